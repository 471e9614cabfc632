"""Words that are wider than their room end in it, and nothing else changes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.widgets.wrapping import fitted, high_of, widest_word


@pytest.fixture
def metrics(qtbot: QtBot) -> QFontMetrics:  # noqa: ARG001 - fonts need an application
    return QFontMetrics(font(Type.BODY))


def test_a_text_with_room_stays_as_it_is(metrics: QFontMetrics) -> None:
    assert fitted(metrics, 1_000, "Standortdatenbank · P01") == "Standortdatenbank · P01"


def test_a_wide_word_is_broken_where_the_room_ends(metrics: QFontMetrics) -> None:
    room = metrics.horizontalAdvance("Standortdaten")
    assert fitted(metrics, room, "Standortdatenbank · P01") == "Standortdaten\u200bbank · P01"


def test_no_part_is_wider_than_the_room_and_no_character_is_lost(metrics: QFontMetrics) -> None:
    text = "Zertifikatsregistrierungspunktverwaltung"
    for room in range(40, 400, 20):
        shown = fitted(metrics, room, text)
        parts = shown.split("\u200b")
        assert "".join(parts) == text
        assert max(map(metrics.horizontalAdvance, parts)) <= room


def test_the_height_follows_from_the_lines(metrics: QFontMetrics) -> None:
    one = metrics.height()
    wide = widest_word(metrics, "Standortdatenbank")
    assert one <= high_of(metrics, wide, "Standortdatenbank") <= one + 2
    assert high_of(metrics, wide - 4, "Standortdatenbank") >= 2 * one
