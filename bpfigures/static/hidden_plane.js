// lib/bpcore.js
var LEAST_1_A = Number.EPSILON / 4;
var activations = {
  sigmoid: {
    of: (z) => 1 / (1 + Math.exp(-z)),
    derivative(z) {
      const e = Math.exp(-Math.abs(z));
      return e / (1 + e) ** 2;
    }
  },
  tanh: {
    of: (z) => Math.tanh(z),
    derivative(z) {
      const e = Math.exp(-2 * Math.abs(z));
      return 4 * e / (1 + e) ** 2;
    }
  },
  relu: { of: (z) => Math.max(z, 0), derivative: (z) => z > 0 ? 1 : 0 },
  leaky_relu: { of: (z) => Math.max(z, 0.01 * z), derivative: (z) => z > 0 ? 1 : 0.01 },
  identity: { of: (z) => z, derivative: () => 1 },
  step: { of: (z) => z > 0 ? 1 : 0, derivative: () => 0 }
};
var softmax = {
  of(z) {
    const most = Math.max(...z);
    const e = z.map((z_j) => Math.exp(z_j - most));
    const sum = e.reduce((total, e_j) => total + e_j, 0);
    return e.map((e_j) => e_j / sum);
  },
  jacobian(z) {
    const a = softmax.of(z);
    return a.map((a_j, j) => a.map((a_k, k) => j === k ? a_j * (1 - a_k) : -a_j * a_k));
  }
};
function forward(net, x) {
  const z = {};
  const a = { 1: x };
  for (let l = 2; l <= net.L; l++) {
    z[l] = product(net.w[l], a[l - 1]).map((row, j) => row.map((entry) => entry + net.b[l][j][0]));
    const { of } = sigma(net, l);
    a[l] = sigma(net, l) === softmax ? transpose(transpose(z[l]).map(of)) : z[l].map((row) => row.map(of));
  }
  return { z, a };
}
var sigma = (net, l) => l === net.L ? net.output_activation : net.activation;
var transpose = (matrix) => matrix[0].map((_, k) => matrix.map((row) => row[k]));
function product(p, q) {
  const [n, inner] = [q[0].length, q.length];
  return p.map((row) => {
    const out = new Array(n).fill(0);
    for (let k = 0; k < inner; k++) {
      const [entry, other] = [row[k], q[k]];
      for (let i = 0; i < n; i++) out[i] += entry * other[i];
    }
    return out;
  });
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
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? "" : value);
  }
}
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
function fractions(element, { clientX, clientY }) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [(clientX - left) / (width || 1), (clientY - top) / (height || 1)];
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
var symbol = (letter, l, indices = "") => `${letter}${superscript(l)}${subscript(indices)}`;
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
    const { least, most, step, stops, symbol: symbol2, help } = schema[key];
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
    const [letter, ...index] = symbol2.split("_");
    return h("div", { class: "bp-slider" }, h("label", { for: id }, h("var", {}, letter, ...index.map((text) => h("sub", {}, text))), ` ${help}`), output, input);
  }
  function checkbox(key, ...label) {
    const input = h("input", { type: "checkbox", "data-trait": key });
    input.addEventListener("change", () => change({ [key]: input.checked }));
    controls.push((now) => input.checked = now[key]);
    return h("label", { class: "bp-check" }, input, ...label);
  }
  function choice(key, label = schema[key].help) {
    const name = fresh(key);
    const options = Object.entries(schema[key].options).map(([value, words]) => {
      const input = h("input", { type: "radio", name, value, "data-trait": key });
      input.addEventListener("change", () => change({ [key]: value }));
      controls.push((now) => input.checked = now[key] === value);
      return h("label", { class: "bp-check" }, input, words);
    });
    return h("fieldset", { class: "bp-choice" }, h("legend", {}, label), ...options);
  }
  function fields(key) {
    const { least, most, step, symbol: symbol2, help } = schema[key];
    const problem = h("p", { class: "bp-problem", role: "alert" });
    const title = h("caption", {}, h("var", {}, symbol2), ` ${help}`);
    const body2 = h("tbody");
    let shape = "";
    let inputs = [];
    function field(r, c) {
      const input = h("input", { type: "number", min: least, max: most, step: "any", "data-trait": key, "data-entry": `${r},${c}`, "aria-label": `${symbol2}, row ${r + 1}, column ${c + 1}` });
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
    function run2(from) {
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
      else run2(model.get(key) === most ? least : model.get(key));
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

// lib/network.js
function network({ sizes, first = 1, label, width = 340, row = 92, words_at = [0.5, 0.3], radius = 21, press_neuron, press_weight }) {
  const L = first + sizes.length - 1;
  const height = Math.max(...sizes) * row + 30;
  const x = (l) => 42 + (width - 84) * (l - first) / (L - first);
  const y = (l, j) => 14 + (height - 30) / 2 + (j - 1 - (sizes[l - first] - 1) / 2) * row;
  const lines = s("g");
  const values = s("g", { "pointer-events": "none" });
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
    const wide = s("line", { x1, y1, x2, y2, class: "bp-weight-target" });
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
    weight(l, j, k, { value = 0, most = 1, words: words2 = "", kind = "" } = {}) {
      const part = weights[[l, j, k]];
      write(part.text, words2);
      set(part.text, { class: `bp-weight-words ${kind}` });
      part.line.style.strokeWidth = (1 + 5 * Math.min(1, Math.abs(value) / most)).toFixed(2);
      set(part.group, { class: `${press_weight ? "bp-press" : ""} ${kind}`, "data-sign": value > 0 ? "+" : value < 0 ? "−" : null });
    }
  };
}

// lib/plot.js
function linear([d0, d1], [r0, r1]) {
  const scale = (value) => r0 + (value - d0) / (d1 - d0) * (r1 - r0);
  scale.inverse = (place2) => d0 + (place2 - r0) / (r1 - r0) * (d1 - d0);
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
var far = (place2) => Math.min(1e5, Math.max(-1e5, place2)).toFixed(1);
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
function plot({ width = 340, height = 210, left = 40, bottom = 34, top = 10, right = 10, id, label, x_label, y_label, y_ticks, tick = digits_of_tick }) {
  const grid = s("g", { class: "bp-grid" });
  const inside = s("g", { "clip-path": `url(#${id})` });
  const over = s("g");
  const svg = s(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label, class: "bp-plot" },
    s("clipPath", { id }, s("rect", { x: left, y: top, width: width - left - right, height: height - top - bottom })),
    grid,
    inside,
    over,
    s("text", { class: "bp-axis-label", x: (left + width - right) / 2, y: height - 3, "text-anchor": "middle" }, x_label),
    s("text", { class: "bp-axis-label", x: 0, y: 0, "text-anchor": "middle", transform: `translate(11 ${(top + height - bottom) / 2}) rotate(-90)` }, y_label)
  );
  const frame = { svg, inside, over, left, right: width - right, top, bottom: height - bottom };
  let drawn = "";
  frame.domain = (xs, ys) => {
    const key = JSON.stringify([xs, ys]);
    if (key === drawn) return;
    drawn = key;
    frame.x = linear(xs, [left, width - right]);
    frame.y = linear(ys, [height - bottom, top]);
    const lines = [];
    for (const t of ticks(...xs, 5)) {
      const place2 = frame.x(t).toFixed(1);
      lines.push(s("line", { x1: place2, x2: place2, y1: top, y2: height - bottom }));
      lines.push(s("text", { x: place2, y: height - bottom + 14, "text-anchor": "middle" }, tick(t)));
    }
    for (const t of y_ticks ?? ticks(...ys, 4)) {
      const place2 = frame.y(t).toFixed(1);
      lines.push(s("line", { x1: left, x2: width - right, y1: place2, y2: place2 }));
      lines.push(s("text", { x: left - 5, y: Number(place2) + 4, "text-anchor": "end" }, tick(t)));
    }
    grid.replaceChildren(...lines);
  };
  return frame;
}
var digits_of_tick = (t) => Math.abs(t) >= 1e5 ? digits(t, 1) : String(t).replace("-", "−");
function drag(svg, move) {
  const place2 = (event) => {
    const [across, down] = fractions(svg, event);
    const view = svg.viewBox.baseVal;
    move(across * view.width, down * view.height);
  };
  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    svg.setPointerCapture(event.pointerId);
    place2(event);
  });
  svg.addEventListener("pointermove", (event) => {
    if (svg.hasPointerCapture(event.pointerId)) place2(event);
  });
}
function put(mark, x, y) {
  const there = Number.isFinite(x) && Number.isFinite(y);
  set(mark, { transform: there ? `translate(${far(x)} ${far(y)})` : null, visibility: there ? null : "hidden" });
}

// lib/plane.js
var square = ([low, high]) => [[low, low], [high, low], [high, high], [low, high]];
function clip(corners, w, b, answer = 1, ends = []) {
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
function plane({ range, label, x_label, y_label }) {
  const id = fresh("plane");
  const frame = plot({ id, height: 334, label, x_label, y_label });
  frame.domain(range, range);
  const hatch = s(
    "pattern",
    { id: `${id}-hatch`, width: 9, height: 9, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    s("rect", { width: 9, height: 9, class: "bp-half-ground" }),
    s("line", { y2: 9, class: "bp-half-line" })
  );
  const half = s("path", { fill: `url(#${id}-hatch)` });
  const lines = s("g");
  const marks = s("g");
  const answers = [1, 0].map((answer) => s("text", { class: "bp-tag bp-answer", "text-anchor": "middle", visibility: "hidden" }, `ŷ = ${answer}`));
  frame.svg.prepend(hatch);
  frame.inside.append(half, lines);
  frame.over.append(...answers, marks);
  const place2 = ([p, q]) => `${far(frame.x(p))},${far(frame.y(q))}`;
  const [low, high] = range;
  const inset = [low + 0.09 * (high - low), (low + high) / 2, high - 0.09 * (high - low)];
  const edge = inset.flatMap((p) => inset.map((q) => [p, q])).filter(([p, q]) => p !== inset[1] || q !== inset[1]);
  return {
    ...frame,
    where: (polygons) => set(half, { d: polygons.map((corners) => corners.length ? `M${corners.map(place2).join("L")}Z` : "").join("") }),
    half(w, b) {
      this.where([clip(square(range), w, b)]);
      const z = edge.map(([p, q]) => w[0] * p + w[1] * q + b);
      const length = Math.hypot(...w) || 1;
      answers.forEach((words, i) => {
        const best = i === 0 ? Math.max(...z) : Math.min(...z);
        const room = (i === 0 ? best : -best) / length > 0.06 * (high - low) || Math.hypot(...w) === 0 && best > 0 === (i === 0);
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
        set(stroke, { d: `M${ends.map(place2).join("L")}` });
        set(arrow, { d: `M${far(x)},${far(y)}L${far(x + 27 * dx)},${far(y + 27 * dy)}` });
        set(head, { transform: `translate(${far(x + 35 * dx)} ${far(y + 35 * dy)}) rotate(${(Math.atan2(dy, dx) * 180 / Math.PI).toFixed(1)})` });
      };
    },
    points: (list) => marks.replaceChildren(...list.map(({ at, y, wrong, ring, name = "" }) => {
      const r = name ? 12 : 10;
      return s(
        "g",
        { transform: `translate(${place2(at)})`, class: "bp-example", "data-y": y, "data-wrong": wrong },
        ring ? s("circle", { r: 17, class: "bp-ring" }) : "",
        y === 1 ? s("circle", { r, class: "bp-mark bp-first" }) : s("rect", { x: 1 - r, y: 1 - r, width: 2 * r - 2, height: 2 * r - 2, class: "bp-mark bp-second" }),
        s("text", { y: 4, "text-anchor": "middle" }, name),
        ...wrong ? ["bp-wrong bp-halo", "bp-wrong"].map((kind) => s("path", { class: kind, d: "M6,-18l12,12m0,-12l-12,12" })) : []
      );
    }))
  };
}
function place_of({ svg, x, y }, event) {
  const [across, down] = fractions(svg, event);
  const view = svg.viewBox.baseVal;
  return [x.inverse(across * view.width), y.inverse(down * view.height)];
}
var marks_legend = () => h(
  "p",
  { class: "bp-at" },
  swatch(s("circle", { r: 6, class: "bp-mark bp-first" })),
  " y = 1, ",
  swatch(s("rect", { x: -6, y: -6, width: 12, height: 12, class: "bp-mark bp-second" })),
  " y = 0, ",
  swatch(s("path", { class: "bp-wrong", d: "M-4,-4L4,4M4,-4L-4,4" })),
  " a wrong answer. "
);
var swatch = (shape) => s("svg", { viewBox: "-8 -8 16 16", class: "bp-mark-swatch", "aria-hidden": "true" }, shape);
function free_slider(key, { least, most, step }, change) {
  const id = fresh(key);
  const symbol2 = h("var");
  const text = h("span");
  const label = h("label", { for: id }, symbol2, text);
  const output = h("output", { class: "bp-value", for: id, "aria-live": "off" });
  const input = h("input", { id, type: "range", min: least, max: most, step, "data-free": key });
  input.addEventListener("input", () => change(Number(input.value)));
  const element = h("div", { class: "bp-slider" }, label, output, input);
  return {
    element,
    show(letter, words, value) {
      write(symbol2, letter);
      write(text, ` ${words}`);
      write(output, plain(value));
      set(input, { "aria-valuetext": plain(value) });
      if (input.value !== String(value)) input.value = value;
    }
  };
}

// figures/hidden_plane.js
var X = [[0, 0, 1, 1], [0, 1, 0, 1]];
var Y = [0, 1, 1, 0];
var NAMES = ["00", "01", "10", "11"];
var RANGE = [-0.5, 1.5];
var SOLUTION = { w2: [[2, 2], [-2, -2]], b2: [[-1], [3]], w3: [[2, 2]], b3: [[-3]] };
var KNOB = { least: -4, most: 4, step: 0.1 };
var PLACES = Array.from({ length: 161 }, (_, i) => (i - 80) / 20);
var FUNCTIONS = {
  "0000": "never",
  "0001": "AND",
  "0010": "1, not 2",
  "0011": "1",
  "0100": "2, not 1",
  "0101": "2",
  "0110": "XOR",
  "0111": "OR",
  1e3: "NOR",
  1001: "XNOR",
  1010: "not 2",
  1011: "1 or not 2",
  1100: "not 1",
  1101: "2 or not 1",
  1110: "NAND",
  1111: "always"
};
function place(knob) {
  const [key, index] = knob.split("_");
  return [key, index[0] - 1, (index[1] ?? 1) - 1];
}
function turned(now, value) {
  const [key, r, c] = place(now.knob);
  return { [key]: now[key].map((row, i) => row.map((entry, k) => i === r && k === c ? value : entry)) };
}
function run(now, activation = activations.step, x = X) {
  const net = { L: 3, w: { 2: now.w2, 3: now.w3 }, b: { 2: now.b2, 3: now.b3 }, activation, output_activation: activation };
  return forward(net, x);
}
function sum_at(now, value, activation) {
  const [outputs] = run({ ...now, ...turned(now, value) }, activation).a[3];
  return outputs.reduce((sum, a, i) => sum + Math.abs(Y[i] - a), 0);
}
function compute(now) {
  const { z, a } = run(now);
  const [key, r, c] = place(now.knob);
  const at = now[key][r][c];
  const numbers = {};
  Y.forEach((_, i) => {
    for (const j of [1, 2]) Object.assign(numbers, { [`z2${j}_${i + 1}`]: z[2][j - 1][i], [`a2${j}_${i + 1}`]: a[2][j - 1][i] });
    Object.assign(numbers, { [`z3_${i + 1}`]: z[3][0][i], [`y_hat_${i + 1}`]: a[3][0][i] });
  });
  numbers.right = Y.filter((y, i) => y === a[3][0][i]).length;
  for (const [end, change] of [["less", -0.1], ["here", 0], ["more", 0.1]]) {
    numbers[`mistakes_${end}`] = sum_at(now, at + change, activations.step);
    numbers[`smooth_${end}`] = now.smooth ? sum_at(now, at + change, activations.sigmoid) : null;
  }
  return { numbers, a, at };
}
function python(now) {
  const [key, r, c] = place(now.knob);
  return `import numpy as np
from bpcore import Network, gates

x, y = gates().XOR
net = Network([2, 2, 1], activation="step")
net.w[2][:], net.b[2][:] = ${JSON.stringify(now.w2)}, ${JSON.stringify(now.b2)}
net.w[3][:], net.b[3][:] = ${JSON.stringify(now.w3)}, ${JSON.stringify(now.b3)}

trace = net.forward(x)
right = (trace.a[3] == y).sum()
print(trace.a[2], trace.a[3], right)
net.${key[0]}[${key[1]}][${r}, ${c}] += 0.1
more = np.abs(y - net.predict(x)).sum()
print("mistakes with 0.1 more:", more)`;
}
function separable(a) {
  const corners = Y.map((_, i) => `${a[2][0][i]}${a[2][1][i]}`);
  const clash = corners.some((corner, i) => corners.some((other, k) => corner === other && Y[i] !== Y[k]));
  if (clash) return "A 0 and a 1 land on the same corner: no output neuron can tell them apart.";
  return new Set(corners).size === 4 ? "The four corners are XOR again: no line separates them." : "Here a line can separate the points.";
}
function render({ model, el, page }) {
  const call = (now) => `HiddenPlane(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const inputs = plane({ range: RANGE, x_label: "x₁", y_label: "x₂", label: "The input plane with the lines of the two hidden neurons" });
  const hidden = plane({ range: RANGE, x_label: "a²₁", y_label: "a²₂", label: "The hidden plane with the line of the output neuron" });
  const [line1, line2, line3] = [inputs.line("bp-first"), inputs.line("bp-second"), hidden.line("", 0.25)];
  grab(inputs, [["w2", "b2", 0], ["w2", "b2", 1]]);
  grab(hidden, [["w3", "b3", 0]]);
  const where = h("p", { class: "bp-at" });
  function grab(picture, lines) {
    let held = null;
    const z = ([w, b, j], [p, q]) => model.get(w)[j][0] * p + model.get(w)[j][1] * q + model.get(b)[j][0];
    const far2 = (one, at) => Math.abs(z(one, at)) / Math.hypot(...model.get(one[0])[one[2]]);
    picture.svg.classList.add("bp-grab");
    picture.svg.addEventListener("pointerdown", (event) => {
      const at = place_of(picture, event);
      const [nearest] = [...lines].sort((one, other) => far2(one, at) - far2(other, at));
      held = far2(nearest, at) < 0.12 ? nearest : null;
    });
    drag(picture.svg, (px, py) => {
      if (!held) return;
      const [, b, j] = held;
      const bias = model.get(b)[j][0] - z(held, [picture.x.inverse(px), picture.y.inverse(py)]);
      const value = Math.min(4, Math.max(-4, Math.round(10 * bias) / 10 + 0));
      fig.change({ [b]: model.get(b).map((row, i) => i === j ? [value] : row) });
    });
  }
  const diagram = network({
    sizes: [2, 2, 1],
    label: "The network: press a line or a neuron to choose its weight or bias",
    press_neuron: (l, j) => fig.change({ knob: `b${l}_${j}` }),
    press_weight: (l, j, k) => fig.change({ knob: `w${l}_${j}${k}` })
  });
  const frame = plot({ id: fresh("clip"), height: 200, x_label: "the weight or bias that is moved", y_label: "mistakes", y_ticks: [0, 1, 2, 3, 4], label: "The number of mistakes over the chosen weight or bias" });
  frame.domain([KNOB.least, KNOB.most], [-0.15, 4.15]);
  const stairs = s("path", { class: "bp-curve bp-first" });
  const curve = s("path", { class: "bp-curve bp-second" });
  const cursor = s("line", { class: "bp-cursor", y1: frame.top, y2: frame.bottom });
  const mark = s("circle", { r: 5.5, class: "bp-mark bp-first" });
  frame.inside.append(cursor, stairs, curve);
  frame.over.append(mark);
  frame.svg.classList.add("bp-drag");
  const turn = (value) => fig.change(turned(fig.state(), value));
  drag(frame.svg, (px) => turn(Math.min(4, Math.max(-4, Math.round(10 * frame.x.inverse(px)) / 10 + 0))));
  const knob = free_slider("knob", KNOB, turn);
  const each = (key) => NAMES.map((_, i) => `${key}_${i + 1}`);
  const answers = numbers_table("Every example", NAMES, [
    ["z²₁", each("z21")],
    ["a²₁", each("a21")],
    ["z²₂", each("z22")],
    ["a²₂", each("a22")],
    ["z³₁", each("z3")],
    ["ŷ = a³₁", each("y_hat")]
  ], plain);
  const verdicts = NAMES.map(() => h("td"));
  answers.element.querySelector("tbody").append(
    h("tr", {}, h("th", { scope: "row" }, "y"), ...Y.map((y) => h("td", {}, String(y)))),
    h("tr", {}, h("th", { scope: "row" }, "ŷ = y?"), ...verdicts)
  );
  const right = numbers_table("", [], [["right, of 4", ["right"]]], plain);
  const ends = ["less", "here", "more"];
  const around = numbers_table("", ["0.1 less", "as it is", "0.1 more"], [
    ["mistakes", ends.map((end) => `mistakes_${end}`)],
    ["the same sum, smooth", ends.map((end) => `smooth_${end}`)]
  ], (value) => Number.isInteger(value) ? plain(value) : digits(value, 4));
  fig.body.append(
    h("div", { class: "bp-row bp-top" }, fig.button("Show a solution", () => fig.change(SOLUTION), { "data-action": "solution" }), marks_legend()),
    h(
      "div",
      { class: "bp-row bp-columns" },
      panel("The input plane", inputs.svg, h("p", { class: "bp-at" }, "Solid: the line of hidden neuron 1. Dashed: that of neuron 2. Each arrow points to where the neuron says 1. Hatched: the network says 1. Drag a line.")),
      panel("The hidden plane: where the points land", hidden.svg, where)
    ),
    h(
      "div",
      { class: "bp-row bp-columns" },
      h("div", {}, fig.choice("knob"), knob.element, around.element),
      panel("The mistakes, over what you move", frame.svg, fig.checkbox("smooth", "dashed: the same sum with smooth neurons"))
    ),
    h(
      "div",
      { class: "bp-row bp-columns" },
      panel("The network", diagram.svg, h("p", { class: "bp-at" }, "Under a neuron: what it computes from its two inputs. Solid: a positive weight. Dashed: a negative one. Press a line or a neuron to choose what you move.")),
      h("div", {}, answers.element, right.element)
    ),
    h("div", { class: "bp-row bp-expression" }, ...["w2", "b2", "w3", "b3"].map(fig.fields))
  );
  function draw(now) {
    const { numbers, a, at } = compute(now);
    const [[w1, w2], [[b1], [b2]], [w3], [[b3]]] = [now.w2, now.b2, now.w3, now.b3];
    const wrong = Y.map((y, i) => y !== a[3][0][i]);
    const cells = [[0, 0], [0, 1], [1, 0], [1, 1]].filter(([p, q]) => activations.step.of(w3[0] * p + w3[1] * q + b3) === 1);
    inputs.where(cells.map(([p, q]) => clip(clip(square(RANGE), w1, b1, p), w2, b2, q)));
    line1(w1, b1);
    line2(w2, b2);
    inputs.points(Y.map((y, i) => ({ at: [X[0][i], X[1][i]], y, wrong: wrong[i], name: NAMES[i] })));
    hidden.half(w3, b3);
    line3(w3, b3);
    const corner = (i) => [a[2][0][i], a[2][1][i]];
    const shared = (i) => Y.some((_, k) => k !== i && String(corner(k)) === String(corner(i)));
    hidden.points(Y.map((y, i) => ({
      at: corner(i).map((entry, k) => entry + (shared(i) ? 0.11 * (2 * X[k][i] - 1) : 0)),
      // side by side on one corner
      y,
      wrong: wrong[i],
      name: NAMES[i]
    })));
    write(where, `${separable(a)} Marks on one corner stand side by side.`);
    const [key, r, c] = place(now.knob);
    const lit = (l, j, k) => key === (k ? `w${l}` : `b${l}`) && r === j - 1 && (!k || c === k - 1) ? "bp-lit" : "";
    const of = (letter, bits) => FUNCTIONS[bits.join("")].replace(/[12]/g, (digit) => `${letter}${"₁₂"[digit - 1]}`);
    const corners = run(now, activations.step, X).a[2];
    const computes = { "2,1": of("x", corners[0]), "2,2": of("x", corners[1]), "3,1": of("a", X[0].map((p, i) => activations.step.of(w3[0] * p + w3[1] * X[1][i] + b3))) };
    for (const [l, n] of [[1, 2], [2, 2], [3, 1]]) {
      for (let j = 1; j <= n; j++) {
        diagram.neuron(l, j, { inside: l === 1 ? `x${"₁₂"[j - 1]}` : `${l === 2 ? "a²" : "a³"}${"₁₂"[j - 1]}`, below: computes[`${l},${j}`] ?? "", kind: lit(l, j) });
        for (let k = 1; l > 1 && k <= 2; k++) diagram.weight(l, j, k, { value: now[`w${l}`][j - 1][k - 1], most: 4, kind: lit(l, j, k), words: lit(l, j, k) && plain(at) });
      }
    }
    answers.draw(numbers);
    right.draw(numbers);
    around.draw(numbers);
    verdicts.forEach((td, i) => write(td, wrong[i] ? "✗" : "✓"));
    const name = model.get("schema").knob.options[now.knob];
    knob.show(name, "is moved", at);
    const counts = PLACES.map((value) => sum_at(now, value, activations.step));
    const corners_of = counts.flatMap((count, i) => i && count !== counts[i - 1] ? [[PLACES[i - 1], count], [PLACES[i], count]] : [[PLACES[i], count]]);
    set(stairs, { d: path(corners_of.map(([p]) => p), corners_of.map(([, count]) => count), frame.x, frame.y) });
    set(curve, { d: now.smooth ? path(PLACES, PLACES.map((value) => sum_at(now, value, activations.sigmoid)), frame.x, frame.y) : "" });
    set(cursor, { x1: frame.x(at), x2: frame.x(at) });
    put(mark, frame.x(at), frame.y(numbers.mistakes_here));
    const still = ["less", "more"].every((end) => numbers[`mistakes_${end}`] === numbers.mistakes_here);
    const edge = (letter, [p, q], b) => `${plain(p)} ${letter}₁ + ${plain(q)} ${letter}₂ + ${plain(b)} > 0`.replaceAll("+ −", "− ");
    const hidden_neuron = (j) => `Hidden neuron ${j} says 1 where ${edge("x", now.w2[j - 1], now.b2[j - 1][0])}: ${computes[`2,${j}`]}.`;
    const smooth = now.smooth ? ` With smooth neurons the same sum is ${digits(numbers.smooth_here)}.` : "";
    return `${hidden_neuron(1)} ${hidden_neuron(2)} The output neuron says 1 where ${edge("a", w3, b3)}: ${computes["3,1"]}. ${numbers.right} of 4 answers are those of XOR${numbers.right < 4 ? `; wrong at ${NAMES.filter((_, i) => wrong[i]).join(" and ")}` : ""}. ${still ? `A change of ${name} by 0.1 does not change the number of mistakes.` : `A change of ${name} by 0.1 makes the number of mistakes jump.`}${smooth}`;
  }
  return fig.start();
}
var hidden_plane_default = { render };
export {
  hidden_plane_default as default
};
