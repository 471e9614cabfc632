"""Parts beside each other as long as there is room, then in a row below: words may be longer elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowRow(QLayout):
    """As wide as its room and as high as its rows; it begins where one begins to read."""

    def __init__(self, *parts: QWidget, apart: int = 8, trailing: bool = False) -> None:
        """Hold the parts in their order; `trailing` puts each row at the far end."""
        super().__init__()
        self._trailing = trailing
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(apart)
        for part in parts:
            self.addWidget(part)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take one more part at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many parts there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Return a part, None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override] # noqa: N802 - as above
        """Give a part away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Say that it takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that a narrow one is higher."""
        return True

    def heightForWidth(self, wide: int) -> int:  # noqa: N802 - Qt's name
        """Return how high it is at a width."""
        return max((at.bottom() + 1 for _, at in self._places(wide)), default=0)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of one row."""
        hints = [one.sizeHint() for one in self._shown()]
        wide = sum(one.width() for one in hints) + self.spacing() * max(0, len(hints) - 1)
        return QSize(wide, max((one.height() for one in hints), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of its widest part: no narrower can it be."""
        least = QSize(0, 0)
        for one in self._shown():
            least = least.expandedTo(one.minimumSize())
        return least

    def setGeometry(self, room: QRect) -> None:  # noqa: N802 - Qt's name
        """Put the parts where they stand in this room."""
        super().setGeometry(room)
        direction = self.parentWidget().layoutDirection()
        spare = max(0, room.height() - self.heightForWidth(room.width()))
        begin = room.topLeft() + QPoint(0, spare // 2)
        for item, at in self._places(room.width()):
            there = at.translated(begin)
            item.setGeometry(QStyle.visualRect(direction, room, there))

    def _shown(self) -> list[QLayoutItem]:
        return [one for one in self._items if not one.isEmpty()]

    def _places(self, wide: int) -> list[tuple[QLayoutItem, QRect]]:
        """Return where each part stands, from the upper left."""
        rows: list[list[QLayoutItem]] = []
        left = wide + 1
        for item in self._shown():
            if left + item.sizeHint().width() > wide:
                rows.append([])
                left = 0
            rows[-1].append(item)
            left += item.sizeHint().width() + self.spacing()
        found, top = [], 0
        for row in rows:
            sizes = [_size(one, wide) for one in row]
            high = max(one.height() for one in sizes)
            used = sum(one.width() + self.spacing() for one in sizes) - self.spacing()
            left = max(0, wide - used) if self._trailing else 0
            for item, size in zip(row, sizes, strict=True):
                found.append((item, QRect(QPoint(left, top + (high - size.height()) // 2), size)))
                left += size.width() + self.spacing()
            top += high + self.spacing()
        return found


def _size(item: QLayoutItem, most: int) -> QSize:
    """Return a part's size; one that is wider than the room is as high as its text then is."""
    hint = item.sizeHint()
    if hint.width() <= most or not item.hasHeightForWidth():
        return QSize(min(hint.width(), most), hint.height())
    return QSize(most, item.heightForWidth(most))
