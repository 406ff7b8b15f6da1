// NumPy's default_rng(seed) in JavaScript: the same seed gives the same draws, so that a figure starts from the very
// weights of Network(..., rng=seed). A test holds the draws to NumPy's.
//
// M. E. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random Number
// Generation" (2014): the generator, PCG XSL RR 128/64. The hash that spreads a seed over its state is NumPy's
// SeedSequence. G. Marsaglia and W. W. Tsang, "The Ziggurat Method" (2000): normal draws, in 256 layers.

const BITS_64 = (1n << 64n) - 1n;
const BITS_128 = (1n << 128n) - 1n;
const MULTIPLIER = 0x2360ed051fc65da44385df649fccf645n;

/** The 128-bit state and increment that NumPy makes of a seed 0 … 2³² − 1. */
function seeded(seed) {
  let factor = 0x43b0d7e5;
  const fold = (word) => (word ^ (word >>> 16)) >>> 0;
  const hash = (word, multiplier) => {
    const mixed = word ^ factor;
    factor = Math.imul(factor, multiplier);
    return fold(Math.imul(mixed, factor));
  };
  const pool = [seed, 0, 0, 0].map((word) => hash(word, 0x931e8875));
  for (let from = 0; from < 4; from++) {
    for (let to = 0; to < 4; to++) {
      if (from === to) continue;
      const other = hash(pool[from], 0x931e8875);
      pool[to] = fold(Math.imul(0xca01f9dd, pool[to]) - Math.imul(0x4973f715, other));
    }
  }
  factor = 0x8b51f9dd;
  const words = [...pool, ...pool].map((word) => BigInt(hash(word, 0x58f38ded)));
  const [s_high, s_low, i_high, i_low] = [0, 2, 4, 6].map((n) => words[n] | (words[n + 1] << 32n));
  const increment = ((((i_high << 64n) | i_low) << 1n) | 1n) & BITS_128;
  const state = ((increment + ((s_high << 64n) | s_low)) * MULTIPLIER + increment) & BITS_128;
  return { state, increment };
}

// The ziggurat: 255 layers of equal area under e^(−x²/2), layer i from 0 to edge[i], the narrow ones on top. Layer 0 is
// at the bottom: it has the tail beyond TAIL too, and edge[0] is the width of a box of its area.
const TAIL = 3.6541528853610088;
const AREA = 0.004928673233974655;
const height = (x) => Math.exp(-(x * x) / 2);
const edge = [];
edge[0] = AREA / height(TAIL);
edge[255] = TAIL;
for (let i = 254; i > 0; i--) edge[i] = Math.sqrt(-2 * Math.log(AREA / edge[i + 1] + height(edge[i + 1])));
const inner = (i) => (i === 0 ? TAIL : i === 1 ? 0 : edge[i - 1]); // up to here, all of layer i is under the curve

/** A generator of random numbers, as NumPy's default_rng(seed). */
export function default_rng(seed) {
  let { state, increment } = seeded(seed);

  function next() {
    state = (state * MULTIPLIER + increment) & BITS_128;
    const folded = (state >> 64n) ^ (state & BITS_64);
    const turn = state >> 122n;
    return ((folded >> turn) | (folded << (64n - turn))) & BITS_64;
  }

  /** One draw from [0, 1). */
  const random = () => Number(next() >> 11n) / 2 ** 53;

  /** One draw from N(0, 1). */
  function standard_normal() {
    for (;;) {
      const bits = next();
      const layer = Number(bits & 255n);
      const sign = (bits >> 8n) & 1n ? -1 : 1;
      const part = Number((bits >> 9n) & ((1n << 52n) - 1n)) / 2 ** 52;
      const draw = part * edge[layer];
      if (draw < inner(layer)) return sign * draw;
      if (layer > 0) {
        const [low, high] = [height(edge[layer]), height(inner(layer))];
        if (low + (high - low) * random() < height(draw)) return sign * draw;
        continue;
      }
      for (;;) {
        const beyond = -Math.log1p(-random()) / TAIL;
        if (-2 * Math.log1p(-random()) > beyond * beyond) return ((bits >> 17n) & 1n ? -1 : 1) * (TAIL + beyond);
      }
    }
  }

  return { random, standard_normal };
}
