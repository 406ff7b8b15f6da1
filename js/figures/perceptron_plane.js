// PerceptronPlane: one perceptron in the plane of its two inputs, and how it learns a gate.
//
// In:  gate, or points of the reader's own; w1, w2, b at the start; eta; corrections (how many are made); threshold.
// Out: the line and the half-planes, the neuron, the arithmetic of the last correction, and every answer.

import { activations, perceptron_train, perceptron_z } from "../lib/bpcore.js";
import { h, plain, write } from "../lib/dom.js";
import { figure, literal, number_cell, numbers_table, panel, write_number } from "../lib/figure.js";
import { network } from "../lib/network.js";
import { free_slider, marks_legend, place_of, plane } from "../lib/plane.js";

const RANGE = [-1, 2];
const MAX_EPOCHS = 200;
const MOST_POINTS = 8;
const INPUTS = [[0, 0, 1, 1], [0, 1, 0, 1]];
const TARGETS = { AND: [0, 0, 0, 1], OR: [0, 1, 1, 1], NAND: [1, 1, 1, 0], XOR: [0, 1, 1, 0] };

const eighth = (value) => Math.floor(8 * value + 0.5) / 8; // then every sum below is exact
const eighths = (values) => values.map(eighth);

function examples(now) {
  if (now.gate !== "own") return { x: INPUTS, y: [TARGETS[now.gate]] };
  return { x: [0, 1].map((k) => eighths(now.points.map((row) => row[k]))), y: [now.points.map((row) => (row[2] > 0 ? 1 : 0))] };
}

/** How many corrections lie between two epochs that end with the same weights, or null. */
function round_of({ corrections, converged, epochs }) {
  const seen = new Map();
  let made = 0;
  for (let epoch = 1; epoch <= epochs && !converged; epoch++) {
    while (corrections[made]?.epoch === epoch) made += 1;
    const state = JSON.stringify([corrections[made - 1].w_after, corrections[made - 1].b_after]);
    if (seen.has(state)) return made - seen.get(state);
    seen.set(state, made);
  }
  return null;
}

function compute(now) {
  const { x, y } = examples(now);
  const start = { w: eighths([now.w1, now.w2]), b: eighth(now.b) };
  const history = perceptron_train(x, y, { ...start, eta: eighth(now.eta), max_epochs: MAX_EPOCHS });
  const made = Math.min(now.corrections, history.corrections.length);
  const last = made ? history.corrections[made - 1] : null;
  const { w, b } = last ? { w: last.w_after, b: last.b_after } : start;
  const columns = y[0].map((_, i) => x.map((row) => row[i]));
  const [sign, free] = now.threshold ? [-1, "theta"] : [1, "b"];
  const at = last && columns[last.example];
  const after = { w1: w[0], w2: w[1], [free]: sign * b, z: last && perceptron_z(w, b, at) };
  const before = last && { w1: last.w_before[0], w2: last.w_before[1], [free]: sign * last.b_before, z: perceptron_z(last.w_before, last.b_before, at) };
  const numbers = { ...after };
  for (const name of Object.keys(after)) {
    numbers[`${name}_before`] = before && before[name];
    numbers[`${name}_change`] = before && after[name] - before[name];
  }
  const z = columns.map((column) => perceptron_z(w, b, column));
  const y_hat = z.map(activations.step.of);
  z.forEach((_, i) => Object.assign(numbers, { [`z_${i + 1}`]: z[i], [`y_hat_${i + 1}`]: y_hat[i] }));
  numbers.mistakes = y_hat.filter((answer, i) => answer !== y[0][i]).length;
  numbers.needed = history.converged ? history.corrections.length : null;
  numbers.round = round_of(history);
  return { numbers, w, b, last, made, at, columns, y: y[0], y_hat };
}

function python(now) {
  const { x, y } = examples(now);
  const data = now.gate === "own" ? `x = np.array(${JSON.stringify(x)})\ny = np.array(${JSON.stringify(y)})` : `x, y = gates().${now.gate}`;
  const start = `Perceptron(${JSON.stringify(eighths([now.w1, now.w2]))}, ${eighth(now.b)})`;
  return `${now.gate === "own" ? "import numpy as np\n" : ""}from bpcore import Perceptron${now.gate === "own" ? "" : ", gates"}

${data}
neuron = ${start}
history = neuron.train(x, y, eta=${eighth(now.eta)}, max_epochs=${MAX_EPOCHS})
made = history.corrections[:${now.corrections}]
neuron = Perceptron(made[-1].w_after, made[-1].b_after) if made else ${start}
print("w", neuron.w, " b", neuron.b, " threshold", neuron.threshold)
z = neuron.w @ x + neuron.b
mistakes = (neuron(x) != y).sum()
print("z", z, " answers", neuron(x), " mistakes", mistakes)
print("converged:", history.converged, " corrections in all:", len(history.corrections))`;
}

function render({ model, el, page }) {
  const call = (now) => `PerceptronPlane(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });

  // The sliders set the start: whoever moves one begins there.
  const begin = (values) => fig.change({ ...values, corrections: 0 });
  const start_slider = (key) => {
    const line = fig.slider(key);
    line.querySelector("input").addEventListener("input", () => begin({}));
    return line;
  };
  const bias = start_slider("b");
  const theta = free_slider("theta", model.get("schema").b, (value) => begin({ b: 0 - value }));

  const picture = plane({ range: RANGE, x_label: "x₁", y_label: "x₂", label: "The examples, the line and the two half-planes" });
  const old = picture.line("bp-old");
  const line = picture.line("");
  picture.svg.classList.add("bp-click");
  picture.svg.addEventListener("click", (event) => press(...place_of(picture, event)));
  const diagram = network({ sizes: [3, 1], row: 62, label: "The neuron: two inputs and a constant one, each with its weight" });

  /** A click adds a point with target 1, makes it a 0, or takes it away. */
  function press(p, q) {
    const { x, y } = examples(fig.state());
    const points = y[0].map((target, i) => [x[0][i], x[1][i], target]);
    const i = points.findIndex((row) => Math.hypot(row[0] - p, row[1] - q) < 0.13);
    const [near_p, near_q] = [p, q].map((entry) => Math.min(RANGE[1], Math.max(RANGE[0], Math.round(4 * entry) / 4)));
    if (i < 0 && points.length < MOST_POINTS) points.push([near_p, near_q, 1]);
    else if (i >= 0 && points[i][2] === 1) points[i][2] = 0;
    else if (i >= 0 && points.length > 1) points.splice(i, 1);
    else if (i >= 0) points[i][2] = 1;
    begin({ gate: "own", points });
  }
  const resize = (points) => begin({ points });
  const own = h("div", { class: "bp-row" },
    fig.fields("points"),
    h("p", { class: "bp-at" }, "One row for each point. A y above 0 counts as 1. Places are taken to the nearest eighth, so that sums are exact."),
    h("div", { class: "bp-player" },
      fig.button("Add a point", () => resize([...model.get("points"), [0.5, 0.5, 1]].slice(0, MOST_POINTS))),
      fig.button("Remove the last", () => resize(model.get("points").slice(0, Math.max(1, model.get("points").length - 1))))));

  const head = h("p", { class: "bp-panel-title" });
  const arithmetic = h("div");
  const status = numbers_table("", [], [
    ["mistakes now", ["mistakes"]],
    ["corrections until none is wrong", ["needed"]],
    ["corrections in a round that repeats", ["round"]],
  ], plain);
  const answers = h("div");

  fig.body.append(
    h("div", { class: "bp-row bp-top" }, fig.choice("gate")),
    h("div", { class: "bp-row bp-columns" },
      h("div", {}, picture.svg, marks_legend(),
        h("p", { class: "bp-at" }, "Hatched: the neuron says 1. The arrow is the direction of w. Click an empty place for a point of your own; click a point to change it or take it away."),
        fig.player("corrections", { unit: "correction", per_second: 1.5 }), head, arithmetic, fig.slider("eta")),
      h("div", { class: "bp-sliders" }, start_slider("w1"), start_slider("w2"), bias, theta.element,
        fig.checkbox("threshold", "show the threshold θ = −b instead of the bias"),
        panel("The neuron now", diagram.svg), answers, status.element)),
    own,
  );

  function draw(now) {
    const { numbers, w, b, last, made, at, columns, y, y_hat } = compute(now);
    const [letter, free, constant] = now.threshold ? ["θ", "theta", -1] : ["b", "b", 1];
    own.hidden = now.gate !== "own";
    bias.hidden = now.threshold;
    theta.element.hidden = !now.threshold;
    theta.show("θ", "at the start: threshold", 0 - now.b);

    picture.half(w, b);
    line(w, b);
    old(...(last ? [last.w_before, last.b_before] : [[0, 0], 0]));
    picture.points(columns.map((column, i) => ({ at: column, y: y[i], wrong: y_hat[i] !== y[i], ring: last?.example === i })));
    ["x₁", "x₂", plain(constant)].forEach((inside, k) => {
      const value = [w[0], w[1], constant * b][k];
      diagram.neuron(1, k + 1, { inside });
      diagram.weight(2, 1, k + 1, { value, most: 4, words: `${["w₁", "w₂", letter][k]} = ${plain(value)}` });
    });
    diagram.neuron(2, 1, { inside: "ŷ", below: `1 if z > 0` });

    write(head, last ? `Correction ${made}${numbers.needed === null ? "" : ` of ${numbers.needed}`}, in pass ${last.epoch}: example (${at.map(plain).join(", ")}), y = ${last.y}, ŷ = ${last.y_hat}` : "No correction yet: press Play, or +1");
    const factor = (value) => (value < 0 ? `(${plain(value)})` : plain(value));
    const rows = [["w₁", "w1", 0], ["w₂", "w2", 1], [letter, free, 2]].map(([name, key, k]) =>
      [name, key, last && `${plain(eighth(now.eta))}·${factor(last.y - last.y_hat)}·${factor([...at, constant][k])} = `]);
    table(arithmetic, "", ["", "before", "η(y − ŷ) × input", "after"], [...rows, ["z here", "z", ""]].map(([name, key, words]) =>
      [name, ...["_before", "_change", ""].map((end) => cell(key + end, numbers[key + end], end === "_change" ? words : ""))]), "bp-arithmetic");
    table(answers, "Every example now", ["x₁, x₂", "y", "z", "ŷ", ""], columns.map((column, i) =>
      [column.map(plain).join(", "), h("td", {}, plain(y[i])), ...["z", "y_hat"].map((name) => cell(`${name}_${i + 1}`, numbers[`${name}_${i + 1}`])), h("td", {}, y_hat[i] === y[i] ? "right" : "✗ wrong")]));
    status.draw(numbers);
    return words(now, numbers, w, b, made, columns.filter((_, i) => y_hat[i] !== y[i]));
  }

  return fig.start();
}

function cell(key, value, before = "") {
  const td = number_cell(key);
  write_number(td, value, value === null ? "–" : `${before}${plain(value)}`);
  return td;
}

function table(place, caption, heads, rows, kind = "") {
  place.replaceChildren(h("table", { class: `bp-table ${kind}` }, h("caption", {}, caption),
    h("thead", {}, h("tr", {}, h("td", {}, heads[0]), ...heads.slice(1).map((head) => h("th", { scope: "col" }, head)))),
    h("tbody", {}, ...rows.map(([name, ...cells]) => h("tr", {}, h("th", { scope: "row" }, name), ...cells)))));
}

function words(now, numbers, w, b, made, missed) {
  const letter = now.threshold ? `θ = ${plain(0 - b)}` : `b = ${plain(b)}`;
  const flat = w.every((w_k) => w_k === 0) ? ` Both weights are 0: there is no line, and the answer is ${b > 0 ? 1 : 0} everywhere.` : "";
  const wrong = missed.length ? `wrong at ${missed.map((column) => `(${column.map(plain).join(", ")})`).join(" and ")}` : "every answer is right";
  const count = (n) => `${n} correction${n === 1 ? "" : "s"}`;
  const end = numbers.needed === null
    ? numbers.round === null
      ? `After ${MAX_EPOCHS} passes it still makes mistakes.`
      : `The same ${numbers.round} corrections come again and again, forever: no line puts every example right.`
    : made < numbers.needed ? `It settles after ${count(numbers.needed)}.` : "Nothing is left to correct.";
  return `${now.gate === "own" ? "Your own points" : now.gate}, after ${count(made)}: w₁ = ${plain(w[0])}, w₂ = ${plain(w[1])}, ${letter}; ${wrong}.${flat} ${end}`;
}

export default { render };
