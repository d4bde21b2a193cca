"""What of a role is an office."""

import pytest

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
