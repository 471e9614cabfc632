"""What was found of a site without being named: which server, for which role, and where it stood."""

from __future__ import annotations

from enum import StrEnum

from pxewizard.core.diagnosis import Finding
from pxewizard.core.examination import Scope
from pxewizard.core.late import dataclass


class Role(StrEnum):
    """What a server is to the site."""

    DISTRIBUTION_POINT = "distribution-point"
    MANAGEMENT_POINT = "management-point"
    SITE_SERVER = "site-server"
    DATABASE = "database"


@dataclass(frozen=True)
class Found:
    """A part of the site that nobody named.

    `evidence` are the observations that name it, `others` stood there too; a `hint` may be wrong.
    """

    role: Role
    name: str
    evidence: tuple[int, ...]
    others: tuple[str, ...] = ()
    hint: bool = False


@dataclass(frozen=True)
class Discovery:
    """The scope with what was found in it.

    `missing` are observations without an answer that might have named what is still not known.
    """

    scope: Scope
    site_code: str = ""
    found: tuple[Found, ...] = ()
    findings: tuple[Finding, ...] = ()
    missing: tuple[int, ...] = ()
