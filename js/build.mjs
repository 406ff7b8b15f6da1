// Bundles the figures into bpfigures/static, unminified. With --check it writes nothing and fails where the
// committed bundles are not what these sources give.

import { build } from "esbuild";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyKatex } from "./katex.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "bpfigures", "static");
const check = process.argv.includes("--check");

const options = { absWorkingDir: here, bundle: true, charset: "utf8", target: "es2022", write: !check, logLevel: "warning" };
const names = readdirSync(join(here, "figures")).filter((name) => name.endsWith(".js"));
const results = await Promise.all([
  // For notebooks: one module for each figure, which anywidget loads by itself.
  ...names.map((name) => build({ ...options, entryPoints: [`figures/${name}`], format: "esm", outfile: join(out, name) })),
  // For pages: one classic script with all of them, deferred by the page.
  build({ ...options, entryPoints: ["figures.js"], format: "iife", outfile: join(out, "figures.js") }),
  build({ ...options, entryPoints: ["figures.css"], outfile: join(out, "figures.css") }),
]);

if (check) {
  const stale = results
    .flatMap((result) => result.outputFiles)
    .filter(({ path, text }) => !existsSync(path) || readFileSync(path, "utf8") !== text);
  for (const { path } of stale) console.error(`stale: ${path} is not what js/ gives; run: python run.py js`);
  process.exit(stale.length ? 1 : 0);
}
copyKatex(join(out, "katex"));
