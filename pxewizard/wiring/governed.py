"""Where the organisation's policies are enforced, for the command line and the window alike.

`reaching` stands before every connection, `approve` before every consent, `workplace` and `workshop`
before every write, `GovernedSite` before every server that is only heard of on the way. Policies that
cannot be understood let none of them through. A practice site is nobody's, so it is held by none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pxewizard import policies
from pxewizard.core.address import ServerAddress, parse_database, parse_server
from pxewizard.core.clock import Clock
from pxewizard.core.examination import Observation, Scope
from pxewizard.core.journal import Journal
from pxewizard.core.place import DatabaseRows, Place
from pxewizard.core.plan import ApprovedBulkPlan, ApprovedPlan, BulkPlan, Plan
from pxewizard.core.policy import Policies
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Unreadable
from pxewizard.core.site import Change, Site
from pxewizard.core.words import Text, tr
from pxewizard.engine.approve import approve as agree
from pxewizard.engine.approve import approve_bulk as agree_to_all
from pxewizard.programlog import Event, Fact, ProgramLog
from pxewizard.wiring.articles import scenarios
from pxewizard.wiring.logged import LoggedJournal, plan_facts
from pxewizard.wiring.parts import Account, Connection, Parts
from pxewizard.wiring.person import own_account

if TYPE_CHECKING:  # what carries out changes: a window opens without it
    from pxewizard.engine.apply import Workplace
    from pxewizard.engine.bulk import BulkOnlooker, Workshop
    from pxewizard.engine.tasks import Watcher
    from pxewizard.journal import BulkFolder


def in_force() -> Policies:
    """Return what the organisation has decided for this computer; Problem "policies-unusable"."""
    return policies.in_force()


def report_folder() -> Path | None:
    """Return the only folder that reports may be written to, None where any will do; as `in_force`."""
    folder = in_force().report_folder
    return Path(folder) if folder else None


def reaching(addresses: Iterable[ServerAddress | None], connection: Connection) -> Policies:
    """Return the policies in force; Problem where they forbid a server, or how it would be reached."""
    held = in_force()
    named = [held.of_address(one) for one in addresses if one]
    if connection.mp_http:
        named.append(held.of_server(parse_server(connection.mp_http).name))
    _let_through(*named, *_of_connection(held, connection))
    for word, _ in _tls_exceptions(connection):
        ProgramLog().note(Event.ACKNOWLEDGED, {Fact.CODE: word, Fact.PERSON: own_account()})
    return held


def _let_through(*met: Problem | None) -> None:
    """Raise the first Problem, if there is one, and note it."""
    for one in met:
        if one:
            ProgramLog().note(Event.REFUSED, {Fact.CODE: one.code, Fact.PERSON: own_account()})
            raise one


def _tls_exceptions(connection: Connection) -> tuple[tuple[str, Text], ...]:
    """Return the options by which a user decides what is trusted, and what each is."""
    signs_in = connection.database
    exceptions = (
        (connection.ca, "--ca", tr("another certification authority")),
        (
            signs_in.trust_certificate,
            "--trust-database-certificate",
            tr("a database's certificate that is not checked"),
        ),
        (
            signs_in.certificate_name,
            "--database-certificate-name",
            tr("another name for a database's certificate"),
        ),
    )
    return tuple((word, says) for given, word, says in exceptions if given)


def _of_connection(held: Policies, connection: Connection) -> Iterator[Problem | None]:
    named = connection.by_role.values()
    for account in (connection.account, *named, connection.database.account):
        yield _of_account(held, account)
    if held.forbid_tls_exception:
        yield from (
            problem("policy-tls-exception", what=what) for _, what in _tls_exceptions(connection)
        )


def _of_account(held: Policies, account: Account) -> Problem | None:
    if account.password is None:
        return None
    if account.saved:
        return problem("policy-saved-credentials") if held.forbid_saved_credentials else None
    return problem("policy-typed-passwords") if held.forbid_typed_passwords else None


def of_scope(scope: Scope) -> tuple[ServerAddress | None, ...]:
    """Return every address of a scope, the database's host as a server's."""
    database = ServerAddress(scope.database.host) if scope.database else None
    return scope.dp, scope.mp, scope.site_server, database


def may_export_writing(*, practice: bool) -> None:
    """Raise Problem "policy-read-only" where no script that writes may be made here."""
    _let_through(None if practice else in_force().of_writing())


def plan_file(plan: Plan) -> bytes:
    """Return the file of a plan; Problem where it takes on a risk that a policy forbids."""
    from pxewizard.engine.formats.planfile import plan_text

    held = _held_by(plan)
    _let_through(*(held.of_risk(code) for code in plan.acknowledged))
    ProgramLog().note(Event.PLANNED, plan_facts(plan))
    return plan_text(plan)


def approve(plan: Plan, clock: Clock, *, change_number: str = "") -> ApprovedPlan:
    """Record that whoever sits here agrees to the plan; Problem where a policy does not let them."""
    by = _consenting((plan,), change_number)
    return agree(plan, by=by, at=clock.now(), change_number=change_number)


def approve_bulk(bulk: BulkPlan, clock: Clock, *, change_number: str = "") -> ApprovedBulkPlan:
    """Record that whoever sits here agrees to all plans at once; Problem as `approve`."""
    by = _consenting(bulk.plans, change_number)
    return agree_to_all(bulk, by=by, at=clock.now(), change_number=change_number)


def _consenting(plans: tuple[Plan, ...], change_number: str) -> str:
    by = own_account()
    held = Policies() if all(plan.scope.practice for plan in plans) else in_force()
    _let_through(held.of_plans(plans, by=by), held.of_change_number(change_number))
    for plan in plans:
        consent = {Fact.PERSON: by, Fact.CHANGE_NUMBER: change_number}
        ProgramLog().note(Event.APPROVED, plan_facts(plan) | consent)
        for code in plan.acknowledged:
            ProgramLog().note(Event.ACKNOWLEDGED, {Fact.CODE: code} | plan_facts(plan) | consent)
    return by


def _held_by(plan: Plan) -> Policies:
    return Policies() if plan.scope.practice else in_force()


def workplace(parts: Parts, plan: Plan, journal: Journal, watcher: Watcher) -> Workplace:
    """Return what carries a plan out, finishes it, or takes it back; Problem "policy-read-only"."""
    from pxewizard.engine.apply import Workplace

    (scenario,) = scenarios(plan.article)
    _let_through(_held_by(plan).of_writing())
    return Workplace(parts.examiner, scenario, LoggedJournal(journal, plan, ProgramLog()), watcher)


def workshop(parts: Parts, journal: BulkFolder, onlooker: BulkOnlooker) -> Workshop:
    """Return what carries out a fix of many, goes on with it, or takes it back; Problem as `workplace`."""
    from pxewizard.engine.bulk import Workshop

    canary = journal.approved.bulk.canary
    (scenario,) = scenarios(canary.article)
    _let_through(_held_by(canary).of_writing())

    def noted(own: Journal, plan: Plan) -> Journal:
        return LoggedJournal(own, plan, ProgramLog())

    return Workshop(parts.examiner, scenario, journal, onlooker, parts.hang_up, noted)


class GovernedSite:
    """A `Site` before the real one: a server that may not be reached is not asked, whoever named it."""

    def __init__(self, site: Site, held: Policies, clock: Clock) -> None:
        """Let through to `site` what the policies allow."""
        self._site = site
        self._held = held
        self._clock = clock

    def read(self, *places: Place) -> tuple[Observation, ...]:
        """Read the places that may be read. See core.site.Site."""
        refused = {one: met for one in places if (met := self._held.of_server(_host(one)))}
        allowed = tuple(one for one in places if one not in refused)
        found = iter(self._site.read(*allowed) if allowed else ())
        now = self._clock.now()
        return tuple(
            Observation(number, one, Unreadable(refused[one]), now)
            if one in refused
            else _numbered(next(found), number)
            for number, one in enumerate(places, 1)
        )

    def change(self, change: Change) -> None:
        """Send a change, if anything may be written there at all. See core.site.Site."""
        met = self._held.of_writing() or self._held.of_server(change.place.server)
        if met:
            raise met
        self._site.change(change)


def _numbered(seen: Observation, number: int) -> Observation:
    return Observation(number, seen.place, seen.reading, seen.at)


def _host(place: Place) -> str:
    """Return the host that a place is on; what cannot be one is on no list."""
    if not isinstance(place, DatabaseRows):
        return place.server
    try:
        return parse_database(place.server).host
    except Problem:
        return place.server
