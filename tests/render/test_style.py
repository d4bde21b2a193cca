"""The style: one file of five, colours that can be read in both schemes."""

import re

import pytest

from warta.nouns.site import Theme
from warta.read.theme import theme
from warta.render.assets import SHEETS, assets, joined

PAIR = re.compile(r"--(\w+): light-dark\((#\w{6}), (#\w{6})\);")
COLOURS = {name: (light, dark) for name, light, dark in PAIR.findall(theme(None).static["css/tokens.css"].decode())}


def luminance(colour: str) -> float:
    """As WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("name", "ground"),
    [*((name, "paper") for name in ("ink", "soft", "act", "orang", "negara", "tanggal")), ("ink", "mark")],
)
def test_words_and_marks_stand_out_from_what_is_behind_them(name: str, ground: str, scheme: int) -> None:
    assert contrast(COLOURS[name][scheme], COLOURS[ground][scheme]) >= 4.5


def test_the_style_is_one_file_of_the_sheets_in_their_order() -> None:
    static = {name: f"/* {place} */\n\na {{\n  order: {place};\n}}\n".encode() for place, name in enumerate(SHEETS)}
    made = list(assets(Theme({}, {**static, "js/a.js": b"1;\n"}), ()))
    assert [file.path for file in made] == ["static/css/warta.css", "static/js/a.js"]
    assert made[0].data.decode() == "".join(f"/* {place} */\na {{\norder: {place};\n}}\n" for place in range(5))


def test_a_sheet_of_a_project_stands_in_place_of_ours_and_one_of_its_own_name_beside() -> None:
    static = {**theme(None).static, "css/tokens.css": b":root {}\n", "css/own.css": b"  p {}\n"}
    made = {file.path: file.data for file in assets(Theme({}, static), ())}
    assert made["static/css/warta.css"] == joined(static)
    assert made["static/css/warta.css"].startswith(b":root {}\n/* What every element")
    assert made["static/css/own.css"] == b"  p {}\n"


def test_a_whole_style_of_a_project_is_left_as_it_is() -> None:
    static = {**theme(None).static, "css/warta.css": b"  p {}\n"}
    made = {file.path: file.data for file in assets(Theme({}, static), ())}
    assert made["static/css/warta.css"] == b"  p {}\n"


def test_each_kind_of_thing_has_a_hue_an_underline_and_a_mark_of_its_own() -> None:
    style = joined(theme(None).static).decode()
    kinds = ("orang", "negara", "tanggal")
    told = {kind: re.search(rf"\.{kind} {{\n--kind: (.*);\n--shape: (.*);", style) for kind in kinds}
    assert {kind: found.groups() for kind, found in told.items() if found} == {
        "orang": ("var(--orang)", "var(--person)"),
        "negara": ("var(--negara)", "var(--flag)"),
        "tanggal": ("var(--tanggal)", "var(--leaf)"),
    }
    assert re.findall(r"\.m\.(\w+) {\ntext-decoration-style: (\w+);", style) == [
        ("negara", "dotted"),
        ("tanggal", "dashed"),
    ]
