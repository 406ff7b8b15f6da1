// Rosetta: one network, its forward pass and (BP1) to (BP4), in this book's notation and in others.
//
// In:  notation, symbol (what is marked in the equations), m (examples).
// Out: a table: line, this book's equation, the chosen notation's, and its arrays in its own layout.

import { activations, backprop, cost_of, costs } from "../lib/bpcore.js";
import { h, write, plain } from "../lib/dom.js";
import { figure, literal } from "../lib/figure.js";
import { expression, matrix } from "../lib/matrix.js";

// As in bpfigures/rosetta.py.
const X = [[1, 2, 0], [2, -1, 1]];
const Y = [[0, 1, 1], [1, 0, 1]];
const NET = {
  L: 3,
  w: { 2: [[1, -1], [2, 1]], 3: [[1, 2], [-2, 1]] },
  b: { 2: [[0], [-1]], 3: [[-1], [1]] },
  activation: activations.sigmoid,
  output_activation: activations.sigmoid,
  cost: costs.quadratic,
};

const ARRAYS = "x y w2 w3 b2 b3 z2 a2 z3 a3 C delta3 delta2 db2 db3 dw2 dw3".split(" ");
const LINES = [
  ["examples", ["x", "y"]],
  ["weights", ["w2", "w3"]],
  ["biases", ["b2", "b3"]],
  ["forward", ["z2", "a2", "z3", "a3"]],
  ["cost", ["C"]],
  ["(BP1)", ["delta3"]],
  ["(BP2)", ["delta2"]],
  ["(BP3)", ["db2", "db3"]],
  ["(BP4)", ["dw2", "dw3"]],
];

// Of each notation: the names of the ARRAYS, the equations of the LINES, and what to look out for. In an equation
// {w:…} is a weight; b, z, a and d mark biases, weighted inputs, activations and errors.
const SAME_NAMES = "x y w² w³ b² b³ z² a² z³ a³ C δ³ δ² ∂C/∂b² ∂C/∂b³ ∂C/∂w² ∂C/∂w³";
const ROW_NAMES = "X Y W² W³ b² b³ Z² A² Z³ A³ C Δ³ Δ² ∂C/∂b² ∂C/∂b³ ∂C/∂W² ∂C/∂W³";
const BOOK = [
  "{a:x}, y: examples are columns\n{a:a¹} = {a:x}",
  "{w:wˡⱼₖ}: to j from k, l = 2 … L\n{w:wˡ} is nₗ × nₗ₋₁",
  "{b:bˡ} is a column, nₗ × 1",
  "{z:zˡ} = {w:wˡ} {a:aˡ⁻¹} + {b:bˡ}\n{a:aˡ} = σ({z:zˡ})",
  "C = mean of ½ ‖y\u00a0−\u00a0{a:aᴸ}‖²",
  "{d:δᴸ} = ({a:aᴸ} − y) ⊙ σ′({z:zᴸ})",
  "{d:δˡ} = (({w:wˡ⁺¹})ᵀ {d:δˡ⁺¹}) ⊙ σ′({z:zˡ})",
  "∂C/∂{b:bˡ} = mean of the columns of {d:δˡ}",
  "∂C/∂{w:wˡ} = (1/m) {d:δˡ} ({a:aˡ⁻¹})ᵀ",
];
const rows = (weights, forward, back, gradient) => [
  "{a:X}, Y: examples are rows\n{a:A¹} = {a:X}",
  weights,
  "{b:bˡ} is a row, 1 × nₗ",
  `{z:Zˡ} = ${forward} + {b:bˡ}\n{a:Aˡ} = σ({z:Zˡ})`,
  "C = mean of ½ ‖y\u00a0−\u00a0{a:aᴸ}‖²,\nwith y and {a:aᴸ} the rows of Y and {a:Aᴸ}",
  "{d:Δᴸ} = ({a:Aᴸ} − Y) ⊙ σ′({z:Zᴸ})",
  `{d:Δˡ} = (${back}) ⊙ σ′({z:Zˡ})`,
  "∂C/∂{b:bˡ} = mean of the rows of {d:Δˡ}",
  `∂C/∂{w:Wˡ} = (1/m) ${gradient}`,
];
const NOTATIONS = {
  book: { names: SAME_NAMES, lines: BOOK, note: "This is the notation of all chapters. Choose another one to see it beside this." },
  nielsen: {
    names: SAME_NAMES,
    lines: Object.assign([...BOOK], {
      0: "{a:x}, y(x): one example {a:x} at a time\n{a:a¹} = {a:x}",
      4: "C = (1/2n) Σₓ ‖y(x)\u00a0−\u00a0{a:aᴸ}‖²",
      7: "∂C/∂{b:bˡ} = (1/n) Σₓ {d:δˡ}",
      8: "∂C/∂{w:wˡ} = (1/n) Σₓ {d:δˡ} ({a:aˡ⁻¹})ᵀ",
    }),
    note: "The same letters and indices. An equation is for one example x; a sum over the n examples (this book's m) stands outside. In the arrays here, the examples are set side by side.",
  },
  thresholds: {
    names: "x y v w γ θ α−γ b β−θ ŷ E g e Δγ Δθ Δv Δw",
    lines: [
      "{a:xᵢ}, yⱼ: one example",
      "{w:vᵢₕ}: from input i to hidden h\n{w:wₕⱼ}: from hidden h to output j",
      "thresholds {b:γₕ}, {b:θⱼ}: each is minus a bias",
      "αₕ = Σᵢ {w:vᵢₕ} {a:xᵢ}\n{a:bₕ} = f({z:αₕ −} {zb:γₕ})\nβⱼ = Σₕ {w:wₕⱼ} {a:bₕ}\n{a:ŷⱼ} = f({z:βⱼ −} {zb:θⱼ})",
      "E = ½ Σⱼ ({a:ŷⱼ} − yⱼ)²",
      "{d:gⱼ} = {a:ŷⱼ} (1 − {a:ŷⱼ}) (yⱼ − {a:ŷⱼ})",
      "{d:eₕ} = {a:bₕ} (1 − {a:bₕ}) Σⱼ {w:wₕⱼ} {d:gⱼ}",
      "Δ{b:γₕ} = −η {d:eₕ}\nΔ{b:θⱼ} = −η {d:gⱼ}",
      "Δ{w:vᵢₕ} = η {d:eₕ} {a:xᵢ}\nΔ{w:wₕⱼ} = η {d:gⱼ} {a:bₕ}",
    ],
    note: "Here b is an activation, g and e are minus the errors, and the last two lines are changes by one step, here with η = 1, not gradients. With several examples, E and the changes are means over them.",
  },
  m_by_n: {
    names: "x y W¹ W² b¹ b² z¹ a¹ z² a² J δ² δ¹ ∂J/∂b¹ ∂J/∂b² ∂J/∂W¹ ∂J/∂W²",
    lines: [
      "{a:x}, y: examples are columns\n{a:a⁰} = {a:x}",
      "{w:Wˡₘₙ}: from m to n, l = 1 … H\n{w:Wˡ} is M × N, a column for each neuron",
      "{b:bˡ} is a column, N × 1",
      "{z:zˡ} = ({w:Wˡ})ᵀ {a:aˡ⁻¹} + {b:bˡ}\n{a:aˡ} = σ({z:zˡ})",
      "J = mean of ½ ‖y\u00a0−\u00a0{a:aᴴ}‖²",
      "{d:δᴴ} = ({a:aᴴ} − y) ⊙ σ′({z:zᴴ})",
      "{d:δˡ} = ({w:Wˡ⁺¹} {d:δˡ⁺¹}) ⊙ σ′({z:zˡ})",
      "∂J/∂{b:bˡ} = mean of {d:δˡ}",
      "∂J/∂{w:Wˡ} = mean of {a:aˡ⁻¹} ({d:δˡ})ᵀ",
    ],
    note: "Every W is this book's w transposed, so the transpose moves from the way back to the way forward. Layers count from 0: its layer 1 is layer 2 of this book. A mean is over the examples.",
  },
  rows_to_from: {
    names: ROW_NAMES,
    lines: rows("{w:Wˡ}[to, from], l = 2 … L\n{w:Wˡ} is nₗ × nₗ₋₁", "{a:Aˡ⁻¹} ({w:Wˡ})ᵀ", "{d:Δˡ⁺¹} {w:Wˡ⁺¹}", "({d:Δˡ})ᵀ {a:Aˡ⁻¹}"),
    note: "The arrays of examples are this book's transposed; the weights are the same. A product changes the order of its factors.",
  },
  rows_from_to: {
    names: ROW_NAMES,
    lines: rows("{w:Wˡ}[from, to], l = 2 … L\n{w:Wˡ} is nₗ₋₁ × nₗ", "{a:Aˡ⁻¹} {w:Wˡ}", "{d:Δˡ⁺¹} ({w:Wˡ⁺¹})ᵀ", "({a:Aˡ⁻¹})ᵀ {d:Δˡ}"),
    note: "Every array is this book's transposed, the weights too. Each equation is this book's read from right to left.",
  },
};

const turn = (rows) => rows[0].map((_, c) => rows.map((row) => row[c]));
const is_rows = (notation) => notation.startsWith("rows");
const is_from_to = (notation) => ["thresholds", "m_by_n", "rows_from_to"].includes(notation);

/** An array of this book, `kind` without its layer, as the notation has it. */
function translate(notation, kind, values) {
  const weights = kind === "w" || kind === "dw";
  const turned = (weights ? is_from_to : is_rows)(notation) ? turn(values) : values;
  const minus = notation === "thresholds" && ["b", "delta", "dw"].includes(kind);
  return minus ? turned.map((row) => row.map((entry) => -entry)) : turned;
}

const examples = (now) => [X, Y].map((rows) => rows.map((row) => row.slice(0, now.m)));

function compute(now) {
  const [x, y] = examples(now);
  const { delta, dC_dw, dC_db, trace } = backprop(NET, x, y);
  const kinds = { w: NET.w, b: NET.b, z: trace.z, a: trace.a, delta, db: dC_db, dw: dC_dw };
  const ours = { x, y, C: [[cost_of(NET.cost, trace.a[3], y)]] };
  for (const [kind, layers] of Object.entries(kinds)) for (const l of [2, 3]) ours[`${kind}${l}`] = layers[l];
  const theirs = Object.fromEntries(ARRAYS.map((name) => [name, translate(now.notation, name.replace(/[23]$/, ""), ours[name])]));
  return { ours, theirs };
}

function python(now) {
  const { notation } = now;
  const { theirs } = compute(now);
  const np = (name) => `np.array(${JSON.stringify(theirs[name]).replaceAll(",", ", ")})`;
  const start = `import numpy as np


def sigma(z):
    return 1 / (1 + np.exp(-z))


def slope(z):
    return sigma(z) * (1 - sigma(z))


`;
  const given = (x, y, w, first) => `${start}${x}, ${y} = ${np("x")}, ${np("y")}
${w} = {${first}: ${np("w2")}, ${first + 1}: ${np("w3")}}
b = {${first}: ${np("b2")}, ${first + 1}: ${np("b3")}}

`;
  const columns = (w, first, forward, back, C, gradient) => `${given("x", "y", w, first)}a, z = {${first - 1}: x}, {}
for l in (${first}, ${first + 1}):
    z[l] = ${forward} + b[l]
    a[l] = sigma(z[l])
m = x.shape[1]
${C} = ((y - a[${first + 1}]) ** 2).sum() / (2 * m)

delta = {${first + 1}: (a[${first + 1}] - y) * slope(z[${first + 1}])}
delta[${first}] = (${back}) * slope(z[${first}])
d${C}_db = {l: delta[l].mean(axis=1, keepdims=True) for l in b}
d${C}_d${w} = {l: ${gradient} / m for l in ${w}}`;
  const in_rows = (forward, back, gradient) => `${given("X", "Y", "W", 2)}A, Z = {1: X}, {}
for l in (2, 3):
    Z[l] = ${forward} + b[l]
    A[l] = sigma(Z[l])
m = len(X)
C = ((Y - A[3]) ** 2).sum() / (2 * m)

Delta = {3: (A[3] - Y) * slope(Z[3])}
Delta[2] = (${back}) * slope(Z[2])
dC_db = {l: Delta[l].mean(axis=0, keepdims=True) for l in b}
dC_dW = {l: ${gradient} / m for l in W}`;
  if (notation === "book") return columns("w", 2, "w[l] @ a[l - 1]", "w[3].T @ delta[3]", "C", "delta[l] @ a[l - 1].T");
  if (notation === "m_by_n") return columns("W", 1, "W[l].T @ a[l - 1]", "W[2] @ delta[2]", "J", "a[l - 1] @ delta[l].T");
  if (notation === "rows_to_from") return in_rows("A[l - 1] @ W[l].T", "Delta[3] @ W[3]", "Delta[l].T @ A[l - 1]");
  if (notation === "rows_from_to") return in_rows("A[l - 1] @ W[l]", "Delta[3] @ W[3].T", "A[l - 1].T @ Delta[l]");
  if (notation === "nielsen") return `${given("xs", "ys", "w", 2)}n = xs.shape[1]
C, a, z, delta = 0, {}, {}, {}
dC_db, dC_dw = {2: 0, 3: 0}, {2: 0, 3: 0}
for i in range(n):  # one example x after the other
    x, y = xs[:, [i]], ys[:, [i]]
    a[1, i] = x
    for l in (2, 3):
        z[l, i] = w[l] @ a[l - 1, i] + b[l]
        a[l, i] = sigma(z[l, i])
    C = C + ((y - a[3, i]) ** 2).sum() / (2 * n)
    delta[3, i] = (a[3, i] - y) * slope(z[3, i])
    delta[2, i] = (w[3].T @ delta[3, i]) * slope(z[2, i])
    for l in (2, 3):
        dC_db[l] = dC_db[l] + delta[l, i] / n
        dC_dw[l] = dC_dw[l] + delta[l, i] @ a[l - 1, i].T / n`;
  return `import numpy as np


def f(s):
    return 1 / (1 + np.exp(-s))


x, y = ${np("x")}, ${np("y")}
v, w = ${np("w2")}, ${np("w3")}  # v[i, h], w[h, j]
gamma, theta = ${np("b2")}, ${np("b3")}
eta, m = 1, x.shape[1]

alpha = v.T @ x
b = f(alpha - gamma)
beta = w.T @ b
y_hat = f(beta - theta)
E = ((y_hat - y) ** 2).sum() / (2 * m)

g = y_hat * (1 - y_hat) * (y - y_hat)
e = b * (1 - b) * (w @ g)
change_theta = -eta * g.mean(axis=1, keepdims=True)
change_gamma = -eta * e.mean(axis=1, keepdims=True)
change_w = eta * b @ g.T / m
change_v = eta * x @ e.T / m`;
}

const text = (value) => plain(Number.isInteger(value) ? value : value.toFixed(4));

/** An equation, in which what `mark` names is marked. */
function equation(words, mark) {
  const whole = words.replaceAll("′(", "′\u2060("); // no new line between the two
  return whole.split(/(\{\w+:[^}]*\})/).map((part) => {
    const found = /^\{(\w+):(.*)\}$/.exec(part);
    return found ? h("span", { class: `bp-part${found[1].includes(mark) ? " bp-lit" : ""}` }, found[2]) : part;
  });
}

function render({ model, el, page }) {
  const call = (now) => `Rosetta(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const { options } = model.get("schema").notation;
  const marks = model.get("schema").symbol.options;

  const head = h("th", { scope: "col" });
  const note = h("p");
  const lines = LINES.map(([title]) => {
    const [ours, theirs] = [h("div", { class: "bp-equation" }), h("div", { class: "bp-equation" })];
    const same = h("span", { class: "bp-same" });
    const cell = h("td", {}, theirs, same);
    const arrays = h("td", { "data-head": "numbers" });
    return { ours, theirs, same, cell, arrays, row: h("tr", {}, h("th", { scope: "row" }, title), h("td", { "data-head": "this book" }, ours), cell, arrays) };
  });
  fig.body.append(
    h("div", { class: "bp-row" }, fig.choice("notation")),
    h("div", { class: "bp-row bp-columns" }, fig.choice("symbol"), fig.slider("m")),
    note,
    h("table", { class: "bp-table bp-rosetta" },
      h("thead", {}, h("tr", {}, h("td"), h("th", { scope: "col" }, "this book"), head, h("th", { scope: "col" }, "numbers in that notation"))),
      h("tbody", {}, ...lines.map(({ row }) => row))),
  );

  let built = "";
  let matrices = {};
  /** The matrices of a notation: they are its own, since their cells carry its name. */
  function build(notation) {
    if (built === notation) return;
    built = notation;
    const names = NOTATIONS[notation].names.split(" ");
    matrices = Object.fromEntries(ARRAYS.map((key, i) => [key, matrix({ name: names[i], keys: (r, c) => `${notation}_${key}_${r + 1}${c + 1}` })]));
    lines.forEach(({ arrays }, i) => arrays.replaceChildren(expression(...LINES[i][1].map((key) => matrices[key]))));
  }

  function draw(now) {
    const { ours, theirs } = compute(now);
    const { lines: equations, note: words } = NOTATIONS[now.notation];
    const name = options[now.notation];
    build(now.notation);
    for (const key of ARRAYS) matrices[key].draw(theirs[key], { text, size: key === "C" ? "a number" : undefined });
    lines.forEach((line, i) => {
      line.ours.replaceChildren(...equation(BOOK[i], now.symbol[0]));
      line.theirs.replaceChildren(...equation(equations[i], now.symbol[0]));
      line.cell.setAttribute("data-head", name);
      write(line.same, equations[i] === BOOK[i] && now.notation !== "book" ? "the same" : "");
    });
    write(head, now.notation === "book" ? "this book again" : name);
    write(note, words);
    const [here, there] = [ours.delta3[0][0], theirs.delta3[0][0]];
    const shape = (values) => `${values.length} × ${values[0].length}`;
    return `Notation: ${name}, with m = ${now.m}. The ${marks[now.symbol]} are marked. The error of output 1 is ${text(here)} in this book and ${text(there)} here. ` +
      `The errors of the output layer have the shape ${shape(ours.delta3)} in this book and ${shape(theirs.delta3)} here.`;
  }

  return fig.start();
}

export default { render };
