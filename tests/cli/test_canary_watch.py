"""The watch of the canary tests itself: it finds what it is there to find, wherever it is put."""

from __future__ import annotations

import base64
import html
import json
import logging
import urllib.parse
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from pxewizard.core.problem import problem
from tests.canary import CANARY, Watch, found_in, watch

FORMS: dict[str, Callable[[str], str | bytes]] = {
    "plain": str,
    "in the middle": lambda text: f"password={text};",
    "only its beginning": lambda text: text[:12],
    "only its end": lambda text: text[-12:],
    "in capitals": str.upper,
    "utf-16-le": lambda text: text.encode("utf-16-le"),
    "utf-16-be": lambda text: text.encode("utf-16-be"),
    "json": json.dumps,
    "repr": repr,
    "html": html.escape,
    "percent": urllib.parse.quote,
    "percent, all": lambda text: "".join(f"%{one:02X}" for one in text.encode()),
    "hex": lambda text: text.encode().hex(),
    "hex of utf-16": lambda text: text.encode("utf-16-le").hex().upper(),
    "base64": lambda text: base64.b64encode(text.encode()),
    "base64 of utf-16": lambda text: base64.b64encode(text.encode("utf-16-le")),
    "base64 of user and password": lambda text: base64.b64encode(f"technician:{text}".encode()),
    "base64 further behind": lambda text: base64.b64encode(f"technicians:{text}".encode()),
}


@pytest.fixture
def watching(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> Watch:
    return watch(tmp_path, monkeypatch, caplog)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_found(form: str) -> None:
    made = FORMS[form](CANARY)
    assert found_in(made if isinstance(made, bytes) else made.encode())


def test_what_is_something_else_is_not_found() -> None:
    assert found_in(b"technician Practice-2019640 " + bytes(range(256))) == []


def _in_a_log(_: Path) -> None:
    logging.getLogger("spnego.anything").debug("token %s", CANARY)


def _in_a_record(_: Path) -> None:
    logging.getLogger("somebody").debug("quiet", extra={"password": CANARY})


def _in_a_file(folder: Path) -> None:
    (folder / "a").mkdir()
    (folder / "a" / "journal.jsonl").write_text(CANARY, encoding="utf-16")


def _in_a_name(folder: Path) -> None:
    (folder / CANARY[:10]).touch()


def _in_a_detail(_: Path) -> None:
    problem("time-out", server="dp01", detail=CANARY)


def _in_a_cause(_: Path) -> None:
    problem("time-out", server="dp01").__cause__ = ValueError(CANARY)


def _in_a_package(folder: Path) -> None:
    with zipfile.ZipFile(folder / "all.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("journal.jsonl", f"{CANARY}\n" * 9)


def _in_a_pdf(folder: Path) -> None:
    drawn = Canvas(str(folder / "report.pdf"), pageCompression=1)
    drawn.drawString(99, 99, f"password {CANARY}")
    drawn.save()


PLACES = (
    _in_a_log,
    _in_a_record,
    _in_a_file,
    _in_a_package,
    _in_a_pdf,
    _in_a_name,
    _in_a_detail,
    _in_a_cause,
)


@pytest.mark.parametrize("leak", PLACES, ids=lambda leak: leak.__name__)
def test_every_place_is_looked_at(leak: Callable[[Path], None], watching: Watch) -> None:
    logging.getLogger("spnego.anything").info("nothing")
    assert watching.leaks() == []
    leak(watching.folder)
    assert len(watching.leaks()) >= 1


def test_what_was_printed_is_looked_at(watching: Watch) -> None:
    watching.said.append(CANARY)
    assert [where for where, _ in watching.leaks()] == ["output 0"]


def test_a_logger_that_was_told_to_be_quiet_is_heard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    quiet = logging.getLogger("pxewizard.tests.quiet")
    quiet.setLevel(logging.CRITICAL)
    assert not quiet.isEnabledFor(logging.DEBUG)
    watching = watch(tmp_path, monkeypatch, caplog)
    quiet.debug(CANARY)
    assert watching.leaks()
