"""Consent: who makes approved plans, and what may be agreed to in bulk."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pxewizard
from pxewizard.core.place import RegistryValue, Service
from pxewizard.core.plan import ApprovedBulkPlan, ApprovedPlan, BulkPlan, Plan
from pxewizard.core.reading import Absent, Kind, Present
from pxewizard.core.remedy import RestartService, SetRegistryValue
from pxewizard.engine.approve import approve, approve_bulk, bulk_plan
from tests.sample import PLAN
from tests.support import NOON

PACKAGE = Path(pxewizard.__file__).parent
CONSENT = {"ApprovedPlan", "ApprovedBulkPlan"}
# Consent is given in one place; the other reads back what was given there, and checks the seal first.
MAKERS = {("engine/approve.py", "ApprovedPlan"), ("engine/approve.py", "ApprovedBulkPlan")}
READERS = {
    ("journal/reading.py", "ApprovedPlan"),
    ("journal/bulk_reading.py", "ApprovedBulkPlan"),
}


def plan_for(*servers: str) -> Plan:
    steps = tuple(
        SetRegistryValue(RegistryValue(one, "K", "V"), Absent(), Present("x", Kind.REG_SZ))
        for one in servers
    )
    return replace(PLAN, steps=steps, acknowledged=())


def plans(count: int) -> list[Plan]:
    return [plan_for(f"dp{number:03}") for number in range(count)]


def constructions() -> Iterator[tuple[str, str]]:
    """Yield where the program calls one of the two, or hands it to a call that could make it."""
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                for name in _names(node):
                    yield path.relative_to(PACKAGE).as_posix(), name


def _names(call: ast.Call) -> set[str]:
    """Return which of the two are called, or handed to a call that could make them."""
    parts = (call.func, *call.args, *(word.value for word in call.keywords))
    return {part.id for part in parts if isinstance(part, ast.Name) and part.id in CONSENT} | {
        part.attr for part in parts if isinstance(part, ast.Attribute) and part.attr in CONSENT
    }


def test_consent_is_given_in_one_module_and_read_back_in_one() -> None:
    # isinstance(x, ApprovedPlan) and from_json(ApprovedPlan, …) would stand here, too
    assert set(constructions()) == MAKERS | READERS


def test_no_module_puts_another_plan_under_a_consent_that_was_given() -> None:
    parts = {field.name for kind in (ApprovedPlan, ApprovedBulkPlan) for field in fields(kind)}
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("replace"):
                assert not {word.arg for word in node.keywords} & parts, path


def test_no_module_gives_the_two_another_name() -> None:
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                renamed = {one.name for one in node.names if one.asname}
                assert not renamed & CONSENT, path
            if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Name):
                assert node.value.id not in CONSENT, path


def test_an_approved_plan_says_who_agreed_to_what_and_when() -> None:
    assert approve(PLAN, by="CONTOSO\\m.keller", at=NOON) == ApprovedPlan(
        PLAN, "CONTOSO\\m.keller", NOON
    )


def test_an_approved_bulk_plan_says_who_agreed_to_what_and_when() -> None:
    bulk = bulk_plan(plans(3), wave=2)

    assert approve_bulk(bulk, by="keller", at=NOON) == ApprovedBulkPlan(bulk, "keller", NOON)


@given(st.integers(1, 40), st.integers(1, 50))
def test_a_bulk_plan_begins_with_one_server_alone_and_keeps_the_order(
    count: int, wave: int
) -> None:
    told = plans(count)

    bulk = bulk_plan(told, wave=wave)

    assert bulk.canary == told[0]
    assert bulk.plans == tuple(told)
    assert (bulk.canary, *chain.from_iterable(bulk.waves)) == bulk.plans
    assert all(1 <= len(one) <= wave for one in bulk.waves)
    assert all(len(one) == wave for one in bulk.waves[:-1])


def test_a_bulk_plan_of_one_server_has_no_waves() -> None:
    assert bulk_plan(plans(1), wave=8) == BulkPlan(plans(1)[0], ())


def test_a_plan_that_names_its_own_server_in_several_steps_names_it_once() -> None:
    restart = RestartService(Service("dp000", "SccmPxe"))
    twice = replace(plan_for("dp000"), steps=(*plan_for("dp000").steps, restart))

    assert bulk_plan([twice, *plans(3)[1:]], wave=8).canary == twice


@pytest.mark.parametrize(
    ("told", "wave"),
    [
        ([], 8),
        (plans(2), 0),
        (plans(2), -1),
        ([plan_for("dp01"), plan_for("dp02"), plan_for("dp01")], 8),
        ([plan_for("dp01", "mp01"), plan_for("dp02", "mp01")], 8),
        ([plan_for("dp01"), replace(plan_for("dp02"), article="2019640")], 8),
        ([plan_for("dp01"), replace(plan_for("dp02"), acknowledged=("donor-doubtful",))], 8),
        ([replace(plan_for("dp01"), acknowledged=("same-site-not-proved",))], 8),
    ],
    ids=[
        "no plan",
        "waves of none",
        "waves of less than none",
        "a server twice",
        "a management point twice",
        "two articles",
        "an acknowledgement",
        "an acknowledgement in the canary",
    ],
)
def test_what_cannot_be_agreed_to_in_bulk_is_refused(told: list[Plan], wave: int) -> None:
    with pytest.raises(ValueError, match=r"bulk|twice|one article"):
        bulk_plan(told, wave=wave)
