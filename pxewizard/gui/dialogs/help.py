"""The help beside the window: it works offline, and stays open while one goes on."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import Flow
from pxewizard.engine.flow.help import HelpPage, pages
from pxewizard.engine.frame import Step
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.widgets.button import Button
from pxewizard.gui.widgets.dialog import on_screen
from pxewizard.gui.widgets.focus_ring import FocusRing
from pxewizard.gui.widgets.ground import Edge, Ground
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.pick_list import PickList
from pxewizard.gui.words import say
from pxewizard.programlog import log_folder

_LIST: Final = 216


class HelpDialog(QDialog):
    """A list of pages, and the page that is picked."""

    def __init__(self, parent: QWidget, flow: Flow) -> None:
        """Make it with every page of the flow's articles."""
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say(tr("Help")))
        self._pages = pages(flow.articles)
        self.list = PickList(tr("Pages of the help"), [(one.title, "") for one in self._pages])
        self.list.setFixedWidth(_LIST)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setAccessibleName(say(tr("Page")))
        self.area.viewport().setAutoFillBackground(False)
        side, row = Ground("rail", Edge.TRAILING), QHBoxLayout(self)
        beside = QVBoxLayout(side)
        beside.setContentsMargins(0, 12, 1, 12)
        beside.addWidget(self.list)
        self.logs = Button(tr("Open the &log folder"), small=True)
        self.logs.clicked.connect(open_logs)
        beside.addWidget(self.logs, 0, Qt.AlignmentFlag.AlignHCenter)
        self.list.viewport().setAutoFillBackground(False)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addLayout(self._page_and_close(), 1)
        self.setMinimumSize(QSize(560, 300))
        self.resize(on_screen(QSize(820, 560), self))
        FocusRing(self)
        self.list.currentRowChanged.connect(self._show)
        self.open_at(flow.step)

    def _page_and_close(self) -> QVBoxLayout:
        self.shut = Button(tr("&Close"))
        self.shut.clicked.connect(self.close)
        below, column = QHBoxLayout(), QVBoxLayout()
        below.setContentsMargins(24, 8, 24, 12)
        below.addStretch()
        below.addWidget(self.shut)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addLayout(below)
        return column

    def open_at(self, step: Step) -> None:
        """Turn to the page of a step."""
        self.list.setCurrentRow(int(step) - 1)
        self._show(int(step) - 1)
        self.list.setFocus()

    def _show(self, number: int) -> None:
        if 0 <= number < len(self._pages):
            self.area.setWidget(_page(self._pages[number]))
            self.area.widget().setAutoFillBackground(False)


def _page(one: HelpPage) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(12)
    column.addWidget(_text(one.title, Type.TITLE))
    for says in one.says:
        column.addWidget(_text(says))
    for word, means in one.pairs:
        pair = QVBoxLayout()
        pair.setSpacing(2)
        pair.addWidget(_text(word, Type.STRONG))
        pair.addWidget(_text(means, Type.BODY, Tone.QUIET))
        column.addLayout(pair)
    column.addStretch()
    return made


def _text(says: Text, kind: Type = Type.BODY, tone: Tone = Tone.PLAIN) -> Label:
    return Label(says, kind, tone, selectable=True)


def open_logs() -> None:
    """Show the folder of the program's own log; before the first line of it there is none."""
    folder = log_folder()
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def show_help(parent: QWidget, flow: Flow) -> HelpDialog:
    """Open the help at the current step, or turn the one that is open to it."""
    found = parent.window().findChild(HelpDialog)
    made = found if found is not None else HelpDialog(parent, flow)
    made.open_at(flow.step)
    made.show()
    made.activateWindow()
    return made
