"""The one table of benchmarks: every script has its rows in it, and one measured anew keeps the others."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

from tests.bench.__main__ import NAMES
from tests.bench.rows import TAKEN_BY, Row, tell
from tests.bench.table import BEGIN, END, by_bench, line, replaced

ROOT = Path(__file__).parents[1]
BENCH = ROOT / "tests" / "bench"
README = (ROOT / "README.md").read_text(encoding="utf-8")
PARTS = {"__main__", "rows", "table"}
ROW = Row("a diagnosis", 0.31, "s", "`run_cmd`", 0.155, 0.24, "12 × 20 ms", 0.46)


def test_every_script_is_run() -> None:
    assert {one.stem for one in BENCH.glob("*.py")} - PARTS == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_readme_has_a_row_of_every_benchmark_and_its_machine(name: str) -> None:
    rows = by_bench(README)[name]

    assert len(rows) >= 2
    assert "*measured on*" in rows[-1]
    assert all(one.count("|") == 7 for one in rows)


@pytest.mark.parametrize("name", NAMES)
def test_every_benchmark_hands_its_rows_over(name: str) -> None:
    tree = ast.parse((BENCH / f"{name}.py").read_text(encoding="utf-8"))
    called = {
        one.func.id
        for one in ast.walk(tree)
        if isinstance(one, ast.Call) and isinstance(one.func, ast.Name)
    }

    assert "tell" in called


def test_a_row_says_ratio_floor_and_limit() -> None:
    assert line("winrm", ROW) == (
        "| winrm | a diagnosis | 0.31 s | 2.00 × `run_cmd` (0.15 s) | 0.24 s (12 × 20 ms)"
        " | at most 0.46 s |\n"
    )
    assert "**does not hold**" in line("winrm", Row("a", 2, "s", most=1))
    assert "at least 25.0 MB/s, **does not hold**" in line("logs", Row("a", 2, "MB/s", least=25))


def test_what_is_measured_anew_takes_the_place_of_its_old_rows_alone() -> None:
    text = f"before\n{BEGIN}{END}\nafter"
    for name, value in (("b", 1.0), ("a", 2.0), ("b", 3.0)):
        text = replaced(text, name, [line(name, Row("x", value, "s"))], "here", ("a", "b"))

    assert [*by_bench(text)] == ["a", "b"]
    assert [one.split("|")[3].strip() for one in by_bench(text)["b"]] == ["3.00 s", "here"]
    assert text.startswith("before\n")
    assert text.endswith(f"{END}\nafter")


def test_rows_are_handed_over_only_where_somebody_takes_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(TAKEN_BY, raising=False)
    tell(ROW)
    monkeypatch.setenv(TAKEN_BY, str(tmp_path / "rows"))
    tell(ROW, ROW)

    lines = (tmp_path / "rows").read_text(encoding="utf-8").splitlines()
    assert [Row(**json.loads(one)) for one in lines] == [ROW, ROW]
