"""What is sent is written as pywinrm's own writer writes it."""

from __future__ import annotations

import xmltodict
from hypothesis import given
from hypothesis import strategies as st

from pxewizard.remote.envelopes import Request, as_xml, dependents, invoke, pull, query
from pxewizard.remote.wsman import Wsman

TEXT = st.text(st.characters(exclude_categories=["C"]), max_size=20) | st.sampled_from(
    ["", "a\tb\nc", "<&>\"'", "]]>", "\r"]
)
NAME = st.sampled_from(["r:sKeyName", "r:uValue", "w:Selector"])
TREE = st.recursive(
    TEXT | st.none() | st.lists(TEXT, min_size=1, max_size=3),
    lambda inner: (
        st.dictionaries(NAME | st.just("@Name"), inner, max_size=3)
        .map(lambda found: {k: v if k[0] != "@" else "x<&\"'\t" for k, v in found.items()})
        .filter(bool)
    ),
    max_leaves=8,
)


def by_pywinrm(name: str, content: object) -> str:
    return str(xmltodict.unparse({name: content}, full_document=False))


@given(st.dictionaries(NAME, TREE, min_size=1, max_size=3))
def test_any_tree_is_written_the_same(content: dict[str, object]) -> None:
    assert as_xml("r:INPUT", content) == by_pywinrm("r:INPUT", content)


def test_every_kind_of_request_is_written_the_same() -> None:
    asked: list[Request] = [
        invoke("uri", "GetStringValue", {"hDefKey": 2147483650, "sValue": ("a", "b & c")}),
        query("root/cimv2", "SELECT * FROM Win32_Service WHERE Name='x'"),
        dependents("root/cimv2", "WDSServer"),
        pull("uri", "context"),
    ]
    for one in asked:
        assert as_xml("env:Body", one.body) == by_pywinrm("env:Body", one.body)


def test_an_envelope_is_whole_xml() -> None:
    wsman = Wsman("dp01", "http://dp01:5985/wsman", None)  # type: ignore[arg-type]  # nothing is sent
    written = wsman.written(invoke("uri", "Get", {"sName": "ü<"}, (("Name", "x&y"),)))
    found = xmltodict.parse(written)["env:Envelope"]
    assert found["env:Body"]["r:Get_INPUT"]["r:sName"] == "ü<"
    assert found["env:Header"]["w:SelectorSet"]["w:Selector"]["#text"] == "x&y"
    assert xmltodict.unparse(xmltodict.parse(written)) == written
