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

  // shared:plot
  var require_plot = __commonJS({
    "shared:plot"(exports, module) {
      module.exports = bpFigures.lib.plot;
    }
  });

  // figures/paths.js
  var import_bpcore = __toESM(require_bpcore(), 1);
  var import_dom = __toESM(require_dom(), 1);
  var import_figure = __toESM(require_figure(), 1);
  var import_network = __toESM(require_network(), 1);
  var import_plot = __toESM(require_plot(), 1);
  var SIZES = [2, 2, 3, 2];
  var L = 4;
  var MOST_TERMS = 6;
  var MOST_FACTORS = 7;
  var NOWHERE = 5;
  var layers = [2, 3, 4];
  var neurons = (l) => Array.from({ length: SIZES[l - 1] }, (_, i) => i + 1);
  var weights = layers.flatMap((l) => neurons(l).flatMap((j) => neurons(l - 1).map((k) => [l, j, k])));
  var range = (n) => Array.from({ length: n }, (_, i) => i + 1);
  var written = (value) => Number.isInteger(value) ? (0, import_dom.plain)(value) : (0, import_dom.digits)(value);
  var factor = (value) => value < 0 ? `(${written(value)})` : written(value);
  var short = (value) => Number.isInteger(value) ? (0, import_dom.plain)(value) : Math.abs(value) < 5e-3 ? "≈ 0" : (0, import_dom.plain)(value.toFixed(2));
  var sign = (value) => value > 0 ? "+" : value < 0 ? "−" : "0";
  var place = (now) => now.weight.split(",").map(Number);
  var stop_of = (now) => now.gathered === "nowhere" ? NOWHERE : Math.max(place(now)[0], Number(now.gathered.at(-1)));
  function compute(now) {
    const sigma = import_bpcore.activations[now.activation];
    const net = { L, w: {}, b: {}, activation: sigma, output_activation: sigma, cost: import_bpcore.costs.quadratic };
    for (const i of layers) [net.w[i], net.b[i]] = [now[`w${i}`], now[`b${i}`]];
    const g = (0, import_bpcore.backprop)(net, now.x, now.y);
    const [l, j, k] = place(now);
    const stop = stop_of(now);
    const slope = (i, at) => sigma.derivative(g.trace.z[i][at - 1][0]);
    const delta = (i, at) => g.delta[i][at - 1][0];
    const to_cost = (at) => import_bpcore.costs.quadratic.gradient(g.trace.a[L][at - 1][0], now.y[at - 1][0]);
    let ways = [[j]];
    for (let i = l + 1; i <= Math.min(stop, L); i++) ways = ways.flatMap((way) => neurons(i).map((next) => [...way, next]));
    const terms = ways.map((way) => {
      const factors = [[(0, import_dom.symbol)("a", l - 1, k), g.trace.a[l - 1][k - 1][0]]];
      way.forEach((at, step) => {
        const i = l + step;
        if (step) factors.push([(0, import_dom.symbol)("w", i, `${at}${way[step - 1]}`), now[`w${i}`][at - 1][way[step - 1] - 1]]);
        factors.push(i === stop ? [(0, import_dom.symbol)("δ", i, at), delta(i, at)] : [`σ′(${(0, import_dom.symbol)("z", i, at)})`, slope(i, at)]);
      });
      const end = way.at(-1);
      if (stop === NOWHERE) factors.push([`∂C/∂${(0, import_dom.symbol)("a", L, end)}`, to_cost(end)]);
      return { way, factors, product: factors.reduce((product, [, value]) => product * value, 1) };
    });
    const chosen = Math.min(now.path, terms.length);
    const most = Math.max(...terms.map(({ product }) => Math.abs(product))) || 1;
    const numbers = { term: terms[chosen - 1].product, bp4: g.dC_dw[l][j - 1][k - 1] };
    let total = 0;
    terms.forEach(({ product }, i) => {
      total += product;
      numbers[`product_${i + 1}`] = product;
      numbers[`sum_${i + 1}`] = i < chosen ? total : null;
    });
    numbers.total = total;
    terms[chosen - 1].factors.forEach(([, value], i) => numbers[`factor_${i + 1}`] = value);
    let gathering = 0;
    for (let i = stop; i <= L; i++) gathering += (i === l ? 1 : SIZES[i - 1]) * ((SIZES[i] ?? 0) + 1);
    numbers.multiplications = terms.length * (terms[0].factors.length - 1) + gathering;
    return { numbers: { ...numbers, ...count(now.width, now.further) }, terms, chosen, most, stop, slope, delta, to_cost, a: g.trace.a };
  }
  function count(n, H) {
    const by_bp2 = n + H * (n ** 2 + n);
    const paths_all = range(H + 1).reduce((sum, l) => sum + n ** 2 * n ** (H + 1 - l), 0);
    return { paths_one: n ** H, by_paths: n ** H * (2 * H + 2), paths_all, by_bp2, by_bp: by_bp2 + (H + 1) * n ** 2 };
  }
  function python(now) {
    const [l, j, k] = place(now);
    const stop = stop_of(now);
    const last = Math.min(stop, L);
    return `import itertools
import numpy as np
from bpcore import Network, backprop

net = Network(${JSON.stringify(SIZES)}, activation="${now.activation}", cost="quadratic")
${layers.map((i) => `net.w[${i}][:], net.b[${i}][:] = ${JSON.stringify(now[`w${i}`])}, ${JSON.stringify(now[`b${i}`])}`).join("\n")}
x, y = np.array(${JSON.stringify(now.x)}, float), np.array(${JSON.stringify(now.y)}, float)
g = backprop(net, x, y)
z, a, delta = g.trace.z, g.trace.a, g.delta
slope = {i: net.activation.derivative(z[i]) for i in z}
end = ${stop === NOWHERE ? "slope[4] * net.cost.gradient(a[4], y)  # of a single path" : `delta[${stop}]  # gathered: the sum of all tails`}

l, j, k = ${l}, ${j - 1}, ${k - 1}  # ${(0, import_dom.symbol)("w", l, `${j}${k}`)}: Python counts from 0
products = []
for rest in itertools.product(*(range(len(z[i])) for i in range(l + 1, ${last + 1}))):
    way = (j, *rest)
    product = a[l - 1][k, 0]
    for i in range(l, ${last}):
        at, to = way[i - l], way[i - l + 1]
        product *= slope[i][at, 0] * net.w[i + 1][to, at]
    products.append(product * end[way[-1], 0])
total, bp4 = sum(products), g.dC_dw[l][j, k]
print(products, total, bp4)

n, H = ${now.width}, ${now.further}  # neurons in each layer, layers after layer 2
paths_one, by_bp2 = n**H, n + H * (n**2 + n)`;
  }
  function in_error(now, stop, at, slope, delta, to_cost) {
    if (stop === NOWHERE) return "";
    const [name, value, sigma] = [(0, import_dom.symbol)("δ", stop, at), written(delta(stop, at)), `σ′(${(0, import_dom.symbol)("z", stop, at)})`];
    if (stop === L) return `(BP1): ${name} = ∂C/∂${(0, import_dom.symbol)("a", L, at)} · ${sigma} = ${factor(to_cost(at))} · ${written(slope(L, at))} = ${value}, shared by all paths that end here.`;
    const next = neurons(stop + 1);
    const symbols = next.map((to) => `${(0, import_dom.symbol)("w", stop + 1, `${to}${at}`)} ${(0, import_dom.symbol)("δ", stop + 1, to)}`).join(" + ");
    const values = next.map((to) => `${factor(now[`w${stop + 1}`][to - 1][at - 1])} · ${factor(delta(stop + 1, to))}`).join(" + ");
    const tails = SIZES.slice(stop).reduce((all, n) => all * n, 1);
    return `(BP2): ${name} = (${symbols}) · ${sigma} = (${values}) · ${written(slope(stop, at))} = ${value}, the sum of all ${tails} ways from this neuron to the cost.`;
  }
  var power = (t) => `10${(0, import_dom.superscript)(t)}`;
  var counted = (value) => value < 1e9 ? value.toLocaleString("en-US") : (0, import_dom.digits)(value);
  function render({ model, el, page }) {
    const call = (now) => `Paths(${Object.entries(now).map(([key, value]) => `${key}=${(0, import_figure.literal)(value)}`).join(", ")})`;
    const fig = (0, import_figure.figure)({ model, el, page, draw, python, call });
    const diagram = (0, import_network.network)({
      sizes: SIZES,
      row: 84,
      words_at: [0.45, 0.45],
      label: "The network, with a line for each path from the chosen weight to the cost",
      press_weight: (l, j, k) => fig.change({ weight: `${l},${j},${k}` })
    });
    (0, import_dom.set)(diagram.svg, { viewBox: "0 0 392 282" });
    diagram.svg.querySelectorAll(".bp-axis-label").forEach((text, i) => (0, import_dom.write)(text, ["input", "layer 2", "layer 3", "output"][i]));
    const spot = (l, j) => {
      const circle = diagram.svg.querySelector(`[data-neuron="${l},${j}"] circle`);
      return ["cx", "cy"].map((name) => Number(circle.getAttribute(name)));
    };
    diagram.svg.querySelectorAll('[data-neuron^="4"] text:not(.bp-inside)').forEach((text) => (0, import_dom.set)(text, { x: spot(L, 1)[0] + 16 }));
    const cost_spot = [366, spot(3, 2)[1]];
    const drawn = (0, import_dom.s)("g", { class: "bp-paths" });
    const ends = Object.fromEntries(neurons(L).map((j) => {
      const [[x1, y1], [x2, y2]] = [spot(L, j), cost_spot];
      return [j, (0, import_dom.s)("line", { x1, y1, x2, y2, class: "bp-weight bp-faint" })];
    }));
    diagram.svg.prepend(...Object.values(ends), drawn);
    diagram.svg.append((0, import_dom.s)(
      "g",
      { class: "bp-neuron" },
      (0, import_dom.s)("rect", { class: "bp-paths-cost", x: cost_spot[0] - 20, y: cost_spot[1] - 17, width: 40, height: 34, rx: 6 }),
      (0, import_dom.s)("text", { class: "bp-inside", x: cost_spot[0], y: cost_spot[1] + 4, "text-anchor": "middle" }, "C")
    ));
    const which = fig.choice("weight", "Start at the weight");
    const labels = [...which.querySelectorAll("label")];
    which.classList.add("bp-paths-weights");
    which.append(...layers.map((l) => (0, import_dom.h)("span", { class: "bp-paths-matrix", style: `--columns: ${SIZES[l - 2]}` }, ...labels.filter((_, i) => weights[i][0] === l))));
    const title = (0, import_dom.h)("p", { class: "bp-panel-title" });
    const cards = range(MOST_FACTORS).map((i) => ({ name: (0, import_dom.h)("span"), value: (0, import_dom.h)("b", { "data-number": `factor_${i}` }), dot: (0, import_dom.h)("span", { class: "bp-sign" }, "·") }));
    const boxes = cards.map(({ name, value, dot }, i) => (0, import_dom.h)("span", { class: "bp-paths-card" }, ...i ? [dot] : [], (0, import_dom.h)("span", {}, name, value)));
    const result = (0, import_dom.h)("b", { "data-number": "term" });
    const held = (0, import_dom.h)("p");
    const heading = (0, import_dom.h)("p", { class: "bp-panel-title" });
    const rows = range(MOST_TERMS).map((i) => {
      const parts = { name: (0, import_dom.h)("th", { scope: "row" }), factors: (0, import_dom.h)("span"), bar: (0, import_dom.h)("i"), product: (0, import_figure.number_cell)(`product_${i}`), sum: (0, import_figure.number_cell)(`sum_${i}`) };
      const row = (0, import_dom.h)("tr", { class: "bp-press" }, parts.name, (0, import_dom.h)("td", { class: "bp-paths-factors" }, parts.factors, parts.bar), parts.product, parts.sum);
      row.addEventListener("click", () => fig.change({ path: i }));
      return { row, ...parts };
    });
    const through = (0, import_dom.h)("th", { scope: "col" });
    const list = (0, import_dom.h)(
      "table",
      { class: "bp-table bp-paths-list" },
      (0, import_dom.h)("caption", { class: "bp-sr" }, "The terms"),
      (0, import_dom.h)("thead", {}, (0, import_dom.h)("tr", {}, through, ...["factors", "product", "sum so far"].map((words) => (0, import_dom.h)("th", { scope: "col" }, words)))),
      (0, import_dom.h)("tbody", {}, ...rows.map(({ row }) => row))
    );
    const [bp4_name, sum_name] = [(0, import_dom.h)("span"), (0, import_dom.h)("span")];
    const sums = (0, import_figure.numbers_table)(
      "The sum",
      [],
      [[sum_name, ["total"]], [bp4_name, ["bp4"]], ["multiplications in all", ["multiplications"]]],
      (value) => Number.isInteger(value) ? String(value) : (0, import_dom.digits)(value, 4)
    );
    const preset = (words, values) => fig.button(words, () => fig.change(values(fig.state())));
    const entry = (rows2, r, c, value) => rows2.map((row, i) => row.map((old, m) => i === r && m === c ? value : old));
    const growth = (0, import_plot.plot)({ id: (0, import_dom.fresh)("clip"), height: 220, left: 46, x_label: "H, layers after layer 2", y_label: "count", label: "Paths and multiplications over the number of layers", tick: (t) => String(t) });
    const lines = ["first", "second"].map((kind) => (0, import_dom.s)("path", { class: `bp-curve bp-${kind}` }));
    const marks = [(0, import_dom.s)("circle", { r: 5.5, class: "bp-mark bp-first" }), (0, import_dom.s)("rect", { x: -4.5, y: -4.5, width: 9, height: 9, class: "bp-mark bp-second" })];
    growth.inside.append(...lines);
    growth.over.append(...marks);
    const swatch = (kind, words) => (0, import_dom.h)("span", { class: "bp-slope-label" }, (0, import_dom.s)("svg", { class: "bp-swatch", viewBox: "0 0 34 12", "aria-hidden": "true" }, (0, import_dom.s)("path", { class: `bp-curve bp-${kind}`, d: "M0,6H34" })), ` ${words}`);
    const counts = (0, import_figure.numbers_table)("All layers have n neurons", [], [
      ["paths from one weight of layer 2", ["paths_one"]],
      ["their multiplications, path by path", ["by_paths"]],
      ["paths from all weights", ["paths_all"]],
      ["(BP1) and (BP2): every error", ["by_bp2"]],
      ["with (BP4): every weight's gradient", ["by_bp"]]
    ], counted);
    fig.body.append(
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns bp-paths-columns" },
        (0, import_dom.h)(
          "div",
          { class: "bp-panel" },
          title,
          diagram.svg,
          (0, import_dom.h)("p", { class: "bp-at" }, "One line for each term, as wide as its product beside the largest. Solid blue: positive. Dashed orange: negative. Dotted: zero. In a neuron: its slope σ′(z), or its error δ. Click a weight to start there."),
          (0, import_dom.h)(
            "div",
            { class: "bp-presets" },
            preset("saturate: b³₂ = −9", (now) => ({ b3: entry(now.b3, 1, 0, -9) })),
            preset("cut: w⁴₁₃ = 0", (now) => ({ w4: entry(now.w4, 0, 2, 0) })),
            preset("first numbers", () => Object.fromEntries(["activation", "x", "y", ...layers.flatMap((l) => [`w${l}`, `b${l}`])].map((key) => [key, model.get("initial")[key]])))
          )
        ),
        (0, import_dom.h)(
          "div",
          {},
          (0, import_dom.h)("div", { class: "bp-row" }, which),
          (0, import_dom.h)("div", { class: "bp-row" }, fig.choice("gathered")),
          (0, import_dom.h)("div", { class: "bp-row" }, sums.element)
        )
      ),
      fig.player("path", { unit: "term", per_second: 0.8 }),
      heading,
      (0, import_dom.h)("p", { class: "bp-row bp-paths-cards" }, ...boxes, (0, import_dom.h)("span", { class: "bp-paths-card" }, (0, import_dom.h)("span", { class: "bp-sign" }, "="), (0, import_dom.h)("span", {}, (0, import_dom.h)("span", {}, "product"), result))),
      held,
      (0, import_dom.h)("div", { class: "bp-row" }, list),
      (0, import_dom.h)(
        "details",
        { class: "bp-row" },
        (0, import_dom.h)("summary", {}, "Edit the network and the example"),
        (0, import_dom.h)("div", { class: "bp-expression bp-top" }, ...["x", "w2", "b2", "w3", "b3", "w4", "b4", "y"].map(fig.fields)),
        fig.choice("activation")
      ),
      (0, import_dom.h)("p", { class: "bp-panel-title bp-paths-part" }, "How many paths?"),
      (0, import_dom.h)(
        "div",
        { class: "bp-row bp-columns" },
        (0, import_dom.h)("div", {}, growth.svg, (0, import_dom.h)("p", { class: "bp-at" }, swatch("first", "paths from one weight"), swatch("second", "multiplications in (BP1), (BP2)"))),
        (0, import_dom.h)("div", {}, fig.slider("width"), fig.slider("further"), counts.element)
      )
    );
    function draw_paths(terms, chosen, most, stop, l) {
      const steps = terms.map(({ way }) => (stop === NOWHERE ? [...way, 0] : way).slice(1).map((to, i) => `${l + i},${way[i]},${to}`));
      const all = steps.flatMap((step, t) => step.map((key, i) => {
        const beside = steps.flatMap((other, o) => other[i] === key ? [o] : []);
        const shift = (beside.indexOf(t) - (beside.length - 1) / 2) * (beside.length > 2 ? 5.5 : 8);
        const [from, at, to] = key.split(",").map(Number);
        const [[x1, y1], [x2, y2]] = [spot(from, at), to ? spot(from + 1, to) : cost_spot];
        const { product } = terms[t];
        const ends2 = { x1, y1: y1 + shift, x2, y2: y2 + shift };
        const line = (0, import_dom.s)("line", { ...ends2, class: "bp-weight" });
        const width = product === 0 ? 2 : 0.8 + 6.2 * (Math.abs(product) / most);
        line.style.strokeWidth = width.toFixed(2);
        const halo = t + 1 === chosen ? [(0, import_dom.s)("line", { ...ends2, class: "bp-paths-halo", "stroke-width": (width + 7).toFixed(2) })] : [];
        return { chosen: t + 1 === chosen, group: (0, import_dom.s)("g", { class: "bp-paths-line", "data-sign": sign(product) }, ...halo, line) };
      }));
      drawn.replaceChildren(...all.filter((one) => one.chosen).map((one) => one.group), ...all.filter((one) => !one.chosen).map((one) => one.group));
      return new Set(steps.flat());
    }
    function draw(now) {
      const { numbers, terms, chosen, most, stop, slope, delta, to_cost, a } = compute(now);
      const [l, j, k] = place(now);
      const term = terms[chosen - 1];
      const w = (0, import_dom.symbol)("w", l, `${j}${k}`);
      const used = draw_paths(terms, chosen, most, stop, l);
      const on_term = (i, at) => term.way[i - l] === at;
      for (const i of [1, ...layers]) {
        for (const at of neurons(i)) {
          const after = i > l || i === l && at === j;
          const start = i === l - 1 && at === k;
          const gathered = after && i >= stop;
          const a_words = start && i > 1 ? `a = ${short(a[i][at - 1][0])}` : "";
          const falls = spot(l, j)[1] > spot(l - 1, k)[1];
          const to_C = i === L && after && stop === NOWHERE ? `∂C/∂a = ${short(to_cost(at))}` : "";
          diagram.neuron(i, at, {
            inside: i === 1 ? (0, import_dom.plain)(now.x[at - 1][0]) : gathered ? (0, import_dom.symbol)("δ", i, at) : after ? short(slope(i, at)) : "",
            above: i === 1 ? (0, import_dom.symbol)("x", "", at) : gathered ? (0, import_dom.digits)(delta(i, at), 2) : falls && a_words || (at === 1 ? to_C : ""),
            below: !falls && a_words || (at === 2 ? to_C : ""),
            kind: start || on_term(i, at) ? "bp-lit" : gathered ? "bp-paths-gathered" : ""
          });
        }
      }
      for (const [i, to, at] of weights) {
        const is_start = i === l && to === j && at === k;
        const taken = used.has(`${i - 1},${at},${to}`);
        const on = taken && on_term(i, to) && on_term(i - 1, at);
        const inside = i > stop && (i > l + 1 || at === j);
        diagram.weight(i, to, at, {
          value: is_start ? 0.6 : inside ? 0.2 : 0,
          words: is_start ? w : on ? (0, import_dom.plain)(now[`w${i}`][to - 1][at - 1]) : "",
          kind: is_start ? "bp-lit bp-paths-start" : taken ? "bp-paths-taken" : inside ? "bp-paths-inside" : "bp-faint"
        });
      }
      for (const at of neurons(L)) (0, import_dom.set)(ends[at], { class: `bp-weight ${stop !== NOWHERE && (l < L || at === j) ? "bp-paths-inside" : "bp-faint"}` });
      const many = terms.length;
      const what = stop === NOWHERE ? many === 1 ? "path" : "paths" : many === 1 ? "term" : "terms";
      (0, import_dom.write)(title, `${many} ${what} from ${w} to the cost${stop === NOWHERE ? "" : `, gathered at ${(0, import_dom.symbol)("δ", stop)}`}`);
      (0, import_dom.write)(heading, `${what.startsWith("path") ? "Path" : "Term"} ${chosen} of ${many}, factor by factor`);
      boxes.forEach((box, i) => {
        box.hidden = i >= term.factors.length;
        if (box.hidden) return;
        (0, import_dom.write)(cards[i].name, term.factors[i][0]);
        (0, import_figure.write_number)(cards[i].value, term.factors[i][1], factor(term.factors[i][1]));
      });
      (0, import_figure.write_number)(result, numbers.term, (0, import_dom.digits)(numbers.term));
      (0, import_dom.write)(held, in_error(now, stop, term.way.at(-1), slope, delta, to_cost));
      held.hidden = stop === NOWHERE;
      (0, import_dom.write)(through, l === L ? "neuron of layer 4" : `neurons from layer ${l} on`);
      rows.forEach(({ row, name, factors, bar, product, sum }, i) => {
        row.hidden = i >= many;
        if (row.hidden) return;
        const { way, factors: all, product: value } = terms[i];
        (0, import_dom.write)(name, `${way.slice(0, stop === NOWHERE ? void 0 : -1).map((at) => `${at} → `).join("")}${stop === NOWHERE ? "C" : (0, import_dom.symbol)("δ", stop, way.at(-1))}`);
        (0, import_dom.write)(factors, all.map(([, number]) => factor(number)).join(" · "));
        (0, import_dom.set)(bar, { "data-sign": sign(value), style: `width: ${(100 * Math.abs(value) / most).toFixed(1)}%` });
        (0, import_figure.write_number)(product, value, (0, import_dom.digits)(value));
        const so_far = numbers[`sum_${i + 1}`];
        (0, import_figure.write_number)(sum, so_far, so_far === null ? "–" : (0, import_dom.digits)(so_far));
        row.classList.toggle("bp-lit", i + 1 === chosen);
      });
      (0, import_dom.write)(sum_name, many === 1 ? `the one ${what}` : `sum of all ${many} ${what}`);
      (0, import_dom.write)(bp4_name, `(BP4): ${(0, import_dom.symbol)("a", l - 1, k)} ${(0, import_dom.symbol)("δ", l, j)}`);
      sums.draw(numbers);
      const [n, H] = [now.width, now.further];
      const Hs = range(20);
      const logs = ["paths_one", "by_bp2"].map((key) => Hs.map((one) => Math.log10(count(n, one)[key])));
      growth.domain([0, 20], [0, Math.max(2, Math.ceil(Math.max(...logs.flat())))]);
      growth.svg.querySelectorAll(".bp-grid text[text-anchor=end]").forEach((text) => /^\d+$/.test(text.textContent) && (0, import_dom.write)(text, power(text.textContent)));
      logs.forEach((values, i) => {
        (0, import_dom.set)(lines[i], { d: (0, import_plot.path)(Hs, values, growth.x, growth.y) });
        (0, import_plot.put)(marks[i], growth.x(H), growth.y(values[H - 1]));
      });
      counts.draw(numbers);
      const past = now.path > many ? " The slider stands further on; the last is shown." : "";
      const dead = numbers.total === 0 ? " Nothing gets through." : "";
      const share = many > 1 ? ` ${what.startsWith("path") ? "Path" : "Term"} ${chosen} gives ${(0, import_dom.digits)(numbers.term)}${chosen > 1 ? `, and the first ${chosen} together ${(0, import_dom.digits)(numbers[`sum_${chosen}`])}` : ""}.` : "";
      return `${many} ${what} ${many === 1 ? "leads" : "lead"} from ${w} to the cost.${past}${share} ${many === 1 ? "It gives" : "All together:"} ${(0, import_dom.digits)(numbers.total)}, the number of (BP4).${dead} With ${counted(n)} ${n === 1 ? "neuron" : "neurons"} in each layer and ${H} layers after layer 2, one weight has ${counted(numbers.paths_one)} ${numbers.paths_one === 1 ? "path" : "paths"}; (BP1) and (BP2) take ${counted(numbers.by_bp2)} multiplications.`;
    }
    return fig.start();
  }
  var paths_default = { render };

  // stdin.js
  bpFigures.figures.Paths = paths_default;
})();
