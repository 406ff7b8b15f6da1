// Demon: it sits at one neuron and changes its weighted input; δ says what that does to the cost.
//
// In:  the traits of SmallNetwork, neuron ("l,j"), nudge (Δz), on_a (whether it changes a), nudge_a (Δa), shift.
// Out: the network before and after, C over the change with its tangent, and what three changes do.

import { activations, backprop, backpropagate_error, cost_of, costs, forward } from "../lib/bpcore.js";
import { h, s, set, write, digits, fresh, plain, subscript, symbol } from "../lib/dom.js";
import { figure, literal, numbers_table, panel } from "../lib/figure.js";
import { network } from "../lib/network.js";
import { drag, far, path, plot, put } from "../lib/plot.js";
import { SIZES, small_code, small_network } from "../lib/small.js";

const REACH = { // as in bpfigures/demon.py
  z: { changes: Array.from({ length: 321 }, (_, i) => (i - 160) / 20), most: 8, per: 20, step: 0.1 },
  a: { changes: Array.from({ length: 201 }, (_, i) => (i - 100) / 100), most: 1, per: 100, step: 0.01 },
};
const LEAST = 1e-9;

const place = (now) => now.neuron.split(",").map(Number);
const knob = (now) => (now.on_a ? "a" : "z");

/** The network with the shift in the bias of the demon's neuron. */
function shifted(now) {
  const [l, j] = place(now);
  const net = small_network(now);
  net.b[l][j - 1][0] += now.shift;
  return net;
}

/** z, a and the cost when the demon adds `change`. The cost is null where the cross-entropy has none. */
function push(now, net, trace, change) {
  const [l, j] = place(now);
  const [z, a] = [trace.z[l].map(([entry]) => [entry]), trace.a[l].map(([entry]) => [entry])];
  if (now.on_a) a[j - 1][0] += change;
  else {
    z[j - 1][0] += change;
    a[j - 1][0] = net.activation.of(z[j - 1][0]);
  }
  const after = { z: { ...trace.z, [l]: z }, a: { ...trace.a, [l]: a } };
  if (l === 2) { // the rest of the network takes it from here
    const rest = forward({ ...net, L: 2, w: { 2: net.w[3] }, b: { 2: net.b[3] } }, a);
    [after.z[3], after.a[3]] = [rest.z[2], rest.a[2]];
  }
  const defined = net.cost === costs.quadratic || after.a[3].every(([entry]) => entry >= 0 && entry <= 1);
  return { ...after, C: defined ? cost_of(net.cost, after.a[3], now.y) : null };
}

function compute(now) {
  const [l, j] = place(now);
  const net = shifted(now);
  const { delta, trace } = backprop(net, now.x, now.y);
  const dC_da = { // for layer 2, BP2 without its slope
    3: trace.a[3].map(([a], i) => [net.cost.gradient(a, now.y[i][0])]),
    2: backpropagate_error(net.w[3], delta[3], activations.identity, trace.z[2]),
  };
  const slopes = now.on_a ? dC_da : delta;
  const slope = slopes[l][j - 1][0];
  const { changes, step } = REACH[knob(now)];
  const nudge = now.on_a ? now.nudge_a : now.nudge;
  const at = (change) => push(now, net, trace, change);
  const [before, after] = [at(0), at(nudge)];
  const [z, a] = [before.z[l][j - 1][0], before.a[l][j - 1][0]];

  const curve = changes.map((change) => at(change).C);
  const possible = (i) => !now.on_a || (a + changes[i] >= 0 && a + changes[i] <= 1);
  const least = Math.min(...curve.filter((_, i) => possible(i)));
  const good = changes.filter((_, i) => possible(i) && curve[i] <= least + LEAST);
  const best = good.reduce((one, other) => (Math.abs(other) < Math.abs(one) ? other : one));
  const small = Math.abs(slope) > LEAST ? -Math.sign(slope) * step : null;

  const numbers = {
    z, z_after: after.z[l][j - 1][0], a, a_after: after.a[l][j - 1][0], C: before.C, C_after: after.C,
    dC_da: dC_da[l][j - 1][0], sigma_prime: net.activation.derivative(z), delta: delta[l][j - 1][0],
  };
  for (const [name, change] of [["", nudge], ["small_", small], ["best_", best]]) {
    const C = change === null ? null : at(change).C;
    numbers[`${name}nudge`] = change;
    numbers[`${name}line`] = change === null ? null : slope * change;
    numbers[`${name}change`] = C === null ? null : C - before.C;
    numbers[`${name}gap`] = C === null ? null : C - before.C - slope * change;
  }
  return { numbers, slopes, slope, nudge, before, after, curve, changes };
}

function python(now) {
  const [l, j] = place(now);
  const entry = `[${l}][${j - 1}, 0]`;
  const demon = `        if l == ${l}:  # here sits the demon
            ${knob(now)}[${j - 1}] += change\n`;
  const slope = !now.on_a ? `backprop(net, x, y).delta${entry}`
    : l === 3 ? `net.cost.gradient(net.predict(x), y)[${j - 1}, 0]`
      : `(net.w[3].T @ backprop(net, x, y).delta[3])[${j - 1}, 0]`;
  const reach = now.on_a
    ? `a = net.forward(x).a${entry}
reach = [c for c in np.arange(-100, 101) / 100 if 0 <= a + c <= 1]`
    : "reach = np.arange(-160, 161) / 20";
  return `import numpy as np
from bpcore import Network, backprop

${small_code(now)}
${now.shift === 0 ? "" : `net.b${entry} += ${now.shift}  # the shift of this neuron's bias\n`}
def cost(change):
    a = x
    for l in range(2, net.L + 1):
        z = net.w[l] @ a + net.b[l]
${now.on_a ? "" : demon}        a = net.sigma(l)(z)
${now.on_a ? demon : ""}    return net.cost.value(a, y)

slope = ${slope}
${reach}
costs = [cost(change) for change in reach]
best = min((c for c, C in zip(reach, costs) if C <= min(costs) + 1e-9), key=abs)
print("slope", slope, " best", best, " lowers the cost by", cost(0) - cost(best))

nudge = ${now.on_a ? now.nudge_a : now.nudge}
print("line", slope * nudge, " true", cost(nudge) - cost(0))`;
}

/** The demon, about 20 wide, with its middle at the origin. */
const demon = () => s("g", { class: "bp-demon" },
  s("path", { d: "M-7,-3Q-9,-8 -7,-11Q-5,-8 -2,-7ZM7,-3Q9,-8 7,-11Q5,-8 2,-7Z" }),
  s("circle", { r: 8 }),
  s("circle", { class: "bp-demon-face", cx: -3, cy: -1.5, r: 1.5 }),
  s("circle", { class: "bp-demon-face", cx: 3, cy: -1.5, r: 1.5 }),
  s("path", { class: "bp-demon-mouth", d: "M-4,2.5Q0,6 4,2.5" }));

/** Numbers that fit into the diagram. */
const short = (value) => plain(value.toFixed(Math.abs(value) >= 10 ? 0 : 2));
const fine = (value) => plain(value.toFixed(Math.abs(value) >= 10 ? 1 : 3));
const inside = (value) => (Math.abs(value) >= 1000 ? digits(value, 1) : value !== 0 && Math.abs(value) < 0.005 ? "≈ 0" : short(value));
const signed = (value) => `${value > 0 ? "+" : ""}${plain(value)}`;

function render({ model, el, page }) {
  const call = (now) => `Demon(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });

  const diagram = network({
    sizes: SIZES,
    width: 292,
    row: 118,
    radius: 25,
    label: "The network before and after the demon's change",
    press_neuron: (l, j) => fig.change({ neuron: `${l},${j}` }),
  });
  const spot = (l, j) => {
    const circle = diagram.svg.querySelector(`[data-neuron="${l},${j}"] circle`);
    return ["cx", "cy"].map((name) => Number(circle.getAttribute(name)));
  };
  // What changes takes a second line, above and below the circle.
  const seconds = {};
  for (const l of [2, 3]) {
    for (const j of [1, 2]) {
      const [x, y] = spot(l, j);
      const line = (at) => s("text", { x, y: at, "text-anchor": "middle" });
      const { z, a } = (seconds[[l, j]] = { z: line(y - 45), a: line(y + 53) });
      diagram.svg.querySelector(`[data-neuron="${l},${j}"]`).append(z, a);
    }
  }
  // To the right of the outputs stands the cost, which takes them and the targets.
  diagram.svg.classList.add("bp-demon-network");
  set(diagram.svg, { viewBox: "0 0 374 266" });
  const middle = { x: 332, "text-anchor": "middle" };
  const to_cost = ["M275,73H310V102", "M275,191H310V162"].map((d) => s("path", { d, class: "bp-demon-cost" }));
  const targets = [73, 191].map((y) => s("text", { ...middle, x: 346, y: y + 4 }));
  const C_after = s("text", { ...middle, y: 153, class: "bp-inside" });
  const C_before = s("text", { ...middle, y: 136, class: "bp-inside" });
  const imp = demon();
  const added = s("text", { class: "bp-demon-added" });
  const sitting = s("g", {}, imp, added);
  diagram.svg.append(...to_cost,
    s("path", { class: "bp-demon-cost", d: "M346,83V102M346,162V179" }),
    s("rect", { class: "bp-demon-box", x: 295, y: 102, width: 74, height: 60, rx: 6 }),
    ...targets, s("text", { ...middle, y: 119, class: "bp-inside" }, "cost C"), C_before, C_after, sitting);

  const frame = plot({ id: fresh("clip"), height: 215, left: 46, x_label: "change", y_label: "cost C", label: "The cost over the demon's change, with the tangent at 0" });
  const x_label = frame.svg.querySelector(".bp-axis-label");
  const walls = [0, 1].map(() => s("rect", { class: "bp-demon-wall", y: frame.top, height: frame.bottom - frame.top }));
  const curve = s("path", { class: "bp-curve bp-first" });
  const tangent = s("line", { class: "bp-tangent bp-second" });
  const cursor = s("line", { class: "bp-cursor", y1: frame.top, y2: frame.bottom });
  const gap = s("line", { class: "bp-demon-gap" });
  const start = s("circle", { r: 4, class: "bp-mark bp-first" });
  const true_mark = s("circle", { r: 6, class: "bp-mark bp-first" });
  const guess = s("rect", { x: -4, y: -4, width: 8, height: 8, class: "bp-mark bp-second" });
  const best_mark = s("path", { class: "bp-demon-best", d: "M0,-7L-6,-18H6Z" });
  const way = s("path", { class: "bp-demon-way", d: "M0,0H24M17,-5L24,0L17,5" });
  frame.inside.append(...walls, cursor, gap, tangent, curve);
  frame.over.append(way, start, guess, true_mark, best_mark);

  frame.svg.classList.add("bp-drag");
  if (!fig.still) drag(frame.svg, (at) => {
    const now = fig.state();
    const { most, per } = REACH[knob(now)];
    const change = Math.round(frame.x.inverse(at) * per) / per;
    fig.change({ [now.on_a ? "nudge_a" : "nudge"]: Math.max(-most, Math.min(most, change)) });
  });

  const table = numbers_table("What a change does", ["your change", "small step", "best in reach"], [
    ["", ["nudge", "small_nudge", "best_nudge"]],
    ["", ["line", "small_line", "best_line"]],
    ["true ΔC", ["change", "small_change", "best_change"]],
    ["gap", ["gap", "small_gap", "best_gap"]],
  ]);
  const state = numbers_table("The demon's neuron", ["before", "after"], [
    ["z", ["z", "z_after"]],
    ["a", ["a", "a_after"]],
    ["cost C", ["C", "C_after"]],
  ]);
  const factors = numbers_table("Its slopes", [], [
    ["∂C/∂a", ["dC_da"]],
    ["σ′(z)", ["sigma_prime"]],
    ["δ = ∂C/∂a · σ′(z)", ["delta"]],
  ]);
  table.element.classList.add("bp-demon-table");
  const [change_name, line_name] = [...table.element.querySelectorAll("tbody th")];

  const [by_z, by_a] = [fig.slider("nudge"), fig.slider("nudge_a")];
  const go = (words, key) => fig.button(words, () => {
    const now = fig.state();
    fig.change({ [now.on_a ? "nudge_a" : "nudge"]: key === null ? 0 : (compute(now).numbers[key] ?? 0) });
  });
  /** Shift the bias so that z comes to `goal`, as far as the slider goes. */
  const saturate = (words, goal) => fig.button(words, () => {
    const now = fig.state();
    const free = compute({ ...now, shift: 0 }).numbers.z;
    fig.change({ shift: goal === null ? 0 : Math.max(-10, Math.min(10, Math.round((goal - free) * 20) / 20)) });
  });
  const [key, note] = [h("p", { class: "bp-at" }), h("p", { class: "bp-at" })];

  fig.body.append(
    h("div", { class: "bp-row bp-top" }, fig.choice("neuron"), fig.choice("cost")),
    h("div", { class: "bp-row bp-columns bp-demon-columns" },
      panel("The change travels", diagram.svg, key),
      panel("The cost over the change", frame.svg, note)),
    h("div", { class: "bp-row bp-columns" },
      h("div", {},
        by_z, by_a,
        h("div", { class: "bp-row bp-presets" }, go("small step", "small_nudge"), go("best in reach", "best_nudge"), go("no change", null)),
        fig.slider("shift"),
        h("div", { class: "bp-row bp-presets" }, saturate("saturate: a near 1", 7), saturate("a near 0", -7), saturate("no shift", null)),
        fig.checkbox("on_a", "the demon changes a instead of z")),
      h("div", {}, table.element)),
    h("div", { class: "bp-row bp-columns" }, h("div", {}, state.element), h("div", {}, factors.element)),
  );

  function draw(now) {
    const { numbers, slopes, slope, nudge, before, after, curve: curve_costs, changes } = compute(now);
    const [l, j] = place(now);
    const letter = knob(now);
    const slope_name = now.on_a ? "∂C/∂a" : "δ";
    const { most, step } = REACH[letter];

    for (let layer = 1; layer <= 3; layer++) {
      for (let neuron = 1; neuron <= 2; neuron++) {
        const here = layer === l && neuron === j;
        const reached = layer > l;
        const pair = (kind, number) => {
          const [one, other] = [before, after].map((part) => part[kind][layer][neuron - 1][0]);
          const moved = reached || (here && (kind === "a" || !now.on_a));
          return [`${kind} ${number(one)}`, moved ? `→ ${number(other)}` : ""];
        };
        if (layer === 1) diagram.neuron(1, neuron, { inside: plain(now.x[neuron - 1][0]), below: `x${subscript(neuron)}` });
        else {
          const [[z, z_after], [a, a_after]] = [pair("z", short), pair("a", fine)];
          diagram.neuron(layer, neuron, {
            inside: inside(slopes[layer][neuron - 1][0]),
            above: z_after || z,
            below: a,
            kind: here ? "bp-lit" : reached ? "bp-demon-reached" : "",
          });
          write(seconds[[layer, neuron]].z, z_after && z);
          write(seconds[[layer, neuron]].a, a_after);
        }
        for (let k = 1; layer > 1 && k <= 2; k++) {
          const lit = layer === l + 1 && k === j;
          diagram.weight(layer, neuron, k, { value: now[`w${layer}`][neuron - 1][k - 1], most: 3, kind: lit ? "" : "bp-faint" });
        }
      }
      if (layer < 3) write(targets[layer - 1], `y${subscript(layer)} = ${plain(now.y[layer - 1][0])}`);
    }
    to_cost.forEach((line, i) => set(line, { "data-lit": l === 2 || j === i + 1 }));
    write(C_before, fine(numbers.C));
    write(C_after, `→ ${numbers.C_after === null ? "–" : fine(numbers.C_after)}`);
    const side = now.on_a ? 1 : -1;
    const [x, y] = spot(l, j);
    put(sitting, x + 37 * side, y);
    write(added, signed(nudge));
    set(added, { x: -9 * side, y: now.on_a && j === 2 ? 24 : -16, "text-anchor": now.on_a ? "start" : "end" });

    const known = curve_costs.filter((cost) => cost !== null);
    const [low, high] = [Math.min(...known), Math.max(...known)];
    const room = Math.max(high - low, 0.1);
    frame.domain([-most, most], [Math.max(0, low - 0.25 * room), low + 1.15 * room].map((end) => Number(end.toPrecision(3))));
    const line = (change) => numbers.C + slope * change;
    const x_y = (change, cost) => [frame.x(change), cost === null ? NaN : frame.y(cost)];
    set(curve, { d: path(changes, curve_costs.map((cost) => cost ?? NaN), frame.x, frame.y) });
    set(tangent, { x1: frame.left, y1: far(frame.y(line(-most))), x2: frame.right, y2: far(frame.y(line(most))) });
    set(cursor, { x1: frame.x(nudge), x2: frame.x(nudge) });
    const here = numbers.C_after ?? line(nudge);
    set(gap, { x1: frame.x(nudge), x2: frame.x(nudge), y1: far(frame.y(here)), y2: far(frame.y(line(nudge))) });
    put(start, ...x_y(0, numbers.C));
    put(true_mark, ...x_y(nudge, numbers.C_after));
    const seen = frame.y(line(nudge));
    put(guess, frame.x(nudge), seen >= frame.top && seen <= frame.bottom ? seen : NaN);
    put(best_mark, ...x_y(numbers.best_nudge, numbers.C + numbers.best_change));
    put(way, numbers.small_nudge === null ? NaN : frame.x(0), frame.bottom - 9);
    if (numbers.small_nudge < 0) set(way, { transform: `${way.getAttribute("transform")} scale(-1 1)` });
    // What no sigmoid gives: a below 0 or above 1.
    const [from, to] = [-numbers.a, 1 - numbers.a].map((end) => Math.min(frame.right, Math.max(frame.left, frame.x(end))));
    set(walls[0], { x: frame.left, width: now.on_a ? from - frame.left : 0 });
    set(walls[1], { x: to, width: now.on_a ? frame.right - to : 0 });

    const name = `Δ${letter}`;
    write(x_label, `change ${name}`);
    write(change_name, name);
    write(line_name, `line ${slope_name}·${name}`);
    write(key, `In a neuron: ${slope_name}. Above and below it: z and a, before → after. Solid blue lines are positive weights, ` +
      "dashed orange ones negative. Click a neuron to send the demon there.");
    write(note, `Drag in the picture to set ${name}. Solid: the true cost, with a circle. Dashed: the line of slope ${slope_name}, with a square. ` +
      `The bar between them is the gap. Triangle: the best ${name} in reach. Arrow: the way of the small step, ${step} long.` +
      (now.on_a ? " Shaded: no sigmoid gives such an a." : ""));
    set(by_z, { hidden: now.on_a });
    set(by_a, { hidden: !now.on_a });
    for (const part of [table, state, factors]) part.draw(numbers);
    return words(now, numbers, name, slope_name);
  }

  return fig.start();
}

function words(now, numbers, name, slope_name) {
  const [l, j] = place(now);
  const says = `the line ${slope_name}·${name} says ${digits(numbers.line)}`;
  const nudge = numbers.nudge;
  const first = nudge === 0 ? `The demon sits at ${symbol(knob(now), l, j)} and changes nothing.`
    : `The demon adds ${plain(nudge)} to ${symbol(knob(now), l, j)}. ` +
      (numbers.change === null
        ? `Then a = ${fine(numbers.a_after)}, where the cross-entropy has no value; ${says}.`
        : `The cost changes by ${digits(numbers.change)}; ${says}, and the gap is ${digits(numbers.gap)}.`);
  const best = numbers.best_nudge === 0 ? "No change in reach lowers the cost." : `Its best in reach is ${name} = ${plain(numbers.best_nudge)}, which changes the cost by ${digits(numbers.best_change)}.`;
  const flat = numbers.sigma_prime < 0.01 ? ` The neuron is saturated: σ′(z) = ${digits(numbers.sigma_prime)} and δ = ${digits(numbers.delta)}.` : "";
  return `${first} ${best}${flat}`;
}

export default { render };
