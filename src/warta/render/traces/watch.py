"""An archive whose look-ups note what is looked up in them."""

from typing import Any, cast

from msgspec.structs import replace

from warta.render.archive import Archive
from warta.render.months import Months
from warta.render.traces.tables import Fields, Members, Noted, Table, noting

FIELDS = ("site", "settings", "calendar", "voices", "destinations", "remedies")


class Watch:
    """An archive, the counts of its months and the looks of its templates (a hash of each by name), all of them
    noting what is read."""

    def __init__(self, archive: Archive, months: Months, looks: dict[str, str]) -> None:
        held: dict[str, Any] = {name: Fields(name, getattr(archive, name)) for name in FIELDS}
        counts, self.looks = Fields("months", months), Table("looks", looks)
        for name in archive.__struct_fields__:
            if name not in held:
                value = getattr(archive, name)
                held[name] = (Members if isinstance(value, frozenset) else Table)(name, value)
        parts = [noting(part) if isinstance(part, Fields) else [part] for part in (*held.values(), counts, self.looks)]
        self.tables: tuple[Noted, ...] = tuple(one for held_ in parts for one in held_)
        self.archive = replace(archive, **held)
        self.months = cast(Months, counts)

    def looked_at(self, record: object, *fields: str) -> None:
        """Notes fields of a record of the archive as read."""
        for field in fields:
            getattr(record, field)
