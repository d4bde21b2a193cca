"""A site of hostile articles: nothing but what our templates say reaches a page, and the good article beside them does."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import etree, html

from warta.errors import told
from warta.pipeline import Report, build
from warta.write.links import broken

LATEST = date(2026, 12, 31)
ATTACK = """<script>alert(1)</script><SCRIPT SRC=//x.test/a.js></SCRIPT><img src=x onerror=alert(1)><svg/onload=alert(1)>
<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg><style>body{display:none}</style><b style="position:fixed">b</b>
<iframe src="https://x.test/"></iframe><form action="https://x.test/"><input name=a><button>c</button></form>
<meta http-equiv=refresh content="0;url=https://x.test/"><base href="https://x.test/"><link rel=stylesheet href="https://x.test/a.css">
<a href="javascript:alert(1)">a</a> <a href="JaVaScRiPt:alert(1)">a</a> <a href="java&#9;script:alert(1)">a</a>
<a href="&#106;avascript:alert(1)">a</a> <a href=" data:text/html,x">a</a> <a href="vbscript:x">a</a> <a href="\x01javascript:x">a</a>
<a href="https://x.test/" target=_blank onclick=alert(1) id=x name=x>a</a> <math><mi xlink:href="data:x">m</mi></math>
<object data=x></object><embed src=x><template><script>1</script></template><noscript><p title="</noscript><img src=x onerror=1>">
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">
<div class="m orang" data-pagefind-filter="x">kelas</div><textarea></textarea><title>x</title><plaintext>"""
MARKDOWN = """[a](javascript:alert(1)) [b](JAVASCRIPT:alert(1)) [c](data:text/html;base64,eA==) [d](vbscript:x)
[e](java&#x09;script:alert(1)) [f](&#106;avascript:alert(1)) <javascript:alert(1)> ![g](javascript:alert(1)) ![h](https://x.test/a.png)
[i][x] ![j](../../rahasia.png) ![k](/etc/passwd.png) [l](../../../etc/passwd)

[x]: javascript:alert(1) "judul\\" onclick=alert(1)"
"""
TITLE = "{{ 7*7 }} {% raw %} <b>tebal</b> ]]> </script><script>alert(1)</script> & \"'"
GOOD = "---\ntitle: Ani tiba\ndate: 2024-02-29\n---\n\nPresiden Joko Widodo bertemu Ani Wijaya di Tokyo, Jepang.\n"
LINES = {
    "serangan.md": f"---\ntitle: '{TITLE.replace(chr(39), chr(39) * 2)}'\ndate: 2024-02-28\nauthor: '{{{{ 7*7 }}}} <i>'\nsource: '<b>{{% x %}}'\n"
    f"tags: ['<script>', '{{{{ 7*7 }}}}']\nsummary: '<img src=x onerror=1> {{{{ config }}}}'\nurl: https://x.test/?a=\"'<>\n---\n\n"
    f"Ani Wijaya di Jepang.\n\n{ATTACK}\n\n{MARKDOWN}\n",
    "halaman.html": f"<html><head><title>Halaman</title><base href='https://x.test/'></head><body><article><h1>Halaman</h1>"
    f"<p>{'Ani Wijaya tiba di Jepang dan bertemu Presiden Joko Widodo di Tokyo. ' * 6}</p>{ATTACK}</article></body></html>",
    "con.md": GOOD,
    "nul.txt": "Satu berita.\n\nAda \0 di sini.\n",
    "bukan-utf8.txt": "Kafé dibuka.\n\nAni Wijaya datang.".encode("latin-1"),
    "bom.md": "---\ntitle: &a [x, x]\ntags: [*a, *a]\n---\nx\n",
    "python.md": "---\ntitle: !!python/object/apply:os.system ['true']\n---\nx\n",
    "dalam.md": f"---\ntitle: {'[' * 5000}\n---\nx\n",
    "naik.md": "---\nslug: ../../x\nimage: /etc/passwd.png\nurl: file:///etc/passwd\n---\nx\n",
    "panjang.md": f"---\ntitle: {'a' * 3000}\nslug: {'b' * 300}\n---\nx\n",
    "judul-panjang.md": f"---\ntitle: {'kata ' * 300}\n---\n\nAni Wijaya tiba.\n",
    "arah.md": '---\ntitle: Arah\ndate: 2024-02-27\nauthor: "Ani \u202ejayiW"\n---\n\nAni \u202eayajiW\u202c tiba.\n',
    "serupa.md": "---\ntitle: Serupa\ndate: 2024-02-26\n---\n\nPresiden Joko Widodo dan \u0410ni Wijaya tiba di Jepang.\n",
    "kosong.md": "",
    "Berita.md": GOOD,
    "berita.md": GOOD,
    "\u65e5\u672c.md": GOOD,
    "\u0627\u0644\u0639\u0631\u0628\u064a\u0629.md": GOOD,
    "baik.md": GOOD,
}
TOLD = {
    "arah.md:4": "U+202E",
    "arah.md:7": "U+202E",
    "berita.md:1": "is taken by articles/Berita.md:1",
    "bom.md:3": "an alias (*a) is not allowed",
    "bukan-utf8.txt:1": "read as Windows-1252",
    "dalam.md:2": "nesting",
    "kosong.md": "has no text",
    "naik.md:2": "is no address",
    "naik.md:3": "is no picture beside the article",
    "naik.md:4": "is no web address",
    "nul.txt:3": "NUL",
    "panjang.md:2": "longer than 2000 letters",
    "panjang.md:3": "longer than 100 letters",
    "python.md:2": "a tag",
    "serupa.md:6": "letters of two scripts (U+0410)",
}
LEADING = (
    "action",
    "data",
    "formaction",
    "href",
    "poster",
    "src",
    "srcset",
    "{http://www.w3.org/1999/xlink}href",
    "xlink:href",
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Report]:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "articles").mkdir()
    for name, text in LINES.items():
        (folder / "articles" / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder / "site", build(folder, latest=LATEST)


def pages(site: Path) -> Iterator[tuple[str, etree._Element]]:
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), html.document_fromstring(path.read_bytes())


def test_every_fault_is_told_with_its_place_and_the_good_are_built(made: tuple[Path, Report]) -> None:
    site, report = made
    lines = [told(problem).removeprefix("articles/") for problem in report.problems]
    missing = {
        where: what
        for where, what in TOLD.items()
        if not any(one.startswith(f"{where}: ") and what in one for one in lines)
    }
    assert missing == {}
    good = {path.stem for path in (site / "berita").glob("*.html")} - {"index"}
    names = {"arah", "x-con", "baik", "bukan-utf8", "halaman", "judul-panjang", "serangan", "serupa", "berita"}
    assert names <= good
    # a name of letters that no address has is a hash, and of two that differ in case alone one has a hash behind it
    assert len(good - names) == 3
    assert broken(site) == ()


def test_no_page_runs_or_loads_what_an_article_says(made: tuple[Path, Report]) -> None:
    found = []
    for name, page in pages(made[0]):
        for element in page.iter(etree.Element):
            tag, held = str(element.tag), element.attrib
            is_ours = (
                tag != "script"
                or held.get("type") == "application/ld+json"
                or re.fullmatch(r"/?(\.\./)*static/js/\w+\.js", held.get("src", ""))
            )
            bad = [
                key for key in held if key.startswith("on") or key in ("style", "srcdoc", "formaction", "background")
            ]
            bad += [
                key
                for key in LEADING
                if urlsplit(held.get(key, "").strip()).scheme not in ("", "http", "https", "mailto")
            ]
            if (
                tag in ("base", "embed", "frame", "iframe", "object", "style", "template", "textarea")
                or bad
                or not is_ours
            ):
                found.append((name, tag, bad))
            if (
                held.get("http-equiv", "Content-Security-Policy") != "Content-Security-Policy"
                or held.get("action", "cari.html")[-9:] != "cari.html"
            ):
                found.append((name, tag, ["action"]))
    assert found == []


def test_linked_data_of_a_hostile_title_is_one_script_and_holds_it_whole(made: tuple[Path, Report]) -> None:
    page = html.document_fromstring((made[0] / "berita/serangan.html").read_bytes())
    (script,) = page.xpath("//script[@type='application/ld+json']")
    assert json.loads(script.text)["@graph"][0]["headline"] == TITLE


def test_what_looks_like_a_template_stays_as_it_was_written_in_every_output(made: tuple[Path, Report]) -> None:
    site = made[0]
    texts = {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.suffix in (".html", ".xml", ".json", ".jsonl", ".csv")
    }
    assert [
        name
        for name, text in texts.items()
        if b"49" in re.sub(rb"[\w-]*49[\w-]+|[\w-]+49[\w-]*", b"", text)
        and b"{{ 7" not in text
        and name.startswith("berita/serangan")
    ] == []
    said = {name for name, text in texts.items() if b"{{ 7*7 }} {% raw %}" in text}
    assert {
        "berita/serangan.html",
        "berita/serangan.json",
        "berita/index.html",
        "index.html",
        "feed.xml",
        "data/articles.csv",
    } <= said
    for name in ("feed.xml", "sitemap.xml"):
        if name in texts:
            etree.fromstring(texts[name])


def test_a_name_that_only_looks_like_another_is_nobody_else_s(made: tuple[Path, Report]) -> None:
    text = (made[0] / "orang/ani-wijaya.html").read_text(encoding="utf-8")
    assert "berita/baik.html" in text
    assert "berita/serupa.html" not in text


def test_signs_that_turn_the_direction_reach_no_page(made: tuple[Path, Report]) -> None:
    turning = re.compile("[\u202a-\u202e\u2066-\u2069]")
    assert [
        path.name for path in sorted(made[0].rglob("*.*ml")) if turning.search(path.read_text(encoding="utf-8"))
    ] == []
