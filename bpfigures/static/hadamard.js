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
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
function digits(value, significant = 3) {
  if (value === null || Number.isNaN(value)) return "undefined";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  if (value === 0) return "0";
  const size2 = Math.abs(value);
  if (size2 >= 1e5 || size2 < 1e-4) {
    const [mantissa, exponent] = value.toExponential(significant - 1).split("e");
    return `${minus(mantissa)}·10${superscript(Number(exponent))}`;
  }
  return minus(size2 >= 1e3 ? value.toFixed(0) : value.toPrecision(significant));
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
    const show2 = () => write(play, cancel === null ? "▶ Play" : "❚❚ Pause");
    const stop = () => {
      cancel?.();
      cancel = null;
      show2();
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
      show2();
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
  function draw(values, { lit = () => false, heat = null, hide = () => false, name: now = name, text: words = digits, size: size2 } = {}) {
    write(title, now);
    write(shape, size2 ?? `${values.length} × ${values[0].length}`);
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

// figures/hadamard.js
var PRESETS = {
  "two columns": { s: [[1], [2], [3]], t: [[4], [5], [6]], flat: false },
  "column and row": { s: [[1], [2], [3]], t: [[4, 5, 6]], flat: false },
  "row and column": { s: [[1, 2, 3]], t: [[4], [5], [6]], flat: false },
  "two matrices": { s: [[1, 2], [3, 4]], t: [[5, 6], [7, 8]], flat: false },
  "slopes and a gradient": { s: [[0.25], [0], [0.1]], t: [[4], [5], [6]], flat: false },
  "column and 1-D array": { s: [[1], [2], [3]], t: [[4], [5], [6]], flat: true }
};
var show = (value) => plain(Number(value.toPrecision(4)));
var factor = (value) => value < 0 ? `(${show(value)})` : show(value);
var size = (m) => `${m.rows} × ${m.columns}`;
var vector = (m) => m.rows === 1 || m.columns === 1;
var length = (m) => m.rows * m.columns;
var place = (v, i) => v.columns === 1 ? [i, 0] : [0, i];
var no_vector = (s2, t) => vector(s2) ? vector(t) ? null : `t is ${size(t)}: not a vector.` : `s is ${size(s2)}: not a vector.`;
var inner = (s2, t) => s2.columns === t.rows ? null : `${size(s2)} times ${size(t)}: the inner sizes ${s2.columns} and ${t.rows} differ.`;
var count = (n, of) => Array.from({ length: n }, (_, i) => of(i));
var given = (t, flat) => flat && vector(t) ? { rows: 1, columns: length(t) } : t;
var numpy_shape = (t, flat) => flat && vector(t) ? `(${length(t)},)` : `(${t.rows}, ${t.columns})`;
var stretch = (a, b) => a === b || b === 1 ? a : a === 1 ? b : null;
var PRODUCTS = {
  hadamard: {
    title: "Hadamard product",
    why: (s2, t) => size(s2) === size(t) ? null : `${size(s2)} and ${size(t)} differ: not every entry has a partner in the same place.`,
    shape: (s2) => [s2.rows, s2.columns],
    terms: (s2, t, j, k) => [[[j, k], [j, k]]],
    note: () => "Entry by entry: the same place in both."
  },
  diagonal: {
    title: "By a diagonal matrix",
    why: (s2, t) => s2.columns > 1 ? `s is ${size(s2)}: diag(s) takes one column.` : inner({ rows: s2.rows, columns: s2.rows }, t),
    shape: (s2, t) => [t.rows, t.columns],
    terms: (s2, t, j, k) => [[[j, 0], [j, k]]],
    note: (s2, t) => t.columns === 1 ? "s on the diagonal, zeros elsewhere: the same as s ⊙ t." : "Each row of t times its entry of s. Not s ⊙ t: the shapes differ."
  },
  numpy: {
    title: "NumPy’s s * t",
    why: (s2, t, flat) => PRODUCTS.numpy.shape(s2, t, flat).includes(null) ? `${numpy_shape(s2)} * ${numpy_shape(t, flat)} is a ValueError: these shapes cannot be stretched to one.` : null,
    shape: (s2, t, flat) => [stretch(s2.rows, given(t, flat).rows), stretch(s2.columns, given(t, flat).columns)],
    terms(s2, t, j, k, flat) {
      const from = given(t, flat);
      const there = [from.rows === 1 ? 0 : j, from.columns === 1 ? 0 : k];
      return [[[s2.rows === 1 ? 0 : j, s2.columns === 1 ? 0 : k], from === t ? there : place(t, there[1])]];
    },
    note(s2, t, flat) {
      const [rows, columns] = PRODUCTS.numpy.shape(s2, t, flat);
      const shapes = `${numpy_shape(s2)} * ${numpy_shape(t, flat)} gives (${rows}, ${columns})`;
      const same = size(s2) === size(t) && size(s2) === `${rows} × ${columns}`;
      return same ? `${shapes}: the same as s ⊙ t.` : `${shapes} without an error. ${size(s2) === size(t) ? "It is not s ⊙ t." : "s ⊙ t does not exist."}`;
    }
  },
  dot: {
    title: "Dot product",
    why: (s2, t) => no_vector(s2, t) ?? (length(s2) === length(t) ? null : `${length(s2)} and ${length(t)} entries: the lengths differ.`),
    shape: () => [1, 1],
    terms: (s2, t) => count(length(s2), (i) => [place(s2, i), place(t, i)]),
    note: () => "A number: all products sⱼtⱼ added up."
  },
  matrix: {
    title: "Matrix product",
    why: inner,
    shape: (s2, t) => [s2.rows, t.columns],
    terms: (s2, t, j, k) => count(s2.columns, (i) => [[j, i], [i, k]]),
    note: () => "A row of s times a column of t."
  },
  outer: {
    title: "Outer product",
    why: no_vector,
    shape: (s2, t) => [length(s2), length(t)],
    terms: (s2, t, j, k) => [[place(s2, j), place(t, k)]],
    note: () => "Every entry of s times every entry of t."
  }
};
function compute(now) {
  const s2 = { rows: now.s.length, columns: now.s[0].length };
  const t = { rows: now.t.length, columns: now.t[0].length };
  const found = {};
  for (const [name, product] of Object.entries(PRODUCTS)) {
    const why = product.why(s2, t, now.flat);
    if (why !== null) {
      found[name] = { why };
      continue;
    }
    const [rows, columns] = product.shape(s2, t, now.flat);
    const terms = (j, k) => product.terms(s2, t, j, k, now.flat);
    const entry = (j, k) => terms(j, k).reduce((sum, [[a, b], [c, d]]) => sum + now.s[a][b] * now.t[c][d], 0);
    found[name] = { terms, values: count(rows, (j) => count(columns, (k) => entry(j, k))), note: product.note(s2, t, now.flat) };
  }
  return { s: s2, t, found };
}
var exist = (found) => Object.keys(found).filter((name) => name !== "numpy" && !found[name].why);
function python(now) {
  const { found } = compute(now);
  const lines = { hadamard: "np.multiply(s, t)", diagonal: "np.diag(s[:, 0]) @ t", dot: "np.vdot(s, t)", matrix: "s @ t", outer: "np.outer(s, t)" };
  const products = exist(found).map((name) => `    "${name}": ${lines[name]},
`).join("");
  return `import numpy as np

s = np.array(${JSON.stringify(now.s)})
t = np.array(${JSON.stringify(now.t)})
products = {${products && `
${products}`}}  # all that exist at these shapes
for name, values in products.items():
    print(name, values, sep="\\n")

${now.flat ? "given = t.ravel() if 1 in t.shape else t  # a vector as a 1-D array\n" : ""}try:
    star = s * ${now.flat ? "given" : "t"}
    print("NumPy's s * t", star, sep="\\n")
except ValueError as error:
    print(error)`;
}
function render({ model, el, page }) {
  const call = (now) => `Hadamard(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const { options } = model.get("schema").product;
  function resizer(key, what) {
    const [least, most] = model.get("schema")[key][`${what}s`];
    const resize = (by) => {
      const old = model.get(key);
      const sizes = { row: old.length, column: old[0].length };
      sizes[what] = Math.min(most, Math.max(least, sizes[what] + by));
      fig.change({ [key]: count(sizes.row, (r) => count(sizes.column, (c) => old[r]?.[c] ?? 3 * r + c + 1)) });
    };
    const fewer = fig.button("−", () => resize(-1), { "aria-label": `${key}: one ${what} fewer`, "data-action": `${key}-${what}-fewer` });
    const more = fig.button("+", () => resize(1), { "aria-label": `${key}: one ${what} more`, "data-action": `${key}-${what}-more` });
    const number2 = h("span", { class: "bp-size" });
    const draw2 = (n) => {
      write(number2, plain(n));
      set(fewer, { "aria-disabled": n === least ? "true" : null });
      set(more, { "aria-disabled": n === most ? "true" : null });
    };
    return { element: h("div", { class: "bp-resizer" }, h("span", {}, `${what}s`), fewer, number2, more), draw: draw2 };
  }
  const factors = ["s", "t"].map((key) => {
    const [rows, columns] = [resizer(key, "row"), resizer(key, "column")];
    return { key, rows, columns, element: h("div", { class: "bp-factor-box" }, fig.fields(key), rows.element, columns.element) };
  });
  const reckoning = h("p", { class: "bp-reckoning" });
  const diagonal = matrix({ name: "diag(s)" });
  const cards = Object.keys(PRODUCTS).map((name) => {
    const result = matrix({
      name: name === "numpy" ? "s * t" : options[name],
      keys: (r, c) => name === "dot" ? "dot" : `${name}_${r + 1}_${c + 1}`,
      press: (r, c) => fig.change({ product: name, row: r + 1, column: c + 1 })
    });
    const picture = name === "diagonal" ? expression(diagonal, result) : expression(result);
    const missing = h("p", { class: "bp-missing" }, name === "numpy" ? "" : options[name], h("b", {}, name === "numpy" ? "fails" : " does not exist"));
    const words = h("p", { class: "bp-at" });
    const element = h("div", { class: "bp-card", "data-product": name }, h("p", { class: "bp-panel-title" }, PRODUCTS[name].title), picture, missing, words);
    if (name === "numpy") element.append(fig.checkbox("flat", "t as a 1-D array"));
    return { name, result, picture, missing, words, element };
  });
  const number = h("b", { "data-number": "exist" });
  fig.body.append(h(
    "div",
    { class: "bp-hadamard" },
    h(
      "div",
      { class: "bp-row bp-factors" },
      ...factors.map(({ element }) => element),
      h(
        "div",
        { class: "bp-side" },
        h("p", { class: "bp-panel-title" }, "Try"),
        h("div", { class: "bp-presets" }, ...Object.entries(PRESETS).map(([name, settings]) => fig.button(name, () => fig.change(settings)))),
        h("p", { class: "bp-at" }, "Change the numbers and the shapes. Click an entry of a result: it lights up, and so do the entries of s and t that it comes from.")
      )
    ),
    h("p", { class: "bp-panel-title" }, number, " of 5 products exist at these shapes"),
    h("div", { class: "bp-row bp-cards" }, ...cards.map(({ element }) => element)),
    h("div", { class: "bp-row" }, fig.choice("product", "entry of")),
    h("div", { class: "bp-row bp-columns" }, fig.slider("row"), fig.slider("column"))
  ));
  function draw(now) {
    const { s: s2, t, found } = compute(now);
    const [j, k] = now.product === "dot" ? [0, 0] : [now.row - 1, now.column - 1];
    const chosen = found[now.product];
    const there = !chosen.why && j < chosen.values.length && k < chosen.values[0].length;
    const terms = there ? chosen.terms(j, k) : [];
    for (const { key, rows, columns, element } of factors) {
      const m = key === "s" ? s2 : t;
      rows.draw(m.rows);
      columns.draw(m.columns);
      const lit = terms.map((pair) => String(pair[key === "s" ? 0 : 1]));
      for (const input of element.querySelectorAll("input")) input.closest("td").classList.toggle("bp-lit", lit.includes(input.dataset.entry));
    }
    for (const { name, result, picture, missing: missing2, words, element } of cards) {
      const { why, values, note } = found[name];
      element.classList.toggle("bp-chosen", name === now.product);
      picture.hidden = Boolean(why);
      missing2.hidden = !why;
      const trap = name === "numpy" && !why && !note.endsWith("the same as s ⊙ t.");
      write(words, why ?? `${trap ? "Trap: " : ""}${note}`);
      element.classList.toggle("bp-trap", trap);
      element.classList.toggle("bp-none", Boolean(why));
      if (why) continue;
      if (name === "diagonal") diagonal.draw(count(s2.rows, (r) => count(s2.rows, (c) => r === c ? now.s[r][0] : 0)), { text: show, lit: (r) => there && name === now.product && r === j });
      result.draw(values, { text: show, lit: (r, c) => there && name === now.product && r === j && c === k, size: name === "dot" ? "a number" : void 0 });
    }
    cards.find(({ name }) => name === now.product).element.append(reckoning);
    const index = (m, [r, c]) => subscript(m.columns === 1 ? r + 1 : m.rows === 1 ? c + 1 : `${r + 1}${c + 1}`);
    const value = there ? chosen.values[j][k] : null;
    const sum = terms.map(([[a, b], [c, d]]) => `${factor(now.s[a][b])} · ${factor(now.t[c][d])}`).join(" + ");
    const letters = terms.map(([a, b]) => `s${index(s2, a)}t${index(t, b)}`).join(" + ");
    write(reckoning, there ? `${letters} = ${sum} = ${show(value)}` : chosen.why ? "" : `No entry in row ${now.row}, column ${now.column}.`);
    const names = exist(found);
    write_number(number, names.length, plain(names.length));
    const missing = Object.keys(options).filter((name) => name !== "numpy" && !names.includes(name));
    const list = (some) => some.map((name) => options[name]).join(", ") || "none";
    return `s is ${size(s2)}, t is ${size(t)}. Products that exist: ${list(names)}; that do not: ${list(missing)}. In NumPy, ${found.numpy.why ?? found.numpy.note}${chosen.why ? "" : ` ${options[now.product]} = (${chosen.values.map((row) => row.map(show).join(", ")).join("; ")})`}${chosen.why ? "" : there && now.product !== "dot" ? `, and its chosen entry is ${show(value)}.` : "."}`;
  }
  return fig.start();
}
var hadamard_default = { render };
export {
  hadamard_default as default
};
