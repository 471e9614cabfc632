"""The doors that the canary's stories go through: servers and a database whose password it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass

from spnego._ntlm_raw.crypto import ntowfv1

from pxewizard import wiring
from pxewizard.practice.database import DatabaseDoor, DatabaseTerms
from pxewizard.practice.estate import load
from pxewizard.practice.listener import PracticeDoor, Terms
from pxewizard.practice.sign_in import Account
from pxewizard.practice.site import PracticeSite
from tests.canary import CANARY
from tests.cli.canary_stories import Story
from tests.practice.odbc_drivers import MICROSOFT, needs


@dataclass(frozen=True)
class HashedAccount(Account):
    """One whose password may hold a colon, which the plain form of the accounts' file cannot."""

    @property
    def lines(self) -> tuple[str, ...]:
        return (f"{self.user}:1000:{'0' * 32}:{ntowfv1(self.password).hex()}:[U]:LCT-0\n",)


@contextmanager
def opened(story: Story) -> Iterator[tuple[PracticeDoor, DatabaseDoor | None]]:
    """Open the doors of a story: of its servers, and of its database where that has one."""
    account = HashedAccount(password=CANARY if story.right else "another one")
    estate = load(story.case)
    site = PracticeSite(estate, wiring.SystemClock())
    terms = Terms(https=story.https, account=account, faults=story.faults)
    with PracticeDoor(site, terms) as door, _database(story) as database:
        yield door, database


def _database(story: Story) -> DatabaseDoor | nullcontext[None]:
    held = load(story.case).database
    if story.database is None or held is None:
        return nullcontext()
    needs(MICROSOFT)
    secret = CANARY if story.right else "another one"
    return DatabaseDoor(held, DatabaseTerms(password=secret, faults=story.database))


def words(door: PracticeDoor, database: DatabaseDoor | None = None) -> dict[str, str]:
    ends = door.endpoints
    account = f"--user {ends.user}" + (f" --ca {ends.ca}" if ends.ca else "")
    return {
        "all": f"--dp {ends.dp} --mp {ends.mp} {account}",
        "one": f"{ends.dp} {account}",
        "dp": ends.dp,
        "mp": ends.mp or "",
        "many": f"--dps dps.txt --mp {ends.mp} {account}",
        "url": ends.dp.partition("=")[2],
        "user": ends.user,
        "role": "servers",
        "servers": f"--dp {ends.dp} --mp {ends.mp} --user {ends.user}",
        "database_user": database.terms.user if database else "",
        "folder": "",
        "database": f"--database {database.address}" if database else "",
        "login": f"--database-user {database.terms.user}" if database else "",
        "database_ca": str(database.ca) if database else "",
    }
