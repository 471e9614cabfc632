"""What an organisation has decided for this computer, and what follows from it for servers and plans.

Values and rules only: where policies are written down is `pxewizard.policies`, where they are enforced
`wiring.governed`. They guard real servers; a practice site is nobody's.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from enum import Enum, auto
from typing import Final
from urllib.parse import urlsplit

from pxewizard.core.address import ServerAddress
from pxewizard.core.late import dataclass
from pxewizard.core.plan import Plan
from pxewizard.core.problem import Problem, problem
from pxewizard.core.words import Text, template


class Form(Enum):
    """What a policy holds."""

    SWITCH = auto()
    SERVERS = auto()
    NUMBER = auto()
    FOLDER = auto()


@dataclass(frozen=True)
class Policy:
    """One policy: its name in registry, file and template, what it holds, and what it means."""

    name: str
    form: Form
    says: str  # a template of a sentence; the gap is what it holds

    @property
    def field(self) -> str:
        """Return its place in `Policies`: ReadOnly stands at read_only."""
        return "".join(f"_{char.lower()}" if char.isupper() else char for char in self.name)[1:]


POLICIES: Final = (
    Policy(
        "ReadOnly",
        Form.SWITCH,
        template(
            "Nothing is written to a server, nothing is undone, and no script that writes is exported."
        ),
    ),
    Policy("AllowedServers", Form.SERVERS, template("Only these servers are reached: {value}.")),
    Policy(
        "RequireSecondApprover",
        Form.SWITCH,
        template("Another person than the one who made a plan carries it out."),
    ),
    Policy("RequireChangeNumber", Form.SWITCH, template("A change needs its change number.")),
    Policy("ForbidNtlm", Form.SWITCH, template("Servers are signed in to with Kerberos only.")),
    Policy("RequireHttps", Form.SWITCH, template("Servers are signed in to over HTTPS only.")),
    Policy(
        "ForbidTlsException",
        Form.SWITCH,
        template("Certificates are checked against this computer's own store, without exception."),
    ),
    Policy(
        "ForbidOpaqueCopy", Form.SWITCH, template("A value that cannot be decoded is never copied.")
    ),
    Policy(
        "ForbidSiteOverride",
        Form.SWITCH,
        template("Nothing is written where it is not proved that the servers are of one site."),
    ),
    Policy(
        "ForbidNameUrl", Form.SWITCH, template("A server is not reached under another address.")
    ),
    Policy(
        "ForbidSavedCredentials", Form.SWITCH, template("No password is saved, or used as saved.")
    ),
    Policy("ForbidTypedPasswords", Form.SWITCH, template("No password is typed for a server.")),
    Policy(
        "MaxServersPerApproval",
        Form.NUMBER,
        template("One approval changes this many servers at most: {value}."),
    ),
    Policy(
        "ReportFolder", Form.FOLDER, template("Reports are written to this folder only: {value}.")
    ),
)
MOST_SERVERS: Final = 100_000
LONGEST_CHANGE_NUMBER: Final = 64  # characters
_NOBODY: Final = {"", "?"}  # an account without a name is not known to be another one
_OPAQUE_COPY: Final = "value-format-unknown"  # codes of the risks that a person may take on
_SITE_OVERRIDE: Final = "same-site-not-proved"


@dataclass(frozen=True)
class Policies:
    """The policies in force; as made here, none is."""

    read_only: bool = False
    allowed_servers: tuple[str, ...] | None = None  # full names, or *.domain; None: any
    require_second_approver: bool = False
    require_change_number: bool = False
    forbid_ntlm: bool = False
    require_https: bool = False
    forbid_tls_exception: bool = False
    forbid_opaque_copy: bool = False
    forbid_site_override: bool = False
    forbid_name_url: bool = False
    forbid_saved_credentials: bool = False
    forbid_typed_passwords: bool = False
    max_servers_per_approval: int | None = None
    report_folder: str | None = None

    def in_words(self) -> tuple[tuple[str, Text], ...]:
        """Return the name of each policy in force, and what it means."""
        empty = {one.name: one.default for one in fields(self)}
        held = ((one, getattr(self, one.field)) for one in POLICIES)
        return tuple(
            (one.name, Text(one.says, () if value is True else (("value", _shown(value)),)))
            for one, value in held
            if value != empty[one.field]
        )

    def of_server(self, name: str) -> Problem | None:
        """Return why a server or a database's host may not be reached by this name."""
        if self.allowed_servers is None or any(_means(e, name) for e in self.allowed_servers):
            return None
        return problem("policy-server", server=name)

    def of_address(self, address: ServerAddress) -> Problem | None:
        """Return why a server may not be reached as it was typed: by its name, its URL, or the form."""
        url = urlsplit(address.url) if address.url else None
        if address.pinned and self.forbid_name_url:
            return problem("policy-name-url", server=address.name)
        if url and url.scheme == "http" and self.require_https:
            return problem("policy-https", server=address.name)
        hosts = (address.name, *([url.hostname or ""] if url else []))
        return next((met for one in hosts if (met := self.of_server(one))), None)

    def of_writing(self) -> Problem | None:
        """Return why nothing may be written or taken back."""
        return problem("policy-read-only") if self.read_only else None

    def of_risk(self, code: str) -> Problem | None:
        """Return why this risk may not be taken on, by the code of its question."""
        if code == _OPAQUE_COPY and self.forbid_opaque_copy:
            return problem("policy-opaque-copy")
        if code == _SITE_OVERRIDE and self.forbid_site_override:
            return problem("policy-site-override")
        return None

    def of_plans(self, plans: Iterable[Plan], *, by: str) -> Problem | None:
        """Return why this person may not agree to these plans at once."""
        chosen = tuple(plans)
        risks = (self.of_risk(code) for plan in chosen for code in plan.acknowledged)
        return (
            self.of_writing()
            or next((met for met in risks if met), None)
            or self._of_makers(chosen, by)
            or self._of_count(chosen)
        )

    def of_change_number(self, number: str) -> Problem | None:
        """Return what is wrong with a change number; an empty one is, where one is required."""
        if not number:
            return problem("policy-change-number") if self.require_change_number else None
        fits = len(number) <= LONGEST_CHANGE_NUMBER and number.isprintable()
        return None if fits else problem("bad-change-number", limit=LONGEST_CHANGE_NUMBER)

    def _of_makers(self, plans: tuple[Plan, ...], by: str) -> Problem | None:
        if not self.require_second_approver:
            return None
        for plan in plans:
            names = {plan.made_by.casefold(), by.casefold()}
            if len(names) == 1 or names & _NOBODY:
                return problem("policy-second-approver", person=plan.made_by or by)
        return None

    def _of_count(self, plans: tuple[Plan, ...]) -> Problem | None:
        most = self.max_servers_per_approval
        count = len({step.place.server for plan in plans for step in plan.steps})
        if most is None or count <= most:
            return None
        return problem("policy-servers", count=count, most=most)


def _means(entry: str, name: str) -> bool:
    """Return whether an entry of the list means this name: the same, or *.domain for all below it."""
    known, asked = entry.lower().removesuffix("."), name.lower().removesuffix(".")
    return asked == known or (known.startswith("*.") and asked.endswith(known[1:]))


def _shown(value: object) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)
