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

  // figures/speed.js
  var import_dom = __toESM(require_dom(), 1);
  var import_figure = __toESM(require_figure(), 1);
  var import_plot = __toESM(require_plot(), 1);
  var sizes_of = (now) => [now.inputs, ...Array(now.hidden).fill(now.width), now.outputs];
  var WIDTHS = Array.from({ length: 55 }, (_, i) => 500 ** (i / 54));
  function count(sizes) {
    const L = sizes.length;
    const product = (l) => sizes[l - 1] * sizes[l - 2];
    const sum = (from, to, term) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => term(from + i)).reduce((a, b) => a + b, 0);
    const forward = sum(2, L, product);
    const parameters = forward + sum(2, L, (l) => sizes[l - 1]);
    const bp1 = sizes[L - 1];
    const bp2 = sum(2, L - 1, (l) => product(l + 1) + sizes[l - 1]);
    const bp4 = forward;
    const backprop = forward + bp1 + bp2 + bp4;
    const differences = 2 * parameters * forward;
    return { parameters, forward, bp1, bp2, bp4, backprop, back_over_forward: (bp1 + bp2 + bp4) / forward, passes: 2 * parameters, differences, gain: differences / backprop };
  }
  var python = (now) => `from bpcore import Network

sizes = ${JSON.stringify(sizes_of(now))}
net = Network(sizes)
layers = range(2, net.L + 1)
parameters = sum(net.w[l].size + net.b[l].size for l in layers)
forward = sum(net.w[l].size for l in layers)
bp1 = sizes[-1]
bp2 = sum(net.w[l + 1].size + len(net.b[l]) for l in layers[:-1])
bp4 = forward
backprop = forward + bp1 + bp2 + bp4
differences = 2 * parameters * forward
print(parameters, "parameters, backpropagation", backprop, "multiplications")
print("central differences", differences, "which is", differences / backprop, "times as many")`;
  var power = (t) => `10${(0, import_dom.superscript)(t)}`;
  function render({ model, el, page }) {
    const call = (now) => `Speed(${Object.entries(now).map(([key, value]) => `${key}=${(0, import_figure.literal)(value)}`).join(", ")})`;
    const fig = (0, import_figure.figure)({ model, el, page, draw, python, call });
    const measured = model.get("measured");
    const growth = log_plot("neurons in each hidden layer", "multiplications", "Multiplications over the width of the hidden layers");
    const table = (0, import_figure.numbers_table)("For one example", [], [
      ["parameters", ["parameters"]],
      ["forward pass", ["forward"]],
      ["(BP1)", ["bp1"]],
      ["(BP2), all layers", ["bp2"]],
      ["(BP4), all layers", ["bp4"]],
      ["back ÷ forward", ["back_over_forward"]],
      ["forward and back", ["backprop"]],
      ["passes for differences", ["passes"]],
      ["central differences", ["differences"]],
      ["how many times as many", ["gain"]]
    ], counted);
    const shown = (0, import_dom.h)("p", { class: "bp-panel-title" });
    const times = measured.length ? measured_plot() : null;
    fig.body.append(
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_dom.h)("div", { class: "bp-sliders" }, shown, ...["inputs", "hidden", "width", "outputs"].map(fig.slider)),
        table.element
      ),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_figure.panel)("Counted: multiplications for one gradient", growth.frame.svg, legend()),
        times ? (0, import_figure.panel)("Measured: seconds for one gradient", times.frame.svg, (0, import_dom.h)("p", { class: "bp-at" }, "Measured when this page was built, on the computer that built it.")) : ""
      )
    );
    function legend() {
      const line = (kind, words) => (0, import_dom.h)("span", { class: "bp-slope-label" }, (0, import_dom.h)("span", {}, (0, import_dom.s)("svg", { class: "bp-swatch", viewBox: "0 0 34 12", "aria-hidden": "true" }, (0, import_dom.s)("path", { class: `bp-curve bp-${kind}`, d: "M0,6H34" }))), ` ${words}`);
      return (0, import_dom.h)("p", { class: "bp-at" }, line("first", "backpropagation"), line("second", "central differences"));
    }
    function log_plot(x_label, y_label, label) {
      const frame = (0, import_plot.plot)({ id: (0, import_dom.fresh)("clip"), height: 230, left: 46, x_label, y_label, label, tick: power });
      const lines = ["first", "second"].map((kind) => (0, import_dom.s)("path", { class: `bp-curve bp-${kind}` }));
      const marks = [(0, import_dom.s)("circle", { r: 5.5, class: "bp-mark bp-first" }), (0, import_dom.s)("rect", { x: -4.5, y: -4.5, width: 9, height: 9, class: "bp-mark bp-second" })];
      frame.inside.append(...lines);
      return { frame, lines, marks };
    }
    function measured_plot() {
      const { frame, lines } = log_plot("parameters", "seconds", "Measured seconds over the number of parameters");
      const parameters = measured.map((row) => Math.log10(row.parameters));
      const series = ["backprop", "differences"].map((key) => measured.map((row) => Math.log10(row[key])));
      const all = series.flat();
      frame.domain([Math.floor(parameters[0]), Math.ceil(parameters.at(-1))], [Math.floor(Math.min(...all)), Math.ceil(Math.max(...all))]);
      series.forEach((values, i) => {
        (0, import_dom.set)(lines[i], { d: (0, import_plot.path)(parameters, values, frame.x, frame.y) });
        values.forEach((value, k) => {
          const mark = i === 0 ? (0, import_dom.s)("circle", { r: 4.5, class: "bp-mark bp-first" }) : (0, import_dom.s)("rect", { x: -4, y: -4, width: 8, height: 8, class: "bp-mark bp-second" });
          (0, import_plot.put)(mark, frame.x(parameters[k]), frame.y(value));
          frame.over.append(mark);
        });
      });
      return { frame };
    }
    growth.frame.over.append(...growth.marks);
    function draw(now) {
      const numbers = count(sizes_of(now));
      shown.textContent = `Layers: ${sizes_of(now).join(", ")}`;
      table.draw(numbers);
      const { frame, lines, marks } = growth;
      const counts = WIDTHS.map((width) => count(sizes_of({ ...now, width })));
      const logs = (key) => counts.map((one) => Math.log10(one[key]));
      frame.domain([0, 3], [0, Math.ceil(logs("differences").at(-1))]);
      const across = WIDTHS.map((width) => Math.log10(width));
      ["backprop", "differences"].forEach((key, i) => {
        (0, import_dom.set)(lines[i], { d: (0, import_plot.path)(across, logs(key), frame.x, frame.y) });
        (0, import_plot.put)(marks[i], frame.x(Math.log10(now.width)), frame.y(Math.log10(numbers[key])));
      });
      return `The network ${sizes_of(now).join(", ")} has ${counted(numbers.parameters)} parameters. Backpropagation takes ${counted(numbers.backprop)} multiplications for one example. Central differences take ${counted(numbers.differences)}: ${counted(numbers.gain)} times as many.`;
    }
    return fig.start();
  }
  var counted = (value) => Number.isInteger(value) || value >= 1e3 ? Math.round(value).toLocaleString("en-US") : (0, import_dom.digits)(value);
  var speed_default = { render };

  // stdin.js
  bpFigures.figures.Speed = speed_default;
})();
