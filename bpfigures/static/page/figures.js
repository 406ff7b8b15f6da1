(() => {
  var __defProp = Object.defineProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };

  // lib/bars.js
  var bars_exports = {};
  __export(bars_exports, {
    bars: () => bars
  });

  // lib/dom.js
  var dom_exports = {};
  __export(dom_exports, {
    digits: () => digits,
    fractions: () => fractions,
    fresh: () => fresh,
    h: () => h,
    plain: () => plain,
    s: () => s,
    set: () => set,
    subscript: () => subscript,
    superscript: () => superscript,
    symbol: () => symbol,
    write: () => write
  });
  var SVG = "http://www.w3.org/2000/svg";
  function h(tag, attributes = {}, ...children) {
    return fill(document.createElement(tag), attributes, children);
  }
  function s(tag, attributes = {}, ...children) {
    return fill(document.createElementNS(SVG, tag), attributes, children);
  }
  function fill(element, attributes, children) {
    set(element, attributes);
    element.append(...children);
    return element;
  }
  function set(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null || value === false) element.removeAttribute(name);
      else element.setAttribute(name, value === true ? "" : value);
    }
  }
  function write(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }
  function fractions(element, { clientX, clientY }) {
    const { left, top, width, height: height2 } = element.getBoundingClientRect();
    return [(clientX - left) / (width || 1), (clientY - top) / (height2 || 1)];
  }
  function digits(value, significant = 3) {
    if (value === null || Number.isNaN(value)) return "undefined";
    if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
    if (value === 0) return "0";
    const size = Math.abs(value);
    if (size >= 1e5 || size < 1e-4) {
      const [mantissa, exponent] = value.toExponential(significant - 1).split("e");
      return `${minus(mantissa)}·10${superscript(Number(exponent))}`;
    }
    return minus(size >= 1e3 ? value.toFixed(0) : value.toPrecision(significant));
  }
  var plain = (value) => minus(String(value));
  var minus = (text) => text.replace("-", "−");
  var RAISED = { "-": "⁻", "+": "⁺", l: "ˡ", L: "ᴸ", T: "ᵀ" };
  var LOWERED = { j: "ⱼ", k: "ₖ" };
  var superscript = (text) => [...String(text)].map((c) => RAISED[c] ?? "⁰¹²³⁴⁵⁶⁷⁸⁹"[c]).join("");
  var subscript = (text) => [...String(text)].map((c) => LOWERED[c] ?? "₀₁₂₃₄₅₆₇₈₉"[c]).join("");
  var symbol = (letter, l, indices = "") => `${letter}${superscript(l)}${subscript(indices)}`;
  var stamp = Math.random().toString(36).slice(2, 10);
  var last = 0;
  var fresh = (stem) => `bp-${stem}-${stamp}-${++last}`;

  // lib/plot.js
  var plot_exports = {};
  __export(plot_exports, {
    drag: () => drag,
    far: () => far,
    linear: () => linear,
    path: () => path,
    plot: () => plot,
    put: () => put,
    ticks: () => ticks
  });
  function linear([d0, d1], [r0, r1]) {
    const scale = (value) => r0 + (value - d0) / (d1 - d0) * (r1 - r0);
    scale.inverse = (place) => d0 + (place - r0) / (r1 - r0) * (d1 - d0);
    return scale;
  }
  function ticks(low, high, count) {
    const rough = (high - low) / count;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map((m) => m * power).find((candidate) => candidate >= rough * 0.999);
    const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    const first = Math.ceil(low / step - 1e-9);
    const last2 = Math.floor(high / step + 1e-9);
    return Array.from({ length: last2 - first + 1 }, (_, i) => Number(((first + i) * step).toFixed(decimals)));
  }
  var far = (place) => Math.min(1e5, Math.max(-1e5, place)).toFixed(1);
  function path(xs, ys, x, y) {
    let d = "";
    let pen = "M";
    for (let i = 0; i < xs.length; i++) {
      if (!Number.isFinite(ys[i])) {
        pen = "M";
        continue;
      }
      d += `${pen}${far(x(xs[i]))},${far(y(ys[i]))}`;
      pen = "L";
    }
    return d;
  }
  function plot({ width = 340, height: height2 = 210, left = 40, bottom = 34, top = 10, right = 10, id, label, x_label, y_label, y_ticks, tick = digits_of_tick }) {
    const grid = s("g", { class: "bp-grid" });
    const inside = s("g", { "clip-path": `url(#${id})` });
    const over = s("g");
    const svg = s(
      "svg",
      { viewBox: `0 0 ${width} ${height2}`, role: "img", "aria-label": label, class: "bp-plot" },
      s("clipPath", { id }, s("rect", { x: left, y: top, width: width - left - right, height: height2 - top - bottom })),
      grid,
      inside,
      over,
      s("text", { class: "bp-axis-label", x: (left + width - right) / 2, y: height2 - 3, "text-anchor": "middle" }, x_label),
      s("text", { class: "bp-axis-label", x: 0, y: 0, "text-anchor": "middle", transform: `translate(11 ${(top + height2 - bottom) / 2}) rotate(-90)` }, y_label)
    );
    const frame = { svg, inside, over, left, right: width - right, top, bottom: height2 - bottom };
    let drawn = "";
    frame.domain = (xs, ys) => {
      const key = JSON.stringify([xs, ys]);
      if (key === drawn) return;
      drawn = key;
      frame.x = linear(xs, [left, width - right]);
      frame.y = linear(ys, [height2 - bottom, top]);
      const lines = [];
      for (const t of ticks(...xs, 5)) {
        const place = frame.x(t).toFixed(1);
        lines.push(s("line", { x1: place, x2: place, y1: top, y2: height2 - bottom }));
        lines.push(s("text", { x: place, y: height2 - bottom + 14, "text-anchor": "middle" }, tick(t)));
      }
      for (const t of y_ticks ?? ticks(...ys, 4)) {
        const place = frame.y(t).toFixed(1);
        lines.push(s("line", { x1: left, x2: width - right, y1: place, y2: place }));
        lines.push(s("text", { x: left - 5, y: Number(place) + 4, "text-anchor": "end" }, tick(t)));
      }
      grid.replaceChildren(...lines);
    };
    return frame;
  }
  var digits_of_tick = (t) => Math.abs(t) >= 1e5 ? digits(t, 1) : String(t).replace("-", "−");
  function drag(svg, move) {
    const place = (event) => {
      const [across, down] = fractions(svg, event);
      const view = svg.viewBox.baseVal;
      move(across * view.width, down * view.height);
    };
    svg.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      svg.setPointerCapture(event.pointerId);
      place(event);
    });
    svg.addEventListener("pointermove", (event) => {
      if (svg.hasPointerCapture(event.pointerId)) place(event);
    });
  }
  function put(mark2, x, y) {
    const there = Number.isFinite(x) && Number.isFinite(y);
    set(mark2, { transform: there ? `translate(${far(x)} ${far(y)})` : null, visibility: there ? null : "hidden" });
  }

  // lib/bars.js
  var ROW = 26;
  function bars({ rows, label, left = 120, width = 340 }) {
    const height2 = rows.length * ROW + 4;
    const right = width - 56;
    const zero = s("line", { class: "bp-zero", y1: 0, y2: height2 });
    const svg = s("svg", { viewBox: `0 0 ${width} ${height2}`, role: "img", "aria-label": label, class: "bp-plot bp-bars" }, zero);
    const parts = rows.map(({ label: words, kind }, r) => {
      const y = r * ROW + 3;
      const bar = s("path", { class: `bp-bar ${kind}` });
      const number = s("text", { class: "bp-bar-number", x: width, y: y + 14, "text-anchor": "end" });
      const text = s("text", { class: "bp-bar-label", x: left - 8, y: y + 14, "text-anchor": "end" }, words);
      svg.append(text, bar, number);
      return { bar, number, text, y };
    });
    function draw(values, most = Math.max(...values.map((value) => Number.isFinite(value) ? Math.abs(value) : 0)) || 1) {
      const x = linear([-most, most], [left, right]);
      set(zero, { x1: x(0), x2: x(0) });
      values.forEach((value, r) => {
        const { bar, number, y } = parts[r];
        write(number, digits(value));
        const end = x(Math.max(-most, Math.min(most, value)));
        const tip = Math.sign(end - x(0)) * Math.min(6, Math.abs(end - x(0)));
        set(bar, { d: Number.isFinite(end) ? `M${x(0)},${y + 2}H${end - tip}L${end},${y + 9}L${end - tip},${y + 16}H${x(0)}Z` : "" });
      });
    }
    return { svg, draw, label: (r, words) => write(parts[r].text, words) };
  }

  // lib/bpcore.js
  var bpcore_exports = {};
  __export(bpcore_exports, {
    Network: () => Network,
    activations: () => activations,
    backprop: () => backprop,
    backpropagate_error: () => backpropagate_error,
    bias_gradient: () => bias_gradient,
    cost_of: () => cost_of,
    costs: () => costs,
    descend: () => descend,
    forward: () => forward,
    inits: () => inits,
    output_error: () => output_error,
    output_error_entry: () => output_error_entry,
    perceptron_train: () => perceptron_train,
    perceptron_z: () => perceptron_z,
    softmax: () => softmax,
    weight_gradient: () => weight_gradient
  });
  var LEAST_A = 22250738585072014e-324;
  var LEAST_1_A = Number.EPSILON / 4;
  var activations = {
    sigmoid: {
      of: (z) => 1 / (1 + Math.exp(-z)),
      derivative(z) {
        const e = Math.exp(-Math.abs(z));
        return e / (1 + e) ** 2;
      }
    },
    tanh: {
      of: (z) => Math.tanh(z),
      derivative(z) {
        const e = Math.exp(-2 * Math.abs(z));
        return 4 * e / (1 + e) ** 2;
      }
    },
    relu: { of: (z) => Math.max(z, 0), derivative: (z) => z > 0 ? 1 : 0 },
    leaky_relu: { of: (z) => Math.max(z, 0.01 * z), derivative: (z) => z > 0 ? 1 : 0.01 },
    identity: { of: (z) => z, derivative: () => 1 },
    step: { of: (z) => z > 0 ? 1 : 0, derivative: () => 0 }
  };
  var softmax = {
    of(z) {
      const most = Math.max(...z);
      const e = z.map((z_j) => Math.exp(z_j - most));
      const sum = e.reduce((total, e_j) => total + e_j, 0);
      return e.map((e_j) => e_j / sum);
    },
    jacobian(z) {
      const a = softmax.of(z);
      return a.map((a_j, j) => a.map((a_k, k) => j === k ? a_j * (1 - a_k) : -a_j * a_k));
    }
  };
  var costs = {
    quadratic: { value: (a, y) => (y - a) ** 2 / 2, gradient: (a, y) => a - y },
    cross_entropy: {
      value(a, y) {
        const ln_a = Math.log(Math.max(a, LEAST_A));
        const ln_1_a = Math.max(Math.log1p(-a), Math.log(LEAST_1_A));
        return -(y * ln_a + (1 - y) * ln_1_a);
      },
      gradient: (a, y) => (1 - y) / Math.max(1 - a, LEAST_1_A) - y / Math.max(a, LEAST_A)
    },
    log_likelihood: {
      value: (a, y) => -y * Math.log(Math.max(a, LEAST_A)),
      gradient: (a, y) => -y / Math.max(a, LEAST_A)
    }
  };
  function output_error_entry(cost, activation, z, a, y) {
    if (activation === activations.sigmoid && cost === costs.cross_entropy) return a - y;
    return cost.gradient(a, y) * activation.derivative(z);
  }
  function joint_error(cost, z, a, y) {
    if (cost === costs.log_likelihood) {
      const sum = y.reduce((total, y_j) => total + y_j, 0);
      return a.map((a_k, k) => a_k * sum - y[k]);
    }
    const jacobian = softmax.jacobian(z);
    return z.map((_, k) => a.reduce((total, a_j, j) => total + cost.gradient(a_j, y[j]) * jacobian[j][k], 0));
  }
  function output_error(cost, activation, z, a, y) {
    if (activation === softmax) {
      const [columns_a, columns_y] = [transpose(a), transpose(y)];
      return transpose(transpose(z).map((column, i) => joint_error(cost, column, columns_a[i], columns_y[i])));
    }
    return z.map((row, j) => row.map((_, i) => output_error_entry(cost, activation, z[j][i], a[j][i], y[j][i])));
  }
  function backpropagate_error(w_next, delta_next, activation, z) {
    const back = product(transpose(w_next), delta_next);
    return back.map((row, j) => row.map((entry, i) => entry * activation.derivative(z[j][i])));
  }
  function bias_gradient(delta) {
    return delta.map((row) => [row.reduce((sum, entry) => sum + entry, 0) / row.length]);
  }
  function weight_gradient(a_previous, delta) {
    const m = delta[0].length;
    return product(delta, transpose(a_previous)).map((row) => row.map((entry) => entry / m));
  }
  var inits = {
    normal: (draw, n_out, n_in) => ({ w: filled(n_out, n_in, draw), b: filled(n_out, 1, draw) }),
    scaled: (draw, n_out, n_in) => ({ w: filled(n_out, n_in, () => draw() / Math.sqrt(n_in)), b: filled(n_out, 1, draw) }),
    he: (draw, n_out, n_in) => ({ w: filled(n_out, n_in, () => draw() * Math.sqrt(2 / n_in)), b: filled(n_out, 1, () => 0) })
  };
  var filled = (n_out, n_in, entry) => Array.from({ length: n_out }, () => Array.from({ length: n_in }, entry));
  function Network(sizes, { activation = "sigmoid", output_activation = activation, cost = "quadratic", init = "normal", rng }) {
    const net = {
      sizes,
      L: sizes.length,
      w: {},
      b: {},
      cost: costs[cost],
      activation: activations[activation],
      output_activation: output_activation === "softmax" ? softmax : activations[output_activation]
    };
    for (let l = 2; l <= net.L; l++) {
      const { w, b } = inits[init](rng.standard_normal, sizes[l - 1], sizes[l - 2]);
      net.w[l] = w;
      net.b[l] = b;
    }
    return net;
  }
  function forward(net, x) {
    const z = {};
    const a = { 1: x };
    for (let l = 2; l <= net.L; l++) {
      z[l] = product(net.w[l], a[l - 1]).map((row, j) => row.map((entry) => entry + net.b[l][j][0]));
      const { of } = sigma(net, l);
      a[l] = sigma(net, l) === softmax ? transpose(transpose(z[l]).map(of)) : z[l].map((row) => row.map(of));
    }
    return { z, a };
  }
  function cost_of(cost, a, y) {
    let sum = 0;
    a.forEach((row, j) => row.forEach((entry, i) => sum += cost.value(entry, y[j][i])));
    return sum / a[0].length;
  }
  function backprop(net, x, y) {
    const trace = forward(net, x);
    const { z, a } = trace;
    const L = net.L;
    const delta = { [L]: output_error(net.cost, sigma(net, L), z[L], a[L], y) };
    for (let l = L - 1; l > 1; l--) delta[l] = backpropagate_error(net.w[l + 1], delta[l + 1], sigma(net, l), z[l]);
    const dC_dw = {};
    const dC_db = {};
    for (let l = 2; l <= L; l++) {
      dC_db[l] = bias_gradient(delta[l]);
      dC_dw[l] = weight_gradient(a[l - 1], delta[l]);
    }
    return { delta, dC_dw, dC_db, trace };
  }
  function descend(net, { dC_dw, dC_db }, eta) {
    const moved = (part, slopes) => Object.fromEntries(Object.entries(part).map(([l, rows]) => [l, rows.map((row, j) => row.map((entry, k) => entry - eta * slopes[l][j][k]))]));
    return { ...net, w: moved(net.w, dC_dw), b: moved(net.b, dC_db) };
  }
  var perceptron_z = (w, b, x) => w.reduce((sum, w_k, k) => sum + w_k * x[k], 0) + b;
  function perceptron_train(x, y, { w, b, eta, max_epochs }) {
    const corrections = [];
    let converged = false;
    let epoch = 0;
    while (!converged && epoch < max_epochs) {
      epoch += 1;
      converged = true;
      for (let example = 0; example < y[0].length; example++) {
        const column = x.map((row) => row[example]);
        const target = y[0][example];
        const answer = activations.step.of(perceptron_z(w, b, column));
        if (answer === target) continue;
        converged = false;
        const before = { w_before: w, b_before: b };
        w = w.map((w_k, k) => w_k + eta * (target - answer) * column[k]);
        b += eta * (target - answer);
        corrections.push({ epoch, example, y: target, y_hat: answer, ...before, w_after: w, b_after: b });
      }
    }
    return { corrections, converged, epochs: epoch };
  }
  var sigma = (net, l) => l === net.L ? net.output_activation : net.activation;
  var transpose = (matrix2) => matrix2[0].map((_, k) => matrix2.map((row) => row[k]));
  function product(p, q) {
    const [n, inner2] = [q[0].length, q.length];
    return p.map((row) => {
      const out = new Array(n).fill(0);
      for (let k = 0; k < inner2; k++) {
        const [entry, other] = [row[k], q[k]];
        for (let i = 0; i < n; i++) out[i] += entry * other[i];
      }
      return out;
    });
  }

  // lib/figure.js
  var figure_exports = {};
  __export(figure_exports, {
    figure: () => figure,
    literal: () => literal,
    mark: () => mark,
    number_cell: () => number_cell,
    numbers_table: () => numbers_table,
    panel: () => panel,
    write_number: () => write_number
  });

  // lib/theme.js
  var theme_exports = {};
  __export(theme_exports, {
    follow_theme: () => follow_theme
  });
  var DARK = '[data-theme="dark"], [data-jp-theme-light="false"], .dark, .vscode-dark, [theme="dark"]';
  function follow_theme(el) {
    const roots = [document.documentElement, document.body];
    const look = () => el.classList.toggle("bp-dark", roots.some((root) => root.matches(DARK)));
    const watch = new MutationObserver(look);
    for (const root of roots) watch.observe(root, { attributeFilter: ["class", "data-theme", "data-jp-theme-light", "theme"] });
    look();
    return () => watch.disconnect();
  }

  // lib/figure.js
  function figure({ model, el, page, draw, python, call }) {
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
    let last2 = null;
    function say(text) {
      if (last2 !== null && text !== last2) {
        clearTimeout(speaking);
        speaking = setTimeout(() => {
          write(spoken, text);
          speaking = setTimeout(() => write(spoken, ""), 5e3);
        }, 700);
      }
      last2 = text;
    }
    for (const key of [...names, "computed"]) {
      model.on(`change:${key}`, changed);
      undo.push(() => unless_missing(() => model.off(`change:${key}`, changed)));
    }
    function slider(key) {
      const { least, most, step, stops, symbol: symbol2, help } = schema[key];
      const id = fresh(key);
      const output = h("output", { class: "bp-value", for: id, "aria-live": "off" });
      const input = stops ? h("input", { id, type: "range", min: 0, max: stops.length - 1, step: 1 }) : h("input", { id, type: "range", min: least, max: most, step });
      set(input, { "data-trait": key });
      const nearest = (value) => stops.reduce((best, stop, i) => Math.abs(stop - value) < Math.abs(stops[best] - value) ? i : best, 0);
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
      const [letter, ...index] = symbol2.split("_");
      return h("div", { class: "bp-slider" }, h("label", { for: id }, h("var", {}, letter, ...index.map((text) => h("sub", {}, text))), ` ${help}`), output, input);
    }
    function checkbox(key, ...label) {
      const input = h("input", { type: "checkbox", "data-trait": key });
      input.addEventListener("change", () => change({ [key]: input.checked }));
      controls.push((now) => input.checked = now[key]);
      return h("label", { class: "bp-check" }, input, ...label);
    }
    function choice(key, label = schema[key].help) {
      const name = fresh(key);
      const options = Object.entries(schema[key].options).map(([value, words]) => {
        const input = h("input", { type: "radio", name, value, "data-trait": key });
        input.addEventListener("change", () => change({ [key]: value }));
        controls.push((now) => input.checked = now[key] === value);
        return h("label", { class: "bp-check" }, input, words);
      });
      return h("fieldset", { class: "bp-choice" }, h("legend", {}, label), ...options);
    }
    function fields(key) {
      const { least, most, step, symbol: symbol2, help } = schema[key];
      const problem = h("p", { class: "bp-problem", role: "alert" });
      const title = h("caption", {}, h("var", {}, symbol2), ` ${help}`);
      const body2 = h("tbody");
      let shape = "";
      let inputs = [];
      function field(r, c) {
        const input = h("input", { type: "number", min: least, max: most, step: "any", "data-trait": key, "data-entry": `${r},${c}`, "aria-label": `${symbol2}, row ${r + 1}, column ${c + 1}` });
        input.addEventListener("input", () => {
          const value = input.valueAsNumber;
          const fits = value >= least && value <= most;
          set(input, { "aria-invalid": fits ? null : "true" });
          write(problem, fits ? "" : `Expected a number from ${plain(least)} to ${plain(most)}; the last number stands.`);
          if (fits) change({ [key]: model.get(key).map((row, i) => row.map((entry, k) => i === r && k === c ? value : entry)) });
        });
        input.addEventListener("keydown", (event) => {
          const way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
          const entry = model.get(key)[r]?.[c];
          if (!way || entry === void 0) return;
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
          body2.replaceChildren(...inputs.map((row) => h("tr", {}, ...row.map((input) => h("td", {}, input)))));
        }
        rows.forEach((row, r) => row.forEach((entry, c) => {
          const input = inputs[r][c];
          if (input.valueAsNumber !== entry && input.getAttribute("aria-invalid") === null) input.value = entry;
        }));
      });
      return h("div", { class: "bp-fields" }, h("table", { class: "bp-matrix" }, title, body2), problem);
    }
    function player(key, { unit, per_second }) {
      const { least, most } = schema[key];
      const calm = matchMedia("(prefers-reduced-motion: reduce)");
      let cancel = null;
      const show = () => write(play, cancel === null ? "▶ Play" : "❚❚ Pause");
      const stop = () => {
        cancel?.();
        cancel = null;
        show();
      };
      function soon(step2) {
        if (calm.matches) {
          const id2 = setTimeout(step2, 600);
          return () => clearTimeout(id2);
        }
        const id = requestAnimationFrame(step2);
        return () => cancelAnimationFrame(id);
      }
      function run(from) {
        const began = performance.now();
        let shown = model.get(key);
        const step2 = () => {
          if (model.get(key) !== shown) return stop();
          const gone = (performance.now() - began) / 1e3;
          const at = Math.min(most, from + Math.floor(gone * per_second));
          cancel = soon(step2);
          if (at !== shown) change({ [key]: at });
          shown = at;
          if (at === most) stop();
        };
        cancel = soon(step2);
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
      line.querySelector("input").addEventListener("pointerdown", stop);
      return h(
        "div",
        { class: "bp-row bp-timeline" },
        h(
          "div",
          { class: "bp-player" },
          play,
          button("−1", () => step(-1), { "aria-label": `−1 ${unit}`, "data-action": "back" }),
          button("+1", () => step(1), { "aria-label": `+1 ${unit}`, "data-action": "on" })
        ),
        line
      );
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
        setTimeout(() => write(copied, ""), 2e3);
      } catch {
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
      link_field
    );
    const wide = new ResizeObserver((entries) => {
      for (const box of new Set(entries.map(({ target }) => target.closest(".bp-expression, .bp-scroll")))) {
        if (!box) continue;
        const hidden = box.scrollWidth > box.clientWidth;
        set(box, hidden ? { tabindex: 0, role: "group", "aria-label": "scrolls sideways" } : { tabindex: null, role: null, "aria-label": null });
      }
    });
    undo.push(() => wide.disconnect());
    const still = model.get("still");
    const classes = el.className;
    el.classList.add("bp-live");
    undo.push(follow_theme(el));
    const ours = ({ key, ctrlKey, metaKey, altKey, shiftKey }) => !(ctrlKey || metaKey || altKey || shiftKey) && /^(Arrow|Page|Home$|End$|Enter$| $)/.test(key);
    const mark_ours = (event) => el.contains(event.target) && event.target.toggleAttribute("data-lm-suppress-shortcuts", ours(event));
    const keep = (event) => ours(event) && event.stopPropagation();
    addEventListener("keydown", mark_ours, true);
    el.addEventListener("keydown", keep);
    undo.push(() => {
      removeEventListener("keydown", mark_ours, true);
      el.removeEventListener("keydown", keep);
    });
    const parts = [body, summary, spoken, ...still ? [h("p", { class: "bp-still" }, still)] : [tools, code]];
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
      later: (action) => undo.push(action)
    };
  }
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
  var literal = (value) => value === true ? "True" : value === false ? "False" : JSON.stringify(value);
  function panel(title, picture, note = "") {
    return h("div", { class: "bp-panel" }, h("p", { class: "bp-panel-title" }, title), picture, note);
  }
  function numbers_table(caption, columns, rows, text = digits) {
    const cells = rows.map(([, keys]) => keys.map(number_cell));
    const heads = columns.map((title) => h("th", { scope: "col" }, title));
    const element = h(
      "table",
      { class: "bp-table" },
      h("caption", {}, caption),
      ...columns.length ? [h("thead", {}, h("tr", {}, h("td"), ...heads))] : [],
      h("tbody", {}, ...rows.map(([label], r) => h("tr", {}, h("th", { scope: "row" }, label), ...cells[r])))
    );
    const draw = (numbers) => rows.forEach(([, keys], r) => keys.forEach((key, c) => write_number(cells[r][c], numbers[key], numbers[key] === null ? "–" : text(numbers[key]))));
    return { element, draw };
  }
  function number_cell(key) {
    return h("td", { "data-number": key });
  }
  function write_number(cell, value, text) {
    write(cell, text);
    set(cell, { "data-value": value === null ? "" : String(value) });
  }
  function mark(shape, attributes = {}) {
    return shape === "circle" ? s("circle", { r: 6.5, ...attributes }) : s("rect", { x: -4, y: -4, width: 8, height: 8, ...attributes });
  }

  // lib/matrix.js
  var matrix_exports = {};
  __export(matrix_exports, {
    expression: () => expression,
    matrix: () => matrix
  });
  function matrix({ name, keys, press }) {
    const title = h("caption", {}, name);
    const body = h("tbody");
    const shape = h("span", { class: "bp-shape" });
    const element = h("div", { class: "bp-matrix-box" }, h("table", { class: "bp-matrix" }, title, body), shape);
    let cells = [];
    function cell(r, c) {
      const td = h("td", keys ? { "data-number": keys(r, c) } : {});
      if (press) {
        td.classList.add("bp-press");
        td.addEventListener("click", () => press(r, c));
      }
      return td;
    }
    function draw(values, { lit = () => false, heat = null, hide = () => false, name: now = name, text: words = digits, size } = {}) {
      write(title, now);
      write(shape, size ?? `${values.length} × ${values[0].length}`);
      if (cells.length !== values.length || cells[0].length !== values[0].length) {
        cells = values.map((row, r) => row.map((_, c) => cell(r, c)));
        body.replaceChildren(...cells.map((row) => h("tr", {}, ...row)));
      }
      values.forEach((row, r) => row.forEach((value, c) => {
        const td = cells[r][c];
        const text = hide(r, c) ? "" : words(value);
        if (keys) write_number(td, value, text);
        else write(td, text);
        const mark2 = lit(r, c);
        td.classList.toggle("bp-lit", mark2);
        set(td, { "data-sign": heat === null || value === 0 ? null : value > 0 ? "+" : "−" });
        td.style.setProperty("--bp-heat", heat ? `${Math.round(Math.min(1, Math.abs(value) / heat) * 100)}%` : "0%");
      }));
    }
    return { element, draw };
  }
  function expression(...parts) {
    return h("div", { class: "bp-expression" }, ...parts.map((part) => typeof part === "string" ? h("span", { class: "bp-sign" }, part) : part.element ?? part));
  }

  // lib/network.js
  var network_exports = {};
  __export(network_exports, {
    network: () => network
  });
  function network({ sizes, first = 1, label, width = 340, row = 92, words_at = [0.5, 0.3], radius = 21, press_neuron, press_weight }) {
    const L = first + sizes.length - 1;
    const height2 = Math.max(...sizes) * row + 30;
    const x = (l) => 42 + (width - 84) * (l - first) / (L - first);
    const y = (l, j) => 14 + (height2 - 30) / 2 + (j - 1 - (sizes[l - first] - 1) / 2) * row;
    const lines = s("g");
    const values = s("g", { "pointer-events": "none" });
    const words = s("g");
    const circles = s("g");
    const svg = s("svg", { viewBox: `0 0 ${width} ${height2}`, role: "img", "aria-label": label, class: "bp-plot bp-network" }, lines, values, words, circles);
    const weights = {};
    const neurons = {};
    for (let l = first; l <= L; l++) {
      const name = l === 1 ? "input" : l === L ? "output" : "hidden";
      words.append(s("text", { class: "bp-axis-label", x: x(l), y: height2 - 4, "text-anchor": "middle" }, `layer ${l}: ${name}`));
      for (let j = 1; j <= sizes[l - first]; j++) {
        neurons[[l, j]] = make_neuron(l, j);
        for (let k = 1; l > first && k <= sizes[l - first - 1]; k++) weights[[l, j, k]] = make_weight(l, j, k);
      }
    }
    function make_neuron(l, j) {
      const centered = { x: x(l), "text-anchor": "middle" };
      const circle = s("circle", { cx: x(l), cy: y(l, j), r: radius });
      const inside = s("text", { ...centered, y: y(l, j) + 4, class: "bp-inside" });
      const above = s("text", { ...centered, y: y(l, j) - radius - 6 });
      const below = s("text", { ...centered, y: y(l, j) + radius + 14 });
      const group = s("g", { class: "bp-neuron", "data-neuron": `${l},${j}` }, circle, inside, above, below);
      if (press_neuron && l > 1) {
        group.classList.add("bp-press");
        group.addEventListener("click", () => press_neuron(l, j));
      }
      circles.append(group);
      return { group, inside, above, below };
    }
    function make_weight(l, j, k) {
      const [x1, y1, x2, y2] = [x(l - 1), y(l - 1, k), x(l), y(l, j)];
      const line = s("line", { x1, y1, x2, y2, class: "bp-weight" });
      const wide = s("line", { x1, y1, x2, y2, class: "bp-weight-target" });
      const at = words_at[k === j ? 0 : 1];
      const text = s("text", { class: "bp-weight-words", x: x1 + at * (x2 - x1), y: y1 + at * (y2 - y1) - 5, "text-anchor": "middle" });
      const group = s("g", { "data-weight": `${l},${j},${k}` }, line);
      values.append(text);
      if (press_weight) {
        group.prepend(wide);
        group.classList.add("bp-press");
        group.addEventListener("click", () => press_weight(l, j, k));
      }
      lines.append(group);
      return { group, line, text };
    }
    return {
      svg,
      neuron(l, j, { inside = symbol("a", l, j), above = "", below = "", kind = "" } = {}) {
        const part = neurons[[l, j]];
        write(part.inside, inside);
        write(part.above, above);
        write(part.below, below);
        set(part.group, { class: `bp-neuron ${press_neuron && l > 1 ? "bp-press" : ""} ${kind}` });
      },
      weight(l, j, k, { value = 0, most = 1, words: words2 = "", kind = "" } = {}) {
        const part = weights[[l, j, k]];
        write(part.text, words2);
        set(part.text, { class: `bp-weight-words ${kind}` });
        part.line.style.strokeWidth = (1 + 5 * Math.min(1, Math.abs(value) / most)).toFixed(2);
        set(part.group, { class: `${press_weight ? "bp-press" : ""} ${kind}`, "data-sign": value > 0 ? "+" : value < 0 ? "−" : null });
      }
    };
  }

  // lib/page.js
  var page_exports = {};
  __export(page_exports, {
    Model: () => Model,
    accept: () => accept,
    mount_all: () => mount_all,
    parse_fragment: () => parse_fragment
  });
  var Model = class {
    #state;
    #handlers = /* @__PURE__ */ new Map();
    constructor(state) {
      this.#state = state;
    }
    get(key) {
      return this.#state[key];
    }
    set(key, value) {
      if (Object.is(this.#state[key], value)) return;
      this.#state[key] = value;
      for (const handler of [...this.#handlers.get(`change:${key}`) ?? []]) handler();
    }
    save_changes() {
    }
    on(event, handler) {
      if (!this.#handlers.has(event)) this.#handlers.set(event, /* @__PURE__ */ new Set());
      this.#handlers.get(event).add(handler);
    }
    off(event, handler) {
      this.#handlers.get(event)?.delete(handler);
    }
  };
  function parse_fragment(fragment) {
    const match = /^#(figure-[a-z0-9-]+):(.*)$/.exec(fragment);
    return match && { id: match[1], given: new URLSearchParams(match[2]) };
  }
  function accept(schema, given) {
    const values = {};
    const refused = [];
    for (const [key, text] of given) {
      const rule = Object.hasOwn(schema, key) ? schema[key] : null;
      const value = rule ? readers[rule.kind](rule, text) : void 0;
      if (value === void 0) refused.push(key);
      else values[key] = value;
    }
    return { values, refused };
  }
  var readers = {
    boolean: (rule, text) => text === "true" || text === "false" ? text === "true" : void 0,
    number: (rule, text) => text.trim() !== "" && allowed(rule, Number(text)) ? Number(text) : void 0,
    choice: (rule, text) => Object.hasOwn(rule.options, text) ? text : void 0,
    strokes: (rule, text) => text.length <= rule.longest && /^(([\w-]{2})+(\.([\w-]{2})+)*)?$/.test(text) ? text : void 0,
    numbers(rule, text) {
      const rows = text.split(";").map((row) => row.split(",").map((entry) => readers.number(rule, entry)));
      const fits = ([low, high], size) => low <= size && size <= high;
      const whole = rows.every((row) => row.length === rows[0].length && !row.includes(void 0));
      return whole && fits(rule.rows, rows.length) && fits(rule.columns, rows[0].length) ? rows : void 0;
    }
  };
  var written = (value) => Array.isArray(value) ? value.map((row) => row.join(",")).join(";") : String(value);
  var allowed = ({ least, most, whole }, value) => value >= least && value <= most && (!whole || Number.isInteger(value));
  function listed(names) {
    const each = [...new Set(names)];
    const first = each.slice(0, 5).map((name) => name.length > 40 ? `${[...name].slice(0, 40).join("")}…` : name);
    return first.join(", ") + (each.length > 5 ? ` and ${each.length - 5} more` : "");
  }
  function mount_all(figures, page = document) {
    const models = /* @__PURE__ */ new Map();
    const mounted = /* @__PURE__ */ new Set();
    const count = {};
    const near = new IntersectionObserver(
      (entries) => entries.forEach((entry) => entry.isIntersecting && mount(entry.target)),
      { rootMargin: "400px" }
    );
    for (const element of page.querySelectorAll("[data-bp-figure]")) {
      const name = element.dataset.bpFigure;
      count[name] = (count[name] ?? 0) + 1;
      element.id = `figure-${name.toLowerCase()}${count[name] > 1 ? `-${count[name]}` : ""}`;
      models.set(element, null);
      near.observe(element);
    }
    addEventListener("beforeprint", () => [...models.keys()].forEach(mount));
    addEventListener("hashchange", follow);
    follow();
    function model_of(element) {
      if (models.get(element) === null) models.set(element, new Model(JSON.parse(element.dataset.bpState)));
      return models.get(element);
    }
    function mount(element) {
      if (mounted.has(element)) return;
      mounted.add(element);
      near.unobserve(element);
      const model = model_of(element);
      const place = element.querySelector(".bp-mount");
      place.replaceChildren();
      figures[element.dataset.bpFigure].render({ model, el: place, page: page_of(element) });
      element.dataset.bpMounted = "";
    }
    function follow() {
      const link = parse_fragment(location.hash);
      const element = link && page.getElementById(link.id);
      const model = model_of(element);
      if (!model) return;
      const { values, refused } = accept(model.get("schema"), link.given);
      for (const [key, value] of Object.entries(values)) model.set(key, value);
      mount(element);
      const note = element.querySelector(".bp-refused");
      note.textContent = refused.length ? `The link also asks for what this figure does not have or cannot take: ${listed(refused)}. These are left as they were.` : "";
      element.scrollIntoView();
    }
  }
  function page_of(element) {
    return {
      link(state) {
        const settings = new URLSearchParams(Object.entries(state).map(([key, value]) => [key, written(value)]));
        return `${location.href.split("#")[0]}#${element.id}:${settings}`;
      }
    };
  }

  // lib/plane.js
  var plane_exports = {};
  __export(plane_exports, {
    clip: () => clip,
    free_slider: () => free_slider,
    marks_legend: () => marks_legend,
    place_of: () => place_of,
    plane: () => plane,
    square: () => square
  });
  var square = ([low, high]) => [[low, low], [high, low], [high, high], [low, high]];
  function clip(corners, w, b, answer = 1, ends = []) {
    const z = ([p, q]) => (answer ? 1 : -1) * (w[0] * p + w[1] * q + b);
    return corners.flatMap((here, i) => {
      const next = corners[(i + 1) % corners.length];
      const [from, to] = [z(here), z(next)];
      const inside = from > 0 ? [here] : [];
      if (from > 0 === to > 0) return inside;
      const t = from / (from - to);
      ends.push(here.map((entry, k) => entry + t * (next[k] - entry)));
      return [...inside, ends.at(-1)];
    });
  }
  function plane({ range, label, x_label, y_label }) {
    const id = fresh("plane");
    const frame = plot({ id, height: 334, label, x_label, y_label });
    frame.domain(range, range);
    const hatch = s(
      "pattern",
      { id: `${id}-hatch`, width: 9, height: 9, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      s("rect", { width: 9, height: 9, class: "bp-half-ground" }),
      s("line", { y2: 9, class: "bp-half-line" })
    );
    const half = s("path", { fill: `url(#${id}-hatch)` });
    const lines = s("g");
    const marks = s("g");
    const answers = [1, 0].map((answer) => s("text", { class: "bp-tag bp-answer", "text-anchor": "middle", visibility: "hidden" }, `ŷ = ${answer}`));
    frame.svg.prepend(hatch);
    frame.inside.append(half, lines);
    frame.over.append(...answers, marks);
    const place = ([p, q]) => `${far(frame.x(p))},${far(frame.y(q))}`;
    const [low, high] = range;
    const inset = [low + 0.09 * (high - low), (low + high) / 2, high - 0.09 * (high - low)];
    const edge2 = inset.flatMap((p) => inset.map((q) => [p, q])).filter(([p, q]) => p !== inset[1] || q !== inset[1]);
    return {
      ...frame,
      where: (polygons) => set(half, { d: polygons.map((corners) => corners.length ? `M${corners.map(place).join("L")}Z` : "").join("") }),
      half(w, b) {
        this.where([clip(square(range), w, b)]);
        const z = edge2.map(([p, q]) => w[0] * p + w[1] * q + b);
        const length = Math.hypot(...w) || 1;
        answers.forEach((words, i) => {
          const best = i === 0 ? Math.max(...z) : Math.min(...z);
          const room = (i === 0 ? best : -best) / length > 0.06 * (high - low) || Math.hypot(...w) === 0 && best > 0 === (i === 0);
          const [p, q] = edge2[z.indexOf(best)];
          put(words, room ? frame.x(p) : NaN, frame.y(q) + 4);
        });
      },
      line(kind, along = 0.5) {
        const group = s("g", { class: `bp-plane-line ${kind}` });
        const [stroke, arrow, head] = [s("path"), s("path"), s("path", { class: "bp-arrow-head", d: "M0,0L-9,-4.5V4.5Z" })];
        group.append(stroke, arrow, head);
        lines.append(group);
        return (w, b) => {
          const ends = [];
          clip(square(range), w, b, 1, ends);
          set(group, { visibility: ends.length === 2 ? null : "hidden" });
          if (ends.length !== 2) return;
          const [p, q] = [0, 1].map((k) => ends[0][k] + along * (ends[1][k] - ends[0][k]));
          const [dx, dy] = [w[0] / Math.hypot(...w), -w[1] / Math.hypot(...w)];
          const [x, y] = [frame.x(p), frame.y(q)];
          set(stroke, { d: `M${ends.map(place).join("L")}` });
          set(arrow, { d: `M${far(x)},${far(y)}L${far(x + 27 * dx)},${far(y + 27 * dy)}` });
          set(head, { transform: `translate(${far(x + 35 * dx)} ${far(y + 35 * dy)}) rotate(${(Math.atan2(dy, dx) * 180 / Math.PI).toFixed(1)})` });
        };
      },
      points: (list) => marks.replaceChildren(...list.map(({ at, y, wrong, ring, name = "" }) => {
        const r = name ? 12 : 10;
        return s(
          "g",
          { transform: `translate(${place(at)})`, class: "bp-example", "data-y": y, "data-wrong": wrong },
          ring ? s("circle", { r: 17, class: "bp-ring" }) : "",
          y === 1 ? s("circle", { r, class: "bp-mark bp-first" }) : s("rect", { x: 1 - r, y: 1 - r, width: 2 * r - 2, height: 2 * r - 2, class: "bp-mark bp-second" }),
          s("text", { y: 4, "text-anchor": "middle" }, name),
          ...wrong ? ["bp-wrong bp-halo", "bp-wrong"].map((kind) => s("path", { class: kind, d: "M6,-18l12,12m0,-12l-12,12" })) : []
        );
      }))
    };
  }
  function place_of({ svg, x, y }, event) {
    const [across, down] = fractions(svg, event);
    const view = svg.viewBox.baseVal;
    return [x.inverse(across * view.width), y.inverse(down * view.height)];
  }
  var marks_legend = () => h(
    "p",
    { class: "bp-at" },
    swatch(s("circle", { r: 6, class: "bp-mark bp-first" })),
    " y = 1, ",
    swatch(s("rect", { x: -6, y: -6, width: 12, height: 12, class: "bp-mark bp-second" })),
    " y = 0, ",
    swatch(s("path", { class: "bp-wrong", d: "M-4,-4L4,4M4,-4L-4,4" })),
    " a wrong answer. "
  );
  var swatch = (shape) => s("svg", { viewBox: "-8 -8 16 16", class: "bp-mark-swatch", "aria-hidden": "true" }, shape);
  function free_slider(key, { least, most, step }, change) {
    const id = fresh(key);
    const symbol2 = h("var");
    const text = h("span");
    const label = h("label", { for: id }, symbol2, text);
    const output = h("output", { class: "bp-value", for: id, "aria-live": "off" });
    const input = h("input", { id, type: "range", min: least, max: most, step, "data-free": key });
    input.addEventListener("input", () => change(Number(input.value)));
    const element = h("div", { class: "bp-slider" }, label, output, input);
    return {
      element,
      show(letter, words, value) {
        write(symbol2, letter);
        write(text, ` ${words}`);
        write(output, plain(value));
        set(input, { "aria-valuetext": plain(value) });
        if (input.value !== String(value)) input.value = value;
      }
    };
  }

  // lib/random.js
  var random_exports = {};
  __export(random_exports, {
    default_rng: () => default_rng
  });
  var BITS_64 = (1n << 64n) - 1n;
  var BITS_128 = (1n << 128n) - 1n;
  var MULTIPLIER = 0x2360ed051fc65da44385df649fccf645n;
  function seeded(seed) {
    let factor = 1135663077;
    const fold = (word) => (word ^ word >>> 16) >>> 0;
    const hash = (word, multiplier) => {
      const mixed = word ^ factor;
      factor = Math.imul(factor, multiplier);
      return fold(Math.imul(mixed, factor));
    };
    const pool = [seed, 0, 0, 0].map((word) => hash(word, 2468251765));
    for (let from = 0; from < 4; from++) {
      for (let to = 0; to < 4; to++) {
        if (from === to) continue;
        const other = hash(pool[from], 2468251765);
        pool[to] = fold(Math.imul(3389127133, pool[to]) - Math.imul(1232336661, other));
      }
    }
    factor = 2337405405;
    const words = [...pool, ...pool].map((word) => BigInt(hash(word, 1492356589)));
    const [s_high, s_low, i_high, i_low] = [0, 2, 4, 6].map((n) => words[n] | words[n + 1] << 32n);
    const increment = ((i_high << 64n | i_low) << 1n | 1n) & BITS_128;
    const state = (increment + (s_high << 64n | s_low)) * MULTIPLIER + increment & BITS_128;
    return { state, increment };
  }
  var TAIL = 3.654152885361009;
  var AREA = 0.004928673233974655;
  var height = (x) => Math.exp(-(x * x) / 2);
  var edge = [];
  edge[0] = AREA / height(TAIL);
  edge[255] = TAIL;
  for (let i = 254; i > 0; i--) edge[i] = Math.sqrt(-2 * Math.log(AREA / edge[i + 1] + height(edge[i + 1])));
  var inner = (i) => i === 0 ? TAIL : i === 1 ? 0 : edge[i - 1];
  function default_rng(seed) {
    let { state, increment } = seeded(seed);
    function next() {
      state = state * MULTIPLIER + increment & BITS_128;
      const folded = state >> 64n ^ state & BITS_64;
      const turn = state >> 122n;
      return (folded >> turn | folded << 64n - turn) & BITS_64;
    }
    const random = () => Number(next() >> 11n) / 2 ** 53;
    function standard_normal() {
      for (; ; ) {
        const bits = next();
        const layer = Number(bits & 255n);
        const sign = bits >> 8n & 1n ? -1 : 1;
        const part = Number(bits >> 9n & (1n << 52n) - 1n) / 2 ** 52;
        const draw = part * edge[layer];
        if (draw < inner(layer)) return sign * draw;
        if (layer > 0) {
          const [low, high] = [height(edge[layer]), height(inner(layer))];
          if (low + (high - low) * random() < height(draw)) return sign * draw;
          continue;
        }
        for (; ; ) {
          const beyond = -Math.log1p(-random()) / TAIL;
          if (-2 * Math.log1p(-random()) > beyond * beyond) return (bits >> 17n & 1n ? -1 : 1) * (TAIL + beyond);
        }
      }
    }
    return { random, standard_normal };
  }

  // lib/small.js
  var small_exports = {};
  __export(small_exports, {
    SIZES: () => SIZES,
    small_code: () => small_code,
    small_network: () => small_network
  });
  var SIZES = [2, 2, 2];
  function small_network(now) {
    const copy = (rows) => rows.map((row) => [...row]);
    return {
      L: 3,
      w: { 2: copy(now.w2), 3: copy(now.w3) },
      b: { 2: copy(now.b2), 3: copy(now.b3) },
      activation: activations.sigmoid,
      output_activation: activations.sigmoid,
      cost: costs[now.cost]
    };
  }
  var small_code = (now) => `net = Network([2, 2, 2], activation="sigmoid", cost="${now.cost}")
net.w[2][:], net.b[2][:] = ${JSON.stringify(now.w2)}, ${JSON.stringify(now.b2)}
net.w[3][:], net.b[3][:] = ${JSON.stringify(now.w3)}, ${JSON.stringify(now.b3)}
x, y = np.array(${JSON.stringify(now.x)}, float), np.array(${JSON.stringify(now.y)}, float)`;

  // stdin.js
  globalThis.bpFigures = { lib: { bars: bars_exports, bpcore: bpcore_exports, dom: dom_exports, figure: figure_exports, matrix: matrix_exports, network: network_exports, page: page_exports, plane: plane_exports, plot: plot_exports, random: random_exports, small: small_exports, theme: theme_exports }, figures: {} };
  addEventListener("DOMContentLoaded", () => mount_all(bpFigures.figures));
})();
