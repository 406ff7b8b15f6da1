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
    z[l] = product(net.w[l], a[l - 1]).map((row, j) => row.map((entry2) => entry2 + net.b[l][j][0]));
    const { of } = sigma(net, l);
    a[l] = sigma(net, l) === softmax ? transpose(transpose(z[l]).map(of)) : z[l].map((row) => row.map(of));
  }
  return { z, a };
}
var sigma = (net, l) => l === net.L ? net.output_activation : net.activation;
var transpose = (matrix2) => matrix2[0].map((_, k) => matrix2.map((row) => row[k]));
function product(p, q) {
  const [n, inner] = [q[0].length, q.length];
  return p.map((row) => {
    const out = new Array(n).fill(0);
    for (let k = 0; k < inner; k++) {
      const [entry2, other] = [row[k], q[k]];
      for (let i = 0; i < n; i++) out[i] += entry2 * other[i];
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
  for (const [name2, value] of Object.entries(attributes)) {
    if (value === null || value === false) element.removeAttribute(name2);
    else element.setAttribute(name2, value === true ? "" : value);
  }
}
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
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
        if (fits) change({ [key]: model.get(key).map((row, i) => row.map((entry2, k) => i === r && k === c ? value : entry2)) });
      });
      input.addEventListener("keydown", (event) => {
        const way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
        const entry2 = model.get(key)[r]?.[c];
        if (!way || entry2 === void 0) return;
        event.preventDefault();
        input.value = Math.min(most, Math.max(least, Number((entry2 + way * step).toFixed(9))));
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
      rows.forEach((row, r) => row.forEach((entry2, c) => {
        const input = inputs[r][c];
        if (input.valueAsNumber !== entry2 && input.getAttribute("aria-invalid") === null) input.value = entry2;
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
function expression(...parts) {
  return h("div", { class: "bp-expression" }, ...parts.map((part) => typeof part === "string" ? h("span", { class: "bp-sign" }, part) : part.element ?? part));
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
    const name2 = l === 1 ? "input" : l === L ? "output" : "hidden";
    words.append(s("text", { class: "bp-axis-label", x: x(l), y: height - 4, "text-anchor": "middle" }, `layer ${l}: ${name2}`));
    for (let j = 1; j <= sizes[l - first]; j++) {
      neurons[[l, j]] = make_neuron(l, j);
      for (let k = 1; l > first && k <= sizes[l - first - 1]; k++) weights[[l, j, k]] = make_weight(l, j, k);
    }
  }
  function make_neuron(l, j) {
    const centered = { x: x(l), "text-anchor": "middle" };
    const circle = s("circle", { cx: x(l), cy: y(l, j), r: radius });
    const inside2 = s("text", { ...centered, y: y(l, j) + 4, class: "bp-inside" });
    const above = s("text", { ...centered, y: y(l, j) - radius - 6 });
    const below = s("text", { ...centered, y: y(l, j) + radius + 14 });
    const group = s("g", { class: "bp-neuron", "data-neuron": `${l},${j}` }, circle, inside2, above, below);
    if (press_neuron && l > 1) {
      group.classList.add("bp-press");
      group.addEventListener("click", () => press_neuron(l, j));
    }
    circles.append(group);
    return { group, inside: inside2, above, below };
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
    neuron(l, j, { inside: inside2 = symbol("a", l, j), above = "", below = "", kind = "" } = {}) {
      const part = neurons[[l, j]];
      write(part.inside, inside2);
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

// figures/layers_and_indices.js
var W = {
  2: [[1, -1, 2, -2], [2, 1, -1, 1], [-1, 2, 1, -2], [1, -2, -1, 2]],
  3: [[1, 2, -1, 1], [-2, 1, 2, -1], [2, -1, 1, -2], [-1, 1, -2, 2]],
  4: [[2, -1, 1, -2], [-1, 2, -2, 1], [1, 1, 2, -1], [-2, -1, 1, 2]]
};
var B = { 2: [0, -1, 1, 2], 3: [-1, 1, 0, 2], 4: [1, 0, -1, -2] };
var X = [[1, 2, 0], [2, -1, 1], [-1, 1, 2], [0, 1, -2]];
var ASKED = ["weight", "weight", "bias", "weight", "neuron"];
var QUESTIONS = 20;
var sizes_of = (now) => [now.n1, now.n2, now.n3, now.n4].slice(0, now.L);
var layers = (now) => Array.from({ length: now.L - 1 }, (_, i) => i + 2);
function chosen(now) {
  const n = sizes_of(now);
  const l = Math.max(now.part === "neuron" ? 1 : 2, Math.min(now.l, now.L));
  const j = Math.min(now.j, n[l - 1]);
  return { part: now.part, l, j, k: now.part === "weight" ? Math.min(now.k, n[l - 2]) : null };
}
function asked(now) {
  const n = sizes_of(now);
  const q = now.question;
  const part = ASKED[(q - 1) % ASKED.length];
  const chance = (68 * q * q + 15 * q + 54) % 997;
  const l = 2 + chance % (now.L - 1);
  const j = 1 + Math.floor(chance / 3) % n[l - 1];
  return { part, l, j, k: part === "weight" ? 1 + Math.floor(chance / 11) % n[l - 2] : null };
}
var same = (one, other) => one !== null && ["part", "l", "j", "k"].every((key) => one[key] === other[key]);
var name = ({ part, l, j, k }) => symbol({ weight: "w", bias: "b", neuron: "a" }[part], l, k === null ? j : `${j}${k}`);
var spelled = ({ part, l, j, k }) => ({
  weight: `the weight to neuron ${j} of layer ${l} from neuron ${k} of layer ${l - 1}`,
  bias: `the bias of neuron ${j} of layer ${l}`,
  neuron: l === 1 ? `the activation of neuron ${j} of layer 1: an input` : `the activation of neuron ${j} of layer ${l}`
})[part];
var four = (value) => plain(Number.isInteger(value) ? value : value.toFixed(4));
var inside = (value) => plain(Number.isInteger(value) ? value : value.toFixed(3));
var factor = (value) => value < 0 ? `(${four(value)})` : four(value);
function compute(now) {
  const n = sizes_of(now);
  const it = chosen(now);
  const sigma2 = activations.sigmoid;
  const net = { L: now.L, w: {}, b: {}, activation: sigma2, output_activation: sigma2 };
  for (const l of layers(now)) {
    net.w[l] = W[l].slice(0, n[l - 1]).map((row) => row.slice(0, n[l - 2]));
    net.b[l] = B[l].slice(0, n[l - 1]).map((entry2) => [entry2]);
  }
  const x = X.slice(0, n[0]).map((row) => row.slice(0, now.m));
  const { z, a } = forward(net, x);
  const i = Math.min(now.i, now.m);
  const at = (rows) => rows[it.j - 1][i - 1];
  const terms = it.l > 1 ? net.w[it.l][it.j - 1].map((w, k) => w * a[it.l - 1][k][i - 1]) : [];
  const parameters = layers(now).reduce((sum, l) => sum + n[l - 1] * n[l - 2] + n[l - 1], 0);
  const done = now.question - (now.answered === now.question ? 0 : 1);
  return { net, x, z, a, i, at, terms, parameters, done, right: Math.min(now.right, done) };
}
var entry = ({ part, l, j, k }) => part === "weight" ? `net.w[${l}][${j - 1}, ${k - 1}]` : part === "bias" ? `net.b[${l}][${j - 1}, 0]` : `trace.a[${l}][${j - 1}]`;
function python(now) {
  const { net, x, i } = compute(now);
  const it = chosen(now);
  const { l, j } = it;
  const set_layer = (at) => `net.w[${at}][:] = ${JSON.stringify(net.w[at])}
net.b[${at}][:] = ${JSON.stringify(net.b[at])}
`;
  const lines = l === 1 ? "" : `
z = trace.z[l]
terms = net.w[l][j - 1] * trace.a[l - 1][:, i - 1]
print(terms, "+", net.b[l][j - 1], "=", z[j - 1, i - 1])`;
  const value = it.part === "neuron" ? "" : `
value = ${entry(it)}  # ${name(it)}: Python counts entries from 0`;
  return `import numpy as np
from bpcore import Network

net = Network(${JSON.stringify(sizes_of(now))})
${layers(now).map(set_layer).join("")}parameters = sum(net.w[l].size + net.b[l].size for l in net.w)
${now.view !== "explore" ? "print(parameters)" : `
x = np.array(${JSON.stringify(x)}, float)  # one column for each example
trace = net.forward(x)
l, j, i = ${l}, ${j}, ${i}  # layer, neuron, example
a = trace.a[l]${lines}${value}`}`;
}
function beyond(now, it, i) {
  const notes = [];
  if (now.l < it.l) notes.push("Layer 1 has no weights and no biases: layer 2 is meant.");
  if (now.l > it.l) notes.push(`There is no layer ${now.l} here: layer ${it.l} is meant.`);
  if (now.j > it.j) notes.push(`Layer ${it.l} has no neuron ${now.j}: neuron ${it.j} is meant.`);
  if (it.k !== null && now.k > it.k) notes.push(`Layer ${it.l - 1} has no neuron ${now.k}: neuron ${it.k} is meant.`);
  if (now.view === "explore" && now.i > i) notes.push(`The batch has no example ${now.i}: example ${i} is meant.`);
  return notes.join(" ");
}
function feedback(it, goal) {
  if (same(it, goal)) return `✓ Right. ${name(it)} is ${spelled(it)}.`;
  const hint = it.part !== goal.part ? `The question is about a ${goal.part}.` : it.l !== goal.l ? `The upper index is the layer ${it.part === "weight" ? "that the weight leads to" : "of the neuron"}.` : it.k !== null && it.j === goal.k && it.k === goal.j ? "The two lower indices are swapped: first j, the neuron it leads to, then k, the neuron it comes from." : it.k === null ? "The lower index is the neuron, counted from the top." : it.j !== goal.j ? "The first lower index is the neuron it leads to." : "The second lower index is the neuron it comes from.";
  return `✗ Not yet. ${name(it)} is ${spelled(it)}. ${hint}`;
}
function render({ model, el, page }) {
  const call = (now) => `LayersAndIndices(${Object.entries(now).map(([key2, value2]) => `${key2}=${literal(value2)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  el.classList.add("bp-layers");
  function answer(pick) {
    const now = { ...fig.state(), ...pick };
    const { right } = compute(now);
    const first = now.answered !== now.question && same(chosen(now), asked(now));
    fig.change({ ...pick, answered: now.question, right: right + (first ? 1 : 0) });
  }
  function press(pick) {
    const { view } = fig.state();
    if (view === "explore") fig.change(pick);
    if (view === "find") answer(pick);
  }
  const weight = (l2) => (r, c) => press({ part: "weight", l: l2, j: r + 1, k: c + 1 });
  const bias = (l2) => (r) => press({ part: "bias", l: l2, j: r + 1 });
  const here = () => chosen(fig.state()).l;
  const place = h("div");
  let diagram, tags;
  let built = "";
  function build(n) {
    if (built === n.join()) return;
    built = n.join();
    diagram = network({
      sizes: n,
      width: 200 + 80 * n.length,
      row: 94,
      words_at: [0.38, 0.38],
      label: `A network of ${n.join("-")} neurons`,
      press_weight: (l2, j2, k2) => press({ part: "weight", l: l2, j: j2, k: k2 }),
      press_neuron: (l2, j2) => press({ part: "neuron", l: l2, j: j2 })
    });
    tags = {};
    n.forEach((size, index) => {
      for (let j2 = 1; j2 <= size; j2++) {
        const group = diagram.svg.querySelector(`[data-neuron="${index + 1},${j2}"]`);
        if (index === 0) {
          group.style.cursor = "pointer";
          group.addEventListener("click", () => press({ part: "neuron", l: 1, j: j2 }));
        } else {
          const [x, y] = ["cx", "cy"].map((key2) => Number(group.firstChild.getAttribute(key2)));
          const text = s("text", { x, y: y + 37, "text-anchor": "middle" });
          const tag = s("g", { "data-bias": `${index + 1},${j2}` }, s("rect", { x: x - 24, y: y + 24, width: 48, height: 18, rx: 4 }), text);
          tag.addEventListener("click", () => press({ part: "bias", l: index + 1, j: j2 }));
          diagram.svg.append(tag);
          tags[[index + 1, j2]] = { tag, text };
        }
      }
    });
    place.replaceChildren(diagram.svg);
  }
  const big = h("p", { class: "bp-big" });
  const words = h("p");
  const where = h("p", { class: "bp-at" });
  const note = h("p", { role: "status" });
  const says = h("p", { class: "bp-says", role: "status" });
  const [part, l, j, k] = [fig.choice("part"), fig.slider("l"), fig.slider("j"), fig.slider("k")];
  const check = fig.button("Answer", () => answer({}), { "data-action": "answer" });
  const next = fig.button("Next question", () => {
    const now = fig.state();
    const over = now.question === QUESTIONS;
    fig.change({ question: over ? 1 : now.question + 1, answered: 0, right: over ? 0 : compute(now).right });
  }, { "data-action": "next" });
  const score = { right: h("b", { "data-number": "right" }), done: h("b", { "data-number": "done" }) };
  const drill = h(
    "div",
    {},
    h("div", { class: "bp-row bp-presets" }, check, next),
    h("p", {}, "Right at the first try: ", score.right, " of ", score.done)
  );
  const M = {
    w: matrix({ name: "w", press: (r, c) => weight(here())(r, c) }),
    before: matrix({ name: "a" }),
    b: matrix({ name: "b", press: (r) => bias(here())(r) }),
    z: matrix({ name: "z", keys: (r, c) => `z_${r + 1}${c + 1}`, press: (r) => press({ part: "neuron", l: here(), j: r + 1 }) }),
    a: matrix({ name: "a", keys: (r, c) => `a_${r + 1}${c + 1}`, press: (r) => press({ part: "neuron", l: here(), j: r + 1 }) })
  };
  const sum = [expression(M.w, M.before, "+", M.b, "="), expression(M.z, "σ →")];
  const title = h("p", { class: "bp-panel-title" });
  const table = h("table", { class: "bp-table" });
  const value = h("b", { "data-number": "value" });
  const parameters = h("b", { "data-number": "parameters" });
  const matrices = h("div", { class: "bp-expression" });
  const added = h("p", { class: "bp-at" });
  const [m, i] = [fig.slider("m"), fig.slider("i")];
  const sizes = [1, 2, 3, 4].map((at) => fig.slider(`n${at}`));
  const key = h("p", { class: "bp-at" });
  const value_line = h("p", {}, "Its value here: ", value);
  const layer = h("div", { class: "bp-row" }, title, h("div", { class: "bp-expression" }, ...sum, M.a.element), added);
  const all = panel("All weights and biases: an entry can be clicked, too", matrices);
  const work = h("div", {}, table);
  const batch = h("div", {}, m, i);
  fig.body.append(
    h("div", { class: "bp-row" }, fig.choice("view")),
    h("div", { class: "bp-head" }, big, words),
    h(
      "div",
      { class: "bp-row bp-columns bp-layers-columns" },
      h(
        "div",
        {},
        place,
        says,
        key,
        h("div", { class: "bp-sizes" }, fig.slider("L"), h("p", {}, "Weights and biases: ", parameters), ...sizes)
      ),
      h("div", {}, value_line, where, part, l, j, k, note, drill)
    ),
    layer,
    all,
    h("div", { class: "bp-row bp-columns" }, work, batch)
  );
  function draw_network(now, it, { net, a, i: column }) {
    const explore = now.view === "explore";
    build(sizes_of(now));
    sizes_of(now).forEach((size, index) => {
      const at = index + 1;
      for (let r = 1; r <= size; r++) {
        const lit = it !== null && it.part === "neuron" && it.l === at && it.j === r;
        diagram.neuron(at, r, { inside: explore ? inside(a[at][r - 1][column - 1]) : "", above: explore ? symbol("a", at, r) : "", kind: lit ? "bp-lit" : "" });
        if (at === 1) continue;
        const own = it !== null && it.part === "bias" && it.l === at && it.j === r;
        write(tags[[at, r]].text, explore ? `b = ${plain(net.b[at][r - 1][0])}` : "b");
        set(tags[[at, r]].tag, { class: `bp-bias bp-press ${own ? "bp-lit" : ""}` });
        net.w[at][r - 1].forEach((w, c) => {
          const one = same(it, { part: "weight", l: at, j: r, k: c + 1 });
          const enters = it !== null && it.part !== "weight" && it.l === at && it.j === r;
          const text = !explore ? "" : one ? `${name(it)} = ${plain(w)}` : enters ? plain(w) : "";
          diagram.weight(at, r, c + 1, { value: w, most: 5, words: text, kind: one ? "bp-lit" : it === null || enters ? "" : "bp-faint" });
        });
      }
    });
  }
  function draw_layer(now, it, { net, z, a, i: column, at, terms }) {
    const n = it.l;
    const own = (r, c) => r === it.j - 1 && c === column - 1;
    const [row, neuron] = [(r) => r === it.j - 1, it.part === "neuron"];
    for (const element of sum) element.hidden = n === 1;
    write(title, n === 1 ? "Layer 1 is the input: a¹ = x, and nothing is computed" : `Layer ${n}: ${symbol("z", n)} = ${symbol("w", n)} ${symbol("a", n - 1)} + ${symbol("b", n)}, then ${symbol("a", n)} = σ(${symbol("z", n)})`);
    M.a.draw(a[n], { text: four, name: n === 1 ? "a¹ = x" : symbol("a", n), lit: (r, c) => neuron && own(r, c) });
    write(added, now.m > 1 ? `One column for each example. ${n > 1 ? `The one column ${symbol("b", n)} is added to each.` : ""}` : "One example: one column.");
    work.hidden = n === 1;
    value_line.hidden = neuron;
    const its = it.part === "bias" ? net.b[n][it.j - 1][0] : it.part === "weight" ? net.w[n][it.j - 1][it.k - 1] : null;
    if (its !== null) write_number(value, its, plain(its));
    if (n === 1) return;
    M.w.draw(net.w[n], { text: four, name: symbol("w", n), lit: (r, c) => neuron ? row(r) : it.part === "weight" && row(r) && c === it.k - 1 });
    M.before.draw(a[n - 1], { text: four, name: symbol("a", n - 1), lit: (r, c) => neuron && c === column - 1 });
    M.b.draw(net.b[n], { text: four, name: symbol("b", n), lit: (r) => it.part !== "weight" && row(r) });
    M.z.draw(z[n], { text: four, name: symbol("z", n), lit: (r, c) => neuron && own(r, c) });
    const line = (label, how, key2, number, lit) => {
      const cell = number_cell(key2);
      write_number(cell, number, four(number));
      return h("tr", { class: lit ? "bp-lit" : null }, h("th", { scope: "row" }, label), h("td", {}, how), cell);
    };
    table.replaceChildren(
      h("caption", {}, `Neuron ${it.j} of layer ${n}, term by term${now.m > 1 ? `, example ${column}` : ""}`),
      h(
        "tbody",
        {},
        ...terms.map((term, c) => line(`${symbol("w", n, `${it.j}${c + 1}`)} ${symbol("a", n - 1, c + 1)}`, `${four(net.w[n][it.j - 1][c])} · ${factor(a[n - 1][c][column - 1])}`, `term_${c + 1}`, term, it.k === c + 1)),
        line(symbol("b", n, it.j), "", "b", net.b[n][it.j - 1][0], it.part === "bias"),
        line(symbol("z", n, it.j), "the sum", "z", at(z[n]), false),
        line(symbol("a", n, it.j), `σ(${symbol("z", n, it.j)})`, "a", at(a[n]), neuron)
      )
    );
  }
  function draw(now) {
    const found = compute(now);
    const [it, goal] = [chosen(now), asked(now)];
    const explore = now.view === "explore";
    const done = now.answered === now.question;
    const shown = explore ? it : now.view === "name" ? goal : done ? it : null;
    draw_network(now, shown, found);
    for (const element of [layer, work, batch, where, value_line]) element.hidden = !explore;
    drill.hidden = explore;
    all.hidden = now.view !== "find";
    k.hidden = now.part !== "weight";
    i.hidden = now.m === 1;
    sizes.forEach((slider, index) => slider.hidden = index >= now.L);
    write_number(parameters, found.parameters, plain(found.parameters));
    says.hidden = explore || !done;
    write(key, `${now.view === "name" ? "" : "Click a line, a box b or a circle. "}Solid blue: positive weight. Dashed orange: negative.`);
    const beside = beyond(now, it, found.i);
    if (explore) {
      draw_layer(now, it, found);
      write(big, it.part === "neuron" && it.l > 1 ? `${symbol("z", it.l, it.j)}, ${name(it)}` : name(it));
      write(words, `${it.part === "neuron" && it.l > 1 ? "the weighted input and " : ""}${spelled(it)}`.replace("t", "T"));
      const row = it.part === "neuron" ? `Row ${it.j} of ${it.l > 1 ? `${symbol("z", it.l)} and ` : ""}${symbol("a", it.l)}.` : `Row ${it.j}${it.part === "weight" ? `, column ${it.k} of ${symbol("w", it.l)}` : ` of ${symbol("b", it.l)}`}.`;
      write(where, `${row} In Python, which counts entries from 0: ${entry(it)}.`);
      write(note, beside);
      const last2 = it.l === 1 ? `${name(it)} = ${four(found.at(found.a[1]))}` : `${symbol("z", it.l, it.j)} = ${four(found.at(found.z[it.l]))} and ${symbol("a", it.l, it.j)} = ${four(found.at(found.a[it.l]))}`;
      return `In the network ${sizes_of(now).join("-")}, ${plain(found.parameters)} weights and biases: ${name(it)} is ${spelled(it)}. ${row} ${last2}${now.m > 1 ? ` for example ${found.i}` : ""}.${beside ? ` ${beside}` : ""}`;
    }
    for (const key2 of ["right", "done"]) write_number(score[key2], found[key2], plain(found[key2]));
    write(next, now.question === QUESTIONS ? "Start again" : "Next question");
    write(big, now.view === "find" ? `Find ${name(goal)}` : "What is its symbol?");
    const marked = { weight: `a line from neuron ${goal.k} of layer ${goal.l - 1} to neuron ${goal.j} of layer ${goal.l}`, bias: `the box b at neuron ${goal.j} of layer ${goal.l}`, neuron: `neuron ${goal.j} of layer ${goal.l}` }[goal.part];
    write(words, `Question ${now.question} of ${QUESTIONS}. ${now.view === "find" ? "Click on it, in the network or in a matrix. Or set it below and press Answer." : "It is marked in the network. Set its indices and press Answer."}`);
    if (now.view === "find") matrices.replaceChildren(...layers(now).flatMap((n) => [["weight", "w"], ["bias", "b"]].map(([kind, letter]) => {
      const one = matrix({ name: symbol(letter, n), press: kind === "weight" ? weight(n) : bias(n) });
      one.draw(found.net[letter][n], { lit: (r, c) => shown !== null && shown.part === kind && shown.l === n && shown.j === r + 1 && (kind === "bias" || shown.k === c + 1), text: plain });
      return one.element;
    })));
    write(says, done ? feedback(it, goal) : "");
    write(note, beside);
    return `Question ${now.question} of ${QUESTIONS}: ${now.view === "find" ? `find ${name(goal)}` : `${marked} is marked; what is its symbol`}${now.view === "find" ? "." : "?"} ${done ? feedback(it, goal) : "Not answered yet."} Right at the first try: ${found.right} of ${found.done}.`;
  }
  return fig.start();
}
var layers_and_indices_default = { render };
export {
  layers_and_indices_default as default
};
