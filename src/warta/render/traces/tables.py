"""The look-ups of an archive that note what is looked up in them."""

from collections.abc import Hashable, ItemsView, Iterator, KeysView, Mapping, Set, ValuesView
from enum import Enum
from typing import Any

from msgspec import Struct


class Whole(Enum):
    """What of a table was looked at where it was not one of its keys: how many there are, which, or everything."""

    LENGTH = "length"
    KEYS = "keys"
    ALL = "all"


class Noted:
    """Something with a name, and the keys that were looked up in it since the last ``taken``."""

    __slots__ = ("held", "name", "read")

    def __init__(self, name: str, held: Any) -> None:
        self.name = name
        self.held = held
        self.read: set[Hashable] = set()

    def taken(self) -> set[Hashable]:
        """What was looked up, and a new beginning."""
        read, self.read = self.read, set()
        return read


class Many(Noted):
    """What has keys: whether there is one, and how many."""

    __slots__ = ()

    def __contains__(self, key: object) -> bool:
        self.read.add(key)
        return key in self.held

    def __len__(self) -> int:
        self.read.add(Whole.LENGTH)
        return len(self.held)


class Table(Many, Mapping[Any, Any]):
    """A mapping that notes its reads."""

    __slots__ = ()

    def __getitem__(self, key: Hashable) -> Any:
        self.read.add(key)
        return self.held[key]

    def get(self, key: Hashable, default: Any = None) -> Any:
        """The value at a key; that there is none is noted too."""
        self.read.add(key)
        return self.held.get(key, default)

    def __iter__(self) -> Iterator[Any]:
        self.read.add(Whole.KEYS)
        return iter(self.held)

    def keys(self) -> KeysView[Any]:
        """All keys."""
        self.read.add(Whole.KEYS)
        return self.held.keys()  # type: ignore[no-any-return]

    def values(self) -> ValuesView[Any]:
        """All values."""
        self.read.add(Whole.ALL)
        return self.held.values()  # type: ignore[no-any-return]

    def items(self) -> ItemsView[Any, Any]:
        """All keys with their values."""
        self.read.add(Whole.ALL)
        return self.held.items()  # type: ignore[no-any-return]


class Members(Many, Set[Any]):
    """A set that notes what is looked for in it."""

    __slots__ = ()

    def __iter__(self) -> Iterator[Any]:
        self.read.add(Whole.ALL)
        return iter(self.held)


class Fields:
    """A record whose look-ups note their reads, and whose other fields are noted by their names."""

    def __init__(self, name: str, held: Struct) -> None:
        self._noted = Noted(name, held)
        self._parts: list[Noted] = [self._noted]
        for field in held.__struct_fields__:
            value = getattr(held, field)
            if isinstance(value, Mapping | frozenset):
                part = (Members if isinstance(value, frozenset) else Table)(f"{name}.{field}", value)
                self._parts.append(part)
                setattr(self, field, part)

    def __getattr__(self, field: str) -> Any:
        noted = self.__dict__["_noted"]
        noted.read.add(field)
        return getattr(noted.held, field)


def noting(record: Fields) -> list[Noted]:
    """All of a record that notes its reads."""
    found: list[Noted] = vars(record)["_parts"]
    return found
