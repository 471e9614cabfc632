"""What page 7 hands on: its table as CSV, and the report of the sweep, whole or redacted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from pxewizard.core.words import tr
from pxewizard.gui.pages.report_redact import ask_redaction
from pxewizard.gui.pages.report_row import Wish, ask_report, take_markdown
from pxewizard.gui.session import Session
from pxewizard.gui.widgets.announce import announce
from pxewizard.gui.widgets.button import Button
from pxewizard.gui.words import say


class Saving(QObject):
    """Three buttons, and what is said when something was saved or copied."""

    said = Signal(object)  # Text

    def __init__(self, page: QWidget, session: Session) -> None:
        """Make the buttons for the page; it places them."""
        super().__init__(page)
        self._page, self._session = page, session
        self.table = Button(tr("Save CS&V…"), icon="export")
        self.report = Button(tr("Sav&e report…"), icon="report")
        self.redact = Button(tr("Redact rep&ort…"))
        self.buttons = (self.table, self.report, self.redact)
        self.table.clicked.connect(self._save_table)
        self.report.clicked.connect(lambda: self._ask("none"))
        self.redact.clicked.connect(
            lambda: ask_redaction(page, session, lambda profile, _: self._ask(profile))
        )
        session.report_saved.connect(self._tell_saved)
        session.report_ready.connect(self._take)

    def _ask(self, profile: str) -> None:
        ask_report(self._page, self._session, Wish(profile, table=True))

    def _save_table(self) -> None:
        title, kinds = say(tr("Save the table")), say(tr("Comma-separated values (*.csv)"))
        path, _ = QFileDialog.getSaveFileName(self._page, title, "distribution-points.csv", kinds)
        if path:
            self._session.save_sweep(Path(path))

    def _tell_saved(self, path: str) -> None:
        if self._page.isVisible():
            says = tr("The report is in {path}.", path=path)
            announce(self._page, says)
            self.said.emit(says)

    def _take(self, markdown: str) -> None:
        if self._page.isVisible():
            self.said.emit(take_markdown(self._page, markdown))
