"""How policies are read: as a whole, strictly, and never as "none" where they cannot be read."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, tostring

import pytest
from defusedxml.ElementTree import parse
from hypothesis import given
from hypothesis import strategies as st

from pxewizard import policies
from pxewizard.core.policy import POLICIES, Form, Policies
from pxewizard.core.problem import Problem
from pxewizard.resources import resource
from tests.policed import EACH, FOLDER

ROOT = Path(__file__).parents[1]
NAMES = [one.name for one in POLICIES]


def read(tmp_path: Path, text: str | bytes) -> Policies:
    path = tmp_path / "policies.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return policies.in_force(path)


def test_without_a_file_nothing_is_decided(tmp_path: Path) -> None:
    assert policies.in_force(tmp_path / "policies.json") == Policies()
    assert Policies().in_words() == ()


def test_every_policy_is_read_and_told(tmp_path: Path) -> None:
    held = read(tmp_path, json.dumps(EACH))

    assert [name for name, _ in held.in_words()] == NAMES
    assert held.allowed_servers == ("*.contoso.test",)
    assert (held.max_servers_per_approval, held.report_folder) == (1, FOLDER)
    told = [str(says) for _, says in held.in_words()]
    assert all(not re.search(r"[{}]", one) for one in told)
    assert "*.contoso.test" in " ".join(told)


def test_every_field_is_a_policy_and_every_policy_a_field() -> None:
    assert [one.name for one in fields(Policies)] == [one.field for one in POLICIES]


@pytest.mark.parametrize("name", [one.name for one in POLICIES if one.form is Form.SWITCH])
def test_a_switch_that_is_off_decides_nothing(name: str, tmp_path: Path) -> None:
    assert read(tmp_path, json.dumps({name: False})) == Policies()


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        (b"", "JSONDecodeError"),
        (b"{", "JSONDecodeError"),
        (b"\xff", "UnicodeDecodeError"),
        (b"[" * 100_000, "RecursionError"),
        (b"[]", "not an object"),
        (b"null", "not an object"),
        (b" " * 300_000, "too large"),
        (b'{"ReadOnly": true, "ReadOnly": false}', "given twice"),
        (b'{"ReadOnly": true, "readonly": false}', "readonly: given twice"),
        (b'{"ReadOnlly": true}', "ReadOnlly: no such policy"),
        (b'{"ReadOnly": 1}', "ReadOnly: neither on"),
        (b'{"ReadOnly": null}', "ReadOnly: neither on"),
        (b'{"ReadOnly": "false"}', "ReadOnly: neither on"),
        (b'{"AllowedServers": "dp01"}', "AllowedServers: no list"),
        (b'{"AllowedServers": ["dp01 dp02"]}', "AllowedServers: 'dp01 dp02'"),
        (b'{"AllowedServers": ["*"]}', "AllowedServers: '*'"),
        (b'{"AllowedServers": ["dp*.contoso.test"]}', "AllowedServers: 'dp*.contoso.test'"),
        (b'{"AllowedServers": [3]}', "AllowedServers: 3"),
        (b'{"MaxServersPerApproval": 0}', "MaxServersPerApproval: no whole"),
        (b'{"MaxServersPerApproval": true}', "MaxServersPerApproval: no whole"),
        (b'{"MaxServersPerApproval": 2.5}', "MaxServersPerApproval: no whole"),
        (b'{"ReportFolder": "reports"}', "ReportFolder: no absolute"),
        (b'{"ReportFolder": ""}', "ReportFolder: no absolute"),
        (b'{"ReportFolder": "%USERPROFILE%"}', "ReportFolder: no absolute"),
    ],
    ids=lambda text: repr(text)[:40],
)
def test_what_cannot_be_understood_lets_nothing_through(
    text: bytes, detail: str, tmp_path: Path
) -> None:
    with pytest.raises(Problem) as met:
        read(tmp_path, text)

    assert met.value.code == "policies-unusable"
    assert detail in met.value.detail
    assert str(tmp_path) in str(met.value)


def test_a_folder_in_the_place_of_the_file_lets_nothing_through(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="cannot be used"):
        policies.in_force(tmp_path)
    if sys.platform != "win32":  # where no file is asked
        with pytest.raises(Problem, match="cannot be used"):  # a file in the place of its folder
            policies.in_force(Path(__file__) / "policies.json")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(NAMES) | st.text(), JSON, max_size=4))
def test_whatever_is_written_there_is_understood_or_refused(found: dict[str, Any]) -> None:
    try:
        held = policies.understood(found)
    except ValueError:
        return
    assert set(found) <= {name for one in NAMES for name in (one, one.lower(), one.upper())}
    assert isinstance(held, Policies)


def test_no_variable_of_a_user_leads_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decided = tmp_path / "pxewizard" / "policies.json"
    decided.parent.mkdir()
    decided.write_text(json.dumps({"ReadOnly": True}), encoding="utf-8")
    before = policies.in_force()
    for name in ("XDG_CONFIG_HOME", "XDG_CONFIG_DIRS", "HOME", "PROGRAMDATA", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path))

    assert policies.in_force() == before
    assert Path("/etc/pxewizard/policies.json") == policies.FILE


# The template for administrators says what the program knows.

ADMX = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"
LANGUAGES = ("en-US", "de-DE")
ELEMENTS = {Form.NUMBER: "decimal", Form.SERVERS: "multiText", Form.FOLDER: "text"}


def root(*path: str) -> Element:
    found = parse(resource("policy", *path)).getroot()
    assert found is not None
    return found


def admx() -> Element:
    return root("pxewizard.admx")


def adml(language: str) -> Element:
    return root(language, "pxewizard.adml")


def test_the_template_has_every_policy_in_the_form_that_is_read() -> None:
    found = {one.attrib["name"]: one for one in admx().iter(f"{ADMX}policy")}

    assert list(found) == NAMES
    for one in POLICIES:
        policy = found[one.name]
        assert policy.attrib["class"] == "Machine"
        assert policy.attrib["key"] == policies.KEY
        if one.form is Form.SWITCH:
            assert policy.attrib["valueName"] == one.name
            values = [value.attrib["value"] for value in policy.iter(f"{ADMX}decimal")]
            assert values == ["1", "0"]
        else:
            (element,) = (one for inner in policy.iter(f"{ADMX}elements") for one in inner)
            assert element.tag == f"{ADMX}{ELEMENTS[one.form]}"
            assert element.attrib["valueName"] == one.name
            assert "expandable" not in element.attrib


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_template_has_a_sentence_for_everything_in_each_language(language: str) -> None:
    whole = tostring(admx(), encoding="unicode")
    words = adml(language)
    strings = {one.attrib["id"]: one.text or "" for one in words.iter(f"{ADMX}string")}
    shown = {one.attrib["id"]: one for one in words.iter(f"{ADMX}presentation")}

    assert set(strings) == set(re.findall(r"\$\(string\.(\w+)\)", whole))
    assert set(shown) == set(re.findall(r"\$\(presentation\.(\w+)\)", whole))
    assert all(len(text) > 3 for text in strings.values())
    for name in NAMES:
        assert {name, f"{name}_Help"} <= set(strings)
        assert name in strings[f"{name}_Help"]


def test_the_languages_say_the_same_things_differently() -> None:
    texts = [[one.text for one in adml(language).iter(f"{ADMX}string")] for language in LANGUAGES]
    assert len(texts[0]) == len(texts[1])
    assert texts[0] != texts[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_may_only_read_is_told_everywhere_that_scripts_count_too(language: str) -> None:
    (policy,) = (one for one in POLICIES if one.name == "ReadOnly")
    strings = {one.attrib["id"]: one.text or "" for one in adml(language).iter(f"{ADMX}string")}
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert re.search("script|Skript", strings["ReadOnly_Help"])
    assert "no script that writes is exported" in policy.says
    assert re.search(r"^\| `ReadOnly` .* no script that writes is exported", readme, re.MULTILINE)


def test_the_readme_names_the_same_policies() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)` \| ", readme, flags=re.MULTILINE) == NAMES
