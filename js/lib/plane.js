// A plane of two inputs: the half where a neuron says 1, the line at its edge with the normal w, and examples as marks.

import { h, s, set, write, fractions, fresh, plain } from "./dom.js";
import { far, plot, put } from "./plot.js";

/** The corners of the square range × range. */
export const square = ([low, high]) => [[low, low], [high, low], [high, high], [low, high]];

/** The part of a polygon where a neuron answers 1, w·x + b > 0, or the rest, where it answers 0. The cut's ends go to `ends`. */
export function clip(corners, w, b, answer = 1, ends = []) {
  const z = ([p, q]) => (answer ? 1 : -1) * (w[0] * p + w[1] * q + b);
  return corners.flatMap((here, i) => {
    const next = corners[(i + 1) % corners.length];
    const [from, to] = [z(here), z(next)];
    const inside = from > 0 ? [here] : [];
    if (from > 0 === to > 0) return inside;
    const t = from / (from - to);
    ends.push(here.map((entry, k) => entry + t * (next[k] - entry)));
    return [...inside, ends.at(-1)];
  });
}

/**
 * The picture. half(w, b) hatches where the neuron says 1; where(corners) hatches given polygons. line(kind, along) makes a line and
 * returns draw(w, b), which also draws an arrow along w, so far along the line. points(list) draws { at, y, wrong, ring, name } for each example.
 */
export function plane({ range, label, x_label, y_label }) {
  const id = fresh("plane");
  const frame = plot({ id, height: 334, label, x_label, y_label });
  frame.domain(range, range);
  const hatch = s("pattern", { id: `${id}-hatch`, width: 9, height: 9, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    s("rect", { width: 9, height: 9, class: "bp-half-ground" }), s("line", { y2: 9, class: "bp-half-line" }));
  const half = s("path", { fill: `url(#${id}-hatch)` });
  const lines = s("g");
  const marks = s("g");
  const answers = [1, 0].map((answer) => s("text", { class: "bp-tag bp-answer", "text-anchor": "middle", visibility: "hidden" }, `ŷ = ${answer}`));
  frame.svg.prepend(hatch);
  frame.inside.append(half, lines);
  frame.over.append(...answers, marks);

  const place = ([p, q]) => `${far(frame.x(p))},${far(frame.y(q))}`;
  const [low, high] = range;
  const inset = [low + 0.09 * (high - low), (low + high) / 2, high - 0.09 * (high - low)];
  const edge = inset.flatMap((p) => inset.map((q) => [p, q])).filter(([p, q]) => p !== inset[1] || q !== inset[1]);

  return {
    ...frame,
    where: (polygons) => set(half, { d: polygons.map((corners) => (corners.length ? `M${corners.map(place).join("L")}Z` : "")).join("") }),
    half(w, b) {
      this.where([clip(square(range), w, b)]);
      // The words stand at the border, as far from the line as can be.
      const z = edge.map(([p, q]) => w[0] * p + w[1] * q + b);
      const length = Math.hypot(...w) || 1;
      answers.forEach((words, i) => {
        const best = i === 0 ? Math.max(...z) : Math.min(...z);
        const room = (i === 0 ? best : -best) / length > 0.06 * (high - low) || (Math.hypot(...w) === 0 && best > 0 === (i === 0));
        const [p, q] = edge[z.indexOf(best)];
        put(words, room ? frame.x(p) : NaN, frame.y(q) + 4);
      });
    },
    line(kind, along = 0.5) {
      const group = s("g", { class: `bp-plane-line ${kind}` });
      const [stroke, arrow, head] = [s("path"), s("path"), s("path", { class: "bp-arrow-head", d: "M0,0L-9,-4.5V4.5Z" })];
      group.append(stroke, arrow, head);
      lines.append(group);
      return (w, b) => {
        const ends = [];
        clip(square(range), w, b, 1, ends);
        set(group, { visibility: ends.length === 2 ? null : "hidden" });
        if (ends.length !== 2) return;
        const [p, q] = [0, 1].map((k) => ends[0][k] + along * (ends[1][k] - ends[0][k]));
        const [dx, dy] = [w[0] / Math.hypot(...w), -w[1] / Math.hypot(...w)];
        const [x, y] = [frame.x(p), frame.y(q)];
        set(stroke, { d: `M${ends.map(place).join("L")}` });
        set(arrow, { d: `M${far(x)},${far(y)}L${far(x + 27 * dx)},${far(y + 27 * dy)}` });
        set(head, { transform: `translate(${far(x + 35 * dx)} ${far(y + 35 * dy)}) rotate(${((Math.atan2(dy, dx) * 180) / Math.PI).toFixed(1)})` });
      };
    },
    points: (list) => marks.replaceChildren(...list.map(({ at, y, wrong, ring, name = "" }) => {
      const r = name ? 12 : 10;
      return s("g", { transform: `translate(${place(at)})`, class: "bp-example", "data-y": y, "data-wrong": wrong },
        ring ? s("circle", { r: 17, class: "bp-ring" }) : "",
        y === 1 ? s("circle", { r, class: "bp-mark bp-first" }) : s("rect", { x: 1 - r, y: 1 - r, width: 2 * r - 2, height: 2 * r - 2, class: "bp-mark bp-second" }),
        s("text", { y: 4, "text-anchor": "middle" }, name),
        ...(wrong ? ["bp-wrong bp-halo", "bp-wrong"].map((kind) => s("path", { class: kind, d: "M6,-18l12,12m0,-12l-12,12" })) : []));
    })),
  };
}

/** The place of a pointer event, in the coordinates of the plane. */
export function place_of({ svg, x, y }, event) {
  const [across, down] = fractions(svg, event);
  const view = svg.viewBox.baseVal;
  return [x.inverse(across * view.width), y.inverse(down * view.height)];
}

/** What the marks mean, in one line. */
export const marks_legend = () => h("p", { class: "bp-at" },
  swatch(s("circle", { r: 6, class: "bp-mark bp-first" })), " y = 1, ", swatch(s("rect", { x: -6, y: -6, width: 12, height: 12, class: "bp-mark bp-second" })), " y = 0, ",
  swatch(s("path", { class: "bp-wrong", d: "M-4,-4L4,4M4,-4L-4,4" })), " a wrong answer. ");

const swatch = (shape) => s("svg", { viewBox: "-8 -8 16 16", class: "bp-mark-swatch", "aria-hidden": "true" }, shape);

/** A slider for what is no trait by itself. change(value) is called with its value; show(letter, words, value) sets it. */
export function free_slider(key, { least, most, step }, change) {
  const id = fresh(key);
  const symbol = h("var");
  const text = h("span");
  const label = h("label", { for: id }, symbol, text);
  const output = h("output", { class: "bp-value", for: id, "aria-live": "off" });
  const input = h("input", { id, type: "range", min: least, max: most, step, "data-free": key });
  input.addEventListener("input", () => change(Number(input.value)));
  const element = h("div", { class: "bp-slider" }, label, output, input);
  return {
    element,
    show(letter, words, value) {
      write(symbol, letter);
      write(text, ` ${words}`);
      write(output, plain(value));
      set(input, { "aria-valuetext": plain(value) });
      if (input.value !== String(value)) input.value = value;
    },
  };
}
