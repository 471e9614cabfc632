"""The command line under an organisation's policies: against the practice site's network door."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.engine.formats.planfile import plan_text, read_plan
from pxewizard.journal import load
from pxewizard.practice.listener import PracticeDoor
from tests.cli.conftest import Command, Said
from tests.policed import EACH, decide

COLLEAGUE = "CONTOSO\\m.keller"
Decide = Callable[..., Path]


@pytest.fixture
def decided(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Decide:
    return lambda **names: decide(monkeypatch, tmp_path, **names)


@pytest.fixture
def door() -> Iterator[PracticeDoor]:
    with wiring.serve("dp-missing") as opened:
        yield opened


@pytest.fixture
def real(door: PracticeDoor, pxewizard: Command, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run a command on the servers behind the door, with the password on standard input."""
    ends = door.endpoints
    servers = f"--dp {ends.dp} --mp {ends.mp} --user {ends.user} --password-stdin"

    def command(line: str, *more: str) -> Said:
        monkeypatch.setattr(sys, "stdin", io.StringIO(ends.password + "\n"))
        return pxewizard(f"{line} {servers}", *more)

    return command


def by_a_colleague(path: Path) -> None:
    plan = read_plan(path.read_bytes(), path=str(path), now=datetime.now(UTC))
    assert plan.made_by == wiring.own_account()
    path.write_bytes(plan_text(replace(plan, made_by=COLLEAGUE)))


def test_policies_are_told_by_name(pxewizard: Command, decided: Decide) -> None:
    assert "No policy is set" in pxewizard("policies").out
    decided(**EACH)

    said = pxewizard("policies")
    assert said.code == 0
    assert said.out.startswith("Managed by your organisation:")
    assert all(f"  {name}: " in said.out for name in EACH)
    told = pxewizard("policies --json").json
    assert [one["name"] for one in told["policies"]] == list(EACH)


def test_policies_that_cannot_be_read_let_nothing_through(
    real: Command, pxewizard: Command, decided: Decide, door: PracticeDoor
) -> None:
    assert real("plan --article 4469580 -o plan.json").code == 0
    before = door.exchanges("dp01.contoso.test")
    decided(Misspelt=True)
    doctored = f"doctor {door.endpoints.dp}"

    for said in (
        real("examine"),
        real("plan -o other.json"),
        real("apply plan.json --yes"),
        pxewizard("policies"),
        pxewizard(doctored),
    ):
        assert said.code == 7
        assert "cannot be used" in said.words
        assert "Misspelt: no such policy" in said.words
    assert door.exchanges("dp01.contoso.test") == before
    assert not Path("other.json").exists()


def test_where_only_reading_is_allowed_a_plan_is_made_and_not_carried_out(
    real: Command, decided: Decide, tmp_path: Path
) -> None:
    decided(ReadOnly=True)
    planned = real("plan --article 4469580 -o plan.json")
    assert planned.code == 0
    assert "may only read" in planned.words

    said = real("apply plan.json --yes")
    assert said.code == 7
    assert "Managed by your organisation (policy ReadOnly)" in said.words
    assert not (tmp_path / "data" / "pxewizard" / "changes").exists()
    assert real("examine --article 4469580").code == 3


def test_where_only_reading_is_allowed_nothing_is_undone_and_the_record_stays_as_it_is(
    real: Command, decided: Decide
) -> None:
    real("plan --article 4469580 -o plan.json")
    applied = real("apply plan.json --yes")
    journal = applied.folder / "journal.jsonl"
    before = journal.read_bytes()
    decided(ReadOnly=True)

    undone = real(f"undo {applied.folder} --yes")
    assert undone.code == 7
    assert "policy ReadOnly" in undone.words
    assert journal.read_bytes() == before
    decided()
    assert real(f"undo {applied.folder} --yes").code == 0


def test_a_plan_is_carried_out_by_another_person_than_its_maker(
    real: Command, decided: Decide
) -> None:
    decided(RequireSecondApprover=True)
    planned = real("plan --article 4469580 -o fix.pxeplan")
    assert f"{wiring.own_account()} made this plan" in planned.words
    refused = real("apply fix.pxeplan --yes")
    assert refused.code == 7
    assert "policy RequireSecondApprover" in refused.words

    by_a_colleague(Path("fix.pxeplan"))
    applied = real("apply fix.pxeplan --yes")
    assert applied.code == 4, applied
    approved = load(applied.folder).approved
    assert approved is not None
    assert (approved.plan.made_by, approved.approved_by) == (COLLEAGUE, wiring.own_account())
    assert real(f"undo {applied.folder} --yes").code == 0


def test_a_change_number_is_required_and_recorded(real: Command, decided: Decide) -> None:
    decided(RequireChangeNumber=True)
    assert "needs its change number" in real("plan --article 4469580 -o plan.json").words
    refused = real("apply plan.json --yes")
    assert refused.code == 7
    assert "--change-number" in refused.words

    applied = real("apply plan.json --yes --change-number CHG0012345")
    assert applied.code == 4, applied
    approved = load(applied.folder).approved
    assert approved is not None
    assert approved.change_number == "CHG0012345"
    assert "CHG0012345" in (applied.folder / "README.txt").read_text(encoding="utf-8")
    first = (applied.folder / "journal.jsonl").read_text(encoding="utf-8").splitlines()[0]
    assert json.loads(first)["entry"]["change_number"] == "CHG0012345"


def test_servers_that_are_not_allowed_are_not_reached_whatever_they_are_called(
    real: Command, decided: Decide, door: PracticeDoor
) -> None:
    decided(AllowedServers=["dp01.contoso.test", "mp01.contoso.test"])
    said = real("examine --article 4469580")  # the names are, the addresses behind them are not
    assert said.code == 7
    assert "127.0.0.1 is not among the servers" in said.words

    decided(AllowedServers=["*.contoso.test", "127.0.0.1"])
    assert real("examine --article 4469580").code == 3
    decided(AllowedServers=["dp01.contoso.test", "127.0.0.1"])
    before = door.exchanges("mp01.contoso.test")
    assert real("examine --article 4469580").code == 7
    assert door.exchanges("mp01.contoso.test") == before


@pytest.mark.parametrize(
    ("names", "policy"),
    [
        ({"ForbidNtlm": True}, ""),
        ({"RequireHttps": True}, "RequireHttps"),
        ({"ForbidNameUrl": True}, "ForbidNameUrl"),
        ({"ForbidTypedPasswords": True}, "ForbidTypedPasswords"),
    ],
)
def test_a_way_that_is_forbidden_is_not_taken(
    names: dict[str, bool], policy: str, real: Command, decided: Decide, door: PracticeDoor
) -> None:
    decided(**names)

    said = real("examine --article 4469580")
    assert said.code in ({7} if policy else {6, 10}), said  # 10 where Kerberos is not here at all
    assert f"(policy {policy}" in said.words or not policy
    assert "sign-in" not in door.exchanges("dp01.contoso.test")


def test_practice_is_held_by_no_policy(pxewizard: Command, decided: Decide) -> None:
    decided(**EACH | {"AllowedServers": []})
    practice = "--practice dp-missing --state site"

    assert pxewizard(f"plan {practice} --article 4469580 -o plan.json").code == 0
    applied = pxewizard(f"apply plan.json {practice} --yes")
    assert applied.code == 4
    assert pxewizard(f"undo {applied.folder} {practice} --yes").code == 0
    assert pxewizard("doctor dp01.contoso.test --practice healthy").code == 0
