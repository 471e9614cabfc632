"""Buttons that paint their own states: the plain one, the verb, and the one that looks like a link."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from pxewizard.core.words import Text
from pxewizard.gui.look.colours import colours
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.look.icons import draw_icon
from pxewizard.gui.look.paint import box, mnemonic
from pxewizard.gui.words import label

_PADDING: Final = 15
_ICON: Final = 16
_GAP: Final = 8


class Button(QPushButton):
    """A button that nobody presses from elsewhere: Enter counts only while it has the focus itself.

    `small` is the form for cards (28 px), the other one stands in the footer (32 px).
    """

    def __init__(
        self, says: Text, *, icon: str = "", small: bool = False, parent: QWidget | None = None
    ) -> None:
        """Make a button; an & in the text marks its access key."""
        super().__init__(parent)
        self._icon = icon
        self._height = 28 if small else 32
        self.setAutoDefault(False)
        self.setFont(font(self.type()))
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.set_text(says)

    def type(self) -> Type:
        """Return the kind of text on the button."""
        return Type.BODY

    def set_text(self, says: Text) -> None:
        """Say something else."""
        if self.text() != label(says):
            self.setText(label(says))
            self.updateGeometry()

    def colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Return ground, line and text for the state that the button is in."""
        now = colours()
        if not self.isEnabled():
            return QColor(now.window), QColor(now.border), QColor(now.sub)
        ground = now.unkbg if self.isDown() else now.alt if self.underMouse() else now.base
        return QColor(ground), QColor(now.edge), QColor(now.text)

    def ring(self) -> QRect:
        """Return the shape around which the focus is drawn."""
        return self.rect()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size in which nothing is cut."""
        text = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        wide = text.width() + 2 * _PADDING + (_ICON + _GAP if self._icon else 0)
        return QSize(wide, max(self._height, text.height() + 10))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: a button is never shrunk."""
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the box, and in its middle icon and text."""
        painter = QPainter(self)
        ground, line, text = self.colours()
        box(painter, self.rect(), ground, line)
        painter.setPen(text)
        painter.setFont(self._shown_font())
        flags = Qt.AlignmentFlag.AlignCenter | mnemonic(self)
        inner = self.rect()
        if self._icon:
            words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text()).width()
            all_of_it = QRect(0, 0, _ICON + _GAP + words, _ICON)
            all_of_it.moveCenter(inner.center())
            at = QRect(all_of_it.left(), all_of_it.top(), _ICON, _ICON)
            draw_icon(painter, self._icon, self.mirrored(at), text)
            inner = self.mirrored(inner.adjusted(_ICON + _GAP, 0, 0, 0))
        painter.drawText(inner, flags, self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Enter press the button that has the focus."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.takes_enter():
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def takes_enter(self) -> bool:
        """Say whether Enter presses the button while it has the focus."""
        return True

    def event(self, event: QEvent) -> bool:
        """Paint again when the mouse comes or goes."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def mirrored(self, at: QRect) -> QRect:
        """Return where a part is drawn: the other side where one reads from right to left."""
        return self.style().visualRect(self.layoutDirection(), self.rect(), at)

    def _shown_font(self) -> QFont:
        return self.font()


class Verb(Button):
    """The one filled button of a page. While it is `danger`, Enter never presses it."""

    def __init__(self, says: Text, *, icon: str = "", parent: QWidget | None = None) -> None:
        """Make a verb that does no harm."""
        super().__init__(says, icon=icon, parent=parent)
        self.danger = False
        self.plain = False  # not filled: the page has its verb elsewhere

    def type(self) -> Type:
        """Return the kind of text on the button."""
        return Type.STRONG

    def takes_enter(self) -> bool:
        """Say whether Enter presses the button while it has the focus."""
        return not self.danger

    def colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Return ground, line and text for the state that the button is in."""
        if self.plain or not self.isEnabled():
            return super().colours()
        now = colours()
        ground = now.accenthover if self.underMouse() or self.isDown() else now.accent
        return QColor(ground), None, QColor(now.onaccent)


class Link(Button):
    """A button that looks like a link: for what is possible, but not the way on."""

    def colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Return ground, line and text for the state that the button is in."""
        return None, None, QColor(colours().accent if self.isEnabled() else colours().sub)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the text, with room for a finger above and below."""
        hint = super().sizeHint()
        return QSize(hint.width() - 2 * _PADDING, hint.height() - 8)

    def _shown_font(self) -> QFont:
        made = QFont(self.font())
        made.setUnderline(self.isEnabled() and self.underMouse())
        return made
