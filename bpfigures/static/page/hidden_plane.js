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

  // shared:plot
  var require_plot = __commonJS({
    "shared:plot"(exports, module) {
      module.exports = bpFigures.lib.plot;
    }
  });

  // figures/hidden_plane.js
  var import_bpcore = __toESM(require_bpcore(), 1);
  var import_dom = __toESM(require_dom(), 1);
  var import_figure = __toESM(require_figure(), 1);
  var import_network = __toESM(require_network(), 1);
  var import_plane = __toESM(require_plane(), 1);
  var import_plot = __toESM(require_plot(), 1);
  var X = [[0, 0, 1, 1], [0, 1, 0, 1]];
  var Y = [0, 1, 1, 0];
  var NAMES = ["00", "01", "10", "11"];
  var RANGE = [-0.5, 1.5];
  var SOLUTION = { w2: [[2, 2], [-2, -2]], b2: [[-1], [3]], w3: [[2, 2]], b3: [[-3]] };
  var KNOB = { least: -4, most: 4, step: 0.1 };
  var PLACES = Array.from({ length: 161 }, (_, i) => (i - 80) / 20);
  var FUNCTIONS = {
    "0000": "never",
    "0001": "AND",
    "0010": "1, not 2",
    "0011": "1",
    "0100": "2, not 1",
    "0101": "2",
    "0110": "XOR",
    "0111": "OR",
    1e3: "NOR",
    1001: "XNOR",
    1010: "not 2",
    1011: "1 or not 2",
    1100: "not 1",
    1101: "2 or not 1",
    1110: "NAND",
    1111: "always"
  };
  function place(knob) {
    const [key, index] = knob.split("_");
    return [key, index[0] - 1, (index[1] ?? 1) - 1];
  }
  function turned(now, value) {
    const [key, r, c] = place(now.knob);
    return { [key]: now[key].map((row, i) => row.map((entry, k) => i === r && k === c ? value : entry)) };
  }
  function run(now, activation = import_bpcore.activations.step, x = X) {
    const net = { L: 3, w: { 2: now.w2, 3: now.w3 }, b: { 2: now.b2, 3: now.b3 }, activation, output_activation: activation };
    return (0, import_bpcore.forward)(net, x);
  }
  function sum_at(now, value, activation) {
    const [outputs] = run({ ...now, ...turned(now, value) }, activation).a[3];
    return outputs.reduce((sum, a, i) => sum + Math.abs(Y[i] - a), 0);
  }
  function compute(now) {
    const { z, a } = run(now);
    const [key, r, c] = place(now.knob);
    const at = now[key][r][c];
    const numbers = {};
    Y.forEach((_, i) => {
      for (const j of [1, 2]) Object.assign(numbers, { [`z2${j}_${i + 1}`]: z[2][j - 1][i], [`a2${j}_${i + 1}`]: a[2][j - 1][i] });
      Object.assign(numbers, { [`z3_${i + 1}`]: z[3][0][i], [`y_hat_${i + 1}`]: a[3][0][i] });
    });
    numbers.right = Y.filter((y, i) => y === a[3][0][i]).length;
    for (const [end, change] of [["less", -0.1], ["here", 0], ["more", 0.1]]) {
      numbers[`mistakes_${end}`] = sum_at(now, at + change, import_bpcore.activations.step);
      numbers[`smooth_${end}`] = now.smooth ? sum_at(now, at + change, import_bpcore.activations.sigmoid) : null;
    }
    return { numbers, a, at };
  }
  function python(now) {
    const [key, r, c] = place(now.knob);
    return `import numpy as np
from bpcore import Network, gates

x, y = gates().XOR
net = Network([2, 2, 1], activation="step")
net.w[2][:], net.b[2][:] = ${JSON.stringify(now.w2)}, ${JSON.stringify(now.b2)}
net.w[3][:], net.b[3][:] = ${JSON.stringify(now.w3)}, ${JSON.stringify(now.b3)}

trace = net.forward(x)
right = (trace.a[3] == y).sum()
print(trace.a[2], trace.a[3], right)
net.${key[0]}[${key[1]}][${r}, ${c}] += 0.1
more = np.abs(y - net.predict(x)).sum()
print("mistakes with 0.1 more:", more)`;
  }
  function separable(a) {
    const corners = Y.map((_, i) => `${a[2][0][i]}${a[2][1][i]}`);
    const clash = corners.some((corner, i) => corners.some((other, k) => corner === other && Y[i] !== Y[k]));
    if (clash) return "A 0 and a 1 land on the same corner: no output neuron can tell them apart.";
    return new Set(corners).size === 4 ? "The four corners are XOR again: no line separates them." : "Here a line can separate the points.";
  }
  function render({ model, el, page }) {
    const call = (now) => `HiddenPlane(${Object.entries(now).map(([key, value]) => `${key}=${(0, import_figure.literal)(value)}`).join(", ")})`;
    const fig = (0, import_figure.figure)({ model, el, page, draw, python, call });
    const inputs = (0, import_plane.plane)({ range: RANGE, x_label: "x₁", y_label: "x₂", label: "The input plane with the lines of the two hidden neurons" });
    const hidden = (0, import_plane.plane)({ range: RANGE, x_label: "a²₁", y_label: "a²₂", label: "The hidden plane with the line of the output neuron" });
    const [line1, line2, line3] = [inputs.line("bp-first"), inputs.line("bp-second"), hidden.line("", 0.25)];
    grab(inputs, [["w2", "b2", 0], ["w2", "b2", 1]]);
    grab(hidden, [["w3", "b3", 0]]);
    const where = (0, import_dom.h)("p", { class: "bp-at" });
    function grab(picture, lines) {
      let held = null;
      const z = ([w, b, j], [p, q]) => model.get(w)[j][0] * p + model.get(w)[j][1] * q + model.get(b)[j][0];
      const far = (one, at) => Math.abs(z(one, at)) / Math.hypot(...model.get(one[0])[one[2]]);
      picture.svg.classList.add("bp-grab");
      picture.svg.addEventListener("pointerdown", (event) => {
        const at = (0, import_plane.place_of)(picture, event);
        const [nearest] = [...lines].sort((one, other) => far(one, at) - far(other, at));
        held = far(nearest, at) < 0.12 ? nearest : null;
      });
      (0, import_plot.drag)(picture.svg, (px, py) => {
        if (!held) return;
        const [, b, j] = held;
        const bias = model.get(b)[j][0] - z(held, [picture.x.inverse(px), picture.y.inverse(py)]);
        const value = Math.min(4, Math.max(-4, Math.round(10 * bias) / 10 + 0));
        fig.change({ [b]: model.get(b).map((row, i) => i === j ? [value] : row) });
      });
    }
    const diagram = (0, import_network.network)({
      sizes: [2, 2, 1],
      label: "The network: press a line or a neuron to choose its weight or bias",
      press_neuron: (l, j) => fig.change({ knob: `b${l}_${j}` }),
      press_weight: (l, j, k) => fig.change({ knob: `w${l}_${j}${k}` })
    });
    const frame = (0, import_plot.plot)({ id: (0, import_dom.fresh)("clip"), height: 200, x_label: "the weight or bias that is moved", y_label: "mistakes", y_ticks: [0, 1, 2, 3, 4], label: "The number of mistakes over the chosen weight or bias" });
    frame.domain([KNOB.least, KNOB.most], [-0.15, 4.15]);
    const stairs = (0, import_dom.s)("path", { class: "bp-curve bp-first" });
    const curve = (0, import_dom.s)("path", { class: "bp-curve bp-second" });
    const cursor = (0, import_dom.s)("line", { class: "bp-cursor", y1: frame.top, y2: frame.bottom });
    const mark = (0, import_dom.s)("circle", { r: 5.5, class: "bp-mark bp-first" });
    frame.inside.append(cursor, stairs, curve);
    frame.over.append(mark);
    frame.svg.classList.add("bp-drag");
    const turn = (value) => fig.change(turned(fig.state(), value));
    (0, import_plot.drag)(frame.svg, (px) => turn(Math.min(4, Math.max(-4, Math.round(10 * frame.x.inverse(px)) / 10 + 0))));
    const knob = (0, import_plane.free_slider)("knob", KNOB, turn);
    const each = (key) => NAMES.map((_, i) => `${key}_${i + 1}`);
    const answers = (0, import_figure.numbers_table)("Every example", NAMES, [
      ["z²₁", each("z21")],
      ["a²₁", each("a21")],
      ["z²₂", each("z22")],
      ["a²₂", each("a22")],
      ["z³₁", each("z3")],
      ["ŷ = a³₁", each("y_hat")]
    ], import_dom.plain);
    const verdicts = NAMES.map(() => (0, import_dom.h)("td"));
    answers.element.querySelector("tbody").append(
      (0, import_dom.h)("tr", {}, (0, import_dom.h)("th", { scope: "row" }, "y"), ...Y.map((y) => (0, import_dom.h)("td", {}, String(y)))),
      (0, import_dom.h)("tr", {}, (0, import_dom.h)("th", { scope: "row" }, "ŷ = y?"), ...verdicts)
    );
    const right = (0, import_figure.numbers_table)("", [], [["right, of 4", ["right"]]], import_dom.plain);
    const ends = ["less", "here", "more"];
    const around = (0, import_figure.numbers_table)("", ["0.1 less", "as it is", "0.1 more"], [
      ["mistakes", ends.map((end) => `mistakes_${end}`)],
      ["the same sum, smooth", ends.map((end) => `smooth_${end}`)]
    ], (value) => Number.isInteger(value) ? (0, import_dom.plain)(value) : (0, import_dom.digits)(value, 4));
    fig.body.append(
      (0, import_dom.h)("div", { class: "bp-row bp-top" }, fig.button("Show a solution", () => fig.change(SOLUTION), { "data-action": "solution" }), (0, import_plane.marks_legend)()),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_figure.panel)("The input plane", inputs.svg, (0, import_dom.h)("p", { class: "bp-at" }, "Solid: the line of hidden neuron 1. Dashed: that of neuron 2. Each arrow points to where the neuron says 1. Hatched: the network says 1. Drag a line.")),
        (0, import_figure.panel)("The hidden plane: where the points land", hidden.svg, where)
      ),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_dom.h)("div", {}, fig.choice("knob"), knob.element, around.element),
        (0, import_figure.panel)("The mistakes, over what you move", frame.svg, fig.checkbox("smooth", "dashed: the same sum with smooth neurons"))
      ),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_figure.panel)("The network", diagram.svg, (0, import_dom.h)("p", { class: "bp-at" }, "Under a neuron: what it computes from its two inputs. Solid: a positive weight. Dashed: a negative one. Press a line or a neuron to choose what you move.")),
        (0, import_dom.h)("div", {}, answers.element, right.element)
      ),
      (0, import_dom.h)("div", { class: "bp-row bp-expression" }, ...["w2", "b2", "w3", "b3"].map(fig.fields))
    );
    function draw(now) {
      const { numbers, a, at } = compute(now);
      const [[w1, w2], [[b1], [b2]], [w3], [[b3]]] = [now.w2, now.b2, now.w3, now.b3];
      const wrong = Y.map((y, i) => y !== a[3][0][i]);
      const cells = [[0, 0], [0, 1], [1, 0], [1, 1]].filter(([p, q]) => import_bpcore.activations.step.of(w3[0] * p + w3[1] * q + b3) === 1);
      inputs.where(cells.map(([p, q]) => (0, import_plane.clip)((0, import_plane.clip)((0, import_plane.square)(RANGE), w1, b1, p), w2, b2, q)));
      line1(w1, b1);
      line2(w2, b2);
      inputs.points(Y.map((y, i) => ({ at: [X[0][i], X[1][i]], y, wrong: wrong[i], name: NAMES[i] })));
      hidden.half(w3, b3);
      line3(w3, b3);
      const corner = (i) => [a[2][0][i], a[2][1][i]];
      const shared = (i) => Y.some((_, k) => k !== i && String(corner(k)) === String(corner(i)));
      hidden.points(Y.map((y, i) => ({
        at: corner(i).map((entry, k) => entry + (shared(i) ? 0.11 * (2 * X[k][i] - 1) : 0)),
        // side by side on one corner
        y,
        wrong: wrong[i],
        name: NAMES[i]
      })));
      (0, import_dom.write)(where, `${separable(a)} Marks on one corner stand side by side.`);
      const [key, r, c] = place(now.knob);
      const lit = (l, j, k) => key === (k ? `w${l}` : `b${l}`) && r === j - 1 && (!k || c === k - 1) ? "bp-lit" : "";
      const of = (letter, bits) => FUNCTIONS[bits.join("")].replace(/[12]/g, (digit) => `${letter}${"₁₂"[digit - 1]}`);
      const corners = run(now, import_bpcore.activations.step, X).a[2];
      const computes = { "2,1": of("x", corners[0]), "2,2": of("x", corners[1]), "3,1": of("a", X[0].map((p, i) => import_bpcore.activations.step.of(w3[0] * p + w3[1] * X[1][i] + b3))) };
      for (const [l, n] of [[1, 2], [2, 2], [3, 1]]) {
        for (let j = 1; j <= n; j++) {
          diagram.neuron(l, j, { inside: l === 1 ? `x${"₁₂"[j - 1]}` : `${l === 2 ? "a²" : "a³"}${"₁₂"[j - 1]}`, below: computes[`${l},${j}`] ?? "", kind: lit(l, j) });
          for (let k = 1; l > 1 && k <= 2; k++) diagram.weight(l, j, k, { value: now[`w${l}`][j - 1][k - 1], most: 4, kind: lit(l, j, k), words: lit(l, j, k) && (0, import_dom.plain)(at) });
        }
      }
      answers.draw(numbers);
      right.draw(numbers);
      around.draw(numbers);
      verdicts.forEach((td, i) => (0, import_dom.write)(td, wrong[i] ? "✗" : "✓"));
      const name = model.get("schema").knob.options[now.knob];
      knob.show(name, "is moved", at);
      const counts = PLACES.map((value) => sum_at(now, value, import_bpcore.activations.step));
      const corners_of = counts.flatMap((count, i) => i && count !== counts[i - 1] ? [[PLACES[i - 1], count], [PLACES[i], count]] : [[PLACES[i], count]]);
      (0, import_dom.set)(stairs, { d: (0, import_plot.path)(corners_of.map(([p]) => p), corners_of.map(([, count]) => count), frame.x, frame.y) });
      (0, import_dom.set)(curve, { d: now.smooth ? (0, import_plot.path)(PLACES, PLACES.map((value) => sum_at(now, value, import_bpcore.activations.sigmoid)), frame.x, frame.y) : "" });
      (0, import_dom.set)(cursor, { x1: frame.x(at), x2: frame.x(at) });
      (0, import_plot.put)(mark, frame.x(at), frame.y(numbers.mistakes_here));
      const still = ["less", "more"].every((end) => numbers[`mistakes_${end}`] === numbers.mistakes_here);
      const edge = (letter, [p, q], b) => `${(0, import_dom.plain)(p)} ${letter}₁ + ${(0, import_dom.plain)(q)} ${letter}₂ + ${(0, import_dom.plain)(b)} > 0`.replaceAll("+ −", "− ");
      const hidden_neuron = (j) => `Hidden neuron ${j} says 1 where ${edge("x", now.w2[j - 1], now.b2[j - 1][0])}: ${computes[`2,${j}`]}.`;
      const smooth = now.smooth ? ` With smooth neurons the same sum is ${(0, import_dom.digits)(numbers.smooth_here)}.` : "";
      return `${hidden_neuron(1)} ${hidden_neuron(2)} The output neuron says 1 where ${edge("a", w3, b3)}: ${computes["3,1"]}. ${numbers.right} of 4 answers are those of XOR${numbers.right < 4 ? `; wrong at ${NAMES.filter((_, i) => wrong[i]).join(" and ")}` : ""}. ${still ? `A change of ${name} by 0.1 does not change the number of mistakes.` : `A change of ${name} by 0.1 makes the number of mistakes jump.`}${smooth}`;
    }
    return fig.start();
  }
  var hidden_plane_default = { render };

  // stdin.js
  bpFigures.figures.HiddenPlane = hidden_plane_default;
})();
