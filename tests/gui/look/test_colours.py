"""Every pair of colours that is drawn can be read, and the system's change is followed at once."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pxewizard.core.words import Text
from pxewizard.gui.look.colours import (
    DARK,
    LIGHT,
    Colours,
    Tone,
    colours,
    ground,
    high_contrast,
    of,
)
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.rail import Rail
from tests.gui.frames import frame

SURFACES = ("window", "rail", "base", "alt", "code", "tint")
STATES = ("ok", "warn", "err", "unk")
TEXTS = [
    *(("text", under) for under in (*SURFACES, *(f"{state}bg" for state in STATES))),
    *(("sub", under) for under in SURFACES),
    *(("accent", under) for under in ("window", "rail", "base", "alt", "tint")),
    ("onaccent", "accent"),
    ("onaccent", "accenthover"),
    *((state, under) for state in STATES for under in ("base", "window", "tint", f"{state}bg")),
]
LINES = [
    *(("edge", under) for under in ("window", "rail", "base", "alt")),
    *(("accent", under) for under in ("window", "base", "rail")),
    *(("err", under) for under in ("window", "base")),
    *(("text", under) for under in SURFACES),  # the focus ring
]


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("one", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "under"), TEXTS)
def test_every_text_has_a_contrast_of_4_5(one: Colours, ink: str, under: str) -> None:
    assert contrast(getattr(one, ink), getattr(one, under)) >= 4.5


@pytest.mark.parametrize("one", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("line", "under"), LINES)
def test_every_edge_that_means_something_has_a_contrast_of_3(
    one: Colours, line: str, under: str
) -> None:
    assert contrast(getattr(one, line), getattr(one, under)) >= 3


def test_the_window_goes_dark_at_once_when_the_system_does(
    qapp: QApplication, qtbot: QtBot
) -> None:
    shown = Label(Text("Missing"), tone=Tone.ERR)
    qtbot.addWidget(shown)
    shown.show()
    assert shown.palette().color(QPalette.ColorRole.WindowText) == QColor(LIGHT.err)

    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert colours() is DARK
    qtbot.waitUntil(
        lambda: shown.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK.err)
    )


def test_in_high_contrast_every_colour_is_one_of_the_systems(qapp: QApplication) -> None:
    role, system = QPalette.ColorRole, QPalette()
    wanted = {
        role.Window: "#000000",
        role.WindowText: "#ffff00",
        role.Highlight: "#1aebff",
        role.HighlightedText: "#010101",
    }
    for each, colour in wanted.items():
        system.setColor(each, QColor(colour))

    qapp.setPalette(system)

    assert colours() == high_contrast(system)
    assert set(asdict(colours()).values()) == set(wanted.values())
    for ink, under in TEXTS:
        pair = getattr(colours(), ink), getattr(colours(), under)
        assert contrast(*pair) >= 4.5 or ink == "accent"
    assert of(Tone.ERR) == QColor("#ffff00")


@pytest.mark.parametrize("tone", Tone)
def test_every_tone_has_its_colour_and_its_ground(tone: Tone) -> None:
    assert of(tone).isValid()
    assert contrast(of(tone).name(), ground(tone).name()) >= 4.5


def test_in_high_contrast_the_rail_is_drawn_on_the_ground_that_its_words_are_meant_for(
    qtbot: QtBot, qapp: QApplication
) -> None:
    palette = QPalette()
    role = QPalette.ColorRole
    for one, colour in ((role.Window, "#000000"), (role.WindowText, "#FFFF00")):
        palette.setColor(one, QColor(colour))
    palette.setColor(role.Midlight, QColor("#C0C0C0"))  # what a theme may leave there
    before = qapp.palette()
    qapp.setPalette(palette)
    try:
        rail = Rail()
        qtbot.addWidget(rail)
        rail.show_frame(frame())
        rail.resize(208, 600)
        drawn = rail.grab().toImage()
        found = {
            drawn.pixelColor(x, y).name()
            for x in range(0, drawn.width() - 1, 3)
            for y in range(0, drawn.height(), 3)
        }
    finally:
        qapp.setPalette(before)

    assert "#000000" in found
    assert "#c0c0c0" not in found
