(() => {
  // lib/page.js
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
    boolean: (rule, text) => ({ true: true, false: false })[text],
    number: (rule, text) => text.trim() !== "" && allowed(rule, Number(text)) ? Number(text) : void 0,
    choice: (rule, text) => Object.hasOwn(rule.options, text) ? text : void 0,
    numbers(rule, text) {
      const rows = text.split(";").map((row) => row.split(",").map((entry) => readers.number(rule, entry)));
      const fits = ([low, high], size) => low <= size && size <= high;
      const whole = rows.every((row) => row.length === rows[0].length && !row.includes(void 0));
      return whole && fits(rule.rows, rows.length) && fits(rule.columns, rows[0].length) ? rows : void 0;
    }
  };
  var written = (value) => Array.isArray(value) ? value.map((row) => row.join(",")).join(";") : String(value);
  var allowed = ({ least, most, whole }, value) => value >= least && value <= most && (!whole || Number.isInteger(value));
  function mount_all(figures2, page = document) {
    const models = /* @__PURE__ */ new Map();
    const mounted = /* @__PURE__ */ new Set();
    const count2 = {};
    const near = new IntersectionObserver(
      (entries) => entries.forEach((entry) => entry.isIntersecting && mount(entry.target)),
      { rootMargin: "400px" }
    );
    for (const element of page.querySelectorAll("[data-bp-figure]")) {
      const name = element.dataset.bpFigure;
      count2[name] = (count2[name] ?? 0) + 1;
      element.id = `figure-${name.toLowerCase()}${count2[name] > 1 ? `-${count2[name]}` : ""}`;
      models.set(element, new Model(JSON.parse(element.dataset.bpState)));
      near.observe(element);
    }
    addEventListener("beforeprint", () => [...models.keys()].forEach(mount));
    addEventListener("hashchange", follow);
    follow();
    function mount(element) {
      if (mounted.has(element)) return;
      mounted.add(element);
      near.unobserve(element);
      const model = models.get(element);
      const place3 = element.querySelector(".bp-mount");
      figures2[element.dataset.bpFigure].render({ model, el: place3, page: page_of(element, model) });
      element.dataset.bpMounted = "";
    }
    function follow() {
      const link = parse_fragment(location.hash);
      const element = link && page.getElementById(link.id);
      const model = models.get(element);
      if (!model) return;
      const { values, refused } = accept(model.get("schema"), link.given);
      for (const [key, value] of Object.entries(values)) model.set(key, value);
      mount(element);
      const note = element.querySelector(".bp-refused");
      note.textContent = refused.length ? `The link also asks for what this figure does not have or cannot take: ${refused.join(", ")}. These are left as they were.` : "";
      element.scrollIntoView();
    }
  }
  function page_of(element, model) {
    const still = model.get("still");
    if (still) return { still };
    return {
      link(state) {
        const settings = new URLSearchParams(Object.entries(state).map(([key, value]) => [key, written(value)]));
        return `${location.href.split("#")[0]}#${element.id}:${settings}`;
      }
    };
  }

  // lib/bpcore.js
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
  var sigma = (net, l) => l === net.L ? net.output_activation : net.activation;
  var transpose = (matrix2) => matrix2[0].map((_, k) => matrix2.map((row) => row[k]));
  function product(p, q) {
    return p.map((row) => q[0].map((_, i) => row.reduce((sum, entry, k) => sum + entry * q[k][i], 0)));
  }

  // lib/dom.js
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

  // lib/figure.js
  function figure({ model, el, page, draw, python: python6, call }) {
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
      model.save_changes();
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
      if (!code.hidden) write(code.firstChild, python6(now));
      clearTimeout(speaking);
      speaking = setTimeout(() => write(spoken, text), 700);
    }
    for (const key of [...names, "computed"]) {
      model.on(`change:${key}`, changed);
      undo.push(() => model.off(`change:${key}`, changed));
    }
    function slider(key) {
      const { least, most, step, stops, symbol: symbol2, help } = schema[key];
      const id = fresh(key);
      const output = h("output", { class: "bp-value", for: id });
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
      const options = Object.entries(schema[key].options).map(([value, words2]) => {
        const input = h("input", { type: "radio", name, value, "data-trait": key });
        input.addEventListener("change", () => change({ [key]: value }));
        controls.push((now) => input.checked = now[key] === value);
        return h("label", { class: "bp-check" }, input, words2);
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
          if (!way) return;
          event.preventDefault();
          input.value = Math.min(most, Math.max(least, Number((model.get(key)[r][c] + way * step).toFixed(9))));
          input.dispatchEvent(new Event("input"));
        });
        input.addEventListener("blur", () => {
          input.value = model.get(key)[r][c];
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
        const step2 = () => {
          const gone = (performance.now() - began) / 1e3;
          const at = Math.min(most, from + Math.floor(gone * per_second));
          cancel = soon(step2);
          if (at !== model.get(key)) change({ [key]: at });
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
          button("−1", () => step(-1), { "aria-label": `One ${unit} back`, "data-action": "back" }),
          button("+1", () => step(1), { "aria-label": `One ${unit} on`, "data-action": "on" })
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
      write(code.firstChild, python6(state()));
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
    const still = page?.still;
    el.classList.add("bp-live");
    const keep = (event) => {
      const modified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      if (!modified && /^(Arrow|Page|Home$|End$|Enter$| $)/.test(event.key)) event.stopPropagation();
    };
    el.addEventListener("keydown", keep);
    undo.push(() => el.removeEventListener("keydown", keep));
    el.replaceChildren(body, summary, spoken, ...still ? [h("p", { class: "bp-still" }, still)] : [tools, code]);
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
        return () => {
          closed = true;
          clearTimeout(speaking);
          for (const action of undo) action();
          el.replaceChildren();
        };
      },
      /** Something to do when the figure is taken away. */
      later: (action) => undo.push(action)
    };
  }
  function set_action(element, action) {
    set(element, { "data-action": action });
    return element;
  }
  var literal = (value) => value === true ? "True" : value === false ? "False" : JSON.stringify(value);
  function panel(title, picture, note = "") {
    return h("div", { class: "bp-panel" }, h("p", { class: "bp-panel-title" }, title), picture, note);
  }
  function numbers_table(caption, columns2, rows, text = digits) {
    const cells = rows.map(([, keys]) => keys.map(number_cell));
    const heads = columns2.map((title) => h("th", { scope: "col" }, title));
    const element = h(
      "table",
      { class: "bp-table" },
      h("caption", {}, caption),
      ...columns2.length ? [h("thead", {}, h("tr", {}, h("td"), ...heads))] : [],
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
    function draw(values, { lit = () => false, heat = null, hide = () => false, name: now = name } = {}) {
      write(title, now);
      write(shape, `${values.length} × ${values[0].length}`);
      if (cells.length !== values.length || cells[0].length !== values[0].length) {
        cells = values.map((row, r) => row.map((_, c) => cell(r, c)));
        body.replaceChildren(...cells.map((row) => h("tr", {}, ...row)));
      }
      values.forEach((row, r) => row.forEach((value, c) => {
        const td = cells[r][c];
        const text = hide(r, c) ? "" : digits(value);
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
  var RADIUS = 21;
  function network({ sizes, label, width = 340, row = 92, cross = 0.3, press_neuron, press_weight }) {
    const L = sizes.length;
    const height = Math.max(...sizes) * row + 30;
    const x = (l) => 42 + (width - 84) * (l - 1) / (L - 1);
    const y = (l, j) => 14 + (height - 30) / 2 + (j - 1 - (sizes[l - 1] - 1) / 2) * row;
    const lines = s("g");
    const words2 = s("g");
    const circles = s("g");
    const svg = s("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label, class: "bp-plot bp-network" }, lines, words2, circles);
    const weights = {};
    const neurons = {};
    for (let l = 1; l <= L; l++) {
      const name = l === 1 ? "input" : l === L ? "output" : "hidden";
      words2.append(s("text", { class: "bp-axis-label", x: x(l), y: height - 4, "text-anchor": "middle" }, `layer ${l}: ${name}`));
      for (let j = 1; j <= sizes[l - 1]; j++) {
        neurons[[l, j]] = make_neuron(l, j);
        for (let k = 1; l > 1 && k <= sizes[l - 2]; k++) weights[[l, j, k]] = make_weight(l, j, k);
      }
    }
    function make_neuron(l, j) {
      const centered = { x: x(l), "text-anchor": "middle" };
      const circle = s("circle", { cx: x(l), cy: y(l, j), r: RADIUS });
      const inside2 = s("text", { ...centered, y: y(l, j) + 4, class: "bp-inside" });
      const above = s("text", { ...centered, y: y(l, j) - RADIUS - 6 });
      const below = s("text", { ...centered, y: y(l, j) + RADIUS + 14 });
      const group = s("g", { class: "bp-neuron", "data-neuron": `${l},${j}` }, circle, inside2, above, below);
      if (press_neuron && l > 1) {
        group.classList.add("bp-press");
        group.addEventListener("click", () => press_neuron(l, j));
      }
      circles.append(group);
      return { group, inside: inside2, above, below };
    }
    function make_weight(l, j, k) {
      const [x1, y1, x2, y2] = [x(l - 1), y(l - 1, k), x(l), y(l, j)];
      const line = s("line", { x1, y1, x2, y2, class: "bp-weight" });
      const wide = s("line", { x1, y1, x2, y2, class: "bp-weight-target" });
      const at = k === j ? 0.5 : cross;
      const text = s("text", { class: "bp-weight-words", x: x1 + at * (x2 - x1), y: y1 + at * (y2 - y1) - 5, "text-anchor": "middle" });
      const group = s("g", { "data-weight": `${l},${j},${k}` }, line, text);
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
      neuron(l, j, { inside: inside2 = symbol("a", l, j), above = "", below = "", kind = "" } = {}) {
        const part = neurons[[l, j]];
        write(part.inside, inside2);
        write(part.above, above);
        write(part.below, below);
        set(part.group, { class: `bp-neuron ${press_neuron && l > 1 ? "bp-press" : ""} ${kind}` });
      },
      weight(l, j, k, { value = 0, most = 1, words: words3 = "", kind = "" } = {}) {
        const part = weights[[l, j, k]];
        write(part.text, words3);
        part.line.style.strokeWidth = (1 + 5 * Math.min(1, Math.abs(value) / most)).toFixed(2);
        set(part.group, { class: `${press_weight ? "bp-press" : ""} ${kind}`, "data-sign": value > 0 ? "+" : value < 0 ? "−" : null });
      }
    };
  }

  // lib/small.js
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

  // figures/algorithm.js
  var LAST = 13;
  var MAP = [
    ["Input", "a¹ = x", 1],
    ["Forward", "zˡ = wˡ aˡ⁻¹ + bˡ,  aˡ = σ(zˡ)", 2],
    ["Cost", "", 6],
    ["BP1", "δᴸ = ∇ₐC ⊙ σ′(zᴸ)", 7],
    ["BP2", "δˡ = (wˡ⁺¹)ᵀ δˡ⁺¹ ⊙ σ′(zˡ)", 8],
    ["BP3", "∂C/∂bˡ = δˡ", 10],
    ["BP4", "∂C/∂wˡ = δˡ (aˡ⁻¹)ᵀ", 11],
    ["Update", "w ← w − η ∂C/∂w,  b ← b − η ∂C/∂b", 12],
    ["Forward again", "the new cost", 13]
  ];
  var COSTS = { quadratic: "C = ½ ‖y − aᴸ‖²", cross_entropy: "C = −Σ [y ln a + (1 − y) ln(1 − a)]" };
  var WORDS = [
    "Input. The activation of layer 1 is the input.",
    "Forward. The weights carry a¹ to layer 2: the weighted input is z² = w² a¹ + b².",
    "Forward. Each hidden neuron turns its z into a = σ(z).",
    "Forward. The weights carry a² to layer 3: z³ = w³ a² + b³.",
    "Forward. Each output neuron turns its z into a = σ(z).",
    "Cost. The outputs are compared with the targets.",
    "BP1. The error of each output neuron is the slope of the cost times the slope of the neuron.",
    "BP2, first half. The errors go back along the weights: (w³)ᵀ δ³.",
    "BP2, second half. Times the slope of each hidden neuron, that is δ².",
    "BP3. The gradient for a bias is the error of its neuron.",
    "BP4. The gradient for a weight is the error it leads to times the activation it comes from.",
    "Update. Now that every gradient is known, every weight and bias takes its step.",
    "Forward again, with the new weights and biases."
  ];
  var ROWS = [
    ["a¹ = x", "a1"],
    ["z²", "z2"],
    ["a²", "a2"],
    ["z³", "z3"],
    ["a³", "a3"],
    ["cost Cᵢ", "Ci"],
    ["∇ₐC", "dC_da3"],
    ["σ′(z³)", "slope3"],
    ["δ³", "delta3"],
    ["(w³)ᵀ δ³", "back2"],
    ["σ′(z²)", "slope2"],
    ["δ²", "delta2"],
    ["new z²", "new_z2"],
    ["new a²", "new_a2"],
    ["new z³", "new_z3"],
    ["new a³", "new_a3"],
    ["new cost Cᵢ", "new_Ci"]
  ];
  var four = (value) => {
    const size = Math.abs(value);
    if (Number.isInteger(value)) return plain(value);
    return size < 1e-3 || size > 1e4 ? digits(value) : plain(value.toFixed(4));
  };
  var short = (value) => Number.isInteger(value) ? plain(value) : digits(value);
  var turned = (rows) => rows[0].map((_, c) => rows.map((row) => row[c]));
  var minus2 = (rows, eta, slopes) => rows.map((row, j) => row.map((entry, k) => entry - eta * slopes[j][k]));
  var columns = (rows, from, to) => rows.map((row) => row.slice(from, to));
  var batch = (now) => ({ x: columns(now.x, 0, now.m), y: columns(now.y, 0, now.m) });
  function compute(now) {
    const { x, y } = batch(now);
    const net = small_network(now);
    const { delta, dC_dw, dC_db, trace: { z, a } } = backprop(net, x, y);
    const moved = (part, slopes) => ({ 2: minus2(part[2], now.eta, slopes[2]), 3: minus2(part[3], now.eta, slopes[3]) });
    const [w, b] = [moved(net.w, dC_dw), moved(net.b, dC_db)];
    const after = forward({ ...net, w, b }, x);
    const each = (a2) => [y[0].map((_, i) => cost_of(net.cost, columns(a2, i, i + 1), columns(y, i, i + 1)))];
    const slope = (z2) => z2.map((row) => row.map(activations.sigmoid.derivative));
    const all = [
      [1, "a1", a[1]],
      [2, "z2", z[2]],
      [3, "a2", a[2]],
      [4, "z3", z[3]],
      [5, "a3", a[3]],
      [6, "Ci", each(a[3])],
      [6, "C", cost_of(net.cost, a[3], y)],
      [7, "dC_da3", a[3].map((row, j) => row.map((entry, i) => net.cost.gradient(entry, y[j][i])))],
      [7, "slope3", slope(z[3])],
      [7, "delta3", delta[3]],
      // With slopes of 1 BP2 is its first half.
      [8, "back2", backpropagate_error(net.w[3], delta[3], activations.identity, z[2])],
      [9, "slope2", slope(z[2])],
      [9, "delta2", delta[2]],
      [10, "dC_db2", dC_db[2]],
      [10, "dC_db3", dC_db[3]],
      [11, "dC_dw2", dC_dw[2]],
      [11, "dC_dw3", dC_dw[3]],
      [12, "new_w2", w[2]],
      [12, "new_b2", b[2]],
      [12, "new_w3", w[3]],
      [12, "new_b3", b[3]],
      [13, "new_z2", after.z[2]],
      [13, "new_a2", after.a[2]],
      [13, "new_z3", after.z[3]],
      [13, "new_a3", after.a[3]],
      [13, "new_Ci", each(after.a[3])],
      [13, "new_C", cost_of(net.cost, after.a[3], y)]
    ];
    const numbers = {};
    for (const [step, name, rows] of all) {
      if (step > now.step) break;
      if (typeof rows === "number") numbers[name] = rows;
      else rows.forEach((row, r) => row.forEach((entry, c) => numbers[`${name}_${r + 1}${c + 1}`] = entry));
    }
    return { numbers, of: { ...now, y, ...Object.fromEntries(all.map(([, name, rows]) => [name, rows])) } };
  }
  function equation(now, of) {
    const mean = now.m > 1;
    const $ = (label, name = label) => [label, of[name]];
    const move = ([p, l]) => [$(symbol(p, l), p + l), `− ${plain(now.eta)}`, $(`∂C/∂${symbol(p, l)}`, `dC_d${p}${l}`), "=", $(`new ${symbol(p, l)}`, `new_${p}${l}`)];
    return {
      1: [[$("a¹ = x", "a1"), $("target y", "y")]],
      2: [[$("w²", "w2"), $("a¹", "a1"), "+", $("b²", "b2"), "=", $("z²", "z2")]],
      3: [["σ", $("z²", "z2"), "=", $("a²", "a2")]],
      4: [[$("w³", "w3"), $("a²", "a2"), "+", $("b³", "b3"), "=", $("z³", "z3")]],
      5: [["σ", $("z³", "z3"), "=", $("a³", "a3")]],
      6: [[$("a³", "a3"), "against", $("y"), "gives", $("Cᵢ", "Ci"), ...mean ? [`with mean C = ${four(of.C)}`] : []]],
      7: [[$("∇ₐC", "dC_da3"), "⊙", $("σ′(z³)", "slope3"), "=", $("δ³", "delta3")]],
      8: [[["(w³)ᵀ", turned(of.w3)], $("δ³", "delta3"), "=", $("(w³)ᵀ δ³", "back2")]],
      9: [[$("(w³)ᵀ δ³", "back2"), "⊙", $("σ′(z²)", "slope2"), "=", $("δ²", "delta2")]],
      10: [3, 2].map((l) => [$(symbol("δ", l), `delta${l}`), mean ? "→ mean →" : "=", $(`∂C/∂${symbol("b", l)}`, `dC_db${l}`)]),
      11: [3, 2].map((l) => [...mean ? [`1/${now.m}`] : [], $(symbol("δ", l), `delta${l}`), [`(${symbol("a", l - 1)})ᵀ`, turned(of[`a${l - 1}`])], "=", $(`∂C/∂${symbol("w", l)}`, `dC_dw${l}`)]),
      12: ["w3", "b3", "w2", "b2"].map(move),
      13: [[$("new a³", "new_a3"), "against", $("y"), `gives the new cost ${four(of.new_C)}; it was ${four(of.C)}`]]
    }[now.step].map((line) => expression(...line.map((part) => {
      if (typeof part === "string") return part;
      const one = matrix({ name: part[0] });
      one.draw(part[1]);
      return one;
    })));
  }
  var python = (now) => `import numpy as np
from bpcore import Network, backprop

${small_code({ ...now, ...batch(now) })}

g = backprop(net, x, y)  # forward, BP1, BP2, BP3, BP4
z, a, delta = g.trace.z, g.trace.a, g.delta
C = net.cost.value(a[3], y)
for l in (2, 3):  # the update, when all gradients are known
    net.w[l] -= ${now.eta} * g.dC_dw[l]
    net.b[l] -= ${now.eta} * g.dC_db[l]
C_new = net.cost.value(net.predict(x), y)
print("cost", C, " new cost", C_new)`;
  function render({ model, el, page }) {
    const call = (now) => `Algorithm(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
    const fig = figure({ model, el, page, draw, python, call });
    el.classList.add("bp-algorithm");
    const places = MAP.map(([name, words2, step]) => fig.button("", () => fig.change({ step }), { class: "bp-place" }));
    const diagram = network({ sizes: SIZES, label: "The network, with the numbers computed so far", width: 420, row: 136, cross: 0.39 });
    const tip = fresh("tip");
    diagram.svg.append(s("marker", { id: tip, viewBox: "0 0 10 10", refX: 30, refY: 5, markerWidth: 10, markerHeight: 10, markerUnits: "userSpaceOnUse", orient: "auto-start-reverse" }, s("path", { d: "M0,0L10,5L0,10Z" })));
    const line = (l, j, k) => diagram.svg.querySelector(`[data-weight="${l},${j},${k}"] .bp-weight`);
    const beside = h("p", { class: "bp-at" });
    const title = h("p", { class: "bp-panel-title" });
    const present = h("div", { class: "bp-present" });
    const next = fig.button("Next iteration", () => {
      const { of } = compute(fig.state());
      fig.change({ w2: of.new_w2, b2: of.new_b2, w3: of.new_w3, b3: of.new_b3 });
    }, { "data-action": "next" });
    const why = h("span", { class: "bp-note" });
    const which = fig.slider("example");
    const examples = h("table", { class: "bp-table" });
    const parameters = h("table", { class: "bp-table" });
    fig.body.append(
      fig.player("step", { unit: "step", per_second: 0.5 }),
      h(
        "div",
        { class: "bp-row bp-columns" },
        panel("The map", h("ol", { class: "bp-places" }, ...places.map((place3) => h("li", {}, place3)))),
        panel("The network", diagram.svg, beside)
      ),
      h("div", { class: "bp-row bp-now" }, title, present),
      h(
        "div",
        { class: "bp-row bp-columns" },
        h("div", {}, fig.slider("m"), which),
        h("div", {}, fig.slider("eta"), fig.choice("cost"), h("div", { class: "bp-presets" }, next, why))
      ),
      h(
        "details",
        { class: "bp-row" },
        h("summary", {}, "Edit the examples, weights and biases"),
        h("div", { class: "bp-expression bp-top" }, ...["x", "y", "w2", "b2", "w3", "b3"].map(fig.fields)),
        h("p", { class: "bp-at" }, "Each column of x and y is one example. The first m of them are used.")
      ),
      h("p", { class: "bp-panel-title" }, "All numbers so far"),
      h("div", { class: "bp-row bp-numbers" }, h("div", { class: "bp-scroll" }, examples), h("div", { class: "bp-scroll" }, parameters))
    );
    const cell = (numbers, key, attributes = {}) => {
      const td = h("td", attributes);
      if (key in numbers) {
        set(td, { "data-number": key });
        write_number(td, numbers[key], four(numbers[key]));
      }
      return td;
    };
    const row = (label, cells, attributes) => h("tr", attributes, h("th", { scope: "row" }, label), ...cells);
    const head = (...cells) => h("thead", {}, h("tr", {}, h("td"), ...cells));
    const th = (words2, attributes = {}) => h("th", { scope: "col", ...attributes }, words2);
    function draw_tables(now, numbers) {
      examples.parentNode.style.flexBasis = `${120 + 130 * now.m}px`;
      const each = Array.from({ length: now.m }, (_, i) => i + 1);
      const pair = (rows) => each.flatMap((i) => [1, 2].map((j) => h("td", {}, plain(rows[j - 1][i - 1]))));
      const wide = { colspan: 2 };
      examples.replaceChildren(
        h("caption", {}, "Each example: neurons 1 and 2"),
        head(...each.map((i) => th(`example ${i}`, wide))),
        h("tbody", {}, row("target y", pair(now.y)), ...ROWS.map(([label, name]) => row(label, name.endsWith("Ci") ? each.map((i) => cell(numbers, `${name}_1${i}`, wide)) : each.flatMap((i) => [1, 2].map((j) => cell(numbers, `${name}_${j}${i}`))), { class: name === "new_z2" ? "bp-rule" : null })))
      );
      const lines = [2, 3].flatMap((l) => ["w", "b"].flatMap((p) => now[`${p}${l}`].flatMap((entries, j) => entries.map((entry, k) => row(p === "w" ? symbol(p, l, `${j + 1}${k + 1}`) : symbol(p, l, j + 1), [h("td", {}, four(entry)), ...[`dC_d${p}${l}`, `new_${p}${l}`].map((name) => cell(numbers, `${name}_${j + 1}${k + 1}`))])))));
      parameters.replaceChildren(
        h("caption", {}, `Weights, biases, cost${now.m > 1 ? ": means over the examples" : ""}`),
        head(th("now"), th("gradient"), th("after")),
        h("tbody", {}, ...lines, row("cost C", [cell(numbers, "C"), h("td"), cell(numbers, "new_C")], { class: "bp-rule" }))
      );
    }
    function draw_network(now, numbers, of, i) {
      const n = now.step;
      const again = n === LAST;
      const new_ = n >= 12 ? "new_" : "";
      const flow = { 2: 2, 3: 2, 4: 3, 5: 3, 8: 3 }[n];
      const lit = { 1: [1], 2: [2], 3: [2], 4: [3], 5: [3], 6: [3], 7: [3], 8: [2], 9: [2], 10: [2, 3], 12: [2, 3], 13: [2, 3] }[n] ?? [];
      for (let l = 1; l <= 3; l++) {
        for (let j = 1; j <= 2; j++) {
          const at = (name) => numbers[`${again && name !== "a1" ? "new_" : ""}${name}_${j}${i}`];
          const [z, a] = [at(`z${l}`), at(`a${l}`)];
          const delta = numbers[`delta${l}_${j}${i}`];
          let below = l > 1 ? `b = ${short(of[`${new_}b${l}`][j - 1][0])}` : "";
          if (n === 10 && l > 1) below = `∂C/∂b = ${digits(numbers[`dC_db${l}_${j}1`], 2)}`;
          else if (n === 8 && l === 2) below = `wᵀδ = ${short(numbers[`back2_${j}${i}`])}`;
          else if (n < 12 && delta !== void 0) below = `δ = ${short(delta)}`;
          diagram.neuron(l, j, {
            inside: a === void 0 ? symbol("a", l, j) : l === 1 ? plain(a) : a < 1e-3 ? "≈ 0" : digits(a),
            above: z === void 0 ? l === 1 ? `x${subscript(j)}` : "" : `z = ${short(z)}`,
            below,
            kind: lit.includes(l) ? "bp-lit" : ""
          });
          if (l === 1) continue;
          for (let k = 1; k <= 2; k++) {
            const words2 = of[n === 11 ? `dC_dw${l}` : `${new_}w${l}`][j - 1][k - 1];
            const on = n > 10 || flow === l;
            diagram.weight(l, j, k, { value: on ? words2 : 0, most: n === 11 ? 0.2 : 3, words: short(words2), kind: on ? "bp-lit" : "" });
            const one = line(l, j, k).style;
            one.markerEnd = flow === l && n < 6 || again ? `url(#${tip})` : "";
            one.markerStart = flow === l && n === 8 ? `url(#${tip})` : "";
          }
        }
      }
      write(beside, `${now.m > 1 ? `Example ${i} of ${now.m}: t` : "T"}arget y = (${columns(of.y, i - 1, i).join(", ")}). On the lines: ${n === 11 ? "the gradient for each weight" : new_ ? "the new weights" : "the weights"}. Solid blue: positive. Dashed orange: negative.`);
    }
    function draw(now) {
      const { numbers, of } = compute(now);
      const i = Math.min(now.example, now.m);
      const here = MAP.filter(([, , step]) => step <= now.step).length - 1;
      places.forEach((place3, p) => {
        const [name, words2] = MAP[p];
        place3.replaceChildren(h("b", {}, `${p < here ? "✓" : p === here ? "▸" : "·"} ${name}`), ` ${words2 || COSTS[now.cost]}`);
        set(place3, { "aria-current": p === here ? "step" : null, class: `bp-button bp-place ${p < here ? "bp-done" : p === here ? "bp-here" : ""}` });
      });
      draw_network(now, numbers, of, i);
      write(title, WORDS[now.step - 1] + (now.m > 1 && [10, 11].includes(now.step) ? " For a batch: the mean over its examples." : ""));
      present.replaceChildren(...equation(now, of));
      draw_tables(now, numbers);
      which.hidden = now.m === 1;
      const { least, most } = model.get("schema").w2;
      const fits = [of.new_w2, of.new_b2, of.new_w3, of.new_b3].flat(2).every((entry) => least <= entry && entry <= most);
      set(next, { disabled: now.step < 12 || !fits });
      write(why, now.step < 12 ? "opens when the update is made, at step 12" : fits ? "puts the new weights and biases in place of the old" : `A new weight or bias is outside ${plain(least)} … ${most}, where this figure ends.`);
      for (const input of el.querySelectorAll("[data-trait=x], [data-trait=y]")) input.classList.toggle("bp-unused", Number(input.dataset.entry?.split(",")[1]) >= now.m);
      return `Step ${now.step} of ${LAST}. ${WORDS[now.step - 1]} ${said(now, numbers, of, i)}`;
    }
    return fig.start();
  }
  function said(now, numbers, of, i) {
    const pair = (name2) => `(${of[name2].map((row) => four(row[i - 1])).join(", ")})`;
    const where = now.m > 1 ? `For example ${i}, ` : "";
    const [, label, name] = { 2: [0, "z²", "z2"], 3: [0, "a²", "a2"], 4: [0, "z³", "z3"], 5: [0, "a³", "a3"], 7: [0, "δ³", "delta3"], 8: [0, "(w³)ᵀ δ³", "back2"], 9: [0, "δ²", "delta2"] }[now.step] ?? [];
    if (name) return `${where}${label} = ${pair(name)}.`;
    if (now.step === 1) return `${where}x = ${pair("a1")}.`;
    if (now.step === 13) return `The cost was ${four(of.C)} and is now ${four(of.new_C)}${of.new_C > of.C ? ": it rose, the step was too long" : ""}.`;
    return `The cost is ${four(of.C)}.`;
  }
  var algorithm_default = { render };

  // lib/plot.js
  function linear([d0, d1], [r0, r1]) {
    const scale = (value) => r0 + (value - d0) / (d1 - d0) * (r1 - r0);
    scale.inverse = (place3) => d0 + (place3 - r0) / (r1 - r0) * (d1 - d0);
    return scale;
  }
  function ticks(low, high, count2) {
    const rough = (high - low) / count2;
    const power2 = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map((m) => m * power2).find((candidate) => candidate >= rough * 0.999);
    const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    const first = Math.ceil(low / step - 1e-9);
    const last2 = Math.floor(high / step + 1e-9);
    return Array.from({ length: last2 - first + 1 }, (_, i) => Number(((first + i) * step).toFixed(decimals)));
  }
  var far = (place3) => Math.min(1e5, Math.max(-1e5, place3)).toFixed(1);
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
  function plot({ width = 340, height = 210, left = 40, bottom = 34, top = 10, right = 10, id, label, x_label, y_label, y_ticks, tick = digits_of_tick }) {
    const grid = s("g", { class: "bp-grid" });
    const inside2 = s("g", { "clip-path": `url(#${id})` });
    const over = s("g");
    const svg = s(
      "svg",
      { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label, class: "bp-plot" },
      s("clipPath", { id }, s("rect", { x: left, y: top, width: width - left - right, height: height - top - bottom })),
      grid,
      inside2,
      over,
      s("text", { class: "bp-axis-label", x: (left + width - right) / 2, y: height - 3, "text-anchor": "middle" }, x_label),
      s("text", { class: "bp-axis-label", x: 0, y: 0, "text-anchor": "middle", transform: `translate(11 ${(top + height - bottom) / 2}) rotate(-90)` }, y_label)
    );
    const frame = { svg, inside: inside2, over, left, right: width - right, top, bottom: height - bottom };
    let drawn = "";
    frame.domain = (xs, ys) => {
      const key = JSON.stringify([xs, ys]);
      if (key === drawn) return;
      drawn = key;
      frame.x = linear(xs, [left, width - right]);
      frame.y = linear(ys, [height - bottom, top]);
      const lines = [];
      for (const t of ticks(...xs, 5)) {
        const place3 = frame.x(t).toFixed(1);
        lines.push(s("line", { x1: place3, x2: place3, y1: top, y2: height - bottom }));
        lines.push(s("text", { x: place3, y: height - bottom + 14, "text-anchor": "middle" }, tick(t)));
      }
      for (const t of y_ticks ?? ticks(...ys, 4)) {
        const place3 = frame.y(t).toFixed(1);
        lines.push(s("line", { x1: left, x2: width - right, y1: place3, y2: place3 }));
        lines.push(s("text", { x: left - 5, y: Number(place3) + 4, "text-anchor": "end" }, tick(t)));
      }
      grid.replaceChildren(...lines);
    };
    return frame;
  }
  var digits_of_tick = (t) => Math.abs(t) >= 1e5 ? digits(t, 1) : String(t).replace("-", "−");
  function drag(svg, move) {
    const place3 = (event) => {
      const box = svg.getBoundingClientRect();
      const view = svg.viewBox.baseVal;
      move((event.clientX - box.left) / box.width * view.width, (event.clientY - box.top) / box.height * view.height);
    };
    svg.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      svg.setPointerCapture(event.pointerId);
      place3(event);
    });
    svg.addEventListener("pointermove", (event) => {
      if (svg.hasPointerCapture(event.pointerId)) place3(event);
    });
  }
  function put(mark2, x, y) {
    const there = Number.isFinite(x) && Number.isFinite(y);
    set(mark2, { transform: there ? `translate(${far(x)} ${far(y)})` : null, visibility: there ? null : "hidden" });
  }

  // figures/bias_nudge.js
  var REACH = 6;
  var STEPS = Array.from({ length: 121 }, (_, i) => -REACH + REACH * i / 60);
  var place = (now) => now.neuron.split(",").map(Number);
  function cost_at(now, change) {
    const [l, j] = place(now);
    const net = small_network(now);
    net.b[l][j - 1][0] += change;
    return cost_of(net.cost, forward(net, now.x).a[3], now.y);
  }
  function compute2(now) {
    const [l, j] = place(now);
    const sign = now.threshold ? -1 : 1;
    const net = small_network(now);
    const { delta, trace } = backprop(net, now.x, now.y);
    const C = cost_at(now, 0);
    const C_after = cost_at(now, sign * now.nudge);
    const slope = sign * delta[l][j - 1][0];
    const numbers = {
      knob: sign * net.b[l][j - 1][0],
      delta: delta[l][j - 1][0],
      slope,
      C,
      C_after,
      change: C_after - C,
      predicted: slope * now.nudge,
      ratio: now.nudge === 0 ? null : (C_after - C) / now.nudge
    };
    return { numbers, delta, trace };
  }
  function python2(now) {
    const [l, j] = place(now);
    const entry = `[${l}][${j - 1}, 0]`;
    return `import numpy as np
from bpcore import Network, backprop

${small_code(now)}

delta = backprop(net, x, y).delta${entry}
C = net.cost.value(net.predict(x), y)
net.b${entry} += ${now.threshold ? `-(${now.nudge})  # the threshold is -b` : now.nudge}
C_after = net.cost.value(net.predict(x), y)
print("delta", delta, " C before", C, " C after", C_after)
print("change", C_after - C, " predicted", ${now.threshold ? "-" : ""}delta * ${now.nudge < 0 ? `(${now.nudge})` : now.nudge})`;
  }
  function render2({ model, el, page }) {
    const call = (now) => `BiasNudge(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
    const fig = figure({ model, el, page, draw, python: python2, call });
    const diagram = network({
      sizes: SIZES,
      label: "The network, with the error of each neuron",
      press_neuron: (l, j) => fig.change({ neuron: `${l},${j}` })
    });
    const frame = plot({ id: fresh("clip"), height: 215, x_label: "nudge Δ", y_label: "cost C", label: "The cost over the nudge, with the tangent at 0" });
    const curve = s("path", { class: "bp-curve bp-first" });
    const tangent = s("line", { class: "bp-tangent bp-second" });
    const cursor = s("line", { class: "bp-cursor", y1: frame.top, y2: frame.bottom });
    const here = s("circle", { r: 5, class: "bp-mark bp-first" });
    const there = s("circle", { r: 6, class: "bp-mark bp-first" });
    const guess = s("rect", { x: -4, y: -4, width: 8, height: 8, class: "bp-mark bp-second" });
    frame.inside.append(cursor, curve, tangent);
    frame.over.append(here, guess, there);
    const head = h("caption");
    const table = numbers_table("", [], [
      [h("span"), ["knob"]],
      ["error δ of the neuron", ["delta"]],
      ["cost C before", ["C"]],
      ["cost C after", ["C_after"]],
      ["true change ΔC", ["change"]],
      ["slope × Δ", ["predicted"]],
      ["ΔC ÷ Δ", ["ratio"]],
      ["slope at Δ = 0", ["slope"]]
    ]);
    table.element.querySelector("caption").replaceWith(head);
    fig.body.append(
      h("div", { class: "bp-row bp-top" }, fig.choice("neuron"), fig.choice("cost")),
      h(
        "div",
        { class: "bp-row bp-columns" },
        panel("The network: δ in each neuron", diagram.svg, h("p", { class: "bp-at" }, "Click a neuron to choose it.")),
        panel(
          "The cost over the nudge",
          frame.svg,
          h("p", { class: "bp-at" }, "Solid: the true cost, with a circle at the nudge. Dashed: the line of slope δ, with a square.")
        )
      ),
      h(
        "div",
        { class: "bp-row bp-columns" },
        h("div", {}, fig.slider("nudge"), fig.checkbox("threshold", "nudge the threshold θ = −b instead")),
        table.element
      )
    );
    function draw(now) {
      const { numbers, delta, trace } = compute2(now);
      const [l, j] = place(now);
      const sign = now.threshold ? -1 : 1;
      const letter = now.threshold ? "θ" : "b";
      const name = `${letter}${superscript(l)}${subscript(j)}`;
      for (let layer = 1; layer <= 3; layer++) {
        for (let neuron = 1; neuron <= 2; neuron++) {
          const chosen = layer === l && neuron === j;
          diagram.neuron(layer, neuron, {
            inside: layer === 1 ? plain(now.x[neuron - 1][0]) : digits(delta[layer][neuron - 1][0], 2),
            below: layer === 1 ? `x${subscript(neuron)}` : `a = ${digits(trace.a[layer][neuron - 1][0])}`,
            kind: chosen ? "bp-lit" : ""
          });
          if (layer > 1) for (let k = 1; k <= 2; k++) diagram.weight(layer, neuron, k, { value: now[`w${layer}`][neuron - 1][k - 1], most: 3 });
        }
      }
      const costs_here = STEPS.map((step) => cost_at(now, sign * step));
      const finite_costs = costs_here.filter(Number.isFinite);
      frame.domain([-REACH, REACH], [0, Number((Math.max(0.1, ...finite_costs) * 1.05).toPrecision(2))]);
      set(curve, { d: path(STEPS, costs_here, frame.x, frame.y) });
      const line = (step) => numbers.C + numbers.slope * step;
      set(tangent, { x1: far(frame.x(-REACH)), y1: far(frame.y(line(-REACH))), x2: far(frame.x(REACH)), y2: far(frame.y(line(REACH))) });
      set(cursor, { x1: frame.x(now.nudge), x2: frame.x(now.nudge) });
      put(here, frame.x(0), frame.y(numbers.C));
      put(there, frame.x(now.nudge), frame.y(numbers.C_after));
      put(guess, frame.x(now.nudge), frame.y(line(now.nudge)));
      head.textContent = `${name} is nudged by ${plain(now.nudge)}`;
      table.element.querySelector("tbody th").textContent = `${now.threshold ? "threshold" : "bias"} ${name} before`;
      table.draw(numbers);
      const what = now.threshold ? "threshold" : "bias";
      if (now.nudge === 0) return `With no nudge nothing changes. The slope of the cost is ${digits(numbers.slope)}.`;
      return `The ${what} ${name} changes by ${plain(now.nudge)}. The cost changes by ${digits(numbers.change)}; slope times nudge says ${digits(numbers.predicted)}.` + (now.threshold ? ` The slope is −δ = ${digits(numbers.slope)}: a higher threshold is a lower bias.` : "");
    }
    return fig.start();
  }
  var bias_nudge_default = { render: render2 };

  // figures/demon.js
  var REACH2 = {
    // as in bpfigures/demon.py
    z: { changes: Array.from({ length: 321 }, (_, i) => (i - 160) / 20), most: 8, per: 20, step: 0.1 },
    a: { changes: Array.from({ length: 201 }, (_, i) => (i - 100) / 100), most: 1, per: 100, step: 0.01 }
  };
  var LEAST = 1e-9;
  var place2 = (now) => now.neuron.split(",").map(Number);
  var knob = (now) => now.on_a ? "a" : "z";
  function shifted(now) {
    const [l, j] = place2(now);
    const net = small_network(now);
    net.b[l][j - 1][0] += now.shift;
    return net;
  }
  function push(now, net, trace, change) {
    const [l, j] = place2(now);
    const [z, a] = [trace.z[l].map(([entry]) => [entry]), trace.a[l].map(([entry]) => [entry])];
    if (now.on_a) a[j - 1][0] += change;
    else {
      z[j - 1][0] += change;
      a[j - 1][0] = net.activation.of(z[j - 1][0]);
    }
    const after = { z: { ...trace.z, [l]: z }, a: { ...trace.a, [l]: a } };
    if (l === 2) {
      const rest = forward({ ...net, L: 2, w: { 2: net.w[3] }, b: { 2: net.b[3] } }, a);
      [after.z[3], after.a[3]] = [rest.z[2], rest.a[2]];
    }
    const defined = net.cost === costs.quadratic || after.a[3].every(([entry]) => entry >= 0 && entry <= 1);
    return { ...after, C: defined ? cost_of(net.cost, after.a[3], now.y) : null };
  }
  function compute3(now) {
    const [l, j] = place2(now);
    const net = shifted(now);
    const { delta, trace } = backprop(net, now.x, now.y);
    const dC_da = {
      // for layer 2, BP2 without its slope
      3: trace.a[3].map(([a2], i) => [net.cost.gradient(a2, now.y[i][0])]),
      2: backpropagate_error(net.w[3], delta[3], activations.identity, trace.z[2])
    };
    const slopes = now.on_a ? dC_da : delta;
    const slope = slopes[l][j - 1][0];
    const { changes, step } = REACH2[knob(now)];
    const nudge = now.on_a ? now.nudge_a : now.nudge;
    const at = (change) => push(now, net, trace, change);
    const [before, after] = [at(0), at(nudge)];
    const [z, a] = [before.z[l][j - 1][0], before.a[l][j - 1][0]];
    const curve = changes.map((change) => at(change).C);
    const possible = (i) => !now.on_a || a + changes[i] >= 0 && a + changes[i] <= 1;
    const least = Math.min(...curve.filter((_, i) => possible(i)));
    const good = changes.filter((_, i) => possible(i) && curve[i] <= least + LEAST);
    const best = good.reduce((one, other) => Math.abs(other) < Math.abs(one) ? other : one);
    const small = Math.abs(slope) > LEAST ? -Math.sign(slope) * step : null;
    const numbers = {
      z,
      z_after: after.z[l][j - 1][0],
      a,
      a_after: after.a[l][j - 1][0],
      C: before.C,
      C_after: after.C,
      dC_da: dC_da[l][j - 1][0],
      sigma_prime: net.activation.derivative(z),
      delta: delta[l][j - 1][0]
    };
    for (const [name, change] of [["", nudge], ["small_", small], ["best_", best]]) {
      const C = change === null ? null : at(change).C;
      numbers[`${name}nudge`] = change;
      numbers[`${name}line`] = change === null ? null : slope * change;
      numbers[`${name}change`] = C === null ? null : C - before.C;
      numbers[`${name}gap`] = C === null ? null : C - before.C - slope * change;
    }
    return { numbers, slopes, slope, nudge, before, after, curve, changes };
  }
  function python3(now) {
    const [l, j] = place2(now);
    const entry = `[${l}][${j - 1}, 0]`;
    const demon2 = `        if l == ${l}:  # here sits the demon
            ${knob(now)}[${j - 1}] += change
`;
    const slope = !now.on_a ? `backprop(net, x, y).delta${entry}` : l === 3 ? `net.cost.gradient(net.predict(x), y)[${j - 1}, 0]` : `(net.w[3].T @ backprop(net, x, y).delta[3])[${j - 1}, 0]`;
    const reach = now.on_a ? `a = net.forward(x).a${entry}
reach = [c for c in np.arange(-100, 101) / 100 if 0 <= a + c <= 1]` : "reach = np.arange(-160, 161) / 20";
    return `import numpy as np
from bpcore import Network, backprop

${small_code(now)}
${now.shift === 0 ? "" : `net.b${entry} += ${now.shift}  # the shift of this neuron's bias
`}
def cost(change):
    a = x
    for l in range(2, net.L + 1):
        z = net.w[l] @ a + net.b[l]
${now.on_a ? "" : demon2}        a = net.sigma(l)(z)
${now.on_a ? demon2 : ""}    return net.cost.value(a, y)

slope = ${slope}
${reach}
costs = [cost(change) for change in reach]
best = min((c for c, C in zip(reach, costs) if C <= min(costs) + 1e-9), key=abs)
print("slope", slope, " best", best, " lowers the cost by", cost(0) - cost(best))

nudge = ${now.on_a ? now.nudge_a : now.nudge}
print("line", slope * nudge, " true", cost(nudge) - cost(0))`;
  }
  var demon = () => s(
    "g",
    { class: "bp-demon" },
    s("path", { d: "M-7,-3Q-9,-8 -7,-11Q-5,-8 -2,-7ZM7,-3Q9,-8 7,-11Q5,-8 2,-7Z" }),
    s("circle", { r: 8 }),
    s("circle", { class: "bp-demon-face", cx: -3, cy: -1.5, r: 1.5 }),
    s("circle", { class: "bp-demon-face", cx: 3, cy: -1.5, r: 1.5 }),
    s("path", { class: "bp-demon-mouth", d: "M-4,2.5Q0,6 4,2.5" })
  );
  var short2 = (value) => plain(value.toFixed(Math.abs(value) >= 10 ? 0 : 2));
  var fine = (value) => plain(value.toFixed(Math.abs(value) >= 10 ? 1 : 3));
  var inside = (value) => Math.abs(value) >= 1e3 ? digits(value, 1) : value !== 0 && Math.abs(value) < 5e-3 ? "≈ 0" : short2(value);
  var signed = (value) => `${value > 0 ? "+" : ""}${plain(value)}`;
  function render3({ model, el, page }) {
    const call = (now) => `Demon(${Object.entries(now).map(([key2, value]) => `${key2}=${literal(value)}`).join(", ")})`;
    const fig = figure({ model, el, page, draw, python: python3, call });
    const diagram = network({
      sizes: SIZES,
      width: 336,
      row: 108,
      label: "The network before and after the demon's change",
      press_neuron: (l, j) => fig.change({ neuron: `${l},${j}` })
    });
    diagram.svg.classList.add("bp-demon-network");
    set(diagram.svg, { viewBox: "0 0 406 246" });
    const middle = { x: 374, "text-anchor": "middle" };
    const to_cost = [68, 176].map((y) => s("line", { x1: 315, y1: y, x2: 347, y2: 122, class: "bp-demon-cost" }));
    const targets = [68, 176].map((y) => s("text", { ...middle, y: y + 4 }));
    const C_after = s("text", { ...middle, y: 142, class: "bp-inside" });
    const C_before = s("text", { ...middle, y: 126, class: "bp-inside" });
    const imp = demon();
    const added = s("text", { class: "bp-demon-added" });
    const sitting = s("g", {}, imp, added);
    diagram.svg.append(
      ...to_cost,
      s("path", { class: "bp-demon-cost", d: "M374,78V93M374,151V165" }),
      s("rect", { class: "bp-demon-box", x: 346, y: 93, width: 57, height: 58, rx: 6 }),
      ...targets,
      s("text", { ...middle, y: 110, class: "bp-inside" }, "cost C"),
      C_before,
      C_after,
      sitting
    );
    const frame = plot({ id: fresh("clip"), height: 215, left: 46, x_label: "change", y_label: "cost C", label: "The cost over the demon's change, with the tangent at 0" });
    const x_label = frame.svg.querySelector(".bp-axis-label");
    const walls = [0, 1].map(() => s("rect", { class: "bp-demon-wall", y: frame.top, height: frame.bottom - frame.top }));
    const curve = s("path", { class: "bp-curve bp-first" });
    const tangent = s("line", { class: "bp-tangent bp-second" });
    const cursor = s("line", { class: "bp-cursor", y1: frame.top, y2: frame.bottom });
    const gap = s("line", { class: "bp-demon-gap" });
    const start = s("circle", { r: 4, class: "bp-mark bp-first" });
    const true_mark = s("circle", { r: 6, class: "bp-mark bp-first" });
    const guess = s("rect", { x: -4, y: -4, width: 8, height: 8, class: "bp-mark bp-second" });
    const best_mark = s("path", { class: "bp-demon-best", d: "M0,-7L-6,-18H6Z" });
    const way = s("path", { class: "bp-demon-way", d: "M0,0H24M17,-5L24,0L17,5" });
    frame.inside.append(...walls, cursor, gap, tangent, curve);
    frame.over.append(way, start, guess, true_mark, best_mark);
    frame.svg.classList.add("bp-drag");
    if (!fig.still) drag(frame.svg, (at) => {
      const now = fig.state();
      const { most, per } = REACH2[knob(now)];
      const change = Math.round(frame.x.inverse(at) * per) / per;
      fig.change({ [now.on_a ? "nudge_a" : "nudge"]: Math.max(-most, Math.min(most, change)) });
    });
    const table = numbers_table("What a change does", ["your change", "small step", "best in reach"], [
      ["", ["nudge", "small_nudge", "best_nudge"]],
      ["", ["line", "small_line", "best_line"]],
      ["true ΔC", ["change", "small_change", "best_change"]],
      ["gap", ["gap", "small_gap", "best_gap"]]
    ]);
    const state = numbers_table("The demon's neuron", ["before", "after"], [
      ["z", ["z", "z_after"]],
      ["a", ["a", "a_after"]],
      ["cost C", ["C", "C_after"]]
    ]);
    const factors = numbers_table("Its slopes", [], [
      ["∂C/∂a", ["dC_da"]],
      ["σ′(z)", ["sigma_prime"]],
      ["δ = ∂C/∂a · σ′(z)", ["delta"]]
    ]);
    table.element.classList.add("bp-demon-table");
    const [change_name, line_name] = [...table.element.querySelectorAll("tbody th")];
    const [by_z, by_a] = [fig.slider("nudge"), fig.slider("nudge_a")];
    const go = (words2, key2) => fig.button(words2, () => {
      const now = fig.state();
      fig.change({ [now.on_a ? "nudge_a" : "nudge"]: key2 === null ? 0 : compute3(now).numbers[key2] ?? 0 });
    });
    const saturate = (words2, goal) => fig.button(words2, () => {
      const now = fig.state();
      const free = compute3({ ...now, shift: 0 }).numbers.z;
      fig.change({ shift: goal === null ? 0 : Math.max(-10, Math.min(10, Math.round((goal - free) * 20) / 20)) });
    });
    const [key, note] = [h("p", { class: "bp-at" }), h("p", { class: "bp-at" })];
    fig.body.append(
      h("div", { class: "bp-row bp-top" }, fig.choice("neuron"), fig.choice("cost")),
      h(
        "div",
        { class: "bp-row bp-columns bp-demon-columns" },
        panel("The change travels", diagram.svg, key),
        panel("The cost over the change", frame.svg, note)
      ),
      h(
        "div",
        { class: "bp-row bp-columns" },
        h(
          "div",
          {},
          by_z,
          by_a,
          h("div", { class: "bp-row bp-presets" }, go("small step", "small_nudge"), go("best in reach", "best_nudge"), go("no change", null)),
          fig.slider("shift"),
          h("div", { class: "bp-row bp-presets" }, saturate("saturate: a near 1", 7), saturate("a near 0", -7), saturate("no shift", null)),
          fig.checkbox("on_a", "the demon changes a instead of z")
        ),
        h("div", {}, table.element)
      ),
      h("div", { class: "bp-row bp-columns" }, h("div", {}, state.element), h("div", {}, factors.element))
    );
    function draw(now) {
      const { numbers, slopes, slope, nudge, before, after, curve: curve_costs, changes } = compute3(now);
      const [l, j] = place2(now);
      const letter = knob(now);
      const slope_name = now.on_a ? "∂C/∂a" : "δ";
      const { most, step } = REACH2[letter];
      for (let layer = 1; layer <= 3; layer++) {
        for (let neuron = 1; neuron <= 2; neuron++) {
          const here2 = layer === l && neuron === j;
          const reached = layer > l;
          const pair = (kind, number) => {
            const [one, other] = [before, after].map((part) => part[kind][layer][neuron - 1][0]);
            const moved = reached || here2 && (kind === "a" || !now.on_a);
            return `${kind} ${number(one)}${moved ? ` → ${number(other)}` : ""}`;
          };
          if (layer === 1) diagram.neuron(1, neuron, { inside: plain(now.x[neuron - 1][0]), below: `x${subscript(neuron)}` });
          else diagram.neuron(layer, neuron, {
            inside: inside(slopes[layer][neuron - 1][0]),
            above: pair("z", short2),
            below: pair("a", fine),
            kind: here2 ? "bp-lit" : reached ? "bp-demon-reached" : ""
          });
          for (let k = 1; layer > 1 && k <= 2; k++) {
            const lit = layer === l + 1 && k === j;
            diagram.weight(layer, neuron, k, { value: now[`w${layer}`][neuron - 1][k - 1], most: 3, kind: lit ? "" : "bp-faint" });
          }
        }
        if (layer < 3) write(targets[layer - 1], `y${subscript(layer)} = ${plain(now.y[layer - 1][0])}`);
      }
      to_cost.forEach((line2, i) => set(line2, { "data-lit": l === 2 || j === i + 1 }));
      write(C_before, fine(numbers.C));
      write(C_after, `→ ${numbers.C_after === null ? "–" : fine(numbers.C_after)}`);
      const circle = diagram.svg.querySelector(`[data-neuron="${l},${j}"] circle`);
      put(sitting, Number(circle.getAttribute("cx")) + (now.on_a ? 32 : -32), Number(circle.getAttribute("cy")));
      write(added, signed(nudge));
      set(added, now.on_a ? { x: 0, y: -15, "text-anchor": "middle" } : { x: -12, y: 4, "text-anchor": "end" });
      const known = curve_costs.filter((cost) => cost !== null);
      const [low, high] = [Math.min(...known), Math.max(...known)];
      const room = Math.max(high - low, 0.1);
      frame.domain([-most, most], [Math.max(0, low - 0.25 * room), low + 1.15 * room].map((end) => Number(end.toPrecision(3))));
      const line = (change) => numbers.C + slope * change;
      const x_y = (change, cost) => [frame.x(change), cost === null ? NaN : frame.y(cost)];
      set(curve, { d: path(changes, curve_costs.map((cost) => cost ?? NaN), frame.x, frame.y) });
      set(tangent, { x1: frame.left, y1: far(frame.y(line(-most))), x2: frame.right, y2: far(frame.y(line(most))) });
      set(cursor, { x1: frame.x(nudge), x2: frame.x(nudge) });
      const here = numbers.C_after ?? line(nudge);
      set(gap, { x1: frame.x(nudge), x2: frame.x(nudge), y1: far(frame.y(here)), y2: far(frame.y(line(nudge))) });
      put(start, ...x_y(0, numbers.C));
      put(true_mark, ...x_y(nudge, numbers.C_after));
      const seen = frame.y(line(nudge));
      put(guess, frame.x(nudge), seen >= frame.top && seen <= frame.bottom ? seen : NaN);
      put(best_mark, ...x_y(numbers.best_nudge, numbers.C + numbers.best_change));
      put(way, numbers.small_nudge === null ? NaN : frame.x(0), frame.bottom - 9);
      if (numbers.small_nudge < 0) set(way, { transform: `${way.getAttribute("transform")} scale(-1 1)` });
      const [from, to] = [-numbers.a, 1 - numbers.a].map((end) => Math.min(frame.right, Math.max(frame.left, frame.x(end))));
      set(walls[0], { x: frame.left, width: now.on_a ? from - frame.left : 0 });
      set(walls[1], { x: to, width: now.on_a ? frame.right - to : 0 });
      const name = `Δ${letter}`;
      write(x_label, `change ${name}`);
      write(change_name, name);
      write(line_name, `line ${slope_name}·${name}`);
      write(key, `In a neuron: ${slope_name}. Above and below it: z and a, before → after. Solid blue lines are positive weights, dashed orange ones negative. Click a neuron to send the demon there.`);
      write(note, `Drag in the picture to set ${name}. Solid: the true cost, with a circle. Dashed: the line of slope ${slope_name}, with a square. The bar between them is the gap. Triangle: the best ${name} in reach. Arrow: the way of the small step, ${step} long.` + (now.on_a ? " Shaded: no sigmoid gives such an a." : ""));
      set(by_z, { hidden: now.on_a });
      set(by_a, { hidden: !now.on_a });
      for (const part of [table, state, factors]) part.draw(numbers);
      return words(now, numbers, name, slope_name);
    }
    return fig.start();
  }
  function words(now, numbers, name, slope_name) {
    const [l, j] = place2(now);
    const says = `the line ${slope_name}·${name} says ${digits(numbers.line)}`;
    const nudge = numbers.nudge;
    const first = nudge === 0 ? `The demon sits at ${symbol(knob(now), l, j)} and changes nothing.` : `The demon adds ${plain(nudge)} to ${symbol(knob(now), l, j)}. ` + (numbers.change === null ? `Then a = ${fine(numbers.a_after)}, where the cross-entropy has no value; ${says}.` : `The cost changes by ${digits(numbers.change)}; ${says}, and the gap is ${digits(numbers.gap)}.`);
    const best = numbers.best_nudge === 0 ? "No change in reach lowers the cost." : `Its best in reach is ${name} = ${plain(numbers.best_nudge)}, which changes the cost by ${digits(numbers.best_change)}.`;
    const flat = numbers.sigma_prime < 0.01 ? ` The neuron is saturated: σ′(z) = ${digits(numbers.sigma_prime)} and δ = ${digits(numbers.delta)}.` : "";
    return `${first} ${best}${flat}`;
  }
  var demon_default = { render: render3 };

  // figures/saturation.js
  var EPOCHS = 300;
  var NEAR = 0.1;
  var GRID = Array.from({ length: 41 }, (_, i) => Number((-4 + 0.2 * i).toFixed(1)));
  var SLOW = [130, 80, 200];
  var epochs_axis = Array.from({ length: EPOCHS + 1 }, (_, n) => n);
  var TITLES = { quadratic: "quadratic", cross_entropy: "cross-entropy" };
  var STYLES = ["first", "second"];
  var SHAPES = ["circle", "square"];
  function descend(activation, cost, { x, y, w, b, eta }) {
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
  function epochs_until(run, y, bound) {
    const n = run.a.findIndex((a) => a !== null && Math.abs(a - y) < bound);
    return n < 0 ? null : n;
  }
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
  function python4(now, activation, kinds) {
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
  var python_name = (kind) => kind in activations || kind in costs ? literal(kind) : `${kind}()`;
  var shown_key = (i) => i === 0 ? "show_first" : "show_second";
  function render4({ model, el, page }) {
    const kinds = model.get("costs");
    const title = (i) => TITLES[kinds[i]] ?? kinds[i];
    const activation = model.get("activation");
    const in_python = model.get("computed") !== null;
    const fig = figure({ model, el, page, draw, call, python: (now) => python4(now, activation, kinds) });
    function call(now) {
      const own = [`activation=${python_name(activation)}`, `cost=[${kinds.map(python_name).join(", ")}]`];
      return `Saturation(${[...own, ...Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`)].join(", ")})`;
    }
    let runs = [];
    let runs_key = "";
    function compute4(now) {
      if (in_python) {
        runs = model.get("computed").runs;
        return;
      }
      const key = [now.x, now.y, now.w, now.b, now.eta].join();
      if (key === runs_key) return;
      runs_key = key;
      runs = kinds.map((kind) => descend(activations[activation], costs[kind], now));
    }
    const swatch = (i) => s(
      "svg",
      { class: "bp-swatch", viewBox: "0 0 34 12", "aria-hidden": "true" },
      s("path", { class: `bp-curve bp-${STYLES[i]}`, d: "M0,6H34" }),
      s("g", { transform: "translate(17 6)" }, mark(SHAPES[i], { class: `bp-mark bp-${STYLES[i]}` }))
    );
    const legend = h(
      "div",
      { class: "bp-legend" },
      ...kinds.map((_, i) => fig.still ? h("span", { class: "bp-check" }, swatch(i), title(i)) : fig.checkbox(shown_key(i), swatch(i), title(i)))
    );
    const presets = h(
      "div",
      { class: "bp-presets" },
      h("span", {}, "Start: "),
      fig.button("mildly wrong (0.6, 0.9)", () => fig.change({ w: 0.6, b: 0.9 }), { "data-action": "mildly" }),
      fig.button("badly wrong (2, 2)", () => fig.change({ w: 2, b: 2 }), { "data-action": "badly" })
    );
    const sliders = h("div", { class: "bp-sliders" }, ...["w", "b", "eta", "x", "y"].map(fig.slider));
    const cost_plot = curves({ x_label: "epoch", y_label: "C ÷ C at epoch 0", label: "Cost over epochs, as a share of its start" });
    const output_plot = curves({ x_label: "epoch", y_label: "output a", label: "Output over epochs" });
    const target = s("line", { class: "bp-target" });
    output_plot.frame.inside.prepend(target);
    const curve_plot = sigma_plot();
    const anatomy = anatomy_plot();
    const map_views = kinds.map((_, i) => map_view(i));
    const table = numbers_table2();
    fig.body.append(
      h("div", { class: "bp-row bp-top" }, presets, legend),
      h("div", { class: "bp-row bp-columns" }, fig.still ? still_setting() : sliders, table.element),
      h(
        "div",
        { class: "bp-row bp-columns" },
        panel("Cost", cost_plot.frame.svg),
        panel("Output", output_plot.frame.svg)
      ),
      fig.still ? h("p", { class: "bp-at" }, `The marks are at epoch ${fig.state().epoch}.`) : fig.player("epoch", { unit: "epoch", per_second: 50 }),
      h(
        "div",
        { class: "bp-row bp-columns" },
        panel("Where the neuron is on its curve", curve_plot.frame.svg, curve_plot.note),
        panel("Why the step is as large as it is", anatomy.svg, h("p", { class: "bp-at" }, "Each bar starts where the last one ended; one grid line is a factor of 10."))
      ),
      h(
        "div",
        { class: "bp-row bp-maps" },
        h(
          "div",
          { class: "bp-maps-text" },
          h("p", { class: "bp-panel-title" }, "Every start at once"),
          h("p", {}, "Each cell is a start. The stronger its color, the more epochs until ", h("b", {}, "|a − y| < 0.1"), "; full color means not within 300."),
          ramp(),
          h("p", { class: "bp-at" }, fig.still ? "" : "Click a cell to start there. The sliders w and b do the same.")
        ),
        ...map_views.map((view) => view.element)
      )
    );
    if (fig.still) presets.remove();
    function still_setting() {
      const now = fig.state();
      return h("p", { class: "bp-setting" }, `${activation}; x = ${plain(now.x)}, y = ${plain(now.y)}, start w = ${plain(now.w)}, b = ${plain(now.b)}, η = ${plain(now.eta)}.`);
    }
    function draw(now) {
      compute4(now);
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
        const when = (epochs) => epochs === null ? `not within ${EPOCHS} epochs` : `after ${epochs} epochs`;
        const at = (n) => `${digits(runs[i].a[n])} at epoch ${n}`;
        const seen = now.epoch === EPOCHS ? at(EPOCHS) : `${at(now.epoch)} and ${at(EPOCHS)}`;
        return `With the ${title(i)} cost the output is ${seen}; ${close}0.5 ${when(half)}, ${close}${NEAR} ${when(near)}.`;
      });
      return parts.join(" ") || "Both costs are switched off.";
    }
    function distance(now) {
      return now.y === 0 && activation === "sigmoid" ? "a" : "|a − y|";
    }
    function share(C) {
      const unit = C[0] > 0 ? C[0] : 1;
      return C.map((value) => value === null ? null : value / unit);
    }
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
      const last2 = [];
      return {
        frame,
        draw(series, shown, n, include) {
          frame.domain([0, EPOCHS], range_of(series.filter((_, i) => shown[i]), include));
          const key = frame.y.inverse(0);
          series.forEach((values, i) => {
            set(lines[i], { visibility: shown[i] ? null : "hidden" });
            if (last2[i]?.values !== runs[i] || last2[i]?.key !== key) set(lines[i], { d: path(epochs_axis, values, frame.x, frame.y) });
            last2[i] = { values: runs[i], key };
            put(marks[i], shown[i] ? frame.x(n) : NaN, values[n] === null ? NaN : frame.y(values[n]));
          });
          set(cursor, { x1: frame.x(n), x2: frame.x(n) });
        }
      };
    }
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
      const limit = 1e6;
      return [Math.max(low, -limit), Math.min(high, limit)].map((v) => Math.abs(v) > 1 ? Number((v * 1.04).toPrecision(2)) : v);
    }
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
          const at = from ? from.z : Array.from({ length: 121 }, (_, i) => -reach + 2 * reach * i / 120);
          const values = from ? from.a : at.map((z) => activations[activation].of(z));
          frame.domain([-reach, reach], range_of([values.filter((_, i) => Math.abs(at[i]) <= 8)], now.y));
          set(curve, { d: path(at, values, frame.x, frame.y) });
          runs.forEach((run, i) => {
            const [z, a, slope] = [run.z[now.epoch], run.a[now.epoch], run.slope[now.epoch]];
            const fine2 = shown[i] && [z, a, slope].every(Number.isFinite);
            const half = reach / 4;
            set(tangents[i], fine2 ? { x1: far(frame.x(z - half)), y1: far(frame.y(a - slope * half)), x2: far(frame.x(z + half)), y2: far(frame.y(a + slope * half)), visibility: null } : { visibility: "hidden" });
            put(marks[i], fine2 ? frame.x(z) : NaN, fine2 ? frame.y(a) : NaN);
            set(labels[i], { hidden: !shown[i] });
            write(slopes[i], digits(slope));
          });
        }
      };
    }
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
        for (let power2 = domain[0]; power2 <= domain[1]; power2++) {
          const at = scaled.x(power2).toFixed(1);
          lines.push(s("line", { x1: at, x2: at, y1: head, y2: height - 18, class: power2 === 0 ? "bp-one" : null }));
          if (power2 % every === 0) lines.push(s("text", { x: at, y: height - 5, "text-anchor": "middle" }, power2 === 0 ? "1" : `10${superscript(power2)}`));
        }
        grid.replaceChildren(...lines);
        return scaled;
      }
      return {
        svg,
        draw(now, shown) {
          const { x, domain } = scale_of();
          const place3 = (power2) => x(Math.max(domain[0], Math.min(domain[1], power2)));
          runs.forEach((run, i) => {
            set(parts[i].group, { visibility: shown[i] ? null : "hidden" });
            const n = now.epoch;
            const factors = [run.dC_da[n], run.slope[n], now.x, run.dC_dw[n]];
            let from = 0;
            parts[i].bars.forEach(({ bar, number, y }, r) => {
              const size = Math.log10(Math.abs(factors[r]));
              const start = r === 3 ? 0 : from;
              const end = r === 3 ? size : from + size;
              write(number, digits(factors[r]));
              set(bar, { d: Number.isNaN(end) ? "" : bar_path(place3(start), place3(end), y) });
              from = end;
            });
          });
        }
      };
      function bar_path(from, to, y) {
        const tip = Math.sign(to - from) * Math.min(5, Math.abs(to - from));
        const [upper, lower, middle] = [y + 3, y + row - 4, y + row / 2 - 0.5];
        if (Math.abs(to - from) < 0.8) return `M${from - 0.8},${upper}H${from + 0.8}V${lower}H${from - 0.8}Z`;
        return `M${from},${upper}H${to - tip}L${to},${middle}L${to - tip},${lower}H${from}Z`;
      }
    }
    function numbers_table2() {
      const rows = [
        ["z", "weighted input z", (run, n) => run.z[n]],
        ["a", "output a", (run, n) => run.a[n]],
        ["C", "cost C", (run, n) => run.C[n]],
        ["slope", "slope σ′(z)", (run, n) => run.slope[n]],
        ["dC_dw", "gradient ∂C/∂w", (run, n) => run.dC_dw[n]],
        ["step", "step −η ∂C/∂w", (run, n, eta) => run.dC_dw[n] === null ? null : -eta * run.dC_dw[n]]
      ];
      const heads = kinds.map((_, i) => h("th", { scope: "col" }, swatch(i), h("span", {}, title(i))));
      const caption = h("caption");
      const cells = rows.map(([key]) => kinds.map(() => number_cell(key)));
      const bounds = [0.5, NEAR];
      const bound_heads = bounds.map(() => h("th", { scope: "row" }));
      const bound_cells = bounds.map((bound) => kinds.map(() => number_cell(`epochs_${bound}`)));
      const element = h(
        "table",
        { class: "bp-table" },
        caption,
        h("thead", {}, h("tr", {}, h("td"), ...heads)),
        h(
          "tbody",
          {},
          ...rows.map(([, label], r) => h("tr", {}, h("th", { scope: "row" }, label), ...cells[r])),
          ...bounds.map((_, r) => h("tr", { class: r === 0 ? "bp-rule" : null }, bound_heads[r], ...bound_cells[r]))
        )
      );
      return {
        element,
        draw(now, shown) {
          write(caption, `At epoch ${now.epoch}`);
          runs.forEach((run, i) => {
            const fill2 = (cell, value, text) => shown[i] ? write_number(cell, value, text) : write_number(cell, null, "–");
            rows.forEach(([, , value], r) => {
              const number = value(run, now.epoch, now.eta);
              fill2(cells[r][i], number, digits(number));
            });
            bounds.forEach((bound, r) => {
              const n = epochs_until(run, now.y, bound);
              fill2(bound_cells[r][i], n, n === null ? `over ${EPOCHS}` : String(n));
            });
          });
          bounds.forEach((bound, r) => write(bound_heads[r], `epochs to ${distance(now)} < ${bound}`));
        }
      };
    }
    function map_view(i) {
      const [size, left, bottom, top, right] = [190, 34, 30, 8, 6];
      const frame = plot({ id: fresh("clip"), width: size, height: size, left, bottom, top, right, x_label: "start w", y_label: "start b", y_ticks: [-4, -2, 0, 2, 4], label: `Epochs needed from each start, ${title(i)} cost` });
      frame.domain([-4.1, 4.1], [-4.1, 4.1]);
      const canvas = h("canvas", { width: GRID.length, height: GRID.length, "aria-hidden": "true" });
      for (const [side, value] of [["left", left], ["top", top], ["width", size - left - right], ["height", size - top - bottom]]) canvas.style[side] = `${100 * value / size}%`;
      const start = s("g", {}, s("circle", { r: 5, class: "bp-start-ring" }), s("circle", { r: 5, class: "bp-start-mark" }));
      frame.over.append(start);
      const readout = h("p", { class: "bp-map-number" });
      const element = h(
        "figure",
        { class: "bp-map" },
        h("figcaption", {}, swatch(i), ` ${title(i)}`),
        h("div", { class: "bp-map-stack" }, canvas, frame.svg),
        readout
      );
      if (!fig.still) {
        frame.svg.classList.add("bp-click");
        frame.svg.addEventListener("click", (event) => {
          const box = frame.svg.getBoundingClientRect();
          const cell = (fraction, scale) => {
            const value = scale.inverse(fraction * size);
            return GRID.reduce((best, at) => Math.abs(at - value) < Math.abs(best - value) ? at : best);
          };
          fig.change({ w: cell((event.clientX - box.left) / box.width, frame.x), b: cell((event.clientY - box.top) / box.height, frame.y) });
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
      function fill2(now) {
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
          if (key !== cells_key) fill2(now);
          cells_key = key;
        }
      };
    }
    function ramp() {
      const steps = h("div", { class: "bp-ramp", "aria-hidden": "true" }, h("span", {}, "0"), h("i"), h("span", {}, "300"), h("b"), h("span", {}, "over 300"));
      steps.style.setProperty("--bp-slow", `rgb(${SLOW.join(" ")})`);
      return steps;
    }
    return fig.start();
  }
  var saturation_default = { render: render4 };

  // figures/speed.js
  var sizes_of = (now) => [now.inputs, ...Array(now.hidden).fill(now.width), now.outputs];
  var WIDTHS = Array.from({ length: 55 }, (_, i) => 500 ** (i / 54));
  function count(sizes) {
    const L = sizes.length;
    const product2 = (l) => sizes[l - 1] * sizes[l - 2];
    const sum = (from, to, term) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => term(from + i)).reduce((a, b) => a + b, 0);
    const forward2 = sum(2, L, product2);
    const parameters = forward2 + sum(2, L, (l) => sizes[l - 1]);
    const bp1 = sizes[L - 1];
    const bp2 = sum(2, L - 1, (l) => product2(l + 1) + sizes[l - 1]);
    const bp4 = forward2;
    const backprop2 = forward2 + bp1 + bp2 + bp4;
    const differences = 2 * parameters * forward2;
    return { parameters, forward: forward2, bp1, bp2, bp4, backprop: backprop2, back_over_forward: (bp1 + bp2 + bp4) / forward2, passes: 2 * parameters, differences, gain: differences / backprop2 };
  }
  var python5 = (now) => `from bpcore import Network

sizes = ${JSON.stringify(sizes_of(now))}
net = Network(sizes)
layers = range(2, net.L + 1)
parameters = sum(net.w[l].size + net.b[l].size for l in layers)
forward = sum(net.w[l].size for l in layers)
bp1 = sizes[-1]
bp2 = sum(net.w[l + 1].size + len(net.b[l]) for l in layers[:-1])
bp4 = forward
backprop = forward + bp1 + bp2 + bp4
differences = 2 * parameters * forward
print(parameters, "parameters, backpropagation", backprop, "multiplications")
print("central differences", differences, "which is", differences / backprop, "times as many")`;
  var power = (t) => `10${superscript(t)}`;
  function render5({ model, el, page }) {
    const call = (now) => `Speed(${Object.entries(now).map(([key, value]) => `${key}=${literal(value)}`).join(", ")})`;
    const fig = figure({ model, el, page, draw, python: python5, call });
    const measured = model.get("measured");
    const growth = log_plot("neurons in each hidden layer", "multiplications", "Multiplications over the width of the hidden layers");
    const table = numbers_table("For one example", [], [
      ["parameters", ["parameters"]],
      ["forward pass", ["forward"]],
      ["(BP1)", ["bp1"]],
      ["(BP2), all layers", ["bp2"]],
      ["(BP4), all layers", ["bp4"]],
      ["back ÷ forward", ["back_over_forward"]],
      ["forward and back", ["backprop"]],
      ["passes for differences", ["passes"]],
      ["central differences", ["differences"]],
      ["how many times as many", ["gain"]]
    ], counted);
    const shown = h("p", { class: "bp-panel-title" });
    const times = measured.length ? measured_plot() : null;
    fig.body.append(
      h(
        "div",
        { class: "bp-row bp-columns" },
        h("div", { class: "bp-sliders" }, shown, ...["inputs", "hidden", "width", "outputs"].map(fig.slider)),
        table.element
      ),
      h(
        "div",
        { class: "bp-row bp-columns" },
        panel("Counted: multiplications for one gradient", growth.frame.svg, legend()),
        times ? panel("Measured: seconds for one gradient", times.frame.svg, h("p", { class: "bp-at" }, "Measured when this page was built, on the computer that built it.")) : ""
      )
    );
    function legend() {
      const line = (kind, words2) => h("span", { class: "bp-slope-label" }, h("span", {}, s("svg", { class: "bp-swatch", viewBox: "0 0 34 12", "aria-hidden": "true" }, s("path", { class: `bp-curve bp-${kind}`, d: "M0,6H34" }))), ` ${words2}`);
      return h("p", { class: "bp-at" }, line("first", "backpropagation"), line("second", "central differences"));
    }
    function log_plot(x_label, y_label, label) {
      const frame = plot({ id: fresh("clip"), height: 230, left: 46, x_label, y_label, label, tick: power });
      const lines = ["first", "second"].map((kind) => s("path", { class: `bp-curve bp-${kind}` }));
      const marks = [s("circle", { r: 5.5, class: "bp-mark bp-first" }), s("rect", { x: -4.5, y: -4.5, width: 9, height: 9, class: "bp-mark bp-second" })];
      frame.inside.append(...lines);
      return { frame, lines, marks };
    }
    function measured_plot() {
      const { frame, lines } = log_plot("parameters", "seconds", "Measured seconds over the number of parameters");
      const parameters = measured.map((row) => Math.log10(row.parameters));
      const series = ["backprop", "differences"].map((key) => measured.map((row) => Math.log10(row[key])));
      const all = series.flat();
      frame.domain([Math.floor(parameters[0]), Math.ceil(parameters.at(-1))], [Math.floor(Math.min(...all)), Math.ceil(Math.max(...all))]);
      series.forEach((values, i) => {
        set(lines[i], { d: path(parameters, values, frame.x, frame.y) });
        values.forEach((value, k) => {
          const mark2 = i === 0 ? s("circle", { r: 4.5, class: "bp-mark bp-first" }) : s("rect", { x: -4, y: -4, width: 8, height: 8, class: "bp-mark bp-second" });
          put(mark2, frame.x(parameters[k]), frame.y(value));
          frame.over.append(mark2);
        });
      });
      return { frame };
    }
    growth.frame.over.append(...growth.marks);
    function draw(now) {
      const numbers = count(sizes_of(now));
      shown.textContent = `Layers: ${sizes_of(now).join(", ")}`;
      table.draw(numbers);
      const { frame, lines, marks } = growth;
      const counts = WIDTHS.map((width) => count(sizes_of({ ...now, width })));
      const logs = (key) => counts.map((one) => Math.log10(one[key]));
      frame.domain([0, 3], [0, Math.ceil(logs("differences").at(-1))]);
      const across = WIDTHS.map((width) => Math.log10(width));
      ["backprop", "differences"].forEach((key, i) => {
        set(lines[i], { d: path(across, logs(key), frame.x, frame.y) });
        put(marks[i], frame.x(Math.log10(now.width)), frame.y(Math.log10(numbers[key])));
      });
      return `The network ${sizes_of(now).join(", ")} has ${counted(numbers.parameters)} parameters. Backpropagation takes ${counted(numbers.backprop)} multiplications for one example. Central differences take ${counted(numbers.differences)}: ${counted(numbers.gain)} times as many.`;
    }
    return fig.start();
  }
  var counted = (value) => Number.isInteger(value) || value >= 1e3 ? Math.round(value).toLocaleString("en-US") : digits(value);
  var speed_default = { render: render5 };

  // figures.js
  var figures = { Algorithm: algorithm_default, BiasNudge: bias_nudge_default, Demon: demon_default, Saturation: saturation_default, Speed: speed_default };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => mount_all(figures));
  else mount_all(figures);
})();
