// Making elements, and writing numbers.

const SVG = "http://www.w3.org/2000/svg";

/** An HTML element with attributes (null or false leaves one out) and children (elements or text). */
export function h(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** An SVG element, in the same way. */
export function s(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  set(element, attributes);
  element.append(...children);
  return element;
}

/** Set attributes: null or false removes one, true sets it empty. */
export function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? "" : value);
  }
}

/** Change text only where it differs, so that nothing is laid out again for nothing. */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Where in an element a pointer is, as fractions of its width and height. One that is hidden in mid-drag has none: then numbers. */
export function fractions(element, { clientX, clientY }) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [(clientX - left) / (width || 1), (clientY - top) / (height || 1)];
}

/** A number for reading: three significant digits, a true minus sign, words for what is no number. */
export function digits(value, significant = 3) {
  if (value === null || Number.isNaN(value)) return "undefined";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e5 || size < 1e-4) {
    const [mantissa, exponent] = value.toExponential(significant - 1).split("e");
    return `${minus(mantissa)}·10${superscript(Number(exponent))}`;
  }
  return minus(size >= 1000 ? value.toFixed(0) : value.toPrecision(significant));
}

/** A number exactly as it is set, for sliders and for code: 2, 0.15, −1.5. */
export const plain = (value) => minus(String(value));

const minus = (text) => text.replace("-", "−");

const RAISED = { "-": "⁻", "+": "⁺", l: "ˡ", L: "ᴸ", T: "ᵀ" };
const LOWERED = { j: "ⱼ", k: "ₖ" };
/** Text in raised or lowered characters, for an exponent or an index: 0–9, and what the tables above have. */
export const superscript = (text) => [...String(text)].map((c) => RAISED[c] ?? "⁰¹²³⁴⁵⁶⁷⁸⁹"[c]).join("");
export const subscript = (text) => [...String(text)].map((c) => LOWERED[c] ?? "₀₁₂₃₄₅₆₇₈₉"[c]).join("");

/** A symbol with its layer and its indices, as plain text: symbol("w", 3, 21) is w³₂₁. */
export const symbol = (letter, l, indices = "") => `${letter}${superscript(l)}${subscript(indices)}`;

// In a notebook every figure loads this module anew, so a count alone would give the same ids again.
const stamp = Math.random().toString(36).slice(2, 10);
let last = 0;
/** A new id, for labels. */
export const fresh = (stem) => `bp-${stem}-${stamp}-${++last}`;
