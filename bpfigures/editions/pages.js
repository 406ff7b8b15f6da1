// Runs in a browser, called by book.py, epub.py and pdf.py: takes the articles out of the pages of the built site, and makes of them
// what a book without scripts can hold. The browser reads HTML as browsers do, and writes XHTML that is well-formed.

const articles = new Map(); // by the name of the page, in the order of the book

// Where a figure is drawn that at its first setting has computed nothing yet: after its last step.
const AT_THE_END = { Algorithm: "step=13", Tape: "step=19" };

const parse = (html) => new DOMParser().parseFromString(html, "text/html");

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** The pages of the book in their order, each with its title and its part, from the list at the side of a page. */
function contents(html) {
  const list = [];
  let part = "";
  for (const element of parse(html).querySelectorAll("nav.bd-links :is(.caption-text, a.reference.internal)")) {
    if (element.matches(".caption-text")) part = element.textContent.trim();
    else {
      const name = element.getAttribute("href").split(/\.html|#/)[0] || "index";
      list.push({ name, part, title: name === "index" ? "Preface" : element.textContent.trim() });
    }
  }
  return list;
}

/** Take in a page. */
function read(name, html) {
  const article = parse(html).querySelector("article.bd-article");
  for (const element of article.querySelectorAll(".headerlink, script, button, .toctree-wrapper, .sd-summary-state-marker")) element.remove();
  if (name === "index") article.querySelector("h1").textContent = "Preface";
  unfold(name, article);
  for (const [place, figure] of article.querySelectorAll("[data-bp-figure]").entries()) {
    figure.dataset.still = `${name}/${place}`;
    const at = AT_THE_END[figure.dataset.bpFigure];
    if (at) figure.dataset.at = at;
  }
  articles.set(name, article);
}

/** Open what is folded. Of a solution a link stays: all solutions are in their appendix. */
function unfold(name, article) {
  let count = 0;
  for (const box of article.querySelectorAll("details.sd-dropdown")) {
    const title = box.querySelector("summary").textContent.trim();
    const inside = box.querySelector(".sd-summary-content");
    if (title === "Solution") {
      const link = make("a", { href: `solutions.html#solution-${name}-${++count}`, class: "to-solution" }, "Solution");
      box.replaceWith(make("p", {}, link));
    } else box.replaceWith(make("div", { class: "unfolded" }, make("p", { class: "unfolded-title" }, title), ...inside.childNodes));
  }
  for (const cell of article.querySelectorAll("#exercises .cell.tag_hide-cell")) cell.remove();
  for (const box of article.querySelectorAll("details.hide")) {
    box.querySelector("summary").remove();
    box.replaceWith(...box.childNodes);
  }
  for (const section of name === "solutions" ? article.querySelectorAll("section section") : []) {
    const chapter = section.querySelector('a[href$="#exercises"]').getAttribute("href").split(".html")[0];
    for (const [at, solution] of section.querySelectorAll(".solution").entries()) solution.id = `solution-${chapter}-${at + 1}`;
  }
}

/** Every live figure: the name of its still, and its HTML. */
function figures() {
  return [...articles.values()].flatMap((article) =>
    [...article.querySelectorAll("[data-still]")].map((figure) => ({ still: figure.dataset.still, html: figure.outerHTML })),
  );
}

/** The id that a figure has in its page (js/lib/page.js). */
function id_in_page(figure, article) {
  const name = figure.dataset.bpFigure;
  const before = [...article.querySelectorAll(`[data-bp-figure="${name}"]`)].indexOf(figure);
  return `figure-${name.toLowerCase()}${before ? `-${before + 1}` : ""}`;
}

/**
 * A copy of an article with a picture in place of each live figure. picture(still) gives its element; `titles` has the
 * titles of the pages by name, and `address` is that of the site, or empty.
 */
function with_stills(name, picture, titles, address) {
  const article = articles.get(name).cloneNode(true);
  for (const figure of article.querySelectorAll("[data-still]")) {
    const id = id_in_page(figure, article);
    const setting = figure.dataset.at ? `:${figure.dataset.at}` : "";
    const where = address ? `${address}${name}.html#${id}${setting}` : "";
    const words = where
      ? ["Live at ", make("a", { href: where }, where)]
      : [`Live in the book's pages: ${titles[name]}${/-\d+$/.test(id) ? `, figure ${id.match(/\d+$/)[0]} of this kind` : ""}.`];
    const caption = make("figcaption", {}, make("span", {}, figure.querySelector("figcaption").textContent), " ", make("span", { class: "still-link" }, ...words));
    figure.dataset.replaced = "";
    figure.after(make("figure", { class: "still", id }, picture(figure.dataset.still), caption));
  }
  for (const figure of article.querySelectorAll("[data-replaced]")) figure.remove();
  return article;
}

/** Give every link its new address: rename(page, id) within the book, none to what the book does not hold. */
function relink(name, article, rename) {
  for (const link of article.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href");
    if (/^[a-z]+:/.test(href)) continue;
    const [file, id = ""] = href.split("#");
    const page = file ? file.replace(/\.html$/, "") : name;
    if (articles.has(page)) link.setAttribute("href", rename(page, decodeURIComponent(id)));
    else link.replaceWith(...link.childNodes);
  }
}

// --- EPUB ----------------------------------------------------------------------------------------

/** Letters of another kind, as characters: browsers have given up all `mathvariant` but "normal". */
const LETTERS = { "double-struck E": "𝔼", "bold 1": "𝟏" };

/** An equation in MathML alone, which every reader of EPUB 3 knows. Its TeX is for those that do not. */
function mathml(katex) {
  const math = katex.querySelector("math");
  math.setAttribute("alttext", math.querySelector("annotation").textContent.trim());
  const [inside] = math.querySelector("semantics").children;
  math.replaceChildren(...(inside.localName === "mrow" ? inside.childNodes : [inside]));
  for (const letter of math.querySelectorAll("[mathvariant]")) {
    const variant = letter.getAttribute("mathvariant");
    letter.textContent = LETTERS[`${variant} ${letter.textContent}`] ?? letter.textContent;
    letter.setAttribute("mathvariant", "normal"); // the T of a transposed matrix is upright, if not sans-serif
  }
  for (const box of math.querySelectorAll("menclose")) {
    const row = document.createElementNS(math.namespaceURI, "mrow");
    row.setAttribute("class", "boxed");
    row.append(...box.childNodes);
    box.replaceWith(row);
  }
  return math;
}

/**
 * The text of a page as XHTML, and what is in it. `stills` gives for each still the file of its picture and the words
 * for it; the images of the page, and where they come from, are named in `images`.
 */
function xhtml(name, stills, titles, address) {
  const picture = (still) => make("img", { src: stills[still].file, alt: stills[still].words, width: stills[still].width, height: stills[still].height });
  const article = with_stills(name, picture, titles, address);
  for (const katex of article.querySelectorAll(".katex")) {
    const place = katex.parentElement.matches(".katex-display") ? katex.parentElement : katex;
    place.replaceWith(mathml(katex));
  }
  relink(name, article, (page, id) => `${page}.xhtml${id && `#${id}`}`);
  const images = {};
  for (const image of article.querySelectorAll("img:not(.still img)")) {
    const source = image.getAttribute("src");
    const file = `images/${source.split("/").at(-1)}`;
    images[file] = source;
    image.setAttribute("src", file);
  }
  for (const section of article.querySelectorAll("section")) section.removeAttribute("class");
  const write = new XMLSerializer();
  return {
    text: [...article.children].map((child) => write.serializeToString(child)).join("\n"),
    images,
    math: article.querySelector("math") !== null,
    svg: article.querySelector("svg") !== null,
  };
}

// --- PDF -----------------------------------------------------------------------------------------

/**
 * The HTML of a page within the one document that is printed: each id with the name of its page before it. `part`
 * is the part of the book that the page is in, or empty, `stills` the HTML of each still, and `site` the folder of the
 * built site as an address.
 */
function printed(name, part, stills, titles, address, site) {
  const article = with_stills(name, (still) => make("div", { class: "bp-figure" }, ...parse(stills[still]).body.childNodes), titles, address);
  for (const katex of article.querySelectorAll(".katex")) {
    // What a PDF can say aloud of an equation is a text.
    katex.setAttribute("role", "img");
    katex.setAttribute("aria-label", katex.querySelector("annotation").textContent.trim());
    katex.querySelector(".katex-mathml").remove();
  }
  for (const element of article.querySelectorAll("[id]")) if (!element.closest("svg")) element.id = `${name}.${element.id}`;
  relink(name, article, (page, id) => `#${page}${id && `.${id}`}`);
  for (const link of article.querySelectorAll("a.to-solution"))
    link.replaceChildren("Solution on page ", make("span", { class: "page-of", "data-of": link.getAttribute("href").slice(1) }));
  for (const heading of article.querySelectorAll("h1, h2, h3")) {
    // In the outline a chapter is below its part.
    const level = Number(heading.localName[1]);
    heading.replaceWith(make(`h${level + (part ? 1 : 0)}`, { class: `level-${level}` }, ...heading.childNodes));
  }
  for (const image of article.querySelectorAll("img[src]")) image.setAttribute("src", new URL(image.getAttribute("src"), site).href);
  return article.innerHTML;
}
