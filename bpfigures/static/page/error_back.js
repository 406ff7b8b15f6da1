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

  // figures/error_back.js
  var import_bpcore = __toESM(require_bpcore(), 1);
  var import_dom = __toESM(require_dom(), 1);
  var import_figure = __toESM(require_figure(), 1);
  var import_matrix = __toESM(require_matrix(), 1);
  var import_network = __toESM(require_network(), 1);
  var HIDDEN = [1, 2, 3];
  var OUTPUT = [1, 2];
  var CLASSES = { sigmoid: "Sigmoid", tanh: "Tanh", relu: "ReLU" };
  var TITLES = ["0: the error of layer 3 is known", "1: each weight carries its product", "2: each hidden neuron adds up", "3: each multiplies by its slope"];
  var column = (values) => values.map((value) => [value]);
  var short = (value, places) => (0, import_dom.plain)(Number(value.toFixed(places)) || 0);
  var inside = (value) => value !== 0 && Math.abs(value) < 5e-3 ? "≈ 0" : short(value, 2);
  var factor = (value) => value < 0 ? `(${(0, import_dom.plain)(value)})` : (0, import_dom.plain)(value);
  function compute(now) {
    const z = column(HIDDEN.map((j2) => now[`z2_${j2}`]));
    const sigma = import_bpcore.activations[now.activation];
    const from = (step, value) => now.step >= step ? value : null;
    const sums = (0, import_bpcore.backpropagate_error)(now.w3, now.delta3, import_bpcore.activations.identity, z).map(([sum]) => sum);
    const slopes = z.map(([z_j]) => sigma.derivative(z_j));
    const errors = (0, import_bpcore.backpropagate_error)(now.w3, now.delta3, sigma, z).map(([error]) => error);
    const product = (k, j2) => now.w3[k - 1][j2 - 1] * now.delta3[k - 1][0];
    const j = Number(now.neuron);
    const numbers = { sum: from(2, sums[j - 1]), slope: from(3, slopes[j - 1]), delta: from(3, errors[j - 1]) };
    for (const k of OUTPUT) numbers[`product_${k}`] = from(1, product(k, j));
    const hidden = { sum: sums.map((v) => from(2, v)), slope: slopes.map((v) => from(3, v)), delta: errors.map((v) => from(3, v)) };
    return { numbers, hidden, product, j };
  }
  function python(now) {
    const lines = [
      `

products = w3 * delta3  # w_kj delta_k: one for each weight`,
      `
sums = w3.T @ delta3  # each column of the products, added up`,
      `
slope = sigma.derivative(z2)
delta2 = backpropagate_error(w3, delta3, sigma, z2)  # sums * slope
print(delta2)`
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
    const call = (now) => `ErrorBack(${Object.entries(now).map(([key, value]) => `${key}=${(0, import_figure.literal)(value)}`).join(", ")})`;
    const fig = (0, import_figure.figure)({ model, el, page, draw, python, call });
    const diagram = (0, import_network.network)({
      sizes: [3, 2],
      first: 2,
      words_at: [0.6, 0.6],
      radius: 25,
      label: "Layers 2 and 3, with what each weight carries back",
      press_neuron: (l, j) => l === 2 && fig.change({ neuron: String(j) })
    });
    const title = (0, import_dom.h)("p", { class: "bp-panel-title" });
    const weights = fig.fields("w3");
    const sliders = HIDDEN.map((j) => fig.slider(`z2_${j}`));
    const labels = [(0, import_dom.h)("span"), (0, import_dom.h)("span"), (0, import_dom.h)("span"), (0, import_dom.h)("span"), (0, import_dom.h)("span")];
    const table = (0, import_figure.numbers_table)("", [], ["product_1", "product_2", "sum", "slope", "delta"].map((key, r) => [labels[r], [key]]));
    const caption = table.element.querySelector("caption");
    const press = (r) => fig.change({ neuron: String(r + 1) });
    const turned = (0, import_matrix.matrix)({ name: "(w³)ᵀ", keys: (r, c) => `w_${c + 1}${r + 1}`, press });
    const given = (0, import_matrix.matrix)({ name: "δ³", keys: (r) => `delta3_${r + 1}` });
    const part = (name, key) => (0, import_matrix.matrix)({ name, keys: (r) => `${key}_${r + 1}`, press });
    const sum = () => part("(w³)ᵀ δ³", "sum");
    const parts = [["sum", sum()], ["sum", sum()], ["slope", part("σ′(z²)", "slope")], ["delta", part("δ²", "delta")]];
    const [first, again, slope, error] = parts.map(([, { element }]) => element);
    fig.body.append(
      fig.player("step", { unit: "step", per_second: 0.7 }),
      (0, import_dom.h)("div", { class: "bp-row bp-top" }, fig.choice("neuron"), fig.choice("activation")),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_dom.h)(
          "div",
          { class: "bp-panel" },
          title,
          diagram.svg,
          (0, import_dom.h)("p", { class: "bp-at" }, "Read it from right to left. Solid blue: positive. Dashed orange: negative. Width: size. Click a hidden neuron to choose it.")
        ),
        (0, import_dom.h)(
          "div",
          {},
          (0, import_dom.h)("div", { class: "bp-row bp-top bp-narrow-fields" }, weights, fig.fields("delta3")),
          (0, import_dom.h)("div", { class: "bp-row" }, table.element),
          ...sliders
        )
      ),
      (0, import_figure.panel)(
        "The whole layer at once: row j of (w³)ᵀ is column j of w³",
        (0, import_dom.h)("div", { class: "bp-row bp-legend" }, (0, import_matrix.expression)(turned, given, "=", first), (0, import_dom.h)("span", {}, "then"), (0, import_matrix.expression)(again, "⊙", slope, "=", error))
      )
    );
    function draw(now) {
      const { numbers, hidden, product, j } = compute(now);
      const most = Math.max(1, ...OUTPUT.flatMap((k) => HIDDEN.map((i) => Math.abs(product(k, i)))));
      for (const k of OUTPUT) {
        diagram.neuron(3, k, { inside: (0, import_dom.plain)(now.delta3[k - 1][0]), above: (0, import_dom.symbol)("δ", 3, k), kind: now.step === 0 ? "bp-lit" : "" });
        for (const i of HIDDEN) {
          const value = now.step > 0 ? product(k, i) : 0;
          const whole = `${(0, import_dom.plain)(now.w3[k - 1][i - 1])} · ${factor(now.delta3[k - 1][0])} = ${short(value, 3)}`;
          diagram.weight(3, k, i, { value, most, words: now.step > 0 && i === j ? whole : "", kind: i === j ? "bp-lit" : "bp-faint" });
        }
      }
      for (const i of HIDDEN) {
        diagram.neuron(2, i, {
          inside: now.step < 2 ? "" : inside((now.step === 2 ? hidden.sum : hidden.delta)[i - 1]),
          above: now.step < 2 ? (0, import_dom.symbol)("z", 2, i) : now.step === 2 ? "sum" : (0, import_dom.symbol)("δ", 2, i),
          below: now.step < 3 ? "" : `× ${(0, import_dom.digits)(hidden.slope[i - 1], 2)}`,
          kind: i === j ? "bp-lit" : ""
        });
      }
      (0, import_dom.write)(title, `Step ${TITLES[now.step]}`);
      sliders.forEach((slider, i) => slider.hidden = i + 1 !== j);
      weights.querySelectorAll("td").forEach((td, i) => td.classList.toggle("bp-lit", i % 3 === j - 1));
      (0, import_dom.write)(caption, `Neuron ${j}: column ${j} of w³, entry by entry`);
      for (const k of OUTPUT) (0, import_dom.write)(labels[k - 1], `${(0, import_dom.symbol)("w", 3, `${k}${j}`)} ${(0, import_dom.symbol)("δ", 3, k)}, from output ${k}`);
      (0, import_dom.write)(labels[2], "sum over the outputs k");
      (0, import_dom.write)(labels[3], `slope σ′(${(0, import_dom.symbol)("z", 2, j)})`);
      (0, import_dom.write)(labels[4], `error ${(0, import_dom.symbol)("δ", 2, j)} = sum × slope`);
      table.draw(numbers);
      const lit = (r) => r === j - 1;
      turned.draw(HIDDEN.map((i) => OUTPUT.map((k) => now.w3[k - 1][i - 1])), { lit });
      given.draw(now.delta3);
      for (const [name, { draw: fill }] of parts) fill(column(hidden[name]), { lit, hide: (r) => hidden[name][r] === null });
      if (now.step === 0) return `The error of layer 3 is known: ${now.delta3.map(([d]) => (0, import_dom.plain)(d)).join(" and ")}. The error of layer 2 is wanted.`;
      const arrive = `Hidden neuron ${j} gets ${(0, import_dom.digits)(numbers.product_1)} from output 1 and ${(0, import_dom.digits)(numbers.product_2)} from output 2`;
      if (now.step === 1) return `${arrive}. Each is a weight times the error at its far end.`;
      if (now.step === 2) return `${arrive}, together ${(0, import_dom.digits)(numbers.sum)}. That is ∂C/∂a for this neuron.`;
      const stop = numbers.sum === 0 ? "Nothing arrives, so the error is 0 whatever the slope." : numbers.slope === 0 ? "The slope is 0: the error stops here." : numbers.slope < 0.02 ? "The neuron is saturated: the slope lets almost nothing through." : "";
      return `${arrive}, together ${(0, import_dom.digits)(numbers.sum)}. Times the slope ${(0, import_dom.digits)(numbers.slope)} its error ${(0, import_dom.symbol)("δ", 2, j)} is ${(0, import_dom.digits)(numbers.delta)}. ${stop ? `${stop} ` : ""}The whole layer: δ² = (${hidden.delta.map((value) => (0, import_dom.digits)(value)).join(", ")}).`;
    }
    return fig.start();
  }
  var error_back_default = { render };

  // stdin.js
  bpFigures.figures.ErrorBack = error_back_default;
})();
