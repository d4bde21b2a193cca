"""The page of a person: quotes by and about, roles with their sentences, guesses that say so."""

import re
from datetime import date

from archives import FLOOD, reading

from warta.connect.stage import connect
from warta.nouns.mentions import Analysis, Mention, Part, Person, Quote, Role
from warta.nouns.site import Reading, Site
from warta.nouns.text import Block, Run, Span
from warta.read.theme import theme
from warta.render.stage import render
from warta.resolve.stage import resolve
from warta.settings import Settings

DESCRIBED = {"Rani Wulandari": "Wali Kota Tirtamaya 2021-2026"}


def by_hand(name: str, day: date, text: str, people: dict[str, Person], speaker: str = "") -> Reading:
    """An article of one paragraph with these people where their words stand, and the words in quotes as said."""
    found = reading(name, day, (Block("paragraph", (Run(text),)),))
    sentences = found.analysis.sentences
    spots = sorted((spot.span(), value) for words, value in people.items() for spot in re.finditer(words, text))
    mentions = tuple(
        Mention(0, max(n for n, one in enumerate(sentences) if one.span.start <= start), Span(start, end), value, "x")
        for (start, end), value in spots
    )
    quotes = tuple(
        Quote(0, (Part(0, Span(*spot.span())),), "direct", speaker, "name", "kata", "say", "by hand")
        for spot in re.finditer('"[^"]*"', text)
    )
    analysis = Analysis(found.article.id, day, "head", sentences, mentions, quotes)
    return Reading(found.article, found.prose, analysis)


def site() -> Site:
    rani = Person("Rani Wulandari", (Role("Wali Kota", Span(0, 9)), Role("Bu", Span(0, 2))))
    readings = (
        reading("sungai-arun", date(2024, 2, 29), FLOOD),
        by_hand(
            "rapat",
            date(2024, 3, 2),
            'Bagus Hartono rapat. "Bu Rani Wulandari setuju," kata Bagus Hartono.',
            {"Bagus Hartono": Person("Bagus Hartono"), "Rani Wulandari": rani},
            "Bagus Hartono",
        ),
        by_hand(
            "pasar",
            date(2024, 3, 5),
            'Wali Kota Rani datang. "Pasar dibuka," kata Rani.',
            {"Rani": Person("Rani", (Role("Wali Kota", Span(0, 9)),))},
            "Rani",
        ),
    )
    return connect(readings, resolve((one.analysis for one in readings), described=DESCRIBED))


def page(path: str) -> str:
    files = render(site(), settings=Settings(), theme=theme(None), pictures=())
    return {file.path: file.data for file in files}[path].decode()


def section(text: str, heading: str) -> str:
    """What stands under a heading."""
    return text.partition(f"<h2>{heading}<")[2].partition("<h2>")[0]


def test_words_of_others_that_name_the_person_stand_apart_from_the_person_s_own() -> None:
    text = page("orang/rani-wulandari.html")
    own, others = section(text, "Kutipan"), section(text, "Disebut dalam kutipan orang lain")
    assert "Kami siaga sampai 10 Maret 2024" in own
    assert "Pasar dibuka" in own
    assert "Bu <mark>Rani Wulandari</mark> setuju" in others
    assert ">Bagus Hartono</a>" in others
    assert "setuju" not in own


def test_a_speaker_who_is_a_guess_is_marked() -> None:
    link = '<a class="m orang" href="../orang/rani-wulandari.html">Rani Wulandari</a>'
    assert page("kutipan/index.html").count(f"{link} (mungkin) <span") == 1
    assert section(page("orang/rani-wulandari.html"), "Kutipan").count("<figcaption>(mungkin) <span") == 1


def test_a_form_of_address_is_no_role() -> None:
    text = section(page("orang/rani-wulandari.html"), "Peran")
    assert re.findall(r"<summary><span>(.*?) <span", text) == ["Wali Kota"]
    assert "Sapaan dan gelar: Bu" in text


def test_a_role_has_the_first_and_the_last_sentence_that_give_it() -> None:
    text = section(page("orang/rani-wulandari.html"), "Peran")
    assert re.findall(r'href="\.\./berita/([\w-]+)\.html#', text) == ["sungai-arun", "pasar"]


def test_the_line_of_the_table_of_figures_is_the_editors_and_another_is_the_machine_s() -> None:
    assert '<p class="who">Wali Kota Tirtamaya 2021-2026 <span class="by">redaksi</span></p>' in page(
        "orang/rani-wulandari.html"
    )
    assert "redaksi" not in page("orang/bagus-hartono.html")


def test_the_address_of_a_lone_name_leads_to_whom_it_probably_means() -> None:
    text = page("orang/rani.html")
    assert 'mungkin <a class="m orang" href="../orang/rani-wulandari.html">Rani Wulandari</a>' in text
    assert "satu-satunya nama lengkap di arsip ini yang cocok dengan “Rani”; peran yang sama: Wali Kota." in text


def test_a_guess_is_no_statement_for_machines() -> None:
    text = page("berita/pasar.html")
    assert '"mentions": []' in text
    assert 'title="mungkin Rani Wulandari"' in text
