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
    const options = Object.entries(schema[key].options).map(([value, words2]) => {
      const input = h("input", { type: "radio", name, value, "data-trait": key });
      input.addEventListener("change", () => change({ [key]: value }));
      controls.push((now) => input.checked = now[key] === value);
      return h("label", { class: "bp-check" }, input, words2);
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
function put(mark, x, y) {
  const there = Number.isFinite(x) && Number.isFinite(y);
  set(mark, { transform: there ? `translate(${far(x)} ${far(y)})` : null, visibility: there ? null : "hidden" });
}

// figures/descent.js
var COSTS = { valleys: [0.1, 0, -0.75, 0, 1.2, 0.2, 1.3], parabola: [1, 0, 0] };
var BOUND = 10;
var REACH = 2.8;
var ACROSS = Array.from({ length: 281 }, (_, i) => -REACH + i / 50);
var polynomial = (coefficients, w) => coefficients.reduce((sum, c) => sum * w + c, 0);
var derivative = (coefficients) => coefficients.slice(0, -1).map((c, i) => c * (coefficients.length - 1 - i));
function compute(now) {
  const cost = COSTS[now.cost];
  const slope = derivative(cost);
  const C = (w2) => polynomial(cost, w2);
  const ws = [now.w];
  while (ws.length <= 60 && Math.abs(ws.at(-1)) <= BOUND) ws.push(ws.at(-1) - now.eta * polynomial(slope, ws.at(-1)));
  const done = Math.min(now.n, ws.length - 1);
  const w = ws[done];
  const dC_dw = polynomial(slope, w);
  const new_w = w - now.eta * dC_dw;
  const curvature = polynomial(derivative(slope), w);
  const numbers = {
    done,
    w,
    C: C(w),
    slope: dC_dw,
    step: -now.eta * dC_dw,
    new_w,
    new_C: C(new_w),
    change: C(new_w) - C(w),
    predicted: -now.eta * (dC_dw * dC_dw),
    curvature,
    factor: 1 - now.eta * curvature
  };
  return { numbers, ws, C, slope: (at) => polynomial(slope, at) };
}
var python = (now) => `import numpy as np

cost = ${literal(COSTS[now.cost])}  # highest power first
slope = np.polyder(cost)

w, eta = ${now.w}, ${now.eta}
for step in range(${now.n}):
    if abs(w) > ${BOUND}:  # the descent has run away
        break
    w = w - eta * np.polyval(slope, w)

C, dC_dw = np.polyval(cost, w), np.polyval(slope, w)
new_w = w - eta * dC_dw
print("w", w, " C", C, " dC/dw", dC_dw)
print("step", -eta * dC_dw, " new w", new_w, " new C", np.polyval(cost, new_w))`;
var four = (value) => Number.isInteger(value) && Math.abs(value) < 1e5 ? plain(value) : digits(value, 4);
var PRESETS = {
  "η too small": { cost: "valleys", w: 1.5, eta: 5e-3, n: 60 },
  "η right": { cost: "valleys", w: 1.5, eta: 0.1, n: 12 },
  zigzag: { cost: "valleys", w: 1.5, eta: 0.15, n: 20 },
  "another minimum": { cost: "valleys", w: 0.9, eta: 0.1, n: 20 },
  "jumps over a hill": { cost: "valleys", w: 2.4, eta: 0.13, n: 20 },
  diverges: { cost: "parabola", w: 0.5, eta: 1.05, n: 16 }
};
function render({ model, el, page }) {
  const call = (now) => `Descent(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const frame = plot({ id: fresh("clip"), width: 480, height: 276, left: 46, bottom: 40, x_label: "weight w", y_label: "cost C", label: "The cost over the weight, with the steps of the descent" });
  const curve = s("path", { class: "bp-curve bp-sigma" });
  const tangent = s("line", { class: "bp-tangent bp-second" });
  const trail = s("path", { class: "bp-descent-trail" });
  const dots = s("g", { class: "bp-descent-dots" });
  const step = s("path", { class: "bp-descent-step" });
  const start = s("circle", { r: 6.5, class: "bp-start-mark" });
  const here = s("circle", { r: 5, class: "bp-mark bp-first" });
  const next = s("rect", { x: -3.5, y: -3.5, width: 7, height: 7, class: "bp-mark bp-second" });
  frame.inside.append(curve, tangent, trail, dots, step);
  frame.over.append(start, next, here);
  frame.svg.classList.add("bp-drag");
  if (!fig.still) drag(frame.svg, (x) => fig.change({ w: Math.max(-2.5, Math.min(2.5, Math.round(frame.x.inverse(x) * 20) / 20)) }));
  const over = plot({ id: fresh("clip"), width: 290, height: 276, x_label: "step n", y_label: "cost C", label: "The cost after each step" });
  const costs = s("path", { class: "bp-curve bp-first" });
  const at = s("circle", { r: 6, class: "bp-mark bp-first" });
  over.inside.append(costs);
  over.over.append(at);
  const rule = numbers_table("The update rule at this step", [], [
    ["steps taken", ["done"]],
    ["weight w", ["w"]],
    ["slope dC/dw", ["slope"]],
    ["step −η · dC/dw", ["step"]],
    ["new w = w − η · dC/dw", ["new_w"]]
  ], four);
  const check = numbers_table("What the step does", [], [
    ["cost C(w)", ["C"]],
    ["cost C(new w)", ["new_C"]],
    ["true change ΔC", ["change"]],
    ["the tangent says −η · (dC/dw)²", ["predicted"]],
    ["curvature λ = d²C/dw²", ["curvature"]],
    ["1 − ηλ", ["factor"]]
  ], four);
  fig.body.append(
    h("div", { class: "bp-row bp-presets" }, ...Object.entries(PRESETS).map(([words2, setting]) => fig.button(words2, () => fig.change(setting)))),
    h(
      "div",
      { class: "bp-row bp-columns bp-descent-columns" },
      panel("The steps on the cost", frame.svg, h(
        "p",
        { class: "bp-at" },
        "Drag to move the start, the ring. Dotted: the steps so far. Circle: w now. Arrow and square: the next step. Dashed: the tangent at w."
      )),
      panel("The cost after each step", over.svg)
    ),
    fig.player("n", { unit: "step", per_second: 5 }),
    h("div", { class: "bp-row bp-columns" }, fig.slider("w"), fig.slider("eta")),
    h("div", { class: "bp-row" }, fig.choice("cost")),
    h("div", { class: "bp-row bp-columns" }, h("div", {}, rule.element), h("div", {}, check.element))
  );
  function draw(now) {
    const { numbers, ws, C, slope } = compute(now);
    const { done, w, new_w } = numbers;
    const most = now.cost === "valleys" ? 4 : 8;
    frame.domain([-REACH, REACH], [0, most]);
    const [x, y] = [frame.x, frame.y];
    set(curve, { d: path(ACROSS, ACROSS.map(C), x, y) });
    const line = (to2) => numbers.C + numbers.slope * (to2 - w);
    set(tangent, { x1: x(-REACH), x2: x(REACH), y1: far(y(line(-REACH))), y2: far(y(line(REACH))) });
    let d = `M${far(x(ws[0]))},${far(y(C(ws[0])))}`;
    for (let i = 1; i <= done; i++) d += `H${far(x(ws[i]))}V${far(y(C(ws[i])))}`;
    set(trail, { d });
    dots.replaceChildren(...ws.slice(0, done).map((each) => s("circle", { r: 2.8, cx: far(x(each)), cy: far(y(C(each))) })));
    const [from, to, level] = [x(w), x(new_w), y(numbers.C)];
    const way = Math.sign(to - from);
    const head = Math.min(7, Math.abs(to - from));
    set(step, { d: `M${far(from)},${far(level)}H${far(to)}m${-way * head},-4l${way * head},4l${-way * head},4M${far(to)},${far(level)}V${far(y(numbers.new_C))}` });
    const seen = (mark, weight) => put(mark, x(weight), Math.abs(weight) <= REACH && C(weight) <= most ? y(C(weight)) : NaN);
    seen(start, now.w);
    seen(here, w);
    seen(next, new_w);
    const all = ws.map(C);
    const top = Math.min(2 * most, Math.max(...all.slice(0, done + 1)) * 1.08);
    over.domain([0, 60], [0, Number(Math.max(0.5, top).toPrecision(2))]);
    const steps = all.map((_, i) => i);
    set(costs, { d: path(steps.slice(0, done + 1), all, over.x, over.y) });
    put(at, over.x(done), all[done] <= 2 * most ? over.y(all[done]) : NaN);
    rule.draw(numbers);
    check.draw(numbers);
    return words(now, numbers, ws, slope(new_w));
  }
  return fig.start();
}
function words(now, { done, w, C, slope, step, new_w, change }, ws, new_slope) {
  const count = `${done} step${done === 1 ? "" : "s"}`;
  if (Math.abs(w) > BOUND)
    return `The descent diverges: after ${count} w = ${four(w)} is beyond ±${BOUND}, and the run stops there. η = ${plain(now.eta)} is too large for this start.`;
  const begun = done === 0 ? `The descent starts at w = ${four(w)}, where C = ${four(C)}.` : `After ${count} w = ${four(w)} and C = ${four(C)}.`;
  const next = ` The slope is ${four(slope)}, so the next step changes w by ${four(step)}, to ${four(new_w)}.`;
  const kind = Math.abs(slope) < 5e-3 ? " The slope is nearly zero: the descent has all but stopped." : change > 0 ? " That step is too long: it raises the cost." : slope * new_slope < 0 ? " It jumps across a minimum, yet lands lower." : Math.abs(step) < 0.02 && Math.abs(slope) > 0.3 ? " The slope is large and the step tiny: η is small." : "";
  const end = Math.abs(ws.at(-1)) > BOUND ? ` This run will diverge: it passes ±${BOUND} at step ${ws.length - 1}.` : "";
  return begun + next + kind + end;
}
var descent_default = { render };
export {
  descent_default as default
};
