"""The article as scripts for sites where the check is policy: templates, filled with a site and a list.

Only plain, printable ASCII is ever put into a script, so that no text of a server can become a command.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from pxewizard.core.certificates import Decodes, digest, judge
from pxewizard.core.examination import Observation
from pxewizard.core.late import dataclass
from pxewizard.core.problem import problem
from pxewizard.core.reading import Absent, Present, Unreadable
from pxewizard.core.words import Text, tr
from pxewizard.engine.told import site_code_in
from pxewizard.resources import resource

GOOD_FOR: Final = timedelta(days=14)
_PLAIN: Final = re.compile(r"[\x20-\x7e]+")
_TEMPLATING: Final = ("{{", "{%", "{#")  # Ansible would calculate it


class Form(StrEnum):
    """Who carries the script out."""

    CONFIGURATION_ITEM = "configuration-item"
    ANSIBLE = "ansible"


@dataclass(frozen=True)
class Donor:
    """Whose list is written, and on which site's servers."""

    server: str
    site_code: str
    items: tuple[str, ...]


def donor_of(value: Observation, site: Observation, at: datetime) -> Donor:
    """Return what a management point gives; Problem where that must not go into a script."""
    server = value.place.server
    for one in (value, site):
        if isinstance(one.reading, Unreadable):
            raise one.reading.problem
    code = site_code_in(site.reading)
    why = _hindrance(value, at) if code else tr("its site code is not known")
    if why:
        raise problem("donor-unusable", server=server, why=why)
    if not isinstance(value.reading, Present) or not isinstance(value.reading.value, tuple):
        raise TypeError(value)
    return Donor(server, code, value.reading.value)


def _hindrance(value: Observation, at: datetime) -> Text | None:
    reading = value.reading
    judged = judge(reading) if isinstance(reading, Present | Absent) else None
    if not isinstance(judged, Decodes):
        return judged.why if judged else tr("the value is missing")
    if judged.doubts(at):
        return tr(
            "a certificate in it has expired, is not yet valid, or is not issued by SMS Issuing"
        )
    items = reading.value if isinstance(reading, Present) else ()
    texts = [str(one) for one in items] if isinstance(items, tuple) else []
    if not all(_PLAIN.fullmatch(one) and not _templates(one) for one in texts):
        return tr("it holds characters that a script might take for something else")
    return None


def _templates(text: str) -> bool:
    return any(one in text for one in _TEMPLATING)


def detection(form: Form, site_code: str, at: datetime, version: str) -> str:
    """Return the script that only tells whether the value is there; empty `site_code`: of any site."""
    return _filled(form, "detect", at, {"VERSION": version, "SITE": site_code})


def remediation(form: Form, donor: Donor, at: datetime, version: str) -> str:
    """Return the script that writes the donor's list where none is, until it expires."""
    until = at + GOOD_FOR
    values = {
        "VERSION": version,
        "SITE": donor.site_code,
        "SOURCE": donor.server,
        "SHA256": digest(donor.items),
        "EXPIRES": f"{until:%Y-%m-%d %H:%M}",
        "LIST": _listed(form, donor.items),
    }
    return _filled(form, "remediate", at, values)


def _listed(form: Form, items: Iterable[str]) -> str:
    if form is Form.ANSIBLE:
        return "\n".join(f"      - {json.dumps(one)}" for one in items)
    return ",\n".join("    '" + one.replace("'", "''") + "'" for one in items)


def _filled(form: Form, name: str, at: datetime, values: dict[str, str]) -> str:
    file = f"{name}.{'ps1' if form is Form.CONFIGURATION_ITEM else 'yml'}"
    text = resource("export", file).read_text(encoding="ascii")
    filled = values | {"MADE": f"{at:%Y-%m-%d %H:%M}"}
    return re.sub(r"@([A-Z0-9]+)@", lambda gap: filled[gap[1]], text)
