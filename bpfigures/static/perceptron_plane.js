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
var perceptron_z = (w, b, x) => w.reduce((sum, w_k, k) => sum + w_k * x[k], 0) + b;
function perceptron_train(x, y, { w, b, eta, max_epochs }) {
  const corrections = [];
  let converged = false;
  let epoch = 0;
  while (!converged && epoch < max_epochs) {
    epoch += 1;
    converged = true;
    for (let example = 0; example < y[0].length; example++) {
      const column = x.map((row) => row[example]);
      const target = y[0][example];
      const answer = activations.step.of(perceptron_z(w, b, column));
      if (answer === target) continue;
      converged = false;
      const before = { w_before: w, b_before: b };
      w = w.map((w_k, k) => w_k + eta * (target - answer) * column[k]);
      b += eta * (target - answer);
      corrections.push({ epoch, example, y: target, y_hat: answer, ...before, w_after: w, b_after: b });
    }
  }
  return { corrections, converged, epochs: epoch };
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
    const options = Object.entries(schema[key].options).map(([value, words2]) => {
      const input = h("input", { type: "radio", name, value, "data-trait": key });
      input.addEventListener("change", () => change({ [key]: value }));
      controls.push((now) => input.checked = now[key] === value);
      return h("label", { class: "bp-check" }, input, words2);
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
function write_number(cell2, value, text) {
  write(cell2, text);
  set(cell2, { "data-value": value === null ? "" : String(value) });
}

// lib/network.js
function network({ sizes, first = 1, label, width = 340, row = 92, words_at = [0.5, 0.3], radius = 21, press_neuron, press_weight }) {
  const L = first + sizes.length - 1;
  const height = Math.max(...sizes) * row + 30;
  const x = (l) => 42 + (width - 84) * (l - first) / (L - first);
  const y = (l, j) => 14 + (height - 30) / 2 + (j - 1 - (sizes[l - first] - 1) / 2) * row;
  const lines = s("g");
  const values = s("g", { "pointer-events": "none" });
  const words2 = s("g");
  const circles = s("g");
  const svg = s("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label, class: "bp-plot bp-network" }, lines, values, words2, circles);
  const weights = {};
  const neurons = {};
  for (let l = first; l <= L; l++) {
    const name = l === 1 ? "input" : l === L ? "output" : "hidden";
    words2.append(s("text", { class: "bp-axis-label", x: x(l), y: height - 4, "text-anchor": "middle" }, `layer ${l}: ${name}`));
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
    weight(l, j, k, { value = 0, most = 1, words: words3 = "", kind = "" } = {}) {
      const part = weights[[l, j, k]];
      write(part.text, words3);
      set(part.text, { class: `bp-weight-words ${kind}` });
      part.line.style.strokeWidth = (1 + 5 * Math.min(1, Math.abs(value) / most)).toFixed(2);
      set(part.group, { class: `${press_weight ? "bp-press" : ""} ${kind}`, "data-sign": value > 0 ? "+" : value < 0 ? "−" : null });
    }
  };
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
      const place = frame.x(t).toFixed(1);
      lines.push(s("line", { x1: place, x2: place, y1: top, y2: height - bottom }));
      lines.push(s("text", { x: place, y: height - bottom + 14, "text-anchor": "middle" }, tick(t)));
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
  const place = ([p, q]) => `${far(frame.x(p))},${far(frame.y(q))}`;
  const [low, high] = range;
  const inset = [low + 0.09 * (high - low), (low + high) / 2, high - 0.09 * (high - low)];
  const edge = inset.flatMap((p) => inset.map((q) => [p, q])).filter(([p, q]) => p !== inset[1] || q !== inset[1]);
  return {
    ...frame,
    where: (polygons) => set(half, { d: polygons.map((corners) => corners.length ? `M${corners.map(place).join("L")}Z` : "").join("") }),
    half(w, b) {
      this.where([clip(square(range), w, b)]);
      const z = edge.map(([p, q]) => w[0] * p + w[1] * q + b);
      const length = Math.hypot(...w) || 1;
      answers.forEach((words2, i) => {
        const best = i === 0 ? Math.max(...z) : Math.min(...z);
        const room = (i === 0 ? best : -best) / length > 0.06 * (high - low) || Math.hypot(...w) === 0 && best > 0 === (i === 0);
        const [p, q] = edge[z.indexOf(best)];
        put(words2, room ? frame.x(p) : NaN, frame.y(q) + 4);
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
        set(head, { transform: `translate(${far(x + 35 * dx)} ${far(y + 35 * dy)}) rotate(${(Math.atan2(dy, dx) * 180 / Math.PI).toFixed(1)})` });
      };
    },
    points: (list) => marks.replaceChildren(...list.map(({ at, y, wrong, ring, name = "" }) => {
      const r = name ? 12 : 10;
      return s(
        "g",
        { transform: `translate(${place(at)})`, class: "bp-example", "data-y": y, "data-wrong": wrong },
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
    show(letter, words2, value) {
      write(symbol2, letter);
      write(text, ` ${words2}`);
      write(output, plain(value));
      set(input, { "aria-valuetext": plain(value) });
      if (input.value !== String(value)) input.value = value;
    }
  };
}

// figures/perceptron_plane.js
var RANGE = [-1, 2];
var MAX_EPOCHS = 200;
var MOST_POINTS = 8;
var INPUTS = [[0, 0, 1, 1], [0, 1, 0, 1]];
var TARGETS = { AND: [0, 0, 0, 1], OR: [0, 1, 1, 1], NAND: [1, 1, 1, 0], XOR: [0, 1, 1, 0] };
var eighth = (value) => Math.floor(8 * value + 0.5) / 8;
var eighths = (values) => values.map(eighth);
function examples(now) {
  if (now.gate !== "own") return { x: INPUTS, y: [TARGETS[now.gate]] };
  return { x: [0, 1].map((k) => eighths(now.points.map((row) => row[k]))), y: [now.points.map((row) => row[2] > 0 ? 1 : 0)] };
}
function round_of({ corrections, converged, epochs }) {
  const seen = /* @__PURE__ */ new Map();
  let made = 0;
  for (let epoch = 1; epoch <= epochs && !converged; epoch++) {
    while (corrections[made]?.epoch === epoch) made += 1;
    const state = JSON.stringify([corrections[made - 1].w_after, corrections[made - 1].b_after]);
    if (seen.has(state)) return made - seen.get(state);
    seen.set(state, made);
  }
  return null;
}
function compute(now) {
  const { x, y } = examples(now);
  const start = { w: eighths([now.w1, now.w2]), b: eighth(now.b) };
  const history = perceptron_train(x, y, { ...start, eta: eighth(now.eta), max_epochs: MAX_EPOCHS });
  const made = Math.min(now.corrections, history.corrections.length);
  const last2 = made ? history.corrections[made - 1] : null;
  const { w, b } = last2 ? { w: last2.w_after, b: last2.b_after } : start;
  const columns = y[0].map((_, i) => x.map((row) => row[i]));
  const [sign, free] = now.threshold ? [-1, "theta"] : [1, "b"];
  const at = last2 && columns[last2.example];
  const after = { w1: w[0], w2: w[1], [free]: sign * b, z: last2 && perceptron_z(w, b, at) };
  const before = last2 && { w1: last2.w_before[0], w2: last2.w_before[1], [free]: sign * last2.b_before, z: perceptron_z(last2.w_before, last2.b_before, at) };
  const numbers = { ...after };
  for (const name of Object.keys(after)) {
    numbers[`${name}_before`] = before && before[name];
    numbers[`${name}_change`] = before && after[name] - before[name];
  }
  const z = columns.map((column) => perceptron_z(w, b, column));
  const y_hat = z.map(activations.step.of);
  z.forEach((_, i) => Object.assign(numbers, { [`z_${i + 1}`]: z[i], [`y_hat_${i + 1}`]: y_hat[i] }));
  numbers.mistakes = y_hat.filter((answer, i) => answer !== y[0][i]).length;
  numbers.needed = history.converged ? history.corrections.length : null;
  numbers.round = round_of(history);
  return { numbers, w, b, last: last2, made, at, columns, y: y[0], y_hat };
}
function python(now) {
  const { x, y } = examples(now);
  const data = now.gate === "own" ? `x = np.array(${JSON.stringify(x)})
y = np.array(${JSON.stringify(y)})` : `x, y = gates().${now.gate}`;
  const start = `Perceptron(${JSON.stringify(eighths([now.w1, now.w2]))}, ${eighth(now.b)})`;
  return `${now.gate === "own" ? "import numpy as np\n" : ""}from bpcore import Perceptron${now.gate === "own" ? "" : ", gates"}

${data}
neuron = ${start}
history = neuron.train(x, y, eta=${eighth(now.eta)}, max_epochs=${MAX_EPOCHS})
made = history.corrections[:${now.corrections}]
neuron = Perceptron(made[-1].w_after, made[-1].b_after) if made else ${start}
print("w", neuron.w, " b", neuron.b, " threshold", neuron.threshold)
z = neuron.w @ x + neuron.b
mistakes = (neuron(x) != y).sum()
print("z", z, " answers", neuron(x), " mistakes", mistakes)
print("converged:", history.converged, " corrections in all:", len(history.corrections))`;
}
function render({ model, el, page }) {
  const call = (now) => `PerceptronPlane(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const begin = (values) => fig.change({ ...values, corrections: 0 });
  const start_slider = (key) => {
    const line2 = fig.slider(key);
    line2.querySelector("input").addEventListener("input", () => begin({}));
    return line2;
  };
  const bias = start_slider("b");
  const theta = free_slider("theta", model.get("schema").b, (value) => begin({ b: 0 - value }));
  const picture = plane({ range: RANGE, x_label: "x₁", y_label: "x₂", label: "The examples, the line and the two half-planes" });
  const old = picture.line("bp-old");
  const line = picture.line("");
  picture.svg.classList.add("bp-click");
  picture.svg.addEventListener("click", (event) => press(...place_of(picture, event)));
  const diagram = network({ sizes: [3, 1], row: 62, label: "The neuron: two inputs and a constant one, each with its weight" });
  function press(p, q) {
    const { x, y } = examples(fig.state());
    const points = y[0].map((target, i2) => [x[0][i2], x[1][i2], target]);
    const i = points.findIndex((row) => Math.hypot(row[0] - p, row[1] - q) < 0.13);
    const [near_p, near_q] = [p, q].map((entry) => Math.min(RANGE[1], Math.max(RANGE[0], Math.round(4 * entry) / 4)));
    if (i < 0 && points.length < MOST_POINTS) points.push([near_p, near_q, 1]);
    else if (i >= 0 && points[i][2] === 1) points[i][2] = 0;
    else if (i >= 0 && points.length > 1) points.splice(i, 1);
    else if (i >= 0) points[i][2] = 1;
    begin({ gate: "own", points });
  }
  const resize = (points) => begin({ points });
  const own = h(
    "div",
    { class: "bp-row" },
    fig.fields("points"),
    h("p", { class: "bp-at" }, "One row for each point. A y above 0 counts as 1. Places are taken to the nearest eighth, so that sums are exact."),
    h(
      "div",
      { class: "bp-player" },
      fig.button("Add a point", () => resize([...model.get("points"), [0.5, 0.5, 1]].slice(0, MOST_POINTS))),
      fig.button("Remove the last", () => resize(model.get("points").slice(0, Math.max(1, model.get("points").length - 1))))
    )
  );
  const head = h("p", { class: "bp-panel-title" });
  const arithmetic = h("div");
  const status = numbers_table("", [], [
    ["mistakes now", ["mistakes"]],
    ["corrections until none is wrong", ["needed"]],
    ["corrections in a round that repeats", ["round"]]
  ], plain);
  const answers = h("div");
  fig.body.append(
    h("div", { class: "bp-row bp-top" }, fig.choice("gate")),
    h(
      "div",
      { class: "bp-row bp-columns" },
      h(
        "div",
        {},
        picture.svg,
        marks_legend(),
        h("p", { class: "bp-at" }, "Hatched: the neuron says 1. The arrow is the direction of w. Click an empty place for a point of your own; click a point to change it or take it away."),
        fig.player("corrections", { unit: "correction", per_second: 1.5 }),
        head,
        arithmetic,
        fig.slider("eta")
      ),
      h(
        "div",
        { class: "bp-sliders" },
        start_slider("w1"),
        start_slider("w2"),
        bias,
        theta.element,
        fig.checkbox("threshold", "show the threshold θ = −b instead of the bias"),
        panel("The neuron now", diagram.svg),
        answers,
        status.element
      )
    ),
    own
  );
  function draw(now) {
    const { numbers, w, b, last: last2, made, at, columns, y, y_hat } = compute(now);
    const [letter, free, constant] = now.threshold ? ["θ", "theta", -1] : ["b", "b", 1];
    own.hidden = now.gate !== "own";
    bias.hidden = now.threshold;
    theta.element.hidden = !now.threshold;
    theta.show("θ", "at the start: threshold", 0 - now.b);
    picture.half(w, b);
    line(w, b);
    old(...last2 ? [last2.w_before, last2.b_before] : [[0, 0], 0]);
    picture.points(columns.map((column, i) => ({ at: column, y: y[i], wrong: y_hat[i] !== y[i], ring: last2?.example === i })));
    ["x₁", "x₂", plain(constant)].forEach((inside, k) => {
      const value = [w[0], w[1], constant * b][k];
      diagram.neuron(1, k + 1, { inside });
      diagram.weight(2, 1, k + 1, { value, most: 4, words: `${["w₁", "w₂", letter][k]} = ${plain(value)}` });
    });
    diagram.neuron(2, 1, { inside: "ŷ", below: `1 if z > 0` });
    write(head, last2 ? `Correction ${made}${numbers.needed === null ? "" : ` of ${numbers.needed}`}, in pass ${last2.epoch}: example (${at.map(plain).join(", ")}), y = ${last2.y}, ŷ = ${last2.y_hat}` : "No correction yet: press Play, or +1");
    const factor = (value) => value < 0 ? `(${plain(value)})` : plain(value);
    const rows = [["w₁", "w1", 0], ["w₂", "w2", 1], [letter, free, 2]].map(([name, key, k]) => [name, key, last2 && `${plain(eighth(now.eta))}·${factor(last2.y - last2.y_hat)}·${factor([...at, constant][k])} = `]);
    table(arithmetic, "", ["", "before", "η(y − ŷ) × input", "after"], [...rows, ["z here", "z", ""]].map(([name, key, words2]) => [name, ...["_before", "_change", ""].map((end) => cell(key + end, numbers[key + end], end === "_change" ? words2 : ""))]), "bp-arithmetic");
    table(answers, "Every example now", ["x₁, x₂", "y", "z", "ŷ", ""], columns.map((column, i) => [column.map(plain).join(", "), h("td", {}, plain(y[i])), ...["z", "y_hat"].map((name) => cell(`${name}_${i + 1}`, numbers[`${name}_${i + 1}`])), h("td", {}, y_hat[i] === y[i] ? "right" : "✗ wrong")]));
    status.draw(numbers);
    return words(now, numbers, w, b, made, columns.filter((_, i) => y_hat[i] !== y[i]));
  }
  return fig.start();
}
function cell(key, value, before = "") {
  const td = number_cell(key);
  write_number(td, value, value === null ? "–" : `${before}${plain(value)}`);
  return td;
}
function table(place, caption, heads, rows, kind = "") {
  place.replaceChildren(h(
    "table",
    { class: `bp-table ${kind}` },
    h("caption", {}, caption),
    h("thead", {}, h("tr", {}, h("td", {}, heads[0]), ...heads.slice(1).map((head) => h("th", { scope: "col" }, head)))),
    h("tbody", {}, ...rows.map(([name, ...cells]) => h("tr", {}, h("th", { scope: "row" }, name), ...cells)))
  ));
}
function words(now, numbers, w, b, made, missed) {
  const letter = now.threshold ? `θ = ${plain(0 - b)}` : `b = ${plain(b)}`;
  const flat = w.every((w_k) => w_k === 0) ? ` Both weights are 0: there is no line, and the answer is ${b > 0 ? 1 : 0} everywhere.` : "";
  const wrong = missed.length ? `wrong at ${missed.map((column) => `(${column.map(plain).join(", ")})`).join(" and ")}` : "every answer is right";
  const count = (n) => `${n} correction${n === 1 ? "" : "s"}`;
  const end = numbers.needed === null ? numbers.round === null ? `After ${MAX_EPOCHS} passes it still makes mistakes.` : `The same ${numbers.round} corrections come again and again, forever: no line puts every example right.` : made < numbers.needed ? `It settles after ${count(numbers.needed)}.` : "Nothing is left to correct.";
  return `${now.gate === "own" ? "Your own points" : now.gate}, after ${count(made)}: w₁ = ${plain(w[0])}, w₂ = ${plain(w[1])}, ${letter}; ${wrong}.${flat} ${end}`;
}
var perceptron_plane_default = { render };
export {
  perceptron_plane_default as default
};
