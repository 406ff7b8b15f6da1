// Runs in the document that is printed.

/**
 * Make smaller what is larger than the text on a page: an equation, a table, a live figure with its caption. All is
 * measured first, since after each change the browser would lay out the whole book anew.
 */
function fit(height) {
  const factors = [];
  for (const equation of document.querySelectorAll(".equation")) {
    const inside = equation.querySelector(".katex-display > .katex");
    factors.push([inside, equation.clientWidth / inside.getBoundingClientRect().width]);
  }
  for (const table of document.querySelectorAll("table.table")) factors.push([table, table.parentElement.clientWidth / table.offsetWidth]);
  for (const still of document.querySelectorAll("figure.still")) {
    const [picture, caption] = still.children;
    const room = height - caption.offsetHeight - 20;
    factors.push([picture, Math.min(still.clientWidth / picture.offsetWidth, room / picture.offsetHeight)]);
  }
  // By a hair more, since print rounds otherwise.
  for (const [element, factor] of factors) if (factor < 1) element.style.zoom = 0.995 * factor;
}

/** The beginning of each line of text, and of each picture, that reaches over the right edge all the same. */
function sticking_out() {
  const edge = document.body.clientWidth + 1;
  const found = [];
  for (const element of document.querySelectorAll("article *")) {
    const own = element.matches("img, svg") || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (own && !element.closest("svg svg, .bp-sr") && element.getBoundingClientRect().right > edge)
      found.push(`${element.closest("article").id}: ${element.textContent.trim().slice(0, 40) || element.localName}`);
  }
  return found;
}

/** Write the number of its page wherever something is named. */
function fill(places) {
  for (const element of document.querySelectorAll("[data-of]")) element.textContent = places[element.dataset.of];
}
