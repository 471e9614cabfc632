"""Lets the ground be seen through what scrolls over it."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def see_through(area: QAbstractScrollArea) -> None:
    """Give an area a viewport without a ground; call it before anything is put in.

    Qt's own viewport would do, but asking for one that Python has not made takes PySide6 some 10 ms, once.
    """
    area.setViewport(QWidget())
