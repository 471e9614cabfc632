"""Asks before a change is taken back: what would be done, server by server; what changed since, apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget

from pxewizard.core.reading import Present
from pxewizard.core.remedy import RegistryStep, after
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow.ending import Became
from pxewizard.engine.shown import held
from pxewizard.engine.undo import WayBack
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.widgets.beside import Beside
from pxewizard.gui.widgets.card import Card, Padded
from pxewizard.gui.widgets.check_list import Tick
from pxewizard.gui.widgets.dialog import Dialog, ask
from pxewizard.gui.widgets.label import Icon, Label


def ask_undo(parent: QWidget, way: WayBack, then: Callable[[], object]) -> Dialog:
    """Say what undo would do, and ask whether it shall."""
    rules = Label(
        tr("A value is put back only where it still is as it was written. Each is read back."),
        tone=Tone.QUIET,
    )
    says = tr("Take this change back?")
    return ask(parent, says, [_list(way_sentences(way)), rules], tr("&Undo"), then)[0]


def ask_undo_anyway(parent: QWidget, left: Iterable[Became], then: Callable[[], object]) -> Dialog:
    """Say what was changed since by somebody else, and ask for a separate consent to write over it."""
    rows = [_changed(one) for one in left]
    tick = Tick(name=_ANYWAY)
    says = tr("These values were changed after this program wrote them")
    made, verb = ask(
        parent, says, [_list(rows), Beside(tick, _ANYWAY, _KEPT)], tr("&Undo even so"), then
    )
    verb.setEnabled(False)
    tick.toggled.connect(verb.setEnabled)
    return made


_ANYWAY = tr("Write over what somebody else has put there since.")
_KEPT = tr("What is there now is written into the journal first.")


def way_sentences(way: WayBack) -> list[tuple[str, Text]]:
    """Return what undo would do, one sentence for each place, with its icon."""
    rows = [("registry-value", _value(write.step)) for write in way.values]
    for one in way.restarts:
        said = tr("Restart {name} on {server}.", name=one.place.name, server=one.place.server)
        rows.append(("service", said))
    for start in way.starts:
        said = tr(
            "Start {name} on {server}, if it does not run.",
            name=start.place.name,
            server=start.place.server,
        )
        rows.append(("service", said))
    for place in way.left_out:
        said = tr(
            "{name} on {server} is not restarted; it reads the value when it is started next.",
            name=place.name,
            server=place.server,
        )
        rows.append(("info", said))
    return rows


def _value(step: RegistryStep) -> Text:
    name, server, then = step.place.name, step.place.server, after(step)
    if isinstance(then, Present):
        return tr(
            "Put {name} on {server} back: {value}.", name=name, server=server, value=held(then).says
        )
    return tr("Remove {name} on {server}: it was not there before.", name=name, server=server)


def _changed(one: Became) -> tuple[str, Text]:
    found = getattr(one.result, "found", None)
    said = tr(
        "{name} on {server} now: {found}.",
        name=one.step.place.name,
        server=one.step.place.server,
        found=held(found).says if found is not None else tr("Not read"),
    )
    return "warning", said


def _list(rows: list[tuple[str, Text]]) -> Card:
    card = Card()
    for icon, says in rows:
        row = Padded(Icon(icon), Label(says, selectable=True))
        row.row.setStretch(1, 1)
        card.add_row(row)
    return card
