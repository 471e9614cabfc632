"""Below the first field of page 1: what the server answered at once, and the servers used last."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import Field, Flow, LookUp
from pxewizard.engine.flow.choosing import glance
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.session import Session
from pxewizard.gui.widgets.announce import announce
from pxewizard.gui.widgets.button import Link
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.state import State, StateLabel
from pxewizard.gui.words import say, spoken

_SHOWN: Final = 3
_LONGEST: Final = 40  # characters of a name that is offered as a link


class Glance(QWidget):
    """Answered, asking or no answer; and links to the servers used last."""

    def __init__(self, session: Session) -> None:
        """Make it, with nothing to be seen."""
        super().__init__()
        self._session = session
        self._told: LookUp | None = None
        self.state = StateLabel(State.WAITING, tr("Waiting"))
        self._why = Label("", Type.CAPTION, Tone.QUIET, selectable=True)
        self._recent = QWidget()
        self._names: tuple[str, ...] = ()
        self.links: list[Link] = []
        self._row = QHBoxLayout(self._recent)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addWidget(Label(tr("Recent"), Type.CAPTION, Tone.QUIET, wraps=False))
        self._row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.state, self._why, self._recent):
            column.addWidget(part)

    def show_flow(self, flow: Flow) -> None:
        """Draw what is known of the server."""
        self._show_state(flow.look_up)
        self._show_recent(() if flow.entered.practice else self._session.recent[:_SHOWN])
        parts = (self.state, self._why, self._recent)
        self.setVisible(any(part.isVisibleTo(self) for part in parts))

    def _show_state(self, look_up: LookUp | None) -> None:
        self.state.setVisible(look_up is not None)
        self._why.hide()
        if look_up is None:
            self._told = None
            return
        problem = look_up.problem
        if look_up.asking:
            self.state.set_state(State.WORKING, tr("Asking"), look_up.server)
        elif problem is not None:
            self.state.set_state(State.WARNING, tr("No answer"), "")
            self._why.set_text(tr("{what} {advice}", what=problem.summary, advice=problem.advice))
            self._why.show()
        else:
            self.state.set_state(State.OK, tr("Answered"), glance(look_up))
        if not look_up.asking and look_up != self._told:
            told: Text = problem.summary if problem else tr("Answered {how}", how=glance(look_up))
            announce(self, told)
        self._told = look_up

    def _show_recent(self, names: tuple[str, ...]) -> None:
        names = tuple(one for one in names if len(one) <= _LONGEST)
        self._recent.setVisible(bool(names))
        if names == self._names:
            return
        self._names = names
        for link in self.links:
            self._row.removeWidget(link)
            link.hide()
            link.deleteLater()
        self.links = [self._link(name) for name in names]
        for number, link in enumerate(self.links, 1):
            self._row.insertWidget(number, link)

    def _link(self, name: str) -> Link:
        says = tr("{server}", server=name)
        link = Link(says)
        link.setAccessibleName(say(tr("Recent server {name}", name=spoken(says))))
        link.clicked.connect(lambda: self._take(name))
        return link

    def _take(self, name: str) -> None:
        self._session.enter(Field.DP, name)
        self._session.look_up()
