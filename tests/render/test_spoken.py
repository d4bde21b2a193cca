"""Quotes in lists: marks of one kind, and no comma that led on to the speaker."""

import pytest

from warta.nouns.text import Span
from warta.render.spoken import spoken


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (['"Kami siaga,"'], "“Kami siaga”"),
        (["“Kami siaga.”"], "“Kami siaga.”"),
        (["'Kami siaga,'"], "“Kami siaga”"),
        (["''Siapa yang siaga?''"], "“Siapa yang siaga?”"),
        (['"Kami siaga,"', '"tetapi air naik."'], "“Kami siaga” … “tetapi air naik.”"),
        (['"Kami siaga. ', '"Air naik,"'], "“Kami siaga. Air naik”"),
        (["\"Ia bilang 'siap' tadi,\""], "“Ia bilang &#39;siap&#39; tadi”"),
        (["Kami, katanya, siaga,"], "“Kami, katanya, siaga”"),
        (['"'], "“”"),
    ],
)
def test_words_in_marks_stand_in_marks_of_one_kind_without_what_led_on(parts: list[str], expected: str) -> None:
    assert spoken([(part, ()) for part in parts], direct=True) == expected


def test_words_without_marks_get_none() -> None:
    assert spoken([("berlaku sampai Juni,", ()), ("lalu usai", ())], direct=False) == "berlaku sampai Juni lalu usai"


def test_mentions_stay_where_they_stand_and_go_with_what_is_cut() -> None:
    words = '"Rani <siaga>,"'
    shown = spoken([(words, [Span(1, 5), Span(0, 1), Span(13, 15)])], direct=True)
    assert shown == "“<mark>Rani</mark> &lt;siaga&gt;”"
