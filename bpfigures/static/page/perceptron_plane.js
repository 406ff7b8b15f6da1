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

  // shared:network
  var require_network = __commonJS({
    "shared:network"(exports, module) {
      module.exports = bpFigures.lib.network;
    }
  });

  // shared:plane
  var require_plane = __commonJS({
    "shared:plane"(exports, module) {
      module.exports = bpFigures.lib.plane;
    }
  });

  // figures/perceptron_plane.js
  var import_bpcore = __toESM(require_bpcore(), 1);
  var import_dom = __toESM(require_dom(), 1);
  var import_figure = __toESM(require_figure(), 1);
  var import_network = __toESM(require_network(), 1);
  var import_plane = __toESM(require_plane(), 1);
  var RANGE = [-1, 2];
  var MAX_EPOCHS = 200;
  var MOST_POINTS = 8;
  var INPUTS = [[0, 0, 1, 1], [0, 1, 0, 1]];
  var TARGETS = { AND: [0, 0, 0, 1], OR: [0, 1, 1, 1], NAND: [1, 1, 1, 0], XOR: [0, 1, 1, 0] };
  var eighth = (value) => Math.floor(8 * value + 0.5) / 8;
  var eighths = (values) => values.map(eighth);
  function examples(now) {
    if (now.gate !== "own") return { x: INPUTS, y: [TARGETS[now.gate]] };
    return { x: [0, 1].map((k) => eighths(now.points.map((row) => row[k]))), y: [now.points.map((row) => row[2] > 0 ? 1 : 0)] };
  }
  function round_of({ corrections, converged, epochs }) {
    const seen = /* @__PURE__ */ new Map();
    let made = 0;
    for (let epoch = 1; epoch <= epochs && !converged; epoch++) {
      while (corrections[made]?.epoch === epoch) made += 1;
      const state = JSON.stringify([corrections[made - 1].w_after, corrections[made - 1].b_after]);
      if (seen.has(state)) return made - seen.get(state);
      seen.set(state, made);
    }
    return null;
  }
  function compute(now) {
    const { x, y } = examples(now);
    const start = { w: eighths([now.w1, now.w2]), b: eighth(now.b) };
    const history = (0, import_bpcore.perceptron_train)(x, y, { ...start, eta: eighth(now.eta), max_epochs: MAX_EPOCHS });
    const made = Math.min(now.corrections, history.corrections.length);
    const last = made ? history.corrections[made - 1] : null;
    const { w, b } = last ? { w: last.w_after, b: last.b_after } : start;
    const columns = y[0].map((_, i) => x.map((row) => row[i]));
    const [sign, free] = now.threshold ? [-1, "theta"] : [1, "b"];
    const at = last && columns[last.example];
    const after = { w1: w[0], w2: w[1], [free]: sign * b, z: last && (0, import_bpcore.perceptron_z)(w, b, at) };
    const before = last && { w1: last.w_before[0], w2: last.w_before[1], [free]: sign * last.b_before, z: (0, import_bpcore.perceptron_z)(last.w_before, last.b_before, at) };
    const numbers = { ...after };
    for (const name of Object.keys(after)) {
      numbers[`${name}_before`] = before && before[name];
      numbers[`${name}_change`] = before && after[name] - before[name];
    }
    const z = columns.map((column) => (0, import_bpcore.perceptron_z)(w, b, column));
    const y_hat = z.map(import_bpcore.activations.step.of);
    z.forEach((_, i) => Object.assign(numbers, { [`z_${i + 1}`]: z[i], [`y_hat_${i + 1}`]: y_hat[i] }));
    numbers.mistakes = y_hat.filter((answer, i) => answer !== y[0][i]).length;
    numbers.needed = history.converged ? history.corrections.length : null;
    numbers.round = round_of(history);
    return { numbers, w, b, last, made, at, columns, y: y[0], y_hat };
  }
  function python(now) {
    const { x, y } = examples(now);
    const data = now.gate === "own" ? `x = np.array(${JSON.stringify(x)})
y = np.array(${JSON.stringify(y)})` : `x, y = gates().${now.gate}`;
    const start = `Perceptron(${JSON.stringify(eighths([now.w1, now.w2]))}, ${eighth(now.b)})`;
    return `${now.gate === "own" ? "import numpy as np\n" : ""}from bpcore import Perceptron${now.gate === "own" ? "" : ", gates"}

${data}
neuron = ${start}
history = neuron.train(x, y, eta=${eighth(now.eta)}, max_epochs=${MAX_EPOCHS})
made = history.corrections[:${now.corrections}]
neuron = Perceptron(made[-1].w_after, made[-1].b_after) if made else ${start}
print("w", neuron.w, " b", neuron.b, " threshold", neuron.threshold)
z = neuron.w @ x + neuron.b
mistakes = (neuron(x) != y).sum()
print("z", z, " answers", neuron(x), " mistakes", mistakes)
print("converged:", history.converged, " corrections in all:", len(history.corrections))`;
  }
  function render({ model, el, page }) {
    const call = (now) => `PerceptronPlane(${Object.entries(now).map(([key, value]) => `${key}=${(0, import_figure.literal)(value)}`).join(", ")})`;
    const fig = (0, import_figure.figure)({ model, el, page, draw, python, call });
    const begin = (values) => fig.change({ ...values, corrections: 0 });
    const start_slider = (key) => {
      const line2 = fig.slider(key);
      line2.querySelector("input").addEventListener("input", () => begin({}));
      return line2;
    };
    const bias = start_slider("b");
    const theta = (0, import_plane.free_slider)("theta", model.get("schema").b, (value) => begin({ b: 0 - value }));
    const picture = (0, import_plane.plane)({ range: RANGE, x_label: "x₁", y_label: "x₂", label: "The examples, the line and the two half-planes" });
    const old = picture.line("bp-old");
    const line = picture.line("");
    picture.svg.classList.add("bp-click");
    picture.svg.addEventListener("click", (event) => press(...(0, import_plane.place_of)(picture, event)));
    const diagram = (0, import_network.network)({ sizes: [3, 1], row: 62, label: "The neuron: two inputs and a constant one, each with its weight" });
    function press(p, q) {
      const { x, y } = examples(fig.state());
      const points = y[0].map((target, i2) => [x[0][i2], x[1][i2], target]);
      const i = points.findIndex((row) => Math.hypot(row[0] - p, row[1] - q) < 0.13);
      const [near_p, near_q] = [p, q].map((entry) => Math.min(RANGE[1], Math.max(RANGE[0], Math.round(4 * entry) / 4)));
      if (i < 0 && points.length < MOST_POINTS) points.push([near_p, near_q, 1]);
      else if (i >= 0 && points[i][2] === 1) points[i][2] = 0;
      else if (i >= 0 && points.length > 1) points.splice(i, 1);
      else if (i >= 0) points[i][2] = 1;
      begin({ gate: "own", points });
    }
    const resize = (points) => begin({ points });
    const own = (0, import_dom.h)(
      "div",
      { class: "bp-row" },
      fig.fields("points"),
      (0, import_dom.h)("p", { class: "bp-at" }, "One row for each point. A y above 0 counts as 1. Places are taken to the nearest eighth, so that sums are exact."),
      (0, import_dom.h)(
        "div",
        { class: "bp-player" },
        fig.button("Add a point", () => resize([...model.get("points"), [0.5, 0.5, 1]].slice(0, MOST_POINTS))),
        fig.button("Remove the last", () => resize(model.get("points").slice(0, Math.max(1, model.get("points").length - 1))))
      )
    );
    const head = (0, import_dom.h)("p", { class: "bp-panel-title" });
    const arithmetic = (0, import_dom.h)("div");
    const status = (0, import_figure.numbers_table)("", [], [
      ["mistakes now", ["mistakes"]],
      ["corrections until none is wrong", ["needed"]],
      ["corrections in a round that repeats", ["round"]]
    ], import_dom.plain);
    const answers = (0, import_dom.h)("div");
    fig.body.append(
      (0, import_dom.h)("div", { class: "bp-row bp-top" }, fig.choice("gate")),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_dom.h)(
          "div",
          {},
          picture.svg,
          (0, import_plane.marks_legend)(),
          (0, import_dom.h)("p", { class: "bp-at" }, "Hatched: the neuron says 1. The arrow is the direction of w. Click an empty place for a point of your own; click a point to change it or take it away."),
          fig.player("corrections", { unit: "correction", per_second: 1.5 }),
          head,
          arithmetic,
          fig.slider("eta")
        ),
        (0, import_dom.h)(
          "div",
          { class: "bp-sliders" },
          start_slider("w1"),
          start_slider("w2"),
          bias,
          theta.element,
          fig.checkbox("threshold", "show the threshold θ = −b instead of the bias"),
          (0, import_figure.panel)("The neuron now", diagram.svg),
          answers,
          status.element
        )
      ),
      own
    );
    function draw(now) {
      const { numbers, w, b, last, made, at, columns, y, y_hat } = compute(now);
      const [letter, free, constant] = now.threshold ? ["θ", "theta", -1] : ["b", "b", 1];
      own.hidden = now.gate !== "own";
      bias.hidden = now.threshold;
      theta.element.hidden = !now.threshold;
      theta.show("θ", "at the start: threshold", 0 - now.b);
      picture.half(w, b);
      line(w, b);
      old(...last ? [last.w_before, last.b_before] : [[0, 0], 0]);
      picture.points(columns.map((column, i) => ({ at: column, y: y[i], wrong: y_hat[i] !== y[i], ring: last?.example === i })));
      ["x₁", "x₂", (0, import_dom.plain)(constant)].forEach((inside, k) => {
        const value = [w[0], w[1], constant * b][k];
        diagram.neuron(1, k + 1, { inside });
        diagram.weight(2, 1, k + 1, { value, most: 4, words: `${["w₁", "w₂", letter][k]} = ${(0, import_dom.plain)(value)}` });
      });
      diagram.neuron(2, 1, { inside: "ŷ", below: `1 if z > 0` });
      (0, import_dom.write)(head, last ? `Correction ${made}${numbers.needed === null ? "" : ` of ${numbers.needed}`}, in pass ${last.epoch}: example (${at.map(import_dom.plain).join(", ")}), y = ${last.y}, ŷ = ${last.y_hat}` : "No correction yet: press Play, or +1");
      const factor = (value) => value < 0 ? `(${(0, import_dom.plain)(value)})` : (0, import_dom.plain)(value);
      const rows = [["w₁", "w1", 0], ["w₂", "w2", 1], [letter, free, 2]].map(([name, key, k]) => [name, key, last && `${(0, import_dom.plain)(eighth(now.eta))}·${factor(last.y - last.y_hat)}·${factor([...at, constant][k])} = `]);
      table(arithmetic, "", ["", "before", "η(y − ŷ) × input", "after"], [...rows, ["z here", "z", ""]].map(([name, key, words2]) => [name, ...["_before", "_change", ""].map((end) => cell(key + end, numbers[key + end], end === "_change" ? words2 : ""))]), "bp-arithmetic");
      table(answers, "Every example now", ["x₁, x₂", "y", "z", "ŷ", ""], columns.map((column, i) => [column.map(import_dom.plain).join(", "), (0, import_dom.h)("td", {}, (0, import_dom.plain)(y[i])), ...["z", "y_hat"].map((name) => cell(`${name}_${i + 1}`, numbers[`${name}_${i + 1}`])), (0, import_dom.h)("td", {}, y_hat[i] === y[i] ? "right" : "✗ wrong")]));
      status.draw(numbers);
      return words(now, numbers, w, b, made, columns.filter((_, i) => y_hat[i] !== y[i]));
    }
    return fig.start();
  }
  function cell(key, value, before = "") {
    const td = (0, import_figure.number_cell)(key);
    (0, import_figure.write_number)(td, value, value === null ? "–" : `${before}${(0, import_dom.plain)(value)}`);
    return td;
  }
  function table(place, caption, heads, rows, kind = "") {
    place.replaceChildren((0, import_dom.h)(
      "table",
      { class: `bp-table ${kind}` },
      (0, import_dom.h)("caption", {}, caption),
      (0, import_dom.h)("thead", {}, (0, import_dom.h)("tr", {}, (0, import_dom.h)("td", {}, heads[0]), ...heads.slice(1).map((head) => (0, import_dom.h)("th", { scope: "col" }, head)))),
      (0, import_dom.h)("tbody", {}, ...rows.map(([name, ...cells]) => (0, import_dom.h)("tr", {}, (0, import_dom.h)("th", { scope: "row" }, name), ...cells)))
    ));
  }
  function words(now, numbers, w, b, made, missed) {
    const letter = now.threshold ? `θ = ${(0, import_dom.plain)(0 - b)}` : `b = ${(0, import_dom.plain)(b)}`;
    const flat = w.every((w_k) => w_k === 0) ? ` Both weights are 0: there is no line, and the answer is ${b > 0 ? 1 : 0} everywhere.` : "";
    const wrong = missed.length ? `wrong at ${missed.map((column) => `(${column.map(import_dom.plain).join(", ")})`).join(" and ")}` : "every answer is right";
    const count = (n) => `${n} correction${n === 1 ? "" : "s"}`;
    const end = numbers.needed === null ? numbers.round === null ? `After ${MAX_EPOCHS} passes it still makes mistakes.` : `The same ${numbers.round} corrections come again and again, forever: no line puts every example right.` : made < numbers.needed ? `It settles after ${count(numbers.needed)}.` : "Nothing is left to correct.";
    return `${now.gate === "own" ? "Your own points" : now.gate}, after ${count(made)}: w₁ = ${(0, import_dom.plain)(w[0])}, w₂ = ${(0, import_dom.plain)(w[1])}, ${letter}; ${wrong}.${flat} ${end}`;
  }
  var perceptron_plane_default = { render };

  // stdin.js
  bpFigures.figures.PerceptronPlane = perceptron_plane_default;
})();
