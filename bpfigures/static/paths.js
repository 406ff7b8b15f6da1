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
function backprop(net, x, y) {
  const trace = forward(net, x);
  const { z, a } = trace;
  const L2 = net.L;
  const delta = { [L2]: output_error(net.cost, sigma(net, L2), z[L2], a[L2], y) };
  for (let l = L2 - 1; l > 1; l--) delta[l] = backpropagate_error(net.w[l + 1], delta[l + 1], sigma(net, l), z[l]);
  const dC_dw = {};
  const dC_db = {};
  for (let l = 2; l <= L2; l++) {
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
  const L2 = first + sizes.length - 1;
  const height = Math.max(...sizes) * row + 30;
  const x = (l) => 42 + (width - 84) * (l - first) / (L2 - first);
  const y = (l, j) => 14 + (height - 30) / 2 + (j - 1 - (sizes[l - first] - 1) / 2) * row;
  const lines = s("g");
  const values = s("g", { "pointer-events": "none" });
  const words = s("g");
  const circles = s("g");
  const svg = s("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label, class: "bp-plot bp-network" }, lines, values, words, circles);
  const weights2 = {};
  const neurons2 = {};
  for (let l = first; l <= L2; l++) {
    const name = l === 1 ? "input" : l === L2 ? "output" : "hidden";
    words.append(s("text", { class: "bp-axis-label", x: x(l), y: height - 4, "text-anchor": "middle" }, `layer ${l}: ${name}`));
    for (let j = 1; j <= sizes[l - first]; j++) {
      neurons2[[l, j]] = make_neuron(l, j);
      for (let k = 1; l > first && k <= sizes[l - first - 1]; k++) weights2[[l, j, k]] = make_weight(l, j, k);
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
      const part = neurons2[[l, j]];
      write(part.inside, inside);
      write(part.above, above);
      write(part.below, below);
      set(part.group, { class: `bp-neuron ${press_neuron && l > 1 ? "bp-press" : ""} ${kind}` });
    },
    weight(l, j, k, { value = 0, most = 1, words: words2 = "", kind = "" } = {}) {
      const part = weights2[[l, j, k]];
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
function ticks(low, high, count2) {
  const rough = (high - low) / count2;
  const power2 = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((m) => m * power2).find((candidate) => candidate >= rough * 0.999);
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
function put(mark, x, y) {
  const there = Number.isFinite(x) && Number.isFinite(y);
  set(mark, { transform: there ? `translate(${far(x)} ${far(y)})` : null, visibility: there ? null : "hidden" });
}

// figures/paths.js
var SIZES = [2, 2, 3, 2];
var L = 4;
var MOST_TERMS = 6;
var MOST_FACTORS = 7;
var NOWHERE = 5;
var layers = [2, 3, 4];
var neurons = (l) => Array.from({ length: SIZES[l - 1] }, (_, i) => i + 1);
var weights = layers.flatMap((l) => neurons(l).flatMap((j) => neurons(l - 1).map((k) => [l, j, k])));
var range = (n) => Array.from({ length: n }, (_, i) => i + 1);
var written = (value) => Number.isInteger(value) ? plain(value) : digits(value);
var factor = (value) => value < 0 ? `(${written(value)})` : written(value);
var short = (value) => Number.isInteger(value) ? plain(value) : Math.abs(value) < 5e-3 ? "≈ 0" : plain(value.toFixed(2));
var sign = (value) => value > 0 ? "+" : value < 0 ? "−" : "0";
var place = (now) => now.weight.split(",").map(Number);
var stop_of = (now) => now.gathered === "nowhere" ? NOWHERE : Math.max(place(now)[0], Number(now.gathered.at(-1)));
function compute(now) {
  const sigma2 = activations[now.activation];
  const net = { L, w: {}, b: {}, activation: sigma2, output_activation: sigma2, cost: costs.quadratic };
  for (const i of layers) [net.w[i], net.b[i]] = [now[`w${i}`], now[`b${i}`]];
  const g = backprop(net, now.x, now.y);
  const [l, j, k] = place(now);
  const stop = stop_of(now);
  const slope = (i, at) => sigma2.derivative(g.trace.z[i][at - 1][0]);
  const delta = (i, at) => g.delta[i][at - 1][0];
  const to_cost = (at) => costs.quadratic.gradient(g.trace.a[L][at - 1][0], now.y[at - 1][0]);
  let ways = [[j]];
  for (let i = l + 1; i <= Math.min(stop, L); i++) ways = ways.flatMap((way) => neurons(i).map((next) => [...way, next]));
  const terms = ways.map((way) => {
    const factors = [[symbol("a", l - 1, k), g.trace.a[l - 1][k - 1][0]]];
    way.forEach((at, step) => {
      const i = l + step;
      if (step) factors.push([symbol("w", i, `${at}${way[step - 1]}`), now[`w${i}`][at - 1][way[step - 1] - 1]]);
      factors.push(i === stop ? [symbol("δ", i, at), delta(i, at)] : [`σ′(${symbol("z", i, at)})`, slope(i, at)]);
    });
    const end = way.at(-1);
    if (stop === NOWHERE) factors.push([`∂C/∂${symbol("a", L, end)}`, to_cost(end)]);
    return { way, factors, product: factors.reduce((product2, [, value]) => product2 * value, 1) };
  });
  const chosen = Math.min(now.path, terms.length);
  const most = Math.max(...terms.map(({ product: product2 }) => Math.abs(product2))) || 1;
  const numbers = { term: terms[chosen - 1].product, bp4: g.dC_dw[l][j - 1][k - 1] };
  let total = 0;
  terms.forEach(({ product: product2 }, i) => {
    total += product2;
    numbers[`product_${i + 1}`] = product2;
    numbers[`sum_${i + 1}`] = i < chosen ? total : null;
  });
  numbers.total = total;
  terms[chosen - 1].factors.forEach(([, value], i) => numbers[`factor_${i + 1}`] = value);
  let gathering = 0;
  for (let i = stop; i <= L; i++) gathering += (i === l ? 1 : SIZES[i - 1]) * ((SIZES[i] ?? 0) + 1);
  numbers.multiplications = terms.length * (terms[0].factors.length - 1) + gathering;
  return { numbers: { ...numbers, ...count(now.width, now.further) }, terms, chosen, most, stop, slope, delta, to_cost, a: g.trace.a };
}
function count(n, H) {
  const by_bp2 = n + H * (n ** 2 + n);
  const paths_all = range(H + 1).reduce((sum, l) => sum + n ** 2 * n ** (H + 1 - l), 0);
  return { paths_one: n ** H, by_paths: n ** H * (2 * H + 2), paths_all, by_bp2, by_bp: by_bp2 + (H + 1) * n ** 2 };
}
function python(now) {
  const [l, j, k] = place(now);
  const stop = stop_of(now);
  const last2 = Math.min(stop, L);
  return `import itertools
import numpy as np
from bpcore import Network, backprop

net = Network(${JSON.stringify(SIZES)}, activation="${now.activation}", cost="quadratic")
${layers.map((i) => `net.w[${i}][:], net.b[${i}][:] = ${JSON.stringify(now[`w${i}`])}, ${JSON.stringify(now[`b${i}`])}`).join("\n")}
x, y = np.array(${JSON.stringify(now.x)}, float), np.array(${JSON.stringify(now.y)}, float)
g = backprop(net, x, y)
z, a, delta = g.trace.z, g.trace.a, g.delta
slope = {i: net.activation.derivative(z[i]) for i in z}
end = ${stop === NOWHERE ? "slope[4] * net.cost.gradient(a[4], y)  # of a single path" : `delta[${stop}]  # gathered: the sum of all tails`}

l, j, k = ${l}, ${j - 1}, ${k - 1}  # ${symbol("w", l, `${j}${k}`)}: Python counts from 0
products = []
for rest in itertools.product(*(range(len(z[i])) for i in range(l + 1, ${last2 + 1}))):
    way = (j, *rest)
    product = a[l - 1][k, 0]
    for i in range(l, ${last2}):
        at, to = way[i - l], way[i - l + 1]
        product *= slope[i][at, 0] * net.w[i + 1][to, at]
    products.append(product * end[way[-1], 0])
total, bp4 = sum(products), g.dC_dw[l][j, k]
print(products, total, bp4)

n, H = ${now.width}, ${now.further}  # neurons in each layer, layers after layer 2
paths_one, by_bp2 = n**H, n + H * (n**2 + n)`;
}
function in_error(now, stop, at, slope, delta, to_cost) {
  if (stop === NOWHERE) return "";
  const [name, value, sigma2] = [symbol("δ", stop, at), written(delta(stop, at)), `σ′(${symbol("z", stop, at)})`];
  if (stop === L) return `(BP1): ${name} = ∂C/∂${symbol("a", L, at)} · ${sigma2} = ${factor(to_cost(at))} · ${written(slope(L, at))} = ${value}, shared by all paths that end here.`;
  const next = neurons(stop + 1);
  const symbols = next.map((to) => `${symbol("w", stop + 1, `${to}${at}`)} ${symbol("δ", stop + 1, to)}`).join(" + ");
  const values = next.map((to) => `${factor(now[`w${stop + 1}`][to - 1][at - 1])} · ${factor(delta(stop + 1, to))}`).join(" + ");
  const tails = SIZES.slice(stop).reduce((all, n) => all * n, 1);
  return `(BP2): ${name} = (${symbols}) · ${sigma2} = (${values}) · ${written(slope(stop, at))} = ${value}, the sum of all ${tails} ways from this neuron to the cost.`;
}
var power = (t) => `10${superscript(t)}`;
var counted = (value) => value < 1e9 ? value.toLocaleString("en-US") : digits(value);
function render({ model, el, page }) {
  const call = (now) => `Paths(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const diagram = network({
    sizes: SIZES,
    row: 84,
    words_at: [0.45, 0.45],
    label: "The network, with a line for each path from the chosen weight to the cost",
    press_weight: (l, j, k) => fig.change({ weight: `${l},${j},${k}` })
  });
  set(diagram.svg, { viewBox: "0 0 392 282" });
  diagram.svg.querySelectorAll(".bp-axis-label").forEach((text, i) => write(text, ["input", "layer 2", "layer 3", "output"][i]));
  const spot = (l, j) => {
    const circle = diagram.svg.querySelector(`[data-neuron="${l},${j}"] circle`);
    return ["cx", "cy"].map((name) => Number(circle.getAttribute(name)));
  };
  diagram.svg.querySelectorAll('[data-neuron^="4"] text:not(.bp-inside)').forEach((text) => set(text, { x: spot(L, 1)[0] + 16 }));
  const cost_spot = [366, spot(3, 2)[1]];
  const drawn = s("g", { class: "bp-paths" });
  const ends = Object.fromEntries(neurons(L).map((j) => {
    const [[x1, y1], [x2, y2]] = [spot(L, j), cost_spot];
    return [j, s("line", { x1, y1, x2, y2, class: "bp-weight bp-faint" })];
  }));
  diagram.svg.prepend(...Object.values(ends), drawn);
  diagram.svg.append(s(
    "g",
    { class: "bp-neuron" },
    s("rect", { class: "bp-paths-cost", x: cost_spot[0] - 20, y: cost_spot[1] - 17, width: 40, height: 34, rx: 6 }),
    s("text", { class: "bp-inside", x: cost_spot[0], y: cost_spot[1] + 4, "text-anchor": "middle" }, "C")
  ));
  const which = fig.choice("weight", "Start at the weight");
  const labels = [...which.querySelectorAll("label")];
  which.classList.add("bp-paths-weights");
  which.append(...layers.map((l) => h("span", { class: "bp-paths-matrix", style: `--columns: ${SIZES[l - 2]}` }, ...labels.filter((_, i) => weights[i][0] === l))));
  const title = h("p", { class: "bp-panel-title" });
  const cards = range(MOST_FACTORS).map((i) => ({ name: h("span"), value: h("b", { "data-number": `factor_${i}` }), dot: h("span", { class: "bp-sign" }, "·") }));
  const boxes = cards.map(({ name, value, dot }, i) => h("span", { class: "bp-paths-card" }, ...i ? [dot] : [], h("span", {}, name, value)));
  const result = h("b", { "data-number": "term" });
  const held = h("p");
  const heading = h("p", { class: "bp-panel-title" });
  const rows = range(MOST_TERMS).map((i) => {
    const parts = { name: h("th", { scope: "row" }), factors: h("span"), bar: h("i"), product: number_cell(`product_${i}`), sum: number_cell(`sum_${i}`) };
    const row = h("tr", { class: "bp-press" }, parts.name, h("td", { class: "bp-paths-factors" }, parts.factors, parts.bar), parts.product, parts.sum);
    row.addEventListener("click", () => fig.change({ path: i }));
    return { row, ...parts };
  });
  const through = h("th", { scope: "col" });
  const list = h(
    "table",
    { class: "bp-table bp-paths-list" },
    h("caption", { class: "bp-sr" }, "The terms"),
    h("thead", {}, h("tr", {}, through, ...["factors", "product", "sum so far"].map((words) => h("th", { scope: "col" }, words)))),
    h("tbody", {}, ...rows.map(({ row }) => row))
  );
  const [bp4_name, sum_name] = [h("span"), h("span")];
  const sums = numbers_table(
    "The sum",
    [],
    [[sum_name, ["total"]], [bp4_name, ["bp4"]], ["multiplications in all", ["multiplications"]]],
    (value) => Number.isInteger(value) ? String(value) : digits(value, 4)
  );
  const preset = (words, values) => fig.button(words, () => fig.change(values(fig.state())));
  const entry = (rows2, r, c, value) => rows2.map((row, i) => row.map((old, m) => i === r && m === c ? value : old));
  const growth = plot({ id: fresh("clip"), height: 220, left: 46, x_label: "H, layers after layer 2", y_label: "count", label: "Paths and multiplications over the number of layers", tick: (t) => String(t) });
  const lines = ["first", "second"].map((kind) => s("path", { class: `bp-curve bp-${kind}` }));
  const marks = [s("circle", { r: 5.5, class: "bp-mark bp-first" }), s("rect", { x: -4.5, y: -4.5, width: 9, height: 9, class: "bp-mark bp-second" })];
  growth.inside.append(...lines);
  growth.over.append(...marks);
  const swatch = (kind, words) => h("span", { class: "bp-slope-label" }, s("svg", { class: "bp-swatch", viewBox: "0 0 34 12", "aria-hidden": "true" }, s("path", { class: `bp-curve bp-${kind}`, d: "M0,6H34" })), ` ${words}`);
  const counts = numbers_table("All layers have n neurons", [], [
    ["paths from one weight of layer 2", ["paths_one"]],
    ["their multiplications, path by path", ["by_paths"]],
    ["paths from all weights", ["paths_all"]],
    ["(BP1) and (BP2): every error", ["by_bp2"]],
    ["with (BP4): every weight's gradient", ["by_bp"]]
  ], counted);
  fig.body.append(
    h(
      "div",
      { class: "bp-row bp-columns bp-paths-columns" },
      h(
        "div",
        { class: "bp-panel" },
        title,
        diagram.svg,
        h("p", { class: "bp-at" }, "One line for each term, as wide as its product beside the largest. Solid blue: positive. Dashed orange: negative. Dotted: zero. In a neuron: its slope σ′(z), or its error δ. Click a weight to start there."),
        h(
          "div",
          { class: "bp-presets" },
          preset("saturate: b³₂ = −9", (now) => ({ b3: entry(now.b3, 1, 0, -9) })),
          preset("cut: w⁴₁₃ = 0", (now) => ({ w4: entry(now.w4, 0, 2, 0) })),
          preset("first numbers", () => Object.fromEntries(["activation", "x", "y", ...layers.flatMap((l) => [`w${l}`, `b${l}`])].map((key) => [key, model.get("initial")[key]])))
        )
      ),
      h(
        "div",
        {},
        h("div", { class: "bp-row" }, which),
        h("div", { class: "bp-row" }, fig.choice("gathered")),
        h("div", { class: "bp-row" }, sums.element)
      )
    ),
    fig.player("path", { unit: "term", per_second: 0.8 }),
    heading,
    h("p", { class: "bp-row bp-paths-cards" }, ...boxes, h("span", { class: "bp-paths-card" }, h("span", { class: "bp-sign" }, "="), h("span", {}, h("span", {}, "product"), result))),
    held,
    h("div", { class: "bp-row" }, list),
    h(
      "details",
      { class: "bp-row" },
      h("summary", {}, "Edit the network and the example"),
      h("div", { class: "bp-expression bp-top" }, ...["x", "w2", "b2", "w3", "b3", "w4", "b4", "y"].map(fig.fields)),
      fig.choice("activation")
    ),
    h("p", { class: "bp-panel-title bp-paths-part" }, "How many paths?"),
    h(
      "div",
      { class: "bp-row bp-columns" },
      h("div", {}, growth.svg, h("p", { class: "bp-at" }, swatch("first", "paths from one weight"), swatch("second", "multiplications in (BP1), (BP2)"))),
      h("div", {}, fig.slider("width"), fig.slider("further"), counts.element)
    )
  );
  function draw_paths(terms, chosen, most, stop, l) {
    const steps = terms.map(({ way }) => (stop === NOWHERE ? [...way, 0] : way).slice(1).map((to, i) => `${l + i},${way[i]},${to}`));
    const all = steps.flatMap((step, t) => step.map((key, i) => {
      const beside = steps.flatMap((other, o) => other[i] === key ? [o] : []);
      const shift = (beside.indexOf(t) - (beside.length - 1) / 2) * (beside.length > 2 ? 5.5 : 8);
      const [from, at, to] = key.split(",").map(Number);
      const [[x1, y1], [x2, y2]] = [spot(from, at), to ? spot(from + 1, to) : cost_spot];
      const { product: product2 } = terms[t];
      const ends2 = { x1, y1: y1 + shift, x2, y2: y2 + shift };
      const line = s("line", { ...ends2, class: "bp-weight" });
      const width = product2 === 0 ? 2 : 0.8 + 6.2 * (Math.abs(product2) / most);
      line.style.strokeWidth = width.toFixed(2);
      const halo = t + 1 === chosen ? [s("line", { ...ends2, class: "bp-paths-halo", "stroke-width": (width + 7).toFixed(2) })] : [];
      return { chosen: t + 1 === chosen, group: s("g", { class: "bp-paths-line", "data-sign": sign(product2) }, ...halo, line) };
    }));
    drawn.replaceChildren(...all.filter((one) => one.chosen).map((one) => one.group), ...all.filter((one) => !one.chosen).map((one) => one.group));
    return new Set(steps.flat());
  }
  function draw(now) {
    const { numbers, terms, chosen, most, stop, slope, delta, to_cost, a } = compute(now);
    const [l, j, k] = place(now);
    const term = terms[chosen - 1];
    const w = symbol("w", l, `${j}${k}`);
    const used = draw_paths(terms, chosen, most, stop, l);
    const on_term = (i, at) => term.way[i - l] === at;
    for (const i of [1, ...layers]) {
      for (const at of neurons(i)) {
        const after = i > l || i === l && at === j;
        const start = i === l - 1 && at === k;
        const gathered = after && i >= stop;
        const a_words = start && i > 1 ? `a = ${short(a[i][at - 1][0])}` : "";
        const falls = spot(l, j)[1] > spot(l - 1, k)[1];
        const to_C = i === L && after && stop === NOWHERE ? `∂C/∂a = ${short(to_cost(at))}` : "";
        diagram.neuron(i, at, {
          inside: i === 1 ? plain(now.x[at - 1][0]) : gathered ? symbol("δ", i, at) : after ? short(slope(i, at)) : "",
          above: i === 1 ? symbol("x", "", at) : gathered ? digits(delta(i, at), 2) : falls && a_words || (at === 1 ? to_C : ""),
          below: !falls && a_words || (at === 2 ? to_C : ""),
          kind: start || on_term(i, at) ? "bp-lit" : gathered ? "bp-paths-gathered" : ""
        });
      }
    }
    for (const [i, to, at] of weights) {
      const is_start = i === l && to === j && at === k;
      const taken = used.has(`${i - 1},${at},${to}`);
      const on = taken && on_term(i, to) && on_term(i - 1, at);
      const inside = i > stop && (i > l + 1 || at === j);
      diagram.weight(i, to, at, {
        value: is_start ? 0.6 : inside ? 0.2 : 0,
        words: is_start ? w : on ? plain(now[`w${i}`][to - 1][at - 1]) : "",
        kind: is_start ? "bp-lit bp-paths-start" : taken ? "bp-paths-taken" : inside ? "bp-paths-inside" : "bp-faint"
      });
    }
    for (const at of neurons(L)) set(ends[at], { class: `bp-weight ${stop !== NOWHERE && (l < L || at === j) ? "bp-paths-inside" : "bp-faint"}` });
    const many = terms.length;
    const what = stop === NOWHERE ? many === 1 ? "path" : "paths" : many === 1 ? "term" : "terms";
    write(title, `${many} ${what} from ${w} to the cost${stop === NOWHERE ? "" : `, gathered at ${symbol("δ", stop)}`}`);
    write(heading, `${what.startsWith("path") ? "Path" : "Term"} ${chosen} of ${many}, factor by factor`);
    boxes.forEach((box, i) => {
      box.hidden = i >= term.factors.length;
      if (box.hidden) return;
      write(cards[i].name, term.factors[i][0]);
      write_number(cards[i].value, term.factors[i][1], factor(term.factors[i][1]));
    });
    write_number(result, numbers.term, digits(numbers.term));
    write(held, in_error(now, stop, term.way.at(-1), slope, delta, to_cost));
    held.hidden = stop === NOWHERE;
    write(through, l === L ? "neuron of layer 4" : `neurons from layer ${l} on`);
    rows.forEach(({ row, name, factors, bar, product: product2, sum }, i) => {
      row.hidden = i >= many;
      if (row.hidden) return;
      const { way, factors: all, product: value } = terms[i];
      write(name, `${way.slice(0, stop === NOWHERE ? void 0 : -1).map((at) => `${at} → `).join("")}${stop === NOWHERE ? "C" : symbol("δ", stop, way.at(-1))}`);
      write(factors, all.map(([, number]) => factor(number)).join(" · "));
      set(bar, { "data-sign": sign(value), style: `width: ${(100 * Math.abs(value) / most).toFixed(1)}%` });
      write_number(product2, value, digits(value));
      const so_far = numbers[`sum_${i + 1}`];
      write_number(sum, so_far, so_far === null ? "–" : digits(so_far));
      row.classList.toggle("bp-lit", i + 1 === chosen);
    });
    write(sum_name, many === 1 ? `the one ${what}` : `sum of all ${many} ${what}`);
    write(bp4_name, `(BP4): ${symbol("a", l - 1, k)} ${symbol("δ", l, j)}`);
    sums.draw(numbers);
    const [n, H] = [now.width, now.further];
    const Hs = range(20);
    const logs = ["paths_one", "by_bp2"].map((key) => Hs.map((one) => Math.log10(count(n, one)[key])));
    growth.domain([0, 20], [0, Math.max(2, Math.ceil(Math.max(...logs.flat())))]);
    growth.svg.querySelectorAll(".bp-grid text[text-anchor=end]").forEach((text) => /^\d+$/.test(text.textContent) && write(text, power(text.textContent)));
    logs.forEach((values, i) => {
      set(lines[i], { d: path(Hs, values, growth.x, growth.y) });
      put(marks[i], growth.x(H), growth.y(values[H - 1]));
    });
    counts.draw(numbers);
    const past = now.path > many ? " The slider stands further on; the last is shown." : "";
    const dead = numbers.total === 0 ? " Nothing gets through." : "";
    const share = many > 1 ? ` ${what.startsWith("path") ? "Path" : "Term"} ${chosen} gives ${digits(numbers.term)}${chosen > 1 ? `, and the first ${chosen} together ${digits(numbers[`sum_${chosen}`])}` : ""}.` : "";
    return `${many} ${what} ${many === 1 ? "leads" : "lead"} from ${w} to the cost.${past}${share} ${many === 1 ? "It gives" : "All together:"} ${digits(numbers.total)}, the number of (BP4).${dead} With ${counted(n)} ${n === 1 ? "neuron" : "neurons"} in each layer and ${H} layers after layer 2, one weight has ${counted(numbers.paths_one)} ${numbers.paths_one === 1 ? "path" : "paths"}; (BP1) and (BP2) take ${counted(numbers.by_bp2)} multiplications.`;
  }
  return fig.start();
}
var paths_default = { render };
export {
  paths_default as default
};
