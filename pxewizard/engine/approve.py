"""Consent. The only module that makes approved plans (a test holds the rest of the program to it)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from pxewizard.core.plan import ApprovedBulkPlan, ApprovedPlan, BulkPlan, Plan


def approve(plan: Plan, *, by: str, at: datetime, change_number: str = "") -> ApprovedPlan:
    """Record that `by` has seen this plan and agreed to it."""
    return ApprovedPlan(plan, by, at, change_number)


def approve_bulk(
    bulk: BulkPlan, *, by: str, at: datetime, change_number: str = ""
) -> ApprovedBulkPlan:
    """Record that `by` has seen every plan of the bulk, all servers named, and agreed once."""
    return ApprovedBulkPlan(bulk, by, at, change_number)


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
