// Speed: what a gradient costs, by backpropagation and by finite differences, as the network grows.
//
// In:  inputs, hidden, width, outputs (the sizes of the network); measured (times that Python took, or nothing).
// Out: the multiplications of each method, over the hidden width on logarithmic axes; and the times measured.

import { h, s, set, digits, fresh, superscript } from "../lib/dom.js";
import { figure, literal, numbers_table, panel } from "../lib/figure.js";
import { path, plot, put } from "../lib/plot.js";

const sizes_of = (now) => [now.inputs, ...Array(now.hidden).fill(now.width), now.outputs];
const WIDTHS = Array.from({ length: 55 }, (_, i) => 500 ** (i / 54)); // of the curves, from 1 to 500

/** Multiplications for one example: forward, the four equations, and central differences for every parameter. */
function count(sizes) {
  const L = sizes.length;
  const product = (l) => sizes[l - 1] * sizes[l - 2]; // of w^l with a column
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

const python = (now) => `from bpcore import Network

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

const power = (t) => `10${superscript(t)}`;

function render({ model, el, page }) {
  const call = (now) => `Speed(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const measured = model.get("measured");

  const growth = log_plot("neurons in each hidden layer", "multiplications", "Multiplications over the width of the hidden layers");
  const table = numbers_table("For one example", [], [
    ["parameters", ["parameters"]],
    ["forward pass", ["forward"]],
    ["(BP1)", ["bp1"]],
    ["(BP2), all layers", ["bp2"]],
    ["(BP4), all layers", ["bp4"]],
    ["back ÷ forward", ["back_over_forward"]],
    ["forward and back", ["backprop"]],
    ["passes for differences", ["passes"]],
    ["central differences", ["differences"]],
    ["how many times as many", ["gain"]],
  ], counted);
  const shown = h("p", { class: "bp-panel-title" });
  const times = measured.length ? measured_plot() : null;

  fig.body.append(
    h("div", { class: "bp-row bp-columns" },
      h("div", { class: "bp-sliders" }, shown, ...["inputs", "hidden", "width", "outputs"].map(fig.slider)),
      table.element),
    h("div", { class: "bp-row bp-columns" },
      panel("Counted: multiplications for one gradient", growth.frame.svg, legend()),
      times ? panel("Measured: seconds for one gradient", times.frame.svg, h("p", { class: "bp-at" }, "Measured when this page was built, on the computer that built it.")) : ""),
  );

  function legend() {
    const line = (kind, words) => h("span", { class: "bp-slope-label" }, h("span", {}, s("svg", { class: "bp-swatch", viewBox: "0 0 34 12", "aria-hidden": "true" }, s("path", { class: `bp-curve bp-${kind}`, d: "M0,6H34" }))), ` ${words}`);
    return h("p", { class: "bp-at" }, line("first", "backpropagation"), line("second", "central differences"));
  }

  /** A plot of powers of ten on both axes, with a line for each method and marks. */
  function log_plot(x_label, y_label, label) {
    const frame = plot({ id: fresh("clip"), height: 230, left: 46, x_label, y_label, label, tick: power });
    const lines = ["first", "second"].map((kind) => s("path", { class: `bp-curve bp-${kind}` }));
    const marks = [s("circle", { r: 5.5, class: "bp-mark bp-first" }), s("rect", { x: -4.5, y: -4.5, width: 9, height: 9, class: "bp-mark bp-second" })];
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
      set(lines[i], { d: path(parameters, values, frame.x, frame.y) });
      values.forEach((value, k) => {
        const mark = i === 0 ? s("circle", { r: 4.5, class: "bp-mark bp-first" }) : s("rect", { x: -4, y: -4, width: 8, height: 8, class: "bp-mark bp-second" });
        put(mark, frame.x(parameters[k]), frame.y(value));
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
      set(lines[i], { d: path(across, logs(key), frame.x, frame.y) });
      put(marks[i], frame.x(Math.log10(now.width)), frame.y(Math.log10(numbers[key])));
    });
    return `The network ${sizes_of(now).join(", ")} has ${counted(numbers.parameters)} parameters. Backpropagation takes ${counted(numbers.backprop)} multiplications for one example. ` +
      `Central differences take ${counted(numbers.differences)}: ${counted(numbers.gain)} times as many.`;
  }

  return fig.start();
}

/** A count in full, a ratio in three digits or as a count. */
const counted = (value) => (Number.isInteger(value) || value >= 1000 ? Math.round(value).toLocaleString("en-US") : digits(value));

export default { render };
