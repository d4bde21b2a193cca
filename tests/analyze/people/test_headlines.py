"""A headline's names end where the text below says."""

from warta.analyze.people.stage import find_people
from warta.nouns.mentions import NameSpan, Person
from warta.nouns.text import Span


def people(text: str, *forms: str) -> list[tuple[str, str]]:
    names = tuple(NameSpan(Span(text.index(form), text.index(form) + len(form)), "PER") for form in forms)
    found = find_people(text, names=names, sentences=(Span(0, len(text)),))
    return [(text[f.span.start : f.span.end], f.value.name) for f in found if isinstance(f.value, Person)]


def test_a_verb_of_the_headline_is_no_part_of_the_name() -> None:
    text = "Rapat Desa Dibuka, Sari Melati Pimpin Sidang\n\nKepala desa Sari Melati membuka rapat."
    names = (NameSpan(Span(19, 44), "PER"), NameSpan(Span(58, 69), "PER"))
    found = find_people(text, names=names, sentences=(Span(0, 44), Span(46, len(text))))
    assert [text[f.span.start : f.span.end] for f in found] == ["Sari Melati", "Sari Melati"]


def test_a_name_that_only_the_headline_has_is_none() -> None:
    assert people("Warga Tanjung Keluhkan Harga Beras\n\nBeras naik lagi, kata warga.", "Tanjung Keluhkan") == []


def test_a_full_name_behind_a_title_is_found_by_its_first_word() -> None:
    text = 'Bupati Arunmaya Ratnasari Dewangga membuka pasar. "Silakan," kata Ratnasari kepada warga.'
    names = (NameSpan(Span(text.index("Ratnasari kepada"), text.index(" kepada")), "PER"),)
    found = find_people(text, names=names, sentences=(Span(0, len(text)),))
    assert [f.value.name for f in found if isinstance(f.value, Person)] == ["Ratnasari Dewangga", "Ratnasari Dewangga"]
