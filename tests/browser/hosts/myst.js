// A host that does what MyST does for its directive {anywidget} (@myst-theme/anywidget 1.4.1): the figure stands
// in a shadow root, the link to its style stands in `el` itself, and the model knows get, set and on, no more.

class Model {
  #state;
  #events = new EventTarget();
  constructor(state) {
    this.#state = state;
  }
  get(name) {
    return this.#state[name];
  }
  set(name, value) {
    this.#state[name] = value;
    for (const event of [`change:${name}`, "change"]) this.#events.dispatchEvent(new CustomEvent(event, { detail: value }));
  }
  on(event, handler) {
    this.#events.addEventListener(event, handler);
  }
  off() {
    throw new Error("Model.off not implemented yet.");
  }
  save_changes() {
    throw new Error("Model.save_changes not implemented yet.");
  }
}

export async function show(address, state, place) {
  const { default: widget } = await import(address);
  const model = new Model(state);
  const end = await widget.initialize?.({ model });
  const el = document.createElement("div");
  el.className = "myst-anywidget";
  el.style.position = "relative";
  place.attachShadow({ mode: "open" }).replaceChildren(el);
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", href: "./figures.css" });
  el.append(link);
  const clean_up = await widget.render({ model, el });
  return { model, el, clean_up: async () => (await clean_up?.(), await end?.()) };
}
