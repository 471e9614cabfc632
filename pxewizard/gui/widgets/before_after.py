"""What stands at a place before a step and after it, with an arrow between."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pxewizard.core.certificates import Certificate
from pxewizard.core.words import Text, tr
from pxewizard.engine.shown import Held
from pxewizard.gui.look.colours import Tone, colours
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.look.paint import RADIUS, rounded
from pxewizard.gui.widgets.away import take_away
from pxewizard.gui.widgets.certificate_chip import CertificateChip
from pxewizard.gui.widgets.label import Icon, Label
from pxewizard.gui.words import say

_SIDE: Final = 12
_MOST: Final = 6  # certificates that are shown; the number of the others is said


class BeforeAfter(QWidget):
    """Two boxes; the second one has the stronger line."""

    def __init__(self) -> None:
        """Make both empty."""
        super().__init__()
        self.before = _Box(tr("Before"), emphasised=False)
        self.after = _Box(tr("After"), emphasised=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.before, 2)
        row.addWidget(Icon("arrow", 20), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.after, 5)

    def show_both(self, before: Held, after: Held, at: datetime) -> None:
        """Show what stands there, and what shall; `at` is the time by which certificates are judged."""
        self.before.show_held(before, at)
        self.after.show_held(after, at)


class _Box(QWidget):
    def __init__(self, name: Text, *, emphasised: bool) -> None:
        super().__init__()
        self._name, self._emphasised = name, emphasised
        self._shown: tuple[Certificate, ...] | None = None
        self._cells: list[QWidget] = []
        self._says = Label("", Type.STRONG, selectable=True)
        self._below = Label("", Type.BODY, Tone.QUIET)
        self._chips = QGridLayout()
        self._chips.setHorizontalSpacing(12)
        self._chips.setVerticalSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 8, _SIDE, 8)
        column.setSpacing(2)
        column.addWidget(Label(name, Type.CAPTION, Tone.QUIET))
        column.addWidget(self._says)
        column.addWidget(self._below)
        column.addLayout(self._chips)
        column.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_held(self, held: Held, at: datetime) -> None:
        self._says.set_text(held.says)
        self._below.set_text(held.below or "")
        self._below.setVisible(held.below is not None)
        self.setAccessibleName(f"{say(self._name)}: {say(held.says)}")
        if held.certificates != self._shown:
            self._shown = held.certificates
            self._fill(held.certificates, at)
        self.update()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for one certificate: a second one beside it goes below where there is less."""
        widest = max((one.minimumSizeHint().width() for one in self._cells), default=0)
        return QSize(widest + 2 * _SIDE, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lay the certificates beside each other where there is room."""
        super().resizeEvent(event)
        self._lay_out()

    def _fill(self, certificates: Sequence[Certificate], at: datetime) -> None:
        for old in self._cells:
            take_away(old)
        self._cells = [CertificateChip(one, at) for one in certificates[:_MOST]]
        if len(certificates) > _MOST:
            more = tr("and {n:# more|# more}", n=len(certificates) - _MOST)
            self._cells.append(Label(more, Type.CAPTION, Tone.QUIET))
        self._lay_out()

    def _lay_out(self) -> None:
        wide = self.width() - 2 * _SIDE - self._chips.horizontalSpacing()
        widest = max((one.sizeHint().width() for one in self._cells), default=1)
        columns = 2 if wide >= 2 * widest else 1
        for number, one in enumerate(self._cells):
            self._chips.addWidget(one, *divmod(number, columns))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter, now = QPainter(self), colours()
        line, width = (now.accent, 1.5) if self._emphasised else (now.border, 1.0)
        both = (QColor(now.base), QColor(line))
        rounded(painter, self.rect(), both, radius=RADIUS, width=width)
