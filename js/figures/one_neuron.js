// OneNeuron: a neuron with one weight rolls down its cost.
//
// In:  w (the start), eta, step (how many steps have been taken).
// Out: the cost over the weight with a ball, its trace and its tangent, and the numbers of the next step.

import { activations, backprop, cost_of, costs } from "../lib/bpcore.js";
import { h, s, set, digits, fresh, plain } from "../lib/dom.js";
import { figure, literal, numbers_table, panel } from "../lib/figure.js";
import { far, path, plot, put } from "../lib/plot.js";

const STEPS = 60;
const AXIS = Array.from({ length: 131 }, (_, i) => -6 + i / 10);
const { sigmoid } = activations;
const cost_at = (w) => costs.quadratic.value(sigmoid.of(w), 0);

/** The neuron after 0, 1, … STEPS steps. */
function descend({ w, eta }) {
  const net = { L: 2, w: { 2: [[w]] }, b: { 2: [[0]] }, activation: sigmoid, output_activation: sigmoid, cost: costs.quadratic };
  return Array.from({ length: STEPS + 1 }, () => {
    const { trace, dC_dw } = backprop(net, [[1]], [[0]]);
    const slope = dC_dw[2][0][0];
    const now = { w: net.w[2][0][0], a: trace.a[2][0][0], C: cost_of(net.cost, trace.a[2], [[0]]), dC_dw: slope, next: -eta * slope };
    net.w[2] = [[now.w - eta * slope]];
    return now;
  });
}

const python = (now) => `from bpcore import Network, backprop

net = Network([1, 1], activation="sigmoid", cost="quadratic")
net.w[2][:], net.b[2][:] = ${now.w}, 0
for step in range(${now.step}):
    net.w[2] -= ${now.eta} * backprop(net, [1], [0]).dC_dw[2]
g = backprop(net, [1], [0])
w, a, slope = net.w[2].item(), g.trace.a[2].item(), g.dC_dw[2].item()
print("w", w, "a", a, "slope", slope, "next step", ${-now.eta} * slope)`;

function render({ model, el, page }) {
  const call = (now) => `OneNeuron(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const frame = plot({ id: fresh("clip"), height: 200, x_label: "weight w", y_label: "cost C", label: "The cost over the weight, with the ball where the weight is" });
  frame.domain([-6, 7], [0, 0.55]);
  const tangent = s("line", { class: "bp-tangent bp-second" });
  const trace = s("g");
  const ball = s("circle", { r: 7, class: "bp-mark bp-first" });
  frame.inside.append(s("path", { class: "bp-curve bp-sigma", d: path(AXIS, AXIS.map(cost_at), frame.x, frame.y) }), tangent);
  frame.over.append(trace, ball);
  const table = numbers_table("The neuron now", [], [
    ["weight w", ["w"]],
    ["answer a = σ(w), should be 0", ["a"]],
    ["cost C = ½ a²", ["C"]],
    ["slope ∂C/∂w", ["dC_dw"]],
    ["next step −η ∂C/∂w", ["next"]],
  ]);
  fig.body.append(
    h("div", { class: "bp-row bp-columns" },
      panel("The cost, and the ball", frame.svg),
      h("div", {}, fig.slider("w"), fig.slider("eta"), table.element)),
    fig.player("step", { unit: "step", per_second: 20 }),
  );

  let key = "";
  let run = [];
  function draw(now) {
    if (key !== `${now.w} ${now.eta}`) {
      key = `${now.w} ${now.eta}`;
      run = descend(now);
    }
    const { w, a, C, dC_dw } = run[now.step];
    table.draw(run[now.step]);
    put(ball, frame.x(w), frame.y(C));
    const line = (at) => far(frame.y(C + dC_dw * (at - w)));
    set(tangent, { x1: far(frame.x(w - 2)), y1: line(w - 2), x2: far(frame.x(w + 2)), y2: line(w + 2) });
    trace.replaceChildren(...run.slice(0, now.step).map((one) => s("circle", { cx: far(frame.x(one.w)), cy: far(frame.y(one.C)), r: 2, class: "bp-bar bp-factor" })));
    return `The weight started at ${plain(now.w)}. After ${now.step} steps it is ${digits(w)}, the neuron answers ${digits(a)} at the cost ${digits(C)}. The slope of the cost is ${digits(dC_dw)}, so the next step is ${digits(run[now.step].next)}.` +
      (Math.abs(dC_dw) < 0.02 && a > 0.5 ? " The answer is wrong and the curve is flat: the neuron hardly learns." : "");
  }
  return fig.start();
}

export default { render };
