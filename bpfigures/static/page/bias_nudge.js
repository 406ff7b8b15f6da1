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

  // shared:network
  var require_network = __commonJS({
    "shared:network"(exports, module) {
      module.exports = bpFigures.lib.network;
    }
  });

  // shared:plot
  var require_plot = __commonJS({
    "shared:plot"(exports, module) {
      module.exports = bpFigures.lib.plot;
    }
  });

  // shared:small
  var require_small = __commonJS({
    "shared:small"(exports, module) {
      module.exports = bpFigures.lib.small;
    }
  });

  // figures/bias_nudge.js
  var import_bpcore = __toESM(require_bpcore(), 1);
  var import_dom = __toESM(require_dom(), 1);
  var import_figure = __toESM(require_figure(), 1);
  var import_network = __toESM(require_network(), 1);
  var import_plot = __toESM(require_plot(), 1);
  var import_small = __toESM(require_small(), 1);
  var REACH = 6;
  var STEPS = Array.from({ length: 121 }, (_, i) => -REACH + REACH * i / 60);
  var place = (now) => now.neuron.split(",").map(Number);
  function cost_at(now, change) {
    const [l, j] = place(now);
    const net = (0, import_small.small_network)(now);
    net.b[l][j - 1][0] += change;
    return (0, import_bpcore.cost_of)(net.cost, (0, import_bpcore.forward)(net, now.x).a[3], now.y);
  }
  function compute(now) {
    const [l, j] = place(now);
    const sign = now.threshold ? -1 : 1;
    const net = (0, import_small.small_network)(now);
    const { delta, trace } = (0, import_bpcore.backprop)(net, now.x, now.y);
    const C = cost_at(now, 0);
    const C_after = cost_at(now, sign * now.nudge);
    const slope = sign * delta[l][j - 1][0];
    const numbers = {
      knob: sign * net.b[l][j - 1][0],
      delta: delta[l][j - 1][0],
      slope,
      C,
      C_after,
      change: C_after - C,
      predicted: slope * now.nudge,
      ratio: now.nudge === 0 ? null : (C_after - C) / now.nudge
    };
    return { numbers, delta, trace };
  }
  function python(now) {
    const [l, j] = place(now);
    const entry = `[${l}][${j - 1}, 0]`;
    return `import numpy as np
from bpcore import Network, backprop

${(0, import_small.small_code)(now)}

delta = backprop(net, x, y).delta${entry}
C = net.cost.value(net.predict(x), y)
net.b${entry} += ${now.threshold ? `-(${now.nudge})  # the threshold is -b` : now.nudge}
C_after = net.cost.value(net.predict(x), y)
print("delta", delta, " C before", C, " C after", C_after)
print("change", C_after - C, " predicted", ${now.threshold ? "-" : ""}delta * ${now.nudge < 0 ? `(${now.nudge})` : now.nudge})`;
  }
  function render({ model, el, page }) {
    const call = (now) => `BiasNudge(${Object.entries(now).map(([key2, value]) => `${key2}=${(0, import_figure.literal)(value)}`).join(", ")})`;
    const fig = (0, import_figure.figure)({ model, el, page, draw, python, call });
    const diagram = (0, import_network.network)({
      sizes: import_small.SIZES,
      label: "The network, with the error of each neuron",
      press_neuron: (l, j) => fig.change({ neuron: `${l},${j}` })
    });
    const frame = (0, import_plot.plot)({ id: (0, import_dom.fresh)("clip"), height: 215, x_label: "nudge Δ", y_label: "cost C", label: "The cost over the nudge, with the tangent at 0" });
    const curve = (0, import_dom.s)("path", { class: "bp-curve bp-first" });
    const tangent = (0, import_dom.s)("line", { class: "bp-tangent bp-second" });
    const cursor = (0, import_dom.s)("line", { class: "bp-cursor", y1: frame.top, y2: frame.bottom });
    const here = (0, import_dom.s)("circle", { r: 5, class: "bp-mark bp-first" });
    const there = (0, import_dom.s)("circle", { r: 6, class: "bp-mark bp-first" });
    const guess = (0, import_dom.s)("rect", { x: -4, y: -4, width: 8, height: 8, class: "bp-mark bp-second" });
    frame.inside.append(cursor, curve, tangent, guess);
    frame.over.append(here, there);
    const key = (0, import_dom.h)("p", { class: "bp-at" });
    const head = (0, import_dom.h)("caption");
    const table = (0, import_figure.numbers_table)("", [], [
      ["true ratio ΔC ÷ Δ", ["ratio"]],
      [(0, import_dom.h)("span"), ["slope"]],
      ["true change ΔC", ["change"]],
      ["slope × Δ", ["predicted"]],
      ["cost C before", ["C"]],
      ["cost C after", ["C_after"]],
      ["error δ of the neuron", ["delta"]],
      [(0, import_dom.h)("span"), ["knob"]]
    ]);
    table.element.querySelector("caption").replaceWith(head);
    fig.body.append(
      (0, import_dom.h)("div", { class: "bp-row bp-top" }, fig.choice("neuron"), fig.choice("cost")),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_figure.panel)(
          "The network: a in each neuron, δ below",
          diagram.svg,
          (0, import_dom.h)("p", { class: "bp-at" }, "Edges are weights: solid blue positive, dashed orange negative. Click a neuron to choose it.")
        ),
        (0, import_figure.panel)("The cost over the nudge", frame.svg, key)
      ),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_dom.h)("div", {}, fig.slider("nudge"), fig.checkbox("threshold", "nudge the threshold θ = −b instead")),
        table.element
      )
    );
    function draw(now) {
      const { numbers, delta, trace } = compute(now);
      const [l, j] = place(now);
      const sign = now.threshold ? -1 : 1;
      const letter = now.threshold ? "θ" : "b";
      const name = `${letter}${(0, import_dom.superscript)(l)}${(0, import_dom.subscript)(j)}`;
      for (let layer = 1; layer <= 3; layer++) {
        for (let neuron = 1; neuron <= 2; neuron++) {
          const chosen = layer === l && neuron === j;
          diagram.neuron(layer, neuron, {
            inside: layer === 1 ? (0, import_dom.plain)(now.x[neuron - 1][0]) : trace.a[layer][neuron - 1][0].toFixed(2),
            above: chosen ? `Δz = ${(0, import_dom.plain)(sign * now.nudge)}` : "",
            below: layer === 1 ? `x${(0, import_dom.subscript)(neuron)}` : `δ = ${(0, import_dom.digits)(delta[layer][neuron - 1][0])}`,
            kind: chosen ? "bp-lit" : ""
          });
          if (layer > 1) for (let k = 1; k <= 2; k++) diagram.weight(layer, neuron, k, { value: now[`w${layer}`][neuron - 1][k - 1], most: 3 });
        }
      }
      const costs_here = STEPS.map((step) => cost_at(now, sign * step));
      const finite_costs = costs_here.filter(Number.isFinite);
      frame.domain([-REACH, REACH], [0, Number((Math.max(0.1, ...finite_costs) * 1.05).toPrecision(2))]);
      (0, import_dom.set)(curve, { d: (0, import_plot.path)(STEPS, costs_here, frame.x, frame.y) });
      const line = (step) => numbers.C + numbers.slope * step;
      (0, import_dom.set)(tangent, { x1: (0, import_plot.far)(frame.x(-REACH)), y1: (0, import_plot.far)(frame.y(line(-REACH))), x2: (0, import_plot.far)(frame.x(REACH)), y2: (0, import_plot.far)(frame.y(line(REACH))) });
      (0, import_dom.set)(cursor, { x1: frame.x(now.nudge), x2: frame.x(now.nudge) });
      (0, import_plot.put)(here, frame.x(0), frame.y(numbers.C));
      (0, import_plot.put)(there, frame.x(now.nudge), frame.y(numbers.C_after));
      (0, import_plot.put)(guess, frame.x(now.nudge), frame.y(line(now.nudge)));
      head.textContent = `${name} is nudged by ${(0, import_dom.plain)(now.nudge)}`;
      const heads = table.element.querySelectorAll("tbody th");
      heads[1].textContent = `slope at Δ = 0, which is ${now.threshold ? "−δ" : "δ"}`;
      heads[7].textContent = `${now.threshold ? "threshold" : "bias"} ${name} before`;
      (0, import_dom.write)(key, `Solid: the true cost, with a circle at the nudge. Dashed: the line of slope ${now.threshold ? "−δ" : "δ"}, with a square.`);
      table.draw(numbers);
      const what = now.threshold ? "threshold" : "bias";
      if (now.nudge === 0) return `With no nudge nothing changes. The slope of the cost is ${(0, import_dom.digits)(numbers.slope)}.`;
      return `The ${what} ${name} changes by ${(0, import_dom.plain)(now.nudge)}. The cost changes by ${(0, import_dom.digits)(numbers.change)}; slope times nudge says ${(0, import_dom.digits)(numbers.predicted)}.` + (now.threshold ? ` The slope is −δ = ${(0, import_dom.digits)(numbers.slope)}: a higher threshold is a lower bias.` : "");
    }
    return fig.start();
  }
  var bias_nudge_default = { render };

  // stdin.js
  bpFigures.figures.BiasNudge = bias_nudge_default;
})();
