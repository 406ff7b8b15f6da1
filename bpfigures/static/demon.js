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
  const inside2 = s("g", { "clip-path": `url(#${id})` });
  const over = s("g");
  const svg = s(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label, class: "bp-plot" },
    s("clipPath", { id }, s("rect", { x: left, y: top, width: width - left - right, height: height - top - bottom })),
    grid,
    inside2,
    over,
    s("text", { class: "bp-axis-label", x: (left + width - right) / 2, y: height - 3, "text-anchor": "middle" }, x_label),
    s("text", { class: "bp-axis-label", x: 0, y: 0, "text-anchor": "middle", transform: `translate(11 ${(top + height - bottom) / 2}) rotate(-90)` }, y_label)
  );
  const frame = { svg, inside: inside2, over, left, right: width - right, top, bottom: height - bottom };
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

// figures/demon.js
var REACH = {
  // as in bpfigures/demon.py
  z: { changes: Array.from({ length: 321 }, (_, i) => (i - 160) / 20), most: 8, per: 20, step: 0.1 },
  a: { changes: Array.from({ length: 201 }, (_, i) => (i - 100) / 100), most: 1, per: 100, step: 0.01 }
};
var LEAST = 1e-9;
var place = (now) => now.neuron.split(",").map(Number);
var knob = (now) => now.on_a ? "a" : "z";
function shifted(now) {
  const [l, j] = place(now);
  const net = small_network(now);
  net.b[l][j - 1][0] += now.shift;
  return net;
}
function push(now, net, trace, change) {
  const [l, j] = place(now);
  const [z, a] = [trace.z[l].map(([entry]) => [entry]), trace.a[l].map(([entry]) => [entry])];
  if (now.on_a) a[j - 1][0] += change;
  else {
    z[j - 1][0] += change;
    a[j - 1][0] = net.activation.of(z[j - 1][0]);
  }
  const after = { z: { ...trace.z, [l]: z }, a: { ...trace.a, [l]: a } };
  if (l === 2) {
    const rest = forward({ ...net, L: 2, w: { 2: net.w[3] }, b: { 2: net.b[3] } }, a);
    [after.z[3], after.a[3]] = [rest.z[2], rest.a[2]];
  }
  const defined = net.cost === costs.quadratic || after.a[3].every(([entry]) => entry >= 0 && entry <= 1);
  return { ...after, C: defined ? cost_of(net.cost, after.a[3], now.y) : null };
}
function compute(now) {
  const [l, j] = place(now);
  const net = shifted(now);
  const { delta, trace } = backprop(net, now.x, now.y);
  const dC_da = {
    // for layer 2, BP2 without its slope
    3: trace.a[3].map(([a2], i) => [net.cost.gradient(a2, now.y[i][0])]),
    2: backpropagate_error(net.w[3], delta[3], activations.identity, trace.z[2])
  };
  const slopes = now.on_a ? dC_da : delta;
  const slope = slopes[l][j - 1][0];
  const { changes, step } = REACH[knob(now)];
  const nudge = now.on_a ? now.nudge_a : now.nudge;
  const at = (change) => push(now, net, trace, change);
  const [before, after] = [at(0), at(nudge)];
  const [z, a] = [before.z[l][j - 1][0], before.a[l][j - 1][0]];
  const curve = changes.map((change) => at(change).C);
  const possible = (i) => !now.on_a || a + changes[i] >= 0 && a + changes[i] <= 1;
  const least = Math.min(...curve.filter((_, i) => possible(i)));
  const good = changes.filter((_, i) => possible(i) && curve[i] <= least + LEAST);
  const best = good.reduce((one, other) => Math.abs(other) < Math.abs(one) ? other : one);
  const small = Math.abs(slope) > LEAST ? -Math.sign(slope) * step : null;
  const numbers = {
    z,
    z_after: after.z[l][j - 1][0],
    a,
    a_after: after.a[l][j - 1][0],
    C: before.C,
    C_after: after.C,
    dC_da: dC_da[l][j - 1][0],
    sigma_prime: net.activation.derivative(z),
    delta: delta[l][j - 1][0]
  };
  for (const [name, change] of [["", nudge], ["small_", small], ["best_", best]]) {
    const C = change === null ? null : at(change).C;
    numbers[`${name}nudge`] = change;
    numbers[`${name}line`] = change === null ? null : slope * change;
    numbers[`${name}change`] = C === null ? null : C - before.C;
    numbers[`${name}gap`] = C === null ? null : C - before.C - slope * change;
  }
  return { numbers, slopes, slope, nudge, before, after, curve, changes };
}
function python(now) {
  const [l, j] = place(now);
  const entry = `[${l}][${j - 1}, 0]`;
  const demon2 = `        if l == ${l}:  # here sits the demon
            ${knob(now)}[${j - 1}] += change
`;
  const slope = !now.on_a ? `backprop(net, x, y).delta${entry}` : l === 3 ? `net.cost.gradient(net.predict(x), y)[${j - 1}, 0]` : `(net.w[3].T @ backprop(net, x, y).delta[3])[${j - 1}, 0]`;
  const reach = now.on_a ? `a = net.forward(x).a${entry}
reach = [c for c in np.arange(-100, 101) / 100 if 0 <= a + c <= 1]` : "reach = np.arange(-160, 161) / 20";
  return `import numpy as np
from bpcore import Network, backprop

${small_code(now)}
${now.shift === 0 ? "" : `net.b${entry} += ${now.shift}  # the shift of this neuron's bias
`}
def cost(change):
    a = x
    for l in range(2, net.L + 1):
        z = net.w[l] @ a + net.b[l]
${now.on_a ? "" : demon2}        a = net.sigma(l)(z)
${now.on_a ? demon2 : ""}    return net.cost.value(a, y)

slope = ${slope}
${reach}
costs = [cost(change) for change in reach]
best = min((c for c, C in zip(reach, costs) if C <= min(costs) + 1e-9), key=abs)
print("slope", slope, " best", best, " lowers the cost by", cost(0) - cost(best))

nudge = ${now.on_a ? now.nudge_a : now.nudge}
print("line", slope * nudge, " true", cost(nudge) - cost(0))`;
}
var demon = () => s(
  "g",
  { class: "bp-demon" },
  s("path", { d: "M-7,-3Q-9,-8 -7,-11Q-5,-8 -2,-7ZM7,-3Q9,-8 7,-11Q5,-8 2,-7Z" }),
  s("circle", { r: 8 }),
  s("circle", { class: "bp-demon-face", cx: -3, cy: -1.5, r: 1.5 }),
  s("circle", { class: "bp-demon-face", cx: 3, cy: -1.5, r: 1.5 }),
  s("path", { class: "bp-demon-mouth", d: "M-4,2.5Q0,6 4,2.5" })
);
var short = (value) => plain(value.toFixed(Math.abs(value) >= 10 ? 0 : 2));
var fine = (value) => plain(value.toFixed(Math.abs(value) >= 10 ? 1 : 3));
var inside = (value) => Math.abs(value) >= 1e3 ? digits(value, 1) : value !== 0 && Math.abs(value) < 5e-3 ? "≈ 0" : short(value);
var signed = (value) => `${value > 0 ? "+" : ""}${plain(value)}`;
function render({ model, el, page }) {
  const call = (now) => `Demon(${Object.entries(now).map(([key2, value]) => `${key2}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const diagram = network({
    sizes: SIZES,
    width: 292,
    row: 118,
    radius: 25,
    label: "The network before and after the demon's change",
    press_neuron: (l, j) => fig.change({ neuron: `${l},${j}` })
  });
  const spot = (l, j) => {
    const circle = diagram.svg.querySelector(`[data-neuron="${l},${j}"] circle`);
    return ["cx", "cy"].map((name) => Number(circle.getAttribute(name)));
  };
  const seconds = {};
  for (const l of [2, 3]) {
    for (const j of [1, 2]) {
      const [x, y] = spot(l, j);
      const line = (at) => s("text", { x, y: at, "text-anchor": "middle" });
      const { z, a } = seconds[[l, j]] = { z: line(y - 45), a: line(y + 53) };
      diagram.svg.querySelector(`[data-neuron="${l},${j}"]`).append(z, a);
    }
  }
  diagram.svg.classList.add("bp-demon-network");
  set(diagram.svg, { viewBox: "0 0 374 266" });
  const middle = { x: 332, "text-anchor": "middle" };
  const to_cost = ["M275,73H310V102", "M275,191H310V162"].map((d) => s("path", { d, class: "bp-demon-cost" }));
  const targets = [73, 191].map((y) => s("text", { ...middle, x: 346, y: y + 4 }));
  const C_after = s("text", { ...middle, y: 153, class: "bp-inside" });
  const C_before = s("text", { ...middle, y: 136, class: "bp-inside" });
  const imp = demon();
  const added = s("text", { class: "bp-demon-added" });
  const sitting = s("g", {}, imp, added);
  diagram.svg.append(
    ...to_cost,
    s("path", { class: "bp-demon-cost", d: "M346,83V102M346,162V179" }),
    s("rect", { class: "bp-demon-box", x: 295, y: 102, width: 74, height: 60, rx: 6 }),
    ...targets,
    s("text", { ...middle, y: 119, class: "bp-inside" }, "cost C"),
    C_before,
    C_after,
    sitting
  );
  const frame = plot({ id: fresh("clip"), height: 215, left: 46, x_label: "change", y_label: "cost C", label: "The cost over the demon's change, with the tangent at 0" });
  const x_label = frame.svg.querySelector(".bp-axis-label");
  const walls = [0, 1].map(() => s("rect", { class: "bp-demon-wall", y: frame.top, height: frame.bottom - frame.top }));
  const curve = s("path", { class: "bp-curve bp-first" });
  const tangent = s("line", { class: "bp-tangent bp-second" });
  const cursor = s("line", { class: "bp-cursor", y1: frame.top, y2: frame.bottom });
  const gap = s("line", { class: "bp-demon-gap" });
  const start = s("circle", { r: 4, class: "bp-mark bp-first" });
  const true_mark = s("circle", { r: 6, class: "bp-mark bp-first" });
  const guess = s("rect", { x: -4, y: -4, width: 8, height: 8, class: "bp-mark bp-second" });
  const best_mark = s("path", { class: "bp-demon-best", d: "M0,-7L-6,-18H6Z" });
  const way = s("path", { class: "bp-demon-way", d: "M0,0H24M17,-5L24,0L17,5" });
  frame.inside.append(...walls, cursor, gap, tangent, curve);
  frame.over.append(way, start, guess, true_mark, best_mark);
  frame.svg.classList.add("bp-drag");
  if (!fig.still) drag(frame.svg, (at) => {
    const now = fig.state();
    const { most, per } = REACH[knob(now)];
    const change = Math.round(frame.x.inverse(at) * per) / per;
    fig.change({ [now.on_a ? "nudge_a" : "nudge"]: Math.max(-most, Math.min(most, change)) });
  });
  const table = numbers_table("What a change does", ["your change", "small step", "best in reach"], [
    ["", ["nudge", "small_nudge", "best_nudge"]],
    ["", ["line", "small_line", "best_line"]],
    ["true ΔC", ["change", "small_change", "best_change"]],
    ["gap", ["gap", "small_gap", "best_gap"]]
  ]);
  const state = numbers_table("The demon's neuron", ["before", "after"], [
    ["z", ["z", "z_after"]],
    ["a", ["a", "a_after"]],
    ["cost C", ["C", "C_after"]]
  ]);
  const factors = numbers_table("Its slopes", [], [
    ["∂C/∂a", ["dC_da"]],
    ["σ′(z)", ["sigma_prime"]],
    ["δ = ∂C/∂a · σ′(z)", ["delta"]]
  ]);
  table.element.classList.add("bp-demon-table");
  const [change_name, line_name] = [...table.element.querySelectorAll("tbody th")];
  const [by_z, by_a] = [fig.slider("nudge"), fig.slider("nudge_a")];
  const go = (words2, key2) => fig.button(words2, () => {
    const now = fig.state();
    fig.change({ [now.on_a ? "nudge_a" : "nudge"]: key2 === null ? 0 : compute(now).numbers[key2] ?? 0 });
  });
  const saturate = (words2, goal) => fig.button(words2, () => {
    const now = fig.state();
    const free = compute({ ...now, shift: 0 }).numbers.z;
    fig.change({ shift: goal === null ? 0 : Math.max(-10, Math.min(10, Math.round((goal - free) * 20) / 20)) });
  });
  const [key, note] = [h("p", { class: "bp-at" }), h("p", { class: "bp-at" })];
  fig.body.append(
    h("div", { class: "bp-row bp-top" }, fig.choice("neuron"), fig.choice("cost")),
    h(
      "div",
      { class: "bp-row bp-columns bp-demon-columns" },
      panel("The change travels", diagram.svg, key),
      panel("The cost over the change", frame.svg, note)
    ),
    h(
      "div",
      { class: "bp-row bp-columns" },
      h(
        "div",
        {},
        by_z,
        by_a,
        h("div", { class: "bp-row bp-presets" }, go("small step", "small_nudge"), go("best in reach", "best_nudge"), go("no change", null)),
        fig.slider("shift"),
        h("div", { class: "bp-row bp-presets" }, saturate("saturate: a near 1", 7), saturate("a near 0", -7), saturate("no shift", null)),
        fig.checkbox("on_a", "the demon changes a instead of z")
      ),
      h("div", {}, table.element)
    ),
    h("div", { class: "bp-row bp-columns" }, h("div", {}, state.element), h("div", {}, factors.element))
  );
  function draw(now) {
    const { numbers, slopes, slope, nudge, before, after, curve: curve_costs, changes } = compute(now);
    const [l, j] = place(now);
    const letter = knob(now);
    const slope_name = now.on_a ? "∂C/∂a" : "δ";
    const { most, step } = REACH[letter];
    for (let layer = 1; layer <= 3; layer++) {
      for (let neuron = 1; neuron <= 2; neuron++) {
        const here2 = layer === l && neuron === j;
        const reached = layer > l;
        const pair = (kind, number) => {
          const [one, other] = [before, after].map((part) => part[kind][layer][neuron - 1][0]);
          const moved = reached || here2 && (kind === "a" || !now.on_a);
          return [`${kind} ${number(one)}`, moved ? `→ ${number(other)}` : ""];
        };
        if (layer === 1) diagram.neuron(1, neuron, { inside: plain(now.x[neuron - 1][0]), below: `x${subscript(neuron)}` });
        else {
          const [[z, z_after], [a, a_after]] = [pair("z", short), pair("a", fine)];
          diagram.neuron(layer, neuron, {
            inside: inside(slopes[layer][neuron - 1][0]),
            above: z_after || z,
            below: a,
            kind: here2 ? "bp-lit" : reached ? "bp-demon-reached" : ""
          });
          write(seconds[[layer, neuron]].z, z_after && z);
          write(seconds[[layer, neuron]].a, a_after);
        }
        for (let k = 1; layer > 1 && k <= 2; k++) {
          const lit = layer === l + 1 && k === j;
          diagram.weight(layer, neuron, k, { value: now[`w${layer}`][neuron - 1][k - 1], most: 3, kind: lit ? "" : "bp-faint" });
        }
      }
      if (layer < 3) write(targets[layer - 1], `y${subscript(layer)} = ${plain(now.y[layer - 1][0])}`);
    }
    to_cost.forEach((line2, i) => set(line2, { "data-lit": l === 2 || j === i + 1 }));
    write(C_before, fine(numbers.C));
    write(C_after, `→ ${numbers.C_after === null ? "–" : fine(numbers.C_after)}`);
    const side = now.on_a ? 1 : -1;
    const [x, y] = spot(l, j);
    put(sitting, x + 37 * side, y);
    write(added, signed(nudge));
    set(added, { x: -9 * side, y: now.on_a && j === 2 ? 24 : -16, "text-anchor": now.on_a ? "start" : "end" });
    const known = curve_costs.filter((cost) => cost !== null);
    const [low, high] = [Math.min(...known), Math.max(...known)];
    const room = Math.max(high - low, 0.1);
    frame.domain([-most, most], [Math.max(0, low - 0.25 * room), low + 1.15 * room].map((end) => Number(end.toPrecision(3))));
    const line = (change) => numbers.C + slope * change;
    const x_y = (change, cost) => [frame.x(change), cost === null ? NaN : frame.y(cost)];
    set(curve, { d: path(changes, curve_costs.map((cost) => cost ?? NaN), frame.x, frame.y) });
    set(tangent, { x1: frame.left, y1: far(frame.y(line(-most))), x2: frame.right, y2: far(frame.y(line(most))) });
    set(cursor, { x1: frame.x(nudge), x2: frame.x(nudge) });
    const here = numbers.C_after ?? line(nudge);
    set(gap, { x1: frame.x(nudge), x2: frame.x(nudge), y1: far(frame.y(here)), y2: far(frame.y(line(nudge))) });
    put(start, ...x_y(0, numbers.C));
    put(true_mark, ...x_y(nudge, numbers.C_after));
    const seen = frame.y(line(nudge));
    put(guess, frame.x(nudge), seen >= frame.top && seen <= frame.bottom ? seen : NaN);
    put(best_mark, ...x_y(numbers.best_nudge, numbers.C + numbers.best_change));
    put(way, numbers.small_nudge === null ? NaN : frame.x(0), frame.bottom - 9);
    if (numbers.small_nudge < 0) set(way, { transform: `${way.getAttribute("transform")} scale(-1 1)` });
    const [from, to] = [-numbers.a, 1 - numbers.a].map((end) => Math.min(frame.right, Math.max(frame.left, frame.x(end))));
    set(walls[0], { x: frame.left, width: now.on_a ? from - frame.left : 0 });
    set(walls[1], { x: to, width: now.on_a ? frame.right - to : 0 });
    const name = `Δ${letter}`;
    write(x_label, `change ${name}`);
    write(change_name, name);
    write(line_name, `line ${slope_name}·${name}`);
    write(key, `In a neuron: ${slope_name}. Above and below it: z and a, before → after. Solid blue lines are positive weights, dashed orange ones negative. Click a neuron to send the demon there.`);
    write(note, `Drag in the picture to set ${name}. Solid: the true cost, with a circle. Dashed: the line of slope ${slope_name}, with a square. The bar between them is the gap. Triangle: the best ${name} in reach. Arrow: the way of the small step, ${step} long.` + (now.on_a ? " Shaded: no sigmoid gives such an a." : ""));
    set(by_z, { hidden: now.on_a });
    set(by_a, { hidden: !now.on_a });
    for (const part of [table, state, factors]) part.draw(numbers);
    return words(now, numbers, name, slope_name);
  }
  return fig.start();
}
function words(now, numbers, name, slope_name) {
  const [l, j] = place(now);
  const says = `the line ${slope_name}·${name} says ${digits(numbers.line)}`;
  const nudge = numbers.nudge;
  const first = nudge === 0 ? `The demon sits at ${symbol(knob(now), l, j)} and changes nothing.` : `The demon adds ${plain(nudge)} to ${symbol(knob(now), l, j)}. ` + (numbers.change === null ? `Then a = ${fine(numbers.a_after)}, where the cross-entropy has no value; ${says}.` : `The cost changes by ${digits(numbers.change)}; ${says}, and the gap is ${digits(numbers.gap)}.`);
  const best = numbers.best_nudge === 0 ? "No change in reach lowers the cost." : `Its best in reach is ${name} = ${plain(numbers.best_nudge)}, which changes the cost by ${digits(numbers.best_change)}.`;
  const flat = numbers.sigma_prime < 0.01 ? ` The neuron is saturated: σ′(z) = ${digits(numbers.sigma_prime)} and δ = ${digits(numbers.delta)}.` : "";
  return `${first} ${best}${flat}`;
}
var demon_default = { render };
export {
  demon_default as default
};
