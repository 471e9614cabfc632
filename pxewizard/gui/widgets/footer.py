"""The bottom of a page: the sentence that is always there, Back, the verb, Cancel."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout

from pxewizard.core.words import tr
from pxewizard.engine.frame import Back, Footer, FooterSign, Frame
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.widgets.button import Button, Verb
from pxewizard.gui.widgets.ground import Edge, Ground
from pxewizard.gui.widgets.label import Icon, Label

_WIDE: Final = 96
_TONES: Final = {FooterSign.WARNING: Tone.WARN}


class FooterBar(Ground):
    """Shows what a `Frame` says about the bottom; its three buttons are public, for their signals."""

    def __init__(self) -> None:
        """Make the bar with a verb that is still disabled."""
        super().__init__("window", Edge.TOP)
        self._sign = Icon(FooterSign.LOCK.value, 16, Tone.QUIET)
        self._says = Label("", Type.CAPTION, Tone.QUIET)
        self.back = Button(tr("&Back"))
        self.verb = Verb(tr("&Back"))
        self.cancel = Button(tr("&Cancel"))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._says, 1)
        row.addSpacing(8)
        for button in (self.back, self.verb, self.cancel):
            button.setMinimumWidth(_WIDE)
            row.addWidget(button)
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

    def set_form(self, *, dense: bool) -> None:
        """Take less room in a small window."""
        self.setMinimumHeight(56 if dense else 64)

    def _say(self, footer: Footer) -> None:
        self._says.set_text(footer.says)
        self._sign.set_icon(footer.sign.value, _TONES.get(footer.sign, Tone.QUIET))
