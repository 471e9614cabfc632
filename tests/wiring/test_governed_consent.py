"""Consent under an organisation's policies: who gives it, to what, and with which change number."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.core.plan import Plan
from pxewizard.core.saved_name import Role
from pxewizard.engine import approve as engine_approve
from pxewizard.engine.approve import bulk_plan
from pxewizard.engine.bulk_rows import BulkRow
from pxewizard.journal import begin_bulk
from tests import stores
from tests.policed import FOLDER, Decide, refusal
from tests.sample import PLAN
from tests.support import TurnableClock


def by_another() -> Plan:
    return replace(PLAN, acknowledged=(), made_by="CONTOSO\\somebody.else")


@pytest.mark.parametrize(
    ("names", "plan", "code"),
    [
        ({"ReadOnly": True}, by_another(), "policy-read-only"),
        (
            {"ForbidOpaqueCopy": True},
            replace(PLAN, acknowledged=("value-format-unknown",)),
            "policy-opaque-copy",
        ),
        (
            {"ForbidSiteOverride": True},
            replace(PLAN, acknowledged=("same-site-not-proved",)),
            "policy-site-override",
        ),
        ({"RequireSecondApprover": True}, replace(by_another(), made_by=""), "policy-second-approver"),
        ({"MaxServersPerApproval": 1}, by_another(), "policy-servers"),
        ({"RequireChangeNumber": True}, by_another(), "policy-change-number"),
        ({"Nothing": True}, by_another(), "policies-unusable"),
    ],
)  # fmt: skip
def test_a_consent_that_a_policy_forbids_is_not_given(
    names: dict[str, object], plan: Plan, code: str, decided: Decide
) -> None:
    decided(**names)

    assert refusal(lambda: wiring.approve(plan, TurnableClock())) == code
    alone = bulk_plan([replace(plan, acknowledged=())], wave=1)
    if not plan.acknowledged:
        assert refusal(lambda: wiring.approve_bulk(alone, TurnableClock())) == code
    practice = replace(plan, scope=replace(plan.scope, practice="both-missing"))
    assert wiring.approve(practice, TurnableClock()).plan == practice


def test_whoever_made_the_plan_cannot_be_the_second_person_in_whatever_case_it_is_written(
    decided: Decide,
) -> None:
    decided(RequireSecondApprover=True)
    me = wiring.own_account()

    own = replace(by_another(), made_by=me.upper())
    assert refusal(lambda: wiring.approve(own, TurnableClock())) == "policy-second-approver"
    approved = wiring.approve(by_another(), TurnableClock())
    assert (approved.approved_by, approved.plan.made_by) == (me, "CONTOSO\\somebody.else")


@pytest.mark.parametrize("maker", ["", "?"])
def test_whoever_is_not_known_is_not_known_to_be_another_person(
    maker: str, decided: Decide, monkeypatch: pytest.MonkeyPatch
) -> None:
    decided(RequireSecondApprover=True)
    own = replace(by_another(), made_by=maker)
    assert refusal(lambda: wiring.approve(own, TurnableClock())) == "policy-second-approver"

    monkeypatch.setattr("pxewizard.wiring.person._account", lambda: "?")
    code = refusal(lambda: wiring.approve(by_another(), TurnableClock()))
    assert code == "policy-second-approver"


def test_a_person_is_not_who_a_variable_says(monkeypatch: pytest.MonkeyPatch) -> None:
    before = wiring.own_account()
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME", "USERDOMAIN"):
        monkeypatch.setenv(name, "somebody.else")

    assert wiring.own_account() == before
    assert wiring.operator().name == before


@pytest.mark.parametrize("number", ["x" * 65, "CHG\n1", "CHG\x00", "CHG\x1b[2J"])
def test_a_change_number_is_short_and_printable(number: str) -> None:
    code = refusal(lambda: wiring.approve(by_another(), TurnableClock(), change_number=number))

    assert code == "bad-change-number"


def test_a_change_number_is_kept_with_the_consent(decided: Decide) -> None:
    decided(RequireChangeNumber=True, MaxServersPerApproval=2)

    assert (
        wiring.approve(by_another(), TurnableClock(), change_number="CHG1").change_number == "CHG1"
    )


def test_a_plan_with_a_forbidden_risk_is_not_even_written_down(decided: Decide) -> None:
    decided(ForbidOpaqueCopy=True)
    opaque = replace(PLAN, acknowledged=("value-format-unknown",))

    assert refusal(lambda: wiring.plan_file(opaque)) == "policy-opaque-copy"
    assert wiring.plan_file(PLAN)


def test_saved_passwords_can_be_listed_and_forgotten_only(
    decided: Decide, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    stores.use(monkeypatch, stores.MemoryStore())
    wiring.saved_passwords().save(Role.DP, "technician", "secret")
    decided(ForbidSavedCredentials=True)
    saved = wiring.saved_passwords()

    assert saved.find("technician", Role.DP) is None
    assert refusal(lambda: saved.save(Role.DP, "other", "x")) == "policy-saved-credentials"
    trouble = saved.trouble()
    assert trouble is not None
    assert trouble.code == "policy-saved-credentials"
    assert [one.account for one in saved.names()] == ["technician"]
    saved.forget(Role.DP, "technician")
    assert saved.names() == ()


def test_the_folder_for_reports_is_told_to_whoever_writes_them(decided: Decide) -> None:
    assert wiring.report_folder() is None
    decided(ReportFolder=FOLDER)

    assert wiring.report_folder() == Path(FOLDER)


def test_nobody_else_gives_consent_or_lets_a_change_begin() -> None:
    root = Path(wiring.__file__).parents[1]

    def makers(*words: str) -> set[str]:
        files = {one: one.read_text(encoding="utf-8") for one in root.rglob("*.py")}
        found = {one for one, text in files.items() if any(word in text for word in words)}
        return {one.relative_to(root).as_posix() for one in found}

    assert makers("engine.approve import approve", " Workshop(") == {"wiring/governed.py"}
    by_a_workshop = {"engine/bulk.py"}
    assert makers(" Workplace(") == {"wiring/governed.py"} | by_a_workshop


def test_a_fix_of_many_is_held_by_the_policies_and_noted_in_the_log(
    decided: Decide, tmp_path: Path
) -> None:
    decided(ReadOnly=True)
    clock = TurnableClock()
    bulk = bulk_plan([by_another()], wave=1)
    approved = engine_approve.approve_bulk(bulk, by="keller", at=clock.now())
    parts = wiring.practice("both-missing")
    with begin_bulk(tmp_path, approved, clock) as journal:
        nobody = Nobody()
        assert refusal(lambda: wiring.workshop(parts, journal, nobody)) == "policy-read-only"


@dataclass
class Nobody:
    """Follows a fix of many and says nothing."""

    def mended(self, row: BulkRow) -> None:
        """Pass over a server."""

    def cancelled(self) -> bool:
        return False
