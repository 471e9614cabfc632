"""Finds the servers that nobody named: from one server's registry to the site server, database and MPs.

Each server tells of the next, and the way is never longer than that: the distribution point names its
site server and management points, the site server names the database. A management point's word on the
database is a hint: it may name a replica, so it is asked and never judges. What the person named always
wins.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from pxewizard.core.address import DatabaseAddress, ServerAddress
from pxewizard.core.diagnosis import Finding
from pxewizard.core.discovery import Discovery, Found, Role
from pxewizard.core.examination import Observation
from pxewizard.core.place import Place
from pxewizard.core.reading import Absent, Present, Unreadable
from pxewizard.core.scenario import Survey
from pxewizard.engine import discover_sentences as sentences
from pxewizard.engine import told
from pxewizard.engine.identify import Named, identify
from pxewizard.engine.same_site import Proof, own_site, same_site, site_members
from pxewizard.engine.site_lists import management_points, of_site

_ASKED: Final = 8  # management points that are asked whether they are of the site


def discover(survey: Survey) -> Discovery:
    """Complete the scope of the survey from its distribution point; reads nothing if it is complete."""
    scope = survey.scope
    walk = _Walk(survey)
    if scope.mp and scope.site_server and scope.database and scope.database.name:
        return walk.result()
    (dp,) = identify(survey, scope.dp)
    if dp.answered:
        walk.from_distribution_point(dp.name)
    return walk.result()


def look_around(survey: Survey) -> Discovery:
    """Find the site's servers from any one of them, the one at `Scope.dp`: whatever its registry tells."""
    walk = _Walk(survey)
    (start,) = identify(survey, survey.scope.dp)
    walk.findings += [start.finding] if start.finding else []
    walk.heard(start.observation)
    if start.answered:
        walk.from_any(start.name)
    return walk.result()


class _Walk:
    """One walk from server to server, and what it has found so far."""

    def __init__(self, survey: Survey) -> None:
        self.survey = survey
        self.scope = survey.scope
        self.site_code = ""
        self.start = ""
        self.found: list[Found] = []
        self.findings: list[Finding] = []
        self.unanswered: list[int] = []
        self.depends = False  # whether what is read may be all that leads to the management point

    def result(self) -> Discovery:
        """Return what was found."""
        missing = () if self.scope.mp else tuple(dict.fromkeys(self.unanswered))
        found, findings = tuple(self.found), tuple(self.findings)
        return Discovery(self.scope, self.site_code, found, findings, missing)

    def heard(self, *observations: Observation) -> tuple[Observation, ...]:
        """Note those that gave no answer."""
        self.unanswered += [o.number for o in observations if isinstance(o.reading, Unreadable)]
        return observations

    def from_distribution_point(self, dp: str) -> None:
        """Go on from the values of a distribution point's own key."""
        code, server = self.survey.need(told.of_dp(dp, "SiteCode"), told.of_dp(dp, "SiteServer"))
        if code.reading == Absent("key"):
            return  # no distribution point: the article says so
        self.start = dp
        self.site_code = told.site_code_in(code.reading)
        self.depends = self.scope.mp is None
        (points,) = self._read(told.of_dp(dp, "ManagementPoints"))
        candidates = self._names(points) if self.depends else ()
        self.depends = self.depends and not candidates
        self._database(self._site_server(server))
        if self.scope.mp is None:
            self._management_point(candidates, points)
        self._hint()

    def from_any(self, server: str) -> None:
        """Ask a server which role it has, and go on from there."""
        places = (told.of_dp(server, "SiteCode"), own_site(server), *told.of_site_server(server))
        dp, mp, sql, database = self.heard(*self.survey.need(*places))
        if isinstance(dp.reading, Present):
            self.found.append(Found(Role.DISTRIBUTION_POINT, server, (dp.number,)))
            self.from_distribution_point(server)
            return
        self.start, self.depends = server, True
        code, site_server = self.heard(*self.survey.need(*told.of_site_system(server)))
        self.site_code = told.site_code_in(mp.reading) or told.site_code_in(code.reading)
        if isinstance(mp.reading, Present):
            self.scope = replace(self.scope, mp=ServerAddress(server))
            self.found.append(Found(Role.MANAGEMENT_POINT, server, (mp.number,)))
        if isinstance(sql.reading, Present):
            self.scope = replace(self.scope, site_server=ServerAddress(server))
            self.found.append(Found(Role.SITE_SERVER, server, (sql.number,)))
            self._database(told_in=(sql, database))
        else:
            self._database(self._site_server(site_server))
        if self.scope.mp is None:
            self._management_point((), None)
        self._hint()

    def _read(self, *places: Place) -> tuple[Observation, ...]:
        return self.heard(*(self.survey.need if self.depends else self.survey.want)(*places))

    def _names(self, observation: Observation) -> tuple[ServerAddress, ...]:
        names = told.names_in(observation.reading)
        if names.refused:
            self.findings.append(sentences.not_a_name(observation, names.refused))
        return names.servers

    def _site_server(self, source: Observation) -> Named | None:
        """Find the site server and ask who it is; None where it is not known or gives no answer."""
        typed = self.scope.site_server
        address = typed or next(iter(self._names(source)), None)
        if address is None:
            return None
        (named,) = identify(self.survey, address, needed=self.depends)
        self.heard(named.observation)
        if not named.answered:
            lost = sentences.log_lost if self.scope.database else sentences.silent
            self.findings.append(lost(address.name, source, named.observation))
            return None
        if typed is None:
            self.scope = replace(self.scope, site_server=address)
            self._note(Found(Role.SITE_SERVER, address.name, (source.number,)), source)
        return named

    def _database(
        self, site_server: Named | None = None, *, told_in: tuple[Observation, ...] = ()
    ) -> None:
        """Take the database that was typed, else the one that the site server's values name."""
        if self.scope.database:
            self._complete(self.scope.database, (), hint=self.scope.database_hint)
        elif told_in:
            self._named_by(*told_in)
        elif site_server:
            self._named_by(*self._read(*told.of_site_server(site_server.name)))

    def _named_by(self, server: Observation, name: Observation, *, hint: bool = False) -> None:
        """Take the database that two values name, if they do."""
        address = told.database_in(server.reading, name.reading)
        if address:
            evidence = (server.number, name.number)
            whole = str(told.usual_name(address, self.site_code))
            self._note(Found(Role.DATABASE, whole, evidence, hint=hint), server)
            self._complete(address, evidence, hint=hint)
        elif isinstance(server.reading, Present):
            self.findings.append(sentences.not_a_name(server, 1))

    def _complete(self, address: DatabaseAddress, evidence: tuple[int, ...], *, hint: bool) -> None:
        whole = told.usual_name(address, self.site_code)
        self.scope = replace(self.scope, database=whole, database_hint=hint)
        if whole != address:
            self.findings.append(sentences.completed(whole, evidence))

    def _management_point(
        self, candidates: tuple[ServerAddress, ...], source: Observation | None
    ) -> None:
        """Choose one of those that the registry names, or else of those that the database lists."""
        unread = source is not None and isinstance(source.reading, Unreadable)
        if not candidates and not unread and self.scope.database:
            listed = management_points(self.survey, self.scope.database, needed=True)
            (source,) = self.heard(listed.observation)
            candidates = told.names_of(of_site(listed.members, self.site_code)).servers
        chosen = self._best(tuple(o for o in candidates if not self._is_start(o)) or candidates)
        if chosen and source:
            self.scope = replace(self.scope, mp=chosen)
            rest = tuple(one.name for one in candidates if one != chosen)
            found = Found(Role.MANAGEMENT_POINT, chosen.name, (source.number,), rest)
            self._note(found, source)

    def _best(self, candidates: tuple[ServerAddress, ...]) -> ServerAddress | None:
        """Return the first that is proved to be of the site, else one that answers, else the first."""
        asked = candidates[:_ASKED]
        if len(asked) <= 1:
            return next(iter(asked), None)
        named = dict(zip(asked, identify(self.survey, *asked, needed=False), strict=True))
        # the server that one started from may go by another name here
        others = {one: real for one, real in named.items() if real.name != self.start}
        proofs = self._proofs({one: real.name for one, real in others.items() if real.answered})
        ranked = [
            one for proof in (Proof.PROVED, Proof.OPEN) for one in proofs if proofs[one] is proof
        ]
        return next(iter((*ranked, *others, *asked)))

    def _proofs(self, answered: dict[ServerAddress, str]) -> dict[ServerAddress, Proof]:
        if not self.site_code:
            return dict.fromkeys(answered, Proof.OPEN)
        asked = [(own_site(name), site_members(name, self.site_code)) for name in answered.values()]
        self.survey.want(*(place for places in asked for place in places))  # all at once
        return {
            one: same_site(self.survey, self.site_code, name, needed=False).proof
            for one, name in answered.items()
        }

    def _is_start(self, address: ServerAddress) -> bool:
        own = {self.start, self.scope.dp.name}
        return address.name in own | {name.partition(".")[0] for name in own}

    def _hint(self) -> None:
        """Take the management point's word on the database where the site server said nothing."""
        if self.scope.database is None and self.scope.mp:
            (mp,) = identify(self.survey, self.scope.mp, needed=False)
            if mp.answered:
                values = self.survey.want(*told.of_management_point(mp.name))
                self._named_by(*values, hint=True)

    def _note(self, found: Found, source: Observation) -> None:
        self.found.append(found)
        self.findings.append(sentences.found(found, source))
