// CostBars: outputs beside their targets, the loss of each example, the cost of all, and ∇_a C.
//
// In:  traits a and y (three rows, three columns, of which the first m are used), m, cost, example and output (the
//      entry that is looked at), count (whether the count of errors is drawn over the same axis).
// Out: a panel of bars and gradient arrows for each example, the losses and their mean, and the cost of one output.

import { cost_of, costs } from "../lib/bpcore.js";
import { h, s, set, write, digits, fractions, fresh, plain, subscript } from "../lib/dom.js";
import { figure, literal, numbers_table, panel, write_number } from "../lib/figure.js";
import { matrix } from "../lib/matrix.js";
import { drag, far, linear, path, plot, put } from "../lib/plot.js";

const THREE = [0, 1, 2];
const GRID = Array.from({ length: 199 }, (_, i) => (i + 1) / 200);
const COLUMN = 66; // of a panel, with its bar in the middle
const height = linear([0, 1], [134, 24]);
const ZERO = 214; // of the arrows
const REACH = 26;

const name = (letter, r, c) => `${letter}_${r + 1}${c + 1}`;
const column = (rows, i) => rows.map((row) => [row[i]]);
const answer = (rows, i) => column(rows, i).reduce((best, [value], j) => (value > rows[best][i] ? j : best), 0);
const looked_at = (now) => [Number(now.output) - 1, Math.min(Number(now.example), now.m) - 1];
const tidy = (value) => Math.min(0.99, Math.max(0.01, Math.round(value * 100) / 100));
const with_entry = (rows, j, i, value) => rows.map((row, r) => row.map((entry, c) => (r === j && c === i ? value : entry)));

function compute(now) {
  const cost = costs[now.cost];
  const [a, y] = [now.a, now.y].map((rows) => rows.map((row) => row.slice(0, now.m)));
  const gradient = a.map((row, r) => row.map((entry, c) => cost.gradient(entry, y[r][c])));
  const losses = THREE.slice(0, now.m).map((i) => cost_of(cost, column(a, i), column(y, i)));
  const [j, i] = looked_at(now);
  const numbers = {
    C: cost_of(cost, a, y),
    sum: losses.reduce((sum, loss) => sum + loss, 0),
    largest: Math.max(...losses),
    wrong: losses.filter((_, c) => answer(a, c) !== answer(y, c)).length,
    part: cost.value(a[j][i], y[j][i]),
    slope: gradient[j][i],
  };
  losses.forEach((loss, c) => (numbers[`C_${c + 1}`] = loss));
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
  const call = (now) => `CostBars(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const set_a = (j, i, value) => fig.change({ a: with_entry(model.get("a"), j, i, tidy(value)) });
  const choose = (j, i) => fig.change({ output: String(j + 1), example: String(i + 1) });

  /** Bars of example i, with the arrows of its column of ∇_a C below. */
  function example_panel(i) {
    const loss = h("b", { "data-number": `C_${i + 1}` });
    const level = (y, words) => [s("line", { x1: 28, x2: 232, y1: y, y2: y }), s("text", { x: 24, y: y + 4, "text-anchor": "end" }, words)];
    const side = (y, words) => s("text", { class: "bp-axis-label", "text-anchor": "middle", transform: `translate(9 ${y}) rotate(-90)` }, words);
    const svg = s("svg", { viewBox: "0 0 236 244", role: "img", class: "bp-plot", "aria-label": `Example ${i + 1}: outputs, targets and gradient` },
      s("g", { class: "bp-grid" }, ...level(height(0), "0"), ...level(height(1), "1"), ...level(ZERO, "0")), side(79, "a and y"), side(ZERO, "∂C/∂a"));
    const bars = THREE.map((j) => {
      const x = 64 + j * COLUMN;
      const text = { x, "text-anchor": "middle" };
      const part = {
        back: s("rect", { class: "bp-cost-back", x: x - 31, y: 10, width: 62, height: 232, rx: 5 }),
        bar: s("rect", { class: "bp-bar bp-factor", x: x - 12, width: 24 }),
        gap: s("line", { class: "bp-cursor bp-cost-gap", x1: x + 19, x2: x + 19 }),
        target: s("line", { class: "bp-cost-target", x1: x - 23, x2: x + 23 }),
        grip: s("circle", { class: "bp-cost-grip", cx: x, r: 7 }),
        a: s("text", { ...text, y: 151, class: "bp-bar-number", "data-number": name("a", j, i) }),
        arrow: s("path", { class: "bp-bar" }),
        slope: s("text", { ...text, class: "bp-bar-number", "data-number": name("gradient", j, i) }),
        x,
      };
      const group = s("g", { class: "bp-press" }, part.back, part.bar, part.gap, part.target, part.grip, part.a,
        s("text", { ...text, y: 169 }, `a${subscript(j + 1)}`), part.arrow, part.slope);
      group.addEventListener("click", () => choose(j, i));
      if (!fig.still) {
        const move = (event) => set_a(j, i, height.inverse(fractions(svg, event)[1] * 244));
        part.grip.addEventListener("pointerdown", (event) => part.grip.setPointerCapture(event.pointerId));
        part.grip.addEventListener("pointermove", (event) => part.grip.hasPointerCapture(event.pointerId) && move(event));
      }
      svg.append(group);
      return part;
    });
    const element = h("div", { class: "bp-cost-example" }, h("p", { class: "bp-panel-title" }, `Example ${i + 1}: C${subscript(i + 1)} = `, loss), svg);
    return { element, loss, bars };
  }
  const examples = THREE.map(example_panel);

  const frame = plot({ id: fresh("clip"), height: 190, x_label: "output a", y_label: "its part of the loss", label: "The cost of one output over that output, with its tangent" });
  const curve = s("path", { class: "bp-curve bp-first" });
  const tangent = s("line", { class: "bp-tangent bp-second" });
  const goal = s("line", { class: "bp-target", y1: frame.top, y2: frame.bottom });
  const steps = s("path", { class: "bp-curve bp-sigma bp-cost-count" });
  const here = s("circle", { r: 6, class: "bp-mark bp-first" });
  frame.inside.append(goal, steps, curve, tangent);
  frame.over.append(here);
  frame.svg.classList.add("bp-drag");
  if (!fig.still) drag(frame.svg, (x) => set_a(...looked_at(fig.state()), frame.x.inverse(x)));

  const mean = s("line", { class: "bp-cursor", y1: 20, y2: 104 });
  const mean_words = s("text", { class: "bp-tag", y: 13, "text-anchor": "middle" });
  const losses_svg = s("svg", { viewBox: "0 0 340 108", role: "img", class: "bp-plot", "aria-label": "The loss of each example, and their mean" }, mean_words);
  const rows = THREE.map((i) => {
    const y = 24 + 27 * i;
    const bar = s("rect", { class: "bp-bar bp-factor", x: 30, y, height: 20 });
    const group = s("g", {}, s("text", { x: 24, y: y + 14, "text-anchor": "end" }, `C${subscript(i + 1)}`), bar);
    losses_svg.append(group);
    return { group, bar };
  });
  losses_svg.append(mean);
  const [one, all] = ["", ""].map(() => h("p", { class: "bp-cost-reckoning" }));
  const note = h("p", { class: "bp-at" });

  const entry = numbers_table("", [], [["its part of the loss", ["part"]], ["slope of the tangent, ∂C/∂a", ["slope"]]]);
  const whole = numbers_table("All examples", [], [["mean loss: the cost C", ["C"]], ["sum of the losses", ["sum"]], ["largest loss", ["largest"]]]);
  const wrong = numbers_table("", [], [["wrong answers, by the largest output", ["wrong"]]], plain);
  entry.element.querySelector("caption").remove();
  wrong.element.querySelector("caption").remove();

  const gradient_box = matrix({ name: "∇ₐC", keys: (r, c) => name("gradient", r, c), press: choose });
  const shapes = ["a", "y"].map((key) => ({ fields: fig.fields(key), shape: h("span", { class: "bp-shape" }) }));

  /** Put outputs into the example looked at: `of(is_target, is_next)` for each of its three. */
  const preset = (words, of) => fig.button(words, () => {
    const now = fig.state();
    const [, i] = looked_at(now);
    const right = answer(now.y, i);
    fig.change({ a: now.a.map((row, r) => row.map((value, c) => (c === i ? of(r === right, r === (right + 1) % 3) : value))) });
  });
  const copies = fig.button("three copies", () => {
    const now = fig.state();
    const [, i] = looked_at(now);
    fig.change({ m: 3, ...Object.fromEntries(["a", "y"].map((key) => [key, now[key].map((row) => [row[i], row[i], row[i]])])) });
  });

  const box = h("div", { class: "bp-cost" },
    h("div", { class: "bp-row bp-top" }, fig.choice("cost"), fig.choice("example")),
    h("div", { class: "bp-row bp-cost-examples" }, ...examples.map(({ element }) => element)),
    h("p", { class: "bp-at" }, "Bar: output a. Thick line: target y. Thin line: the difference. Drag the handle of a bar; click a column to look at it. " +
      "Arrow: ∂C/∂a of this example, up and blue where positive, down and orange where negative."),
    h("div", { class: "bp-row bp-presets" }, h("span", {}, "Make this example"),
      preset("sure and right", (right) => (right ? 0.98 : 0.02)), preset("unsure", () => 0.5), preset("sure and wrong", (right, next) => (next ? 0.98 : 0.02)), copies),
    h("div", { class: "bp-row bp-columns" },
      h("div", {}, panel("The cost of one output", frame.svg, note), fig.choice("output"), fig.checkbox("count", "count errors instead: 1 wrong, 0 right"), entry.element),
      h("div", {}, panel("The losses and their mean", losses_svg), one, all, fig.slider("m"), whole.element, wrong.element)),
    h("div", { class: "bp-row bp-expression bp-cost-arrays" }, ...shapes.map(({ fields, shape }) => h("div", { class: "bp-matrix-box" }, fields, shape)), gradient_box.element));
  fig.body.append(box);

  function draw(now) {
    const { cost, a, y, gradient, losses, j, i, numbers } = compute(now);
    set(box, { "data-m": now.m, style: `--bp-m: ${now.m}` });
    const steepest = Math.max(1, ...gradient.flat().map(Math.abs));
    examples.forEach(({ element, loss, bars }, c) => {
      element.hidden = c >= now.m;
      element.classList.toggle("bp-chosen", c === i);
      if (c >= now.m) return;
      write_number(loss, losses[c], digits(losses[c]));
      bars.forEach((part, r) => {
        const [top, goal_y, slope] = [height(a[r][c]), height(y[r][c]), gradient[r][c]];
        set(part.back, { "data-lit": c === i && r === j });
        set(part.bar, { y: top, height: height(0) - top });
        set(part.gap, { y1: top, y2: goal_y });
        set(part.target, { y1: goal_y, y2: goal_y });
        set(part.grip, { cy: top });
        write_number(part.a, a[r][c], plain(a[r][c]));
        const end = ZERO - (REACH * slope) / steepest;
        const tip = end + Math.sign(slope) * Math.min(7, Math.abs(end - ZERO));
        const x = part.x;
        set(part.arrow, { class: `bp-bar ${slope > 0 ? "bp-first" : "bp-second"}`, d: `M${x - 6},${ZERO}V${tip}H${x - 10}L${x},${end}L${x + 10},${tip}H${x + 6}V${ZERO}Z` });
        set(part.slope, { y: slope > 0 ? ZERO + 14 : ZERO - 6 });
        write_number(part.slope, slope, digits(slope));
      });
    });

    const most = Math.max(...losses);
    const across = linear([0, most || 1], [30, 310]);
    rows.forEach(({ group, bar }, c) => {
      set(group, { visibility: c < now.m ? null : "hidden" });
      set(bar, { width: c < now.m ? across(losses[c]) - 30 : 0 });
    });
    const at = across(numbers.C);
    set(mean, { x1: at, x2: at });
    set(mean_words, { x: Math.min(295, Math.max(50, at)) });
    write(mean_words, `C = ${digits(numbers.C)}`);
    const [i_1, j_1] = [subscript(i + 1), subscript(j + 1)];
    const parts = THREE.map((r) => (now.cost === "quadratic" ? `(${plain(a[r][i])} − ${plain(y[r][i])})²` : digits(cost.value(a[r][i], y[r][i])))).join(" + ");
    write(one, `C${i_1} = ${now.cost === "quadratic" ? `½ [${parts}]` : parts} =\u00a0${digits(losses[i])}`);
    write(all, now.m === 1 ? `One example: C = C₁ = ${digits(numbers.C)}` : `C = (${losses.map((loss) => digits(loss)).join(" + ")}) ÷ ${now.m} = ${digits(numbers.C)}`);

    const value = (at_a) => cost.value(at_a, y[j][i]);
    const tall = now.cost === "cross_entropy" ? 5 : now.count ? 1.1 : 0.55;
    frame.domain([0, 1], [0, tall]);
    set(curve, { d: path(GRID, GRID.map(value), frame.x, frame.y) });
    const line = (at_a) => numbers.part + numbers.slope * (at_a - a[j][i]);
    set(tangent, { x1: frame.x(0), y1: far(frame.y(line(0))), x2: frame.x(1), y2: far(frame.y(line(1))) });
    set(goal, { x1: frame.x(y[j][i]), x2: frame.x(y[j][i]) });
    const errors = GRID.map((at_a) => Number(answer(with_entry(a, j, i, at_a), i) !== answer(y, i)));
    set(steps, { d: now.count ? path(GRID, errors, frame.x, frame.y) : "" });
    put(here, frame.x(a[j][i]), frame.y(numbers.part));
    write(note, `Output a${j_1} of example ${i + 1}. Solid: its part of C${i_1}. Dashed: the tangent; its slope is the entry of ∇ₐC. ` +
      `Dotted upright: the target. Drag in the picture to move a${j_1}.${now.count ? " Gray dots: 1 where the largest output is the wrong one." : ""}`);
    shapes.forEach(({ shape }) => write(shape, `3 × ${now.m}`));
    gradient_box.draw(gradient, { heat: steepest, lit: (r, c) => r === j && c === i });
    for (const table of [entry, whole, wrong]) table.draw(numbers);

    const last = Number(now.example) > now.m ? ` There is no example ${now.example}, so example ${now.m} is looked at.` : "";
    const way = numbers.slope === 0 ? "output and target agree" : `so raising a${j_1} ${numbers.slope > 0 ? "raises" : "lowers"} the cost`;
    return `The cost C is ${digits(numbers.C)}${now.m > 1 ? `, the mean of ${now.m} losses` : ", the loss of the only example"}; ${numbers.wrong} of ${now.m} answers wrong. ` +
      `In example ${i + 1} output ${j + 1} is ${plain(a[j][i])} and should be ${plain(y[j][i])}: the slope is ${digits(numbers.slope)}, ${way}.${last}`;
  }

  return fig.start();
}

export default { render };
