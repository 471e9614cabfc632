"""The report as JSON, the master: sealed with its SHA-256, and held against its schema before it leaves."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any, Final

from pxewizard import resources
from pxewizard.engine.formats.sealed import Form, sealed
from pxewizard.engine.formats.strict import Json
from pxewizard.report.model import Report

FORM: Final = Form("pxewizard-report", "report")


def json_text(report: Report) -> bytes:
    """Return the file; its seal is the SHA-256 of its canonical form without the seal."""
    return json.dumps(_document(report), indent=1).encode() + b"\n"


def digest(report: Report) -> str:
    """Return the SHA-256 that every other format names: none leaves that does not fit the schema."""
    return str(_document(report)["sha256"])


def _document(report: Report) -> dict[str, Json]:
    document = sealed(FORM, report)
    check(document)
    return document


def check(document: object) -> None:
    """Raise JsonSchemaValueException unless the document is what the schema says."""
    _validator()(document)


@cache
def _validator() -> Callable[[object], Any]:
    import fastjsonschema

    path = resources.resource("report", "report-1.schema.json")
    compiled: Callable[[object], Any] = fastjsonschema.compile(
        json.loads(path.read_text(encoding="utf-8"))
    )
    return compiled
