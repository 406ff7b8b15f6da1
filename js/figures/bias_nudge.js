// BiasNudge: one bias of the small network is nudged, and the cost follows its curve.
//
// In:  the traits of SmallNetwork, neuron ("l,j"), nudge, threshold (whether θ = −b is nudged).
// Out: C over the bias with its tangent, the network, and a table of ΔC beside δ Δb.

import { backprop, cost_of, forward } from "../lib/bpcore.js";
import { h, s, set, write, digits, fresh, plain, subscript, superscript } from "../lib/dom.js";
import { figure, literal, numbers_table, panel } from "../lib/figure.js";
import { network } from "../lib/network.js";
import { far, path, plot, put } from "../lib/plot.js";
import { SIZES, small_code, small_network } from "../lib/small.js";

const REACH = 6; // the curve goes this far to either side of the bias
const STEPS = Array.from({ length: 121 }, (_, i) => -REACH + (REACH * i) / 60);

const place = (now) => now.neuron.split(",").map(Number);

/** The cost when the chosen bias is changed by `change`. */
function cost_at(now, change) {
  const [l, j] = place(now);
  const net = small_network(now);
  net.b[l][j - 1][0] += change;
  return cost_of(net.cost, forward(net, now.x).a[3], now.y);
}

function compute(now) {
  const [l, j] = place(now);
  const sign = now.threshold ? -1 : 1;
  const net = small_network(now);
  const { delta, trace } = backprop(net, now.x, now.y);
  const C = cost_at(now, 0);
  const C_after = cost_at(now, sign * now.nudge);
  const slope = sign * delta[l][j - 1][0];
  const numbers = {
    knob: sign * net.b[l][j - 1][0],
    delta: delta[l][j - 1][0],
    slope,
    C,
    C_after,
    change: C_after - C,
    predicted: slope * now.nudge,
    ratio: now.nudge === 0 ? null : (C_after - C) / now.nudge,
  };
  return { numbers, delta, trace };
}

function python(now) {
  const [l, j] = place(now);
  const entry = `[${l}][${j - 1}, 0]`;
  return `import numpy as np
from bpcore import Network, backprop

${small_code(now)}

delta = backprop(net, x, y).delta${entry}
C = net.cost.value(net.predict(x), y)
net.b${entry} += ${now.threshold ? `-(${now.nudge})  # the threshold is -b` : now.nudge}
C_after = net.cost.value(net.predict(x), y)
print("delta", delta, " C before", C, " C after", C_after)
print("change", C_after - C, " predicted", ${now.threshold ? "-" : ""}delta * ${now.nudge < 0 ? `(${now.nudge})` : now.nudge})`;
}

function render({ model, el, page }) {
  const call = (now) => `BiasNudge(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });

  const diagram = network({
    sizes: SIZES,
    label: "The network, with the error of each neuron",
    press_neuron: (l, j) => fig.change({ neuron: `${l},${j}` }),
  });
  const frame = plot({ id: fresh("clip"), height: 215, x_label: "nudge Δ", y_label: "cost C", label: "The cost over the nudge, with the tangent at 0" });
  const curve = s("path", { class: "bp-curve bp-first" });
  const tangent = s("line", { class: "bp-tangent bp-second" });
  const cursor = s("line", { class: "bp-cursor", y1: frame.top, y2: frame.bottom });
  const here = s("circle", { r: 5, class: "bp-mark bp-first" });
  const there = s("circle", { r: 6, class: "bp-mark bp-first" });
  const guess = s("rect", { x: -4, y: -4, width: 8, height: 8, class: "bp-mark bp-second" });
  frame.inside.append(cursor, curve, tangent, guess);
  frame.over.append(here, there);

  const key = h("p", { class: "bp-at" });
  const head = h("caption");
  const table = numbers_table("", [], [
    ["true ratio ΔC ÷ Δ", ["ratio"]],
    [h("span"), ["slope"]],
    ["true change ΔC", ["change"]],
    ["slope × Δ", ["predicted"]],
    ["cost C before", ["C"]],
    ["cost C after", ["C_after"]],
    ["error δ of the neuron", ["delta"]],
    [h("span"), ["knob"]],
  ]);
  table.element.querySelector("caption").replaceWith(head);

  fig.body.append(
    h("div", { class: "bp-row bp-top" }, fig.choice("neuron"), fig.choice("cost")),
    h("div", { class: "bp-row bp-columns" },
      panel("The network: a in each neuron, δ below", diagram.svg,
        h("p", { class: "bp-at" }, "Edges are weights: solid blue positive, dashed orange negative. Click a neuron to choose it.")),
      panel("The cost over the nudge", frame.svg, key)),
    h("div", { class: "bp-row bp-columns" },
      h("div", {}, fig.slider("nudge"), fig.checkbox("threshold", "nudge the threshold θ = −b instead")),
      table.element),
  );

  function draw(now) {
    const { numbers, delta, trace } = compute(now);
    const [l, j] = place(now);
    const sign = now.threshold ? -1 : 1;
    const letter = now.threshold ? "θ" : "b";
    const name = `${letter}${superscript(l)}${subscript(j)}`;
    for (let layer = 1; layer <= 3; layer++) {
      for (let neuron = 1; neuron <= 2; neuron++) {
        const chosen = layer === l && neuron === j;
        diagram.neuron(layer, neuron, {
          inside: layer === 1 ? plain(now.x[neuron - 1][0]) : trace.a[layer][neuron - 1][0].toFixed(2),
          above: chosen ? `Δz = ${plain(sign * now.nudge)}` : "",
          below: layer === 1 ? `x${subscript(neuron)}` : `δ = ${digits(delta[layer][neuron - 1][0])}`,
          kind: chosen ? "bp-lit" : "",
        });
        if (layer > 1) for (let k = 1; k <= 2; k++) diagram.weight(layer, neuron, k, { value: now[`w${layer}`][neuron - 1][k - 1], most: 3 });
      }
    }
    const costs_here = STEPS.map((step) => cost_at(now, sign * step));
    const finite_costs = costs_here.filter(Number.isFinite);
    frame.domain([-REACH, REACH], [0, Number((Math.max(0.1, ...finite_costs) * 1.05).toPrecision(2))]);
    set(curve, { d: path(STEPS, costs_here, frame.x, frame.y) });
    const line = (step) => numbers.C + numbers.slope * step;
    set(tangent, { x1: far(frame.x(-REACH)), y1: far(frame.y(line(-REACH))), x2: far(frame.x(REACH)), y2: far(frame.y(line(REACH))) });
    set(cursor, { x1: frame.x(now.nudge), x2: frame.x(now.nudge) });
    put(here, frame.x(0), frame.y(numbers.C));
    put(there, frame.x(now.nudge), frame.y(numbers.C_after));
    put(guess, frame.x(now.nudge), frame.y(line(now.nudge)));
    head.textContent = `${name} is nudged by ${plain(now.nudge)}`;
    const heads = table.element.querySelectorAll("tbody th");
    heads[1].textContent = `slope at Δ = 0, which is ${now.threshold ? "−δ" : "δ"}`;
    heads[7].textContent = `${now.threshold ? "threshold" : "bias"} ${name} before`;
    write(key, `Solid: the true cost, with a circle at the nudge. Dashed: the line of slope ${now.threshold ? "−δ" : "δ"}, with a square.`);
    table.draw(numbers);
    const what = now.threshold ? "threshold" : "bias";
    if (now.nudge === 0) return `With no nudge nothing changes. The slope of the cost is ${digits(numbers.slope)}.`;
    return `The ${what} ${name} changes by ${plain(now.nudge)}. The cost changes by ${digits(numbers.change)}; slope times nudge says ${digits(numbers.predicted)}.` +
      (now.threshold ? ` The slope is −δ = ${digits(numbers.slope)}: a higher threshold is a lower bias.` : "");
  }

  return fig.start();
}

export default { render };
