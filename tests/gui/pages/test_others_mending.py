"""Page 7: those that simply lack the value are ticked, confirmed by name, mended together, taken back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from pxewizard.core.address import ServerAddress
from pxewizard.core.examination import Observation
from pxewizard.core.place import Place
from pxewizard.core.problem import problem
from pxewizard.core.site import Change, Site
from pxewizard.engine.flow import Busy, Flow, sweeping
from pxewizard.engine.sweep_names import Target, Targets
from pxewizard.engine.sweep_rows import SweepState
from pxewizard.gui import effects
from pxewizard.gui.pages.others import OthersPage
from pxewizard.gui.widgets.button import Button, Verb
from pxewizard.gui.widgets.dialog import Dialog
from pxewizard.gui.widgets.sweep_model import SERVER
from pxewizard.journal import open_bulks
from tests.gui.accessible import clashing_keys, nameless
from tests.gui.clipping import unseen
from tests.gui.desk import PATIENCE
from tests.gui.gates import Gated, nowhere, put_in_between
from tests.gui.pages.stage import Play, play, texts

MISSING = tuple(f"{one}.contoso.test" for one in ("ber-dp011", "ber-dp019", "ham-dp002"))
FEW = (*MISSING, "ber-dp001.contoso.test", "ber-dp042.contoso.test")


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Play]:
    found = Targets(tuple(Target(ServerAddress(one)) for one in FEW))
    monkeypatch.setattr(effects, "find", lambda *_: found)
    with play(qtbot, tmp_path) as one:
        yield one


def swept(at: Play) -> OthersPage:
    """Page 7 when five servers have been read: three lack the value, one is well, one is dead."""
    at.desk.practise("many")
    at.desk.to_review()
    at.desk.commit()
    at.desk.session.verb()
    at.desk.idle()
    at.desk.session.verb()
    at.desk.idle()
    return at.one(OthersPage)


def verb(at: Play) -> str:
    made = at.desk.session.frame.verb
    return str(made.says) if made else ""


def states(page: OthersPage) -> dict[str, SweepState]:
    return {one.server.partition(".")[0]: one.state for one in page.table.rows.rows}


def estate(at: Play) -> object:
    state = at.desk.session.flow.entered.state
    assert state
    return json.loads((Path(state) / "estate.json").read_text())


def confirm(at: Play) -> Dialog:
    at.desk.session.verb()
    return at.dialog()


def ticks(dialog: Dialog) -> dict[str, QCheckBox]:
    return {one.text(): one for one in dialog.findChildren(QCheckBox)}


def press(dialog: Dialog) -> None:
    (write,) = (one for one in dialog.findChildren(Verb))
    write.click()


def mended(at: Play) -> OthersPage:
    page = swept(at)
    press(confirm(at))
    at.desk.idle()
    return page


def sentence(at: Play) -> str:
    return str(at.desk.session.frame.sentence)


def test_the_report_of_page_7_tells_the_fix_and_one_lies_in_its_folder(
    at: Play, tmp_path: Path
) -> None:
    mended(at)
    session, out = at.desk.session, tmp_path / "out.json"
    with at.desk.bot.waitSignal(session.report_saved, timeout=PATIENCE):
        session.save_report(out)
    report = json.loads(out.read_text(encoding="utf-8"))["report"]
    assert report["title"] == "3 of 3 distribution points are mended and verified."
    assert report["kind"] == "bulk"
    assert len(report["sweep"]["servers"]) == 5
    kept = Path(report["bulk"]["undo"]["folder"]) / "report.json"
    at.desk.bot.waitUntil(kept.exists, timeout=PATIENCE)
    assert json.loads(kept.read_text(encoding="utf-8"))["report"]["title"] == report["title"]


def test_only_those_that_simply_lack_the_value_are_ticked_and_can_be(at: Play) -> None:
    page = swept(at)
    model = page.table.shown
    boxes = {
        model.index(row, SERVER).data(): model.index(row, SERVER).data(
            Qt.ItemDataRole.CheckStateRole
        )
        for row in range(model.rowCount())
    }
    assert boxes == dict.fromkeys(MISSING, Qt.CheckState.Checked) | dict.fromkeys(FEW[3:])
    assert verb(at) == "&Review the fix for 3 servers…"
    assert "3 of 3 servers chosen" in texts(page.together)
    page.table.pick(FEW[3])
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert verb(at) == "&Review the fix for 3 servers…"


def test_a_tick_is_turned_by_space_and_by_a_click_on_the_box(at: Play) -> None:
    page = swept(at)
    page.table.pick(MISSING[0])
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert verb(at) == "&Review the fix for 2 servers…"
    assert not page.together.box.isChecked()
    cell = page.table.visualRect(page.table.currentIndex().siblingAtColumn(SERVER))
    left, button = Qt.MouseButton.LeftButton, page.table.viewport()
    QTest.mouseClick(button, left, pos=QPoint(cell.left() + 24, cell.center().y()))
    assert verb(at) == "&Review the fix for 3 servers…"
    QTest.mouseClick(button, left, pos=QPoint(cell.left() + 90, cell.center().y()))
    assert verb(at) == "&Review the fix for 3 servers…"


def test_all_are_ticked_or_none_and_without_a_tick_there_is_nothing_to_review(at: Play) -> None:
    page = swept(at)
    page.together.box.click()
    assert verb(at) == ""
    page.together.box.click()
    assert verb(at) == "&Review the fix for 3 servers…"


def test_one_confirmation_names_every_server_the_value_before_and_after_and_who_is_left_out(
    at: Play,
) -> None:
    swept(at)
    dialog = confirm(at)
    assert list(ticks(dialog)) == list(MISSING)
    said = texts(dialog)
    assert "HKLM\\SOFTWARE\\Microsoft\\SMS\\Security : IssuingCertificateList" in said
    assert "REG_MULTI_SZ: Missing → 1 item, 2 certificates" in said
    assert "examined again before the others" in said
    assert re.search(r"Copied from mp01\.contoso\.test, read [\d:]+ \(E\d+\)\. SHA-256 ", said)
    assert unseen(dialog) == []
    names = [one.text() for one in dialog.findChildren(Button)]
    assert "1 server is left out" in names
    assert nameless(dialog) == []
    assert clashing_keys(dialog) == {}
    dialog.reject()


def test_enter_never_writes_on_many(at: Play) -> None:
    page = swept(at)
    before = estate(at)
    dialog = confirm(at)
    for one in ticks(dialog).values():
        QTest.keyClick(one, Qt.Key.Key_Return)
    (write,) = dialog.findChildren(Verb)
    assert not write.hasFocus()
    QTest.keyClick(write, Qt.Key.Key_Return)
    assert at.desk.busy() is None
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    at.desk.bot.waitUntil(at.no_dialog, timeout=PATIENCE)
    assert estate(at) == before
    assert states(page)["ber-dp011"] is SweepState.MISSING


def test_a_server_left_out_in_the_confirmation_is_not_written(at: Play) -> None:
    page = swept(at)
    dialog = confirm(at)
    (write,) = dialog.findChildren(Verb)
    assert write.text() == "&Write the value on 3 servers"
    ticks(dialog)[MISSING[1]].click()
    assert write.text() == "&Write the value on 2 servers"
    press(dialog)
    at.desk.idle()
    found = states(page)
    assert found["ber-dp011"] is found["ham-dp002"] is SweepState.CORRECT
    assert found["ber-dp019"] is SweepState.MISSING


def test_without_a_server_there_is_nothing_to_write(at: Play) -> None:
    swept(at)
    dialog = confirm(at)
    for one in ticks(dialog).values():
        one.click()
    (write,) = dialog.findChildren(Verb)
    assert not write.isEnabled()
    dialog.reject()


def test_the_servers_are_mended_their_rows_say_so_and_all_is_taken_back(at: Play) -> None:
    page = swept(at)
    before = estate(at)
    press(confirm(at))
    at.desk.idle()
    assert sentence(at) == "3 servers were mended and verified"
    assert states(page)["ber-dp019"] is SweepState.CORRECT
    assert states(page)["ber-dp042"] is SweepState.NOT_READ
    said = [sweeping.progress(flow, 8) for flow in at.desk.flows if flow.busy is Busy.MENDING]
    assert str(said[0]) == "0 of 3 servers written and looked at"
    assert str(said[-1]) == "3 of 3 servers written and looked at"
    assert "until you confirm" not in str(at.desk.session.frame.lead)
    assert "3 values written on others, each verified." in str(at.desk.session.frame.footer.says)
    assert verb(at) == ""
    assert not page.together.go_on.isVisible()
    page.together.undo.click()
    assert all(one in texts(at.dialog()) for one in MISSING)
    press(at.dialog())
    at.desk.idle()
    assert sentence(at) == "What was written on 3 servers is taken back"
    assert estate(at) == before
    assert states(page)["ber-dp019"] is SweepState.WAITING
    assert not page.together.isVisible()
    at.desk.session.verb()  # read them again
    at.desk.idle()
    assert states(page)["ber-dp019"] is SweepState.MISSING


def _states(flow: Flow) -> set[SweepState]:
    return {one.state for one in flow.sweep.rows} if flow.sweep else set()


@dataclass
class Refusing:
    """A site on which one server takes no change."""

    server: str
    site: Site = field(default_factory=nowhere)

    def read(self, *places: Place) -> tuple[Observation, ...]:
        return self.site.read(*places)

    def change(self, change: Change) -> None:
        if change.place.server == self.server:
            raise problem("access-denied", server=self.server)
        self.site.change(change)


def test_a_surprise_stops_the_rest_is_named_and_can_be_gone_on_with(
    at: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = swept(at)
    with monkeypatch.context() as patch:
        put_in_between(patch, Refusing(MISSING[0]))  # type: ignore[arg-type]  # a site like Gated
        press(confirm(at))
        at.desk.idle()
    assert sentence(at) == f"It stopped at {MISSING[0]}"
    assert states(page)["ber-dp011"] is SweepState.UNDECIDED
    assert states(page)["ber-dp019"] is SweepState.MISSING
    page.table.pick(MISSING[0])
    assert "refused access" in texts(page.picked)
    page.together.go_on.click()
    assert "Go on with these 3 servers?" in at.dialog().windowTitle()
    press(at.dialog())
    at.desk.idle()
    assert sentence(at) == "3 servers were mended and verified"


def test_stop_ends_after_the_current_step_and_the_rest_is_not_begun(
    at: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = swept(at)
    gate = Gated(nowhere(), changes=True)
    with monkeypatch.context() as patch:
        put_in_between(patch, gate)
        press(confirm(at))
        at.desk.until(lambda flow: SweepState.WORKING in _states(flow))
        at.desk.until(lambda flow: gate.reached.is_set() and flow.busy is Busy.MENDING)
        assert page.stop.isVisible()
        page.stop.click()
        assert str(at.desk.session.frame.footer.says) == "Stopping after the current step."
        gate.gate.set()
        at.desk.idle()
    assert sentence(at) == "1 of 3 servers mended; then it was stopped"
    assert states(page)["ber-dp019"] is SweepState.MISSING
    page.together.go_on.click()
    press(at.dialog())
    at.desk.idle()
    assert sentence(at) == "3 servers were mended and verified"
    assert open_bulks(at.desk.session.root) == ()


def test_a_fix_of_many_that_was_interrupted_is_named_at_the_next_start(at: Play) -> None:
    mended(at)
    (folder,) = (at.desk.session.root / "bulk").iterdir()
    progress = folder / "progress.jsonl"
    progress.write_bytes(b"".join(progress.read_bytes().splitlines(keepends=True)[:-1]))
    at.desk.session.start()
    at.desk.until(lambda flow: flow.problem is not None)
    assert "A fix of 3 servers was interrupted; 3 are done." in str(
        at.desk.session.frame.footer.says
    )
    assert at.desk.session.flow.problem
    assert folder.name in str(at.desk.session.flow.problem.advice)


def test_every_control_of_the_page_has_a_name_and_its_own_key_in_each_state(at: Play) -> None:
    page = swept(at)
    for _ in range(2):
        assert nameless(at.window) == []
        assert clashing_keys(at.window) == {}
        press(confirm(at)) if verb(at) else None
        at.desk.idle()
    assert page.together.undo.isVisible()
