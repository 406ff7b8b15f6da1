// The JavaScript twin of the Python package bpcore: the same names, the same formulas, the same indices.
// It is the only mathematics in the figures; tests hold it to bpcore to 1e-12 relative.
//
// A matrix is an array of rows. Columns are examples. Layers are looked up by number: w[l], l = 2 … L.
// An activation is { of(z), derivative(z) } and a cost is { value(a, y), gradient(a, y) }, on numbers.

const LEAST_A = 2.2250738585072014e-308; // the smallest normal float, as in bpcore/costs.py
const LEAST_1_A = Number.EPSILON / 4;

export const activations = {
  sigmoid: {
    of: (z) => 1 / (1 + Math.exp(-z)),
    derivative(z) {
      const e = Math.exp(-Math.abs(z));
      return e / (1 + e) ** 2;
    },
  },
  tanh: {
    of: (z) => Math.tanh(z),
    derivative(z) {
      const e = Math.exp(-2 * Math.abs(z));
      return (4 * e) / (1 + e) ** 2;
    },
  },
  relu: { of: (z) => Math.max(z, 0), derivative: (z) => (z > 0 ? 1 : 0) },
  leaky_relu: { of: (z) => Math.max(z, 0.01 * z), derivative: (z) => (z > 0 ? 1 : 0.01) },
  identity: { of: (z) => z, derivative: () => 1 },
  step: { of: (z) => (z > 0 ? 1 : 0), derivative: () => 0 },
};

/** The softmax of one column z, and its derivatives [j][k] = ∂a_j/∂z_k. For the output layer alone. */
export const softmax = {
  of(z) {
    const most = Math.max(...z);
    const e = z.map((z_j) => Math.exp(z_j - most));
    const sum = e.reduce((total, e_j) => total + e_j, 0);
    return e.map((e_j) => e_j / sum);
  },
  jacobian(z) {
    const a = softmax.of(z);
    return a.map((a_j, j) => a.map((a_k, k) => (j === k ? a_j * (1 - a_k) : -a_j * a_k)));
  },
};

export const costs = {
  quadratic: { value: (a, y) => (y - a) ** 2 / 2, gradient: (a, y) => a - y },
  cross_entropy: {
    value(a, y) {
      const ln_a = Math.log(Math.max(a, LEAST_A));
      const ln_1_a = Math.max(Math.log1p(-a), Math.log(LEAST_1_A));
      return -(y * ln_a + (1 - y) * ln_1_a);
    },
    gradient: (a, y) => (1 - y) / Math.max(1 - a, LEAST_1_A) - y / Math.max(a, LEAST_A),
  },
  log_likelihood: {
    value: (a, y) => -y * Math.log(Math.max(a, LEAST_A)),
    gradient: (a, y) => -y / Math.max(a, LEAST_A),
  },
};

/** (BP1) for one entry: δ = ∂C/∂a · σ′(z), which is a − y for a sigmoid with the cross-entropy cost. */
export function output_error_entry(cost, activation, z, a, y) {
  if (activation === activations.sigmoid && cost === costs.cross_entropy) return a - y;
  return cost.gradient(a, y) * activation.derivative(z);
}

/** (BP1) for one column of a softmax: δ_k = Σ_j ∂C/∂a_j ∂a_j/∂z_k; with its own cost a_k Σ_j y_j − y_k. */
function joint_error(cost, z, a, y) {
  if (cost === costs.log_likelihood) {
    const sum = y.reduce((total, y_j) => total + y_j, 0);
    return a.map((a_k, k) => a_k * sum - y[k]);
  }
  const jacobian = softmax.jacobian(z);
  return z.map((_, k) => a.reduce((total, a_j, j) => total + cost.gradient(a_j, y[j]) * jacobian[j][k], 0));
}

/** (BP1) δ^L = ∇_a C ⊙ σ′(z^L), or with the Jacobian of a softmax. */
export function output_error(cost, activation, z, a, y) {
  if (activation === softmax) {
    const [columns_a, columns_y] = [transpose(a), transpose(y)];
    return transpose(transpose(z).map((column, i) => joint_error(cost, column, columns_a[i], columns_y[i])));
  }
  return z.map((row, j) => row.map((_, i) => output_error_entry(cost, activation, z[j][i], a[j][i], y[j][i])));
}

/** (BP2) δ^l = ((w^{l+1})ᵀ δ^{l+1}) ⊙ σ′(z^l). */
export function backpropagate_error(w_next, delta_next, activation, z) {
  const back = product(transpose(w_next), delta_next);
  return back.map((row, j) => row.map((entry, i) => entry * activation.derivative(z[j][i])));
}

/** (BP3) ∂C/∂b^l = δ^l, averaged over the examples. */
export function bias_gradient(delta) {
  return delta.map((row) => [row.reduce((sum, entry) => sum + entry, 0) / row.length]);
}

/** (BP4) ∂C/∂w^l = δ^l (a^{l−1})ᵀ, averaged over the examples. */
export function weight_gradient(a_previous, delta) {
  const m = delta[0].length;
  return product(delta, transpose(a_previous)).map((row) => row.map((entry) => entry / m));
}

/** First weights and biases of a layer, by name. A draw is a number from N(0, 1), and the weights are drawn first. */
export const inits = {
  normal: (draw, n_out, n_in) => ({ w: filled(n_out, n_in, draw), b: filled(n_out, 1, draw) }),
  scaled: (draw, n_out, n_in) => ({ w: filled(n_out, n_in, () => draw() / Math.sqrt(n_in)), b: filled(n_out, 1, draw) }),
  he: (draw, n_out, n_in) => ({ w: filled(n_out, n_in, () => draw() * Math.sqrt(2 / n_in)), b: filled(n_out, 1, () => 0) }),
};

const filled = (n_out, n_in, entry) => Array.from({ length: n_out }, () => Array.from({ length: n_in }, entry));

/** The Network(sizes, …) of bpcore, with the same weights and biases from the same rng, a default_rng(seed) of random.js. */
export function Network(sizes, { activation = "sigmoid", output_activation = activation, cost = "quadratic", init = "normal", rng }) {
  const net = {
    sizes, L: sizes.length, w: {}, b: {}, cost: costs[cost], activation: activations[activation],
    output_activation: output_activation === "softmax" ? softmax : activations[output_activation],
  };
  for (let l = 2; l <= net.L; l++) {
    const { w, b } = inits[init](rng.standard_normal, sizes[l - 1], sizes[l - 2]);
    net.w[l] = w;
    net.b[l] = b;
  }
  return net;
}

/** z^l = w^l a^{l−1} + b^l and a^l = σ(z^l), for every layer. net is { L, w, b, activation, output_activation }. */
export function forward(net, x) {
  const z = {};
  const a = { 1: x };
  for (let l = 2; l <= net.L; l++) {
    z[l] = product(net.w[l], a[l - 1]).map((row, j) => row.map((entry) => entry + net.b[l][j][0]));
    const { of } = sigma(net, l);
    a[l] = sigma(net, l) === softmax ? transpose(transpose(z[l]).map(of)) : z[l].map((row) => row.map(of));
  }
  return { z, a };
}

/** The cost of outputs a against targets y: summed over the neurons, averaged over the examples. */
export function cost_of(cost, a, y) {
  let sum = 0;
  a.forEach((row, j) => row.forEach((entry, i) => (sum += cost.value(entry, y[j][i]))));
  return sum / a[0].length;
}

/** Forward, then BP1 to BP4. Returns { delta, dC_dw, dC_db, trace }. net also has a cost. */
export function backprop(net, x, y) {
  const trace = forward(net, x);
  const { z, a } = trace;
  const L = net.L;
  const delta = { [L]: output_error(net.cost, sigma(net, L), z[L], a[L], y) };
  for (let l = L - 1; l > 1; l--) delta[l] = backpropagate_error(net.w[l + 1], delta[l + 1], sigma(net, l), z[l]);
  const dC_dw = {};
  const dC_db = {};
  for (let l = 2; l <= L; l++) {
    dC_db[l] = bias_gradient(delta[l]);
    dC_dw[l] = weight_gradient(a[l - 1], delta[l]);
  }
  return { delta, dC_dw, dC_db, trace };
}

/** One step of gradient descent: the net with w − η ∂C/∂w and b − η ∂C/∂b in every layer. */
export function descend(net, { dC_dw, dC_db }, eta) {
  const moved = (part, slopes) =>
    Object.fromEntries(Object.entries(part).map(([l, rows]) => [l, rows.map((row, j) => row.map((entry, k) => entry - eta * slopes[l][j][k]))]));
  return { ...net, w: moved(net.w, dC_dw), b: moved(net.b, dC_db) };
}

/** z = w·x + b of a perceptron for one example x, a list of inputs. Its answer ŷ is activations.step.of(z). */
export const perceptron_z = (w, b, x) => w.reduce((sum, w_k, k) => sum + w_k * x[k], 0) + b;

/**
 * Perceptron.train: w ← w + η (y − ŷ) x and b ← b + η (y − ŷ), one example after another, until an epoch finds nothing
 * wrong or max_epochs are over. x has a column for each example, y one row. Nothing given is changed.
 */
export function perceptron_train(x, y, { w, b, eta, max_epochs }) {
  const corrections = [];
  let converged = false;
  let epoch = 0;
  while (!converged && epoch < max_epochs) {
    epoch += 1;
    converged = true;
    for (let example = 0; example < y[0].length; example++) {
      const column = x.map((row) => row[example]);
      const target = y[0][example];
      const answer = activations.step.of(perceptron_z(w, b, column));
      if (answer === target) continue;
      converged = false;
      const before = { w_before: w, b_before: b };
      w = w.map((w_k, k) => w_k + eta * (target - answer) * column[k]);
      b += eta * (target - answer);
      corrections.push({ epoch, example, y: target, y_hat: answer, ...before, w_after: w, b_after: b });
    }
  }
  return { corrections, converged, epochs: epoch };
}

const sigma = (net, l) => (l === net.L ? net.output_activation : net.activation);

const transpose = (matrix) => matrix[0].map((_, k) => matrix.map((row) => row[k]));

// Written for speed: a figure that trains a network spends its time here.
function product(p, q) {
  const [n, inner] = [q[0].length, q.length];
  return p.map((row) => {
    const out = new Array(n).fill(0);
    for (let k = 0; k < inner; k++) {
      const [entry, other] = [row[k], q[k]];
      for (let i = 0; i < n; i++) out[i] += entry * other[i];
    }
    return out;
  });
}
