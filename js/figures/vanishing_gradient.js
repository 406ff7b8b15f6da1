// VanishingGradient: the error of every layer of a deep network, and what each step back multiplies it by.
//
// In:  depth, width, activation, init, gain and seed (the network at the start); epoch (how far it has trained).
// Out: ‖δˡ‖ for each layer, the factors of wᵀ and of σ′, the share of saturated neurons; and the way of these in training.
//
// A step is η = 1, halved until the cost falls by at least half of what its slope promises; below 1/16 the training stops.
// So it never jumps about, where a rounding would grow until Python and this page disagreed.

import { Network, activations, backprop, backpropagate_error, cost_of, descend, forward } from "../lib/bpcore.js";
import { h, s, set, digits, superscript } from "../lib/dom.js";
import { figure, literal, numbers_table, panel } from "../lib/figure.js";
import { far, linear, path, put, ticks } from "../lib/plot.js";
import { default_rng } from "../lib/random.js";

const EPOCHS = 40;
const SATURATED = 0.01; // as in bpcore/training.py
const GRID = [-1.4, -0.4, 0.6, 1.6];
const X = [GRID.flatMap((p) => GRID.map(() => p)), GRID.flatMap(() => GRID)];
const Y = [X[0].map((p, i) => (p * X[1][i] > 0 ? 1 : 0))];
const M = Y[0].length;
const ETAS = [1, 1 / 2, 1 / 4, 1 / 8, 1 / 16];

const sizes_of = (now) => [2, ...Array(now.depth).fill(now.width), 1];
const layers = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const sum_of_squares = (rows) => rows.reduce((sum, row) => row.reduce((part, entry) => part + entry * entry, sum), 0);
const norm = (delta) => Math.sqrt(sum_of_squares(delta) / M);
const cost = (net, a) => cost_of(net.cost, a[net.L], Y);
const quotient = (p, q) => (q === 0 || p === null ? null : p / q);

function begin(now) {
  const { activation, init } = now;
  const net = Network(sizes_of(now), { activation, output_activation: "sigmoid", cost: "cross_entropy", init, rng: default_rng(now.seed) });
  for (const l in net.w) net.w[l] = net.w[l].map((row) => row.map((entry) => now.gain * entry));
  return arrive(net);
}

/** The network with its gradient, the next step, and the numbers that the figure shows of it. */
function arrive(net) {
  const { L } = net;
  const g = backprop(net, X, Y);
  const numbers = { C: cost(net, g.trace.a), right: g.trace.a[L][0].filter((a, i) => a > 0.5 === (Y[0][i] === 1)).length };
  const slope = layers(2, L).reduce((sum, l) => sum + sum_of_squares(g.dC_dw[l]) + sum_of_squares(g.dC_db[l]), 0);
  let next = null;
  numbers.eta = ETAS.find((eta) => {
    next = descend(net, g, eta);
    return cost(net, forward(next, X).a) <= numbers.C - (eta * slope) / 2 + 1e-9;
  }) ?? null;
  for (const l of layers(2, L)) {
    const { derivative } = l === L ? net.output_activation : net.activation;
    const flat = g.trace.z[l].flat().filter((z) => Math.abs(derivative(z)) < SATURATED).length;
    // (BP2) with σ′ = 1 is the product with wᵀ alone.
    const back = l === L ? null : norm(backpropagate_error(net.w[l + 1], g.delta[l + 1], activations.identity, g.trace.z[l]));
    const here = norm(g.delta[l]);
    numbers[`norm_${l}`] = here;
    numbers[`w_${l}`] = l === L ? null : quotient(back, norm(g.delta[l + 1]));
    numbers[`slope_${l}`] = l === L ? null : quotient(here, back);
    numbers[`step_${l}`] = l === L ? null : quotient(here, norm(g.delta[l + 1]));
    numbers[`saturated_${l}`] = flat / (g.trace.z[l].length * M);
  }
  numbers.whole = quotient(numbers.norm_2, numbers[`norm_${L}`]);
  numbers.each = numbers.whole === null ? null : numbers.whole ** (1 / (L - 2));
  return { numbers, next: numbers.eta === null ? null : next };
}

const python = (now) => `import numpy as np
from bpcore import Network, backprop

grid = ${JSON.stringify(GRID)}
x = np.array([[p, q] for p in grid for q in grid]).T
y = (x[:1] * x[1:] > 0) * 1.0
net = Network(${JSON.stringify(sizes_of(now)).replaceAll(",", ", ")}, activation="${now.activation}",
              output_activation="sigmoid", cost="cross_entropy",
              init="${now.init}", rng=${now.seed})
layers = range(2, net.L + 1)
for l in layers:
    net.w[l] *= ${now.gain}

def cost():
    return net.cost.value(net.predict(x), y)

def train():
    """One step of gradient descent with the longest η that serves."""
    g, C, w, b = backprop(net, x, y), cost(), net.w, net.b
    slope = sum((g.dC_dw[l]**2).sum() + (g.dC_db[l]**2).sum() for l in layers)
    for eta in [1, 1/2, 1/4, 1/8, 1/16]:
        net.w = {l: w[l] - eta * g.dC_dw[l] for l in layers}
        net.b = {l: b[l] - eta * g.dC_db[l] for l in layers}
        if cost() <= C - eta * slope / 2 + 1e-9:
            return
    net.w, net.b = w, b  # every step is too long: training stops

for epoch in range(${now.epoch}):
    train()

def norm(delta):
    return np.sqrt((delta**2).sum() / delta.shape[1])

g = backprop(net, x, y)
print("C", cost(), "norm of layer", net.L, norm(g.delta[net.L]))
for l in reversed(layers[:-1]):
    back = net.w[l + 1].T @ g.delta[l + 1]
    slopes = net.activation.derivative(g.trace.z[l])
    print("norm of layer", l, norm(g.delta[l]),
          "by w", norm(back) / norm(g.delta[l + 1]),
          "by slope", norm(g.delta[l]) / norm(back),
          "saturated", (abs(slopes) < ${SATURATED}).mean())`;

const ordinary = { depth: 6, width: 10, seed: 0, epoch: 0 };
const PRESETS = {
  "it vanishes": { ...ordinary, activation: "sigmoid", init: "scaled", gain: 1 },
  "a chain of single neurons": { ...ordinary, width: 1, activation: "sigmoid", init: "normal", gain: 1 },
  "it explodes": { ...ordinary, activation: "tanh", init: "normal", gain: 3 },
  "it keeps its size": { ...ordinary, activation: "relu", init: "he", gain: 1 },
  "it learns": { ...ordinary, activation: "tanh", init: "scaled", gain: 1.5, epoch: 40 },
};

/** Axes in SVG whose ticks the figure chooses. set_axes(xs, ys): each { range, ticks, text }. */
function axes({ height, x_label, y_label, label }) {
  const [left, right, top, bottom] = [50, 336, 8, height - 36];
  const grid = s("g", { class: "bp-grid" });
  const over = s("g");
  const svg = s("svg", { viewBox: `0 0 340 ${height}`, role: "img", "aria-label": label, class: "bp-plot" }, grid, over,
    s("text", { class: "bp-axis-label", x: (left + right) / 2, y: height - 3, "text-anchor": "middle" }, x_label),
    s("text", { class: "bp-axis-label", "text-anchor": "middle", transform: `translate(11 ${(top + bottom) / 2}) rotate(-90)` }, y_label));
  const frame = { svg, over, top, bottom };
  frame.set_axes = (xs, ys) => {
    frame.x = linear(xs.range, [left, right]);
    frame.y = linear(ys.range, [bottom, top]);
    grid.replaceChildren(
      ...xs.ticks.map((t) => s("text", { x: far(frame.x(t)), y: bottom + 17, "text-anchor": "middle" }, xs.text(t))),
      ...ys.ticks.flatMap((t) => [
        s("line", { x1: left, x2: right, y1: far(frame.y(t)), y2: far(frame.y(t)), class: t === ys.bold ? "bp-one" : null }),
        s("text", { x: left - 5, y: far(frame.y(t) + 4), "text-anchor": "end" }, ys.text(t)),
      ]));
  };
  return frame;
}

/** A logarithmic axis, in whole powers of ten, that holds these values (log10 of them) and `least`, an exponent range. */
function powers(values, [low, high]) {
  const finite = values.filter(Number.isFinite);
  const range = [Math.min(low, Math.floor(Math.min(...finite, low))), Math.max(high, Math.ceil(Math.max(...finite, high)))];
  const step = Math.ceil((range[1] - range[0]) / 5);
  const exponents = layers(Math.ceil(range[0] / step), Math.floor(range[1] / step)).map((t) => t * step + 0);
  return { range, ticks: exponents, text: (t) => `10${superscript(t)}`, bold: 0 };
}

function render({ model, el, page }) {
  const call = (now) => `VanishingGradient(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });

  const errors = axes({ height: 200, x_label: "layer l (2 is next to the input)", y_label: "‖δˡ‖", label: "The size of the error in each layer, on a logarithmic axis" });
  const factors = axes({ height: 190, x_label: "layer l, coming from l + 1", y_label: "factor", label: "What each step back multiplies the error by, on a logarithmic axis" });
  const flats = axes({ height: 140, x_label: "layer l", y_label: "", label: "The share of saturated neurons in each layer" });
  const ways = axes({ height: 180, x_label: "epoch", y_label: "‖δˡ‖", label: "The size of the error in each layer, over the epochs" });
  const costs = axes({ height: 180, x_label: "epoch", y_label: "cost C", label: "The cost over the epochs" });
  const holder = h("div", { class: "bp-row bp-scroll bp-gradient-layers" });
  const whole = numbers_table("The network now", [], [
    ["‖δ²‖ ÷ ‖δᴸ‖", ["whole"]], ["its mean factor, each step", ["each"]], ["cost C", ["C"]], ["right, of 16", ["right"]], ["next step, η", ["eta"]],
  ], (value) => (Number.isInteger(value) ? String(value) : digits(value)));
  let table = null;
  let table_of = 0;

  fig.body.append(
    h("div", { class: "bp-row bp-presets" }, ...Object.entries(PRESETS).map(([words, setting]) => fig.button(words, () => fig.change(setting)))),
    h("div", { class: "bp-row bp-columns" },
      h("div", {},
        panel("The error of each layer", errors.svg, h("p", { class: "bp-at" }, "Filled: now. Rings: before training. Read it from right to left: the error starts at the last layer.")),
        panel("What one step back multiplies it by", factors.svg, h("p", { class: "bp-at" }, swatch("bp-first"), " left bar: what (wˡ⁺¹)ᵀ does. ", swatch("bp-slope"), " right bar: what σ′(zˡ) does. Diamond: both. Above 1 the error grows, below 1 it shrinks.")),
        panel("Saturated: |σ′(z)| < 0.01", flats.svg, h("p", { class: "bp-at" }, "The share of neurons and examples. For ReLU that is the side that is off, z ≤ 0. Ring: before training."))),
      h("div", {},
        fig.choice("activation", "σ"), fig.choice("init", "weights"),
        ...["gain", "depth", "width", "seed"].map(fig.slider),
        holder, h("div", { class: "bp-row" }, whole.element))),
    fig.player("epoch", { unit: "epoch", per_second: 8 }),
    h("div", { class: "bp-row bp-columns" },
      panel("The errors while it trains", ways.svg, h("p", { class: "bp-at" }, "Solid: the output layer. Dashed: layer 2. Thin: those between.")),
      panel("The cost while it trains", costs.svg, h("p", { class: "bp-at" }, "16 points of the plane, target 1 where x₁x₂ > 0. Gradient descent on all of them; η is 1, halved while the step is too long."))),
  );

  let run = [];
  let last = null;
  let run_of = "";
  /** The numbers at epochs 0 … epoch. Where training stopped, the last ones stay. */
  function trained(now) {
    const key = [now.depth, now.width, now.activation, now.init, now.gain, now.seed].join();
    if (key !== run_of) {
      run_of = key;
      last = begin(now);
      run = [last.numbers];
    }
    while (run.length <= now.epoch && last.next) {
      last = arrive(last.next);
      run.push(last.numbers);
    }
    return run.slice(0, now.epoch + 1);
  }

  function draw(now) {
    const L = now.depth + 2;
    const history = trained(now);
    const [first, numbers] = [history[0], history.at(-1)];
    const all = layers(2, L);
    const across = { range: [1.5, L + 0.5], ticks: all, text: (l) => (l === L ? `${l} = L` : String(l)) };
    const logs = (of, name, list = all) => list.map((l) => (of[`${name}_${l}`] ? Math.log10(of[`${name}_${l}`]) : NaN));

    errors.set_axes(across, powers(history.flatMap((of) => logs(of, "norm")), [-2, 0]));
    const line = (of, more) => s("path", { class: "bp-curve", d: path(all, logs(of, "norm"), errors.x, errors.y), ...more });
    const dot = (l, value, shape) => {
      put(shape, errors.x(l), value === 0 ? errors.bottom : errors.y(Math.log10(value)));
      return shape;
    };
    errors.over.replaceChildren(
      line(first, { class: "bp-target", fill: "none" }),
      ...all.map((l) => dot(l, first[`norm_${l}`], s("circle", { r: 6.5, class: "bp-start-mark" }))),
      line(numbers, { class: "bp-curve bp-first" }),
      ...all.map((l) => dot(l, numbers[`norm_${l}`], numbers[`norm_${l}`] === 0 ? s("text", { y: -9, "text-anchor": "middle", class: "bp-tag" }, "0") : s("circle", { r: 4.5, class: "bp-mark bp-first" }))));

    const steps = all.slice(0, -1);
    factors.set_axes(across, powers(["w", "slope", "step"].flatMap((name) => logs(numbers, name, steps)), [-1, 1]));
    const wide = Math.min(16, 80 / L);
    const bar = (l, name, kind, from) => {
      const value = numbers[`${name}_${l}`];
      if (value === null) return "";
      const [one, end] = [factors.y(0), value === 0 ? factors.bottom : factors.y(Math.log10(value))];
      return s("rect", { class: `bp-bar ${kind}`, x: far(factors.x(l) + from), width: far(wide), y: far(Math.min(one, end)), height: far(Math.abs(one - end)) });
    };
    factors.over.replaceChildren(...steps.flatMap((l) => [
      bar(l, "w", "bp-first", -wide - 0.5), bar(l, "slope", "bp-slope", 0.5),
      numbers[`step_${l}`] ? s("path", { class: "bp-gradient-both", d: `M${far(factors.x(l))},${far(factors.y(Math.log10(numbers[`step_${l}`])) - 6)}l5,6l-5,6l-5,-6z` }) : "",
    ]));

    flats.set_axes(across, { range: [0, 1], ticks: [0, 0.5, 1], text: (t) => `${100 * t} %` });
    const level = (of, l) => flats.y(of[`saturated_${l}`]);
    flats.over.replaceChildren(...all.flatMap((l) => [
      s("rect", { class: "bp-bar bp-factor", x: far(flats.x(l) - wide), width: far(2 * wide), y: far(level(numbers, l)), height: far(flats.bottom - level(numbers, l)) }),
      s("circle", { r: 4.5, class: "bp-start-mark", cx: far(flats.x(l)), cy: far(level(first, l)) }),
    ]));

    const time = { range: [0, EPOCHS], ticks: [0, 10, 20, 30, 40], text: String };
    const epochs = history.map((_, n) => n);
    ways.set_axes(time, powers(history.flatMap((of) => logs(of, "norm")), [-2, 0]));
    const way = (l, kind, more) => s("path", { class: `bp-curve ${kind}`, d: path(epochs, history.map((of) => logs(of, "norm", [l])[0]), ways.x, ways.y), ...more });
    ways.over.replaceChildren(
      ...layers(3, L - 1).map((l) => way(l, "bp-sigma bp-gradient-thin")), way(L, "bp-first"), way(2, "bp-second"), ...ends(ways, epochs.at(-1), [[`norm_${L}`, "first"], ["norm_2", "second"]]));
    const most = Math.max(1, ...history.map((of) => of.C));
    costs.set_axes(time, { range: [0, most], ticks: ticks(0, most, 4), text: (t) => digits(t, 2) });
    const cost_mark = s("circle", { r: 5, class: "bp-mark bp-first" });
    put(cost_mark, costs.x(epochs.at(-1)), costs.y(numbers.C));
    costs.over.replaceChildren(s("path", { class: "bp-curve bp-first", d: path(epochs, history.map((of) => of.C), costs.x, costs.y) }), cost_mark);

    function ends(frame, epoch, marks) {
      return marks.filter(([name]) => numbers[name]).map(([name, kind]) => {
        const mark = kind === "first" ? s("circle", { r: 5, class: "bp-mark bp-first" }) : s("rect", { x: -4, y: -4, width: 8, height: 8, class: "bp-mark bp-second" });
        put(mark, frame.x(epoch), frame.y(Math.log10(numbers[name])));
        return mark;
      });
    }

    if (table_of !== L) {
      table_of = L;
      table = numbers_table(`From the last layer, L = ${L}, back`, ["‖δˡ‖", "by wᵀ", "by σ′", "both", "saturated"], all.toReversed().map((l) =>
        [String(l), ["norm", "w", "slope", "step", "saturated"].map((name) => `${name}_${l}`)]), (value) => digits(value, 2));
      holder.replaceChildren(table.element);
    }
    table.draw(numbers);
    whole.draw(numbers);
    return words(now, numbers, history.length - 1);
  }

  return fig.start();
}

const swatch = (kind) => s("svg", { class: "bp-gradient-swatch", viewBox: "0 0 10 12", "aria-hidden": "true" }, s("rect", { class: `bp-bar ${kind}`, width: 10, height: 12 }));

function words(now, numbers, epochs) {
  const L = now.depth + 2;
  const hidden = layers(2, L - 1);
  const mean = (name) => Math.exp(hidden.reduce((sum, l) => sum + Math.log(numbers[`${name}_${l}`]), 0) / hidden.length);
  const flat = hidden.reduce((sum, l) => sum + numbers[`saturated_${l}`], 0) / hidden.length;
  const dead = layers(2, L).findLast((l) => numbers[`norm_${l}`] === 0);
  const { each } = numbers;
  const back = dead === L ? "The output is exactly right: there is no error to send back."
    : dead ? `The error dies in layer ${dead}: there no example gets through a neuron, so every σ′ that it meets is 0, and no layer from ${dead} down learns.`
      : `On the way back from layer ${L} to layer 2 the error goes from ${digits(numbers[`norm_${L}`])} to ${digits(numbers.norm_2)}. ` +
        `A step multiplies it by ${digits(each)} on average: by ${digits(mean("w"))} for wᵀ and ${digits(mean("slope"))} for σ′. ` +
        (each < 0.8 ? "It vanishes." : each > 1.25 ? "It explodes." : "It about keeps its size.");
  const share = ` Of the hidden neurons ${digits(100 * flat, 2)} % are ${now.activation === "relu" ? "off (z ≤ 0)" : "saturated"}.`;
  const cost = ` ${epochs === 0 ? "Before training" : `After ${epochs} epoch${epochs === 1 ? "" : "s"}`} the cost is ${digits(numbers.C)}, and ${numbers.right} of 16 points are right.`;
  const stop = numbers.eta === null ? ` Training stops at epoch ${epochs}: even with η = 1/16 the next step is too long to lower the cost by half of what its slope promises.` : "";
  return back + share + cost + stop;
}

export default { render };
