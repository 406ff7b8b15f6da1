// OutputError: (BP1), the error of the output layer, taken apart into its factors.
//
// In:  view; z and y of one sigmoid neuron; z1, z2, z3, target and cost of a softmax over three outputs.
// Out: for the sigmoid, δ as the area of a rectangle under two costs, and δ over z; for the softmax, Jᵀ∇C beside
//      ⊙ with the diagonal of J, and both beside measured slopes.

import { activations, cost_of, costs, output_error, output_error_entry, softmax } from "../lib/bpcore.js";
import { h, s, set, write, digits, fresh, plain, subscript } from "../lib/dom.js";
import { bars } from "../lib/bars.js";
import { figure, literal, mark, numbers_table, panel } from "../lib/figure.js";
import { expression, matrix } from "../lib/matrix.js";
import { drag, path, plot, put } from "../lib/plot.js";

const { sigmoid } = activations;
const KINDS = [
  { cost: "quadratic", title: "Quadratic", style: "first", shape: "circle" },
  { cost: "cross_entropy", title: "Cross-entropy", style: "second", shape: "square" },
];
const REACH = 6;
const Z = Array.from({ length: 121 }, (_, i) => -REACH + i / 10);
const EPSILON = 0.01; // the nudge of the measured slopes, as in bpfigures/output_error.py
const WIDTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500]; // where the axis of the rectangles may end
const OUTPUTS = [1, 2, 3];

const error = (cost, z, y) => output_error_entry(costs[cost], sigmoid, z, sigmoid.of(z), y);

function of_sigmoid({ z, y }) {
  const a = sigmoid.of(z);
  const numbers = { a, slope: sigmoid.derivative(z), a_minus_y: a - y };
  for (const { cost } of KINDS) {
    numbers[`gradient_${cost}`] = costs[cost].gradient(a, y);
    numbers[`delta_${cost}`] = error(cost, z, y);
  }
  return numbers;
}

/** Columns by name, each a list of rows, and J. */
function of_softmax(now) {
  const cost = costs[now.cost];
  const z = [now.z1, now.z2, now.z3];
  const y = OUTPUTS.map((k) => [k === Number(now.target) ? 1 : 0]);
  const column = (values) => values.map((value) => [value]);
  const C = (k, nudge) => cost_of(cost, column(softmax.of(z.map((z_j, j) => (j === k ? z_j + nudge : z_j)))), y);
  const a = column(softmax.of(z));
  const J = softmax.jacobian(z);
  const gradient = a.map(([a_j], j) => [cost.gradient(a_j, y[j][0])]);
  return {
    J,
    a,
    gradient,
    a_minus_y: a.map(([a_j], j) => [a_j - y[j][0]]),
    diagonal: J.map((row, j) => [row[j]]),
    delta: output_error(cost, softmax, column(z), a, y),
    wrong: gradient.map(([g], j) => [g * J[j][j]]),
    measured: z.map((_, k) => [(C(k, EPSILON) - C(k, -EPSILON)) / (2 * EPSILON)]),
  };
}

const sigmoid_code = ({ z, y }) => `import numpy as np
from bpcore import CrossEntropy, Quadratic, Sigmoid, output_error

sigma = Sigmoid()
z, y = np.array([[${z}]], float), np.array([[${y}]], float)
a, slope = sigma(z), sigma.derivative(z)
gradient, delta = {}, {}
for cost in (Quadratic(), CrossEntropy()):
    gradient[cost.name] = cost.gradient(a, y)
    delta[cost.name] = output_error(cost, sigma, z, a, y)
print("a", a, " a - y", a - y, " slope", slope)
print("gradient", gradient)
print("delta", delta)`;

const softmax_code = (now) => `import numpy as np
from bpcore import ${now.cost === "quadratic" ? "Quadratic" : "LogLikelihood"}, Softmax, output_error

softmax, cost = Softmax(), ${now.cost === "quadratic" ? "Quadratic" : "LogLikelihood"}()
z = np.array([[${now.z1}], [${now.z2}], [${now.z3}]], float)
y = np.array([${OUTPUTS.map((k) => (k === Number(now.target) ? "[1]" : "[0]")).join(", ")}], float)
a, J = softmax(z), softmax.jacobian(z)[0]
gradient = cost.gradient(a, y)
delta = output_error(cost, softmax, z, a, y)
wrong = gradient * np.diag(J).reshape(3, 1)
measured = []
for unit in np.eye(3):
    nudge = ${EPSILON} * unit.reshape(3, 1)
    rise = cost.value(softmax(z + nudge), y) - cost.value(softmax(z - nudge), y)
    measured.append(rise / ${2 * EPSILON})
print("J", J, "gradient", gradient, "J.T @ gradient", J.T @ gradient, sep="\\n")
print("delta", delta, "wrong", wrong, "measured", measured, "a - y", a - y, sep="\\n")`;

function render({ model, el, page }) {
  const call = (now) => `OutputError(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const python = (now) => (now.view === "sigmoid" ? sigmoid_code(now) : softmax_code(now));
  const fig = figure({ model, el, page, draw, python, call });

  // ---- one sigmoid neuron
  const areas = KINDS.map(({ title, style }) => {
    const frame = plot({ id: fresh("clip"), height: 150, left: 46, x_label: "∂C/∂a", y_label: "σ′(z)", y_ticks: [0, 0.25], label: `${title} cost: δ as the area of a rectangle` });
    const rectangle = s("rect", { class: `bp-area bp-${style}` });
    frame.over.append(rectangle);
    const head = h("span");
    return { frame, rectangle, head, element: panel(head, frame.svg) };
  });
  const over_z = plot({ id: fresh("clip"), height: 215, x_label: "weighted input z", y_label: "error δ", label: "The error over z under both costs, with the present point" });
  over_z.domain([-REACH, REACH], [-1, 1]);
  over_z.svg.classList.add("bp-drag");
  drag(over_z.svg, (px) => fig.change({ z: Number(Math.min(REACH, Math.max(-REACH, over_z.x.inverse(px))).toFixed(1)) }));
  const cursor = s("line", { class: "bp-cursor", y1: over_z.top, y2: over_z.bottom });
  const curves = KINDS.map(({ style }) => s("path", { class: `bp-curve bp-${style}` }));
  const marks = KINDS.map(({ style, shape }) => s("g", {}, mark(shape, { class: `bp-mark bp-${style}` })));
  over_z.inside.append(cursor, ...curves);
  over_z.over.append(...marks);
  const factors = numbers_table("The same in numbers", ["quadratic", "cross-entropy"], [
    ["∂C/∂a", ["gradient_quadratic", "gradient_cross_entropy"]],
    ["× slope σ′(z)", ["slope", "slope"]],
    ["= error δ", ["delta_quadratic", "delta_cross_entropy"]],
    ["output a = σ(z)", ["a", "a"]],
    ["a − y", ["a_minus_y", "a_minus_y"]],
  ]);
  const sigmoid_view = h("div", {},
    h("div", { class: "bp-row bp-columns" }, fig.slider("z"), fig.slider("y")),
    h("div", { class: "bp-row bp-columns" }, ...areas.map(({ element }) => element)),
    h("p", { class: "bp-at" }, "Width ∂C/∂a × height σ′(z) = area δ; to the left of 0 it counts as negative. Both pictures have the same axes, which widen in steps."),
    h("div", { class: "bp-row bp-columns" },
      panel("The error over z", over_z.svg, h("p", { class: "bp-at" }, "Solid, circle: quadratic. Dashed, square: cross-entropy. Drag to move z.")),
      h("div", {}, factors.element)));

  // ---- softmax
  const J = matrix({ name: "Jᵀ", keys: (r, c) => `J_${c + 1}${r + 1}` });
  const column = (name, key) => matrix({ name, keys: (r) => `${key}_${r + 1}` });
  const gradients = [column("∇C", "gradient"), column("∇C", "gradient")];
  const delta = column("δ", "delta");
  const diagonal = matrix({ name: "diagonal", keys: (r) => `J_${r + 1}${r + 1}` });
  const wrong = column("not δ", "wrong");
  const compared = bars({
    label: "For each output the error, and what the diagonal alone would give",
    rows: OUTPUTS.flatMap((k) => [{ label: `δ${subscript(k)}`, kind: "bp-first" }, { label: "⊙ instead", kind: "bp-second" }]),
    left: 72,
    width: 290,
  });
  const results = numbers_table("Output by output", OUTPUTS.map(String), [
    ["output a", "a"],
    ["a − y", "a_minus_y"],
    ["δ = Jᵀ∇C", "delta"],
    ["measured", "measured"],
    ["⊙ (wrong)", "wrong"],
  ].map(([label, key]) => [label, OUTPUTS.map((k) => `${key}_${k}`)]));
  const softmax_view = h("div", {},
    h("div", { class: "bp-row bp-columns" },
      h("div", {}, fig.choice("target"), fig.choice("cost"), ...OUTPUTS.map((k) => fig.slider(`z${k}`))),
      h("div", { class: "bp-scroll" }, results.element, h("p", { class: "bp-at" }, `Measured: the cost changes by this much per unit of zₖ, when zₖ is nudged by ±${EPSILON}.`))),
    h("div", { class: "bp-row bp-split" },
      h("div", { class: "bp-stack" },
        panel("Right: the whole Jacobian", expression(J, gradients[0], "=", delta)),
        panel("Wrong: ⊙ with its diagonal", expression(gradients[1], "⊙", diagonal, "=", wrong))),
      panel("The two answers", compared.svg, h("p", { class: "bp-at" }, "To the right: positive. To the left: negative."))),
    h("p", { class: "bp-at" }, "J holds ∂aⱼ/∂zₖ in row j, column k. Its entries off the diagonal are lit: ⊙ drops them."));

  fig.body.append(h("div", { class: "bp-row" }, fig.choice("view")), sigmoid_view, softmax_view);

  function draw(now) {
    sigmoid_view.hidden = now.view !== "sigmoid";
    softmax_view.hidden = now.view !== "softmax";
    return now.view === "sigmoid" ? draw_sigmoid(now) : draw_softmax(now);
  }

  function draw_sigmoid({ z, y }) {
    const numbers = of_sigmoid({ z, y });
    const widest = Math.max(...KINDS.map(({ cost }) => Math.abs(numbers[`gradient_${cost}`])));
    const end = WIDTHS.find((width) => width >= widest);
    const products = KINDS.map(({ cost, title }, i) => {
      const { frame, rectangle, head } = areas[i];
      const [width, product] = [numbers[`gradient_${cost}`], numbers[`delta_${cost}`]];
      frame.domain(width < 0 ? [-end, 0] : [0, end], [0, 0.27]);
      const [left, right] = [frame.x(Math.min(0, width)), frame.x(Math.max(0, width))];
      const top = frame.y(numbers.slope);
      set(rectangle, { x: left, y: top, width: width === 0 ? 0 : Math.max(1, right - left), height: frame.bottom - top });
      set(curves[i], { d: path(Z, Z.map((at) => error(cost, at, y)), over_z.x, over_z.y) });
      put(marks[i], over_z.x(z), over_z.y(product));
      const words = `${digits(width)} × ${digits(numbers.slope)} = ${digits(product)}`;
      write(head, `${title}: ${words}`);
      return words;
    });
    set(cursor, { x1: over_z.x(z), x2: over_z.x(z) });
    factors.draw(numbers);
    const where = `At z = ${plain(z)} the output is ${digits(numbers.a)} and the target ${plain(y)}.`;
    if (numbers.a_minus_y === 0) return `${where} The output is right: both errors are 0.`;
    return `${where} The quadratic cost's error is ${products[0]}. The cross-entropy's is ${products[1]}, which is a − y.`;
  }

  function draw_softmax(now) {
    const found = of_softmax(now);
    const entries = (key) => found[key].map(([value]) => value);
    J.draw(found.J.map((row, r) => row.map((_, c) => found.J[c][r])), { lit: (r, c) => r !== c });
    for (const gradient of gradients) gradient.draw(found.gradient);
    delta.draw(found.delta);
    diagonal.draw(found.diagonal);
    wrong.draw(found.wrong);
    compared.draw(OUTPUTS.flatMap((k) => [found.delta[k - 1][0], found.wrong[k - 1][0]]));
    results.draw(Object.fromEntries(["a", "a_minus_y", "delta", "measured", "wrong"].flatMap((key) => entries(key).map((value, k) => [`${key}_${k + 1}`, value]))));
    const list = (key) => `(${entries(key).map((value) => digits(value)).join(", ")})`;
    const where = `The outputs are ${list("a")} and the target is output ${now.target}. The Jacobian gives δ = ${list("delta")}, and the measured slopes agree.`;
    if (now.cost === "log_likelihood") return `${where} With this cost δ = a − y. ⊙ is right at output ${now.target} and gives 0 for the others.`;
    const turned = OUTPUTS.filter((k) => found.delta[k - 1][0] * found.wrong[k - 1][0] < 0);
    return `${where} With this cost δ is not a − y. ⊙ gives ${list("wrong")}` + (turned.length ? `: at output ${turned.join(" and ")} even the sign is wrong.` : ".");
  }

  return fig.start();
}

export default { render };
