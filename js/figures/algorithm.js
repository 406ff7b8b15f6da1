// Algorithm: one iteration of gradient descent on the small network, in 13 steps.
//
// In:  the traits of SmallNetwork with three columns in x and y, step, m (how many columns count), example, eta.
// Out: the map of the steps, the network, the present step in matrices, and tables of all numbers so far.

import { activations, backprop, backpropagate_error, cost_of, descend, forward } from "../lib/bpcore.js";
import { digits, fresh, h, plain, s, set, subscript, symbol, write } from "../lib/dom.js";
import { figure, literal, panel, write_number } from "../lib/figure.js";
import { expression, matrix } from "../lib/matrix.js";
import { network } from "../lib/network.js";
import { SIZES, small_code, small_network } from "../lib/small.js";

const LAST = 13;
// A name, an equation, and the first of its steps.
const MAP = [
  ["Input", "a¹ = x", 1],
  ["Forward", "zˡ = wˡ aˡ⁻¹ + bˡ,  aˡ = σ(zˡ)", 2],
  ["Cost", "", 6],
  ["BP1", "δᴸ = ∇ₐC ⊙ σ′(zᴸ)", 7],
  ["BP2", "δˡ = (wˡ⁺¹)ᵀ δˡ⁺¹ ⊙ σ′(zˡ)", 8],
  ["BP3", "∂C/∂bˡ = δˡ", 10],
  ["BP4", "∂C/∂wˡ = δˡ (aˡ⁻¹)ᵀ", 11],
  ["Update", "w ← w − η ∂C/∂w,  b ← b − η ∂C/∂b", 12],
  ["Forward again", "the new cost", 13],
];
const COSTS = { quadratic: "C = ½ ‖y − aᴸ‖²", cross_entropy: "C = −Σ [y ln a + (1 − y) ln(1 − a)]" };
const WORDS = [
  "Input. The activation of layer 1 is the input.",
  "Forward. The weights carry a¹ to layer 2: the weighted input is z² = w² a¹ + b².",
  "Forward. Each hidden neuron turns its z into a = σ(z).",
  "Forward. The weights carry a² to layer 3: z³ = w³ a² + b³.",
  "Forward. Each output neuron turns its z into a = σ(z).",
  "Cost. The outputs are compared with the targets.",
  "BP1. The error of each output neuron is the slope of the cost times the slope of the neuron.",
  "BP2, first half. The errors go back along the weights: (w³)ᵀ δ³.",
  "BP2, second half. Times the slope of each hidden neuron, that is δ².",
  "BP3. The gradient for a bias is the error of its neuron.",
  "BP4. The gradient for a weight is the error it leads to times the activation it comes from.",
  "Update. Now that every gradient is known, every weight and bias takes its step.",
  "Forward again, with the new weights and biases.",
];
// The rows of the first table: the label, and the name of the numbers.
const ROWS = [
  ["a¹ = x", "a1"], ["z²", "z2"], ["a²", "a2"], ["z³", "z3"], ["a³", "a3"], ["cost Cᵢ", "Ci"],
  ["∇ₐC", "dC_da3"], ["σ′(z³)", "slope3"], ["δ³", "delta3"], ["(w³)ᵀ δ³", "back2"], ["σ′(z²)", "slope2"], ["δ²", "delta2"],
  ["new z²", "new_z2"], ["new a²", "new_a2"], ["new z³", "new_z3"], ["new a³", "new_a3"], ["new cost Cᵢ", "new_Ci"],
];

/** Four decimals, as in the text; a number that they would hide, by its first digits. */
const four = (value) => {
  const size = Math.abs(value);
  if (Number.isInteger(value)) return plain(value);
  return size < 0.001 || size > 1e4 ? digits(value) : plain(value.toFixed(4));
};
const short = (value) => (Number.isInteger(value) ? plain(value) : digits(value));
const turned = (rows) => rows[0].map((_, c) => rows.map((row) => row[c]));
const columns = (rows, from, to) => rows.map((row) => row.slice(from, to));
const batch = (now) => ({ x: columns(now.x, 0, now.m), y: columns(now.y, 0, now.m) });

/** Every number of the iteration, as matrices by name, in the order in which the steps compute them: [step, name, rows]. */
function compute(now) {
  const { x, y } = batch(now);
  const net = small_network(now);
  const { delta, dC_dw, dC_db, trace: { z, a } } = backprop(net, x, y);
  const moved = descend(net, { dC_dw, dC_db }, now.eta);
  const { w, b } = moved;
  const after = forward(moved, x);
  const each = (a) => [y[0].map((_, i) => cost_of(net.cost, columns(a, i, i + 1), columns(y, i, i + 1)))];
  const slope = (z) => z.map((row) => row.map(activations.sigmoid.derivative));
  const all = [
    [1, "a1", a[1]], [2, "z2", z[2]], [3, "a2", a[2]], [4, "z3", z[3]], [5, "a3", a[3]],
    [6, "Ci", each(a[3])], [6, "C", cost_of(net.cost, a[3], y)],
    [7, "dC_da3", a[3].map((row, j) => row.map((entry, i) => net.cost.gradient(entry, y[j][i])))],
    [7, "slope3", slope(z[3])], [7, "delta3", delta[3]],
    // With slopes of 1 BP2 is its first half.
    [8, "back2", backpropagate_error(net.w[3], delta[3], activations.identity, z[2])],
    [9, "slope2", slope(z[2])], [9, "delta2", delta[2]],
    [10, "dC_db2", dC_db[2]], [10, "dC_db3", dC_db[3]], [11, "dC_dw2", dC_dw[2]], [11, "dC_dw3", dC_dw[3]],
    [12, "new_w2", w[2]], [12, "new_b2", b[2]], [12, "new_w3", w[3]], [12, "new_b3", b[3]],
    [13, "new_z2", after.z[2]], [13, "new_a2", after.a[2]], [13, "new_z3", after.z[3]], [13, "new_a3", after.a[3]],
    [13, "new_Ci", each(after.a[3])], [13, "new_C", cost_of(net.cost, after.a[3], y)],
  ];
  const numbers = {};
  for (const [step, name, rows] of all) {
    if (step > now.step) break;
    if (typeof rows === "number") numbers[name] = rows;
    else rows.forEach((row, r) => row.forEach((entry, c) => (numbers[`${name}_${r + 1}${c + 1}`] = entry)));
  }
  return { numbers, of: { ...now, y, ...Object.fromEntries(all.map(([, name, rows]) => [name, rows])) } };
}

/** The present step in matrices: lines of signs and of [name, matrix]. */
function equation(now, of) {
  const mean = now.m > 1;
  const $ = (label, name = label) => [label, of[name]];
  const move = ([p, l]) => [$(symbol(p, l), p + l), `− ${plain(now.eta)}`, $(`∂C/∂${symbol(p, l)}`, `dC_d${p}${l}`), "=", $(`new ${symbol(p, l)}`, `new_${p}${l}`)];
  return {
    1: [[$("a¹ = x", "a1"), $("target y", "y")]],
    2: [[$("w²", "w2"), $("a¹", "a1"), "+", $("b²", "b2"), "=", $("z²", "z2")]],
    3: [["σ", $("z²", "z2"), "=", $("a²", "a2")]],
    4: [[$("w³", "w3"), $("a²", "a2"), "+", $("b³", "b3"), "=", $("z³", "z3")]],
    5: [["σ", $("z³", "z3"), "=", $("a³", "a3")]],
    6: [[$("a³", "a3"), "against", $("y"), "gives", $("Cᵢ", "Ci"), ...(mean ? [`with mean C = ${four(of.C)}`] : [])]],
    7: [[$("∇ₐC", "dC_da3"), "⊙", $("σ′(z³)", "slope3"), "=", $("δ³", "delta3")]],
    8: [[["(w³)ᵀ", turned(of.w3)], $("δ³", "delta3"), "=", $("(w³)ᵀ δ³", "back2")]],
    9: [[$("(w³)ᵀ δ³", "back2"), "⊙", $("σ′(z²)", "slope2"), "=", $("δ²", "delta2")]],
    10: [3, 2].map((l) => [$(symbol("δ", l), `delta${l}`), mean ? "→ mean →" : "=", $(`∂C/∂${symbol("b", l)}`, `dC_db${l}`)]),
    11: [3, 2].map((l) => [...(mean ? [`1/${now.m}`] : []), $(symbol("δ", l), `delta${l}`), [`(${symbol("a", l - 1)})ᵀ`, turned(of[`a${l - 1}`])], "=", $(`∂C/∂${symbol("w", l)}`, `dC_dw${l}`)]),
    12: ["w3", "b3", "w2", "b2"].map(move),
    13: [[$("new a³", "new_a3"), "against", $("y"), `gives the new cost ${four(of.new_C)}; it was ${four(of.C)}`]],
  }[now.step].map((line) => expression(...line.map((part) => {
    if (typeof part === "string") return part;
    const one = matrix({ name: part[0] });
    one.draw(part[1]);
    return one;
  })));
}

const python = (now) => `import numpy as np
from bpcore import Network, backprop

${small_code({ ...now, ...batch(now) })}

g = backprop(net, x, y)  # forward, BP1, BP2, BP3, BP4
z, a, delta = g.trace.z, g.trace.a, g.delta
C = net.cost.value(a[3], y)
for l in (2, 3):  # the update, when all gradients are known
    net.w[l] -= ${now.eta} * g.dC_dw[l]
    net.b[l] -= ${now.eta} * g.dC_db[l]
C_new = net.cost.value(net.predict(x), y)
print("cost", C, " new cost", C_new)`;

function render({ model, el, page }) {
  const call = (now) => `Algorithm(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  el.classList.add("bp-algorithm");

  const places = MAP.map(([name, words, step]) => fig.button("", () => fig.change({ step }), { class: "bp-place" }));
  const diagram = network({ sizes: SIZES, label: "The network, with the numbers computed so far", width: 420, row: 136, words_at: [0.5, 0.39] });
  const tip = fresh("tip");
  diagram.svg.append(s("marker", { id: tip, viewBox: "0 0 10 10", refX: 30, refY: 5, markerWidth: 10, markerHeight: 10, markerUnits: "userSpaceOnUse", orient: "auto-start-reverse" }, s("path", { d: "M0,0L10,5L0,10Z" })));
  const line = (l, j, k) => diagram.svg.querySelector(`[data-weight="${l},${j},${k}"] .bp-weight`);
  const beside = h("p", { class: "bp-at" });
  const title = h("p", { class: "bp-panel-title" });
  const present = h("div", { class: "bp-present" });
  const next = fig.button("Next iteration", () => {
    const { of } = compute(fig.state());
    fig.change({ w2: of.new_w2, b2: of.new_b2, w3: of.new_w3, b3: of.new_b3 });
  }, { "data-action": "next" });
  const why = h("span", { class: "bp-note" });
  const which = fig.slider("example");
  const examples = h("table", { class: "bp-table" });
  const parameters = h("table", { class: "bp-table" });

  fig.body.append(
    fig.player("step", { unit: "step", per_second: 0.5 }),
    h("div", { class: "bp-row bp-columns" },
      panel("The map", h("ol", { class: "bp-places" }, ...places.map((place) => h("li", {}, place)))),
      panel("The network", diagram.svg, beside)),
    h("div", { class: "bp-row bp-now" }, title, present),
    h("div", { class: "bp-row bp-columns" },
      h("div", {}, fig.slider("m"), which),
      h("div", {}, fig.slider("eta"), fig.choice("cost"), h("div", { class: "bp-presets" }, next, why))),
    h("details", { class: "bp-row" }, h("summary", {}, "Edit the examples, weights and biases"),
      h("div", { class: "bp-expression bp-top" }, ...["x", "y", "w2", "b2", "w3", "b3"].map(fig.fields)),
      h("p", { class: "bp-at" }, "Each column of x and y is one example. The first m of them are used.")),
    h("p", { class: "bp-panel-title" }, "All numbers so far"),
    h("div", { class: "bp-row bp-numbers" }, h("div", { class: "bp-scroll" }, examples), h("div", { class: "bp-scroll" }, parameters)),
  );

  const cell = (numbers, key, attributes = {}) => {
    const td = h("td", attributes);
    if (key in numbers) {
      set(td, { "data-number": key });
      write_number(td, numbers[key], four(numbers[key]));
    }
    return td;
  };
  const row = (label, cells, attributes) => h("tr", attributes, h("th", { scope: "row" }, label), ...cells);
  const head = (...cells) => h("thead", {}, h("tr", {}, h("td"), ...cells));
  const th = (words, attributes = {}) => h("th", { scope: "col", ...attributes }, words);

  function draw_tables(now, numbers) {
    examples.parentNode.style.flexBasis = `${120 + 130 * now.m}px`;
    const each = Array.from({ length: now.m }, (_, i) => i + 1);
    const pair = (rows) => each.flatMap((i) => [1, 2].map((j) => h("td", {}, plain(rows[j - 1][i - 1]))));
    const wide = { colspan: 2 };
    examples.replaceChildren(
      h("caption", {}, "Each example: neurons 1 and 2"),
      head(...each.map((i) => th(`example ${i}`, wide))),
      h("tbody", {}, row("target y", pair(now.y)), ...ROWS.map(([label, name]) => row(label, name.endsWith("Ci")
        ? each.map((i) => cell(numbers, `${name}_1${i}`, wide))
        : each.flatMap((i) => [1, 2].map((j) => cell(numbers, `${name}_${j}${i}`))), { class: name === "new_z2" ? "bp-rule" : null }))),
    );
    const lines = [2, 3].flatMap((l) => ["w", "b"].flatMap((p) => now[`${p}${l}`].flatMap((entries, j) => entries.map((entry, k) =>
      row(p === "w" ? symbol(p, l, `${j + 1}${k + 1}`) : symbol(p, l, j + 1), [h("td", {}, four(entry)), ...[`dC_d${p}${l}`, `new_${p}${l}`].map((name) => cell(numbers, `${name}_${j + 1}${k + 1}`))])))));
    parameters.replaceChildren(
      h("caption", {}, `Weights, biases, cost${now.m > 1 ? ": means over the examples" : ""}`),
      head(th("now"), th("gradient"), th("after")),
      h("tbody", {}, ...lines, row("cost C", [cell(numbers, "C"), h("td"), cell(numbers, "new_C")], { class: "bp-rule" })),
    );
  }

  function draw_network(now, numbers, of, i) {
    const n = now.step;
    const again = n === LAST;
    const new_ = n >= 12 ? "new_" : "";
    const flow = { 2: 2, 3: 2, 4: 3, 5: 3, 8: 3 }[n]; // the layer whose edges carry something now
    const lit = { 1: [1], 2: [2], 3: [2], 4: [3], 5: [3], 6: [3], 7: [3], 8: [2], 9: [2], 10: [2, 3], 12: [2, 3], 13: [2, 3] }[n] ?? [];
    for (let l = 1; l <= 3; l++) {
      for (let j = 1; j <= 2; j++) {
        const at = (name) => numbers[`${again && name !== "a1" ? "new_" : ""}${name}_${j}${i}`];
        const [z, a] = [at(`z${l}`), at(`a${l}`)];
        const delta = numbers[`delta${l}_${j}${i}`];
        let below = l > 1 ? `b = ${short(of[`${new_}b${l}`][j - 1][0])}` : "";
        if (n === 10 && l > 1) below = `∂C/∂b = ${digits(numbers[`dC_db${l}_${j}1`], 2)}`;
        else if (n === 8 && l === 2) below = `wᵀδ = ${short(numbers[`back2_${j}${i}`])}`;
        else if (n < 12 && delta !== undefined) below = `δ = ${short(delta)}`;
        diagram.neuron(l, j, {
          inside: a === undefined ? symbol("a", l, j) : l === 1 ? plain(a) : a < 0.001 ? "≈ 0" : digits(a),
          above: z === undefined ? (l === 1 ? `x${subscript(j)}` : "") : `z = ${short(z)}`,
          below,
          kind: lit.includes(l) ? "bp-lit" : "",
        });
        if (l === 1) continue;
        for (let k = 1; k <= 2; k++) {
          const words = of[n === 11 ? `dC_dw${l}` : `${new_}w${l}`][j - 1][k - 1];
          const on = n > 10 || flow === l;
          diagram.weight(l, j, k, { value: on ? words : 0, most: n === 11 ? 0.2 : 3, words: short(words), kind: on ? "bp-lit" : "" });
          const one = line(l, j, k).style;
          one.markerEnd = (flow === l && n < 6) || again ? `url(#${tip})` : "";
          one.markerStart = flow === l && n === 8 ? `url(#${tip})` : "";
        }
      }
    }
    write(beside, `${now.m > 1 ? `Example ${i} of ${now.m}: t` : "T"}arget y = (${columns(of.y, i - 1, i).join(", ")}). On the lines: ${n === 11 ? "the gradient for each weight" : new_ ? "the new weights" : "the weights"}. Solid blue: positive. Dashed orange: negative.`);
  }

  function draw(now) {
    const { numbers, of } = compute(now);
    const i = Math.min(now.example, now.m);
    const here = MAP.filter(([, , step]) => step <= now.step).length - 1;
    places.forEach((place, p) => {
      const [name, words] = MAP[p];
      place.replaceChildren(h("b", {}, `${p < here ? "✓" : p === here ? "▸" : "·"} ${name}`), ` ${words || COSTS[now.cost]}`);
      set(place, { "aria-current": p === here ? "step" : null, class: `bp-button bp-place ${p < here ? "bp-done" : p === here ? "bp-here" : ""}` });
    });
    draw_network(now, numbers, of, i);
    write(title, WORDS[now.step - 1] + (now.m > 1 && [10, 11].includes(now.step) ? " For a batch: the mean over its examples." : ""));
    present.replaceChildren(...equation(now, of));
    draw_tables(now, numbers);
    which.hidden = now.m === 1;
    const { least, most } = model.get("schema").w2;
    const fits = [of.new_w2, of.new_b2, of.new_w3, of.new_b3].flat(2).every((entry) => least <= entry && entry <= most);
    set(next, { disabled: now.step < 12 || !fits });
    write(why, now.step < 12 ? "opens when the update is made, at step 12" : fits ? "puts the new weights and biases in place of the old" : `A new weight or bias is outside ${plain(least)} … ${most}, where this figure ends.`);
    for (const input of el.querySelectorAll("[data-trait=x], [data-trait=y]")) input.classList.toggle("bp-unused", Number(input.dataset.entry?.split(",")[1]) >= now.m);
    return `Step ${now.step} of ${LAST}. ${WORDS[now.step - 1]} ${said(now, numbers, of, i)}`;
  }

  return fig.start();
}

/** What the present step computed, in words. */
function said(now, numbers, of, i) {
  const pair = (name) => `(${of[name].map((row) => four(row[i - 1])).join(", ")})`;
  const where = now.m > 1 ? `For example ${i}, ` : "";
  const [, label, name] = { 2: [0, "z²", "z2"], 3: [0, "a²", "a2"], 4: [0, "z³", "z3"], 5: [0, "a³", "a3"], 7: [0, "δ³", "delta3"], 8: [0, "(w³)ᵀ δ³", "back2"], 9: [0, "δ²", "delta2"] }[now.step] ?? [];
  if (name) return `${where}${label} = ${pair(name)}.`;
  if (now.step === 1) return `${where}x = ${pair("a1")}.`;
  if (now.step === 13) return `The cost was ${four(of.C)} and is now ${four(of.new_C)}${of.new_C > of.C ? ": it rose, the step was too long" : ""}.`;
  return `The cost is ${four(of.C)}.`;
}

export default { render };
