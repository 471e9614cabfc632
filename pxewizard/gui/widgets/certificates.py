"""Certificates as chips, two beside each other where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from pxewizard.core.certificates import Certificate
from pxewizard.core.words import tr
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.widgets.away import take_away
from pxewizard.gui.widgets.certificate_chip import CertificateChip
from pxewizard.gui.widgets.label import Label

_MOST: Final = 6  # certificates that are shown; the number of the others is said


class Certificates(QWidget):
    """The first certificates of a list, and how many more there are."""

    def __init__(self) -> None:
        """Show none yet."""
        super().__init__()
        self._shown: tuple[Certificate, ...] | None = None
        self._cells: list[QWidget] = []
        self._chips = QGridLayout(self)
        self._chips.setContentsMargins(0, 0, 0, 0)
        self._chips.setHorizontalSpacing(12)
        self._chips.setVerticalSpacing(2)

    def show_certificates(self, certificates: Sequence[Certificate], at: datetime) -> None:
        """Show these, as they were at that time."""
        if tuple(certificates) == self._shown:
            return
        self._shown = tuple(certificates)
        for old in self._cells:
            take_away(old)
        self._cells = [CertificateChip(one, at) for one in certificates[:_MOST]]
        if len(certificates) > _MOST:
            more = tr("and {n:# more|# more}", n=len(certificates) - _MOST)
            self._cells.append(Label(more, Type.CAPTION, Tone.QUIET))
        self.setVisible(bool(self._cells))
        self._lay_out()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for one: a second one beside it goes below where there is less."""
        widest = max((one.minimumSizeHint().width() for one in self._cells), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lay them beside each other where there is room."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        wide = self.width() - self._chips.horizontalSpacing()
        widest = max((one.sizeHint().width() for one in self._cells), default=1)
        columns = 2 if wide >= 2 * widest else 1
        for number, one in enumerate(self._cells):
            self._chips.addWidget(one, *divmod(number, columns))
