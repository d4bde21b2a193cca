"""The kinds of pages of a built site, and the heaviest page of each."""

import re
from pathlib import Path

KINDS = {
    "front page": r"index\.html",
    "article": r"berita/(?!hal-)[^/]+(?<!index)\.html",
    "list of articles": r"berita/(index|hal-\d+|\d{4}/\d\d.*)\.html",
    "further list of articles": r"berita/(.+-)?hal-\d+\.html",
    "person": r"orang/[^/]+(?<!index)\.html",
    "people": r"orang/index\.html",
    "letter": r"orang/huruf/.+\.html",
    "rankings": r"terbanyak\.html",
    "rankings of a month": r"terbanyak/.+\.html",
    "country": r"negara/[^/]+(?<!index)\.html",
    "map": r"negara/index\.html",
    "day": r"tanggal/\d{4}-\d\d-\d\d.*\.html",
    "month": r"tanggal/\d{4}-\d\d(-hal-\d+)?\.html",
    "year": r"tanggal/\d{4}\.html",
    "calendar": r"tanggal/index\.html",
    "quotes": r"kutipan/index\.html",
    "further quotes": r"kutipan/hal-\d+\.html",
    "quotes of a speaker": r"kutipan/(?!hal-|index)[^/]+\.html",
    "quotes of a verb": r"kutipan/jenis/.+\.html",
    "speakers": r"kutipan/pembicara/(index|hal-\d+)\.html",
    "quotes of nobody known": r"kutipan/pembicara/(?!index|hal-).+\.html",
    "stories": r"cerita/index\.html",
    "story": r"cerita/[^/]+(?<!index)\.html",
    "relations": r"hubungan\.html",
    "pair": r"hubungan/[^/]+\.html",
    "pair of countries": r"hubungan/negara/.+\.html",
    "pair of a person and a country": r"hubungan/orang-negara/.+\.html",
    "tags": r"tag/index\.html",
    "tag": r"tag/(?!index)[^/]+\.html",
    "search": r"cari\.html",
    "data": r"data/index\.html",
    "method": r"metode\.html",
    "about": r"tentang\.html",
    "missing": r"404\.html",
}


def page_kinds(site: Path) -> list[tuple[str, str]]:
    """The kinds that the site has, each with the path of its heaviest page: ("map", "negara/index.html")."""
    pages = {path.relative_to(site).as_posix(): path.stat().st_size for path in site.rglob("*.html")}
    found = []
    for kind, pattern in KINDS.items():
        held = [path for path in pages if re.fullmatch(pattern, path)]
        if held:
            found.append((kind, max(sorted(held), key=lambda path: pages[path])))
    return found
