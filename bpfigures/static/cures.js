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
  quadratic: { value: (a, y2) => (y2 - a) ** 2 / 2, gradient: (a, y2) => a - y2 },
  cross_entropy: {
    value(a, y2) {
      const ln_a = Math.log(Math.max(a, LEAST_A));
      const ln_1_a = Math.max(Math.log1p(-a), Math.log(LEAST_1_A));
      return -(y2 * ln_a + (1 - y2) * ln_1_a);
    },
    gradient: (a, y2) => (1 - y2) / Math.max(1 - a, LEAST_1_A) - y2 / Math.max(a, LEAST_A)
  },
  log_likelihood: {
    value: (a, y2) => -y2 * Math.log(Math.max(a, LEAST_A)),
    gradient: (a, y2) => -y2 / Math.max(a, LEAST_A)
  }
};
function output_error_entry(cost, activation, z, a, y2) {
  if (activation === activations.sigmoid && cost === costs.cross_entropy) return a - y2;
  return cost.gradient(a, y2) * activation.derivative(z);
}
function joint_error(cost, z, a, y2) {
  if (cost === costs.log_likelihood) {
    const sum = y2.reduce((total, y_j) => total + y_j, 0);
    return a.map((a_k, k) => a_k * sum - y2[k]);
  }
  const jacobian = softmax.jacobian(z);
  return z.map((_, k) => a.reduce((total, a_j, j) => total + cost.gradient(a_j, y2[j]) * jacobian[j][k], 0));
}
function output_error(cost, activation, z, a, y2) {
  if (activation === softmax) {
    const [columns_a, columns_y] = [transpose(a), transpose(y2)];
    return transpose(transpose(z).map((column, i) => joint_error(cost, column, columns_a[i], columns_y[i])));
  }
  return z.map((row, j) => row.map((_, i) => output_error_entry(cost, activation, z[j][i], a[j][i], y2[j][i])));
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
function Network(sizes, { activation = "sigmoid", output_activation = activation, cost = "quadratic", init = "normal", rng }) {
  const net = {
    sizes,
    L: sizes.length,
    w: {},
    b: {},
    cost: costs[cost],
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
function forward(net, x2) {
  const z = {};
  const a = { 1: x2 };
  for (let l = 2; l <= net.L; l++) {
    z[l] = product(net.w[l], a[l - 1]).map((row, j) => row.map((entry) => entry + net.b[l][j][0]));
    const { of } = sigma(net, l);
    a[l] = sigma(net, l) === softmax ? transpose(transpose(z[l]).map(of)) : z[l].map((row) => row.map(of));
  }
  return { z, a };
}
function cost_of(cost, a, y2) {
  let sum = 0;
  a.forEach((row, j) => row.forEach((entry, i) => sum += cost.value(entry, y2[j][i])));
  return sum / a[0].length;
}
function backprop(net, x2, y2) {
  const trace = forward(net, x2);
  const { z, a } = trace;
  const L = net.L;
  const delta = { [L]: output_error(net.cost, sigma(net, L), z[L], a[L], y2) };
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
  const words = [...pool, ...pool].map((word) => BigInt(hash(word, 1492356589)));
  const [s_high, s_low, i_high, i_low] = [0, 2, 4, 6].map((n) => words[n] | words[n + 1] << 32n);
  const increment = ((i_high << 64n | i_low) << 1n | 1n) & BITS_128;
  const state = (increment + (s_high << 64n | s_low)) * MULTIPLIER + increment & BITS_128;
  return { state, increment };
}
var TAIL = 3.654152885361009;
var AREA = 0.004928673233974655;
var height = (x2) => Math.exp(-(x2 * x2) / 2);
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
  const { left, top, width, height: height2 } = element.getBoundingClientRect();
  return [(clientX - left) / (width || 1), (clientY - top) / (height2 || 1)];
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
      let shown2 = model.get(key);
      const step2 = () => {
        if (model.get(key) !== shown2) return stop();
        const gone = (performance.now() - began) / 1e3;
        const at = Math.min(most, from + Math.floor(gone * per_second));
        cancel = soon(step2);
        if (at !== shown2) change({ [key]: at });
        shown2 = at;
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
function panel(title, picture2, note = "") {
  return h("div", { class: "bp-panel" }, h("p", { class: "bp-panel-title" }, title), picture2, note);
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
function path(xs, ys, x2, y2) {
  let d = "";
  let pen = "M";
  for (let i = 0; i < xs.length; i++) {
    if (!Number.isFinite(ys[i])) {
      pen = "M";
      continue;
    }
    d += `${pen}${far(x2(xs[i]))},${far(y2(ys[i]))}`;
    pen = "L";
  }
  return d;
}
function plot({ width = 340, height: height2 = 210, left = 40, bottom = 34, top = 10, right = 10, id, label, x_label, y_label, y_ticks, tick = digits_of_tick }) {
  const grid = s("g", { class: "bp-grid" });
  const inside = s("g", { "clip-path": `url(#${id})` });
  const over = s("g");
  const svg = s(
    "svg",
    { viewBox: `0 0 ${width} ${height2}`, role: "img", "aria-label": label, class: "bp-plot" },
    s("clipPath", { id }, s("rect", { x: left, y: top, width: width - left - right, height: height2 - top - bottom })),
    grid,
    inside,
    over,
    s("text", { class: "bp-axis-label", x: (left + width - right) / 2, y: height2 - 3, "text-anchor": "middle" }, x_label),
    s("text", { class: "bp-axis-label", x: 0, y: 0, "text-anchor": "middle", transform: `translate(11 ${(top + height2 - bottom) / 2}) rotate(-90)` }, y_label)
  );
  const frame = { svg, inside, over, left, right: width - right, top, bottom: height2 - bottom };
  let drawn = "";
  frame.domain = (xs, ys) => {
    const key = JSON.stringify([xs, ys]);
    if (key === drawn) return;
    drawn = key;
    frame.x = linear(xs, [left, width - right]);
    frame.y = linear(ys, [height2 - bottom, top]);
    const lines = [];
    for (const t of ticks(...xs, 5)) {
      const place = frame.x(t).toFixed(1);
      lines.push(s("line", { x1: place, x2: place, y1: top, y2: height2 - bottom }));
      lines.push(s("text", { x: place, y: height2 - bottom + 14, "text-anchor": "middle" }, tick(t)));
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
    const [across2, down] = fractions(svg, event);
    const view = svg.viewBox.baseVal;
    move(across2 * view.width, down * view.height);
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
function put(mark, x2, y2) {
  const there = Number.isFinite(x2) && Number.isFinite(y2);
  set(mark, { transform: there ? `translate(${far(x2)} ${far(y2)})` : null, visibility: there ? null : "hidden" });
}

// figures/cures.js
var EPOCHS = 150;
var SIZES = { 1: [64, 12, 3], 2: [64, 8, 8, 3] };
var SATURATED = 0.01;
var SETUPS = [1, 2, 3, 4];
var STYLES = ["first", "second", "third", "fourth"];
var SHAPES = ["M0,-6.5A6.5,6.5 0 1 1 0,6.5A6.5,6.5 0 1 1 0,-6.5Z", "M-5.5,-5.5H5.5V5.5H-5.5Z", "M0,-7L7,5.5H-7Z", "M0,-7.5L6.5,0L0,7.5L-6.5,0Z"];
var COLOR = [130, 80, 200];
var across = Array.from({ length: EPOCHS + 1 }, (_, n) => n);
var KINDS = [
  (u, v) => 4 < u * u + v * v && u * u + v * v < 14.6,
  (u, v) => Math.abs(u) < 1 || Math.abs(v) < 1,
  (u, v) => Math.abs(u - v) < 1.5 || Math.abs(u + v) < 1.5
];
var pixels = Array.from({ length: 64 }, (_, p) => [Math.floor(p / 8) - 3.5, p % 8 - 3.5]);
var picture = (kind, down, right) => pixels.map(([v, u]) => kind(u - right, v - down) ? 1 : 0);
var shown = KINDS.flatMap((kind) => [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => picture(kind, down, right))));
var x = pixels.map((_, p) => shown.map((one) => one[p]));
var y = KINDS.map((_, k) => shown.map((_2, i) => Math.floor(i / 9) === k ? 1 : 0));
var kind_of = shown.map((_, i) => Math.floor(i / 9));
function train(cost, activation, init, eta, seed, hidden) {
  const output_activation = cost === "log_likelihood" ? "softmax" : "sigmoid";
  let net = Network(SIZES[hidden], { activation, output_activation, cost, init, rng: default_rng(seed) });
  const { L } = net;
  const run = { C: [], right: [], stuck: [], saturated: {} };
  for (let l = 2; l <= L; l++) run.saturated[l] = [];
  for (let n = 0; n <= EPOCHS; n++) {
    const g = backprop(net, x, y);
    const { z, a } = g.trace;
    const best = kind_of.map((_, i) => z[L].reduce((most, row, j) => row[i] > z[L][most][i] ? j : most, 0));
    let stuck = 0;
    for (let l = 2; l <= L; l++) {
      let flat = 0;
      for (let j = 0; j < z[l].length; j++) {
        let of_neuron = 0;
        for (let i = 0; i < shown.length; i++) {
          const slope = l < L ? net.activation.derivative(z[l][j][i]) : a[L][j][i] * (1 - a[L][j][i]);
          if (slope < SATURATED) of_neuron += 1;
        }
        flat += of_neuron;
        if (l < L && of_neuron === shown.length) stuck += 1;
      }
      run.saturated[l].push(flat / (z[l].length * shown.length));
    }
    run.C.push(cost_of(net.cost, a[L], y));
    run.right.push(best.filter((j, i) => j === kind_of[i]).length / shown.length);
    run.stuck.push(stuck);
    net = descend(net, g, eta);
  }
  return run;
}
var setup = (now, i) => [now[`cost_${i}`], now[`activation_${i}`], now[`init_${i}`]];
var python = (now) => `import numpy as np
from bpcore import Network, backprop
from bpfigures.cures import pictures

x, y = pictures()
eta = ${now.eta}
C, right, saturated = [], [], []
for cost, activation, init in [
${SETUPS.map((i) => `    (${setup(now, i).map(literal).join(", ")}),`).join("\n")}
]:
    output = "softmax" if cost == "log_likelihood" else "sigmoid"
    net = Network(${literal(SIZES[now.hidden])}, activation=activation, output_activation=output,
                  cost=cost, init=init, rng=${now.seed})
    for epoch in range(${now.epoch}):
        g = backprop(net, x, y)
        for l in range(2, net.L + 1):
            net.w[l] -= eta * g.dC_dw[l]
            net.b[l] -= eta * g.dC_db[l]
    trace = net.forward(x)
    C.append(net.cost.value(trace.a[net.L], y))
    right.append(np.mean(trace.z[net.L].argmax(axis=0) == y.argmax(axis=0)))
    slope = net.activation.derivative(trace.z[2])
    saturated.append(np.mean(np.abs(slope) < ${SATURATED}))
print("cost", C)
print("right", right)
print("saturated, layer 2", saturated)`;
function render({ model, el, page }) {
  const call = (now) => `Cures(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const schema = model.get("schema");
  const name = (now, i) => ["cost", "activation", "init"].map((key) => schema[`${key}_${i}`].options[now[`${key}_${i}`]]).join(", ");
  const runs = /* @__PURE__ */ new Map();
  function run_of(now, i) {
    const key = [...setup(now, i), now.eta, now.seed, now.hidden];
    const id = key.join();
    if (!runs.has(id)) {
      if (runs.size > 60) runs.clear();
      runs.set(id, train(now[`cost_${i}`], now[`activation_${i}`], now[`init_${i}`], now.eta, Number(now.seed), now.hidden));
    }
    return runs.get(id);
  }
  const swatch = (i) => s(
    "svg",
    { class: "bp-swatch", viewBox: "0 0 34 14", "aria-hidden": "true" },
    s("path", { class: `bp-curve bp-${STYLES[i - 1]}`, d: "M0,7H34" }),
    s("path", { class: `bp-mark bp-${STYLES[i - 1]}`, d: SHAPES[i - 1], transform: "translate(17 7) scale(0.9)" })
  );
  const right_plot = curves("share of pictures", "Share of the pictures named right over the epochs, for four set-ups");
  const cost_plot = curves("C ÷ C at epoch 0", "Cost over the epochs as a share of its start, for four set-ups");
  const cards = SETUPS.map(card);
  const per_setup = (key) => SETUPS.map((i) => `${key}_${i}`);
  const table = numbers_table("At this epoch", [1, 2, 3, 4].map((i) => h("span", { class: "bp-cures-head" }, swatch(i), ` ${i}`)), [
    ["pictures named right", per_setup("right")],
    ["cost C", per_setup("C")],
    ["C ÷ C at epoch 0", per_setup("relative")],
    ["saturated, layer 2", per_setup("saturated_2")],
    ["saturated, layer 3", per_setup("saturated_3")],
    ["saturated, layer 4", per_setup("saturated_4")],
    ["hidden neurons saturated for all pictures", per_setup("stuck")],
    ["epochs to 90 % right", per_setup("epochs")]
  ], (value) => Number.isInteger(value) ? String(value) : digits(value));
  const thumbs = ["ring", "plus", "cross"].map((words, k) => h(
    "span",
    { class: "bp-cures-thumb" },
    s(
      "svg",
      { viewBox: "0 0 8 8", role: "img", "aria-label": `A ${words} of 8 × 8 pixels` },
      ...picture(KINDS[k], 0, 0).flatMap((on, p) => on ? [s("rect", { x: p % 8, y: Math.floor(p / 8), width: 1.02, height: 1.02 })] : [])
    ),
    words
  ));
  fig.body.append(
    h(
      "div",
      { class: "bp-row bp-columns" },
      panel("Pictures named right", right_plot.frame.svg),
      panel("Cost, as a share of its start", cost_plot.frame.svg)
    ),
    fig.player("epoch", { unit: "epoch", per_second: 25 }),
    h("p", { class: "bp-at" }, "Costs of different kinds have different units: compare them with the share on the left. In the maps color is the share of saturated neurons, |σ′(z)| < 0.01: none is clear, full is all."),
    h("div", { class: "bp-row bp-columns bp-cures-cards" }, ...cards.map((one) => one.element)),
    h(
      "div",
      { class: "bp-row bp-columns" },
      h("div", { class: "bp-cures-shared" }, fig.slider("eta"), fig.choice("hidden"), fig.choice("seed")),
      panel("All learn the same 27 pictures", h("div", { class: "bp-cures-thumbs" }, ...thumbs), h("p", { class: "bp-at" }, "64 pixels, about half of them 1. Each kind stands in nine places. Every epoch is one step with all 27."))
    ),
    h("div", { class: "bp-row bp-scroll" }, table.element)
  );
  function curves(y_label, label) {
    const frame = plot({ id: fresh("clip"), height: 190, x_label: "epoch", y_label, label });
    const lines = STYLES.map((style) => s("path", { class: `bp-curve bp-${style}` }));
    const marks = STYLES.map((style, i) => s("path", { class: `bp-mark bp-${style}`, d: SHAPES[i] }));
    const cursor = s("line", { class: "bp-cursor", y1: frame.top, y2: frame.bottom });
    frame.inside.append(...lines);
    frame.over.append(cursor, ...marks);
    follow(frame);
    return {
      frame,
      draw(series, n) {
        const most = Math.max(1, ...series.flat());
        frame.domain([0, EPOCHS], [0, most > 1 ? Number((1.04 * most).toPrecision(2)) : 1]);
        series.forEach((values, i) => {
          set(lines[i], { d: path(across, values, frame.x, frame.y) });
          put(marks[i], frame.x(n), frame.y(values[n]));
        });
        set(cursor, { x1: frame.x(n), x2: frame.x(n) });
      }
    };
  }
  function follow(frame) {
    if (fig.still) return;
    frame.svg.classList.add("bp-drag");
    drag(frame.svg, (px) => fig.change({ epoch: Math.round(Math.min(EPOCHS, Math.max(0, frame.x.inverse(px)))) }));
  }
  function card(i) {
    const [width, height2, left, right, top, bottom] = [340, 92, 56, 10, 4, 32];
    const frame = plot({ id: fresh("clip"), width, height: height2, left, right, top, bottom, x_label: "epoch", y_label: "", y_ticks: [], label: `Share of saturated neurons of set-up ${i}, layer by epoch` });
    frame.domain([0, EPOCHS], [0, 1]);
    const cursor = s("line", { class: "bp-cursor", y1: top, y2: height2 - bottom });
    const names = s("g");
    frame.over.append(cursor, names);
    follow(frame);
    const canvas = h("canvas", { width: EPOCHS + 1, "aria-hidden": "true" });
    for (const [side, share] of [["left", left / width], ["top", top / height2], ["width", (width - left - right) / width], ["height", (height2 - top - bottom) / height2]]) canvas.style[side] = `${100 * share}%`;
    const title = h("p", { class: "bp-panel-title" });
    const words = h("span");
    title.append(swatch(i), h("span", {}, ` ${i} · `), words);
    const choices = h(
      "details",
      { open: el.clientWidth === 0 || el.clientWidth >= 560 },
      h("summary", {}, `Change set-up ${i}`),
      ...[["cost", "cost"], ["activation", "hidden σ"], ["init", "weights"]].map(([key, label]) => fig.choice(`${key}_${i}`, label))
    );
    const element = h("div", { class: "bp-cures-card" }, title, h("div", { class: "bp-cures-map" }, canvas, frame.svg), choices);
    let painted = null;
    function paint(run) {
      painted = run;
      const layers = Object.values(run.saturated);
      canvas.height = layers.length;
      const context = canvas.getContext("2d");
      const image = context.createImageData(EPOCHS + 1, layers.length);
      layers.forEach((shares, r) => shares.forEach((share, n) => image.data.set([...COLOR, Math.round(255 * share)], 4 * (r * (EPOCHS + 1) + n))));
      context.putImageData(image, 0, 0);
      const row = (height2 - top - bottom) / layers.length;
      names.replaceChildren(...layers.flatMap((_, r) => [
        s("text", { class: "bp-axis-label", x: left - 6, y: top + (r + 0.5) * row + 4, "text-anchor": "end" }, r === layers.length - 1 ? "output" : `layer ${r + 2}`),
        ...r ? [s("line", { class: "bp-cures-between", x1: left, x2: width - right, y1: top + r * row, y2: top + r * row })] : []
      ]));
    }
    return {
      element,
      draw(now, run) {
        write(words, name(now, i));
        if (painted !== run) paint(run);
        set(cursor, { x1: frame.x(now.epoch), x2: frame.x(now.epoch) });
      }
    };
  }
  function draw(now) {
    const n = now.epoch;
    const all = SETUPS.map((i) => run_of(now, i));
    right_plot.draw(all.map((run) => run.right), n);
    cost_plot.draw(all.map((run) => run.C.map((C) => C / run.C[0])), n);
    cards.forEach((one, i) => one.draw(now, all[i]));
    const numbers = {};
    all.forEach((run, k) => {
      const i = k + 1;
      const first = run.right.findIndex((share) => share >= 0.9);
      Object.assign(numbers, { [`right_${i}`]: run.right[n], [`C_${i}`]: run.C[n], [`relative_${i}`]: run.C[n] / run.C[0], [`stuck_${i}`]: run.stuck[n], [`epochs_${i}`]: first < 0 ? null : first });
      for (const l of [2, 3, 4]) numbers[`saturated_${l}_${i}`] = run.saturated[l]?.[n] ?? null;
    });
    table.draw(numbers);
    const parts = all.map((run, k) => `${k + 1} (${name(now, k + 1)}) names ${Math.round(27 * run.right[n])} of 27 right, with ${Math.round(100 * run.saturated[2][n])} % of layer 2 saturated`);
    return `Epoch ${n} at η = ${plain(now.eta)}: set-up ${parts.join("; ")}.`;
  }
  return fig.start();
}
var cures_default = { render };
export {
  cures_default as default
};
