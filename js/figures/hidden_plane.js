// HiddenPlane: XOR by two hidden neurons, which carry the four points to a plane where a line separates them.
//
// In:  w2, b2, w3, b3; knob (the weight or bias that is moved, as w2_12); smooth (sigmoids beside the steps).
// Out: the input plane with two lines, the hidden plane with one, every answer, and the mistakes over the knob.

import { activations, forward } from "../lib/bpcore.js";
import { h, s, set, digits, fresh, plain, write } from "../lib/dom.js";
import { figure, literal, numbers_table, panel } from "../lib/figure.js";
import { network } from "../lib/network.js";
import { clip, free_slider, marks_legend, place_of, plane, square } from "../lib/plane.js";
import { drag, path, plot, put } from "../lib/plot.js";

const X = [[0, 0, 1, 1], [0, 1, 0, 1]];
const Y = [0, 1, 1, 0];
const NAMES = ["00", "01", "10", "11"];
const RANGE = [-0.5, 1.5];
const SOLUTION = { w2: [[2, 2], [-2, -2]], b2: [[-1], [3]], w3: [[2, 2]], b3: [[-3]] };
const KNOB = { least: -4, most: 4, step: 0.1 };
const PLACES = Array.from({ length: 161 }, (_, i) => (i - 80) / 20);
// What a neuron computes, by its answers to 00, 01, 10 and 11.
const FUNCTIONS = { "0000": "never", "0001": "AND", "0010": "1, not 2", "0011": "1", "0100": "2, not 1", "0101": "2", "0110": "XOR", "0111": "OR",
  1000: "NOR", 1001: "XNOR", 1010: "not 2", 1011: "1 or not 2", 1100: "not 1", 1101: "2 or not 1", 1110: "NAND", 1111: "always" };

/** Trait, row and column of a knob. */
function place(knob) {
  const [key, index] = knob.split("_");
  return [key, index[0] - 1, (index[1] ?? 1) - 1];
}

/** The settings with the knob at `value`. */
function turned(now, value) {
  const [key, r, c] = place(now.knob);
  return { [key]: now[key].map((row, i) => row.map((entry, k) => (i === r && k === c ? value : entry))) };
}

function run(now, activation = activations.step, x = X) {
  const net = { L: 3, w: { 2: now.w2, 3: now.w3 }, b: { 2: now.b2, 3: now.b3 }, activation, output_activation: activation };
  return forward(net, x);
}

/** Σ |y − a| with the knob at `value`: for steps, the number of mistakes. */
function sum_at(now, value, activation) {
  const [outputs] = run({ ...now, ...turned(now, value) }, activation).a[3];
  return outputs.reduce((sum, a, i) => sum + Math.abs(Y[i] - a), 0);
}

function compute(now) {
  const { z, a } = run(now);
  const [key, r, c] = place(now.knob);
  const at = now[key][r][c];
  const numbers = {};
  Y.forEach((_, i) => {
    for (const j of [1, 2]) Object.assign(numbers, { [`z2${j}_${i + 1}`]: z[2][j - 1][i], [`a2${j}_${i + 1}`]: a[2][j - 1][i] });
    Object.assign(numbers, { [`z3_${i + 1}`]: z[3][0][i], [`y_hat_${i + 1}`]: a[3][0][i] });
  });
  numbers.right = Y.filter((y, i) => y === a[3][0][i]).length;
  for (const [end, change] of [["less", -0.1], ["here", 0], ["more", 0.1]]) {
    numbers[`mistakes_${end}`] = sum_at(now, at + change, activations.step);
    numbers[`smooth_${end}`] = now.smooth ? sum_at(now, at + change, activations.sigmoid) : null;
  }
  return { numbers, a, at };
}

function python(now) {
  const [key, r, c] = place(now.knob);
  return `import numpy as np
from bpcore import Network, gates

x, y = gates().XOR
net = Network([2, 2, 1], activation="step")
net.w[2][:], net.b[2][:] = ${JSON.stringify(now.w2)}, ${JSON.stringify(now.b2)}
net.w[3][:], net.b[3][:] = ${JSON.stringify(now.w3)}, ${JSON.stringify(now.b3)}

trace = net.forward(x)
right = (trace.a[3] == y).sum()
print(trace.a[2], trace.a[3], right)
net.${key[0]}[${key[1]}][${r}, ${c}] += 0.1
more = np.abs(y - net.predict(x)).sum()
print("mistakes with 0.1 more:", more)`;
}

/** Whether a line can separate the points of the hidden plane, in words. */
function separable(a) {
  const corners = Y.map((_, i) => `${a[2][0][i]}${a[2][1][i]}`);
  const clash = corners.some((corner, i) => corners.some((other, k) => corner === other && Y[i] !== Y[k]));
  if (clash) return "A 0 and a 1 land on the same corner: no output neuron can tell them apart.";
  return new Set(corners).size === 4 ? "The four corners are XOR again: no line separates them." : "Here a line can separate the points.";
}

function render({ model, el, page }) {
  const call = (now) => `HiddenPlane(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });

  const inputs = plane({ range: RANGE, x_label: "x₁", y_label: "x₂", label: "The input plane with the lines of the two hidden neurons" });
  const hidden = plane({ range: RANGE, x_label: "a²₁", y_label: "a²₂", label: "The hidden plane with the line of the output neuron" });
  const [line1, line2, line3] = [inputs.line("bp-first"), inputs.line("bp-second"), hidden.line("", 0.25)];
  grab(inputs, [["w2", "b2", 0], ["w2", "b2", 1]]);
  grab(hidden, [["w3", "b3", 0]]);
  const where = h("p", { class: "bp-at" });

  /** A pointer takes the nearest line along: its bias changes. */
  function grab(picture, lines) {
    let held = null;
    const z = ([w, b, j], [p, q]) => model.get(w)[j][0] * p + model.get(w)[j][1] * q + model.get(b)[j][0];
    const far = (one, at) => Math.abs(z(one, at)) / Math.hypot(...model.get(one[0])[one[2]]);
    picture.svg.classList.add("bp-grab");
    picture.svg.addEventListener("pointerdown", (event) => {
      const at = place_of(picture, event);
      const [nearest] = [...lines].sort((one, other) => far(one, at) - far(other, at));
      held = far(nearest, at) < 0.12 ? nearest : null;
    });
    drag(picture.svg, (px, py) => {
      if (!held) return;
      const [, b, j] = held;
      const bias = model.get(b)[j][0] - z(held, [picture.x.inverse(px), picture.y.inverse(py)]);
      const value = Math.min(4, Math.max(-4, Math.round(10 * bias) / 10 + 0));
      fig.change({ [b]: model.get(b).map((row, i) => (i === j ? [value] : row)) });
    });
  }

  const diagram = network({
    sizes: [2, 2, 1],
    label: "The network: press a line or a neuron to choose its weight or bias",
    press_neuron: (l, j) => fig.change({ knob: `b${l}_${j}` }),
    press_weight: (l, j, k) => fig.change({ knob: `w${l}_${j}${k}` }),
  });
  const frame = plot({ id: fresh("clip"), height: 200, x_label: "the weight or bias that is moved", y_label: "mistakes", y_ticks: [0, 1, 2, 3, 4], label: "The number of mistakes over the chosen weight or bias" });
  frame.domain([KNOB.least, KNOB.most], [-0.15, 4.15]);
  const stairs = s("path", { class: "bp-curve bp-first" });
  const curve = s("path", { class: "bp-curve bp-second" });
  const cursor = s("line", { class: "bp-cursor", y1: frame.top, y2: frame.bottom });
  const mark = s("circle", { r: 5.5, class: "bp-mark bp-first" });
  frame.inside.append(cursor, stairs, curve);
  frame.over.append(mark);
  frame.svg.classList.add("bp-drag");
  const turn = (value) => fig.change(turned(fig.state(), value));
  drag(frame.svg, (px) => turn(Math.min(4, Math.max(-4, Math.round(10 * frame.x.inverse(px)) / 10 + 0))));
  const knob = free_slider("knob", KNOB, turn);

  const each = (key) => NAMES.map((_, i) => `${key}_${i + 1}`);
  const answers = numbers_table("Every example", NAMES, [
    ["z²₁", each("z21")], ["a²₁", each("a21")], ["z²₂", each("z22")], ["a²₂", each("a22")], ["z³₁", each("z3")], ["ŷ = a³₁", each("y_hat")],
  ], plain);
  const verdicts = NAMES.map(() => h("td"));
  answers.element.querySelector("tbody").append(
    h("tr", {}, h("th", { scope: "row" }, "y"), ...Y.map((y) => h("td", {}, String(y)))),
    h("tr", {}, h("th", { scope: "row" }, "ŷ = y?"), ...verdicts));
  const right = numbers_table("", [], [["right, of 4", ["right"]]], plain);
  const ends = ["less", "here", "more"];
  const around = numbers_table("", ["0.1 less", "as it is", "0.1 more"], [
    ["mistakes", ends.map((end) => `mistakes_${end}`)], ["the same sum, smooth", ends.map((end) => `smooth_${end}`)],
  ], (value) => (Number.isInteger(value) ? plain(value) : digits(value, 4)));

  fig.body.append(
    h("div", { class: "bp-row bp-top" }, fig.button("Show a solution", () => fig.change(SOLUTION), { "data-action": "solution" }), marks_legend()),
    h("div", { class: "bp-row bp-columns" },
      panel("The input plane", inputs.svg, h("p", { class: "bp-at" }, "Solid: the line of hidden neuron 1. Dashed: that of neuron 2. Each arrow points to where the neuron says 1. Hatched: the network says 1. Drag a line.")),
      panel("The hidden plane: where the points land", hidden.svg, where)),
    h("div", { class: "bp-row bp-columns" },
      h("div", {}, fig.choice("knob"), knob.element, around.element),
      panel("The mistakes, over what you move", frame.svg, fig.checkbox("smooth", "dashed: the same sum with smooth neurons"))),
    h("div", { class: "bp-row bp-columns" },
      panel("The network", diagram.svg, h("p", { class: "bp-at" }, "Under a neuron: what it computes from its two inputs. Solid: a positive weight. Dashed: a negative one. Press a line or a neuron to choose what you move.")),
      h("div", {}, answers.element, right.element)),
    h("div", { class: "bp-row bp-expression" }, ...["w2", "b2", "w3", "b3"].map(fig.fields)),
  );

  function draw(now) {
    const { numbers, a, at } = compute(now);
    const [[w1, w2], [[b1], [b2]], [w3], [[b3]]] = [now.w2, now.b2, now.w3, now.b3];
    const wrong = Y.map((y, i) => y !== a[3][0][i]);
    const cells = [[0, 0], [0, 1], [1, 0], [1, 1]].filter(([p, q]) => activations.step.of(w3[0] * p + w3[1] * q + b3) === 1);
    inputs.where(cells.map(([p, q]) => clip(clip(square(RANGE), w1, b1, p), w2, b2, q)));
    line1(w1, b1);
    line2(w2, b2);
    inputs.points(Y.map((y, i) => ({ at: [X[0][i], X[1][i]], y, wrong: wrong[i], name: NAMES[i] })));

    hidden.half(w3, b3);
    line3(w3, b3);
    const corner = (i) => [a[2][0][i], a[2][1][i]];
    const shared = (i) => Y.some((_, k) => k !== i && String(corner(k)) === String(corner(i)));
    hidden.points(Y.map((y, i) => ({
      at: corner(i).map((entry, k) => entry + (shared(i) ? 0.11 * (2 * X[k][i] - 1) : 0)), // side by side on one corner
      y, wrong: wrong[i], name: NAMES[i],
    })));
    write(where, `${separable(a)} Marks on one corner stand side by side.`);

    const [key, r, c] = place(now.knob);
    const lit = (l, j, k) => (key === (k ? `w${l}` : `b${l}`) && r === j - 1 && (!k || c === k - 1) ? "bp-lit" : "");
    const of = (letter, bits) => FUNCTIONS[bits.join("")].replace(/[12]/g, (digit) => `${letter}${"₁₂"[digit - 1]}`);
    const corners = run(now, activations.step, X).a[2];
    const computes = { "2,1": of("x", corners[0]), "2,2": of("x", corners[1]), "3,1": of("a", X[0].map((p, i) => activations.step.of(w3[0] * p + w3[1] * X[1][i] + b3))) };
    for (const [l, n] of [[1, 2], [2, 2], [3, 1]]) {
      for (let j = 1; j <= n; j++) {
        diagram.neuron(l, j, { inside: l === 1 ? `x${"₁₂"[j - 1]}` : `${l === 2 ? "a²" : "a³"}${"₁₂"[j - 1]}`, below: computes[`${l},${j}`] ?? "", kind: lit(l, j) });
        for (let k = 1; l > 1 && k <= 2; k++) diagram.weight(l, j, k, { value: now[`w${l}`][j - 1][k - 1], most: 4, kind: lit(l, j, k), words: lit(l, j, k) && plain(at) });
      }
    }
    answers.draw(numbers);
    right.draw(numbers);
    around.draw(numbers);
    verdicts.forEach((td, i) => write(td, wrong[i] ? "✗" : "✓"));

    const name = model.get("schema").knob.options[now.knob];
    knob.show(name, "is moved", at);
    const counts = PLACES.map((value) => sum_at(now, value, activations.step));
    // At the jump itself z = 0 and the answer is 0, so each stair ends there.
    const corners_of = counts.flatMap((count, i) => (i && count !== counts[i - 1] ? [[PLACES[i - 1], count], [PLACES[i], count]] : [[PLACES[i], count]]));
    set(stairs, { d: path(corners_of.map(([p]) => p), corners_of.map(([, count]) => count), frame.x, frame.y) });
    set(curve, { d: now.smooth ? path(PLACES, PLACES.map((value) => sum_at(now, value, activations.sigmoid)), frame.x, frame.y) : "" });
    set(cursor, { x1: frame.x(at), x2: frame.x(at) });
    put(mark, frame.x(at), frame.y(numbers.mistakes_here));

    const still = ["less", "more"].every((end) => numbers[`mistakes_${end}`] === numbers.mistakes_here);
    const edge = (letter, [p, q], b) => `${plain(p)} ${letter}₁ + ${plain(q)} ${letter}₂ + ${plain(b)} > 0`.replaceAll("+ −", "− ");
    const hidden_neuron = (j) => `Hidden neuron ${j} says 1 where ${edge("x", now.w2[j - 1], now.b2[j - 1][0])}: ${computes[`2,${j}`]}.`;
    const smooth = now.smooth ? ` With smooth neurons the same sum is ${digits(numbers.smooth_here)}.` : "";
    return `${hidden_neuron(1)} ${hidden_neuron(2)} The output neuron says 1 where ${edge("a", w3, b3)}: ${computes["3,1"]}. ` +
      `${numbers.right} of 4 answers are those of XOR${numbers.right < 4 ? `; wrong at ${NAMES.filter((_, i) => wrong[i]).join(" and ")}` : ""}. ${still ? `A change of ${name} by 0.1 does not change the number of mistakes.` : `A change of ${name} by 0.1 makes the number of mistakes jump.`}${smooth}`;
  }

  return fig.start();
}

export default { render };
