"""An archive whose look-ups note what is looked up in them."""

from typing import Any

from msgspec.structs import replace

from warta.render.archive import Archive
from warta.render.calendar import Calendar
from warta.render.months import Months
from warta.render.traces.tables import Fields, Members, Noted, Table, noting
from warta.render.voices import Voices

FIELDS = ("site", "settings", "calendar", "voices", "destinations", "remedies", "months")
# the tables, and fields of records, that hang on gists alone and on what resolving and connecting made of them
BOUND = frozenset(
    {
        *(f"site.{name}" for name in ("entries", "related", "lone_names", "stories", "ties", "moved")),
        *(f"calendar.{name}" for name in Calendar.__struct_fields__),
        *(f"voices.{name}" for name in Voices.__struct_fields__),
        *(f"months.{name}" for name in Months.__struct_fields__),
        *(
            "entries",
            "heads",
            "entities",
            "subjects",
            "probable",
            "stories",
            "ties",
            "pairs",
            "invented",
            "articles",
            "newest",
        ),
    }
)


class Watch:
    """An archive and the looks of its templates (a hash of each by name), all of them noting what is read."""

    def __init__(self, archive: Archive, looks: dict[str, str]) -> None:
        held: dict[str, Any] = {name: Fields(name, getattr(archive, name)) for name in FIELDS}
        self.looks = Table("looks", looks)
        for name in archive.__struct_fields__:
            if name not in held:
                value = getattr(archive, name)
                held[name] = (Members if isinstance(value, frozenset) else Table)(name, value)
        parts = [noting(part) if isinstance(part, Fields) else [part] for part in (*held.values(), self.looks)]
        self.tables: tuple[Noted, ...] = tuple(one for held_ in parts for one in held_)
        self.archive = replace(archive, **held)

    def looked_at(self, record: object, *fields: str) -> None:
        """Notes fields of a record of the archive as read."""
        for field in fields:
            getattr(record, field)
