"""A plan file in the window: its servers and answers fill the pages, and its fix is proposed anew.

What it says is believed no further than that: the site is examined again, and its answers count only
where they lead to the very same steps.
"""

from __future__ import annotations

from dataclasses import replace

from pxewizard.core.address import ServerAddress
from pxewizard.core.examination import Examination
from pxewizard.core.plan import Plan
from pxewizard.core.problem import Problem, problem
from pxewizard.core.remedy import Remedy
from pxewizard.core.words import tr
from pxewizard.engine.flow.pieces import Entered, Field
from pxewizard.engine.flow.state import Flow
from pxewizard.engine.planning import proposed_now


def entered_from(plan: Plan) -> Entered:
    """Return what stands in the fields for the servers of a plan."""
    scope = plan.scope
    texts = {
        Field.DP: typed(scope.dp),
        Field.MP: typed(scope.mp),
        Field.SITE_SERVER: typed(scope.site_server),
        Field.DATABASE: str(scope.database or ""),
    }
    hint = scope.database_hint
    return Entered(
        tuple(sorted((one, text) for one, text in texts.items() if text)),
        filled=frozenset({Field.DATABASE} if hint else ()),
        article=plan.article,
        stated=scope.answers,
        practice=scope.practice,
        state=scope.state,
        database_results=scope.database_results,
        database_hint=hint,
    )


def taken_up(flow: Flow, seen: Examination | None, remedies: tuple[Remedy, ...]) -> Flow:
    """Return the flow with the answers of the plan that was opened, if its fix is proposed again."""
    plan = flow.opened
    if plan is None or seen is None:
        return flow
    if not any(one.code == plan.remedy for one in remedies):
        return replace(flow, problem=outdated())
    if proposed_now(plan, seen) != plan.steps:
        return replace(flow, problem=outdated())
    return replace(flow, remedy_code=plan.remedy, answers=plan.answers)


def outdated() -> Problem:
    """Say that the plan does not fit what was read now."""
    text = tr("What was read now does not lead to the fix in the plan file.")
    return problem("plan-outdated", found=text)


def typed(address: ServerAddress | None) -> str:
    """Return an address as it is typed."""
    if address is None:
        return ""
    return f"{address.name}={address.url}" if address.pinned else address.url or address.name
