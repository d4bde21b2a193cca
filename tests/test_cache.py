"""What is remembered between builds."""

from pathlib import Path

from msgspec import Struct

from warta.cache import FILE, Store, fingerprint


class Answer(Struct, frozen=True):
    """A value to remember."""

    words: tuple[str, ...]


def test_an_answer_is_remembered_over_builds(tmp_path: Path) -> None:
    with Store(tmp_path, Answer) as store:
        store.put("a", Answer(("satu", "dua")))
    with Store(tmp_path, Answer) as store:
        assert store.get("a") == Answer(("satu", "dua"))
        assert store.get("b") is None


def test_what_no_article_needs_is_forgotten(tmp_path: Path) -> None:
    with Store(tmp_path, Answer) as store:
        store.put("a", Answer(()))
        store.put("b", Answer(()))
        store.prune({"b"})
        assert (store.get("a"), store.get("b")) == (None, Answer(()))


def test_a_damaged_store_is_made_anew(tmp_path: Path) -> None:
    with Store(tmp_path, Answer) as store:
        store.put("a", Answer(("satu",)))
    whole = (tmp_path / FILE).read_bytes()
    for at in range(0, len(whole), 97):
        (tmp_path / FILE).write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        with Store(tmp_path, Answer) as store:
            assert store.get("a") in (None, Answer(("satu",)))
            store.put("b", Answer(("baru",)))
            assert store.get("b") in (None, Answer(("baru",)))


def test_no_two_lists_of_parts_have_one_fingerprint() -> None:
    assert fingerprint("ab", "c") != fingerprint("a", "bc") != fingerprint("abc")
    assert fingerprint("a") == fingerprint(b"a")


def test_a_store_whose_table_has_a_name_that_is_no_text_is_made_anew(tmp_path: Path) -> None:
    with Store(tmp_path, Answer) as store:
        store.put("a", Answer(("satu",)))
    whole = (tmp_path / FILE).read_bytes()
    first = whole.index(b"CREATE TABLE")
    for at in range(first - 30, first + 100):
        (tmp_path / FILE).write_bytes(whole[:at] + b"\xd3" + whole[at + 1 :])
        with Store(tmp_path, Answer) as store:
            assert store.get("a") in (None, Answer(("satu",)))
            store.put("b", Answer(("baru",)))
            store.prune({"b"})
            assert store.get("b") in (None, Answer(("baru",)))
