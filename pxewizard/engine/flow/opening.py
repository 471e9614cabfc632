"""What the first page says while an old change is in its foreground: interrupted, checked, taken back."""

from __future__ import annotations

from pxewizard.core.words import Text, tr
from pxewizard.engine.flow.headlines import Saying
from pxewizard.engine.flow.pieces import Busy, TakenUp
from pxewizard.engine.flow.state import Flow


def saying(flow: Flow) -> Saying:
    """Return the main sentence and its lead."""
    if flow.busy in {Busy.CHECKING, Busy.UNDOING}:
        return _under_way(flow.busy)
    if flow.taken_up:
        return _taken_up(flow.taken_up)
    if any(one.in_use for one in flow.interrupted):
        lead = tr(
            "Another window, or a command, works on it. Nothing can be done with it until that ends."
        )
        return Saying(tr("A change is being made by another run"), lead, "warn")
    count = len(flow.interrupted)
    if not count:
        sentence = tr(
            "{n:The record of a change is damaged|The records of # changes are damaged}",
            n=len(flow.damaged),
        )
        return Saying(
            sentence, tr("It may have been interrupted. Nothing has been contacted yet."), "warn"
        )
    sentence = tr(
        "{n:One change was interrupted. Check it first|# changes were interrupted. Check them first}",
        n=count,
    )
    lead = tr("The backup is complete, and nothing has been contacted yet.")
    return Saying(sentence, lead, "warn")


def _under_way(busy: Busy) -> Saying:
    if busy is Busy.CHECKING:
        return Saying(
            tr("The servers of the change are being read"), tr("Nothing is changed by it.")
        )
    return Saying(
        tr("The change is being taken back"), tr("Each value is read again before and after.")
    )


def _taken_up(one: TakenUp) -> Saying:
    if one.undone is None:
        return Saying(
            tr("This is where the change stands"),
            tr("It was just read from the servers. Nothing was changed by it."),
            "" if _settled(one) else "warn",
        )
    if one.undone.complete:
        stood: Text = tr("What it held before was read back, value by value.")
        return Saying(tr("The change was taken back"), stood, "ok")
    left = tr("What is left stands below. The backup is kept; Undo can be tried again.")
    return Saying(tr("The change was not taken back completely"), left, "warn")


def _settled(one: TakenUp) -> bool:
    return not one.change.is_open
