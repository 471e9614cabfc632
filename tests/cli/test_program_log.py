"""What a command leaves in the program's log: who signed in, what was approved, written and taken back."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.core.logline import records
from tests.cli.conftest import Command, Said
from tests.policed import decide

WHOLE = re.compile(r'^([A-Z][a-z ]+)(?::((?: [a-z-]+="[^"]*")*))?$')


def logged(tmp_path: Path) -> list[tuple[str, dict[str, str]]]:
    """Every event in its order, with its facts; each line is in this form and in no other."""
    (path,) = tmp_path.rglob("pxewizard.log")
    found = []
    for record in records(path.read_bytes().decode()):
        match = WHOLE.match(record.text)
        assert match is not None, record.text
        found.append((match[1], dict(re.findall(r'([a-z-]+)="([^"]*)"', match[2] or ""))))
    return found


def test_the_whole_way_is_logged_without_a_value(
    pxewizard: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with wiring.serve("dp-missing") as door:
        ends = door.endpoints
        how = f"--dp {ends.dp} --mp {ends.mp} --user {ends.user} --password-stdin"

        def real(line: str) -> Said:
            monkeypatch.setattr(sys, "stdin", io.StringIO(ends.password + "\n"))
            return pxewizard(f"{line} {how}")

        real("plan --article 4469580 -o plan.json")
        applied = real("apply plan.json --yes --change-number CHG1")
        real(f"undo {applied.folder} --yes")
    found = logged(tmp_path)

    assert [event for event, _ in found] == [
        *("Started", "Signed in", "Signed in", "Planned", "Ended"),
        *("Started", "Approved", "Signed in", "Signed in", "Writing", "Written", "Closed", "Ended"),
        *("Started", "Signed in", "Signed in", "Undoing", "Undone", "Closed", "Ended"),
    ]
    facts = {event: told for event, told in found}  # noqa: C416 - the last of each
    assert facts["Signed in"]["account"] == ends.user
    assert facts["Signed in"]["authentication"] == "ntlm"
    assert facts["Approved"]["person"] == wiring.own_account()
    assert facts["Approved"]["change-number"] == "CHG1"
    assert facts["Approved"]["plan"] == facts["Planned"]["plan"]
    assert facts["Written"]["place"].endswith("IssuingCertificateList")
    assert facts["Written"]["result"] == "applied"
    assert facts["Undone"]["server"] == "dp01.contoso.test"
    text = next(tmp_path.rglob("pxewizard.log")).read_text(encoding="utf-8")
    assert ends.password not in text
    assert not re.search(r"3082[0-9A-Fa-f]{8}", text)  # how the value begins


def test_a_refusal_and_its_policy_are_logged(
    pxewizard: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    decide(monkeypatch, tmp_path, AllowedServers=["dp02.contoso.test"])
    assert pxewizard("examine --dp dp01.contoso.test").code == 7

    assert [(event, told.get("code")) for event, told in logged(tmp_path)] == [
        ("Started", None),
        ("Refused", "policy-server"),
        ("Failed", "policy-server"),
        ("Ended", None),
    ]


def test_a_risk_that_is_taken_on_is_logged_by_its_code(pxewizard: Command, tmp_path: Path) -> None:
    practice = "--practice opaque --state site"
    planned = pxewizard(
        f"plan {practice} --article 4469580 -o plan.json --answer value-format-unknown=yes"
    )
    assert planned.code == 0, planned
    pxewizard(f"apply plan.json {practice} --yes")
    found = logged(tmp_path)

    risks = [told for event, told in found if event == "Acknowledged"]
    assert [one["code"] for one in risks] == ["value-format-unknown"]
    assert {one["practice"] for one in risks} == {"opaque"}


def test_an_exception_for_certificates_is_logged(
    pxewizard: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with wiring.serve("healthy", https=True) as door:
        ends = door.endpoints
        monkeypatch.setattr(sys, "stdin", io.StringIO(ends.password + "\n"))
        how = f"--dp {ends.dp} --mp {ends.mp} --user {ends.user} --password-stdin --ca {ends.ca}"
        assert pxewizard(f"examine {how} --article 4469580").code == 0
    found = logged(tmp_path)

    assert {told["code"] for event, told in found if event == "Acknowledged"} == {"--ca"}
    assert all(told["certificate"] for event, told in found if event == "Signed in")
