// InitialWeights: the weighted inputs z of 400 neurons whose weights were just drawn, over the slope σ′(z).
//
// In:  n (the number of inputs), inputs (which of them are 1), init, activation, seed.
// Out: the histogram of z with its normal density, above σ′ on the same axis; the spread of z by formula and as drawn.

import { Network, activations, forward } from "../lib/bpcore.js";
import { default_rng } from "../lib/random.js";
import { h, s, set, digits, fresh, plain } from "../lib/dom.js";
import { figure, literal, numbers_table, panel } from "../lib/figure.js";
import { far, path, plot } from "../lib/plot.js";

const NEURONS = 400;
const SATURATED = 0.01; // a neuron is saturated where |σ′(z)| is below this
const ONE_IN = { half: 2, all: 1, digit: 9 };
const VARIANCES = { normal: () => [1, 1], scaled: (n) => [1 / n, 1], he: (n) => [2 / n, 0] }; // of a weight and of a bias
const THRESHOLDS = { sigmoid: Math.log((1 + Math.sqrt(0.96)) / (1 - Math.sqrt(0.96))), tanh: Math.atanh(Math.sqrt(0.99)) };
const STEEPEST = { sigmoid: 0.25, tanh: 1 };
const REACHES = [8, 24, 100]; // how far the axis goes: three standard deviations fit, and the slope stays in sight
const BINS = 48;
const steps = Array.from({ length: 401 }, (_, i) => i / 200 - 1);

const python = (now) => `import numpy as np
from bpcore import Network${now.activation === "tanh" ? ", Tanh" : ", Sigmoid"}

n, ones = ${now.n}, ${Math.ceil(now.n / ONE_IN[now.inputs])}
net = Network([n, ${NEURONS}], init=${literal(now.init)}, rng=${now.seed})
x = np.zeros(n)
x[:ones] = 1
z = net.forward(x).z[2]
slope = ${now.activation === "tanh" ? "Tanh" : "Sigmoid"}().derivative(z)
variance = ${{ normal: "ones * 1 + 1", scaled: "ones / n + 1", he: "ones * 2 / n" }[now.init]}
print("standard deviation of z: formula", np.sqrt(variance), "drawn", z.std())
print("saturated", np.mean(slope < ${SATURATED}), "mean slope", slope.mean())`;

function render({ model, el, page }) {
  const call = (now) => `InitialWeights(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const words_of = model.get("schema").init.options;

  const counts = plot({ id: fresh("clip"), width: 400, height: 190, left: 46, bottom: 22, y_label: "density of z", x_label: "", label: "Histogram of the weighted inputs with the normal density" });
  const bars = s("g", { class: "bp-weights-bars" });
  const density = s("path", { class: "bp-curve bp-second" });
  const far_off = [0, 1].map(() => s("rect", { class: "bp-weights-flat" }));
  counts.inside.append(...far_off, bars, density);
  const slopes = plot({ id: fresh("clip"), width: 400, height: 130, left: 46, x_label: "weighted input z", y_label: "slope σ′(z)", label: "The slope of the activation over the same axis" });
  const curve = s("path", { class: "bp-curve bp-weights-slope" });
  const flat = [0, 1].map(() => s("rect", { class: "bp-weights-flat" }));
  slopes.inside.append(...flat, curve);

  const table = numbers_table("The spread of z", [], [
    ["inputs that are 1", ["ones"]],
    ["variance of a weight", ["var_w"]],
    ["variance of the bias", ["var_b"]],
    ["standard deviation of z", ["sd"]],
    [`of the ${NEURONS} z drawn`, ["sd_drawn"]],
    ["saturated beyond |z| =", ["threshold"]],
    ["share of neurons beyond", ["saturated"]],
    ["mean slope σ′(z)", ["mean_slope"]],
  ], (value) => (Number.isInteger(value) ? String(value) : digits(value)));

  fig.body.append(
    h("div", { class: "bp-row bp-columns bp-weights-columns" },
      panel("Where fresh weights put z, and how steep σ is there", h("div", {}, counts.svg, slopes.svg),
        h("p", { class: "bp-at" }, `Bars: the z of ${NEURONS} neurons. Dashed: the normal density by the formula. Shaded: σ′(z) is below 0.01.`)),
      h("div", {}, table.element)),
    h("div", { class: "bp-row bp-columns" },
      h("div", {}, fig.slider("n"), fig.choice("inputs"), fig.slider("seed")),
      h("div", {}, fig.choice("init"), fig.choice("activation"))),
  );

  let drawn = { key: "", z: [] };
  function z_of(now, ones) {
    const key = [now.n, ones, now.init, now.seed].join();
    if (drawn.key !== key) {
      const net = Network([now.n, NEURONS], { init: now.init, rng: default_rng(now.seed) });
      const x = Array.from({ length: now.n }, (_, k) => [k < ones ? 1 : 0]);
      drawn = { key, z: forward(net, x).z[2].map(([z]) => z) };
    }
    return drawn.z;
  }

  function draw(now) {
    const ones = Math.ceil(now.n / ONE_IN[now.inputs]);
    const [var_w, var_b] = VARIANCES[now.init](now.n);
    const sd = Math.sqrt(ones * var_w + var_b);
    const z = z_of(now, ones);
    const { derivative } = activations[now.activation];
    const threshold = THRESHOLDS[now.activation];
    const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const middle = mean(z);
    const slope = z.map(derivative);
    const numbers = {
      ones, var_w, var_b, sd, sd_drawn: Math.sqrt(mean(z.map((one) => (one - middle) ** 2))), threshold,
      saturated: mean(slope.map((one) => (one < SATURATED ? 1 : 0))), mean_slope: mean(slope),
    };
    table.draw(numbers);

    const reach = REACHES.find((most) => 3.2 * sd <= most) ?? REACHES.at(-1);
    const width = (2 * reach) / BINS;
    const heights = new Array(BINS).fill(0);
    for (const one of z) {
      const bin = Math.floor((one + reach) / width);
      if (bin >= 0 && bin < BINS) heights[bin] += 1 / (NEURONS * width);
    }
    const at = steps.map((part) => part * reach);
    const bell = at.map((place) => Math.exp(-((place / sd) ** 2) / 2) / (sd * Math.sqrt(2 * Math.PI)));
    const most = Math.max(...heights, ...bell);
    counts.domain([-reach, reach], [0, Number((1.08 * most).toPrecision(1)) > most ? Number((1.08 * most).toPrecision(1)) : Number((1.15 * most).toPrecision(2))]);
    slopes.domain([-reach, reach], [0, STEEPEST[now.activation] * 1.1]);
    bars.replaceChildren(...heights.flatMap((height, i) => (height ? [s("rect", {
      x: far(counts.x(-reach + i * width)), y: far(counts.y(height)), width: (counts.x(width) - counts.x(0)).toFixed(2), height: far(counts.bottom - counts.y(height)),
    })] : [])));
    set(density, { d: path(at, bell, counts.x, counts.y) });
    set(curve, { d: path(at, at.map(derivative), slopes.x, slopes.y) });
    for (const [frame, rects] of [[counts, far_off], [slopes, flat]]) {
      const [low, high] = [frame.x(-threshold), frame.x(threshold)];
      set(rects[0], { x: frame.left, y: frame.top, width: far(low - frame.left), height: frame.bottom - frame.top });
      set(rects[1], { x: far(high), y: frame.top, width: far(frame.right - high), height: frame.bottom - frame.top });
    }
    return `${plain(now.n)} input${now.n === 1 ? "" : "s"}, ${ones} of them 1, weights ${words_of[now.init]}: by the formula z has the standard deviation ${digits(sd)}; the ${NEURONS} draws have ${digits(numbers.sd_drawn)}. ` +
      `${Math.round(100 * numbers.saturated)}\u00a0% of the ${now.activation} neurons are saturated before they have learned anything. The mean slope is ${digits(numbers.mean_slope)}, where ${STEEPEST[now.activation]} is the most.`;
  }

  return fig.start();
}

export default { render };
