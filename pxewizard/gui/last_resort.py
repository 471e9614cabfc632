"""What the window says of a fault that nobody met: where its report lies, and that the program ends."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from pxewizard import programlog
from pxewizard.core.problem import Problem
from pxewizard.core.words import tr


class LastResort(QObject):
    """Waits for such a fault, on whatever thread; the first one is told, and ends the program with 1."""

    _met = Signal(object)

    def __init__(self, window: QWidget) -> None:
        """Stand behind a window; `watch` begins."""
        super().__init__(window)
        self._window = window
        self._told = False
        self._met.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """Be asked by Python, and so by Qt, when a fault is met by nobody."""
        programlog.watch(self.tell)

    def tell(self, trouble: Problem) -> None:
        """Say it on the window's own thread, as soon as that is free."""
        if sys.stderr is not None:
            sys.stderr.write(f"{trouble}\n")
        self._met.emit(trouble)

    @Slot(object)
    def _tell(self, trouble: Problem) -> None:
        if self._told:
            return
        self._told = True
        from pxewizard.gui.widgets.button import Button
        from pxewizard.gui.widgets.dialog import Dialog
        from pxewizard.gui.widgets.label import Label

        made = Dialog(self._window, tr("PXE Wizard has to end"))
        for says in (trouble.summary, trouble.advice):
            made.column.addWidget(Label(says, selectable=True))
        end = Button(tr("&End"))
        end.clicked.connect(made.accept)
        made.buttons.addWidget(end)
        made.finished.connect(lambda _: QApplication.exit(1))
        made.begin(end)
