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

  // shared:network
  var require_network = __commonJS({
    "shared:network"(exports, module) {
      module.exports = bpFigures.lib.network;
    }
  });

  // shared:plot
  var require_plot = __commonJS({
    "shared:plot"(exports, module) {
      module.exports = bpFigures.lib.plot;
    }
  });

  // shared:small
  var require_small = __commonJS({
    "shared:small"(exports, module) {
      module.exports = bpFigures.lib.small;
    }
  });

  // figures/demon.js
  var import_bpcore = __toESM(require_bpcore(), 1);
  var import_dom = __toESM(require_dom(), 1);
  var import_figure = __toESM(require_figure(), 1);
  var import_network = __toESM(require_network(), 1);
  var import_plot = __toESM(require_plot(), 1);
  var import_small = __toESM(require_small(), 1);
  var REACH = {
    // as in bpfigures/demon.py
    z: { changes: Array.from({ length: 321 }, (_, i) => (i - 160) / 20), most: 8, per: 20, step: 0.1 },
    a: { changes: Array.from({ length: 201 }, (_, i) => (i - 100) / 100), most: 1, per: 100, step: 0.01 }
  };
  var LEAST = 1e-9;
  var place = (now) => now.neuron.split(",").map(Number);
  var knob = (now) => now.on_a ? "a" : "z";
  function shifted(now) {
    const [l, j] = place(now);
    const net = (0, import_small.small_network)(now);
    net.b[l][j - 1][0] += now.shift;
    return net;
  }
  function push(now, net, trace, change) {
    const [l, j] = place(now);
    const [z, a] = [trace.z[l].map(([entry]) => [entry]), trace.a[l].map(([entry]) => [entry])];
    if (now.on_a) a[j - 1][0] += change;
    else {
      z[j - 1][0] += change;
      a[j - 1][0] = net.activation.of(z[j - 1][0]);
    }
    const after = { z: { ...trace.z, [l]: z }, a: { ...trace.a, [l]: a } };
    if (l === 2) {
      const rest = (0, import_bpcore.forward)({ ...net, L: 2, w: { 2: net.w[3] }, b: { 2: net.b[3] } }, a);
      [after.z[3], after.a[3]] = [rest.z[2], rest.a[2]];
    }
    const defined = net.cost === import_bpcore.costs.quadratic || after.a[3].every(([entry]) => entry >= 0 && entry <= 1);
    return { ...after, C: defined ? (0, import_bpcore.cost_of)(net.cost, after.a[3], now.y) : null };
  }
  function compute(now) {
    const [l, j] = place(now);
    const net = shifted(now);
    const { delta, trace } = (0, import_bpcore.backprop)(net, now.x, now.y);
    const dC_da = {
      // for layer 2, BP2 without its slope
      3: trace.a[3].map(([a2], i) => [net.cost.gradient(a2, now.y[i][0])]),
      2: (0, import_bpcore.backpropagate_error)(net.w[3], delta[3], import_bpcore.activations.identity, trace.z[2])
    };
    const slopes = now.on_a ? dC_da : delta;
    const slope = slopes[l][j - 1][0];
    const { changes, step } = REACH[knob(now)];
    const nudge = now.on_a ? now.nudge_a : now.nudge;
    const at = (change) => push(now, net, trace, change);
    const [before, after] = [at(0), at(nudge)];
    const [z, a] = [before.z[l][j - 1][0], before.a[l][j - 1][0]];
    const curve = changes.map((change) => at(change).C);
    const possible = (i) => !now.on_a || a + changes[i] >= 0 && a + changes[i] <= 1;
    const least = Math.min(...curve.filter((_, i) => possible(i)));
    const good = changes.filter((_, i) => possible(i) && curve[i] <= least + LEAST);
    const best = good.reduce((one, other) => Math.abs(other) < Math.abs(one) ? other : one);
    const small = Math.abs(slope) > LEAST ? -Math.sign(slope) * step : null;
    const numbers = {
      z,
      z_after: after.z[l][j - 1][0],
      a,
      a_after: after.a[l][j - 1][0],
      C: before.C,
      C_after: after.C,
      dC_da: dC_da[l][j - 1][0],
      sigma_prime: net.activation.derivative(z),
      delta: delta[l][j - 1][0]
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
    const demon2 = `        if l == ${l}:  # here sits the demon
            ${knob(now)}[${j - 1}] += change
`;
    const slope = !now.on_a ? `backprop(net, x, y).delta${entry}` : l === 3 ? `net.cost.gradient(net.predict(x), y)[${j - 1}, 0]` : `(net.w[3].T @ backprop(net, x, y).delta[3])[${j - 1}, 0]`;
    const reach = now.on_a ? `a = net.forward(x).a${entry}
reach = [c for c in np.arange(-100, 101) / 100 if 0 <= a + c <= 1]` : "reach = np.arange(-160, 161) / 20";
    return `import numpy as np
from bpcore import Network, backprop

${(0, import_small.small_code)(now)}
${now.shift === 0 ? "" : `net.b${entry} += ${now.shift}  # the shift of this neuron's bias
`}
def cost(change):
    a = x
    for l in range(2, net.L + 1):
        z = net.w[l] @ a + net.b[l]
${now.on_a ? "" : demon2}        a = net.sigma(l)(z)
${now.on_a ? demon2 : ""}    return net.cost.value(a, y)

slope = ${slope}
${reach}
costs = [cost(change) for change in reach]
best = min((c for c, C in zip(reach, costs) if C <= min(costs) + 1e-9), key=abs)
print("slope", slope, " best", best, " lowers the cost by", cost(0) - cost(best))

nudge = ${now.on_a ? now.nudge_a : now.nudge}
print("line", slope * nudge, " true", cost(nudge) - cost(0))`;
  }
  var demon = () => (0, import_dom.s)(
    "g",
    { class: "bp-demon" },
    (0, import_dom.s)("path", { d: "M-7,-3Q-9,-8 -7,-11Q-5,-8 -2,-7ZM7,-3Q9,-8 7,-11Q5,-8 2,-7Z" }),
    (0, import_dom.s)("circle", { r: 8 }),
    (0, import_dom.s)("circle", { class: "bp-demon-face", cx: -3, cy: -1.5, r: 1.5 }),
    (0, import_dom.s)("circle", { class: "bp-demon-face", cx: 3, cy: -1.5, r: 1.5 }),
    (0, import_dom.s)("path", { class: "bp-demon-mouth", d: "M-4,2.5Q0,6 4,2.5" })
  );
  var short = (value) => (0, import_dom.plain)(value.toFixed(Math.abs(value) >= 10 ? 0 : 2));
  var fine = (value) => (0, import_dom.plain)(value.toFixed(Math.abs(value) >= 10 ? 1 : 3));
  var inside = (value) => Math.abs(value) >= 1e3 ? (0, import_dom.digits)(value, 1) : value !== 0 && Math.abs(value) < 5e-3 ? "≈ 0" : short(value);
  var signed = (value) => `${value > 0 ? "+" : ""}${(0, import_dom.plain)(value)}`;
  function render({ model, el, page }) {
    const call = (now) => `Demon(${Object.entries(now).map(([key2, value]) => `${key2}=${(0, import_figure.literal)(value)}`).join(", ")})`;
    const fig = (0, import_figure.figure)({ model, el, page, draw, python, call });
    const diagram = (0, import_network.network)({
      sizes: import_small.SIZES,
      width: 292,
      row: 118,
      radius: 25,
      label: "The network before and after the demon's change",
      press_neuron: (l, j) => fig.change({ neuron: `${l},${j}` })
    });
    const spot = (l, j) => {
      const circle = diagram.svg.querySelector(`[data-neuron="${l},${j}"] circle`);
      return ["cx", "cy"].map((name) => Number(circle.getAttribute(name)));
    };
    const seconds = {};
    for (const l of [2, 3]) {
      for (const j of [1, 2]) {
        const [x, y] = spot(l, j);
        const line = (at) => (0, import_dom.s)("text", { x, y: at, "text-anchor": "middle" });
        const { z, a } = seconds[[l, j]] = { z: line(y - 45), a: line(y + 53) };
        diagram.svg.querySelector(`[data-neuron="${l},${j}"]`).append(z, a);
      }
    }
    diagram.svg.classList.add("bp-demon-network");
    (0, import_dom.set)(diagram.svg, { viewBox: "0 0 374 266" });
    const middle = { x: 332, "text-anchor": "middle" };
    const to_cost = ["M275,73H310V102", "M275,191H310V162"].map((d) => (0, import_dom.s)("path", { d, class: "bp-demon-cost" }));
    const targets = [73, 191].map((y) => (0, import_dom.s)("text", { ...middle, x: 346, y: y + 4 }));
    const C_after = (0, import_dom.s)("text", { ...middle, y: 153, class: "bp-inside" });
    const C_before = (0, import_dom.s)("text", { ...middle, y: 136, class: "bp-inside" });
    const imp = demon();
    const added = (0, import_dom.s)("text", { class: "bp-demon-added" });
    const sitting = (0, import_dom.s)("g", {}, imp, added);
    diagram.svg.append(
      ...to_cost,
      (0, import_dom.s)("path", { class: "bp-demon-cost", d: "M346,83V102M346,162V179" }),
      (0, import_dom.s)("rect", { class: "bp-demon-box", x: 295, y: 102, width: 74, height: 60, rx: 6 }),
      ...targets,
      (0, import_dom.s)("text", { ...middle, y: 119, class: "bp-inside" }, "cost C"),
      C_before,
      C_after,
      sitting
    );
    const frame = (0, import_plot.plot)({ id: (0, import_dom.fresh)("clip"), height: 215, left: 46, x_label: "change", y_label: "cost C", label: "The cost over the demon's change, with the tangent at 0" });
    const x_label = frame.svg.querySelector(".bp-axis-label");
    const walls = [0, 1].map(() => (0, import_dom.s)("rect", { class: "bp-demon-wall", y: frame.top, height: frame.bottom - frame.top }));
    const curve = (0, import_dom.s)("path", { class: "bp-curve bp-first" });
    const tangent = (0, import_dom.s)("line", { class: "bp-tangent bp-second" });
    const cursor = (0, import_dom.s)("line", { class: "bp-cursor", y1: frame.top, y2: frame.bottom });
    const gap = (0, import_dom.s)("line", { class: "bp-demon-gap" });
    const start = (0, import_dom.s)("circle", { r: 4, class: "bp-mark bp-first" });
    const true_mark = (0, import_dom.s)("circle", { r: 6, class: "bp-mark bp-first" });
    const guess = (0, import_dom.s)("rect", { x: -4, y: -4, width: 8, height: 8, class: "bp-mark bp-second" });
    const best_mark = (0, import_dom.s)("path", { class: "bp-demon-best", d: "M0,-7L-6,-18H6Z" });
    const way = (0, import_dom.s)("path", { class: "bp-demon-way", d: "M0,0H24M17,-5L24,0L17,5" });
    frame.inside.append(...walls, cursor, gap, tangent, curve);
    frame.over.append(way, start, guess, true_mark, best_mark);
    frame.svg.classList.add("bp-drag");
    if (!fig.still) (0, import_plot.drag)(frame.svg, (at) => {
      const now = fig.state();
      const { most, per } = REACH[knob(now)];
      const change = Math.round(frame.x.inverse(at) * per) / per;
      fig.change({ [now.on_a ? "nudge_a" : "nudge"]: Math.max(-most, Math.min(most, change)) });
    });
    const table = (0, import_figure.numbers_table)("What a change does", ["your change", "small step", "best in reach"], [
      ["", ["nudge", "small_nudge", "best_nudge"]],
      ["", ["line", "small_line", "best_line"]],
      ["true ΔC", ["change", "small_change", "best_change"]],
      ["gap", ["gap", "small_gap", "best_gap"]]
    ]);
    const state = (0, import_figure.numbers_table)("The demon's neuron", ["before", "after"], [
      ["z", ["z", "z_after"]],
      ["a", ["a", "a_after"]],
      ["cost C", ["C", "C_after"]]
    ]);
    const factors = (0, import_figure.numbers_table)("Its slopes", [], [
      ["∂C/∂a", ["dC_da"]],
      ["σ′(z)", ["sigma_prime"]],
      ["δ = ∂C/∂a · σ′(z)", ["delta"]]
    ]);
    table.element.classList.add("bp-demon-table");
    const [change_name, line_name] = [...table.element.querySelectorAll("tbody th")];
    const [by_z, by_a] = [fig.slider("nudge"), fig.slider("nudge_a")];
    const go = (words2, key2) => fig.button(words2, () => {
      const now = fig.state();
      fig.change({ [now.on_a ? "nudge_a" : "nudge"]: key2 === null ? 0 : compute(now).numbers[key2] ?? 0 });
    });
    const saturate = (words2, goal) => fig.button(words2, () => {
      const now = fig.state();
      const free = compute({ ...now, shift: 0 }).numbers.z;
      fig.change({ shift: goal === null ? 0 : Math.max(-10, Math.min(10, Math.round((goal - free) * 20) / 20)) });
    });
    const [key, note] = [(0, import_dom.h)("p", { class: "bp-at" }), (0, import_dom.h)("p", { class: "bp-at" })];
    fig.body.append(
      (0, import_dom.h)("div", { class: "bp-row bp-top" }, fig.choice("neuron"), fig.choice("cost")),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns bp-demon-columns" },
        (0, import_figure.panel)("The change travels", diagram.svg, key),
        (0, import_figure.panel)("The cost over the change", frame.svg, note)
      ),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_dom.h)(
          "div",
          {},
          by_z,
          by_a,
          (0, import_dom.h)("div", { class: "bp-row bp-presets" }, go("small step", "small_nudge"), go("best in reach", "best_nudge"), go("no change", null)),
          fig.slider("shift"),
          (0, import_dom.h)("div", { class: "bp-row bp-presets" }, saturate("saturate: a near 1", 7), saturate("a near 0", -7), saturate("no shift", null)),
          fig.checkbox("on_a", "the demon changes a instead of z")
        ),
        (0, import_dom.h)("div", {}, table.element)
      ),
      (0, import_dom.h)("div", { class: "bp-row bp-columns" }, (0, import_dom.h)("div", {}, state.element), (0, import_dom.h)("div", {}, factors.element))
    );
    function draw(now) {
      const { numbers, slopes, slope, nudge, before, after, curve: curve_costs, changes } = compute(now);
      const [l, j] = place(now);
      const letter = knob(now);
      const slope_name = now.on_a ? "∂C/∂a" : "δ";
      const { most, step } = REACH[letter];
      for (let layer = 1; layer <= 3; layer++) {
        for (let neuron = 1; neuron <= 2; neuron++) {
          const here2 = layer === l && neuron === j;
          const reached = layer > l;
          const pair = (kind, number) => {
            const [one, other] = [before, after].map((part) => part[kind][layer][neuron - 1][0]);
            const moved = reached || here2 && (kind === "a" || !now.on_a);
            return [`${kind} ${number(one)}`, moved ? `→ ${number(other)}` : ""];
          };
          if (layer === 1) diagram.neuron(1, neuron, { inside: (0, import_dom.plain)(now.x[neuron - 1][0]), below: `x${(0, import_dom.subscript)(neuron)}` });
          else {
            const [[z, z_after], [a, a_after]] = [pair("z", short), pair("a", fine)];
            diagram.neuron(layer, neuron, {
              inside: inside(slopes[layer][neuron - 1][0]),
              above: z_after || z,
              below: a,
              kind: here2 ? "bp-lit" : reached ? "bp-demon-reached" : ""
            });
            (0, import_dom.write)(seconds[[layer, neuron]].z, z_after && z);
            (0, import_dom.write)(seconds[[layer, neuron]].a, a_after);
          }
          for (let k = 1; layer > 1 && k <= 2; k++) {
            const lit = layer === l + 1 && k === j;
            diagram.weight(layer, neuron, k, { value: now[`w${layer}`][neuron - 1][k - 1], most: 3, kind: lit ? "" : "bp-faint" });
          }
        }
        if (layer < 3) (0, import_dom.write)(targets[layer - 1], `y${(0, import_dom.subscript)(layer)} = ${(0, import_dom.plain)(now.y[layer - 1][0])}`);
      }
      to_cost.forEach((line2, i) => (0, import_dom.set)(line2, { "data-lit": l === 2 || j === i + 1 }));
      (0, import_dom.write)(C_before, fine(numbers.C));
      (0, import_dom.write)(C_after, `→ ${numbers.C_after === null ? "–" : fine(numbers.C_after)}`);
      const side = now.on_a ? 1 : -1;
      const [x, y] = spot(l, j);
      (0, import_plot.put)(sitting, x + 37 * side, y);
      (0, import_dom.write)(added, signed(nudge));
      (0, import_dom.set)(added, { x: -9 * side, y: now.on_a && j === 2 ? 24 : -16, "text-anchor": now.on_a ? "start" : "end" });
      const known = curve_costs.filter((cost) => cost !== null);
      const [low, high] = [Math.min(...known), Math.max(...known)];
      const room = Math.max(high - low, 0.1);
      frame.domain([-most, most], [Math.max(0, low - 0.25 * room), low + 1.15 * room].map((end) => Number(end.toPrecision(3))));
      const line = (change) => numbers.C + slope * change;
      const x_y = (change, cost) => [frame.x(change), cost === null ? NaN : frame.y(cost)];
      (0, import_dom.set)(curve, { d: (0, import_plot.path)(changes, curve_costs.map((cost) => cost ?? NaN), frame.x, frame.y) });
      (0, import_dom.set)(tangent, { x1: frame.left, y1: (0, import_plot.far)(frame.y(line(-most))), x2: frame.right, y2: (0, import_plot.far)(frame.y(line(most))) });
      (0, import_dom.set)(cursor, { x1: frame.x(nudge), x2: frame.x(nudge) });
      const here = numbers.C_after ?? line(nudge);
      (0, import_dom.set)(gap, { x1: frame.x(nudge), x2: frame.x(nudge), y1: (0, import_plot.far)(frame.y(here)), y2: (0, import_plot.far)(frame.y(line(nudge))) });
      (0, import_plot.put)(start, ...x_y(0, numbers.C));
      (0, import_plot.put)(true_mark, ...x_y(nudge, numbers.C_after));
      const seen = frame.y(line(nudge));
      (0, import_plot.put)(guess, frame.x(nudge), seen >= frame.top && seen <= frame.bottom ? seen : NaN);
      (0, import_plot.put)(best_mark, ...x_y(numbers.best_nudge, numbers.C + numbers.best_change));
      (0, import_plot.put)(way, numbers.small_nudge === null ? NaN : frame.x(0), frame.bottom - 9);
      if (numbers.small_nudge < 0) (0, import_dom.set)(way, { transform: `${way.getAttribute("transform")} scale(-1 1)` });
      const [from, to] = [-numbers.a, 1 - numbers.a].map((end) => Math.min(frame.right, Math.max(frame.left, frame.x(end))));
      (0, import_dom.set)(walls[0], { x: frame.left, width: now.on_a ? from - frame.left : 0 });
      (0, import_dom.set)(walls[1], { x: to, width: now.on_a ? frame.right - to : 0 });
      const name = `Δ${letter}`;
      (0, import_dom.write)(x_label, `change ${name}`);
      (0, import_dom.write)(change_name, name);
      (0, import_dom.write)(line_name, `line ${slope_name}·${name}`);
      (0, import_dom.write)(key, `In a neuron: ${slope_name}. Above and below it: z and a, before → after. Solid blue lines are positive weights, dashed orange ones negative. Click a neuron to send the demon there.`);
      (0, import_dom.write)(note, `Drag in the picture to set ${name}. Solid: the true cost, with a circle. Dashed: the line of slope ${slope_name}, with a square. The bar between them is the gap. Triangle: the best ${name} in reach. Arrow: the way of the small step, ${step} long.` + (now.on_a ? " Shaded: no sigmoid gives such an a." : ""));
      (0, import_dom.set)(by_z, { hidden: now.on_a });
      (0, import_dom.set)(by_a, { hidden: !now.on_a });
      for (const part of [table, state, factors]) part.draw(numbers);
      return words(now, numbers, name, slope_name);
    }
    return fig.start();
  }
  function words(now, numbers, name, slope_name) {
    const [l, j] = place(now);
    const says = `the line ${slope_name}·${name} says ${(0, import_dom.digits)(numbers.line)}`;
    const nudge = numbers.nudge;
    const first = nudge === 0 ? `The demon sits at ${(0, import_dom.symbol)(knob(now), l, j)} and changes nothing.` : `The demon adds ${(0, import_dom.plain)(nudge)} to ${(0, import_dom.symbol)(knob(now), l, j)}. ` + (numbers.change === null ? `Then a = ${fine(numbers.a_after)}, where the cross-entropy has no value; ${says}.` : `The cost changes by ${(0, import_dom.digits)(numbers.change)}; ${says}, and the gap is ${(0, import_dom.digits)(numbers.gap)}.`);
    const best = numbers.best_nudge === 0 ? "No change in reach lowers the cost." : `Its best in reach is ${name} = ${(0, import_dom.plain)(numbers.best_nudge)}, which changes the cost by ${(0, import_dom.digits)(numbers.best_change)}.`;
    const flat = numbers.sigma_prime < 0.01 ? ` The neuron is saturated: σ′(z) = ${(0, import_dom.digits)(numbers.sigma_prime)} and δ = ${(0, import_dom.digits)(numbers.delta)}.` : "";
    return `${first} ${best}${flat}`;
  }
  var demon_default = { render };

  // stdin.js
  bpFigures.figures.Demon = demon_default;
})();
