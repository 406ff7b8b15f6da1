// ShapeChecker: which product of w and δ carries the error back, for each way to lay them out.
//
// In:  n, n_next, m, batch (what the examples are), order (the indices of w).
// Out: the four products drawn cell by cell, each with its sizes, what it sums over, and a verdict.

import { h, s, write } from "../lib/dom.js";
import { figure, literal, write_number } from "../lib/figure.js";

const CELL = 13;
const FLOOR = 5 * CELL + 8; // the largest matrix, and its margins
const PARTS = { wT_delta: ["wᵀ", "δ"], w_delta: ["w", "δ"], delta_w: ["δ", "w"], delta_wT: ["δ", "wᵀ"] };
const NUMPY = { wT_delta: "w.T @ delta", w_delta: "w @ delta", delta_w: "delta @ w", delta_wT: "delta @ w.T" };
const VERDICTS = { right: "right", none: "does not exist", shape: "exists, wrong shape", sum: "fits by shape, wrong sum" };
const MARKS = { right: "✓", none: "✗", shape: "✗", sum: "✗" };
const FORWARD = { columns: { to_from: "w a + b", from_to: "wᵀ a + b" }, rows: { to_from: "a wᵀ + b", from_to: "a w + b" } };

const turn = ([rows, columns]) => [columns, rows];
const written = ([rows, columns]) => `${rows} × ${columns}`;

function compute(now) {
  const [from_to, rows] = [now.order === "from_to", now.batch === "rows"];
  // Each shape with what its rows and its columns count.
  const laid = (shape, counts, turned) => (turned ? { shape: turn(shape), counts: turn(counts) } : { shape, counts });
  const sizes = [now.n_next, now.n];
  const factors = {
    w: laid(sizes, ["to", "from"], from_to),
    wT: laid(sizes, ["to", "from"], !from_to),
    delta: laid([now.n_next, now.m], ["neurons", "examples"], rows),
  };
  const z = laid([now.n, now.m], ["neurons", "examples"], rows).shape;
  const one_weight = now.n === 1 && now.n_next === 1; // then w is a number, and every order gives the same
  const products = Object.keys(PARTS).map((name) => {
    const [left, right] = name.split("_").map((factor) => factors[factor]);
    const exists = left.shape[1] === right.shape[0];
    const result = exists ? [left.shape[0], right.shape[1]] : null;
    const summed = [left.counts[1], right.counts[0]];
    const over_k = summed.includes("to") && summed.includes("neurons");
    const fits = exists && written(result) === written(z);
    const verdict = !exists ? "none" : !fits ? "shape" : over_k || one_weight ? "right" : "sum";
    return { name, left: left.shape, right: right.shape, exists, result, summed, over_k, verdict };
  });
  return { factors, z, products, chosen: products.find(({ over_k }) => over_k) };
}

function python(now) {
  const { factors, chosen } = compute(now);
  const [w, rows] = [now.order === "from_to" ? "w.T" : "w", now.batch === "rows"];
  return `import numpy as np
from bpcore import Identity, backpropagate_error

rng = np.random.default_rng(1)
w = rng.integers(-3, 4, (${factors.w.shape})).astype(float)
delta = rng.integers(-3, 4, (${factors.delta.shape})).astype(float)

back = ${NUMPY[chosen.name]}
print(back.shape)

# bpcore has w[to, from], and columns as examples. With slope 1 the product alone remains.
z = np.zeros((${now.n}, ${now.m}))
by_bpcore = backpropagate_error(${w}, ${rows ? "delta.T" : "delta"}, Identity(), z)${rows ? ".T" : ""}
print(np.array_equal(back, by_bpcore))`.replace(/\((\d),(\d)\)/g, "($1, $2)");
}

/** The cells of a matrix around the middle of its slot. kind(r, c) is the class of a cell. */
function block([rows, columns], middle, kind) {
  const [x, y] = [middle - (columns * CELL) / 2, (FLOOR - rows * CELL) / 2];
  return Array.from({ length: rows * columns }, (_, i) => {
    const [r, c] = [Math.floor(i / columns), i % columns];
    return s("rect", { x: x + c * CELL, y: y + r * CELL, width: CELL, height: CELL, class: `bp-cell ${kind(r, c)}` });
  });
}

const word = (x, y, words) => s("text", { x, y, "text-anchor": "middle" }, words);
const cell = (key) => h("span", { "data-number": key });

/** One product: its factors cell by cell, its sizes, what it sums over, and its verdict. */
function card(name) {
  const [left, right] = PARTS[name];
  const svg = s("svg", { viewBox: `0 0 320 ${FLOOR + 20}`, role: "img", "aria-label": `${left} times ${right}, cell by cell`, class: "bp-plot" });
  const mark = h("span", { "aria-hidden": "true" });
  const cells = Object.fromEntries(["verdict", "inner", "shape", "sum"].map((key) => [key, cell(`${name}_${key}`)]));
  const element = h("div", { class: "bp-card" },
    h("p", { class: "bp-panel-title" }, `${left} ${right}  `, mark, " ", cells.verdict), svg,
    h("p", { class: "bp-at" }, "Inner sizes: ", cells.inner, ". Result: ", cells.shape, "."),
    h("p", { class: "bp-at" }, "It sums ", cells.sum, "."));

  function draw(product, numbers) {
    const { left: a, right: b, exists, result, verdict } = product;
    const meets = (at, other) => (at < other ? "bp-meets" : "bp-alone");
    svg.replaceChildren(
      ...block(a, 52, (r, c) => (r === 0 ? meets(c, b[0]) : "")),
      ...block(b, 160, (r, c) => (c === 0 ? meets(r, a[1]) : "")),
      ...(exists ? block(result, 268, (r, c) => (r + c === 0 ? "bp-meets" : "")) : []),
      word(214, FLOOR / 2 + 4, exists ? "=" : "≠"),
      word(52, FLOOR + 13, `${left}: ${written(a)}`),
      word(160, FLOOR + 13, `${right}: ${written(b)}`),
      word(268, exists ? FLOOR + 13 : FLOOR / 2 + 4, exists ? written(result) : "no product"),
    );
    write(mark, MARKS[verdict]);
    element.classList.toggle("bp-lit", verdict === "right");
    for (const [key, element_] of Object.entries(cells)) {
      const value = numbers[`${name}_${key}`];
      write_number(element_, value, value ?? "none");
    }
  }
  return { element, draw };
}

/** Why the right product stands as it does, from where k stands in w and in δ. */
function reason(now, { name }) {
  const right = now.batch === "columns"; // δ is the right factor
  const turned = name.includes("wT");
  const [in_w, in_delta] = [now.order === "to_from" ? "rows" : "columns", right ? "rows" : "columns"];
  return `Why: (BP2) sums over k, the neurons of layer l + 1. In δ these are the ${in_delta}. A product sums over the columns of its left factor ` +
    `and the rows of its right factor, so δ stands on the ${right ? "right" : "left"} and w is summed over its ${right ? "columns" : "rows"}. ` +
    `In w the index k, “to”, counts the ${in_w}, so w ${turned ? "must be transposed" : "stays as it is"}.`;
}

function render({ model, el, page }) {
  const call = (now) => `ShapeChecker(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });

  const cards = Object.keys(PARTS).map(card);
  const shapes = { w: cell("w_shape"), delta: cell("delta_shape"), z: cell("z_shape") };
  const forward = h("b");
  const why = h("p");
  fig.body.append(
    h("div", { class: "bp-row bp-top" }, fig.choice("batch"), fig.choice("order")),
    h("div", { class: "bp-row bp-thirds" }, fig.slider("n"), fig.slider("n_next"), fig.slider("m")),
    h("p", {}, "wˡ⁺¹ is ", shapes.w, ", δˡ⁺¹ is ", shapes.delta, ", zˡ is ", shapes.z, ". Forward: zˡ⁺¹ = ", forward, ", with a = aˡ."),
    h("div", { class: "bp-row bp-columns" }, ...cards.map(({ element }) => element)),
    h("p", { class: "bp-at" }, "The first row of the left factor meets the first column of the right one: filled cells are paired, dashed ones find no partner."),
    why,
  );

  function draw(now) {
    const { factors, z, products, chosen } = compute(now);
    const numbers = { w_shape: written(factors.w.shape), delta_shape: written(factors.delta.shape), z_shape: written(z) };
    for (const { name, left, right, exists, result, summed, verdict } of products) {
      const [in_w, in_delta] = name.startsWith("w") ? summed : turn(summed);
      numbers[`${name}_inner`] = `${left[1]} ${exists ? "=" : "≠"} ${right[0]}`;
      numbers[`${name}_shape`] = exists ? written(result) : null;
      numbers[`${name}_sum`] = `w over “${in_w}”, δ over ${in_delta}`;
      numbers[`${name}_verdict`] = VERDICTS[verdict];
    }
    for (const [key, element] of Object.entries(shapes)) write_number(element, numbers[`${key}_shape`], numbers[`${key}_shape`]);
    write(forward, FORWARD[now.batch][now.order]);
    products.forEach((product, i) => cards[i].draw(product, numbers));
    write(why, reason(now, chosen));

    const title = PARTS[chosen.name].join(" ");
    const fits = products.filter(({ verdict }) => verdict === "right" || verdict === "sum").length;
    const start = `w is ${numbers.w_shape} and δ is ${numbers.delta_shape}. `;
    if (now.n === 1 && now.n_next === 1) return `${start}With one weight a transpose changes nothing: every product that exists is right.`;
    if (fits > 1) return `${start}${fits} products have the shape ${numbers.z_shape} of z. The shape does not decide here; the sum over k does: ${title} is right.`;
    return `${start}Only ${title} has the shape ${numbers.z_shape} of z. Here the shape decides.`;
  }

  return fig.start();
}

export default { render };
