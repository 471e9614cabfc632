"""What a window cuts off: a page wider than its room, a text or a button that is given less than it needs."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QScrollArea,
    QWidget,
)

from pxewizard.gui.widgets.rail import RailButton


def cut(root: QWidget) -> Iterator[str]:
    """Yield what cannot be seen whole in a window that is shown."""
    for one in root.findChildren(QWidget):
        if one.isVisibleTo(root) and one.width() and one.height():
            yield from (f"{what} {_name(one)}" for what in _cut(one))


def unseen(dialog: QWidget) -> list[str]:
    """Say which contents of a dialog are only seen by scrolling; there is no reason on a large screen."""
    for _ in range(8):  # layouts of wrapped texts need more than one round
        QApplication.processEvents()
    bars = ((one, one.verticalScrollBar()) for one in dialog.findChildren(QScrollArea))
    return [f"{bar.maximum()} of {_name(one)}" for one, bar in bars if bar.maximum() > 0]


def _cut(one: QWidget) -> Iterator[str]:
    if isinstance(one, QScrollArea) and _never_moves(one) and one.widget() is not None:
        has, needs = one.viewport().width(), one.widget().width()
        if needs > has:
            yield f"{needs} wide in a room of {has}:"
    if isinstance(one, QLabel) and one.text():
        yield from _cut_label(one)
    if isinstance(one, QAbstractButton) and one.text() and not _shows_its_sign_alone(one):
        needs_whole = one.sizeHint()
        if one.width() < needs_whole.width() or one.height() < needs_whole.height():
            yield f"{one.size().toTuple()} of {needs_whole.toTuple()}:"
    yield from _outside(one)


def _cut_label(one: QLabel) -> Iterator[str]:
    room = QRect(0, 0, one.contentsRect().width(), 100_000)
    flags = Qt.TextFlag.TextShowMnemonic | (Qt.TextFlag.TextWordWrap if one.wordWrap() else 0)
    widest = one.fontMetrics().boundingRect(room, flags, one.text()).width()
    if widest > room.width():
        yield f"a text {widest} wide in {room.width()}:"
    high = one.heightForWidth(one.width()) if one.wordWrap() else one.sizeHint().height()
    if high > one.height():
        yield f"a text {high} high in {one.height()}:"


def _outside(one: QWidget) -> Iterator[str]:
    around = one.parentWidget()
    if around is None or one.isWindow() or isinstance(around, QAbstractScrollArea):
        return
    if isinstance(around.parentWidget(), QAbstractScrollArea):  # what a view scrolls
        return
    if one.x() < 0 or one.geometry().right() >= around.width():
        yield f"{one.x()} to {one.geometry().right()} in {around.width()}:"
    if one.y() < 0 or one.geometry().bottom() >= around.height():
        yield f"{one.y()} down to {one.geometry().bottom()} in {around.height()}:"


def _never_moves(one: QScrollArea) -> bool:
    return one.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def _shows_its_sign_alone(one: QAbstractButton) -> bool:
    return isinstance(one, RailButton) and one.narrow


def _name(one: QWidget) -> str:
    said = one.text() if isinstance(one, QLabel | QAbstractButton) else one.accessibleName()
    return f"{type(one).__name__} {said[:80]!r} in {type(one.parentWidget()).__name__}"
