// Runs in a page that holds every live figure of the book, all mounted: makes each a still.

/** Move the figures that are not drawn at their first setting, as a link to a setting does. */
function move() {
  for (const figure of document.querySelectorAll("[data-at]")) {
    location.hash = `${figure.id}:${figure.dataset.at}`;
    dispatchEvent(new HashChangeEvent("hashchange"));
  }
}

/** Whether all is drawn: a map of all starts comes a few rows at a time. */
const settled = () => [...document.querySelectorAll(".bp-map")].every((map) => map.dataset.cells);

/** The controls of a still are dead: fields show their number as text, and drawings are pictures. */
function freeze() {
  for (const input of document.querySelectorAll(".bp-mount input[type=number]")) {
    const text = document.createElement("span");
    text.className = "still-field";
    text.textContent = input.value.replace("-", "−");
    input.replaceWith(text);
  }
  for (const input of document.querySelectorAll(".bp-mount input")) input.toggleAttribute("checked", input.checked);
  for (const canvas of document.querySelectorAll(".bp-mount canvas")) {
    const image = document.createElement("img");
    const { position, imageRendering } = getComputedStyle(canvas);
    image.src = canvas.toDataURL();
    image.alt = canvas.getAttribute("aria-label") ?? "";
    image.className = canvas.className;
    image.style.cssText = `${canvas.style.cssText}; position: ${position}; image-rendering: ${imageRendering}`;
    canvas.replaceWith(image);
  }
}

/** For each still its HTML, and what it shows in words. */
function stills() {
  return Object.fromEntries(
    [...document.querySelectorAll("[data-still]")].map((figure) => {
      const place = figure.querySelector(".bp-mount");
      return [figure.dataset.still, { html: place.outerHTML, words: place.querySelector(".bp-summary").textContent.trim() }];
    }),
  );
}

/** Show one still alone, at the first of these widths at which it is not too tall for a page. Returns its place. */
function alone(still, widths) {
  let box;
  for (const figure of document.querySelectorAll("[data-still]")) figure.hidden = figure.dataset.still !== still;
  for (const width of widths) {
    document.body.style.width = `${width}px`;
    box = document.querySelector(`[data-still="${still}"] .bp-mount`).getBoundingClientRect();
    if (box.height < 1.6 * box.width) break;
  }
  return { x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height };
}
