// The smallest host of a live figure: a model of one's own, and a place in the page.

class Model {
  handlers = {};
  constructor(state) {
    this.state = state;
  }
  get(name) {
    return this.state[name];
  }
  set(name, value) {
    this.state[name] = value;
    for (const handler of this.handlers[`change:${name}`] ?? []) handler();
  }
  on(event, handler) {
    (this.handlers[event] ??= new Set()).add(handler);
  }
  off(event, handler) {
    this.handlers[event]?.delete(handler);
  }
  save_changes() {}
}

/** Show the figure of a module in `el`. Returns its model, and what takes the figure away again. */
export async function show(address, state, el) {
  const { default: module } = await import(address);
  const widget = typeof module === "function" ? await module() : module;
  const model = new Model(state);
  await widget.initialize?.({ model });
  return { model, el, clean_up: await widget.render({ model, el }) };
}
