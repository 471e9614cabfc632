"""What page 6 knows of the log since the change: when it was read, what it proves, whether it is watched."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from pxewizard.core.late import dataclass
from pxewizard.core.problem import Problem
from pxewizard.core.words import Text, tr

if TYPE_CHECKING:
    from pxewizard.engine.flow.state import Flow
    from pxewizard.engine.log_proof import LogProof


@dataclass(frozen=True)
class LogWatch:
    """The log as it was read last; `since` is when watching began."""

    proof: LogProof | None = None
    problem: Problem | None = None
    is_reading: bool = False
    since: datetime | None = None

    @property
    def is_on(self) -> bool:
        """Return whether the log is watched."""
        return self.since is not None


def reading(flow: Flow) -> Flow:
    """Note that the log is being read."""
    return replace(flow, log=replace(flow.log, is_reading=True))


def read(flow: Flow, proof: LogProof) -> Flow:
    """Note what was read; for a change that is no longer on the page it is dropped."""
    if flow.outcome is None or flow.undone:
        return replace(flow, log=LogWatch())
    return replace(flow, log=replace(flow.log, proof=proof, problem=None, is_reading=False))


def failed(flow: Flow, problem: Problem) -> Flow:
    """Note why it could not be read; what was proved before stays."""
    return replace(flow, log=replace(flow.log, problem=problem, is_reading=False))


def watch(flow: Flow, since: datetime | None) -> Flow:
    """Watch from a time on, or (None) no more."""
    return replace(flow, log=replace(flow.log, since=since))


def offered(flow: Flow) -> bool:
    """Return whether there is a change whose effect a log can show."""
    outcome = flow.outcome
    stands = outcome is not None and flow.undone is None and not flow.busy
    return stands and bool(outcome and outcome.approved.plan.registry_steps)


def says(flow: Flow, log: str, clock: str, began: str) -> Text:
    """Return what is said beside the buttons: from where, and when it was read last."""
    seen = flow.log
    if seen.problem:
        return tr("{what} {advice}", what=seen.problem.summary, advice=seen.problem.advice)
    if seen.is_reading and seen.proof is None:
        return tr("{log} is being read.", log=log)
    if seen.proof is None:
        return tr(
            "The log tells what the registry cannot: whether the service works with the value."
        )
    ahead = int(seen.proof.ahead.total_seconds() // 60)
    if ahead:
        return tr(
            "{log} read at {clock}. That server’s clock is at least {n:# minute|# minutes} ahead; records"
            " are compared by it.",
            log=log,
            clock=clock,
            n=ahead,
        )
    if seen.is_on:
        return tr(
            "{log} is watched since {began}; read last at {clock}.",
            log=log,
            began=began,
            clock=clock,
        )
    return tr("{log} read at {clock}.", log=log, clock=clock)
