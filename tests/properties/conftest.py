"""The archive that histories of edits begin with."""

from pathlib import Path

import pytest
from histories import LATEST, laid_down

from warta.pipeline import build


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive as it is at first, analyzed."""
    folder = tmp_path_factory.mktemp("first")
    laid_down(folder)
    build(folder, latest=LATEST, search=False)
    return folder
