(() => {
  var __create = Object.create;
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __getProtoOf = Object.getPrototypeOf;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __commonJS = (cb, mod) => function __require() {
    try {
      return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
    } catch (e) {
      throw mod = 0, e;
    }
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
    // If the importer is in node compatibility mode or this is not an ESM
    // file that has been converted to a CommonJS file using a Babel-
    // compatible transform (i.e. "__esModule" has not been set), then set
    // "default" to the CommonJS "module.exports" for node compatibility.
    isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
    mod
  ));

  // shared:bpcore
  var require_bpcore = __commonJS({
    "shared:bpcore"(exports, module) {
      module.exports = bpFigures.lib.bpcore;
    }
  });

  // shared:dom
  var require_dom = __commonJS({
    "shared:dom"(exports, module) {
      module.exports = bpFigures.lib.dom;
    }
  });

  // shared:figure
  var require_figure = __commonJS({
    "shared:figure"(exports, module) {
      module.exports = bpFigures.lib.figure;
    }
  });

  // shared:matrix
  var require_matrix = __commonJS({
    "shared:matrix"(exports, module) {
      module.exports = bpFigures.lib.matrix;
    }
  });

  // figures/tape.js
  var import_bpcore = __toESM(require_bpcore(), 1);
  var import_dom = __toESM(require_dom(), 1);
  var import_figure = __toESM(require_figure(), 1);
  var import_matrix = __toESM(require_matrix(), 1);
  var { sigmoid, identity } = import_bpcore.activations;
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
      value: (w, a) => (0, import_bpcore.backpropagate_error)(turned(w), a, identity, a),
      back: (g, w, a) => [(0, import_bpcore.weight_gradient)(a, g), (0, import_bpcore.backpropagate_error)(w, g, identity, g)],
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
  var symbol = (name) => name[0] + (0, import_dom.superscript)(name.slice(1));
  var bar = (name) => `${name[0]}̄${(0, import_dom.superscript)(name.slice(1))}`;
  var raised = (name) => name.length > 1 ? `(${symbol(name)})ᵀ` : `${name}ᵀ`;
  var four = (value) => {
    if (value === null) return "–";
    if (Number.isInteger(value)) return (0, import_dom.plain)(value);
    return Math.abs(value) < 1e-3 ? (0, import_dom.digits)(value) : (0, import_dom.plain)(value.toFixed(4));
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
    const call = (now) => `Tape(${Object.entries(now).map(([key, value]) => `${key}=${(0, import_figure.literal)(value)}`).join(", ")})`;
    const fig = (0, import_figure.figure)({ model, el, page, draw, python, call });
    el.classList.add("bp-tape");
    const cell = (name, kind) => {
      const entries = places(name).map(([, , index]) => (0, import_dom.h)("span", { "data-number": `${kind}${name}${index}` }));
      return { td: (0, import_dom.h)("td", {}, ...entries), entries };
    };
    const rows = ["x", ...tape(fig.state()).map(([made2]) => made2)].map((name, i) => {
      const svg = (0, import_dom.s)("svg", { viewBox: "0 0 102 48", preserveAspectRatio: "xMinYMid slice", class: "bp-plot bp-tape-piece", "aria-hidden": "true" });
      const words = (0, import_dom.h)("th", { scope: "row", class: "bp-tape-words" });
      const value = i === 0 ? { td: (0, import_dom.h)("td"), entries: [(0, import_dom.h)("span"), (0, import_dom.h)("span")] } : cell(name, "");
      if (i === 0) value.td.append(...value.entries);
      const adjoint = cell(name, "bar_");
      if (!fig.still) {
        if (i > 0) value.td.addEventListener("click", () => fig.change({ step: i }));
        adjoint.td.addEventListener("click", () => fig.change({ step: i === 0 ? 19 : i === 9 ? 10 : 19 - i }));
      }
      return { name, i, svg, words, value, adjoint, tr: (0, import_dom.h)("tr", {}, (0, import_dom.h)("td", {}, svg), words, value.td, adjoint.td) };
    });
    const head = (words, kind) => (0, import_dom.h)("th", { scope: "col", class: kind }, words);
    const strip = (0, import_dom.h)(
      "table",
      { class: "bp-table" },
      (0, import_dom.h)("thead", {}, (0, import_dom.h)("tr", {}, (0, import_dom.h)("td"), head("operation", "bp-tape-words"), head("value v ↓", ""), head("adjoint v̄ ↑", ""))),
      (0, import_dom.h)("tbody", {}, ...rows.map(({ tr }) => tr))
    );
    const leaves = LEAVES.slice(1).map((name) => [name, (0, import_matrix.matrix)({ name: bar(name), keys: (r, c) => `bar_${name}_${r + 1}${c + 1}` })]);
    const title = (0, import_dom.h)("p", { class: "bp-panel-title" });
    const made = (0, import_dom.h)("div");
    const off = (0, import_dom.h)("p", { class: "bp-at" });
    fig.body.append(
      (0, import_dom.h)("div", { class: "bp-row" }, fig.choice("program")),
      fig.player("step", { unit: "step", per_second: 0.6 }),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-tape-parts" },
        (0, import_dom.h)("div", { class: "bp-tape-strip" }, strip, (0, import_dom.h)(
          "p",
          { class: "bp-at" },
          "A letter in a circle at the left is a leaf. Thin lines: values have gone down. Thick lines: adjoints have come back up. A yellow ground: this step. Three dots: a contribution is still to come. A click on a value or an adjoint goes to its step."
        )),
        (0, import_dom.h)("div", { class: "bp-tape-now" }, title, made),
        (0, import_dom.h)("div", { class: "bp-tape-leaves" }, (0, import_figure.panel)("Where the way back ends: the adjoints of the leaves", (0, import_matrix.expression)(...leaves.map(([, one]) => one)), off))
      ),
      (0, import_dom.h)(
        "details",
        { class: "bp-row" },
        (0, import_dom.h)("summary", {}, "Edit x, y, the weights and the biases"),
        (0, import_dom.h)("div", { class: "bp-expression bp-top" }, ...LEAVES.map(fig.fields))
      )
    );
    function draw(now) {
      const { ops, values, numbers, now_made, partial, bars } = compute(now);
      const fresh = new Set(now_made.map(({ target }) => target));
      const back = now.step >= 10;
      const used = ops.flatMap(([, , from]) => from);
      for (const { name, i, svg, words, value, adjoint } of rows) {
        const [, op, from] = ops[i - 1] ?? [];
        (0, import_dom.write)(words, i === 0 ? "x" : `${symbol(name)} = ${bracketed(RULES[op].words[0].replace(/[01]/g, (one) => symbol(from[one])))}`);
        svg.replaceChildren(...piece(now, ops, i));
        value.entries.forEach((span, j) => {
          if (i === 0) (0, import_dom.write)(span, (0, import_dom.plain)(now.x[j][0]));
          else (0, import_figure.write_number)(span, numbers[span.dataset.number], four(numbers[span.dataset.number]));
        });
        adjoint.entries.forEach((span) => (0, import_figure.write_number)(span, numbers[span.dataset.number], four(numbers[span.dataset.number]) + (partial(name) ? " …" : "")));
        value.td.classList.toggle("bp-lit", !back && fresh.has(name));
        adjoint.td.classList.toggle("bp-lit", back && fresh.has(name));
      }
      const none = now[LEAVES[0]].map(() => [null]);
      for (const [name, one] of leaves) {
        one.draw(bars[name] ?? (name[0] === "w" ? none.map(() => [null, null]) : none), {
          lit: () => back && fresh.has(name),
          name: bar(name) + (partial(name) ? " so far" : ""),
          size: " ",
          text: four
        });
      }
      const missing = LEAVES.filter((name) => !used.includes(name)).map(symbol);
      (0, import_dom.write)(off, missing.length ? `${missing} is not on this tape: the cost does not depend on it.` : "");
      for (const input of el.querySelectorAll(".bp-fields input")) input.classList.toggle("bp-unused", !used.includes(input.dataset.trait));
      const operation = back ? 20 - now.step : now.step;
      const what = operation in rows && operation > 0 && operation < 10 ? rows[operation].words.textContent : "";
      const heading = now.step === 0 ? "Step 0 of 19. Only the leaves have values." : now.step === 10 ? "Step 10 of 19. The way back begins at the end, with C̄ = 1." : `Step ${now.step} of 19. ${back ? "Back through" : "Forward:"} ${what}`;
      title.replaceChildren(...heading.split(/(?<=of 19\.) /).flatMap((words) => [(0, import_dom.h)("span", {}, words), " "]));
      made.replaceChildren(...now.step === 0 ? BEGIN.map((words) => (0, import_dom.h)("p", {}, words)) : now_made.flatMap(({ target, sides, result, equation }) => [
        (0, import_dom.h)("p", { class: "bp-tape-rule" }, `${result.words} = ${joined(sides)} `, equation ? (0, import_dom.h)("span", { class: "bp-note" }, equation) : ""),
        (0, import_matrix.expression)(...terms_of([...sides, "=", result])),
        ...back && partial(target) ? [(0, import_dom.h)("p", { class: "bp-at" }, `${symbol(target)} was used twice: the other use has not answered yet.`)] : []
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
      if (!terms.length || side === "+" || side === "=") terms.push((0, import_dom.h)("span", { class: "bp-tape-term" }));
      terms.at(-1).append(typeof side === "string" ? (0, import_dom.h)("span", { class: "bp-sign" }, side) : shown(side).element);
    }
    return terms;
  }
  function shown(side) {
    const one = (0, import_matrix.matrix)({ name: side.words });
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
    const line = (op, d) => (0, import_dom.s)("path", { class: `bp-tape-line ${state(op)}`, d });
    const tip = (op, x, y, down, across) => (0, import_dom.s)("path", { class: `bp-tape-tip ${state(op)}`, d: `M${x},${y}l${-7 * across - 4 * down},${-7 * down - 4 * across}l${8 * down},${8 * across}Z` });
    const lit = (on) => on ? " bp-lit" : "";
    const ball = (x, r, text, on, kind = "") => (0, import_dom.s)("g", { class: `bp-neuron${lit(on)} ${kind}` }, (0, import_dom.s)("circle", { cx: x, cy: Y, r }), (0, import_dom.s)("text", { x, y: Y + 4, "text-anchor": "middle", class: "bp-inside" }, text));
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
    return [...parts, ball(MID, R, ops[i - 1][1], here), (0, import_dom.s)("text", { x: 83, y: Y + 4, class: "bp-tag" }, name)];
  }
  var tape_default = { render };

  // stdin.js
  bpFigures.figures.Tape = tape_default;
})();
