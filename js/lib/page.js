// The host of live figures in a page without a kernel: it finds each <figure data-bp-figure>, makes a model
// of the state that Python wrote there, and mounts the figure when it comes near the window.

/** The part of the widget model that the anywidget front-end contract names. */
export class Model {
  #state;
  #handlers = new Map();

  constructor(state) {
    this.#state = state;
  }
  get(key) {
    return this.#state[key];
  }
  set(key, value) {
    if (Object.is(this.#state[key], value)) return;
    this.#state[key] = value;
    for (const handler of [...(this.#handlers.get(`change:${key}`) ?? [])]) handler();
  }
  save_changes() {}
  on(event, handler) {
    if (!this.#handlers.has(event)) this.#handlers.set(event, new Set());
    this.#handlers.get(event).add(handler);
  }
  off(event, handler) {
    this.#handlers.get(event)?.delete(handler);
  }
}

/** #figure-saturation:w=2&b=2 names a figure and a setting. Returns { id, given } or null. */
export function parse_fragment(fragment) {
  const match = /^#(figure-[a-z0-9-]+):(.*)$/.exec(fragment);
  return match && { id: match[1], given: new URLSearchParams(match[2]) };
}

/** Those settings of a fragment that the schema allows, and the names of those that it does not. */
export function accept(schema, given) {
  const values = {};
  const refused = [];
  for (const [key, text] of given) {
    const rule = Object.hasOwn(schema, key) ? schema[key] : null;
    const value = rule ? readers[rule.kind](rule, text) : undefined;
    if (value === undefined) refused.push(key);
    else values[key] = value;
  }
  return { values, refused };
}

/** A setting from its text in a link, for each kind of trait; undefined where the rule does not allow it. */
const readers = {
  boolean: (rule, text) => (text === "true" || text === "false" ? text === "true" : undefined),
  number: (rule, text) => (text.trim() !== "" && allowed(rule, Number(text)) ? Number(text) : undefined),
  choice: (rule, text) => (Object.hasOwn(rule.options, text) ? text : undefined),
  strokes: (rule, text) => (text.length <= rule.longest && /^(([\w-]{2})+(\.([\w-]{2})+)*)?$/.test(text) ? text : undefined),
  numbers(rule, text) {
    const rows = text.split(";").map((row) => row.split(",").map((entry) => readers.number(rule, entry)));
    const fits = ([low, high], size) => low <= size && size <= high;
    const whole = rows.every((row) => row.length === rows[0].length && !row.includes(undefined));
    return whole && fits(rule.rows, rows.length) && fits(rule.columns, rows[0].length) ? rows : undefined;
  },
};

/** A setting as a link has it: rows of numbers as 1,2;3,4. */
const written = (value) => (Array.isArray(value) ? value.map((row) => row.join(",")).join(";") : String(value));

const allowed = ({ least, most, whole }, value) => value >= least && value <= most && (!whole || Number.isInteger(value));

/** Names for a sentence. They may be anybody's words: the first few, each by its beginning. */
function listed(names) {
  const each = [...new Set(names)];
  const first = each.slice(0, 5).map((name) => (name.length > 40 ? `${[...name].slice(0, 40).join("")}…` : name));
  return first.join(", ") + (each.length > 5 ? ` and ${each.length - 5} more` : "");
}

/** Mount every figure of the page. `figures` maps a name to its { render }. */
export function mount_all(figures, page = document) {
  const models = new Map();
  const mounted = new Set();
  const count = {};
  const near = new IntersectionObserver(
    (entries) => entries.forEach((entry) => entry.isIntersecting && mount(entry.target)),
    { rootMargin: "400px" },
  );

  for (const element of page.querySelectorAll("[data-bp-figure]")) {
    const name = element.dataset.bpFigure;
    count[name] = (count[name] ?? 0) + 1;
    element.id = `figure-${name.toLowerCase()}${count[name] > 1 ? `-${count[name]}` : ""}`;
    models.set(element, null);
    near.observe(element);
  }
  // On paper nothing comes near a window; everything is drawn first.
  addEventListener("beforeprint", () => [...models.keys()].forEach(mount));
  addEventListener("hashchange", follow);
  follow();

  /** The model of a figure, made when it is first asked for: a figure far below costs nothing. */
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

  /** Go to the figure that the address names, at the setting that it names. */
  function follow() {
    const link = parse_fragment(location.hash);
    const element = link && page.getElementById(link.id);
    const model = model_of(element);
    if (!model) return;
    const { values, refused } = accept(model.get("schema"), link.given);
    for (const [key, value] of Object.entries(values)) model.set(key, value);
    mount(element);
    const note = element.querySelector(".bp-refused");
    note.textContent = refused.length
      ? `The link also asks for what this figure does not have or cannot take: ${listed(refused)}. These are left as they were.`
      : "";
    element.scrollIntoView();
  }
}

function page_of(element) {
  return {
    link(state) {
      const settings = new URLSearchParams(Object.entries(state).map(([key, value]) => [key, written(value)]));
      return `${location.href.split("#")[0]}#${element.id}:${settings}`;
    },
  };
}
