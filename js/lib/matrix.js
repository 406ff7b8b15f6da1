// A matrix as a reader sees it on paper: brackets, its name above, its shape below, its entries lit or colored.

import { h, set, write, digits } from "./dom.js";
import { write_number } from "./figure.js";

/**
 * A matrix of numbers. `keys(r, c)`, from row and column counted from 0, names the number in a cell, for those that are
 * the figure's results. `press(r, c)` is called for a cell that is clicked; a control of the figure must do the same.
 *
 * draw(values, { lit, heat, name, hide, text, size }) writes the entries and draws anew when the shape changes.
 * lit(r, c) is true for an entry that is marked. heat is the size that is colored fully: entries are then shaded by
 * size, blue and orange by sign. hide(r, c) is true for an entry that is left empty. text(value) writes an entry, and
 * size stands in place of the shape.
 */
export function matrix({ name, keys, press }) {
  const title = h("caption", {}, name);
  const body = h("tbody");
  const shape = h("span", { class: "bp-shape" });
  const element = h("div", { class: "bp-matrix-box" }, h("table", { class: "bp-matrix" }, title, body), shape);
  let cells = [];

  function cell(r, c) {
    const td = h("td", keys ? { "data-number": keys(r, c) } : {});
    if (press) {
      td.classList.add("bp-press");
      td.addEventListener("click", () => press(r, c));
    }
    return td;
  }

  function draw(values, { lit = () => false, heat = null, hide = () => false, name: now = name, text: words = digits, size } = {}) {
    write(title, now);
    write(shape, size ?? `${values.length} × ${values[0].length}`);
    if (cells.length !== values.length || cells[0].length !== values[0].length) {
      cells = values.map((row, r) => row.map((_, c) => cell(r, c)));
      body.replaceChildren(...cells.map((row) => h("tr", {}, ...row)));
    }
    values.forEach((row, r) => row.forEach((value, c) => {
      const td = cells[r][c];
      const text = hide(r, c) ? "" : words(value);
      if (keys) write_number(td, value, text);
      else write(td, text);
      const mark = lit(r, c);
      td.classList.toggle("bp-lit", mark);
      set(td, { "data-sign": heat === null || value === 0 ? null : value > 0 ? "+" : "−" });
      td.style.setProperty("--bp-heat", heat ? `${Math.round(Math.min(1, Math.abs(value) / heat) * 100)}%` : "0%");
    }));
  }
  return { element, draw };
}

/** A line of matrices and signs, as in w a + b: text becomes a sign. It wraps where the figure is narrow. */
export function expression(...parts) {
  return h("div", { class: "bp-expression" }, ...parts.map((part) => (typeof part === "string" ? h("span", { class: "bp-sign" }, part) : (part.element ?? part))));
}
