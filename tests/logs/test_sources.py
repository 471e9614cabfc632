"""Which logs are meant by files, folders and zip files, and what is said of those that cannot be read."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.engine.log_analysis import LogAnalysis
from pxewizard.logs import sources as module
from pxewizard.logs.reading import analyse, every_record
from pxewizard.logs.sources import is_log, sources

LINE = "PXE::MP_GetList failed; 0x80092002"


def ccm(text: str, minute: int = 0) -> str:
    return (
        f'<![LOG[{text}]LOG]!><time="08:{minute:02}:00.000-60" date="11-20-2026"'
        ' component="SMSPXE" context="" type="3" thread="1" file="x.cpp:1">\r\n'
    )


def analysed(*named: Path) -> LogAnalysis:
    found, troubles = sources(named)
    return analyse(found, wiring.log_signs(), before=troubles)


def names(*named: Path) -> list[str]:
    return [Path(one.name).name for one in sources(named)[0]]


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("SMSPXE.log", True),
        ("SMSPXE.LO_", True),
        ("SMSPXE.log.1", True),
        ("SMSPXE-20261120-081500.log", True),
        ("catalog", False),
        ("notes.txt", False),
    ],
)
def test_a_log_is_known_by_its_name(name: str, *, taken: bool) -> None:
    assert is_log(name) is taken


def test_a_folder_stands_for_its_logs_the_older_ones_first(tmp_path: Path) -> None:
    for name, age in (("SMSPXE.log", 3), ("SMSPXE.lo_", 2), ("deep/CertMgr.log", 1), ("a.txt", 0)):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(ccm("x"))
        os.utime(path, (age, age))

    assert names(tmp_path) == ["CertMgr.log", "SMSPXE.lo_", "SMSPXE.log"]


def test_a_file_is_taken_whatever_it_is_called_and_once(tmp_path: Path) -> None:
    path = tmp_path / "what a colleague sent.txt"
    path.write_text(ccm(LINE))

    assert len(names(path, path)) == 1
    assert analysed(path).faults[0].count == 1


def test_a_zip_file_is_searched_without_unpacking_it(tmp_path: Path) -> None:
    path = tmp_path / "logs.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("dp01/SMSPXE.log", ccm(LINE) * 3)
        packed.writestr("readme.txt", LINE)

    seen = analysed(path)

    assert seen.faults[0].count == 3
    assert seen.faults[0].first.file == f"{path}:dp01/SMSPXE.log"
    assert list(tmp_path.iterdir()) == [path]


def test_a_zip_file_in_a_folder_is_looked_into(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "logs.zip", "w") as packed:
        packed.writestr("SMSPXE.log", ccm(LINE))

    assert analysed(tmp_path).faults


@pytest.mark.parametrize("what", ["missing", "no zip", "empty folder", "cut zip", "pipe"])
def test_what_cannot_be_read_is_said_and_stops_no_other(what: str, tmp_path: Path) -> None:
    good, bad = tmp_path / "SMSPXE.log", tmp_path / "bad.zip"
    good.write_text(ccm(LINE))
    if what == "no zip":
        bad.write_text("no zip")
    elif what == "empty folder":
        bad.mkdir()
    elif what == "pipe":
        if not hasattr(os, "mkfifo"):
            pytest.skip("this system has no named pipes in folders")
        os.mkfifo(bad)
    elif what == "cut zip":
        with zipfile.ZipFile(bad, "w") as packed:
            packed.writestr("SMSPXE.log", ccm(LINE) * 1000)
        stored = bytearray(bad.read_bytes())
        stored[60:4000] = bytes(3940)
        bad.write_bytes(stored)

    seen = analysed(bad, good)

    assert [one.name.split(":")[0] for one in seen.unread] == [str(bad)]
    trouble = seen.unread[0].problem
    assert trouble is not None
    assert (trouble.code == "zip-broken") == what.endswith("zip")
    assert seen.faults[0].count >= 1


def test_what_a_person_packed_with_a_password_is_said(tmp_path: Path) -> None:
    path = tmp_path / "logs.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("SMSPXE.log", ccm(LINE))
    stored = path.read_bytes()
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        at = stored.index(mark) + (6 if mark[2] == 3 else 8)
        stored = stored[:at] + bytes([stored[at] | 1]) + stored[at + 1 :]
    path.write_bytes(stored)

    (one,) = analysed(path).logs

    assert one.problem is not None
    assert one.problem.code == "zip-closed"
    assert "password" in one.problem.detail


def test_a_member_that_would_unpack_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_LARGEST_MEMBER", 100)
    with zipfile.ZipFile(tmp_path / "logs.zip", "w") as packed:
        packed.writestr("SMSPXE.log", ccm(LINE))

    (one,) = analysed(tmp_path / "logs.zip").logs

    assert one.problem is not None
    assert one.problem.detail == "too large"


def test_more_logs_than_anybody_means_are_not_read_silently(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST", 3)
    for number in range(5):
        (tmp_path / f"{number}.log").write_text(ccm("x"))

    found, (trouble,) = sources((tmp_path,))

    assert len(found) == 3
    assert trouble.problem is not None
    assert trouble.problem.code == "too-many-logs"


def test_a_link_in_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "SMSPXE.log").write_text(ccm("x"))
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)

    assert names(tmp_path) == ["SMSPXE.log"]


@pytest.mark.parametrize("stored", [b"", b"\x89PNG\r\n\x1a\n" * 99, bytes(5000), b"no log\n"])
def test_what_is_no_log_is_not_called_healthy(stored: bytes, tmp_path: Path) -> None:
    path = tmp_path / "SMSPXE.log"
    path.write_bytes(stored)

    (one,) = analysed(path).logs

    assert one.problem is not None
    assert one.problem.code == "no-records"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
def test_a_log_is_searched_in_every_encoding(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "SMSPXE.log"
    path.write_bytes((ccm("grün") + ccm(LINE, 5)).encode(encoding))

    (seen,) = analysed(path).faults

    assert (seen.count, seen.first.line, seen.first.text) == (1, 2, LINE)


def test_a_record_cut_at_the_end_and_null_bytes_cost_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "SMSPXE.log"
    path.write_bytes(bytes(300) + ccm(LINE).encode() + bytes(999) + ccm(LINE).encode()[:-60])

    seen = analysed(path)

    assert seen.faults[0].count == 2  # the second as a line, for its record is not whole
    assert not seen.unread


def test_every_line_of_a_log_is_there_to_be_shown(tmp_path: Path) -> None:
    path = tmp_path / "SMSPXE.log"
    path.write_text(ccm("a\nb") + "<MAXIMUM LOG FILE SIZE REACHED - FILE RENAMED>\n")
    (source,), _ = sources((path,))

    assert [(one.line, one.text) for one in every_record(source)] == [
        (1, "a\nb"),
        (3, "<MAXIMUM LOG FILE SIZE REACHED - FILE RENAMED>"),
    ]


def test_what_cannot_be_read_in_a_folder_hides_nothing_that_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "aa.zip").write_bytes(b"no zip")
    with zipfile.ZipFile(tmp_path / "bb.zip", "w") as packed:
        packed.writestr("readme.txt", LINE)
    with zipfile.ZipFile(tmp_path / "cc.zip", "w") as packed:
        packed.writestr("huge.log", ccm("x") * 100)
        packed.writestr("SMSPXE.log", ccm("x"))
    (tmp_path / "empty").mkdir()
    (tmp_path / "zz.log").write_text(ccm(LINE))
    monkeypatch.setattr(module, "_LARGEST_MEMBER", 1000)

    found, troubles = sources((tmp_path,))

    assert [one.name for one in found] == [f"{tmp_path}/cc.zip:SMSPXE.log", f"{tmp_path}/zz.log"]
    assert [one.name for one in troubles] == [f"{tmp_path}/aa.zip", f"{tmp_path}/cc.zip:huge.log"]
    assert analysed(tmp_path).faults[0].count == 1
