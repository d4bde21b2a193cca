"""What tests in a browser share: the site of the sample articles, built once, and the browser of a module."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from test_walk import CHROMIUM, FLAGS, ROOT

from warta.pipeline import build


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the sample articles."""
    project = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "articles", project / "articles")
    build(project, latest=date(2026, 12, 31))
    return project / "site"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser; a test without one is passed over."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()
