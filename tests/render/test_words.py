"""Numbers, days and words as readers of a language write them."""

import pytest

from warta.nouns.site import Theme
from warta.render.environment import environment
from warta.render.words import Count, day_words, decimal, speech
from warta.settings import Settings, settings_from


@pytest.mark.parametrize(
    ("words", "count", "indonesian", "english"),
    [
        ("%(num)s berita", 1, "1 berita", "1 article"),
        ("%(num)s berita", 2, "2 berita", "2 articles"),
        ("%(num)s berita", 1000, "1.000 berita", "1,000 articles"),
        ("disebut di %(num)s berita", 1, "disebut di 1 berita", "mentioned in 1 article"),
        ("%(num)s kali", 1, "1 kali", "once"),
        ("%(num)s kali", 0, "0 kali", "0 times"),
    ],
)
def test_one_has_a_form_of_its_own_in_english(words: str, count: int, indonesian: str, english: str) -> None:
    assert [speech(one).ngettext(words, words, count) for one in ("id", "en")] == [indonesian, english]


def test_what_is_told_stands_at_its_place_and_a_word_of_no_catalogue_stays() -> None:
    assert speech("en").say("Halaman %(page)s dari %(pages)s", page=2, pages=7) == "Page 2 of 7"
    assert speech("en").say("Bukan kata antarmuka") == "Bukan kata antarmuka"
    assert speech("en").say("") == ""


def test_a_count_is_a_number_that_is_written_as_its_language_writes_it() -> None:
    count = Count(12345, "id")
    assert (count, str(count), f"{count}", f"{Count(12345, 'en')}") == (12345, "12.345", "12.345", "12,345")
    assert not Count(0)


def test_a_decimal_has_the_signs_of_its_language() -> None:
    assert (decimal(1234.5), decimal(1234.5, "en")) == ("1.234,5", "1,234.5")


def test_a_day_has_the_name_of_its_month() -> None:
    assert [day_words("2024-05-06", one) for one in ("id", "en")] == ["6 Mei 2024", "6 May 2024"]
    assert day_words("entah") == "entah"


TEMPLATE = (
    '{{ _("Umpan Atom: %(title)s", title=name) }}|{{ ngettext("%(num)s berita", "%(num)s berita", count) }}|'
    '{{ pgettext("column", "Berita") }}|{% trans title=name %}Umpan Atom: %(title)s{% endtrans %}'
)


def test_what_a_template_puts_into_a_word_is_escaped() -> None:
    made = environment(Theme({"page": TEMPLATE.replace("%(title)s{%", "{{ title }}{%")}, {}), Settings(language="en"))
    html = made.get_template("page").render(name="<b>&", count=Count(1, "en"))
    assert html == "Atom feed: &lt;b&gt;&amp;|1 article|Articles|Atom feed: &lt;b&gt;&amp;"


def test_the_description_that_no_editor_wrote_is_in_the_language_of_the_site() -> None:
    assert settings_from("language: en\n").description.startswith("A linked archive")
    assert settings_from("language: en\ndescription: Arsip kami\n").description == "Arsip kami"
