"""The form that the product's JSON files share: a word, a version, a body, a SHA-256 over it all.

The hash shows damage and careless editing, not approval: whoever can write the file can seal it
anew. Knows neither files nor what the body means.
"""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Final

from pxewizard.core.late import dataclass
from pxewizard.engine.formats import codec
from pxewizard.engine.formats.strict import Json

VERSION: Final = 1


@dataclass(frozen=True)
class Form:
    """One sort of file: the word under "format", and the key under which its body stands."""

    word: str
    body: str


PLAN: Final = Form("pxewizard-plan", "plan")
EXAMINATION: Final = Form("pxewizard-examination", "examination")
BACKUP: Final = Form("pxewizard-backup", "observations")
SWEEP: Final = Form("pxewizard-sweep", "sweep")
BULK: Final = Form("pxewizard-bulk", "approved")


@dataclass(frozen=True)
class Sealed:
    """A body whose seal holds, as JSON, and that seal."""

    body: Json
    sha256: str


class Flaw(StrEnum):
    """Why a file is not to be used."""

    NOT_JSON = "not-json"  # also a file that a crash cut short
    NOT_OURS = "not-ours"
    OTHER_VERSION = "other-version"
    EDITED = "edited"


@dataclass(frozen=True)
class Broken:
    """A file that is not to be used; `found` is its version where that is the reason."""

    flaw: Flaw
    found: str = ""


def seal(form: Form, value: object) -> bytes:
    """Return the file that holds the value, in plain ASCII with one item a line, for people too."""
    return json.dumps(sealed(form, value), indent=1).encode() + b"\n"


def sealed(form: Form, value: object) -> dict[str, Json]:
    """Return the whole document, its seal at the end."""
    document = _document(form, value)
    return {**document, "sha256": codec.sha256(document)}


def seal_of(form: Form, value: object) -> str:
    """Return the SHA-256 with which `seal` would close the file."""
    return codec.sha256(_document(form, value))


def unseal(form: Form, data: bytes) -> Sealed | Broken:
    """Return the body of such a file if it is whole; the version is looked at before the hash."""
    try:
        document = codec.parse(data)
        if not isinstance(document, dict) or document.get("format") != form.word:
            return Broken(Flaw.NOT_OURS)
        version = document.get("version")
        if type(version) is int and version != VERSION:
            return Broken(Flaw.OTHER_VERSION, str(version))
        found = document.pop("sha256", None)
        if found != codec.sha256(document):
            return Broken(Flaw.EDITED)
    except codec.BadRecord:
        return Broken(Flaw.NOT_JSON)
    if document.keys() != {"format", "version", form.body} or type(version) is not int:
        return Broken(Flaw.NOT_OURS)
    return Sealed(document[form.body], found)


def _document(form: Form, value: object) -> dict[str, Json]:
    return {"format": form.word, "version": VERSION, form.body: codec.to_json(value)}
