"""Where finds overlap, one stays; many of them cost their number."""

import time

from hypothesis import given
from hypothesis import strategies as st

from warta.analyze.overlaps import RANK, kept
from warta.nouns.mentions import Country, Find, Organisation, Person, Place, Timex
from warta.nouns.text import Span

VALUES = st.sampled_from([Person("Ani"), Country("JP"), Timex("DATE", "2024"), Organisation("A"), Place("B")])
FINDS = st.lists(
    st.builds(
        lambda value, start, length: Find(Span(start, start + length), value, "by hand"),
        VALUES,
        st.integers(0, 30),
        st.integers(1, 8),
    ),
    max_size=12,
)


@given(FINDS)
def test_of_those_that_are_linked_none_shares_a_letter_and_none_is_lost_for_nothing(finds: list[Find]) -> None:
    stays = kept(tuple(finds))
    linked = [find for find in stays if type(find.value) in RANK]
    letters = [at for find in linked for at in range(find.span.start, find.span.end)]
    assert len(letters) == len(set(letters))
    for find in finds:
        if type(find.value) in RANK and find not in stays:
            assert any(at in letters for at in range(find.span.start, find.span.end))


@given(FINDS)
def test_a_place_stays_where_it_meets_nothing_or_holds_a_country(finds: list[Find]) -> None:
    stays = kept(tuple(finds))
    linked = [find for find in stays if type(find.value) in RANK]
    for find in finds:
        if isinstance(find.value, Organisation | Place):
            met = [one for one in linked if one.span.start < find.span.end and find.span.start < one.span.end]
            holds = [
                isinstance(one.value, Country)
                and one.span != find.span
                and find.span.start <= one.span.start
                and one.span.end <= find.span.end
                for one in met
            ]
            assert (find in stays) == all(holds)


def test_many_finds_cost_their_number() -> None:
    finds = tuple(Find(Span(at * 3, at * 3 + 2), Person("Ani"), "by hand") for at in range(40_000))
    begun = time.process_time()
    assert len(kept(finds)) == len(finds)
    assert time.process_time() - begun < 5
