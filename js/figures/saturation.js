// Saturation: one neuron learns by gradient descent under up to two costs at the same η.
//
// In:  traits x, y, w, b (the start), eta, epoch (the cursor), quadratic/cross_entropy (what is shown),
//      activation and costs (names), computed (null, or everything below computed by Python).
// Out: the cost and the output over 300 epochs, the neuron's point on σ, one step taken apart into its
//      factors, and maps of the epochs needed from every start.

import { activations, costs, output_error_entry } from "../lib/bpcore.js";
import { h, s, set, write, digits, fractions, plain, fresh, superscript } from "../lib/dom.js";
import { figure, literal, mark, number_cell, panel, write_number } from "../lib/figure.js";
import { drag, far, linear, path, plot, put } from "../lib/plot.js";

export const EPOCHS = 300;
const NEAR = 0.1; // the maps count epochs until |a − y| is below this
const GRID = Array.from({ length: 41 }, (_, i) => Number((-4 + 0.2 * i).toFixed(1))); // of starts, for w and for b
const SLOW = [130, 80, 200]; // the color of the maps: it is seen on light and on dark, and its strength is the number
const epochs_axis = Array.from({ length: EPOCHS + 1 }, (_, n) => n);
const TITLES = { quadratic: "quadratic", cross_entropy: "cross-entropy" };
const STYLES = ["first", "second"]; // a series is told by color, by line and by shape of its mark
const SHAPES = ["circle", "square"];

/** Every quantity of the descent, at epochs 0 … EPOCHS: arrays z, a, C, w, b, dC_da, slope, dC_dw. */
export function descend(activation, cost, { x, y, w, b, eta }) {
  const run = { w: [], b: [], z: [], a: [], C: [], dC_da: [], slope: [], dC_dw: [] };
  for (let n = 0; n <= EPOCHS; n++) {
    const z = w * x + b;
    const a = activation.of(z);
    const delta = output_error_entry(cost, activation, z, a, y);
    run.w.push(w);
    run.b.push(b);
    run.z.push(z);
    run.a.push(a);
    run.C.push(cost.value(a, y));
    run.dC_da.push(cost.gradient(a, y));
    run.slope.push(activation.derivative(z));
    run.dC_dw.push(delta * x);
    w -= eta * delta * x;
    b -= eta * delta;
  }
  return run;
}

/** The first epoch with |a − y| < bound, or null when none of 0 … EPOCHS has it. */
export function epochs_until(run, y, bound) {
  const n = run.a.findIndex((a) => a !== null && Math.abs(a - y) < bound);
  return n < 0 ? null : n;
}

/** The same from one start, without keeping the run: what a cell of the map shows. */
function epochs_from(activation, cost, x, y, w, b, eta) {
  for (let n = 0; n <= EPOCHS; n++) {
    const z = w * x + b;
    const a = activation.of(z);
    if (Math.abs(a - y) < NEAR) return n;
    const delta = output_error_entry(cost, activation, z, a, y);
    w -= eta * delta * x;
    b -= eta * delta;
  }
  return null;
}

/** Python that gives the numbers on screen. */
export function python(now, activation, kinds) {
  const shown = kinds.filter((_, i) => now[shown_key(i)]);
  return `from bpcore import Network, backprop

x, y, eta = [${now.x}], [${now.y}], ${now.eta}
for cost in [${shown.map(python_name).join(", ")}]:
    net = Network([1, 1], activation=${python_name(activation)}, cost=cost)
    net.w[2][:], net.b[2][:] = ${now.w}, ${now.b}
    a = []
    for epoch in range(${EPOCHS + 1}):
        g = backprop(net, x, y)
        z = g.trace.z[2]
        a.append(g.trace.a[2].item())
        if epoch == ${now.epoch}:
            print(cost, "at epoch", epoch)
            print("w", net.w[2].item(), "b", net.b[2].item(), "z", z.item(), "a", a[epoch])
            print("C", net.cost.value(g.trace.a[2], g.trace.a[2] * 0 + y))
            print("slope", net.activation.derivative(z).item(), "dC_dw", g.dC_dw[2].item())
            print("step", -eta * g.dC_dw[2].item())
        net.w[2] -= eta * g.dC_dw[2]
        net.b[2] -= eta * g.dC_db[2]
    for bound in (0.5, ${NEAR}):
        print("epochs until |a - y| <", bound, "is", next((n for n in range(${EPOCHS + 1}) if abs(a[n] - y[0]) < bound), None))`;
}

/** A named activation or cost as a string; a reader's own as a call of its class. */
const python_name = (kind) => (kind in activations || kind in costs ? literal(kind) : `${kind}()`);

const shown_key = (i) => (i === 0 ? "show_first" : "show_second");

function render({ model, el, page }) {
  const kinds = model.get("costs");
  const title = (i) => TITLES[kinds[i]] ?? kinds[i];
  const activation = model.get("activation");
  const in_python = model.get("computed") != null; // JupyterLite makes undefined of None
  const fig = figure({ model, el, page, draw, call, python: (now) => python(now, activation, kinds) });

  function call(now) {
    const own = [`activation=${python_name(activation)}`, `cost=[${kinds.map(python_name).join(", ")}]`];
    return `Saturation(${[...own, ...Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`)].join(", ")})`;
  }

  // ---- the runs, computed here, or by Python for a reader's own activation or cost
  let runs = [];
  let runs_key = "";
  function compute(now) {
    if (in_python) {
      runs = model.get("computed").runs;
      return;
    }
    const key = [now.x, now.y, now.w, now.b, now.eta].join();
    if (key === runs_key) return;
    runs_key = key;
    runs = kinds.map((kind) => descend(activations[activation], costs[kind], now));
  }

  // ---- parts
  const swatch = (i) => s("svg", { class: "bp-swatch", viewBox: "0 0 34 12", "aria-hidden": "true" },
    s("path", { class: `bp-curve bp-${STYLES[i]}`, d: "M0,6H34" }),
    s("g", { transform: "translate(17 6)" }, mark(SHAPES[i], { class: `bp-mark bp-${STYLES[i]}` })));
  const legend = h("div", { class: "bp-legend" },
    ...kinds.map((_, i) => fig.still ? h("span", { class: "bp-check" }, swatch(i), title(i)) : fig.checkbox(shown_key(i), swatch(i), title(i))));
  const presets = h("div", { class: "bp-presets" },
    h("span", {}, "Start: "),
    fig.button("mildly wrong (0.6, 0.9)", () => fig.change({ w: 0.6, b: 0.9 }), { "data-action": "mildly" }),
    fig.button("badly wrong (2, 2)", () => fig.change({ w: 2, b: 2 }), { "data-action": "badly" }));
  const sliders = h("div", { class: "bp-sliders" }, ...["w", "b", "eta", "x", "y"].map(fig.slider));

  const cost_plot = curves({ x_label: "epoch", y_label: "C ÷ C at epoch 0", label: "Cost over epochs, as a share of its start" });
  const output_plot = curves({ x_label: "epoch", y_label: "output a", label: "Output over epochs" });
  const target = s("line", { class: "bp-target" });
  output_plot.frame.inside.prepend(target);
  const curve_plot = sigma_plot();
  const anatomy = anatomy_plot();
  const map_views = kinds.map((_, i) => map_view(i));
  const table = numbers_table();

  fig.body.append(
    h("div", { class: "bp-row bp-top" }, presets, legend),
    h("div", { class: "bp-row bp-columns" }, fig.still ? still_setting() : sliders, table.element),
    h("div", { class: "bp-row bp-columns" },
      panel("Cost", cost_plot.frame.svg), panel("Output", output_plot.frame.svg)),
    fig.still ? h("p", { class: "bp-at" }, `The marks are at epoch ${fig.state().epoch}.`) : fig.player("epoch", { unit: "epoch", per_second: 50 }),
    h("div", { class: "bp-row bp-columns" },
      panel("Where the neuron is on its curve", curve_plot.frame.svg, curve_plot.note),
      panel("Why the step is as large as it is", anatomy.svg, h("p", { class: "bp-at" }, "Each bar starts where the last one ended; one grid line is a factor of 10."))),
    h("div", { class: "bp-row bp-maps" },
      h("div", { class: "bp-maps-text" },
        h("p", { class: "bp-panel-title" }, "Every start at once"),
        h("p", {}, "Each cell is a start. The stronger its color, the more epochs until ", h("b", {}, "|a − y| < 0.1"), "; full color means not within 300."),
        ramp(),
        h("p", { class: "bp-at" }, fig.still ? "" : "Click a cell to start there. The sliders w and b do the same.")),
      ...map_views.map((view) => view.element)),
  );
  if (fig.still) presets.remove();

  function still_setting() {
    const now = fig.state();
    return h("p", { class: "bp-setting" }, `${activation}; x = ${plain(now.x)}, y = ${plain(now.y)}, start w = ${plain(now.w)}, b = ${plain(now.b)}, η = ${plain(now.eta)}.`);
  }

  // ---- drawing
  function draw(now) {
    compute(now);
    const shown = kinds.map((_, i) => now[shown_key(i)]);
    const n = now.epoch;
    cost_plot.draw(runs.map((run) => share(run.C)), shown, n, 0);
    output_plot.draw(runs.map((run) => run.a), shown, n, now.y);
    set(target, { x1: output_plot.frame.left, x2: output_plot.frame.right, y1: output_plot.frame.y(now.y), y2: output_plot.frame.y(now.y) });
    curve_plot.draw(now, shown);
    anatomy.draw(now, shown);
    table.draw(now, shown);
    map_views.forEach((view, i) => view.draw(now, shown[i]));
    return sentence(now, shown);
  }

  function sentence(now, shown) {
    const close = `${distance(now)} < `;
    const parts = kinds.flatMap((_, i) => {
      if (!shown[i]) return [];
      if (!Number.isFinite(runs[i].a[EPOCHS])) return `With the ${title(i)} cost the descent diverges: η is too large, and its numbers outgrow every float.`;
      const half = epochs_until(runs[i], now.y, 0.5);
      const near = epochs_until(runs[i], now.y, NEAR);
      const when = (epochs) => (epochs === null ? `not within ${EPOCHS} epochs` : `after ${epochs} epochs`);
      const at = (n) => `${digits(runs[i].a[n])} at epoch ${n}`;
      const seen = now.epoch === EPOCHS ? at(EPOCHS) : `${at(now.epoch)} and ${at(EPOCHS)}`;
      return `With the ${title(i)} cost the output is ${seen}; ${close}0.5 ${when(half)}, ${close}${NEAR} ${when(near)}.`;
    });
    return parts.join(" ") || "Both costs are switched off.";
  }

  /** |a − y|, which for a sigmoid and y = 0 is a itself. */
  function distance(now) {
    return now.y === 0 && activation === "sigmoid" ? "a" : "|a − y|";
  }

  /** C ÷ C at epoch 0, or C itself where it starts at nothing. */
  function share(C) {
    const unit = C[0] > 0 ? C[0] : 1;
    return C.map((value) => (value === null ? null : value / unit));
  }

  /** A plot of one curve for each cost over the epochs, with a cursor that can be dragged. */
  function curves(labels) {
    const frame = plot({ id: fresh("clip"), height: 175, ...labels });
    const lines = kinds.map((_, i) => s("path", { class: `bp-curve bp-${STYLES[i]}` }));
    const cursor = s("line", { class: "bp-cursor", y1: frame.top, y2: frame.bottom });
    const marks = kinds.map((_, i) => s("g", {}, mark(SHAPES[i], { class: `bp-mark bp-${STYLES[i]}` })));
    frame.inside.append(...lines);
    frame.over.append(cursor, ...marks);
    if (!fig.still) {
      frame.svg.classList.add("bp-drag");
      drag(frame.svg, (px) => fig.change({ epoch: Math.round(Math.min(EPOCHS, Math.max(0, frame.x.inverse(px)))) }));
    }
    const last = [];
    return {
      frame,
      draw(series, shown, n, include) {
        frame.domain([0, EPOCHS], range_of(series.filter((_, i) => shown[i]), include));
        const key = frame.y.inverse(0);
        series.forEach((values, i) => {
          set(lines[i], { visibility: shown[i] ? null : "hidden" });
          if (last[i]?.values !== runs[i] || last[i]?.key !== key) set(lines[i], { d: path(epochs_axis, values, frame.x, frame.y) });
          last[i] = { values: runs[i], key };
          put(marks[i], shown[i] ? frame.x(n) : NaN, values[n] === null ? NaN : frame.y(values[n]));
        });
        set(cursor, { x1: frame.x(n), x2: frame.x(n) });
      },
    };
  }

  /** From 0 to 1, or wider where the values need it. */
  function range_of(series, include) {
    let low = Math.min(0, include);
    let high = Math.max(1, include);
    for (const values of series) {
      for (const value of values) {
        if (!Number.isFinite(value)) continue;
        if (value < low) low = value;
        if (value > high) high = value;
      }
    }
    const limit = 1e6; // a diverging run leaves the picture rather than flattening it
    return [Math.max(low, -limit), Math.min(high, limit)].map((v) => (Math.abs(v) > 1 ? Number((v * 1.04).toPrecision(2)) : v));
  }

  /** σ with each neuron's point and tangent. */
  function sigma_plot() {
    const frame = plot({ id: fresh("clip"), height: 205, x_label: "weighted input z = w x + b", y_label: "σ(z)", label: "The activation function with the neuron's point and tangent" });
    const curve = s("path", { class: "bp-curve bp-sigma" });
    const tangents = kinds.map((_, i) => s("line", { class: `bp-tangent bp-${STYLES[i]}` }));
    const marks = kinds.map((_, i) => s("g", {}, mark(SHAPES[i], { class: `bp-mark bp-${STYLES[i]}` })));
    const slopes = kinds.map(() => h("b"));
    const labels = kinds.map((_, i) => h("span", { class: "bp-slope-label" }, swatch(i), " slope σ′(z) = ", slopes[i]));
    frame.inside.append(curve, ...tangents);
    frame.over.append(...marks);
    return {
      frame,
      note: h("p", { class: "bp-at" }, ...labels),
      draw(now, shown) {
        const zs = runs.flatMap((run) => run.z.filter(Number.isFinite));
        const reach = Math.min(40, Math.max(8, Math.ceil(zs.reduce((most, z) => Math.max(most, Math.abs(z)), 0))));
        const from = in_python ? model.get("computed").curve : null;
        const at = from ? from.z : Array.from({ length: 121 }, (_, i) => -reach + (2 * reach * i) / 120);
        const values = from ? from.a : at.map((z) => activations[activation].of(z));
        frame.domain([-reach, reach], range_of([values.filter((_, i) => Math.abs(at[i]) <= 8)], now.y));
        set(curve, { d: path(at, values, frame.x, frame.y) });
        runs.forEach((run, i) => {
          const [z, a, slope] = [run.z[now.epoch], run.a[now.epoch], run.slope[now.epoch]];
          const fine = shown[i] && [z, a, slope].every(Number.isFinite);
          const half = reach / 4;
          set(tangents[i], fine ? { x1: far(frame.x(z - half)), y1: far(frame.y(a - slope * half)), x2: far(frame.x(z + half)), y2: far(frame.y(a + slope * half)), visibility: null } : { visibility: "hidden" });
          put(marks[i], fine ? frame.x(z) : NaN, fine ? frame.y(a) : NaN);
          set(labels[i], { hidden: !shown[i] });
          write(slopes[i], digits(slope));
        });
      },
    };
  }

  /** error × slope × input = gradient, on an axis of factors: each bar starts where the last one ended. */
  function anatomy_plot() {
    const [left, right, row] = [104, 268, 19];
    const head = 15;
    const rows = ["error ∂C/∂a", "× slope σ′(z)", "× input x", "= ∂C/∂w"];
    const height = kinds.length * (rows.length * row + head) + 20;
    const svg = s("svg", { viewBox: `0 0 340 ${height}`, role: "img", class: "bp-plot bp-anatomy", "aria-label": "error times slope times input is the gradient" });
    const grid = s("g", { class: "bp-grid" });
    svg.append(grid);
    const parts = kinds.map((_, i) => {
      const top = i * (rows.length * row + head);
      const group = s("g", {}, s("text", { class: `bp-tag bp-${STYLES[i]}`, x: 0, y: top + 11 }, title(i)));
      const bars = rows.map((label, r) => {
        const y = top + head + r * row;
        const bar = s("path", { class: `bp-bar ${["bp-factor", "bp-slope", "bp-factor", `bp-${STYLES[i]}`][r]}` });
        const number = s("text", { class: "bp-bar-number", x: 340, y: y + 13, "text-anchor": "end" });
        group.append(s("text", { class: "bp-bar-label", x: left - 6, y: y + 13, "text-anchor": "end" }, label), bar, number);
        return { bar, number, y };
      });
      svg.append(group);
      return { group, bars };
    });

    let scaled = { runs: null };
    function scale_of() {
      if (scaled.runs === runs) return scaled;
      let low = -3;
      let high = 1;
      for (const run of runs) {
        for (let n = 0; n <= EPOCHS; n++) {
          const e = Math.log10(Math.abs(run.dC_da[n]));
          for (const value of [e, e + Math.log10(Math.abs(run.slope[n])), Math.log10(Math.abs(run.dC_dw[n]))]) {
            if (!Number.isFinite(value)) continue;
            if (value < low) low = value;
            if (value > high) high = value;
          }
        }
      }
      const domain = [Math.max(-9, Math.floor(low)), Math.min(9, Math.ceil(high))];
      scaled = { runs, domain, x: linear(domain, [left, right]) };
      const every = domain[1] - domain[0] > 8 ? 2 : 1;
      const lines = [];
      for (let power = domain[0]; power <= domain[1]; power++) {
        const at = scaled.x(power).toFixed(1);
        lines.push(s("line", { x1: at, x2: at, y1: head, y2: height - 18, class: power === 0 ? "bp-one" : null }));
        if (power % every === 0) lines.push(s("text", { x: at, y: height - 5, "text-anchor": "middle" }, power === 0 ? "1" : `10${superscript(power)}`));
      }
      grid.replaceChildren(...lines);
      return scaled;
    }

    return {
      svg,
      draw(now, shown) {
        const { x, domain } = scale_of();
        const place = (power) => x(Math.max(domain[0], Math.min(domain[1], power)));
        runs.forEach((run, i) => {
          set(parts[i].group, { visibility: shown[i] ? null : "hidden" });
          const n = now.epoch;
          const factors = [run.dC_da[n], run.slope[n], now.x, run.dC_dw[n]];
          let from = 0;
          parts[i].bars.forEach(({ bar, number, y }, r) => {
            const size = Math.log10(Math.abs(factors[r])); // −∞ for a factor 0: the bar leaves on the left
            const start = r === 3 ? 0 : from;
            const end = r === 3 ? size : from + size;
            write(number, digits(factors[r]));
            set(bar, { d: Number.isNaN(end) ? "" : bar_path(place(start), place(end), y) });
            from = end;
          });
        });
      },
    };

    /** A bar with an arrow's tip where it ends, so that its direction is seen without color. */
    function bar_path(from, to, y) {
      const tip = Math.sign(to - from) * Math.min(5, Math.abs(to - from));
      const [upper, lower, middle] = [y + 3, y + row - 4, y + row / 2 - 0.5];
      if (Math.abs(to - from) < 0.8) return `M${from - 0.8},${upper}H${from + 0.8}V${lower}H${from - 0.8}Z`;
      return `M${from},${upper}H${to - tip}L${to},${middle}L${to - tip},${lower}H${from}Z`;
    }
  }

  function numbers_table() {
    const rows = [
      ["z", "weighted input z", (run, n) => run.z[n]],
      ["a", "output a", (run, n) => run.a[n]],
      ["C", "cost C", (run, n) => run.C[n]],
      ["slope", "slope σ′(z)", (run, n) => run.slope[n]],
      ["dC_dw", "gradient ∂C/∂w", (run, n) => run.dC_dw[n]],
      ["step", "step −η ∂C/∂w", (run, n, eta) => (run.dC_dw[n] === null ? null : -eta * run.dC_dw[n])],
    ];
    const heads = kinds.map((_, i) => h("th", { scope: "col" }, swatch(i), h("span", {}, title(i))));
    const caption = h("caption");
    const cells = rows.map(([key]) => kinds.map(() => number_cell(key)));
    const bounds = [0.5, NEAR];
    const bound_heads = bounds.map(() => h("th", { scope: "row" }));
    const bound_cells = bounds.map((bound) => kinds.map(() => number_cell(`epochs_${bound}`)));
    const element = h("table", { class: "bp-table" }, caption,
      h("thead", {}, h("tr", {}, h("td"), ...heads)),
      h("tbody", {},
        ...rows.map(([, label], r) => h("tr", {}, h("th", { scope: "row" }, label), ...cells[r])),
        ...bounds.map((_, r) => h("tr", { class: r === 0 ? "bp-rule" : null }, bound_heads[r], ...bound_cells[r]))));
    return {
      element,
      draw(now, shown) {
        write(caption, `At epoch ${now.epoch}`);
        runs.forEach((run, i) => {
          const fill = (cell, value, text) => (shown[i] ? write_number(cell, value, text) : write_number(cell, null, "–"));
          rows.forEach(([, , value], r) => {
            const number = value(run, now.epoch, now.eta);
            fill(cells[r][i], number, digits(number));
          });
          bounds.forEach((bound, r) => {
            const n = epochs_until(run, now.y, bound);
            fill(bound_cells[r][i], n, n === null ? `over ${EPOCHS}` : String(n));
          });
        });
        bounds.forEach((bound, r) => write(bound_heads[r], `epochs to ${distance(now)} < ${bound}`));
      },
    };
  }

  /** The map of one cost: epochs needed from each start (w, b), and where the present start is. */
  function map_view(i) {
    const [size, left, bottom, top, right] = [190, 34, 30, 8, 6];
    const frame = plot({ id: fresh("clip"), width: size, height: size, left, bottom, top, right, x_label: "start w", y_label: "start b", y_ticks: [-4, -2, 0, 2, 4], label: `Epochs needed from each start, ${title(i)} cost` });
    frame.domain([-4.1, 4.1], [-4.1, 4.1]);
    const canvas = h("canvas", { width: GRID.length, height: GRID.length, "aria-hidden": "true" });
    for (const [side, value] of [["left", left], ["top", top], ["width", size - left - right], ["height", size - top - bottom]]) canvas.style[side] = `${(100 * value) / size}%`;
    const start = s("g", {}, s("circle", { r: 5, class: "bp-start-ring" }), s("circle", { r: 5, class: "bp-start-mark" }));
    frame.over.append(start);
    const readout = h("p", { class: "bp-map-number" });
    const element = h("figure", { class: "bp-map" },
      h("figcaption", {}, swatch(i), ` ${title(i)}`),
      h("div", { class: "bp-map-stack" }, canvas, frame.svg),
      readout);
    if (!fig.still) {
      frame.svg.classList.add("bp-click");
      frame.svg.addEventListener("click", (event) => {
        const [across, down] = fractions(frame.svg, event);
        const cell = (fraction, scale) => {
          const value = scale.inverse(fraction * size);
          return GRID.reduce((best, at) => (Math.abs(at - value) < Math.abs(best - value) ? at : best));
        };
        fig.change({ w: cell(across, frame.x), b: cell(down, frame.y) });
      });
    }

    let cells_key = "";
    let timer;
    fig.later(() => clearTimeout(timer));
    function paint(cells) {
      const context = canvas.getContext("2d");
      const image = context.createImageData(GRID.length, GRID.length);
      cells.forEach((line, row) => line.forEach((epochs, column) => {
        const at = 4 * ((GRID.length - 1 - row) * GRID.length + column);
        const alpha = epochs === null ? 255 : Math.round(205 * (epochs / EPOCHS));
        image.data.set([...SLOW, alpha], at);
      }));
      context.putImageData(image, 0, 0);
      element.dataset.cells = JSON.stringify(cells);
    }
    /** All cells, a few rows at a time, so that a slider never waits for the map. */
    function fill(now) {
      const cost = costs[kinds[i]];
      const cells = [];
      delete element.dataset.cells;
      const some = () => {
        const began = performance.now();
        while (cells.length < GRID.length && performance.now() - began < 3) {
          const b = GRID[cells.length];
          cells.push(GRID.map((w) => epochs_from(activations[activation], cost, now.x, now.y, w, b, now.eta)));
        }
        if (cells.length === GRID.length) paint(cells);
        else timer = setTimeout(some);
      };
      clearTimeout(timer);
      timer = setTimeout(some);
    }
    return {
      element,
      draw(now, shown) {
        set(element, { hidden: !shown });
        put(start, frame.x(now.w), frame.y(now.b));
        const n = epochs_until(runs[i], now.y, NEAR);
        write(readout, `from here: ${n === null ? `over ${EPOCHS}` : n} epochs`);
        if (in_python) {
          const cells = model.get("computed").maps[i];
          if (cells_key !== cells) paint(cells);
          cells_key = cells;
          return;
        }
        const key = [now.x, now.y, now.eta].join();
        if (key !== cells_key) fill(now);
        cells_key = key;
      },
    };
  }

  function ramp() {
    const steps = h("div", { class: "bp-ramp", "aria-hidden": "true" }, h("span", {}, "0"), h("i"), h("span", {}, "300"), h("b"), h("span", {}, "over 300"));
    steps.style.setProperty("--bp-slow", `rgb(${SLOW.join(" ")})`);
    return steps;
  }

  return fig.start();
}

export default { render };
