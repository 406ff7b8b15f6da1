// Cures: four set-ups of cost, activation and initial weights, trained side by side on the same pictures.
//
// In:  cost_i, activation_i, init_i of the set-ups i = 1 … 4; hidden, eta, seed; epoch (the cursor).
// Out: the share of pictures named right and the cost over the epochs; for each set-up a map of its saturation, layer
//      by epoch; the numbers at the epoch.

import { Network, backprop, cost_of, descend } from "../lib/bpcore.js";
import { default_rng } from "../lib/random.js";
import { h, s, set, write, digits, plain, fresh } from "../lib/dom.js";
import { figure, literal, numbers_table, panel } from "../lib/figure.js";
import { drag, path, plot, put } from "../lib/plot.js";

const EPOCHS = 150;
const SIZES = { 1: [64, 12, 3], 2: [64, 8, 8, 3] };
const SATURATED = 0.01; // a neuron is saturated where |σ′(z)| is below this
const SETUPS = [1, 2, 3, 4];
const STYLES = ["first", "second", "third", "fourth"]; // a series is told by color, by line and by shape of its mark
const SHAPES = ["M0,-6.5A6.5,6.5 0 1 1 0,6.5A6.5,6.5 0 1 1 0,-6.5Z", "M-5.5,-5.5H5.5V5.5H-5.5Z", "M0,-7L7,5.5H-7Z", "M0,-7.5L6.5,0L0,7.5L-6.5,0Z"];
const COLOR = [130, 80, 200]; // of the maps: it is seen on light and on dark, and its strength is the number
const across = Array.from({ length: EPOCHS + 1 }, (_, n) => n);

const KINDS = [
  (u, v) => 4 < u * u + v * v && u * u + v * v < 14.6,
  (u, v) => Math.abs(u) < 1 || Math.abs(v) < 1,
  (u, v) => Math.abs(u - v) < 1.5 || Math.abs(u + v) < 1.5,
];
const pixels = Array.from({ length: 64 }, (_, p) => [Math.floor(p / 8) - 3.5, (p % 8) - 3.5]);
const picture = (kind, down, right) => pixels.map(([v, u]) => (kind(u - right, v - down) ? 1 : 0));
const shown = KINDS.flatMap((kind) => [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => picture(kind, down, right))));
const x = pixels.map((_, p) => shown.map((one) => one[p]));
const y = KINDS.map((_, k) => shown.map((_, i) => (Math.floor(i / 9) === k ? 1 : 0)));
const kind_of = shown.map((_, i) => Math.floor(i / 9));

/** One set-up, measured at the epochs 0 … EPOCHS. */
function train(cost, activation, init, eta, seed, hidden) {
  const output_activation = cost === "log_likelihood" ? "softmax" : "sigmoid";
  let net = Network(SIZES[hidden], { activation, output_activation, cost, init, rng: default_rng(seed) });
  const { L } = net;
  const run = { C: [], right: [], stuck: [], saturated: {} };
  for (let l = 2; l <= L; l++) run.saturated[l] = [];
  for (let n = 0; n <= EPOCHS; n++) {
    const g = backprop(net, x, y);
    const { z, a } = g.trace;
    const best = kind_of.map((_, i) => z[L].reduce((most, row, j) => (row[i] > z[L][most][i] ? j : most), 0));
    let stuck = 0;
    for (let l = 2; l <= L; l++) {
      let flat = 0;
      for (let j = 0; j < z[l].length; j++) {
        let of_neuron = 0;
        for (let i = 0; i < shown.length; i++) {
          const slope = l < L ? net.activation.derivative(z[l][j][i]) : a[L][j][i] * (1 - a[L][j][i]);
          if (slope < SATURATED) of_neuron += 1;
        }
        flat += of_neuron;
        if (l < L && of_neuron === shown.length) stuck += 1;
      }
      run.saturated[l].push(flat / (z[l].length * shown.length));
    }
    run.C.push(cost_of(net.cost, a[L], y));
    run.right.push(best.filter((j, i) => j === kind_of[i]).length / shown.length);
    run.stuck.push(stuck);
    net = descend(net, g, eta);
  }
  return run;
}

const setup = (now, i) => [now[`cost_${i}`], now[`activation_${i}`], now[`init_${i}`]];

const python = (now) => `import numpy as np
from bpcore import Network, backprop
from bpfigures.cures import pictures

x, y = pictures()
eta = ${now.eta}
C, right, saturated = [], [], []
for cost, activation, init in [
${SETUPS.map((i) => `    (${setup(now, i).map(literal).join(", ")}),`).join("\n")}
]:
    output = "softmax" if cost == "log_likelihood" else "sigmoid"
    net = Network(${literal(SIZES[now.hidden])}, activation=activation, output_activation=output,
                  cost=cost, init=init, rng=${now.seed})
    for epoch in range(${now.epoch}):
        g = backprop(net, x, y)
        for l in range(2, net.L + 1):
            net.w[l] -= eta * g.dC_dw[l]
            net.b[l] -= eta * g.dC_db[l]
    trace = net.forward(x)
    C.append(net.cost.value(trace.a[net.L], y))
    right.append(np.mean(trace.z[net.L].argmax(axis=0) == y.argmax(axis=0)))
    slope = net.activation.derivative(trace.z[2])
    saturated.append(np.mean(np.abs(slope) < ${SATURATED}))
print("cost", C)
print("right", right)
print("saturated, layer 2", saturated)`;

function render({ model, el, page }) {
  const call = (now) => `Cures(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const schema = model.get("schema");
  const name = (now, i) => ["cost", "activation", "init"].map((key) => schema[`${key}_${i}`].options[now[`${key}_${i}`]]).join(", ");

  const runs = new Map();
  function run_of(now, i) {
    const key = [...setup(now, i), now.eta, now.seed, now.hidden];
    const id = key.join();
    if (!runs.has(id)) {
      if (runs.size > 60) runs.clear();
      runs.set(id, train(now[`cost_${i}`], now[`activation_${i}`], now[`init_${i}`], now.eta, Number(now.seed), now.hidden));
    }
    return runs.get(id);
  }

  const swatch = (i) => s("svg", { class: "bp-swatch", viewBox: "0 0 34 14", "aria-hidden": "true" },
    s("path", { class: `bp-curve bp-${STYLES[i - 1]}`, d: "M0,7H34" }),
    s("path", { class: `bp-mark bp-${STYLES[i - 1]}`, d: SHAPES[i - 1], transform: "translate(17 7) scale(0.9)" }));

  const right_plot = curves("share of pictures", "Share of the pictures named right over the epochs, for four set-ups");
  const cost_plot = curves("C ÷ C at epoch 0", "Cost over the epochs as a share of its start, for four set-ups");
  const cards = SETUPS.map(card);
  const per_setup = (key) => SETUPS.map((i) => `${key}_${i}`);
  const table = numbers_table("At this epoch", [1, 2, 3, 4].map((i) => h("span", { class: "bp-cures-head" }, swatch(i), ` ${i}`)), [
    ["pictures named right", per_setup("right")],
    ["cost C", per_setup("C")],
    ["C ÷ C at epoch 0", per_setup("relative")],
    ["saturated, layer 2", per_setup("saturated_2")],
    ["saturated, layer 3", per_setup("saturated_3")],
    ["saturated, layer 4", per_setup("saturated_4")],
    ["hidden neurons saturated for all pictures", per_setup("stuck")],
    ["epochs to 90 % right", per_setup("epochs")],
  ], (value) => (Number.isInteger(value) ? String(value) : digits(value)));
  const thumbs = ["ring", "plus", "cross"].map((words, k) => h("span", { class: "bp-cures-thumb" },
    s("svg", { viewBox: "0 0 8 8", role: "img", "aria-label": `A ${words} of 8 × 8 pixels` },
      ...picture(KINDS[k], 0, 0).flatMap((on, p) => (on ? [s("rect", { x: p % 8, y: Math.floor(p / 8), width: 1.02, height: 1.02 })] : []))), words));

  fig.body.append(
    h("div", { class: "bp-row bp-columns" },
      panel("Pictures named right", right_plot.frame.svg),
      panel("Cost, as a share of its start", cost_plot.frame.svg)),
    fig.player("epoch", { unit: "epoch", per_second: 25 }),
    h("p", { class: "bp-at" }, "Costs of different kinds have different units: compare them with the share on the left. In the maps color is the share of saturated neurons, |σ′(z)| < 0.01: none is clear, full is all."),
    h("div", { class: "bp-row bp-columns bp-cures-cards" }, ...cards.map((one) => one.element)),
    h("div", { class: "bp-row bp-columns" },
      h("div", { class: "bp-cures-shared" }, fig.slider("eta"), fig.choice("hidden"), fig.choice("seed")),
      panel("All learn the same 27 pictures", h("div", { class: "bp-cures-thumbs" }, ...thumbs), h("p", { class: "bp-at" }, "64 pixels, about half of them 1. Each kind stands in nine places. Every epoch is one step with all 27."))),
    h("div", { class: "bp-row bp-scroll" }, table.element),
  );

  /** A plot with a line and a mark for each set-up, and a cursor that can be dragged. */
  function curves(y_label, label) {
    const frame = plot({ id: fresh("clip"), height: 190, x_label: "epoch", y_label, label });
    const lines = STYLES.map((style) => s("path", { class: `bp-curve bp-${style}` }));
    const marks = STYLES.map((style, i) => s("path", { class: `bp-mark bp-${style}`, d: SHAPES[i] }));
    const cursor = s("line", { class: "bp-cursor", y1: frame.top, y2: frame.bottom });
    frame.inside.append(...lines);
    frame.over.append(cursor, ...marks);
    follow(frame);
    return {
      frame,
      draw(series, n) {
        const most = Math.max(1, ...series.flat());
        frame.domain([0, EPOCHS], [0, most > 1 ? Number((1.04 * most).toPrecision(2)) : 1]);
        series.forEach((values, i) => {
          set(lines[i], { d: path(across, values, frame.x, frame.y) });
          put(marks[i], frame.x(n), frame.y(values[n]));
        });
        set(cursor, { x1: frame.x(n), x2: frame.x(n) });
      },
    };
  }

  /** A drag across the frame moves the epoch. */
  function follow(frame) {
    if (fig.still) return;
    frame.svg.classList.add("bp-drag");
    drag(frame.svg, (px) => fig.change({ epoch: Math.round(Math.min(EPOCHS, Math.max(0, frame.x.inverse(px)))) }));
  }

  /** One set-up: its name, its map of saturation, and its choices. */
  function card(i) {
    const [width, height, left, right, top, bottom] = [340, 92, 56, 10, 4, 32];
    const frame = plot({ id: fresh("clip"), width, height, left, right, top, bottom, x_label: "epoch", y_label: "", y_ticks: [], label: `Share of saturated neurons of set-up ${i}, layer by epoch` });
    frame.domain([0, EPOCHS], [0, 1]);
    const cursor = s("line", { class: "bp-cursor", y1: top, y2: height - bottom });
    const names = s("g");
    frame.over.append(cursor, names);
    follow(frame);
    const canvas = h("canvas", { width: EPOCHS + 1, "aria-hidden": "true" });
    for (const [side, share] of [["left", left / width], ["top", top / height], ["width", (width - left - right) / width], ["height", (height - top - bottom) / height]]) canvas.style[side] = `${100 * share}%`;
    const title = h("p", { class: "bp-panel-title" });
    const words = h("span");
    title.append(swatch(i), h("span", {}, ` ${i} · `), words);
    const choices = h("details", { open: el.clientWidth === 0 || el.clientWidth >= 560 },
      h("summary", {}, `Change set-up ${i}`),
      ...[["cost", "cost"], ["activation", "hidden σ"], ["init", "weights"]].map(([key, label]) => fig.choice(`${key}_${i}`, label)));
    const element = h("div", { class: "bp-cures-card" }, title, h("div", { class: "bp-cures-map" }, canvas, frame.svg), choices);

    let painted = null;
    function paint(run) {
      painted = run;
      const layers = Object.values(run.saturated);
      canvas.height = layers.length;
      const context = canvas.getContext("2d");
      const image = context.createImageData(EPOCHS + 1, layers.length);
      layers.forEach((shares, r) => shares.forEach((share, n) => image.data.set([...COLOR, Math.round(255 * share)], 4 * (r * (EPOCHS + 1) + n))));
      context.putImageData(image, 0, 0);
      const row = (height - top - bottom) / layers.length;
      names.replaceChildren(...layers.flatMap((_, r) => [
        s("text", { class: "bp-axis-label", x: left - 6, y: top + (r + 0.5) * row + 4, "text-anchor": "end" }, r === layers.length - 1 ? "output" : `layer ${r + 2}`),
        ...(r ? [s("line", { class: "bp-cures-between", x1: left, x2: width - right, y1: top + r * row, y2: top + r * row })] : []),
      ]));
    }
    return {
      element,
      draw(now, run) {
        write(words, name(now, i));
        if (painted !== run) paint(run);
        set(cursor, { x1: frame.x(now.epoch), x2: frame.x(now.epoch) });
      },
    };
  }

  function draw(now) {
    const n = now.epoch;
    const all = SETUPS.map((i) => run_of(now, i));
    right_plot.draw(all.map((run) => run.right), n);
    cost_plot.draw(all.map((run) => run.C.map((C) => C / run.C[0])), n);
    cards.forEach((one, i) => one.draw(now, all[i]));
    const numbers = {};
    all.forEach((run, k) => {
      const i = k + 1;
      const first = run.right.findIndex((share) => share >= 0.9);
      Object.assign(numbers, { [`right_${i}`]: run.right[n], [`C_${i}`]: run.C[n], [`relative_${i}`]: run.C[n] / run.C[0], [`stuck_${i}`]: run.stuck[n], [`epochs_${i}`]: first < 0 ? null : first });
      for (const l of [2, 3, 4]) numbers[`saturated_${l}_${i}`] = run.saturated[l]?.[n] ?? null;
    });
    table.draw(numbers);
    const parts = all.map((run, k) => `${k + 1} (${name(now, k + 1)}) names ${Math.round(27 * run.right[n])} of 27 right, with ${Math.round(100 * run.saturated[2][n])}\u00a0% of layer 2 saturated`);
    return `Epoch ${n} at η = ${plain(now.eta)}: set-up ${parts.join("; ")}.`;
  }

  return fig.start();
}

export default { render };
