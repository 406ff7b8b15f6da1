// Hadamard: s ⊙ t beside the other products of the same two, and which of them exist at these shapes.
//
// In:  traits s and t (rows of numbers; their shape is what the reader makes it), flat (whether NumPy gets a vector t as
//      a 1-D array), product, row and column (the chosen entry).
// Out: a card for each product: its entries, or why it does not exist. The chosen entry, and those it comes from, are lit.

import { h, set, write, plain, subscript } from "../lib/dom.js";
import { figure, literal, write_number } from "../lib/figure.js";
import { expression, matrix } from "../lib/matrix.js";

const PRESETS = {
  "two columns": { s: [[1], [2], [3]], t: [[4], [5], [6]], flat: false },
  "column and row": { s: [[1], [2], [3]], t: [[4, 5, 6]], flat: false },
  "row and column": { s: [[1, 2, 3]], t: [[4], [5], [6]], flat: false },
  "two matrices": { s: [[1, 2], [3, 4]], t: [[5, 6], [7, 8]], flat: false },
  "slopes and a gradient": { s: [[0.25], [0], [0.1]], t: [[4], [5], [6]], flat: false },
  "column and 1-D array": { s: [[1], [2], [3]], t: [[4], [5], [6]], flat: true },
};

const show = (value) => plain(Number(value.toPrecision(4)));
const factor = (value) => (value < 0 ? `(${show(value)})` : show(value));
const size = (m) => `${m.rows} × ${m.columns}`;
const vector = (m) => m.rows === 1 || m.columns === 1;
const length = (m) => m.rows * m.columns;
const place = (v, i) => (v.columns === 1 ? [i, 0] : [0, i]); // of entry i of a vector
const no_vector = (s, t) => (vector(s) ? (vector(t) ? null : `t is ${size(t)}: not a vector.`) : `s is ${size(s)}: not a vector.`);
const inner = (s, t) => (s.columns === t.rows ? null : `${size(s)} times ${size(t)}: the inner sizes ${s.columns} and ${t.rows} differ.`);
const count = (n, of) => Array.from({ length: n }, (_, i) => of(i));

// NumPy's rule: a 1-D array is one row, and a size of 1 is stretched to the other's size.
const given = (t, flat) => (flat && vector(t) ? { rows: 1, columns: length(t) } : t);
const numpy_shape = (t, flat) => (flat && vector(t) ? `(${length(t)},)` : `(${t.rows}, ${t.columns})`);
const stretch = (a, b) => (a === b || b === 1 ? a : a === 1 ? b : null);

/**
 * Of each product: why(s, t) it does not exist, or null; its shape; and the terms of entry j, k (from 0): pairs of places in
 * s and t. The entry is the sum of the products at those places, so what is lit is what is computed.
 */
const PRODUCTS = {
  hadamard: {
    title: "Hadamard product",
    why: (s, t) => (size(s) === size(t) ? null : `${size(s)} and ${size(t)} differ: not every entry has a partner in the same place.`),
    shape: (s) => [s.rows, s.columns],
    terms: (s, t, j, k) => [[[j, k], [j, k]]],
    note: () => "Entry by entry: the same place in both.",
  },
  diagonal: {
    title: "By a diagonal matrix",
    why: (s, t) => (s.columns > 1 ? `s is ${size(s)}: diag(s) takes one column.` : inner({ rows: s.rows, columns: s.rows }, t)),
    shape: (s, t) => [t.rows, t.columns],
    terms: (s, t, j, k) => [[[j, 0], [j, k]]],
    note: (s, t) => (t.columns === 1 ? "s on the diagonal, zeros elsewhere: the same as s ⊙ t." : "Each row of t times its entry of s. Not s ⊙ t: the shapes differ."),
  },
  numpy: {
    title: "NumPy’s s * t",
    why: (s, t, flat) => (PRODUCTS.numpy.shape(s, t, flat).includes(null) ? `${numpy_shape(s)} * ${numpy_shape(t, flat)} is a ValueError: these shapes cannot be stretched to one.` : null),
    shape: (s, t, flat) => [stretch(s.rows, given(t, flat).rows), stretch(s.columns, given(t, flat).columns)],
    terms(s, t, j, k, flat) {
      const from = given(t, flat);
      const there = [from.rows === 1 ? 0 : j, from.columns === 1 ? 0 : k];
      return [[[s.rows === 1 ? 0 : j, s.columns === 1 ? 0 : k], from === t ? there : place(t, there[1])]];
    },
    note(s, t, flat) {
      const [rows, columns] = PRODUCTS.numpy.shape(s, t, flat);
      const shapes = `${numpy_shape(s)} * ${numpy_shape(t, flat)} gives (${rows}, ${columns})`;
      const same = size(s) === size(t) && size(s) === `${rows} × ${columns}`;
      return same ? `${shapes}: the same as s ⊙ t.` : `${shapes} without an error. ${size(s) === size(t) ? "It is not s ⊙ t." : "s ⊙ t does not exist."}`;
    },
  },
  dot: {
    title: "Dot product",
    why: (s, t) => no_vector(s, t) ?? (length(s) === length(t) ? null : `${length(s)} and ${length(t)} entries: the lengths differ.`),
    shape: () => [1, 1],
    terms: (s, t) => count(length(s), (i) => [place(s, i), place(t, i)]),
    note: () => "A number: all products sⱼtⱼ added up.",
  },
  matrix: {
    title: "Matrix product",
    why: inner,
    shape: (s, t) => [s.rows, t.columns],
    terms: (s, t, j, k) => count(s.columns, (i) => [[j, i], [i, k]]),
    note: () => "A row of s times a column of t.",
  },
  outer: {
    title: "Outer product",
    why: no_vector,
    shape: (s, t) => [length(s), length(t)],
    terms: (s, t, j, k) => [[place(s, j), place(t, k)]],
    note: () => "Every entry of s times every entry of t.",
  },
};

/** Everything that is drawn, by product: { why } or { values, terms }. */
function compute(now) {
  const s = { rows: now.s.length, columns: now.s[0].length };
  const t = { rows: now.t.length, columns: now.t[0].length };
  const found = {};
  for (const [name, product] of Object.entries(PRODUCTS)) {
    const why = product.why(s, t, now.flat);
    if (why !== null) {
      found[name] = { why };
      continue;
    }
    const [rows, columns] = product.shape(s, t, now.flat);
    const terms = (j, k) => product.terms(s, t, j, k, now.flat);
    const entry = (j, k) => terms(j, k).reduce((sum, [[a, b], [c, d]]) => sum + now.s[a][b] * now.t[c][d], 0);
    found[name] = { terms, values: count(rows, (j) => count(columns, (k) => entry(j, k))), note: product.note(s, t, now.flat) };
  }
  return { s, t, found };
}

const exist = (found) => Object.keys(found).filter((name) => name !== "numpy" && !found[name].why);

function python(now) {
  const { found } = compute(now);
  const lines = { hadamard: "np.multiply(s, t)", diagonal: "np.diag(s[:, 0]) @ t", dot: "np.vdot(s, t)", matrix: "s @ t", outer: "np.outer(s, t)" };
  const products = exist(found).map((name) => `    "${name}": ${lines[name]},\n`).join("");
  return `import numpy as np

s = np.array(${JSON.stringify(now.s)})
t = np.array(${JSON.stringify(now.t)})
products = {${products && `\n${products}`}}  # all that exist at these shapes
for name, values in products.items():
    print(name, values, sep="\\n")

${now.flat ? "given = t.ravel() if 1 in t.shape else t  # a vector as a 1-D array\n" : ""}try:
    star = s * ${now.flat ? "given" : "t"}
    print("NumPy's s * t", star, sep="\\n")
except ValueError as error:
    print(error)`;
}

function render({ model, el, page }) {
  const call = (now) => `Hadamard(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const { options } = model.get("schema").product;

  /** Buttons that make s or t one row or column larger or smaller. */
  function resizer(key, what) {
    const [least, most] = model.get("schema")[key][`${what}s`];
    const resize = (by) => {
      const old = model.get(key);
      const sizes = { row: old.length, column: old[0].length };
      sizes[what] = Math.min(most, Math.max(least, sizes[what] + by));
      fig.change({ [key]: count(sizes.row, (r) => count(sizes.column, (c) => old[r]?.[c] ?? 3 * r + c + 1)) });
    };
    const fewer = fig.button("−", () => resize(-1), { "aria-label": `${key}: one ${what} fewer`, "data-action": `${key}-${what}-fewer` });
    const more = fig.button("+", () => resize(1), { "aria-label": `${key}: one ${what} more`, "data-action": `${key}-${what}-more` });
    const number = h("span", { class: "bp-size" });
    const draw = (n) => {
      write(number, plain(n));
      set(fewer, { "aria-disabled": n === least ? "true" : null });
      set(more, { "aria-disabled": n === most ? "true" : null });
    };
    return { element: h("div", { class: "bp-resizer" }, h("span", {}, `${what}s`), fewer, number, more), draw };
  }

  const factors = ["s", "t"].map((key) => {
    const [rows, columns] = [resizer(key, "row"), resizer(key, "column")];
    return { key, rows, columns, element: h("div", { class: "bp-factor-box" }, fig.fields(key), rows.element, columns.element) };
  });

  const reckoning = h("p", { class: "bp-reckoning" }); // how the chosen entry comes about, in the card of its product
  const diagonal = matrix({ name: "diag(s)" });
  const cards = Object.keys(PRODUCTS).map((name) => {
    const result = matrix({
      name: name === "numpy" ? "s * t" : options[name],
      keys: (r, c) => (name === "dot" ? "dot" : `${name}_${r + 1}_${c + 1}`),
      press: (r, c) => fig.change({ product: name, row: r + 1, column: c + 1 }),
    });
    const picture = name === "diagonal" ? expression(diagonal, result) : expression(result);
    const missing = h("p", { class: "bp-missing" }, name === "numpy" ? "" : options[name], h("b", {}, name === "numpy" ? "fails" : " does not exist"));
    const words = h("p", { class: "bp-at" });
    const element = h("div", { class: "bp-card", "data-product": name }, h("p", { class: "bp-panel-title" }, PRODUCTS[name].title), picture, missing, words);
    if (name === "numpy") element.append(fig.checkbox("flat", "t as a 1-D array"));
    return { name, result, picture, missing, words, element };
  });
  const number = h("b", { "data-number": "exist" });

  fig.body.append(h("div", { class: "bp-hadamard" },
    h("div", { class: "bp-row bp-factors" },
      ...factors.map(({ element }) => element),
      h("div", { class: "bp-side" },
        h("p", { class: "bp-panel-title" }, "Try"),
        h("div", { class: "bp-presets" }, ...Object.entries(PRESETS).map(([name, settings]) => fig.button(name, () => fig.change(settings)))),
        h("p", { class: "bp-at" }, "Change the numbers and the shapes. Click an entry of a result: it lights up, and so do the entries of s and t that it comes from."))),
    h("p", { class: "bp-panel-title" }, number, " of 5 products exist at these shapes"),
    h("div", { class: "bp-row bp-cards" }, ...cards.map(({ element }) => element)),
    h("div", { class: "bp-row" }, fig.choice("product", "entry of")),
    h("div", { class: "bp-row bp-columns" }, fig.slider("row"), fig.slider("column"))));

  function draw(now) {
    const { s, t, found } = compute(now);
    const [j, k] = now.product === "dot" ? [0, 0] : [now.row - 1, now.column - 1];
    const chosen = found[now.product];
    const there = !chosen.why && j < chosen.values.length && k < chosen.values[0].length;
    const terms = there ? chosen.terms(j, k) : [];

    for (const { key, rows, columns, element } of factors) {
      const m = key === "s" ? s : t;
      rows.draw(m.rows);
      columns.draw(m.columns);
      const lit = terms.map((pair) => String(pair[key === "s" ? 0 : 1]));
      for (const input of element.querySelectorAll("input")) input.closest("td").classList.toggle("bp-lit", lit.includes(input.dataset.entry));
    }
    for (const { name, result, picture, missing, words, element } of cards) {
      const { why, values, note } = found[name];
      element.classList.toggle("bp-chosen", name === now.product);
      picture.hidden = Boolean(why);
      missing.hidden = !why;
      const trap = name === "numpy" && !why && !note.endsWith("the same as s ⊙ t.");
      write(words, why ?? `${trap ? "Trap: " : ""}${note}`);
      element.classList.toggle("bp-trap", trap);
      element.classList.toggle("bp-none", Boolean(why));
      if (why) continue;
      if (name === "diagonal") diagonal.draw(count(s.rows, (r) => count(s.rows, (c) => (r === c ? now.s[r][0] : 0))), { text: show, lit: (r) => there && name === now.product && r === j });
      result.draw(values, { text: show, lit: (r, c) => there && name === now.product && r === j && c === k, size: name === "dot" ? "a number" : undefined });
    }
    cards.find(({ name }) => name === now.product).element.append(reckoning);
    const index = (m, [r, c]) => subscript(m.columns === 1 ? r + 1 : m.rows === 1 ? c + 1 : `${r + 1}${c + 1}`);
    const value = there ? chosen.values[j][k] : null;
    const sum = terms.map(([[a, b], [c, d]]) => `${factor(now.s[a][b])} · ${factor(now.t[c][d])}`).join(" + ");
    const letters = terms.map(([a, b]) => `s${index(s, a)}t${index(t, b)}`).join(" + ");
    write(reckoning, there ? `${letters} = ${sum} = ${show(value)}` : chosen.why ? "" : `No entry in row ${now.row}, column ${now.column}.`);
    const names = exist(found);
    write_number(number, names.length, plain(names.length));
    const missing = Object.keys(options).filter((name) => name !== "numpy" && !names.includes(name));
    const list = (some) => some.map((name) => options[name]).join(", ") || "none";
    return `s is ${size(s)}, t is ${size(t)}. Products that exist: ${list(names)}; that do not: ${list(missing)}. ` +
      `In NumPy, ${found.numpy.why ?? found.numpy.note}${chosen.why ? "" : ` ${options[now.product]} = (${chosen.values.map((row) => row.map(show).join(", ")).join("; ")})`}` +
      `${chosen.why ? "" : there && now.product !== "dot" ? `, and its chosen entry is ${show(value)}.` : "."}`;
  }

  return fig.start();
}

export default { render };
