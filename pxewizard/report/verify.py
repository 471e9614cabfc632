"""Says whether a report is as it was made, by its seal or its last line. Damage shows, approval does not."""

from __future__ import annotations

import re
from typing import Final

from pxewizard.core.late import dataclass
from pxewizard.core.words import Text, tr
from pxewizard.engine.formats.sealed import Broken, Flaw, unseal
from pxewizard.report import package
from pxewizard.report.closing import read_closing
from pxewizard.report.json import FORM


@dataclass(frozen=True)
class Checked:
    """A report that was looked at: the hash of its JSON, and what is wrong with it, if anything is."""

    json_sha256: str
    wrong: Text | None = None
    laid_out: bool = True  # the layout was checked, too, not the content alone


_PAGE: Final = tr("the page does not fit its last line")
_BEGINS: Final = re.compile(rb'\s*\{\s*"format":\s*"pxewizard-report"')
_OUTSIDE: Final = tr("there are bytes before, between or behind its files")
_CONTENT: Final = tr("the content does not fit its SHA-256")


def checked(data: bytes) -> Checked | None:
    """Return what a file's own hashes say; None where it is no report."""
    if data.startswith(b"PK"):
        return _package(data)
    closing = read_closing(data)
    if closing:
        return Checked(closing.json_sha256, None if closing.holds else _PAGE)
    found = _json(data)
    if found is None and package.MANIFEST.encode() in data:
        return _package(data)  # perhaps with bytes before it
    return found


def fits(page: Checked, json: bytes) -> bool:
    """Return whether a page was made from this JSON."""
    master = _json(json)
    return master is not None and not master.wrong and master.json_sha256 == page.json_sha256


def _json(data: bytes) -> Checked | None:
    opened = unseal(FORM, data)
    if isinstance(opened, Broken):
        if opened.flaw is Flaw.EDITED:
            return Checked("", _CONTENT)
        if opened.flaw is Flaw.OTHER_VERSION:
            found = opened.found
            return Checked("", tr("it is of version {found}, not of this program's", found=found))
        return Checked("", _CONTENT) if _BEGINS.match(data) else None
    return Checked(opened.sha256, laid_out=False)


def _package(data: bytes) -> Checked | None:
    try:
        wrong = package.damage(data)
    except ValueError:
        return Checked("", _CONTENT) if package.begins_as_package(data) else None
    if wrong == package.OUTSIDE:
        return Checked("", _OUTSIDE)
    if wrong:
        return Checked("", tr("{files}", files=wrong))
    files = package.contents(data)
    page, master = read_closing(files.get("report.html", b"")), files.get("report.json", b"")
    found = _json(master)
    if found is None or found.wrong or page is None or not page.holds:
        return Checked("", tr("{files}", files="report.json, report.html"))
    same = page.json_sha256 == found.json_sha256
    of_page = None if same else tr("{files}", files="report.html")
    return Checked(found.json_sha256, of_page, laid_out=package.packed(files) == data)
