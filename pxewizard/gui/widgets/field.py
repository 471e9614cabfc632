"""A field of a page: its label, a line to type in with earlier choices, and a hint or what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pxewizard.core.words import Text
from pxewizard.gui.look.colours import Tone, colours, of
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.look.icons import draw_icon, icon
from pxewizard.gui.look.paint import box
from pxewizard.gui.widgets.announce import announce
from pxewizard.gui.widgets.label import Icon, Label
from pxewizard.gui.words import label, spoken

_LONGEST: Final = 10_000


class Entry(QComboBox):
    """The line itself: it paints its edge, which says focus and mistake."""

    def __init__(self, leading: str) -> None:
        """Make it 32 pixels high, with an icon at its start."""
        super().__init__()
        self.is_wrong = False
        self._leading = leading
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(font(Type.BODY))
        self._icon = QAction(self)
        self.edit.setMaxLength(_LONGEST)
        self.edit.addAction(self._icon, QLineEdit.ActionPosition.LeadingPosition)
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self.edit.installEventFilter(self)
        self._colour()

    @property
    def edit(self) -> QLineEdit:
        """Return the part that is typed in."""
        found = self.lineEdit()
        assert found is not None  # noqa: S101 - an editable one has it
        return found

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a field's size."""
        return QSize(super().sizeHint().width(), max(32, self.fontMetrics().height() + 12))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size in which a short name can be read."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the box and the sign of the list."""
        painter, now = QPainter(self), colours()
        has_focus = self.edit.hasFocus()
        line = now.err if self.is_wrong else now.accent if has_focus else now.edge
        ground = now.base if self.isEnabled() else now.window
        width = 2.0 if has_focus or self.is_wrong else 1.0
        box(painter, self.rect(), QColor(ground), QColor(line), width=width)
        if self.count():
            at = QRect(self.width() - 26, (self.height() - 16) // 2, 16, 16)
            at = self.style().visualRect(self.layoutDirection(), self.rect(), at)
            draw_icon(painter, "chevron-down", at, QColor(now.text))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the system from light to dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Paint the edge when the focus comes or goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def _colour(self) -> None:
        self._icon.setIcon(icon(self._leading, of(Tone.PLAIN)))


class Field(QWidget):
    """Label, line, and below it a hint or, in its place, what is wrong."""

    edited = Signal(str)  # what stands there now, without spaces at its ends

    def __init__(
        self, name: Text, leading: str, *, beside: Text | None = None, hint: Text | None = None
    ) -> None:
        """Make a field; `beside` is a quiet word behind the label, such as optional."""
        super().__init__()
        self._hint = hint
        self.line = Entry(leading)
        self.line.setAccessibleName(spoken(name))
        self.line.edit.setAccessibleName(spoken(name))
        self._below = Label("", Type.CAPTION, Tone.QUIET)
        self._mark = Icon("error", 16, Tone.ERR)
        named = QLabel(label(name))
        named.setFont(font(Type.STRONG))
        named.setBuddy(self.line)
        named.setWordWrap(beside is None)
        head, row, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(named, 0 if beside else 1)
        if beside:
            head.addWidget(Label(beside, Type.CAPTION, Tone.QUIET), 1)
        row.addWidget(self.line, 1)
        row.addStretch(0)  # for a line that is not as wide as its label
        foot.setSpacing(6)
        foot.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self._below, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(row)
        column.addLayout(foot)
        self.set_wrong(None)
        self.line.editTextChanged.connect(lambda text: self.edited.emit(_one_line(text)))

    @property
    def text(self) -> str:
        """Return what stands there, without spaces at its ends."""
        return _one_line(self.line.currentText())

    def set_text(self, text: str) -> None:
        """Put a text there; the same one leaves cursor and selection alone."""
        if text != self.text:
            self.line.setEditText(text)

    def set_choices(self, choices: Sequence[str]) -> None:
        """Offer texts in the list, and keep what was typed."""
        line = self.line
        if [line.itemText(number) for number in range(line.count())] == list(choices):
            return
        typed = line.currentText()
        blocked = line.blockSignals(True)  # noqa: FBT003 - Qt's way
        line.clear()
        line.addItems(list(choices))
        line.setCurrentIndex(-1)
        line.setEditText(typed)
        line.blockSignals(blocked)
        line.update()

    def set_hint(self, hint: Text | None) -> None:
        """Give another hint."""
        self._hint = hint
        if not self.line.is_wrong:
            self.set_wrong(None)

    def set_wrong(self, says: Text | None) -> None:
        """Mark the field and say what is wrong, or take the mark away."""
        before = self._below.text()
        shown = says or self._hint
        self.line.is_wrong = says is not None
        self._mark.setVisible(says is not None)
        self._below.set_text(shown or "")
        self._below.set_tone(Tone.ERR if says else Tone.QUIET)
        self._below.setVisible(shown is not None)
        self.line.edit.setAccessibleDescription(self._below.text())
        self.line.update()
        if says is not None and self._below.text() != before:
            announce(self, says)


def _one_line(text: str) -> str:
    """Return what was typed or pasted without line breaks, and with single spaces inside only."""
    return " ".join(text.split())
