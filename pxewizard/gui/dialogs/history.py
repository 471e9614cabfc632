"""Every change that this computer has recorded; undo, and its report, from there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import Flow
from pxewizard.engine.formats.record import Change
from pxewizard.engine.frame import Step
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.pages.report_row import KINDS
from pxewizard.gui.session import Session
from pxewizard.gui.widgets.button import Button
from pxewizard.gui.widgets.card import Card
from pxewizard.gui.widgets.changes_table import DOES, ChangesTable
from pxewizard.gui.widgets.dialog import Dialog
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.save_dialog import ask_where
from pxewizard.gui.widgets.undo_question import ask_undo


class HistoryDialog(Dialog):
    """The table, and what can be done with the change that is picked in it."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        """Make it, and have the changes read."""
        super().__init__(parent, tr("Changes on this computer"))
        self._session = session
        self._known = session.flow.problem
        self._said = Label("", tone=Tone.QUIET)
        self.table = ChangesTable()
        self.table.setColumnHidden(DOES, True)  # noqa: FBT003 - Qt's way
        card = Card()
        card.add_row(self.table)
        card.setSizePolicy(self.table.sizePolicy())
        self.column.addWidget(self._said)
        self.column.addWidget(card, 1)
        self.undo = Button(tr("&Undo…"))
        self.report = Button(tr("&Report…"))
        self.folder = Button(tr("&Open its folder"))
        self.shut = Button(tr("&Close"))
        for button in (self.undo, self.report, self.folder, self.shut):
            self.buttons.addWidget(button)
        self.table.picked.connect(self._show_picked)
        self.undo.clicked.connect(self._ask_undo)
        self.report.clicked.connect(self._ask_report)
        self.folder.clicked.connect(self._open_folder)
        self.shut.clicked.connect(self.reject)
        session.history_read.connect(self._show)
        session.report_saved.connect(self._tell_saved)
        session.changed.connect(self._flow_changed)
        self.resize(QSize(860, 520))
        self._say(tr("The records are being read."))
        self._show_picked()
        session.read_history()

    def _show(self, changes: tuple[Change, ...]) -> None:
        self.table.show_changes(changes)
        count = tr("{n:One change.|# changes, the newest first.}", n=len(changes))
        self._say(count if changes else tr("No change was made from this computer yet."))

    def _flow_changed(self, flow: Flow) -> None:
        if flow.problem and flow.problem is not self._known:  # the page behind cannot be seen well
            self._say(tr("{what} {advice}", what=flow.problem.summary, advice=flow.problem.advice))
        self._known = flow.problem
        self._show_picked()

    def _show_picked(self) -> None:
        """Enable what can be done with the change that is picked."""
        what = self.table.current
        self.folder.setEnabled(what is not None)
        self.report.setEnabled(what is not None)
        self.undo.setEnabled(bool(what and what.can_undo and not self._session.flow.busy))

    def _ask_undo(self) -> None:
        what = self.table.current
        if what is not None:
            ask_undo(self, what.way, lambda: self._undo(what.folder))

    def _undo(self, folder: str) -> None:
        """Take it back on the page where one sees what becomes of it."""
        self.accept()
        session = self._session
        outcome = session.flow.outcome
        if outcome and outcome.folder == folder and session.flow.step is Step.RESULT:
            session.undo()
            return
        session.start_over()
        session.undo_change(folder)

    def _ask_report(self) -> None:
        """Ask where the report of the change that is picked shall go, and save it there."""
        what = self.table.current
        if what is not None:
            name, folder = f"pxe-report-{Path(what.folder).name}", Path(what.folder)
            ask_where(
                self,
                tr("Save report"),
                name,
                KINDS,
                lambda path: self._session.save_report_of(folder, path),
            )

    def _tell_saved(self, path: str) -> None:
        self._say(tr("The report is in {path}.", path=path))

    def _open_folder(self) -> None:
        what = self.table.current
        if what is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(what.folder))

    def _say(self, says: Text) -> None:
        self._said.set_text(says)


def show_history(parent: QWidget, session: Session) -> HistoryDialog:
    """Open the history."""
    made = HistoryDialog(parent, session)
    made.begin(made.table)
    return made
