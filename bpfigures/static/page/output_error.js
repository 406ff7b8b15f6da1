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

  // shared:bars
  var require_bars = __commonJS({
    "shared:bars"(exports, module) {
      module.exports = bpFigures.lib.bars;
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

  // shared:plot
  var require_plot = __commonJS({
    "shared:plot"(exports, module) {
      module.exports = bpFigures.lib.plot;
    }
  });

  // figures/output_error.js
  var import_bpcore = __toESM(require_bpcore(), 1);
  var import_dom = __toESM(require_dom(), 1);
  var import_bars = __toESM(require_bars(), 1);
  var import_figure = __toESM(require_figure(), 1);
  var import_matrix = __toESM(require_matrix(), 1);
  var import_plot = __toESM(require_plot(), 1);
  var { sigmoid } = import_bpcore.activations;
  var KINDS = [
    { cost: "quadratic", title: "Quadratic", style: "first", shape: "circle" },
    { cost: "cross_entropy", title: "Cross-entropy", style: "second", shape: "square" }
  ];
  var REACH = 6;
  var Z = Array.from({ length: 121 }, (_, i) => -REACH + i / 10);
  var EPSILON = 0.01;
  var WIDTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
  var OUTPUTS = [1, 2, 3];
  var error = (cost, z, y) => (0, import_bpcore.output_error_entry)(import_bpcore.costs[cost], sigmoid, z, sigmoid.of(z), y);
  function of_sigmoid({ z, y }) {
    const a = sigmoid.of(z);
    const numbers = { a, slope: sigmoid.derivative(z), a_minus_y: a - y };
    for (const { cost } of KINDS) {
      numbers[`gradient_${cost}`] = import_bpcore.costs[cost].gradient(a, y);
      numbers[`delta_${cost}`] = error(cost, z, y);
    }
    return numbers;
  }
  function of_softmax(now) {
    const cost = import_bpcore.costs[now.cost];
    const z = [now.z1, now.z2, now.z3];
    const y = OUTPUTS.map((k) => [k === Number(now.target) ? 1 : 0]);
    const column = (values) => values.map((value) => [value]);
    const C = (k, nudge) => (0, import_bpcore.cost_of)(cost, column(import_bpcore.softmax.of(z.map((z_j, j) => j === k ? z_j + nudge : z_j))), y);
    const a = column(import_bpcore.softmax.of(z));
    const J = import_bpcore.softmax.jacobian(z);
    const gradient = a.map(([a_j], j) => [cost.gradient(a_j, y[j][0])]);
    return {
      J,
      a,
      gradient,
      a_minus_y: a.map(([a_j], j) => [a_j - y[j][0]]),
      diagonal: J.map((row, j) => [row[j]]),
      delta: (0, import_bpcore.output_error)(cost, import_bpcore.softmax, column(z), a, y),
      wrong: gradient.map(([g], j) => [g * J[j][j]]),
      measured: z.map((_, k) => [(C(k, EPSILON) - C(k, -EPSILON)) / (2 * EPSILON)])
    };
  }
  var sigmoid_code = ({ z, y }) => `import numpy as np
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
  var softmax_code = (now) => `import numpy as np
from bpcore import ${now.cost === "quadratic" ? "Quadratic" : "LogLikelihood"}, Softmax, output_error

softmax, cost = Softmax(), ${now.cost === "quadratic" ? "Quadratic" : "LogLikelihood"}()
z = np.array([[${now.z1}], [${now.z2}], [${now.z3}]], float)
y = np.array([${OUTPUTS.map((k) => k === Number(now.target) ? "[1]" : "[0]").join(", ")}], float)
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
    const call = (now) => `OutputError(${Object.entries(now).map(([key, value]) => `${key}=${(0, import_figure.literal)(value)}`).join(", ")})`;
    const python = (now) => now.view === "sigmoid" ? sigmoid_code(now) : softmax_code(now);
    const fig = (0, import_figure.figure)({ model, el, page, draw, python, call });
    const areas = KINDS.map(({ title, style }) => {
      const frame = (0, import_plot.plot)({ id: (0, import_dom.fresh)("clip"), height: 150, left: 46, x_label: "∂C/∂a", y_label: "σ′(z)", y_ticks: [0, 0.25], label: `${title} cost: δ as the area of a rectangle` });
      const rectangle = (0, import_dom.s)("rect", { class: `bp-area bp-${style}` });
      frame.over.append(rectangle);
      const head = (0, import_dom.h)("span");
      return { frame, rectangle, head, element: (0, import_figure.panel)(head, frame.svg) };
    });
    const over_z = (0, import_plot.plot)({ id: (0, import_dom.fresh)("clip"), height: 215, x_label: "weighted input z", y_label: "error δ", label: "The error over z under both costs, with the present point" });
    over_z.domain([-REACH, REACH], [-1, 1]);
    over_z.svg.classList.add("bp-drag");
    (0, import_plot.drag)(over_z.svg, (px) => fig.change({ z: Number(Math.min(REACH, Math.max(-REACH, over_z.x.inverse(px))).toFixed(1)) }));
    const cursor = (0, import_dom.s)("line", { class: "bp-cursor", y1: over_z.top, y2: over_z.bottom });
    const curves = KINDS.map(({ style }) => (0, import_dom.s)("path", { class: `bp-curve bp-${style}` }));
    const marks = KINDS.map(({ style, shape }) => (0, import_dom.s)("g", {}, (0, import_figure.mark)(shape, { class: `bp-mark bp-${style}` })));
    over_z.inside.append(cursor, ...curves);
    over_z.over.append(...marks);
    const factors = (0, import_figure.numbers_table)("The same in numbers", ["quadratic", "cross-entropy"], [
      ["∂C/∂a", ["gradient_quadratic", "gradient_cross_entropy"]],
      ["× slope σ′(z)", ["slope", "slope"]],
      ["= error δ", ["delta_quadratic", "delta_cross_entropy"]],
      ["output a = σ(z)", ["a", "a"]],
      ["a − y", ["a_minus_y", "a_minus_y"]]
    ]);
    const sigmoid_view = (0, import_dom.h)(
      "div",
      {},
      (0, import_dom.h)("div", { class: "bp-row bp-columns" }, fig.slider("z"), fig.slider("y")),
      (0, import_dom.h)("div", { class: "bp-row bp-columns" }, ...areas.map(({ element }) => element)),
      (0, import_dom.h)("p", { class: "bp-at" }, "Width ∂C/∂a × height σ′(z) = area δ; to the left of 0 it counts as negative. Both pictures have the same axes, which widen in steps."),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_figure.panel)("The error over z", over_z.svg, (0, import_dom.h)("p", { class: "bp-at" }, "Solid, circle: quadratic. Dashed, square: cross-entropy. Drag to move z.")),
        (0, import_dom.h)("div", {}, factors.element)
      )
    );
    const J = (0, import_matrix.matrix)({ name: "Jᵀ", keys: (r, c) => `J_${c + 1}${r + 1}` });
    const column = (name, key) => (0, import_matrix.matrix)({ name, keys: (r) => `${key}_${r + 1}` });
    const gradients = [column("∇C", "gradient"), column("∇C", "gradient")];
    const delta = column("δ", "delta");
    const diagonal = (0, import_matrix.matrix)({ name: "diagonal", keys: (r) => `J_${r + 1}${r + 1}` });
    const wrong = column("not δ", "wrong");
    const compared = (0, import_bars.bars)({
      label: "For each output the error, and what the diagonal alone would give",
      rows: OUTPUTS.flatMap((k) => [{ label: `δ${(0, import_dom.subscript)(k)}`, kind: "bp-first" }, { label: "⊙ instead", kind: "bp-second" }]),
      left: 72,
      width: 290
    });
    const results = (0, import_figure.numbers_table)("Output by output", OUTPUTS.map(String), [
      ["output a", "a"],
      ["a − y", "a_minus_y"],
      ["δ = Jᵀ∇C", "delta"],
      ["measured", "measured"],
      ["⊙ (wrong)", "wrong"]
    ].map(([label, key]) => [label, OUTPUTS.map((k) => `${key}_${k}`)]));
    const softmax_view = (0, import_dom.h)(
      "div",
      {},
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_dom.h)("div", {}, fig.choice("target"), fig.choice("cost"), ...OUTPUTS.map((k) => fig.slider(`z${k}`))),
        (0, import_dom.h)("div", { class: "bp-scroll" }, results.element, (0, import_dom.h)("p", { class: "bp-at" }, `Measured: the cost changes by this much per unit of zₖ, when zₖ is nudged by ±${EPSILON}.`))
      ),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-split" },
        (0, import_dom.h)(
          "div",
          { class: "bp-stack" },
          (0, import_figure.panel)("Right: the whole Jacobian", (0, import_matrix.expression)(J, gradients[0], "=", delta)),
          (0, import_figure.panel)("Wrong: ⊙ with its diagonal", (0, import_matrix.expression)(gradients[1], "⊙", diagonal, "=", wrong))
        ),
        (0, import_figure.panel)("The two answers", compared.svg, (0, import_dom.h)("p", { class: "bp-at" }, "To the right: positive. To the left: negative."))
      ),
      (0, import_dom.h)("p", { class: "bp-at" }, "J holds ∂aⱼ/∂zₖ in row j, column k. Its entries off the diagonal are lit: ⊙ drops them.")
    );
    fig.body.append((0, import_dom.h)("div", { class: "bp-row" }, fig.choice("view")), sigmoid_view, softmax_view);
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
        (0, import_dom.set)(rectangle, { x: left, y: top, width: width === 0 ? 0 : Math.max(1, right - left), height: frame.bottom - top });
        (0, import_dom.set)(curves[i], { d: (0, import_plot.path)(Z, Z.map((at) => error(cost, at, y)), over_z.x, over_z.y) });
        (0, import_plot.put)(marks[i], over_z.x(z), over_z.y(product));
        const words = `${(0, import_dom.digits)(width)} × ${(0, import_dom.digits)(numbers.slope)} = ${(0, import_dom.digits)(product)}`;
        (0, import_dom.write)(head, `${title}: ${words}`);
        return words;
      });
      (0, import_dom.set)(cursor, { x1: over_z.x(z), x2: over_z.x(z) });
      factors.draw(numbers);
      const where = `At z = ${(0, import_dom.plain)(z)} the output is ${(0, import_dom.digits)(numbers.a)} and the target ${(0, import_dom.plain)(y)}.`;
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
      const list = (key) => `(${entries(key).map((value) => (0, import_dom.digits)(value)).join(", ")})`;
      const where = `The outputs are ${list("a")} and the target is output ${now.target}. The Jacobian gives δ = ${list("delta")}, and the measured slopes agree.`;
      if (now.cost === "log_likelihood") return `${where} With this cost δ = a − y. ⊙ is right at output ${now.target} and gives 0 for the others.`;
      const turned = OUTPUTS.filter((k) => found.delta[k - 1][0] * found.wrong[k - 1][0] < 0);
      return `${where} With this cost δ is not a − y. ⊙ gives ${list("wrong")}` + (turned.length ? `: at output ${turned.join(" and ")} even the sign is wrong.` : ".");
    }
    return fig.start();
  }
  var output_error_default = { render };

  // stdin.js
  bpFigures.figures.OutputError = output_error_default;
})();
