"""Page 1: the servers, who signs in, and practice; or, in their place, the changes that were interrupted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pxewizard.engine.flow import Flow
from pxewizard.engine.frame import Step
from pxewizard.gui.pages.choose_servers import ServersView
from pxewizard.gui.pages.choose_start import StartView
from pxewizard.gui.session import Session


class ChoosePage(QWidget):
    """Shows one of two views: what was interrupted, or the servers to choose."""

    history_asked = Signal()

    def __init__(self, session: Session) -> None:
        """Follow the session."""
        super().__init__()
        self.start = StartView(session)
        self.servers = ServersView(session)
        self.start.history_asked.connect(self.history_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.start)
        column.addWidget(self.servers)
        column.addStretch()
        session.changed.connect(self.show_flow)
        self.show_flow(session.flow)

    def show_flow(self, flow: Flow) -> None:
        """Draw the page from the flow."""
        if flow.step is not Step.SERVERS:
            return
        back = flow.looks_back
        turned = back is not self.start.isVisibleTo(self)
        self.start.setVisible(back)
        self.servers.setVisible(not back)
        (self.start if back else self.servers).show_flow(flow)
        if turned and self.isVisible():  # what had the focus is gone
            (self.start if back else self.servers).take_focus()
