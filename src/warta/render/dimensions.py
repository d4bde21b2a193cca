"""How large a picture is, told by its first bytes, so that a page keeps its place free while it loads."""

import struct

Size = tuple[int, int]

# frames that tell the size; the others of this range are tables
JPEG_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
JPEG_STANDALONE = {0x01, *range(0xD0, 0xDA)}


def size_of(data: bytes) -> Size | None:
    """Width and height in pixels of a PNG, GIF, JPEG or WebP; nothing of another kind or of a broken one."""
    try:
        if data.startswith(b"\x89PNG\r\n\x1a\n"):
            found: Size = struct.unpack_from(">II", data, 16)
        elif data.startswith((b"GIF87a", b"GIF89a")):
            found = struct.unpack_from("<HH", data, 6)
        elif data.startswith(b"\xff\xd8"):
            found = _jpeg(data)
        elif data.startswith(b"RIFF") and data[8:12] == b"WEBP":
            found = _webp(data)
        else:
            return None
    except struct.error:
        return None
    return found if min(found) > 0 else None


def _jpeg(data: bytes) -> Size:
    """The size in the first frame; the segments before it are passed over by their lengths."""
    at = 2
    while True:
        sign, marker = struct.unpack_from(">BB", data, at)
        if sign != 0xFF:
            return 0, 0
        if marker in JPEG_FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        # a marker may be filled up with 0xFF before it
        at += 1 if marker == 0xFF else 2
        if marker not in JPEG_STANDALONE and marker != 0xFF:
            at += struct.unpack_from(">H", data, at)[0]


def _webp(data: bytes) -> Size:
    """The size of the three kinds: extended, lossless, lossy."""
    kind = data[12:16]
    if kind == b"VP8X":
        low_width, high_width, low_height, high_height = struct.unpack_from("<HBHB", data, 24)
        return low_width + (high_width << 16) + 1, low_height + (high_height << 16) + 1
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", data, 21)
        return (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", data, 26)
        return width & 0x3FFF, height & 0x3FFF
    return 0, 0
