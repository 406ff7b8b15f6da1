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

  // figures/descent.js
  var import_dom = __toESM(require_dom(), 1);
  var import_figure = __toESM(require_figure(), 1);
  var import_plot = __toESM(require_plot(), 1);
  var COSTS = { valleys: [0.1, 0, -0.75, 0, 1.2, 0.2, 1.3], parabola: [1, 0, 0] };
  var BOUND = 10;
  var REACH = 2.8;
  var ACROSS = Array.from({ length: 281 }, (_, i) => -REACH + i / 50);
  var polynomial = (coefficients, w) => coefficients.reduce((sum, c) => sum * w + c, 0);
  var derivative = (coefficients) => coefficients.slice(0, -1).map((c, i) => c * (coefficients.length - 1 - i));
  function compute(now) {
    const cost = COSTS[now.cost];
    const slope = derivative(cost);
    const C = (w2) => polynomial(cost, w2);
    const ws = [now.w];
    while (ws.length <= 60 && Math.abs(ws.at(-1)) <= BOUND) ws.push(ws.at(-1) - now.eta * polynomial(slope, ws.at(-1)));
    const done = Math.min(now.n, ws.length - 1);
    const w = ws[done];
    const dC_dw = polynomial(slope, w);
    const new_w = w - now.eta * dC_dw;
    const curvature = polynomial(derivative(slope), w);
    const numbers = {
      done,
      w,
      C: C(w),
      slope: dC_dw,
      step: -now.eta * dC_dw,
      new_w,
      new_C: C(new_w),
      change: C(new_w) - C(w),
      predicted: -now.eta * (dC_dw * dC_dw),
      curvature,
      factor: 1 - now.eta * curvature
    };
    return { numbers, ws, C, slope: (at) => polynomial(slope, at) };
  }
  var python = (now) => `import numpy as np

cost = ${(0, import_figure.literal)(COSTS[now.cost])}  # highest power first
slope = np.polyder(cost)

w, eta = ${now.w}, ${now.eta}
for step in range(${now.n}):
    if abs(w) > ${BOUND}:  # the descent has run away
        break
    w = w - eta * np.polyval(slope, w)

C, dC_dw = np.polyval(cost, w), np.polyval(slope, w)
new_w = w - eta * dC_dw
print("w", w, " C", C, " dC/dw", dC_dw)
print("step", -eta * dC_dw, " new w", new_w, " new C", np.polyval(cost, new_w))`;
  var four = (value) => Number.isInteger(value) && Math.abs(value) < 1e5 ? (0, import_dom.plain)(value) : (0, import_dom.digits)(value, 4);
  var PRESETS = {
    "η too small": { cost: "valleys", w: 1.5, eta: 5e-3, n: 60 },
    "η right": { cost: "valleys", w: 1.5, eta: 0.1, n: 12 },
    zigzag: { cost: "valleys", w: 1.5, eta: 0.15, n: 20 },
    "another minimum": { cost: "valleys", w: 0.9, eta: 0.1, n: 20 },
    "jumps over a hill": { cost: "valleys", w: 2.4, eta: 0.13, n: 20 },
    diverges: { cost: "parabola", w: 0.5, eta: 1.05, n: 16 }
  };
  function render({ model, el, page }) {
    const call = (now) => `Descent(${Object.entries(now).map(([key, value]) => `${key}=${(0, import_figure.literal)(value)}`).join(", ")})`;
    const fig = (0, import_figure.figure)({ model, el, page, draw, python, call });
    const frame = (0, import_plot.plot)({ id: (0, import_dom.fresh)("clip"), width: 480, height: 276, left: 46, bottom: 40, x_label: "weight w", y_label: "cost C", label: "The cost over the weight, with the steps of the descent" });
    const curve = (0, import_dom.s)("path", { class: "bp-curve bp-sigma" });
    const tangent = (0, import_dom.s)("line", { class: "bp-tangent bp-second" });
    const trail = (0, import_dom.s)("path", { class: "bp-descent-trail" });
    const dots = (0, import_dom.s)("g", { class: "bp-descent-dots" });
    const step = (0, import_dom.s)("path", { class: "bp-descent-step" });
    const start = (0, import_dom.s)("circle", { r: 6.5, class: "bp-start-mark" });
    const here = (0, import_dom.s)("circle", { r: 5, class: "bp-mark bp-first" });
    const next = (0, import_dom.s)("rect", { x: -3.5, y: -3.5, width: 7, height: 7, class: "bp-mark bp-second" });
    frame.inside.append(curve, tangent, trail, dots, step);
    frame.over.append(start, next, here);
    frame.svg.classList.add("bp-drag");
    if (!fig.still) (0, import_plot.drag)(frame.svg, (x) => fig.change({ w: Math.max(-2.5, Math.min(2.5, Math.round(frame.x.inverse(x) * 20) / 20)) }));
    const over = (0, import_plot.plot)({ id: (0, import_dom.fresh)("clip"), width: 290, height: 276, x_label: "step n", y_label: "cost C", label: "The cost after each step" });
    const costs = (0, import_dom.s)("path", { class: "bp-curve bp-first" });
    const at = (0, import_dom.s)("circle", { r: 6, class: "bp-mark bp-first" });
    over.inside.append(costs);
    over.over.append(at);
    const rule = (0, import_figure.numbers_table)("The update rule at this step", [], [
      ["steps taken", ["done"]],
      ["weight w", ["w"]],
      ["slope dC/dw", ["slope"]],
      ["step −η · dC/dw", ["step"]],
      ["new w = w − η · dC/dw", ["new_w"]]
    ], four);
    const check = (0, import_figure.numbers_table)("What the step does", [], [
      ["cost C(w)", ["C"]],
      ["cost C(new w)", ["new_C"]],
      ["true change ΔC", ["change"]],
      ["the tangent says −η · (dC/dw)²", ["predicted"]],
      ["curvature λ = d²C/dw²", ["curvature"]],
      ["1 − ηλ", ["factor"]]
    ], four);
    fig.body.append(
      (0, import_dom.h)("div", { class: "bp-row bp-presets" }, ...Object.entries(PRESETS).map(([words2, setting]) => fig.button(words2, () => fig.change(setting)))),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns bp-descent-columns" },
        (0, import_figure.panel)("The steps on the cost", frame.svg, (0, import_dom.h)(
          "p",
          { class: "bp-at" },
          "Drag to move the start, the ring. Dotted: the steps so far. Circle: w now. Arrow and square: the next step. Dashed: the tangent at w."
        )),
        (0, import_figure.panel)("The cost after each step", over.svg)
      ),
      fig.player("n", { unit: "step", per_second: 5 }),
      (0, import_dom.h)("div", { class: "bp-row bp-columns" }, fig.slider("w"), fig.slider("eta")),
      (0, import_dom.h)("div", { class: "bp-row" }, fig.choice("cost")),
      (0, import_dom.h)("div", { class: "bp-row bp-columns" }, (0, import_dom.h)("div", {}, rule.element), (0, import_dom.h)("div", {}, check.element))
    );
    function draw(now) {
      const { numbers, ws, C, slope } = compute(now);
      const { done, w, new_w } = numbers;
      const most = now.cost === "valleys" ? 4 : 8;
      frame.domain([-REACH, REACH], [0, most]);
      const [x, y] = [frame.x, frame.y];
      (0, import_dom.set)(curve, { d: (0, import_plot.path)(ACROSS, ACROSS.map(C), x, y) });
      const line = (to2) => numbers.C + numbers.slope * (to2 - w);
      (0, import_dom.set)(tangent, { x1: x(-REACH), x2: x(REACH), y1: (0, import_plot.far)(y(line(-REACH))), y2: (0, import_plot.far)(y(line(REACH))) });
      let d = `M${(0, import_plot.far)(x(ws[0]))},${(0, import_plot.far)(y(C(ws[0])))}`;
      for (let i = 1; i <= done; i++) d += `H${(0, import_plot.far)(x(ws[i]))}V${(0, import_plot.far)(y(C(ws[i])))}`;
      (0, import_dom.set)(trail, { d });
      dots.replaceChildren(...ws.slice(0, done).map((each) => (0, import_dom.s)("circle", { r: 2.8, cx: (0, import_plot.far)(x(each)), cy: (0, import_plot.far)(y(C(each))) })));
      const [from, to, level] = [x(w), x(new_w), y(numbers.C)];
      const way = Math.sign(to - from);
      const head = Math.min(7, Math.abs(to - from));
      (0, import_dom.set)(step, { d: `M${(0, import_plot.far)(from)},${(0, import_plot.far)(level)}H${(0, import_plot.far)(to)}m${-way * head},-4l${way * head},4l${-way * head},4M${(0, import_plot.far)(to)},${(0, import_plot.far)(level)}V${(0, import_plot.far)(y(numbers.new_C))}` });
      const seen = (mark, weight) => (0, import_plot.put)(mark, x(weight), Math.abs(weight) <= REACH && C(weight) <= most ? y(C(weight)) : NaN);
      seen(start, now.w);
      seen(here, w);
      seen(next, new_w);
      const all = ws.map(C);
      const top = Math.min(2 * most, Math.max(...all.slice(0, done + 1)) * 1.08);
      over.domain([0, 60], [0, Number(Math.max(0.5, top).toPrecision(2))]);
      const steps = all.map((_, i) => i);
      (0, import_dom.set)(costs, { d: (0, import_plot.path)(steps.slice(0, done + 1), all, over.x, over.y) });
      (0, import_plot.put)(at, over.x(done), all[done] <= 2 * most ? over.y(all[done]) : NaN);
      rule.draw(numbers);
      check.draw(numbers);
      return words(now, numbers, ws, slope(new_w));
    }
    return fig.start();
  }
  function words(now, { done, w, C, slope, step, new_w, change }, ws, new_slope) {
    const count = `${done} step${done === 1 ? "" : "s"}`;
    if (Math.abs(w) > BOUND)
      return `The descent diverges: after ${count} w = ${four(w)} is beyond ±${BOUND}, and the run stops there. η = ${(0, import_dom.plain)(now.eta)} is too large for this start.`;
    const begun = done === 0 ? `The descent starts at w = ${four(w)}, where C = ${four(C)}.` : `After ${count} w = ${four(w)} and C = ${four(C)}.`;
    const next = ` The slope is ${four(slope)}, so the next step changes w by ${four(step)}, to ${four(new_w)}.`;
    const kind = Math.abs(slope) < 5e-3 ? " The slope is nearly zero: the descent has all but stopped." : change > 0 ? " That step is too long: it raises the cost." : slope * new_slope < 0 ? " It jumps across a minimum, yet lands lower." : Math.abs(step) < 0.02 && Math.abs(slope) > 0.3 ? " The slope is large and the step tiny: η is small." : "";
    const end = Math.abs(ws.at(-1)) > BOUND ? ` This run will diverge: it passes ±${BOUND} at step ${ws.length - 1}.` : "";
    return begun + next + kind + end;
  }
  var descent_default = { render };

  // stdin.js
  bpFigures.figures.Descent = descent_default;
})();
