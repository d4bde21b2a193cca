"""What changed between two builds: names that are new, counts that moved, pages that came and went."""

from collections.abc import Iterable, Iterator

from warta.bulletin.rows import Row
from warta.bulletin.state import Kept, State
from warta.render.words import Speech


def new_names(kept: Kept, speech: Speech) -> Iterator[Row]:
    """The people who were in no article before, those in the most articles first."""
    if kept.before is None:
        return
    new = [one for one in kept.now.entities if one.startswith("orang/") and one not in kept.before.entities]
    for identity in sorted(new, key=lambda one: (-kept.now.entities[one][1], one)):
        name, articles = kept.now.entities[identity]
        yield Row(name, speech.ngettext("%(num)s berita", "%(num)s berita", articles), f"{identity}.html")


def moved_counts(kept: Kept, speech: Speech) -> Iterator[Row]:
    """The people and countries that more or fewer articles name than before, the greatest change first."""
    if kept.before is None:
        return
    old, new = kept.before.entities, kept.now.entities
    moved = {one: _count(new, one) - _count(old, one) for one in (*new, *(gone for gone in old if gone not in new))}
    for identity in sorted(moved, key=lambda one: (-abs(moved[one]), one)):
        if moved[identity] and identity in old:
            change = f"{_count(old, identity)} → {_count(new, identity)}"
            name = (new.get(identity) or old[identity])[0]
            yield Row(
                name, speech.say("%(change)s berita", change=change), f"{identity}.html" if identity in new else ""
            )


def pages(kept: Kept, speech: Speech) -> Iterator[Row]:
    """The pages that came, then those that went."""
    if kept.before is None:
        return
    old, new = frozenset(kept.before.pages), frozenset(kept.now.pages)
    yield from (Row(path, speech.say("halaman baru"), path) for path in _titled(kept.now, new - old))
    yield from (Row(path, speech.say("halaman hilang")) for path in _titled(kept.before, old - new))


def _titled(state: State, paths: Iterable[str]) -> list[str]:
    """The pages, those of articles first."""
    return sorted(paths, key=lambda path: (path.removesuffix(".html") not in state.articles, path))


def _count(entities: dict[str, tuple[str, int]], identity: str) -> int:
    return entities[identity][1] if identity in entities else 0
