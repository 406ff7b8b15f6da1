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

// figures/valley.js
var PATTERN = [-1.4, -1, -0.2, 0.2, 1, 1.4];
var SCATTER = [-0.3, 0.3, -0.2, 0.8, -1.3, 0.7];
var ORDERS = ["341652", "513264", "413562", "364251", "435216", "431265", "235614", "165234", "154236", "631524"];
var ALL = [0, 1, 2, 3, 4, 5];
var BOUND = 100;
var LINES = Array.from({ length: 11 }, (_, i) => 0.42 * (i + 1));
var TURN = Array.from({ length: 121 }, (_, i) => i * Math.PI / 60);
function mini_batch(step, size) {
  if (size === 6) return ALL;
  const per_epoch = 6 / size;
  const place = step % per_epoch * size;
  return [...ORDERS[Math.floor(step / per_epoch) % ORDERS.length]].slice(place, place + size).map((name) => name - 1);
}
function compute(now) {
  const x = PATTERN.map((c) => now.shift + now.spread * c);
  const y = x.map((x_i, i) => x_i + 1 + (now.scatter ? SCATTER[i] : 0));
  const line = activations.identity;
  const net = ([w, b]) => ({ L: 2, w: { 2: [[w]] }, b: { 2: [[b]] }, activation: line, output_activation: line, cost: costs.quadratic });
  const gradient = (at, chosen2) => {
    const { dC_dw, dC_db } = backprop(net(at), [chosen2.map((i) => x[i])], [chosen2.map((i) => y[i])]);
    return [dC_dw[2][0][0], dC_db[2][0][0]];
  };
  const C = ([w, b]) => cost_of(costs.quadratic, [x.map((x_i) => w * x_i + b)], [y]);
  const step = (at, slope) => [at[0] - now.eta * slope[0], at[1] - now.eta * slope[1]];
  const out = ([w, b]) => Math.max(Math.abs(w), Math.abs(b)) > BOUND;
  const size = Number(now.batch);
  const places = [[now.w, now.b]];
  while (places.length <= 60 && !out(places.at(-1))) places.push(step(places.at(-1), gradient(places.at(-1), mini_batch(places.length - 1, size))));
  const done = Math.min(now.n, places.length - 1);
  const here = places[done];
  const chosen = mini_batch(done, size);
  const [full, batch] = [gradient(here, ALL), gradient(here, chosen)];
  const next = step(here, batch);
  const along = now.spread * now.spread + now.shift * now.shift;
  const root = Math.sqrt((along - 1) * (along - 1) + 4 * now.shift * now.shift);
  const most = (along + 1 + root) / 2;
  const least = now.spread * now.spread / most;
  const numbers = {
    done,
    w: here[0],
    b: here[1],
    dC_dw: full[0],
    dC_db: full[1],
    batch_dw: batch[0],
    batch_db: batch[1],
    step_w: -now.eta * batch[0],
    step_b: -now.eta * batch[1],
    new_w: next[0],
    new_b: next[1],
    C: C(here),
    new_C: C(next),
    least_C: C([1, 1]),
    most,
    least,
    condition: most / least,
    limit: 2 / most
  };
  return { numbers, x, y, places, here, next, chosen, full, batch, each: ALL.map((i) => gradient(here, [i])), out: out(here), will: out(places.at(-1)) };
}
var python = (now) => `import numpy as np
from bpfigures.valley import mini_batch

x = ${now.shift} + ${now.spread} * np.array(${literal(PATTERN)})
y = x + 1${now.scatter ? ` + np.array(${literal(SCATTER)})` : ""}

def gradient(chosen):
    error = w * x[chosen] + b - y[chosen]
    return (error * x[chosen]).mean(), error.mean()

w, b, eta = ${now.w}, ${now.b}, ${now.eta}
step = 0
while step < ${now.n} and max(abs(w), abs(b)) <= ${BOUND}:
    batch_dw, batch_db = gradient(mini_batch(step, ${now.batch}))
    w, b = w - eta * batch_dw, b - eta * batch_db
    step += 1

C = ((y - (w * x + b)) ** 2).mean() / 2
dC_dw, dC_db = gradient([0, 1, 2, 3, 4, 5])
batch_dw, batch_db = gradient(mini_batch(step, ${now.batch}))
new_w, new_b = w - eta * batch_dw, b - eta * batch_db
print("w, b", w, b, " C", C)
print("all six", dC_dw, dC_db, " mini-batch", batch_dw, batch_db)
print("new w, b", new_w, new_b)

least, most = np.linalg.eigvalsh([[(x * x).mean(), x.mean()], [x.mean(), 1]])
print("eta must be below", 2 / most, " condition number", most / least)`;
var four = (value) => Number.isInteger(value) && Math.abs(value) < 1e5 ? plain(value) : digits(value, 4);
var START = { w: -1.5, b: 3, n: 30, batch: "6", spread: 3, shift: 0, scatter: true };
var PRESETS = {
  "round valley": { ...START, spread: 1, eta: 0.5, n: 12 },
  "narrow: zigzag": { ...START, eta: 0.2 },
  "too large": { ...START, eta: 0.3, n: 5 },
  tilted: { ...START, spread: 1, shift: 1.5, eta: 0.3 },
  "mini-batches of 1": { ...START, spread: 1, eta: 0.3, batch: "1", n: 60 },
  "of 3": { ...START, spread: 1, eta: 0.3, batch: "3", n: 60 }
};
function arrow([x1, y1], [x2, y2], size = 6) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (!(length > 0.5) || length > 1e4) return "";
  const head = Math.min(size, 0.6 * length);
  const [u, v] = [head * (x2 - x1) / length, head * (y2 - y1) / length];
  const side = (sign) => `${far(x2 - u - sign * v / 2)},${far(y2 - v + sign * u / 2)}`;
  return `M${far(x1)},${far(y1)}L${far(x2)},${far(y2)}M${side(1)}L${far(x2)},${far(y2)}L${side(-1)}`;
}
function render({ model, el, page }) {
  const call = (now) => `Valley(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const map = plot({ id: fresh("clip"), width: 340, height: 334, left: 36, bottom: 34, right: 14, x_label: "weight w", y_label: "bias b", label: "Contours of the cost over weight and bias, with the path of the descent" });
  map.domain([-2, 4], [-2, 4]);
  const contours = LINES.map(() => s("path", { class: "bp-valley-contour" }));
  const level = s("path", { class: "bp-valley-level" });
  const trail = s("path", { class: "bp-valley-trail" });
  const dots = s("g", { class: "bp-descent-dots" });
  const step = s("path", { class: "bp-descent-step" });
  const start = s("circle", { r: 7, class: "bp-start-mark" });
  const bottom = s("path", { class: "bp-valley-bottom", d: "M-5,0H5M0,-5V5", transform: `translate(${map.x(1)} ${map.y(1)})` });
  const mark = s("circle", { r: 5.5, class: "bp-mark bp-first" });
  map.inside.append(...contours, level, bottom, trail, dots, step, start, mark);
  map.svg.classList.add("bp-click");
  const tenth = (value) => Math.max(-2, Math.min(4, Math.round(value * 10) / 10));
  if (!fig.still) drag(map.svg, (x, y) => fig.change({ w: tenth(map.x.inverse(x)), b: tenth(map.y.inverse(y)) }));
  const data = plot({ id: fresh("clip"), height: 176, x_label: "input x", y_label: "y and a", label: "The six examples with the line of the neuron" });
  const fit = s("line", { class: "bp-tangent bp-first" });
  const errors = ALL.map(() => s("line", { class: "bp-valley-error" }));
  const points = ALL.map(() => s("circle", { r: 5, class: "bp-valley-point" }));
  data.inside.append(...errors, fit);
  data.over.append(...points);
  const [middle, level_y] = [170, 78];
  const fan = ALL.map(() => s("path", { class: "bp-valley-one" }));
  const mean = s("path", { class: "bp-valley-mean bp-first" });
  const noisy = s("path", { class: "bp-valley-mean bp-second" });
  const compass = s(
    "svg",
    { class: "bp-plot", viewBox: "0 0 340 156", role: "img", "aria-label": "The way down of each example, of their mean and of the mini-batch" },
    s(
      "g",
      { class: "bp-grid" },
      s("path", { class: "bp-valley-axes", d: `M60,${level_y}H280M${middle},2V154` }),
      s("text", { x: 286, y: level_y + 4 }, "w"),
      s("text", { x: middle + 6, y: 11 }, "b")
    ),
    ...fan,
    mean,
    noisy
  );
  const rule = numbers_table("The update rule at this step", ["w", "b"], [
    ["now", ["w", "b"]],
    ["∇C of all six", ["dC_dw", "dC_db"]],
    ["∇C of the mini-batch", ["batch_dw", "batch_db"]],
    ["step −η∇C", ["step_w", "step_b"]],
    ["after the step", ["new_w", "new_b"]]
  ], four);
  const shape = numbers_table("The cost and the valley", [], [
    ["steps taken", ["done"]],
    ["cost C now", ["C"]],
    ["after the step", ["new_C"]],
    ["least C, at the bottom", ["least_C"]],
    ["steepest curvature λmax", ["most"]],
    ["flattest curvature λmin", ["least"]],
    ["condition number λmax ÷ λmin", ["condition"]],
    ["limit for η: 2 ÷ λmax", ["limit"]]
  ], four);
  const in_batch = h("p", { class: "bp-at" });
  fig.body.append(
    h("div", { class: "bp-row bp-presets" }, ...Object.entries(PRESETS).map(([words2, setting]) => fig.button(words2, () => fig.change(setting)))),
    h(
      "div",
      { class: "bp-row bp-columns" },
      panel("The valley of the cost, from above", map.svg, h(
        "p",
        { class: "bp-at" },
        "On each ellipse the cost is the same; dashed, the one through the present point. Cross: the bottom. Click or drag to set the start, the ring. Circle: now. Arrow: the next step."
      )),
      h(
        "div",
        {},
        h("div", { class: "bp-row" }, panel("Six examples and the line a = wx + b", data.svg)),
        panel("Ways down, −∇C, from here", compass, in_batch)
      )
    ),
    fig.player("n", { unit: "step", per_second: 6 }),
    h(
      "div",
      { class: "bp-row bp-columns" },
      h("div", {}, fig.slider("eta"), fig.slider("w"), fig.slider("b")),
      h("div", {}, fig.choice("batch"), fig.checkbox("scatter", "the points lie off the line y = x + 1"), fig.slider("spread"), fig.slider("shift"))
    ),
    h("div", { class: "bp-row bp-columns" }, h("div", {}, rule.element), h("div", {}, shape.element))
  );
  function draw(now) {
    const { numbers, x, y, places, here, next, chosen, full, batch, each, ...run } = compute(now);
    const { done, most, least } = numbers;
    const at = ([w, b]) => [map.x(w), map.y(b)];
    const angle = Math.atan2(2 * now.shift, now.spread ** 2 + now.shift ** 2 - 1) / 2;
    const ellipse = (across) => {
      const [p, q] = [across, across * Math.sqrt(most / least)];
      const spot = (t) => at([1 + p * Math.cos(t) * Math.cos(angle) - q * Math.sin(t) * Math.sin(angle), 1 + p * Math.cos(t) * Math.sin(angle) + q * Math.sin(t) * Math.cos(angle)]);
      return `M${TURN.map((t) => spot(t).map(far).join()).join("L")}Z`;
    };
    contours.forEach((line, i) => set(line, { d: ellipse(LINES[i]) }));
    set(level, { d: run.out ? "" : ellipse(Math.sqrt(Math.max(0, 2 * (numbers.C - numbers.least_C)) / most)) });
    set(trail, { d: `M${places.slice(0, done + 1).map((place) => at(place).map(far).join()).join("L")}` });
    dots.replaceChildren(...places.slice(0, done).map((place) => s("circle", { r: 2.6, cx: far(at(place)[0]), cy: far(at(place)[1]) })));
    set(step, { d: arrow(at(here), at(next), 8) });
    put(start, ...at([now.w, now.b]));
    put(mark, ...at(here));
    const low = Math.min(...y, 0) - 1;
    const high = Math.max(...y) + 1;
    const ends = [Math.floor(x[0] - 0.5), Math.ceil(x[5] + 0.5)];
    data.domain(ends, [Math.floor(low), Math.ceil(high)]);
    const a = (x_i) => here[0] * x_i + here[1];
    set(fit, { x1: data.left, x2: data.right, y1: far(data.y(a(ends[0]))), y2: far(data.y(a(ends[1]))) });
    ALL.forEach((i) => {
      const used = chosen.includes(i);
      put(points[i], data.x(x[i]), data.y(y[i]));
      set(points[i], { "data-used": used });
      set(errors[i], { x1: far(data.x(x[i])), x2: far(data.x(x[i])), y1: far(data.y(y[i])), y2: far(data.y(a(x[i]))), "data-used": used });
    });
    const longest = Math.max(1e-9, ...each.map(([u, v]) => Math.hypot(u, v)));
    const down = ([u, v], size) => arrow([middle, level_y], [middle - 72 * u / longest, level_y + 72 * v / longest], size);
    each.forEach((one, i) => set(fan[i], { d: down(one, 5), "data-used": chosen.includes(i) }));
    set(mean, { d: down(full, 9) });
    set(noisy, { d: now.batch === "6" ? "" : down(batch, 9) });
    write(in_batch, `Thin: each example's own. Thick blue: their mean, −∇C. ${now.batch === "6" ? "It is the step's direction." : `Thick dashed orange: the mean of the mini-batch, which is the step's direction. Its example${chosen.length > 1 ? "s are" : " is"} filled above.`} The longest arrow always has the same length.`);
    rule.draw(numbers);
    shape.draw(numbers);
    return words(now, numbers, chosen, run);
  }
  return fig.start();
}
function words(now, n, chosen, { out, will }) {
  const limit = `2 ÷ λmax = ${digits(n.limit)}`;
  if (out)
    return `The descent diverges: after ${n.done} steps w = ${digits(n.w)} and b = ${digits(n.b)}, beyond ±${BOUND}, and the run stops there. η = ${plain(now.eta)}, and the limit is ${limit}${now.batch === "6" ? "" : " for all examples, lower for a mini-batch"}.`;
  const place = `After ${n.done} step${n.done === 1 ? "" : "s"} w = ${digits(n.w)}, b = ${digits(n.b)} and C = ${digits(n.C)}; the least possible is ${digits(n.least_C)}. `;
  const names = chosen.map((i) => i + 1).sort();
  const who = now.batch === "6" ? `The gradient of all six examples is (${digits(n.dC_dw)}, ${digits(n.dC_db)}). ` : `Example${names.length > 1 ? "s" : ""} ${names.join(" and ").replace(" and ", names.length > 2 ? ", " : " and ")} from the left give${names.length > 1 ? "" : "s"} the gradient (${digits(n.batch_dw)}, ${digits(n.batch_db)}), where all six say (${digits(n.dC_dw)}, ${digits(n.dC_db)}). `;
  const eta = n.new_C > n.C ? "This step raises the cost. " : "";
  const end = will ? "This run will diverge." : now.eta > n.limit ? `η is above ${limit}.` : now.batch === "6" ? `η is below the limit ${limit}.` : "";
  return (place + who + eta + end).trim();
}
var valley_default = { render };
export {
  valley_default as default
};
