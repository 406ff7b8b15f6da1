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

// figures/initial_weights.js
var NEURONS = 400;
var SATURATED = 0.01;
var ONE_IN = { half: 2, all: 1, digit: 9 };
var VARIANCES = { normal: () => [1, 1], scaled: (n) => [1 / n, 1], he: (n) => [2 / n, 0] };
var THRESHOLDS = { sigmoid: Math.log((1 + Math.sqrt(0.96)) / (1 - Math.sqrt(0.96))), tanh: Math.atanh(Math.sqrt(0.99)) };
var STEEPEST = { sigmoid: 0.25, tanh: 1 };
var REACHES = [8, 24, 100];
var BINS = 48;
var steps = Array.from({ length: 401 }, (_, i) => i / 200 - 1);
var python = (now) => `import numpy as np
from bpcore import Network${now.activation === "tanh" ? ", Tanh" : ", Sigmoid"}

n, ones = ${now.n}, ${Math.ceil(now.n / ONE_IN[now.inputs])}
net = Network([n, ${NEURONS}], init=${literal(now.init)}, rng=${now.seed})
x = np.zeros(n)
x[:ones] = 1
z = net.forward(x).z[2]
slope = ${now.activation === "tanh" ? "Tanh" : "Sigmoid"}().derivative(z)
variance = ${{ normal: "ones * 1 + 1", scaled: "ones / n + 1", he: "ones * 2 / n" }[now.init]}
print("standard deviation of z: formula", np.sqrt(variance), "drawn", z.std())
print("saturated", np.mean(slope < ${SATURATED}), "mean slope", slope.mean())`;
function render({ model, el, page }) {
  const call = (now) => `InitialWeights(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const words_of = model.get("schema").init.options;
  const counts = plot({ id: fresh("clip"), width: 400, height: 190, left: 46, bottom: 22, y_label: "density of z", x_label: "", label: "Histogram of the weighted inputs with the normal density" });
  const bars = s("g", { class: "bp-weights-bars" });
  const density = s("path", { class: "bp-curve bp-second" });
  const far_off = [0, 1].map(() => s("rect", { class: "bp-weights-flat" }));
  counts.inside.append(...far_off, bars, density);
  const slopes = plot({ id: fresh("clip"), width: 400, height: 130, left: 46, x_label: "weighted input z", y_label: "slope σ′(z)", label: "The slope of the activation over the same axis" });
  const curve = s("path", { class: "bp-curve bp-weights-slope" });
  const flat = [0, 1].map(() => s("rect", { class: "bp-weights-flat" }));
  slopes.inside.append(...flat, curve);
  const table = numbers_table("The spread of z", [], [
    ["inputs that are 1", ["ones"]],
    ["variance of a weight", ["var_w"]],
    ["variance of the bias", ["var_b"]],
    ["standard deviation of z", ["sd"]],
    [`of the ${NEURONS} z drawn`, ["sd_drawn"]],
    ["saturated beyond |z| =", ["threshold"]],
    ["share of neurons beyond", ["saturated"]],
    ["mean slope σ′(z)", ["mean_slope"]]
  ], (value) => Number.isInteger(value) ? String(value) : digits(value));
  fig.body.append(
    h(
      "div",
      { class: "bp-row bp-columns bp-weights-columns" },
      panel(
        "Where fresh weights put z, and how steep σ is there",
        h("div", {}, counts.svg, slopes.svg),
        h("p", { class: "bp-at" }, `Bars: the z of ${NEURONS} neurons. Dashed: the normal density by the formula. Shaded: σ′(z) is below 0.01.`)
      ),
      h("div", {}, table.element)
    ),
    h(
      "div",
      { class: "bp-row bp-columns" },
      h("div", {}, fig.slider("n"), fig.choice("inputs"), fig.slider("seed")),
      h("div", {}, fig.choice("init"), fig.choice("activation"))
    )
  );
  let drawn = { key: "", z: [] };
  function z_of(now, ones) {
    const key = [now.n, ones, now.init, now.seed].join();
    if (drawn.key !== key) {
      const net = Network([now.n, NEURONS], { init: now.init, rng: default_rng(now.seed) });
      const x = Array.from({ length: now.n }, (_, k) => [k < ones ? 1 : 0]);
      drawn = { key, z: forward(net, x).z[2].map(([z]) => z) };
    }
    return drawn.z;
  }
  function draw(now) {
    const ones = Math.ceil(now.n / ONE_IN[now.inputs]);
    const [var_w, var_b] = VARIANCES[now.init](now.n);
    const sd = Math.sqrt(ones * var_w + var_b);
    const z = z_of(now, ones);
    const { derivative } = activations[now.activation];
    const threshold = THRESHOLDS[now.activation];
    const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const middle = mean(z);
    const slope = z.map(derivative);
    const numbers = {
      ones,
      var_w,
      var_b,
      sd,
      sd_drawn: Math.sqrt(mean(z.map((one) => (one - middle) ** 2))),
      threshold,
      saturated: mean(slope.map((one) => one < SATURATED ? 1 : 0)),
      mean_slope: mean(slope)
    };
    table.draw(numbers);
    const reach = REACHES.find((most2) => 3.2 * sd <= most2) ?? REACHES.at(-1);
    const width = 2 * reach / BINS;
    const heights = new Array(BINS).fill(0);
    for (const one of z) {
      const bin = Math.floor((one + reach) / width);
      if (bin >= 0 && bin < BINS) heights[bin] += 1 / (NEURONS * width);
    }
    const at = steps.map((part) => part * reach);
    const bell = at.map((place) => Math.exp(-((place / sd) ** 2) / 2) / (sd * Math.sqrt(2 * Math.PI)));
    const most = Math.max(...heights, ...bell);
    counts.domain([-reach, reach], [0, Number((1.08 * most).toPrecision(1)) > most ? Number((1.08 * most).toPrecision(1)) : Number((1.15 * most).toPrecision(2))]);
    slopes.domain([-reach, reach], [0, STEEPEST[now.activation] * 1.1]);
    bars.replaceChildren(...heights.flatMap((height2, i) => height2 ? [s("rect", {
      x: far(counts.x(-reach + i * width)),
      y: far(counts.y(height2)),
      width: (counts.x(width) - counts.x(0)).toFixed(2),
      height: far(counts.bottom - counts.y(height2))
    })] : []));
    set(density, { d: path(at, bell, counts.x, counts.y) });
    set(curve, { d: path(at, at.map(derivative), slopes.x, slopes.y) });
    for (const [frame, rects] of [[counts, far_off], [slopes, flat]]) {
      const [low, high] = [frame.x(-threshold), frame.x(threshold)];
      set(rects[0], { x: frame.left, y: frame.top, width: far(low - frame.left), height: frame.bottom - frame.top });
      set(rects[1], { x: far(high), y: frame.top, width: far(frame.right - high), height: frame.bottom - frame.top });
    }
    return `${plain(now.n)} input${now.n === 1 ? "" : "s"}, ${ones} of them 1, weights ${words_of[now.init]}: by the formula z has the standard deviation ${digits(sd)}; the ${NEURONS} draws have ${digits(numbers.sd_drawn)}. ${Math.round(100 * numbers.saturated)} % of the ${now.activation} neurons are saturated before they have learned anything. The mean slope is ${digits(numbers.mean_slope)}, where ${STEEPEST[now.activation]} is the most.`;
  }
  return fig.start();
}
var initial_weights_default = { render };
export {
  initial_weights_default as default
};
