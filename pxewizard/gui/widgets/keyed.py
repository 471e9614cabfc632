"""Parts one below the other that come and go by their keys: those that stay keep focus and typed text."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

W = TypeVar("W", bound=QWidget)


class Keyed(QWidget, Generic[W]):
    """A column of parts, each made once for its key."""

    def __init__(self, spacing: int = 8) -> None:
        """Make it empty, and not to be seen."""
        super().__init__()
        self._parts: dict[Hashable, W] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)
        self.hide()

    @property
    def parts(self) -> list[W]:
        """Return the parts in their order."""
        return list(self._parts.values())

    def show_parts(self, wanted: Iterable[tuple[Hashable, Callable[[], W]]]) -> list[W]:
        """Keep the parts of these keys, in this order; make those that are new, drop the others."""
        made: dict[Hashable, W] = {}
        for key, make in wanted:
            made[key] = self._parts.get(key) or make()
        for key, part in self._parts.items():
            if key not in made:
                self._column.removeWidget(part)
                part.hide()
                part.deleteLater()
        for number, part in enumerate(made.values()):
            if self._column.indexOf(part) != number:
                self._column.insertWidget(number, part)
                part.show()
        self._parts = made
        self.setVisible(bool(made))
        return self.parts
