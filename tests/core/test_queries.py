"""The lines for the database's administrator: they are written once."""

from __future__ import annotations

import re
from pathlib import Path

from pxewizard.core.problem import problem
from pxewizard.core.queries import CREATE_USER, GRANTS

SOURCE = Path(__file__).parents[2] / "pxewizard"


def test_the_lines_are_written_in_one_place() -> None:
    named = {
        str(path.relative_to(SOURCE))
        for path in SOURCE.rglob("*.py")
        if re.search("GRANT SELECT|CREATE USER", path.read_text(encoding="utf-8"))
    }
    assert named == {str(Path("core", "queries.py"))}


def test_a_refusal_tells_them_all() -> None:
    for code, lines in (
        ("database-denied", GRANTS),
        ("database-no-user", (CREATE_USER, *GRANTS)),
    ):
        assert " ".join(lines) in str(problem(code, address="sql01/CM_P01"))
