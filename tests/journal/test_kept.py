"""What lies beside the record of a change: the reports, which may be written while another one is made."""

from __future__ import annotations

from pathlib import Path

from pxewizard.journal import files, kept


def test_the_record_is_told_without_reports_locks_and_what_is_just_being_written(
    tmp_path: Path,
) -> None:
    for name in (files.PLAN, files.JOURNAL, files.LOCK, *kept.REPORTS, "report.html.tmp"):
        (tmp_path / name).write_bytes(name.encode())

    assert kept.contents(tmp_path) == {name: name.encode() for name in (files.JOURNAL, files.PLAN)}


def test_a_report_that_is_put_in_its_place_leaves_nothing_beside_it(tmp_path: Path) -> None:
    made = kept.keep_report(tmp_path, "report.html", b"whole")

    assert made.read_bytes() == b"whole"
    assert [one.name for one in tmp_path.iterdir()] == ["report.html"]
