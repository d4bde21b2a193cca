"""After any history of edits the warm build equals the clean one, byte for byte."""

import shutil
from datetime import date
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from warta.pipeline import Report, build

LATEST = date(2026, 12, 31)
TEXTS = [
    "Presiden Joko Widodo bertemu Ani Wijaya di Tokyo, Jepang, Rabu (28/2/2024).",
    "Ani mengatakan bahwa Rusia dan Ukraina berunding kemarin.",
    '"Kami menunggu jawaban Korea Utara," kata Ani Wijaya, Kamis (29/2).',
    "",
    "Ani tiba di Negeri Sushi menjelang Hari Sungai 2024 dan menginap di Bukit Jepang.",
    "Kemarin [Ani Wijaya](b.md#k1) tiba.\n\n| Tamu | Hari |\n|--|--:|\n| Rani | 2 |\n\nLihat juga [itu](c.md)",
]
# the last is broken: the rules before its end are not used, and the problem is told
LEXICONS = [
    "countries: {JP: {epithets: [Negeri Sushi]}}\n",
    "not_countries: [Bukit Jepang]\nholidays: {Hari Sungai: 02-27}\n",
    "countries: {JP: [\n",
]
EDITS = st.one_of(
    st.tuples(st.just("put"), st.sampled_from("abc"), st.integers(0, 5)),
    st.tuples(st.just("drop"), st.sampled_from("abc"), st.just(0)),
    st.tuples(st.just("title"), st.sampled_from("xy"), st.just(0)),
    st.tuples(st.just("lexicon"), st.just("l"), st.integers(0, 3)),
    st.tuples(st.just("template"), st.sampled_from("pq"), st.just(0)),
)


def built(project: Path) -> Report:
    (project / "articles").mkdir(parents=True, exist_ok=True)
    return build(project, latest=LATEST)


def files(project: Path) -> dict[str, bytes]:
    site = project / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def edit(project: Path, kind: str, name: str, number: int) -> None:
    article = project / "articles" / f"{name}.md"
    if kind == "put":
        article.write_text(
            f"---\ntitle: Berita {name}\ndate: 2024-02-29\ntags: [uji]\n---\n\n{TEXTS[number]}\n", encoding="utf-8"
        )
    elif kind == "drop":
        article.unlink(missing_ok=True)
    elif kind == "lexicon":
        lexicon = project / "lexicon.yaml"
        if number < len(LEXICONS):
            lexicon.write_text(LEXICONS[number], encoding="utf-8")
        else:
            lexicon.unlink(missing_ok=True)
    elif kind == "title":
        (project / "site.yaml").write_text(f"title: {name}\n", encoding="utf-8")
    else:
        page = project / "templates" / "pages" / "missing.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        text = f'{{% extends "base.html" %}}{{% block main %}}<h1>{name}</h1>{{% endblock %}}'
        page.write_text("{# view: PlainPage #}" + text, encoding="utf-8")


@settings(max_examples=6, deadline=None)
@given(history=st.lists(EDITS, min_size=1, max_size=4))
@example(history=[("put", "a", 0), ("put", "a", 1), ("put", "b", 2)])
@example(history=[("put", "a", 0), ("put", "b", 1), ("drop", "a", 0)])
@example(history=[("put", "a", 5), ("put", "b", 0), ("put", "c", 1), ("drop", "b", 0)])
@example(history=[("put", "a", 2), ("title", "x", 0), ("template", "p", 0), ("template", "q", 0)])
@example(history=[("put", "a", 4), ("lexicon", "l", 0), ("lexicon", "l", 1)])
@example(history=[("lexicon", "l", 1), ("put", "a", 4), ("lexicon", "l", 3), ("lexicon", "l", 2)])
def test_the_warm_build_equals_the_clean_build(tmp_path_factory, history) -> None:  # type: ignore[no-untyped-def]
    warm, clean = tmp_path_factory.mktemp("warm"), tmp_path_factory.mktemp("clean")
    (warm / "articles").mkdir()
    for one in history:
        edit(warm, *one)
        report = built(warm)
    shutil.copytree(warm, clean, dirs_exist_ok=True, ignore=shutil.ignore_patterns("site", ".warta"))
    again = built(clean)
    assert (again.problems, again.guesses) == (report.problems, report.guesses)
    assert files(warm) == files(clean)
