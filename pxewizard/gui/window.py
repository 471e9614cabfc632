"""The window: rail, header, pages, footer and the Guided panel, in the room that there is.

It draws a `Frame` and passes on what a person does; it knows no article, no server and no page's content.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMainWindow, QVBoxLayout, QWidget

from pxewizard.core.words import tr
from pxewizard.engine.frame import Frame, Step
from pxewizard.gui.driver import Driver
from pxewizard.gui.widgets.focus_ring import FocusRing
from pxewizard.gui.widgets.footer import FooterBar
from pxewizard.gui.widgets.ground import Ground
from pxewizard.gui.widgets.guide import GuidePanel
from pxewizard.gui.widgets.header import Header
from pxewizard.gui.widgets.page_area import PageArea
from pxewizard.gui.widgets.rail import Rail
from pxewizard.gui.words import say

_CAPTION: Final = 32  # the title bar, which the system draws; LOOK.md's heights include it
_SIZE: Final = QSize(1120, 760 - _CAPTION)
_LEAST: Final = QSize(752, 384 - _CAPTION)  # a full HD screen at 250 %, less the task bar
_BESIDE: Final = 1100  # from this width on the Guided panel stands beside the page
_NARROW: Final = QSize(1000, 600 - _CAPTION)
_TO_READ: Final = {Step.COMPARE, Step.APPLY}  # there only a field to fill in goes before the verb
_DENSE: Final = 730 - _CAPTION


class Window(QMainWindow):
    """Draws the driver's frame around the page of its step."""

    history_asked = Signal()
    settings_asked = Signal()
    help_asked = Signal()
    ends = Signal()  # the program is about to leave

    def __init__(self, driver: Driver) -> None:
        """Make the window without pages; add them, then show it."""
        super().__init__()
        self._driver = driver
        self._step: Step | None = None
        self._numbers: dict[Step, int] = {}
        self._could = False  # whether the verb could be pressed
        self._open_over = False  # the panel over the page, where there is no room beside it
        self.setWindowTitle(say(tr("PXE Wizard")))
        self.setMinimumSize(_LEAST)
        self.rail = Rail()
        self.header = Header()
        self.pages = PageArea()
        self.footer = FooterBar()
        self.guide = GuidePanel()
        self._lay_out()
        self._connect()
        FocusRing(self)
        self.resize(_SIZE)

    def add_page(self, step: Step, page: QWidget, *, scrolls: bool = True) -> None:
        """Add the page of a step; without `scrolls` it has a table that takes the stretch."""
        self._numbers[step] = self.pages.add(page, scrolls=scrolls)
        if step is self._driver.frame.step:
            self.show_frame(self._driver.frame)

    def show_frame(self, frame: Frame) -> None:
        """Draw what stands around the page, and on another step show its page."""
        for part in (self.rail, self.header, self.footer):
            part.show_frame(frame)
        self.guide.show_guide(frame.guide)
        self.pages.show_trouble(frame.trouble)
        if frame.step is self._step or frame.step not in self._numbers:
            self._offer_verb(frame)
            return
        self._step = frame.step
        self.pages.setCurrentIndex(self._numbers[frame.step])
        self.pages.show_trouble(frame.trouble)
        self._open_over = False
        self._arrange()
        self._first_focus(frame)

    def arrange(self) -> None:
        """Show Guided or not, as the driver says now."""
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Find the form for the new size."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Close the panel over the page with Escape, open the help with F1."""
        if event.key() == Qt.Key.Key_Escape and self._open_over:
            self._open(wanted=False)
        elif event.key() == Qt.Key.Key_F1:
            self.help_asked.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Close unless the driver has something to end first."""
        event.setAccepted(self._driver.may_close())

    def _lay_out(self) -> None:
        central, middle = Ground("window"), Ground("window")
        self.setCentralWidget(central)
        middle.setParent(central)
        # The Tab key follows the order in which parts come in, and it is a ring: pages come in last.
        self.footer.setParent(middle)
        self.guide.setParent(central)
        self.rail.setParent(central)
        self.header.setParent(middle)
        column = QVBoxLayout(middle)
        column.addWidget(self.header)
        column.addWidget(self.pages, 1)
        column.addWidget(self.footer)
        self._row = QHBoxLayout(central)
        self._row.addWidget(self.rail)
        self._row.addWidget(middle, 1)
        self._row.addWidget(self.guide)
        for layout in (column, self._row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)

    def _connect(self) -> None:
        driver, footer, rail = self._driver, self.footer, self.rail
        driver.frame_changed.connect(self.show_frame)
        footer.back.clicked.connect(driver.back)
        footer.verb.clicked.connect(driver.verb)
        footer.cancel.clicked.connect(driver.cancel)
        rail.steps.chosen.connect(driver.open_step)
        rail.history.clicked.connect(self.history_asked)
        rail.settings.clicked.connect(self.settings_asked)
        rail.help.clicked.connect(self.help_asked)
        self.header.guided.clicked.connect(lambda: self._open(wanted=True))
        self.guide.guided.clicked.connect(lambda: self._open(wanted=False))

    def _open(self, *, wanted: bool) -> None:
        """Open or shut the panel, and keep the focus on the switch, which is now the other one."""
        if self._beside():
            self._driver.set_guided(wanted)
        self._open_over = wanted and not self._beside()
        self._arrange()
        (self.guide if wanted else self.header).guided.setFocus()

    def _beside(self) -> bool:
        return self.width() >= _BESIDE

    def _arrange(self) -> None:
        narrow = self.width() < _NARROW.width() or self.height() < _NARROW.height()
        dense = narrow or self.height() < _DENSE or not self._beside()
        self.rail.set_form(narrow=narrow)
        self.header.set_form(dense=dense, narrow=narrow)
        self.footer.set_form(dense=dense)
        beside = self._beside()
        shown = self._driver.guided if beside else self._open_over
        self._place_guide(beside=beside)
        self.guide.setVisible(shown)
        self.header.guided.setVisible(not shown)
        self.header.guided.setChecked(shown)
        self.guide.guided.setChecked(shown)

    def _place_guide(self, *, beside: bool) -> None:
        if beside:
            self._row.addWidget(self.guide)
            return
        self._row.removeWidget(self.guide)
        central = self.centralWidget()
        wide = self.guide.width()
        left = 0 if self.isRightToLeft() else central.width() - wide
        high = central.height() - self.footer.minimumHeight()  # the verb stays in sight
        self.guide.setGeometry(left, 0, wide, high)
        self.guide.raise_()

    def _offer_verb(self, frame: Frame) -> None:
        """Move on to the verb once it can be pressed, if nobody went anywhere else meanwhile."""
        waited = self.footer.cancel.hasFocus() and not self._could
        self._could = frame.verb is not None and frame.verb.enabled
        if waited and self._could and frame.verb is not None and not frame.verb.danger:
            self.footer.verb.setFocus()

    def _first_focus(self, frame: Frame) -> None:
        self._could = frame.verb is not None and frame.verb.enabled
        if frame.verb is not None and frame.verb.danger:
            first = self.footer.back if self.footer.back.isEnabled() else self.footer.cancel
            first.setFocus()
            return
        page = self.pages.currentWidget()
        fields = (
            each
            for each in page.findChildren(QLineEdit if frame.step in _TO_READ else QWidget)
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus
            and each.isEnabled()
            and each.isVisibleTo(page)
        )
        next(
            fields, self.footer.verb if self.footer.verb.isEnabled() else self.footer.cancel
        ).setFocus()
