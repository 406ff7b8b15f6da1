// Signed bars on a linear axis, one under the other: a label, the bar from 0, and the number.

import { s, set, write, digits } from "./dom.js";
import { linear } from "./plot.js";

const ROW = 26;

/**
 * Bars in SVG. `rows` is a list of { label, kind }, where kind is a CSS class such as "bp-first".
 * draw(values, most) sets them on an axis from −most to most; without `most`, the longest bar fills it.
 */
export function bars({ rows, label, left = 120, width = 340 }) {
  const height = rows.length * ROW + 4;
  const right = width - 56;
  const zero = s("line", { class: "bp-zero", y1: 0, y2: height });
  const svg = s("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label, class: "bp-plot bp-bars" }, zero);
  const parts = rows.map(({ label: words, kind }, r) => {
    const y = r * ROW + 3;
    const bar = s("path", { class: `bp-bar ${kind}` });
    const number = s("text", { class: "bp-bar-number", x: width, y: y + 14, "text-anchor": "end" });
    const text = s("text", { class: "bp-bar-label", x: left - 8, y: y + 14, "text-anchor": "end" }, words);
    svg.append(text, bar, number);
    return { bar, number, text, y };
  });

  function draw(values, most = Math.max(...values.map((value) => (Number.isFinite(value) ? Math.abs(value) : 0))) || 1) {
    const x = linear([-most, most], [left, right]);
    set(zero, { x1: x(0), x2: x(0) });
    values.forEach((value, r) => {
      const { bar, number, y } = parts[r];
      write(number, digits(value));
      const end = x(Math.max(-most, Math.min(most, value)));
      // The end is a tip, so that the direction is seen without color.
      const tip = Math.sign(end - x(0)) * Math.min(6, Math.abs(end - x(0)));
      set(bar, { d: Number.isFinite(end) ? `M${x(0)},${y + 2}H${end - tip}L${end},${y + 9}L${end - tip},${y + 16}H${x(0)}Z` : "" });
    });
  }
  return { svg, draw, label: (r, words) => write(parts[r].text, words) };
}
