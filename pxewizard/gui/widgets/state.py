"""A state as shape, word and colour; the shape of work turns, all of them by one timer."""

from __future__ import annotations

from enum import Enum
from typing import Final

from PySide6.QtCore import QObject, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QStyle, QWidget

from pxewizard.core.words import Text
from pxewizard.gui.look.colours import Tone, of
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.look.icons import draw_icon
from pxewizard.gui.look.paint import RING_STEPS, ring
from pxewizard.gui.widgets.flow_row import FlowRow
from pxewizard.gui.widgets.label import Label, Phrase

_GAP: Final = 8


class State(Enum):
    """What the icon and the colour say; the word beside it says it too."""

    OK = ("ok", Tone.OK)
    WARNING = ("warning", Tone.WARN)
    PROBLEM = ("error", Tone.ERR)
    UNKNOWN = ("unknown", Tone.UNK)
    NOTE = ("info", Tone.ACCENT)
    WAITING = ("waiting", Tone.UNK)
    SKIPPED = ("skipped", Tone.UNK)
    WORKING = ("", Tone.PLAIN)

    @property
    def icon(self) -> str:
        """Return the name of its icon; none for work, which is a ring."""
        return self.value[0]

    @property
    def tone(self) -> Tone:
        """Return its colour."""
        return self.value[1]


class Turning(QObject):
    """The one timer behind all rings: it runs while a ring is seen, and not at all without animations."""

    stepped = Signal()

    def __init__(self, parent: QObject) -> None:
        """Stand still."""
        super().__init__(parent)
        self.step = 0
        self._seen: set[QObject] = set()
        self._timer = QTimer(self, interval=1000 // RING_STEPS)
        self._timer.timeout.connect(self._on)

    def watch(self, sign: QObject, *, seen: bool) -> None:
        """Count a ring that is now seen, or no longer."""
        (self._seen.add if seen else self._seen.discard)(sign)
        if self._seen and _moves():
            if not self._timer.isActive():
                self._timer.start()
        else:
            self._timer.stop()

    @property
    def runs(self) -> bool:
        """Say whether anything turns."""
        return self._timer.isActive()

    def _on(self) -> None:
        self.step = (self.step + 1) % RING_STEPS
        self.stepped.emit()


def turning() -> Turning:
    """Return the application's one timer of this kind."""
    application = QApplication.instance()
    assert application is not None  # noqa: S101 - a widget cannot be without one
    found = application.findChild(Turning)
    return found if found is not None else Turning(application)


def _moves() -> bool:
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0


def draw_state(painter: QPainter, state: State, at: QRect) -> None:
    """Draw a state's shape: for delegates, which call it again at each step of `turning()`."""
    if state is State.WORKING:
        ring(painter, at, turning().step)
    else:
        draw_icon(painter, state.icon, at, of(state.tone))


class Sign(QWidget):
    """A state's shape; its word stands beside it."""

    def __init__(self, state: State, size: int = 16) -> None:
        """Make the shape of 16 pixels in rows, of 24 in a banner."""
        super().__init__()
        self._state, self._turns = state, False
        self.setFixedSize(QSize(size, size))

    def set_state(self, state: State) -> None:
        """Show another state."""
        self._state = state
        self._watch(seen=self.isVisible())
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the shape."""
        draw_state(QPainter(self), self._state, self.rect())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Turn while one can see it."""
        super().showEvent(event)
        self._watch(seen=True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Rest while nobody sees it."""
        super().hideEvent(event)
        self._watch(seen=False)

    def _watch(self, *, seen: bool) -> None:
        works = seen and self._state is State.WORKING
        timer = turning()
        timer.watch(self, seen=works)
        if works != self._turns:
            (timer.stepped.connect if works else timer.stepped.disconnect)(self.update)
            self._turns = works


class StateLabel(QWidget):
    """Shape and word of a state, and what is said about it in a quieter tone."""

    def __init__(self, state: State, word: Text, says: Text | str = "") -> None:
        """Make it of one of the fixed words: Answered, Missing, Working."""
        super().__init__()
        self._sign = Sign(state)
        self._word = Label(word, Type.STRONG, state.tone, wraps=False)
        self._says = Phrase(says, Type.BODY, Tone.QUIET)
        self.setLayout(FlowRow(self._sign, self._word, self._says, apart=_GAP))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.set_state(state, word, says)

    def set_state(self, state: State, word: Text, says: Text | str = "") -> None:
        """Show another state."""
        self._sign.set_state(state)
        self._word.set_text(word)
        self._word.set_tone(state.tone)
        self._says.set_text(says)
        self._says.setVisible(bool(self._says.text()))
