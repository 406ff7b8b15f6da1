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

  // figures/one_neuron.js
  var import_bpcore = __toESM(require_bpcore(), 1);
  var import_dom = __toESM(require_dom(), 1);
  var import_figure = __toESM(require_figure(), 1);
  var import_plot = __toESM(require_plot(), 1);
  var STEPS = 60;
  var AXIS = Array.from({ length: 131 }, (_, i) => -6 + i / 10);
  var { sigmoid } = import_bpcore.activations;
  var cost_at = (w) => import_bpcore.costs.quadratic.value(sigmoid.of(w), 0);
  function descend({ w, eta }) {
    const net = { L: 2, w: { 2: [[w]] }, b: { 2: [[0]] }, activation: sigmoid, output_activation: sigmoid, cost: import_bpcore.costs.quadratic };
    return Array.from({ length: STEPS + 1 }, () => {
      const { trace, dC_dw } = (0, import_bpcore.backprop)(net, [[1]], [[0]]);
      const slope = dC_dw[2][0][0];
      const now = { w: net.w[2][0][0], a: trace.a[2][0][0], C: (0, import_bpcore.cost_of)(net.cost, trace.a[2], [[0]]), dC_dw: slope, next: -eta * slope };
      net.w[2] = [[now.w - eta * slope]];
      return now;
    });
  }
  var python = (now) => `from bpcore import Network, backprop

net = Network([1, 1], activation="sigmoid", cost="quadratic")
net.w[2][:], net.b[2][:] = ${now.w}, 0
for step in range(${now.step}):
    net.w[2] -= ${now.eta} * backprop(net, [1], [0]).dC_dw[2]
g = backprop(net, [1], [0])
w, a, slope = net.w[2].item(), g.trace.a[2].item(), g.dC_dw[2].item()
print("w", w, "a", a, "slope", slope, "next step", ${-now.eta} * slope)`;
  function render({ model, el, page }) {
    const call = (now) => `OneNeuron(${Object.entries(now).map(([key2, value]) => `${key2}=${(0, import_figure.literal)(value)}`).join(", ")})`;
    const fig = (0, import_figure.figure)({ model, el, page, draw, python, call });
    const frame = (0, import_plot.plot)({ id: (0, import_dom.fresh)("clip"), height: 200, x_label: "weight w", y_label: "cost C", label: "The cost over the weight, with the ball where the weight is" });
    frame.domain([-6, 7], [0, 0.55]);
    const tangent = (0, import_dom.s)("line", { class: "bp-tangent bp-second" });
    const trace = (0, import_dom.s)("g");
    const ball = (0, import_dom.s)("circle", { r: 7, class: "bp-mark bp-first" });
    frame.inside.append((0, import_dom.s)("path", { class: "bp-curve bp-sigma", d: (0, import_plot.path)(AXIS, AXIS.map(cost_at), frame.x, frame.y) }), tangent);
    frame.over.append(trace, ball);
    const table = (0, import_figure.numbers_table)("The neuron now", [], [
      ["weight w", ["w"]],
      ["answer a = σ(w), should be 0", ["a"]],
      ["cost C = ½ a²", ["C"]],
      ["slope ∂C/∂w", ["dC_dw"]],
      ["next step −η ∂C/∂w", ["next"]]
    ]);
    fig.body.append(
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_figure.panel)("The cost, and the ball", frame.svg),
        (0, import_dom.h)("div", {}, fig.slider("w"), fig.slider("eta"), table.element)
      ),
      fig.player("step", { unit: "step", per_second: 20 })
    );
    let key = "";
    let run = [];
    function draw(now) {
      if (key !== `${now.w} ${now.eta}`) {
        key = `${now.w} ${now.eta}`;
        run = descend(now);
      }
      const { w, a, C, dC_dw } = run[now.step];
      table.draw(run[now.step]);
      (0, import_plot.put)(ball, frame.x(w), frame.y(C));
      const line = (at) => (0, import_plot.far)(frame.y(C + dC_dw * (at - w)));
      (0, import_dom.set)(tangent, { x1: (0, import_plot.far)(frame.x(w - 2)), y1: line(w - 2), x2: (0, import_plot.far)(frame.x(w + 2)), y2: line(w + 2) });
      trace.replaceChildren(...run.slice(0, now.step).map((one) => (0, import_dom.s)("circle", { cx: (0, import_plot.far)(frame.x(one.w)), cy: (0, import_plot.far)(frame.y(one.C)), r: 2, class: "bp-bar bp-factor" })));
      return `The weight started at ${(0, import_dom.plain)(now.w)}. After ${now.step} steps it is ${(0, import_dom.digits)(w)}, the neuron answers ${(0, import_dom.digits)(a)} at the cost ${(0, import_dom.digits)(C)}. The slope of the cost is ${(0, import_dom.digits)(dC_dw)}, so the next step is ${(0, import_dom.digits)(run[now.step].next)}.` + (Math.abs(dC_dw) < 0.02 && a > 0.5 ? " The answer is wrong and the curve is flat: the neuron hardly learns." : "");
    }
    return fig.start();
  }
  var one_neuron_default = { render };

  // stdin.js
  bpFigures.figures.OneNeuron = one_neuron_default;
})();
