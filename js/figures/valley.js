// Valley: gradient descent on the cost of a linear neuron with six examples, by all of them or by mini-batches.
//
// In:  w, b (the start), eta, n (the steps taken), batch, spread, shift, scatter.
// Out: contours of the cost over (w, b) with the path; the points with the neuron's line; the gradient of each
//      example beside their means; the update rule's numbers.
//
// Backprop of the twin does + − · / alone here, in the order of valley.py, so even a run that diverges is the same there.

import { activations, backprop, cost_of, costs } from "../lib/bpcore.js";
import { h, s, set, write, digits, fresh, plain } from "../lib/dom.js";
import { figure, literal, numbers_table, panel } from "../lib/figure.js";
import { drag, far, path, plot, put } from "../lib/plot.js";

const PATTERN = [-1.4, -1, -0.2, 0.2, 1, 1.4];
const SCATTER = [-0.3, 0.3, -0.2, 0.8, -1.3, 0.7];
const ORDERS = ["341652", "513264", "413562", "364251", "435216", "431265", "235614", "165234", "154236", "631524"];
const ALL = [0, 1, 2, 3, 4, 5];
const BOUND = 100; // a descent stops where |w| or |b| is above this
const LINES = Array.from({ length: 11 }, (_, i) => 0.42 * (i + 1)); // how far across the valley each contour is
const TURN = Array.from({ length: 121 }, (_, i) => (i * Math.PI) / 60);

/** The examples of a step, counted from 0: each epoch takes all six once. */
function mini_batch(step, size) {
  if (size === 6) return ALL;
  const per_epoch = 6 / size;
  const place = (step % per_epoch) * size;
  return [...ORDERS[Math.floor(step / per_epoch) % ORDERS.length]].slice(place, place + size).map((name) => name - 1);
}

function compute(now) {
  const x = PATTERN.map((c) => now.shift + now.spread * c);
  const y = x.map((x_i, i) => x_i + 1 + (now.scatter ? SCATTER[i] : 0));
  const line = activations.identity;
  const net = ([w, b]) => ({ L: 2, w: { 2: [[w]] }, b: { 2: [[b]] }, activation: line, output_activation: line, cost: costs.quadratic });
  const gradient = (at, chosen) => {
    const { dC_dw, dC_db } = backprop(net(at), [chosen.map((i) => x[i])], [chosen.map((i) => y[i])]);
    return [dC_dw[2][0][0], dC_db[2][0][0]];
  };
  const C = ([w, b]) => cost_of(costs.quadratic, [x.map((x_i) => w * x_i + b)], [y]);
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
  const least = (now.spread * now.spread) / most;
  const numbers = {
    done, w: here[0], b: here[1], dC_dw: full[0], dC_db: full[1], batch_dw: batch[0], batch_db: batch[1],
    step_w: -now.eta * batch[0], step_b: -now.eta * batch[1], new_w: next[0], new_b: next[1],
    C: C(here), new_C: C(next), least_C: C([1, 1]), most, least, condition: most / least, limit: 2 / most,
  };
  return { numbers, x, y, places, here, next, chosen, full, batch, each: ALL.map((i) => gradient(here, [i])), out: out(here), will: out(places.at(-1)) };
}

const python = (now) => `import numpy as np
from bpfigures.valley import mini_batch

x = ${now.shift} + ${now.spread} * np.array(${literal(PATTERN)})
y = x + 1${now.scatter ? ` + np.array(${literal(SCATTER)})` : ""}

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

const four = (value) => (Number.isInteger(value) && Math.abs(value) < 1e5 ? plain(value) : digits(value, 4));

const START = { w: -1.5, b: 3, n: 30, batch: "6", spread: 3, shift: 0, scatter: true };
const PRESETS = {
  "round valley": { ...START, spread: 1, eta: 0.5, n: 12 },
  "narrow: zigzag": { ...START, eta: 0.2 },
  "too large": { ...START, eta: 0.3, n: 5 },
  tilted: { ...START, spread: 1, shift: 1.5, eta: 0.3 },
  "mini-batches of 1": { ...START, spread: 1, eta: 0.3, batch: "1", n: 60 },
  "of 3": { ...START, spread: 1, eta: 0.3, batch: "3", n: 60 },
};

/** A straight arrow as a path. */
function arrow([x1, y1], [x2, y2], size = 6) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (!(length > 0.5) || length > 1e4) return "";
  const head = Math.min(size, 0.6 * length);
  const [u, v] = [(head * (x2 - x1)) / length, (head * (y2 - y1)) / length];
  const side = (sign) => `${far(x2 - u - (sign * v) / 2)},${far(y2 - v + (sign * u) / 2)}`;
  return `M${far(x1)},${far(y1)}L${far(x2)},${far(y2)}M${side(1)}L${far(x2)},${far(y2)}L${side(-1)}`;
}

function render({ model, el, page }) {
  const call = (now) => `Valley(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });

  const map = plot({ id: fresh("clip"), width: 340, height: 334, left: 36, bottom: 34, right: 14, x_label: "weight w", y_label: "bias b", label: "Contours of the cost over weight and bias, with the path of the descent" });
  map.domain([-2, 4], [-2, 4]);
  const contours = LINES.map(() => s("path", { class: "bp-valley-contour" }));
  const level = s("path", { class: "bp-valley-level" });
  const trail = s("path", { class: "bp-valley-trail" });
  const dots = s("g", { class: "bp-descent-dots" });
  const step = s("path", { class: "bp-descent-step" });
  const start = s("circle", { r: 7, class: "bp-start-mark" });
  const bottom = s("path", { class: "bp-valley-bottom", d: "M-5,0H5M0,-5V5", transform: `translate(${map.x(1)} ${map.y(1)})` });
  const mark = s("circle", { r: 5.5, class: "bp-mark bp-first" });
  map.inside.append(...contours, level, bottom, trail, dots, step, start, mark);
  map.svg.classList.add("bp-click");
  const tenth = (value) => Math.max(-2, Math.min(4, Math.round(value * 10) / 10));
  if (!fig.still) drag(map.svg, (x, y) => fig.change({ w: tenth(map.x.inverse(x)), b: tenth(map.y.inverse(y)) }));

  const data = plot({ id: fresh("clip"), height: 176, x_label: "input x", y_label: "y and a", label: "The six examples with the line of the neuron" });
  const fit = s("line", { class: "bp-tangent bp-first" });
  const errors = ALL.map(() => s("line", { class: "bp-valley-error" }));
  const points = ALL.map(() => s("circle", { r: 5, class: "bp-valley-point" }));
  data.inside.append(...errors, fit);
  data.over.append(...points);

  const [middle, level_y] = [170, 78];
  const fan = ALL.map(() => s("path", { class: "bp-valley-one" }));
  const mean = s("path", { class: "bp-valley-mean bp-first" });
  const noisy = s("path", { class: "bp-valley-mean bp-second" });
  const compass = s("svg", { class: "bp-plot", viewBox: "0 0 340 156", role: "img", "aria-label": "The way down of each example, of their mean and of the mini-batch" },
    s("g", { class: "bp-grid" }, s("path", { class: "bp-valley-axes", d: `M60,${level_y}H280M${middle},2V154` }),
      s("text", { x: 286, y: level_y + 4 }, "w"), s("text", { x: middle + 6, y: 11 }, "b")),
    ...fan, mean, noisy);

  const rule = numbers_table("The update rule at this step", ["w", "b"], [
    ["now", ["w", "b"]],
    ["∇C of all six", ["dC_dw", "dC_db"]],
    ["∇C of the mini-batch", ["batch_dw", "batch_db"]],
    ["step −η∇C", ["step_w", "step_b"]],
    ["after the step", ["new_w", "new_b"]],
  ], four);
  const shape = numbers_table("The cost and the valley", [], [
    ["steps taken", ["done"]],
    ["cost C now", ["C"]],
    ["after the step", ["new_C"]],
    ["least C, at the bottom", ["least_C"]],
    ["steepest curvature λmax", ["most"]],
    ["flattest curvature λmin", ["least"]],
    ["condition number λmax ÷ λmin", ["condition"]],
    ["limit for η: 2 ÷ λmax", ["limit"]],
  ], four);
  const in_batch = h("p", { class: "bp-at" });

  fig.body.append(
    h("div", { class: "bp-row bp-presets" }, ...Object.entries(PRESETS).map(([words, setting]) => fig.button(words, () => fig.change(setting)))),
    h("div", { class: "bp-row bp-columns" },
      panel("The valley of the cost, from above", map.svg, h("p", { class: "bp-at" },
        "On each ellipse the cost is the same; dashed, the one through the present point. Cross: the bottom. Click or drag to set the start, the ring. Circle: now. Arrow: the next step.")),
      h("div", {},
        h("div", { class: "bp-row" }, panel("Six examples and the line a = wx + b", data.svg)),
        panel("Ways down, −∇C, from here", compass, in_batch))),
    fig.player("n", { unit: "step", per_second: 6 }),
    h("div", { class: "bp-row bp-columns" },
      h("div", {}, fig.slider("eta"), fig.slider("w"), fig.slider("b")),
      h("div", {}, fig.choice("batch"), fig.checkbox("scatter", "the points lie off the line y = x + 1"), fig.slider("spread"), fig.slider("shift"))),
    h("div", { class: "bp-row bp-columns" }, h("div", {}, rule.element), h("div", {}, shape.element)),
  );

  function draw(now) {
    const { numbers, x, y, places, here, next, chosen, full, batch, each, ...run } = compute(now);
    const { done, most, least } = numbers;
    const at = ([w, b]) => [map.x(w), map.y(b)];

    // Across the valley goes (cos, sin) of `angle`; an ellipse has its half axes there and at a right angle.
    const angle = Math.atan2(2 * now.shift, now.spread ** 2 + now.shift ** 2 - 1) / 2;
    const ellipse = (across) => {
      const [p, q] = [across, across * Math.sqrt(most / least)];
      const spot = (t) => at([1 + p * Math.cos(t) * Math.cos(angle) - q * Math.sin(t) * Math.sin(angle), 1 + p * Math.cos(t) * Math.sin(angle) + q * Math.sin(t) * Math.cos(angle)]);
      return `M${TURN.map((t) => spot(t).map(far).join()).join("L")}Z`;
    };
    contours.forEach((line, i) => set(line, { d: ellipse(LINES[i]) }));
    set(level, { d: run.out ? "" : ellipse(Math.sqrt(Math.max(0, 2 * (numbers.C - numbers.least_C)) / most)) });
    set(trail, { d: `M${places.slice(0, done + 1).map((place) => at(place).map(far).join()).join("L")}` });
    dots.replaceChildren(...places.slice(0, done).map((place) => s("circle", { r: 2.6, cx: far(at(place)[0]), cy: far(at(place)[1]) })));
    set(step, { d: arrow(at(here), at(next), 8) });
    put(start, ...at([now.w, now.b]));
    put(mark, ...at(here));

    const low = Math.min(...y, 0) - 1;
    const high = Math.max(...y) + 1;
    const ends = [Math.floor(x[0] - 0.5), Math.ceil(x[5] + 0.5)];
    data.domain(ends, [Math.floor(low), Math.ceil(high)]);
    const a = (x_i) => here[0] * x_i + here[1];
    set(fit, { x1: data.left, x2: data.right, y1: far(data.y(a(ends[0]))), y2: far(data.y(a(ends[1]))) });
    ALL.forEach((i) => {
      const used = chosen.includes(i);
      put(points[i], data.x(x[i]), data.y(y[i]));
      set(points[i], { "data-used": used });
      set(errors[i], { x1: far(data.x(x[i])), x2: far(data.x(x[i])), y1: far(data.y(y[i])), y2: far(data.y(a(x[i]))), "data-used": used });
    });

    const longest = Math.max(1e-9, ...each.map(([u, v]) => Math.hypot(u, v)));
    const down = ([u, v], size) => arrow([middle, level_y], [middle - (72 * u) / longest, level_y + (72 * v) / longest], size);
    each.forEach((one, i) => set(fan[i], { d: down(one, 5), "data-used": chosen.includes(i) }));
    set(mean, { d: down(full, 9) });
    set(noisy, { d: now.batch === "6" ? "" : down(batch, 9) });
    write(in_batch, `Thin: each example's own. Thick blue: their mean, −∇C. ${now.batch === "6" ? "It is the step's direction." :
      `Thick dashed orange: the mean of the mini-batch, which is the step's direction. Its example${chosen.length > 1 ? "s are" : " is"} filled above.`} The longest arrow always has the same length.`);
    rule.draw(numbers);
    shape.draw(numbers);
    return words(now, numbers, chosen, run);
  }

  return fig.start();
}

function words(now, n, chosen, { out, will }) {
  const limit = `2 ÷ λmax = ${digits(n.limit)}`;
  if (out)
    return `The descent diverges: after ${n.done} steps w = ${digits(n.w)} and b = ${digits(n.b)}, beyond ±${BOUND}, and the run stops there. η = ${plain(now.eta)}, and the limit is ${limit}${now.batch === "6" ? "" : " for all examples, lower for a mini-batch"}.`;
  const place = `After ${n.done} step${n.done === 1 ? "" : "s"} w = ${digits(n.w)}, b = ${digits(n.b)} and C = ${digits(n.C)}; the least possible is ${digits(n.least_C)}. `;
  const names = chosen.map((i) => i + 1).sort();
  const who = now.batch === "6" ? `The gradient of all six examples is (${digits(n.dC_dw)}, ${digits(n.dC_db)}). `
    : `Example${names.length > 1 ? "s" : ""} ${names.join(" and ").replace(" and ", names.length > 2 ? ", " : " and ")} from the left give${names.length > 1 ? "" : "s"} the gradient (${digits(n.batch_dw)}, ${digits(n.batch_db)}), where all six say (${digits(n.dC_dw)}, ${digits(n.dC_db)}). `;
  const eta = n.new_C > n.C ? "This step raises the cost. " : "";
  const end = will ? "This run will diverge." : now.eta > n.limit ? `η is above ${limit}.` : now.batch === "6" ? `η is below the limit ${limit}.` : "";
  return (place + who + eta + end).trim();
}

export default { render };
