"""The bottom of the window: the sentence that is always there, Back, the verb, Cancel."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from pxewizard.core.words import tr
from pxewizard.engine.frame import Back, Footer, FooterSign, Frame
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.widgets.button import Button, Verb
from pxewizard.gui.widgets.flow_row import FlowRow
from pxewizard.gui.widgets.ground import Edge, Ground
from pxewizard.gui.widgets.label import Icon, Label

_WIDE: Final = 96
_SIDE: Final = 24
_APART: Final = 16  # between sentence and buttons
_SIGN: Final = 16 + 8
_LINES: Final = 2  # of the sentence beside the buttons; a longer one stands above them
_TONES: Final = {FooterSign.WARNING: Tone.WARN}


class FooterBar(Ground):
    """Shows what a `Frame` says about the bottom; its three buttons are public, for their signals."""

    def __init__(self) -> None:
        """Make the bar with a verb that is still disabled."""
        super().__init__("window", Edge.TOP)
        self._least = 64
        self._sign = Icon(FooterSign.LOCK.value, 16, Tone.QUIET)
        self._says = Label("", Type.CAPTION, Tone.QUIET)
        self.back = Button(tr("&Back"))
        self.verb = Verb(tr("&Back"))
        self.cancel = Button(tr("&Cancel"))
        for button in (self.back, self.verb, self.cancel):
            button.setMinimumWidth(_WIDE)
        sentence, self._buttons = QWidget(), QWidget()
        row = QHBoxLayout(sentence)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._says, 1)
        self._row = FlowRow(self.back, self.verb, self.cancel, trailing=True)
        self._buttons.setLayout(self._row)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(_SIDE, 8, _SIDE, 8)
        self._both.addWidget(sentence, 1)
        self._both.addWidget(self._buttons)
        self.set_form(dense=False)

    def show_frame(self, frame: Frame) -> None:
        """Show the sentence, and the buttons as they are on this page."""
        self._say(frame.footer)
        self.back.setVisible(frame.back is not Back.GONE)
        self.back.setEnabled(frame.back is Back.SHOWN)
        self.verb.setVisible(frame.verb is not None)
        if frame.verb is not None:
            self.verb.set_text(frame.verb.says)
            self.verb.setEnabled(frame.verb.enabled)
            self.verb.danger = frame.verb.danger
            self.verb.plain = frame.verb.plain
            # a screen reader says why it is disabled
            self.verb.setAccessibleDescription("" if frame.verb.enabled else self._says.text())
        self.cancel.set_text(tr("&Close") if frame.closes else tr("&Cancel"))
        self._arrange()

    def set_form(self, *, dense: bool) -> None:
        """Take less room in a small window."""
        self._least = 56 if dense else 64
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Find room for the sentence."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size in which each button can stand in a row of its own."""
        return QSize(self._row.minimumSize().width() + 2 * _SIDE, self.minimumHeight())

    def _arrange(self) -> None:
        """Put the sentence beside the buttons, or above them where it would take too many lines."""
        whole = self.width() - 2 * _SIDE
        buttons = self._buttons.sizeHint().width()
        lines = _LINES * self._says.fontMetrics().lineSpacing()
        beside = self._high(whole - buttons - _APART - _SIGN) <= lines
        way = QBoxLayout.Direction
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred
        self._both.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self._both.setSpacing(_APART if beside else 8)
        self._buttons.setSizePolicy(fixed if beside else free, fixed if beside else free)
        self.setMinimumHeight(self._least if beside else self._stacked(whole))

    def _stacked(self, wide: int) -> int:
        buttons = self._row.heightForWidth(wide)
        return 8 + max(16, self._high(wide - _SIGN)) + 8 + buttons + 8

    def _high(self, wide: int) -> int:
        """Return how high the sentence is at a width; too high where there is none."""
        if wide < 1:
            return 10_000
        room = QRect(0, 0, wide, 10_000)
        flags = Qt.TextFlag.TextWordWrap
        return self._says.fontMetrics().boundingRect(room, flags, self._says.text()).height()

    def _say(self, footer: Footer) -> None:
        self._says.set_text(footer.says)
        self._sign.set_icon(footer.sign.value, _TONES.get(footer.sign, Tone.QUIET))
