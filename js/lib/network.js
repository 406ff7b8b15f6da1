// The diagram of a small network: layers from left to right, a circle for each neuron, a line for each weight.

import { s, set, write, symbol } from "./dom.js";

/**
 * The diagram in SVG, of `sizes` neurons in layers `first` … L. press_neuron(l, j) and press_weight(l, j, k) are called
 * for what is clicked; a control of the figure must do the same. Counting is the book's: neurons and layers from 1.
 *
 * neuron(l, j, { inside, above, below, kind }) sets the words in, above and below a circle, and its CSS classes.
 * weight(l, j, k, { value, most, words, kind }) draws the line from neuron k of layer l − 1 to neuron j of layer l:
 * its width by the size of `value`, full at `most`; solid for a positive value and dashed for a negative one.
 * radius is that of the circles: 21 holds four characters, 25 five.
 * words_at says at which part of its way, from 0 to 1, the words of a level line stand, and those of a crossing line.
 */
export function network({ sizes, first = 1, label, width = 340, row = 92, words_at = [0.5, 0.3], radius = 21, press_neuron, press_weight }) {
  const L = first + sizes.length - 1;
  const height = Math.max(...sizes) * row + 30;
  const x = (l) => 42 + ((width - 84) * (l - first)) / (L - first);
  const y = (l, j) => 14 + (height - 30) / 2 + (j - 1 - (sizes[l - first] - 1) / 2) * row;
  const lines = s("g");
  const values = s("g", { "pointer-events": "none" }); // words on lines, above every line
  const words = s("g");
  const circles = s("g");
  const svg = s("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label, class: "bp-plot bp-network" }, lines, values, words, circles);

  const weights = {};
  const neurons = {};
  for (let l = first; l <= L; l++) {
    const name = l === 1 ? "input" : l === L ? "output" : "hidden";
    words.append(s("text", { class: "bp-axis-label", x: x(l), y: height - 4, "text-anchor": "middle" }, `layer ${l}: ${name}`));
    for (let j = 1; j <= sizes[l - first]; j++) {
      neurons[[l, j]] = make_neuron(l, j);
      for (let k = 1; l > first && k <= sizes[l - first - 1]; k++) weights[[l, j, k]] = make_weight(l, j, k);
    }
  }

  function make_neuron(l, j) {
    const centered = { x: x(l), "text-anchor": "middle" };
    const circle = s("circle", { cx: x(l), cy: y(l, j), r: radius });
    const inside = s("text", { ...centered, y: y(l, j) + 4, class: "bp-inside" });
    const above = s("text", { ...centered, y: y(l, j) - radius - 6 });
    const below = s("text", { ...centered, y: y(l, j) + radius + 14 });
    const group = s("g", { class: "bp-neuron", "data-neuron": `${l},${j}` }, circle, inside, above, below);
    if (press_neuron && l > 1) {
      group.classList.add("bp-press");
      group.addEventListener("click", () => press_neuron(l, j));
    }
    circles.append(group);
    return { group, inside, above, below };
  }

  function make_weight(l, j, k) {
    const [x1, y1, x2, y2] = [x(l - 1), y(l - 1, k), x(l), y(l, j)];
    const line = s("line", { x1, y1, x2, y2, class: "bp-weight" });
    const wide = s("line", { x1, y1, x2, y2, class: "bp-weight-target" }); // a finger needs more than a thin line
    // Words stand near the end at which lines of different neurons are far apart.
    const at = words_at[k === j ? 0 : 1];
    const text = s("text", { class: "bp-weight-words", x: x1 + at * (x2 - x1), y: y1 + at * (y2 - y1) - 5, "text-anchor": "middle" });
    const group = s("g", { "data-weight": `${l},${j},${k}` }, line);
    values.append(text);
    if (press_weight) {
      group.prepend(wide);
      group.classList.add("bp-press");
      group.addEventListener("click", () => press_weight(l, j, k));
    }
    lines.append(group);
    return { group, line, text };
  }

  return {
    svg,
    neuron(l, j, { inside = symbol("a", l, j), above = "", below = "", kind = "" } = {}) {
      const part = neurons[[l, j]];
      write(part.inside, inside);
      write(part.above, above);
      write(part.below, below);
      set(part.group, { class: `bp-neuron ${press_neuron && l > 1 ? "bp-press" : ""} ${kind}` });
    },
    weight(l, j, k, { value = 0, most = 1, words = "", kind = "" } = {}) {
      const part = weights[[l, j, k]];
      write(part.text, words);
      set(part.text, { class: `bp-weight-words ${kind}` });
      part.line.style.strokeWidth = (1 + 5 * Math.min(1, Math.abs(value) / most)).toFixed(2);
      set(part.group, { class: `${press_weight ? "bp-press" : ""} ${kind}`, "data-sign": value > 0 ? "+" : value < 0 ? "−" : null });
    },
  };
}
