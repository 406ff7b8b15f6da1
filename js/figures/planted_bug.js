// PlantedBug: six networks learn, five of them with one slip in the backward pass. The reader finds the slip.
//
// In:  network, epoch, eta, reference, examples, shows, and the reader's answer for each network.
// Out: the training curve, the check of every entry against central differences, tables, and a verdict on the answer.

import { activations, backpropagate_error, bias_gradient, cost_of, costs, descend, forward, output_error, weight_gradient } from "../lib/bpcore.js";
import { h, s, set, write, digits, fresh, plain, superscript } from "../lib/dom.js";
import { figure, literal, mark, numbers_table, panel, write_number } from "../lib/figure.js";
import { expression, matrix } from "../lib/matrix.js";
import { path, plot, put } from "../lib/plot.js";

const EPOCHS = 300;
const EPSILON = 6e-6;
const TOLERANCE = 1e-4;
const X = [[0, 0, 1, 1], [0, 1, 0, 1]];
const Y = [[0, 1, 1, 0], [0, 1, 1, 1]];
const NETWORKS = { A: "no_transpose", B: "dC_da", C: "late_delta", D: "sigma_of_a", E: "right", F: "no_sigma" };
const MEANS = {
  right: "all 12 entries agree",
  sigma_of_a: "w³ and b³ agree, and row j of w² and b² is σ′(a²)/σ′(z²) times what it should be, for its neuron j: a little less than 1 at z² = 0, and the more the further z² is from 0",
  no_sigma: "w³ and b³ agree, and row j of w² and b² is 1/σ′(z²) times what it should be, for its neuron j: four times at least",
  late_delta: "w³ and b³ agree, and w² and b² are off by a little, the less the smaller η is",
  no_transpose: "w³ and b³ agree, and the rows of w² and b² are off by factors that follow no slope and may be negative",
  dC_da: "w³ and b³ are off already: row j is 1/σ′(z³) times what it should be, for its neuron j",
};
const ONE = "Check one example, let the cells show analytic ÷ numeric, and";
const LATER = "Here w³ and b³ agree, so (BP1) is right and (BP2) is off.";
const HINTS = {
  right: "Here every entry agrees. Which equation is left to blame?",
  sigma_of_a: `${LATER} ${ONE} compare each row with 1/σ′(z²).`,
  no_sigma: `${LATER} ${ONE} compare each row with 1/σ′(z²).`,
  late_delta: `${LATER} By how much? Stay at epoch 0 and move η.`,
  no_transpose: `${LATER} ${ONE} look at the signs.`,
  dC_da: `Here w³ and b³ are off, so start with (BP1). ${ONE} compare each row of w³ with 1/σ′(z³).`,
};

/** The column of the one example that is chosen. */
const column = ({ examples }) => X[0].findIndex((x_1, i) => examples === `${x_1},${X[1][i]}`);

const transpose = (w) => w[0].map((_, k) => w.map((row) => row[k]));
const minus = (w, step, eta) => w.map((row, j) => row.map((entry, k) => entry - eta * step[j][k]));

/** The gradient, with that slip. */
function gradient(slip, net, x, y, eta) {
  const trace = forward(net, x);
  const { z, a } = trace;
  const delta = { 3: output_error(net.cost, net.activation, z[3], a[3], y) };
  if (slip === "dC_da") delta[3] = a[3].map((row, j) => row.map((entry, i) => net.cost.gradient(entry, y[j][i])));
  const w = { late_delta: () => minus(net.w[3], weight_gradient(a[2], delta[3]), eta), no_transpose: () => transpose(net.w[3]) }[slip]?.() ?? net.w[3];
  delta[2] = backpropagate_error(w, delta[3], slip === "no_sigma" ? activations.identity : net.activation, slip === "sigma_of_a" ? a[2] : z[2]);
  const each = (of) => ({ 2: of(2), 3: of(3) });
  return { trace, w: each((l) => weight_gradient(a[l - 1], delta[l])), b: each((l) => bias_gradient(delta[l])) };
}

const cost_at = (net, x, y) => cost_of(net.cost, forward(net, x).a[3], y);

/** Costs and networks at epochs 0 … 300. */
const histories = new Map();
function history(slip, eta) {
  const key = `${slip} ${eta}`;
  if (histories.has(key)) return histories.get(key);
  const { sigmoid } = activations;
  let net = {
    L: 3, activation: sigmoid, output_activation: sigmoid, cost: costs.cross_entropy,
    w: { 2: [[1, -1], [2, 1]], 3: [[1, 2], [-2, 1]] }, b: { 2: [[0], [-1]], 3: [[-1], [1]] },
  };
  const run = { nets: [], costs: [] };
  for (let n = 0; n <= EPOCHS; n++) {
    run.nets.push(net);
    run.costs.push(cost_at(net, X, Y));
    const g = gradient(slip, net, X, Y, eta);
    net = descend(net, { dC_dw: g.w, dC_db: g.b }, eta);
  }
  histories.set(key, run);
  return run;
}

/** The slope of the cost along one entry, as in bpcore's gradient_check. */
function central(net, x, y, symbol, l, j, k) {
  const at = (value) => {
    const entries = net[symbol][l].map((row, r) => row.map((entry, c) => (r === j && c === k ? value : entry)));
    return cost_at({ ...net, [symbol]: { ...net[symbol], [l]: entries } }, x, y);
  };
  const value = net[symbol][l][j][k];
  const [above, below] = [value + EPSILON, value - EPSILON];
  return (at(above) - at(below)) / (above - below);
}

/** What rounding can do to that slope. */
function rounding(net, x, y) {
  const a = forward(net, x).a[3];
  let sum = 0;
  a.forEach((row, j) => row.forEach((entry, i) => (sum += Math.abs(net.cost.gradient(entry, y[j][i]) * entry))));
  return (3 * Number.EPSILON * Math.max(1, cost_at(net, x, y) + sum / x[0].length)) / EPSILON;
}

function compute(now) {
  const slip = NETWORKS[now.network];
  const run = history(slip, now.eta);
  const reference = now.reference ? history("right", now.eta).costs : null;
  const net = run.nets[now.epoch];
  const single = now.examples !== "all";
  const [x, y] = [X, Y].map((rows) => (single ? rows.map((row) => [row[column(now)]]) : rows));
  const g = gradient(slip, net, x, y, now.eta);
  const noise = rounding(net, x, y);
  const numbers = {
    C_first: run.costs[0], C: run.costs[now.epoch], C_last: run.costs[EPOCHS], wrong: 0,
    right_first: null, right: null, right_last: null,
  };
  if (reference) Object.assign(numbers, { right_first: reference[0], right: reference[now.epoch], right_last: reference[EPOCHS] });
  const errors = {};
  const shown = {};
  for (const symbol of ["w", "b"]) for (const l of [2, 3]) {
    const name = `${symbol}${l}`;
    numbers[`error_${name}`] = 0;
    shown[name] = g[symbol][l].map((row, j) => row.map((analytic, k) => {
      const numeric = central(net, x, y, symbol, l, j, k);
      const size = Math.max(Math.abs(analytic), Math.abs(numeric));
      const off = Math.abs(analytic - numeric) > TOLERANCE * size + noise;
      // Of what comes from differences, the digits that rounding has spared.
      const error = off ? Number((Math.abs(analytic - numeric) / size).toPrecision(2)) : 0;
      const known = Math.abs(numeric) > 1e-8;
      const ratio = known ? (off ? Number((analytic / numeric).toPrecision(3)) : 1) : null;
      const key = `${name}_${j + 1}${symbol === "w" ? k + 1 : ""}`;
      errors[key] = error;
      numbers.wrong += Number(off);
      numbers[`error_${name}`] = Math.max(numbers[`error_${name}`], error);
      return (numbers[key] = { error, ratio, analytic, numeric: known ? Number(numeric.toPrecision(3)) : 0 }[now.shows]);
    }));
  }
  for (const l of [2, 3]) for (const j of [1, 2]) numbers[`inverse_${l}${j}`] = single ? 1 / net.activation.derivative(g.trace.z[l][j - 1][0]) : null;
  return { numbers, errors, shown, run, reference };
}

function python(now) {
  const columns = now.examples === "all" ? ":" : `[${column(now)}]`;
  return `from bpcore import gradient_check
from bpfigures.planted_bugs import problem, suspect, train

net, x, y = problem()
backprop = suspect("${now.network}", eta=${now.eta})
C = train(backprop, net, x, y, eta=${now.eta}, epochs=${now.epoch})
report = gradient_check(net, x[:, ${columns}], y[:, ${columns}], backprop=backprop)
print("cost at first", C[0], " now", C[-1])
print(report)`;
}

function render({ model, el, page }) {
  const call = (now) => `PlantedBug(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });

  const frame = plot({ id: fresh("clip"), height: 200, x_label: "epoch", y_label: "cost C", label: "The cost over the epochs" });
  frame.domain([0, EPOCHS], [0, 1.4]);
  const curve = s("path", { class: "bp-curve bp-first" });
  const other = s("path", { class: "bp-curve bp-second" });
  const cursor = s("line", { class: "bp-cursor", y1: frame.top, y2: frame.bottom });
  const here = mark("circle", { class: "bp-mark bp-first" });
  const there = mark("square", { class: "bp-mark bp-second" });
  frame.inside.append(cursor, curve, other);
  frame.over.append(here, there);

  const cells = {};
  const clues = {};
  for (const l of [3, 2]) {
    cells[`w${l}`] = matrix({ name: `∂C/∂w${superscript(l)}`, keys: (r, c) => `w${l}_${r + 1}${c + 1}` });
    cells[`b${l}`] = matrix({ name: `∂C/∂b${superscript(l)}`, keys: (r) => `b${l}_${r + 1}` });
    clues[l] = matrix({ name: `1/σ′(z${superscript(l)})`, keys: (r) => `inverse_${l}${r + 1}` });
  }
  const checked = h("p", { class: "bp-panel-title" });
  const found = numbers_table("Costs", ["this network", "a right one"], [
    ["at epoch 0", ["C_first", "right_first"]],
    ["now", ["C", "right"]],
    [`at epoch ${EPOCHS}`, ["C_last", "right_last"]],
  ]);
  const worst = numbers_table("Largest relative errors", ["weights", "biases"], [
    ["layer 3", ["error_w3", "error_b3"]],
    ["layer 2", ["error_w2", "error_b2"]],
  ]);
  const wrong = h("output", { "data-number": "wrong", "aria-live": "off" });
  const answers = Object.fromEntries(Object.keys(NETWORKS).map((name) => [name, fig.choice(`answer_${name}`, `Network ${name}: which slip is it?`)]));
  const verdict = h("p", { class: "bp-verdict" });
  const score = h("p", { class: "bp-at" });

  fig.body.append(
    h("div", { class: "bp-row" }, fig.choice("network")),
    h("div", { class: "bp-row bp-columns" },
      h("div", {}, panel("Training", frame.svg), fig.slider("epoch"), fig.slider("eta"), fig.checkbox("reference", "show a right network’s cost beside it (dashed)")),
      h("div", {}, checked, fig.choice("examples"), fig.choice("shows"),
        expression(cells.w3, cells.b3, clues[3]), expression(cells.w2, cells.b2, clues[2]),
        h("p", { class: "bp-at" }, "Dashed and colored: the backward pass and the central difference disagree; the stronger the color, the more. ✓: they agree. –: the central difference is 0. Inverse slopes are shown for a single example."))),
    h("div", { class: "bp-row bp-columns" }, h("div", {}, found.element), h("div", {}, worst.element, h("p", {}, "Wrong entries: ", wrong, " of 12"))),
    h("div", { class: "bp-row bp-answers" }, ...Object.values(answers), verdict, score),
  );

  const rounded = (error) => (error === 0 ? "✓" : digits(error, 2));

  function draw(now) {
    const { numbers, errors, shown, run, reference } = compute(now);
    const epochs = run.costs.map((_, n) => n);
    set(curve, { d: path(epochs, run.costs, frame.x, frame.y) });
    set(other, { d: reference ? path(epochs, reference, frame.x, frame.y) : "" });
    set(cursor, { x1: frame.x(now.epoch), x2: frame.x(now.epoch) });
    put(here, frame.x(now.epoch), frame.y(numbers.C));
    put(there, frame.x(now.epoch), frame.y(reference ? numbers.right : NaN));

    write(checked, `The check of network ${now.network} at epoch ${now.epoch}`);
    for (const [name, part] of Object.entries(cells)) {
      part.draw(shown[name]);
      for (const td of part.element.querySelectorAll("td")) {
        const error = errors[td.dataset.number];
        td.classList.toggle("bp-off", error > 0);
        td.style.setProperty("--bp-heat", error ? `${Math.min(100, Math.max(15, 100 + 25 * Math.log10(error)))}%` : "0%");
        if (now.shows === "error") write(td, rounded(error));
        if (td.dataset.value === "") write(td, "–");
      }
    }
    for (const l of [2, 3]) {
      clues[l].draw([1, 2].map((j) => [numbers[`inverse_${l}${j}`]]));
      if (now.examples === "all") clues[l].element.querySelectorAll("td").forEach((td) => write(td, "–"));
    }
    found.draw(numbers);
    worst.draw(numbers);
    for (const td of worst.element.querySelectorAll("td[data-number]")) write(td, rounded(numbers[td.dataset.number]));
    write_number(wrong, numbers.wrong, String(numbers.wrong));

    const known = Object.keys(NETWORKS).filter((name) => now[`answer_${name}`] === NETWORKS[name]);
    for (const [name, fieldset] of Object.entries(answers)) fieldset.hidden = name !== now.network;
    const slip = NETWORKS[now.network];
    const answer = now[`answer_${now.network}`];
    const words = answer === "open" ? "" : answer === slip ? `✓ Right: ${MEANS[slip]}.` : `✗ Not this one. It would mean that ${MEANS[answer]}. ${HINTS[slip]}`;
    write(verdict, words);
    write(score, `Found so far: ${known.length ? known.join(", ") : "none"} (${known.length} of 6).`);

    const layers = ["w3", "b3", "w2", "b2"].filter((name) => numbers[`error_${name}`] > 0).map((name) => `${name[0]}${superscript(name[1])} (up to ${plain(numbers[`error_${name}`])})`);
    return `Network ${now.network} lowers its cost from ${digits(numbers.C_first)} to ${digits(numbers.C_last)}${now.reference ? `, a right one to ${digits(numbers.right_last)}` : ""}. At epoch ${now.epoch} the check finds ` +
      (layers.length ? `${numbers.wrong} of 12 entries wrong, in ${layers.join(", ")}.` : "no wrong entry among the 12.") +
      (now.shows === "error" ? "" : ` The cells show ${model.get("schema").shows.options[now.shows]}.`) + (words ? ` Your answer is ${answer === slip ? "right" : "not right; a hint stands below it"}.` : "");
  }

  return fig.start();
}

export default { render };
