"""The comparison on the command line: 80 columns, marks with their meaning, and whole in JSON."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pxewizard.cli import beside
from pxewizard.core.comparison import Side, Sides
from pxewizard.core.words import tr
from pxewizard.engine.comparison import compare
from pxewizard.practice.casefile import case_names
from pxewizard.practice.estate import load
from tests.cli.conftest import Command
from tests.support_estates import items


def part(printed: str) -> list[str]:
    """Return the lines of the comparison, none where there is none."""
    _, _, after = printed.partition("Side by side\n")
    return after.partition("\n\nWhat was read")[0].splitlines()


@pytest.mark.parametrize("case", case_names())
def test_every_comparison_fits_eighty_columns(case: str, pxewizard: Command) -> None:
    # named, since a distribution point that gives no answer names no management point either
    mp = load(case).mp or load(case).dp
    lines = part(pxewizard(f"examine --practice {case} --mp {mp}").out)

    assert lines
    assert max(map(len, lines)) <= 80


def test_the_first_difference_is_marked_and_the_marks_are_explained(pxewizard: Command) -> None:
    lines = part(pxewizard("examine --practice values-differ --article 4469580").out)

    (marked,) = (line for line in lines if line.startswith(">"))
    assert marked.split() == [
        *(">", "thumbprint", "≠", "EE72D2…3D38B6", "EA0D64…A0987A"),
        *("=", "EA0D64…A0987A", "=", "EA0D64…A0987A"),
    ]
    words = " ".join(" ".join(lines).split())
    assert "Held against MP: = the same; ≈ the same certificates in another form;" in words


def test_what_was_not_read_says_so_and_why(pxewizard: Command) -> None:
    lines = part(pxewizard("examine --practice opaque --article 4469580").out)

    assert "missing         present         not read        not read" in lines[3]
    assert "Site database not read: not asked" in " ".join(lines)
    assert "MP's own answer not read: The witness is not available" in " ".join(lines)


def test_more_than_four_columns_go_below_and_one_that_was_read_is_never_left_out() -> None:
    sides = tuple(Side(tr(f"side {n}"), "s", None, items(str(n % 2))) for n in range(6))
    found = compare(Sides(sides))
    assert found is not None

    printed = beside.table(found)

    assert all(f"side {n}" in printed for n in range(6))
    assert max(map(len, printed.splitlines())) <= 80


def test_what_a_server_says_cannot_steer_the_terminal() -> None:
    one = Side(tr("side"), "s\x1b[2J", None, items("x"), "\x1b]0;form")
    found = compare(Sides((one, replace(one, server="t"))))
    assert found is not None

    assert "\x1b" not in beside.table(found)


def test_json_carries_the_comparison_of_each_diagnosis_unshortened(pxewizard: Command) -> None:
    both = pxewizard("examine --practice values-differ --json").json["diagnoses"]
    told = {one["article"]: one["comparison"] for one in both}

    assert told["2019640"] is None
    found = told["4469580"]
    assert [one["role"] for one in found["columns"]][1:3] == ["MP", "Site database"]
    assert found["columns"][0]["evidence"] == "E9"
    first = found["rows"][found["first_difference"]]
    assert (first["code"], first["certificate"]) == ("thumbprint", 2)
    assert [len(cell["text"]) for cell in first["cells"]] == [40] * 4
    assert [cell["match"] for cell in first["cells"]] == ["different", "reference", "same", "same"]
