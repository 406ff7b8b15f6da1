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

  // shared:plot
  var require_plot = __commonJS({
    "shared:plot"(exports, module) {
      module.exports = bpFigures.lib.plot;
    }
  });

  // figures/cost_bars.js
  var import_bpcore = __toESM(require_bpcore(), 1);
  var import_dom = __toESM(require_dom(), 1);
  var import_figure = __toESM(require_figure(), 1);
  var import_matrix = __toESM(require_matrix(), 1);
  var import_plot = __toESM(require_plot(), 1);
  var THREE = [0, 1, 2];
  var GRID = Array.from({ length: 199 }, (_, i) => (i + 1) / 200);
  var COLUMN = 66;
  var height = (0, import_plot.linear)([0, 1], [134, 24]);
  var ZERO = 214;
  var REACH = 26;
  var name = (letter, r, c) => `${letter}_${r + 1}${c + 1}`;
  var column = (rows, i) => rows.map((row) => [row[i]]);
  var answer = (rows, i) => column(rows, i).reduce((best, [value], j) => value > rows[best][i] ? j : best, 0);
  var looked_at = (now) => [Number(now.output) - 1, Math.min(Number(now.example), now.m) - 1];
  var tidy = (value) => Math.min(0.99, Math.max(0.01, Math.round(value * 100) / 100));
  var with_entry = (rows, j, i, value) => rows.map((row, r) => row.map((entry, c) => r === j && c === i ? value : entry));
  function compute(now) {
    const cost = import_bpcore.costs[now.cost];
    const [a, y] = [now.a, now.y].map((rows) => rows.map((row) => row.slice(0, now.m)));
    const gradient = a.map((row, r) => row.map((entry, c) => cost.gradient(entry, y[r][c])));
    const losses = THREE.slice(0, now.m).map((i2) => (0, import_bpcore.cost_of)(cost, column(a, i2), column(y, i2)));
    const [j, i] = looked_at(now);
    const numbers = {
      C: (0, import_bpcore.cost_of)(cost, a, y),
      sum: losses.reduce((sum, loss) => sum + loss, 0),
      largest: Math.max(...losses),
      wrong: losses.filter((_, c) => answer(a, c) !== answer(y, c)).length,
      part: cost.value(a[j][i], y[j][i]),
      slope: gradient[j][i]
    };
    losses.forEach((loss, c) => numbers[`C_${c + 1}`] = loss);
    return { cost, a, y, gradient, losses, j, i, numbers };
  }
  function python(now) {
    const { a, y, j, i } = compute(now);
    const kind = now.cost === "quadratic" ? "Quadratic" : "CrossEntropy";
    return `import numpy as np
from bpcore import ${kind}

a = np.array(${JSON.stringify(a)}, float)  # one column for each example
y = np.array(${JSON.stringify(y)}, float)
cost = ${kind}()

C = cost.value(a, y)  # of all examples
losses = [cost.value(a[:, [i]], y[:, [i]]) for i in range(a.shape[1])]
gradient = cost.gradient(a, y)  # one column for each example, without 1/m
wrong = np.sum(a.argmax(axis=0) != y.argmax(axis=0))
print("losses", losses, " mean", np.mean(losses), " C", C)
print("sum", sum(losses), " largest", max(losses), " wrong answers", wrong)
print(gradient)

part = cost.value(a[[${j}]][:, [${i}]], y[[${j}]][:, [${i}]])
print("output ${j + 1} of example ${i + 1}: its part", part, " slope", gradient[${j}, ${i}])`;
  }
  function render({ model, el, page }) {
    const call = (now) => `CostBars(${Object.entries(now).map(([key, value]) => `${key}=${(0, import_figure.literal)(value)}`).join(", ")})`;
    const fig = (0, import_figure.figure)({ model, el, page, draw, python, call });
    const set_a = (j, i, value) => fig.change({ a: with_entry(model.get("a"), j, i, tidy(value)) });
    const choose = (j, i) => fig.change({ output: String(j + 1), example: String(i + 1) });
    function example_panel(i) {
      const loss = (0, import_dom.h)("b", { "data-number": `C_${i + 1}` });
      const level = (y, words) => [(0, import_dom.s)("line", { x1: 28, x2: 232, y1: y, y2: y }), (0, import_dom.s)("text", { x: 24, y: y + 4, "text-anchor": "end" }, words)];
      const side = (y, words) => (0, import_dom.s)("text", { class: "bp-axis-label", "text-anchor": "middle", transform: `translate(9 ${y}) rotate(-90)` }, words);
      const svg = (0, import_dom.s)(
        "svg",
        { viewBox: "0 0 236 244", role: "img", class: "bp-plot", "aria-label": `Example ${i + 1}: outputs, targets and gradient` },
        (0, import_dom.s)("g", { class: "bp-grid" }, ...level(height(0), "0"), ...level(height(1), "1"), ...level(ZERO, "0")),
        side(79, "a and y"),
        side(ZERO, "∂C/∂a")
      );
      const bars = THREE.map((j) => {
        const x = 64 + j * COLUMN;
        const text = { x, "text-anchor": "middle" };
        const part = {
          back: (0, import_dom.s)("rect", { class: "bp-cost-back", x: x - 31, y: 10, width: 62, height: 232, rx: 5 }),
          bar: (0, import_dom.s)("rect", { class: "bp-bar bp-factor", x: x - 12, width: 24 }),
          gap: (0, import_dom.s)("line", { class: "bp-cursor bp-cost-gap", x1: x + 19, x2: x + 19 }),
          target: (0, import_dom.s)("line", { class: "bp-cost-target", x1: x - 23, x2: x + 23 }),
          grip: (0, import_dom.s)("circle", { class: "bp-cost-grip", cx: x, r: 7 }),
          a: (0, import_dom.s)("text", { ...text, y: 151, class: "bp-bar-number", "data-number": name("a", j, i) }),
          arrow: (0, import_dom.s)("path", { class: "bp-bar" }),
          slope: (0, import_dom.s)("text", { ...text, class: "bp-bar-number", "data-number": name("gradient", j, i) }),
          x
        };
        const group = (0, import_dom.s)(
          "g",
          { class: "bp-press" },
          part.back,
          part.bar,
          part.gap,
          part.target,
          part.grip,
          part.a,
          (0, import_dom.s)("text", { ...text, y: 169 }, `a${(0, import_dom.subscript)(j + 1)}`),
          part.arrow,
          part.slope
        );
        group.addEventListener("click", () => choose(j, i));
        if (!fig.still) {
          const move = (event) => set_a(j, i, height.inverse((0, import_dom.fractions)(svg, event)[1] * 244));
          part.grip.addEventListener("pointerdown", (event) => part.grip.setPointerCapture(event.pointerId));
          part.grip.addEventListener("pointermove", (event) => part.grip.hasPointerCapture(event.pointerId) && move(event));
        }
        svg.append(group);
        return part;
      });
      const element = (0, import_dom.h)("div", { class: "bp-cost-example" }, (0, import_dom.h)("p", { class: "bp-panel-title" }, `Example ${i + 1}: C${(0, import_dom.subscript)(i + 1)} = `, loss), svg);
      return { element, loss, bars };
    }
    const examples = THREE.map(example_panel);
    const frame = (0, import_plot.plot)({ id: (0, import_dom.fresh)("clip"), height: 190, x_label: "output a", y_label: "its part of the loss", label: "The cost of one output over that output, with its tangent" });
    const curve = (0, import_dom.s)("path", { class: "bp-curve bp-first" });
    const tangent = (0, import_dom.s)("line", { class: "bp-tangent bp-second" });
    const goal = (0, import_dom.s)("line", { class: "bp-target", y1: frame.top, y2: frame.bottom });
    const steps = (0, import_dom.s)("path", { class: "bp-curve bp-sigma bp-cost-count" });
    const here = (0, import_dom.s)("circle", { r: 6, class: "bp-mark bp-first" });
    frame.inside.append(goal, steps, curve, tangent);
    frame.over.append(here);
    frame.svg.classList.add("bp-drag");
    if (!fig.still) (0, import_plot.drag)(frame.svg, (x) => set_a(...looked_at(fig.state()), frame.x.inverse(x)));
    const mean = (0, import_dom.s)("line", { class: "bp-cursor", y1: 20, y2: 104 });
    const mean_words = (0, import_dom.s)("text", { class: "bp-tag", y: 13, "text-anchor": "middle" });
    const losses_svg = (0, import_dom.s)("svg", { viewBox: "0 0 340 108", role: "img", class: "bp-plot", "aria-label": "The loss of each example, and their mean" }, mean_words);
    const rows = THREE.map((i) => {
      const y = 24 + 27 * i;
      const bar = (0, import_dom.s)("rect", { class: "bp-bar bp-factor", x: 30, y, height: 20 });
      const group = (0, import_dom.s)("g", {}, (0, import_dom.s)("text", { x: 24, y: y + 14, "text-anchor": "end" }, `C${(0, import_dom.subscript)(i + 1)}`), bar);
      losses_svg.append(group);
      return { group, bar };
    });
    losses_svg.append(mean);
    const [one, all] = ["", ""].map(() => (0, import_dom.h)("p", { class: "bp-cost-reckoning" }));
    const note = (0, import_dom.h)("p", { class: "bp-at" });
    const entry = (0, import_figure.numbers_table)("", [], [["its part of the loss", ["part"]], ["slope of the tangent, ∂C/∂a", ["slope"]]]);
    const whole = (0, import_figure.numbers_table)("All examples", [], [["mean loss: the cost C", ["C"]], ["sum of the losses", ["sum"]], ["largest loss", ["largest"]]]);
    const wrong = (0, import_figure.numbers_table)("", [], [["wrong answers, by the largest output", ["wrong"]]], import_dom.plain);
    entry.element.querySelector("caption").remove();
    wrong.element.querySelector("caption").remove();
    const gradient_box = (0, import_matrix.matrix)({ name: "∇ₐC", keys: (r, c) => name("gradient", r, c), press: choose });
    const shapes = ["a", "y"].map((key) => ({ fields: fig.fields(key), shape: (0, import_dom.h)("span", { class: "bp-shape" }) }));
    const preset = (words, of) => fig.button(words, () => {
      const now = fig.state();
      const [, i] = looked_at(now);
      const right = answer(now.y, i);
      fig.change({ a: now.a.map((row, r) => row.map((value, c) => c === i ? of(r === right, r === (right + 1) % 3) : value)) });
    });
    const copies = fig.button("three copies", () => {
      const now = fig.state();
      const [, i] = looked_at(now);
      fig.change({ m: 3, ...Object.fromEntries(["a", "y"].map((key) => [key, now[key].map((row) => [row[i], row[i], row[i]])])) });
    });
    const box = (0, import_dom.h)(
      "div",
      { class: "bp-cost" },
      (0, import_dom.h)("div", { class: "bp-row bp-top" }, fig.choice("cost"), fig.choice("example")),
      (0, import_dom.h)("div", { class: "bp-row bp-cost-examples" }, ...examples.map(({ element }) => element)),
      (0, import_dom.h)("p", { class: "bp-at" }, "Bar: output a. Thick line: target y. Thin line: the difference. Drag the handle of a bar; click a column to look at it. Arrow: ∂C/∂a of this example, up and blue where positive, down and orange where negative."),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-presets" },
        (0, import_dom.h)("span", {}, "Make this example"),
        preset("sure and right", (right) => right ? 0.98 : 0.02),
        preset("unsure", () => 0.5),
        preset("sure and wrong", (right, next) => next ? 0.98 : 0.02),
        copies
      ),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_dom.h)("div", {}, (0, import_figure.panel)("The cost of one output", frame.svg, note), fig.choice("output"), fig.checkbox("count", "count errors instead: 1 wrong, 0 right"), entry.element),
        (0, import_dom.h)("div", {}, (0, import_figure.panel)("The losses and their mean", losses_svg), one, all, fig.slider("m"), whole.element, wrong.element)
      ),
      (0, import_dom.h)("div", { class: "bp-row bp-expression bp-cost-arrays" }, ...shapes.map(({ fields, shape }) => (0, import_dom.h)("div", { class: "bp-matrix-box" }, fields, shape)), gradient_box.element)
    );
    fig.body.append(box);
    function draw(now) {
      const { cost, a, y, gradient, losses, j, i, numbers } = compute(now);
      (0, import_dom.set)(box, { "data-m": now.m, style: `--bp-m: ${now.m}` });
      const steepest = Math.max(1, ...gradient.flat().map(Math.abs));
      examples.forEach(({ element, loss, bars }, c) => {
        element.hidden = c >= now.m;
        element.classList.toggle("bp-chosen", c === i);
        if (c >= now.m) return;
        (0, import_figure.write_number)(loss, losses[c], (0, import_dom.digits)(losses[c]));
        bars.forEach((part, r) => {
          const [top, goal_y, slope] = [height(a[r][c]), height(y[r][c]), gradient[r][c]];
          (0, import_dom.set)(part.back, { "data-lit": c === i && r === j });
          (0, import_dom.set)(part.bar, { y: top, height: height(0) - top });
          (0, import_dom.set)(part.gap, { y1: top, y2: goal_y });
          (0, import_dom.set)(part.target, { y1: goal_y, y2: goal_y });
          (0, import_dom.set)(part.grip, { cy: top });
          (0, import_figure.write_number)(part.a, a[r][c], (0, import_dom.plain)(a[r][c]));
          const end = ZERO - REACH * slope / steepest;
          const tip = end + Math.sign(slope) * Math.min(7, Math.abs(end - ZERO));
          const x = part.x;
          (0, import_dom.set)(part.arrow, { class: `bp-bar ${slope > 0 ? "bp-first" : "bp-second"}`, d: `M${x - 6},${ZERO}V${tip}H${x - 10}L${x},${end}L${x + 10},${tip}H${x + 6}V${ZERO}Z` });
          (0, import_dom.set)(part.slope, { y: slope > 0 ? ZERO + 14 : ZERO - 6 });
          (0, import_figure.write_number)(part.slope, slope, (0, import_dom.digits)(slope));
        });
      });
      const most = Math.max(...losses);
      const across = (0, import_plot.linear)([0, most || 1], [30, 310]);
      rows.forEach(({ group, bar }, c) => {
        (0, import_dom.set)(group, { visibility: c < now.m ? null : "hidden" });
        (0, import_dom.set)(bar, { width: c < now.m ? across(losses[c]) - 30 : 0 });
      });
      const at = across(numbers.C);
      (0, import_dom.set)(mean, { x1: at, x2: at });
      (0, import_dom.set)(mean_words, { x: Math.min(295, Math.max(50, at)) });
      (0, import_dom.write)(mean_words, `C = ${(0, import_dom.digits)(numbers.C)}`);
      const [i_1, j_1] = [(0, import_dom.subscript)(i + 1), (0, import_dom.subscript)(j + 1)];
      const parts = THREE.map((r) => now.cost === "quadratic" ? `(${(0, import_dom.plain)(a[r][i])} − ${(0, import_dom.plain)(y[r][i])})²` : (0, import_dom.digits)(cost.value(a[r][i], y[r][i]))).join(" + ");
      (0, import_dom.write)(one, `C${i_1} = ${now.cost === "quadratic" ? `½ [${parts}]` : parts} = ${(0, import_dom.digits)(losses[i])}`);
      (0, import_dom.write)(all, now.m === 1 ? `One example: C = C₁ = ${(0, import_dom.digits)(numbers.C)}` : `C = (${losses.map((loss) => (0, import_dom.digits)(loss)).join(" + ")}) ÷ ${now.m} = ${(0, import_dom.digits)(numbers.C)}`);
      const value = (at_a) => cost.value(at_a, y[j][i]);
      const tall = now.cost === "cross_entropy" ? 5 : now.count ? 1.1 : 0.55;
      frame.domain([0, 1], [0, tall]);
      (0, import_dom.set)(curve, { d: (0, import_plot.path)(GRID, GRID.map(value), frame.x, frame.y) });
      const line = (at_a) => numbers.part + numbers.slope * (at_a - a[j][i]);
      (0, import_dom.set)(tangent, { x1: frame.x(0), y1: (0, import_plot.far)(frame.y(line(0))), x2: frame.x(1), y2: (0, import_plot.far)(frame.y(line(1))) });
      (0, import_dom.set)(goal, { x1: frame.x(y[j][i]), x2: frame.x(y[j][i]) });
      const errors = GRID.map((at_a) => Number(answer(with_entry(a, j, i, at_a), i) !== answer(y, i)));
      (0, import_dom.set)(steps, { d: now.count ? (0, import_plot.path)(GRID, errors, frame.x, frame.y) : "" });
      (0, import_plot.put)(here, frame.x(a[j][i]), frame.y(numbers.part));
      (0, import_dom.write)(note, `Output a${j_1} of example ${i + 1}. Solid: its part of C${i_1}. Dashed: the tangent; its slope is the entry of ∇ₐC. Dotted upright: the target. Drag in the picture to move a${j_1}.${now.count ? " Gray dots: 1 where the largest output is the wrong one." : ""}`);
      shapes.forEach(({ shape }) => (0, import_dom.write)(shape, `3 × ${now.m}`));
      gradient_box.draw(gradient, { heat: steepest, lit: (r, c) => r === j && c === i });
      for (const table of [entry, whole, wrong]) table.draw(numbers);
      const last = Number(now.example) > now.m ? ` There is no example ${now.example}, so example ${now.m} is looked at.` : "";
      const way = numbers.slope === 0 ? "output and target agree" : `so raising a${j_1} ${numbers.slope > 0 ? "raises" : "lowers"} the cost`;
      return `The cost C is ${(0, import_dom.digits)(numbers.C)}${now.m > 1 ? `, the mean of ${now.m} losses` : ", the loss of the only example"}; ${numbers.wrong} of ${now.m} answers wrong. In example ${i + 1} output ${j + 1} is ${(0, import_dom.plain)(a[j][i])} and should be ${(0, import_dom.plain)(y[j][i])}: the slope is ${(0, import_dom.digits)(numbers.slope)}, ${way}.${last}`;
    }
    return fig.start();
  }
  var cost_bars_default = { render };

  // stdin.js
  bpFigures.figures.CostBars = cost_bars_default;
})();
