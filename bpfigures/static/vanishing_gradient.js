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
function output_error_entry(cost2, activation, z, a, y) {
  if (activation === activations.sigmoid && cost2 === costs.cross_entropy) return a - y;
  return cost2.gradient(a, y) * activation.derivative(z);
}
function joint_error(cost2, z, a, y) {
  if (cost2 === costs.log_likelihood) {
    const sum = y.reduce((total, y_j) => total + y_j, 0);
    return a.map((a_k, k) => a_k * sum - y[k]);
  }
  const jacobian = softmax.jacobian(z);
  return z.map((_, k) => a.reduce((total, a_j, j) => total + cost2.gradient(a_j, y[j]) * jacobian[j][k], 0));
}
function output_error(cost2, activation, z, a, y) {
  if (activation === softmax) {
    const [columns_a, columns_y] = [transpose(a), transpose(y)];
    return transpose(transpose(z).map((column, i) => joint_error(cost2, column, columns_a[i], columns_y[i])));
  }
  return z.map((row, j) => row.map((_, i) => output_error_entry(cost2, activation, z[j][i], a[j][i], y[j][i])));
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
var inits = {
  normal: (draw, n_out, n_in) => ({ w: filled(n_out, n_in, draw), b: filled(n_out, 1, draw) }),
  scaled: (draw, n_out, n_in) => ({ w: filled(n_out, n_in, () => draw() / Math.sqrt(n_in)), b: filled(n_out, 1, draw) }),
  he: (draw, n_out, n_in) => ({ w: filled(n_out, n_in, () => draw() * Math.sqrt(2 / n_in)), b: filled(n_out, 1, () => 0) })
};
var filled = (n_out, n_in, entry) => Array.from({ length: n_out }, () => Array.from({ length: n_in }, entry));
function Network(sizes, { activation = "sigmoid", output_activation = activation, cost: cost2 = "quadratic", init = "normal", rng }) {
  const net = {
    sizes,
    L: sizes.length,
    w: {},
    b: {},
    cost: costs[cost2],
    activation: activations[activation],
    output_activation: output_activation === "softmax" ? softmax : activations[output_activation]
  };
  for (let l = 2; l <= net.L; l++) {
    const { w, b } = inits[init](rng.standard_normal, sizes[l - 1], sizes[l - 2]);
    net.w[l] = w;
    net.b[l] = b;
  }
  return net;
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
function cost_of(cost2, a, y) {
  let sum = 0;
  a.forEach((row, j) => row.forEach((entry, i) => sum += cost2.value(entry, y[j][i])));
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
var transpose = (matrix) => matrix[0].map((_, k) => matrix.map((row) => row[k]));
function product(p, q) {
  const [n, inner2] = [q[0].length, q.length];
  return p.map((row) => {
    const out = new Array(n).fill(0);
    for (let k = 0; k < inner2; k++) {
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
function put(mark, x, y) {
  const there = Number.isFinite(x) && Number.isFinite(y);
  set(mark, { transform: there ? `translate(${far(x)} ${far(y)})` : null, visibility: there ? null : "hidden" });
}

// lib/random.js
var BITS_64 = (1n << 64n) - 1n;
var BITS_128 = (1n << 128n) - 1n;
var MULTIPLIER = 0x2360ed051fc65da44385df649fccf645n;
function seeded(seed) {
  let factor = 1135663077;
  const fold = (word) => (word ^ word >>> 16) >>> 0;
  const hash = (word, multiplier) => {
    const mixed = word ^ factor;
    factor = Math.imul(factor, multiplier);
    return fold(Math.imul(mixed, factor));
  };
  const pool = [seed, 0, 0, 0].map((word) => hash(word, 2468251765));
  for (let from = 0; from < 4; from++) {
    for (let to = 0; to < 4; to++) {
      if (from === to) continue;
      const other = hash(pool[from], 2468251765);
      pool[to] = fold(Math.imul(3389127133, pool[to]) - Math.imul(1232336661, other));
    }
  }
  factor = 2337405405;
  const words2 = [...pool, ...pool].map((word) => BigInt(hash(word, 1492356589)));
  const [s_high, s_low, i_high, i_low] = [0, 2, 4, 6].map((n) => words2[n] | words2[n + 1] << 32n);
  const increment = ((i_high << 64n | i_low) << 1n | 1n) & BITS_128;
  const state = (increment + (s_high << 64n | s_low)) * MULTIPLIER + increment & BITS_128;
  return { state, increment };
}
var TAIL = 3.654152885361009;
var AREA = 0.004928673233974655;
var height = (x) => Math.exp(-(x * x) / 2);
var edge = [];
edge[0] = AREA / height(TAIL);
edge[255] = TAIL;
for (let i = 254; i > 0; i--) edge[i] = Math.sqrt(-2 * Math.log(AREA / edge[i + 1] + height(edge[i + 1])));
var inner = (i) => i === 0 ? TAIL : i === 1 ? 0 : edge[i - 1];
function default_rng(seed) {
  let { state, increment } = seeded(seed);
  function next() {
    state = state * MULTIPLIER + increment & BITS_128;
    const folded = state >> 64n ^ state & BITS_64;
    const turn = state >> 122n;
    return (folded >> turn | folded << 64n - turn) & BITS_64;
  }
  const random = () => Number(next() >> 11n) / 2 ** 53;
  function standard_normal() {
    for (; ; ) {
      const bits = next();
      const layer = Number(bits & 255n);
      const sign = bits >> 8n & 1n ? -1 : 1;
      const part = Number(bits >> 9n & (1n << 52n) - 1n) / 2 ** 52;
      const draw = part * edge[layer];
      if (draw < inner(layer)) return sign * draw;
      if (layer > 0) {
        const [low, high] = [height(edge[layer]), height(inner(layer))];
        if (low + (high - low) * random() < height(draw)) return sign * draw;
        continue;
      }
      for (; ; ) {
        const beyond = -Math.log1p(-random()) / TAIL;
        if (-2 * Math.log1p(-random()) > beyond * beyond) return (bits >> 17n & 1n ? -1 : 1) * (TAIL + beyond);
      }
    }
  }
  return { random, standard_normal };
}

// figures/vanishing_gradient.js
var EPOCHS = 40;
var SATURATED = 0.01;
var GRID = [-1.4, -0.4, 0.6, 1.6];
var X = [GRID.flatMap((p) => GRID.map(() => p)), GRID.flatMap(() => GRID)];
var Y = [X[0].map((p, i) => p * X[1][i] > 0 ? 1 : 0)];
var M = Y[0].length;
var ETAS = [1, 1 / 2, 1 / 4, 1 / 8, 1 / 16];
var sizes_of = (now) => [2, ...Array(now.depth).fill(now.width), 1];
var layers = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
var sum_of_squares = (rows) => rows.reduce((sum, row) => row.reduce((part, entry) => part + entry * entry, sum), 0);
var norm = (delta) => Math.sqrt(sum_of_squares(delta) / M);
var cost = (net, a) => cost_of(net.cost, a[net.L], Y);
var quotient = (p, q) => q === 0 || p === null ? null : p / q;
function begin(now) {
  const { activation, init } = now;
  const net = Network(sizes_of(now), { activation, output_activation: "sigmoid", cost: "cross_entropy", init, rng: default_rng(now.seed) });
  for (const l in net.w) net.w[l] = net.w[l].map((row) => row.map((entry) => now.gain * entry));
  return arrive(net);
}
function arrive(net) {
  const { L } = net;
  const g = backprop(net, X, Y);
  const numbers = { C: cost(net, g.trace.a), right: g.trace.a[L][0].filter((a, i) => a > 0.5 === (Y[0][i] === 1)).length };
  const slope = layers(2, L).reduce((sum, l) => sum + sum_of_squares(g.dC_dw[l]) + sum_of_squares(g.dC_db[l]), 0);
  let next = null;
  numbers.eta = ETAS.find((eta) => {
    next = descend(net, g, eta);
    return cost(net, forward(next, X).a) <= numbers.C - eta * slope / 2 + 1e-9;
  }) ?? null;
  for (const l of layers(2, L)) {
    const { derivative } = l === L ? net.output_activation : net.activation;
    const flat = g.trace.z[l].flat().filter((z) => Math.abs(derivative(z)) < SATURATED).length;
    const back = l === L ? null : norm(backpropagate_error(net.w[l + 1], g.delta[l + 1], activations.identity, g.trace.z[l]));
    const here = norm(g.delta[l]);
    numbers[`norm_${l}`] = here;
    numbers[`w_${l}`] = l === L ? null : quotient(back, norm(g.delta[l + 1]));
    numbers[`slope_${l}`] = l === L ? null : quotient(here, back);
    numbers[`step_${l}`] = l === L ? null : quotient(here, norm(g.delta[l + 1]));
    numbers[`saturated_${l}`] = flat / (g.trace.z[l].length * M);
  }
  numbers.whole = quotient(numbers.norm_2, numbers[`norm_${L}`]);
  numbers.each = numbers.whole === null ? null : numbers.whole ** (1 / (L - 2));
  return { numbers, next: numbers.eta === null ? null : next };
}
var python = (now) => `import numpy as np
from bpcore import Network, backprop

grid = ${JSON.stringify(GRID)}
x = np.array([[p, q] for p in grid for q in grid]).T
y = (x[:1] * x[1:] > 0) * 1.0
net = Network(${JSON.stringify(sizes_of(now)).replaceAll(",", ", ")}, activation="${now.activation}",
              output_activation="sigmoid", cost="cross_entropy",
              init="${now.init}", rng=${now.seed})
layers = range(2, net.L + 1)
for l in layers:
    net.w[l] *= ${now.gain}

def cost():
    return net.cost.value(net.predict(x), y)

def train():
    """One step of gradient descent with the longest η that serves."""
    g, C, w, b = backprop(net, x, y), cost(), net.w, net.b
    slope = sum((g.dC_dw[l]**2).sum() + (g.dC_db[l]**2).sum() for l in layers)
    for eta in [1, 1/2, 1/4, 1/8, 1/16]:
        net.w = {l: w[l] - eta * g.dC_dw[l] for l in layers}
        net.b = {l: b[l] - eta * g.dC_db[l] for l in layers}
        if cost() <= C - eta * slope / 2 + 1e-9:
            return
    net.w, net.b = w, b  # every step is too long: training stops

for epoch in range(${now.epoch}):
    train()

def norm(delta):
    return np.sqrt((delta**2).sum() / delta.shape[1])

g = backprop(net, x, y)
print("C", cost(), "norm of layer", net.L, norm(g.delta[net.L]))
for l in reversed(layers[:-1]):
    back = net.w[l + 1].T @ g.delta[l + 1]
    slopes = net.activation.derivative(g.trace.z[l])
    print("norm of layer", l, norm(g.delta[l]),
          "by w", norm(back) / norm(g.delta[l + 1]),
          "by slope", norm(g.delta[l]) / norm(back),
          "saturated", (abs(slopes) < ${SATURATED}).mean())`;
var ordinary = { depth: 6, width: 10, seed: 0, epoch: 0 };
var PRESETS = {
  "it vanishes": { ...ordinary, activation: "sigmoid", init: "scaled", gain: 1 },
  "a chain of single neurons": { ...ordinary, width: 1, activation: "sigmoid", init: "normal", gain: 1 },
  "it explodes": { ...ordinary, activation: "tanh", init: "normal", gain: 3 },
  "it keeps its size": { ...ordinary, activation: "relu", init: "he", gain: 1 },
  "it learns": { ...ordinary, activation: "tanh", init: "scaled", gain: 1.5, epoch: 40 }
};
function axes({ height: height2, x_label, y_label, label }) {
  const [left, right, top, bottom] = [50, 336, 8, height2 - 36];
  const grid = s("g", { class: "bp-grid" });
  const over = s("g");
  const svg = s(
    "svg",
    { viewBox: `0 0 340 ${height2}`, role: "img", "aria-label": label, class: "bp-plot" },
    grid,
    over,
    s("text", { class: "bp-axis-label", x: (left + right) / 2, y: height2 - 3, "text-anchor": "middle" }, x_label),
    s("text", { class: "bp-axis-label", "text-anchor": "middle", transform: `translate(11 ${(top + bottom) / 2}) rotate(-90)` }, y_label)
  );
  const frame = { svg, over, top, bottom };
  frame.set_axes = (xs, ys) => {
    frame.x = linear(xs.range, [left, right]);
    frame.y = linear(ys.range, [bottom, top]);
    grid.replaceChildren(
      ...xs.ticks.map((t) => s("text", { x: far(frame.x(t)), y: bottom + 17, "text-anchor": "middle" }, xs.text(t))),
      ...ys.ticks.flatMap((t) => [
        s("line", { x1: left, x2: right, y1: far(frame.y(t)), y2: far(frame.y(t)), class: t === ys.bold ? "bp-one" : null }),
        s("text", { x: left - 5, y: far(frame.y(t) + 4), "text-anchor": "end" }, ys.text(t))
      ])
    );
  };
  return frame;
}
function powers(values, [low, high]) {
  const finite = values.filter(Number.isFinite);
  const range = [Math.min(low, Math.floor(Math.min(...finite, low))), Math.max(high, Math.ceil(Math.max(...finite, high)))];
  const step = Math.ceil((range[1] - range[0]) / 5);
  const exponents = layers(Math.ceil(range[0] / step), Math.floor(range[1] / step)).map((t) => t * step + 0);
  return { range, ticks: exponents, text: (t) => `10${superscript(t)}`, bold: 0 };
}
function render({ model, el, page }) {
  const call = (now) => `VanishingGradient(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const errors = axes({ height: 200, x_label: "layer l (2 is next to the input)", y_label: "‖δˡ‖", label: "The size of the error in each layer, on a logarithmic axis" });
  const factors = axes({ height: 190, x_label: "layer l, coming from l + 1", y_label: "factor", label: "What each step back multiplies the error by, on a logarithmic axis" });
  const flats = axes({ height: 140, x_label: "layer l", y_label: "", label: "The share of saturated neurons in each layer" });
  const ways = axes({ height: 180, x_label: "epoch", y_label: "‖δˡ‖", label: "The size of the error in each layer, over the epochs" });
  const costs2 = axes({ height: 180, x_label: "epoch", y_label: "cost C", label: "The cost over the epochs" });
  const holder = h("div", { class: "bp-row bp-scroll bp-gradient-layers" });
  const whole = numbers_table("The network now", [], [
    ["‖δ²‖ ÷ ‖δᴸ‖", ["whole"]],
    ["its mean factor, each step", ["each"]],
    ["cost C", ["C"]],
    ["right, of 16", ["right"]],
    ["next step, η", ["eta"]]
  ], (value) => Number.isInteger(value) ? String(value) : digits(value));
  let table = null;
  let table_of = 0;
  fig.body.append(
    h("div", { class: "bp-row bp-presets" }, ...Object.entries(PRESETS).map(([words2, setting]) => fig.button(words2, () => fig.change(setting)))),
    h(
      "div",
      { class: "bp-row bp-columns" },
      h(
        "div",
        {},
        panel("The error of each layer", errors.svg, h("p", { class: "bp-at" }, "Filled: now. Rings: before training. Read it from right to left: the error starts at the last layer.")),
        panel("What one step back multiplies it by", factors.svg, h("p", { class: "bp-at" }, swatch("bp-first"), " left bar: what (wˡ⁺¹)ᵀ does. ", swatch("bp-slope"), " right bar: what σ′(zˡ) does. Diamond: both. Above 1 the error grows, below 1 it shrinks.")),
        panel("Saturated: |σ′(z)| < 0.01", flats.svg, h("p", { class: "bp-at" }, "The share of neurons and examples. For ReLU that is the side that is off, z ≤ 0. Ring: before training."))
      ),
      h(
        "div",
        {},
        fig.choice("activation", "σ"),
        fig.choice("init", "weights"),
        ...["gain", "depth", "width", "seed"].map(fig.slider),
        holder,
        h("div", { class: "bp-row" }, whole.element)
      )
    ),
    fig.player("epoch", { unit: "epoch", per_second: 8 }),
    h(
      "div",
      { class: "bp-row bp-columns" },
      panel("The errors while it trains", ways.svg, h("p", { class: "bp-at" }, "Solid: the output layer. Dashed: layer 2. Thin: those between.")),
      panel("The cost while it trains", costs2.svg, h("p", { class: "bp-at" }, "16 points of the plane, target 1 where x₁x₂ > 0. Gradient descent on all of them; η is 1, halved while the step is too long."))
    )
  );
  let run = [];
  let last2 = null;
  let run_of = "";
  function trained(now) {
    const key = [now.depth, now.width, now.activation, now.init, now.gain, now.seed].join();
    if (key !== run_of) {
      run_of = key;
      last2 = begin(now);
      run = [last2.numbers];
    }
    while (run.length <= now.epoch && last2.next) {
      last2 = arrive(last2.next);
      run.push(last2.numbers);
    }
    return run.slice(0, now.epoch + 1);
  }
  function draw(now) {
    const L = now.depth + 2;
    const history = trained(now);
    const [first, numbers] = [history[0], history.at(-1)];
    const all = layers(2, L);
    const across = { range: [1.5, L + 0.5], ticks: all, text: (l) => l === L ? `${l} = L` : String(l) };
    const logs = (of, name, list = all) => list.map((l) => of[`${name}_${l}`] ? Math.log10(of[`${name}_${l}`]) : NaN);
    errors.set_axes(across, powers(history.flatMap((of) => logs(of, "norm")), [-2, 0]));
    const line = (of, more) => s("path", { class: "bp-curve", d: path(all, logs(of, "norm"), errors.x, errors.y), ...more });
    const dot = (l, value, shape) => {
      put(shape, errors.x(l), value === 0 ? errors.bottom : errors.y(Math.log10(value)));
      return shape;
    };
    errors.over.replaceChildren(
      line(first, { class: "bp-target", fill: "none" }),
      ...all.map((l) => dot(l, first[`norm_${l}`], s("circle", { r: 6.5, class: "bp-start-mark" }))),
      line(numbers, { class: "bp-curve bp-first" }),
      ...all.map((l) => dot(l, numbers[`norm_${l}`], numbers[`norm_${l}`] === 0 ? s("text", { y: -9, "text-anchor": "middle", class: "bp-tag" }, "0") : s("circle", { r: 4.5, class: "bp-mark bp-first" })))
    );
    const steps = all.slice(0, -1);
    factors.set_axes(across, powers(["w", "slope", "step"].flatMap((name) => logs(numbers, name, steps)), [-1, 1]));
    const wide = Math.min(16, 80 / L);
    const bar = (l, name, kind, from) => {
      const value = numbers[`${name}_${l}`];
      if (value === null) return "";
      const [one, end] = [factors.y(0), value === 0 ? factors.bottom : factors.y(Math.log10(value))];
      return s("rect", { class: `bp-bar ${kind}`, x: far(factors.x(l) + from), width: far(wide), y: far(Math.min(one, end)), height: far(Math.abs(one - end)) });
    };
    factors.over.replaceChildren(...steps.flatMap((l) => [
      bar(l, "w", "bp-first", -wide - 0.5),
      bar(l, "slope", "bp-slope", 0.5),
      numbers[`step_${l}`] ? s("path", { class: "bp-gradient-both", d: `M${far(factors.x(l))},${far(factors.y(Math.log10(numbers[`step_${l}`])) - 6)}l5,6l-5,6l-5,-6z` }) : ""
    ]));
    flats.set_axes(across, { range: [0, 1], ticks: [0, 0.5, 1], text: (t) => `${100 * t} %` });
    const level = (of, l) => flats.y(of[`saturated_${l}`]);
    flats.over.replaceChildren(...all.flatMap((l) => [
      s("rect", { class: "bp-bar bp-factor", x: far(flats.x(l) - wide), width: far(2 * wide), y: far(level(numbers, l)), height: far(flats.bottom - level(numbers, l)) }),
      s("circle", { r: 4.5, class: "bp-start-mark", cx: far(flats.x(l)), cy: far(level(first, l)) })
    ]));
    const time = { range: [0, EPOCHS], ticks: [0, 10, 20, 30, 40], text: String };
    const epochs = history.map((_, n) => n);
    ways.set_axes(time, powers(history.flatMap((of) => logs(of, "norm")), [-2, 0]));
    const way = (l, kind, more) => s("path", { class: `bp-curve ${kind}`, d: path(epochs, history.map((of) => logs(of, "norm", [l])[0]), ways.x, ways.y), ...more });
    ways.over.replaceChildren(
      ...layers(3, L - 1).map((l) => way(l, "bp-sigma bp-gradient-thin")),
      way(L, "bp-first"),
      way(2, "bp-second"),
      ...ends(ways, epochs.at(-1), [[`norm_${L}`, "first"], ["norm_2", "second"]])
    );
    const most = Math.max(1, ...history.map((of) => of.C));
    costs2.set_axes(time, { range: [0, most], ticks: ticks(0, most, 4), text: (t) => digits(t, 2) });
    const cost_mark = s("circle", { r: 5, class: "bp-mark bp-first" });
    put(cost_mark, costs2.x(epochs.at(-1)), costs2.y(numbers.C));
    costs2.over.replaceChildren(s("path", { class: "bp-curve bp-first", d: path(epochs, history.map((of) => of.C), costs2.x, costs2.y) }), cost_mark);
    function ends(frame, epoch, marks) {
      return marks.filter(([name]) => numbers[name]).map(([name, kind]) => {
        const mark = kind === "first" ? s("circle", { r: 5, class: "bp-mark bp-first" }) : s("rect", { x: -4, y: -4, width: 8, height: 8, class: "bp-mark bp-second" });
        put(mark, frame.x(epoch), frame.y(Math.log10(numbers[name])));
        return mark;
      });
    }
    if (table_of !== L) {
      table_of = L;
      table = numbers_table(`From the last layer, L = ${L}, back`, ["‖δˡ‖", "by wᵀ", "by σ′", "both", "saturated"], all.toReversed().map((l) => [String(l), ["norm", "w", "slope", "step", "saturated"].map((name) => `${name}_${l}`)]), (value) => digits(value, 2));
      holder.replaceChildren(table.element);
    }
    table.draw(numbers);
    whole.draw(numbers);
    return words(now, numbers, history.length - 1);
  }
  return fig.start();
}
var swatch = (kind) => s("svg", { class: "bp-gradient-swatch", viewBox: "0 0 10 12", "aria-hidden": "true" }, s("rect", { class: `bp-bar ${kind}`, width: 10, height: 12 }));
function words(now, numbers, epochs) {
  const L = now.depth + 2;
  const hidden = layers(2, L - 1);
  const mean = (name) => Math.exp(hidden.reduce((sum, l) => sum + Math.log(numbers[`${name}_${l}`]), 0) / hidden.length);
  const flat = hidden.reduce((sum, l) => sum + numbers[`saturated_${l}`], 0) / hidden.length;
  const dead = layers(2, L).findLast((l) => numbers[`norm_${l}`] === 0);
  const { each } = numbers;
  const back = dead === L ? "The output is exactly right: there is no error to send back." : dead ? `The error dies in layer ${dead}: there no example gets through a neuron, so every σ′ that it meets is 0, and no layer from ${dead} down learns.` : `On the way back from layer ${L} to layer 2 the error goes from ${digits(numbers[`norm_${L}`])} to ${digits(numbers.norm_2)}. A step multiplies it by ${digits(each)} on average: by ${digits(mean("w"))} for wᵀ and ${digits(mean("slope"))} for σ′. ` + (each < 0.8 ? "It vanishes." : each > 1.25 ? "It explodes." : "It about keeps its size.");
  const share = ` Of the hidden neurons ${digits(100 * flat, 2)} % are ${now.activation === "relu" ? "off (z ≤ 0)" : "saturated"}.`;
  const cost2 = ` ${epochs === 0 ? "Before training" : `After ${epochs} epoch${epochs === 1 ? "" : "s"}`} the cost is ${digits(numbers.C)}, and ${numbers.right} of 16 points are right.`;
  const stop = numbers.eta === null ? ` Training stops at epoch ${epochs}: even with η = 1/16 the next step is too long to lower the cost by half of what its slope promises.` : "";
  return back + share + cost2 + stop;
}
var vanishing_gradient_default = { render };
export {
  vanishing_gradient_default as default
};
