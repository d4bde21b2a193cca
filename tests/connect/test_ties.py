"""Ties: who shares sentences with whom, the strongest first."""

from math import log

from warta.connect.ties import ties
from warta.nouns.site import Evidence, Tie

A, B, C = "orang/ani", "orang/budi", "orang/citra"


def test_a_tie_over_two_articles_is_stronger_than_one_within_an_article() -> None:
    one, two, three, four = Evidence("berita/x", 0), Evidence("berita/y", 0), Evidence("berita/x", 1), Evidence("z", 4)
    found = ties({one: (B, A), two: (A, B), three: (A, C), Evidence("berita/x", 2): (C, A), four: (B, C)})
    assert [(tie.one, tie.other, tie.shared, tie.articles) for tie in found] == [
        (A, B, (one, two), 2),
        (A, C, (three, Evidence("berita/x", 2)), 1),
    ]


def test_association_counts_and_not_fame_alone() -> None:
    together = {Evidence("x", 0): (A, B), Evidence("y", 0): (A, B)}
    famous = {Evidence("x", 1): (A, C), Evidence("y", 1): (A, C)}
    alone = {Evidence("z", n): (C,) for n in range(6)}
    assert [tie.other for tie in ties({**together, **famous, **alone})] == [B, C]


def test_a_tie_tells_its_strength() -> None:
    x, y = Evidence("x", 0), Evidence("y", 0)
    assert ties({x: (A, B), y: (A, B)}) == (Tie(A, B, (x, y), 2, 2 * log(2)),)
