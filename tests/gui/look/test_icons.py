"""Icons take the colour that is asked for, sharp at each scale, and are mirrored where they point."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from pxewizard.gui.look.icons import application_icon, draw_icon, icon
from pxewizard.resources import resource

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))


def drawn(name: str, colour: str, *, right_to_left: bool = False, ratio: int = 1) -> QImage:
    image = QImage(24 * ratio, 24 * ratio, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    if right_to_left:
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    draw_icon(painter, name, QRect(0, 0, 24, 24), QColor(colour))
    painter.end()
    return image


def inks(image: QImage) -> set[str]:
    """The colours of the pixels that are wholly covered."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def middle(image: QImage) -> float:
    """Where, from the left, most of the drawing is."""
    weights = [
        (x, image.pixelColor(x, y).alpha())
        for x in range(image.width())
        for y in range(image.height())
    ]
    return sum(x * weight for x, weight in weights) / sum(weight for _, weight in weights)


@pytest.mark.parametrize(
    "name", [name for name in NAMES if not name.startswith("app-") and name != "app"]
)
def test_an_icon_is_drawn_in_the_colour_asked_for(name: str) -> None:
    assert inks(drawn(name, "#b3261e", ratio=3)) == {"#b3261e"}


def test_an_icon_has_more_pixels_on_a_finer_screen() -> None:
    assert icon("ok", QColor("#000000")).pixmap(16, 16).width() == 16
    assert len(inks(drawn("ok", "#000000", ratio=2))) == 1
    assert drawn("ok", "#000000", ratio=2).size() == drawn("ok", "#000000").size() * 2


@pytest.mark.parametrize(("name", "turns"), [("arrow", True), ("undo", True), ("ok", False)])
def test_what_points_along_the_line_is_mirrored_from_right_to_left(
    name: str, *, turns: bool
) -> None:
    there, back = drawn(name, "#000000"), drawn(name, "#000000", right_to_left=True)

    assert (there != back) is turns
    if turns:
        assert middle(back) == pytest.approx(23 - middle(there), abs=0.3)


def test_the_programs_own_icon_has_all_sizes() -> None:
    assert {size.width() for size in application_icon().availableSizes()} == {
        16,
        24,
        32,
        48,
        64,
        256,
    }
