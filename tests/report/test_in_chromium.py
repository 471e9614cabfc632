"""The HTML in Chromium: hostile texts stay texts. `python3 build/dev.py browser` runs it.

The last test leaves pictures of every story in build/.work/report: in light, in dark, and as printed.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

import pytest
from markdown_it import MarkdownIt

from pxewizard.report import Format, rendered
from tests.report.conftest import Reports
from tests.report.poison import PAYLOADS, poisoned
from tests.report.stories import BULK, BY_NAME, SWEPT

CHROMIUM: Final = shutil.which("chromium") or shutil.which("chromium-browser") or ""
PICTURES: Final = Path(__file__).parents[2] / "build" / ".work" / "report"
POLICY: Final = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
RAN: Final = 'data-run="1"'


def browse(folder: Path, data: bytes, *options: str) -> str:
    """Open the page, let its scripts and events run, and return what became of it."""
    page = folder / "page.html"
    page.write_bytes(data)
    command = [
        *(CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=3000"),
        *(f"--user-data-dir={folder / 'profile'}", *options, page.as_uri()),
    ]
    done = subprocess.run(command, capture_output=True, check=True, timeout=120)
    return done.stdout.decode(errors="replace")


def as_ticket(markdown: bytes) -> bytes:
    """Return the Markdown as a ticket system shows it that lets HTML through."""
    read = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    assert read.options["html"]
    return f"<!DOCTYPE html><html><body>{read.render(markdown.decode())}</body></html>".encode()


def test_no_text_runs_in_any_field_even_without_the_page_s_own_policy(
    reports: Reports, tmp_path: Path
) -> None:
    for name in ("both-missing-mended", SWEPT, BULK):
        every = " ".join(PAYLOADS)
        report = poisoned(reports(name), every)
        data = rendered(report, Format.HTML)
        without = POLICY.sub(b"", data)
        assert without != data
        for one in (data, without, as_ticket(rendered(report, Format.MARKDOWN))):
            seen = browse(tmp_path, one, "--dump-dom")
            assert "</html>" in seen
            assert RAN not in seen


@pytest.mark.parametrize("payload", [one for one in PAYLOADS if "dataset.run" in one][:3])
def test_a_page_that_did_not_escape_would_be_found(payload: str, tmp_path: Path) -> None:
    page = f"<!DOCTYPE html><html><head><title>x</title></head><body><p title='{payload}'>{payload}"
    assert RAN in browse(tmp_path, page.encode(), "--dump-dom")


def test_a_ticket_with_text_that_was_not_escaped_would_be_found(tmp_path: Path) -> None:
    assert RAN in browse(tmp_path, as_ticket(PAYLOADS[0].encode()), "--dump-dom")


@pytest.mark.parametrize("name", [*BY_NAME, SWEPT, BULK])
def test_pictures_are_taken_in_light_in_dark_and_as_printed(
    name: str, reports: Reports, tmp_path: Path
) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    data = rendered(reports(name), Format.HTML)
    size = ("--hide-scrollbars", "--window-size=1000,3200")
    browse(tmp_path, data, *size, f"--screenshot={PICTURES / name}-light.png")
    dark = "--blink-settings=preferredColorScheme=0"
    browse(tmp_path, data, *size, dark, f"--screenshot={PICTURES / name}-dark.png")
    browse(tmp_path, data, "--no-pdf-header-footer", f"--print-to-pdf={PICTURES / name}.pdf")
    assert (PICTURES / f"{name}.pdf").read_bytes().startswith(b"%PDF")
