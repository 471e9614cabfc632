"""The way to one server as a ladder: which rungs hold, which one broke, and who can mend that one.

Values only; `remote/doctor.py` climbs.
"""

from __future__ import annotations

from enum import StrEnum

from pxewizard.core.late import dataclass
from pxewizard.core.problem import Problem
from pxewizard.core.words import Text


class Rung(StrEnum):
    """The rungs, from the ground up; a ladder to plain HTTP has no TLS rung."""

    NAME = "name"
    PORT = "port"
    TLS = "tls"
    SIGN_IN = "sign-in"
    WINRM = "winrm"
    WMI = "wmi"
    REGISTRY = "registry"


class RungState(StrEnum):
    """What is known of a rung."""

    PASSED = "passed"
    WARNING = "warning"  # it carries, but not everything
    BROKE = "broke"
    NOT_TRIED = "not-tried"


class Mender(StrEnum):
    """Who can mend a broken rung."""

    NETWORK_TEAM = "network-team"
    SERVER_ADMINISTRATOR = "server-administrator"
    DOMAIN_ADMINISTRATOR = "domain-administrator"
    CERTIFICATE_OWNER = "certificate-owner"
    TECHNICIAN = "technician"  # whoever sits here


@dataclass(frozen=True)
class LadderStep:
    """One rung as it was found; `milliseconds` is how long it took, None if it was not tried."""

    rung: Rung
    state: RungState
    detail: Text | None = None
    milliseconds: int | None = None


@dataclass(frozen=True)
class Mending:
    """Who can mend what is wrong, and a text to send there, which holds no secret."""

    mender: Mender
    who: Text
    text: Text


@dataclass(frozen=True)
class Ladder:
    """The rungs to `server`, all of them, in order.

    `problem` is why a rung broke, or what an account with a warning may not do; None if all is well.
    `mending` is there exactly if `problem` is.
    """

    server: str
    rungs: tuple[LadderStep, ...]
    problem: Problem | None = None
    mending: Mending | None = None

    @property
    def stands(self) -> bool:
        """Return whether everything that this program needs of the server can be reached."""
        return self.problem is None
