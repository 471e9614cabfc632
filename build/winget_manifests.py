"""Fills the manifests by which winget finds and installs the program; build/winget holds the templates."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from string import Template
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
TEMPLATES: Final = ROOT / "build" / "winget"


def filled(*, version: str, setup: bytes, url: str) -> dict[str, str]:
    """Return the manifests by their file names, for a Setup that is offered at a URL.

    ValueError where the URL is not one of https, or a template asks for what is not known.
    """
    if not re.fullmatch(r"https://[^\s\"'\\]+", url):
        raise ValueError(f"not an https address: {url}")
    values = {
        "version": version,
        "url": url,
        "sha256": hashlib.sha256(setup).hexdigest().upper(),
        "product_code": f"{app_id()}_is1",  # as Inno Setup enters it in the list of programs
    }
    try:
        return {
            path.name: Template(path.read_text(encoding="utf-8")).substitute(values)
            for path in sorted(TEMPLATES.glob("*.yaml"))
        }
    except KeyError as unknown:
        raise ValueError(f"a template of winget asks for {unknown}") from None


def app_id() -> str:
    """Return the one AppId, from installer.iss; there its first brace is doubled."""
    found = re.search(
        r"^AppId=\{(\{[0-9A-F-]{36}\})$", (ROOT / "installer.iss").read_text("utf-8"), re.MULTILINE
    )
    if found is None:
        raise ValueError("installer.iss names no AppId")
    return found[1]
