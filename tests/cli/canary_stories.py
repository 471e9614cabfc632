"""What the canary password goes through, as a table.

A new command, or a new way for one to fail, is a row of STORIES.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from keyring.backend import KeyringBackend

from pxewizard.practice.tds_faults import DatabaseFault, DatabaseFaultKind
from pxewizard.practice.wire_faults import WireFault, WireFaultKind
from tests import stores
from tests.canary import CANARY

DP = "dp01.contoso.test"
ONE = "--article 4469580"
STDIN = "--password-stdin"
SAVE = "credentials save --role {role} --user {user} --password-stdin"
SAVE_LOGIN = "credentials save --role database --user {database_user}"
TRUSTED = "{login} --trust-database-certificate"
ASKS = f"{TRUSTED} {STDIN}"
Line = tuple[str, int]  # a command with {gaps} for the words of the door, and its exit code


@dataclass(frozen=True)
class Story:
    """Commands one after the other, and what is special about the site and this computer."""

    name: str
    lines: tuple[Line, ...]
    right: bool = True  # the canary is the account's password
    https: bool = False
    faults: tuple[WireFault, ...] = ()
    store: Callable[[], KeyringBackend] = stores.MemoryStore
    given: bytes = CANARY.encode()  # on standard input
    types: bool = False  # a person types it when asked, instead
    case: str = "dp-missing"
    database: tuple[DatabaseFault, ...] | None = None  # behind a door of its own, with these faults
    cut: bool = False  # the journal ends before the result of the change, as after a crash


BOTH: dict[str, Any] = {  # the servers lack the value, and both passwords are the canary
    "case": "both-missing",
    "database": (),
    "given": f"{CANARY}\n{CANARY}\n".encode(),
}
EXAMINE, PLAN = f"examine {{all}} {ONE}", f"plan {{all}} {ONE} -o plan.json"
OWN_CA = f"examine {{servers}} {ONE} {{database}} {{login}} {STDIN} --ca {{database_ca}}"
STORIES = (
    Story(
        "the whole way",
        (
            (f"{EXAMINE} {STDIN} --logs -o seen.json", 3),
            (f"{EXAMINE} {STDIN} -o seen.html", 3),
            (f"{EXAMINE} {STDIN} -o seen.md", 3),
            (f"{EXAMINE} {STDIN} -o seen.pdf", 3),
            (f"{EXAMINE} {STDIN} --values -o seen.zip", 3),
            (f"{EXAMINE} {STDIN} --json", 3),
            (f"{PLAN} {STDIN}", 0),
            (f"apply plan.json {{all}} {STDIN} --yes", 4),
            ("report {folder} -o changed.json", 0),
            ("report {folder} -o changed.pdf", 0),
            ("report {folder} --values -o changed.zip", 0),
            (f"recover {STDIN}", 0),
            (f"recover {{folder}} {{all}} {STDIN}", 0),
            (f"recover {{folder}} {{all}} {STDIN} --finish --yes", 7),
            (f"undo {{folder}} {{all}} {STDIN} --yes", 0),
        ),
    ),
    Story(
        "over HTTPS",
        ((f"{PLAN} {STDIN}", 0), (f"apply plan.json {{all}} {STDIN} --yes", 4)),
        https=True,
    ),
    Story(
        "many servers",
        (
            (f"sweep {{many}} {STDIN}", 3),
            (f"sweep {{many}} {STDIN} --json", 3),
            (f"sweep {{many}} {STDIN} --fix --yes", 4),
            (f"sweep {{many}} {STDIN} --csv", 0),
            (f"sweep {{many}} {STDIN} -o swept.zip", 0),
            (f"sweep {{many}} {STDIN} -o swept.pdf", 0),
        ),
    ),
    Story(
        "the fix as a script",
        ((f"export --as ansible --remediation --mp {{mp}} --user {{user}} {STDIN} -o fix.yml", 0),),
    ),
    Story("many servers, refused", ((f"sweep {{many}} {STDIN}", 6),), right=False),
    Story(
        "a change that was interrupted",
        (
            (f"{PLAN} {STDIN}", 0),
            (f"apply plan.json {{all}} {STDIN} --yes", 4),
            (f"examine {{all}} {STDIN}", 0),
            (f"recover {{folder}} {{all}} {STDIN}", 0),
            (f"recover {{folder}} {{all}} {STDIN} --finish --yes", 4),
        ),
        cut=True,
    ),
    Story("typed", ((EXAMINE, 3), ("doctor {one}", 0)), types=True),
    Story("typed and refused", ((EXAMINE, 6), ("doctor {one} --json", 6)), right=False, types=True),
    Story("the doctor", ((f"doctor {{one}} {STDIN}", 0), (f"doctor {{one}} {STDIN} --json", 0))),
    Story("one name", ((f"discover {{one}} {STDIN}", 6), (f"discover {{one}} {STDIN} --json", 6))),
    Story(
        "refused",
        (
            (f"{EXAMINE} {STDIN}", 6),
            (f"{EXAMINE} {STDIN} --json -o seen.json", 6),
            (f"{PLAN} {STDIN}", 6),
            (f"doctor {{one}} {STDIN}", 6),
            (f"doctor {{one}} {STDIN} --json", 6),
        ),
        right=False,
    ),
    Story("refused over HTTPS", ((f"{EXAMINE} {STDIN}", 6),), right=False, https=True),
    Story(
        "unreachable",
        (
            (f"examine --dp {DP}=http://127.0.0.1:1 --user {{user}} {STDIN}", 6),
            (f"doctor {DP}=http://127.0.0.1:1 --user {{user}} {STDIN}", 6),
        ),
    ),
    Story(
        "not trusted",
        (
            (f"examine --dp {{dp}} --user {{user}} {STDIN}", 6),
            (f"examine --dp {{dp}} --user {{user}} {STDIN} --ca nowhere.pem", 2),
            (f"doctor {{dp}} --user {{user}} {STDIN} --ca nowhere.pem", 2),
        ),
        https=True,
    ),
    Story(
        "bad names",
        (
            (f"examine --dp http:// --user {{user}} {STDIN}", 2),
            (f"examine --dp dp02.contoso.test={{url}} --user {{user}} {STDIN} {ONE}", 7),
            (f"doctor dp02.contoso.test={{url}} --user {{user}} {STDIN}", 7),
            (f"examine --dp {{dp}} --user {{user}} {STDIN} -o nowhere/seen.json", 2),
            (f"apply nowhere.json {{all}} {STDIN} --yes", 2),
            (f"undo nowhere {{all}} {STDIN} --yes", 2),
        ),
    ),
    Story(
        "a reply that is none",
        ((f"{EXAMINE} {STDIN}", 6),),
        faults=(WireFault(WireFaultKind.NOT_XML),),
    ),
    Story(
        "a reply in clear",
        ((f"{EXAMINE} {STDIN}", 6),),
        faults=(WireFault(WireFaultKind.UNSEALED),),
    ),
    Story(
        "no text in this encoding",
        ((f"{EXAMINE} {STDIN}", 2), (SAVE, 2)),
        given=CANARY.encode("latin-1"),
    ),
    Story(
        "saved",
        (
            (SAVE, 0),
            (SAVE.replace("{role}", "database"), 0),
            ("credentials list", 0),
            ("credentials list --json", 0),
            (EXAMINE, 3),
            ("doctor {one}", 0),
            (PLAN, 0),
            ("apply plan.json {all} --yes", 4),
            ("undo {folder} {all} --yes", 0),
            ("credentials forget --role {role} --user {user}", 0),
            ("credentials forget --role {role} --user {user}", 2),
            ("credentials forget --all", 0),
        ),
    ),
    Story(
        "saved and refused",
        (
            (SAVE, 0),
            (EXAMINE, 6),
            (EXAMINE, 6),
            (SAVE, 0),
            ("doctor {one} --json", 6),
            ("credentials list", 0),
        ),
        right=False,
    ),
    Story(
        "the database, the whole way",
        (
            (f"discover {{one}} {{database}} {ASKS}", 0),
            (f"{EXAMINE} {{database}} {ASKS} -o seen.json", 3),
            (f"{PLAN} {{database}} {ASKS}", 0),
            (f"apply plan.json {{all}} {ASKS} --yes", 4),
            (f"recover {{folder}} {{all}} {ASKS}", 0),
            (f"undo {{folder}} {{all}} {ASKS} --yes", 0),
        ),
        **BOTH,
    ),
    Story(
        "the database, with an authority",
        ((OWN_CA, 3),),
        **BOTH,
    ),
    Story(
        "the database refuses the password",
        ((f"examine {{servers}} {ONE} {{database}} {ASKS} --json", 6),),
        **BOTH | {"database": (DatabaseFault(DatabaseFaultKind.LOGIN_FAILED),)},
    ),
    Story(
        "words for the database that cannot be sent",
        (
            (f"{EXAMINE} {{database}} --database-user te\udce9 {STDIN}", 2),
            (f"{EXAMINE} {{database}} --database-user {'u' * 129} {STDIN}", 2),
            (f"{EXAMINE} {{database}} {ASKS} --database-certificate-name a\udce9", 2),
            (f"{EXAMINE} {{database}} {ASKS} --database-certificate-name {'a' * 300}", 2),
            (f"{EXAMINE} {{database}} {ASKS} --database-certificate-name a\udce9 --json", 2),
            (f"{OWN_CA} --database-certificate-name a\udce9", 2),
        ),
        **BOTH,
    ),
    Story(
        "a password for the database with what cannot be sent",
        ((f"{EXAMINE} {{database}} {ASKS}", 2),),
        **BOTH | {"given": f"{CANARY}\n{CANARY}\0\n".encode()},
    ),
    Story(
        "a password for the database that is too long",
        ((f"{EXAMINE} {{database}} {ASKS}", 2),),
        **BOTH | {"given": f"{CANARY}\n{CANARY * 20}\n".encode()},
    ),
    Story(
        "the database is not trusted",
        ((f"{EXAMINE} {{database}} {{login}} {STDIN}", 6),),
        **BOTH,
    ),
    *(
        Story(
            f"the database fails with {kind}",
            ((f"{EXAMINE} {{database}} {ASKS}", 6), (f"{EXAMINE} {{database}} {ASKS} --json", 6)),
            **BOTH | {"database": (DatabaseFault(kind),)},
        )
        for kind in (DatabaseFaultKind.NO_SELECT, DatabaseFaultKind.DROP)
    ),
    Story(
        "the database's, saved",
        (
            (SAVE, 0),
            (f"{SAVE_LOGIN} {STDIN}", 0),
            (f"{EXAMINE} {{database}} {TRUSTED}", 3),
            ("credentials list", 0),
            ("credentials forget --all", 0),
        ),
        **BOTH,
    ),
    Story(
        "the database's, saved and refused",
        (
            (SAVE, 0),
            (f"{SAVE_LOGIN} {STDIN}", 0),
            (f"{EXAMINE} {{database}} {TRUSTED}", 6),
            (f"{EXAMINE} {{database}} {TRUSTED} --json", 6),
            ("credentials list", 0),
        ),
        **BOTH | {"database": (DatabaseFault(DatabaseFaultKind.LOGIN_FAILED),)},
    ),
    Story("typed to be saved", (("credentials save --role {role} --user {user}", 0),), types=True),
    Story("too long to be saved", ((SAVE, 2),), given=CANARY.encode() * 20),
    Story(
        "a store that is talkative",
        ((SAVE, 7), ("credentials list", 0)),
        store=stores.TalkativeStore,
    ),
    Story("a store that is locked", ((SAVE, 7), (EXAMINE, 2)), store=stores.locked),
    Story("a store that forgets", ((SAVE, 7),), store=stores.ForgettingStore),
    Story("a store that alters", ((SAVE, 7),), store=stores.AlteringStore),
)
