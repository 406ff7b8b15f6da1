// Descent: gradient descent on a cost of one weight.
//
// In:  cost, w (the start), eta, n (the steps taken).
// Out: the curve C(w) with the steps on it, the tangent and the next step; C after each step; the update rule's numbers.
//
// The costs are polynomials: + − · alone, in the order of np.polyval, give the same bits in Python, also where
// tiny differences would grow from step to step.

import { h, s, set, digits, fresh, plain } from "../lib/dom.js";
import { figure, literal, numbers_table, panel } from "../lib/figure.js";
import { drag, far, path, plot, put } from "../lib/plot.js";

const COSTS = { valleys: [0.1, 0, -0.75, 0, 1.2, 0.2, 1.3], parabola: [1, 0, 0] };
const BOUND = 10; // a descent stops where |w| is above this
const REACH = 2.8; // of the picture
const ACROSS = Array.from({ length: 281 }, (_, i) => -REACH + i / 50);

const polynomial = (coefficients, w) => coefficients.reduce((sum, c) => sum * w + c, 0);
const derivative = (coefficients) => coefficients.slice(0, -1).map((c, i) => c * (coefficients.length - 1 - i));

function compute(now) {
  const cost = COSTS[now.cost];
  const slope = derivative(cost);
  const C = (w) => polynomial(cost, w);
  const ws = [now.w];
  while (ws.length <= 60 && Math.abs(ws.at(-1)) <= BOUND) ws.push(ws.at(-1) - now.eta * polynomial(slope, ws.at(-1)));
  const done = Math.min(now.n, ws.length - 1);
  const w = ws[done];
  const dC_dw = polynomial(slope, w);
  const new_w = w - now.eta * dC_dw;
  const curvature = polynomial(derivative(slope), w);
  const numbers = {
    done, w, C: C(w), slope: dC_dw, step: -now.eta * dC_dw, new_w, new_C: C(new_w),
    change: C(new_w) - C(w), predicted: -now.eta * (dC_dw * dC_dw), curvature, factor: 1 - now.eta * curvature,
  };
  return { numbers, ws, C, slope: (at) => polynomial(slope, at) };
}

const python = (now) => `import numpy as np

cost = ${literal(COSTS[now.cost])}  # highest power first
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

/** A count as it is, another number in four digits: a step may change the third. */
const four = (value) => (Number.isInteger(value) && Math.abs(value) < 1e5 ? plain(value) : digits(value, 4));

const PRESETS = {
  "η too small": { cost: "valleys", w: 1.5, eta: 0.005, n: 60 },
  "η right": { cost: "valleys", w: 1.5, eta: 0.1, n: 12 },
  zigzag: { cost: "valleys", w: 1.5, eta: 0.15, n: 20 },
  "another minimum": { cost: "valleys", w: 0.9, eta: 0.1, n: 20 },
  "jumps over a hill": { cost: "valleys", w: 2.4, eta: 0.13, n: 20 },
  diverges: { cost: "parabola", w: 0.5, eta: 1.05, n: 16 },
};

function render({ model, el, page }) {
  const call = (now) => `Descent(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });

  const frame = plot({ id: fresh("clip"), width: 480, height: 276, left: 46, bottom: 40, x_label: "weight w", y_label: "cost C", label: "The cost over the weight, with the steps of the descent" });
  const curve = s("path", { class: "bp-curve bp-sigma" });
  const tangent = s("line", { class: "bp-tangent bp-second" });
  const trail = s("path", { class: "bp-descent-trail" });
  const dots = s("g", { class: "bp-descent-dots" });
  const step = s("path", { class: "bp-descent-step" });
  const start = s("circle", { r: 6.5, class: "bp-start-mark" });
  const here = s("circle", { r: 5, class: "bp-mark bp-first" });
  const next = s("rect", { x: -3.5, y: -3.5, width: 7, height: 7, class: "bp-mark bp-second" });
  frame.inside.append(curve, tangent, trail, dots, step);
  frame.over.append(start, next, here);
  frame.svg.classList.add("bp-drag");
  if (!fig.still) drag(frame.svg, (x) => fig.change({ w: Math.max(-2.5, Math.min(2.5, Math.round(frame.x.inverse(x) * 20) / 20)) }));

  const over = plot({ id: fresh("clip"), width: 290, height: 276, x_label: "step n", y_label: "cost C", label: "The cost after each step" });
  const costs = s("path", { class: "bp-curve bp-first" });
  const at = s("circle", { r: 6, class: "bp-mark bp-first" });
  over.inside.append(costs);
  over.over.append(at);

  const rule = numbers_table("The update rule at this step", [], [
    ["steps taken", ["done"]],
    ["weight w", ["w"]],
    ["slope dC/dw", ["slope"]],
    ["step −η · dC/dw", ["step"]],
    ["new w = w − η · dC/dw", ["new_w"]],
  ], four);
  const check = numbers_table("What the step does", [], [
    ["cost C(w)", ["C"]],
    ["cost C(new w)", ["new_C"]],
    ["true change ΔC", ["change"]],
    ["the tangent says −η · (dC/dw)²", ["predicted"]],
    ["curvature λ = d²C/dw²", ["curvature"]],
    ["1 − ηλ", ["factor"]],
  ], four);

  fig.body.append(
    h("div", { class: "bp-row bp-presets" }, ...Object.entries(PRESETS).map(([words, setting]) => fig.button(words, () => fig.change(setting)))),
    h("div", { class: "bp-row bp-columns bp-descent-columns" },
      panel("The steps on the cost", frame.svg, h("p", { class: "bp-at" },
        "Drag to move the start, the ring. Dotted: the steps so far. Circle: w now. Arrow and square: the next step. Dashed: the tangent at w.")),
      panel("The cost after each step", over.svg)),
    fig.player("n", { unit: "step", per_second: 5 }),
    h("div", { class: "bp-row bp-columns" }, fig.slider("w"), fig.slider("eta")),
    h("div", { class: "bp-row" }, fig.choice("cost")),
    h("div", { class: "bp-row bp-columns" }, h("div", {}, rule.element), h("div", {}, check.element)),
  );

  function draw(now) {
    const { numbers, ws, C, slope } = compute(now);
    const { done, w, new_w } = numbers;
    const most = now.cost === "valleys" ? 4 : 8;
    frame.domain([-REACH, REACH], [0, most]);
    const [x, y] = [frame.x, frame.y];
    set(curve, { d: path(ACROSS, ACROSS.map(C), x, y) });
    const line = (to) => numbers.C + numbers.slope * (to - w);
    set(tangent, { x1: x(-REACH), x2: x(REACH), y1: far(y(line(-REACH))), y2: far(y(line(REACH))) });
    // From each point along its tangent's way to the new weight, then down (or up) to the curve.
    let d = `M${far(x(ws[0]))},${far(y(C(ws[0])))}`;
    for (let i = 1; i <= done; i++) d += `H${far(x(ws[i]))}V${far(y(C(ws[i])))}`;
    set(trail, { d });
    dots.replaceChildren(...ws.slice(0, done).map((each) => s("circle", { r: 2.8, cx: far(x(each)), cy: far(y(C(each))) })));
    const [from, to, level] = [x(w), x(new_w), y(numbers.C)];
    const way = Math.sign(to - from);
    const head = Math.min(7, Math.abs(to - from));
    set(step, { d: `M${far(from)},${far(level)}H${far(to)}m${-way * head},-4l${way * head},4l${-way * head},4M${far(to)},${far(level)}V${far(y(numbers.new_C))}` });
    const seen = (mark, weight) => put(mark, x(weight), Math.abs(weight) <= REACH && C(weight) <= most ? y(C(weight)) : NaN);
    seen(start, now.w);
    seen(here, w);
    seen(next, new_w);

    const all = ws.map(C);
    const top = Math.min(2 * most, Math.max(...all.slice(0, done + 1)) * 1.08);
    over.domain([0, 60], [0, Number(Math.max(0.5, top).toPrecision(2))]);
    const steps = all.map((_, i) => i);
    set(costs, { d: path(steps.slice(0, done + 1), all, over.x, over.y) });
    put(at, over.x(done), all[done] <= 2 * most ? over.y(all[done]) : NaN);
    rule.draw(numbers);
    check.draw(numbers);
    return words(now, numbers, ws, slope(new_w));
  }

  return fig.start();
}

function words(now, { done, w, C, slope, step, new_w, change }, ws, new_slope) {
  const count = `${done} step${done === 1 ? "" : "s"}`;
  if (Math.abs(w) > BOUND)
    return `The descent diverges: after ${count} w = ${four(w)} is beyond ±${BOUND}, and the run stops there. η = ${plain(now.eta)} is too large for this start.`;
  const begun = done === 0 ? `The descent starts at w = ${four(w)}, where C = ${four(C)}.` : `After ${count} w = ${four(w)} and C = ${four(C)}.`;
  const next = ` The slope is ${four(slope)}, so the next step changes w by ${four(step)}, to ${four(new_w)}.`;
  const kind = Math.abs(slope) < 0.005 ? " The slope is nearly zero: the descent has all but stopped."
    : change > 0 ? " That step is too long: it raises the cost."
      : slope * new_slope < 0 ? " It jumps across a minimum, yet lands lower."
        : Math.abs(step) < 0.02 && Math.abs(slope) > 0.3 ? " The slope is large and the step tiny: η is small." : "";
  const end = Math.abs(ws.at(-1)) > BOUND ? ` This run will diverge: it passes ±${BOUND} at step ${ws.length - 1}.` : "";
  return begun + next + kind + end;
}

export default { render };
