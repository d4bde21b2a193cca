"""The feeds: read by a feed reader, dated by their articles, named for ever."""

from datetime import date

import feedparser
import pytest
from archives import BRIDGE, FLOOD, LETTER, reading
from built import files
from guesses import guessed_site
from joined import joined

from warta.nouns.article import Stamp
from warta.nouns.site import Reading, Site
from warta.settings import Settings

PLACED = Settings(base_url="https://warta.example/arsip/")


def site(*more: Reading) -> Site:
    readings = (
        reading("sungai-arun", date(2024, 2, 29), FLOOD, published=Stamp(date(2024, 2, 29), "19:30", "WITA")),
        reading("jembatan-arun", date(2024, 3, 10), BRIDGE, updated=Stamp(date(2024, 3, 12)), tags=("a<b",)),
        reading("surat", None, LETTER),
        *more,
    )
    return joined(readings)


@pytest.mark.parametrize("settings", [PLACED, Settings(), Settings(title='A & <b>"', data="none")])
def test_a_feed_reader_reads_every_feed(settings: Settings) -> None:
    feeds = {path: data for path, data in files(site(), settings).items() if path.endswith(".xml") and "/" in path}
    assert sorted(feeds) == ["negara/jepang.xml", "orang/rani-wulandari.xml"]
    for data in (*feeds.values(), files(site(), settings)["feed.xml"]):
        feed = feedparser.parse(data)
        assert not feed.bozo, feed.bozo_exception
        assert len(feed.entries) == 2


def test_an_article_is_dated_by_its_head_and_an_undated_one_is_in_no_feed() -> None:
    feed = feedparser.parse(files(site(), PLACED)["feed.xml"])
    assert [(one.title, one.published, one.updated) for one in feed.entries] == [
        ("Jembatan Arun Dibuka", "2024-03-10T00:00:00+07:00", "2024-03-12T00:00:00+07:00"),
        (
            "Sungai Arun Meluap, Rani Wulandari Minta Warga Siaga",
            "2024-02-29T19:30:00+08:00",
            "2024-02-29T19:30:00+08:00",
        ),
    ]
    assert feed.feed.updated == "2024-03-12T00:00:00+07:00"


def test_a_change_before_publication_is_none() -> None:
    one = reading("pasar", date(2024, 3, 20), BRIDGE, updated=Stamp(date(2024, 3, 1)))
    feed = feedparser.parse(files(site(one), PLACED)["feed.xml"])
    assert (feed.entries[0].published, feed.entries[0].updated) == ("2024-03-20T00:00:00+07:00",) * 2


def test_a_feed_without_a_dated_article_is_as_old_as_can_be() -> None:
    letter = reading("surat", None, LETTER)
    alone = joined((letter,))
    feed = feedparser.parse(files(alone, PLACED)["feed.xml"])
    assert (feed.bozo, feed.entries, feed.feed.updated) == (False, [], "1970-01-01T00:00:00Z")


def test_the_feed_of_a_person_tells_the_sentence_that_names_the_person_first() -> None:
    feed = feedparser.parse(files(site(), PLACED)["orang/rani-wulandari.xml"])
    assert [(one.link, one.summary) for one in feed.entries] == [
        (
            "https://warta.example/arsip/berita/jembatan-arun.html",
            "Bagus Hartono dan Rani Wulandari menyambut tamu Jepang pada Maret 2024.",
        ),
        (
            "https://warta.example/arsip/berita/sungai-arun.html",
            "Sungai Arun Meluap, Rani Wulandari Minta Warga Siaga",
        ),
    ]


def test_a_page_links_its_feed_where_there_is_one() -> None:
    made = files(site(), PLACED)
    assert made["orang/rani-wulandari.html"].count(b'href="../orang/rani-wulandari.xml"') == 2
    # in one dated article and one undated
    assert b"bagus-hartono.xml" not in made["orang/bagus-hartono.html"]


def test_names_of_entries_stay_when_articles_are_added_and_the_scheme_changes() -> None:
    def names(of: Site, base: str) -> set[str]:
        made = files(of, Settings(base_url=base))
        return {one.id for path in made if path.endswith(".xml") for one in feedparser.parse(made[path]).entries}

    before = names(site(), "http://warta.example/arsip")
    after = names(site(reading("pasar", date(2024, 1, 1), BRIDGE)), "https://warta.example/arsip/")
    assert before == {
        "tag:warta.example,2024:arsip/berita/jembatan-arun",
        "tag:warta.example,2024:arsip/berita/sungai-arun",
    }
    assert before < after


def test_a_guess_is_in_no_feed() -> None:
    made = files(guessed_site(), PLACED)
    summaries = [one.summary for one in feedparser.parse(made["orang/rani-wulandari.xml"]).entries]
    assert summaries == [
        '"Bu Rani Wulandari setuju," kata Bagus Hartono.',
        "Sungai Arun Meluap, Rani Wulandari Minta Warga Siaga",
    ]
