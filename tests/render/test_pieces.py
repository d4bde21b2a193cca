"""The data in pieces: what did not change is taken from the last build, and the files are those of a build from nothing."""

import sqlite3
from collections import deque
from pathlib import Path

import pytest
from archives import BRIDGE, FLOOD, reading
from guesses import guessed_site
from joined import joined

from warta.nouns.files import Kept, OutputFile, Streamed
from warta.nouns.site import Reading
from warta.render.archive import Archive, archive_of
from warta.render.exports import files
from warta.render.exports.files import anew, exports
from warta.render.exports.growing import Last
from warta.render.exports.pieces import Made, Piece, pieces
from warta.settings import Settings

GUESSED = guessed_site().readings
MORE = (reading("banjir", None, FLOOD), reading("jembatan", None, BRIDGE))


def archive(*readings: Reading) -> Archive:
    return archive_of(joined(readings), Settings())


def held(file: OutputFile | Streamed | Kept, folder: Path = Path()) -> bytes:
    """The bytes of a file, of a kept one those of the last build in ``folder``."""
    if isinstance(file, Kept):
        return (folder / file.path).read_bytes()
    return file.data if isinstance(file, OutputFile) else b"".join(file.stretches())


def built(of: Archive, folder: Path) -> Last:
    """A build from nothing into the folder, and what it leaves."""
    sizes = {piece.id: {path: len(data) for path, data in piece.make().files.items()} for piece in pieces(of)}
    for file in exports(of):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(held(file))
    return Last(folder, sizes)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (GUESSED, GUESSED),
        (GUESSED, (*GUESSED, *MORE)),
        ((*GUESSED, *MORE), GUESSED),
        ((*GUESSED, MORE[0]), (*GUESSED, MORE[1])),
        ((), GUESSED),
        (GUESSED, ()),
    ],
    ids=["as it was", "more", "fewer", "others", "from nothing", "to nothing"],
)
def test_what_is_kept_of_the_last_build_makes_no_difference(
    before: tuple[Reading, ...], after: tuple[Reading, ...], tmp_path: Path
) -> None:
    last, now = built(archive(*before), tmp_path), archive(*after)
    then = {piece.id: piece.make() for piece in pieces(archive(*before))}

    def made(piece: Piece) -> Made | None:
        told = piece.make()
        return None if then.get(piece.id) == told else told

    whole = {file.path: held(file) for file in exports(now)}
    found = {file.path: held(file, tmp_path) for file in exports(now, made, last)}
    changed = {path for piece in pieces(now) if (told := made(piece)) for path in told.files}
    assert found == {path: data for path, data in whole.items() if path in changed or path.startswith("data/")}


def test_a_streamed_file_has_the_size_that_it_tells_and_can_be_read_twice() -> None:
    told = [
        (file.size, len(held(file)), held(file) == held(file))
        for file in exports(archive(*GUESSED), anew)
        if isinstance(file, Streamed)
    ]
    assert len(told) == 15
    assert [one for one in told if one[0] != one[1] or not one[2]] == []


@pytest.mark.parametrize("readings", [GUESSED, ()], ids=["some articles", "none"])
def test_data_that_nobody_takes_to_its_end_leaves_nothing_behind(readings: tuple[Reading, ...], tmp_path: Path) -> None:
    coming = exports(archive(*readings), room=tmp_path / "room")
    assert any(file.path == "data/articles.csv" for file in coming)
    coming.close()
    assert not (tmp_path / "room").exists()


def test_what_stops_the_packing_of_the_database_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*given: object) -> Path:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(files, "packed", full)
    with pytest.raises(sqlite3.OperationalError, match="full"):
        deque(exports(archive(*GUESSED)), maxlen=0)
