"""The report from the window: in two clicks, redacted after a look, and kept by itself."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest
from PySide6.QtCore import QLocale, QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from pxewizard.core.logrecord import Record
from pxewizard.engine.flow import ending, watching
from pxewizard.gui.pages.compare import ComparePage
from pxewizard.gui.pages.others import OthersPage
from pxewizard.gui.pages.report_row import KINDS
from pxewizard.gui.widgets.button import Button, Verb
from pxewizard.gui.widgets.check_list import Choice, Tick
from pxewizard.report.json import check
from pxewizard.report.verify import checked
from tests.gui.accessible import clashing_keys, nameless
from tests.gui.clipping import unseen
from tests.gui.desk import PATIENCE
from tests.gui.pages.stage import Play, play, texts


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Play]:
    with play(qtbot, tmp_path) as one:
        yield one


def ask(at: Play) -> QFileDialog:
    """The dialog that asks where to; there must be one."""
    found = [one for one in at.window.findChildren(QFileDialog) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def choose(at: Play, path: Path) -> None:
    dialog = ask(at)
    dialog.selectFile(str(path))
    with at.desk.bot.waitSignal(at.desk.session.report_saved, timeout=PATIENCE):
        dialog.accept()


def kept(at: Play) -> Path:
    """Wait until the report lies in the folder of the change."""
    outcome = at.desk.session.flow.outcome
    assert outcome is not None
    page = Path(outcome.folder) / "report.html"
    at.desk.bot.waitUntil(page.exists, timeout=PATIENCE)
    return page


@pytest.mark.parametrize("form", [end for _, end in KINDS])
def test_a_report_is_saved_in_two_clicks_and_the_name_says_in_which_form(
    at: Play, form: str, tmp_path: Path
) -> None:
    at.review("dp-missing")
    page = at.commit()
    out = tmp_path / f"out.{form}"
    page.report.save.click()
    choose(at, out)
    found = checked(out.read_bytes())
    assert found is not None
    assert found.wrong is None
    assert f"The report is in {out}." in texts(page)
    assert page.report.show_it.isVisibleTo(page)


def test_every_form_is_offered_and_its_choice_changes_the_end_of_the_name(at: Play) -> None:
    at.review("dp-missing")
    at.commit().report.save.click()
    dialog = ask(at)
    assert len(dialog.nameFilters()) == 5
    assert dialog.selectedFiles()[0].endswith(".html")
    dialog.filterSelected.emit(dialog.nameFilters()[1])
    assert dialog.defaultSuffix() == "pdf"
    assert dialog.selectedFiles()[0].endswith(".pdf")
    dialog.reject()


def test_an_examination_without_a_change_has_its_report(at: Play, tmp_path: Path) -> None:
    at.desk.practise("healthy")
    at.desk.examine()
    at.desk.session.verb()
    page = at.one(ComparePage)
    out = tmp_path / "healthy.json"
    page.report.save.click()
    choose(at, out)
    document = json.loads(out.read_text())
    check(document)
    assert document["report"]["kind"] == "examination"
    assert document["report"]["origin"]["values_written"] == 0
    assert [one["article"]["number"] for one in document["report"]["examinations"]] == [
        "4469580",
        "2019640",
    ]
    assert nameless(at.window) == []
    assert clashing_keys(at.window) == {}


def test_where_the_system_names_no_language_the_report_is_in_english(
    at: Play, tmp_path: Path
) -> None:
    at.desk.practise("healthy")
    at.desk.examine()
    at.desk.session.verb()
    QLocale.setDefault(QLocale.c())
    at.one(ComparePage).report.save.click()
    choose(at, tmp_path / "seen.json")
    assert json.loads((tmp_path / "seen.json").read_text())["report"]["language"] == "en"


def test_the_report_is_copied_as_markdown(at: Play) -> None:
    at.review("dp-missing")
    page = at.commit()
    with at.desk.bot.waitSignal(at.desk.session.report_ready, timeout=PATIENCE):
        page.report.copy.click()
    assert (
        QGuiApplication.clipboard().text().startswith("# dp01.contoso.test: The value is in place")
    )
    assert "Copied as Markdown." in texts(page)


def test_the_report_is_as_it_was_found_although_the_folder_does_not_hold_it_yet(
    at: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pxewizard.wiring.reporting.keep", lambda *_, **__: None)
    at.review("dp-missing")
    page = at.commit()
    with at.desk.bot.waitSignal(at.desk.session.report_ready, timeout=PATIENCE):
        page.report.copy.click()
    assert "The value is in place" in QGuiApplication.clipboard().text()


def test_a_redaction_shows_what_it_replaces_before_it_is_saved(at: Play, tmp_path: Path) -> None:
    at.review("dp-missing")
    page = at.commit()
    session = at.desk.session
    with at.desk.bot.waitSignal(session.report_previewed, timeout=PATIENCE):
        page.report.redact.click()
    dialog = at.dialog()
    standard, strict, _ = dialog.findChildren(Choice)
    assert standard.isChecked()
    with at.desk.bot.waitSignal(session.report_previewed, timeout=PATIENCE):
        strict.click()
    (box,) = dialog.findChildren(QPlainTextEdit)
    assert "DP-1\tdp01.contoso.test\t" in box.toPlainText()
    assert unseen(dialog) == []
    assert "replacements" in texts(dialog)
    assert nameless(dialog) == []
    (verb,) = dialog.findChildren(Verb)
    verb.click()
    assert "dp01" not in ask(at).selectedFiles()[0]
    out = tmp_path / "redacted.html"
    choose(at, out)
    assert "contoso" not in out.read_text(encoding="utf-8")
    assert "DP-1" in out.read_text(encoding="utf-8")


def test_raw_values_are_attached_where_that_is_wished_and_nothing_is_replaced(
    at: Play, tmp_path: Path
) -> None:
    at.review("dp-missing")
    page = at.commit()
    page.report.redact.click()
    dialog = at.dialog()
    *_, none = dialog.findChildren(Choice)
    (values,) = dialog.findChildren(Tick)
    assert not values.isEnabled()
    none.click()
    values.click()
    (verb,) = dialog.findChildren(Verb)
    verb.click()
    assert ask(at).nameFilters() == ["Evidence package (*.zip)"]
    out = tmp_path / "all.zip"
    choose(at, out)
    with zipfile.ZipFile(out) as package:
        raw = [one for one in package.namelist() if one.startswith("values/")]
    assert raw


def test_a_redacted_report_is_copied_from_where_it_is_redacted(at: Play) -> None:
    at.review("dp-missing")
    page = at.commit()
    page.report.redact.click()
    dialog = at.dialog()
    _, strict, _ = dialog.findChildren(Choice)
    strict.click()
    (copy,) = (one for one in dialog.findChildren(Button) if one.text() == "Copy as &Markdown")
    with at.desk.bot.waitSignal(at.desk.session.report_ready, timeout=PATIENCE):
        copy.click()
    assert at.no_dialog()
    assert "contoso" not in QGuiApplication.clipboard().text()
    assert "DP-1" in QGuiApplication.clipboard().text()


def test_a_report_that_is_copied_while_another_is_saved_leaves_both_told(
    at: Play, tmp_path: Path
) -> None:
    at.review("dp-missing")
    at.commit()
    session = at.desk.session
    signals = [session.report_saved, session.report_ready]
    with at.desk.bot.waitSignals(signals, timeout=PATIENCE):
        session.save_report(tmp_path / "a.html")
        session.copy_report()


def test_the_report_lies_in_the_folder_of_each_change_and_follows_its_undo(at: Play) -> None:
    at.review("both-missing")
    page = at.commit()
    report = kept(at)
    assert "2 values" in report.read_text(encoding="utf-8")
    assert (report.parent / "examination-after.json").exists()
    page.keep.undo.click()
    (verb,) = (one for one in at.dialog().findChildren(Verb) if one.text() == "&Undo")
    verb.click()
    at.desk.idle()
    at.desk.bot.waitUntil(
        lambda: "Taken back" in report.read_text(encoding="utf-8"), timeout=PATIENCE
    )


def test_what_page_6_has_seen_in_the_log_stands_in_the_report(at: Play, tmp_path: Path) -> None:
    at.review("dp-missing")
    at.commit()
    session, out = at.desk.session, tmp_path / "out.json"
    session.read_log()
    at.desk.until(lambda flow: flow.log.proof is not None and not flow.log.is_reading)
    proof = session.flow.log.proof
    assert proof is not None
    later = proof.at + timedelta(hours=1)
    boot = Record(1, later, "SMSPXE", 1, "a boot program")
    session._move(lambda flow: watching.read(flow, replace(proof, at=later, boot=boot)))  # noqa: SLF001 - as time goes by
    with at.desk.bot.waitSignal(session.report_saved, timeout=PATIENCE):
        session.save_report(out)
    (change,) = json.loads(out.read_text())["report"]["changes"]
    assert [one["says"] for one in change["stages"]] == [
        str(one.says) for one in ending.stages(session.flow)
    ]
    assert change["stages"][3]["says"] == "A computer got its boot program"


def test_a_disk_that_refuses_is_told_of_and_the_old_file_stays(at: Play, tmp_path: Path) -> None:
    at.review("dp-missing")
    page = at.commit()
    page.report.ask("none")
    dialog = ask(at)
    dialog.fileSelected.emit(str(tmp_path / "not there" / "x.html"))
    at.desk.until(lambda flow: flow.problem is not None)
    assert "cannot be written" in str(at.desk.session.frame.footer.says)
    dialog.reject()


def test_a_name_without_a_known_end_is_told_of(at: Play, tmp_path: Path) -> None:
    at.review("dp-missing")
    at.commit()
    at.desk.session.save_report(tmp_path / "x.doc")
    at.desk.until(lambda flow: flow.problem is not None)
    assert "x.doc does not say in which form" in str(at.desk.session.frame.footer.says)
    assert not (tmp_path / "x.doc").exists()


class Opener(QObject):
    """Takes the place of the system's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        self.opened.append(unquote(address.toLocalFile()))


def test_the_folder_of_the_report_is_shown(at: Play, tmp_path: Path) -> None:
    at.review("dp-missing")
    page = at.commit()
    page.report.save.click()
    choose(at, tmp_path / "r.md")
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "take")  # type: ignore[arg-type] # takes texts
    try:
        page.report.show_it.click()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert opener.opened == [str(tmp_path)]


def test_a_sweep_has_its_report_with_a_table(at: Play, tmp_path: Path) -> None:
    at.desk.practise("many")
    at.desk.examine()
    session = at.desk.session
    session.open_others()
    at.desk.idle()
    session.sweep()
    at.desk.idle()
    page = at.one(OthersPage)
    for form in ("csv", "html"):
        page.saving.report.click()
        choose(at, tmp_path / f"sweep.{form}")
        assert f"sweep.{form}" in texts(page)
    page.saving.redact.click()
    dialog = at.dialog()
    assert not any(one.isVisible() for one in dialog.findChildren(Tick))
    assert unseen(dialog) == []
    _, strict, _ = dialog.findChildren(Choice)
    strict.click()
    (copy,) = (one for one in dialog.findChildren(Button) if one.text() == "Copy as &Markdown")
    with at.desk.bot.waitSignal(session.report_ready, timeout=PATIENCE):
        copy.click()
    assert "contoso" not in QGuiApplication.clipboard().text()
    assert "Copied as Markdown." in texts(page)
    assert len((tmp_path / "sweep.csv").read_text("utf-8-sig").splitlines()) == 201
    assert "could not be read: listed apart" in (tmp_path / "sweep.html").read_text("utf-8")
