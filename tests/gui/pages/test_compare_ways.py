"""Page 3: the deciding finding first, and the ways on where the site database refused."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pxewizard import wiring
from pxewizard.core.diagnosis import Finding, Severity
from pxewizard.core.problem import problem
from pxewizard.core.words import tr
from pxewizard.engine.flow.database import DatabaseQuestion
from pxewizard.engine.formats.resultcsv import COLUMNS, result_csv
from pxewizard.gui.widgets.check_list import Tick
from pxewizard.gui.widgets.database_card import DatabaseCard
from pxewizard.gui.widgets.finding_card import FindingCard
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.window import Window
from tests.gui.accessible import clashing_keys, nameless
from tests.gui.desk import Desk
from tests.gui.pages.stage import texts
from tests.gui.pages.test_compare import compared, page, press
from tests.gui.test_clipping import settled


def first_code(window: Window) -> str:
    """The code of the finding that stands highest."""
    card = page(window).findChild(FindingCard)
    assert card is not None
    codes = [one for one in card.findChildren(QLabel) if one.text().startswith("F")]
    return min(codes, key=lambda one: one.mapTo(card, one.pos()).y()).text()


def test_the_deciding_finding_stands_first_and_keeps_its_number(
    at_desk: Desk, window: Window
) -> None:
    compared(at_desk, "look-alike")
    assert first_code(window) == "F3 · dp-certificate-expired"
    compared(at_desk, "database-denied")
    assert first_code(window) == "F2 · dp-value-missing"


def test_a_database_that_refused_shows_two_ways_and_hands_out_the_lines(
    at_desk: Desk, window: Window
) -> None:
    compared(at_desk, "database-denied")
    said = texts(page(window))
    assert "The site database refused. Two ways on" in said
    assert "GRANT" not in said
    assert "Site database: not read. The site database at sql01" in said
    assert "not the judge" not in said
    press(page(window), "Copy the lines")
    assert QGuiApplication.clipboard().text().count("GRANT SELECT ON dbo.") == 4
    assert nameless(page(window)) == []
    assert clashing_keys(window) == {}


def test_a_check_that_nobody_may_waive_is_shut_with_its_reason(qtbot: QtBot) -> None:
    card, asked = DatabaseCard(), list[tuple[str, bool]]()
    qtbot.addWidget(card)
    card.named.connect(lambda name, trust: asked.append((name, trust)))
    address = "sql01.contoso.com/CM_P01"
    met = problem("database-certificate-refused", address=address)
    forbids = problem("policy-tls-exception", what=tr("a database's certificate"))
    finding = Finding("database-unreadable", Severity.UNREADABLE, tr("Not read."))
    tick = card.findChild(Tick)
    assert tick is not None
    for shut in (None, forbids):
        advice = shut.advice if shut else met.advice
        question = DatabaseQuestion(
            finding, tr("Why."), "SELECT", met, advice, may_trust=shut is None, forbids=shut
        )
        card.show_question(question, address, None)
        assert tick.isEnabled() is (shut is None)
        if shut is None:
            tick.setChecked(True)
    assert not tick.isChecked()
    assert "Managed by your organisation (policy ForbidTlsException)" in texts(card)
    assert "Managed by your organisation" in tick.accessibleDescription()


def test_files_with_long_names_and_their_hashes_make_the_page_no_wider(
    at_desk: Desk, window: Window, tmp_path: Path
) -> None:
    compared(at_desk, "database-denied")
    database = wiring.practice_case("database-denied").database
    assert database is not None
    name = r"C:\Users\technician.contoso\Downloads\from-the-administrator\result" + "s" * 90
    wrong, saved = tmp_path / f"{name}.xlsx", tmp_path / f"{name}.csv"
    wrong.write_bytes(b"PK\0\0")
    saved.write_bytes(result_csv({one: database.rows[one] for one in COLUMNS}))
    at_desk.session.take_results((wrong,))
    at_desk.until(lambda flow: flow.problem is not None)
    assert settled(window) == []
    at_desk.session.take_results((saved,))
    at_desk.until(lambda flow: flow.busy is None and flow.remedy is not None)
    at_desk.session.verb()
    assert settled(window) == []


def test_what_is_copied_of_a_broken_text_is_whole(qtbot: QtBot) -> None:
    digest = "89AF91A6" * 8
    shown = Label(tr("{hash}", hash=digest), selectable=True)
    qtbot.addWidget(shown)
    assert shown.text() != digest
    assert shown.accessibleName() == digest
    shown.setSelection(0, len(shown.text()))
    QTest.keyClick(shown, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == digest
