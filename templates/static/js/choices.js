/* What a reader chose stays chosen: light or dark, which marks are shown. Runs before anything is drawn, so nothing flashes. */
(() => {
"use strict";
const THEME = "warta-tema", OFF = "warta-tanpa";
const page = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");

/* A browser may refuse to remember; then a choice lasts as long as the page. */
const kept = name => { try { return localStorage.getItem(name) || ""; } catch { return ""; } };
const keep = (name, value) => { try { localStorage.setItem(name, value); } catch { /* see above */ } };

const isDark = () => (page.dataset.theme || (dark.matches ? "dark" : "light")) === "dark";
const hidden = () => page.dataset.off.split(" ").filter(Boolean);
const theme = value => { if (value === "light" || value === "dark") page.dataset.theme = value; };
const tell = () => {
  document.querySelector(".scheme").setAttribute("aria-pressed", isDark());
  for (const button of document.querySelectorAll("[data-kind]")) {
    button.setAttribute("aria-pressed", !hidden().includes(button.dataset.kind));
  }
};

page.dataset.script = "";
page.dataset.off = kept(OFF);
theme(kept(THEME));

document.addEventListener("DOMContentLoaded", tell);
dark.addEventListener("change", tell);
document.addEventListener("click", event => {
  const button = event.target.closest(".scheme, [data-kind]");
  if (!button) return;
  if (button.dataset.kind) {
    const {kind} = button.dataset, off = hidden();
    page.dataset.off = (off.includes(kind) ? off.filter(one => one !== kind) : [...off, kind].sort()).join(" ");
    keep(OFF, page.dataset.off);
  } else {
    theme(isDark() ? "light" : "dark");
    keep(THEME, page.dataset.theme);
  }
  tell();
});
})();
