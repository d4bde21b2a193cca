"""What of a role is an office."""

import pytest

from warta.resolve.figures import descriptions
from warta.resolve.offices import courtesy, head, office


@pytest.mark.parametrize(
    ("role", "kept", "called", "word"),
    [
        ("Bapak Presiden", "Presiden", "Bapak", "presiden"),
        ("presiden pak", "presiden", "pak", "presiden"),
        ("Mendikbud Ristek)", "Mendikbud Ristek", "", "mendikbud"),
        ("Ketua MA", "Ketua MA", "", "ketua"),
        ("Dr.", "", "Dr.", ""),
        ("S.H.", "", "S.H.", ""),
        ("Prof Dr", "", "Prof Dr", ""),
        ("KH", "", "KH", ""),
        ("Paus", "Paus", "", "paus"),
        ("mantan Menteri Luar Negeri", "mantan Menteri Luar Negeri", "", "menteri"),
        ("Wali Kota Bogor", "Wali Kota Bogor", "", "wali kota"),
        ("mantan", "mantan", "", ""),
    ],
)
def test_an_office_is_what_is_left_without_forms_of_address(role: str, kept: str, called: str, word: str) -> None:
    assert (office(role), courtesy(role), head(role)) == (kept, called, word)


def test_the_table_of_figures_is_read_in_both_its_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    table: dict[str, object] = {"sources": {}, "people": {"Ani Wijaya": {"aliases": [], "description": "Bupati"}}}
    for held, told in ((table, {"Ani Wijaya": "Bupati"}), ({"Ani Wijaya": ["Ani"]}, {})):
        monkeypatch.setattr("warta.resolve.figures.mapping", lambda _name, held=held: held)
        descriptions.cache_clear()
        assert descriptions() == told
    descriptions.cache_clear()
