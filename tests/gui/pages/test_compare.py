"""Page 3: findings, the readings side by side, the logs, evidence cards, and the database's question."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from pxewizard import wiring
from pxewizard.core.comparison import Match
from pxewizard.core.diagnosis import Finding, Severity
from pxewizard.core.problem import problem
from pxewizard.core.queries import SQL
from pxewizard.core.words import tr
from pxewizard.engine.flow import Field
from pxewizard.engine.flow.database import DatabaseQuestion
from pxewizard.engine.formats.resultcsv import COLUMNS, result_csv
from pxewizard.gui.pages.compare import ComparePage
from pxewizard.gui.widgets.check_list import Tick
from pxewizard.gui.widgets.comparison_table import ComparisonTable
from pxewizard.gui.widgets.database_card import DatabaseCard
from pxewizard.gui.widgets.evidence import EvidenceCard, Tag
from pxewizard.gui.widgets.field import Field as Line
from pxewizard.gui.widgets.log_lines import LogLines
from pxewizard.gui.window import Window
from pxewizard.practice.estate import load
from pxewizard.practice.statefolder import StateFolder
from tests.gui.accessible import clashing_keys, nameless
from tests.gui.desk import Desk
from tests.gui.pages.stage import texts
from tests.practice.odbc_drivers import MICROSOFT, needs
from tests.support_estates import DP, DP_ROLE, with_text

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def page(window: Window) -> ComparePage:
    found = window.findChild(ComparePage)
    assert found is not None
    return found


def table(window: Window) -> ComparisonTable:
    found = page(window).findChild(ComparisonTable)
    assert found is not None
    return found


def compared(desk: Desk, case: str) -> None:
    desk.practise(case)
    desk.examine()
    desk.session.verb()


def cells(window: Window, role: int = Qt.ItemDataRole.DisplayRole) -> dict[str, list[str]]:
    model = table(window).model()
    return {
        str(model.index(row, 0).data()): [
            str(model.index(row, column).data(role)) for column in range(1, model.columnCount())
        ]
        for row in range(model.rowCount())
    }


def press(page: ComparePage, text: str) -> None:
    found = [
        one
        for one in page.findChildren(QAbstractButton)
        if one.text().replace("&", "") == text and one.isVisibleTo(page)
    ]
    assert len(found) == 1
    found[0].click()


def card(window: Window, qtbot: QtBot) -> EvidenceCard:
    qtbot.waitUntil(lambda: bool(window.findChildren(EvidenceCard)))
    return window.findChildren(EvidenceCard)[-1]


def test_a_missing_value_is_said_in_every_cell_and_marked_as_the_first_difference(
    at_desk: Desk, window: Window
) -> None:
    compared(at_desk, "dp-missing")
    shown = cells(window)
    assert shown["Value, First difference"] == ["Missing", "Present", "Not read", "= Answered"]
    assert shown["Type"][0] == "—"
    thumbprint = shown["Certificate 1, subject, thumbprint"]
    assert thumbprint[1].startswith("SMS Issuing ")
    assert thumbprint[3] == f"= {thumbprint[1]}"
    spoken = cells(window, SPOKEN)["Value, First difference"]
    assert spoken[0] == "DP, Value: Missing, missing"


def test_the_certificate_that_differs_is_marked(at_desk: Desk, window: Window) -> None:
    compared(at_desk, "values-differ")
    shown = cells(window)
    assert shown["Certificate 2, First difference"][0].startswith("≠ SMS Issuing ")
    assert "valid from: " in str(cells(window, Qt.ItemDataRole.ToolTipRole))


def test_every_cell_of_every_case_can_be_spoken(at_desk: Desk, window: Window) -> None:
    for one in ("healthy", "several-rows", "opaque", "wrong-type", "cache-expire"):
        compared(at_desk, one)
        assert all(
            text not in {"", "None"} for row in cells(window, SPOKEN).values() for text in row
        )
        head = table(window).model()
        for section in range(1, head.columnCount()):
            assert head.headerData(section, Qt.Orientation.Horizontal)


def test_ctrl_c_copies_the_whole_thumbprint(at_desk: Desk, window: Window, qtbot: QtBot) -> None:
    compared(at_desk, "dp-missing")
    beside = table(window)
    names = list(cells(window))
    beside.setCurrentIndex(
        beside.model().index(names.index("Certificate 1, subject, thumbprint"), 2)
    )
    qtbot.keyClick(beside, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert len(QGuiApplication.clipboard().text()) == 40


def test_enter_on_a_column_opens_the_evidence_of_its_reading(
    at_desk: Desk, window: Window, qtbot: QtBot
) -> None:
    compared(at_desk, "dp-missing")
    beside = table(window)
    beside.setCurrentIndex(beside.model().index(0, 2))
    qtbot.keyClick(beside, Qt.Key.Key_Return)
    opened = card(window, qtbot)
    texts = {one.text() for one in opened.findChildren(QLabel)}
    assert "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\SMS\\Security" in texts
    assert "REG_MULTI_SZ, 2 items" in texts
    opened.copy()
    assert "Compared with" in QGuiApplication.clipboard().text()
    qtbot.keyClick(opened, Qt.Key.Key_Escape)
    assert opened.isHidden()


def test_a_tag_beside_a_finding_opens_the_same_card(
    at_desk: Desk, window: Window, qtbot: QtBot
) -> None:
    compared(at_desk, "dp-missing")
    page(window).findChildren(Tag)[0].click()
    opened = card(window, qtbot)
    assert opened.windowTitle().endswith("IssuingCertificateList on dp01.contoso.test")
    assert "F1 dp-value-missing" in {one.text() for one in opened.findChildren(QLabel)}
    opened.accept()


def test_a_few_lines_of_the_logs_are_shown_and_all_on_request(
    at_desk: Desk, window: Window
) -> None:
    compared(at_desk, "dp-missing")
    logs = page(window).findChild(LogLines)
    assert logs is not None
    assert logs.table.model().rowCount() == 3
    press(page(window), "All 34 lines")
    assert logs.table.model().rowCount() == 34
    press(page(window), "Fewer lines")
    assert logs.table.model().rowCount() == 3


def test_the_database_question_shows_its_query_and_hands_it_out(
    at_desk: Desk, window: Window
) -> None:
    compared(at_desk, "database-denied")
    asked = page(window).findChild(DatabaseCard)
    assert asked is not None
    assert asked.isVisibleTo(page(window))
    press(page(window), "Copy the query for the DBA")
    for query in COLUMNS:
        assert SQL[query] in QGuiApplication.clipboard().text()


def test_a_saved_result_answers_the_question_and_leads_to_a_fix(
    at_desk: Desk, window: Window, tmp_path: Path
) -> None:
    compared(at_desk, "database-denied")
    database = wiring.practice_case("database-denied").database
    assert database is not None
    saved = tmp_path / "result.csv"
    saved.write_bytes(result_csv({one: database.rows[one] for one in COLUMNS}))
    at_desk.session.take_results((saved,))
    at_desk.until(lambda flow: flow.busy is None and flow.remedy is not None)
    at_desk.session.verb()
    asked = page(window).findChild(DatabaseCard)
    assert asked is not None
    assert not asked.isVisibleTo(page(window))
    seen = at_desk.session.flow.current
    assert seen is not None
    assert {one.query for one in seen.context.scope.database_results} == set(COLUMNS)


def test_a_file_that_is_no_result_is_told_of_and_changes_nothing(
    at_desk: Desk, tmp_path: Path
) -> None:
    compared(at_desk, "database-denied")
    wrong = tmp_path / "holiday.csv"
    wrong.write_text("beach;sun")
    before = at_desk.session.flow.current
    at_desk.session.take_results((wrong,))
    at_desk.until(lambda flow: flow.problem is not None)
    assert at_desk.session.flow.current is before


def test_a_database_named_on_page_3_is_asked(at_desk: Desk, window: Window) -> None:
    at_desk.practise("both-missing")
    at_desk.session.enter(Field.DATABASE, "")
    at_desk.examine()
    at_desk.session.verb()
    asked = page(window).findChild(DatabaseCard)
    assert asked is not None
    assert asked.isVisibleTo(page(window))
    line = asked.findChild(Line)
    assert line is not None
    line.set_text("not a database!")
    press(page(window), "Ask it")
    assert at_desk.session.flow.busy is None
    assert line.line.is_wrong
    line.set_text("sql01.contoso.test:1433/CM_P01")
    press(page(window), "Ask it")
    at_desk.idle()
    assert at_desk.session.flow.remedy is not None


def test_a_database_that_only_the_management_point_names_judges_once_it_is_confirmed(
    at_desk: Desk, window: Window, tmp_path: Path
) -> None:
    estate = load("both-missing")
    folder = StateFolder(tmp_path / "state", estate.case, estate.servers)
    with folder.turn():
        folder.save(with_text(estate, DP, DP_ROLE, "SiteServer", None).servers)
    at_desk.practise("both-missing", tmp_path / "state")
    for one in (Field.MP, Field.SITE_SERVER, Field.DATABASE):
        at_desk.session.enter(one, "")
    at_desk.session.look_up()
    at_desk.until(lambda flow: Field.DATABASE in flow.entered.filled)
    at_desk.examine()
    at_desk.session.verb()
    asked = page(window).findChild(DatabaseCard)
    assert asked is not None
    assert asked.isVisibleTo(page(window))
    assert at_desk.session.flow.remedy is None
    press(page(window), "Ask it")
    at_desk.idle()
    assert at_desk.session.flow.remedy is not None


@pytest.mark.parametrize(
    ("code", "may_trust"),
    [("database-certificate-refused", True), ("database-sign-in-refused", False)],
)
def test_the_check_of_a_certificate_is_waived_only_where_it_failed_and_only_by_a_tick(
    code: str, *, may_trust: bool, qtbot: QtBot
) -> None:
    card, asked = DatabaseCard(), list[tuple[str, bool]]()
    qtbot.addWidget(card)
    card.named.connect(lambda name, trust: asked.append((name, trust)))
    address = "sql01.contoso.com/CM_P01"
    met = problem(code, address=address, account="technician")
    finding = Finding("database-unreadable", Severity.UNREADABLE, tr("Not read."))
    question = DatabaseQuestion(finding, tr("Why."), "SELECT", met, met.advice, may_trust)
    card.show_question(question, address, None)
    tick, ask = card.findChild(Tick), card.findChild(QAbstractButton, "ask")
    assert tick is not None
    assert ask is not None
    assert tick.isVisibleTo(card) is may_trust
    ask.click()
    tick.setChecked(True)
    card.show_question(question, address, None)  # drawn again while the person looks at it
    ask.click()
    assert asked == [(address, False), (address, may_trust)]


@pytest.mark.parametrize("has_driver", [True, False])
def test_page_3_says_where_the_practice_database_was_read_directly(
    at_desk: Desk, window: Window, monkeypatch: pytest.MonkeyPatch, *, has_driver: bool
) -> None:
    if has_driver:
        needs(MICROSOFT)
    else:
        monkeypatch.setitem(sys.modules, "pyodbc", None)  # as where unixODBC is missing
    compared(at_desk, "both-missing")
    assert ("The practice database was read directly" in texts(page(window))) is not has_driver


def test_several_rows_are_shown_side_by_side(at_desk: Desk, window: Window) -> None:
    compared(at_desk, "several-rows")
    exhibits = at_desk.session.flow.exhibits
    assert exhibits is not None
    assert exhibits.comparison is not None
    columns = exhibits.comparison.columns
    rows = [one for one in columns if one.choice]
    assert [one.choice for one in rows] == ["database-1", "database-2"]
    assert {one.site for one in rows} == {"P01"}
    assert Match.NOT_READ not in {one.match for one in rows}
    assert table(window).model().columnCount() == len(columns) + 1


@pytest.mark.parametrize("case", ["dp-missing", "database-denied", "cache-expire-2012"])
def test_every_control_has_a_name(case: str, at_desk: Desk, window: Window) -> None:
    compared(at_desk, case)
    assert nameless(page(window)) == []


@pytest.mark.parametrize("case", ["dp-missing", "database-denied"])
def test_access_keys_are_unique_beside_those_of_the_window(
    case: str, at_desk: Desk, window: Window
) -> None:
    compared(at_desk, case)
    assert clashing_keys(window) == {}
