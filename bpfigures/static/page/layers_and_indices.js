(() => {
  var __create = Object.create;
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __getProtoOf = Object.getPrototypeOf;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __commonJS = (cb, mod) => function __require() {
    try {
      return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
    } catch (e) {
      throw mod = 0, e;
    }
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
    // If the importer is in node compatibility mode or this is not an ESM
    // file that has been converted to a CommonJS file using a Babel-
    // compatible transform (i.e. "__esModule" has not been set), then set
    // "default" to the CommonJS "module.exports" for node compatibility.
    isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
    mod
  ));

  // shared:bpcore
  var require_bpcore = __commonJS({
    "shared:bpcore"(exports, module) {
      module.exports = bpFigures.lib.bpcore;
    }
  });

  // shared:dom
  var require_dom = __commonJS({
    "shared:dom"(exports, module) {
      module.exports = bpFigures.lib.dom;
    }
  });

  // shared:figure
  var require_figure = __commonJS({
    "shared:figure"(exports, module) {
      module.exports = bpFigures.lib.figure;
    }
  });

  // shared:matrix
  var require_matrix = __commonJS({
    "shared:matrix"(exports, module) {
      module.exports = bpFigures.lib.matrix;
    }
  });

  // shared:network
  var require_network = __commonJS({
    "shared:network"(exports, module) {
      module.exports = bpFigures.lib.network;
    }
  });

  // figures/layers_and_indices.js
  var import_bpcore = __toESM(require_bpcore(), 1);
  var import_dom = __toESM(require_dom(), 1);
  var import_figure = __toESM(require_figure(), 1);
  var import_matrix = __toESM(require_matrix(), 1);
  var import_network = __toESM(require_network(), 1);
  var W = {
    2: [[1, -1, 2, -2], [2, 1, -1, 1], [-1, 2, 1, -2], [1, -2, -1, 2]],
    3: [[1, 2, -1, 1], [-2, 1, 2, -1], [2, -1, 1, -2], [-1, 1, -2, 2]],
    4: [[2, -1, 1, -2], [-1, 2, -2, 1], [1, 1, 2, -1], [-2, -1, 1, 2]]
  };
  var B = { 2: [0, -1, 1, 2], 3: [-1, 1, 0, 2], 4: [1, 0, -1, -2] };
  var X = [[1, 2, 0], [2, -1, 1], [-1, 1, 2], [0, 1, -2]];
  var ASKED = ["weight", "weight", "bias", "weight", "neuron"];
  var QUESTIONS = 20;
  var sizes_of = (now) => [now.n1, now.n2, now.n3, now.n4].slice(0, now.L);
  var layers = (now) => Array.from({ length: now.L - 1 }, (_, i) => i + 2);
  function chosen(now) {
    const n = sizes_of(now);
    const l = Math.max(now.part === "neuron" ? 1 : 2, Math.min(now.l, now.L));
    const j = Math.min(now.j, n[l - 1]);
    return { part: now.part, l, j, k: now.part === "weight" ? Math.min(now.k, n[l - 2]) : null };
  }
  function asked(now) {
    const n = sizes_of(now);
    const q = now.question;
    const part = ASKED[(q - 1) % ASKED.length];
    const chance = (68 * q * q + 15 * q + 54) % 997;
    const l = 2 + chance % (now.L - 1);
    const j = 1 + Math.floor(chance / 3) % n[l - 1];
    return { part, l, j, k: part === "weight" ? 1 + Math.floor(chance / 11) % n[l - 2] : null };
  }
  var same = (one, other) => one !== null && ["part", "l", "j", "k"].every((key) => one[key] === other[key]);
  var name = ({ part, l, j, k }) => (0, import_dom.symbol)({ weight: "w", bias: "b", neuron: "a" }[part], l, k === null ? j : `${j}${k}`);
  var spelled = ({ part, l, j, k }) => ({
    weight: `the weight to neuron ${j} of layer ${l} from neuron ${k} of layer ${l - 1}`,
    bias: `the bias of neuron ${j} of layer ${l}`,
    neuron: l === 1 ? `the activation of neuron ${j} of layer 1: an input` : `the activation of neuron ${j} of layer ${l}`
  })[part];
  var four = (value) => (0, import_dom.plain)(Number.isInteger(value) ? value : value.toFixed(4));
  var inside = (value) => (0, import_dom.plain)(Number.isInteger(value) ? value : value.toFixed(3));
  var factor = (value) => value < 0 ? `(${four(value)})` : four(value);
  function compute(now) {
    const n = sizes_of(now);
    const it = chosen(now);
    const sigma = import_bpcore.activations.sigmoid;
    const net = { L: now.L, w: {}, b: {}, activation: sigma, output_activation: sigma };
    for (const l of layers(now)) {
      net.w[l] = W[l].slice(0, n[l - 1]).map((row) => row.slice(0, n[l - 2]));
      net.b[l] = B[l].slice(0, n[l - 1]).map((entry2) => [entry2]);
    }
    const x = X.slice(0, n[0]).map((row) => row.slice(0, now.m));
    const { z, a } = (0, import_bpcore.forward)(net, x);
    const i = Math.min(now.i, now.m);
    const at = (rows) => rows[it.j - 1][i - 1];
    const terms = it.l > 1 ? net.w[it.l][it.j - 1].map((w, k) => w * a[it.l - 1][k][i - 1]) : [];
    const parameters = layers(now).reduce((sum, l) => sum + n[l - 1] * n[l - 2] + n[l - 1], 0);
    const done = now.question - (now.answered === now.question ? 0 : 1);
    return { net, x, z, a, i, at, terms, parameters, done, right: Math.min(now.right, done) };
  }
  var entry = ({ part, l, j, k }) => part === "weight" ? `net.w[${l}][${j - 1}, ${k - 1}]` : part === "bias" ? `net.b[${l}][${j - 1}, 0]` : `trace.a[${l}][${j - 1}]`;
  function python(now) {
    const { net, x, i } = compute(now);
    const it = chosen(now);
    const { l, j } = it;
    const set_layer = (at) => `net.w[${at}][:] = ${JSON.stringify(net.w[at])}
net.b[${at}][:] = ${JSON.stringify(net.b[at])}
`;
    const lines = l === 1 ? "" : `
z = trace.z[l]
terms = net.w[l][j - 1] * trace.a[l - 1][:, i - 1]
print(terms, "+", net.b[l][j - 1], "=", z[j - 1, i - 1])`;
    const value = it.part === "neuron" ? "" : `
value = ${entry(it)}  # ${name(it)}: Python counts entries from 0`;
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
  function beyond(now, it, i) {
    const notes = [];
    if (now.l < it.l) notes.push("Layer 1 has no weights and no biases: layer 2 is meant.");
    if (now.l > it.l) notes.push(`There is no layer ${now.l} here: layer ${it.l} is meant.`);
    if (now.j > it.j) notes.push(`Layer ${it.l} has no neuron ${now.j}: neuron ${it.j} is meant.`);
    if (it.k !== null && now.k > it.k) notes.push(`Layer ${it.l - 1} has no neuron ${now.k}: neuron ${it.k} is meant.`);
    if (now.view === "explore" && now.i > i) notes.push(`The batch has no example ${now.i}: example ${i} is meant.`);
    return notes.join(" ");
  }
  function feedback(it, goal) {
    if (same(it, goal)) return `✓ Right. ${name(it)} is ${spelled(it)}.`;
    const hint = it.part !== goal.part ? `The question is about a ${goal.part}.` : it.l !== goal.l ? `The upper index is the layer ${it.part === "weight" ? "that the weight leads to" : "of the neuron"}.` : it.k !== null && it.j === goal.k && it.k === goal.j ? "The two lower indices are swapped: first j, the neuron it leads to, then k, the neuron it comes from." : it.k === null ? "The lower index is the neuron, counted from the top." : it.j !== goal.j ? "The first lower index is the neuron it leads to." : "The second lower index is the neuron it comes from.";
    return `✗ Not yet. ${name(it)} is ${spelled(it)}. ${hint}`;
  }
  function render({ model, el, page }) {
    const call = (now) => `LayersAndIndices(${Object.entries(now).map(([key2, value2]) => `${key2}=${(0, import_figure.literal)(value2)}`).join(", ")})`;
    const fig = (0, import_figure.figure)({ model, el, page, draw, python, call });
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
    const weight = (l2) => (r, c) => press({ part: "weight", l: l2, j: r + 1, k: c + 1 });
    const bias = (l2) => (r) => press({ part: "bias", l: l2, j: r + 1 });
    const here = () => chosen(fig.state()).l;
    const place = (0, import_dom.h)("div");
    let diagram, tags;
    let built = "";
    function build(n) {
      if (built === n.join()) return;
      built = n.join();
      diagram = (0, import_network.network)({
        sizes: n,
        width: 200 + 80 * n.length,
        row: 94,
        words_at: [0.38, 0.38],
        label: `A network of ${n.join("-")} neurons`,
        press_weight: (l2, j2, k2) => press({ part: "weight", l: l2, j: j2, k: k2 }),
        press_neuron: (l2, j2) => press({ part: "neuron", l: l2, j: j2 })
      });
      tags = {};
      n.forEach((size, index) => {
        for (let j2 = 1; j2 <= size; j2++) {
          const group = diagram.svg.querySelector(`[data-neuron="${index + 1},${j2}"]`);
          if (index === 0) {
            group.style.cursor = "pointer";
            group.addEventListener("click", () => press({ part: "neuron", l: 1, j: j2 }));
          } else {
            const [x, y] = ["cx", "cy"].map((key2) => Number(group.firstChild.getAttribute(key2)));
            const text = (0, import_dom.s)("text", { x, y: y + 37, "text-anchor": "middle" });
            const tag = (0, import_dom.s)("g", { "data-bias": `${index + 1},${j2}` }, (0, import_dom.s)("rect", { x: x - 24, y: y + 24, width: 48, height: 18, rx: 4 }), text);
            tag.addEventListener("click", () => press({ part: "bias", l: index + 1, j: j2 }));
            diagram.svg.append(tag);
            tags[[index + 1, j2]] = { tag, text };
          }
        }
      });
      place.replaceChildren(diagram.svg);
    }
    const big = (0, import_dom.h)("p", { class: "bp-big" });
    const words = (0, import_dom.h)("p");
    const where = (0, import_dom.h)("p", { class: "bp-at" });
    const note = (0, import_dom.h)("p", { role: "status" });
    const says = (0, import_dom.h)("p", { class: "bp-says", role: "status" });
    const [part, l, j, k] = [fig.choice("part"), fig.slider("l"), fig.slider("j"), fig.slider("k")];
    const check = fig.button("Answer", () => answer({}), { "data-action": "answer" });
    const next = fig.button("Next question", () => {
      const now = fig.state();
      const over = now.question === QUESTIONS;
      fig.change({ question: over ? 1 : now.question + 1, answered: 0, right: over ? 0 : compute(now).right });
    }, { "data-action": "next" });
    const score = { right: (0, import_dom.h)("b", { "data-number": "right" }), done: (0, import_dom.h)("b", { "data-number": "done" }) };
    const drill = (0, import_dom.h)(
      "div",
      {},
      (0, import_dom.h)("div", { class: "bp-row bp-presets" }, check, next),
      (0, import_dom.h)("p", {}, "Right at the first try: ", score.right, " of ", score.done)
    );
    const M = {
      w: (0, import_matrix.matrix)({ name: "w", press: (r, c) => weight(here())(r, c) }),
      before: (0, import_matrix.matrix)({ name: "a" }),
      b: (0, import_matrix.matrix)({ name: "b", press: (r) => bias(here())(r) }),
      z: (0, import_matrix.matrix)({ name: "z", keys: (r, c) => `z_${r + 1}${c + 1}`, press: (r) => press({ part: "neuron", l: here(), j: r + 1 }) }),
      a: (0, import_matrix.matrix)({ name: "a", keys: (r, c) => `a_${r + 1}${c + 1}`, press: (r) => press({ part: "neuron", l: here(), j: r + 1 }) })
    };
    const sum = [(0, import_matrix.expression)(M.w, M.before, "+", M.b, "="), (0, import_matrix.expression)(M.z, "σ →")];
    const title = (0, import_dom.h)("p", { class: "bp-panel-title" });
    const table = (0, import_dom.h)("table", { class: "bp-table" });
    const value = (0, import_dom.h)("b", { "data-number": "value" });
    const parameters = (0, import_dom.h)("b", { "data-number": "parameters" });
    const matrices = (0, import_dom.h)("div", { class: "bp-expression" });
    const added = (0, import_dom.h)("p", { class: "bp-at" });
    const [m, i] = [fig.slider("m"), fig.slider("i")];
    const sizes = [1, 2, 3, 4].map((at) => fig.slider(`n${at}`));
    const key = (0, import_dom.h)("p", { class: "bp-at" });
    const value_line = (0, import_dom.h)("p", {}, "Its value here: ", value);
    const layer = (0, import_dom.h)("div", { class: "bp-row" }, title, (0, import_dom.h)("div", { class: "bp-expression" }, ...sum, M.a.element), added);
    const all = (0, import_figure.panel)("All weights and biases: an entry can be clicked, too", matrices);
    const work = (0, import_dom.h)("div", {}, table);
    const batch = (0, import_dom.h)("div", {}, m, i);
    fig.body.append(
      (0, import_dom.h)("div", { class: "bp-row" }, fig.choice("view")),
      (0, import_dom.h)("div", { class: "bp-head" }, big, words),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns bp-layers-columns" },
        (0, import_dom.h)(
          "div",
          {},
          place,
          says,
          key,
          (0, import_dom.h)("div", { class: "bp-sizes" }, fig.slider("L"), (0, import_dom.h)("p", {}, "Weights and biases: ", parameters), ...sizes)
        ),
        (0, import_dom.h)("div", {}, value_line, where, part, l, j, k, note, drill)
      ),
      layer,
      all,
      (0, import_dom.h)("div", { class: "bp-row bp-columns" }, work, batch)
    );
    function draw_network(now, it, { net, a, i: column }) {
      const explore = now.view === "explore";
      build(sizes_of(now));
      sizes_of(now).forEach((size, index) => {
        const at = index + 1;
        for (let r = 1; r <= size; r++) {
          const lit = it !== null && it.part === "neuron" && it.l === at && it.j === r;
          diagram.neuron(at, r, { inside: explore ? inside(a[at][r - 1][column - 1]) : "", above: explore ? (0, import_dom.symbol)("a", at, r) : "", kind: lit ? "bp-lit" : "" });
          if (at === 1) continue;
          const own = it !== null && it.part === "bias" && it.l === at && it.j === r;
          (0, import_dom.write)(tags[[at, r]].text, explore ? `b = ${(0, import_dom.plain)(net.b[at][r - 1][0])}` : "b");
          (0, import_dom.set)(tags[[at, r]].tag, { class: `bp-bias bp-press ${own ? "bp-lit" : ""}` });
          net.w[at][r - 1].forEach((w, c) => {
            const one = same(it, { part: "weight", l: at, j: r, k: c + 1 });
            const enters = it !== null && it.part !== "weight" && it.l === at && it.j === r;
            const text = !explore ? "" : one ? `${name(it)} = ${(0, import_dom.plain)(w)}` : enters ? (0, import_dom.plain)(w) : "";
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
      (0, import_dom.write)(title, n === 1 ? "Layer 1 is the input: a¹ = x, and nothing is computed" : `Layer ${n}: ${(0, import_dom.symbol)("z", n)} = ${(0, import_dom.symbol)("w", n)} ${(0, import_dom.symbol)("a", n - 1)} + ${(0, import_dom.symbol)("b", n)}, then ${(0, import_dom.symbol)("a", n)} = σ(${(0, import_dom.symbol)("z", n)})`);
      M.a.draw(a[n], { text: four, name: n === 1 ? "a¹ = x" : (0, import_dom.symbol)("a", n), lit: (r, c) => neuron && own(r, c) });
      (0, import_dom.write)(added, now.m > 1 ? `One column for each example. ${n > 1 ? `The one column ${(0, import_dom.symbol)("b", n)} is added to each.` : ""}` : "One example: one column.");
      work.hidden = n === 1;
      value_line.hidden = neuron;
      const its = it.part === "bias" ? net.b[n][it.j - 1][0] : it.part === "weight" ? net.w[n][it.j - 1][it.k - 1] : null;
      if (its !== null) (0, import_figure.write_number)(value, its, (0, import_dom.plain)(its));
      if (n === 1) return;
      M.w.draw(net.w[n], { text: four, name: (0, import_dom.symbol)("w", n), lit: (r, c) => neuron ? row(r) : it.part === "weight" && row(r) && c === it.k - 1 });
      M.before.draw(a[n - 1], { text: four, name: (0, import_dom.symbol)("a", n - 1), lit: (r, c) => neuron && c === column - 1 });
      M.b.draw(net.b[n], { text: four, name: (0, import_dom.symbol)("b", n), lit: (r) => it.part !== "weight" && row(r) });
      M.z.draw(z[n], { text: four, name: (0, import_dom.symbol)("z", n), lit: (r, c) => neuron && own(r, c) });
      const line = (label, how, key2, number, lit) => {
        const cell = (0, import_figure.number_cell)(key2);
        (0, import_figure.write_number)(cell, number, four(number));
        return (0, import_dom.h)("tr", { class: lit ? "bp-lit" : null }, (0, import_dom.h)("th", { scope: "row" }, label), (0, import_dom.h)("td", {}, how), cell);
      };
      table.replaceChildren(
        (0, import_dom.h)("caption", {}, `Neuron ${it.j} of layer ${n}, term by term${now.m > 1 ? `, example ${column}` : ""}`),
        (0, import_dom.h)(
          "tbody",
          {},
          ...terms.map((term, c) => line(`${(0, import_dom.symbol)("w", n, `${it.j}${c + 1}`)} ${(0, import_dom.symbol)("a", n - 1, c + 1)}`, `${four(net.w[n][it.j - 1][c])} · ${factor(a[n - 1][c][column - 1])}`, `term_${c + 1}`, term, it.k === c + 1)),
          line((0, import_dom.symbol)("b", n, it.j), "", "b", net.b[n][it.j - 1][0], it.part === "bias"),
          line((0, import_dom.symbol)("z", n, it.j), "the sum", "z", at(z[n]), false),
          line((0, import_dom.symbol)("a", n, it.j), `σ(${(0, import_dom.symbol)("z", n, it.j)})`, "a", at(a[n]), neuron)
        )
      );
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
      sizes.forEach((slider, index) => slider.hidden = index >= now.L);
      (0, import_figure.write_number)(parameters, found.parameters, (0, import_dom.plain)(found.parameters));
      says.hidden = explore || !done;
      (0, import_dom.write)(key, `${now.view === "name" ? "" : "Click a line, a box b or a circle. "}Solid blue: positive weight. Dashed orange: negative.`);
      const beside = beyond(now, it, found.i);
      if (explore) {
        draw_layer(now, it, found);
        (0, import_dom.write)(big, it.part === "neuron" && it.l > 1 ? `${(0, import_dom.symbol)("z", it.l, it.j)}, ${name(it)}` : name(it));
        (0, import_dom.write)(words, `${it.part === "neuron" && it.l > 1 ? "the weighted input and " : ""}${spelled(it)}`.replace("t", "T"));
        const row = it.part === "neuron" ? `Row ${it.j} of ${it.l > 1 ? `${(0, import_dom.symbol)("z", it.l)} and ` : ""}${(0, import_dom.symbol)("a", it.l)}.` : `Row ${it.j}${it.part === "weight" ? `, column ${it.k} of ${(0, import_dom.symbol)("w", it.l)}` : ` of ${(0, import_dom.symbol)("b", it.l)}`}.`;
        (0, import_dom.write)(where, `${row} In Python, which counts entries from 0: ${entry(it)}.`);
        (0, import_dom.write)(note, beside);
        const last = it.l === 1 ? `${name(it)} = ${four(found.at(found.a[1]))}` : `${(0, import_dom.symbol)("z", it.l, it.j)} = ${four(found.at(found.z[it.l]))} and ${(0, import_dom.symbol)("a", it.l, it.j)} = ${four(found.at(found.a[it.l]))}`;
        return `In the network ${sizes_of(now).join("-")}, ${(0, import_dom.plain)(found.parameters)} weights and biases: ${name(it)} is ${spelled(it)}. ${row} ${last}${now.m > 1 ? ` for example ${found.i}` : ""}.${beside ? ` ${beside}` : ""}`;
      }
      for (const key2 of ["right", "done"]) (0, import_figure.write_number)(score[key2], found[key2], (0, import_dom.plain)(found[key2]));
      (0, import_dom.write)(next, now.question === QUESTIONS ? "Start again" : "Next question");
      (0, import_dom.write)(big, now.view === "find" ? `Find ${name(goal)}` : "What is its symbol?");
      const marked = { weight: `a line from neuron ${goal.k} of layer ${goal.l - 1} to neuron ${goal.j} of layer ${goal.l}`, bias: `the box b at neuron ${goal.j} of layer ${goal.l}`, neuron: `neuron ${goal.j} of layer ${goal.l}` }[goal.part];
      (0, import_dom.write)(words, `Question ${now.question} of ${QUESTIONS}. ${now.view === "find" ? "Click on it, in the network or in a matrix. Or set it below and press Answer." : "It is marked in the network. Set its indices and press Answer."}`);
      if (now.view === "find") matrices.replaceChildren(...layers(now).flatMap((n) => [["weight", "w"], ["bias", "b"]].map(([kind, letter]) => {
        const one = (0, import_matrix.matrix)({ name: (0, import_dom.symbol)(letter, n), press: kind === "weight" ? weight(n) : bias(n) });
        one.draw(found.net[letter][n], { lit: (r, c) => shown !== null && shown.part === kind && shown.l === n && shown.j === r + 1 && (kind === "bias" || shown.k === c + 1), text: import_dom.plain });
        return one.element;
      })));
      (0, import_dom.write)(says, done ? feedback(it, goal) : "");
      (0, import_dom.write)(note, beside);
      return `Question ${now.question} of ${QUESTIONS}: ${now.view === "find" ? `find ${name(goal)}` : `${marked} is marked; what is its symbol`}${now.view === "find" ? "." : "?"} ${done ? feedback(it, goal) : "Not answered yet."} Right at the first try: ${found.right} of ${found.done}.`;
    }
    return fig.start();
  }
  var layers_and_indices_default = { render };

  // stdin.js
  bpFigures.figures.LayersAndIndices = layers_and_indices_default;
})();
