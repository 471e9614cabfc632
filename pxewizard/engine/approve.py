"""Consent. The only module that makes approved plans (a test holds the rest of the program to it)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from pxewizard.core.plan import ApprovedBulkPlan, ApprovedPlan, BulkPlan, Plan
from pxewizard.core.problem import problem

MOST_SERVERS: Final = 1000  # in one approval: nobody reads more names; a policy may allow fewer


def approve(plan: Plan, *, by: str, at: datetime, change_number: str = "") -> ApprovedPlan:
    """Record that `by` has seen this plan and agreed to it."""
    return ApprovedPlan(plan, by, at, change_number)


def approve_bulk(
    bulk: BulkPlan, *, by: str, at: datetime, change_number: str = ""
) -> ApprovedBulkPlan:
    """Record that `by` has seen every plan of the bulk, all servers named, and agreed once.

    Problem "too-many-servers" where one approval may not name so many.
    """
    if len(bulk.plans) > MOST_SERVERS:
        raise problem("too-many-servers", count=len(bulk.plans), most=MOST_SERVERS)
    return ApprovedBulkPlan(bulk, by, at, change_number)


def each(approved: ApprovedBulkPlan) -> tuple[ApprovedPlan, ...]:
    """Return the consent to the whole as the consent to each of its plans, in their order."""
    by, at = approved.approved_by, approved.approved_at
    number = approved.change_number
    return tuple(ApprovedPlan(plan, by, at, number) for plan in approved.bulk.plans)


def bulk_plan(plans: Sequence[Plan], *, wave: int) -> BulkPlan:
    """Put plans in order: the first alone as canary, the rest in waves of at most `wave`.

    ValueError where there is no plan, a server is named twice, articles are mixed, or a plan carries an
    acknowledgement: risks are taken on one by one, never in bulk.
    """
    servers = [server for plan in plans for server in {step.place.server for step in plan.steps}]
    if not plans or wave < 1:
        message = "a bulk plan needs a plan, and waves of at least one"
        raise ValueError(message)
    if len(servers) != len(set(servers)):
        message = "a server is named twice"
        raise ValueError(message)
    if len({plan.article for plan in plans}) > 1:
        message = "one article at a time"
        raise ValueError(message)
    if any(plan.acknowledged for plan in plans):
        message = "an acknowledgement cannot be given in bulk"
        raise ValueError(message)
    rest = tuple(plans[1:])
    waves = tuple(rest[start : start + wave] for start in range(0, len(rest), wave))
    return BulkPlan(plans[0], waves)
