/* The arrows in the margin of an article go on from where the reader is. Without scripts they lead to the first and the
   last sentence, and the numbers beside them to each. */
(() => {
"use strict";
const TOP = 32;
const goal = link => document.getElementById(link.hash.slice(1));
const above = one => one.getBoundingClientRect().top < TOP;

/* The sentences of a row in the order of the text, each once. */
const places = row => [...new Set([...row.querySelectorAll("a[href^='#']")].map(goal))].filter(Boolean)
  .sort((one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);

/* The place before or after the one that is marked, or else after what has been scrolled past; round at the ends. */
const next = (all, step) => {
  const marked = all.findIndex(one => `#${one.id}` === location.hash);
  const passed = all.filter(above).length;
  const at = marked >= 0 ? marked + step : step > 0 ? passed : passed - 1;
  return all[(at + all.length) % all.length];
};
document.addEventListener("click", event => {
  const arrow = event.target.closest("a[data-step]");
  if (!arrow || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const {id} = next(places(arrow.closest("li")), Number(arrow.dataset.step));
  if (location.hash === `#${id}`) document.getElementById(id).scrollIntoView();
  else location.hash = id;
});
})();
