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
function cost_of(cost, a, y) {
  let sum = 0;
  a.forEach((row, j) => row.forEach((entry, i) => sum += cost.value(entry, y[j][i])));
  return sum / a[0].length;
}
var transpose = (matrix2) => matrix2[0].map((_, k) => matrix2.map((row) => row[k]));

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
var stamp = Math.random().toString(36).slice(2, 10);
var last = 0;
var fresh = (stem) => `bp-${stem}-${stamp}-${++last}`;

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
  const look = () => el.classList.toggle("bp-dark", roots.some((root) => root.matches(DARK)));
  const watch = new MutationObserver(look);
  for (const root of roots) watch.observe(root, { attributeFilter: ["class", "data-theme", "data-jp-theme-light", "theme"] });
  look();
  return () => watch.disconnect();
}

// lib/figure.js
function figure({ model, el, page, draw, python, call }) {
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
    if (!code.hidden) write(code.firstChild, python(now));
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
    write(code.firstChild, python(state()));
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
  } catch (error2) {
    if (!error2.message.includes("not implemented")) throw error2;
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

// figures/output_error.js
var { sigmoid } = activations;
var KINDS = [
  { cost: "quadratic", title: "Quadratic", style: "first", shape: "circle" },
  { cost: "cross_entropy", title: "Cross-entropy", style: "second", shape: "square" }
];
var REACH = 6;
var Z = Array.from({ length: 121 }, (_, i) => -REACH + i / 10);
var EPSILON = 0.01;
var WIDTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
var OUTPUTS = [1, 2, 3];
var error = (cost, z, y) => output_error_entry(costs[cost], sigmoid, z, sigmoid.of(z), y);
function of_sigmoid({ z, y }) {
  const a = sigmoid.of(z);
  const numbers = { a, slope: sigmoid.derivative(z), a_minus_y: a - y };
  for (const { cost } of KINDS) {
    numbers[`gradient_${cost}`] = costs[cost].gradient(a, y);
    numbers[`delta_${cost}`] = error(cost, z, y);
  }
  return numbers;
}
function of_softmax(now) {
  const cost = costs[now.cost];
  const z = [now.z1, now.z2, now.z3];
  const y = OUTPUTS.map((k) => [k === Number(now.target) ? 1 : 0]);
  const column = (values) => values.map((value) => [value]);
  const C = (k, nudge) => cost_of(cost, column(softmax.of(z.map((z_j, j) => j === k ? z_j + nudge : z_j))), y);
  const a = column(softmax.of(z));
  const J = softmax.jacobian(z);
  const gradient = a.map(([a_j], j) => [cost.gradient(a_j, y[j][0])]);
  return {
    J,
    a,
    gradient,
    a_minus_y: a.map(([a_j], j) => [a_j - y[j][0]]),
    diagonal: J.map((row, j) => [row[j]]),
    delta: output_error(cost, softmax, column(z), a, y),
    wrong: gradient.map(([g], j) => [g * J[j][j]]),
    measured: z.map((_, k) => [(C(k, EPSILON) - C(k, -EPSILON)) / (2 * EPSILON)])
  };
}
var sigmoid_code = ({ z, y }) => `import numpy as np
from bpcore import CrossEntropy, Quadratic, Sigmoid, output_error

sigma = Sigmoid()
z, y = np.array([[${z}]], float), np.array([[${y}]], float)
a, slope = sigma(z), sigma.derivative(z)
gradient, delta = {}, {}
for cost in (Quadratic(), CrossEntropy()):
    gradient[cost.name] = cost.gradient(a, y)
    delta[cost.name] = output_error(cost, sigma, z, a, y)
print("a", a, " a - y", a - y, " slope", slope)
print("gradient", gradient)
print("delta", delta)`;
var softmax_code = (now) => `import numpy as np
from bpcore import ${now.cost === "quadratic" ? "Quadratic" : "LogLikelihood"}, Softmax, output_error

softmax, cost = Softmax(), ${now.cost === "quadratic" ? "Quadratic" : "LogLikelihood"}()
z = np.array([[${now.z1}], [${now.z2}], [${now.z3}]], float)
y = np.array([${OUTPUTS.map((k) => k === Number(now.target) ? "[1]" : "[0]").join(", ")}], float)
a, J = softmax(z), softmax.jacobian(z)[0]
gradient = cost.gradient(a, y)
delta = output_error(cost, softmax, z, a, y)
wrong = gradient * np.diag(J).reshape(3, 1)
measured = []
for unit in np.eye(3):
    nudge = ${EPSILON} * unit.reshape(3, 1)
    rise = cost.value(softmax(z + nudge), y) - cost.value(softmax(z - nudge), y)
    measured.append(rise / ${2 * EPSILON})
print("J", J, "gradient", gradient, "J.T @ gradient", J.T @ gradient, sep="\\n")
print("delta", delta, "wrong", wrong, "measured", measured, "a - y", a - y, sep="\\n")`;
function render({ model, el, page }) {
  const call = (now) => `OutputError(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const python = (now) => now.view === "sigmoid" ? sigmoid_code(now) : softmax_code(now);
  const fig = figure({ model, el, page, draw, python, call });
  const areas = KINDS.map(({ title, style }) => {
    const frame = plot({ id: fresh("clip"), height: 150, left: 46, x_label: "∂C/∂a", y_label: "σ′(z)", y_ticks: [0, 0.25], label: `${title} cost: δ as the area of a rectangle` });
    const rectangle = s("rect", { class: `bp-area bp-${style}` });
    frame.over.append(rectangle);
    const head = h("span");
    return { frame, rectangle, head, element: panel(head, frame.svg) };
  });
  const over_z = plot({ id: fresh("clip"), height: 215, x_label: "weighted input z", y_label: "error δ", label: "The error over z under both costs, with the present point" });
  over_z.domain([-REACH, REACH], [-1, 1]);
  over_z.svg.classList.add("bp-drag");
  drag(over_z.svg, (px) => fig.change({ z: Number(Math.min(REACH, Math.max(-REACH, over_z.x.inverse(px))).toFixed(1)) }));
  const cursor = s("line", { class: "bp-cursor", y1: over_z.top, y2: over_z.bottom });
  const curves = KINDS.map(({ style }) => s("path", { class: `bp-curve bp-${style}` }));
  const marks = KINDS.map(({ style, shape }) => s("g", {}, mark(shape, { class: `bp-mark bp-${style}` })));
  over_z.inside.append(cursor, ...curves);
  over_z.over.append(...marks);
  const factors = numbers_table("The same in numbers", ["quadratic", "cross-entropy"], [
    ["∂C/∂a", ["gradient_quadratic", "gradient_cross_entropy"]],
    ["× slope σ′(z)", ["slope", "slope"]],
    ["= error δ", ["delta_quadratic", "delta_cross_entropy"]],
    ["output a = σ(z)", ["a", "a"]],
    ["a − y", ["a_minus_y", "a_minus_y"]]
  ]);
  const sigmoid_view = h(
    "div",
    {},
    h("div", { class: "bp-row bp-columns" }, fig.slider("z"), fig.slider("y")),
    h("div", { class: "bp-row bp-columns" }, ...areas.map(({ element }) => element)),
    h("p", { class: "bp-at" }, "Width ∂C/∂a × height σ′(z) = area δ; to the left of 0 it counts as negative. Both pictures have the same axes, which widen in steps."),
    h(
      "div",
      { class: "bp-row bp-columns" },
      panel("The error over z", over_z.svg, h("p", { class: "bp-at" }, "Solid, circle: quadratic. Dashed, square: cross-entropy. Drag to move z.")),
      h("div", {}, factors.element)
    )
  );
  const J = matrix({ name: "Jᵀ", keys: (r, c) => `J_${c + 1}${r + 1}` });
  const column = (name, key) => matrix({ name, keys: (r) => `${key}_${r + 1}` });
  const gradients = [column("∇C", "gradient"), column("∇C", "gradient")];
  const delta = column("δ", "delta");
  const diagonal = matrix({ name: "diagonal", keys: (r) => `J_${r + 1}${r + 1}` });
  const wrong = column("not δ", "wrong");
  const compared = bars({
    label: "For each output the error, and what the diagonal alone would give",
    rows: OUTPUTS.flatMap((k) => [{ label: `δ${subscript(k)}`, kind: "bp-first" }, { label: "⊙ instead", kind: "bp-second" }]),
    left: 72,
    width: 290
  });
  const results = numbers_table("Output by output", OUTPUTS.map(String), [
    ["output a", "a"],
    ["a − y", "a_minus_y"],
    ["δ = Jᵀ∇C", "delta"],
    ["measured", "measured"],
    ["⊙ (wrong)", "wrong"]
  ].map(([label, key]) => [label, OUTPUTS.map((k) => `${key}_${k}`)]));
  const softmax_view = h(
    "div",
    {},
    h(
      "div",
      { class: "bp-row bp-columns" },
      h("div", {}, fig.choice("target"), fig.choice("cost"), ...OUTPUTS.map((k) => fig.slider(`z${k}`))),
      h("div", { class: "bp-scroll" }, results.element, h("p", { class: "bp-at" }, `Measured: the cost changes by this much per unit of zₖ, when zₖ is nudged by ±${EPSILON}.`))
    ),
    h(
      "div",
      { class: "bp-row bp-split" },
      h(
        "div",
        { class: "bp-stack" },
        panel("Right: the whole Jacobian", expression(J, gradients[0], "=", delta)),
        panel("Wrong: ⊙ with its diagonal", expression(gradients[1], "⊙", diagonal, "=", wrong))
      ),
      panel("The two answers", compared.svg, h("p", { class: "bp-at" }, "To the right: positive. To the left: negative."))
    ),
    h("p", { class: "bp-at" }, "J holds ∂aⱼ/∂zₖ in row j, column k. Its entries off the diagonal are lit: ⊙ drops them.")
  );
  fig.body.append(h("div", { class: "bp-row" }, fig.choice("view")), sigmoid_view, softmax_view);
  function draw(now) {
    sigmoid_view.hidden = now.view !== "sigmoid";
    softmax_view.hidden = now.view !== "softmax";
    return now.view === "sigmoid" ? draw_sigmoid(now) : draw_softmax(now);
  }
  function draw_sigmoid({ z, y }) {
    const numbers = of_sigmoid({ z, y });
    const widest = Math.max(...KINDS.map(({ cost }) => Math.abs(numbers[`gradient_${cost}`])));
    const end = WIDTHS.find((width) => width >= widest);
    const products = KINDS.map(({ cost, title }, i) => {
      const { frame, rectangle, head } = areas[i];
      const [width, product] = [numbers[`gradient_${cost}`], numbers[`delta_${cost}`]];
      frame.domain(width < 0 ? [-end, 0] : [0, end], [0, 0.27]);
      const [left, right] = [frame.x(Math.min(0, width)), frame.x(Math.max(0, width))];
      const top = frame.y(numbers.slope);
      set(rectangle, { x: left, y: top, width: width === 0 ? 0 : Math.max(1, right - left), height: frame.bottom - top });
      set(curves[i], { d: path(Z, Z.map((at) => error(cost, at, y)), over_z.x, over_z.y) });
      put(marks[i], over_z.x(z), over_z.y(product));
      const words = `${digits(width)} × ${digits(numbers.slope)} = ${digits(product)}`;
      write(head, `${title}: ${words}`);
      return words;
    });
    set(cursor, { x1: over_z.x(z), x2: over_z.x(z) });
    factors.draw(numbers);
    const where = `At z = ${plain(z)} the output is ${digits(numbers.a)} and the target ${plain(y)}.`;
    if (numbers.a_minus_y === 0) return `${where} The output is right: both errors are 0.`;
    return `${where} The quadratic cost's error is ${products[0]}. The cross-entropy's is ${products[1]}, which is a − y.`;
  }
  function draw_softmax(now) {
    const found = of_softmax(now);
    const entries = (key) => found[key].map(([value]) => value);
    J.draw(found.J.map((row, r) => row.map((_, c) => found.J[c][r])), { lit: (r, c) => r !== c });
    for (const gradient of gradients) gradient.draw(found.gradient);
    delta.draw(found.delta);
    diagonal.draw(found.diagonal);
    wrong.draw(found.wrong);
    compared.draw(OUTPUTS.flatMap((k) => [found.delta[k - 1][0], found.wrong[k - 1][0]]));
    results.draw(Object.fromEntries(["a", "a_minus_y", "delta", "measured", "wrong"].flatMap((key) => entries(key).map((value, k) => [`${key}_${k + 1}`, value]))));
    const list = (key) => `(${entries(key).map((value) => digits(value)).join(", ")})`;
    const where = `The outputs are ${list("a")} and the target is output ${now.target}. The Jacobian gives δ = ${list("delta")}, and the measured slopes agree.`;
    if (now.cost === "log_likelihood") return `${where} With this cost δ = a − y. ⊙ is right at output ${now.target} and gives 0 for the others.`;
    const turned = OUTPUTS.filter((k) => found.delta[k - 1][0] * found.wrong[k - 1][0] < 0);
    return `${where} With this cost δ is not a − y. ⊙ gives ${list("wrong")}` + (turned.length ? `: at output ${turned.join(" and ")} even the sign is wrong.` : ".");
  }
  return fig.start();
}
var output_error_default = { render };
export {
  output_error_default as default
};
