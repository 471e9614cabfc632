"""Tells a screen reader what has changed without the focus moving."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pxewizard.core.words import Text
from pxewizard.gui.words import say


def announce(widget: QWidget, says: Text, *, urgent: bool = False) -> None:
    """Have a sentence said; `urgent` interrupts what is being said."""
    if not widget.isVisible():
        return  # a window that opens is read out by itself
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not for the first page

    event = QAccessibleAnnouncementEvent(widget, say(says))
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
