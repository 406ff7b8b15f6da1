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

  // shared:bars
  var require_bars = __commonJS({
    "shared:bars"(exports, module) {
      module.exports = bpFigures.lib.bars;
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

  // figures/digit_reader.js
  var import_bpcore = __toESM(require_bpcore(), 1);
  var import_bars = __toESM(require_bars(), 1);
  var import_dom = __toESM(require_dom(), 1);
  var import_figure = __toESM(require_figure(), 1);
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
    const net = { L: 3, w: {}, b: {}, cost: import_bpcore.costs[roles.cost] };
    for (const role of ["activation", "output_activation"]) net[role] = import_bpcore.activations[roles[role]] ?? import_bpcore.softmax;
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
    const { z, a } = (0, import_bpcore.forward)(net, x);
    const last = (0, import_bpcore.output_error)(net.cost, net.output_activation, z[3], a[3], y);
    const delta = (0, import_bpcore.backpropagate_error)(net.w[3], last, net.activation, z[2]);
    return { z, a, delta, slopes: (0, import_bpcore.backpropagate_error)(net.w[2], delta, import_bpcore.activations.identity, x) };
  }
  var a_digit = (digit) => `${digit === 8 ? "an" : "a"} ${digit}`;
  var one_hot = (digit) => TEN.map((k) => [k === digit ? 1 : 0]);
  var half = (values) => largest(values.map((entry) => [entry])) / 2;
  var largest = (column) => column.reduce((most, [entry]) => Math.max(most, Math.abs(entry)), 0);
  function picture(label, { cell, gray = false }) {
    const canvas = (0, import_dom.h)("canvas", { width: SIDE * cell, height: SIDE * cell, class: "bp-picture", role: "img", "aria-label": label });
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
    const call = (now) => `DigitReader(${[...given, ...Object.entries(now).map(([key, value]) => `${key}=${(0, import_figure.literal)(value)}`)].join(", ")})`;
    const fig = (0, import_figure.figure)({ model, el, page, draw, python: (now) => python(now, own), call });
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
        C: (0, import_bpcore.cost_of)(net.cost, at.a[3], one_hot(Number(now.target))),
        steepest: largest(at.slopes),
        moved: largest(at.x.map(([entry], i) => [entry - kept.first[i][0]])),
        ink: at.x.filter(([entry]) => entry > INKED).length,
        z: at.z[2][j][0],
        a: at.a[2][j][0],
        delta: at.delta[j][0]
      };
      return { ...at, numbers };
    }
    const pad = (0, import_dom.h)("canvas", { width: 8 * GRID, height: 8 * GRID, class: "bp-pad", tabindex: 0, role: "application", "aria-label": "Canvas to draw a digit on. Arrow keys move the pen, Space puts it down and lifts it, Backspace takes the last stroke away." });
    const pen = { x: 20, y: 12, down: false, seen: false };
    const pen_words = (0, import_dom.h)("span", { class: "bp-at", role: "status" });
    const ink_on = (drawing) => fig.change({ drawing, shown: 0, steps: 0 });
    const present = () => model.get("shown") ? "" : model.get("drawing");
    const letters = (x, y) => [x, y].map((entry) => LETTERS[Math.min(GRID - 1, Math.max(0, Math.floor(entry)))]).join("");
    function add(text) {
      const drawing = present();
      if (drawing.length + 3 <= longest) ink_on(drawing + text);
      else (0, import_dom.write)(pen_words, "The drawing is full. Press Clear to begin again.");
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
      (0, import_dom.write)(pen_words, "");
      ink_on("");
    };
    const place = (event) => (0, import_dom.fractions)(pad, event).map((part) => part * GRID);
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
        (0, import_dom.write)(pen_words, `Pen ${pen.down ? "down" : "up"} at column ${pen.x}, row ${pen.y} of ${GRID}.`);
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
    const pad_title = (0, import_dom.h)("p", { class: "bp-reads" });
    const answer = (0, import_dom.h)("b", { class: "bp-answer-digit", "data-number": "answer" });
    const second = (0, import_dom.h)("b", { "data-number": "second" });
    const verdict = (0, import_dom.h)("span");
    const outputs = TEN.map((digit) => {
      const bar = (0, import_dom.h)("div", { class: "bp-output-bar" });
      const number = (0, import_dom.h)("td", { "data-number": `a3_${digit}` });
      const word = (0, import_dom.h)("td", { class: "bp-output-word" });
      return { bar, number, word, row: (0, import_dom.h)("tr", {}, (0, import_dom.h)("th", { scope: "row" }, String(digit)), (0, import_dom.h)("td", { class: "bp-output-space" }, bar), number, word) };
    });
    const outputs_table = (0, import_dom.h)("table", { class: "bp-table bp-outputs" }, (0, import_dom.h)("caption", {}, "The ten outputs a³"), (0, import_dom.h)("tbody", {}, ...outputs.map(({ row }) => row)));
    const seen = picture("The input x: the drawing as the network sees it", { cell: 10, gray: true });
    const slopes = picture("The slopes of the cost over the pixels, for the target", { cell: 10 });
    const weights = picture("The weights of the chosen hidden neuron", { cell: 10 });
    const slope_title = (0, import_dom.h)("span");
    const slope_table = (0, import_figure.numbers_table)("", [], [["cost C for the target", ["C"]], ["largest |∂C/∂x|", ["steepest"]], ["largest change of a pixel so far", ["moved"]]]);
    const neuron_table = (0, import_figure.numbers_table)("", [], [["weighted input z", ["z"]], ["activation a", ["a"]], ["error δ for the target", ["delta"]]]);
    const votes = (0, import_bars.bars)({ rows: TEN.map((digit) => ({ label: `to the output ${digit}`, kind: "bp-first" })), label: "The weights from the chosen neuron to the ten outputs", left: 110 });
    const vote_bars = votes.svg.querySelectorAll(".bp-bar");
    const weights_title = (0, import_dom.h)("span");
    const thumbs = net.w[2].map((row, j) => {
      const { canvas, draw: paint } = picture(`Weights of hidden neuron ${j + 1}`, { cell: 2 });
      const number = (0, import_dom.h)("span", { "data-number": `a2_${j + 1}` });
      const level = (0, import_dom.h)("i", { class: "bp-thumb-level" });
      const element = (0, import_dom.h)("div", { class: "bp-thumb bp-press", title: `hidden neuron ${j + 1}` }, canvas, (0, import_dom.h)("div", { class: "bp-thumb-track" }, level), number);
      element.addEventListener("click", () => fig.change({ neuron: j + 1 }));
      return { element, number, level, paint: () => paint(row, half(row)) };
    });
    const seen_note = (0, import_dom.h)("p", { class: "bp-at" }, (0, import_dom.h)("span"), (0, import_dom.h)("b", { "data-number": "ink" }), " pixels have ink (x above 0.1).");
    const sample_buttons = Object.entries(samples).map(([name, drawing]) => fig.button(name, () => ink_on(drawing), { "data-action": `sample-${name}`, "aria-label": `Draw a ${name} for me` }));
    fig.body.append(
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_dom.h)(
          "div",
          {},
          ...labels.length ? [fig.slider("shown")] : [],
          pad_title,
          pad,
          (0, import_dom.h)("div", { class: "bp-player bp-pad-tools" }, fig.button("Clear", clear, { "data-action": "clear" }), fig.button("Undo", undo, { "data-action": "undo", "aria-label": "Undo the last stroke" }), pen_words)
        ),
        (0, import_dom.h)(
          "div",
          {},
          (0, import_dom.h)("p", { class: "bp-reads" }, "The network reads ", answer),
          (0, import_dom.h)("p", {}, verdict, "Second best: ", second, "."),
          outputs_table
        )
      ),
      (0, import_dom.h)("div", { class: "bp-row bp-player bp-samples" }, (0, import_dom.h)("span", {}, "Or take one: "), ...sample_buttons),
      (0, import_dom.h)(
        "div",
        { class: "bp-row" },
        (0, import_dom.h)("p", { class: "bp-panel-title" }, "What would change its mind?"),
        fig.choice("target"),
        fig.player("steps", { unit: "step", per_second: 4 }),
        fig.slider("eta")
      ),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_figure.panel)("What the network sees: x", seen.canvas, seen_note),
        (0, import_figure.panel)(slope_title, slopes.canvas, (0, import_dom.h)("p", { class: "bp-at" }, "Blue: more ink here raises the cost of the target. Orange, hatched: more ink here lowers it. Full color: half the largest and above."))
      ),
      (0, import_dom.h)("div", { class: "bp-row" }, slope_table.element),
      (0, import_dom.h)(
        "div",
        { class: "bp-row" },
        (0, import_dom.h)("p", { class: "bp-panel-title" }, `The ${n_2} hidden neurons: weights as pictures, activations below`),
        (0, import_dom.h)("div", { class: "bp-thumbs" }, ...thumbs.map(({ element }) => element)),
        (0, import_dom.h)("p", { class: "bp-at" }, "Blue weights are positive, orange ones negative. Click a picture to look closer.")
      ),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_figure.panel)(weights_title, weights.canvas, fig.checkbox("times_input", "each weight times its pixel: w x")),
        (0, import_dom.h)(
          "div",
          {},
          fig.slider("neuron"),
          neuron_table.element,
          (0, import_figure.panel)("What it tells the outputs: its weights w³", votes.svg, (0, import_dom.h)("p", { class: "bp-at" }, "Solid blue to the right: for that digit. Orange to the left: against it."))
        )
      )
    );
    let last;
    function repaint() {
      thumbs.forEach(({ paint }) => paint());
      draw(last);
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
      last = now;
      const { x, z, a, slopes: slope, numbers } = compute(now);
      paint_pad(now);
      const column = (matrix) => matrix.map(([entry]) => entry);
      (0, import_dom.write)(pad_title, now.shown ? "A picture to read. Or draw over it" : "Draw a digit here");
      (0, import_figure.write_number)(answer, numbers.answer, String(numbers.answer));
      (0, import_figure.write_number)(second, numbers.second, `${numbers.second} (${(0, import_dom.digits)(a[3][numbers.second][0])})`);
      const label = now.shown ? labels[now.shown - 1] : null;
      (0, import_dom.write)(verdict, label === null ? "" : `It is ${a_digit(label)}: ${label === numbers.answer ? "right" : "wrong"}. `);
      outputs.forEach(({ bar, number, word, row }, digit) => {
        const value = a[3][digit][0];
        bar.style.width = `${(100 * Math.min(1, Math.max(0, value))).toFixed(1)}%`;
        (0, import_figure.write_number)(number, value, value.toFixed(3).replace("-", "−"));
        (0, import_dom.write)(word, [digit === numbers.answer ? "answer" : "", digit === label ? "true" : "", String(digit) === now.target ? "target" : ""].filter(Boolean).join(", "));
        row.classList.toggle("bp-lit", digit === numbers.answer);
      });
      seen.draw(column(x), 1);
      (0, import_dom.write)(seen_note.firstChild, now.shown ? "28 × 28 pixels, as the data have them. " : "28 × 28 pixels: the drawing is scaled to fit 20 × 20, its line kept thin, and its center of mass put in the middle. ");
      (0, import_figure.write_number)(seen_note.querySelector("b"), numbers.ink, String(numbers.ink));
      slopes.draw(column(slope), numbers.steepest / 2);
      (0, import_dom.write)(slope_title, `∂C/∂x, target ${now.target}`);
      slope_table.draw(numbers);
      const j = now.neuron;
      const shown = net.w[2][j - 1].map((entry, i) => now.times_input ? entry * x[i][0] : entry);
      weights.draw(shown, half(shown));
      (0, import_dom.write)(weights_title, `Hidden neuron ${j}: ${now.times_input ? "w x, which z adds up" : "its 784 weights"}`);
      neuron_table.draw(numbers);
      const votes_now = net.w[3].map((row) => row[j - 1]);
      votes.draw(votes_now);
      votes_now.forEach((value, digit) => (0, import_dom.set)(vote_bars[digit], { class: `bp-bar ${value < 0 ? "bp-second" : "bp-first"}` }));
      thumbs.forEach(({ element, number, level }, i) => {
        const value = a[2][i][0];
        (0, import_figure.write_number)(number, value, value.toFixed(2).replace("-", "−"));
        level.style.width = `${(100 * Math.min(1, Math.max(0, value))).toFixed(0)}%`;
        element.classList.toggle("bp-lit", i === j - 1);
      });
      const output = (digit) => (0, import_dom.digits)(a[3][digit][0]);
      const what = now.shown ? `Picture ${now.shown} of ${labels.length}, ${a_digit(label)}` : now.drawing ? "Your drawing" : "Nothing is drawn. The empty picture";
      const after = now.steps ? `, after ${now.steps} ${now.steps === 1 ? "step" : "steps"} toward ${now.target} that change no pixel by more than ${(0, import_dom.digits)(numbers.moved)},` : now.shown ? "," : "";
      return `${what}${after} has ${numbers.ink} inked pixels. The network reads ${numbers.answer} with output ${output(numbers.answer)}; second best is ${numbers.second} with ${output(numbers.second)}. For the target ${now.target} the cost is ${(0, import_dom.digits)(numbers.C)}. Hidden neuron ${(0, import_dom.symbol)("a", 2, j)} = ${(0, import_dom.digits)(numbers.a)}.`;
    }
    return fig.start();
  }
  var digit_reader_default = { render };

  // stdin.js
  bpFigures.figures.DigitReader = digit_reader_default;
})();
