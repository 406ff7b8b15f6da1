// Bundles the figures into bpfigures/static, unminified. With --check it writes nothing and fails where the
// committed bundles are not what these sources give.

import { build } from "esbuild";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyKatex } from "./katex.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "bpfigures", "static");
const check = process.argv.includes("--check");

const options = { absWorkingDir: here, bundle: true, charset: "utf8", target: "es2022", write: !check, logLevel: "warning" };
const modules = (folder) => readdirSync(join(here, folder)).filter((name) => name.endsWith(".js")).map((name) => basename(name, ".js"));
const class_of = (name) => name.split("_").map((word) => word[0].toUpperCase() + word.slice(1)).join("");

/** In a page the modules of lib/ are loaded once, by figures.js, which puts them into bpFigures.lib. */
const shared = {
  name: "shared",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/lib\/\w+\.js$/ }, ({ path }) => ({ path: basename(path, ".js"), namespace: "shared" }));
    onLoad({ filter: /.*/, namespace: "shared" }, ({ path }) => ({ contents: `module.exports = bpFigures.lib.${path};` }));
  },
};

// Pages take classic scripts, since browsers refuse modules from file://. They are deferred: figures.js comes first,
// then the figures of the page, then the page is ready.
const lib = modules("lib");
const page_script = `
${lib.map((name) => `import * as ${name} from "./lib/${name}.js";`).join("\n")}
globalThis.bpFigures = { lib: { ${lib.join(", ")} }, figures: {} };
addEventListener("DOMContentLoaded", () => page.mount_all(bpFigures.figures));`;
const figure_script = (name) => `import figure from "./figures/${name}.js";\nbpFigures.figures.${class_of(name)} = figure;`;
const script = (contents, file, more = {}) =>
  build({ ...options, stdin: { contents, resolveDir: here, sourcefile: "stdin.js" }, format: "iife", outfile: join(out, file), ...more });

const figures = modules("figures");
const results = await Promise.all([
  // For notebooks: one module for each figure, which anywidget loads by itself.
  ...figures.map((name) => build({ ...options, entryPoints: [`figures/${name}.js`], format: "esm", outfile: join(out, `${name}.js`) })),
  // For pages.
  script(page_script, "page/figures.js"),
  ...figures.map((name) => script(figure_script(name), `page/${name}.js`, { plugins: [shared] })),
  // In ASCII, so that a page of any encoding reads the minus sign in its selectors.
  build({ ...options, charset: "ascii", entryPoints: ["figures.css"], outfile: join(out, "figures.css") }),
]);

if (check) {
  const stale = results
    .flatMap((result) => result.outputFiles)
    .filter(({ path, text }) => !existsSync(path) || readFileSync(path, "utf8") !== text);
  for (const { path } of stale) console.error(`stale: ${path} is not what js/ gives; run: python run.py js`);
  process.exit(stale.length ? 1 : 0);
}
copyKatex(join(out, "katex"));
