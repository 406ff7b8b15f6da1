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
    return transpose(transpose(z).map((column, i) => joint_error(cost, column, columns_a[i], columns_y[i])));
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
function backprop(net, x, y) {
  const trace = forward(net, x);
  const { z, a } = trace;
  const L = net.L;
  const delta = { [L]: output_error(net.cost, sigma(net, L), z[L], a[L], y) };
  for (let l = L - 1; l > 1; l--) delta[l] = backpropagate_error(net.w[l + 1], delta[l + 1], sigma(net, l), z[l]);
  const dC_dw = {};
  const dC_db = {};
  for (let l = 2; l <= L; l++) {
    dC_db[l] = bias_gradient(delta[l]);
    dC_dw[l] = weight_gradient(a[l - 1], delta[l]);
  }
  return { delta, dC_dw, dC_db, trace };
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
function write_number(cell, value, text) {
  write(cell, text);
  set(cell, { "data-value": value === null ? "" : String(value) });
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

// lib/small.js
var SIZES = [2, 2, 2];
function small_network(now) {
  const copy = (rows) => rows.map((row) => [...row]);
  return {
    L: 3,
    w: { 2: copy(now.w2), 3: copy(now.w3) },
    b: { 2: copy(now.b2), 3: copy(now.b3) },
    activation: activations.sigmoid,
    output_activation: activations.sigmoid,
    cost: costs[now.cost]
  };
}
var small_code = (now) => `net = Network([2, 2, 2], activation="sigmoid", cost="${now.cost}")
net.w[2][:], net.b[2][:] = ${JSON.stringify(now.w2)}, ${JSON.stringify(now.b2)}
net.w[3][:], net.b[3][:] = ${JSON.stringify(now.w3)}, ${JSON.stringify(now.b3)}
x, y = np.array(${JSON.stringify(now.x)}, float), np.array(${JSON.stringify(now.y)}, float)`;

// figures/algorithm.js
var LAST = 13;
var MAP = [
  ["Input", "a¹ = x", 1],
  ["Forward", "zˡ = wˡ aˡ⁻¹ + bˡ,  aˡ = σ(zˡ)", 2],
  ["Cost", "", 6],
  ["BP1", "δᴸ = ∇ₐC ⊙ σ′(zᴸ)", 7],
  ["BP2", "δˡ = (wˡ⁺¹)ᵀ δˡ⁺¹ ⊙ σ′(zˡ)", 8],
  ["BP3", "∂C/∂bˡ = δˡ", 10],
  ["BP4", "∂C/∂wˡ = δˡ (aˡ⁻¹)ᵀ", 11],
  ["Update", "w ← w − η ∂C/∂w,  b ← b − η ∂C/∂b", 12],
  ["Forward again", "the new cost", 13]
];
var COSTS = { quadratic: "C = ½ ‖y − aᴸ‖²", cross_entropy: "C = −Σ [y ln a + (1 − y) ln(1 − a)]" };
var WORDS = [
  "Input. The activation of layer 1 is the input.",
  "Forward. The weights carry a¹ to layer 2: the weighted input is z² = w² a¹ + b².",
  "Forward. Each hidden neuron turns its z into a = σ(z).",
  "Forward. The weights carry a² to layer 3: z³ = w³ a² + b³.",
  "Forward. Each output neuron turns its z into a = σ(z).",
  "Cost. The outputs are compared with the targets.",
  "BP1. The error of each output neuron is the slope of the cost times the slope of the neuron.",
  "BP2, first half. The errors go back along the weights: (w³)ᵀ δ³.",
  "BP2, second half. Times the slope of each hidden neuron, that is δ².",
  "BP3. The gradient for a bias is the error of its neuron.",
  "BP4. The gradient for a weight is the error it leads to times the activation it comes from.",
  "Update. Now that every gradient is known, every weight and bias takes its step.",
  "Forward again, with the new weights and biases."
];
var ROWS = [
  ["a¹ = x", "a1"],
  ["z²", "z2"],
  ["a²", "a2"],
  ["z³", "z3"],
  ["a³", "a3"],
  ["cost Cᵢ", "Ci"],
  ["∇ₐC", "dC_da3"],
  ["σ′(z³)", "slope3"],
  ["δ³", "delta3"],
  ["(w³)ᵀ δ³", "back2"],
  ["σ′(z²)", "slope2"],
  ["δ²", "delta2"],
  ["new z²", "new_z2"],
  ["new a²", "new_a2"],
  ["new z³", "new_z3"],
  ["new a³", "new_a3"],
  ["new cost Cᵢ", "new_Ci"]
];
var four = (value) => {
  const size = Math.abs(value);
  if (Number.isInteger(value)) return plain(value);
  return size < 1e-3 || size > 1e4 ? digits(value) : plain(value.toFixed(4));
};
var short = (value) => Number.isInteger(value) ? plain(value) : digits(value);
var turned = (rows) => rows[0].map((_, c) => rows.map((row) => row[c]));
var columns = (rows, from, to) => rows.map((row) => row.slice(from, to));
var batch = (now) => ({ x: columns(now.x, 0, now.m), y: columns(now.y, 0, now.m) });
function compute(now) {
  const { x, y } = batch(now);
  const net = small_network(now);
  const { delta, dC_dw, dC_db, trace: { z, a } } = backprop(net, x, y);
  const moved = descend(net, { dC_dw, dC_db }, now.eta);
  const { w, b } = moved;
  const after = forward(moved, x);
  const each = (a2) => [y[0].map((_, i) => cost_of(net.cost, columns(a2, i, i + 1), columns(y, i, i + 1)))];
  const slope = (z2) => z2.map((row) => row.map(activations.sigmoid.derivative));
  const all = [
    [1, "a1", a[1]],
    [2, "z2", z[2]],
    [3, "a2", a[2]],
    [4, "z3", z[3]],
    [5, "a3", a[3]],
    [6, "Ci", each(a[3])],
    [6, "C", cost_of(net.cost, a[3], y)],
    [7, "dC_da3", a[3].map((row, j) => row.map((entry, i) => net.cost.gradient(entry, y[j][i])))],
    [7, "slope3", slope(z[3])],
    [7, "delta3", delta[3]],
    // With slopes of 1 BP2 is its first half.
    [8, "back2", backpropagate_error(net.w[3], delta[3], activations.identity, z[2])],
    [9, "slope2", slope(z[2])],
    [9, "delta2", delta[2]],
    [10, "dC_db2", dC_db[2]],
    [10, "dC_db3", dC_db[3]],
    [11, "dC_dw2", dC_dw[2]],
    [11, "dC_dw3", dC_dw[3]],
    [12, "new_w2", w[2]],
    [12, "new_b2", b[2]],
    [12, "new_w3", w[3]],
    [12, "new_b3", b[3]],
    [13, "new_z2", after.z[2]],
    [13, "new_a2", after.a[2]],
    [13, "new_z3", after.z[3]],
    [13, "new_a3", after.a[3]],
    [13, "new_Ci", each(after.a[3])],
    [13, "new_C", cost_of(net.cost, after.a[3], y)]
  ];
  const numbers = {};
  for (const [step, name, rows] of all) {
    if (step > now.step) break;
    if (typeof rows === "number") numbers[name] = rows;
    else rows.forEach((row, r) => row.forEach((entry, c) => numbers[`${name}_${r + 1}${c + 1}`] = entry));
  }
  return { numbers, of: { ...now, y, ...Object.fromEntries(all.map(([, name, rows]) => [name, rows])) } };
}
function equation(now, of) {
  const mean = now.m > 1;
  const $ = (label, name = label) => [label, of[name]];
  const move = ([p, l]) => [$(symbol(p, l), p + l), `− ${plain(now.eta)}`, $(`∂C/∂${symbol(p, l)}`, `dC_d${p}${l}`), "=", $(`new ${symbol(p, l)}`, `new_${p}${l}`)];
  return {
    1: [[$("a¹ = x", "a1"), $("target y", "y")]],
    2: [[$("w²", "w2"), $("a¹", "a1"), "+", $("b²", "b2"), "=", $("z²", "z2")]],
    3: [["σ", $("z²", "z2"), "=", $("a²", "a2")]],
    4: [[$("w³", "w3"), $("a²", "a2"), "+", $("b³", "b3"), "=", $("z³", "z3")]],
    5: [["σ", $("z³", "z3"), "=", $("a³", "a3")]],
    6: [[$("a³", "a3"), "against", $("y"), "gives", $("Cᵢ", "Ci"), ...mean ? [`with mean C = ${four(of.C)}`] : []]],
    7: [[$("∇ₐC", "dC_da3"), "⊙", $("σ′(z³)", "slope3"), "=", $("δ³", "delta3")]],
    8: [[["(w³)ᵀ", turned(of.w3)], $("δ³", "delta3"), "=", $("(w³)ᵀ δ³", "back2")]],
    9: [[$("(w³)ᵀ δ³", "back2"), "⊙", $("σ′(z²)", "slope2"), "=", $("δ²", "delta2")]],
    10: [3, 2].map((l) => [$(symbol("δ", l), `delta${l}`), mean ? "→ mean →" : "=", $(`∂C/∂${symbol("b", l)}`, `dC_db${l}`)]),
    11: [3, 2].map((l) => [...mean ? [`1/${now.m}`] : [], $(symbol("δ", l), `delta${l}`), [`(${symbol("a", l - 1)})ᵀ`, turned(of[`a${l - 1}`])], "=", $(`∂C/∂${symbol("w", l)}`, `dC_dw${l}`)]),
    12: ["w3", "b3", "w2", "b2"].map(move),
    13: [[$("new a³", "new_a3"), "against", $("y"), `gives the new cost ${four(of.new_C)}; it was ${four(of.C)}`]]
  }[now.step].map((line) => expression(...line.map((part) => {
    if (typeof part === "string") return part;
    const one = matrix({ name: part[0] });
    one.draw(part[1]);
    return one;
  })));
}
var python = (now) => `import numpy as np
from bpcore import Network, backprop

${small_code({ ...now, ...batch(now) })}

g = backprop(net, x, y)  # forward, BP1, BP2, BP3, BP4
z, a, delta = g.trace.z, g.trace.a, g.delta
C = net.cost.value(a[3], y)
for l in (2, 3):  # the update, when all gradients are known
    net.w[l] -= ${now.eta} * g.dC_dw[l]
    net.b[l] -= ${now.eta} * g.dC_db[l]
C_new = net.cost.value(net.predict(x), y)
print("cost", C, " new cost", C_new)`;
function render({ model, el, page }) {
  const call = (now) => `Algorithm(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  el.classList.add("bp-algorithm");
  const places = MAP.map(([name, words, step]) => fig.button("", () => fig.change({ step }), { class: "bp-place" }));
  const diagram = network({ sizes: SIZES, label: "The network, with the numbers computed so far", width: 420, row: 136, words_at: [0.5, 0.39] });
  const tip = fresh("tip");
  diagram.svg.append(s("marker", { id: tip, viewBox: "0 0 10 10", refX: 30, refY: 5, markerWidth: 10, markerHeight: 10, markerUnits: "userSpaceOnUse", orient: "auto-start-reverse" }, s("path", { d: "M0,0L10,5L0,10Z" })));
  const line = (l, j, k) => diagram.svg.querySelector(`[data-weight="${l},${j},${k}"] .bp-weight`);
  const beside = h("p", { class: "bp-at" });
  const title = h("p", { class: "bp-panel-title" });
  const present = h("div", { class: "bp-present" });
  const next = fig.button("Next iteration", () => {
    const { of } = compute(fig.state());
    fig.change({ w2: of.new_w2, b2: of.new_b2, w3: of.new_w3, b3: of.new_b3 });
  }, { "data-action": "next" });
  const why = h("span", { class: "bp-note" });
  const which = fig.slider("example");
  const examples = h("table", { class: "bp-table" });
  const parameters = h("table", { class: "bp-table" });
  fig.body.append(
    fig.player("step", { unit: "step", per_second: 0.5 }),
    h(
      "div",
      { class: "bp-row bp-columns" },
      panel("The map", h("ol", { class: "bp-places" }, ...places.map((place) => h("li", {}, place)))),
      panel("The network", diagram.svg, beside)
    ),
    h("div", { class: "bp-row bp-now" }, title, present),
    h(
      "div",
      { class: "bp-row bp-columns" },
      h("div", {}, fig.slider("m"), which),
      h("div", {}, fig.slider("eta"), fig.choice("cost"), h("div", { class: "bp-presets" }, next, why))
    ),
    h(
      "details",
      { class: "bp-row" },
      h("summary", {}, "Edit the examples, weights and biases"),
      h("div", { class: "bp-expression bp-top" }, ...["x", "y", "w2", "b2", "w3", "b3"].map(fig.fields)),
      h("p", { class: "bp-at" }, "Each column of x and y is one example. The first m of them are used.")
    ),
    h("p", { class: "bp-panel-title" }, "All numbers so far"),
    h("div", { class: "bp-row bp-numbers" }, h("div", { class: "bp-scroll" }, examples), h("div", { class: "bp-scroll" }, parameters))
  );
  const cell = (numbers, key, attributes = {}) => {
    const td = h("td", attributes);
    if (key in numbers) {
      set(td, { "data-number": key });
      write_number(td, numbers[key], four(numbers[key]));
    }
    return td;
  };
  const row = (label, cells, attributes) => h("tr", attributes, h("th", { scope: "row" }, label), ...cells);
  const head = (...cells) => h("thead", {}, h("tr", {}, h("td"), ...cells));
  const th = (words, attributes = {}) => h("th", { scope: "col", ...attributes }, words);
  function draw_tables(now, numbers) {
    examples.parentNode.style.flexBasis = `${120 + 130 * now.m}px`;
    const each = Array.from({ length: now.m }, (_, i) => i + 1);
    const pair = (rows) => each.flatMap((i) => [1, 2].map((j) => h("td", {}, plain(rows[j - 1][i - 1]))));
    const wide = { colspan: 2 };
    examples.replaceChildren(
      h("caption", {}, "Each example: neurons 1 and 2"),
      head(...each.map((i) => th(`example ${i}`, wide))),
      h("tbody", {}, row("target y", pair(now.y)), ...ROWS.map(([label, name]) => row(label, name.endsWith("Ci") ? each.map((i) => cell(numbers, `${name}_1${i}`, wide)) : each.flatMap((i) => [1, 2].map((j) => cell(numbers, `${name}_${j}${i}`))), { class: name === "new_z2" ? "bp-rule" : null })))
    );
    const lines = [2, 3].flatMap((l) => ["w", "b"].flatMap((p) => now[`${p}${l}`].flatMap((entries, j) => entries.map((entry, k) => row(p === "w" ? symbol(p, l, `${j + 1}${k + 1}`) : symbol(p, l, j + 1), [h("td", {}, four(entry)), ...[`dC_d${p}${l}`, `new_${p}${l}`].map((name) => cell(numbers, `${name}_${j + 1}${k + 1}`))])))));
    parameters.replaceChildren(
      h("caption", {}, `Weights, biases, cost${now.m > 1 ? ": means over the examples" : ""}`),
      head(th("now"), th("gradient"), th("after")),
      h("tbody", {}, ...lines, row("cost C", [cell(numbers, "C"), h("td"), cell(numbers, "new_C")], { class: "bp-rule" }))
    );
  }
  function draw_network(now, numbers, of, i) {
    const n = now.step;
    const again = n === LAST;
    const new_ = n >= 12 ? "new_" : "";
    const flow = { 2: 2, 3: 2, 4: 3, 5: 3, 8: 3 }[n];
    const lit = { 1: [1], 2: [2], 3: [2], 4: [3], 5: [3], 6: [3], 7: [3], 8: [2], 9: [2], 10: [2, 3], 12: [2, 3], 13: [2, 3] }[n] ?? [];
    for (let l = 1; l <= 3; l++) {
      for (let j = 1; j <= 2; j++) {
        const at = (name) => numbers[`${again && name !== "a1" ? "new_" : ""}${name}_${j}${i}`];
        const [z, a] = [at(`z${l}`), at(`a${l}`)];
        const delta = numbers[`delta${l}_${j}${i}`];
        let below = l > 1 ? `b = ${short(of[`${new_}b${l}`][j - 1][0])}` : "";
        if (n === 10 && l > 1) below = `∂C/∂b = ${digits(numbers[`dC_db${l}_${j}1`], 2)}`;
        else if (n === 8 && l === 2) below = `wᵀδ = ${short(numbers[`back2_${j}${i}`])}`;
        else if (n < 12 && delta !== void 0) below = `δ = ${short(delta)}`;
        diagram.neuron(l, j, {
          inside: a === void 0 ? symbol("a", l, j) : l === 1 ? plain(a) : a < 1e-3 ? "≈ 0" : digits(a),
          above: z === void 0 ? l === 1 ? `x${subscript(j)}` : "" : `z = ${short(z)}`,
          below,
          kind: lit.includes(l) ? "bp-lit" : ""
        });
        if (l === 1) continue;
        for (let k = 1; k <= 2; k++) {
          const words = of[n === 11 ? `dC_dw${l}` : `${new_}w${l}`][j - 1][k - 1];
          const on = n > 10 || flow === l;
          diagram.weight(l, j, k, { value: on ? words : 0, most: n === 11 ? 0.2 : 3, words: short(words), kind: on ? "bp-lit" : "" });
          const one = line(l, j, k).style;
          one.markerEnd = flow === l && n < 6 || again ? `url(#${tip})` : "";
          one.markerStart = flow === l && n === 8 ? `url(#${tip})` : "";
        }
      }
    }
    write(beside, `${now.m > 1 ? `Example ${i} of ${now.m}: t` : "T"}arget y = (${columns(of.y, i - 1, i).join(", ")}). On the lines: ${n === 11 ? "the gradient for each weight" : new_ ? "the new weights" : "the weights"}. Solid blue: positive. Dashed orange: negative.`);
  }
  function draw(now) {
    const { numbers, of } = compute(now);
    const i = Math.min(now.example, now.m);
    const here = MAP.filter(([, , step]) => step <= now.step).length - 1;
    places.forEach((place, p) => {
      const [name, words] = MAP[p];
      place.replaceChildren(h("b", {}, `${p < here ? "✓" : p === here ? "▸" : "·"} ${name}`), ` ${words || COSTS[now.cost]}`);
      set(place, { "aria-current": p === here ? "step" : null, class: `bp-button bp-place ${p < here ? "bp-done" : p === here ? "bp-here" : ""}` });
    });
    draw_network(now, numbers, of, i);
    write(title, WORDS[now.step - 1] + (now.m > 1 && [10, 11].includes(now.step) ? " For a batch: the mean over its examples." : ""));
    present.replaceChildren(...equation(now, of));
    draw_tables(now, numbers);
    which.hidden = now.m === 1;
    const { least, most } = model.get("schema").w2;
    const fits = [of.new_w2, of.new_b2, of.new_w3, of.new_b3].flat(2).every((entry) => least <= entry && entry <= most);
    set(next, { disabled: now.step < 12 || !fits });
    write(why, now.step < 12 ? "opens when the update is made, at step 12" : fits ? "puts the new weights and biases in place of the old" : `A new weight or bias is outside ${plain(least)} … ${most}, where this figure ends.`);
    for (const input of el.querySelectorAll("[data-trait=x], [data-trait=y]")) input.classList.toggle("bp-unused", Number(input.dataset.entry?.split(",")[1]) >= now.m);
    return `Step ${now.step} of ${LAST}. ${WORDS[now.step - 1]} ${said(now, numbers, of, i)}`;
  }
  return fig.start();
}
function said(now, numbers, of, i) {
  const pair = (name2) => `(${of[name2].map((row) => four(row[i - 1])).join(", ")})`;
  const where = now.m > 1 ? `For example ${i}, ` : "";
  const [, label, name] = { 2: [0, "z²", "z2"], 3: [0, "a²", "a2"], 4: [0, "z³", "z3"], 5: [0, "a³", "a3"], 7: [0, "δ³", "delta3"], 8: [0, "(w³)ᵀ δ³", "back2"], 9: [0, "δ²", "delta2"] }[now.step] ?? [];
  if (name) return `${where}${label} = ${pair(name)}.`;
  if (now.step === 1) return `${where}x = ${pair("a1")}.`;
  if (now.step === 13) return `The cost was ${four(of.C)} and is now ${four(of.new_C)}${of.new_C > of.C ? ": it rose, the step was too long" : ""}.`;
  return `The cost is ${four(of.C)}.`;
}
var algorithm_default = { render };
export {
  algorithm_default as default
};
