"""Saves a report, copies it as Markdown, or redacts it after a look at what is replaced."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from pxewizard.core.late import dataclass
from pxewizard.core.words import Text, tr
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.pages.report_redact import ask_redaction
from pxewizard.gui.session import Session
from pxewizard.gui.widgets.announce import announce
from pxewizard.gui.widgets.button import Button
from pxewizard.gui.widgets.flow_row import FlowRow
from pxewizard.gui.widgets.label import Icon, Label
from pxewizard.gui.widgets.save_dialog import ask_where

_PACKAGE: Final = (tr("Evidence package"), "zip")
KINDS: Final = (
    (tr("Page for a browser"), "html"),
    (tr("PDF"), "pdf"),
    (tr("Markdown for a ticket"), "md"),
    (tr("JSON"), "json"),
    _PACKAGE,
)
_CSV: Final = (tr("Table for a spreadsheet"), "csv")
_FORMS: Final = tr("HTML, PDF, Markdown, JSON, or a package with all evidence")
_COPIED: Final = tr("Copied as Markdown.")


@dataclass(frozen=True)
class Wish:
    """How a report is to be saved; with `values` as a package, with `table` also as CSV."""

    profile: str = "none"
    values: bool = False
    table: bool = False

    @property
    def kinds(self) -> tuple[tuple[Text, str], ...]:
        """Return the forms there are to choose from."""
        if self.values:
            return (_PACKAGE,)
        return (*KINDS, _CSV) if self.table else KINDS


class ReportRow(QWidget):
    """One row with its buttons; says where the last report went."""

    def __init__(self, session: Session) -> None:
        """Follow the session."""
        super().__init__()
        self._session = session
        self._saved: Path | None = None
        self.save = Button(tr("&Save report…"), icon="report", small=True)
        self.redact = Button(tr("Redac&t…"), small=True)
        self.copy = Button(tr("Copy as &Markdown"), small=True)
        self.show_it = Button(tr("Sho&w it"), small=True)
        self.says = Label(_FORMS, Type.CAPTION, Tone.QUIET, selectable=True)
        self.save.clicked.connect(lambda: self.ask("none"))
        self.redact.clicked.connect(lambda: ask_redaction(self, session, self.ask))
        self.copy.clicked.connect(lambda: session.copy_report("none"))
        self.show_it.clicked.connect(self._open)
        self.show_it.hide()
        self._arrange((self.save, self.redact, self.copy, self.show_it))
        session.report_saved.connect(self._tell)
        session.report_ready.connect(self._take)

    def ask(self, profile: str, values: bool = False) -> None:  # noqa: FBT001, FBT002 - a dialog's answer
        """Ask where to, and save."""
        ask_report(self, self._session, Wish(profile, values=values))

    def _arrange(self, buttons: Sequence[Button]) -> None:
        words, row = QVBoxLayout(), QHBoxLayout(self)
        words.setSpacing(2)
        words.addWidget(Label(tr("Report"), Type.STRONG))
        words.addWidget(self.says)
        words.addSpacing(6)
        words.addLayout(FlowRow(*buttons))
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(8)
        row.addWidget(Icon("report"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def _tell(self, path: str) -> None:
        if self.isVisible():
            self._saved = Path(path)
            self._say(tr("The report is in {path}.", path=path))
            self.show_it.show()

    def _take(self, markdown: str) -> None:
        if self.isVisible():
            self.says.set_text(take_markdown(self, markdown))

    def _say(self, says: Text) -> None:
        self.says.set_text(says)
        announce(self, says)

    def _open(self) -> None:
        """Open the folder of the report."""
        folder = self._saved.parent if self._saved else Path()
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._say(tr("The folder could not be opened. Copy its path."))


def ask_report(parent: QWidget, session: Session, wish: Wish) -> QFileDialog:
    """Ask where the report of this page shall go, and save it there."""
    name = _file_name(session, redacted=wish.profile != "none")

    def save(path: Path) -> None:
        session.save_report(path, wish.profile, values=wish.values)

    return ask_where(parent, tr("Save report"), name, wish.kinds, save)


def take_markdown(parent: QWidget, markdown: str) -> Text:
    """Put a report on the clipboard; return what is said of it, also to a screen reader."""
    QGuiApplication.clipboard().setText(markdown)
    announce(parent, _COPIED)
    return _COPIED


def _file_name(session: Session, *, redacted: bool) -> str:
    """Return a name that says of what and when; a redacted one names no server."""
    flow = session.flow
    seen = flow.current
    server = seen.context.scope.dp.name if seen and not redacted else ""
    made = re.sub(r"[^\w-]+", "-", server.partition(".")[0])
    day = f"{seen.context.started:%Y-%m-%d-%H%M}" if seen else ""
    return "-".join(part for part in ("pxe-report", made, day) if part)
