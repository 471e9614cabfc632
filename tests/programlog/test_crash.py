"""The last resort, in a program of its own: a report, a sentence, exit code 1."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pxewizard.core.problem import problem
from pxewizard.programlog.crash import crash_report, crashed

BROKEN = """
import sys, threading
from pathlib import Path
from pxewizard import __main__
from pxewizard.programlog import crash, log
folder = sys.argv[-1]
log.log_folder = crash.log_folder = lambda: Path(folder)
from pxewizard.cli import practising
def broken(*_):
    secret = "Zq7vKanari"
    {where}
practising.practice = broken
sys.argv = ["pxewizard", "practice"]
sys.exit(__main__.main())
"""
IN_FRONT = "raise RuntimeError(secret)"
BESIDE = "one = threading.Thread(target=int, args=[secret]); one.start(); one.join(); return 0"


def run(where: str, tmp_path: Path) -> tuple[subprocess.CompletedProcess[str], list[Path]]:
    done = subprocess.run(
        [sys.executable, "-c", BROKEN.format(where=where), str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    return done, list(tmp_path.rglob("crash-*.txt"))


def test_a_fault_ends_the_command_with_1_and_a_sentence_and_a_report(tmp_path: Path) -> None:
    done, reports = run(IN_FRONT, tmp_path)

    assert done.returncode == 1
    assert "This program met a fault of its own." in done.stderr
    assert str(reports[0]) in done.stderr
    assert "Traceback" not in done.stderr
    text = reports[0].read_text(encoding="utf-8")
    assert "builtins.RuntimeError" in text
    assert "in broken" in text
    logs = "".join(one.read_text(encoding="utf-8") for one in tmp_path.rglob("*.log"))
    assert 'Crashed: error="RuntimeError"' in logs
    assert "Zq7vKanari" not in done.stderr + done.stdout + text + logs


def test_a_fault_on_another_thread_is_told_too(tmp_path: Path) -> None:
    done, reports = run(BESIDE, tmp_path)

    assert done.returncode == 0
    assert len(reports) == 1
    assert str(reports[0]) in done.stderr
    assert "Zq7vKanari" not in done.stderr + reports[0].read_text(encoding="utf-8")


def test_where_no_report_can_be_written_the_fault_is_told_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("no folder", encoding="utf-8")

    told = crashed(ValueError("x"), tmp_path / "log")
    assert told == problem("internal", detail="ValueError")


def test_a_report_names_a_problem_by_its_code_and_ends_where_causes_go_in_a_circle(
    tmp_path: Path,
) -> None:
    first, second = problem("unreachable", server="dp01.contoso.test"), ValueError("x")
    first.__cause__, second.__cause__ = second, first

    report = crash_report(first, tmp_path)
    assert report is not None
    text = report.read_text(encoding="utf-8")
    assert "pxewizard.core.problem.Problem unreachable" in text
    assert text.count("ValueError") == 1
    assert "dp01" not in text
