"""The size of a picture by its first bytes."""

import struct

import pytest

from warta.render.dimensions import size_of

JPEG_HEAD = b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(10)
FRAME = struct.pack(">BBHBHH", 0xFF, 0xC2, 17, 8, 300, 480)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 480, 300),
        b"GIF89a" + struct.pack("<HH", 480, 300),
        JPEG_HEAD + FRAME,
        JPEG_HEAD + b"\xff\xc4\x00\x04\x00\x00" + b"\xff" + FRAME,
        b"RIFF\x00\x00\x00\x00WEBPVP8X" + bytes(8) + struct.pack("<HBHB", 479, 0, 299, 0),
        b"RIFF\x00\x00\x00\x00WEBPVP8L" + bytes(4) + b"/" + struct.pack("<I", 479 | 299 << 14),
        b"RIFF\x00\x00\x00\x00WEBPVP8 " + bytes(10) + struct.pack("<HH", 480, 300),
    ],
    ids=["png", "gif", "jpeg", "jpeg with a table and filling", "webp extended", "webp lossless", "webp lossy"],
)
def test_the_first_bytes_tell_width_and_height(data: bytes) -> None:
    assert size_of(data) == (480, 300)


@pytest.mark.parametrize(
    "data",
    [
        *(
            b"",
            b"png",
            b"<svg/>",
            b"\x89PNG\r\n\x1a\n",
            b"\xff\xd8",
            b"\xff\xd8\x00\x00",
            JPEG_HEAD,
            b"GIF89a" + bytes(4),
        ),
        *(JPEG_HEAD[:20] + b"\xff\xd9", b"RIFF\x00\x00\x00\x00WEBPVP9 "),
    ],
)
def test_what_is_no_whole_picture_has_no_size(data: bytes) -> None:
    assert size_of(data) is None
