"""The table of promises names tests that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
TABLE = (TESTS / "security" / "README.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`([a-z]+/[a-z_]+\.py)(?:::(\w+))?`", TABLE)
ROWS = [line for line in TABLE.splitlines() if line.startswith("| ")][1:]


@pytest.mark.parametrize(("file", "test"), NAMED)
def test_every_test_that_is_named_exists(file: str, test: str) -> None:
    text = (TESTS / file).read_text(encoding="utf-8")

    assert re.search(rf"^ *def {test or 'test_'}", text, re.MULTILINE)
    assert not test or f"def {test}(" in text


def test_every_promise_names_a_test() -> None:
    assert len(ROWS) > 15
    assert [one for one in ROWS if not re.search(r"`\w+/\w+\.py", one)] == []
