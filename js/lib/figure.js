// What every live figure has: its frame, its controls, and the bridge back to Python.
//
// State is the model's synced traits. `schema` (a trait, made by bpfigures/live.py) says of each trait its
// range, step, symbol and description, so that ranges stand in one place; `initial` holds what reset restores.

import { h, s, set, write, digits, plain, fresh } from "./dom.js";
import { follow_theme } from "./theme.js";

/**
 * The frame of a figure.
 *
 * `el` and `model` are what the anywidget front-end contract has. A page of the book gives `page` too, which is
 * { link(state) }. Where there is no Python the state may have `still`: why the figure is a still picture there.
 *
 * The figure's own module gives, each from the state: draw(state), which returns the summary in words;
 * python(state), the lines that compute the numbers; call(state), the call that makes this very figure.
 */
export function figure({ model, el, page, draw, python, call }) {
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

  // Several traits may change in one gesture; they are drawn once, before the event ends.
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
  // A screen reader hears where a drag ended, not every place on its way, and nothing that no one has moved. Said words
  // go again: who reads on would meet them twice, here and in the summary.
  let last = null;
  function say(text) {
    if (last !== null && text !== last) {
      clearTimeout(speaking);
      speaking = setTimeout(() => {
        write(spoken, text);
        speaking = setTimeout(() => write(spoken, ""), 5000);
      }, 700);
    }
    last = text;
  }
  for (const key of [...names, "computed"]) {
    model.on(`change:${key}`, changed);
    undo.push(() => unless_missing(() => model.off(`change:${key}`, changed)));
  }

  /** A slider for the trait `key`, with its symbol, what it is, and its value. */
  function slider(key) {
    const { least, most, step, stops, symbol, help } = schema[key];
    const id = fresh(key);
    const output = h("output", { class: "bp-value", for: id, "aria-live": "off" });
    const input = stops
      ? h("input", { id, type: "range", min: 0, max: stops.length - 1, step: 1 })
      : h("input", { id, type: "range", min: least, max: most, step });
    set(input, { "data-trait": key });
    const nearest = (value) =>
      stops.reduce((best, stop, i) => (Math.abs(stop - value) < Math.abs(stops[best] - value) ? i : best), 0);
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
    const [letter, ...index] = symbol.split("_"); // n_L is n with the index L
    return h("div", { class: "bp-slider" }, h("label", { for: id }, h("var", {}, letter, ...index.map((text) => h("sub", {}, text))), ` ${help}`), output, input);
  }

  /** A check box for the trait `key`. */
  function checkbox(key, ...label) {
    const input = h("input", { type: "checkbox", "data-trait": key });
    input.addEventListener("change", () => change({ [key]: input.checked }));
    controls.push((now) => (input.checked = now[key]));
    return h("label", { class: "bp-check" }, input, ...label);
  }

  /** Radio buttons for the trait `key`. `label` stands before them; without it, the trait's help does. */
  function choice(key, label = schema[key].help) {
    const name = fresh(key);
    const options = Object.entries(schema[key].options).map(([value, words]) => {
      const input = h("input", { type: "radio", name, value, "data-trait": key });
      input.addEventListener("change", () => change({ [key]: value }));
      controls.push((now) => (input.checked = now[key] === value));
      return h("label", { class: "bp-check" }, input, words);
    });
    return h("fieldset", { class: "bp-choice" }, h("legend", {}, label), ...options);
  }

  /** Fields for the entries of the trait `key`, as a matrix. What is no number in range is named and not taken. */
  function fields(key) {
    const { least, most, step, symbol, help } = schema[key];
    const problem = h("p", { class: "bp-problem", role: "alert" });
    const title = h("caption", {}, h("var", {}, symbol), ` ${help}`);
    const body = h("tbody");
    let shape = "";
    let inputs = [];
    function field(r, c) {
      const input = h("input", { type: "number", min: least, max: most, step: "any", "data-trait": key, "data-entry": `${r},${c}`, "aria-label": `${symbol}, row ${r + 1}, column ${c + 1}` });
      input.addEventListener("input", () => {
        const value = input.valueAsNumber;
        const fits = value >= least && value <= most;
        set(input, { "aria-invalid": fits ? null : "true" });
        write(problem, fits ? "" : `Expected a number from ${plain(least)} to ${plain(most)}; the last number stands.`);
        if (fits) change({ [key]: model.get(key).map((row, i) => row.map((entry, k) => (i === r && k === c ? value : entry))) });
      });
      // The browser's own arrows step from `least`; these step in the trait's steps.
      input.addEventListener("keydown", (event) => {
        const way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
        const entry = model.get(key)[r]?.[c]; // none once the matrix has shrunk, until it is drawn anew
        if (!way || entry === undefined) return;
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
        body.replaceChildren(...inputs.map((row) => h("tr", {}, ...row.map((input) => h("td", {}, input)))));
      }
      rows.forEach((row, r) => row.forEach((entry, c) => {
        const input = inputs[r][c];
        if (input.valueAsNumber !== entry && input.getAttribute("aria-invalid") === null) input.value = entry;
      }));
    });
    return h("div", { class: "bp-fields" }, h("table", { class: "bp-matrix" }, title, body), problem);
  }

  /** Play, back, on, and the slider of the whole-number trait `key`, which counts in `unit`s from its least to its most. */
  function player(key, { unit, per_second }) {
    const { least, most } = schema[key];
    const calm = matchMedia("(prefers-reduced-motion: reduce)");
    let cancel = null; // calls off the next step of the play; null when nothing plays
    const show = () => write(play, cancel === null ? "▶ Play" : "❚❚ Pause");
    const stop = () => {
      cancel?.();
      cancel = null;
      show();
    };
    function soon(step) {
      if (calm.matches) {
        const id = setTimeout(step, 600);
        return () => clearTimeout(id);
      }
      const id = requestAnimationFrame(step);
      return () => cancelAnimationFrame(id);
    }
    function run(from) {
      const began = performance.now();
      let shown = model.get(key);
      const step = () => {
        if (model.get(key) !== shown) return stop(); // Reset, a link or Python has moved it
        const gone = (performance.now() - began) / 1000;
        const at = Math.min(most, from + Math.floor(gone * per_second));
        cancel = soon(step);
        if (at !== shown) change({ [key]: at });
        shown = at;
        if (at === most) stop();
      };
      cancel = soon(step);
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
    // A hand on the slider stops the play.
    line.querySelector("input").addEventListener("pointerdown", stop);
    return h("div", { class: "bp-row bp-timeline" },
      h("div", { class: "bp-player" },
        play,
        button("−1", () => step(-1), { "aria-label": `−1 ${unit}`, "data-action": "back" }),
        button("+1", () => step(1), { "aria-label": `+1 ${unit}`, "data-action": "on" })),
      line);
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
      setTimeout(() => write(copied, ""), 2000);
    } catch {
      // Without permission for the clipboard, the reader copies by hand.
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
    link_field,
  );

  // What is wider than the figure scrolls in its own box, and the keyboard must reach it.
  const wide = new ResizeObserver((entries) => {
    for (const box of new Set(entries.map(({ target }) => target.closest(".bp-expression, .bp-scroll")))) {
      if (!box) continue; // what was observed has been taken out
      const hidden = box.scrollWidth > box.clientWidth;
      set(box, hidden ? { tabindex: 0, role: "group", "aria-label": "scrolls sideways" } : { tabindex: null, role: null, "aria-label": null });
    }
  });
  undo.push(() => wide.disconnect());

  const still = model.get("still");
  const classes = el.className;
  el.classList.add("bp-live");
  undo.push(follow_theme(el));
  // JupyterLab would take these keys for its cells. Some versions look for keys after the figure, others before it:
  // those leave alone what is marked by this attribute. The mark must be on the very control that has the focus.
  const ours = ({ key, ctrlKey, metaKey, altKey, shiftKey }) =>
    !(ctrlKey || metaKey || altKey || shiftKey) && /^(Arrow|Page|Home$|End$|Enter$| $)/.test(key);
  const mark_ours = (event) =>
    el.contains(event.target) && event.target.toggleAttribute("data-lm-suppress-shortcuts", ours(event));
  const keep = (event) => ours(event) && event.stopPropagation();
  addEventListener("keydown", mark_ours, true);
  el.addEventListener("keydown", keep);
  undo.push(() => {
    removeEventListener("keydown", mark_ours, true);
    el.removeEventListener("keydown", keep);
  });
  // What the host has put into `el` stays: in MyST that is the link to the style.
  const parts = [body, summary, spoken, ...(still ? [h("p", { class: "bp-still" }, still)] : [tools, code])];
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
    later: (action) => undo.push(action),
  };
}

/** Ask the host for what it may lack: MyST's model (theme 1.4) throws "not implemented yet" at save_changes and off. */
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

/** A value as Python writes it. */
export const literal = (value) => (value === true ? "True" : value === false ? "False" : JSON.stringify(value));

/** A part of a figure, with a title above its picture and a note below. */
export function panel(title, picture, note = "") {
  return h("div", { class: "bp-panel" }, h("p", { class: "bp-panel-title" }, title), picture, note);
}

/**
 * A table of numbers. `columns` are heads (an empty list leaves the heads out); each of `rows` is [label, [keys]].
 * draw(numbers) fills the cell of each key; a null is shown as a dash. `text` writes a number.
 */
export function numbers_table(caption, columns, rows, text = digits) {
  const cells = rows.map(([, keys]) => keys.map(number_cell));
  const heads = columns.map((title) => h("th", { scope: "col" }, title));
  const element = h("table", { class: "bp-table" }, h("caption", {}, caption),
    ...(columns.length ? [h("thead", {}, h("tr", {}, h("td"), ...heads))] : []),
    h("tbody", {}, ...rows.map(([label], r) => h("tr", {}, h("th", { scope: "row" }, label), ...cells[r]))));
  const draw = (numbers) =>
    rows.forEach(([, keys], r) => keys.forEach((key, c) => write_number(cells[r][c], numbers[key], numbers[key] === null ? "–" : text(numbers[key]))));
  return { element, draw };
}

/** A table cell that holds a number for reading, and the same number to the last digit in data-value. */
export function number_cell(key) {
  return h("td", { "data-number": key });
}

/** Fill such a cell. */
export function write_number(cell, value, text) {
  write(cell, text);
  set(cell, { "data-value": value === null ? "" : String(value) });
}

/** The mark of a series. Where two marks meet, the circle looks out from under the square. */
export function mark(shape, attributes = {}) {
  return shape === "circle" ? s("circle", { r: 6.5, ...attributes }) : s("rect", { x: -4, y: -4, width: 8, height: 8, ...attributes });
}
