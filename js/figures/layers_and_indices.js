// LayersAndIndices: which weight is w^l_jk, where it stands in its matrix, and what it does in z = Σ w a + b.
//
// In:  view, part with l, j, k, the sizes L and n1 … n4, m and i, and of the drill question, answered, right.
// Out: the network, what is chosen in words, layer l in matrices, the terms of neuron j; or the drill.

import { activations, forward } from "../lib/bpcore.js";
import { h, s, set, write, plain, symbol } from "../lib/dom.js";
import { figure, literal, number_cell, panel, write_number } from "../lib/figure.js";
import { expression, matrix } from "../lib/matrix.js";
import { network } from "../lib/network.js";

// The same numbers, the same questions and the same rules for what lies beyond the sizes stand in
// bpfigures/layers_and_indices.py.
const W = {
  2: [[1, -1, 2, -2], [2, 1, -1, 1], [-1, 2, 1, -2], [1, -2, -1, 2]],
  3: [[1, 2, -1, 1], [-2, 1, 2, -1], [2, -1, 1, -2], [-1, 1, -2, 2]],
  4: [[2, -1, 1, -2], [-1, 2, -2, 1], [1, 1, 2, -1], [-2, -1, 1, 2]],
};
const B = { 2: [0, -1, 1, 2], 3: [-1, 1, 0, 2], 4: [1, 0, -1, -2] };
const X = [[1, 2, 0], [2, -1, 1], [-1, 1, 2], [0, 1, -2]];
const ASKED = ["weight", "weight", "bias", "weight", "neuron"];
const QUESTIONS = 20;

const sizes_of = (now) => [now.n1, now.n2, now.n3, now.n4].slice(0, now.L);
const layers = (now) => Array.from({ length: now.L - 1 }, (_, i) => i + 2);

/** What is chosen, within the sizes. */
function chosen(now) {
  const n = sizes_of(now);
  const l = Math.max(now.part === "neuron" ? 1 : 2, Math.min(now.l, now.L));
  const j = Math.min(now.j, n[l - 1]);
  return { part: now.part, l, j, k: now.part === "weight" ? Math.min(now.k, n[l - 2]) : null };
}

/** What the present question asks for. */
function asked(now) {
  const n = sizes_of(now);
  const q = now.question;
  const part = ASKED[(q - 1) % ASKED.length];
  const chance = (68 * q * q + 15 * q + 54) % 997;
  const l = 2 + (chance % (now.L - 1));
  const j = 1 + (Math.floor(chance / 3) % n[l - 1]);
  return { part, l, j, k: part === "weight" ? 1 + (Math.floor(chance / 11) % n[l - 2]) : null };
}

const same = (one, other) => one !== null && ["part", "l", "j", "k"].every((key) => one[key] === other[key]);
const name = ({ part, l, j, k }) => symbol({ weight: "w", bias: "b", neuron: "a" }[part], l, k === null ? j : `${j}${k}`);
const spelled = ({ part, l, j, k }) => ({
  weight: `the weight to neuron ${j} of layer ${l} from neuron ${k} of layer ${l - 1}`,
  bias: `the bias of neuron ${j} of layer ${l}`,
  neuron: l === 1 ? `the activation of neuron ${j} of layer 1: an input` : `the activation of neuron ${j} of layer ${l}`,
})[part];

const four = (value) => plain(Number.isInteger(value) ? value : value.toFixed(4));
const inside = (value) => plain(Number.isInteger(value) ? value : value.toFixed(3));
const factor = (value) => (value < 0 ? `(${four(value)})` : four(value));

function compute(now) {
  const n = sizes_of(now);
  const it = chosen(now);
  const sigma = activations.sigmoid;
  const net = { L: now.L, w: {}, b: {}, activation: sigma, output_activation: sigma };
  for (const l of layers(now)) {
    net.w[l] = W[l].slice(0, n[l - 1]).map((row) => row.slice(0, n[l - 2]));
    net.b[l] = B[l].slice(0, n[l - 1]).map((entry) => [entry]);
  }
  const x = X.slice(0, n[0]).map((row) => row.slice(0, now.m));
  const { z, a } = forward(net, x);
  const i = Math.min(now.i, now.m);
  const at = (rows) => rows[it.j - 1][i - 1];
  const terms = it.l > 1 ? net.w[it.l][it.j - 1].map((w, k) => w * a[it.l - 1][k][i - 1]) : [];
  const parameters = layers(now).reduce((sum, l) => sum + n[l - 1] * n[l - 2] + n[l - 1], 0);
  const done = now.question - (now.answered === now.question ? 0 : 1);
  return { net, x, z, a, i, at, terms, parameters, done, right: Math.min(now.right, done) };
}

/** What is chosen as Python finds it. */
const entry = ({ part, l, j, k }) => (part === "weight" ? `net.w[${l}][${j - 1}, ${k - 1}]` : part === "bias" ? `net.b[${l}][${j - 1}, 0]` : `trace.a[${l}][${j - 1}]`);

function python(now) {
  const { net, x, i } = compute(now);
  const it = chosen(now);
  const { l, j } = it;
  const set_layer = (at) => `net.w[${at}][:] = ${JSON.stringify(net.w[at])}\nnet.b[${at}][:] = ${JSON.stringify(net.b[at])}\n`;
  const lines = l === 1 ? "" : `
z = trace.z[l]
terms = net.w[l][j - 1] * trace.a[l - 1][:, i - 1]
print(terms, "+", net.b[l][j - 1], "=", z[j - 1, i - 1])`;
  const value = it.part === "neuron" ? "" : `\nvalue = ${entry(it)}  # ${name(it)}: Python counts entries from 0`;
  return `import numpy as np
from bpcore import Network

net = Network(${JSON.stringify(sizes_of(now))})
${layers(now).map(set_layer).join("")}parameters = sum(net.w[l].size + net.b[l].size for l in net.w)
${now.view !== "explore" ? "print(parameters)" : `
x = np.array(${JSON.stringify(x)}, float)  # one column for each example
trace = net.forward(x)
l, j, i = ${l}, ${j}, ${i}  # layer, neuron, example
a = trace.a[l]${lines}${value}`}`;
}

/** Which indices lie beyond the sizes, and what is meant instead. */
function beyond(now, it, i) {
  const notes = [];
  if (now.l < it.l) notes.push("Layer 1 has no weights and no biases: layer 2 is meant.");
  if (now.l > it.l) notes.push(`There is no layer ${now.l} here: layer ${it.l} is meant.`);
  if (now.j > it.j) notes.push(`Layer ${it.l} has no neuron ${now.j}: neuron ${it.j} is meant.`);
  if (it.k !== null && now.k > it.k) notes.push(`Layer ${it.l - 1} has no neuron ${now.k}: neuron ${it.k} is meant.`);
  if (now.view === "explore" && now.i > i) notes.push(`The batch has no example ${now.i}: example ${i} is meant.`);
  return notes.join(" ");
}

/** What to say to an answer. */
function feedback(it, goal) {
  if (same(it, goal)) return `✓ Right. ${name(it)} is ${spelled(it)}.`;
  const hint = it.part !== goal.part ? `The question is about a ${goal.part}.`
    : it.l !== goal.l ? `The upper index is the layer ${it.part === "weight" ? "that the weight leads to" : "of the neuron"}.`
      : it.k !== null && it.j === goal.k && it.k === goal.j ? "The two lower indices are swapped: first j, the neuron it leads to, then k, the neuron it comes from."
        : it.k === null ? "The lower index is the neuron, counted from the top." : it.j !== goal.j ? "The first lower index is the neuron it leads to." : "The second lower index is the neuron it comes from.";
  return `✗ Not yet. ${name(it)} is ${spelled(it)}. ${hint}`;
}

function render({ model, el, page }) {
  const call = (now) => `LayersAndIndices(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  el.classList.add("bp-layers");

  function answer(pick) {
    const now = { ...fig.state(), ...pick };
    const { right } = compute(now);
    const first = now.answered !== now.question && same(chosen(now), asked(now));
    fig.change({ ...pick, answered: now.question, right: right + (first ? 1 : 0) });
  }
  function press(pick) {
    const { view } = fig.state();
    if (view === "explore") fig.change(pick);
    if (view === "find") answer(pick);
  }
  const weight = (l) => (r, c) => press({ part: "weight", l, j: r + 1, k: c + 1 });
  const bias = (l) => (r) => press({ part: "bias", l, j: r + 1 });
  const here = () => chosen(fig.state()).l;

  const place = h("div");
  let diagram, tags;
  let built = "";
  function build(n) {
    if (built === n.join()) return;
    built = n.join();
    diagram = network({
      sizes: n, width: 200 + 80 * n.length, row: 94, words_at: [0.38, 0.38], label: `A network of ${n.join("-")} neurons`,
      press_weight: (l, j, k) => press({ part: "weight", l, j, k }),
      press_neuron: (l, j) => press({ part: "neuron", l, j }),
    });
    tags = {};
    n.forEach((size, index) => {
      for (let j = 1; j <= size; j++) {
        const group = diagram.svg.querySelector(`[data-neuron="${index + 1},${j}"]`);
        if (index === 0) {
          group.style.cursor = "pointer";
          group.addEventListener("click", () => press({ part: "neuron", l: 1, j }));
        } else {
          const [x, y] = ["cx", "cy"].map((key) => Number(group.firstChild.getAttribute(key)));
          const text = s("text", { x, y: y + 37, "text-anchor": "middle" });
          const tag = s("g", { "data-bias": `${index + 1},${j}` }, s("rect", { x: x - 24, y: y + 24, width: 48, height: 18, rx: 4 }), text);
          tag.addEventListener("click", () => press({ part: "bias", l: index + 1, j }));
          diagram.svg.append(tag);
          tags[[index + 1, j]] = { tag, text };
        }
      }
    });
    place.replaceChildren(diagram.svg);
  }

  const big = h("p", { class: "bp-big" });
  const words = h("p");
  const where = h("p", { class: "bp-at" });
  const note = h("p", { role: "status" });
  const says = h("p", { class: "bp-says", role: "status" });
  const [part, l, j, k] = [fig.choice("part"), fig.slider("l"), fig.slider("j"), fig.slider("k")];
  const check = fig.button("Answer", () => answer({}), { "data-action": "answer" });
  const next = fig.button("Next question", () => {
    const now = fig.state();
    const over = now.question === QUESTIONS;
    fig.change({ question: over ? 1 : now.question + 1, answered: 0, right: over ? 0 : compute(now).right });
  }, { "data-action": "next" });
  const score = { right: h("b", { "data-number": "right" }), done: h("b", { "data-number": "done" }) };
  const drill = h("div", {}, h("div", { class: "bp-row bp-presets" }, check, next),
    h("p", {}, "Right at the first try: ", score.right, " of ", score.done));

  const M = {
    w: matrix({ name: "w", press: (r, c) => weight(here())(r, c) }),
    before: matrix({ name: "a" }),
    b: matrix({ name: "b", press: (r) => bias(here())(r) }),
    z: matrix({ name: "z", keys: (r, c) => `z_${r + 1}${c + 1}`, press: (r) => press({ part: "neuron", l: here(), j: r + 1 }) }),
    a: matrix({ name: "a", keys: (r, c) => `a_${r + 1}${c + 1}`, press: (r) => press({ part: "neuron", l: here(), j: r + 1 }) }),
  };
  const sum = [expression(M.w, M.before, "+", M.b, "="), expression(M.z, "σ →")];
  const title = h("p", { class: "bp-panel-title" });
  const table = h("table", { class: "bp-table" });
  const value = h("b", { "data-number": "value" });
  const parameters = h("b", { "data-number": "parameters" });
  const matrices = h("div", { class: "bp-expression" });
  const added = h("p", { class: "bp-at" });
  const [m, i] = [fig.slider("m"), fig.slider("i")];
  const sizes = [1, 2, 3, 4].map((at) => fig.slider(`n${at}`));
  const key = h("p", { class: "bp-at" });
  const value_line = h("p", {}, "Its value here: ", value);

  const layer = h("div", { class: "bp-row" }, title, h("div", { class: "bp-expression" }, ...sum, M.a.element), added);
  const all = panel("All weights and biases: an entry can be clicked, too", matrices);
  const work = h("div", {}, table);
  const batch = h("div", {}, m, i);
  fig.body.append(
    h("div", { class: "bp-row" }, fig.choice("view")),
    h("div", { class: "bp-head" }, big, words),
    h("div", { class: "bp-row bp-columns bp-layers-columns" },
      h("div", {}, place, says, key,
        h("div", { class: "bp-sizes" }, fig.slider("L"), h("p", {}, "Weights and biases: ", parameters), ...sizes)),
      h("div", {}, value_line, where, part, l, j, k, note, drill)),
    layer, all,
    h("div", { class: "bp-row bp-columns" }, work, batch),
  );

  function draw_network(now, it, { net, a, i: column }) {
    const explore = now.view === "explore";
    build(sizes_of(now));
    sizes_of(now).forEach((size, index) => {
      const at = index + 1;
      for (let r = 1; r <= size; r++) {
        const lit = it !== null && it.part === "neuron" && it.l === at && it.j === r;
        diagram.neuron(at, r, { inside: explore ? inside(a[at][r - 1][column - 1]) : "", above: explore ? symbol("a", at, r) : "", kind: lit ? "bp-lit" : "" });
        if (at === 1) continue;
        const own = it !== null && it.part === "bias" && it.l === at && it.j === r;
        write(tags[[at, r]].text, explore ? `b = ${plain(net.b[at][r - 1][0])}` : "b");
        set(tags[[at, r]].tag, { class: `bp-bias bp-press ${own ? "bp-lit" : ""}` });
        net.w[at][r - 1].forEach((w, c) => {
          const one = same(it, { part: "weight", l: at, j: r, k: c + 1 });
          const enters = it !== null && it.part !== "weight" && it.l === at && it.j === r;
          const text = !explore ? "" : one ? `${name(it)} = ${plain(w)}` : enters ? plain(w) : "";
          diagram.weight(at, r, c + 1, { value: w, most: 5, words: text, kind: one ? "bp-lit" : it === null || enters ? "" : "bp-faint" });
        });
      }
    });
  }

  function draw_layer(now, it, { net, z, a, i: column, at, terms }) {
    const n = it.l;
    const own = (r, c) => r === it.j - 1 && c === column - 1;
    const [row, neuron] = [(r) => r === it.j - 1, it.part === "neuron"];
    for (const element of sum) element.hidden = n === 1;
    write(title, n === 1 ? "Layer 1 is the input: a¹ = x, and nothing is computed" : `Layer ${n}: ${symbol("z", n)} = ${symbol("w", n)} ${symbol("a", n - 1)} + ${symbol("b", n)}, then ${symbol("a", n)} = σ(${symbol("z", n)})`);
    M.a.draw(a[n], { text: four, name: n === 1 ? "a¹ = x" : symbol("a", n), lit: (r, c) => neuron && own(r, c) });
    write(added, now.m > 1 ? `One column for each example. ${n > 1 ? `The one column ${symbol("b", n)} is added to each.` : ""}` : "One example: one column.");
    work.hidden = n === 1;
    value_line.hidden = neuron;
    const its = it.part === "bias" ? net.b[n][it.j - 1][0] : it.part === "weight" ? net.w[n][it.j - 1][it.k - 1] : null;
    if (its !== null) write_number(value, its, plain(its));
    if (n === 1) return;
    M.w.draw(net.w[n], { text: four, name: symbol("w", n), lit: (r, c) => (neuron ? row(r) : it.part === "weight" && row(r) && c === it.k - 1) });
    M.before.draw(a[n - 1], { text: four, name: symbol("a", n - 1), lit: (r, c) => neuron && c === column - 1 });
    M.b.draw(net.b[n], { text: four, name: symbol("b", n), lit: (r) => it.part !== "weight" && row(r) });
    M.z.draw(z[n], { text: four, name: symbol("z", n), lit: (r, c) => neuron && own(r, c) });

    const line = (label, how, key, number, lit) => {
      const cell = number_cell(key);
      write_number(cell, number, four(number));
      return h("tr", { class: lit ? "bp-lit" : null }, h("th", { scope: "row" }, label), h("td", {}, how), cell);
    };
    table.replaceChildren(
      h("caption", {}, `Neuron ${it.j} of layer ${n}, term by term${now.m > 1 ? `, example ${column}` : ""}`),
      h("tbody", {},
        ...terms.map((term, c) => line(`${symbol("w", n, `${it.j}${c + 1}`)} ${symbol("a", n - 1, c + 1)}`, `${four(net.w[n][it.j - 1][c])} · ${factor(a[n - 1][c][column - 1])}`, `term_${c + 1}`, term, it.k === c + 1)),
        line(symbol("b", n, it.j), "", "b", net.b[n][it.j - 1][0], it.part === "bias"),
        line(symbol("z", n, it.j), "the sum", "z", at(z[n]), false),
        line(symbol("a", n, it.j), `σ(${symbol("z", n, it.j)})`, "a", at(a[n]), neuron)));
  }

  function draw(now) {
    const found = compute(now);
    const [it, goal] = [chosen(now), asked(now)];
    const explore = now.view === "explore";
    const done = now.answered === now.question;
    const shown = explore ? it : now.view === "name" ? goal : done ? it : null;
    draw_network(now, shown, found);
    for (const element of [layer, work, batch, where, value_line]) element.hidden = !explore;
    drill.hidden = explore;
    all.hidden = now.view !== "find";
    k.hidden = now.part !== "weight";
    i.hidden = now.m === 1;
    sizes.forEach((slider, index) => (slider.hidden = index >= now.L));
    write_number(parameters, found.parameters, plain(found.parameters));
    says.hidden = explore || !done;
    write(key, `${now.view === "name" ? "" : "Click a line, a box b or a circle. "}Solid blue: positive weight. Dashed orange: negative.`);
    const beside = beyond(now, it, found.i);

    if (explore) {
      draw_layer(now, it, found);
      write(big, it.part === "neuron" && it.l > 1 ? `${symbol("z", it.l, it.j)}, ${name(it)}` : name(it));
      write(words, `${it.part === "neuron" && it.l > 1 ? "the weighted input and " : ""}${spelled(it)}`.replace("t", "T"));
      const row = it.part === "neuron" ? `Row ${it.j} of ${it.l > 1 ? `${symbol("z", it.l)} and ` : ""}${symbol("a", it.l)}.` : `Row ${it.j}${it.part === "weight" ? `, column ${it.k} of ${symbol("w", it.l)}` : ` of ${symbol("b", it.l)}`}.`;
      write(where, `${row} In Python, which counts entries from 0: ${entry(it)}.`);
      write(note, beside);
      const last = it.l === 1 ? `${name(it)} = ${four(found.at(found.a[1]))}` : `${symbol("z", it.l, it.j)} = ${four(found.at(found.z[it.l]))} and ${symbol("a", it.l, it.j)} = ${four(found.at(found.a[it.l]))}`;
      return `In the network ${sizes_of(now).join("-")}, ${plain(found.parameters)} weights and biases: ${name(it)} is ${spelled(it)}. ${row} ${last}${now.m > 1 ? ` for example ${found.i}` : ""}.${beside ? ` ${beside}` : ""}`;
    }
    for (const key of ["right", "done"]) write_number(score[key], found[key], plain(found[key]));
    write(next, now.question === QUESTIONS ? "Start again" : "Next question");
    write(big, now.view === "find" ? `Find ${name(goal)}` : "What is its symbol?");
    const marked = { weight: `a line from neuron ${goal.k} of layer ${goal.l - 1} to neuron ${goal.j} of layer ${goal.l}`, bias: `the box b at neuron ${goal.j} of layer ${goal.l}`, neuron: `neuron ${goal.j} of layer ${goal.l}` }[goal.part];
    write(words, `Question ${now.question} of ${QUESTIONS}. ${now.view === "find" ? "Click on it, in the network or in a matrix. Or set it below and press Answer." : "It is marked in the network. Set its indices and press Answer."}`);
    if (now.view === "find") matrices.replaceChildren(...layers(now).flatMap((n) => [["weight", "w"], ["bias", "b"]].map(([kind, letter]) => {
      const one = matrix({ name: symbol(letter, n), press: kind === "weight" ? weight(n) : bias(n) });
      one.draw(found.net[letter][n], { lit: (r, c) => shown !== null && shown.part === kind && shown.l === n && shown.j === r + 1 && (kind === "bias" || shown.k === c + 1), text: plain });
      return one.element;
    })));
    write(says, done ? feedback(it, goal) : "");
    write(note, beside);
    return `Question ${now.question} of ${QUESTIONS}: ${now.view === "find" ? `find ${name(goal)}` : `${marked} is marked; what is its symbol`}${now.view === "find" ? "." : "?"} ${done ? feedback(it, goal) : "Not answered yet."} Right at the first try: ${found.right} of ${found.done}.`;
  }

  return fig.start();
}

export default { render };
