// NumericalGradient: how wrong the numerical derivative of a neuron's cost is, over the step ε.
//
// In:  activation, precision, w, epsilon, subtract (whether the microscope shows C less its tangent).
// Out: C near w, magnified by 1/ε, with the chords; the relative errors over ε on two logarithmic axes; a table.
//
// The activation has + · / √ only, so that even the rounding is that of Python, to the last bit. With float32 the
// neuron's parts round to float32: x = 1 and b = 0 leave nothing else to round.

import { activations, backprop, cost_of, costs, forward } from "../lib/bpcore.js";
import { h, s, set, write, digits, fresh, plain, superscript } from "../lib/dom.js";
import { figure, literal, numbers_table, panel } from "../lib/figure.js";
import { drag, far, path, plot, put } from "../lib/plot.js";

const EPS = { float64: 2 ** -52, float32: 2 ** -23 };
const FLOOR = -16; // the least exponent on both axes
const ACROSS = Array.from({ length: 241 }, (_, i) => -2 + i / 60);
const smooth = {
  of: (z) => z / Math.sqrt(1 + z * z),
  derivative: (z) => 1 / ((1 + z * z) * Math.sqrt(1 + z * z)),
};

/** A network of one neuron with the weight w, and all its parts rounded to float32 where asked for. */
function neuron(now, w, precision) {
  const f = precision === "float32" ? Math.fround : (value) => value;
  const { of, derivative } = now.activation === "smooth" ? smooth : activations[now.activation];
  const rounded = now.activation === "smooth" ? (z) => f(z / f(Math.sqrt(f(1 + f(z * z))))) : of;
  const activation = { of: rounded, derivative };
  const cost = { ...costs.quadratic, value: (a, y) => f(costs.quadratic.value(f(a - y), 0)) };
  return { L: 2, w: { 2: [[f(w)]] }, b: { 2: [[0]] }, activation, output_activation: activation, cost };
}

function cost_at(now, w) {
  const net = neuron(now, w, now.precision);
  return cost_of(net.cost, forward(net, [[1]]).a[2], [[1]]);
}

const slopes = {
  forward: (now, e) => (cost_at(now, now.w + e) - cost_at(now, now.w)) / e,
  central: (now, e) => (cost_at(now, now.w + e) - cost_at(now, now.w - e)) / (2 * e),
  backward: (now, e) => (cost_at(now, now.w) - cost_at(now, now.w - e)) / e,
};

function relative_error(g, n) {
  const size = Math.max(Math.abs(g), Math.abs(n));
  return size ? Math.abs(g - n) / size : 0;
}

/** The relative errors that Taylor's formula and rounding lead to expect: c in c·ε, c·ε² and c/ε. */
function expected({ activation, precision, w }, g) {
  const q = 1 + w * w;
  const r = Math.sqrt(q);
  const [a, a1, a2, a3] = {
    smooth: [w / r, 1 / (q * r), (-3 * w) / (q * q * r), (12 * w * w - 3) / (q * q * q * r)],
    relu: [Math.max(w, 0), Number(w > 0), 0, 0],
    identity: [w, 1, 0, 0],
  }[activation];
  const C2 = a1 * a1 + (a - 1) * a2;
  const C3 = 3 * a1 * a2 + (a - 1) * a3;
  return { forward: Math.abs(C2 / 2 / g), central: Math.abs(C3 / 6 / g), rounding: (EPS[precision] * (a - 1) ** 2) / 2 / Math.abs(g) };
}

function compute(now, stops) {
  const e = now.epsilon;
  const eps = EPS[now.precision];
  const g = backprop(neuron(now, now.w, "float64"), [[1]], [[1]]).dC_dw[2][0][0];
  const law = expected(now, g);
  const kink = now.activation === "relu" && Math.abs(now.w) <= e;
  const known = g !== 0;
  const numbers = {
    C: cost_at(now, now.w),
    gradient: g,
    backward: slopes.backward(now, e),
    rounding: known ? law.rounding / e : null,
    estimate_forward: Math.sqrt(eps),
    estimate_central: Math.cbrt(eps),
    truncation_forward: known && !kink ? law.forward * e : null,
    truncation_central: known && !kink ? law.central * e * e : null,
  };
  const errors = {};
  for (const name of ["forward", "central"]) {
    errors[name] = stops.map((stop) => relative_error(g, slopes[name](now, stop)));
    const least = Math.min(...errors[name]);
    numbers[name] = slopes[name](now, e);
    numbers[`error_${name}`] = relative_error(g, numbers[name]);
    numbers[`best_${name}`] = known ? stops[errors[name].lastIndexOf(least)] : null;
    numbers[`least_${name}`] = known ? least : null;
  }
  return { numbers, errors, law, kink };
}

function python(now) {
  const own = now.activation === "smooth";
  return `import numpy as np
from bpcore import Network, backprop
${own ? "from bpfigures.numerical_gradient import AlgebraicSigmoid\n" : ""}
w, epsilon = ${now.w}, ${now.epsilon}
x, y = np.ones((1, 1)), np.ones((1, 1), np.${now.precision})

def neuron(w, dtype):
    net = Network([1, 1], activation=${own ? "AlgebraicSigmoid()" : literal(now.activation)}, dtype=dtype)
    net.w[2][:], net.b[2][:] = w, 0
    return net

def C(w):
    net = neuron(w, np.${now.precision})
    return net.cost.value(net.predict(x), y)

gradient = backprop(neuron(w, np.float64), x, x).dC_dw[2].item()
forward = (C(w + epsilon) - C(w)) / epsilon
central = (C(w + epsilon) - C(w - epsilon)) / (2 * epsilon)
for n in (forward, central):
    print(n, "relative error", abs(gradient - n) / max(abs(gradient), abs(n), 1e-300))`;
}

const log = (value) => Math.max(FLOOR, Math.log10(value));

function render({ model, el, page }) {
  const call = (now) => `NumericalGradient(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const { stops } = model.get("schema").epsilon;

  const near = plot({ id: fresh("clip"), height: 250, left: 44, x_label: "distance from w, in steps ε", y_label: "change of C ÷ ε", label: "The cost near w, magnified" });
  const computed = s("path", { class: "bp-curve bp-magnified" });
  const chords = { forward: s("line", { class: "bp-tangent bp-first" }), central: s("line", { class: "bp-tangent bp-second" }) };
  const ends = [-1, 0, 1].map(() => s("circle", { r: 4.5, class: "bp-mark bp-sigma-mark" }));
  near.inside.append(computed, ...Object.values(chords));
  near.over.append(...ends);

  const wide = plot({ id: fresh("clip"), height: 250, left: 56, right: 42, top: 30, x_label: "step ε", y_label: "relative error", label: "The relative error of the numerical slope over the step, on two logarithmic axes" });
  wide.svg.classList.add("bp-drag");
  wide.domain([FLOOR, 0], [FLOOR, 0.5]);
  for (const text of wide.svg.querySelectorAll(".bp-grid text")) text.textContent = `10${superscript(text.textContent.replace("−", "-"))}`;
  const word = (text, exponent) => s("text", { x: wide.right + 4, y: wide.y(exponent) + 4, class: "bp-axis-label" }, text);
  const edge = (exponent) => s("line", { class: "bp-target", x1: wide.left, x2: wide.right, y1: wide.y(exponent), y2: wide.y(exponent) });
  const guides = [1, 2, -1].map((slope) => ({ slope, line: s("line", { class: "bp-guide" }), name: s("text", { class: "bp-guide-name", "text-anchor": slope > 0 ? "start" : "end" }, { 1: "∝ ε", 2: "∝ ε²", "-1": "∝ 1/ε" }[slope]) }));
  const estimates = ["√eps", "∛eps"].map((name, i) => ({ line: s("line", { class: "bp-guide", y1: wide.top, y2: wide.bottom }), name: s("text", { y: i ? 24 : 11, "text-anchor": "middle" }, name) }));
  const curves = { forward: s("path", { class: "bp-curve bp-first" }), central: s("path", { class: "bp-curve bp-second" }) };
  const cursor = s("line", { class: "bp-cursor", y1: wide.top, y2: wide.bottom });
  const best = { forward: s("circle", { r: 5.5, class: "bp-best" }), central: s("rect", { x: -5, y: -5, width: 10, height: 10, class: "bp-best" }) };
  const here = { forward: s("circle", { r: 5, class: "bp-mark bp-first" }), central: s("rect", { x: -4, y: -4, width: 8, height: 8, class: "bp-mark bp-second" }) };
  wide.inside.append(edge(-2), edge(-7), ...estimates.map(({ line }) => line), ...guides.map(({ line }) => line), cursor, ...Object.values(curves));
  wide.over.append(word("wrong", -0.8), word("look", -4.5), word("fine", -11), ...guides.map(({ name }) => name), ...estimates.map(({ name }) => name), ...Object.values(best), ...Object.values(here));
  drag(wide.svg, (x) => {
    const at = wide.x.inverse(x);
    fig.change({ epsilon: stops.reduce((a, b) => (Math.abs(Math.log10(b) - at) < Math.abs(Math.log10(a) - at) ? b : a)) });
  });

  const slopes_table = numbers_table("At this w and ε", [], [
    ["cost C(w)", ["C"]],
    ["slope by backprop, g", ["gradient"]],
    ["backward difference", ["backward"]],
    ["forward difference", ["forward"]],
    ["central: mean of the two", ["central"]],
  ]);
  const table = numbers_table("How wrong", ["forward", "central"], [
    ["relative error", ["error_forward", "error_central"]],
    ["truncation ≈", ["truncation_forward", "truncation_central"]],
    ["rounding ≈", ["rounding", "rounding"]],
    ["best ε, found", ["best_forward", "best_central"]],
    ["error there", ["least_forward", "least_central"]],
    ["√eps and ∛eps", ["estimate_forward", "estimate_central"]],
  ]);
  const magnified = h("p", { class: "bp-at" });

  fig.body.append(
    h("div", { class: "bp-row bp-top" }, fig.choice("activation"), fig.choice("precision")),
    h("div", { class: "bp-row bp-columns" }, fig.slider("epsilon"), fig.slider("w")),
    h("div", { class: "bp-row bp-columns" },
      panel("Under the microscope", near.svg, h("div", {}, fig.checkbox("subtract", "subtract the tangent of slope g"), magnified)),
      panel("The error of the slope over ε", wide.svg,
        h("p", { class: "bp-at" }, "Blue, solid, circle: forward. Orange, dashed, square: central. Filled marks: this ε; hollow: the least error. Thin lines: truncation and rounding as expected. Drag to move ε."))),
    h("div", { class: "bp-row bp-columns" }, h("div", {}, slopes_table.element), table.element),
  );

  function draw(now) {
    const { numbers, errors, law, kink } = compute(now, stops);
    const e = now.epsilon;

    const tangent = now.subtract ? numbers.gradient : 0;
    const change = (t) => (cost_at(now, now.w + t * e) - cost_at(now, now.w)) / e - tangent * t;
    const changes = ACROSS.map(change);
    const most = Math.max(1e-15, ...changes.map(Math.abs)) * 1.1;
    const power = most < 0.1 ? Math.floor(Math.log10(most)) : 0;
    const unit = 10 ** power;
    near.domain([-2, 2], [-1, 1].map((side) => (side * Number(most.toPrecision(2))) / unit));
    const y = (value) => near.y(value / unit);
    write(near.svg.lastElementChild, `change of C${now.subtract ? " − tangent" : ""}, ÷ ε${power ? `, in 10${superscript(power)}` : ""}`);
    set(computed, { d: path(ACROSS, changes, near.x, y) });
    ends.forEach((end, i) => put(end, near.x(i - 1), y(change(i - 1))));
    for (const [name, from] of [["forward", 0], ["central", -1]]) {
      const at = (t) => far(y(change(from) + (numbers[name] - tangent) * (t - from)));
      set(chords[name], { x1: near.x(-2), y1: at(-2), x2: near.x(2), y2: at(2) });
    }
    write(magnified, `Broad, gray: C as ${now.precision} computes it, from w − 2ε to w + 2ε, ${e < 1 ? `magnified ${digits(1 / e, 2)} times` : "not magnified"}. Solid, blue: forward chord. Dashed, orange: central chord.`);

    for (const name of ["forward", "central"]) {
      const logs = errors[name].map(log);
      set(curves[name], { d: path(stops.map(Math.log10), logs, wide.x, wide.y) });
      put(here[name], wide.x(log(e)), wide.y(log(numbers[`error_${name}`])));
      put(best[name], wide.x(log(numbers[`best_${name}`] ?? NaN)), wide.y(log(numbers[`least_${name}`] ?? NaN)));
    }
    set(cursor, { x1: wide.x(log(e)), x2: wide.x(log(e)) });
    estimates.forEach(({ line, name }, i) => {
      const x = wide.x(Math.log10(i ? numbers.estimate_central : numbers.estimate_forward));
      set(line, { x1: x, x2: x });
      set(name, { x });
    });
    guides.forEach(({ slope, line, name }) => {
      const c = Math.log10({ 1: law.forward, 2: law.central, "-1": law.rounding }[slope]);
      const there = Number.isFinite(c);
      set(line, { x1: wide.left, x2: wide.right, y1: there ? far(wide.y(c + slope * FLOOR)) : 0, y2: there ? far(wide.y(c)) : 0, visibility: there ? null : "hidden" });
      const at = { 1: -10.5, 2: -6.6, "-1": -1.6 }[slope]; // far apart, so that no two names can cross
      const level = c + slope * at;
      put(name, level > FLOOR + 1 && level < -1 ? wide.x(at) + 6 * Math.sign(slope) : NaN, wide.y(level) + 12);
    });
    slopes_table.draw(numbers);
    table.draw(numbers);

    const g = digits(numbers.gradient);
    const errors_here = `the forward difference is off by ${digits(numbers.error_forward, 1)}, the central by ${digits(numbers.error_central, 1)}, relative to the slope ${g}`;
    if (now.activation === "relu" && now.w === 0)
      return `w = 0 is the kink of the ReLU: there is no derivative. Backprop takes 0, the slope on the left. The forward difference says ${digits(numbers.forward)}, and the central difference ${digits(numbers.central)}, which is neither side's slope.`;
    if (kink) return `The kink at 0 lies within ε of w = ${plain(now.w)}, so the differences reach across it: ${errors_here}. Take a smaller ε or another point.`;
    if (numbers.gradient === 0)
      return `The slope is 0 here, and a relative error says little: ${numbers.central === 0 && numbers.forward === 0 ? "both differences are 0 too." : `the forward difference is ${digits(numbers.forward)}, the central ${digits(numbers.central)}.`}`;
    const longer = numbers.truncation_central > numbers.rounding ? "In the central difference truncation rules: a shorter step is better." : "In the central difference rounding rules: a longer step is better.";
    return `With ε = ${plain(e)} ${errors_here}. ${longer} The least errors are ${digits(numbers.least_forward, 1)} at ε = ${digits(numbers.best_forward, 2)} and ${digits(numbers.least_central, 1)} at ε = ${digits(numbers.best_central, 2)}.`;
  }

  return fig.start();
}

export default { render };
