"""`export`: the article as scripts of other tools. A grammar checks their syntax; nothing runs them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import tree_sitter_powershell
import yaml
from tree_sitter import Language, Node, Parser

from pxewizard.practice.estate import load
from pxewizard.resources import resource
from pxewizard.scenarios.missing_issuing_certificate.exporting import Donor, Form, remediation
from tests.cli.conftest import Command
from tests.policed import decide
from tests.support_estates import list_at

AT = datetime(2026, 12, 1, 12, 30, tzinfo=UTC)
EXPORT = "export --as configuration-item"


def parsed(text: str) -> Node:
    return Parser(Language(tree_sitter_powershell.language())).parse(text.encode()).root_node


def nodes(root: Node) -> Iterator[Node]:
    yield root
    for one in root.children:
        yield from nodes(one)


def called(root: Node) -> set[str]:
    """Return the names of the methods that a script calls, and of its commands."""
    kinds = {"invokation_expression", "command_name"}
    found = (one for one in nodes(root) if one.type in kinds and one.text)
    texts = (str(one.text.decode()) for one in found if one.text)
    return {re.split(r"[.:]", text.partition("(")[0])[-1] for text in texts}


def donor(*items: str) -> Donor:
    return Donor("mp01.contoso.test", "P01", items)


def list_of_mp() -> list[str]:
    value = load("dp-missing")
    held = value.servers["mp01.contoso.test"]
    place = list_at("mp01.contoso.test")
    found = held.registry[place.key][place.name]
    assert isinstance(found.value, tuple)
    return list(found.value)


def tasks(text: str) -> list[dict[str, Any]]:
    found = yaml.safe_load(text)
    assert isinstance(found, list)
    return found


def test_the_grammar_finds_what_is_wrong() -> None:
    assert not parsed("if ($true) { 'x' }").has_error
    assert parsed("if ($true { 'x' }").has_error
    assert parsed("$a = 'it's'").has_error


@pytest.mark.parametrize("more", ["", "--site P01", "--remediation --practice dp-missing"])
def test_a_script_for_a_configuration_item_is_powershell_and_says_that_nobody_tried_it(
    more: str, pxewizard: Command
) -> None:
    said = pxewizard(f"{EXPORT} {more}")
    assert said.code == 0, said
    root = parsed(said.out)
    assert not root.has_error
    assert "NOT TESTED ON WINDOWS" in said.out
    assert "has not been tested on Windows" in said.err
    assert "@" not in re.sub(r"@\(", "", said.out)  # every gap is filled
    assert said.out.isascii()


def test_the_check_only_reads(pxewizard: Command) -> None:
    check = called(parsed(pxewizard(EXPORT).out))
    assert check == {"OpenBaseKey", "OpenSubKey", "GetValue", "GetValueKind"}


def test_the_fix_writes_by_one_call_behind_every_condition(pxewizard: Command) -> None:
    text = pxewizard(f"{EXPORT} --remediation --practice dp-missing").out
    assert text.count("SetValue") == 1
    before, _, _ = text.partition("SetValue")
    conditions = ("Expired", "NotApplicable", "NoKey", "LeftAlone")
    assert [before.count(f"'{one}'\n        return") for one in conditions] == [1] * 4
    assert "$SiteCode = 'P01'" in text
    assert not {"CreateSubKey", "DeleteValue", "Restart-Service", "Invoke-Expression"} & called(
        parsed(text)
    )
    for item in list_of_mp():
        assert f"    '{item}'" in text


def test_it_expires_after_14_days() -> None:
    text = remediation(Form.CONFIGURATION_ITEM, donor("AA"), AT, "1")
    assert "$Expires = '2026-12-15 12:30'" in text
    assert AT + timedelta(days=14) == datetime(2026, 12, 15, 12, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "item", ["it's", "a';Remove-Item C:\\;'", "$(x)", '"', "`n", "#", "@SITE@"]
)
def test_no_text_of_a_server_becomes_a_command(item: str) -> None:
    script = remediation(Form.CONFIGURATION_ITEM, donor(item), AT, "1")
    root = parsed(script)
    assert not root.has_error
    plain = parsed(remediation(Form.CONFIGURATION_ITEM, donor("AA"), AT, "1"))
    assert [one.type for one in nodes(root)] == [one.type for one in nodes(plain)]
    (write,) = (
        one
        for one in tasks(remediation(Form.ANSIBLE, donor(item), AT, "1"))
        if "ansible.windows.win_regedit" in one
    )
    assert write["ansible.windows.win_regedit"]["data"] == [item]


@pytest.mark.parametrize("more", ["", "--site P01"])
def test_the_check_for_ansible_is_yaml_and_only_reads(more: str, pxewizard: Command) -> None:
    said = pxewizard(f"export --as ansible {more}")
    modules = {name for one in tasks(said.out) for name in one if "." in name}
    assert modules == {"ansible.windows.win_reg_stat", "ansible.builtin.fail"}
    assert "NOT TESTED ON WINDOWS" in said.out


def test_the_fix_for_ansible_writes_the_list_behind_every_condition(pxewizard: Command) -> None:
    said = pxewizard("export --as ansible --remediation --practice dp-missing")
    (write,) = (one for one in tasks(said.out) if "ansible.windows.win_regedit" in one)
    assert write["ansible.windows.win_regedit"]["data"] == list_of_mp()
    assert write["ansible.windows.win_regedit"]["type"] == "multistring"
    conditions = " and ".join(map(str, write["when"]))
    for one in ("pxewizard_pxe.value == 1", '== "P01"', "not pxewizard_list.exists", "now(utc"):
        assert one in conditions


def test_it_goes_into_a_file(pxewizard: Command) -> None:
    said = pxewizard(f"{EXPORT} -o detect.ps1")
    assert said.out == ""
    assert not parsed(Path("detect.ps1").read_text()).has_error


@pytest.mark.parametrize(
    ("line", "code", "says"),
    [
        ("--remediation", 2, "not said whose list"),
        ("--mp mp01", 2, "--mp has no effect without --remediation"),
        ("--practice dp-missing", 2, "--practice has no effect without --remediation"),
        ("--site P0", 2, "not a site code"),
        ("--site ';x", 2, "not a site code"),
        ("--remediation --practice dp-missing --site X01", 7, "belongs to site P01, not to X01"),
        ("--remediation --practice mp-missing", 7, "the value is missing"),
        ("--remediation --practice opaque", 7, "is not put into a script"),
        ("--remediation --practice both-stale", 7, "has expired"),
    ],
)
def test_what_must_not_become_a_script_is_refused(
    line: str, code: int, says: str, pxewizard: Command
) -> None:
    said = pxewizard(f"{EXPORT} {line}")
    assert said.code == code, said
    assert says in said.words
    assert said.out == ""


def test_a_computer_that_may_only_read_makes_no_script_that_writes(
    pxewizard: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    decide(monkeypatch, tmp_path, ReadOnly=True)
    said = pxewizard(f"{EXPORT} --remediation --mp mp01")
    assert said.code == 7
    assert "policy ReadOnly" in said.words
    assert said.out == ""
    assert pxewizard(EXPORT).out
    assert pxewizard(f"{EXPORT} --remediation --practice dp-missing").out


def test_every_template_is_plain_text_and_marked_as_untested() -> None:
    files = sorted(resource("export").iterdir())
    assert [one.name for one in files] == [
        "detect.ps1",
        "detect.yml",
        "remediate.ps1",
        "remediate.yml",
    ]
    for one in files:
        text = one.read_text(encoding="ascii")
        assert "NOT TESTED ON WINDOWS" in text
        assert one.name.startswith("detect") or "SIGN IT" in text
        assert json.dumps(text)
