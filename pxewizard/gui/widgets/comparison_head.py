"""What stands above the columns of a comparison: role, server, time, and the tag of the reading."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from pxewizard.gui.look.colours import Tone, colours, of
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.widgets.comparison_model import Beside
from pxewizard.gui.widgets.server_name import elided
from pxewizard.gui.widgets.wrapping import WRAP, fitted, high_of

LEFT: Final = 8  # of a cell; a mark stands before its text
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter


class ComparisonHead(QHeaderView):
    """Role, server and time above each column, and the tag of its reading; a long role wraps."""

    def __init__(self, parent: QWidget) -> None:
        """Make it for the columns."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the lines."""
        high = self._role() + 2 * QFontMetrics(font(Type.CAPTION)).height()
        return QSize(super().sizeHint().width(), high + 12)

    def _role(self) -> int:
        """Return the height of the role that takes most lines."""
        model, metrics = self.model(), QFontMetrics(font(Type.LABEL))
        if not isinstance(model, Beside):
            return metrics.height()
        sections = range(1, model.columnCount())
        highs = (
            high_of(metrics, self.sectionSize(one) - 2 * LEFT, model.head(one)[0])
            for one in sections
        )
        return max(highs, default=metrics.height())

    def paintSection(self, painter: QPainter, at: QRect, section: int) -> None:  # noqa: N802 - Qt's name
        """Draw one head."""
        model, now = self.model(), colours()
        painter.save()
        painter.fillRect(at, QColor(now.alt))
        painter.fillRect(QRect(at.left(), at.bottom(), at.width(), 1), QColor(now.border))
        if section and isinstance(model, Beside):
            painter.fillRect(QRect(at.left(), at.top(), 1, at.height()), QColor(now.border))
            role, server, when, tag = model.head(section)
            room = QRect(at.left() + LEFT, at.top() + 6, at.width() - 2 * LEFT, self._role())
            painter.setFont(font(Type.LABEL))
            painter.setPen(of(Tone.PLAIN))
            painter.drawText(room, WRAP, fitted(painter.fontMetrics(), room.width(), role))
            line = QFontMetrics(font(Type.CAPTION))
            room = QRect(room.left(), room.bottom() + 1, room.width(), line.height())
            painter.setFont(font(Type.CAPTION))
            painter.setPen(of(Tone.QUIET))
            painter.drawText(room, _MIDDLE, elided(server, line, room.width()))
            room.translate(0, line.height())
            painter.drawText(room, _MIDDLE, when)
            painter.setPen(of(Tone.ACCENT))
            painter.drawText(room, Qt.AlignmentFlag.AlignTrailing | _MIDDLE, tag)
        painter.restore()
