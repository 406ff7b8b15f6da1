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
function joint_error(cost, z, a, y) {
  if (cost === costs.log_likelihood) {
    const sum = y.reduce((total, y_j) => total + y_j, 0);
    return a.map((a_k, k) => a_k * sum - y[k]);
  }
  const jacobian = softmax.jacobian(z);
  return z.map((_, k) => a.reduce((total, a_j, j) => total + cost.gradient(a_j, y[j]) * jacobian[j][k], 0));
}
function output_error(cost, activation, z, a, y) {
  if (activation === softmax) {
    const [columns_a, columns_y] = [transpose(a), transpose(y)];
    return transpose(transpose(z).map((column2, i) => joint_error(cost, column2, columns_a[i], columns_y[i])));
  }
  return z.map((row, j) => row.map((_, i) => output_error_entry(cost, activation, z[j][i], a[j][i], y[j][i])));
}
function backpropagate_error(w_next, delta_next, activation, z) {
  const back = product(transpose(w_next), delta_next);
  return back.map((row, j) => row.map((entry, i) => entry * activation.derivative(z[j][i])));
}
function bias_gradient(delta) {
  return delta.map((row) => [row.reduce((sum, entry) => sum + entry, 0) / row.length]);
}
function weight_gradient(a_previous, delta) {
  const m = delta[0].length;
  return product(delta, transpose(a_previous)).map((row) => row.map((entry) => entry / m));
}
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
function cost_of(cost, a, y) {
  let sum = 0;
  a.forEach((row, j) => row.forEach((entry, i) => sum += cost.value(entry, y[j][i])));
  return sum / a[0].length;
}
function descend(net, { dC_dw, dC_db }, eta) {
  const moved = (part, slopes) => Object.fromEntries(Object.entries(part).map(([l, rows]) => [l, rows.map((row, j) => row.map((entry, k) => entry - eta * slopes[l][j][k]))]));
  return { ...net, w: moved(net.w, dC_dw), b: moved(net.b, dC_db) };
}
var sigma = (net, l) => l === net.L ? net.output_activation : net.activation;
var transpose = (matrix2) => matrix2[0].map((_, k) => matrix2.map((row) => row[k]));
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

// lib/matrix.js
function matrix({ name, keys, press }) {
  const title = h("caption", {}, name);
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
  function draw(values, { lit = () => false, heat = null, hide = () => false, name: now = name, text: words = digits, size } = {}) {
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
      const mark2 = lit(r, c);
      td.classList.toggle("bp-lit", mark2);
      set(td, { "data-sign": heat === null || value === 0 ? null : value > 0 ? "+" : "−" });
      td.style.setProperty("--bp-heat", heat ? `${Math.round(Math.min(1, Math.abs(value) / heat) * 100)}%` : "0%");
    }));
  }
  return { element, draw };
}
function expression(...parts) {
  return h("div", { class: "bp-expression" }, ...parts.map((part) => typeof part === "string" ? h("span", { class: "bp-sign" }, part) : part.element ?? part));
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
function put(mark2, x, y) {
  const there = Number.isFinite(x) && Number.isFinite(y);
  set(mark2, { transform: there ? `translate(${far(x)} ${far(y)})` : null, visibility: there ? null : "hidden" });
}

// figures/planted_bug.js
var EPOCHS = 300;
var EPSILON = 6e-6;
var TOLERANCE = 1e-4;
var X = [[0, 0, 1, 1], [0, 1, 0, 1]];
var Y = [[0, 1, 1, 0], [0, 1, 1, 1]];
var NETWORKS = { A: "no_transpose", B: "dC_da", C: "late_delta", D: "sigma_of_a", E: "right", F: "no_sigma" };
var MEANS = {
  right: "all 12 entries agree",
  sigma_of_a: "w³ and b³ agree, and row j of w² and b² is σ′(a²)/σ′(z²) times what it should be, for its neuron j: a little less than 1 at z² = 0, and the more the further z² is from 0",
  no_sigma: "w³ and b³ agree, and row j of w² and b² is 1/σ′(z²) times what it should be, for its neuron j: four times at least",
  late_delta: "w³ and b³ agree, and w² and b² are off by a little, the less the smaller η is",
  no_transpose: "w³ and b³ agree, and the rows of w² and b² are off by factors that follow no slope and may be negative",
  dC_da: "w³ and b³ are off already: row j is 1/σ′(z³) times what it should be, for its neuron j"
};
var ONE = "Check one example, let the cells show analytic ÷ numeric, and";
var LATER = "Here w³ and b³ agree, so (BP1) is right and (BP2) is off.";
var HINTS = {
  right: "Here every entry agrees. Which equation is left to blame?",
  sigma_of_a: `${LATER} ${ONE} compare each row with 1/σ′(z²).`,
  no_sigma: `${LATER} ${ONE} compare each row with 1/σ′(z²).`,
  late_delta: `${LATER} By how much? Stay at epoch 0 and move η.`,
  no_transpose: `${LATER} ${ONE} look at the signs.`,
  dC_da: `Here w³ and b³ are off, so start with (BP1). ${ONE} compare each row of w³ with 1/σ′(z³).`
};
var column = ({ examples }) => X[0].findIndex((x_1, i) => examples === `${x_1},${X[1][i]}`);
var transpose2 = (w) => w[0].map((_, k) => w.map((row) => row[k]));
var minus2 = (w, step, eta) => w.map((row, j) => row.map((entry, k) => entry - eta * step[j][k]));
function gradient(slip, net, x, y, eta) {
  const trace = forward(net, x);
  const { z, a } = trace;
  const delta = { 3: output_error(net.cost, net.activation, z[3], a[3], y) };
  if (slip === "dC_da") delta[3] = a[3].map((row, j) => row.map((entry, i) => net.cost.gradient(entry, y[j][i])));
  const w = { late_delta: () => minus2(net.w[3], weight_gradient(a[2], delta[3]), eta), no_transpose: () => transpose2(net.w[3]) }[slip]?.() ?? net.w[3];
  delta[2] = backpropagate_error(w, delta[3], slip === "no_sigma" ? activations.identity : net.activation, slip === "sigma_of_a" ? a[2] : z[2]);
  const each = (of) => ({ 2: of(2), 3: of(3) });
  return { trace, w: each((l) => weight_gradient(a[l - 1], delta[l])), b: each((l) => bias_gradient(delta[l])) };
}
var cost_at = (net, x, y) => cost_of(net.cost, forward(net, x).a[3], y);
var histories = /* @__PURE__ */ new Map();
function history(slip, eta) {
  const key = `${slip} ${eta}`;
  if (histories.has(key)) return histories.get(key);
  const { sigmoid } = activations;
  let net = {
    L: 3,
    activation: sigmoid,
    output_activation: sigmoid,
    cost: costs.cross_entropy,
    w: { 2: [[1, -1], [2, 1]], 3: [[1, 2], [-2, 1]] },
    b: { 2: [[0], [-1]], 3: [[-1], [1]] }
  };
  const run = { nets: [], costs: [] };
  for (let n = 0; n <= EPOCHS; n++) {
    run.nets.push(net);
    run.costs.push(cost_at(net, X, Y));
    const g = gradient(slip, net, X, Y, eta);
    net = descend(net, { dC_dw: g.w, dC_db: g.b }, eta);
  }
  histories.set(key, run);
  return run;
}
function central(net, x, y, symbol, l, j, k) {
  const at = (value2) => {
    const entries = net[symbol][l].map((row, r) => row.map((entry, c) => r === j && c === k ? value2 : entry));
    return cost_at({ ...net, [symbol]: { ...net[symbol], [l]: entries } }, x, y);
  };
  const value = net[symbol][l][j][k];
  const [above, below] = [value + EPSILON, value - EPSILON];
  return (at(above) - at(below)) / (above - below);
}
function rounding(net, x, y) {
  const a = forward(net, x).a[3];
  let sum = 0;
  a.forEach((row, j) => row.forEach((entry, i) => sum += Math.abs(net.cost.gradient(entry, y[j][i]) * entry)));
  return 3 * Number.EPSILON * Math.max(1, cost_at(net, x, y) + sum / x[0].length) / EPSILON;
}
function compute(now) {
  const slip = NETWORKS[now.network];
  const run = history(slip, now.eta);
  const reference = now.reference ? history("right", now.eta).costs : null;
  const net = run.nets[now.epoch];
  const single = now.examples !== "all";
  const [x, y] = [X, Y].map((rows) => single ? rows.map((row) => [row[column(now)]]) : rows);
  const g = gradient(slip, net, x, y, now.eta);
  const noise = rounding(net, x, y);
  const numbers = {
    C_first: run.costs[0],
    C: run.costs[now.epoch],
    C_last: run.costs[EPOCHS],
    wrong: 0,
    right_first: null,
    right: null,
    right_last: null
  };
  if (reference) Object.assign(numbers, { right_first: reference[0], right: reference[now.epoch], right_last: reference[EPOCHS] });
  const errors = {};
  const shown = {};
  for (const symbol of ["w", "b"]) for (const l of [2, 3]) {
    const name = `${symbol}${l}`;
    numbers[`error_${name}`] = 0;
    shown[name] = g[symbol][l].map((row, j) => row.map((analytic, k) => {
      const numeric = central(net, x, y, symbol, l, j, k);
      const size = Math.max(Math.abs(analytic), Math.abs(numeric));
      const off = Math.abs(analytic - numeric) > TOLERANCE * size + noise;
      const error = off ? Number((Math.abs(analytic - numeric) / size).toPrecision(2)) : 0;
      const known = Math.abs(numeric) > 1e-8;
      const ratio = known ? off ? Number((analytic / numeric).toPrecision(3)) : 1 : null;
      const key = `${name}_${j + 1}${symbol === "w" ? k + 1 : ""}`;
      errors[key] = error;
      numbers.wrong += Number(off);
      numbers[`error_${name}`] = Math.max(numbers[`error_${name}`], error);
      return numbers[key] = { error, ratio, analytic, numeric: known ? Number(numeric.toPrecision(3)) : 0 }[now.shows];
    }));
  }
  for (const l of [2, 3]) for (const j of [1, 2]) numbers[`inverse_${l}${j}`] = single ? 1 / net.activation.derivative(g.trace.z[l][j - 1][0]) : null;
  return { numbers, errors, shown, run, reference };
}
function python(now) {
  const columns = now.examples === "all" ? ":" : `[${column(now)}]`;
  return `from bpcore import gradient_check
from bpfigures.planted_bugs import problem, suspect, train

net, x, y = problem()
backprop = suspect("${now.network}", eta=${now.eta})
C = train(backprop, net, x, y, eta=${now.eta}, epochs=${now.epoch})
report = gradient_check(net, x[:, ${columns}], y[:, ${columns}], backprop=backprop)
print("cost at first", C[0], " now", C[-1])
print(report)`;
}
function render({ model, el, page }) {
  const call = (now) => `PlantedBug(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const frame = plot({ id: fresh("clip"), height: 200, x_label: "epoch", y_label: "cost C", label: "The cost over the epochs" });
  frame.domain([0, EPOCHS], [0, 1.4]);
  const curve = s("path", { class: "bp-curve bp-first" });
  const other = s("path", { class: "bp-curve bp-second" });
  const cursor = s("line", { class: "bp-cursor", y1: frame.top, y2: frame.bottom });
  const here = mark("circle", { class: "bp-mark bp-first" });
  const there = mark("square", { class: "bp-mark bp-second" });
  frame.inside.append(cursor, curve, other);
  frame.over.append(here, there);
  const cells = {};
  const clues = {};
  for (const l of [3, 2]) {
    cells[`w${l}`] = matrix({ name: `∂C/∂w${superscript(l)}`, keys: (r, c) => `w${l}_${r + 1}${c + 1}` });
    cells[`b${l}`] = matrix({ name: `∂C/∂b${superscript(l)}`, keys: (r) => `b${l}_${r + 1}` });
    clues[l] = matrix({ name: `1/σ′(z${superscript(l)})`, keys: (r) => `inverse_${l}${r + 1}` });
  }
  const checked = h("p", { class: "bp-panel-title" });
  const found = numbers_table("Costs", ["this network", "a right one"], [
    ["at epoch 0", ["C_first", "right_first"]],
    ["now", ["C", "right"]],
    [`at epoch ${EPOCHS}`, ["C_last", "right_last"]]
  ]);
  const worst = numbers_table("Largest relative errors", ["weights", "biases"], [
    ["layer 3", ["error_w3", "error_b3"]],
    ["layer 2", ["error_w2", "error_b2"]]
  ]);
  const wrong = h("output", { "data-number": "wrong", "aria-live": "off" });
  const answers = Object.fromEntries(Object.keys(NETWORKS).map((name) => [name, fig.choice(`answer_${name}`, `Network ${name}: which slip is it?`)]));
  const verdict = h("p", { class: "bp-verdict" });
  const score = h("p", { class: "bp-at" });
  fig.body.append(
    h("div", { class: "bp-row" }, fig.choice("network")),
    h(
      "div",
      { class: "bp-row bp-columns" },
      h("div", {}, panel("Training", frame.svg), fig.slider("epoch"), fig.slider("eta"), fig.checkbox("reference", "show a right network’s cost beside it (dashed)")),
      h(
        "div",
        {},
        checked,
        fig.choice("examples"),
        fig.choice("shows"),
        expression(cells.w3, cells.b3, clues[3]),
        expression(cells.w2, cells.b2, clues[2]),
        h("p", { class: "bp-at" }, "Dashed and colored: the backward pass and the central difference disagree; the stronger the color, the more. ✓: they agree. –: the central difference is 0. Inverse slopes are shown for a single example.")
      )
    ),
    h("div", { class: "bp-row bp-columns" }, h("div", {}, found.element), h("div", {}, worst.element, h("p", {}, "Wrong entries: ", wrong, " of 12"))),
    h("div", { class: "bp-row bp-answers" }, ...Object.values(answers), verdict, score)
  );
  const rounded = (error) => error === 0 ? "✓" : digits(error, 2);
  function draw(now) {
    const { numbers, errors, shown, run, reference } = compute(now);
    const epochs = run.costs.map((_, n) => n);
    set(curve, { d: path(epochs, run.costs, frame.x, frame.y) });
    set(other, { d: reference ? path(epochs, reference, frame.x, frame.y) : "" });
    set(cursor, { x1: frame.x(now.epoch), x2: frame.x(now.epoch) });
    put(here, frame.x(now.epoch), frame.y(numbers.C));
    put(there, frame.x(now.epoch), frame.y(reference ? numbers.right : NaN));
    write(checked, `The check of network ${now.network} at epoch ${now.epoch}`);
    for (const [name, part] of Object.entries(cells)) {
      part.draw(shown[name]);
      for (const td of part.element.querySelectorAll("td")) {
        const error = errors[td.dataset.number];
        td.classList.toggle("bp-off", error > 0);
        td.style.setProperty("--bp-heat", error ? `${Math.min(100, Math.max(15, 100 + 25 * Math.log10(error)))}%` : "0%");
        if (now.shows === "error") write(td, rounded(error));
        if (td.dataset.value === "") write(td, "–");
      }
    }
    for (const l of [2, 3]) {
      clues[l].draw([1, 2].map((j) => [numbers[`inverse_${l}${j}`]]));
      if (now.examples === "all") clues[l].element.querySelectorAll("td").forEach((td) => write(td, "–"));
    }
    found.draw(numbers);
    worst.draw(numbers);
    for (const td of worst.element.querySelectorAll("td[data-number]")) write(td, rounded(numbers[td.dataset.number]));
    write_number(wrong, numbers.wrong, String(numbers.wrong));
    const known = Object.keys(NETWORKS).filter((name) => now[`answer_${name}`] === NETWORKS[name]);
    for (const [name, fieldset] of Object.entries(answers)) fieldset.hidden = name !== now.network;
    const slip = NETWORKS[now.network];
    const answer = now[`answer_${now.network}`];
    const words = answer === "open" ? "" : answer === slip ? `✓ Right: ${MEANS[slip]}.` : `✗ Not this one. It would mean that ${MEANS[answer]}. ${HINTS[slip]}`;
    write(verdict, words);
    write(score, `Found so far: ${known.length ? known.join(", ") : "none"} (${known.length} of 6).`);
    const layers = ["w3", "b3", "w2", "b2"].filter((name) => numbers[`error_${name}`] > 0).map((name) => `${name[0]}${superscript(name[1])} (up to ${plain(numbers[`error_${name}`])})`);
    return `Network ${now.network} lowers its cost from ${digits(numbers.C_first)} to ${digits(numbers.C_last)}${now.reference ? `, a right one to ${digits(numbers.right_last)}` : ""}. At epoch ${now.epoch} the check finds ` + (layers.length ? `${numbers.wrong} of 12 entries wrong, in ${layers.join(", ")}.` : "no wrong entry among the 12.") + (now.shows === "error" ? "" : ` The cells show ${model.get("schema").shows.options[now.shows]}.`) + (words ? ` Your answer is ${answer === slip ? "right" : "not right; a hint stands below it"}.` : "");
  }
  return fig.start();
}
var planted_bug_default = { render };
export {
  planted_bug_default as default
};
