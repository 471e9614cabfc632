"""What the organisation's policies mean for the wizard: why a plan may not be carried out from here.

Only tells, so that nobody presses a button in vain; `wiring.governed` is what holds.
"""

from __future__ import annotations

from dataclasses import replace

from pxewizard.core.plan import Plan
from pxewizard.core.policy import Policies
from pxewizard.core.problem import Problem, problem
from pxewizard.core.words import tr
from pxewizard.engine.flow.pieces import House
from pxewizard.engine.flow.state import Flow


def moved_in(flow: Flow, house: House) -> Flow:
    """Note the policies of this computer, and who sits here."""
    return replace(flow, house=house)


def numbered(flow: Flow, number: str) -> Flow:
    """Note the number of the organisation's change record."""
    return replace(flow, entered=replace(flow.entered, change_record=number.strip()))


def held(flow: Flow) -> Policies:
    """Return the policies that hold for the servers entered: practice is held by none."""
    return Policies() if flow.entered.practice else flow.house.policies


def forbidden(flow: Flow) -> Problem | None:
    """Return why the plan may not be carried out here and now."""
    if flow.plan is None:
        risks = (of_risk(flow, code) for code in flow.open_questions)
        return held(flow).of_writing() or next((met for met in risks if met), None)
    met = held(flow).of_plans((flow.plan,), by=flow.house.person)
    return met or wrong_number(flow)


def of_risk(flow: Flow, code: str) -> Problem | None:
    """Return why this risk may not be taken on."""
    return held(flow).of_risk(code)


def of_trust(flow: Flow) -> Problem | None:
    """Return why the check of a database's certificate may not be waived."""
    if not held(flow).forbid_tls_exception:
        return None
    return problem("policy-tls-exception", what=tr("a database's certificate that is not checked"))


def wrong_number(flow: Flow) -> Problem | None:
    """Return what is wrong with the change number."""
    return held(flow).of_change_number(flow.entered.change_record)


def speaks(flow: Flow) -> bool:
    """Return whether page 4 has something to ask or to say on the organisation's behalf."""
    return held(flow).require_change_number or forbidden(flow) is not None


def by_its_maker(flow: Flow, plan: Plan) -> Plan:
    """Return the plan with the name of whoever made the one that was opened, where it is the same."""
    opened = flow.opened
    same = opened and (opened.steps, opened.acknowledged) == (plan.steps, plan.acknowledged)
    return replace(plan, made_by=opened.made_by) if opened and same else plan
