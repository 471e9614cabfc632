"""Each of the forty points of the checklist is answered, by a test or a picture that is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

TESTS: Final = Path(__file__).parents[1]
CHECKLIST: Final = Path(__file__).with_name("CHECKLIST.md")


def answers() -> dict[int, str]:
    """Return what stands in the last column, by the number of the point."""
    rows = CHECKLIST.read_text(encoding="utf-8").splitlines()
    cells = [row.strip("| ").split(" | ") for row in rows if re.match(r"\| \d", row)]
    return {int(first): last for first, *_, last in cells}


def what_is_wrong(answer: str) -> list[str]:
    """Return the tests and pictures named there that do not exist; all that is said if none is named."""
    if re.fullmatch(r"not yet: .{20,}", answer):
        return []
    named = re.findall(r"`([^`]+)`", answer)
    return [one for one in named if not exists(one)] if named else [answer]


def exists(name: str) -> bool:
    file, _, test = name.partition("::")
    path = TESTS / file
    return path.is_file() and (not test or f"\ndef {test}(" in path.read_text(encoding="utf-8"))


def test_every_point_is_there_once() -> None:
    assert list(answers()) == list(range(1, 41))


@pytest.mark.parametrize("number", range(1, 41))
def test_what_answers_a_point_exists(number: int) -> None:
    assert what_is_wrong(answers()[number]) == []


@pytest.mark.parametrize(
    "answer", ["", "yes", "not yet: soon", "`gui/none.py`", "`gui/test_window.py::test_none`"]
)
def test_an_answer_that_leads_nowhere_is_found(answer: str) -> None:
    assert what_is_wrong(answer)
