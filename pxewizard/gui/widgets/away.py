"""Takes a part out of the window at once; Qt deletes it when it has time."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def take_away(part: QWidget) -> None:
    """Hide a part and cut it off from its parent, so that nobody sees, finds or reads it any more."""
    part.hide()
    part.setParent(None)
    part.deleteLater()
