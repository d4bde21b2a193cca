"""The same site for each peer: a page an article, a person and a country, an index of the fifty newest, lists of names.

No feed, no sitemap, no search, no language analysis: far less than Warta makes. Where a peer knows one kind of tag
alone, people and countries are both that. Their templates say the same in three languages.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from items import Item

PAGE = """<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} | {site}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><a href="/">{site}</a> <nav><a href="/{people}/">Orang</a> <a href="/{countries}/">Negara</a></nav></header>
<main>
{body}
</main>
<footer>Situs untuk diukur.</footer>
</body>
</html>
"""
ROW = '<li><a href="{url}">{title}</a> <time>{day}</time></li>'
ARTICLE = """<article>
<h1>{title}</h1>
<p><time datetime="{time}">{day}</time></p>
<ul>{names}</ul>
{content}
</article>"""
STYLE = "body { max-width: 40rem; margin: auto }\n"


def slug(name: str) -> str:
    """Sergei Šoigu -> sergei-soigu"""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def with_own_pages(items: Iterable[Item]) -> Iterator[Item]:
    """The articles with such names alone as have an address of their own in every tool."""
    names: dict[str, str] = {}

    def kept(found: tuple[str, ...]) -> tuple[str, ...]:
        # commas part names in Pelican's heads
        plain = (" ".join(name.replace(",", " ").split()) for name in found)
        return tuple(dict.fromkeys(names.setdefault(slug(name), name) for name in plain if slug(name)))

    for item in items:
        people = kept(item.people)
        yield item._replace(people=people, countries=tuple(one for one in kept(item.countries) if one not in people))


def listed(rows: str) -> str:
    return f"<ul>\n{rows}</ul>"


# ---- Hugo ----------------------------------------------------------------------------------------------------------

HUGO_SETTINGS = """baseURL = "https://example.org/"
locale = "id"
title = "Arsip"
disableKinds = ["section", "RSS", "sitemap", "robotsTXT", "404"]
[taxonomies]
person = "people"
country = "countries"
[permalinks]
articles = "/a/:slug/"
[markup.goldmark.renderer]
unsafe = true
"""


def _hugo_page(title: str, body: str) -> str:
    return PAGE.format(site="{{ site.Title }}", title=title, body=body, people="people", countries="countries")


def _hugo_rows(pages: str) -> str:
    row = ROW.format(url="{{ .RelPermalink }}", title="{{ .Title }}", day='{{ .Date.Format "2006-01-02" }}')
    return listed(f"{{{{ range {pages} }}}}{row}\n{{{{ end }}}}")


def hugo() -> dict[str, str]:
    """The files of the site beside its articles."""
    link = '<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>'
    names = "".join(f'{{{{ range .GetTerms "{kind}" }}}}{link}{{{{ end }}}}' for kind in ("people", "countries"))
    article = ARTICLE.format(
        title="{{ .Title }}",
        time='{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}',
        day='{{ .Date.Format "2006-01-02" }}',
        names=names,
        content="{{ .Content }}",
    )
    counted = '<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> ({{ .Count }})</li>'
    terms = listed(f"{{{{ range .Data.Terms.Alphabetical }}}}{counted}\n{{{{ end }}}}")
    newest = _hugo_rows("first 50 .Site.RegularPages.ByDate.Reverse")
    return {
        "hugo.toml": HUGO_SETTINGS,
        "static/style.css": STYLE,
        "layouts/page.html": _hugo_page("{{ .Title }}", article),
        "layouts/term.html": _hugo_page(
            "{{ .Title }}", f"<h1>{{{{ .Title }}}}</h1>{_hugo_rows('.Pages.ByDate.Reverse')}"
        ),
        "layouts/taxonomy.html": _hugo_page("{{ .Title }}", f"<h1>{{{{ .Title }}}}</h1>{terms}"),
        "layouts/home.html": _hugo_page("Beranda", f"<h1>Terbaru</h1>{newest}"),
    }


def hugo_article(item: Item) -> str:
    keys = {
        "title": item.title,
        "date": item.date,
        "slug": item.name,
        "people": item.people,
        "countries": item.countries,
    }
    return _headed(keys, item.body)


# ---- Pelican -------------------------------------------------------------------------------------------------------

PELICAN_SETTINGS = """AUTHOR = SITENAME = "Arsip"
SITEURL = ""
PATH, ARTICLE_PATHS, THEME = "content", ["a"], "theme"
TIMEZONE, DEFAULT_LANG, DEFAULT_CATEGORY = "Asia/Jakarta", "id", "berita"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DEFAULT_PAGINATION = False
ARTICLE_URL, ARTICLE_SAVE_AS = "a/{slug}/", "a/{slug}/index.html"
TAG_URL, TAG_SAVE_AS, TAGS_SAVE_AS = "tag/{slug}/", "tag/{slug}/index.html", "tag/index.html"
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = ARCHIVES_SAVE_AS = AUTHORS_SAVE_AS = CATEGORIES_SAVE_AS = ""
DRAFT_SAVE_AS = PAGE_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "tags"]
PLUGINS = []
WITH_FUTURE_DATES, SUMMARY_MAX_LENGTH = True, 0
MARKDOWN = {"extension_configs": {"markdown.extensions.meta": {}}, "output_format": "html5"}
"""


def _extending(title: str, body: str) -> str:
    blocks = f"{{% block title %}}{title}{{% endblock %}}{{% block body %}}{body}{{% endblock %}}"
    return f'{{% extends "base.html" %}}{blocks}'


def pelican() -> dict[str, str]:
    """The files of the site beside its articles."""
    day = 'strftime("%Y-%m-%d")'
    row = ROW.format(url="/{{ one.url }}", title="{{ one.title }}", day=f"{{{{ one.date.{day} }}}}")

    def rows(articles: str) -> str:
        return listed(f"{{% for one in {articles} %}}{row}\n{{% endfor %}}")

    link = '<li><a href="/{{ tag.url }}">{{ tag }}</a></li>'
    article = ARTICLE.format(
        title="{{ article.title }}",
        time="{{ article.date.isoformat() }}",
        day=f"{{{{ article.date.{day} }}}}",
        names=f"{{% for tag in article.tags %}}{link}{{% endfor %}}",
        content="{{ article.content }}",
    )
    counted = '<li><a href="/{{ tag.url }}">{{ tag }}</a> ({{ found|count }})</li>'
    terms = listed(f"{{% for tag, found in tags|sort %}}{counted}\n{{% endfor %}}")
    blocks = {"title": "{% block title %}{% endblock %}", "body": "{% block body %}{% endblock %}"}
    templates = {
        "base": PAGE.format(**blocks, site="{{ SITENAME }}", people="tag", countries="tag"),
        "article": _extending("{{ article.title }}", article),
        "tag": _extending("{{ tag }}", f"<h1>{{{{ tag }}}}</h1>{rows('articles')}"),
        "tags": _extending("Nama", f"<h1>Nama</h1>{terms}"),
        "index": _extending("Beranda", f"<h1>Terbaru</h1>{rows('articles[:50]')}"),
    }
    files = {f"theme/templates/{name}.html": text for name, text in templates.items()}
    return {"pelicanconf.py": PELICAN_SETTINGS, "theme/static/style.css": STYLE, **files}


def pelican_article(item: Item) -> str:
    day = f"{item.date[:10]} {item.date[11:16] or '00:00'}"
    tags = ", ".join((*item.people, *item.countries))
    # Python-Markdown's lines of facts know no quotes
    head = f"title: {' '.join(item.title.split())}\ndate: {day}\nslug: {item.name}\ntags: {tags}\n"
    return f"---\n{head}---\n\n{item.body}\n"


# ---- Eleventy ------------------------------------------------------------------------------------------------------

ELEVENTY_SETTINGS = """module.exports = function (config) {
  const articles = api => api.getFilteredByGlob("src/a/*.md");
  config.addFilter("day", date => date.toISOString().slice(0, 10));
  config.addCollection("newest", api => articles(api).sort((a, b) => b.date - a.date).slice(0, 50));
  config.addCollection("names", api => {
    const counts = new Map();
    for (const one of articles(api)) for (const tag of one.data.tags || []) counts.set(tag, (counts.get(tag) || 0) + 1);
    return [...counts].sort().map(([name, count]) => ({ name, count }));
  });
  return { dir: { input: "src", output: "_site" }, markdownTemplateEngine: false };
};
"""


def eleventy() -> dict[str, str]:
    """The files of the site beside its articles."""
    row = ROW.format(url="{{ one.url }}", title="{{ one.data.title }}", day="{{ one.date | day }}")

    def rows(articles: str) -> str:
        return listed(f"{{% for one in {articles} %}}{row}\n{{% endfor %}}")

    link = '<li><a href="/tag/{{ tag | slugify }}/">{{ tag }}</a></li>'
    article = ARTICLE.format(
        title="{{ title }}",
        time="{{ page.date.toISOString() }}",
        day="{{ page.date | day }}",
        names=f"{{% for tag in tags %}}{link}{{% endfor %}}",
        content="{{ content | safe }}",
    )
    counted = '<li><a href="/tag/{{ one.name | slugify }}/">{{ one.name }}</a> ({{ one.count }})</li>'
    terms = listed(f"{{% for one in collections.names %}}{counted}\n{{% endfor %}}")
    base = {"layout": "base.njk"}
    paged = {
        **base,
        "pagination": {"data": "collections.names", "size": 1, "alias": "tag"},
        "eleventyComputed": {"title": "{{ tag.name }}"},
        "permalink": "/tag/{{ tag.name | slugify }}/",
    }
    of_tag = rows("collections[tag.name] | reverse")
    return {
        "package.json": '{"type": "commonjs", "private": true}\n',
        ".eleventy.js": ELEVENTY_SETTINGS,
        "src/a/a.11tydata.js": "module.exports = { layout: 'article.njk', permalink: d => `/a/${d.page.fileSlug}/` };",
        "src/_data/site.json": '{"title": "Arsip"}\n',
        "src/_includes/base.njk": PAGE.format(
            site="{{ site.title }}", title="{{ title }}", body="{{ content | safe }}", people="tag", countries="tag"
        ),
        "src/_includes/article.njk": _headed(base, article),
        "src/tag.njk": _headed(paged, f"<h1>{{{{ tag.name }}}}</h1>{of_tag}"),
        "src/tags.njk": _headed({**base, "title": "Nama", "permalink": "/tag/"}, f"<h1>Nama</h1>{terms}"),
        "src/index.njk": _headed({**base, "title": "Beranda"}, f"<h1>Terbaru</h1>{rows('collections.newest')}"),
    }


def eleventy_article(item: Item) -> str:
    return _headed({"title": item.title, "date": item.date, "tags": (*item.people, *item.countries)}, item.body)


def _headed(keys: Mapping[str, object], text: str) -> str:
    """The text below a head in YAML, of which JSON is a part."""
    head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in keys.items())
    return f"---\n{head}---\n\n{text}\n"


def lay_down(files: dict[str, str], folder: Path) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
