"""A screen for Windows programs, which can be looked at: an X server that keeps its picture in a file."""

from __future__ import annotations

import os
import struct
import subprocess
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from build.windows.wine import Failed

_FOLDER: Final = Path("/tmp")  # noqa: S108 - a file system of this run alone
_WIDE, _HIGH = 1280, 900
_PATIENCE: Final = 60  # looks
_BETWEEN: Final = 1  # seconds
_COLOURS_OF_A_WINDOW: Final = 64  # edges of letters alone give more than an empty window has


@dataclass(frozen=True)
class Picture:
    """What the screen showed: red, green, blue for each point, row by row."""

    width: int
    height: int
    points: bytes

    def png(self) -> bytes:
        """Return it as a file for people."""
        row = self.width * 3
        rows = [self.points[at : at + row] for at in range(0, len(self.points), row)]
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        body = zlib.compress(b"".join(b"\0" + one for one in rows))
        chunks = ((b"IHDR", head), (b"IDAT", body), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*one) for one in chunks)

    def colours(self) -> int:
        """Return how many colours are in it."""
        points = self.points
        return len({points[at : at + 3] for at in range(0, len(points), 3)})


@contextmanager
def shown() -> Iterator[None]:
    """Give Windows programs a screen until the end."""
    read, write = os.pipe()
    size = f"{_WIDE}x{_HIGH}x24"
    words = ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-fbdir", str(_FOLDER)]
    with subprocess.Popen(words, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as told:
            os.environ["DISPLAY"] = f":{told.readline().strip()}"
        try:
            yield
        finally:
            server.terminate()


def picture_of(program: subprocess.Popen[bytes]) -> Picture:
    """Wait until a program has drawn its window and changes it no more; return what is seen."""
    before = None
    for _ in range(_PATIENCE):
        try:
            code = program.wait(_BETWEEN)
        except subprocess.TimeoutExpired:
            now = _seen()
            if now == before and now.colours() >= _COLOURS_OF_A_WINDOW:
                return now
            before = now
        else:
            raise Failed(f"the window's program has ended by itself, with {code}")
    raise Failed("no window has come to rest on the screen")


def _seen() -> Picture:
    """Read the X server's picture: an XWD file of 32 bits a point, blue first."""
    data = (_FOLDER / "Xvfb_screen0").read_bytes()
    head = struct.unpack_from(">25I", data)
    start, width, height, row = head[0] + head[19] * 12, head[4], head[5], head[12]
    points = bytearray(width * height * 3)
    for line in range(height):
        read = data[start + line * row : start + line * row + width * 4]
        into = slice(line * width * 3, (line + 1) * width * 3)
        turned = bytearray(width * 3)
        turned[0::3], turned[1::3], turned[2::3] = read[2::4], read[1::4], read[0::4]
        points[into] = turned
    return Picture(width, height, bytes(points))


def _chunk(name: bytes, body: bytes) -> bytes:
    check = zlib.crc32(name + body)
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", check)
