"""The ring around the control that has the focus: outside its shape, where the control cannot paint."""

from __future__ import annotations

from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from pxewizard.gui.look.paint import focus

_OUTSIDE: Final = 4  # two pixels of distance, two of line


@runtime_checkable
class Ringed(Protocol):
    """A widget that wants the ring, and says around which part of it."""

    def ring(self) -> QRect:
        """Return the shape, in the widget's own coordinates."""


class FocusRing(QWidget):
    """Follows the focus within one window, for whatever reason it moves."""

    def __init__(self, window: QWidget) -> None:
        """Watch the focus of the window."""
        super().__init__(window)
        self._window = window
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - a widget cannot be without one
        application.focusChanged.connect(self._moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow when the control, or what it stands in, moves."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        elif event.type() == QEvent.Type.Hide and watched is self._around:
            self.hide()
        return super().eventFilter(watched, event)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the ring."""
        focus(QPainter(self), self.rect())

    def _moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if not isValid(self._window):  # it is closing down, and takes this ring with it
            return
        for each in filter(isValid, self._watched):
            each.removeEventFilter(self)
        self._around, self._watched = None, []
        self.hide()
        self.setParent(self._window)  # what it lay on may be about to go
        if now is None or not self._window.isAncestorOf(now) or not isinstance(now, Ringed):
            return
        self._around = now
        ground, self._watched = _ground(now)
        self.setParent(ground)
        for each in self._watched:
            each.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        control = self._around
        if isinstance(control, Ringed) and isinstance(control, QWidget):
            shape = control.ring()
            corner = control.mapTo(self.parentWidget(), shape.topLeft())
            out = _OUTSIDE
            self.setGeometry(QRect(corner, shape.size()).adjusted(-out, -out, out, out))


def _ground(control: QWidget) -> tuple[QWidget, list[QWidget]]:
    """Return the widget that the ring lies on, which scrolls with the control, and what is in between."""
    between = [control]
    ground = control.parentWidget() or control
    while not ground.isWindow() and not _scrolls(ground):
        between.append(ground)
        ground = ground.parentWidget() or ground
    return ground, between


def _scrolls(widget: QWidget) -> bool:
    viewport = widget.parentWidget()
    area = viewport.parentWidget() if viewport else None
    return isinstance(area, QScrollArea) and area.widget() is widget
