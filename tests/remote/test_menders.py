"""Every problem on the way to a server has a team that can mend it, and a text that tells them enough."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pxewizard.core.problem import problem
from pxewizard.remote.menders import TABLE, mending
from tests.remote.doors import DP, MP
from tests.support import NOON

REMOTE = Path(__file__).parents[2] / "pxewizard" / "remote"


def test_every_problem_on_the_way_to_a_server_has_its_row_and_no_row_is_idle() -> None:
    sources = "translate", "negotiate", "sign_in", "wsman", "doctor"
    written = "".join((REMOTE / f"{name}.py").read_text(encoding="utf-8") for name in sources)
    codes = set(re.findall(r'problem\(\s*"([a-z-]+)"', written))

    assert codes == set(TABLE)


@pytest.mark.parametrize("code", sorted(TABLE))
def test_every_text_is_whole_and_names_server_port_and_code(code: str) -> None:
    gaps = ("host", "addresses", "here", "account", "rung")
    facts = {name: f"<{name}>" for name in gaps}
    values = {"server": DP, "port": 4711, "account": "a", "name": DP, "found": MP}
    met = problem(code, detail="0x80338104 {raw}", **values)

    found = mending(met, {**facts, "server": DP, "port": 4711, "time": f"{NOON:%H:%M}"})

    text = str(found.text)
    assert str(found.who)
    for fact in (DP, "4711", code, met.detail):
        assert fact in text
    request = text.partition("\n\n")[0]
    assert request.endswith(".")
    assert "{" not in request
