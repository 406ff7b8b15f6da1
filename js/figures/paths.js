// Paths: every path from a weight to the cost, their sum, and how BP2 gathers it.
//
// In:  weight "l,j,k", path (the term looked at), gathered (the layer whose δ ends a term; 5 for none), activation,
//      x, y, w2 … b4 of a 2-2-3-2 network; width, further (the sizes of the network that is counted).
// Out: a line for each term, as wide as its product; the terms in a list with their sum; paths against multiplications.

import { activations, backprop, costs } from "../lib/bpcore.js";
import { fresh, h, s, set, write, digits, plain, subscript, superscript, symbol } from "../lib/dom.js";
import { figure, literal, number_cell, numbers_table, panel, write_number } from "../lib/figure.js";
import { network } from "../lib/network.js";
import { path as curve, plot, put } from "../lib/plot.js";

const SIZES = [2, 2, 3, 2];
const L = 4;
const MOST_TERMS = 6;
const MOST_FACTORS = 7;
const NOWHERE = 5;
const layers = [2, 3, 4];
const neurons = (l) => Array.from({ length: SIZES[l - 1] }, (_, i) => i + 1);
const weights = layers.flatMap((l) => neurons(l).flatMap((j) => neurons(l - 1).map((k) => [l, j, k])));
const range = (n) => Array.from({ length: n }, (_, i) => i + 1);
const written = (value) => (Number.isInteger(value) ? plain(value) : digits(value));
const factor = (value) => (value < 0 ? `(${written(value)})` : written(value));
const short = (value) => (Number.isInteger(value) ? plain(value) : Math.abs(value) < 0.005 ? "≈ 0" : plain(value.toFixed(2)));
const sign = (value) => (value > 0 ? "+" : value < 0 ? "−" : "0");
const place = (now) => now.weight.split(",").map(Number);
/** The layer whose δ ends a term: none before that of the weight. */
const stop_of = (now) => (now.gathered === "nowhere" ? NOWHERE : Math.max(place(now)[0], Number(now.gathered.at(-1))));

function compute(now) {
  const sigma = activations[now.activation];
  const net = { L, w: {}, b: {}, activation: sigma, output_activation: sigma, cost: costs.quadratic };
  for (const i of layers) [net.w[i], net.b[i]] = [now[`w${i}`], now[`b${i}`]];
  const g = backprop(net, now.x, now.y);
  const [l, j, k] = place(now);
  const stop = stop_of(now);
  const slope = (i, at) => sigma.derivative(g.trace.z[i][at - 1][0]);
  const delta = (i, at) => g.delta[i][at - 1][0];
  const to_cost = (at) => costs.quadratic.gradient(g.trace.a[L][at - 1][0], now.y[at - 1][0]);

  let ways = [[j]];
  for (let i = l + 1; i <= Math.min(stop, L); i++) ways = ways.flatMap((way) => neurons(i).map((next) => [...way, next]));
  const terms = ways.map((way) => {
    const factors = [[symbol("a", l - 1, k), g.trace.a[l - 1][k - 1][0]]];
    way.forEach((at, step) => {
      const i = l + step;
      if (step) factors.push([symbol("w", i, `${at}${way[step - 1]}`), now[`w${i}`][at - 1][way[step - 1] - 1]]);
      factors.push(i === stop ? [symbol("δ", i, at), delta(i, at)] : [`σ′(${symbol("z", i, at)})`, slope(i, at)]);
    });
    const end = way.at(-1);
    if (stop === NOWHERE) factors.push([`∂C/∂${symbol("a", L, end)}`, to_cost(end)]);
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
  terms[chosen - 1].factors.forEach(([, value], i) => (numbers[`factor_${i + 1}`] = value));
  // For each error that is needed a product for each weight out of the neuron, and one with the slope.
  let gathering = 0;
  for (let i = stop; i <= L; i++) gathering += (i === l ? 1 : SIZES[i - 1]) * ((SIZES[i] ?? 0) + 1);
  numbers.multiplications = terms.length * (terms[0].factors.length - 1) + gathering;
  return { numbers: { ...numbers, ...count(now.width, now.further) }, terms, chosen, most, stop, slope, delta, to_cost, a: g.trace.a };
}

/** Paths and multiplications in a network whose layers 1 … H + 2 have n neurons each. */
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

l, j, k = ${l}, ${j - 1}, ${k - 1}  # ${symbol("w", l, `${j}${k}`)}: Python counts from 0
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

/** What the δ at the end of a term is made of, by BP1 or BP2. */
function in_error(now, stop, at, slope, delta, to_cost) {
  if (stop === NOWHERE) return "";
  const [name, value, sigma] = [symbol("δ", stop, at), written(delta(stop, at)), `σ′(${symbol("z", stop, at)})`];
  if (stop === L) return `(BP1): ${name} = ∂C/∂${symbol("a", L, at)} · ${sigma} = ${factor(to_cost(at))} · ${written(slope(L, at))} = ${value}, shared by all paths that end here.`;
  const next = neurons(stop + 1);
  const symbols = next.map((to) => `${symbol("w", stop + 1, `${to}${at}`)} ${symbol("δ", stop + 1, to)}`).join(" + ");
  const values = next.map((to) => `${factor(now[`w${stop + 1}`][to - 1][at - 1])} · ${factor(delta(stop + 1, to))}`).join(" + ");
  const tails = SIZES.slice(stop).reduce((all, n) => all * n, 1);
  return `(BP2): ${name} = (${symbols}) · ${sigma} = (${values}) · ${written(slope(stop, at))} = ${value}, the sum of all ${tails} ways from this neuron to the cost.`;
}

const power = (t) => `10${superscript(t)}`;
const counted = (value) => (value < 1e9 ? value.toLocaleString("en-US") : digits(value));

function render({ model, el, page }) {
  const call = (now) => `Paths(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
  const fig = figure({ model, el, page, draw, python, call });

  const diagram = network({
    sizes: SIZES,
    row: 84,
    words_at: [0.45, 0.45],
    label: "The network, with a line for each path from the chosen weight to the cost",
    press_weight: (l, j, k) => fig.change({ weight: `${l},${j},${k}` }),
  });
  set(diagram.svg, { viewBox: "0 0 392 282" });
  diagram.svg.querySelectorAll(".bp-axis-label").forEach((text, i) => write(text, ["input", "layer 2", "layer 3", "output"][i]));
  const spot = (l, j) => {
    const circle = diagram.svg.querySelector(`[data-neuron="${l},${j}"] circle`);
    return ["cx", "cy"].map((name) => Number(circle.getAttribute(name)));
  };
  // Beside the lines that come in, there is room for ∂C/∂a further right.
  diagram.svg.querySelectorAll('[data-neuron^="4"] text:not(.bp-inside)').forEach((text) => set(text, { x: spot(L, 1)[0] + 16 }));
  const cost_spot = [366, spot(3, 2)[1]];
  const drawn = s("g", { class: "bp-paths" });
  const ends = Object.fromEntries(neurons(L).map((j) => {
    const [[x1, y1], [x2, y2]] = [spot(L, j), cost_spot];
    return [j, s("line", { x1, y1, x2, y2, class: "bp-weight bp-faint" })];
  }));
  diagram.svg.prepend(...Object.values(ends), drawn);
  diagram.svg.append(s("g", { class: "bp-neuron" },
    s("rect", { class: "bp-paths-cost", x: cost_spot[0] - 20, y: cost_spot[1] - 17, width: 40, height: 34, rx: 6 }),
    s("text", { class: "bp-inside", x: cost_spot[0], y: cost_spot[1] + 4, "text-anchor": "middle" }, "C")));

  // The choice of a weight, its buttons set as the entries of the three matrices.
  const which = fig.choice("weight", "Start at the weight");
  const labels = [...which.querySelectorAll("label")];
  which.classList.add("bp-paths-weights");
  which.append(...layers.map((l) => h("span", { class: "bp-paths-matrix", style: `--columns: ${SIZES[l - 2]}` }, ...labels.filter((_, i) => weights[i][0] === l))));

  const title = h("p", { class: "bp-panel-title" });
  const cards = range(MOST_FACTORS).map((i) => ({ name: h("span"), value: h("b", { "data-number": `factor_${i}` }), dot: h("span", { class: "bp-sign" }, "·") }));
  const boxes = cards.map(({ name, value, dot }, i) => h("span", { class: "bp-paths-card" }, ...(i ? [dot] : []), h("span", {}, name, value)));
  const result = h("b", { "data-number": "term" });
  const held = h("p");
  const heading = h("p", { class: "bp-panel-title" });

  const rows = range(MOST_TERMS).map((i) => {
    const parts = { name: h("th", { scope: "row" }), factors: h("span"), bar: h("i"), product: number_cell(`product_${i}`), sum: number_cell(`sum_${i}`) };
    const row = h("tr", { class: "bp-press" }, parts.name, h("td", { class: "bp-paths-factors" }, parts.factors, parts.bar), parts.product, parts.sum);
    row.addEventListener("click", () => fig.change({ path: i }));
    return { row, ...parts };
  });
  const through = h("th", { scope: "col" });
  const list = h("table", { class: "bp-table bp-paths-list" }, h("caption", { class: "bp-sr" }, "The terms"),
    h("thead", {}, h("tr", {}, through, ...["factors", "product", "sum so far"].map((words) => h("th", { scope: "col" }, words)))),
    h("tbody", {}, ...rows.map(({ row }) => row)));

  const [bp4_name, sum_name] = [h("span"), h("span")];
  const sums = numbers_table("The sum", [], [[sum_name, ["total"]], [bp4_name, ["bp4"]], ["multiplications in all", ["multiplications"]]],
    (value) => (Number.isInteger(value) ? String(value) : digits(value, 4)));
  const preset = (words, values) => fig.button(words, () => fig.change(values(fig.state())));
  const entry = (rows, r, c, value) => rows.map((row, i) => row.map((old, m) => (i === r && m === c ? value : old)));

  const growth = plot({ id: fresh("clip"), height: 220, left: 46, x_label: "H, layers after layer 2", y_label: "count", label: "Paths and multiplications over the number of layers", tick: (t) => String(t) });
  const lines = ["first", "second"].map((kind) => s("path", { class: `bp-curve bp-${kind}` }));
  const marks = [s("circle", { r: 5.5, class: "bp-mark bp-first" }), s("rect", { x: -4.5, y: -4.5, width: 9, height: 9, class: "bp-mark bp-second" })];
  growth.inside.append(...lines);
  growth.over.append(...marks);
  const swatch = (kind, words) => h("span", { class: "bp-slope-label" }, s("svg", { class: "bp-swatch", viewBox: "0 0 34 12", "aria-hidden": "true" }, s("path", { class: `bp-curve bp-${kind}`, d: "M0,6H34" })), ` ${words}`);
  const counts = numbers_table("All layers have n neurons", [], [
    ["paths from one weight of layer 2", ["paths_one"]],
    ["their multiplications, path by path", ["by_paths"]],
    ["paths from all weights", ["paths_all"]],
    ["(BP1) and (BP2): every error", ["by_bp2"]],
    ["with (BP4): every weight's gradient", ["by_bp"]],
  ], counted);

  fig.body.append(
    h("div", { class: "bp-row bp-columns bp-paths-columns" },
      h("div", { class: "bp-panel" }, title, diagram.svg,
        h("p", { class: "bp-at" }, "One line for each term, as wide as its product beside the largest. Solid blue: positive. Dashed orange: negative. Dotted: zero. In a neuron: its slope σ′(z), or its error δ. Click a weight to start there."),
        h("div", { class: "bp-presets" },
          preset("saturate: b³₂ = −9", (now) => ({ b3: entry(now.b3, 1, 0, -9) })),
          preset("cut: w⁴₁₃ = 0", (now) => ({ w4: entry(now.w4, 0, 2, 0) })),
          preset("first numbers", () => Object.fromEntries(["activation", "x", "y", ...layers.flatMap((l) => [`w${l}`, `b${l}`])].map((key) => [key, model.get("initial")[key]]))))),
      h("div", {},
        h("div", { class: "bp-row" }, which),
        h("div", { class: "bp-row" }, fig.choice("gathered")),
        h("div", { class: "bp-row" }, sums.element))),
    fig.player("path", { unit: "term", per_second: 0.8 }),
    heading,
    h("p", { class: "bp-row bp-paths-cards" }, ...boxes, h("span", { class: "bp-paths-card" }, h("span", { class: "bp-sign" }, "="), h("span", {}, h("span", {}, "product"), result))),
    held,
    h("div", { class: "bp-row" }, list),
    h("details", { class: "bp-row" }, h("summary", {}, "Edit the network and the example"),
      h("div", { class: "bp-expression bp-top" }, ...["x", "w2", "b2", "w3", "b3", "w4", "b4", "y"].map(fig.fields)),
      fig.choice("activation")),
    h("p", { class: "bp-panel-title bp-paths-part" }, "How many paths?"),
    h("div", { class: "bp-row bp-columns" },
      h("div", {}, growth.svg, h("p", { class: "bp-at" }, swatch("first", "paths from one weight"), swatch("second", "multiplications in (BP1), (BP2)"))),
      h("div", {}, fig.slider("width"), fig.slider("further"), counts.element)));

  /** A line for each term, side by side where several share a weight. */
  function draw_paths(terms, chosen, most, stop, l) {
    // A step "i,at,to" leads from a neuron of layer i to one of the next, or to the cost, which is 0.
    const steps = terms.map(({ way }) => (stop === NOWHERE ? [...way, 0] : way).slice(1).map((to, i) => `${l + i},${way[i]},${to}`));
    const all = steps.flatMap((step, t) => step.map((key, i) => {
      const beside = steps.flatMap((other, o) => (other[i] === key ? [o] : []));
      const shift = (beside.indexOf(t) - (beside.length - 1) / 2) * (beside.length > 2 ? 5.5 : 8);
      const [from, at, to] = key.split(",").map(Number);
      const [[x1, y1], [x2, y2]] = [spot(from, at), to ? spot(from + 1, to) : cost_spot];
      const { product } = terms[t];
      const ends = { x1, y1: y1 + shift, x2, y2: y2 + shift };
      const line = s("line", { ...ends, class: "bp-weight" });
      const width = product === 0 ? 2 : 0.8 + 6.2 * (Math.abs(product) / most);
      line.style.strokeWidth = width.toFixed(2);
      const halo = t + 1 === chosen ? [s("line", { ...ends, class: "bp-paths-halo", "stroke-width": (width + 7).toFixed(2) })] : [];
      return { chosen: t + 1 === chosen, group: s("g", { class: "bp-paths-line", "data-sign": sign(product) }, ...halo, line) };
    }));
    // What is lit lies under the others.
    drawn.replaceChildren(...all.filter((one) => one.chosen).map((one) => one.group), ...all.filter((one) => !one.chosen).map((one) => one.group));
    return new Set(steps.flat());
  }

  function draw(now) {
    const { numbers, terms, chosen, most, stop, slope, delta, to_cost, a } = compute(now);
    const [l, j, k] = place(now);
    const term = terms[chosen - 1];
    const w = symbol("w", l, `${j}${k}`);
    const used = draw_paths(terms, chosen, most, stop, l);
    const on_term = (i, at) => term.way[i - l] === at;

    for (const i of [1, ...layers]) {
      for (const at of neurons(i)) {
        const after = i > l || (i === l && at === j);
        const start = i === l - 1 && at === k;
        const gathered = after && i >= stop;
        const a_words = start && i > 1 ? `a = ${short(a[i][at - 1][0])}` : "";
        const falls = spot(l, j)[1] > spot(l - 1, k)[1]; // the words keep clear of the line
        const to_C = i === L && after && stop === NOWHERE ? `∂C/∂a = ${short(to_cost(at))}` : "";
        diagram.neuron(i, at, {
          inside: i === 1 ? plain(now.x[at - 1][0]) : gathered ? symbol("δ", i, at) : after ? short(slope(i, at)) : "",
          above: i === 1 ? symbol("x", "", at) : gathered ? digits(delta(i, at), 2) : (falls && a_words) || (at === 1 ? to_C : ""),
          below: (!falls && a_words) || (at === 2 ? to_C : ""),
          kind: start || on_term(i, at) ? "bp-lit" : gathered ? "bp-paths-gathered" : "",
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
        words: is_start ? w : on ? plain(now[`w${i}`][to - 1][at - 1]) : "",
        kind: is_start ? "bp-lit bp-paths-start" : taken ? "bp-paths-taken" : inside ? "bp-paths-inside" : "bp-faint",
      });
    }
    for (const at of neurons(L)) set(ends[at], { class: `bp-weight ${stop !== NOWHERE && (l < L || at === j) ? "bp-paths-inside" : "bp-faint"}` });

    const many = terms.length;
    const what = stop === NOWHERE ? (many === 1 ? "path" : "paths") : many === 1 ? "term" : "terms";
    write(title, `${many} ${what} from ${w} to the cost${stop === NOWHERE ? "" : `, gathered at ${symbol("δ", stop)}`}`);
    write(heading, `${what.startsWith("path") ? "Path" : "Term"} ${chosen} of ${many}, factor by factor`);
    boxes.forEach((box, i) => {
      box.hidden = i >= term.factors.length;
      if (box.hidden) return;
      write(cards[i].name, term.factors[i][0]);
      write_number(cards[i].value, term.factors[i][1], factor(term.factors[i][1]));
    });
    write_number(result, numbers.term, digits(numbers.term));

    write(held, in_error(now, stop, term.way.at(-1), slope, delta, to_cost));
    held.hidden = stop === NOWHERE;
    write(through, l === L ? "neuron of layer 4" : `neurons from layer ${l} on`);
    rows.forEach(({ row, name, factors, bar, product, sum }, i) => {
      row.hidden = i >= many;
      if (row.hidden) return;
      const { way, factors: all, product: value } = terms[i];
      write(name, `${way.slice(0, stop === NOWHERE ? undefined : -1).map((at) => `${at} → `).join("")}${stop === NOWHERE ? "C" : symbol("δ", stop, way.at(-1))}`);
      write(factors, all.map(([, number]) => factor(number)).join(" · "));
      set(bar, { "data-sign": sign(value), style: `width: ${((100 * Math.abs(value)) / most).toFixed(1)}%` });
      write_number(product, value, digits(value));
      const so_far = numbers[`sum_${i + 1}`];
      write_number(sum, so_far, so_far === null ? "–" : digits(so_far));
      row.classList.toggle("bp-lit", i + 1 === chosen);
    });

    write(sum_name, many === 1 ? `the one ${what}` : `sum of all ${many} ${what}`);
    write(bp4_name, `(BP4): ${symbol("a", l - 1, k)} ${symbol("δ", l, j)}`);
    sums.draw(numbers);

    const [n, H] = [now.width, now.further];
    const Hs = range(20);
    const logs = ["paths_one", "by_bp2"].map((key) => Hs.map((one) => Math.log10(count(n, one)[key])));
    growth.domain([0, 20], [0, Math.max(2, Math.ceil(Math.max(...logs.flat())))]);
    // The y axis alone is logarithmic.
    growth.svg.querySelectorAll(".bp-grid text[text-anchor=end]").forEach((text) => /^\d+$/.test(text.textContent) && write(text, power(text.textContent)));
    logs.forEach((values, i) => {
      set(lines[i], { d: curve(Hs, values, growth.x, growth.y) });
      put(marks[i], growth.x(H), growth.y(values[H - 1]));
    });
    counts.draw(numbers);

    const past = now.path > many ? " The slider stands further on; the last is shown." : "";
    const dead = numbers.total === 0 ? " Nothing gets through." : "";
    const share = many > 1 ? ` ${what.startsWith("path") ? "Path" : "Term"} ${chosen} gives ${digits(numbers.term)}${chosen > 1 ? `, and the first ${chosen} together ${digits(numbers[`sum_${chosen}`])}` : ""}.` : "";
    return `${many} ${what} ${many === 1 ? "leads" : "lead"} from ${w} to the cost.${past}${share} ${many === 1 ? "It gives" : "All together:"} ${digits(numbers.total)}, the number of (BP4).${dead} ` +
      `With ${counted(n)} ${n === 1 ? "neuron" : "neurons"} in each layer and ${H} layers after layer 2, one weight has ${counted(numbers.paths_one)} ${numbers.paths_one === 1 ? "path" : "paths"}; (BP1) and (BP2) take ${counted(numbers.by_bp2)} multiplications.`;
  }

  return fig.start();
}

export default { render };
