// What a reader, a broken program or an enemy could do to a live figure, drawn at random from a seed. test_fuzz.py
// loads this into the page of one figure. Beside the figure stands a second one of its class, which is taken away and
// made again, and whose settings change from outside, as Python's do.

globalThis.fuzz = (() => {
  const root = document.querySelector("[data-bp-figure]");
  const { Model, accept } = bpFigures.lib.page;
  const first_state = () => JSON.parse(root.dataset.bpState);
  const { schema } = first_state();
  const faults = [];
  addEventListener("error", ({ message }) => faults.push(message));
  addEventListener("unhandledrejection", ({ reason }) => faults.push(String(reason)));

  const TRAP = "<img src=x onerror=smuggled=1>";
  const JUNK = [
    "", " ", "-", "-0", "abc", "NaN", "Infinity", "-Infinity", "1e6", "-1e6", "1e3", "1e308", "1e400", "5e-324", "0x10",
    "１２", "٣", "😀", "\u202e1", "\0", "__proto__", "constructor", "toString", "hasOwnProperty", "null", "%E0%A4%A", "[1]",
    "[object Object]", "true;", ";;;,,,", "1,2;3", "1;2,3", ",", "AB..CD", ".", TRAP, `"><script>smuggled=1</script>`,
    "javascript:smuggled=1", "${smuggled=1}", "9".repeat(50_000), "1,2;".repeat(5_000),
  ];
  const LINKS = [
    ...["w=NaN&b=Infinity&eta=1e400", "w=1e6&b=-1e6&eta=1e3&epoch=1e9&step=-1", "w=&b=%20&eta=abc&epoch=1.5"],
    ...["__proto__=1&constructor=2&toString=3&hasOwnProperty=4", "schema=1&initial=2&still=3&computed=true"],
    ...["%E0%A4%A&%&%%&=&&==&w=%00", "w2=1,2;3&x=;;;,,,&y=[[1,2],[3,4]]", "%F0%9F%98%80=1&%E2%80%AE=2", "#w=1#", "w"],
    `w=${TRAP}&b=javascript:smuggled=1&${TRAP}=1&${encodeURIComponent(TRAP)}=${encodeURIComponent(TRAP)}`,
    ...[`q=${"9".repeat(50_000)}`, `${"w".repeat(50_000)}=1`, `q=${"1,2;".repeat(5_000)}&q=1&q=2&q=3`],
    Array.from({ length: 5_000 }, (_, i) => `q${i}=${i}`).join("&"),
  ];
  const KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "Enter", " ", "Backspace", "Escape", "5"];
  const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  // ---- chance

  let seed = 1;
  const random = () => { // Park and Miller's generator
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const one_of = (list) => list[Math.floor(random() * list.length)];
  const times = (n, make) => Array.from({ length: n }, make);
  const between = (low, high) => low + Math.floor(random() * (high - low + 1));

  /** A value that a rule allows, often at the end of its range. */
  function allowed(rule) {
    if (rule.kind === "boolean") return random() < 0.5;
    if (rule.kind === "choice") return one_of(Object.keys(rule.options));
    if (rule.kind === "strokes") return times(between(0, 3), () => times(2 * between(1, 9), () => one_of(LETTERS)).join("")).join(".");
    if (rule.kind === "numbers") {
      const columns = between(...rule.columns);
      return times(between(...rule.rows), () => times(columns, () => allowed({ ...rule, kind: "number" })));
    }
    const { least, most, whole, stops } = rule;
    const value = one_of([least, most, Math.max(least, Math.min(most, 0)), least + random() * (most - least), ...(stops ?? [])]);
    return whole ? Math.round(value) : value;
  }
  const settings = () => Object.fromEntries(Object.entries(schema).map(([name, rule]) => [name, allowed(rule)]));

  // ---- a figure that is taken away and made again

  /** A model that knows how many handlers it has. */
  class Counting extends Model {
    handlers = 0;
    on(...given) {
      this.handlers += 1;
      super.on(...given);
    }
    off(...given) {
      this.handlers -= 1;
      super.off(...given);
    }
  }
  const place = document.createElement("div");
  root.after(place);
  let second = null;
  function mount(state = { ...first_state(), ...settings() }) {
    const model = new Counting(state);
    const el = document.createElement("div");
    place.append(el);
    const clean_up = bpFigures.figures[root.dataset.bpFigure].render({ model, el, page: { link: () => "" } });
    second = { model, el, clean_up };
  }
  function unmount() {
    const { model, el, clean_up } = second;
    clean_up();
    if (el.childNodes.length || model.handlers) faults.push(`left behind: ${el.childNodes.length} nodes, ${model.handlers} handlers`);
    el.remove();
    second = null;
  }

  // ---- events

  const send = (target, type) => target.dispatchEvent(new Event(type, { bubbles: true }));
  const frame = () => new Promise(requestAnimationFrame);
  const within = () => (second && random() < 0.3 ? second.el : root);
  const visible = (selector) => [...within().querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const actions = {
    input() {
      const input = one_of([...within().querySelectorAll("input:not([readonly])")]);
      if (!input) return;
      if (input.type === "checkbox" || input.type === "radio") return input.click();
      const [least, most] = [Number(input.min), Number(input.max)];
      const value = random() < 0.2 ? one_of([least, most]) : least + random() * (most - least);
      input.value = random() < 0.7 ? String(value) : one_of(JUNK);
      for (const type of ["input", "change", ...(random() < 0.2 ? ["blur"] : [])]) send(input, type);
    },
    button() {
      one_of(visible("button, summary"))?.click();
    },
    pointer() {
      const target = one_of(visible("svg, svg *, canvas, td"));
      if (!target) return;
      const box = (target.closest("svg, canvas, table") ?? target).getBoundingClientRect();
      const pointerType = one_of(["mouse", "touch", "pen"]);
      const common = { bubbles: true, cancelable: true, pointerId: 1, isPrimary: random() < 0.9, pointerType };
      const room = random() < 0.2 ? 3 : 1; // a drag may leave the picture
      const moves = times(between(1, 5), () => "pointermove");
      for (const type of ["pointerdown", ...moves, one_of(["pointerup", "pointercancel", "lostpointercapture"])]) {
        const [clientX, clientY] = [box.left + room * random() * box.width, box.top + room * random() * box.height];
        target.dispatchEvent(new PointerEvent(type, { ...common, clientX, clientY, buttons: Number(type !== "pointerup") }));
      }
      const at = { clientX: box.left + random() * box.width, clientY: box.top + random() * box.height };
      target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...at }));
    },
    key() {
      const target = one_of([...within().querySelectorAll("input, button, [tabindex]")]);
      const common = { key: one_of(KEYS), bubbles: true, cancelable: true, shiftKey: random() < 0.1, ctrlKey: random() < 0.1 };
      for (const type of ["keydown", "keyup"]) target?.dispatchEvent(new KeyboardEvent(type, common));
    },
    wheel() {
      const target = one_of(visible("svg, canvas, input, table"));
      target?.dispatchEvent(new WheelEvent("wheel", { deltaY: 200 * (random() - 0.5), bubbles: true, cancelable: true }));
    },
    focus() {
      const target = one_of(visible("input, button, [tabindex]"));
      target?.focus({ preventScroll: true });
      if (random() < 0.5) target?.blur();
    },
    resize() {
      document.body.style.maxWidth = one_of(["0px", "200px", "344px", "780px", "2000px"]);
      send(window, "resize");
    },
    link() {
      const words = one_of(LINKS.concat(new URLSearchParams(settings()).toString()));
      location.hash = `${root.id}:${words}`;
    },
    theme() {
      document.documentElement.dataset.theme = one_of(["light", "dark"]);
    },
    print() {
      for (const type of ["beforeprint", "afterprint"]) send(window, type);
    },
    detach() {
      const next = root.nextSibling;
      root.remove();
      next.before(root);
    },
    remount() {
      if (second) unmount();
      else mount();
    },
    python() { // several settings change at once, as Python or a link does it
      if (second) for (const [name, value] of Object.entries(settings())) if (random() < 0.5) second.model.set(name, value);
    },
  };
  const often = ["input", "input", "input", "button", "pointer", "pointer", "key", "key"];
  const seldom = ["wheel", "focus", "resize", "theme", "print", "detach", "remount", "python", "python"];

  /** What no figure should show: text, or the value of an attribute, that holds a fault. "" if there is none. */
  function junk_in(element) {
    const words = /NaN|undefined|Infinity|\[object|function|=>/;
    const around = (text, { index }) => text.slice(Math.max(0, index - 80), index + 40);
    const text = [...element.querySelectorAll(".bp-body, .bp-summary, .bp-sr, .bp-code")].map((part) => part.textContent).join(" | ");
    const found = words.exec(text);
    if (found) return around(text, found);
    for (const part of element.querySelectorAll("[data-value], [aria-valuetext], [style], [viewBox], [transform]")) {
      for (const { name, value } of part.attributes) if (/NaN|undefined|Infinity/.test(value)) return `${name}="${value}"`;
    }
    return "";
  }

  /** What is wrong now, or "". */
  function wrong() {
    if (faults.length) return faults.join("; ");
    if (globalThis.smuggled || document.querySelector("img, iframe, object, embed")) return "text became a part of the page";
    return junk_in(root) || (second ? junk_in(second.el) : "");
  }

  return {
    junk: () => junk_in(root),

    /** `count` random events. Returns the first fault, after the events before it, or "". */
    async events({ count, first_seed }) {
      seed = first_seed;
      const done = [];
      for (let n = 0; n < count; n++) {
        const name = random() < 0.01 ? "link" : random() < 0.85 ? one_of(often) : one_of(seldom);
        done.push(name);
        actions[name]();
        await null; // a figure is drawn when the event has ended
        if (n % 25 === 0 || name === "link") await frame(); // what plays goes on
        const fault = wrong();
        if (fault) return `event ${n}, after ${done.slice(-8).join(", ")}: ${fault}`;
      }
      if (second) unmount();
      document.body.style.maxWidth = "780px";
      return wrong();
    },

    /** Follows hostile links. Returns for each what the page said of it, and whether a number then differed. */
    async links() {
      const numbers = () => [...root.querySelectorAll("[data-number]")].map((cell) => cell.dataset.value).join(" ");
      const said = [];
      const before = numbers();
      history.replaceState(null, "", location.pathname); // to follow a link twice is no event
      for (const words of LINKS) {
        const arrived = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
        location.hash = `${root.id}:${words}`;
        await arrived;
        await null;
        const note = root.querySelector(".bp-refused").textContent;
        root.querySelector("[data-action=reset]").click();
        await null;
        said.push({ note, fault: wrong(), same: numbers() === before });
      }
      return said;
    },

    /** The settings that a link with this text for each of them would bring about, for all texts that are no setting. */
    taken() {
      const names = Object.keys(schema);
      return JUNK.flatMap((text) => {
        const { values, refused } = accept(schema, new URLSearchParams(names.map((name) => [name, text])));
        const missing = names.filter((name) => !Object.hasOwn(values, name) && !refused.includes(name));
        return [...missing, ...Object.entries(values).map(([name, value]) => [name, text, typeof value, String(value)])];
      });
    },

    /** A figure whose every word from Python is hostile. Returns what is wrong, or "". */
    async hostile_words() {
      const state = first_state();
      for (const rule of Object.values(state.schema)) {
        for (const key of ["help", "symbol"]) if (rule[key]) rule[key] = TRAP;
        for (const key of Object.keys(rule.options ?? {})) rule.options[key] = TRAP;
      }
      mount(state);
      await frame();
      const shown = second.el.textContent.includes(TRAP);
      const fault = wrong();
      unmount();
      return fault || (shown ? "" : "the words are not shown");
    },

    /** `count` moves of the sliders in sight, each drawn. */
    async moves(count) {
      const sliders = [...root.querySelectorAll("input[type=range]")].filter((slider) => slider.checkVisibility());
      for (let n = 0; n < count; n++) {
        const slider = sliders[n % sliders.length];
        const [least, most] = [Number(slider.min), Number(slider.max)];
        slider.value = least + ((n * 0.618) % 1) * (most - least);
        send(slider, "input");
        await null;
      }
      return sliders.length;
    },

    /** The figure made and taken away `count` times. */
    async mounts(count) {
      for (let n = 0; n < count; n++) {
        mount();
        await null;
        unmount();
      }
      return wrong();
    },
  };
})();
