"""One server of a fix of many: how far it is, as a value that is shown and kept."""

from __future__ import annotations

from enum import StrEnum

from pxewizard.core.diagnosis import Healthy
from pxewizard.core.late import dataclass
from pxewizard.core.outcome import Applied, Outcome, Uncertain
from pxewizard.core.problem import Problem
from pxewizard.core.words import Text, tr


class BulkState(StrEnum):
    """How far a server is."""

    WAITING = "waiting"  # nothing was written there
    WORKING = "working"
    VERIFIED = "verified"  # written, read back, and examined again: healthy
    SURPRISE = "surprise"  # anything else; the rest is not begun
    TAKEN_BACK = "taken-back"


@dataclass(frozen=True)
class BulkRow:
    """`says` is what the surprise was; `folder` the server's own undo folder, where there is one."""

    server: str
    state: BulkState = BulkState.WAITING
    says: Text | None = None
    problem: Problem | None = None
    folder: str = ""
    uncertain: bool = False  # nobody can say now what the server holds


def row_of(server: str, outcome: Outcome) -> BulkRow:
    """Return what became of a server; only what was read again and found healthy is verified."""
    folder, results = outcome.folder, outcome.results
    done = len(results) == len(outcome.approved.plan.steps)
    failed = next((one for one in results if not isinstance(one, Applied)), None)
    if failed is not None or outcome.unrecorded:
        met = outcome.unrecorded if failed is None else failed.problem
        unsure = isinstance(failed, Uncertain) or not outcome.settled
        says = met.summary if met else None
        return BulkRow(server, BulkState.SURPRISE, says, met, folder, uncertain=unsure)
    if outcome.cancelled and not results:
        return BulkRow(server, folder=folder)
    if not done:
        return BulkRow(
            server, BulkState.SURPRISE, tr("Stopped before its last step."), None, folder
        )
    if outcome.after is None or not isinstance(outcome.after.diagnosis, Healthy):
        says = tr("It was written, and examined again it is not healthy.")
        return BulkRow(server, BulkState.SURPRISE, says, None, folder, uncertain=True)
    return BulkRow(server, BulkState.VERIFIED, folder=folder)
