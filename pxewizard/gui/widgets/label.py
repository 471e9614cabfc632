"""Text on the page: plain, wrapped, in one of the kinds of type and tones; and the small icon beside it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from pxewizard.core.words import Text
from pxewizard.gui.look.colours import Tone, of
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.look.icons import draw_icon
from pxewizard.gui.widgets.wrapping import broken, unbroken
from pxewizard.gui.words import plain, say

_SLACK = 4  # a bold text may be drawn a little wider than it is measured


class Label(QLabel):
    """One text; a `str` is data (a name, a time), a `Text` is a sentence. Nothing in it is markup."""

    def __init__(
        self,
        says: Text | str = "",
        kind: Type = Type.BODY,
        tone: Tone = Tone.PLAIN,
        *,
        wraps: bool = True,
        selectable: bool = False,
    ) -> None:
        """Make a label; `selectable` is for what a person may want to copy."""
        super().__init__()
        self._tone, self._spoken = tone, ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(kind))
        self.setWordWrap(wraps)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.setCursor(Qt.CursorShape.IBeamCursor)
        if wraps:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.set_text(says)
        self._colour()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return one line's height: how high a wrapped text is, its width decides."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), self.fontMetrics().height()) if self.wordWrap() else hint

    def keep_room(self, texts: Iterable[Text], kind: Type = Type.STRONG) -> None:
        """Be as wide as the longest of these texts: then the same parts of several rows align."""
        measured = QFontMetrics(font(kind))
        widest = max(measured.size(Qt.TextFlag.TextSingleLine, say(one)).width() for one in texts)
        self.setMinimumWidth(widest + _SLACK)

    def set_text(self, says: Text | str) -> None:
        """Say something else; a line of a sentence can end in the middle of a long path or hash."""
        text = says if isinstance(says, str) else say(says)
        sentence = self.wordWrap() and not isinstance(says, str)
        shown = broken(text) if sentence else text
        if shown != self.text():
            self.setText(shown)
            self._speak(text if shown != text else "")

    def _speak(self, whole: str) -> None:
        """Let a screen reader say a broken text whole, unless the label has a name of its own."""
        if self.accessibleName() == self._spoken:
            self._spoken = whole
            self.setAccessibleName(whole)

    def set_kind(self, kind: Type) -> None:
        """Take another size or weight."""
        self.setFont(font(kind))

    def set_tone(self, tone: Tone) -> None:
        """Take the colour of another state."""
        self._tone = tone
        self._colour()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy what is selected without the places where a line may end."""
        super().keyPressEvent(event)
        if event.matches(QKeySequence.StandardKey.Copy) and self.hasSelectedText():
            QGuiApplication.clipboard().setText(unbroken(plain(self.selectedText())))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the system from light to dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        wanted = of(self._tone)
        if self.palette().color(QPalette.ColorRole.WindowText) != wanted:
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.WindowText, wanted)
            self.setPalette(palette)


class Phrase(Label):
    """A label that would stand in one line, and wraps where it must."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the one line."""
        line = self.fontMetrics().size(Qt.TextFlag.TextSingleLine, self.text())
        return QSize(line.width() + 1, line.height())


class Icon(QWidget):
    """A small drawing beside a text that says the same: a screen reader leaves it out."""

    def __init__(self, name: str, size: int = 16, tone: Tone = Tone.PLAIN) -> None:
        """Make an icon of 16, 20 or 24 pixels."""
        super().__init__()
        self._name, self._tone = name, tone
        self.setFixedSize(QSize(size, size))

    def set_icon(self, name: str, tone: Tone) -> None:
        """Show another icon."""
        self._name, self._tone = name, tone
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the icon in the colour of its tone."""
        draw_icon(
            QPainter(self), self._name, QRect(0, 0, self.width(), self.height()), of(self._tone)
        )
