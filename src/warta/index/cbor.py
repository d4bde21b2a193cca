"""As much of CBOR (RFC 8949) as an index of Pagefind has: whole numbers, texts and lists of known length."""

from io import BytesIO

Item = int | str | list["Item"]

WHOLE, NEGATIVE, TEXT, LIST = 0, 1, 3, 4
# lengths of 24 to 27 say that the number follows in 1, 2, 4 or 8 bytes
SHORTEST = 24


def decoded(data: bytes) -> Item:
    """82 01 61 61 -> [1, "a"]. Raises ValueError for bytes that are none or have more behind them."""
    stream = BytesIO(data)
    item = _item(stream)
    if stream.read(1):
        raise ValueError("more bytes than one item")
    return item


def encoded(item: Item) -> bytes:
    """[1, "a"] -> 82 01 61 61, each number in the fewest bytes."""
    if isinstance(item, int):
        return _head(WHOLE, item) if item >= 0 else _head(NEGATIVE, -1 - item)
    if isinstance(item, str):
        data = item.encode()
        return _head(TEXT, len(data)) + data
    return _head(LIST, len(item)) + b"".join(map(encoded, item))


def _item(stream: BytesIO) -> Item:
    first = _read(stream, 1)[0]
    kind, number = first >> 5, first & 31
    if number >= SHORTEST:
        if number > SHORTEST + 3:
            raise ValueError(f"no length is written as {number}")
        number = int.from_bytes(_read(stream, 1 << (number - SHORTEST)))
    if kind == WHOLE:
        return number
    if kind == NEGATIVE:
        return -1 - number
    if kind == TEXT:
        return _read(stream, number).decode()
    if kind == LIST:
        return [_item(stream) for _ in range(number)]
    raise ValueError(f"an item of kind {kind}")


def _read(stream: BytesIO, count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise ValueError("the bytes end early")
    return data


def _head(kind: int, number: int) -> bytes:
    if number < SHORTEST:
        return bytes([kind << 5 | number])
    size = next(power for power in range(4) if number < 1 << (8 << power))
    return bytes([kind << 5 | SHORTEST + size]) + number.to_bytes(1 << size)
