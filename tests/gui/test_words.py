"""Sentences reach the window in its language, with the right form for a count."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from pxewizard.core.words import Text, tr
from pxewizard.gui.words import CONTEXT, decimal, in_order, label, plain, say

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


ARABIC = "خادم"


def test_data_that_runs_from_the_right_does_not_turn_the_sentence_around_it() -> None:
    sentence = tr("The name {server} is not known.", server=ARABIC)

    assert say(sentence) == f"The name \u2068{ARABIC}\u2069 is not known."
    assert plain(say(sentence)) == f"The name {ARABIC} is not known."
    assert say(tr("The name {server} is not known.", server="dp1")) == "The name dp1 is not known."


def test_from_right_to_left_every_gap_and_every_pair_of_numbers_keeps_its_order(
    qapp: QApplication,
) -> None:
    assert in_order("1 / 2") == "1 / 2"
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert in_order("1 / 2") == "\u20661 / 2\u2069"
        assert say(tr("Step {x} · {step}", x="3", step="dp1")) == (
            "Step \u20683\u2069 · \u2068dp1\u2069"
        )
        assert plain(in_order("1 / 2")) == "1 / 2"
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_part_of_a_second_is_written_as_the_language_writes_it() -> None:
    QLocale.setDefault(QLocale("de"))
    assert decimal(0.04) == "0,0"
    assert decimal(1234.5) == "1.234,5"
