"""spaCy imported without its command line, which takes a third of its start and which no analysis asks for."""

import gc
import sys
from types import ModuleType
from typing import Any

from warta.nouns.knowledge import NOTHING, Additions

COMMANDS, ASKED_FOR = "spacy.cli", "spacy.cli.info"


def load(additions: Additions = NOTHING) -> None:
    """Imports spaCy and all that the analysis takes, and loads the pipeline, once a process.

    ``import spacy`` asks ``spacy.cli.info`` for one function. A stand-in gives it while spaCy is imported and is gone
    after it, so that whoever imports ``spacy.cli`` later gets it whole. All that is imported stays: Python need not
    search it for garbage, now (what spaCy reads its files with turns the search on again) or ever.
    """
    if "warta.analyze.stage" in sys.modules:
        return
    is_searched = gc.isenabled()
    gc.disable()
    try:
        if "spacy" not in sys.modules:
            _without_commands()
        import warta.analyze.stage  # noqa: F401
        from warta.analyze import engine

        gc.freeze()
        engine.pipeline(additions)
        gc.freeze()
    finally:
        if is_searched:
            gc.enable()


def _without_commands() -> None:
    stand_ins = {name: ModuleType(name) for name in (COMMANDS, ASKED_FOR)}
    stand_ins[COMMANDS].__path__ = []
    stand_ins[ASKED_FOR].info = _info  # type: ignore[attr-defined]
    sys.modules.update(stand_ins)
    try:
        import spacy
    except ImportError:
        # another spaCy asks for more: it is imported as it is, below
        sys.modules.pop("spacy", None)
    finally:
        for name, module in stand_ins.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
        spacy_itself = sys.modules.get("spacy")
        if spacy_itself is not None and getattr(spacy_itself, "cli", None) is stand_ins[COMMANDS]:
            del spacy_itself.cli
    import spacy  # noqa: F401


def _info(*words: Any, **options: Any) -> Any:
    """``spacy.info``, from where it is."""
    from spacy.cli.info import info

    return info(*words, **options)
