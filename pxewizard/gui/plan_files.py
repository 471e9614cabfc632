"""What the window takes from a plan file; runs beside it, as all that blocks."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from pxewizard import wiring
from pxewizard.core.plan import Plan
from pxewizard.core.problem import problem
from pxewizard.engine.formats.planfile import MAX_SIZE, read_plan
from pxewizard.journal.saved_results import read_at_most


def read_plan_file(path: Path, now: datetime) -> Plan:
    """Return the plan of a file; Problem that tells why it cannot be used.

    The folder of its practice site must be one already: whoever made the file does not choose a place
    in which one is made here.
    """
    plan = read_plan(read_at_most(path, MAX_SIZE), path=str(path), now=now)
    state = plan.scope.state if plan.scope.practice else None
    if state and not wiring.has_state(Path(state)):
        raise problem("state-not-there", folder=state)
    return plan
