// ErrorBack: the error goes back one layer, from δ³ over the weights to δ².
//
// In:  step (0 … 3 of BP2), neuron j, activation, w3 (2 × 3), delta3 (2 × 1), z2_1 … z2_3.
// Out: the two layers with w_kj δ_k on each weight, the sum of neuron j, and BP2 in matrices.

import { activations, backpropagate_error } from "../lib/bpcore.js";
import { h, write, digits, plain, symbol } from "../lib/dom.js";
import { figure, literal, numbers_table, panel } from "../lib/figure.js";
import { expression, matrix } from "../lib/matrix.js";
import { network } from "../lib/network.js";

const HIDDEN = [1, 2, 3];
const OUTPUT = [1, 2];
const CLASSES = { sigmoid: "Sigmoid", tanh: "Tanh", relu: "ReLU" };
const TITLES = ["0: the error of layer 3 is known", "1: each weight carries its product", "2: each hidden neuron adds up", "3: each multiplies by its slope"];

const column = (values) => values.map((value) => [value]);
const short = (value, places) => plain(Number(value.toFixed(places)) || 0);
const inside = (value) => (value !== 0 && Math.abs(value) < 0.005 ? "≈ 0" : short(value, 2));
const factor = (value) => (value < 0 ? `(${plain(value)})` : plain(value));

function compute(now) {
  const z = column(HIDDEN.map((j) => now[`z2_${j}`]));
  const sigma = activations[now.activation];
  const from = (step, value) => (now.step >= step ? value : null);
  // With slope 1 the sum alone remains.
  const sums = backpropagate_error(now.w3, now.delta3, activations.identity, z).map(([sum]) => sum);
  const slopes = z.map(([z_j]) => sigma.derivative(z_j));
  const errors = backpropagate_error(now.w3, now.delta3, sigma, z).map(([error]) => error);
  const product = (k, j) => now.w3[k - 1][j - 1] * now.delta3[k - 1][0];
  const j = Number(now.neuron);

  const numbers = { sum: from(2, sums[j - 1]), slope: from(3, slopes[j - 1]), delta: from(3, errors[j - 1]) };
  for (const k of OUTPUT) numbers[`product_${k}`] = from(1, product(k, j));
  const hidden = { sum: sums.map((v) => from(2, v)), slope: slopes.map((v) => from(3, v)), delta: errors.map((v) => from(3, v)) };
  return { numbers, hidden, product, j };
}

function python(now) {
  const lines = [
    `\n\nproducts = w3 * delta3  # w_kj delta_k: one for each weight`,
    `\nsums = w3.T @ delta3  # each column of the products, added up`,
    `\nslope = sigma.derivative(z2)\ndelta2 = backpropagate_error(w3, delta3, sigma, z2)  # sums * slope\nprint(delta2)`,
  ];
  return `import numpy as np
from bpcore import ${CLASSES[now.activation]}, backpropagate_error

w3 = np.array(${JSON.stringify(now.w3)}, float)
delta3 = np.array(${JSON.stringify(now.delta3)}, float)
z2 = np.array(${JSON.stringify(column(HIDDEN.map((j) => now[`z2_${j}`])))}, float)
sigma = ${CLASSES[now.activation]}()
j = ${now.neuron - 1}  # neuron ${now.neuron}: Python counts from 0${lines.slice(0, now.step).join("")}`;
}

function render({ model, el, page }) {
  const call = (now) => `ErrorBack(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });

  const diagram = network({
    sizes: [3, 2],
    first: 2,
    words_at: [0.6, 0.6],
    radius: 25,
    label: "Layers 2 and 3, with what each weight carries back",
    press_neuron: (l, j) => l === 2 && fig.change({ neuron: String(j) }),
  });
  const title = h("p", { class: "bp-panel-title" });
  const weights = fig.fields("w3");
  const sliders = HIDDEN.map((j) => fig.slider(`z2_${j}`));

  const labels = [h("span"), h("span"), h("span"), h("span"), h("span")];
  const table = numbers_table("", [], ["product_1", "product_2", "sum", "slope", "delta"].map((key, r) => [labels[r], [key]]));
  const caption = table.element.querySelector("caption");

  const press = (r) => fig.change({ neuron: String(r + 1) });
  const turned = matrix({ name: "(w³)ᵀ", keys: (r, c) => `w_${c + 1}${r + 1}`, press });
  const given = matrix({ name: "δ³", keys: (r) => `delta3_${r + 1}` });
  const part = (name, key) => matrix({ name, keys: (r) => `${key}_${r + 1}`, press });
  const sum = () => part("(w³)ᵀ δ³", "sum");
  const parts = [["sum", sum()], ["sum", sum()], ["slope", part("σ′(z²)", "slope")], ["delta", part("δ²", "delta")]];
  const [first, again, slope, error] = parts.map(([, { element }]) => element);

  fig.body.append(
    fig.player("step", { unit: "step", per_second: 0.7 }),
    h("div", { class: "bp-row bp-top" }, fig.choice("neuron"), fig.choice("activation")),
    h("div", { class: "bp-row bp-columns" },
      h("div", { class: "bp-panel" }, title, diagram.svg,
        h("p", { class: "bp-at" }, "Read it from right to left. Solid blue: positive. Dashed orange: negative. Width: size. Click a hidden neuron to choose it.")),
      h("div", {},
        h("div", { class: "bp-row bp-top bp-narrow-fields" }, weights, fig.fields("delta3")),
        h("div", { class: "bp-row" }, table.element),
        ...sliders)),
    panel("The whole layer at once: row j of (w³)ᵀ is column j of w³",
      h("div", { class: "bp-row bp-legend" }, expression(turned, given, "=", first), h("span", {}, "then"), expression(again, "⊙", slope, "=", error))),
  );

  function draw(now) {
    const { numbers, hidden, product, j } = compute(now);
    const most = Math.max(1, ...OUTPUT.flatMap((k) => HIDDEN.map((i) => Math.abs(product(k, i)))));
    for (const k of OUTPUT) {
      diagram.neuron(3, k, { inside: plain(now.delta3[k - 1][0]), above: symbol("δ", 3, k), kind: now.step === 0 ? "bp-lit" : "" });
      for (const i of HIDDEN) {
        const value = now.step > 0 ? product(k, i) : 0;
        const whole = `${plain(now.w3[k - 1][i - 1])} · ${factor(now.delta3[k - 1][0])} = ${short(value, 3)}`;
        diagram.weight(3, k, i, { value, most, words: now.step > 0 && i === j ? whole : "", kind: i === j ? "bp-lit" : "bp-faint" });
      }
    }
    for (const i of HIDDEN) {
      diagram.neuron(2, i, {
        inside: now.step < 2 ? "" : inside((now.step === 2 ? hidden.sum : hidden.delta)[i - 1]),
        above: now.step < 2 ? symbol("z", 2, i) : now.step === 2 ? "sum" : symbol("δ", 2, i),
        below: now.step < 3 ? "" : `× ${digits(hidden.slope[i - 1], 2)}`,
        kind: i === j ? "bp-lit" : "",
      });
    }
    write(title, `Step ${TITLES[now.step]}`);
    sliders.forEach((slider, i) => (slider.hidden = i + 1 !== j));
    weights.querySelectorAll("td").forEach((td, i) => td.classList.toggle("bp-lit", i % 3 === j - 1));

    write(caption, `Neuron ${j}: column ${j} of w³, entry by entry`);
    for (const k of OUTPUT) write(labels[k - 1], `${symbol("w", 3, `${k}${j}`)} ${symbol("δ", 3, k)}, from output ${k}`);
    write(labels[2], "sum over the outputs k");
    write(labels[3], `slope σ′(${symbol("z", 2, j)})`);
    write(labels[4], `error ${symbol("δ", 2, j)} = sum × slope`);
    table.draw(numbers);

    const lit = (r) => r === j - 1;
    turned.draw(HIDDEN.map((i) => OUTPUT.map((k) => now.w3[k - 1][i - 1])), { lit });
    given.draw(now.delta3);
    for (const [name, { draw: fill }] of parts) fill(column(hidden[name]), { lit, hide: (r) => hidden[name][r] === null });

    if (now.step === 0) return `The error of layer 3 is known: ${now.delta3.map(([d]) => plain(d)).join(" and ")}. The error of layer 2 is wanted.`;
    const arrive = `Hidden neuron ${j} gets ${digits(numbers.product_1)} from output 1 and ${digits(numbers.product_2)} from output 2`;
    if (now.step === 1) return `${arrive}. Each is a weight times the error at its far end.`;
    if (now.step === 2) return `${arrive}, together ${digits(numbers.sum)}. That is ∂C/∂a for this neuron.`;
    const stop = numbers.sum === 0 ? "Nothing arrives, so the error is 0 whatever the slope." :
      numbers.slope === 0 ? "The slope is 0: the error stops here." :
      numbers.slope < 0.02 ? "The neuron is saturated: the slope lets almost nothing through." : "";
    return `${arrive}, together ${digits(numbers.sum)}. Times the slope ${digits(numbers.slope)} its error ${symbol("δ", 2, j)} is ${digits(numbers.delta)}. ${stop ? `${stop} ` : ""}The whole layer: δ² = (${hidden.delta.map((value) => digits(value)).join(", ")}).`;
  }

  return fig.start();
}

export default { render };
