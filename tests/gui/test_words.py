"""Sentences reach the window in its language, with the right form for a count."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from pxewizard.core.words import Text, tr
from pxewizard.gui.words import CONTEXT, label, say

CHANGES = tr("Check {n:# change|# changes} on {server}", n=2, server="dp1")
GERMAN = {
    ("Check {n:# change|# changes} on {server}", 1): "Prüfen Sie {n} Änderung auf {server}",
    ("Check {n:# change|# changes} on {server}", 2): "Prüfen Sie {n} Änderungen auf {server}",
    ("Step {x} · {step}", -1): "Schritt {x} · {step}",
    ("Examine", -1): "Untersuchen",
}


class German(QTranslator):
    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(self, context: str, text: str, _: str | None = None, n: int = -1) -> str:
        return GERMAN.get((text, n), "") if context == CONTEXT else ""


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    translator = German(qapp)
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_without_a_translation_a_sentence_is_english() -> None:
    assert say(CHANGES) == str(CHANGES) == "Check 2 changes on dp1"


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("number", "says"),
    [(1, "Prüfen Sie 1 Änderung auf dp1"), (2, "Prüfen Sie 2 Änderungen auf dp1")],
)
def test_a_count_asks_the_translation_for_its_form(number: int, says: str) -> None:
    text = tr("Check {n:# change|# changes} on {server}", n=number, server="dp1")

    assert say(text) == says


@pytest.mark.usefixtures("german")
def test_a_text_in_a_gap_is_translated_too() -> None:
    assert say(tr("Step {x} · {step}", x=2, step=tr("Examine"))) == "Schritt 2 · Untersuchen"


def test_what_stands_in_a_gap_is_no_access_key_and_no_number() -> None:
    text = tr("&Open {name}", name="R&D %n {x}")

    assert label(text) == "&Open R&&D %n {x}"
    assert say(Text("100 % & more")) == "100 % & more"
