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

  // shared:plot
  var require_plot = __commonJS({
    "shared:plot"(exports, module) {
      module.exports = bpFigures.lib.plot;
    }
  });

  // figures/valley.js
  var import_bpcore = __toESM(require_bpcore(), 1);
  var import_dom = __toESM(require_dom(), 1);
  var import_figure = __toESM(require_figure(), 1);
  var import_plot = __toESM(require_plot(), 1);
  var PATTERN = [-1.4, -1, -0.2, 0.2, 1, 1.4];
  var SCATTER = [-0.3, 0.3, -0.2, 0.8, -1.3, 0.7];
  var ORDERS = ["341652", "513264", "413562", "364251", "435216", "431265", "235614", "165234", "154236", "631524"];
  var ALL = [0, 1, 2, 3, 4, 5];
  var BOUND = 100;
  var LINES = Array.from({ length: 11 }, (_, i) => 0.42 * (i + 1));
  var TURN = Array.from({ length: 121 }, (_, i) => i * Math.PI / 60);
  function mini_batch(step, size) {
    if (size === 6) return ALL;
    const per_epoch = 6 / size;
    const place = step % per_epoch * size;
    return [...ORDERS[Math.floor(step / per_epoch) % ORDERS.length]].slice(place, place + size).map((name) => name - 1);
  }
  function compute(now) {
    const x = PATTERN.map((c) => now.shift + now.spread * c);
    const y = x.map((x_i, i) => x_i + 1 + (now.scatter ? SCATTER[i] : 0));
    const line = import_bpcore.activations.identity;
    const net = ([w, b]) => ({ L: 2, w: { 2: [[w]] }, b: { 2: [[b]] }, activation: line, output_activation: line, cost: import_bpcore.costs.quadratic });
    const gradient = (at, chosen2) => {
      const { dC_dw, dC_db } = (0, import_bpcore.backprop)(net(at), [chosen2.map((i) => x[i])], [chosen2.map((i) => y[i])]);
      return [dC_dw[2][0][0], dC_db[2][0][0]];
    };
    const C = ([w, b]) => (0, import_bpcore.cost_of)(import_bpcore.costs.quadratic, [x.map((x_i) => w * x_i + b)], [y]);
    const step = (at, slope) => [at[0] - now.eta * slope[0], at[1] - now.eta * slope[1]];
    const out = ([w, b]) => Math.max(Math.abs(w), Math.abs(b)) > BOUND;
    const size = Number(now.batch);
    const places = [[now.w, now.b]];
    while (places.length <= 60 && !out(places.at(-1))) places.push(step(places.at(-1), gradient(places.at(-1), mini_batch(places.length - 1, size))));
    const done = Math.min(now.n, places.length - 1);
    const here = places[done];
    const chosen = mini_batch(done, size);
    const [full, batch] = [gradient(here, ALL), gradient(here, chosen)];
    const next = step(here, batch);
    const along = now.spread * now.spread + now.shift * now.shift;
    const root = Math.sqrt((along - 1) * (along - 1) + 4 * now.shift * now.shift);
    const most = (along + 1 + root) / 2;
    const least = now.spread * now.spread / most;
    const numbers = {
      done,
      w: here[0],
      b: here[1],
      dC_dw: full[0],
      dC_db: full[1],
      batch_dw: batch[0],
      batch_db: batch[1],
      step_w: -now.eta * batch[0],
      step_b: -now.eta * batch[1],
      new_w: next[0],
      new_b: next[1],
      C: C(here),
      new_C: C(next),
      least_C: C([1, 1]),
      most,
      least,
      condition: most / least,
      limit: 2 / most
    };
    return { numbers, x, y, places, here, next, chosen, full, batch, each: ALL.map((i) => gradient(here, [i])), out: out(here), will: out(places.at(-1)) };
  }
  var python = (now) => `import numpy as np
from bpfigures.valley import mini_batch

x = ${now.shift} + ${now.spread} * np.array(${(0, import_figure.literal)(PATTERN)})
y = x + 1${now.scatter ? ` + np.array(${(0, import_figure.literal)(SCATTER)})` : ""}

def gradient(chosen):
    error = w * x[chosen] + b - y[chosen]
    return (error * x[chosen]).mean(), error.mean()

w, b, eta = ${now.w}, ${now.b}, ${now.eta}
step = 0
while step < ${now.n} and max(abs(w), abs(b)) <= ${BOUND}:
    batch_dw, batch_db = gradient(mini_batch(step, ${now.batch}))
    w, b = w - eta * batch_dw, b - eta * batch_db
    step += 1

C = ((y - (w * x + b)) ** 2).mean() / 2
dC_dw, dC_db = gradient([0, 1, 2, 3, 4, 5])
batch_dw, batch_db = gradient(mini_batch(step, ${now.batch}))
new_w, new_b = w - eta * batch_dw, b - eta * batch_db
print("w, b", w, b, " C", C)
print("all six", dC_dw, dC_db, " mini-batch", batch_dw, batch_db)
print("new w, b", new_w, new_b)

least, most = np.linalg.eigvalsh([[(x * x).mean(), x.mean()], [x.mean(), 1]])
print("eta must be below", 2 / most, " condition number", most / least)`;
  var four = (value) => Number.isInteger(value) && Math.abs(value) < 1e5 ? (0, import_dom.plain)(value) : (0, import_dom.digits)(value, 4);
  var START = { w: -1.5, b: 3, n: 30, batch: "6", spread: 3, shift: 0, scatter: true };
  var PRESETS = {
    "round valley": { ...START, spread: 1, eta: 0.5, n: 12 },
    "narrow: zigzag": { ...START, eta: 0.2 },
    "too large": { ...START, eta: 0.3, n: 5 },
    tilted: { ...START, spread: 1, shift: 1.5, eta: 0.3 },
    "mini-batches of 1": { ...START, spread: 1, eta: 0.3, batch: "1", n: 60 },
    "of 3": { ...START, spread: 1, eta: 0.3, batch: "3", n: 60 }
  };
  function arrow([x1, y1], [x2, y2], size = 6) {
    const length = Math.hypot(x2 - x1, y2 - y1);
    if (!(length > 0.5) || length > 1e4) return "";
    const head = Math.min(size, 0.6 * length);
    const [u, v] = [head * (x2 - x1) / length, head * (y2 - y1) / length];
    const side = (sign) => `${(0, import_plot.far)(x2 - u - sign * v / 2)},${(0, import_plot.far)(y2 - v + sign * u / 2)}`;
    return `M${(0, import_plot.far)(x1)},${(0, import_plot.far)(y1)}L${(0, import_plot.far)(x2)},${(0, import_plot.far)(y2)}M${side(1)}L${(0, import_plot.far)(x2)},${(0, import_plot.far)(y2)}L${side(-1)}`;
  }
  function render({ model, el, page }) {
    const call = (now) => `Valley(${Object.entries(now).map(([key, value]) => `${key}=${(0, import_figure.literal)(value)}`).join(", ")})`;
    const fig = (0, import_figure.figure)({ model, el, page, draw, python, call });
    const map = (0, import_plot.plot)({ id: (0, import_dom.fresh)("clip"), width: 340, height: 334, left: 36, bottom: 34, right: 14, x_label: "weight w", y_label: "bias b", label: "Contours of the cost over weight and bias, with the path of the descent" });
    map.domain([-2, 4], [-2, 4]);
    const contours = LINES.map(() => (0, import_dom.s)("path", { class: "bp-valley-contour" }));
    const level = (0, import_dom.s)("path", { class: "bp-valley-level" });
    const trail = (0, import_dom.s)("path", { class: "bp-valley-trail" });
    const dots = (0, import_dom.s)("g", { class: "bp-descent-dots" });
    const step = (0, import_dom.s)("path", { class: "bp-descent-step" });
    const start = (0, import_dom.s)("circle", { r: 7, class: "bp-start-mark" });
    const bottom = (0, import_dom.s)("path", { class: "bp-valley-bottom", d: "M-5,0H5M0,-5V5", transform: `translate(${map.x(1)} ${map.y(1)})` });
    const mark = (0, import_dom.s)("circle", { r: 5.5, class: "bp-mark bp-first" });
    map.inside.append(...contours, level, bottom, trail, dots, step, start, mark);
    map.svg.classList.add("bp-click");
    const tenth = (value) => Math.max(-2, Math.min(4, Math.round(value * 10) / 10));
    if (!fig.still) (0, import_plot.drag)(map.svg, (x, y) => fig.change({ w: tenth(map.x.inverse(x)), b: tenth(map.y.inverse(y)) }));
    const data = (0, import_plot.plot)({ id: (0, import_dom.fresh)("clip"), height: 176, x_label: "input x", y_label: "y and a", label: "The six examples with the line of the neuron" });
    const fit = (0, import_dom.s)("line", { class: "bp-tangent bp-first" });
    const errors = ALL.map(() => (0, import_dom.s)("line", { class: "bp-valley-error" }));
    const points = ALL.map(() => (0, import_dom.s)("circle", { r: 5, class: "bp-valley-point" }));
    data.inside.append(...errors, fit);
    data.over.append(...points);
    const [middle, level_y] = [170, 78];
    const fan = ALL.map(() => (0, import_dom.s)("path", { class: "bp-valley-one" }));
    const mean = (0, import_dom.s)("path", { class: "bp-valley-mean bp-first" });
    const noisy = (0, import_dom.s)("path", { class: "bp-valley-mean bp-second" });
    const compass = (0, import_dom.s)(
      "svg",
      { class: "bp-plot", viewBox: "0 0 340 156", role: "img", "aria-label": "The way down of each example, of their mean and of the mini-batch" },
      (0, import_dom.s)(
        "g",
        { class: "bp-grid" },
        (0, import_dom.s)("path", { class: "bp-valley-axes", d: `M60,${level_y}H280M${middle},2V154` }),
        (0, import_dom.s)("text", { x: 286, y: level_y + 4 }, "w"),
        (0, import_dom.s)("text", { x: middle + 6, y: 11 }, "b")
      ),
      ...fan,
      mean,
      noisy
    );
    const rule = (0, import_figure.numbers_table)("The update rule at this step", ["w", "b"], [
      ["now", ["w", "b"]],
      ["∇C of all six", ["dC_dw", "dC_db"]],
      ["∇C of the mini-batch", ["batch_dw", "batch_db"]],
      ["step −η∇C", ["step_w", "step_b"]],
      ["after the step", ["new_w", "new_b"]]
    ], four);
    const shape = (0, import_figure.numbers_table)("The cost and the valley", [], [
      ["steps taken", ["done"]],
      ["cost C now", ["C"]],
      ["after the step", ["new_C"]],
      ["least C, at the bottom", ["least_C"]],
      ["steepest curvature λmax", ["most"]],
      ["flattest curvature λmin", ["least"]],
      ["condition number λmax ÷ λmin", ["condition"]],
      ["limit for η: 2 ÷ λmax", ["limit"]]
    ], four);
    const in_batch = (0, import_dom.h)("p", { class: "bp-at" });
    fig.body.append(
      (0, import_dom.h)("div", { class: "bp-row bp-presets" }, ...Object.entries(PRESETS).map(([words2, setting]) => fig.button(words2, () => fig.change(setting)))),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_figure.panel)("The valley of the cost, from above", map.svg, (0, import_dom.h)(
          "p",
          { class: "bp-at" },
          "On each ellipse the cost is the same; dashed, the one through the present point. Cross: the bottom. Click or drag to set the start, the ring. Circle: now. Arrow: the next step."
        )),
        (0, import_dom.h)(
          "div",
          {},
          (0, import_dom.h)("div", { class: "bp-row" }, (0, import_figure.panel)("Six examples and the line a = wx + b", data.svg)),
          (0, import_figure.panel)("Ways down, −∇C, from here", compass, in_batch)
        )
      ),
      fig.player("n", { unit: "step", per_second: 6 }),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_dom.h)("div", {}, fig.slider("eta"), fig.slider("w"), fig.slider("b")),
        (0, import_dom.h)("div", {}, fig.choice("batch"), fig.checkbox("scatter", "the points lie off the line y = x + 1"), fig.slider("spread"), fig.slider("shift"))
      ),
      (0, import_dom.h)("div", { class: "bp-row bp-columns" }, (0, import_dom.h)("div", {}, rule.element), (0, import_dom.h)("div", {}, shape.element))
    );
    function draw(now) {
      const { numbers, x, y, places, here, next, chosen, full, batch, each, ...run } = compute(now);
      const { done, most, least } = numbers;
      const at = ([w, b]) => [map.x(w), map.y(b)];
      const angle = Math.atan2(2 * now.shift, now.spread ** 2 + now.shift ** 2 - 1) / 2;
      const ellipse = (across) => {
        const [p, q] = [across, across * Math.sqrt(most / least)];
        const spot = (t) => at([1 + p * Math.cos(t) * Math.cos(angle) - q * Math.sin(t) * Math.sin(angle), 1 + p * Math.cos(t) * Math.sin(angle) + q * Math.sin(t) * Math.cos(angle)]);
        return `M${TURN.map((t) => spot(t).map(import_plot.far).join()).join("L")}Z`;
      };
      contours.forEach((line, i) => (0, import_dom.set)(line, { d: ellipse(LINES[i]) }));
      (0, import_dom.set)(level, { d: run.out ? "" : ellipse(Math.sqrt(Math.max(0, 2 * (numbers.C - numbers.least_C)) / most)) });
      (0, import_dom.set)(trail, { d: `M${places.slice(0, done + 1).map((place) => at(place).map(import_plot.far).join()).join("L")}` });
      dots.replaceChildren(...places.slice(0, done).map((place) => (0, import_dom.s)("circle", { r: 2.6, cx: (0, import_plot.far)(at(place)[0]), cy: (0, import_plot.far)(at(place)[1]) })));
      (0, import_dom.set)(step, { d: arrow(at(here), at(next), 8) });
      (0, import_plot.put)(start, ...at([now.w, now.b]));
      (0, import_plot.put)(mark, ...at(here));
      const low = Math.min(...y, 0) - 1;
      const high = Math.max(...y) + 1;
      const ends = [Math.floor(x[0] - 0.5), Math.ceil(x[5] + 0.5)];
      data.domain(ends, [Math.floor(low), Math.ceil(high)]);
      const a = (x_i) => here[0] * x_i + here[1];
      (0, import_dom.set)(fit, { x1: data.left, x2: data.right, y1: (0, import_plot.far)(data.y(a(ends[0]))), y2: (0, import_plot.far)(data.y(a(ends[1]))) });
      ALL.forEach((i) => {
        const used = chosen.includes(i);
        (0, import_plot.put)(points[i], data.x(x[i]), data.y(y[i]));
        (0, import_dom.set)(points[i], { "data-used": used });
        (0, import_dom.set)(errors[i], { x1: (0, import_plot.far)(data.x(x[i])), x2: (0, import_plot.far)(data.x(x[i])), y1: (0, import_plot.far)(data.y(y[i])), y2: (0, import_plot.far)(data.y(a(x[i]))), "data-used": used });
      });
      const longest = Math.max(1e-9, ...each.map(([u, v]) => Math.hypot(u, v)));
      const down = ([u, v], size) => arrow([middle, level_y], [middle - 72 * u / longest, level_y + 72 * v / longest], size);
      each.forEach((one, i) => (0, import_dom.set)(fan[i], { d: down(one, 5), "data-used": chosen.includes(i) }));
      (0, import_dom.set)(mean, { d: down(full, 9) });
      (0, import_dom.set)(noisy, { d: now.batch === "6" ? "" : down(batch, 9) });
      (0, import_dom.write)(in_batch, `Thin: each example's own. Thick blue: their mean, −∇C. ${now.batch === "6" ? "It is the step's direction." : `Thick dashed orange: the mean of the mini-batch, which is the step's direction. Its example${chosen.length > 1 ? "s are" : " is"} filled above.`} The longest arrow always has the same length.`);
      rule.draw(numbers);
      shape.draw(numbers);
      return words(now, numbers, chosen, run);
    }
    return fig.start();
  }
  function words(now, n, chosen, { out, will }) {
    const limit = `2 ÷ λmax = ${(0, import_dom.digits)(n.limit)}`;
    if (out)
      return `The descent diverges: after ${n.done} steps w = ${(0, import_dom.digits)(n.w)} and b = ${(0, import_dom.digits)(n.b)}, beyond ±${BOUND}, and the run stops there. η = ${(0, import_dom.plain)(now.eta)}, and the limit is ${limit}${now.batch === "6" ? "" : " for all examples, lower for a mini-batch"}.`;
    const place = `After ${n.done} step${n.done === 1 ? "" : "s"} w = ${(0, import_dom.digits)(n.w)}, b = ${(0, import_dom.digits)(n.b)} and C = ${(0, import_dom.digits)(n.C)}; the least possible is ${(0, import_dom.digits)(n.least_C)}. `;
    const names = chosen.map((i) => i + 1).sort();
    const who = now.batch === "6" ? `The gradient of all six examples is (${(0, import_dom.digits)(n.dC_dw)}, ${(0, import_dom.digits)(n.dC_db)}). ` : `Example${names.length > 1 ? "s" : ""} ${names.join(" and ").replace(" and ", names.length > 2 ? ", " : " and ")} from the left give${names.length > 1 ? "" : "s"} the gradient (${(0, import_dom.digits)(n.batch_dw)}, ${(0, import_dom.digits)(n.batch_db)}), where all six say (${(0, import_dom.digits)(n.dC_dw)}, ${(0, import_dom.digits)(n.dC_db)}). `;
    const eta = n.new_C > n.C ? "This step raises the cost. " : "";
    const end = will ? "This run will diverge." : now.eta > n.limit ? `η is above ${limit}.` : now.batch === "6" ? `η is below the limit ${limit}.` : "";
    return (place + who + eta + end).trim();
  }
  var valley_default = { render };

  // stdin.js
  bpFigures.figures.Valley = valley_default;
})();
