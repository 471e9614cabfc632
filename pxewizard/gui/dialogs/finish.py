"""Asks before an interrupted change is finished: what is left to do, server by server."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from pxewizard.core.words import Text, tr
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.widgets.card import Card, Padded
from pxewizard.gui.widgets.dialog import Dialog, ask
from pxewizard.gui.widgets.label import Icon, Label


def ask_finish(parent: QWidget, left: Sequence[Text], then: Callable[[], object]) -> Dialog:
    """Say what would be done, and ask whether it shall."""
    card = Card()
    for says in left:
        row = Padded(Icon("registry-value"), Label(says, selectable=True))
        row.row.setStretch(1, 1)
        card.add_row(row)
    rules = Label(
        tr(
            "The servers are examined first. A value is written only if the fix is still the right one,"
            " and only where it still is as it was before. Each is read back."
        ),
        tone=Tone.QUIET,
    )
    return ask(parent, tr("Finish this change?"), [card, rules], tr("&Finish"), then)[0]
