"""A report that was changed is told from one that is whole, in every format and in the package."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as some

from pxewizard.report import Format, rendered
from pxewizard.report.closing import Mark, closed, read_closing
from pxewizard.report.json import digest
from pxewizard.report.package import Attached, package
from pxewizard.report.verify import checked, fits
from tests.report.conftest import Reports
from tests.report.stories import SWEPT

FORMS = [Format.HTML, Format.PDF, Format.MARKDOWN, Format.JSON, Format.CSV]


@pytest.mark.parametrize("form", FORMS)
def test_each_format_names_the_hash_of_the_json_and_is_whole(
    form: Format, reports: Reports
) -> None:
    report = reports(SWEPT)
    found = checked(rendered(report, form))
    assert found is not None
    assert found.wrong is None
    assert found.json_sha256 == digest(report)
    assert fits(found, rendered(report, Format.JSON))
    assert not fits(found, rendered(reports("healthy"), Format.JSON))


@pytest.mark.parametrize("form", FORMS)
def test_one_byte_that_changed_is_enough(form: Format, reports: Reports) -> None:
    data = rendered(reports(SWEPT), form)
    for place in (len(data) // 3, len(data) // 2, len(data) - 100):
        other = bytearray(data)
        other[place] = 0x41 if other[place] != 0x41 else 0x42
        found = checked(bytes(other))
        assert found is None or found.wrong is not None


@given(some.binary(max_size=200), some.sampled_from(Mark))
def test_what_was_closed_holds_and_what_follows_it_does_not(data: bytes, mark: Mark) -> None:
    whole = closed(data, "0" * 64, mark)
    found = read_closing(whole)
    assert found is not None
    assert found.holds
    for other in (whole + b"more", whole + b"\n", whole + b"\n\nmore\n", whole[:-2], whole[:-90]):
        changed = read_closing(other)
        assert changed is not None
        assert not changed.holds


@pytest.mark.parametrize("form", FORMS)
def test_a_report_that_goes_on_or_is_cut_in_its_last_line_is_one_that_was_changed(
    form: Format, reports: Reports
) -> None:
    data = rendered(reports(SWEPT), form)
    for other in (data + b"x", data + b"\nmore\n", data[:-3], data[:-40], data[:-150]):
        found = checked(other)
        assert found is not None
        assert found.wrong is not None


def test_a_json_that_was_laid_out_anew_has_its_content_and_no_more(reports: Reports) -> None:
    data = rendered(reports(SWEPT), Format.JSON)
    found = checked(json.dumps(json.loads(data)).encode())
    assert found is not None
    assert found.wrong is None
    assert not found.laid_out


@given(some.binary(max_size=500))
def test_no_bytes_break_the_check(data: bytes) -> None:
    for one in (data, b"PK" + data, b"{" + data):
        found = checked(one)
        assert found is None or found.wrong is not None


def made(reports: Reports) -> bytes:
    report = reports("both-missing-mended")
    attached = Attached({"plan.json": b"{}"}, {"E1.txt": b"raw"})
    return package(report, rendered(report, Format.HTML), attached)


def test_a_package_holds_report_record_logs_values_and_a_list_of_hashes(reports: Reports) -> None:
    data = made(reports)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = set(archive.namelist())
        listed = json.loads(archive.read("manifest.json"))
    assert names == {
        "report.json",
        "report.html",
        "change/plan.json",
        "values/E1.txt",
        "logs/KB4469580-E15-SMSPXE.log.txt",
        "logs/KB4469580-E18-CertMgr.log.txt",
        "manifest.json",
    }
    assert {one["name"] for one in listed["files"]} == names - {"manifest.json"}
    found = checked(data)
    assert found is not None
    assert found.wrong is None
    assert found.laid_out
    assert made(reports) == data


def test_a_redacted_package_leaves_out_what_cannot_be_redacted_and_says_so(
    reports: Reports,
) -> None:
    report = reports("both-missing-mended-strict")
    attached = Attached({"plan.json": b"{}"}, {"E1.txt": b"raw"})
    data = package(report, rendered(report, Format.HTML), attached)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        listed = json.loads(archive.read("manifest.json"))
        every = b"".join(archive.read(name) for name in names)
    assert not any(name.startswith(("change/", "values/")) for name in names)
    assert "cannot be redacted" in listed["left_out"]
    assert b"contoso" not in every


def test_no_byte_of_a_package_can_change_unseen(reports: Reports) -> None:
    data = made(reports)
    for place in range(0, len(data), len(data) // 600):
        other = bytearray(data)
        other[place] ^= 0x55
        found = checked(bytes(other))
        assert found is not None, place
        assert found.wrong is not None or not found.laid_out, place


def again(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    "change",
    [
        lambda files: files.update({"report.html": files["report.html"] + b"x"}),
        lambda files: files.update({"more.txt": b"x"}),
        lambda files: files.pop("change/plan.json"),
        lambda files: files.pop("manifest.json"),
        lambda files: files.update({"manifest.json": b"[]"}),
        lambda files: files.update(
            {"manifest.json": files["manifest.json"].replace(b"plan", b"plam")}
        ),
    ],
)
def test_a_package_that_was_changed_is_refused(
    change: Callable[[dict[str, bytes]], None], reports: Reports
) -> None:
    found = checked(again(made(reports), change))
    assert found is not None
    assert found.wrong is not None


def with_comment(data: bytes) -> bytes:
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        archive.comment = b"x"
    return out.getvalue()


@pytest.mark.parametrize(
    "change",
    [
        lambda data: b"x" + data,
        lambda data: b"PK" + data,
        lambda data: data + b"x",
        lambda data: data + b"\n",
        lambda data: data[:-1],
        lambda data: data[: len(data) // 2],
        with_comment,
    ],
)
def test_a_package_with_bytes_outside_its_files_or_without_its_end_is_refused(
    change: Callable[[bytes], bytes], reports: Reports
) -> None:
    found = checked(change(made(reports)))
    assert found is not None
    assert found.wrong is not None


def test_a_file_that_is_no_report_is_told_from_one_that_was_changed() -> None:
    assert checked(b"") is None
    assert checked(b"hello") is None
    assert checked(b'{"format": "pxewizard-plan"}') is None
    assert checked(b"PK\x03\x04 broken") is None
