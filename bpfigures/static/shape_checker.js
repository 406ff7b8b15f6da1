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
var plain = (value) => minus(String(value));
var minus = (text) => text.replace("-", "−");
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
function write_number(cell2, value, text) {
  write(cell2, text);
  set(cell2, { "data-value": value === null ? "" : String(value) });
}

// figures/shape_checker.js
var CELL = 13;
var FLOOR = 5 * CELL + 8;
var PARTS = { wT_delta: ["wᵀ", "δ"], w_delta: ["w", "δ"], delta_w: ["δ", "w"], delta_wT: ["δ", "wᵀ"] };
var NUMPY = { wT_delta: "w.T @ delta", w_delta: "w @ delta", delta_w: "delta @ w", delta_wT: "delta @ w.T" };
var VERDICTS = { right: "right", none: "does not exist", shape: "exists, wrong shape", sum: "fits by shape, wrong sum" };
var MARKS = { right: "✓", none: "✗", shape: "✗", sum: "✗" };
var FORWARD = { columns: { to_from: "w a + b", from_to: "wᵀ a + b" }, rows: { to_from: "a wᵀ + b", from_to: "a w + b" } };
var turn = ([rows, columns]) => [columns, rows];
var written = ([rows, columns]) => `${rows} × ${columns}`;
function compute(now) {
  const [from_to, rows] = [now.order === "from_to", now.batch === "rows"];
  const laid = (shape, counts, turned) => turned ? { shape: turn(shape), counts: turn(counts) } : { shape, counts };
  const sizes = [now.n_next, now.n];
  const factors = {
    w: laid(sizes, ["to", "from"], from_to),
    wT: laid(sizes, ["to", "from"], !from_to),
    delta: laid([now.n_next, now.m], ["neurons", "examples"], rows)
  };
  const z = laid([now.n, now.m], ["neurons", "examples"], rows).shape;
  const one_weight = now.n === 1 && now.n_next === 1;
  const products = Object.keys(PARTS).map((name) => {
    const [left, right] = name.split("_").map((factor) => factors[factor]);
    const exists = left.shape[1] === right.shape[0];
    const result = exists ? [left.shape[0], right.shape[1]] : null;
    const summed = [left.counts[1], right.counts[0]];
    const over_k = summed.includes("to") && summed.includes("neurons");
    const fits = exists && written(result) === written(z);
    const verdict = !exists ? "none" : !fits ? "shape" : over_k || one_weight ? "right" : "sum";
    return { name, left: left.shape, right: right.shape, exists, result, summed, over_k, verdict };
  });
  return { factors, z, products, chosen: products.find(({ over_k }) => over_k) };
}
function python(now) {
  const { factors, chosen } = compute(now);
  const [w, rows] = [now.order === "from_to" ? "w.T" : "w", now.batch === "rows"];
  return `import numpy as np
from bpcore import Identity, backpropagate_error

rng = np.random.default_rng(1)
w = rng.integers(-3, 4, (${factors.w.shape})).astype(float)
delta = rng.integers(-3, 4, (${factors.delta.shape})).astype(float)

back = ${NUMPY[chosen.name]}
print(back.shape)

# bpcore has w[to, from], and columns as examples. With slope 1 the product alone remains.
z = np.zeros((${now.n}, ${now.m}))
by_bpcore = backpropagate_error(${w}, ${rows ? "delta.T" : "delta"}, Identity(), z)${rows ? ".T" : ""}
print(np.array_equal(back, by_bpcore))`.replace(/\((\d),(\d)\)/g, "($1, $2)");
}
function block([rows, columns], middle, kind) {
  const [x, y] = [middle - columns * CELL / 2, (FLOOR - rows * CELL) / 2];
  return Array.from({ length: rows * columns }, (_, i) => {
    const [r, c] = [Math.floor(i / columns), i % columns];
    return s("rect", { x: x + c * CELL, y: y + r * CELL, width: CELL, height: CELL, class: `bp-cell ${kind(r, c)}` });
  });
}
var word = (x, y, words) => s("text", { x, y, "text-anchor": "middle" }, words);
var cell = (key) => h("span", { "data-number": key });
function card(name) {
  const [left, right] = PARTS[name];
  const svg = s("svg", { viewBox: `0 0 320 ${FLOOR + 20}`, role: "img", "aria-label": `${left} times ${right}, cell by cell`, class: "bp-plot" });
  const mark = h("span", { "aria-hidden": "true" });
  const cells = Object.fromEntries(["verdict", "inner", "shape", "sum"].map((key) => [key, cell(`${name}_${key}`)]));
  const element = h(
    "div",
    { class: "bp-card" },
    h("p", { class: "bp-panel-title" }, `${left} ${right}  `, mark, " ", cells.verdict),
    svg,
    h("p", { class: "bp-at" }, "Inner sizes: ", cells.inner, ". Result: ", cells.shape, "."),
    h("p", { class: "bp-at" }, "It sums ", cells.sum, ".")
  );
  function draw(product, numbers) {
    const { left: a, right: b, exists, result, verdict } = product;
    const meets = (at, other) => at < other ? "bp-meets" : "bp-alone";
    svg.replaceChildren(
      ...block(a, 52, (r, c) => r === 0 ? meets(c, b[0]) : ""),
      ...block(b, 160, (r, c) => c === 0 ? meets(r, a[1]) : ""),
      ...exists ? block(result, 268, (r, c) => r + c === 0 ? "bp-meets" : "") : [],
      word(214, FLOOR / 2 + 4, exists ? "=" : "≠"),
      word(52, FLOOR + 13, `${left}: ${written(a)}`),
      word(160, FLOOR + 13, `${right}: ${written(b)}`),
      word(268, exists ? FLOOR + 13 : FLOOR / 2 + 4, exists ? written(result) : "no product")
    );
    write(mark, MARKS[verdict]);
    element.classList.toggle("bp-lit", verdict === "right");
    for (const [key, element_] of Object.entries(cells)) {
      const value = numbers[`${name}_${key}`];
      write_number(element_, value, value ?? "none");
    }
  }
  return { element, draw };
}
function reason(now, { name }) {
  const right = now.batch === "columns";
  const turned = name.includes("wT");
  const [in_w, in_delta] = [now.order === "to_from" ? "rows" : "columns", right ? "rows" : "columns"];
  return `Why: (BP2) sums over k, the neurons of layer l + 1. In δ these are the ${in_delta}. A product sums over the columns of its left factor and the rows of its right factor, so δ stands on the ${right ? "right" : "left"} and w is summed over its ${right ? "columns" : "rows"}. In w the index k, “to”, counts the ${in_w}, so w ${turned ? "must be transposed" : "stays as it is"}.`;
}
function render({ model, el, page }) {
  const call = (now) => `ShapeChecker(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });
  const cards = Object.keys(PARTS).map(card);
  const shapes = { w: cell("w_shape"), delta: cell("delta_shape"), z: cell("z_shape") };
  const forward = h("b");
  const why = h("p");
  fig.body.append(
    h("div", { class: "bp-row bp-top" }, fig.choice("batch"), fig.choice("order")),
    h("div", { class: "bp-row bp-thirds" }, fig.slider("n"), fig.slider("n_next"), fig.slider("m")),
    h("p", {}, "wˡ⁺¹ is ", shapes.w, ", δˡ⁺¹ is ", shapes.delta, ", zˡ is ", shapes.z, ". Forward: zˡ⁺¹ = ", forward, ", with a = aˡ."),
    h("div", { class: "bp-row bp-columns" }, ...cards.map(({ element }) => element)),
    h("p", { class: "bp-at" }, "The first row of the left factor meets the first column of the right one: filled cells are paired, dashed ones find no partner."),
    why
  );
  function draw(now) {
    const { factors, z, products, chosen } = compute(now);
    const numbers = { w_shape: written(factors.w.shape), delta_shape: written(factors.delta.shape), z_shape: written(z) };
    for (const { name, left, right, exists, result, summed, verdict } of products) {
      const [in_w, in_delta] = name.startsWith("w") ? summed : turn(summed);
      numbers[`${name}_inner`] = `${left[1]} ${exists ? "=" : "≠"} ${right[0]}`;
      numbers[`${name}_shape`] = exists ? written(result) : null;
      numbers[`${name}_sum`] = `w over “${in_w}”, δ over ${in_delta}`;
      numbers[`${name}_verdict`] = VERDICTS[verdict];
    }
    for (const [key, element] of Object.entries(shapes)) write_number(element, numbers[`${key}_shape`], numbers[`${key}_shape`]);
    write(forward, FORWARD[now.batch][now.order]);
    products.forEach((product, i) => cards[i].draw(product, numbers));
    write(why, reason(now, chosen));
    const title = PARTS[chosen.name].join(" ");
    const fits = products.filter(({ verdict }) => verdict === "right" || verdict === "sum").length;
    const start = `w is ${numbers.w_shape} and δ is ${numbers.delta_shape}. `;
    if (now.n === 1 && now.n_next === 1) return `${start}With one weight a transpose changes nothing: every product that exists is right.`;
    if (fits > 1) return `${start}${fits} products have the shape ${numbers.z_shape} of z. The shape does not decide here; the sum over k does: ${title} is right.`;
    return `${start}Only ${title} has the shape ${numbers.z_shape} of z. Here the shape decides.`;
  }
  return fig.start();
}
var shape_checker_default = { render };
export {
  shape_checker_default as default
};
