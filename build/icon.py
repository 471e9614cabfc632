"""Make the Windows icon of the program's own SVG: one .ico with every size that Windows asks for."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS: Final = Path(__file__).resolve().parent.parent / "resources" / "icons"
_SIZES: Final = {16: "app-16", 20: "app-16", 24: "app-16"} | dict.fromkeys(
    (32, 40, 48, 64, 256), "app"
)
_AS_PNG: Final = 256  # pixels; readers of older Windows take smaller ones as bitmaps only


def write(target: Path) -> None:
    """Write the icon."""
    target.write_bytes(container({size: _drawn(name, size) for size, name in _SIZES.items()}))


def container(pictures: Mapping[int, bytes]) -> bytes:
    """Return an .ico of pictures by their size in pixels: the head, a row for each, the pictures."""
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    start = len(head) + 16 * len(pictures)
    for size, picture in pictures.items():
        side = size % 256  # 0 means 256
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), start + len(body))
        body += picture
    return head + body


def _drawn(name: str, size: int) -> bytes:
    image = QImage(QSize(size, size), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(ICONS / f"{name}.svg")).render(painter)
    painter.end()
    return _png(image) if size >= _AS_PNG else _bitmap(image)


def _png(image: QImage) -> bytes:
    buffer = QBuffer(data := QByteArray())
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(data.data())


def _bitmap(image: QImage) -> bytes:
    """Return a bitmap as icons hold them: without a file's head, bottom up, and a mask of 1 bit."""
    size = image.width()
    rows = bytes(image.flipped(Qt.Orientation.Vertical).constBits())
    mask = bytes((size + 31) // 32 * 4 * size)  # all zero: the colours' own alpha counts
    head = struct.pack(
        "<IiiHHIIiiII", 40, size, 2 * size, 1, 32, 0, len(rows) + len(mask), 0, 0, 0, 0
    )
    return head + rows + mask
