"""A step as page 4 shows it: its place, before and after, where the value comes from, the REG.exe line."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pxewizard.core.examination import Examination
from pxewizard.core.reading import Present, Reading, service_of
from pxewizard.core.remedy import (
    Choice,
    DeleteRegistryValue,
    RegistryStep,
    RestartService,
    SetRegistryValue,
    after,
)
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow.review import Sheet
from pxewizard.engine.shown import Held, held, origin, signed_in
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.pages.origin import origin_of
from pxewizard.gui.widgets.before_after import BeforeAfter
from pxewizard.gui.widgets.beside import Beside
from pxewizard.gui.widgets.check_list import Tick
from pxewizard.gui.widgets.command import Command
from pxewizard.gui.widgets.ground import Line
from pxewizard.gui.widgets.label import Icon, Label
from pxewizard.gui.widgets.step_card import INDENT, StepCard


class ReviewStep(StepCard):
    """One step to be looked at; `answered` where its own box was ticked."""

    answered = Signal(str, object)

    def __init__(self, sheet: Sheet) -> None:
        """Make the body that the step's kind needs."""
        super().__init__()
        self.tick: Tick | None = None
        self._beside: Beside | None = None
        self._body: _Registry | _Service
        self._body = _Service() if isinstance(sheet.step, RestartService) else _Registry()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(INDENT, 8, 12, 10)
        column.setSpacing(8)
        if sheet.switch is not None:
            self._add_switch(column, sheet.switch)
        column.addWidget(self._body)
        self.add_row(inner)

    def show_sheet(self, sheet: Sheet, seen: Examination) -> None:
        """Show the step as the answers leave it."""
        step = sheet.step
        account = signed_in(seen, step.place.server)
        quiet: Text | str = tr("as {account}", account=account) if account else ""
        if isinstance(step, RestartService):
            both = tr("{service} · as {account}", service=step.place.name, account=account)
            quiet = both if account else step.place.name
        self.show_step(sheet.number, step, quiet)
        if self.tick is not None:
            self.tick.setChecked(sheet.number is not None)
        if isinstance(step, RestartService) and isinstance(self._body, _Service):
            self._body.show_step(step, seen, done=sheet.number is not None)
        elif not isinstance(step, RestartService) and isinstance(self._body, _Registry):
            self._body.show_sheet(step, sheet, seen)

    def _add_switch(self, column: QVBoxLayout, switch: Choice) -> None:
        yes = next(option for option in switch.options if option.code == "yes")
        self.tick = Tick(name=yes.text)
        self._beside = Beside(self.tick, yes.text, switch.text)
        column.addWidget(self._beside)
        self.tick.clicked.connect(lambda on: self.answered.emit(switch.code, "yes" if on else "no"))


class _Registry(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._key, self._name, self._kind = (_code() for _ in range(3))
        self._both = BeforeAfter()
        self._from = Label("", Type.CAPTION, Tone.QUIET, selectable=True)
        self._source = _row(Icon("management-point", 16, Tone.QUIET), self._from)
        self.command = Command()
        self._line = Line()
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, 84)
        grid.addWidget(Label(tr("Key"), tone=Tone.QUIET, wraps=False), 0, 0)
        grid.addWidget(self._key, 0, 1, 1, 4)
        grid.addWidget(Label(tr("Value name"), tone=Tone.QUIET, wraps=False), 1, 0)
        grid.addWidget(self._name, 1, 1)
        grid.setColumnMinimumWidth(2, 12)
        grid.addWidget(Label(tr("Type"), tone=Tone.QUIET, wraps=False), 1, 3)
        grid.addWidget(self._kind, 1, 4)
        grid.setColumnStretch(4, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(grid)
        for part in (self._both, self._source, self._line, self.command):
            column.addWidget(part)

    def show_sheet(self, step: RegistryStep, sheet: Sheet, seen: Examination) -> None:
        place, whole = step.place, sheet.whole
        self._key.set_text(f"HKEY_LOCAL_MACHINE\\{place.key}")
        self._name.set_text(place.name)
        kind = step.before if isinstance(step, DeleteRegistryValue) else step.after
        self._kind.set_text(kind.kind.value)
        then = held(after(step)) if whole else _OPEN
        both = _typed(step.before, held(step.before), after(step), then)
        self._both.show_both(*both, seen.context.started)
        copied = isinstance(step, SetRegistryValue) and not sheet.typed
        found = origin(step, seen) if copied else None
        self._from.set_text(origin_of(found, step) if found else "")
        self._source.setVisible(found is not None)
        self._line.setVisible(whole)
        self.command.setVisible(whole)
        if whole:
            self.command.show_step(step)


class _Service(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._before, self._after = Label("", wraps=False), Label("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label(tr("Before"), tone=Tone.QUIET, wraps=False))
        row.addWidget(self._before)
        row.addWidget(Icon("arrow"))
        row.addWidget(Label(tr("After"), tone=Tone.QUIET, wraps=False))
        row.addWidget(self._after, 1)

    def show_step(self, step: RestartService, seen: Examination, *, done: bool) -> None:
        states = (service_of(o.reading) for o in seen.observations if o.place == step.place)
        state = next((one for one in states if one), None)
        before = state.text if state else tr("Not read")
        self._before.set_text(before)
        self._after.set_text(
            tr("{state}, started again", state=before)
            if done
            else tr("{state}, left alone", state=before)
        )


def _typed(before: Reading, was: Held, then: Reading, will: Held) -> tuple[Held, Held]:
    """Return what stands there and what shall, each with its type where the step changes that."""
    if not (isinstance(before, Present) and isinstance(then, Present)) or before.kind is then.kind:
        return was, will
    return _with_type(before, was), _with_type(then, will)


def _with_type(value: Present, told: Held) -> Held:
    return replace(told, says=tr("{kind}, {says}", kind=value.kind.value, says=told.says))


_OPEN = Held(tr("Not known yet"), tr("It hangs on the number that is asked for above"))


def _code() -> Label:
    made = Label("", Type.CODE, selectable=True)
    made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return made


def _row(*parts: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for part in parts[:-1]:
        row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(parts[-1], 1)
    return made
