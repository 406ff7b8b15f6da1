// lib/bpcore.js
var LEAST_A = 22250738585072014e-324;
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
function output_error_entry(cost, activation, z, a, y) {
  if (activation === activations.sigmoid && cost === costs.cross_entropy) return a - y;
  return cost.gradient(a, y) * activation.derivative(z);
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

// figures/saturation.js
var EPOCHS = 300;
var NEAR = 0.1;
var GRID = Array.from({ length: 41 }, (_, i) => Number((-4 + 0.2 * i).toFixed(1)));
var SLOW = [130, 80, 200];
var epochs_axis = Array.from({ length: EPOCHS + 1 }, (_, n) => n);
var TITLES = { quadratic: "quadratic", cross_entropy: "cross-entropy" };
var STYLES = ["first", "second"];
var SHAPES = ["circle", "square"];
function descend(activation, cost, { x, y, w, b, eta }) {
  const run = { w: [], b: [], z: [], a: [], C: [], dC_da: [], slope: [], dC_dw: [] };
  for (let n = 0; n <= EPOCHS; n++) {
    const z = w * x + b;
    const a = activation.of(z);
    const delta = output_error_entry(cost, activation, z, a, y);
    run.w.push(w);
    run.b.push(b);
    run.z.push(z);
    run.a.push(a);
    run.C.push(cost.value(a, y));
    run.dC_da.push(cost.gradient(a, y));
    run.slope.push(activation.derivative(z));
    run.dC_dw.push(delta * x);
    w -= eta * delta * x;
    b -= eta * delta;
  }
  return run;
}
function epochs_until(run, y, bound) {
  const n = run.a.findIndex((a) => a !== null && Math.abs(a - y) < bound);
  return n < 0 ? null : n;
}
function epochs_from(activation, cost, x, y, w, b, eta) {
  for (let n = 0; n <= EPOCHS; n++) {
    const z = w * x + b;
    const a = activation.of(z);
    if (Math.abs(a - y) < NEAR) return n;
    const delta = output_error_entry(cost, activation, z, a, y);
    w -= eta * delta * x;
    b -= eta * delta;
  }
  return null;
}
function python(now, activation, kinds) {
  const shown = kinds.filter((_, i) => now[shown_key(i)]);
  return `from bpcore import Network, backprop

x, y, eta = [${now.x}], [${now.y}], ${now.eta}
for cost in [${shown.map(python_name).join(", ")}]:
    net = Network([1, 1], activation=${python_name(activation)}, cost=cost)
    net.w[2][:], net.b[2][:] = ${now.w}, ${now.b}
    a = []
    for epoch in range(${EPOCHS + 1}):
        g = backprop(net, x, y)
        z = g.trace.z[2]
        a.append(g.trace.a[2].item())
        if epoch == ${now.epoch}:
            print(cost, "at epoch", epoch)
            print("w", net.w[2].item(), "b", net.b[2].item(), "z", z.item(), "a", a[epoch])
            print("C", net.cost.value(g.trace.a[2], g.trace.a[2] * 0 + y))
            print("slope", net.activation.derivative(z).item(), "dC_dw", g.dC_dw[2].item())
            print("step", -eta * g.dC_dw[2].item())
        net.w[2] -= eta * g.dC_dw[2]
        net.b[2] -= eta * g.dC_db[2]
    for bound in (0.5, ${NEAR}):
        print("epochs until |a - y| <", bound, "is", next((n for n in range(${EPOCHS + 1}) if abs(a[n] - y[0]) < bound), None))`;
}
var python_name = (kind) => kind in activations || kind in costs ? literal(kind) : `${kind}()`;
var shown_key = (i) => i === 0 ? "show_first" : "show_second";
function render({ model, el, page }) {
  const kinds = model.get("costs");
  const title = (i) => TITLES[kinds[i]] ?? kinds[i];
  const activation = model.get("activation");
  const in_python = model.get("computed") != null;
  const fig = figure({ model, el, page, draw, call, python: (now) => python(now, activation, kinds) });
  function call(now) {
    const own = [`activation=${python_name(activation)}`, `cost=[${kinds.map(python_name).join(", ")}]`];
    return `Saturation(${[...own, ...Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`)].join(", ")})`;
  }
  let runs = [];
  let runs_key = "";
  function compute(now) {
    if (in_python) {
      runs = model.get("computed").runs;
      return;
    }
    const key = [now.x, now.y, now.w, now.b, now.eta].join();
    if (key === runs_key) return;
    runs_key = key;
    runs = kinds.map((kind) => descend(activations[activation], costs[kind], now));
  }
  const swatch = (i) => s(
    "svg",
    { class: "bp-swatch", viewBox: "0 0 34 12", "aria-hidden": "true" },
    s("path", { class: `bp-curve bp-${STYLES[i]}`, d: "M0,6H34" }),
    s("g", { transform: "translate(17 6)" }, mark(SHAPES[i], { class: `bp-mark bp-${STYLES[i]}` }))
  );
  const legend = h(
    "div",
    { class: "bp-legend" },
    ...kinds.map((_, i) => fig.still ? h("span", { class: "bp-check" }, swatch(i), title(i)) : fig.checkbox(shown_key(i), swatch(i), title(i)))
  );
  const presets = h(
    "div",
    { class: "bp-presets" },
    h("span", {}, "Start: "),
    fig.button("mildly wrong (0.6, 0.9)", () => fig.change({ w: 0.6, b: 0.9 }), { "data-action": "mildly" }),
    fig.button("badly wrong (2, 2)", () => fig.change({ w: 2, b: 2 }), { "data-action": "badly" })
  );
  const sliders = h("div", { class: "bp-sliders" }, ...["w", "b", "eta", "x", "y"].map(fig.slider));
  const cost_plot = curves({ x_label: "epoch", y_label: "C ÷ C at epoch 0", label: "Cost over epochs, as a share of its start" });
  const output_plot = curves({ x_label: "epoch", y_label: "output a", label: "Output over epochs" });
  const target = s("line", { class: "bp-target" });
  output_plot.frame.inside.prepend(target);
  const curve_plot = sigma_plot();
  const anatomy = anatomy_plot();
  const map_views = kinds.map((_, i) => map_view(i));
  const table = numbers_table();
  fig.body.append(
    h("div", { class: "bp-row bp-top" }, presets, legend),
    h("div", { class: "bp-row bp-columns" }, fig.still ? still_setting() : sliders, table.element),
    h(
      "div",
      { class: "bp-row bp-columns" },
      panel("Cost", cost_plot.frame.svg),
      panel("Output", output_plot.frame.svg)
    ),
    fig.still ? h("p", { class: "bp-at" }, `The marks are at epoch ${fig.state().epoch}.`) : fig.player("epoch", { unit: "epoch", per_second: 50 }),
    h(
      "div",
      { class: "bp-row bp-columns" },
      panel("Where the neuron is on its curve", curve_plot.frame.svg, curve_plot.note),
      panel("Why the step is as large as it is", anatomy.svg, h("p", { class: "bp-at" }, "Each bar starts where the last one ended; one grid line is a factor of 10."))
    ),
    h(
      "div",
      { class: "bp-row bp-maps" },
      h(
        "div",
        { class: "bp-maps-text" },
        h("p", { class: "bp-panel-title" }, "Every start at once"),
        h("p", {}, "Each cell is a start. The stronger its color, the more epochs until ", h("b", {}, "|a − y| < 0.1"), "; full color means not within 300."),
        ramp(),
        h("p", { class: "bp-at" }, fig.still ? "" : "Click a cell to start there. The sliders w and b do the same.")
      ),
      ...map_views.map((view) => view.element)
    )
  );
  if (fig.still) presets.remove();
  function still_setting() {
    const now = fig.state();
    return h("p", { class: "bp-setting" }, `${activation}; x = ${plain(now.x)}, y = ${plain(now.y)}, start w = ${plain(now.w)}, b = ${plain(now.b)}, η = ${plain(now.eta)}.`);
  }
  function draw(now) {
    compute(now);
    const shown = kinds.map((_, i) => now[shown_key(i)]);
    const n = now.epoch;
    cost_plot.draw(runs.map((run) => share(run.C)), shown, n, 0);
    output_plot.draw(runs.map((run) => run.a), shown, n, now.y);
    set(target, { x1: output_plot.frame.left, x2: output_plot.frame.right, y1: output_plot.frame.y(now.y), y2: output_plot.frame.y(now.y) });
    curve_plot.draw(now, shown);
    anatomy.draw(now, shown);
    table.draw(now, shown);
    map_views.forEach((view, i) => view.draw(now, shown[i]));
    return sentence(now, shown);
  }
  function sentence(now, shown) {
    const close = `${distance(now)} < `;
    const parts = kinds.flatMap((_, i) => {
      if (!shown[i]) return [];
      if (!Number.isFinite(runs[i].a[EPOCHS])) return `With the ${title(i)} cost the descent diverges: η is too large, and its numbers outgrow every float.`;
      const half = epochs_until(runs[i], now.y, 0.5);
      const near = epochs_until(runs[i], now.y, NEAR);
      const when = (epochs) => epochs === null ? `not within ${EPOCHS} epochs` : `after ${epochs} epochs`;
      const at = (n) => `${digits(runs[i].a[n])} at epoch ${n}`;
      const seen = now.epoch === EPOCHS ? at(EPOCHS) : `${at(now.epoch)} and ${at(EPOCHS)}`;
      return `With the ${title(i)} cost the output is ${seen}; ${close}0.5 ${when(half)}, ${close}${NEAR} ${when(near)}.`;
    });
    return parts.join(" ") || "Both costs are switched off.";
  }
  function distance(now) {
    return now.y === 0 && activation === "sigmoid" ? "a" : "|a − y|";
  }
  function share(C) {
    const unit = C[0] > 0 ? C[0] : 1;
    return C.map((value) => value === null ? null : value / unit);
  }
  function curves(labels) {
    const frame = plot({ id: fresh("clip"), height: 175, ...labels });
    const lines = kinds.map((_, i) => s("path", { class: `bp-curve bp-${STYLES[i]}` }));
    const cursor = s("line", { class: "bp-cursor", y1: frame.top, y2: frame.bottom });
    const marks = kinds.map((_, i) => s("g", {}, mark(SHAPES[i], { class: `bp-mark bp-${STYLES[i]}` })));
    frame.inside.append(...lines);
    frame.over.append(cursor, ...marks);
    if (!fig.still) {
      frame.svg.classList.add("bp-drag");
      drag(frame.svg, (px) => fig.change({ epoch: Math.round(Math.min(EPOCHS, Math.max(0, frame.x.inverse(px)))) }));
    }
    const last2 = [];
    return {
      frame,
      draw(series, shown, n, include) {
        frame.domain([0, EPOCHS], range_of(series.filter((_, i) => shown[i]), include));
        const key = frame.y.inverse(0);
        series.forEach((values, i) => {
          set(lines[i], { visibility: shown[i] ? null : "hidden" });
          if (last2[i]?.values !== runs[i] || last2[i]?.key !== key) set(lines[i], { d: path(epochs_axis, values, frame.x, frame.y) });
          last2[i] = { values: runs[i], key };
          put(marks[i], shown[i] ? frame.x(n) : NaN, values[n] === null ? NaN : frame.y(values[n]));
        });
        set(cursor, { x1: frame.x(n), x2: frame.x(n) });
      }
    };
  }
  function range_of(series, include) {
    let low = Math.min(0, include);
    let high = Math.max(1, include);
    for (const values of series) {
      for (const value of values) {
        if (!Number.isFinite(value)) continue;
        if (value < low) low = value;
        if (value > high) high = value;
      }
    }
    const limit = 1e6;
    return [Math.max(low, -limit), Math.min(high, limit)].map((v) => Math.abs(v) > 1 ? Number((v * 1.04).toPrecision(2)) : v);
  }
  function sigma_plot() {
    const frame = plot({ id: fresh("clip"), height: 205, x_label: "weighted input z = w x + b", y_label: "σ(z)", label: "The activation function with the neuron's point and tangent" });
    const curve = s("path", { class: "bp-curve bp-sigma" });
    const tangents = kinds.map((_, i) => s("line", { class: `bp-tangent bp-${STYLES[i]}` }));
    const marks = kinds.map((_, i) => s("g", {}, mark(SHAPES[i], { class: `bp-mark bp-${STYLES[i]}` })));
    const slopes = kinds.map(() => h("b"));
    const labels = kinds.map((_, i) => h("span", { class: "bp-slope-label" }, swatch(i), " slope σ′(z) = ", slopes[i]));
    frame.inside.append(curve, ...tangents);
    frame.over.append(...marks);
    return {
      frame,
      note: h("p", { class: "bp-at" }, ...labels),
      draw(now, shown) {
        const zs = runs.flatMap((run) => run.z.filter(Number.isFinite));
        const reach = Math.min(40, Math.max(8, Math.ceil(zs.reduce((most, z) => Math.max(most, Math.abs(z)), 0))));
        const from = in_python ? model.get("computed").curve : null;
        const at = from ? from.z : Array.from({ length: 121 }, (_, i) => -reach + 2 * reach * i / 120);
        const values = from ? from.a : at.map((z) => activations[activation].of(z));
        frame.domain([-reach, reach], range_of([values.filter((_, i) => Math.abs(at[i]) <= 8)], now.y));
        set(curve, { d: path(at, values, frame.x, frame.y) });
        runs.forEach((run, i) => {
          const [z, a, slope] = [run.z[now.epoch], run.a[now.epoch], run.slope[now.epoch]];
          const fine = shown[i] && [z, a, slope].every(Number.isFinite);
          const half = reach / 4;
          set(tangents[i], fine ? { x1: far(frame.x(z - half)), y1: far(frame.y(a - slope * half)), x2: far(frame.x(z + half)), y2: far(frame.y(a + slope * half)), visibility: null } : { visibility: "hidden" });
          put(marks[i], fine ? frame.x(z) : NaN, fine ? frame.y(a) : NaN);
          set(labels[i], { hidden: !shown[i] });
          write(slopes[i], digits(slope));
        });
      }
    };
  }
  function anatomy_plot() {
    const [left, right, row] = [104, 268, 19];
    const head = 15;
    const rows = ["error ∂C/∂a", "× slope σ′(z)", "× input x", "= ∂C/∂w"];
    const height = kinds.length * (rows.length * row + head) + 20;
    const svg = s("svg", { viewBox: `0 0 340 ${height}`, role: "img", class: "bp-plot bp-anatomy", "aria-label": "error times slope times input is the gradient" });
    const grid = s("g", { class: "bp-grid" });
    svg.append(grid);
    const parts = kinds.map((_, i) => {
      const top = i * (rows.length * row + head);
      const group = s("g", {}, s("text", { class: `bp-tag bp-${STYLES[i]}`, x: 0, y: top + 11 }, title(i)));
      const bars = rows.map((label, r) => {
        const y = top + head + r * row;
        const bar = s("path", { class: `bp-bar ${["bp-factor", "bp-slope", "bp-factor", `bp-${STYLES[i]}`][r]}` });
        const number = s("text", { class: "bp-bar-number", x: 340, y: y + 13, "text-anchor": "end" });
        group.append(s("text", { class: "bp-bar-label", x: left - 6, y: y + 13, "text-anchor": "end" }, label), bar, number);
        return { bar, number, y };
      });
      svg.append(group);
      return { group, bars };
    });
    let scaled = { runs: null };
    function scale_of() {
      if (scaled.runs === runs) return scaled;
      let low = -3;
      let high = 1;
      for (const run of runs) {
        for (let n = 0; n <= EPOCHS; n++) {
          const e = Math.log10(Math.abs(run.dC_da[n]));
          for (const value of [e, e + Math.log10(Math.abs(run.slope[n])), Math.log10(Math.abs(run.dC_dw[n]))]) {
            if (!Number.isFinite(value)) continue;
            if (value < low) low = value;
            if (value > high) high = value;
          }
        }
      }
      const domain = [Math.max(-9, Math.floor(low)), Math.min(9, Math.ceil(high))];
      scaled = { runs, domain, x: linear(domain, [left, right]) };
      const every = domain[1] - domain[0] > 8 ? 2 : 1;
      const lines = [];
      for (let power = domain[0]; power <= domain[1]; power++) {
        const at = scaled.x(power).toFixed(1);
        lines.push(s("line", { x1: at, x2: at, y1: head, y2: height - 18, class: power === 0 ? "bp-one" : null }));
        if (power % every === 0) lines.push(s("text", { x: at, y: height - 5, "text-anchor": "middle" }, power === 0 ? "1" : `10${superscript(power)}`));
      }
      grid.replaceChildren(...lines);
      return scaled;
    }
    return {
      svg,
      draw(now, shown) {
        const { x, domain } = scale_of();
        const place = (power) => x(Math.max(domain[0], Math.min(domain[1], power)));
        runs.forEach((run, i) => {
          set(parts[i].group, { visibility: shown[i] ? null : "hidden" });
          const n = now.epoch;
          const factors = [run.dC_da[n], run.slope[n], now.x, run.dC_dw[n]];
          let from = 0;
          parts[i].bars.forEach(({ bar, number, y }, r) => {
            const size = Math.log10(Math.abs(factors[r]));
            const start = r === 3 ? 0 : from;
            const end = r === 3 ? size : from + size;
            write(number, digits(factors[r]));
            set(bar, { d: Number.isNaN(end) ? "" : bar_path(place(start), place(end), y) });
            from = end;
          });
        });
      }
    };
    function bar_path(from, to, y) {
      const tip = Math.sign(to - from) * Math.min(5, Math.abs(to - from));
      const [upper, lower, middle] = [y + 3, y + row - 4, y + row / 2 - 0.5];
      if (Math.abs(to - from) < 0.8) return `M${from - 0.8},${upper}H${from + 0.8}V${lower}H${from - 0.8}Z`;
      return `M${from},${upper}H${to - tip}L${to},${middle}L${to - tip},${lower}H${from}Z`;
    }
  }
  function numbers_table() {
    const rows = [
      ["z", "weighted input z", (run, n) => run.z[n]],
      ["a", "output a", (run, n) => run.a[n]],
      ["C", "cost C", (run, n) => run.C[n]],
      ["slope", "slope σ′(z)", (run, n) => run.slope[n]],
      ["dC_dw", "gradient ∂C/∂w", (run, n) => run.dC_dw[n]],
      ["step", "step −η ∂C/∂w", (run, n, eta) => run.dC_dw[n] === null ? null : -eta * run.dC_dw[n]]
    ];
    const heads = kinds.map((_, i) => h("th", { scope: "col" }, swatch(i), h("span", {}, title(i))));
    const caption = h("caption");
    const cells = rows.map(([key]) => kinds.map(() => number_cell(key)));
    const bounds = [0.5, NEAR];
    const bound_heads = bounds.map(() => h("th", { scope: "row" }));
    const bound_cells = bounds.map((bound) => kinds.map(() => number_cell(`epochs_${bound}`)));
    const element = h(
      "table",
      { class: "bp-table" },
      caption,
      h("thead", {}, h("tr", {}, h("td"), ...heads)),
      h(
        "tbody",
        {},
        ...rows.map(([, label], r) => h("tr", {}, h("th", { scope: "row" }, label), ...cells[r])),
        ...bounds.map((_, r) => h("tr", { class: r === 0 ? "bp-rule" : null }, bound_heads[r], ...bound_cells[r]))
      )
    );
    return {
      element,
      draw(now, shown) {
        write(caption, `At epoch ${now.epoch}`);
        runs.forEach((run, i) => {
          const fill2 = (cell, value, text) => shown[i] ? write_number(cell, value, text) : write_number(cell, null, "–");
          rows.forEach(([, , value], r) => {
            const number = value(run, now.epoch, now.eta);
            fill2(cells[r][i], number, digits(number));
          });
          bounds.forEach((bound, r) => {
            const n = epochs_until(run, now.y, bound);
            fill2(bound_cells[r][i], n, n === null ? `over ${EPOCHS}` : String(n));
          });
        });
        bounds.forEach((bound, r) => write(bound_heads[r], `epochs to ${distance(now)} < ${bound}`));
      }
    };
  }
  function map_view(i) {
    const [size, left, bottom, top, right] = [190, 34, 30, 8, 6];
    const frame = plot({ id: fresh("clip"), width: size, height: size, left, bottom, top, right, x_label: "start w", y_label: "start b", y_ticks: [-4, -2, 0, 2, 4], label: `Epochs needed from each start, ${title(i)} cost` });
    frame.domain([-4.1, 4.1], [-4.1, 4.1]);
    const canvas = h("canvas", { width: GRID.length, height: GRID.length, "aria-hidden": "true" });
    for (const [side, value] of [["left", left], ["top", top], ["width", size - left - right], ["height", size - top - bottom]]) canvas.style[side] = `${100 * value / size}%`;
    const start = s("g", {}, s("circle", { r: 5, class: "bp-start-ring" }), s("circle", { r: 5, class: "bp-start-mark" }));
    frame.over.append(start);
    const readout = h("p", { class: "bp-map-number" });
    const element = h(
      "figure",
      { class: "bp-map" },
      h("figcaption", {}, swatch(i), ` ${title(i)}`),
      h("div", { class: "bp-map-stack" }, canvas, frame.svg),
      readout
    );
    if (!fig.still) {
      frame.svg.classList.add("bp-click");
      frame.svg.addEventListener("click", (event) => {
        const [across, down] = fractions(frame.svg, event);
        const cell = (fraction, scale) => {
          const value = scale.inverse(fraction * size);
          return GRID.reduce((best, at) => Math.abs(at - value) < Math.abs(best - value) ? at : best);
        };
        fig.change({ w: cell(across, frame.x), b: cell(down, frame.y) });
      });
    }
    let cells_key = "";
    let timer;
    fig.later(() => clearTimeout(timer));
    function paint(cells) {
      const context = canvas.getContext("2d");
      const image = context.createImageData(GRID.length, GRID.length);
      cells.forEach((line, row) => line.forEach((epochs, column) => {
        const at = 4 * ((GRID.length - 1 - row) * GRID.length + column);
        const alpha = epochs === null ? 255 : Math.round(205 * (epochs / EPOCHS));
        image.data.set([...SLOW, alpha], at);
      }));
      context.putImageData(image, 0, 0);
      element.dataset.cells = JSON.stringify(cells);
    }
    function fill2(now) {
      const cost = costs[kinds[i]];
      const cells = [];
      delete element.dataset.cells;
      const some = () => {
        const began = performance.now();
        while (cells.length < GRID.length && performance.now() - began < 3) {
          const b = GRID[cells.length];
          cells.push(GRID.map((w) => epochs_from(activations[activation], cost, now.x, now.y, w, b, now.eta)));
        }
        if (cells.length === GRID.length) paint(cells);
        else timer = setTimeout(some);
      };
      clearTimeout(timer);
      timer = setTimeout(some);
    }
    return {
      element,
      draw(now, shown) {
        set(element, { hidden: !shown });
        put(start, frame.x(now.w), frame.y(now.b));
        const n = epochs_until(runs[i], now.y, NEAR);
        write(readout, `from here: ${n === null ? `over ${EPOCHS}` : n} epochs`);
        if (in_python) {
          const cells = model.get("computed").maps[i];
          if (cells_key !== cells) paint(cells);
          cells_key = cells;
          return;
        }
        const key = [now.x, now.y, now.eta].join();
        if (key !== cells_key) fill2(now);
        cells_key = key;
      }
    };
  }
  function ramp() {
    const steps = h("div", { class: "bp-ramp", "aria-hidden": "true" }, h("span", {}, "0"), h("i"), h("span", {}, "300"), h("b"), h("span", {}, "over 300"));
    steps.style.setProperty("--bp-slow", `rgb(${SLOW.join(" ")})`);
    return steps;
  }
  return fig.start();
}
var saturation_default = { render };
export {
  EPOCHS,
  saturation_default as default,
  descend,
  epochs_until,
  python
};
