// lib/bpcore.js
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
function backpropagate_error(w_next, delta_next, activation, z) {
  const back = product(transpose(w_next), delta_next);
  return back.map((row, j) => row.map((entry, i) => entry * activation.derivative(z[j][i])));
}
function weight_gradient(a_previous, delta) {
  const m = delta[0].length;
  return product(delta, transpose(a_previous)).map((row) => row.map((entry) => entry / m));
}
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

// figures/tape.js
var { sigmoid, identity } = activations;
var LEAVES = ["x", "w2", "b2", "w3", "b3", "y"];
var tape = ({ program }) => [
  ["p2", "@", ["w2", "x"]],
  ["z2", "+", ["p2", "b2"]],
  ["a2", "σ", ["z2"]],
  ["p3", "@", [program === "shared" ? "w2" : "w3", "a2"]],
  ["z3", "+", ["p3", program === "skip" ? "a2" : "b3"]],
  ["a3", "σ", ["z3"]],
  ["e", "−", ["a3", "y"]],
  ["q", "×", ["e", "e"]],
  ["C", "½Σ", ["q"]]
];
var turned = (rows) => rows[0].map((_, c) => rows.map((row) => row[c]));
var each = (f, ...matrices) => matrices[0].map((row, r) => row.map((_, c) => f(...matrices.map((m) => m[r][c]))));
var add = (u, v) => each((p, q) => p + q, u, v);
var multiply = (u, v) => each((p, q) => p * q, u, v);
var RULES = {
  "@": {
    value: (w, a) => backpropagate_error(turned(w), a, identity, a),
    back: (g, w, a) => [weight_gradient(a, g), backpropagate_error(w, g, identity, g)],
    words: ["0 1", "g 1T", "0T g"],
    python: ["0 @ 1", "g @ 1.T", "0.T @ g"]
  },
  "+": { value: add, back: (g) => [g, g], words: ["0 + 1", "g", "g"] },
  σ: {
    value: (z) => each(sigmoid.of, z),
    back: (g, z) => [multiply(g, each(sigmoid.derivative, z))],
    words: ["σ 0", "g ⊙ 0s"],
    python: ["sigma(0)", "g * sigma.derivative(0)"]
  },
  "−": {
    value: (a, y) => each((p, q) => p - q, a, y),
    back: (g) => [g, each((p) => -p, g)],
    words: ["0 − 1", "g", "− g"],
    python: ["0 - 1", "g", "-g"]
  },
  "×": {
    value: multiply,
    back: (g, u, v) => [multiply(g, v), multiply(g, u)],
    words: ["0 ⊙ 1", "g ⊙ 1", "g ⊙ 0"],
    python: ["0 * 1", "g * 1", "g * 0"]
  },
  "½Σ": {
    value: (q) => [[q.reduce((sum, [entry]) => sum + entry, 0) / 2]],
    back: ([[g]], q) => [each(() => g / 2, q)],
    words: ["½ Σ 0", "½ g in each entry"],
    python: ["0.sum() / 2", "g * np.full_like(0, 0.5)"]
  }
};
var lines_of = (op, k, made, from) => (RULES[op].python ?? RULES[op].words)[k].replace(/\b([01](?!\.\d)|g)\b/g, (one) => one === "g" ? `bar_${made}` : from[one]);
var EQUATIONS = {
  "e>a3": "this is ∇ₐC",
  "a3>z3": "(BP1): this is δ³",
  "z3>b3": "(BP3)",
  "z3>a2": "in none of the four equations",
  "p3>w3": "(BP4)",
  "p3>w2": "(BP4)",
  "p3>a2": "(BP2), first half",
  "a2>z2": "(BP2), second half: this is δ²",
  "z2>b2": "(BP3)",
  "p2>w2": "(BP4)"
};
var symbol = (name) => name[0] + superscript(name.slice(1));
var bar = (name) => `${name[0]}̄${superscript(name.slice(1))}`;
var raised = (name) => name.length > 1 ? `(${symbol(name)})ᵀ` : `${name}ᵀ`;
var four = (value) => {
  if (value === null) return "–";
  if (Number.isInteger(value)) return plain(value);
  return Math.abs(value) < 1e-3 ? digits(value) : plain(value.toFixed(4));
};
var bracketed = (words) => words.replace(/^σ (.+)$/, "σ($1)");
var joined = (sides) => bracketed(sides.map((side) => typeof side === "string" ? side : side.words).join(" "));
function compute(now) {
  const ops = tape(now);
  const values = Object.fromEntries(LEAVES.map((name) => [name, now[name]]));
  const bars = {};
  const uses = {};
  const got = {};
  let now_made = [];
  const part = (words, rows) => ({ words, rows });
  const sides_of = (op, k, made, from) => RULES[op].words[k].split(" ").map((word) => {
    if (word === "g") return part(bar(made), bars[made]);
    const name = from[word[0]];
    if (!name) return word;
    if (word[1] === "T") return part(raised(name), turned(values[name]));
    return word[1] ? part(`σ′(${symbol(name)})`, each(sigmoid.derivative, values[name])) : part(symbol(name), values[name]);
  });
  ops.forEach(([made, op, from], i) => {
    for (const name of from) uses[name] = (uses[name] ?? 0) + 1;
    if (now.step < i + 1) return;
    values[made] = RULES[op].value(...from.map((name) => values[name]));
    now_made = [{ target: made, sides: sides_of(op, 0, made, from), result: part(symbol(made), values[made]), equation: "" }];
  });
  if (now.step >= 10) {
    bars.C = [[1]];
    now_made = [{ target: "C", sides: ["∂C/∂C"], result: part(bar("C"), bars.C), equation: "" }];
  }
  for (let i = ops.length; i >= 20 - now.step; i--) {
    const [made, op, from] = ops[i - 1];
    const passed = RULES[op].back(bars[made], ...from.map((name) => values[name]));
    const before = { ...bars };
    now_made = [];
    from.forEach((name, k) => {
      bars[name] = bars[name] ? add(bars[name], passed[k]) : passed[k];
      got[name] = (got[name] ?? 0) + 1;
      const sides = sides_of(op, k + 1, made, from);
      let line = now_made.find(({ target }) => target === name);
      if (!line) {
        line = { target: name, sides: before[name] ? [part(`${bar(name)} so far`, before[name]), "+", ...sides] : sides, equation: EQUATIONS[`${made}>${name}`] ?? "" };
        now_made.push(line);
      } else line.sides.push("+", ...sides);
      line.result = part(bar(name), bars[name]);
    });
  }
  const numbers = {};
  const note = (name, rows, entries) => entries.forEach(([r, c, index]) => numbers[`${name}${index}`] = rows?.[r][c] ?? null);
  for (const [made] of ops) for (const [name, rows] of [[made, values[made]], [`bar_${made}`, bars[made]]]) note(name, rows, places(made));
  for (const name of LEAVES) note(`bar_${name}`, bars[name], places(name));
  const partial = (name) => bars[name] !== void 0 && got[name] < uses[name];
  return { ops, values, bars, numbers, now_made, partial };
}
function places(name) {
  if (name === "C") return [[0, 0, ""]];
  const columns = name[0] === "w" ? [0, 1] : [0];
  return [0, 1].flatMap((r) => columns.map((c) => [r, c, `_${r + 1}${c + 1}`]));
}
function python(now) {
  const given = /* @__PURE__ */ new Set();
  const ops = tape(now);
  const forward = ops.slice(0, now.step).map(([made, op, from]) => `${made} = ${lines_of(op, 0, made, from)}`);
  const back = ops.slice(Math.max(0, 19 - now.step)).reverse().flatMap(([made, op, from]) => from.map((name, k) => {
    const to = `bar_${name}`;
    const sum = given.has(to) ? `${to} + ` : "";
    given.add(to);
    return `${to} = ${sum}${lines_of(op, k + 1, made, from)}`;
  }));
  return `import numpy as np
from bpcore import Sigmoid

sigma = Sigmoid()
${LEAVES.map((name) => `${name} = np.array(${JSON.stringify(now[name])}, float)`).join("\n")}

${["# forward: the values", ...forward].join("\n")}${now.step < 10 ? "" : `

${["# backward: the adjoints", "bar_C = 1.0", ...now.step > 10 ? back : []].join("\n")}`}`;
}
function render({ model, el, page }) {
  const call = (now) => `Tape(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  el.classList.add("bp-tape");
  const cell = (name, kind) => {
    const entries = places(name).map(([, , index]) => h("span", { "data-number": `${kind}${name}${index}` }));
    return { td: h("td", {}, ...entries), entries };
  };
  const rows = ["x", ...tape(fig.state()).map(([made2]) => made2)].map((name, i) => {
    const svg = s("svg", { viewBox: "0 0 102 48", preserveAspectRatio: "xMinYMid slice", class: "bp-plot bp-tape-piece", "aria-hidden": "true" });
    const words = h("th", { scope: "row", class: "bp-tape-words" });
    const value = i === 0 ? { td: h("td"), entries: [h("span"), h("span")] } : cell(name, "");
    if (i === 0) value.td.append(...value.entries);
    const adjoint = cell(name, "bar_");
    if (!fig.still) {
      if (i > 0) value.td.addEventListener("click", () => fig.change({ step: i }));
      adjoint.td.addEventListener("click", () => fig.change({ step: i === 0 ? 19 : i === 9 ? 10 : 19 - i }));
    }
    return { name, i, svg, words, value, adjoint, tr: h("tr", {}, h("td", {}, svg), words, value.td, adjoint.td) };
  });
  const head = (words, kind) => h("th", { scope: "col", class: kind }, words);
  const strip = h(
    "table",
    { class: "bp-table" },
    h("thead", {}, h("tr", {}, h("td"), head("operation", "bp-tape-words"), head("value v ↓", ""), head("adjoint v̄ ↑", ""))),
    h("tbody", {}, ...rows.map(({ tr }) => tr))
  );
  const leaves = LEAVES.slice(1).map((name) => [name, matrix({ name: bar(name), keys: (r, c) => `bar_${name}_${r + 1}${c + 1}` })]);
  const title = h("p", { class: "bp-panel-title" });
  const made = h("div");
  const off = h("p", { class: "bp-at" });
  fig.body.append(
    h("div", { class: "bp-row" }, fig.choice("program")),
    fig.player("step", { unit: "step", per_second: 0.6 }),
    h(
      "div",
      { class: "bp-row bp-tape-parts" },
      h("div", { class: "bp-tape-strip" }, strip, h(
        "p",
        { class: "bp-at" },
        "A letter in a circle at the left is a leaf. Thin lines: values have gone down. Thick lines: adjoints have come back up. A yellow ground: this step. Three dots: a contribution is still to come. A click on a value or an adjoint goes to its step."
      )),
      h("div", { class: "bp-tape-now" }, title, made),
      h("div", { class: "bp-tape-leaves" }, panel("Where the way back ends: the adjoints of the leaves", expression(...leaves.map(([, one]) => one)), off))
    ),
    h(
      "details",
      { class: "bp-row" },
      h("summary", {}, "Edit x, y, the weights and the biases"),
      h("div", { class: "bp-expression bp-top" }, ...LEAVES.map(fig.fields))
    )
  );
  function draw(now) {
    const { ops, values, numbers, now_made, partial, bars } = compute(now);
    const fresh2 = new Set(now_made.map(({ target }) => target));
    const back = now.step >= 10;
    const used = ops.flatMap(([, , from]) => from);
    for (const { name, i, svg, words, value, adjoint } of rows) {
      const [, op, from] = ops[i - 1] ?? [];
      write(words, i === 0 ? "x" : `${symbol(name)} = ${bracketed(RULES[op].words[0].replace(/[01]/g, (one) => symbol(from[one])))}`);
      svg.replaceChildren(...piece(now, ops, i));
      value.entries.forEach((span, j) => {
        if (i === 0) write(span, plain(now.x[j][0]));
        else write_number(span, numbers[span.dataset.number], four(numbers[span.dataset.number]));
      });
      adjoint.entries.forEach((span) => write_number(span, numbers[span.dataset.number], four(numbers[span.dataset.number]) + (partial(name) ? " …" : "")));
      value.td.classList.toggle("bp-lit", !back && fresh2.has(name));
      adjoint.td.classList.toggle("bp-lit", back && fresh2.has(name));
    }
    const none = now[LEAVES[0]].map(() => [null]);
    for (const [name, one] of leaves) {
      one.draw(bars[name] ?? (name[0] === "w" ? none.map(() => [null, null]) : none), {
        lit: () => back && fresh2.has(name),
        name: bar(name) + (partial(name) ? " so far" : ""),
        size: " ",
        text: four
      });
    }
    const missing = LEAVES.filter((name) => !used.includes(name)).map(symbol);
    write(off, missing.length ? `${missing} is not on this tape: the cost does not depend on it.` : "");
    for (const input of el.querySelectorAll(".bp-fields input")) input.classList.toggle("bp-unused", !used.includes(input.dataset.trait));
    const operation = back ? 20 - now.step : now.step;
    const what = operation in rows && operation > 0 && operation < 10 ? rows[operation].words.textContent : "";
    const heading = now.step === 0 ? "Step 0 of 19. Only the leaves have values." : now.step === 10 ? "Step 10 of 19. The way back begins at the end, with C̄ = 1." : `Step ${now.step} of 19. ${back ? "Back through" : "Forward:"} ${what}`;
    title.replaceChildren(...heading.split(/(?<=of 19\.) /).flatMap((words) => [h("span", {}, words), " "]));
    made.replaceChildren(...now.step === 0 ? BEGIN.map((words) => h("p", {}, words)) : now_made.flatMap(({ target, sides, result, equation }) => [
      h("p", { class: "bp-tape-rule" }, `${result.words} = ${joined(sides)} `, equation ? h("span", { class: "bp-note" }, equation) : ""),
      expression(...terms_of([...sides, "=", result])),
      ...back && partial(target) ? [h("p", { class: "bp-at" }, `${symbol(target)} was used twice: the other use has not answered yet.`)] : []
    ]));
    const said = now_made.map(({ result, target }) => `${result.words} = (${result.rows.map((row) => row.map(four).join(", ")).join("; ")})${back && partial(target) ? " so far" : ""}`);
    const end = now.step === 19 ? " The way back is done: every leaf on the tape has its adjoint." : "";
    return now.step === 0 ? "Nothing is computed yet. The leaves x, y, weights and biases are given." : `${heading}${heading.endsWith(".") ? "" : "."} It gives ${said.join(" and ")}.${end}`;
  }
  return fig.start();
}
function terms_of(sides) {
  const terms = [];
  for (const side of sides) {
    if (!terms.length || side === "+" || side === "=") terms.push(h("span", { class: "bp-tape-term" }));
    terms.at(-1).append(typeof side === "string" ? h("span", { class: "bp-sign" }, side) : shown(side).element);
  }
  return terms;
}
function shown(side) {
  const one = matrix({ name: side.words });
  one.draw(side.rows, { size: " ", text: four });
  return one;
}
var BEGIN = [
  "Each line of the tape is one operation. What it makes has a value v and an adjoint v̄ = ∂C/∂v.",
  "Steps 1 to 9 go down: each operation computes its value from values above it.",
  "Step 10 begins the way back: C̄ = 1.",
  "Steps 11 to 19 go up: each operation sends its adjoint back to what it was made from, by a rule of its own. The rule stands here, in symbols and in numbers."
];
var [LEFT, MID, Y, R] = [18, 54, 24, 14];
function piece(now, ops, i) {
  const state = (op) => now.step >= 20 - op ? "bp-tape-back" : now.step >= op ? "bp-tape-done" : "bp-tape-open";
  const line = (op, d) => s("path", { class: `bp-tape-line ${state(op)}`, d });
  const tip = (op, x, y, down, across) => s("path", { class: `bp-tape-tip ${state(op)}`, d: `M${x},${y}l${-7 * across - 4 * down},${-7 * down - 4 * across}l${8 * down},${8 * across}Z` });
  const lit = (on) => on ? " bp-lit" : "";
  const ball = (x, r, text, on, kind = "") => s("g", { class: `bp-neuron${lit(on)} ${kind}` }, s("circle", { cx: x, cy: Y, r }), s("text", { x, y: Y + 4, "text-anchor": "middle", class: "bp-inside" }, text));
  const name = i === 0 ? "" : symbol(ops[i - 1][0]);
  const here = i > 0 && (now.step === i || now.step === 20 - i);
  const parts = [];
  if (i < 9) {
    const apart2 = i === 7 ? [-4, 4] : [0];
    for (const by of apart2) parts.push(line(i + 1, `M${MID + by},${Y + R}V48`));
    if (now.step >= 19 - i) for (const by of apart2) parts.push(tip(i + 1, MID + by, Y + R, -1, 0));
  }
  if (i === 0) return [...parts, ball(MID, 13, "x", now.step === 19)];
  const apart = i === 8 ? [-4, 4] : [0];
  for (const by of apart) {
    parts.push(line(i, `M${MID + by},0V${Y - R}`));
    if (now.step < 20 - i) parts.push(tip(i, MID + by, Y - R, 1, 0));
  }
  const leaf = ops[i - 1][2].find((each2) => LEAVES.includes(each2) && each2 !== "x");
  if (leaf) {
    parts.push(line(i, `M${LEFT + 13},${Y}H${MID - R}`), now.step >= 20 - i ? tip(i, LEFT + 13, Y, 0, -1) : tip(i, MID - R, Y, 0, 1));
    parts.push(ball(LEFT, 13, symbol(leaf), now.step === 20 - i));
  }
  if (now.program === "shared" && i <= 4) {
    const rail = { 1: `M5,${Y}H2V48`, 4: `M2,0V${Y}H5` }[i] ?? "M2,0V48";
    parts.push(line(4, rail));
  }
  if (now.program === "skip" && i >= 3 && i <= 5) {
    const rail = { 3: `M${MID + R},${Y}H78V48`, 5: `M78,0V${Y}H${MID + R}` }[i] ?? "M78,0V48";
    parts.push(line(5, rail));
    if (i === 5 && now.step < 15) parts.push(tip(5, MID + R, Y, 0, -1));
    if (i === 3 && now.step >= 15) parts.push(tip(5, MID + R, Y, 0, -1));
  }
  return [...parts, ball(MID, R, ops[i - 1][1], here), s("text", { x: 83, y: Y + 4, class: "bp-tag" }, name)];
}
var tape_default = { render };
export {
  tape_default as default
};
