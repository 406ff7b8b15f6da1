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

// lib/plot.js
function linear([d0, d1], [r0, r1]) {
  const scale = (value) => r0 + (value - d0) / (d1 - d0) * (r1 - r0);
  scale.inverse = (place) => d0 + (place - r0) / (r1 - r0) * (d1 - d0);
  return scale;
}

// lib/bars.js
var ROW = 26;
function bars({ rows, label, left = 120, width = 340 }) {
  const height = rows.length * ROW + 4;
  const right = width - 56;
  const zero = s("line", { class: "bp-zero", y1: 0, y2: height });
  const svg = s("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label, class: "bp-plot bp-bars" }, zero);
  const parts = rows.map(({ label: words, kind }, r) => {
    const y = r * ROW + 3;
    const bar = s("path", { class: `bp-bar ${kind}` });
    const number = s("text", { class: "bp-bar-number", x: width, y: y + 14, "text-anchor": "end" });
    const text = s("text", { class: "bp-bar-label", x: left - 8, y: y + 14, "text-anchor": "end" }, words);
    svg.append(text, bar, number);
    return { bar, number, text, y };
  });
  function draw(values, most = Math.max(...values.map((value) => Number.isFinite(value) ? Math.abs(value) : 0)) || 1) {
    const x = linear([-most, most], [left, right]);
    set(zero, { x1: x(0), x2: x(0) });
    values.forEach((value, r) => {
      const { bar, number, y } = parts[r];
      write(number, digits(value));
      const end = x(Math.max(-most, Math.min(most, value)));
      const tip = Math.sign(end - x(0)) * Math.min(6, Math.abs(end - x(0)));
      set(bar, { d: Number.isFinite(end) ? `M${x(0)},${y + 2}H${end - tip}L${end},${y + 9}L${end - tip},${y + 16}H${x(0)}Z` : "" });
    });
  }
  return { svg, draw, label: (r, words) => write(parts[r].text, words) };
}

// lib/theme.js
var DARK = '[data-theme="dark"], [data-jp-theme-light="false"], .dark, .vscode-dark, [theme="dark"]';
function follow_theme(el) {
  const roots = [document.documentElement, document.body];
  const look2 = () => el.classList.toggle("bp-dark", roots.some((root) => root.matches(DARK)));
  const watch = new MutationObserver(look2);
  for (const root of roots) watch.observe(root, { attributeFilter: ["class", "data-theme", "data-jp-theme-light", "theme"] });
  look2();
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

// figures/digit_reader.js
var SIDE = 28;
var BOX = 20;
var CENTER = SIDE / 2 + 0.5;
var GRID = 64;
var PEN = 3.25;
var LINE = 1.4;
var LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
var INKED = 0.1;
var TEN = Array.from({ length: 10 }, (_, digit) => digit);
var pixels = Array.from({ length: SIDE * SIDE }, (_, i) => i);
function strokes_of(drawing) {
  return drawing.split(".").filter(Boolean).map((stroke) => stroke.match(/../g).map((point) => [...point].map((letter) => LETTERS.indexOf(letter))));
}
function ink(strokes, pen, scale, place) {
  const ends = strokes.map((stroke) => stroke.map((point) => point.map((entry, i) => entry * scale + place[i])));
  const lines = ends.flatMap((stroke) => stroke.map((to, i) => {
    const from = stroke[Math.max(0, i - 1)];
    const along = [to[0] - from[0], to[1] - from[1]];
    return [...from, ...along, along[0] ** 2 + along[1] ** 2];
  }));
  return pixels.map((i) => {
    const [x, y] = [i % SIDE + 0.5, Math.floor(i / SIDE) + 0.5];
    let least = Infinity;
    for (const [from_x, from_y, along_x, along_y, length] of lines) {
      const t = length > 0 ? Math.min(1, Math.max(0, ((x - from_x) * along_x + (y - from_y) * along_y) / length)) : 0;
      const square = (x - from_x - t * along_x) ** 2 + (y - from_y - t * along_y) ** 2;
      if (square < least) least = square;
    }
    return Math.min(1, Math.max(0, pen * scale + 0.5 - Math.sqrt(least)));
  });
}
function normalized(drawing) {
  const strokes = strokes_of(drawing);
  if (strokes.length === 0) return pixels.map(() => [0]);
  const every = strokes.flat();
  const [least, most] = [Math.min, Math.max].map((end) => [0, 1].map((i) => end(...every.map((point) => point[i]))));
  const longer = Math.max(1, most[0] - least[0], most[1] - least[1]);
  const pen = Math.min(PEN, longer * LINE / (BOX - 2 * LINE));
  const scale = BOX / (longer + 2 * pen);
  const place = [0, 1].map((i) => CENTER - scale * (least[i] + most[i]) / 2);
  const gray = ink(strokes, pen, scale, place);
  const sum = gray.reduce((total, entry) => total + entry, 0);
  const mass = [0, 1].map((i) => gray.reduce((total, entry, at) => total + entry * ((i ? Math.floor(at / SIDE) : at % SIDE) + 0.5), 0) / sum);
  return ink(strokes, pen, scale, place.map((entry, i) => entry + CENTER - mass[i])).map((entry) => [entry]);
}
var bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
function network_of({ sizes, layers, ...roles }) {
  const net = { L: 3, w: {}, b: {}, cost: costs[roles.cost] };
  for (const role of ["activation", "output_activation"]) net[role] = activations[roles[role]] ?? softmax;
  for (const l of [2, 3]) {
    const { type, scale, w, b } = layers[l];
    const values = new (type === "int8" ? Int8Array : Float32Array)(bytes(w).buffer);
    const n = sizes[l - 2];
    net.w[l] = b.map((_, j) => Array.from(values.subarray(j * n, (j + 1) * n), (value) => value * scale));
    net.b[l] = b.map((entry) => [entry]);
  }
  return net;
}
function look(net, x, y) {
  const { z, a } = forward(net, x);
  const last2 = output_error(net.cost, net.output_activation, z[3], a[3], y);
  const delta = backpropagate_error(net.w[3], last2, net.activation, z[2]);
  return { z, a, delta, slopes: backpropagate_error(net.w[2], delta, activations.identity, x) };
}
var a_digit = (digit) => `${digit === 8 ? "an" : "a"} ${digit}`;
var one_hot = (digit) => TEN.map((k) => [k === digit ? 1 : 0]);
var half = (values) => largest(values.map((entry) => [entry])) / 2;
var largest = (column) => column.reduce((most, [entry]) => Math.max(most, Math.abs(entry)), 0);
function picture(label, { cell, gray = false }) {
  const canvas = h("canvas", { width: SIDE * cell, height: SIDE * cell, class: "bp-picture", role: "img", "aria-label": label });
  const context = canvas.getContext("2d");
  function draw(values, full) {
    const css = getComputedStyle(canvas);
    const color = (name) => css.getPropertyValue(`--bp-${name}`).trim() || "gray";
    const [ink_color, positive, negative, paper] = ["ink", "first", "second", "paper"].map(color);
    context.clearRect(0, 0, canvas.width, canvas.height);
    values.forEach((value, i) => {
      const [left, top] = [i % SIDE * cell, Math.floor(i / SIDE) * cell];
      const strength = full > 0 ? Math.min(1, Math.abs(value) / full) : 0;
      context.globalAlpha = strength;
      context.fillStyle = gray ? ink_color : value > 0 ? positive : negative;
      context.fillRect(left, top, cell, cell);
      if (gray || value >= 0 || cell < 8 || strength < 0.12) return;
      context.globalAlpha = 1;
      context.strokeStyle = paper;
      context.lineWidth = 1.4;
      context.beginPath();
      context.moveTo(left, top + cell);
      context.lineTo(left + cell, top);
      context.stroke();
    });
    context.globalAlpha = 1;
  }
  return { canvas, draw };
}
function python(now, own) {
  const first = now.shown ? `np.rint(255 * pictures[:, [${now.shown - 1}]]) / 255  # of the pictures given` : `DigitReader(drawing="${now.drawing}").x()`;
  return `import numpy as np
from bpcore import backprop
from bpfigures import DigitReader, trained_digits

net = ${own ? "network  # your own, as the figure was given it" : "trained_digits()"}
x = ${first}
y = np.eye(10)[:, [${now.target}]]  # target ${now.target}
g = backprop(net, x, y)
for step in range(${now.steps}):
    x = np.clip(x - ${now.eta} * net.w[2].T @ g.delta[2], 0, 1)
    g = backprop(net, x, y)

a = g.trace.a[3][:, 0]
C = net.cost.value(g.trace.a[3], y)
dC_dx = net.w[2].T @ g.delta[2]
print("outputs", a.round(3), " answer", a.argmax(), " cost", C)
print("largest |dC/dx|", abs(dC_dx).max())
j = ${now.neuron}
print("neuron", j, " z", g.trace.z[2][j - 1, 0], " a", g.trace.a[2][j - 1, 0])`;
}
function render({ model, el, page }) {
  const parameters = model.get("parameters");
  const labels = model.get("labels");
  const own = parameters.layers[2].type !== "int8";
  const n_2 = parameters.sizes[1];
  const net = network_of(parameters);
  const gray = bytes(model.get("pictures"));
  const { longest, samples } = model.get("schema").drawing;
  const given = [own ? "network=network" : "", labels.length ? "pictures=pictures, labels=labels" : ""].filter(Boolean);
  const call = (now) => `DigitReader(${[...given, ...Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`)].join(", ")})`;
  const fig = figure({ model, el, page, draw, python: (now) => python(now, own), call });
  let kept = {};
  function compute(now) {
    const source = now.shown ? `#${now.shown}` : now.drawing;
    if (kept.source !== source) {
      const first = now.shown ? Array.from(gray.subarray((now.shown - 1) * SIDE * SIDE, now.shown * SIDE * SIDE), (level) => [level / 255]) : normalized(now.drawing);
      kept = { source, first };
    }
    const key = `${now.target} ${now.eta}`;
    if (kept.key !== key) Object.assign(kept, { key, x: [kept.first], seen: [look(net, kept.first, one_hot(Number(now.target)))] });
    const { x, seen: seen2 } = kept;
    while (x.length <= now.steps) {
      const slopes2 = seen2.at(-1).slopes;
      x.push(x.at(-1).map(([entry], i) => [Math.min(1, Math.max(0, entry - now.eta * slopes2[i][0]))]));
      seen2.push(look(net, x.at(-1), one_hot(Number(now.target))));
    }
    const at = { x: x[now.steps], ...seen2[now.steps] };
    const order = [...TEN].sort((p, q) => at.a[3][q][0] - at.a[3][p][0]);
    const j = now.neuron - 1;
    const numbers = {
      answer: order[0],
      second: order[1],
      C: cost_of(net.cost, at.a[3], one_hot(Number(now.target))),
      steepest: largest(at.slopes),
      moved: largest(at.x.map(([entry], i) => [entry - kept.first[i][0]])),
      ink: at.x.filter(([entry]) => entry > INKED).length,
      z: at.z[2][j][0],
      a: at.a[2][j][0],
      delta: at.delta[j][0]
    };
    return { ...at, numbers };
  }
  const pad = h("canvas", { width: 8 * GRID, height: 8 * GRID, class: "bp-pad", tabindex: 0, role: "application", "aria-label": "Canvas to draw a digit on. Arrow keys move the pen, Space puts it down and lifts it, Backspace takes the last stroke away." });
  const pen = { x: 20, y: 12, down: false, seen: false };
  const pen_words = h("span", { class: "bp-at", role: "status" });
  const ink_on = (drawing) => fig.change({ drawing, shown: 0, steps: 0 });
  const present = () => model.get("shown") ? "" : model.get("drawing");
  const letters = (x, y) => [x, y].map((entry) => LETTERS[Math.min(GRID - 1, Math.max(0, Math.floor(entry)))]).join("");
  function add(text) {
    const drawing = present();
    if (drawing.length + 3 <= longest) ink_on(drawing + text);
    else write(pen_words, "The drawing is full. Press Clear to begin again.");
  }
  function begin(x, y) {
    if (Object.values(samples).includes(present())) ink_on(letters(x, y));
    else add(`${present() ? "." : ""}${letters(x, y)}`);
  }
  function go_on(x, y) {
    if (!present()) return begin(x, y);
    const [from_x, from_y] = present().slice(-2).split("").map((letter) => LETTERS.indexOf(letter));
    if ((Math.floor(x) - from_x) ** 2 + (Math.floor(y) - from_y) ** 2 >= 3) add(letters(x, y));
  }
  const undo = () => ink_on(present().split(".").slice(0, -1).join("."));
  const clear = () => {
    write(pen_words, "");
    ink_on("");
  };
  const place = (event) => fractions(pad, event).map((part) => part * GRID);
  if (!fig.still) {
    pad.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || !event.isPrimary) return;
      pad.setPointerCapture(event.pointerId);
      begin(...place(event));
    });
    pad.addEventListener("pointermove", (event) => {
      if (!pad.hasPointerCapture(event.pointerId)) return;
      const between = event.getCoalescedEvents?.() ?? [];
      for (const one of between.length ? between : [event]) go_on(...place(one));
    });
    pad.addEventListener("keydown", (event) => {
      const way = { ArrowLeft: [-3, 0], ArrowRight: [3, 0], ArrowUp: [0, -3], ArrowDown: [0, 3] }[event.key];
      if (!way && event.key !== " " && event.key !== "Backspace") return;
      event.preventDefault();
      event.stopPropagation();
      pen.seen = true;
      if (event.key === "Backspace") undo();
      if (event.key === " ") pen.down = !pen.down;
      if (event.key === " " && pen.down) begin(pen.x, pen.y);
      if (way) {
        [pen.x, pen.y] = [pen.x + way[0], pen.y + way[1]].map((entry) => Math.min(GRID - 2, Math.max(2, entry)));
        if (pen.down) go_on(pen.x, pen.y);
      }
      write(pen_words, `Pen ${pen.down ? "down" : "up"} at column ${pen.x}, row ${pen.y} of ${GRID}.`);
      paint_pad(fig.state());
    });
    pad.addEventListener("blur", () => {
      Object.assign(pen, { down: false, seen: false });
      paint_pad(fig.state());
    });
  }
  function paint_pad(now) {
    const context = pad.getContext("2d");
    const unit = pad.width / GRID;
    const css = getComputedStyle(pad);
    context.clearRect(0, 0, pad.width, pad.height);
    context.strokeStyle = context.fillStyle = css.getPropertyValue("--bp-ink");
    Object.assign(context, { lineWidth: 2 * PEN * unit, lineCap: "round", lineJoin: "round" });
    const middle = (entry) => (entry + 0.5) * unit;
    if (!now.shown && !now.drawing) {
      Object.assign(context, { fillStyle: css.getPropertyValue("--bp-soft"), font: `${4.5 * unit}px system-ui, sans-serif`, textAlign: "center" });
      context.fillText("with mouse or finger", pad.width / 2, pad.height / 2);
    } else if (now.shown) {
      const cell = pad.width / SIDE;
      kept.first.forEach(([level], i) => {
        context.globalAlpha = level;
        context.fillRect(i % SIDE * cell, Math.floor(i / SIDE) * cell, cell + 0.5, cell + 0.5);
      });
      context.globalAlpha = 1;
    } else {
      for (const stroke of strokes_of(now.drawing)) {
        context.beginPath();
        const at = stroke.map((point) => point.map(middle));
        context.moveTo(...at[0]);
        at.forEach((point, i) => context.quadraticCurveTo(...point, ...point.map((entry, k) => (entry + (at[i + 1] ?? point)[k]) / 2)));
        context.stroke();
      }
    }
    if (!pen.seen) return;
    Object.assign(context, { lineWidth: 5, strokeStyle: css.getPropertyValue(pen.down ? "--bp-second" : "--bp-focus") });
    context.beginPath();
    context.arc(middle(pen.x), middle(pen.y), PEN * unit + 5, 0, 7);
    context.stroke();
  }
  const pad_title = h("p", { class: "bp-reads" });
  const answer = h("b", { class: "bp-answer-digit", "data-number": "answer" });
  const second = h("b", { "data-number": "second" });
  const verdict = h("span");
  const outputs = TEN.map((digit) => {
    const bar = h("div", { class: "bp-output-bar" });
    const number = h("td", { "data-number": `a3_${digit}` });
    const word = h("td", { class: "bp-output-word" });
    return { bar, number, word, row: h("tr", {}, h("th", { scope: "row" }, String(digit)), h("td", { class: "bp-output-space" }, bar), number, word) };
  });
  const outputs_table = h("table", { class: "bp-table bp-outputs" }, h("caption", {}, "The ten outputs a³"), h("tbody", {}, ...outputs.map(({ row }) => row)));
  const seen = picture("The input x: the drawing as the network sees it", { cell: 10, gray: true });
  const slopes = picture("The slopes of the cost over the pixels, for the target", { cell: 10 });
  const weights = picture("The weights of the chosen hidden neuron", { cell: 10 });
  const slope_title = h("span");
  const slope_table = numbers_table("", [], [["cost C for the target", ["C"]], ["largest |∂C/∂x|", ["steepest"]], ["largest change of a pixel so far", ["moved"]]]);
  const neuron_table = numbers_table("", [], [["weighted input z", ["z"]], ["activation a", ["a"]], ["error δ for the target", ["delta"]]]);
  const votes = bars({ rows: TEN.map((digit) => ({ label: `to the output ${digit}`, kind: "bp-first" })), label: "The weights from the chosen neuron to the ten outputs", left: 110 });
  const vote_bars = votes.svg.querySelectorAll(".bp-bar");
  const weights_title = h("span");
  const thumbs = net.w[2].map((row, j) => {
    const { canvas, draw: paint } = picture(`Weights of hidden neuron ${j + 1}`, { cell: 2 });
    const number = h("span", { "data-number": `a2_${j + 1}` });
    const level = h("i", { class: "bp-thumb-level" });
    const element = h("div", { class: "bp-thumb bp-press", title: `hidden neuron ${j + 1}` }, canvas, h("div", { class: "bp-thumb-track" }, level), number);
    element.addEventListener("click", () => fig.change({ neuron: j + 1 }));
    return { element, number, level, paint: () => paint(row, half(row)) };
  });
  const seen_note = h("p", { class: "bp-at" }, h("span"), h("b", { "data-number": "ink" }), " pixels have ink (x above 0.1).");
  const sample_buttons = Object.entries(samples).map(([name, drawing]) => fig.button(name, () => ink_on(drawing), { "data-action": `sample-${name}`, "aria-label": `Draw a ${name} for me` }));
  fig.body.append(
    h(
      "div",
      { class: "bp-row bp-columns" },
      h(
        "div",
        {},
        ...labels.length ? [fig.slider("shown")] : [],
        pad_title,
        pad,
        h("div", { class: "bp-player bp-pad-tools" }, fig.button("Clear", clear, { "data-action": "clear" }), fig.button("Undo", undo, { "data-action": "undo", "aria-label": "Undo the last stroke" }), pen_words)
      ),
      h(
        "div",
        {},
        h("p", { class: "bp-reads" }, "The network reads ", answer),
        h("p", {}, verdict, "Second best: ", second, "."),
        outputs_table
      )
    ),
    h("div", { class: "bp-row bp-player bp-samples" }, h("span", {}, "Or take one: "), ...sample_buttons),
    h(
      "div",
      { class: "bp-row" },
      h("p", { class: "bp-panel-title" }, "What would change its mind?"),
      fig.choice("target"),
      fig.player("steps", { unit: "step", per_second: 4 }),
      fig.slider("eta")
    ),
    h(
      "div",
      { class: "bp-row bp-columns" },
      panel("What the network sees: x", seen.canvas, seen_note),
      panel(slope_title, slopes.canvas, h("p", { class: "bp-at" }, "Blue: more ink here raises the cost of the target. Orange, hatched: more ink here lowers it. Full color: half the largest and above."))
    ),
    h("div", { class: "bp-row" }, slope_table.element),
    h(
      "div",
      { class: "bp-row" },
      h("p", { class: "bp-panel-title" }, `The ${n_2} hidden neurons: weights as pictures, activations below`),
      h("div", { class: "bp-thumbs" }, ...thumbs.map(({ element }) => element)),
      h("p", { class: "bp-at" }, "Blue weights are positive, orange ones negative. Click a picture to look closer.")
    ),
    h(
      "div",
      { class: "bp-row bp-columns" },
      panel(weights_title, weights.canvas, fig.checkbox("times_input", "each weight times its pixel: w x")),
      h(
        "div",
        {},
        fig.slider("neuron"),
        neuron_table.element,
        panel("What it tells the outputs: its weights w³", votes.svg, h("p", { class: "bp-at" }, "Solid blue to the right: for that digit. Orange to the left: against it."))
      )
    )
  );
  let last2;
  function repaint() {
    thumbs.forEach(({ paint }) => paint());
    draw(last2);
  }
  const watch = new MutationObserver(repaint);
  const arrival = new ResizeObserver(repaint);
  arrival.observe(pad);
  watch.observe(el, { attributeFilter: ["class"] });
  fig.later(() => {
    watch.disconnect();
    arrival.disconnect();
  });
  function draw(now) {
    last2 = now;
    const { x, z, a, slopes: slope, numbers } = compute(now);
    paint_pad(now);
    const column = (matrix) => matrix.map(([entry]) => entry);
    write(pad_title, now.shown ? "A picture to read. Or draw over it" : "Draw a digit here");
    write_number(answer, numbers.answer, String(numbers.answer));
    write_number(second, numbers.second, `${numbers.second} (${digits(a[3][numbers.second][0])})`);
    const label = now.shown ? labels[now.shown - 1] : null;
    write(verdict, label === null ? "" : `It is ${a_digit(label)}: ${label === numbers.answer ? "right" : "wrong"}. `);
    outputs.forEach(({ bar, number, word, row }, digit) => {
      const value = a[3][digit][0];
      bar.style.width = `${(100 * Math.min(1, Math.max(0, value))).toFixed(1)}%`;
      write_number(number, value, value.toFixed(3).replace("-", "−"));
      write(word, [digit === numbers.answer ? "answer" : "", digit === label ? "true" : "", String(digit) === now.target ? "target" : ""].filter(Boolean).join(", "));
      row.classList.toggle("bp-lit", digit === numbers.answer);
    });
    seen.draw(column(x), 1);
    write(seen_note.firstChild, now.shown ? "28 × 28 pixels, as the data have them. " : "28 × 28 pixels: the drawing is scaled to fit 20 × 20, its line kept thin, and its center of mass put in the middle. ");
    write_number(seen_note.querySelector("b"), numbers.ink, String(numbers.ink));
    slopes.draw(column(slope), numbers.steepest / 2);
    write(slope_title, `∂C/∂x, target ${now.target}`);
    slope_table.draw(numbers);
    const j = now.neuron;
    const shown = net.w[2][j - 1].map((entry, i) => now.times_input ? entry * x[i][0] : entry);
    weights.draw(shown, half(shown));
    write(weights_title, `Hidden neuron ${j}: ${now.times_input ? "w x, which z adds up" : "its 784 weights"}`);
    neuron_table.draw(numbers);
    const votes_now = net.w[3].map((row) => row[j - 1]);
    votes.draw(votes_now);
    votes_now.forEach((value, digit) => set(vote_bars[digit], { class: `bp-bar ${value < 0 ? "bp-second" : "bp-first"}` }));
    thumbs.forEach(({ element, number, level }, i) => {
      const value = a[2][i][0];
      write_number(number, value, value.toFixed(2).replace("-", "−"));
      level.style.width = `${(100 * Math.min(1, Math.max(0, value))).toFixed(0)}%`;
      element.classList.toggle("bp-lit", i === j - 1);
    });
    const output = (digit) => digits(a[3][digit][0]);
    const what = now.shown ? `Picture ${now.shown} of ${labels.length}, ${a_digit(label)}` : now.drawing ? "Your drawing" : "Nothing is drawn. The empty picture";
    const after = now.steps ? `, after ${now.steps} ${now.steps === 1 ? "step" : "steps"} toward ${now.target} that change no pixel by more than ${digits(numbers.moved)},` : now.shown ? "," : "";
    return `${what}${after} has ${numbers.ink} inked pixels. The network reads ${numbers.answer} with output ${output(numbers.answer)}; second best is ${numbers.second} with ${output(numbers.second)}. For the target ${now.target} the cost is ${digits(numbers.C)}. Hidden neuron ${symbol("a", 2, j)} = ${digits(numbers.a)}.`;
  }
  return fig.start();
}
var digit_reader_default = { render };
export {
  digit_reader_default as default
};
