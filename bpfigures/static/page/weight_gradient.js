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

  // figures/weight_gradient.js
  var import_bpcore = __toESM(require_bpcore(), 1);
  var import_dom = __toESM(require_dom(), 1);
  var import_figure = __toESM(require_figure(), 1);
  var import_matrix = __toESM(require_matrix(), 1);
  var import_network = __toESM(require_network(), 1);
  var SIZES = [3, 3, 2];
  var FULL = 0.1;
  var NEAR_0 = 0.05;
  var FLAT = 0.01;
  var place = (now) => [...now.neuron.split(",").map(Number), Number(now.k)];
  var columns = (now, rows) => rows.map((row) => now.batch === "both" ? row : [row[now.batch - 1]]);
  var transpose = (rows) => rows[0].map((_, c) => rows.map((row) => row[c]));
  function compute(now) {
    const [l] = place(now);
    const sigma = import_bpcore.activations.sigmoid;
    const net = { L: 3, w: { 2: now.w2, 3: now.w3 }, b: { 2: now.b2, 3: now.b3 }, activation: sigma, output_activation: sigma, cost: import_bpcore.costs.quadratic };
    const { delta, dC_dw, trace } = (0, import_bpcore.backprop)(net, columns(now, now.x), columns(now, now.y));
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
  function entry_slider(fig, model, key, r, c, name) {
    const { least, most, step } = model.get("schema")[key];
    const id = (0, import_dom.fresh)(key);
    const output = (0, import_dom.h)("output", { class: "bp-value", for: id, "aria-live": "off" });
    const input = (0, import_dom.h)("input", { id, type: "range", min: least, max: most, step, "data-trait": key, "data-entry": `${r},${c}` });
    input.addEventListener("input", () => fig.change({ [key]: model.get(key).map((row, i) => row.map((entry, e) => i === r && e === c ? Number(input.value) : entry)) }));
    const show = (now) => {
      const value = now[key][r][c];
      if (input.valueAsNumber !== value) input.value = value;
      input.setAttribute("aria-valuetext", (0, import_dom.plain)(value));
      (0, import_dom.write)(output, (0, import_dom.plain)(value));
    };
    return { element: (0, import_dom.h)("div", { class: "bp-slider" }, (0, import_dom.h)("label", { for: id }, (0, import_dom.h)("var", {}, name)), output, input), show };
  }
  function render({ model, el, page }) {
    const call = (now) => `WeightGradient(${Object.entries(now).map(([key, value]) => `${key}=${(0, import_figure.literal)(value)}`).join(", ")})`;
    const fig = (0, import_figure.figure)({ model, el, page, draw, python, call });
    const first = model.get("initial");
    const choose = (l, j, k) => fig.change({ neuron: `${l},${j}`, k: String(k) });
    const layer = () => Number(model.get("neuron")[0]);
    const diagram = (0, import_network.network)({ sizes: SIZES, label: "The network; the width of an edge is the size of ∂C/∂w", press_weight: choose });
    const errors = (0, import_matrix.matrix)({ name: "δ", keys: (r, c) => `delta_${r + 1}${c + 1}` });
    const inputs = (0, import_matrix.matrix)({ name: "aᵀ", keys: (r, c) => `a_${c + 1}${r + 1}` });
    const gradient = (0, import_matrix.matrix)({ name: "∂C/∂w", keys: (r, c) => `dC_dw_${r + 1}${c + 1}`, press: (r, c) => choose(layer(), r + 1, c + 1) });
    const corner = (0, import_dom.h)("span", { class: "bp-sign" });
    const outer = (0, import_dom.h)("div", { class: "bp-outer" }, corner, inputs.element, errors.element, gradient.element);
    const formula = (0, import_dom.h)("span");
    const chosen = (0, import_dom.h)("b", { "data-number": "chosen" });
    const knobs = [];
    const knob = (key, r, c, name) => {
      knobs.push(entry_slider(fig, model, key, r, c, name));
      return knobs.at(-1).element;
    };
    const of_example = [0, 1].map((c) => (0, import_dom.h)("div", {}, ...[0, 1, 2].map((r) => knob("x", r, c, `x${(0, import_dom.subscript)(r + 1)} of example ${c + 1}`))));
    const biases = (key, l, n) => Array.from({ length: n }, (_, r) => knob(key, r, 0, (0, import_dom.symbol)("b", l, r + 1)));
    const preset = (words, values) => fig.button(words, () => fig.change(values));
    const b2 = (value) => ({ ...rest, b2: first.b2.map((row, r) => r === 1 ? [value] : row) });
    const rest = { x: first.x, b2: first.b2, b3: first.b3 };
    fig.body.append(
      (0, import_dom.h)("div", { class: "bp-row bp-top" }, fig.choice("neuron"), fig.choice("k"), fig.choice("batch")),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_figure.panel)(
          "The network: ∂C/∂w on each edge",
          diagram.svg,
          (0, import_dom.h)("p", { class: "bp-at" }, "Solid blue is positive, dashed orange negative; the width is the size. Click an edge.")
        ),
        (0, import_dom.h)(
          "div",
          { class: "bp-panel" },
          (0, import_dom.h)("p", { class: "bp-panel-title" }, "The gradient as a table of products"),
          (0, import_dom.h)("div", { class: "bp-scroll" }, outer),
          (0, import_dom.h)("p", { class: "bp-product" }, formula, chosen),
          (0, import_dom.h)("p", { class: "bp-at" }, `Blue is positive, orange negative; the full color stands for ${FULL} and more. Click a cell.`)
        )
      ),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-presets" },
        "Try: ",
        preset("input 2 off", { ...rest, x: first.x.map((row, r) => r === 1 ? [0, 0] : row) }),
        preset("hidden 2 saturated at 0", b2(-9)),
        preset("hidden 2 saturated at 1", b2(9)),
        preset("all inputs positive", { ...rest, x: first.x.map((row) => row.map(Math.abs)) })
      ),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-knobs" },
        (0, import_figure.panel)("Inputs a¹ = x", (0, import_dom.h)("div", {}, ...of_example)),
        (0, import_figure.panel)("Biases of layer 2", (0, import_dom.h)("div", {}, ...biases("b2", 2, 3))),
        (0, import_figure.panel)("Biases of layer 3", (0, import_dom.h)("div", {}, ...biases("b3", 3, 2)))
      )
    );
    function draw(now) {
      const [l, j, k] = place(now);
      const { all, delta_all, a_all, delta, a, dC_dw, slope } = compute(now);
      const m = delta[0].length;
      for (const { show } of knobs) show(now);
      of_example.forEach((part2, c) => part2.hidden = m === 1 && Number(now.batch) !== c + 1);
      for (let layer2 = 1; layer2 <= 3; layer2++) {
        for (let n = 1; n <= SIZES[layer2 - 1]; n++) {
          const one = m === 1 ? a_all[layer2][n - 1][0] : null;
          diagram.neuron(layer2, n, {
            inside: one === null ? (0, import_dom.symbol)("a", layer2, n) : layer2 === 1 ? (0, import_dom.plain)(one) : one.toFixed(2),
            below: layer2 === 1 ? `x${(0, import_dom.subscript)(n)}` : one === null ? "" : `δ = ${(0, import_dom.digits)(delta_all[layer2][n - 1][0], 2)}`,
            kind: layer2 === l && n === j || layer2 === l - 1 && n === k ? "bp-lit" : ""
          });
          for (let from = 1; layer2 > 1 && from <= SIZES[layer2 - 2]; from++) {
            const lit = layer2 === l && n === j && from === k;
            const words = lit ? (0, import_dom.symbol)("w", l, `${j}${k}`) : "";
            diagram.weight(layer2, n, from, { value: all[layer2][n - 1][from - 1], most: FULL, words, kind: lit ? "bp-lit" : "" });
          }
        }
      }
      const [d, p] = [`δ${(0, import_dom.superscript)(l)}`, `a${(0, import_dom.superscript)(l - 1)}`];
      errors.draw(delta, { name: d, lit: (r) => r === j - 1 });
      inputs.draw(transpose(a), { name: `(${p})ᵀ`, lit: (r, c) => c === k - 1 });
      gradient.draw(dC_dw, { name: `∂C/∂w${(0, import_dom.superscript)(l)} = ${m === 2 ? "½ " : ""}${d} (${p})ᵀ`, heat: FULL, lit: (r, c) => r === j - 1 && c === k - 1 });
      const longest = Math.max(...[...delta, ...a, ...dC_dw].flat().map((value) => (0, import_dom.digits)(value).length));
      outer.style.setProperty("--cell", `${(0.58 * longest + 0.5).toFixed(1)}em`);
      (0, import_dom.write)(corner, m === 1 ? "×" : "");
      const entry = dC_dw[j - 1][k - 1];
      const name = `∂C/∂${(0, import_dom.symbol)("w", l, `${j}${k}`)}`;
      const factor = (value) => value < 0 ? `(${(0, import_dom.digits)(value)})` : (0, import_dom.digits)(value);
      const product = (i) => `${factor(a[k - 1][i])} × ${factor(delta[j - 1][i])}`;
      const both = m === 2;
      (0, import_dom.write)(formula, `${name} = ${both ? `½ (${product(0)} + ${product(1)})` : `${(0, import_dom.symbol)("a", l - 1, k)} × ${(0, import_dom.symbol)("δ", l, j)} = ${product(0)}`} = `);
      (0, import_figure.write_number)(chosen, entry, (0, import_dom.digits)(entry));
      const off = a.flatMap((row, r) => row.every((value) => Math.abs(value) < NEAR_0) ? [`${(0, import_dom.symbol)("a", l - 1, r + 1)} is near 0, so column ${r + 1} is faint.`] : []);
      const flat = slope.flatMap((row, r) => row.every((value) => value < FLAT) ? [`Neuron ${r + 1} of layer ${l} is saturated, σ′ below ${FLAT}, so row ${r + 1} is faint.`] : []);
      const part = (i) => (0, import_dom.digits)(a[k - 1][i] * delta[j - 1][i]);
      const which = both ? "Mean of both examples" : `Example ${now.batch}`;
      return [`${which}: ${name} is ${(0, import_dom.digits)(entry)}, the ${both ? `mean of ${part(0)} and ${part(1)}` : `product of ${(0, import_dom.digits)(a[k - 1][0])} and ${(0, import_dom.digits)(delta[j - 1][0])}`}.`, ...off, ...flat].join(" ");
    }
    return fig.start();
  }
  var weight_gradient_default = { render };

  // stdin.js
  bpFigures.figures.WeightGradient = weight_gradient_default;
})();
