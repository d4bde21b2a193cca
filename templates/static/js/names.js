/* The list that answers while a reader types: people, countries and titles. Its data are scripts, so it works from disk. */
(() => {
"use strict";
const form = document.querySelector("form.find");
if (!form) return;
const NAMES = 6, TITLES = 4, LEAST = 2;
const LETTERS = {ø: "o", đ: "d", ł: "l", ß: "ss", æ: "ae", œ: "oe", ı: "i", þ: "th", ð: "d"};
const ALIKE = {dj: "y", tj: "c", oe: "u", j: "y", ch: "h", kh: "h"};
const {root} = form.dataset, input = form.elements.q, language = document.documentElement.lang;

/* The same as plain() of slugs.py and alike() of spellings.py. */
const plain = text => text.toLowerCase().replace(/[øđłßæœıþð]/g, letter => LETTERS[letter]).normalize("NFKD")
  .replace(/[\u0300-\u036f'’‘ʼ`]/g, "").replace(/[^a-z0-9]+/g, " ").trim();
const alike = text => plain(text).replace(/dj|tj|oe|j|ch|kh/g, letters => ALIKE[letters]);

const parts = new Map(), waiting = {};
const load = start => {
  if (!parts.has(start)) parts.set(start, new Promise(done => {
    const script = document.createElement("script");
    waiting[start] = done;
    script.src = `${root}cari/nama${start && `-${start}`}.js`;
    script.onerror = () => done({rows: []});
    document.head.append(script);
  }));
  return parts.get(start);
};
const read = ([name, address, told, others = []]) => ({
  name, address, kind: address.split("/")[0],
  articles: typeof told === "number" ? told : 0, day: typeof told === "number" ? "" : told,
  keys: [name, ...others].map(text => [text, plain(text), alike(text)]),
});
window.wartaNames = (start, data) => waiting[start]({...data, rows: (data.rows || []).map(read)});

const EXACT = 3, WRITTEN = 2, ALIKE_ONLY = 1;
/* Whether each word asked begins a word of the key; words may be written in one: jongun, Jong Un. */
const begins = (key, asked) => {
  const words = key.split(" "), joined = asked.replaceAll(" ", "");
  return asked.split(" ").every(part => words.some(word => word.startsWith(part)))
    || words.some((_, at) => words.slice(at).join("").startsWith(joined));
};
const fit = (key, era, asked, like) => key === asked || era === like ? EXACT
  : begins(key, asked) ? WRITTEN : begins(era, like) ? ALIKE_ONLY : 0;
const found = (row, asked, like) => {
  let best = null;
  for (const [text, key, era] of row.keys) {
    const how = fit(key, era, asked, like);
    if (how > (best ? best.how : 0)) best = {...row, how, as: text === row.name ? "" : text};
  }
  return best;
};

/* All rows, or where they are many those with a word that begins as the query does; the most often named first. */
const known = async (asked, like) => {
  const {rows, parts: starts} = await load("");
  if (!starts) return rows;
  const wanted = [asked, like].map(text => text.split(" ")[0].slice(0, 2));
  const loaded = await Promise.all(starts.filter(start => wanted.includes(start)).map(load));
  const all = [...new Map(loaded.flatMap(one => one.rows).map(row => [row.address, row])).values()];
  return all.sort((one, other) => other.articles - one.articles);
};
/* The rows that a query finds: those that are just it, those written so, those written so in another era. */
const find = async query => {
  const asked = plain(query), like = alike(query);
  if (asked.length < LEAST) return [];
  const hits = (await known(asked, like)).map(row => found(row, asked, like)).filter(Boolean);
  return hits.sort((one, other) => other.how - one.how);
};
const say = (text, value) => text.replace("{}", () => typeof value === "number" ? value.toLocaleString(language) : value);
const plural = new Intl.PluralRules(language);
/* Words for one stand beside those for many: data-found-one, data-found. */
const counted = (words, name, count) => say(words[plural.select(count) === "one" ? `${name}One` : name], count);
const day = value => value && new Date(value).toLocaleDateString(language, {dateStyle: "long", timeZone: "UTC"});
const told = row => [row.as, row.kind === "berita" ? day(row.day) : `${form.dataset[row.kind]} · ${counted(form.dataset, "counted", row.articles)}`]
  .filter(Boolean).join(" · ");
window.warta = {EXACT, find, known, told, say, counted, day, plain, alike};

const list = document.createElement("div"), status = document.createElement("span");
list.id = "saran";
list.className = "saran";
list.hidden = true;
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", form.dataset.list);
status.className = "unseen";
status.setAttribute("role", "status");
form.append(list, status);
const set = (name, value) => input.setAttribute(name, value);
set("role", "combobox");
set("aria-autocomplete", "list");
set("aria-controls", list.id);
set("aria-expanded", "false");

let at = -1, turn = 0;
const options = () => [...list.children];
const choose = next => {
  at = next;
  options().forEach((one, place) => one.setAttribute("aria-selected", place === at));
  if (at < 0) return input.removeAttribute("aria-activedescendant");
  set("aria-activedescendant", options()[at].id);
  options()[at].scrollIntoView({block: "nearest"});
};
const close = () => {
  turn += 1;
  list.hidden = true;
  set("aria-expanded", "false");
  status.textContent = "";
  choose(-1);
};
const option = (href, text, small, kind) => {
  const one = document.createElement("a"), name = document.createElement("span"), by = document.createElement("span");
  one.href = href;
  one.tabIndex = -1;
  one.setAttribute("role", "option");
  name.textContent = text;
  if (kind && kind !== "berita") name.className = `m ${kind}`;
  by.textContent = small;
  by.className = "by";
  one.append(name, " ", by);
  return one;
};
const show = async () => {
  const mine = ++turn, query = input.value.trim(), rows = await find(query);
  if (mine !== turn) return;
  if (plain(query).length < LEAST) return close();
  const names = rows.filter(row => row.kind !== "berita").slice(0, NAMES);
  const titles = rows.filter(row => row.kind === "berita").slice(0, TITLES);
  const shown = [...names, ...titles].map(row => option(root + row.address, row.name, told(row), row.kind));
  const count = shown.length;
  shown.push(option(`${form.action}?q=${encodeURIComponent(query)}`, say(form.dataset.whole, query), ""));
  shown.forEach((one, place) => { one.id = `saran-${place}`; });
  list.replaceChildren(...shown);
  list.hidden = false;
  set("aria-expanded", "true");
  status.textContent = counted(form.dataset, "found", count);
  choose(-1);
};
input.addEventListener("focus", () => load(""));
input.addEventListener("input", show);
input.addEventListener("keydown", event => {
  const count = options().length;
  if (event.key === "Escape" && !list.hidden) {
    event.preventDefault();
    close();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (list.hidden) return show();
    const step = event.key === "ArrowDown" ? 1 : -1;
    choose((at + 1 + step + count + 1) % (count + 1) - 1);
  } else if (event.key === "Enter" && at >= 0 && !list.hidden) {
    event.preventDefault();
    options()[at].click();
  }
});
form.addEventListener("submit", event => { if (!input.value.trim()) event.preventDefault(); });
list.addEventListener("mousedown", event => event.preventDefault());
form.addEventListener("focusout", event => { if (!form.contains(event.relatedTarget)) close(); });
})();
