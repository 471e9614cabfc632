"""The right side of page 6: undo, also what changed since by a separate choice, and the undo folder."""

from __future__ import annotations

from pathlib import Path as Folder

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import Flow, ending
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.session import Session
from pxewizard.gui.widgets.announce import announce
from pxewizard.gui.widgets.button import Button
from pxewizard.gui.widgets.card import Card, Heading
from pxewizard.gui.widgets.label import Icon, Label
from pxewizard.gui.widgets.path import Path
from pxewizard.gui.widgets.undo_question import ask_undo, ask_undo_anyway, way_sentences
from pxewizard.gui.widgets.whole_copy import copy_whole_button
from pxewizard.gui.words import say


class Keep(QWidget):
    """What can be done with a change that has ended."""

    def __init__(self, session: Session) -> None:
        """Make the rows."""
        super().__init__()
        self._session = session
        self.undo = Button(tr("&Undo…"), small=True)
        self.anyway = Button(tr("Undo &even so…"), small=True)
        self.open = Button(tr("Open &folder"), small=True)
        self.copy = copy_whole_button(tr("Copy pat&h"), lambda: self._folder.path)
        self._folder = Path(tone=Tone.QUIET)
        self._would, self._left = (
            Label("", Type.CAPTION, Tone.QUIET),
            Label("", Type.CAPTION, Tone.QUIET),
        )
        self._undo = _row("undo", tr("Undo"), self._would, self.undo)
        self._anyway = _row("warning", tr("Changed since"), self._left, self.anyway)
        self._kept = _row("folder", tr("Undo folder"), _folder(self._folder, self.open, self.copy))
        card = Card()  # no lines between rows, of which some are hidden
        for row in (self._undo, self._anyway, self._kept):
            card.add_row(row, line=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._heading = Heading(tr("Keep or take back"))
        column.addWidget(self._heading)
        column.addWidget(card)
        column.addStretch()
        self.undo.clicked.connect(self._ask)
        self.anyway.clicked.connect(self._ask_anyway)
        self.open.clicked.connect(self._open)

    def show_flow(self, flow: Flow) -> None:
        """Offer what this change allows."""
        outcome = flow.outcome
        folder = outcome.folder if outcome else ""
        way, left = ending.way_now(flow), ending.left_standing(flow)
        self._folder.set_path(folder)
        self._would.set_text(_in_short(way_sentences(way)))
        self._left.set_text(
            tr("{n:# value was|# values were} not taken back: somebody changed it.", n=len(left))
        )
        nothing = way.is_empty and not left
        self._heading.set_text(tr("What is kept") if nothing else tr("Keep or take back"))
        self._undo.setVisible(not way.is_empty)
        self._anyway.setVisible(bool(left))
        for button in (self.undo, self.anyway):
            button.setEnabled(flow.busy is None)
        self.setVisible(bool(folder))

    def _ask(self) -> None:
        way = ending.way_now(self._session.flow)
        ask_undo(self, way, self._session.undo)

    def _ask_anyway(self) -> None:
        left = ending.left_standing(self._session.flow)
        ask_undo_anyway(self, left, lambda: self._session.undo(force=True))

    def _open(self) -> None:
        folder = Folder(self._folder.path)
        if not folder.is_dir() or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            announce(self, _NOT_OPENED, urgent=True)
            self.open.setToolTip(say(_NOT_OPENED))
            self.copy.setFocus()


_NOT_OPENED = tr("The folder could not be opened. Copy its path.")


def _in_short(rows: list[tuple[str, Text]]) -> str:
    return " ".join(say(says) for icon, says in rows if icon != "info")


def _folder(path: Path, *does: Button) -> QWidget:
    made = QWidget()
    column, row = QVBoxLayout(made), QHBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(path)
    column.addLayout(row)
    row.setSpacing(8)
    for button in does:
        row.addWidget(button)
    row.addStretch()
    return made


def _row(icon: str, says: Text, below: QWidget, *does: Button) -> QWidget:
    made = QWidget()
    words, row = QVBoxLayout(), QHBoxLayout(made)
    words.setSpacing(2)
    words.addWidget(Label(says, Type.STRONG))
    words.addWidget(below)
    row.setContentsMargins(16, 10, 12, 10)
    row.setSpacing(8)
    row.addWidget(Icon(icon), 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    for button in does:
        row.addWidget(button)
    return made
