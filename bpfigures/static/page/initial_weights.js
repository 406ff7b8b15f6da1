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

  // shared:random
  var require_random = __commonJS({
    "shared:random"(exports, module) {
      module.exports = bpFigures.lib.random;
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

  // shared:plot
  var require_plot = __commonJS({
    "shared:plot"(exports, module) {
      module.exports = bpFigures.lib.plot;
    }
  });

  // figures/initial_weights.js
  var import_bpcore = __toESM(require_bpcore(), 1);
  var import_random = __toESM(require_random(), 1);
  var import_dom = __toESM(require_dom(), 1);
  var import_figure = __toESM(require_figure(), 1);
  var import_plot = __toESM(require_plot(), 1);
  var NEURONS = 400;
  var SATURATED = 0.01;
  var ONE_IN = { half: 2, all: 1, digit: 9 };
  var VARIANCES = { normal: () => [1, 1], scaled: (n) => [1 / n, 1], he: (n) => [2 / n, 0] };
  var THRESHOLDS = { sigmoid: Math.log((1 + Math.sqrt(0.96)) / (1 - Math.sqrt(0.96))), tanh: Math.atanh(Math.sqrt(0.99)) };
  var STEEPEST = { sigmoid: 0.25, tanh: 1 };
  var REACHES = [8, 24, 100];
  var BINS = 48;
  var steps = Array.from({ length: 401 }, (_, i) => i / 200 - 1);
  var python = (now) => `import numpy as np
from bpcore import Network${now.activation === "tanh" ? ", Tanh" : ", Sigmoid"}

n, ones = ${now.n}, ${Math.ceil(now.n / ONE_IN[now.inputs])}
net = Network([n, ${NEURONS}], init=${(0, import_figure.literal)(now.init)}, rng=${now.seed})
x = np.zeros(n)
x[:ones] = 1
z = net.forward(x).z[2]
slope = ${now.activation === "tanh" ? "Tanh" : "Sigmoid"}().derivative(z)
variance = ${{ normal: "ones * 1 + 1", scaled: "ones / n + 1", he: "ones * 2 / n" }[now.init]}
print("standard deviation of z: formula", np.sqrt(variance), "drawn", z.std())
print("saturated", np.mean(slope < ${SATURATED}), "mean slope", slope.mean())`;
  function render({ model, el, page }) {
    const call = (now) => `InitialWeights(${Object.entries(now).map(([key, value]) => `${key}=${(0, import_figure.literal)(value)}`).join(", ")})`;
    const fig = (0, import_figure.figure)({ model, el, page, draw, python, call });
    const words_of = model.get("schema").init.options;
    const counts = (0, import_plot.plot)({ id: (0, import_dom.fresh)("clip"), width: 400, height: 190, left: 46, bottom: 22, y_label: "density of z", x_label: "", label: "Histogram of the weighted inputs with the normal density" });
    const bars = (0, import_dom.s)("g", { class: "bp-weights-bars" });
    const density = (0, import_dom.s)("path", { class: "bp-curve bp-second" });
    const far_off = [0, 1].map(() => (0, import_dom.s)("rect", { class: "bp-weights-flat" }));
    counts.inside.append(...far_off, bars, density);
    const slopes = (0, import_plot.plot)({ id: (0, import_dom.fresh)("clip"), width: 400, height: 130, left: 46, x_label: "weighted input z", y_label: "slope σ′(z)", label: "The slope of the activation over the same axis" });
    const curve = (0, import_dom.s)("path", { class: "bp-curve bp-weights-slope" });
    const flat = [0, 1].map(() => (0, import_dom.s)("rect", { class: "bp-weights-flat" }));
    slopes.inside.append(...flat, curve);
    const table = (0, import_figure.numbers_table)("The spread of z", [], [
      ["inputs that are 1", ["ones"]],
      ["variance of a weight", ["var_w"]],
      ["variance of the bias", ["var_b"]],
      ["standard deviation of z", ["sd"]],
      [`of the ${NEURONS} z drawn`, ["sd_drawn"]],
      ["saturated beyond |z| =", ["threshold"]],
      ["share of neurons beyond", ["saturated"]],
      ["mean slope σ′(z)", ["mean_slope"]]
    ], (value) => Number.isInteger(value) ? String(value) : (0, import_dom.digits)(value));
    fig.body.append(
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns bp-weights-columns" },
        (0, import_figure.panel)(
          "Where fresh weights put z, and how steep σ is there",
          (0, import_dom.h)("div", {}, counts.svg, slopes.svg),
          (0, import_dom.h)("p", { class: "bp-at" }, `Bars: the z of ${NEURONS} neurons. Dashed: the normal density by the formula. Shaded: σ′(z) is below 0.01.`)
        ),
        (0, import_dom.h)("div", {}, table.element)
      ),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_dom.h)("div", {}, fig.slider("n"), fig.choice("inputs"), fig.slider("seed")),
        (0, import_dom.h)("div", {}, fig.choice("init"), fig.choice("activation"))
      )
    );
    let drawn = { key: "", z: [] };
    function z_of(now, ones) {
      const key = [now.n, ones, now.init, now.seed].join();
      if (drawn.key !== key) {
        const net = (0, import_bpcore.Network)([now.n, NEURONS], { init: now.init, rng: (0, import_random.default_rng)(now.seed) });
        const x = Array.from({ length: now.n }, (_, k) => [k < ones ? 1 : 0]);
        drawn = { key, z: (0, import_bpcore.forward)(net, x).z[2].map(([z]) => z) };
      }
      return drawn.z;
    }
    function draw(now) {
      const ones = Math.ceil(now.n / ONE_IN[now.inputs]);
      const [var_w, var_b] = VARIANCES[now.init](now.n);
      const sd = Math.sqrt(ones * var_w + var_b);
      const z = z_of(now, ones);
      const { derivative } = import_bpcore.activations[now.activation];
      const threshold = THRESHOLDS[now.activation];
      const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
      const middle = mean(z);
      const slope = z.map(derivative);
      const numbers = {
        ones,
        var_w,
        var_b,
        sd,
        sd_drawn: Math.sqrt(mean(z.map((one) => (one - middle) ** 2))),
        threshold,
        saturated: mean(slope.map((one) => one < SATURATED ? 1 : 0)),
        mean_slope: mean(slope)
      };
      table.draw(numbers);
      const reach = REACHES.find((most2) => 3.2 * sd <= most2) ?? REACHES.at(-1);
      const width = 2 * reach / BINS;
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
      bars.replaceChildren(...heights.flatMap((height, i) => height ? [(0, import_dom.s)("rect", {
        x: (0, import_plot.far)(counts.x(-reach + i * width)),
        y: (0, import_plot.far)(counts.y(height)),
        width: (counts.x(width) - counts.x(0)).toFixed(2),
        height: (0, import_plot.far)(counts.bottom - counts.y(height))
      })] : []));
      (0, import_dom.set)(density, { d: (0, import_plot.path)(at, bell, counts.x, counts.y) });
      (0, import_dom.set)(curve, { d: (0, import_plot.path)(at, at.map(derivative), slopes.x, slopes.y) });
      for (const [frame, rects] of [[counts, far_off], [slopes, flat]]) {
        const [low, high] = [frame.x(-threshold), frame.x(threshold)];
        (0, import_dom.set)(rects[0], { x: frame.left, y: frame.top, width: (0, import_plot.far)(low - frame.left), height: frame.bottom - frame.top });
        (0, import_dom.set)(rects[1], { x: (0, import_plot.far)(high), y: frame.top, width: (0, import_plot.far)(frame.right - high), height: frame.bottom - frame.top });
      }
      return `${(0, import_dom.plain)(now.n)} input${now.n === 1 ? "" : "s"}, ${ones} of them 1, weights ${words_of[now.init]}: by the formula z has the standard deviation ${(0, import_dom.digits)(sd)}; the ${NEURONS} draws have ${(0, import_dom.digits)(numbers.sd_drawn)}. ${Math.round(100 * numbers.saturated)} % of the ${now.activation} neurons are saturated before they have learned anything. The mean slope is ${(0, import_dom.digits)(numbers.mean_slope)}, where ${STEEPEST[now.activation]} is the most.`;
    }
    return fig.start();
  }
  var initial_weights_default = { render };

  // stdin.js
  bpFigures.figures.InitialWeights = initial_weights_default;
})();
