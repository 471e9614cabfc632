"""How far that work is which a person may leave running behind other windows."""

from __future__ import annotations

from pxewizard.engine.flow import sweeping
from pxewizard.engine.flow.pieces import Busy
from pxewizard.engine.flow.state import Flow
from pxewizard.engine.flow.work import actions, work


def far(flow: Flow) -> tuple[int, int] | None:
    """Return how much has ended, and of how much; None while nothing runs, (0, 0) where that is not known."""
    match flow.busy:
        case None:
            return None
        case Busy.SWEEPING | Busy.MENDING | Busy.TAKING_BACK:
            return sweeping.far(flow)
        case Busy.APPLYING | Busy.FINISHING:
            return actions(work(flow))
        case _:
            return 0, 0
