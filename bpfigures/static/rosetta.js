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
function h(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
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
function write(element, text2) {
  if (element.textContent !== text2) element.textContent = text2;
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
var minus = (text2) => text2.replace("-", "−");
var RAISED = { "-": "⁻", "+": "⁺", l: "ˡ", L: "ᴸ", T: "ᵀ" };
var superscript = (text2) => [...String(text2)].map((c) => RAISED[c] ?? "⁰¹²³⁴⁵⁶⁷⁸⁹"[c]).join("");
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
    const text2 = draw(now);
    write(summary, text2);
    if (!code.hidden) write(code.firstChild, python2(now));
    say(text2);
  }
  let last2 = null;
  function say(text2) {
    if (last2 !== null && text2 !== last2) {
      clearTimeout(speaking);
      speaking = setTimeout(() => {
        write(spoken, text2);
        speaking = setTimeout(() => write(spoken, ""), 5e3);
      }, 700);
    }
    last2 = text2;
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
    return h("div", { class: "bp-slider" }, h("label", { for: id }, h("var", {}, letter, ...index.map((text2) => h("sub", {}, text2))), ` ${help}`), output, input);
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
      const rows2 = now[key];
      if (shape !== `${rows2.length}×${rows2[0].length}`) {
        shape = `${rows2.length}×${rows2[0].length}`;
        inputs = rows2.map((row, r) => row.map((_, c) => field(r, c)));
        body2.replaceChildren(...inputs.map((row) => h("tr", {}, ...row.map((input) => h("td", {}, input)))));
      }
      rows2.forEach((row, r) => row.forEach((entry, c) => {
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
    const text2 = page ? page.link(state()) : call(state());
    try {
      await navigator.clipboard.writeText(text2);
      write(copied, "Copied");
      setTimeout(() => write(copied, ""), 2e3);
    } catch {
      link_field.hidden = false;
      link_field.value = text2;
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
function write_number(cell, value, text2) {
  write(cell, text2);
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
      const text2 = hide(r, c) ? "" : words(value);
      if (keys) write_number(td, value, text2);
      else write(td, text2);
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

// figures/rosetta.js
var X = [[1, 2, 0], [2, -1, 1]];
var Y = [[0, 1, 1], [1, 0, 1]];
var NET = {
  L: 3,
  w: { 2: [[1, -1], [2, 1]], 3: [[1, 2], [-2, 1]] },
  b: { 2: [[0], [-1]], 3: [[-1], [1]] },
  activation: activations.sigmoid,
  output_activation: activations.sigmoid,
  cost: costs.quadratic
};
var ARRAYS = "x y w2 w3 b2 b3 z2 a2 z3 a3 C delta3 delta2 db2 db3 dw2 dw3".split(" ");
var LINES = [
  ["examples", ["x", "y"]],
  ["weights", ["w2", "w3"]],
  ["biases", ["b2", "b3"]],
  ["forward", ["z2", "a2", "z3", "a3"]],
  ["cost", ["C"]],
  ["(BP1)", ["delta3"]],
  ["(BP2)", ["delta2"]],
  ["(BP3)", ["db2", "db3"]],
  ["(BP4)", ["dw2", "dw3"]]
];
var SAME_NAMES = "x y w² w³ b² b³ z² a² z³ a³ C δ³ δ² ∂C/∂b² ∂C/∂b³ ∂C/∂w² ∂C/∂w³";
var ROW_NAMES = "X Y W² W³ b² b³ Z² A² Z³ A³ C Δ³ Δ² ∂C/∂b² ∂C/∂b³ ∂C/∂W² ∂C/∂W³";
var BOOK = [
  "{a:x}, y: examples are columns\n{a:a¹} = {a:x}",
  "{w:wˡⱼₖ}: to j from k, l = 2 … L\n{w:wˡ} is nₗ × nₗ₋₁",
  "{b:bˡ} is a column, nₗ × 1",
  "{z:zˡ} = {w:wˡ} {a:aˡ⁻¹} + {b:bˡ}\n{a:aˡ} = σ({z:zˡ})",
  "C = mean of ½ ‖y − {a:aᴸ}‖²",
  "{d:δᴸ} = ({a:aᴸ} − y) ⊙ σ′({z:zᴸ})",
  "{d:δˡ} = (({w:wˡ⁺¹})ᵀ {d:δˡ⁺¹}) ⊙ σ′({z:zˡ})",
  "∂C/∂{b:bˡ} = mean of the columns of {d:δˡ}",
  "∂C/∂{w:wˡ} = (1/m) {d:δˡ} ({a:aˡ⁻¹})ᵀ"
];
var rows = (weights, forward2, back, gradient) => [
  "{a:X}, Y: examples are rows\n{a:A¹} = {a:X}",
  weights,
  "{b:bˡ} is a row, 1 × nₗ",
  `{z:Zˡ} = ${forward2} + {b:bˡ}
{a:Aˡ} = σ({z:Zˡ})`,
  "C = mean of ½ ‖y − {a:aᴸ}‖²,\nwith y and {a:aᴸ} the rows of Y and {a:Aᴸ}",
  "{d:Δᴸ} = ({a:Aᴸ} − Y) ⊙ σ′({z:Zᴸ})",
  `{d:Δˡ} = (${back}) ⊙ σ′({z:Zˡ})`,
  "∂C/∂{b:bˡ} = mean of the rows of {d:Δˡ}",
  `∂C/∂{w:Wˡ} = (1/m) ${gradient}`
];
var NOTATIONS = {
  book: { names: SAME_NAMES, lines: BOOK, note: "This is the notation of all chapters. Choose another one to see it beside this." },
  nielsen: {
    names: SAME_NAMES,
    lines: Object.assign([...BOOK], {
      0: "{a:x}, y(x): one example {a:x} at a time\n{a:a¹} = {a:x}",
      4: "C = (1/2n) Σₓ ‖y(x) − {a:aᴸ}‖²",
      7: "∂C/∂{b:bˡ} = (1/n) Σₓ {d:δˡ}",
      8: "∂C/∂{w:wˡ} = (1/n) Σₓ {d:δˡ} ({a:aˡ⁻¹})ᵀ"
    }),
    note: "The same letters and indices. An equation is for one example x; a sum over the n examples (this book's m) stands outside. In the arrays here, the examples are set side by side."
  },
  thresholds: {
    names: "x y v w γ θ α−γ b β−θ ŷ E g e Δγ Δθ Δv Δw",
    lines: [
      "{a:xᵢ}, yⱼ: one example",
      "{w:vᵢₕ}: from input i to hidden h\n{w:wₕⱼ}: from hidden h to output j",
      "thresholds {b:γₕ}, {b:θⱼ}: each is minus a bias",
      "αₕ = Σᵢ {w:vᵢₕ} {a:xᵢ}\n{a:bₕ} = f({z:αₕ −} {zb:γₕ})\nβⱼ = Σₕ {w:wₕⱼ} {a:bₕ}\n{a:ŷⱼ} = f({z:βⱼ −} {zb:θⱼ})",
      "E = ½ Σⱼ ({a:ŷⱼ} − yⱼ)²",
      "{d:gⱼ} = {a:ŷⱼ} (1 − {a:ŷⱼ}) (yⱼ − {a:ŷⱼ})",
      "{d:eₕ} = {a:bₕ} (1 − {a:bₕ}) Σⱼ {w:wₕⱼ} {d:gⱼ}",
      "Δ{b:γₕ} = −η {d:eₕ}\nΔ{b:θⱼ} = −η {d:gⱼ}",
      "Δ{w:vᵢₕ} = η {d:eₕ} {a:xᵢ}\nΔ{w:wₕⱼ} = η {d:gⱼ} {a:bₕ}"
    ],
    note: "Here b is an activation, g and e are minus the errors, and the last two lines are changes by one step, here with η = 1, not gradients. With several examples, E and the changes are means over them."
  },
  m_by_n: {
    names: "x y W¹ W² b¹ b² z¹ a¹ z² a² J δ² δ¹ ∂J/∂b¹ ∂J/∂b² ∂J/∂W¹ ∂J/∂W²",
    lines: [
      "{a:x}, y: examples are columns\n{a:a⁰} = {a:x}",
      "{w:Wˡₘₙ}: from m to n, l = 1 … H\n{w:Wˡ} is M × N, a column for each neuron",
      "{b:bˡ} is a column, N × 1",
      "{z:zˡ} = ({w:Wˡ})ᵀ {a:aˡ⁻¹} + {b:bˡ}\n{a:aˡ} = σ({z:zˡ})",
      "J = mean of ½ ‖y − {a:aᴴ}‖²",
      "{d:δᴴ} = ({a:aᴴ} − y) ⊙ σ′({z:zᴴ})",
      "{d:δˡ} = ({w:Wˡ⁺¹} {d:δˡ⁺¹}) ⊙ σ′({z:zˡ})",
      "∂J/∂{b:bˡ} = mean of {d:δˡ}",
      "∂J/∂{w:Wˡ} = mean of {a:aˡ⁻¹} ({d:δˡ})ᵀ"
    ],
    note: "Every W is this book's w transposed, so the transpose moves from the way back to the way forward. Layers count from 0: its layer 1 is layer 2 of this book. A mean is over the examples."
  },
  rows_to_from: {
    names: ROW_NAMES,
    lines: rows("{w:Wˡ}[to, from], l = 2 … L\n{w:Wˡ} is nₗ × nₗ₋₁", "{a:Aˡ⁻¹} ({w:Wˡ})ᵀ", "{d:Δˡ⁺¹} {w:Wˡ⁺¹}", "({d:Δˡ})ᵀ {a:Aˡ⁻¹}"),
    note: "The arrays of examples are this book's transposed; the weights are the same. A product changes the order of its factors."
  },
  rows_from_to: {
    names: ROW_NAMES,
    lines: rows("{w:Wˡ}[from, to], l = 2 … L\n{w:Wˡ} is nₗ₋₁ × nₗ", "{a:Aˡ⁻¹} {w:Wˡ}", "{d:Δˡ⁺¹} ({w:Wˡ⁺¹})ᵀ", "({a:Aˡ⁻¹})ᵀ {d:Δˡ}"),
    note: "Every array is this book's transposed, the weights too. Each equation is this book's read from right to left."
  }
};
var turn = (rows2) => rows2[0].map((_, c) => rows2.map((row) => row[c]));
var is_rows = (notation) => notation.startsWith("rows");
var is_from_to = (notation) => ["thresholds", "m_by_n", "rows_from_to"].includes(notation);
function translate(notation, kind, values) {
  const weights = kind === "w" || kind === "dw";
  const turned = (weights ? is_from_to : is_rows)(notation) ? turn(values) : values;
  const minus2 = notation === "thresholds" && ["b", "delta", "dw"].includes(kind);
  return minus2 ? turned.map((row) => row.map((entry) => -entry)) : turned;
}
var examples = (now) => [X, Y].map((rows2) => rows2.map((row) => row.slice(0, now.m)));
function compute(now) {
  const [x, y] = examples(now);
  const { delta, dC_dw, dC_db, trace } = backprop(NET, x, y);
  const kinds = { w: NET.w, b: NET.b, z: trace.z, a: trace.a, delta, db: dC_db, dw: dC_dw };
  const ours = { x, y, C: [[cost_of(NET.cost, trace.a[3], y)]] };
  for (const [kind, layers] of Object.entries(kinds)) for (const l of [2, 3]) ours[`${kind}${l}`] = layers[l];
  const theirs = Object.fromEntries(ARRAYS.map((name) => [name, translate(now.notation, name.replace(/[23]$/, ""), ours[name])]));
  return { ours, theirs };
}
function python(now) {
  const { notation } = now;
  const { theirs } = compute(now);
  const np = (name) => `np.array(${JSON.stringify(theirs[name]).replaceAll(",", ", ")})`;
  const start = `import numpy as np


def sigma(z):
    return 1 / (1 + np.exp(-z))


def slope(z):
    return sigma(z) * (1 - sigma(z))


`;
  const given = (x, y, w, first) => `${start}${x}, ${y} = ${np("x")}, ${np("y")}
${w} = {${first}: ${np("w2")}, ${first + 1}: ${np("w3")}}
b = {${first}: ${np("b2")}, ${first + 1}: ${np("b3")}}

`;
  const columns = (w, first, forward2, back, C, gradient) => `${given("x", "y", w, first)}a, z = {${first - 1}: x}, {}
for l in (${first}, ${first + 1}):
    z[l] = ${forward2} + b[l]
    a[l] = sigma(z[l])
m = x.shape[1]
${C} = ((y - a[${first + 1}]) ** 2).sum() / (2 * m)

delta = {${first + 1}: (a[${first + 1}] - y) * slope(z[${first + 1}])}
delta[${first}] = (${back}) * slope(z[${first}])
d${C}_db = {l: delta[l].mean(axis=1, keepdims=True) for l in b}
d${C}_d${w} = {l: ${gradient} / m for l in ${w}}`;
  const in_rows = (forward2, back, gradient) => `${given("X", "Y", "W", 2)}A, Z = {1: X}, {}
for l in (2, 3):
    Z[l] = ${forward2} + b[l]
    A[l] = sigma(Z[l])
m = len(X)
C = ((Y - A[3]) ** 2).sum() / (2 * m)

Delta = {3: (A[3] - Y) * slope(Z[3])}
Delta[2] = (${back}) * slope(Z[2])
dC_db = {l: Delta[l].mean(axis=0, keepdims=True) for l in b}
dC_dW = {l: ${gradient} / m for l in W}`;
  if (notation === "book") return columns("w", 2, "w[l] @ a[l - 1]", "w[3].T @ delta[3]", "C", "delta[l] @ a[l - 1].T");
  if (notation === "m_by_n") return columns("W", 1, "W[l].T @ a[l - 1]", "W[2] @ delta[2]", "J", "a[l - 1] @ delta[l].T");
  if (notation === "rows_to_from") return in_rows("A[l - 1] @ W[l].T", "Delta[3] @ W[3]", "Delta[l].T @ A[l - 1]");
  if (notation === "rows_from_to") return in_rows("A[l - 1] @ W[l]", "Delta[3] @ W[3].T", "A[l - 1].T @ Delta[l]");
  if (notation === "nielsen") return `${given("xs", "ys", "w", 2)}n = xs.shape[1]
C, a, z, delta = 0, {}, {}, {}
dC_db, dC_dw = {2: 0, 3: 0}, {2: 0, 3: 0}
for i in range(n):  # one example x after the other
    x, y = xs[:, [i]], ys[:, [i]]
    a[1, i] = x
    for l in (2, 3):
        z[l, i] = w[l] @ a[l - 1, i] + b[l]
        a[l, i] = sigma(z[l, i])
    C = C + ((y - a[3, i]) ** 2).sum() / (2 * n)
    delta[3, i] = (a[3, i] - y) * slope(z[3, i])
    delta[2, i] = (w[3].T @ delta[3, i]) * slope(z[2, i])
    for l in (2, 3):
        dC_db[l] = dC_db[l] + delta[l, i] / n
        dC_dw[l] = dC_dw[l] + delta[l, i] @ a[l - 1, i].T / n`;
  return `import numpy as np


def f(s):
    return 1 / (1 + np.exp(-s))


x, y = ${np("x")}, ${np("y")}
v, w = ${np("w2")}, ${np("w3")}  # v[i, h], w[h, j]
gamma, theta = ${np("b2")}, ${np("b3")}
eta, m = 1, x.shape[1]

alpha = v.T @ x
b = f(alpha - gamma)
beta = w.T @ b
y_hat = f(beta - theta)
E = ((y_hat - y) ** 2).sum() / (2 * m)

g = y_hat * (1 - y_hat) * (y - y_hat)
e = b * (1 - b) * (w @ g)
change_theta = -eta * g.mean(axis=1, keepdims=True)
change_gamma = -eta * e.mean(axis=1, keepdims=True)
change_w = eta * b @ g.T / m
change_v = eta * x @ e.T / m`;
}
var text = (value) => plain(Number.isInteger(value) ? value : value.toFixed(4));
function equation(words, mark) {
  const whole = words.replaceAll("′(", "′⁠(");
  return whole.split(/(\{\w+:[^}]*\})/).map((part) => {
    const found = /^\{(\w+):(.*)\}$/.exec(part);
    return found ? h("span", { class: `bp-part${found[1].includes(mark) ? " bp-lit" : ""}` }, found[2]) : part;
  });
}
function render({ model, el, page }) {
  const call = (now) => `Rosetta(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const { options } = model.get("schema").notation;
  const marks = model.get("schema").symbol.options;
  const head = h("th", { scope: "col" });
  const note = h("p");
  const lines = LINES.map(([title]) => {
    const [ours, theirs] = [h("div", { class: "bp-equation" }), h("div", { class: "bp-equation" })];
    const same = h("span", { class: "bp-same" });
    const cell = h("td", {}, theirs, same);
    const arrays = h("td", { "data-head": "numbers" });
    return { ours, theirs, same, cell, arrays, row: h("tr", {}, h("th", { scope: "row" }, title), h("td", { "data-head": "this book" }, ours), cell, arrays) };
  });
  fig.body.append(
    h("div", { class: "bp-row" }, fig.choice("notation")),
    h("div", { class: "bp-row bp-columns" }, fig.choice("symbol"), fig.slider("m")),
    note,
    h(
      "table",
      { class: "bp-table bp-rosetta" },
      h("thead", {}, h("tr", {}, h("td"), h("th", { scope: "col" }, "this book"), head, h("th", { scope: "col" }, "numbers in that notation"))),
      h("tbody", {}, ...lines.map(({ row }) => row))
    )
  );
  let built = "";
  let matrices = {};
  function build(notation) {
    if (built === notation) return;
    built = notation;
    const names = NOTATIONS[notation].names.split(" ");
    matrices = Object.fromEntries(ARRAYS.map((key, i) => [key, matrix({ name: names[i], keys: (r, c) => `${notation}_${key}_${r + 1}${c + 1}` })]));
    lines.forEach(({ arrays }, i) => arrays.replaceChildren(expression(...LINES[i][1].map((key) => matrices[key]))));
  }
  function draw(now) {
    const { ours, theirs } = compute(now);
    const { lines: equations, note: words } = NOTATIONS[now.notation];
    const name = options[now.notation];
    build(now.notation);
    for (const key of ARRAYS) matrices[key].draw(theirs[key], { text, size: key === "C" ? "a number" : void 0 });
    lines.forEach((line, i) => {
      line.ours.replaceChildren(...equation(BOOK[i], now.symbol[0]));
      line.theirs.replaceChildren(...equation(equations[i], now.symbol[0]));
      line.cell.setAttribute("data-head", name);
      write(line.same, equations[i] === BOOK[i] && now.notation !== "book" ? "the same" : "");
    });
    write(head, now.notation === "book" ? "this book again" : name);
    write(note, words);
    const [here, there] = [ours.delta3[0][0], theirs.delta3[0][0]];
    const shape = (values) => `${values.length} × ${values[0].length}`;
    return `Notation: ${name}, with m = ${now.m}. The ${marks[now.symbol]} are marked. The error of output 1 is ${text(here)} in this book and ${text(there)} here. The errors of the output layer have the shape ${shape(ours.delta3)} in this book and ${shape(theirs.delta3)} here.`;
  }
  return fig.start();
}
var rosetta_default = { render };
export {
  rosetta_default as default
};
