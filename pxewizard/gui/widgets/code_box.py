"""Text to copy and not to change: a command, details, what one sends to somebody."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from pxewizard.core.words import Text, tr
from pxewizard.gui.look.colours import colours
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.widgets.announce import announce
from pxewizard.gui.widgets.button import Button
from pxewizard.gui.words import plain, say

_LINES: Final = 8
_OPTION: Final = re.compile(
    r"(?<=\s)/(?=[A-Za-z]+(?:\s|$))"
)  # of a command: “/f” stays in one line
_JOINED: Final = "\u2060"  # the sign that forbids a break; it is never copied


class CodeBox(QPlainTextEdit):
    """Read-only text, mono unless it is prose; as high as its lines, and it scrolls beyond some."""

    def __init__(
        self,
        name: Text,
        text: str = "",
        *,
        lines: int = _LINES,
        prose: bool = False,
        command: bool = False,
    ) -> None:
        """Make it with the name that a screen reader says; `lines` is the most that it shows.

        In a `command` no line ends within “/f”.
        """
        super().__init__()
        self._command = command
        self._most = lines
        self.setAccessibleName(say(name))
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(font(Type.BODY if prose else Type.CODE))
        self.document().setDocumentMargin(10)
        if not prose:  # commands and hexadecimal numbers read from left to right everywhere
            self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._colour()
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text; the same one leaves the selection alone."""
        if text != self.text():
            self.setPlainText(_OPTION.sub(f"/{_JOINED}", text) if self._command else text)

    def text(self) -> str:
        """Return the text without what only holds its lines together."""
        return self.toPlainText().replace(_JOINED, "")

    def copy_all(self) -> None:
        """Put the whole text on the clipboard, and say so."""
        QGuiApplication.clipboard().setText(plain(self.text()))
        announce(self, tr("Copied"))

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """Hand out the part that is selected, as it was given."""
        handed = QMimeData()
        selected = self.textCursor().selection().toPlainText()
        handed.setText(selected.replace(_JOINED, ""))
        return handed

    def copy_button(self, says: Text) -> Button:
        """Return a button that copies the whole text; the page puts it where it belongs."""
        made = Button(says, icon="copy", small=True)
        made.clicked.connect(self.copy_all)
        return made

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the lines, up to the most that it shows."""
        lines = max(1, min(self._most, self._lines()))
        return QSize(200, lines * self.fontMetrics().lineSpacing() + 24)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: its lines are not cut."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the system from light to dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Count the lines again: another width breaks them elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def _lines(self) -> int:
        """Return how many lines there are, or more than it shows; Qt breaks lines only when asked."""
        lines, block = 0, self.document().firstBlock()
        while block.isValid() and lines <= self._most:
            self.document().documentLayout().blockBoundingRect(block)
            lines += max(1, block.layout().lineCount())
            block = block.next()
        return lines

    def _fit(self) -> None:
        """Scroll only if there are more lines than it shows."""
        policy = Qt.ScrollBarPolicy
        fits = self._lines() <= self._most
        off_or_not = policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off_or_not)
        self.updateGeometry()

    def _colour(self) -> None:
        if self.palette().color(QPalette.ColorRole.Base) != QColor(colours().code):
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.Base, QColor(colours().code))
            self.setPalette(palette)


class CopyText(QWidget):
    """A code box with its Copy button below."""

    def __init__(self, name: Text, copy: Text, text: str = "", *, prose: bool = False) -> None:
        """Make both."""
        super().__init__()
        self.box = CodeBox(name, text, prose=prose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.box)
        column.addWidget(self.box.copy_button(copy), 0, Qt.AlignmentFlag.AlignLeading)
