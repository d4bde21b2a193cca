"""spaCy without its command line is spaCy all the same, for whoever imports it later too."""

import subprocess
import sys

import pytest

SAID = """
import sys
from warta.analyze import light
{before}
light.load()
import spacy
lacking = [name for name in ("spacy.cli", "spacy.cli.info", "weasel") if name not in sys.modules]
told = spacy.info(silent=True)["spacy_version"] == spacy.__version__
import spacy.cli
from spacy.cli.info import info
found = [ent.text for ent in __import__("warta.analyze.engine").analyze.engine.pipeline()("Joko Widodo tiba di Tokyo.").ents]
print(lacking, told, hasattr(spacy.cli, "download"), info.__module__, found)
"""


@pytest.mark.parametrize(
    ("before", "lacking"),
    [
        ("", ["spacy.cli", "spacy.cli.info", "weasel"]),
        # a spaCy that asks its command line for something else is imported as it is
        ("light.ASKED_FOR = 'spacy.cli.another'", []),
        ("import spacy", []),
    ],
)
def test_spacy_is_whole_for_whoever_imports_it_later(before: str, lacking: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SAID.format(before=before)], capture_output=True, text=True, check=False
    )
    assert done.stdout == f"{lacking} True True spacy.cli.info ['Joko Widodo', 'Tokyo']\n", done.stderr
