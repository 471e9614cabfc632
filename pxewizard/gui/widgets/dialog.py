"""Dialogs of the window: a text to read whole, and a question before something is done. None by Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pxewizard.core.words import Text, tr
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.widgets.button import Button, Verb
from pxewizard.gui.widgets.code_box import CodeBox
from pxewizard.gui.widgets.focus_ring import FocusRing
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.see_through import see_through
from pxewizard.gui.words import say

_FRAME: Final = QSize(16, 48)  # what the system draws around a dialog


def on_screen(wanted: QSize, dialog: QWidget) -> QSize:
    """Return the size that a dialog wants, or what its screen has room for."""
    parent = dialog.parentWidget()
    screen = (parent if parent is not None else dialog).screen()
    return wanted.boundedTo(screen.availableGeometry().size() - _FRAME)


class _Inner(QWidget):
    """The parts; how high they are depends on their width alone."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return no height: Qt's own is that of the narrowest form, and would scroll with room to spare."""
        return QSize(super().minimumSizeHint().width(), 0)


class _Contents(QScrollArea):
    """What stands above the buttons: whole where there is room, else it scrolls."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        see_through(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        inner.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        inner = self.widget()
        wide = max(inner.sizeHint().width(), self.window().minimumWidth() - 40)
        high = (
            inner.heightForWidth(wide) if inner.hasHeightForWidth() else inner.sizeHint().height()
        )
        return QSize(wide, high)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self.widget().minimumSizeHint().width(), 80)


class Dialog(QDialog):
    """A sentence on top, parts below it, buttons at the bottom; it goes when it is closed."""

    def __init__(self, parent: QWidget, says: Text) -> None:
        """Make it over the window of `parent`."""
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say(says))
        self.setMinimumWidth(480)
        self._fits = False
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(20, 16, 20, 12)
        self._outer.setSpacing(8)
        inner = _Inner()
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(4, 4, 4, 4)  # room for a focus ring
        self.column.setSpacing(12)
        self.column.addWidget(Label(says, Type.VERDICT, selectable=True))
        self._contents = _Contents(inner)
        self._outer.addWidget(self._contents, 1)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch()
        FocusRing(self)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the size of what stands in it, unless it was given one, as far as the screen has room."""
        super().showEvent(event)
        if self._fits:
            self.fit()
            self._fits = False

    def fit(self) -> None:
        """Take the size of what stands in it now, as far as the screen has room."""
        self._contents.updateGeometry()  # a scroll area tells nobody that its inside has grown
        self.resize(on_screen(self.sizeHint(), self))

    def begin(self, first: QWidget) -> None:
        """Show it with the focus on `first`; the buttons come last."""
        self._outer.addLayout(self.buttons)
        self._fits = not self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        self.resize(on_screen(self.size(), self))
        first.setFocus()
        self.open()


def show_text(parent: QWidget, says: Text, text: str, copy: Text) -> Dialog:
    """Show a text whole, to be copied."""
    made = Dialog(parent, says)
    box = CodeBox(says, text, lines=18)
    close = Button(tr("&Close"))
    close.clicked.connect(made.accept)
    made.column.addWidget(box)
    made.buttons.addWidget(box.copy_button(copy))
    made.buttons.addWidget(close)
    made.resize(QSize(720, 420))
    made.begin(close)
    return made


def ask(
    parent: QWidget, says: Text, parts: Sequence[QWidget], verb: Text, then: Callable[[], object]
) -> tuple[Dialog, Verb]:
    """Ask before something is done: the focus is on Cancel, and Enter does not press the verb."""
    made = Dialog(parent, says)
    for part in parts:
        made.column.addWidget(part)
    do, leave = Verb(verb), Button(tr("&Cancel"))
    do.danger = True
    do.clicked.connect(made.accept)
    leave.clicked.connect(made.reject)
    made.accepted.connect(then)
    made.buttons.addWidget(do)
    made.buttons.addWidget(leave)
    made.begin(leave)
    return made, do
