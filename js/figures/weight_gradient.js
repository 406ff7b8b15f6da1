// WeightGradient: the gradient of a layer's weights as a table of products, beside the network.
//
// In:  neuron ("l,j") and k, which choose a weight; batch (example 1, 2 or both); x, y, w2, b2, w3, b3 of a 3-3-2 network.
// Out: δ^l, (a^{l−1})ᵀ and ∂C/∂w^l laid out as a multiplication table, and ∂C/∂w of every weight on the edges.

import { activations, backprop, costs } from "../lib/bpcore.js";
import { h, write, digits, fresh, plain, subscript, superscript, symbol } from "../lib/dom.js";
import { figure, literal, panel, write_number } from "../lib/figure.js";
import { matrix } from "../lib/matrix.js";
import { network } from "../lib/network.js";

const SIZES = [3, 3, 2];
const FULL = 0.1; // a derivative of this size has the full color and the full width
const NEAR_0 = 0.05; // an activation that is called near 0
const FLAT = 0.01; // a slope σ′ that is called flat

const place = (now) => [...now.neuron.split(",").map(Number), Number(now.k)];
const columns = (now, rows) => rows.map((row) => (now.batch === "both" ? row : [row[now.batch - 1]]));
const transpose = (rows) => rows[0].map((_, c) => rows.map((row) => row[c]));

function compute(now) {
  const [l] = place(now);
  const sigma = activations.sigmoid;
  const net = { L: 3, w: { 2: now.w2, 3: now.w3 }, b: { 2: now.b2, 3: now.b3 }, activation: sigma, output_activation: sigma, cost: costs.quadratic };
  const { delta, dC_dw, trace } = backprop(net, columns(now, now.x), columns(now, now.y));
  const slope = trace.z[l].map((row) => row.map(sigma.derivative));
  return { all: dC_dw, delta_all: delta, a_all: trace.a, delta: delta[l], a: trace.a[l - 1], dC_dw: dC_dw[l], slope };
}

function python(now) {
  const [l, j, k] = place(now);
  const code = JSON.stringify;
  return `import numpy as np
from bpcore import Network, backprop

net = Network([3, 3, 2], activation="sigmoid", cost="quadratic")
net.w[2][:], net.b[2][:] = ${code(now.w2)}, ${code(now.b2)}
net.w[3][:], net.b[3][:] = ${code(now.w3)}, ${code(now.b3)}
x = np.array(${code(columns(now, now.x))}, float)
y = np.array(${code(columns(now, now.y))}, float)

l, j, k = ${l}, ${j}, ${k}
g = backprop(net, x, y)
delta, a = g.delta[l], g.trace.a[l - 1]
dC_dw = delta @ a.T / x.shape[1]  # which is g.dC_dw[l]
print(dC_dw)
print("to", j, "from", k, ":", dC_dw[j - 1, k - 1])`;
}

/** A slider for one entry of the trait `key`. show(now) sets it. */
function entry_slider(fig, model, key, r, c, name) {
  const { least, most, step } = model.get("schema")[key];
  const id = fresh(key);
  const output = h("output", { class: "bp-value", for: id, "aria-live": "off" });
  const input = h("input", { id, type: "range", min: least, max: most, step, "data-trait": key, "data-entry": `${r},${c}` });
  input.addEventListener("input", () =>
    fig.change({ [key]: model.get(key).map((row, i) => row.map((entry, e) => (i === r && e === c ? Number(input.value) : entry))) }));
  const show = (now) => {
    const value = now[key][r][c];
    if (input.valueAsNumber !== value) input.value = value;
    input.setAttribute("aria-valuetext", plain(value));
    write(output, plain(value));
  };
  return { element: h("div", { class: "bp-slider" }, h("label", { for: id }, h("var", {}, name)), output, input), show };
}

function render({ model, el, page }) {
  const call = (now) => `WeightGradient(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const first = model.get("initial");

  const choose = (l, j, k) => fig.change({ neuron: `${l},${j}`, k: String(k) });
  const layer = () => Number(model.get("neuron")[0]);
  const diagram = network({ sizes: SIZES, label: "The network; the width of an edge is the size of ∂C/∂w", press_weight: choose });
  const errors = matrix({ name: "δ", keys: (r, c) => `delta_${r + 1}${c + 1}` });
  const inputs = matrix({ name: "aᵀ", keys: (r, c) => `a_${c + 1}${r + 1}` });
  const gradient = matrix({ name: "∂C/∂w", keys: (r, c) => `dC_dw_${r + 1}${c + 1}`, press: (r, c) => choose(layer(), r + 1, c + 1) });
  const corner = h("span", { class: "bp-sign" });
  const outer = h("div", { class: "bp-outer" }, corner, inputs.element, errors.element, gradient.element);
  const formula = h("span");
  const chosen = h("b", { "data-number": "chosen" });

  const knobs = [];
  const knob = (key, r, c, name) => {
    knobs.push(entry_slider(fig, model, key, r, c, name));
    return knobs.at(-1).element;
  };
  const of_example = [0, 1].map((c) =>
    h("div", {}, ...[0, 1, 2].map((r) => knob("x", r, c, `x${subscript(r + 1)} of example ${c + 1}`))));
  const biases = (key, l, n) => Array.from({ length: n }, (_, r) => knob(key, r, 0, symbol("b", l, r + 1)));
  const preset = (words, values) => fig.button(words, () => fig.change(values));
  const b2 = (value) => ({ ...rest, b2: first.b2.map((row, r) => (r === 1 ? [value] : row)) });
  const rest = { x: first.x, b2: first.b2, b3: first.b3 };

  fig.body.append(
    h("div", { class: "bp-row bp-top" }, fig.choice("neuron"), fig.choice("k"), fig.choice("batch")),
    h("div", { class: "bp-row bp-columns" },
      panel("The network: ∂C/∂w on each edge", diagram.svg,
        h("p", { class: "bp-at" }, "Solid blue is positive, dashed orange negative; the width is the size. Click an edge.")),
      h("div", { class: "bp-panel" },
        h("p", { class: "bp-panel-title" }, "The gradient as a table of products"),
        h("div", { class: "bp-scroll" }, outer),
        h("p", { class: "bp-product" }, formula, chosen),
        h("p", { class: "bp-at" }, `Blue is positive, orange negative; the full color stands for ${FULL} and more. Click a cell.`))),
    h("div", { class: "bp-row bp-presets" }, "Try: ",
      preset("input 2 off", { ...rest, x: first.x.map((row, r) => (r === 1 ? [0, 0] : row)) }),
      preset("hidden 2 saturated at 0", b2(-9)),
      preset("hidden 2 saturated at 1", b2(9)),
      preset("all inputs positive", { ...rest, x: first.x.map((row) => row.map(Math.abs)) })),
    h("div", { class: "bp-row bp-knobs" },
      panel("Inputs a¹ = x", h("div", {}, ...of_example)),
      panel("Biases of layer 2", h("div", {}, ...biases("b2", 2, 3))),
      panel("Biases of layer 3", h("div", {}, ...biases("b3", 3, 2)))));

  function draw(now) {
    const [l, j, k] = place(now);
    const { all, delta_all, a_all, delta, a, dC_dw, slope } = compute(now);
    const m = delta[0].length;
    for (const { show } of knobs) show(now);
    of_example.forEach((part, c) => (part.hidden = m === 1 && Number(now.batch) !== c + 1));

    for (let layer = 1; layer <= 3; layer++) {
      for (let n = 1; n <= SIZES[layer - 1]; n++) {
        const one = m === 1 ? a_all[layer][n - 1][0] : null;
        diagram.neuron(layer, n, {
          inside: one === null ? symbol("a", layer, n) : layer === 1 ? plain(one) : one.toFixed(2),
          below: layer === 1 ? `x${subscript(n)}` : one === null ? "" : `δ = ${digits(delta_all[layer][n - 1][0], 2)}`,
          kind: (layer === l && n === j) || (layer === l - 1 && n === k) ? "bp-lit" : "",
        });
        for (let from = 1; layer > 1 && from <= SIZES[layer - 2]; from++) {
          const lit = layer === l && n === j && from === k;
          const words = lit ? symbol("w", l, `${j}${k}`) : "";
          diagram.weight(layer, n, from, { value: all[layer][n - 1][from - 1], most: FULL, words, kind: lit ? "bp-lit" : "" });
        }
      }
    }

    const [d, p] = [`δ${superscript(l)}`, `a${superscript(l - 1)}`];
    errors.draw(delta, { name: d, lit: (r) => r === j - 1 });
    inputs.draw(transpose(a), { name: `(${p})ᵀ`, lit: (r, c) => c === k - 1 });
    gradient.draw(dC_dw, { name: `∂C/∂w${superscript(l)} = ${m === 2 ? "½ " : ""}${d} (${p})ᵀ`, heat: FULL, lit: (r, c) => r === j - 1 && c === k - 1 });

    // All cells are as wide as the longest number, so that a column of the row on top stands over its own.
    const longest = Math.max(...[...delta, ...a, ...dC_dw].flat().map((value) => digits(value).length));
    outer.style.setProperty("--cell", `${(0.58 * longest + 0.5).toFixed(1)}em`);
    write(corner, m === 1 ? "×" : "");

    const entry = dC_dw[j - 1][k - 1];
    const name = `∂C/∂${symbol("w", l, `${j}${k}`)}`;
    const factor = (value) => (value < 0 ? `(${digits(value)})` : digits(value));
    const product = (i) => `${factor(a[k - 1][i])} × ${factor(delta[j - 1][i])}`;
    const both = m === 2;
    write(formula, `${name} = ${both ? `½ (${product(0)} + ${product(1)})` : `${symbol("a", l - 1, k)} × ${symbol("δ", l, j)} = ${product(0)}`} = `);
    write_number(chosen, entry, digits(entry));

    const off = a.flatMap((row, r) => (row.every((value) => Math.abs(value) < NEAR_0) ? [`${symbol("a", l - 1, r + 1)} is near 0, so column ${r + 1} is faint.`] : []));
    const flat = slope.flatMap((row, r) => (row.every((value) => value < FLAT) ? [`Neuron ${r + 1} of layer ${l} is saturated, σ′ below ${FLAT}, so row ${r + 1} is faint.`] : []));
    const part = (i) => digits(a[k - 1][i] * delta[j - 1][i]);
    const which = both ? "Mean of both examples" : `Example ${now.batch}`;
    return [`${which}: ${name} is ${digits(entry)}, the ${both ? `mean of ${part(0)} and ${part(1)}` : `product of ${digits(a[k - 1][0])} and ${digits(delta[j - 1][0])}`}.`, ...off, ...flat].join(" ");
  }

  return fig.start();
}

export default { render };
