"""One old change: where it stopped, where it stands, and check, finish, undo."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from pxewizard.core.outcome import Applied
from pxewizard.core.place import RegistryValue, Service
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import Flow, Interrupted, TakenUp
from pxewizard.engine.flow.past import Line, Past, interruption, left_to_do, lines_of, past, stands
from pxewizard.engine.formats.record import Change
from pxewizard.engine.recover import Stand
from pxewizard.engine.tasks import Task, Write
from pxewizard.gui.dialogs.finish import ask_finish
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.session import Session
from pxewizard.gui.times import day_of, time_of
from pxewizard.gui.widgets.button import Button, Verb
from pxewizard.gui.widgets.card import Banner, Card, Padded
from pxewizard.gui.widgets.flow_row import FlowRow
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.state import Sign, State
from pxewizard.gui.widgets.undo_question import ask_undo

_STATES: Final = {
    "ok": State.OK,
    "warn": State.WARNING,
    "error": State.PROBLEM,
    "unknown": State.UNKNOWN,
    "waiting": State.WAITING,
}
_MOST: Final = 12  # lines: a change of many steps shows its last ones
_INDENT: Final = 52  # below the banner's words


class OldChange(QWidget):
    """A card with a banner, the lines of the journal or what a check has found, and what can be done."""

    def __init__(self, session: Session) -> None:
        """Make it; `show_change` fills it."""
        super().__init__()
        self._session = session
        self._change: Change | None = None
        self._drawn: object = None
        self._banner = Banner(Tone.WARN, tr("A change was interrupted."))
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(_INDENT, 8, 16, 8)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(3, 1)
        self.check = Verb(tr("Chec&k the server"))
        self.finish = Verb(tr("&Finish the change…"))
        self.undo = Button(tr("&Undo…"))
        self.done = Verb(tr("&Leave it"))
        self._hint = Label("", Type.CAPTION, Tone.QUIET)
        self._lay_out()
        self.check.clicked.connect(self._check)
        self.finish.clicked.connect(self._ask_finish)
        self.undo.clicked.connect(self._ask_undo)
        self.done.clicked.connect(session.put_down)

    def take_focus(self) -> None:
        """Put the focus on the first thing that can be done."""
        buttons = (self.check, self.finish, self.undo, self.done)
        next((one for one in buttons if one.isEnabled() and not one.isHidden()), self).setFocus()

    def show_change(self, one: Interrupted, flow: Flow) -> None:
        """Draw the change, and what was found out about it since."""
        change = self._change = one.change
        taken = flow.taken_up
        taken = taken if taken and taken.change.folder == change.folder else None
        what = past(change)
        self._show_banner(what, one, taken)
        self._show_rows(change, taken)
        free = flow.busy is None and not one.in_use
        open_still = change.is_open
        self.check.setVisible(open_still)
        self.finish.setVisible(what.can_finish)
        self.undo.setVisible(what.can_undo)
        self.done.setVisible(taken is not None)
        self.done.set_text(tr("Contin&ue") if taken and taken.undone else tr("&Leave it"))
        for button in (self.check, self.finish, self.undo, self.done):
            button.setEnabled(free)
        self._fill_one(taken)
        self._hint.set_text(_hint(one, what))
        self._hint.setVisible(bool(self._hint.text()))

    def _fill_one(self, taken: TakenUp | None) -> None:
        """Fill the button that leads on: once it was looked at, checking is not it any more."""
        after = self.done if self.finish.isHidden() else self.finish
        wanted = self.check if taken is None else after
        for button in (self.check, self.finish, self.done):
            button.plain = button is not wanted
            button.update()

    def _show_banner(self, what: Past, one: Interrupted, taken: TakenUp | None) -> None:
        servers = _servers(what)
        when = _when(what.at)
        if one.in_use:
            says, tone = tr("A change on {servers} is being made now.", servers=servers), Tone.WARN
            below = tr("Another window, or a command, works on it.")
        elif taken and taken.undone:
            whole = taken.undone.complete
            says = (
                tr("The change on {servers} was taken back.", servers=servers)
                if whole
                else tr("The change on {servers} was not taken back completely.", servers=servers)
            )
            below, tone = tr("It was made {when}.", when=when), Tone.OK if whole else Tone.WARN
        elif not one.change.is_open:
            says, tone = tr("The change on {servers} {when}", servers=servers, when=when), Tone.OK
            below = tr("{word}: {happened}.", word=what.became.word, happened=what.happened)
        else:
            says = tr("A change on {servers} was interrupted {when}.", servers=servers, when=when)
            below, tone = interruption(one.change), Tone.WARN
            if taken and taken.checked:
                below, tone = _now(taken), Tone.OK if _all_stand(taken) else Tone.WARN
        self._banner.set_state(tone, says, below)

    def _show_rows(self, change: Change, taken: TakenUp | None) -> None:
        rows = _result_rows(taken) if taken and (taken.checked or taken.undone) else _lines(change)
        if rows == self._drawn:
            return
        self._drawn = rows
        while (item := self._grid.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        for number, (state, at, entry, says) in enumerate(rows):
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(Sign(state), number, 0, top)
            self._grid.addWidget(Label(at, Type.CODE, Tone.QUIET, wraps=False), number, 1, top)
            self._grid.addWidget(Label(entry, Type.STRONG, wraps=False), number, 2, top)
            self._grid.addWidget(Label(says, selectable=True), number, 3, top)

    def _lay_out(self) -> None:
        buttons = QWidget()
        inner = QVBoxLayout(buttons)
        inner.setContentsMargins(_INDENT - 16, 0, 0, 8)
        inner.setSpacing(8)
        inner.addLayout(FlowRow(self.check, self.finish, self.undo, self.done))
        inner.addWidget(self._hint)
        card, column = Card(), QVBoxLayout(self)
        card.add_row(self._banner)
        card.add_row(self._rows, line=False)
        card.add_row(Padded(buttons, margin=16), line=False)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def _check(self) -> None:
        if self._change:
            self._session.check(self._change.folder)

    def _ask_finish(self) -> None:
        change = self._change
        if change:
            ask_finish(self, left_to_do(change), lambda: self._session.finish(change.folder))

    def _ask_undo(self) -> None:
        change = self._change
        if change:
            ask_undo(self, past(change).way, lambda: self._session.undo_change(change.folder))


_Row = tuple[State, str | Text, Text | str, Text]


def _lines(change: Change) -> list[_Row]:
    return [_line(one) for one in lines_of(change)[-_MOST:]]


def _line(one: Line) -> _Row:
    state = State.OK if one.at else State.UNKNOWN
    return state, time_of(one.at) if one.at else tr("no entry"), one.entry, one.says


def _result_rows(taken: TakenUp) -> list[_Row]:
    """Return what the last look, or the last undo, has found."""
    approved = taken.change.approved
    if taken.undone:
        pairs = zip(taken.undone.tasks, taken.undone.results, strict=False)
        return [
            (
                State.OK if isinstance(result, Applied) else State.WARNING,
                "",
                _place(task).server,
                tr("{place}, as it was before", place=_place(task))
                if isinstance(result, Applied)
                else result.problem.summary,
            )
            for task, result in pairs
        ]
    if approved is None:
        return []
    found = [(one.place.server, *stands(one, approved)) for one in taken.checked]
    return [(_STATES[severity], "", server, says) for server, says, severity in found]


def _now(taken: TakenUp) -> Text:
    """Return where the change stands, as a check has just found."""
    done = sum(one.stand is Stand.DONE for one in taken.checked)
    return tr(
        "As just read, {done} of {n:# step holds|# steps hold} what was planned; see below.",
        done=done,
        n=len(taken.checked),
    )


def _all_stand(taken: TakenUp) -> bool:
    return all(one.stand is Stand.DONE for one in taken.checked)


def _place(task: Task) -> RegistryValue | Service:
    return task.step.place if isinstance(task, Write) else task.place


def _servers(what: Past) -> str | Text:
    if not what.servers:
        return tr("no server")
    return (
        what.servers[0]
        if len(what.servers) == 1
        else tr("{n:# server|# servers}", n=len(what.servers))
    )


def _when(at: datetime | None) -> Text:
    if at is None:
        return tr("at an unknown time")
    return tr("on {day} at {time}", day=day_of(at), time=time_of(at)[:5])


def _hint(one: Interrupted, what: Past) -> Text | str:
    if one.in_use:
        return tr("Wait until the other one has ended.")
    if what.practice:
        return tr("This was practice: no real server is asked.")
    if one.change.is_open:
        return tr("Checking only reads. Finish and Undo show what they will do first.")
    return ""
