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
var superscript = (text) => [...String(text)].map((c) => RAISED[c] ?? "⁰¹²³⁴⁵⁶⁷⁸⁹"[c]).join("");
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
function mark(shape, attributes = {}) {
  return shape === "circle" ? s("circle", { r: 6.5, ...attributes }) : s("rect", { x: -4, y: -4, width: 8, height: 8, ...attributes });
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
function put(mark2, x, y) {
  const there = Number.isFinite(x) && Number.isFinite(y);
  set(mark2, { transform: there ? `translate(${far(x)} ${far(y)})` : null, visibility: there ? null : "hidden" });
}

// figures/sigmoid_neuron.js
var NAMES = { sigmoid: ["Sigmoid", "sigmoid"], tanh: ["Tanh", "tanh"], relu: ["ReLU", "ReLU"], step: ["Step", "step"] };
var STEEPEST = { sigmoid: 0.25, tanh: 1, relu: 1, step: 1 };
var tidy = (value) => Number(value.toFixed(12));
function compute(now) {
  const { of, derivative } = activations[now.activation];
  const z = tidy(now.w * now.x + now.b);
  const a = of(z);
  const slope = derivative(z);
  const numbers = { z, a, slope };
  for (const [name, share] of [["", 1], ["half_", 0.5]]) {
    const change_z = tidy(share * (now.x * now.nudge_w + now.nudge_b));
    const predicted = slope * change_z;
    const change = of(tidy(z + change_z)) - a;
    Object.assign(numbers, { [`${name}change_z`]: change_z, [`${name}predicted`]: predicted, [`${name}true`]: change, [`${name}gap`]: change - predicted });
  }
  const sharp = activations.sigmoid.of(now.c * z);
  const step = activations.step.of(z);
  return Object.assign(numbers, { cw: now.c * now.w, cb: now.c * now.b, sharp, step, distance: Math.abs(sharp - step) });
}
var python = (now) => `from bpcore import ${[.../* @__PURE__ */ new Set([NAMES[now.activation][0], "Sigmoid", "Step"])].sort().join(", ")}

sigma = ${NAMES[now.activation][0]}()
x, w, b = ${now.x}, ${now.w}, ${now.b}
nudge_w, nudge_b = ${now.nudge_w}, ${now.nudge_b}

z = round(w * x + b, 12)  # in floats 3 * 0.1 - 0.3 is not quite 0
a, slope = sigma(z), sigma.derivative(z)

def changes(share):
    change_z = round(share * (x * nudge_w + nudge_b), 12)
    return change_z, slope * change_z, sigma(round(z + change_z, 12)) - a

for share in [1, 0.5]:
    change_z, predicted, true = changes(share)
    print("change of z", change_z, " of a", true, " predicted", predicted)

c = ${now.c}
sharp, step = Sigmoid()(c * z), Step()(z)
print("sigmoid of c z", sharp, " step", step)`;
function sample(f, low, high, jumps = false) {
  if (jumps && low < 0 && high > 0) return [[low, 0, 0, 0, high], [f(low), f(0), NaN, f(high), f(high)]];
  const at = Array.from({ length: 161 }, (_, i) => low + (high - low) * i / 160);
  return [at, at.map(f)];
}
function render({ model, el, page }) {
  const call = (now) => `SigmoidNeuron(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const axes = (y_label, height, label) => plot({ id: fresh("clip"), height, left: 46, x_label: "weighted input z", y_label, label });
  const whole = axes("output a", 190, "The output over the weighted input, with the tangent at z");
  const slopes = axes("slope σ′(z)", 130, "The slope over the weighted input");
  const limit = axes("output", 190, "The sigmoid of c times z, and the step, over z");
  const lens = plot({ id: fresh("clip"), height: 250, left: 54, x_label: "change of z", y_label: "change of a", label: "The change of the output over the change of z, enlarged" });
  const shape = (tag2, kind) => s(tag2, { class: kind.split(" ").map((word) => `bp-${word}`).join(" ") });
  const [a_curve, near_curve, sharp_curve, slope_curve, step_curve] = ["first", "first", "first", "sn-slope", "sn-step"].map((kind) => shape("path", `curve ${kind}`));
  const [tangent, near_tangent, gap, half_gap, largest] = ["tangent second", "tangent second", "sn-gap", "sn-gap", "target"].map((kind) => shape("line", kind));
  const circle = (kind = "bp-first", r = 6) => mark("circle", { class: `bp-mark ${kind}`, r });
  const [here, there, near_here, near_there, near_half, sharp_here] = [6, 6, 6, 6, 4.5, 6].map((r) => circle("bp-first", r));
  const [guess, near_guess, half_guess, step_here] = [8, 8, 6, 8].map((size) => mark("square", { class: "bp-mark bp-second", x: -size / 2, y: -size / 2, width: size, height: size }));
  const slope_here = circle("bp-sn-slope");
  set(step_here, { class: "bp-mark bp-sn-end" });
  const tag = s("text", { class: "bp-axis-label", x: slopes.left + 6 });
  const framed = [whole, slopes, limit];
  const cursors = framed.map(({ top, bottom }) => s("line", { class: "bp-cursor", y1: top, y2: bottom }));
  framed.forEach(({ inside }, i) => inside.append(cursors[i]));
  const ends = [whole, limit].map(() => ["bp-sn-end", "bp-sn-end bp-sn-open"].map((kind) => s("circle", { r: 3.5, class: kind })));
  whole.inside.append(a_curve, tangent);
  whole.over.append(...ends[0], there, guess, here);
  slopes.inside.append(largest, slope_curve);
  slopes.over.append(tag, slope_here);
  lens.inside.append(near_curve, near_tangent, half_gap, gap);
  lens.over.append(near_half, half_guess, near_there, near_guess, near_here);
  limit.inside.append(step_curve, sharp_curve);
  limit.over.append(...ends[1], sharp_here, step_here);
  whole.svg.classList.add("bp-drag");
  drag(whole.svg, (place) => {
    const now = fig.state();
    const edge = whole.x.inverse(whole.right) - Math.abs(compute(now).change_z) - 0.05;
    const z = Math.min(edge, Math.max(-edge, whole.x.inverse(place)));
    fig.change({ b: Math.min(6, Math.max(-6, Math.round((z - now.w * now.x) * 20) / 20)) });
  });
  const neuron = numbers_table("The neuron", [], [["weighted input z = w x + b", ["z"]], ["output a = σ(z)", ["a"]], ["slope σ′(z)", ["slope"]]]);
  const words = { change_z: "Δz = x Δw + Δb", predicted: "predicted: σ′(z) Δz", true: "true Δa", gap: "gap" };
  const changes = numbers_table("The change of the output", ["for Δw, Δb", "for half"], Object.entries(words).map(([key, label]) => [label, [key, `half_${key}`]]));
  const sharpened = numbers_table("", [], [["weight c w", ["cw"]], ["bias c b", ["cb"]], ["sigmoid of c z", ["sharp"]], ["step of z", ["step"]], ["distance", ["distance"]]]);
  const title = h("span");
  fig.body.append(
    h("div", { class: "bp-row" }, fig.choice("activation")),
    h(
      "div",
      { class: "bp-row bp-columns" },
      h(
        "div",
        { class: "bp-sn-stack" },
        panel("Output and tangent: drag z", whole.svg),
        panel("Slope of that curve", slopes.svg)
      ),
      panel(
        title,
        lens.svg,
        h("p", { class: "bp-at" }, "Solid, with circles: the true output. Dashed, with squares: what the slope predicts. Dotted: the gap. Small marks: half the change. The lens comes as close as the change is small.")
      )
    ),
    h(
      "div",
      { class: "bp-row bp-columns" },
      h("div", {}, ...["x", "w", "b", "nudge_w", "nudge_b"].map(fig.slider)),
      h("div", { class: "bp-sn-stack" }, neuron.element, changes.element)
    ),
    h(
      "div",
      { class: "bp-row bp-columns" },
      panel("The sigmoid of cz, and the step", limit.svg, h("p", { class: "bp-at" }, "Blue, with a circle: σ(cz). Gray, with a square: the step.")),
      h("div", {}, fig.slider("c"), sharpened.element)
    )
  );
  const trace = (element, { x, y }, [at, values]) => set(element, { d: path(at, values, x, y) });
  const segment = (element, { x, y }, x1, y1, x2, y2) => set(element, { x1: far(x(x1)), y1: far(y(y1)), x2: far(x(x2)), y2: far(y(y2)) });
  function draw(now) {
    const numbers = compute(now);
    const { z, a, slope, change_z, half_change_z } = numbers;
    const { of, derivative } = activations[now.activation];
    const jumps = now.activation === "step";
    const reach = Math.max(Math.abs(z), Math.abs(z + change_z)) > 8 ? 16 : 8;
    const steepest = STEEPEST[now.activation];
    const heights = { sigmoid: [-0.15, 1.15], step: [-0.15, 1.15], tanh: [-1.3, 1.3], relu: [-reach / 8, reach] };
    whole.domain([-reach, reach], heights[now.activation]);
    slopes.domain([-reach, reach], [0, steepest * 1.19]);
    limit.domain([-reach, reach], heights.step);
    for (const cursor of cursors) set(cursor, { x1: whole.x(z), x2: whole.x(z) });
    trace(a_curve, whole, sample(of, -reach, reach, jumps));
    segment(tangent, whole, -reach, a + slope * (-reach - z), reach, a + slope * (reach - z));
    put(here, whole.x(z), whole.y(a));
    put(there, whole.x(z + change_z), whole.y(a + numbers.true));
    put(guess, whole.x(z + change_z), whole.y(a + numbers.predicted));
    ends[0].forEach((end, value) => put(end, jumps ? whole.x(0) : NaN, whole.y(value)));
    trace(slope_curve, slopes, sample(derivative, -reach, reach, now.activation === "relu"));
    put(slope_here, slopes.x(z), slopes.y(slope));
    segment(largest, slopes, -reach, steepest, reach, steepest);
    write(tag, { sigmoid: "largest ¼, at z = 0", tanh: "largest 1, at z = 0" }[now.activation] ?? "");
    set(tag, { y: slopes.y(steepest) - 5 });
    set(largest, { visibility: tag.textContent ? null : "hidden" });
    const wide = 1.25 * Math.abs(change_z) || 0.5;
    const high = Math.max(1.2 * steepest * wide * (jumps ? 0.1 : 1), 1.2 * Math.abs(numbers.true), 1.2 * Math.abs(numbers.predicted));
    lens.domain([-wide, wide], [-high, high]);
    const [at, values] = sample(of, z - wide, z + wide, jumps);
    trace(near_curve, lens, [at.map((place) => place - z), values.map((value) => value - a)]);
    segment(near_tangent, lens, -wide, -slope * wide, wide, slope * wide);
    segment(gap, lens, change_z, numbers.true, change_z, numbers.predicted);
    segment(half_gap, lens, half_change_z, numbers.half_true, half_change_z, numbers.half_predicted);
    put(near_here, lens.x(0), lens.y(0));
    put(near_there, lens.x(change_z), lens.y(numbers.true));
    put(near_guess, lens.x(change_z), lens.y(numbers.predicted));
    put(near_half, lens.x(half_change_z), lens.y(numbers.half_true));
    put(half_guess, lens.x(half_change_z), lens.y(numbers.half_predicted));
    write(title, change_z === 0 ? "Under a lens: z does not change" : `Under a lens: z changes by ${digits(change_z)}`);
    trace(step_curve, limit, sample(activations.step.of, -reach, reach, true));
    trace(sharp_curve, limit, sample((place) => activations.sigmoid.of(now.c * place), -reach, reach));
    ends[1].forEach((end, value) => put(end, limit.x(0), limit.y(value)));
    put(step_here, limit.x(z), limit.y(numbers.step));
    put(sharp_here, limit.x(z), limit.y(numbers.sharp));
    for (const table of [neuron, changes, sharpened]) table.draw(numbers);
    return said(now, numbers);
  }
  return fig.start();
}
function said(now, n) {
  const name = NAMES[now.activation][1];
  const kink = n.z === 0 && { relu: "has a kink there and so no derivative", step: "jumps there and so has no derivative" }[now.activation];
  const slope = kink ? `The ${name} ${kink}; the book takes the slope 0.` : `The slope of the ${name} there is ${digits(n.slope)}.`;
  const moved = n.true === 0 ? "the output stays" : `the output ${now.activation === "step" ? "jumps" : "changes"} by ${digits(n.true)}`;
  const change = n.change_z === 0 ? "The changes leave z where it is." : `When z changes by ${digits(n.change_z)}, ${moved}, and the slope predicts ${digits(n.predicted)}: a gap of ${digits(n.gap)}, and ${digits(n.half_gap)} for half the change.`;
  const sharp = n.z === 0 ? "At z = 0 σ(cz) is ½ for every c." : n.distance === 0 ? `With c = ${plain(now.c)}, σ(cz) and the step agree in every digit of a float.` : `With c = ${plain(now.c)}, σ(cz) is ${digits(n.distance)} from the step.`;
  return `At z = ${digits(n.z)} the output is ${digits(n.a)}. ${slope} ${change} ${sharp}`;
}
var sigmoid_neuron_default = { render };
export {
  sigmoid_neuron_default as default
};
