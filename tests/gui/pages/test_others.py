"""Page 7: the other distribution points, found, read many at once, filtered, picked and saved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from pxewizard import wiring
from pxewizard.core.address import ServerAddress
from pxewizard.core.clock import Clock
from pxewizard.core.examination import Observation, Scope
from pxewizard.core.place import Place
from pxewizard.core.site import Change, Site
from pxewizard.core.words import tr
from pxewizard.engine.flow import Busy
from pxewizard.engine.frame import Back, Step
from pxewizard.engine.sweep_groups import groups
from pxewizard.engine.sweep_names import Target
from pxewizard.engine.sweep_rows import SweepRow, SweepState
from pxewizard.gui.pages.others import OthersPage
from pxewizard.gui.widgets.matrix import Matrix
from pxewizard.gui.widgets.sweep_model import SERVER, STATE, WHAT
from pxewizard.gui.widgets.sweep_table import SweepTable
from tests.gui.accessible import clashing_keys, nameless, spoken
from tests.gui.desk import PATIENCE
from tests.gui.gates import Gated, nowhere, put_in_between
from tests.gui.heart import heart
from tests.gui.pages.stage import Play, play, texts

SILENT = "ber-dp042.contoso.test"
MISSING = "ham-dp002.contoso.test"


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Play]:
    with play(qtbot, tmp_path) as one:
        yield one


def opened(at: Play, case: str = "many") -> OthersPage:
    """Page 7 after the change, where the servers are known and none has been read."""
    at.desk.practise(case)
    at.desk.to_review()
    at.desk.commit()
    at.desk.session.verb()
    at.desk.idle()
    return at.one(OthersPage)


def swept(at: Play) -> OthersPage:
    page = opened(at)
    at.desk.session.verb()
    at.desk.idle()
    return page


def shown(page: OthersPage) -> list[str]:
    model = page.table.shown
    return [model.index(row, SERVER).data() for row in range(model.rowCount())]


def counted(page: OthersPage) -> list[str]:
    return [spoken(chip) for chip in page.sieve.chips if chip.isVisible()]


def test_the_servers_are_named_and_none_is_asked_before_the_verb(at: Play) -> None:
    page = opened(at)
    assert at.desk.step() is Step.OTHERS
    assert len(shown(page)) == 199
    assert {one.state for one in page.table.rows.rows} == {SweepState.WAITING}
    assert shown(page)[:2] == ["ber-dp011.contoso.test", "ber-dp019.contoso.test"]  # of the log
    frame = at.desk.session.frame
    assert frame.verb
    assert str(frame.verb.says) == "&Read 199 servers"
    assert not page.stop.isVisible()
    assert not page.again.isVisible()


def test_the_200_servers_of_a_site_17_affected_3_dead_2_denied(at: Play) -> None:
    page = swept(at)
    assert counted(page) == ["All, 199", "Missing, 16", "Differs, 0", "Not read, 5", "Correct, 178"]
    assert str(at.desk.session.frame.sentence) == "16 other distribution points lack the value"
    assert shown(page)[:2] == ["ber-dp011.contoso.test", "ber-dp019.contoso.test"]  # urgent first
    verb = at.desk.session.frame.verb
    assert verb
    assert str(verb.says) == "&Review the fix for 16 servers…"
    assert "199 of 199 servers read" in texts(page)
    assert str(at.desk.session.frame.footer.says).startswith("1 value written")


def test_the_filter_and_the_chips_leave_what_was_asked_for(at: Play) -> None:
    page = swept(at)
    QTest.keyClicks(page.sieve.line.edit, "SEA-DP0")
    assert len(shown(page)) == 50
    page.sieve.chips[1].setChecked(True)
    assert len(shown(page)) == 4
    page.sieve.line.edit.clear()
    assert len(shown(page)) == 16
    for chip in page.sieve.chips[1:3]:
        QTest.keyClick(chip, Qt.Key.Key_Right)
    assert set(shown(page)) == {one.server for one in page.table.rows.rows if one.problem}


@dataclass
class Distant:
    """A site whose servers take 20 ms for each answer, as over a network."""

    site: Site

    def read(self, *places: Place) -> tuple[Observation, ...]:
        Event().wait(0.02)
        return self.site.read(*places)

    def change(self, change: Change) -> None:
        raise AssertionError(change)


def put_far_away(patch: pytest.MonkeyPatch) -> None:
    reach = wiring.reach

    def far(
        scope: Scope, connection: wiring.Connection, clock: Clock | None = None
    ) -> wiring.Parts:
        parts = reach(scope, connection, clock)
        return replace(parts, site=Distant(parts.site))

    patch.setattr(wiring, "reach", far)


def test_rows_come_in_batches_and_the_window_is_never_held_up(
    at: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(at)
    put_far_away(monkeypatch)
    at.desk.flows.clear()
    with heart(at.desk.bot) as longest:
        at.desk.session.verb()
        at.desk.idle()
    assert longest.worked < 0.15, (
        "seconds of the processor, about 0.05; the threads that read not among them"
    )
    assert 2 < len(at.desk.flows) < 199, "199 servers, two rows each, are drawn in batches"
    assert len(shown(page)) == 199


def test_stop_keeps_what_was_read_and_the_verb_goes_on(
    at: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(at)
    gate = Gated(nowhere(), server="muc-dp001.contoso.test")
    put_in_between(monkeypatch, gate)
    try:
        at.desk.session.verb()
        at.desk.until(lambda _flow: gate.reached.is_set() and len(_read(at)) > 40)
        assert page.stop.isVisible()
        assert at.desk.session.frame.verb is None
        page.stop.click()
        assert at.desk.busy() is None
    finally:
        gate.gate.set()
    read = len(_read(at))
    assert 40 < read < 199
    assert not any(one.state is SweepState.WORKING for one in page.table.rows.rows)
    assert page.rest.isVisible()
    page.together.box.click()  # none of them
    verb = at.desk.session.frame.verb
    assert verb
    assert str(verb.says) == f"&Read {199 - read} servers"
    assert not page.rest.isVisible()
    at.desk.session.verb()
    at.desk.idle()
    assert len(_read(at)) == 199


def _read(at: Play) -> list[SweepRow]:
    sweep = at.desk.session.flow.sweep
    return [one for one in sweep.rows if one.state.ended] if sweep else []


def test_read_again_asks_only_those_that_were_silent(
    at: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = swept(at)
    assert page.again.text() == "Read the 5 &again"
    before = {one.server: one for one in page.table.rows.rows}
    gate = Gated(nowhere(), server=SILENT)
    put_in_between(monkeypatch, gate)
    page.again.click()
    at.desk.until(lambda _flow: gate.reached.is_set())
    waiting = [one for one in page.table.rows.rows if not one.state.ended]
    gate.gate.set()
    assert len(waiting) <= 5
    at.desk.idle()
    after = {one.server: one for one in page.table.rows.rows}
    assert {name for name in after if after[name] is not before[name]} == {
        name for name, one in before.items() if one.problem
    }


def test_the_picked_server_is_told_in_full_and_can_be_examined_by_itself(at: Play) -> None:
    page = swept(at)
    assert not page.picked.isVisible()
    page.table.pick(SILENT)
    assert "Check that it is switched on" in texts(page.picked)
    page.table.pick(MISSING)
    assert "No IssuingCertificateList" in texts(page.picked)
    page.picked.examine.click()
    at.desk.idle()
    session = at.desk.session
    assert session.flow.step is Step.EXAMINE
    assert session.flow.remedy
    seen = session.flow.current
    assert seen
    assert seen.context.scope.dp.name == MISSING
    assert seen.context.scope.mp
    session.verb()
    session.verb()
    at.desk.commit()
    session.verb()
    at.desk.idle()
    rows = {one.server: one.state for one in page.table.rows.rows}
    assert rows[MISSING] is SweepState.WAITING, "it was read before it was mended"
    assert Counter(rows.values())[SweepState.MISSING] == 15
    page.rest.click()
    at.desk.idle()
    rows = {one.server: one.state for one in page.table.rows.rows}
    assert rows[MISSING] is SweepState.CORRECT


def test_typed_servers_join_the_list(at: Play) -> None:
    page = opened(at)
    page.add.click()
    box = at.dialog().findChild(QPlainTextEdit)
    assert isinstance(box, QPlainTextEdit)
    box.setPlainText("new-dp1.contoso.test\nbad name!")
    assert "Not a server’s name: name!" in texts(at.dialog())
    box.setPlainText("new-dp1.contoso.test # remark\nham-dp002.contoso.test")
    at.dialog().accept()
    at.desk.bot.waitUntil(at.no_dialog, timeout=PATIENCE)
    assert len(shown(page)) == 200
    assert "new-dp1.contoso.test" in shown(page)


def test_the_table_is_saved_as_csv(
    at: Play, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = swept(at)
    out = tmp_path / "out.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    page.saving.table.click()
    at.desk.bot.waitUntil(lambda: out.exists() and out.stat().st_size > 0, timeout=PATIENCE)
    at.desk.bot.waitUntil(lambda: len(out.read_text("utf-8-sig").splitlines()) == 200)


def test_a_file_that_cannot_be_written_is_told_of(
    at: Play, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = swept(at)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path), ""))
    page.saving.table.click()
    at.desk.until(lambda flow: flow.problem is not None)
    assert "cannot be written" in str(at.desk.session.frame.footer.says)


def test_a_screen_reader_hears_every_control_cell_and_the_pattern(at: Play) -> None:
    page = swept(at)
    page.table.pick(MISSING)
    assert nameless(at.window) == []
    assert clashing_keys(at.window) == {}
    row = next(i for i, name in enumerate(shown(page)) if name == MISSING)
    told = [
        page.table.shown.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
        for column in (SERVER, STATE, WHAT)
    ]
    assert told == [
        f"Server: {MISSING}",
        "State: Missing",
        "What was read: No IssuingCertificateList",
    ]
    pattern = QAccessible.queryAccessibleInterface(page.matrix)
    said = pattern.text(QAccessible.Text.Description)
    assert "HAM-DP 50: 5 Missing, 1 Not read, 44 Correct" in said


def test_the_page_is_led_by_the_keyboard(at: Play) -> None:
    page = swept(at)
    assert at.window.focusWidget() is page.sieve.line
    visited = set()
    for _ in range(12):
        at.key(Qt.Key.Key_Tab)
        visited.add(at.window.focusWidget())
    assert {page.again, page.add, page.saving.table, page.table} <= visited
    page.table.setFocus()
    at.key(Qt.Key.Key_Down)
    assert page.table.current
    at.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert page.table.current.server in QApplication.clipboard().text()


def test_a_click_on_the_pattern_picks_the_server(at: Play) -> None:
    page = swept(at)
    spot = page.matrix.at(MISSING)
    QTest.mouseClick(
        page.matrix,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(spot.center()),
    )
    assert page.table.current
    assert page.table.current.server == MISSING


def test_selection_and_order_stay_while_rows_change(at: Play) -> None:
    page = swept(at)
    page.table.pick(MISSING)
    page.again.click()
    at.desk.idle()
    assert page.table.current
    assert page.table.current.server == MISSING


def test_back_leads_to_the_result_and_again_to_the_rows_as_they_were(at: Play) -> None:
    page = swept(at)
    session = at.desk.session
    rows = page.table.rows.rows
    assert session.frame.back is Back.SHOWN
    session.back()
    assert session.flow.step is Step.RESULT
    session.verb()
    assert session.flow.busy is None
    assert page.table.rows.rows == rows


def test_from_a_healthy_server_page_3_leads_here_and_back(at: Play) -> None:
    at.desk.practise("healthy")
    at.desk.examine()
    session = at.desk.session
    session.verb()
    assert at.desk.step() is Step.COMPARE
    assert session.frame.verb
    assert str(session.frame.verb.says) == "&Other distribution points"
    session.verb()
    at.desk.idle()
    assert at.desk.step() is Step.OTHERS
    session.back()
    assert at.desk.step() is Step.COMPARE


def test_an_article_of_one_server_has_no_page_7(at: Play) -> None:
    at.desk.practise("cache-expire")
    at.desk.to_review()
    at.desk.session.answer("cache-expire", "300")
    at.desk.commit()
    assert at.desk.session.frame.verb is None


def test_hostile_texts_are_shown_as_they_are(qtbot: QtBot) -> None:
    evil = "<b>\u202e" + "x" * 10_000 + "\n\x00"
    row = SweepRow(
        Target(ServerAddress("1" * 300)), SweepState.AFFECTED, tr("{evil}", evil=evil), "<i>"
    )
    table, matrix = SweepTable(), Matrix()
    for part in (table, matrix):
        qtbot.addWidget(part)
        part.show()
        part.show_rows((row,))
    assert "<b>·xxx" in table.shown.index(0, WHAT).data()
    assert "\n" not in table.shown.index(0, WHAT).data()
    table.grab()
    matrix.grab()


def test_a_thousand_servers_still_have_their_pattern_and_the_name_groups_them(qtbot: QtBot) -> None:
    rows = tuple(
        SweepRow(Target(ServerAddress(f"{site}-dp{number}.contoso.test")))
        for site in ("aa", "bb")
        for number in range(500)
    )
    assert [(one.name, len(one.rows)) for one in groups(rows)] == [("AA-DP", 500), ("BB-DP", 500)]
    matrix = Matrix()
    qtbot.addWidget(matrix)
    matrix.resize(860, 100)
    matrix.show_rows(rows)
    assert 0 < matrix.height() <= 132
    spots = [matrix.at(row.server) for row in rows]
    assert len({(at.x(), at.y()) for at in spots}) == 1000
    assert all(at.right() < 860 for at in spots)


def test_listing_can_be_cancelled(at: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    at.desk.practise("dp-missing")
    at.desk.to_review()
    at.desk.commit()
    gate = Gated(nowhere(), server="sql01.contoso.test/CM_P01")
    put_in_between(monkeypatch, gate)
    with closing(_Opened(gate)):
        at.desk.session.verb()
        assert at.desk.busy() is Busy.LISTING
        at.desk.session.cancel()
        assert at.desk.busy() is None
    assert str(at.desk.session.frame.sentence) == "No other distribution point is known"


class _Opened:
    def __init__(self, gate: Gated) -> None:
        self._gate = gate

    def close(self) -> None:
        self._gate.gate.set()
