"""The code of templates is kept for the next build, and holds for nothing but what it was made of."""

from pathlib import Path

import pytest
from jinja2 import Environment

from warta.errors import SettingsError
from warta.nouns.site import Theme
from warta.render.environment import environment
from warta.render.fill import filled
from warta.render.kept_code import FOLDER
from warta.settings import Settings

TEXT = "{{ _('Halaman') }} {{ page }}"


def text(state: Path, template: str = TEXT, language: str = "id") -> str:
    """What a template of a build with this state writes."""
    made = environment(Theme({"a.html": template}, {}), Settings(language=language), state)
    return filled(made, "a.html", {"page": "<1>"})


def test_a_kept_template_is_not_compiled_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = []
    own = Environment.compile
    monkeypatch.setattr(Environment, "compile", lambda *told, **more: compiled.append(told) or own(*told, **more))
    assert [text(tmp_path), text(tmp_path)] == ["Halaman &lt;1&gt;"] * 2
    assert len(compiled) == 1


def test_code_holds_for_its_text_and_the_words_in_it(tmp_path: Path) -> None:
    found = [text(tmp_path), text(tmp_path, "{{ page }}!"), text(tmp_path, language="en"), text(tmp_path)]
    assert found == ["Halaman &lt;1&gt;", "&lt;1&gt;!", "Pages &lt;1&gt;", "Halaman &lt;1&gt;"]
    assert len(list((tmp_path / FOLDER).iterdir())) == 1


@pytest.mark.parametrize("left", [0, 1, 12, 40, 200])
def test_a_file_that_was_cut_off_is_made_anew(tmp_path: Path, left: int) -> None:
    before = text(tmp_path)
    (kept,) = (tmp_path / FOLDER).iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole[:left])
    assert text(tmp_path) == before
    assert kept.read_bytes() == whole


def test_a_template_that_does_not_compile_is_told_by_every_build(tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(SettingsError) as caught:
            text(tmp_path, "{% if %}")
        assert [problem.where for problem in caught.value.problems] == ["templates/a.html:1"]


def test_where_nothing_can_be_kept_the_site_is_made_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("no folder", encoding="utf-8")
    assert text(tmp_path / "state") == "Halaman &lt;1&gt;"


@pytest.mark.parametrize("at", [0, 31, 32, 60, -9, -1])
def test_a_byte_that_rots_is_met(tmp_path: Path, at: int) -> None:
    before = text(tmp_path)
    (kept,) = (tmp_path / FOLDER).iterdir()
    whole = bytearray(kept.read_bytes())
    whole[at] ^= 1
    kept.write_bytes(whole)
    assert text(tmp_path) == before
    assert kept.read_bytes() != bytes(whole)
