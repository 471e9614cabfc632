"""Page 7, mending many together: how far it may go, the one confirmation by name, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pxewizard.core.plan import Plan
from pxewizard.core.reading import Present
from pxewizard.core.remedy import RegistryStep, after
from pxewizard.core.words import Text, tr
from pxewizard.engine.bulk_choice import Gathered
from pxewizard.engine.flow import Flow, mending
from pxewizard.engine.shown import Origin, held
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.pages.origin import origin_of
from pxewizard.gui.widgets.button import Button
from pxewizard.gui.widgets.card import Card, Padded
from pxewizard.gui.widgets.check_list import Tick
from pxewizard.gui.widgets.dialog import Dialog, ask, on_screen
from pxewizard.gui.widgets.disclosure import Disclosure
from pxewizard.gui.widgets.label import Icon, Label
from pxewizard.gui.words import say

_LOW: Final = 120  # pixels in which some servers are seen
_HIGH: Final = 200
_WIDE: Final = 640


class Together(QWidget):
    """Below the table: a box for all that can be mended together, and what can be done with a fix begun."""

    all_turned = Signal(bool)

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.box = Tick(name=tr("All that can be mended together"))
        self._says = Label("", Type.CAPTION, Tone.QUIET)
        self.go_on = Button(tr("Go &on…"), small=True)
        self.undo = Button(tr("&Undo all…"), small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box)
        row.addWidget(self._says, 1)
        for button in (self.go_on, self.undo):
            row.addWidget(button)
        self.box.clicked.connect(self.all_turned)
        self.hide()

    def show_flow(self, flow: Flow) -> None:
        """Show how many are chosen, and what becomes of them."""
        can, ticked = mending.fixable(flow), flow.sweep.ticked if flow.sweep else frozenset()
        self.box.setVisible(bool(can) and not flow.busy)
        self.box.setChecked(bool(can) and ticked >= can)
        self.go_on.setVisible(mending.may_go_on(flow))
        self.undo.setVisible(mending.may_take_back(flow))
        self._says.set_text(_hint(len(ticked), len(can)) if can and not flow.busy else "")
        shown = (self.box, self.go_on, self.undo)
        self.setVisible(any(not one.isHidden() for one in shown))


def _hint(ticked: int, can: int) -> Text:
    return tr(
        "{ticked} of {n:# server|# servers} chosen. One is written and verified first, then the others."
        " The first surprise stops the rest.",
        ticked=ticked,
        n=can,
    )


def ask_bulk(
    parent: QWidget,
    chosen: Gathered,
    origins: Mapping[str, Origin],
    then: Callable[[tuple[Plan, ...]], object],
) -> Dialog:
    """Name every server, each with its tick, and what would be written; Enter never presses the verb."""
    ticks = [Tick(tr("{server}", server=_server(plan))) for plan in chosen.plans]

    def wanted() -> tuple[Plan, ...]:
        pairs = zip(chosen.plans, ticks, strict=True)
        return tuple(plan for plan, tick in pairs if tick.isChecked())

    what = _what(chosen.plans, origins)
    parts: list[QWidget] = [what, _servers(ticks), Label(_ORDER, tone=Tone.QUIET)]
    if chosen.left_out:
        parts.append(_left_out(chosen.left_out))
    says = tr("Write the value on these servers?")
    made, verb = ask(parent, says, parts, _verb(len(ticks)), lambda: then(wanted()))

    def count() -> None:
        verb.set_text(_verb(len(wanted())))
        verb.setEnabled(bool(wanted()))

    for tick in ticks:
        tick.setChecked(True)
        tick.toggled.connect(count)
    made.setMinimumWidth(on_screen(QSize(_WIDE, 0), made).width())
    made.fit()
    return made


_ORDER: Final = tr(
    "The first one is written, read back and examined again before the others. Each has its own backup"
    " and can be taken back by itself, or all together. No service is restarted."
)


def _verb(count: int) -> Text:
    return tr("&Write the value on {n:# server|# servers}", n=count)


def _server(plan: Plan) -> str:
    return plan.steps[0].place.server


def _what(plans: Sequence[Plan], origins: Mapping[str, Origin]) -> Card:
    """Return each different change once: key, value, type, before and after, and its first reading."""
    card, told = Card(), set()
    for plan in plans:
        step: RegistryStep = plan.registry_steps[0]
        step_after = after(step)
        before, then = held(step.before), held(step_after)
        key = (step.place.key, step.place.name, step.before, step_after)
        if key in told:
            continue
        told.add(key)
        says = tr(
            "{place}, {kind}: {before} → {after}",
            place=str(step.place),
            kind=step_after.kind if isinstance(step_after, Present) else "",
            before=before.says,
            after=then.says,
        )
        card.add_row(_row("registry-value", Label(says, selectable=True)))
        if found := origins.get(step.place.server):
            source = Label(origin_of(found, step), Type.CAPTION, Tone.QUIET, selectable=True)
            card.add_row(_row("management-point", source), line=False)
    return card


def _row(icon: str, says: Label) -> Padded:
    row = Padded(Icon(icon), says)
    row.row.setStretch(1, 1)
    return row


def _servers(ticks: Sequence[Tick]) -> QScrollArea:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(12, 8, 12, 8)
    column.setSpacing(4)
    for tick in ticks:
        column.addWidget(tick)
    column.addStretch()
    area = QScrollArea()
    area.setAccessibleName(say(tr("Servers that are written on")))
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumHeight(min(_HIGH, max(_LOW, inner.sizeHint().height())))
    return area


def _left_out(rows: Sequence[tuple[str, Text]]) -> Disclosure:
    says = tr("{n:# server is|# servers are} left out", n=len(rows))
    made = Disclosure(says)
    for server, why in rows[:_MOST]:
        line = tr("{server}: {why}", server=server, why=why)
        made.column.addWidget(Label(line, Type.CAPTION, Tone.QUIET, selectable=True))
    return made


_MOST: Final = 50  # that are listed; the table has them all


def ask_undo_all(parent: QWidget, servers: Sequence[str], then: Callable[[], object]) -> Dialog:
    """Name the servers on which something stands, and ask whether it shall be taken back."""
    rules = Label(
        tr("A value is put back only where it still is as it was written. Each is read back."),
        tone=Tone.QUIET,
    )
    says = tr("Take it back on {n:this server|these # servers}?", n=len(servers))
    return ask(parent, says, [_names(servers), rules], tr("&Undo all"), then)[0]


def ask_go_on(parent: QWidget, servers: Sequence[str], then: Callable[[], object]) -> Dialog:
    """Name what is left of a fix that was stopped, and ask whether it shall go on."""
    says = tr("Go on with {n:this server|these # servers}?", n=len(servers))
    parts = [_names(servers), Label(_ORDER, tone=Tone.QUIET)]
    return ask(parent, says, parts, tr("&Go on"), then)[0]


def _names(servers: Sequence[str]) -> Label:
    return Label(", ".join(servers), selectable=True)
