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

  // figures/shape_checker.js
  var import_dom = __toESM(require_dom(), 1);
  var import_figure = __toESM(require_figure(), 1);
  var CELL = 13;
  var FLOOR = 5 * CELL + 8;
  var PARTS = { wT_delta: ["wᵀ", "δ"], w_delta: ["w", "δ"], delta_w: ["δ", "w"], delta_wT: ["δ", "wᵀ"] };
  var NUMPY = { wT_delta: "w.T @ delta", w_delta: "w @ delta", delta_w: "delta @ w", delta_wT: "delta @ w.T" };
  var VERDICTS = { right: "right", none: "does not exist", shape: "exists, wrong shape", sum: "fits by shape, wrong sum" };
  var MARKS = { right: "✓", none: "✗", shape: "✗", sum: "✗" };
  var FORWARD = { columns: { to_from: "w a + b", from_to: "wᵀ a + b" }, rows: { to_from: "a wᵀ + b", from_to: "a w + b" } };
  var turn = ([rows, columns]) => [columns, rows];
  var written = ([rows, columns]) => `${rows} × ${columns}`;
  function compute(now) {
    const [from_to, rows] = [now.order === "from_to", now.batch === "rows"];
    const laid = (shape, counts, turned) => turned ? { shape: turn(shape), counts: turn(counts) } : { shape, counts };
    const sizes = [now.n_next, now.n];
    const factors = {
      w: laid(sizes, ["to", "from"], from_to),
      wT: laid(sizes, ["to", "from"], !from_to),
      delta: laid([now.n_next, now.m], ["neurons", "examples"], rows)
    };
    const z = laid([now.n, now.m], ["neurons", "examples"], rows).shape;
    const one_weight = now.n === 1 && now.n_next === 1;
    const products = Object.keys(PARTS).map((name) => {
      const [left, right] = name.split("_").map((factor) => factors[factor]);
      const exists = left.shape[1] === right.shape[0];
      const result = exists ? [left.shape[0], right.shape[1]] : null;
      const summed = [left.counts[1], right.counts[0]];
      const over_k = summed.includes("to") && summed.includes("neurons");
      const fits = exists && written(result) === written(z);
      const verdict = !exists ? "none" : !fits ? "shape" : over_k || one_weight ? "right" : "sum";
      return { name, left: left.shape, right: right.shape, exists, result, summed, over_k, verdict };
    });
    return { factors, z, products, chosen: products.find(({ over_k }) => over_k) };
  }
  function python(now) {
    const { factors, chosen } = compute(now);
    const [w, rows] = [now.order === "from_to" ? "w.T" : "w", now.batch === "rows"];
    return `import numpy as np
from bpcore import Identity, backpropagate_error

rng = np.random.default_rng(1)
w = rng.integers(-3, 4, (${factors.w.shape})).astype(float)
delta = rng.integers(-3, 4, (${factors.delta.shape})).astype(float)

back = ${NUMPY[chosen.name]}
print(back.shape)

# bpcore has w[to, from], and columns as examples. With slope 1 the product alone remains.
z = np.zeros((${now.n}, ${now.m}))
by_bpcore = backpropagate_error(${w}, ${rows ? "delta.T" : "delta"}, Identity(), z)${rows ? ".T" : ""}
print(np.array_equal(back, by_bpcore))`.replace(/\((\d),(\d)\)/g, "($1, $2)");
  }
  function block([rows, columns], middle, kind) {
    const [x, y] = [middle - columns * CELL / 2, (FLOOR - rows * CELL) / 2];
    return Array.from({ length: rows * columns }, (_, i) => {
      const [r, c] = [Math.floor(i / columns), i % columns];
      return (0, import_dom.s)("rect", { x: x + c * CELL, y: y + r * CELL, width: CELL, height: CELL, class: `bp-cell ${kind(r, c)}` });
    });
  }
  var word = (x, y, words) => (0, import_dom.s)("text", { x, y, "text-anchor": "middle" }, words);
  var cell = (key) => (0, import_dom.h)("span", { "data-number": key });
  function card(name) {
    const [left, right] = PARTS[name];
    const svg = (0, import_dom.s)("svg", { viewBox: `0 0 320 ${FLOOR + 20}`, role: "img", "aria-label": `${left} times ${right}, cell by cell`, class: "bp-plot" });
    const mark = (0, import_dom.h)("span", { "aria-hidden": "true" });
    const cells = Object.fromEntries(["verdict", "inner", "shape", "sum"].map((key) => [key, cell(`${name}_${key}`)]));
    const element = (0, import_dom.h)(
      "div",
      { class: "bp-card" },
      (0, import_dom.h)("p", { class: "bp-panel-title" }, `${left} ${right}  `, mark, " ", cells.verdict),
      svg,
      (0, import_dom.h)("p", { class: "bp-at" }, "Inner sizes: ", cells.inner, ". Result: ", cells.shape, "."),
      (0, import_dom.h)("p", { class: "bp-at" }, "It sums ", cells.sum, ".")
    );
    function draw(product, numbers) {
      const { left: a, right: b, exists, result, verdict } = product;
      const meets = (at, other) => at < other ? "bp-meets" : "bp-alone";
      svg.replaceChildren(
        ...block(a, 52, (r, c) => r === 0 ? meets(c, b[0]) : ""),
        ...block(b, 160, (r, c) => c === 0 ? meets(r, a[1]) : ""),
        ...exists ? block(result, 268, (r, c) => r + c === 0 ? "bp-meets" : "") : [],
        word(214, FLOOR / 2 + 4, exists ? "=" : "≠"),
        word(52, FLOOR + 13, `${left}: ${written(a)}`),
        word(160, FLOOR + 13, `${right}: ${written(b)}`),
        word(268, exists ? FLOOR + 13 : FLOOR / 2 + 4, exists ? written(result) : "no product")
      );
      (0, import_dom.write)(mark, MARKS[verdict]);
      element.classList.toggle("bp-lit", verdict === "right");
      for (const [key, element_] of Object.entries(cells)) {
        const value = numbers[`${name}_${key}`];
        (0, import_figure.write_number)(element_, value, value ?? "none");
      }
    }
    return { element, draw };
  }
  function reason(now, { name }) {
    const right = now.batch === "columns";
    const turned = name.includes("wT");
    const [in_w, in_delta] = [now.order === "to_from" ? "rows" : "columns", right ? "rows" : "columns"];
    return `Why: (BP2) sums over k, the neurons of layer l + 1. In δ these are the ${in_delta}. A product sums over the columns of its left factor and the rows of its right factor, so δ stands on the ${right ? "right" : "left"} and w is summed over its ${right ? "columns" : "rows"}. In w the index k, “to”, counts the ${in_w}, so w ${turned ? "must be transposed" : "stays as it is"}.`;
  }
  function render({ model, el, page }) {
    const call = (now) => `ShapeChecker(${Object.entries(now).map(([key, value]) => `${key}=${(0, import_figure.literal)(value)}`).join(", ")})`;
    const fig = (0, import_figure.figure)({ model, el, page, draw, python, call });
    const cards = Object.keys(PARTS).map(card);
    const shapes = { w: cell("w_shape"), delta: cell("delta_shape"), z: cell("z_shape") };
    const forward = (0, import_dom.h)("b");
    const why = (0, import_dom.h)("p");
    fig.body.append(
      (0, import_dom.h)("div", { class: "bp-row bp-top" }, fig.choice("batch"), fig.choice("order")),
      (0, import_dom.h)("div", { class: "bp-row bp-thirds" }, fig.slider("n"), fig.slider("n_next"), fig.slider("m")),
      (0, import_dom.h)("p", {}, "wˡ⁺¹ is ", shapes.w, ", δˡ⁺¹ is ", shapes.delta, ", zˡ is ", shapes.z, ". Forward: zˡ⁺¹ = ", forward, ", with a = aˡ."),
      (0, import_dom.h)("div", { class: "bp-row bp-columns" }, ...cards.map(({ element }) => element)),
      (0, import_dom.h)("p", { class: "bp-at" }, "The first row of the left factor meets the first column of the right one: filled cells are paired, dashed ones find no partner."),
      why
    );
    function draw(now) {
      const { factors, z, products, chosen } = compute(now);
      const numbers = { w_shape: written(factors.w.shape), delta_shape: written(factors.delta.shape), z_shape: written(z) };
      for (const { name, left, right, exists, result, summed, verdict } of products) {
        const [in_w, in_delta] = name.startsWith("w") ? summed : turn(summed);
        numbers[`${name}_inner`] = `${left[1]} ${exists ? "=" : "≠"} ${right[0]}`;
        numbers[`${name}_shape`] = exists ? written(result) : null;
        numbers[`${name}_sum`] = `w over “${in_w}”, δ over ${in_delta}`;
        numbers[`${name}_verdict`] = VERDICTS[verdict];
      }
      for (const [key, element] of Object.entries(shapes)) (0, import_figure.write_number)(element, numbers[`${key}_shape`], numbers[`${key}_shape`]);
      (0, import_dom.write)(forward, FORWARD[now.batch][now.order]);
      products.forEach((product, i) => cards[i].draw(product, numbers));
      (0, import_dom.write)(why, reason(now, chosen));
      const title = PARTS[chosen.name].join(" ");
      const fits = products.filter(({ verdict }) => verdict === "right" || verdict === "sum").length;
      const start = `w is ${numbers.w_shape} and δ is ${numbers.delta_shape}. `;
      if (now.n === 1 && now.n_next === 1) return `${start}With one weight a transpose changes nothing: every product that exists is right.`;
      if (fits > 1) return `${start}${fits} products have the shape ${numbers.z_shape} of z. The shape does not decide here; the sum over k does: ${title} is right.`;
      return `${start}Only ${title} has the shape ${numbers.z_shape} of z. Here the shape decides.`;
    }
    return fig.start();
  }
  var shape_checker_default = { render };

  // stdin.js
  bpFigures.figures.ShapeChecker = shape_checker_default;
})();
