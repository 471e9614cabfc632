"""Puts together what reaches real servers: WinRM, logs, the management point's word, the database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, Literal

from pxewizard.core import late
from pxewizard.core.address import ServerAddress
from pxewizard.core.examination import Scope
from pxewizard.core.ladder import Ladder, Rung, RungState
from pxewizard.core.place import DatabaseRows, MpAnswer, ServerIdentity
from pxewizard.core.policy import Policies
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Present, Reading
from pxewizard.core.site import Site
from pxewizard.programlog import Event, Fact, ProgramLog
from pxewizard.wiring.governed import GovernedSite, of_scope, reaching
from pxewizard.wiring.logged import LoggedSite
from pxewizard.wiring.parts import Account, Connection, Parts, SystemClock
from pxewizard.wiring.person import own_account

if TYPE_CHECKING:  # sockets and cryptography, which only `serve` and `connect` need
    from pxewizard.remote.database import Databases
    from pxewizard.remote.sign_in import Credentials
    from pxewizard.remote.site import Access, Endpoint, RemoteSite


# What is imported only when a server is signed in to, an answer is parsed or a certificate is read.
_LATE: Final = (
    "winrm.protocol",
    "requests",
    "spnego",
    "cryptography.x509",
    "defusedxml.ElementTree",
)


def warm_up() -> None:
    """Import what reaches real servers, so that the first connection need not; contacts no server."""
    from importlib import import_module

    from pxewizard.remote import (  # noqa: F401 - to be there is all that they shall do
        database,
        doctor,
        logfiles,
        mp_answers,
        secrets,
        site,
    )

    for library in _LATE:
        import_module(library)
    secrets.find_store()
    late.write_all()


def connect(scope: Scope, connection: Connection, others: Iterable[ServerAddress] = ()) -> Parts:
    """Return the real site; nothing is contacted yet. Problem of a policy, or of what was given.

    `others` are servers besides those of the scope that have an address of their own.
    """
    from pxewizard.remote.logfiles import logs
    from pxewizard.remote.mp_answers import MpAnswers
    from pxewizard.remote.server import Proof
    from pxewizard.remote.site import Access, Endpoint, Others, RemoteSite

    others = tuple(others)
    held = reaching((*of_scope(scope), *others), connection)

    def credentials(account: Account) -> Credentials:
        return replace(_who(account, held), told=account.refused)

    named = {"dp": scope.dp, "mp": scope.mp, "site_server": scope.site_server}
    endpoints = [
        Endpoint(address, credentials(connection.by_role.get(role, connection.account)))
        for role, address in named.items()
        if address
    ]
    endpoints += [Endpoint(one, credentials(connection.account)) for one in others if one.url]
    access = Access(credentials(connection.account), connection.ca, https_only=held.require_https)
    clock = SystemClock()
    proofs: dict[Credentials, Proof] = {}
    databases = _databases(connection)
    answers = MpAnswers(access, connection.mp_http, scope.mp.name if scope.mp else None)

    def own_word(place: MpAnswer) -> Reading:
        return answers.read(place, site.address(place.server))

    besides = Others(
        log=logs(endpoints, access, ask_shell=connection.ask_shell, proofs=proofs),
        mp_answer=own_word,
        database=partial(_rows, databases, connection.database.account),
    )
    site = RemoteSite(endpoints, clock, access, besides, proofs)
    accounts = partial(_signed_in, site, databases)
    logged = LoggedSite(site, partial(_let_in, site, databases), ProgramLog())
    return Parts(
        GovernedSite(logged, held, clock),
        scope,
        clock,
        accounts,
        close=partial(_close, site, databases),
        tls_exceptions=databases.tls_exceptions,
        begin=databases.begin,
        hang_up=site.hang_up,
        accounts_of=accounts,
        cancel=databases.cancel,
    )


def _close(site: RemoteSite, databases: Databases) -> None:
    """Hang up everywhere; after Ctrl+C threads may still wait for a database."""
    databases.cancel()
    site.close()


def _databases(connection: Connection) -> Databases:
    from pxewizard.remote.database import Databases
    from pxewizard.remote.database_access import DatabaseAccess
    from pxewizard.remote.odbc import check_words

    who = connection.database
    access = DatabaseAccess(
        who.account.user,
        who.account.password or "",
        who.trust_certificate,
        who.certificate_name,
        connection.ca,
    )
    check_words(access)  # what was typed is wrong before any server is asked
    return Databases(access)


def _rows(databases: Databases, account: Account, place: DatabaseRows) -> Present:
    try:
        return databases.read(place)
    except Problem as met:
        if met.code == "database-sign-in-refused":
            raise account.refused(met) from met
        raise  # as it is: its cause tells a silent server


def ask_database() -> int:
    """Be the process that asks one database; see remote.database_child."""
    from pxewizard.remote.database_child import serve

    return serve()


def doctor(address: ServerAddress, connection: Connection) -> Ladder:
    """Climb to one server with the account for all; Problem "bad-server-name", "ca-unusable", a policy's."""
    from pxewizard.remote.doctor import examine

    held = reaching([address], connection)
    ladder = examine(*_way(address, connection, held), SystemClock())
    if any(one.rung is Rung.SIGN_IN and one.state is RungState.PASSED for one in ladder.rungs):
        account = connection.account.user or own_account()
        ProgramLog().note(Event.SIGNED_IN, {Fact.SERVER: ladder.server, Fact.ACCOUNT: account})
    return _named_if_saved(ladder, connection)


def climb_in_practice(address: ServerAddress, account: Account) -> Ladder:
    """Climb to a practice door of this computer, which no policy holds, and no setting of the system."""
    from pxewizard.remote.doctor import examine
    from pxewizard.remote.sign_in import Credentials
    from pxewizard.remote.site import Access, Endpoint

    who = Credentials(account.user, account.password, "ntlm", own_ntlm=True)
    return examine(Endpoint(address, who), Access(who), SystemClock())


def doctor_after(address: ServerAddress, connection: Connection, met: Problem) -> Ladder | None:
    """Climb to a server that could not be read because of `met`.

    A typed password that was refused is not tried again: the ladder says what is known, or is None.
    """
    from pxewizard.remote.doctor import refused

    if connection.account.password is not None:
        held = reaching([address], connection)
        known = refused(*_way(address, connection, held), SystemClock(), met)
        if known or met.code == "sign-in-not-tried":
            return known
    return doctor(address, connection)


def _named_if_saved(ladder: Ladder, connection: Connection) -> Ladder:
    """Return the ladder, saying where a password that was refused came from."""
    from pxewizard.remote.negotiate import REFUSALS

    if ladder.problem and ladder.problem.code in REFUSALS:
        return replace(ladder, problem=connection.account.refused(ladder.problem))
    return ladder


def _way(address: ServerAddress, connection: Connection, held: Policies) -> tuple[Endpoint, Access]:
    from pxewizard.remote.site import Access, Endpoint

    who = _who(connection.account, held)
    return Endpoint(address, who), Access(who, connection.ca, https_only=held.require_https)


def _who(account: Account, held: Policies) -> Credentials:
    from pxewizard.remote.sign_in import Credentials

    protocol: Literal["kerberos", "negotiate"] = "kerberos" if held.forbid_ntlm else "negotiate"
    return Credentials(account.user, account.password, protocol)


def meet(site: Site, scope: Scope) -> None:
    """Ask the servers for their real names: a change names them by these, whatever was typed."""
    servers = (scope.dp, scope.mp, scope.site_server)
    site.read(*(ServerIdentity(one.name) for one in servers if one))


def _let_in(
    site: RemoteSite, databases: Databases, servers: Iterable[str]
) -> Iterator[Mapping[Fact, object]]:
    """Yield who was let in to these servers, and to any database, for the program's log."""
    for server, one in site.sign_ins(servers):
        yield {
            Fact.SERVER: server,
            Fact.ACCOUNT: one.account,
            Fact.AUTHENTICATION: one.protocol,
            Fact.SPN: one.spn,
            Fact.CERTIFICATE: one.thumbprint,
        }
    for database, account in databases.sign_ins():
        yield {Fact.SERVER: database, Fact.ACCOUNT: account}


def _signed_in(
    site: RemoteSite, databases: Databases, names: Iterable[str] | None = None
) -> tuple[tuple[str, str], ...]:
    servers = (
        (server, f"{one.account} ({one.protocol}, {one.spn})")
        for server, one in site.sign_ins(names)
    )
    return *servers, *databases.sign_ins()
