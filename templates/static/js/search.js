/* The results of cari.html?q=…: names from the list, sentences from Pagefind. Every text reaches the page as text. */
(async () => {
"use strict";
const {EXACT, find, known, called, told, say, counted, day, plain, alike} = window.warta;
const form = document.querySelector("form.find"), {root} = form.dataset, language = document.documentElement.lang;
const results = document.getElementById("hasil"), facets = document.getElementById("saringan");
const status = document.getElementById("kabar"), words = results.dataset;
const asked = new URLSearchParams(location.search), query = (asked.get("q") || "").trim();
const FACETS = ["jenis", "negara", "orang", "tahun"], SHOWN = 8, MOST = 40, A_PAGE = 10, SENTENCES = 2, LONGEST = 45, NEAR = 5;
const ORDERS = {"": undefined, baru: {hari: "desc"}, lama: {hari: "asc"}};
/* Names of the eras before 1972 are looked for as they are spelt today, too. */
const MODERN = {oe: "u", dj: "j", tj: "c"};
const parts = text => text.split(/[\s-]+/).filter(part => plain(part));
const modern = text => text.toLowerCase().replace(/oe|dj|tj/g, letters => MODERN[letters]);

const make = (tag, attributes = {}, ...inside) => {
  const one = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value) one.setAttribute(name, value);
  one.append(...inside);
  return one;
};
/* The address of this page with some of what was asked changed; what is null goes. */
const here = changes => {
  const next = new URLSearchParams(asked);
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name);
    for (const one of [value].flat()) if (one) next.append(name, one);
  }
  return `?${next}`;
};
const heading = text => make("h2", {}, text);

const engine = async () => {
  if (location.protocol === "file:") return null;
  try {
    const found = await import(new URL(`${root}cari/indeks/pagefind.js`, location.href));
    await found.init();
    return found;
  } catch {
    return null;
  }
};
const search = async (pagefind, filters) => {
  await pagefind.filters();
  const options = {filters, sort: ORDERS[asked.get("urut") || ""]};
  /* parts of a word with a hyphen are words, too: Jong-un is found by jong un */
  const first = await pagefind.search(query.replaceAll("-", " ") || null, options);
  if (!query || modern(query) === query.toLowerCase()) return first;
  const changed = parts(modern(query)).filter(part => !query.toLowerCase().includes(part));
  const there = await Promise.all(changed.map(part => pagefind.search(`"${part}"`)));
  if (there.some(one => !one.results.length)) return first;
  const other = await pagefind.search(modern(query).replaceAll("-", " "), options);
  if (!first.results.length) return other;
  const known = new Set(first.results.map(one => one.id));
  return {...first, results: [...first.results, ...other.results.filter(one => !known.has(one.id))]};
};

/* A stretch of the words, those that were found marked, the rest of a long one left out. */
const excerpt = (texts, from, to, marked) => {
  const first = [...marked].find(place => place >= from && place < to) ?? from;
  const start = to - from > LONGEST ? Math.max(from, Math.min(first - 8, to - LONGEST)) : from;
  const end = Math.min(to, start + LONGEST), pieces = start > from ? ["… "] : [];
  for (let place = start; place < end; place += 1) {
    pieces.push(marked.has(place) ? make("mark", {}, texts[place]) : texts[place], " ");
  }
  return end < to ? [...pieces, "…"] : pieces;
};
/* The sentences of an article that hold what was found, each a link to itself; the first one where none does. */
const sentences = (data, address) => {
  const texts = data.content.split(/\s+/);
  const marked = new Set(data.locations.length ? data.locations : texts.flatMap((text, at) => isCalled(text) ? [at] : []));
  const anchors = data.anchors.toSorted((one, other) => one.location - other.location);
  const titled = data.meta.title.split(/\s+/).length;
  if (!anchors.length) return [make("p", {class: "snip"}, ...excerpt(texts, titled, texts.length, marked))];
  const stretches = anchors.map((one, place) => {
    const to = place + 1 < anchors.length ? anchors[place + 1].location : texts.length;
    return {id: one.id, from: one.location, to, hits: [...marked].filter(at => at >= one.location && at < to).length};
  });
  const best = stretches.filter(one => one.hits).toSorted((one, other) => other.hits - one.hits).slice(0, SENTENCES);
  const shown = best.length ? best.toSorted((one, other) => one.from - other.from) : stretches.slice(0, 1);
  return shown.map(one => make("p", {class: "snip"},
    make("a", {href: `${address}#${one.id}`}, ...excerpt(texts, one.from, one.to, marked))));
};
/* What leads from a corrected article to its correction, as in every other list. */
const mended = data => data.meta.diralat ? [make("a", {class: "mended", href: root + data.meta.diralat}, words.mended)] : [];
const result = data => {
  const address = root + data.raw_url.replace(/^\//, "");
  const kind = data.meta.jenis === "berita" ? "" : form.dataset[data.meta.jenis];
  const when = day(data.meta.hari || "");
  const by = [kind, kind && when ? say(words.last, when) : when, data.meta.contoh && words.example].filter(Boolean).join(" · ");
  return make("li", {}, make("a", {class: "t", href: address}, data.meta.title), " ",
    make("span", {class: "by"}, by, by && data.meta.diralat ? " · " : "", ...mended(data)), ...sentences(data, address));
};

const named = rows => make("ul", {class: "rows names"}, ...rows.map(row => make("li", {},
  make("span", {class: "by"}, called(row)), make("a", {class: row.kind === "berita" ? "t" : `m ${row.kind}`, href: root + row.address}, row.name), " ",
  make("span", {class: "by"}, told(row)))));
const showNames = (rows, most) => {
  if (rows.length) results.append(make("section", {}, heading(words.names), named(rows.slice(0, most))));
};

const showOrders = () => {
  const orders = {"": words.best, baru: words.newest, lama: words.oldest};
  const links = Object.entries(orders).map(([value, text]) =>
    make("a", {href: here({urut: value}), "aria-current": (asked.get("urut") || "") === value && "true"}, text));
  links.push(make("a", {href: "#saringan", class: "narrow"}, `${words.filter} ↓`));
  results.append(make("nav", {class: "orders", "aria-label": words.order}, ...links.flatMap(one => [one, " "])));
};
/* Whether a word is in the archive, or one of those found begins with it. Of a word that it does not have Pagefind takes
   the beginning ("in" of "intah"); in quotes it does not. */
const isThere = async (pagefind, part, texts) =>
  (await pagefind.search(`"${part}"`)).results.length > 0 || texts.some(text => text.startsWith(plain(part)));
const answers = async (pagefind, found) => {
  if (query.startsWith('"')) return true;
  const data = await Promise.all(found.slice(0, A_PAGE).map(one => one.data()));
  const texts = data.flatMap(one => plain(`${one.content} ${one.meta.nama || ""}`).split(" "));
  const there = await Promise.all(parts(query).map(part => isThere(pagefind, part, texts)));
  return there.every(Boolean);
};
const showResults = async found => {
  const list = make("ol", {class: "rows results"}), more = make("button", {type: "button"}, words.more);
  let shown = 0;
  const next = async () => {
    const loaded = await Promise.all(found.slice(shown, shown + A_PAGE).map(one => one.data()));
    shown += loaded.length;
    list.append(...loaded.map(result));
    more.hidden = shown >= found.length;
  };
  more.addEventListener("click", async () => {
    const before = shown;
    await next();
    list.children[before].querySelector("a").focus();
  });
  await next();
  results.append(list, more);
};
const facet = (name, counts, chosen) => {
  const by = name === "tahun" ? (one, other) => other[0].localeCompare(one[0])
    : (one, other) => other[1] - one[1] || one[0].localeCompare(other[0]);
  const rows = Object.entries(counts).filter(([value, count]) => count && !chosen.includes(value)).sort(by);
  if (!rows.length && !chosen.length) return [];
  const label = value => name === "jenis" ? words[value] : value;
  const row = ([value, count]) => make("li", {}, make("a", {href: here({[name]: [...chosen, value]})}, label(value)),
    " ", make("span", {class: "n"}, count.toLocaleString(language)));
  const off = value => make("li", {}, make("a", {href: here({[name]: chosen.filter(one => one !== value)}),
    "aria-label": say(words.without, label(value))}, `× ${label(value)}`));
  const made = [make("h3", {}, words[`by_${name}`]), make("ul", {class: "ranks"}, ...chosen.map(off), ...rows.slice(0, SHOWN).map(row))];
  if (rows.length > SHOWN) made.push(make("details", {}, make("summary", {}, words.others),
    make("ul", {class: "ranks"}, ...rows.slice(SHOWN, MOST).map(row))));
  return made;
};
const line = (text, links) => { if (links.length) results.append(make("p", {}, `${text} `, ...links.flatMap(one => [one, " "]))); };
/* How many letters two words differ by, the same as Levenshtein has it. */
const distance = (one, other) => {
  let row = [...other].map((_, at) => at + 1);
  [...one].forEach((letter, at) => {
    let left = at + 1, corner = at;
    row = row.map((above, place) => {
      left = Math.min(above + 1, left + 1, corner + (letter !== other[place]));
      corner = above;
      return left;
    });
  });
  return row.at(-1);
};
const near = async () => {
  const like = alike(query), most = like.length > 6 ? 2 : 1, words = key => [key, ...key.split(" ")];
  const rows = (await known(plain(query), like)).filter(row => row.articles);
  return like.length < 4 ? [] : rows.filter(row => row.keys.some(([, , key]) => words(key).some(word =>
    Math.abs(word.length - like.length) <= most && distance(word, like) <= most))).slice(0, NEAR);
};
const showNear = async () =>
  line(words.meant, (await near()).map(row => make("a", {class: `m ${row.kind}`, href: root + row.address}, row.name)));
/* What may be tried where nothing was found: without filters, names spelt nearly so, single words that are found. */
const showNothing = async (pagefind, filters) => {
  if (Object.keys(filters).length) line("", [make("a", {href: `?q=${encodeURIComponent(query)}`}, words.all)]);
  await showNear();
  const single = parts(query), hits = await Promise.all(single.map(part => pagefind.search(`"${part}"`)));
  line(words.single, single.filter((_, at) => single.length > 1 && hits[at].results.length)
    .map(part => make("a", {href: `?q=${encodeURIComponent(part)}`}, part)));
  results.append(make("p", {}, words.advice));
};

const filters = Object.fromEntries(FACETS.map(name => [name, asked.getAll(name)]).filter(([, values]) => values.length));
form.elements.q.value = query;
const isOnDisk = location.protocol === "file:";
if (isOnDisk) status.textContent = words.disk;
if (!query && !Object.keys(filters).length) return form.elements.q.focus();
document.title = `${query} · ${document.title}`;
if (!isOnDisk) status.textContent = words.wait;
const [pagefind, rows] = await Promise.all([engine(), find(query)]);
if (!pagefind) {
  if (!isOnDisk) status.textContent = words.down;
  showNames(rows, MOST);
  if (!rows.length) {
    results.append(make("p", {}, say(words.none, query)));
    await showNear();
    results.append(make("p", {}, words.advice));
  }
  return;
}
/* Who is just what was asked: SBY is Susilo Bambang Yudhoyono; where a text has only the one, that is marked. */
const names = new Set(rows.filter(row => row.how === EXACT && row.articles).flatMap(row => row.keys)
  .flatMap(([, key]) => key.split(" ")).filter(word => word.length > 2));
const spelt = new Set(parts(query).map(alike));
const isCalled = text => names.has(plain(text)) || spelt.has(alike(text));
const found = await search(pagefind, filters), count = !query || await answers(pagefind, found.results) ? found.results.length : 0;
showNames(rows.filter(row => row.kind !== "berita"), SHOWN);
if (count) {
  showOrders();
  await showResults(found.results);
} else {
  await showNothing(pagefind, filters);
}
status.textContent = count ? counted(words, "count", count) : say(words.none, query);
const made = !count && query ? [] : FACETS.flatMap(name => facet(name, found.filters[name] || {}, filters[name] || []));
if (made.length) facets.replaceChildren(heading(words.filter), ...made);
facets.hidden = !made.length;
})();
