"""What a look-up gives, as a short hash: where it is the same as at the last build, so is all that was made of it."""

from collections.abc import Hashable, Mapping
from hashlib import blake2b
from typing import Any

from msgspec import Struct
from msgspec.msgpack import Encoder

from warta.connect.readings import Readings
from warta.connect.readings import key as article_key
from warta.render.sealed import InOrder
from warta.render.traces.tables import Members, Noted, Table, Whole

ENCODER = Encoder()
SIZE = 10
ABSENT, THERE = bytes(SIZE), bytes([1] * SIZE)


class Digests:
    """The hashes of what an archive holds; a record that stands in several look-ups is read once."""

    def __init__(self) -> None:
        self._known: dict[int, bytes] = {}
        # no other record may come to the place of one of these
        self._read: list[Struct] = []

    def of(self, table: Noted, key: Hashable) -> bytes:
        """The hash of what is at a key of a table; of nothing where nothing is."""
        if isinstance(key, Whole):
            return self._whole(table.held, key)
        if isinstance(table, Table):
            return self._at(table.held, key) if key in table.held else ABSENT
        if isinstance(table, Members):
            return THERE if key in table.held else ABSENT
        return self._value(getattr(table.held, str(key)))

    def _whole(self, held: Any, what: Whole) -> bytes:
        if what is Whole.LENGTH:
            return _hash(str(len(held)).encode())
        if not isinstance(held, Mapping):
            return _hash(ENCODER.encode(sorted(held)))
        keys = ENCODER.encode(list(held))
        return _hash(keys if what is Whole.KEYS else keys + b"".join(self._at(held, key) for key in held))

    def _at(self, held: Mapping[Any, Any], key: Any) -> bytes:
        # an article has a key of its own, so it need not be fetched
        known = article_key(held, key)
        return _hash(known.encode()) if known else self._value(held[key])

    def _value(self, value: Any) -> bytes:
        if isinstance(value, Readings):
            return _hash(ENCODER.encode(value.keys()))
        if isinstance(value, InOrder):
            value = tuple(value)
        if isinstance(value, Struct):
            known = self._known.get(id(value))
            if known is None:
                known = self._known[id(value)] = _hash(ENCODER.encode(value))
                self._read.append(value)
            return known
        if isinstance(value, tuple) and value and isinstance(value[0], Struct):
            return _hash(b"".join(map(self._value, value)))
        return _hash(ENCODER.encode(sorted(value) if isinstance(value, frozenset) else value))


def _hash(data: bytes) -> bytes:
    return blake2b(data, digest_size=SIZE).digest()
