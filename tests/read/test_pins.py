"""What the head of an article decides of its people and countries."""

import pytest

from warta.errors import ArticleError, told
from warta.nouns.article import Pin
from warta.nouns.files import SourceFile
from warta.read.stage import read


def pins(head: str) -> tuple[Pin, ...]:
    return read(SourceFile("a.md", f"---\ntitle: Kabar\n{head}\n---\n\nHujan turun.\n".encode()))[0].meta.pins


@pytest.mark.parametrize("key", ["people", "orang"])
def test_people_are_added_removed_and_told_apart(key: str) -> None:
    assert pins(f"{key}: [+Ani Wijaya, Bagus, -Rina, {{Ani: Ani Wijaya}}]") == (
        Pin("person", "add", "Ani Wijaya"),
        Pin("person", "add", "Bagus"),
        Pin("person", "remove", "Rina"),
        Pin("person", "means", "Ani Wijaya", "Ani"),
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("countries: [Jepang, -RU]", (Pin("country", "add", "JP"), Pin("country", "remove", "RU"))),
        ("negara: {Tiongkok: CN}", (Pin("country", "means", "CN", "Tiongkok"),)),
        ("people: Ani Wijaya, -Rina", (Pin("person", "add", "Ani Wijaya"), Pin("person", "remove", "Rina"))),
        ("people: []", ()),
        ("people:", ()),
    ],
)
def test_lists_may_be_written_short(text: str, found: tuple[Pin, ...]) -> None:
    assert pins(text) == found


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("countries: [Jepamg]", 'articles/a.md:3: unknown country "Jepamg". Did you mean "jepang"?'),
        ("countries: [Xyzzy Plugh]", 'articles/a.md:3: unknown country "Xyzzy Plugh". Write its ISO code or its Indonesian name.'),
        ("people: [Ani, -Ani]", 'articles/a.md:3: people add and remove "Ani". Leave one of them.'),
        ("people: [[Ani]]", 'articles/a.md:3: "people" is no list of names. Write it as `people: [Nama, -Nama, {Singkat: Nama}]`.'),
        ("people: ['+']", 'articles/a.md:3: in people stands "", which is no name. Write the name as in the text.'),
        ("orang: [Ani]\npeople: [Rina]", 'articles/a.md:4: "people" says again what another key says. Leave one of them out.'),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line(text: str, problem: str) -> None:
    with pytest.raises(ArticleError) as caught:
        pins(text)
    assert [told(one) for one in caught.value.problems] == [problem]
