// Light or dark, as the page around a figure says.

// Sphinx themes and JupyterLab; MyST and others that are made with Tailwind; VS Code; Colab.
const DARK = '[data-theme="dark"], [data-jp-theme-light="false"], .dark, .vscode-dark, [theme="dark"]';

/**
 * Give `el` the class bp-dark while its page is dark. Returns what ends that.
 *
 * A selector in figures.css could not say it: some hosts, MyST among them, put a figure into a shadow root, and
 * from there no selector sees the page.
 */
export function follow_theme(el) {
  const roots = [document.documentElement, document.body];
  const look = () => el.classList.toggle("bp-dark", roots.some((root) => root.matches(DARK)));
  const watch = new MutationObserver(look);
  for (const root of roots) watch.observe(root, { attributeFilter: ["class", "data-theme", "data-jp-theme-light", "theme"] });
  look();
  return () => watch.disconnect();
}
