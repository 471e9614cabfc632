"""A plan as a file: written for a colleague or a change ticket, read again within its age limit.

The hash shows damage, not approval, so `apply` asks the site again before it writes anything. Pure:
the caller brings the bytes and the time. Whether a plan is of the practice site, its scope says.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from math import ceil
from typing import Final, assert_never

from pxewizard.core.plan import Plan
from pxewizard.core.problem import Problem, problem
from pxewizard.core.words import Text, tr
from pxewizard.engine.formats.codec import BadRecord, from_json
from pxewizard.engine.formats.sealed import PLAN, VERSION, Broken, Flaw, seal, seal_of, unseal

MAX_AGE: Final = timedelta(days=7)
MAX_AHEAD: Final = timedelta(minutes=5)  # clocks of two computers differ
MAX_SIZE: Final = 16 * 1024 * 1024  # bytes


def plan_text(plan: Plan) -> bytes:
    """Return the plan file."""
    return seal(PLAN, plan)


def plan_sha256(plan: Plan) -> str:
    """Return the hash that the plan's file ends with; the journal of a change names it."""
    return seal_of(PLAN, plan)


def read_plan(data: bytes, *, path: str, now: datetime) -> Plan:
    """Return the plan of a file, or raise the Problem that tells why it cannot be used.

    Codes: plan-unreadable, plan-other-version, plan-edited, plan-from-the-future, plan-too-old.
    """
    if len(data) > MAX_SIZE:
        raise problem("plan-unreadable", path=path, detail=f"{len(data)} bytes")
    opened = unseal(PLAN, data)
    if isinstance(opened, Broken):
        raise _refusal(opened, path)
    try:
        plan = from_json(Plan, opened.body)
    except BadRecord as error:
        raise problem("plan-unreadable", path=path, detail=str(error)) from error
    age = now - plan.made_at
    if age < -MAX_AHEAD:
        raise problem("plan-from-the-future", path=path, at=f"{plan.made_at:%Y-%m-%d %H:%M} UTC")
    if age > MAX_AGE:
        raise problem("plan-too-old", path=path, age=in_words(age), limit=in_words(MAX_AGE))
    return plan


def _refusal(broken: Broken, path: str) -> Problem:
    match broken.flaw:
        case Flaw.NOT_JSON | Flaw.NOT_OURS:
            return problem("plan-unreadable", path=path, detail=broken.flaw.value)
        case Flaw.OTHER_VERSION:
            return problem("plan-other-version", path=path, found=broken.found, known=VERSION)
        case Flaw.EDITED:
            return problem("plan-edited", path=path)
        case _:
            assert_never(broken.flaw)


def in_words(age: timedelta) -> Text:
    """Return days and hours, rounded up: what is over the limit by a second must not read like it."""
    days, hours = divmod(ceil(age / timedelta(hours=1)), 24)
    return (
        tr("{days} days {hours} h", days=days, hours=hours)
        if hours
        else tr("{days} days", days=days)
    )
