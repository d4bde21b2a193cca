/* The preview's part of a page: reloads it when it is another one, and shows what is to be mended. */
(() => {
"use strict";
const {page, seal} = document.currentScript.dataset;
const CLOSED = "warta-closed";
const STYLE = `
:host { all: initial }
details { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 50vh; overflow: auto; overscroll-behavior: contain;
  background: #fff; color: #1a1a1a; border-top: 3px solid #666; font: 15px/1.5 system-ui, sans-serif; color-scheme: light }
details.error { border-color: #a31515 }
details:not([open]) { inset: auto auto 0 0; border-right: 3px solid #666 }
summary { padding: .5rem 1rem; font-weight: 600; cursor: pointer }
ol { margin: 0; padding: 0 1rem 1rem 2.5rem }
li { margin-top: .4rem; overflow-wrap: anywhere }
code { font: 600 14px/1.5 ui-monospace, monospace }
.error code, .error > summary { color: #a31515 }
li.warning code, li.note code { color: #6b5200 }
@media print { details { display: none } }`;

const make = (tag, name, ...inside) => {
  const one = document.createElement(tag);
  if (name) one.className = name;
  one.append(...inside);
  return one;
};
const counted = (rows, level) => {
  const count = rows.filter(one => one.level === level).length;
  return count ? [`${count} ${level}${count === 1 ? "" : "s"}`] : [];
};

/* A page's own style does not reach into the shadow, and what is told reaches it as text alone. */
const host = document.createElement("warta-problems");
const shadow = host.attachShadow({mode: "open"});
const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
shadow.adoptedStyleSheets = [sheet];

const show = problems => {
  if (!problems.length) return host.remove();
  const worst = problems.some(one => one.level === "error") ? "error" : "warning";
  const head = ["error", "warning", "note"].flatMap(level => counted(problems, level)).join(", ");
  const rows = problems.map(one => make("li", one.level, make("code", "", one.where), ` ${one.what} `, make("em", "", one.fix)));
  const box = make("details", worst, make("summary", "", head), make("ol", "", ...rows));
  const told = JSON.stringify(problems);
  box.open = worst === "error" && sessionStorage.getItem(CLOSED) !== told;
  box.addEventListener("toggle", () => box.open ? sessionStorage.removeItem(CLOSED) : sessionStorage.setItem(CLOSED, told));
  shadow.replaceChildren(box);
  if (!host.isConnected) document.documentElement.append(host);
};
document.addEventListener("keydown", event => {
  const box = shadow.querySelector("details[open]");
  if (event.key === "Escape" && box) box.open = false;
});

/* Browsers open few connections to one host, so only the tab that is looked at holds one. */
let events;
const listen = () => {
  events?.close();
  if (document.hidden) return;
  events = new EventSource(`/.warta/events?${new URLSearchParams({page, seal})}`);
  events.onmessage = ({data}) => {
    const {changed, problems} = JSON.parse(data);
    if (changed) location.reload(); else show(problems);
  };
};
document.addEventListener("visibilitychange", listen);
listen();
})();
