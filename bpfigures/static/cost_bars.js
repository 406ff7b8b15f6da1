// lib/bpcore.js
var LEAST_A = 22250738585072014e-324;
var LEAST_1_A = Number.EPSILON / 4;
var costs = {
  quadratic: { value: (a, y) => (y - a) ** 2 / 2, gradient: (a, y) => a - y },
  cross_entropy: {
    value(a, y) {
      const ln_a = Math.log(Math.max(a, LEAST_A));
      const ln_1_a = Math.max(Math.log1p(-a), Math.log(LEAST_1_A));
      return -(y * ln_a + (1 - y) * ln_1_a);
    },
    gradient: (a, y) => (1 - y) / Math.max(1 - a, LEAST_1_A) - y / Math.max(a, LEAST_A)
  },
  log_likelihood: {
    value: (a, y) => -y * Math.log(Math.max(a, LEAST_A)),
    gradient: (a, y) => -y / Math.max(a, LEAST_A)
  }
};
function cost_of(cost, a, y) {
  let sum = 0;
  a.forEach((row, j) => row.forEach((entry, i) => sum += cost.value(entry, y[j][i])));
  return sum / a[0].length;
}

// lib/dom.js
var SVG = "http://www.w3.org/2000/svg";
function h(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}
function s(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}
function fill(element, attributes, children) {
  set(element, attributes);
  element.append(...children);
  return element;
}
function set(element, attributes) {
  for (const [name2, value] of Object.entries(attributes)) {
    if (value === null || value === false) element.removeAttribute(name2);
    else element.setAttribute(name2, value === true ? "" : value);
  }
}
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
function fractions(element, { clientX, clientY }) {
  const { left, top, width, height: height2 } = element.getBoundingClientRect();
  return [(clientX - left) / (width || 1), (clientY - top) / (height2 || 1)];
}
function digits(value, significant = 3) {
  if (value === null || Number.isNaN(value)) return "undefined";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e5 || size < 1e-4) {
    const [mantissa, exponent] = value.toExponential(significant - 1).split("e");
    return `${minus(mantissa)}·10${superscript(Number(exponent))}`;
  }
  return minus(size >= 1e3 ? value.toFixed(0) : value.toPrecision(significant));
}
var plain = (value) => minus(String(value));
var minus = (text) => text.replace("-", "−");
var RAISED = { "-": "⁻", "+": "⁺", l: "ˡ", L: "ᴸ", T: "ᵀ" };
var LOWERED = { j: "ⱼ", k: "ₖ" };
var superscript = (text) => [...String(text)].map((c) => RAISED[c] ?? "⁰¹²³⁴⁵⁶⁷⁸⁹"[c]).join("");
var subscript = (text) => [...String(text)].map((c) => LOWERED[c] ?? "₀₁₂₃₄₅₆₇₈₉"[c]).join("");
var stamp = Math.random().toString(36).slice(2, 10);
var last = 0;
var fresh = (stem) => `bp-${stem}-${stamp}-${++last}`;

// lib/theme.js
var DARK = '[data-theme="dark"], [data-jp-theme-light="false"], .dark, .vscode-dark, [theme="dark"]';
function follow_theme(el) {
  const roots = [document.documentElement, document.body];
  const look = () => el.classList.toggle("bp-dark", roots.some((root) => root.matches(DARK)));
  const watch = new MutationObserver(look);
  for (const root of roots) watch.observe(root, { attributeFilter: ["class", "data-theme", "data-jp-theme-light", "theme"] });
  look();
  return () => watch.disconnect();
}

// lib/figure.js
function figure({ model, el, page, draw, python: python2, call }) {
  const schema = model.get("schema");
  const names = Object.keys(schema);
  const undo = [];
  const summary = h("p", { class: "bp-summary" });
  const spoken = h("p", { class: "bp-sr", "aria-live": "polite" });
  const body = h("div", { class: "bp-body" });
  const controls = [];
  const state = () => Object.fromEntries(names.map((n) => [n, model.get(n)]));
  function change(values) {
    for (const [key, value] of Object.entries(values)) model.set(key, value);
    unless_missing(() => model.save_changes());
  }
  let waiting = false;
  let closed = false;
  function changed() {
    if (waiting) return;
    waiting = true;
    queueMicrotask(redraw);
  }
  let speaking;
  function redraw() {
    waiting = false;
    if (closed) return;
    const now = state();
    for (const control of controls) control(now);
    const text = draw(now);
    write(summary, text);
    if (!code.hidden) write(code.firstChild, python2(now));
    say(text);
  }
  let last2 = null;
  function say(text) {
    if (last2 !== null && text !== last2) {
      clearTimeout(speaking);
      speaking = setTimeout(() => {
        write(spoken, text);
        speaking = setTimeout(() => write(spoken, ""), 5e3);
      }, 700);
    }
    last2 = text;
  }
  for (const key of [...names, "computed"]) {
    model.on(`change:${key}`, changed);
    undo.push(() => unless_missing(() => model.off(`change:${key}`, changed)));
  }
  function slider(key) {
    const { least, most, step, stops, symbol, help } = schema[key];
    const id = fresh(key);
    const output = h("output", { class: "bp-value", for: id, "aria-live": "off" });
    const input = stops ? h("input", { id, type: "range", min: 0, max: stops.length - 1, step: 1 }) : h("input", { id, type: "range", min: least, max: most, step });
    set(input, { "data-trait": key });
    const nearest = (value) => stops.reduce((best, stop, i) => Math.abs(stop - value) < Math.abs(stops[best] - value) ? i : best, 0);
    input.addEventListener("input", () => {
      const at = Number(input.value);
      change({ [key]: stops ? stops[at] : at });
    });
    controls.push((now) => {
      const value = now[key];
      const at = String(stops ? nearest(value) : value);
      if (input.value !== at) input.value = at;
      set(input, { "aria-valuetext": plain(value) });
      write(output, plain(value));
    });
    const [letter, ...index] = symbol.split("_");
    return h("div", { class: "bp-slider" }, h("label", { for: id }, h("var", {}, letter, ...index.map((text) => h("sub", {}, text))), ` ${help}`), output, input);
  }
  function checkbox(key, ...label) {
    const input = h("input", { type: "checkbox", "data-trait": key });
    input.addEventListener("change", () => change({ [key]: input.checked }));
    controls.push((now) => input.checked = now[key]);
    return h("label", { class: "bp-check" }, input, ...label);
  }
  function choice(key, label = schema[key].help) {
    const name2 = fresh(key);
    const options = Object.entries(schema[key].options).map(([value, words]) => {
      const input = h("input", { type: "radio", name: name2, value, "data-trait": key });
      input.addEventListener("change", () => change({ [key]: value }));
      controls.push((now) => input.checked = now[key] === value);
      return h("label", { class: "bp-check" }, input, words);
    });
    return h("fieldset", { class: "bp-choice" }, h("legend", {}, label), ...options);
  }
  function fields(key) {
    const { least, most, step, symbol, help } = schema[key];
    const problem = h("p", { class: "bp-problem", role: "alert" });
    const title = h("caption", {}, h("var", {}, symbol), ` ${help}`);
    const body2 = h("tbody");
    let shape = "";
    let inputs = [];
    function field(r, c) {
      const input = h("input", { type: "number", min: least, max: most, step: "any", "data-trait": key, "data-entry": `${r},${c}`, "aria-label": `${symbol}, row ${r + 1}, column ${c + 1}` });
      input.addEventListener("input", () => {
        const value = input.valueAsNumber;
        const fits = value >= least && value <= most;
        set(input, { "aria-invalid": fits ? null : "true" });
        write(problem, fits ? "" : `Expected a number from ${plain(least)} to ${plain(most)}; the last number stands.`);
        if (fits) change({ [key]: model.get(key).map((row, i) => row.map((entry, k) => i === r && k === c ? value : entry)) });
      });
      input.addEventListener("keydown", (event) => {
        const way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
        const entry = model.get(key)[r]?.[c];
        if (!way || entry === void 0) return;
        event.preventDefault();
        input.value = Math.min(most, Math.max(least, Number((entry + way * step).toFixed(9))));
        input.dispatchEvent(new Event("input"));
      });
      input.addEventListener("blur", () => {
        input.value = model.get(key)[r]?.[c] ?? "";
        set(input, { "aria-invalid": null });
        write(problem, "");
      });
      return input;
    }
    controls.push((now) => {
      const rows = now[key];
      if (shape !== `${rows.length}×${rows[0].length}`) {
        shape = `${rows.length}×${rows[0].length}`;
        inputs = rows.map((row, r) => row.map((_, c) => field(r, c)));
        body2.replaceChildren(...inputs.map((row) => h("tr", {}, ...row.map((input) => h("td", {}, input)))));
      }
      rows.forEach((row, r) => row.forEach((entry, c) => {
        const input = inputs[r][c];
        if (input.valueAsNumber !== entry && input.getAttribute("aria-invalid") === null) input.value = entry;
      }));
    });
    return h("div", { class: "bp-fields" }, h("table", { class: "bp-matrix" }, title, body2), problem);
  }
  function player(key, { unit, per_second }) {
    const { least, most } = schema[key];
    const calm = matchMedia("(prefers-reduced-motion: reduce)");
    let cancel = null;
    const show = () => write(play, cancel === null ? "▶ Play" : "❚❚ Pause");
    const stop = () => {
      cancel?.();
      cancel = null;
      show();
    };
    function soon(step2) {
      if (calm.matches) {
        const id2 = setTimeout(step2, 600);
        return () => clearTimeout(id2);
      }
      const id = requestAnimationFrame(step2);
      return () => cancelAnimationFrame(id);
    }
    function run(from) {
      const began = performance.now();
      let shown = model.get(key);
      const step2 = () => {
        if (model.get(key) !== shown) return stop();
        const gone = (performance.now() - began) / 1e3;
        const at = Math.min(most, from + Math.floor(gone * per_second));
        cancel = soon(step2);
        if (at !== shown) change({ [key]: at });
        shown = at;
        if (at === most) stop();
      };
      cancel = soon(step2);
      show();
    }
    const play = button("▶ Play", () => {
      if (cancel !== null) stop();
      else run(model.get(key) === most ? least : model.get(key));
    }, { "data-action": "play" });
    const step = (by) => {
      stop();
      change({ [key]: Math.min(most, Math.max(least, model.get(key) + by)) });
    };
    undo.push(stop);
    const line = slider(key);
    line.querySelector("input").addEventListener("pointerdown", stop);
    return h(
      "div",
      { class: "bp-row bp-timeline" },
      h(
        "div",
        { class: "bp-player" },
        play,
        button("−1", () => step(-1), { "aria-label": `−1 ${unit}`, "data-action": "back" }),
        button("+1", () => step(1), { "aria-label": `+1 ${unit}`, "data-action": "on" })
      ),
      line
    );
  }
  function button(label, action, attributes = {}) {
    const element = h("button", { type: "button", class: "bp-button", ...attributes }, label);
    element.addEventListener("click", action);
    return element;
  }
  const code = h("pre", { class: "bp-code", hidden: true, tabindex: 0, "aria-label": "Python code" }, h("code"));
  const python_button = button("Python", () => {
    code.hidden = !code.hidden;
    set(python_button, { "aria-expanded": String(!code.hidden) });
    write(code.firstChild, python2(state()));
  }, { "aria-expanded": "false", title: "The lines of bpcore that give these numbers" });
  const copied = h("span", { class: "bp-note", role: "status" });
  const link_field = h("input", { class: "bp-link", type: "text", readonly: true, hidden: true, "aria-label": "Link to this setting" });
  async function copy() {
    const text = page ? page.link(state()) : call(state());
    try {
      await navigator.clipboard.writeText(text);
      write(copied, "Copied");
      setTimeout(() => write(copied, ""), 2e3);
    } catch {
      link_field.hidden = false;
      link_field.value = text;
      link_field.select();
    }
  }
  const tools = h(
    "div",
    { class: "bp-tools" },
    button("Reset", () => change(model.get("initial")), { "data-action": "reset" }),
    set_action(python_button, "python"),
    button(page ? "Copy link to this setting" : "Copy this setting", copy, { "data-action": "copy" }),
    copied,
    link_field
  );
  const wide = new ResizeObserver((entries) => {
    for (const box of new Set(entries.map(({ target }) => target.closest(".bp-expression, .bp-scroll")))) {
      if (!box) continue;
      const hidden = box.scrollWidth > box.clientWidth;
      set(box, hidden ? { tabindex: 0, role: "group", "aria-label": "scrolls sideways" } : { tabindex: null, role: null, "aria-label": null });
    }
  });
  undo.push(() => wide.disconnect());
  const still = model.get("still");
  const classes = el.className;
  el.classList.add("bp-live");
  undo.push(follow_theme(el));
  const ours = ({ key, ctrlKey, metaKey, altKey, shiftKey }) => !(ctrlKey || metaKey || altKey || shiftKey) && /^(Arrow|Page|Home$|End$|Enter$| $)/.test(key);
  const mark_ours = (event) => el.contains(event.target) && event.target.toggleAttribute("data-lm-suppress-shortcuts", ours(event));
  const keep = (event) => ours(event) && event.stopPropagation();
  addEventListener("keydown", mark_ours, true);
  el.addEventListener("keydown", keep);
  undo.push(() => {
    removeEventListener("keydown", mark_ours, true);
    el.removeEventListener("keydown", keep);
  });
  const parts = [body, summary, spoken, ...still ? [h("p", { class: "bp-still" }, still)] : [tools, code]];
  el.append(...parts);
  return {
    body,
    state,
    change,
    slider,
    checkbox,
    choice,
    fields,
    player,
    button,
    still: Boolean(still),
    /** Draw for the first time, once the figure's body is filled. Returns the clean-up. */
    start() {
      redraw();
      for (const box of body.querySelectorAll(".bp-expression, .bp-scroll")) {
        wide.observe(box);
        for (const child of box.children) wide.observe(child);
      }
      return () => {
        closed = true;
        clearTimeout(speaking);
        for (const action of undo) action();
        for (const part of parts) part.remove();
        el.className = classes;
      };
    },
    /** Something to do when the figure is taken away. */
    later: (action) => undo.push(action)
  };
}
function unless_missing(ask) {
  try {
    ask();
  } catch (error) {
    if (!error.message.includes("not implemented")) throw error;
  }
}
function set_action(element, action) {
  set(element, { "data-action": action });
  return element;
}
var literal = (value) => value === true ? "True" : value === false ? "False" : JSON.stringify(value);
function panel(title, picture, note = "") {
  return h("div", { class: "bp-panel" }, h("p", { class: "bp-panel-title" }, title), picture, note);
}
function numbers_table(caption, columns, rows, text = digits) {
  const cells = rows.map(([, keys]) => keys.map(number_cell));
  const heads = columns.map((title) => h("th", { scope: "col" }, title));
  const element = h(
    "table",
    { class: "bp-table" },
    h("caption", {}, caption),
    ...columns.length ? [h("thead", {}, h("tr", {}, h("td"), ...heads))] : [],
    h("tbody", {}, ...rows.map(([label], r) => h("tr", {}, h("th", { scope: "row" }, label), ...cells[r])))
  );
  const draw = (numbers) => rows.forEach(([, keys], r) => keys.forEach((key, c) => write_number(cells[r][c], numbers[key], numbers[key] === null ? "–" : text(numbers[key]))));
  return { element, draw };
}
function number_cell(key) {
  return h("td", { "data-number": key });
}
function write_number(cell, value, text) {
  write(cell, text);
  set(cell, { "data-value": value === null ? "" : String(value) });
}

// lib/matrix.js
function matrix({ name: name2, keys, press }) {
  const title = h("caption", {}, name2);
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
  function draw(values, { lit = () => false, heat = null, hide = () => false, name: now = name2, text: words = digits, size } = {}) {
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

// lib/plot.js
function linear([d0, d1], [r0, r1]) {
  const scale = (value) => r0 + (value - d0) / (d1 - d0) * (r1 - r0);
  scale.inverse = (place) => d0 + (place - r0) / (r1 - r0) * (d1 - d0);
  return scale;
}
function ticks(low, high, count) {
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((m) => m * power).find((candidate) => candidate >= rough * 0.999);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const first = Math.ceil(low / step - 1e-9);
  const last2 = Math.floor(high / step + 1e-9);
  return Array.from({ length: last2 - first + 1 }, (_, i) => Number(((first + i) * step).toFixed(decimals)));
}
var far = (place) => Math.min(1e5, Math.max(-1e5, place)).toFixed(1);
function path(xs, ys, x, y) {
  let d = "";
  let pen = "M";
  for (let i = 0; i < xs.length; i++) {
    if (!Number.isFinite(ys[i])) {
      pen = "M";
      continue;
    }
    d += `${pen}${far(x(xs[i]))},${far(y(ys[i]))}`;
    pen = "L";
  }
  return d;
}
function plot({ width = 340, height: height2 = 210, left = 40, bottom = 34, top = 10, right = 10, id, label, x_label, y_label, y_ticks, tick = digits_of_tick }) {
  const grid = s("g", { class: "bp-grid" });
  const inside = s("g", { "clip-path": `url(#${id})` });
  const over = s("g");
  const svg = s(
    "svg",
    { viewBox: `0 0 ${width} ${height2}`, role: "img", "aria-label": label, class: "bp-plot" },
    s("clipPath", { id }, s("rect", { x: left, y: top, width: width - left - right, height: height2 - top - bottom })),
    grid,
    inside,
    over,
    s("text", { class: "bp-axis-label", x: (left + width - right) / 2, y: height2 - 3, "text-anchor": "middle" }, x_label),
    s("text", { class: "bp-axis-label", x: 0, y: 0, "text-anchor": "middle", transform: `translate(11 ${(top + height2 - bottom) / 2}) rotate(-90)` }, y_label)
  );
  const frame = { svg, inside, over, left, right: width - right, top, bottom: height2 - bottom };
  let drawn = "";
  frame.domain = (xs, ys) => {
    const key = JSON.stringify([xs, ys]);
    if (key === drawn) return;
    drawn = key;
    frame.x = linear(xs, [left, width - right]);
    frame.y = linear(ys, [height2 - bottom, top]);
    const lines = [];
    for (const t of ticks(...xs, 5)) {
      const place = frame.x(t).toFixed(1);
      lines.push(s("line", { x1: place, x2: place, y1: top, y2: height2 - bottom }));
      lines.push(s("text", { x: place, y: height2 - bottom + 14, "text-anchor": "middle" }, tick(t)));
    }
    for (const t of y_ticks ?? ticks(...ys, 4)) {
      const place = frame.y(t).toFixed(1);
      lines.push(s("line", { x1: left, x2: width - right, y1: place, y2: place }));
      lines.push(s("text", { x: left - 5, y: Number(place) + 4, "text-anchor": "end" }, tick(t)));
    }
    grid.replaceChildren(...lines);
  };
  return frame;
}
var digits_of_tick = (t) => Math.abs(t) >= 1e5 ? digits(t, 1) : String(t).replace("-", "−");
function drag(svg, move) {
  const place = (event) => {
    const [across, down] = fractions(svg, event);
    const view = svg.viewBox.baseVal;
    move(across * view.width, down * view.height);
  };
  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    svg.setPointerCapture(event.pointerId);
    place(event);
  });
  svg.addEventListener("pointermove", (event) => {
    if (svg.hasPointerCapture(event.pointerId)) place(event);
  });
}
function put(mark, x, y) {
  const there = Number.isFinite(x) && Number.isFinite(y);
  set(mark, { transform: there ? `translate(${far(x)} ${far(y)})` : null, visibility: there ? null : "hidden" });
}

// figures/cost_bars.js
var THREE = [0, 1, 2];
var GRID = Array.from({ length: 199 }, (_, i) => (i + 1) / 200);
var COLUMN = 66;
var height = linear([0, 1], [134, 24]);
var ZERO = 214;
var REACH = 26;
var name = (letter, r, c) => `${letter}_${r + 1}${c + 1}`;
var column = (rows, i) => rows.map((row) => [row[i]]);
var answer = (rows, i) => column(rows, i).reduce((best, [value], j) => value > rows[best][i] ? j : best, 0);
var looked_at = (now) => [Number(now.output) - 1, Math.min(Number(now.example), now.m) - 1];
var tidy = (value) => Math.min(0.99, Math.max(0.01, Math.round(value * 100) / 100));
var with_entry = (rows, j, i, value) => rows.map((row, r) => row.map((entry, c) => r === j && c === i ? value : entry));
function compute(now) {
  const cost = costs[now.cost];
  const [a, y] = [now.a, now.y].map((rows) => rows.map((row) => row.slice(0, now.m)));
  const gradient = a.map((row, r) => row.map((entry, c) => cost.gradient(entry, y[r][c])));
  const losses = THREE.slice(0, now.m).map((i2) => cost_of(cost, column(a, i2), column(y, i2)));
  const [j, i] = looked_at(now);
  const numbers = {
    C: cost_of(cost, a, y),
    sum: losses.reduce((sum, loss) => sum + loss, 0),
    largest: Math.max(...losses),
    wrong: losses.filter((_, c) => answer(a, c) !== answer(y, c)).length,
    part: cost.value(a[j][i], y[j][i]),
    slope: gradient[j][i]
  };
  losses.forEach((loss, c) => numbers[`C_${c + 1}`] = loss);
  return { cost, a, y, gradient, losses, j, i, numbers };
}
function python(now) {
  const { a, y, j, i } = compute(now);
  const kind = now.cost === "quadratic" ? "Quadratic" : "CrossEntropy";
  return `import numpy as np
from bpcore import ${kind}

a = np.array(${JSON.stringify(a)}, float)  # one column for each example
y = np.array(${JSON.stringify(y)}, float)
cost = ${kind}()

C = cost.value(a, y)  # of all examples
losses = [cost.value(a[:, [i]], y[:, [i]]) for i in range(a.shape[1])]
gradient = cost.gradient(a, y)  # one column for each example, without 1/m
wrong = np.sum(a.argmax(axis=0) != y.argmax(axis=0))
print("losses", losses, " mean", np.mean(losses), " C", C)
print("sum", sum(losses), " largest", max(losses), " wrong answers", wrong)
print(gradient)

part = cost.value(a[[${j}]][:, [${i}]], y[[${j}]][:, [${i}]])
print("output ${j + 1} of example ${i + 1}: its part", part, " slope", gradient[${j}, ${i}])`;
}
function render({ model, el, page }) {
  const call = (now) => `CostBars(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const set_a = (j, i, value) => fig.change({ a: with_entry(model.get("a"), j, i, tidy(value)) });
  const choose = (j, i) => fig.change({ output: String(j + 1), example: String(i + 1) });
  function example_panel(i) {
    const loss = h("b", { "data-number": `C_${i + 1}` });
    const level = (y, words) => [s("line", { x1: 28, x2: 232, y1: y, y2: y }), s("text", { x: 24, y: y + 4, "text-anchor": "end" }, words)];
    const side = (y, words) => s("text", { class: "bp-axis-label", "text-anchor": "middle", transform: `translate(9 ${y}) rotate(-90)` }, words);
    const svg = s(
      "svg",
      { viewBox: "0 0 236 244", role: "img", class: "bp-plot", "aria-label": `Example ${i + 1}: outputs, targets and gradient` },
      s("g", { class: "bp-grid" }, ...level(height(0), "0"), ...level(height(1), "1"), ...level(ZERO, "0")),
      side(79, "a and y"),
      side(ZERO, "∂C/∂a")
    );
    const bars = THREE.map((j) => {
      const x = 64 + j * COLUMN;
      const text = { x, "text-anchor": "middle" };
      const part = {
        back: s("rect", { class: "bp-cost-back", x: x - 31, y: 10, width: 62, height: 232, rx: 5 }),
        bar: s("rect", { class: "bp-bar bp-factor", x: x - 12, width: 24 }),
        gap: s("line", { class: "bp-cursor bp-cost-gap", x1: x + 19, x2: x + 19 }),
        target: s("line", { class: "bp-cost-target", x1: x - 23, x2: x + 23 }),
        grip: s("circle", { class: "bp-cost-grip", cx: x, r: 7 }),
        a: s("text", { ...text, y: 151, class: "bp-bar-number", "data-number": name("a", j, i) }),
        arrow: s("path", { class: "bp-bar" }),
        slope: s("text", { ...text, class: "bp-bar-number", "data-number": name("gradient", j, i) }),
        x
      };
      const group = s(
        "g",
        { class: "bp-press" },
        part.back,
        part.bar,
        part.gap,
        part.target,
        part.grip,
        part.a,
        s("text", { ...text, y: 169 }, `a${subscript(j + 1)}`),
        part.arrow,
        part.slope
      );
      group.addEventListener("click", () => choose(j, i));
      if (!fig.still) {
        const move = (event) => set_a(j, i, height.inverse(fractions(svg, event)[1] * 244));
        part.grip.addEventListener("pointerdown", (event) => part.grip.setPointerCapture(event.pointerId));
        part.grip.addEventListener("pointermove", (event) => part.grip.hasPointerCapture(event.pointerId) && move(event));
      }
      svg.append(group);
      return part;
    });
    const element = h("div", { class: "bp-cost-example" }, h("p", { class: "bp-panel-title" }, `Example ${i + 1}: C${subscript(i + 1)} = `, loss), svg);
    return { element, loss, bars };
  }
  const examples = THREE.map(example_panel);
  const frame = plot({ id: fresh("clip"), height: 190, x_label: "output a", y_label: "its part of the loss", label: "The cost of one output over that output, with its tangent" });
  const curve = s("path", { class: "bp-curve bp-first" });
  const tangent = s("line", { class: "bp-tangent bp-second" });
  const goal = s("line", { class: "bp-target", y1: frame.top, y2: frame.bottom });
  const steps = s("path", { class: "bp-curve bp-sigma bp-cost-count" });
  const here = s("circle", { r: 6, class: "bp-mark bp-first" });
  frame.inside.append(goal, steps, curve, tangent);
  frame.over.append(here);
  frame.svg.classList.add("bp-drag");
  if (!fig.still) drag(frame.svg, (x) => set_a(...looked_at(fig.state()), frame.x.inverse(x)));
  const mean = s("line", { class: "bp-cursor", y1: 20, y2: 104 });
  const mean_words = s("text", { class: "bp-tag", y: 13, "text-anchor": "middle" });
  const losses_svg = s("svg", { viewBox: "0 0 340 108", role: "img", class: "bp-plot", "aria-label": "The loss of each example, and their mean" }, mean_words);
  const rows = THREE.map((i) => {
    const y = 24 + 27 * i;
    const bar = s("rect", { class: "bp-bar bp-factor", x: 30, y, height: 20 });
    const group = s("g", {}, s("text", { x: 24, y: y + 14, "text-anchor": "end" }, `C${subscript(i + 1)}`), bar);
    losses_svg.append(group);
    return { group, bar };
  });
  losses_svg.append(mean);
  const [one, all] = ["", ""].map(() => h("p", { class: "bp-cost-reckoning" }));
  const note = h("p", { class: "bp-at" });
  const entry = numbers_table("", [], [["its part of the loss", ["part"]], ["slope of the tangent, ∂C/∂a", ["slope"]]]);
  const whole = numbers_table("All examples", [], [["mean loss: the cost C", ["C"]], ["sum of the losses", ["sum"]], ["largest loss", ["largest"]]]);
  const wrong = numbers_table("", [], [["wrong answers, by the largest output", ["wrong"]]], plain);
  entry.element.querySelector("caption").remove();
  wrong.element.querySelector("caption").remove();
  const gradient_box = matrix({ name: "∇ₐC", keys: (r, c) => name("gradient", r, c), press: choose });
  const shapes = ["a", "y"].map((key) => ({ fields: fig.fields(key), shape: h("span", { class: "bp-shape" }) }));
  const preset = (words, of) => fig.button(words, () => {
    const now = fig.state();
    const [, i] = looked_at(now);
    const right = answer(now.y, i);
    fig.change({ a: now.a.map((row, r) => row.map((value, c) => c === i ? of(r === right, r === (right + 1) % 3) : value)) });
  });
  const copies = fig.button("three copies", () => {
    const now = fig.state();
    const [, i] = looked_at(now);
    fig.change({ m: 3, ...Object.fromEntries(["a", "y"].map((key) => [key, now[key].map((row) => [row[i], row[i], row[i]])])) });
  });
  const box = h(
    "div",
    { class: "bp-cost" },
    h("div", { class: "bp-row bp-top" }, fig.choice("cost"), fig.choice("example")),
    h("div", { class: "bp-row bp-cost-examples" }, ...examples.map(({ element }) => element)),
    h("p", { class: "bp-at" }, "Bar: output a. Thick line: target y. Thin line: the difference. Drag the handle of a bar; click a column to look at it. Arrow: ∂C/∂a of this example, up and blue where positive, down and orange where negative."),
    h(
      "div",
      { class: "bp-row bp-presets" },
      h("span", {}, "Make this example"),
      preset("sure and right", (right) => right ? 0.98 : 0.02),
      preset("unsure", () => 0.5),
      preset("sure and wrong", (right, next) => next ? 0.98 : 0.02),
      copies
    ),
    h(
      "div",
      { class: "bp-row bp-columns" },
      h("div", {}, panel("The cost of one output", frame.svg, note), fig.choice("output"), fig.checkbox("count", "count errors instead: 1 wrong, 0 right"), entry.element),
      h("div", {}, panel("The losses and their mean", losses_svg), one, all, fig.slider("m"), whole.element, wrong.element)
    ),
    h("div", { class: "bp-row bp-expression bp-cost-arrays" }, ...shapes.map(({ fields, shape }) => h("div", { class: "bp-matrix-box" }, fields, shape)), gradient_box.element)
  );
  fig.body.append(box);
  function draw(now) {
    const { cost, a, y, gradient, losses, j, i, numbers } = compute(now);
    set(box, { "data-m": now.m, style: `--bp-m: ${now.m}` });
    const steepest = Math.max(1, ...gradient.flat().map(Math.abs));
    examples.forEach(({ element, loss, bars }, c) => {
      element.hidden = c >= now.m;
      element.classList.toggle("bp-chosen", c === i);
      if (c >= now.m) return;
      write_number(loss, losses[c], digits(losses[c]));
      bars.forEach((part, r) => {
        const [top, goal_y, slope] = [height(a[r][c]), height(y[r][c]), gradient[r][c]];
        set(part.back, { "data-lit": c === i && r === j });
        set(part.bar, { y: top, height: height(0) - top });
        set(part.gap, { y1: top, y2: goal_y });
        set(part.target, { y1: goal_y, y2: goal_y });
        set(part.grip, { cy: top });
        write_number(part.a, a[r][c], plain(a[r][c]));
        const end = ZERO - REACH * slope / steepest;
        const tip = end + Math.sign(slope) * Math.min(7, Math.abs(end - ZERO));
        const x = part.x;
        set(part.arrow, { class: `bp-bar ${slope > 0 ? "bp-first" : "bp-second"}`, d: `M${x - 6},${ZERO}V${tip}H${x - 10}L${x},${end}L${x + 10},${tip}H${x + 6}V${ZERO}Z` });
        set(part.slope, { y: slope > 0 ? ZERO + 14 : ZERO - 6 });
        write_number(part.slope, slope, digits(slope));
      });
    });
    const most = Math.max(...losses);
    const across = linear([0, most || 1], [30, 310]);
    rows.forEach(({ group, bar }, c) => {
      set(group, { visibility: c < now.m ? null : "hidden" });
      set(bar, { width: c < now.m ? across(losses[c]) - 30 : 0 });
    });
    const at = across(numbers.C);
    set(mean, { x1: at, x2: at });
    set(mean_words, { x: Math.min(295, Math.max(50, at)) });
    write(mean_words, `C = ${digits(numbers.C)}`);
    const [i_1, j_1] = [subscript(i + 1), subscript(j + 1)];
    const parts = THREE.map((r) => now.cost === "quadratic" ? `(${plain(a[r][i])} − ${plain(y[r][i])})²` : digits(cost.value(a[r][i], y[r][i]))).join(" + ");
    write(one, `C${i_1} = ${now.cost === "quadratic" ? `½ [${parts}]` : parts} = ${digits(losses[i])}`);
    write(all, now.m === 1 ? `One example: C = C₁ = ${digits(numbers.C)}` : `C = (${losses.map((loss) => digits(loss)).join(" + ")}) ÷ ${now.m} = ${digits(numbers.C)}`);
    const value = (at_a) => cost.value(at_a, y[j][i]);
    const tall = now.cost === "cross_entropy" ? 5 : now.count ? 1.1 : 0.55;
    frame.domain([0, 1], [0, tall]);
    set(curve, { d: path(GRID, GRID.map(value), frame.x, frame.y) });
    const line = (at_a) => numbers.part + numbers.slope * (at_a - a[j][i]);
    set(tangent, { x1: frame.x(0), y1: far(frame.y(line(0))), x2: frame.x(1), y2: far(frame.y(line(1))) });
    set(goal, { x1: frame.x(y[j][i]), x2: frame.x(y[j][i]) });
    const errors = GRID.map((at_a) => Number(answer(with_entry(a, j, i, at_a), i) !== answer(y, i)));
    set(steps, { d: now.count ? path(GRID, errors, frame.x, frame.y) : "" });
    put(here, frame.x(a[j][i]), frame.y(numbers.part));
    write(note, `Output a${j_1} of example ${i + 1}. Solid: its part of C${i_1}. Dashed: the tangent; its slope is the entry of ∇ₐC. Dotted upright: the target. Drag in the picture to move a${j_1}.${now.count ? " Gray dots: 1 where the largest output is the wrong one." : ""}`);
    shapes.forEach(({ shape }) => write(shape, `3 × ${now.m}`));
    gradient_box.draw(gradient, { heat: steepest, lit: (r, c) => r === j && c === i });
    for (const table of [entry, whole, wrong]) table.draw(numbers);
    const last2 = Number(now.example) > now.m ? ` There is no example ${now.example}, so example ${now.m} is looked at.` : "";
    const way = numbers.slope === 0 ? "output and target agree" : `so raising a${j_1} ${numbers.slope > 0 ? "raises" : "lowers"} the cost`;
    return `The cost C is ${digits(numbers.C)}${now.m > 1 ? `, the mean of ${now.m} losses` : ", the loss of the only example"}; ${numbers.wrong} of ${now.m} answers wrong. In example ${i + 1} output ${j + 1} is ${plain(a[j][i])} and should be ${plain(y[j][i])}: the slope is ${digits(numbers.slope)}, ${way}.${last2}`;
  }
  return fig.start();
}
var cost_bars_default = { render };
export {
  cost_bars_default as default
};
