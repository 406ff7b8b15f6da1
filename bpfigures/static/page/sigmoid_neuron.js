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

  // shared:plot
  var require_plot = __commonJS({
    "shared:plot"(exports, module) {
      module.exports = bpFigures.lib.plot;
    }
  });

  // figures/sigmoid_neuron.js
  var import_bpcore = __toESM(require_bpcore(), 1);
  var import_dom = __toESM(require_dom(), 1);
  var import_figure = __toESM(require_figure(), 1);
  var import_plot = __toESM(require_plot(), 1);
  var NAMES = { sigmoid: ["Sigmoid", "sigmoid"], tanh: ["Tanh", "tanh"], relu: ["ReLU", "ReLU"], step: ["Step", "step"] };
  var STEEPEST = { sigmoid: 0.25, tanh: 1, relu: 1, step: 1 };
  var tidy = (value) => Number(value.toFixed(12));
  function compute(now) {
    const { of, derivative } = import_bpcore.activations[now.activation];
    const z = tidy(now.w * now.x + now.b);
    const a = of(z);
    const slope = derivative(z);
    const numbers = { z, a, slope };
    for (const [name, share] of [["", 1], ["half_", 0.5]]) {
      const change_z = tidy(share * (now.x * now.nudge_w + now.nudge_b));
      const predicted = slope * change_z;
      const change = of(tidy(z + change_z)) - a;
      Object.assign(numbers, { [`${name}change_z`]: change_z, [`${name}predicted`]: predicted, [`${name}true`]: change, [`${name}gap`]: change - predicted });
    }
    const sharp = import_bpcore.activations.sigmoid.of(now.c * z);
    const step = import_bpcore.activations.step.of(z);
    return Object.assign(numbers, { cw: now.c * now.w, cb: now.c * now.b, sharp, step, distance: Math.abs(sharp - step) });
  }
  var python = (now) => `from bpcore import ${[.../* @__PURE__ */ new Set([NAMES[now.activation][0], "Sigmoid", "Step"])].sort().join(", ")}

sigma = ${NAMES[now.activation][0]}()
x, w, b = ${now.x}, ${now.w}, ${now.b}
nudge_w, nudge_b = ${now.nudge_w}, ${now.nudge_b}

z = round(w * x + b, 12)  # in floats 3 * 0.1 - 0.3 is not quite 0
a, slope = sigma(z), sigma.derivative(z)

def changes(share):
    change_z = round(share * (x * nudge_w + nudge_b), 12)
    return change_z, slope * change_z, sigma(round(z + change_z, 12)) - a

for share in [1, 0.5]:
    change_z, predicted, true = changes(share)
    print("change of z", change_z, " of a", true, " predicted", predicted)

c = ${now.c}
sharp, step = Sigmoid()(c * z), Step()(z)
print("sigmoid of c z", sharp, " step", step)`;
  function sample(f, low, high, jumps = false) {
    if (jumps && low < 0 && high > 0) return [[low, 0, 0, 0, high], [f(low), f(0), NaN, f(high), f(high)]];
    const at = Array.from({ length: 161 }, (_, i) => low + (high - low) * i / 160);
    return [at, at.map(f)];
  }
  function render({ model, el, page }) {
    const call = (now) => `SigmoidNeuron(${Object.entries(now).map(([key, value]) => `${key}=${(0, import_figure.literal)(value)}`).join(", ")})`;
    const fig = (0, import_figure.figure)({ model, el, page, draw, python, call });
    const axes = (y_label, height, label) => (0, import_plot.plot)({ id: (0, import_dom.fresh)("clip"), height, left: 46, x_label: "weighted input z", y_label, label });
    const whole = axes("output a", 190, "The output over the weighted input, with the tangent at z");
    const slopes = axes("slope σ′(z)", 130, "The slope over the weighted input");
    const limit = axes("output", 190, "The sigmoid of c times z, and the step, over z");
    const lens = (0, import_plot.plot)({ id: (0, import_dom.fresh)("clip"), height: 250, left: 54, x_label: "change of z", y_label: "change of a", label: "The change of the output over the change of z, enlarged" });
    const shape = (tag2, kind) => (0, import_dom.s)(tag2, { class: kind.split(" ").map((word) => `bp-${word}`).join(" ") });
    const [a_curve, near_curve, sharp_curve, slope_curve, step_curve] = ["first", "first", "first", "sn-slope", "sn-step"].map((kind) => shape("path", `curve ${kind}`));
    const [tangent, near_tangent, gap, half_gap, largest] = ["tangent second", "tangent second", "sn-gap", "sn-gap", "target"].map((kind) => shape("line", kind));
    const circle = (kind = "bp-first", r = 6) => (0, import_figure.mark)("circle", { class: `bp-mark ${kind}`, r });
    const [here, there, near_here, near_there, near_half, sharp_here] = [6, 6, 6, 6, 4.5, 6].map((r) => circle("bp-first", r));
    const [guess, near_guess, half_guess, step_here] = [8, 8, 6, 8].map((size) => (0, import_figure.mark)("square", { class: "bp-mark bp-second", x: -size / 2, y: -size / 2, width: size, height: size }));
    const slope_here = circle("bp-sn-slope");
    (0, import_dom.set)(step_here, { class: "bp-mark bp-sn-end" });
    const tag = (0, import_dom.s)("text", { class: "bp-axis-label", x: slopes.left + 6 });
    const framed = [whole, slopes, limit];
    const cursors = framed.map(({ top, bottom }) => (0, import_dom.s)("line", { class: "bp-cursor", y1: top, y2: bottom }));
    framed.forEach(({ inside }, i) => inside.append(cursors[i]));
    const ends = [whole, limit].map(() => ["bp-sn-end", "bp-sn-end bp-sn-open"].map((kind) => (0, import_dom.s)("circle", { r: 3.5, class: kind })));
    whole.inside.append(a_curve, tangent);
    whole.over.append(...ends[0], there, guess, here);
    slopes.inside.append(largest, slope_curve);
    slopes.over.append(tag, slope_here);
    lens.inside.append(near_curve, near_tangent, half_gap, gap);
    lens.over.append(near_half, half_guess, near_there, near_guess, near_here);
    limit.inside.append(step_curve, sharp_curve);
    limit.over.append(...ends[1], sharp_here, step_here);
    whole.svg.classList.add("bp-drag");
    (0, import_plot.drag)(whole.svg, (place) => {
      const now = fig.state();
      const edge = whole.x.inverse(whole.right) - Math.abs(compute(now).change_z) - 0.05;
      const z = Math.min(edge, Math.max(-edge, whole.x.inverse(place)));
      fig.change({ b: Math.min(6, Math.max(-6, Math.round((z - now.w * now.x) * 20) / 20)) });
    });
    const neuron = (0, import_figure.numbers_table)("The neuron", [], [["weighted input z = w x + b", ["z"]], ["output a = σ(z)", ["a"]], ["slope σ′(z)", ["slope"]]]);
    const words = { change_z: "Δz = x Δw + Δb", predicted: "predicted: σ′(z) Δz", true: "true Δa", gap: "gap" };
    const changes = (0, import_figure.numbers_table)("The change of the output", ["for Δw, Δb", "for half"], Object.entries(words).map(([key, label]) => [label, [key, `half_${key}`]]));
    const sharpened = (0, import_figure.numbers_table)("", [], [["weight c w", ["cw"]], ["bias c b", ["cb"]], ["sigmoid of c z", ["sharp"]], ["step of z", ["step"]], ["distance", ["distance"]]]);
    const title = (0, import_dom.h)("span");
    fig.body.append(
      (0, import_dom.h)("div", { class: "bp-row" }, fig.choice("activation")),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_dom.h)(
          "div",
          { class: "bp-sn-stack" },
          (0, import_figure.panel)("Output and tangent: drag z", whole.svg),
          (0, import_figure.panel)("Slope of that curve", slopes.svg)
        ),
        (0, import_figure.panel)(
          title,
          lens.svg,
          (0, import_dom.h)("p", { class: "bp-at" }, "Solid, with circles: the true output. Dashed, with squares: what the slope predicts. Dotted: the gap. Small marks: half the change. The lens comes as close as the change is small.")
        )
      ),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_dom.h)("div", {}, ...["x", "w", "b", "nudge_w", "nudge_b"].map(fig.slider)),
        (0, import_dom.h)("div", { class: "bp-sn-stack" }, neuron.element, changes.element)
      ),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_figure.panel)("The sigmoid of cz, and the step", limit.svg, (0, import_dom.h)("p", { class: "bp-at" }, "Blue, with a circle: σ(cz). Gray, with a square: the step.")),
        (0, import_dom.h)("div", {}, fig.slider("c"), sharpened.element)
      )
    );
    const trace = (element, { x, y }, [at, values]) => (0, import_dom.set)(element, { d: (0, import_plot.path)(at, values, x, y) });
    const segment = (element, { x, y }, x1, y1, x2, y2) => (0, import_dom.set)(element, { x1: (0, import_plot.far)(x(x1)), y1: (0, import_plot.far)(y(y1)), x2: (0, import_plot.far)(x(x2)), y2: (0, import_plot.far)(y(y2)) });
    function draw(now) {
      const numbers = compute(now);
      const { z, a, slope, change_z, half_change_z } = numbers;
      const { of, derivative } = import_bpcore.activations[now.activation];
      const jumps = now.activation === "step";
      const reach = Math.max(Math.abs(z), Math.abs(z + change_z)) > 8 ? 16 : 8;
      const steepest = STEEPEST[now.activation];
      const heights = { sigmoid: [-0.15, 1.15], step: [-0.15, 1.15], tanh: [-1.3, 1.3], relu: [-reach / 8, reach] };
      whole.domain([-reach, reach], heights[now.activation]);
      slopes.domain([-reach, reach], [0, steepest * 1.19]);
      limit.domain([-reach, reach], heights.step);
      for (const cursor of cursors) (0, import_dom.set)(cursor, { x1: whole.x(z), x2: whole.x(z) });
      trace(a_curve, whole, sample(of, -reach, reach, jumps));
      segment(tangent, whole, -reach, a + slope * (-reach - z), reach, a + slope * (reach - z));
      (0, import_plot.put)(here, whole.x(z), whole.y(a));
      (0, import_plot.put)(there, whole.x(z + change_z), whole.y(a + numbers.true));
      (0, import_plot.put)(guess, whole.x(z + change_z), whole.y(a + numbers.predicted));
      ends[0].forEach((end, value) => (0, import_plot.put)(end, jumps ? whole.x(0) : NaN, whole.y(value)));
      trace(slope_curve, slopes, sample(derivative, -reach, reach, now.activation === "relu"));
      (0, import_plot.put)(slope_here, slopes.x(z), slopes.y(slope));
      segment(largest, slopes, -reach, steepest, reach, steepest);
      (0, import_dom.write)(tag, { sigmoid: "largest ¼, at z = 0", tanh: "largest 1, at z = 0" }[now.activation] ?? "");
      (0, import_dom.set)(tag, { y: slopes.y(steepest) - 5 });
      (0, import_dom.set)(largest, { visibility: tag.textContent ? null : "hidden" });
      const wide = 1.25 * Math.abs(change_z) || 0.5;
      const high = Math.max(1.2 * steepest * wide * (jumps ? 0.1 : 1), 1.2 * Math.abs(numbers.true), 1.2 * Math.abs(numbers.predicted));
      lens.domain([-wide, wide], [-high, high]);
      const [at, values] = sample(of, z - wide, z + wide, jumps);
      trace(near_curve, lens, [at.map((place) => place - z), values.map((value) => value - a)]);
      segment(near_tangent, lens, -wide, -slope * wide, wide, slope * wide);
      segment(gap, lens, change_z, numbers.true, change_z, numbers.predicted);
      segment(half_gap, lens, half_change_z, numbers.half_true, half_change_z, numbers.half_predicted);
      (0, import_plot.put)(near_here, lens.x(0), lens.y(0));
      (0, import_plot.put)(near_there, lens.x(change_z), lens.y(numbers.true));
      (0, import_plot.put)(near_guess, lens.x(change_z), lens.y(numbers.predicted));
      (0, import_plot.put)(near_half, lens.x(half_change_z), lens.y(numbers.half_true));
      (0, import_plot.put)(half_guess, lens.x(half_change_z), lens.y(numbers.half_predicted));
      (0, import_dom.write)(title, change_z === 0 ? "Under a lens: z does not change" : `Under a lens: z changes by ${(0, import_dom.digits)(change_z)}`);
      trace(step_curve, limit, sample(import_bpcore.activations.step.of, -reach, reach, true));
      trace(sharp_curve, limit, sample((place) => import_bpcore.activations.sigmoid.of(now.c * place), -reach, reach));
      ends[1].forEach((end, value) => (0, import_plot.put)(end, limit.x(0), limit.y(value)));
      (0, import_plot.put)(step_here, limit.x(z), limit.y(numbers.step));
      (0, import_plot.put)(sharp_here, limit.x(z), limit.y(numbers.sharp));
      for (const table of [neuron, changes, sharpened]) table.draw(numbers);
      return said(now, numbers);
    }
    return fig.start();
  }
  function said(now, n) {
    const name = NAMES[now.activation][1];
    const kink = n.z === 0 && { relu: "has a kink there and so no derivative", step: "jumps there and so has no derivative" }[now.activation];
    const slope = kink ? `The ${name} ${kink}; the book takes the slope 0.` : `The slope of the ${name} there is ${(0, import_dom.digits)(n.slope)}.`;
    const moved = n.true === 0 ? "the output stays" : `the output ${now.activation === "step" ? "jumps" : "changes"} by ${(0, import_dom.digits)(n.true)}`;
    const change = n.change_z === 0 ? "The changes leave z where it is." : `When z changes by ${(0, import_dom.digits)(n.change_z)}, ${moved}, and the slope predicts ${(0, import_dom.digits)(n.predicted)}: a gap of ${(0, import_dom.digits)(n.gap)}, and ${(0, import_dom.digits)(n.half_gap)} for half the change.`;
    const sharp = n.z === 0 ? "At z = 0 σ(cz) is ½ for every c." : n.distance === 0 ? `With c = ${(0, import_dom.plain)(now.c)}, σ(cz) and the step agree in every digit of a float.` : `With c = ${(0, import_dom.plain)(now.c)}, σ(cz) is ${(0, import_dom.digits)(n.distance)} from the step.`;
    return `At z = ${(0, import_dom.digits)(n.z)} the output is ${(0, import_dom.digits)(n.a)}. ${slope} ${change} ${sharp}`;
  }
  var sigmoid_neuron_default = { render };

  // stdin.js
  bpFigures.figures.SigmoidNeuron = sigmoid_neuron_default;
})();
