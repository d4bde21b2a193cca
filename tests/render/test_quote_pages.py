"""The pages of quotes: by speaker, by verb, by how sure it is who speaks."""

import re
from datetime import date

from archives import article, site_of
from built import files
from guesses import guessed_site
from msgspec.structs import replace

from warta.nouns.mentions import Part, Person, Quote
from warta.nouns.site import Reading, Site
from warta.nouns.text import Span, text_of
from warta.render.archive import archive_of
from warta.render.traces.tables import Whole
from warta.render.traces.watch import Watch
from warta.render.views.quotes import A_PAGE, NEWEST, quote_page
from warta.render.voices import FOREMOST, Spoken, voices
from warta.settings import Settings

RANI = Person("Rani Wulandari")


def said(name: str, day: date, lines: list[tuple[str, str, str, str]]) -> Reading:
    """An article with a quote a line: its words, its speaker, what the speaker was concluded from, the class."""
    made = article(name, day, "\n".join(words for words, *_ in lines), {"Rani Wulandari": RANI})
    quotes = tuple(
        Quote(
            at, (Part(at, Span(0, len(text_of(made.prose.blocks[at])))),), "direct", speaker, by, "x", verb, "by hand"
        )
        for at, (_, speaker, by, verb) in enumerate(lines)
    )
    return replace(made, analysis=replace(made.analysis, quotes=quotes))


def small() -> Site:
    return site_of(
        said(
            "rapat",
            date(2024, 3, 1),
            [
                ("Rani Wulandari: jalan dibuka.", "Rani Wulandari", "name", "say"),
                ("Jalan tidak rusak.", "Rani Wulandari", "role", "deny"),
                ("Siapa yang bicara?", "", "", "ask"),
                ("Saya takut.", "RL", "name", "say"),
            ],
        )
    )


def test_quotes_of_a_speaker_are_told_apart_by_how_sure_the_speaker_is() -> None:
    site = guessed_site()
    assert voices(site).spoken["orang/rani-wulandari"] == Spoken(
        sure=(("berita/sungai-arun", 0),), maybe=(("berita/pasar", 0),)
    )
    assert voices(small()).spoken["orang/rani-wulandari"] == Spoken(
        sure=(("berita/rapat", 0),), by_role=(("berita/rapat", 1),)
    )


def test_quotes_of_nobody_and_of_speakers_without_a_full_name_are_kept_apart() -> None:
    found = voices(small())
    assert (found.unknown, found.unnamed) == ((("berita/rapat", 2),), (("berita/rapat", 3),))
    made = files(small())
    assert "Siapa yang bicara?" in made["kutipan/pembicara/belum-dikenali.html"].decode()
    assert "Saya takut." in made["kutipan/pembicara/tanpa-nama.html"].decode()


def test_a_speaker_s_page_has_a_section_for_each_degree_of_sureness() -> None:
    page = files(guessed_site())["kutipan/rani-wulandari.html"].decode()
    sure, _, maybe = page.partition('<section id="mungkin">')
    assert "Kami siaga sampai 10 Maret 2024" in sure
    assert "Pasar dibuka" in maybe
    assert "Pasar dibuka" not in sure
    assert 'href="../kutipan/rani-wulandari.html#mungkin">Mungkin: 1</a>' in sure


def test_the_verbs_lead_to_their_quotes_and_only_those_that_occur_have_a_page() -> None:
    made = files(small())
    index = made["kutipan/index.html"].decode()
    counts = dict(re.findall(r'href="\.\./kutipan/jenis/([\w-]+)\.html">[\w ]+ <span class="n">(\d+)</span>', index))
    assert counts == {"mengatakan": "2", "membantah": "1", "bertanya": "1"}
    assert {path for path in made if path.startswith("kutipan/jenis/")} == {
        f"kutipan/jenis/{one}.html" for one in counts
    }
    assert "Jalan tidak rusak." in made["kutipan/jenis/membantah.html"].decode()


def test_the_count_of_a_speaker_leads_to_the_quotes_it_counts() -> None:
    index = files(small())["kutipan/pembicara/index.html"].decode()
    assert 'href="../../kutipan/rani-wulandari.html#pasti" aria-label="Rani Wulandari: 1 kutipan">1</a>' in index
    assert 'href="../../kutipan/rani-wulandari.html#jabatan">1 menurut jabatannya</a>' in index


def test_many_quotes_go_on_over_pages_and_a_section_may_begin_on_a_later_one() -> None:
    sure = [("Rani Wulandari hadir.", "Rani Wulandari", "name", "say")] * A_PAGE
    made = files(site_of(said("rapat", date(2024, 3, 1), [*sure, ("Jalan rusak.", "Rani Wulandari", "role", "say")])))
    first, second = (made[f"kutipan/rani-wulandari{end}.html"].decode() for end in ("", "-hal-2"))
    assert 'href="../kutipan/rani-wulandari-hal-2.html#jabatan">Menurut jabatannya: 1</a>' in first
    assert 'id="pasti"' in first
    assert 'id="jabatan"' not in first
    assert 'id="jabatan"' in second
    assert 'id="pasti"' not in second
    index = made["kutipan/index.html"].decode()
    assert 'href="../kutipan/rani-wulandari-hal-2.html#jabatan">1 menurut jabatannya</a>' in index


def test_a_long_list_leads_to_its_ends_and_no_page_leads_to_itself() -> None:
    sure = [("Rani Wulandari hadir.", "Rani Wulandari", "name", "say")] * (3 * A_PAGE + 1)
    made = files(site_of(said("rapat", date(2024, 3, 1), sure)))
    pages = {n: made[f"kutipan/{'index' if n == 1 else f'hal-{n}'}.html"].decode() for n in range(1, 5)}
    ways = {
        n: re.findall(r'href="../kutipan/([\w-]+)\.html"', page.partition('class="pager"')[2].partition("</nav>")[0])
        for n, page in pages.items()
    }
    assert ways == {
        1: ["hal-2", "hal-4"],
        2: ["index", "hal-3", "hal-4"],
        3: ["index", "hal-2", "hal-4"],
        4: ["index", "hal-3"],
    }
    assert "Halaman 3 dari 4" in pages[3]


def test_the_newest_quotes_hang_on_no_other_speakers_than_they_show() -> None:
    names = [f"Ani {chr(ord('A') + n)}" for n in range(FOREMOST + 5)]
    text = "\n".join(f"{name} bicara." for name in names * 2)
    made = article("rapat", date(2024, 3, 1), text, {name: Person(name) for name in names})
    quotes = tuple(
        Quote(at, (Part(at, Span(0, 3)),), "direct", name, "name", "x", "say", "by hand")
        for at, name in enumerate(names * 2)
    )
    shown = archive_of(site_of(replace(made, analysis=replace(made.analysis, quotes=quotes))), Settings())
    watch = Watch(shown, {})
    rows = quote_page(watch.archive, NEWEST, 1).view.speakers  # type: ignore[attr-defined]
    spoken = next(one for one in watch.tables if one.name == "voices.spoken")
    assert [row.person.text for row in rows] == names[:FOREMOST]
    assert spoken.taken() == {Whole.LENGTH, *(f"orang/ani-{name[-1].lower()}" for name in names[:FOREMOST])}
