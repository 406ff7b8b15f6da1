// Copies what the book needs of KaTeX into one folder:
//
//   katex.min.js          runs at build time only, inside Python; it never reaches a page
//   site/katex.min.css    reduced to woff2, which every browser in use reads
//   site/fonts/*.woff2
//   site/LICENSE          KaTeX is under the MIT license, which asks to travel with it
//
// `site` is what the book copies into its pages' _static folder.

import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const katex = join(dirname(fileURLToPath(import.meta.url)), "node_modules", "katex");

export function copyKatex(outDir) {
  const site = join(outDir, "site");
  const fonts = join(site, "fonts");
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(fonts, { recursive: true });

  cpSync(join(katex, "dist", "katex.min.js"), join(outDir, "katex.min.js"));
  cpSync(join(katex, "LICENSE"), join(site, "LICENSE"));

  // src:url(a.woff2) format("woff2"),url(a.woff) format("woff"),url(a.ttf) format("truetype")
  const css = readFileSync(join(katex, "dist", "katex.min.css"), "utf8").replace(
    /,url\([^)]*\.(?:woff|ttf)\) format\("[a-z]+"\)/g,
    "",
  );
  if (/\.(woff|ttf)\)/.test(css)) throw new Error("katex.min.css: expected woff and ttf to be removed");
  writeFileSync(join(site, "katex.min.css"), css);

  for (const name of readdirSync(join(katex, "dist", "fonts"))) {
    if (name.endsWith(".woff2")) cpSync(join(katex, "dist", "fonts", name), join(fonts, name));
  }
}
