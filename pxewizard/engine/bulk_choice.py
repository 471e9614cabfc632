"""What may be mended for many servers by one approval, and what must not be. Pure.

Only the plain case: the value is missing or cannot be decoded, the article offers one fix that needs no
decision and no risk taken on (so the same site is proved and the donor decodes), and it writes to this
server alone. Everything else is left out, with its reason.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from pxewizard.core.certificates import Undecodable, judge
from pxewizard.core.diagnosis import Affected, Healthy, NotApplicable, Undecided
from pxewizard.core.examination import Examination
from pxewizard.core.late import dataclass
from pxewizard.core.plan import Plan, Unanswered
from pxewizard.core.reading import Absent
from pxewizard.core.remedy import Answers, Remedy, SetRegistryValue, Step
from pxewizard.core.words import Text, tr
from pxewizard.engine.apply import can_be_restored
from pxewizard.engine.planning import make_plan
from pxewizard.engine.sweep_names import own_names


def fix_of(seen: Examination) -> Plan | Text | None:
    """Return the plan for this server, or why it is left out; None where nothing is to be mended."""
    match seen.diagnosis:
        case Healthy() | NotApplicable():
            return None
        case Undecided():
            return tr("Nothing certain is known of it.")
        case Affected(remedies=remedies):
            return _of_one(remedies, seen)


def _of_one(remedies: tuple[Remedy, ...], seen: Examination) -> Plan | Text:
    if not remedies:
        return tr("The article offers no fix for it as it stands.")
    made = make_plan(remedies[0], Answers(), seen, seen.context.started)
    if len(remedies) > 1 or isinstance(made, Unanswered):
        return tr("It needs a decision of its own.")
    return _hindrance(made, seen) or made


def _hindrance(plan: Plan, seen: Examination) -> Text | None:
    scope = seen.context.scope
    own = own_names(seen, scope.dp.name)
    donor = own_names(seen, scope.mp.name) if scope.mp else set()
    written = {step.place.server for step in plan.steps}
    if not written <= own:
        other = ", ".join(sorted(written - own))
        return tr("{server} would have to be written, too.", server=other)
    if own & donor:
        return tr("It is what the others are compared with.")
    if not all(map(_is_plain, plan.steps)):
        return tr("What it holds would be written over.")
    return None


def _is_plain(step: Step) -> bool:
    if not isinstance(step, SetRegistryValue):
        return False
    before = step.before
    if isinstance(before, Absent):
        return True
    return isinstance(judge(before), Undecodable) and can_be_restored(before)


class Judged(Protocol):
    """A server that was read: its plan, or why it has none."""

    @property
    def server(self) -> str:
        """Return its name."""
        ...

    @property
    def fix(self) -> Plan | None:
        """Return what would be done there."""
        ...

    @property
    def left_out(self) -> Text | None:
        """Return why nothing would be, where something is to be mended."""
        ...


@dataclass(frozen=True)
class Gathered:
    """The plans for those that can be mended together, and the others, each with its reason."""

    plans: tuple[Plan, ...]
    left_out: tuple[tuple[str, Text], ...]


def gathered(rows: Iterable[Judged], *, at_most: int) -> Gathered:
    """Return what one approval may cover: each server once, and no more of them than it may name."""
    plans: dict[str, Plan] = {}
    left_out: list[tuple[str, Text]] = []
    for row in rows:
        if row.left_out:
            left_out.append((row.server, row.left_out))
        if row.fix is None:
            continue
        real = row.fix.steps[0].place.server
        if real in plans:
            left_out.append((row.server, tr("It is {server} by another name.", server=real)))
        elif len(plans) >= at_most:
            says = tr("One approval names {n:# server|# servers} at most.", n=at_most)
            left_out.append((row.server, says))
        else:
            plans[real] = row.fix
    return Gathered(tuple(plans.values()), tuple(left_out))
