"""Page 1: the servers, who signs in, and practice; or, in their place, the changes that were interrupted."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pxewizard.engine.flow import Flow
from pxewizard.engine.frame import Step
from pxewizard.gui.pages.choose_servers import ServersView
from pxewizard.gui.session import Session

if TYPE_CHECKING:  # imported when there is an old change to show
    from pxewizard.gui.pages.choose_start import StartView


class ChoosePage(QWidget):
    """Shows one of two views: what was interrupted, or the servers to choose."""

    history_asked = Signal()

    def __init__(self, session: Session) -> None:
        """Follow the session."""
        super().__init__()
        self._session = session
        self._looked_back = False
        self.servers = ServersView(session)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.servers)
        self._column.addStretch()
        session.changed.connect(self.show_flow)
        self.show_flow(session.flow)

    @cached_property
    def start(self) -> StartView:
        """Return the view of old changes, made when it is first wanted."""
        from pxewizard.gui.pages.choose_start import StartView

        made = StartView(self._session)
        made.history_asked.connect(self.history_asked)
        self._column.insertWidget(0, made)
        return made

    def show_flow(self, flow: Flow) -> None:
        """Draw the page from the flow."""
        if flow.step is not Step.SERVERS:
            return
        back = flow.looks_back
        turned, self._looked_back = back is not self._looked_back, back
        if turned:
            self.start.setVisible(back)
            self.servers.setVisible(not back)
        (self.start if back else self.servers).show_flow(flow)
        if turned and self.isVisible():  # what had the focus is gone
            (self.start if back else self.servers).take_focus()
