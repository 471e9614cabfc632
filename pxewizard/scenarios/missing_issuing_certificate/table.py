"""The decision table of KB 4469580, row by row, and the remedies that it leads to."""

from __future__ import annotations

from pxewizard.core.certificates import Certificate, Decodes, Judgement, certificates_of, judge
from pxewizard.core.diagnosis import Affected, Diagnosis, Finding, Healthy, Undecided
from pxewizard.core.examination import Observation
from pxewizard.core.late import dataclass
from pxewizard.core.place import MpAnswer
from pxewizard.core.reading import Absent, Kind, Present
from pxewizard.core.remedy import Acknowledge, Remedy
from pxewizard.core.scenario import Survey
from pxewizard.core.words import Text, tr
from pxewizard.engine import pxe_service, site_database
from pxewizard.engine.copying import Additions, Source, copying, differing
from pxewizard.engine.issuing_rows import Candidate
from pxewizard.engine.same_site import Proof, SameSite, same_site
from pxewizard.engine.site_database import Judge, Reader, Standing
from pxewizard.scenarios.missing_issuing_certificate import sentences
from pxewizard.scenarios.missing_issuing_certificate.evidence import Evidence


@dataclass(frozen=True)
class _Side:
    """The value on one of the two servers, and what was made of it."""

    value: Observation
    judged: Judgement | None
    word: str  # the design's word: decodes, undecodable, opaque, absent
    wrong: tuple[Finding, ...]

    @property
    def server(self) -> str:
        """Return the server's name."""
        return self.value.place.server

    @property
    def certificates(self) -> tuple[Certificate, ...]:
        """Return the certificates, if the value decodes."""
        return self.judged.certificates if isinstance(self.judged, Decodes) else ()


@dataclass(frozen=True)
class _Case:
    """Everything that the decision rests on."""

    survey: Survey
    seen: Evidence
    dp: _Side
    mp: _Side
    same: SameSite

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return what was found before the decision."""
        proof = () if self.colocated else (self.same.finding,)
        return (*self.dp.wrong, *self.mp.wrong, *proof, *self.seen.findings)

    @property
    def colocated(self) -> bool:
        """Return whether both roles are on one computer: one place, which cannot be its own donor."""
        return self.dp.server == self.mp.server


def decide(survey: Survey, seen: Evidence) -> Diagnosis:
    """Judge both values and go through the table; every needed reading has been answered."""
    mp = seen.mp or seen.dp
    case = _Case(
        survey,
        seen,
        _side("dp", seen.value(seen.dp)),
        _side("mp", seen.value(mp)),
        same_site(survey, seen.site_code, mp),
    )
    if any(side.value.reading == Absent("key") for side in (case.dp, case.mp)):
        return Affected(case.findings)
    if case.same.proof is Proof.DIFFERENT and not case.colocated:
        return Affected(case.findings)  # to agree or differ with another site proves nothing
    return _row(case)


def value_findings(observation: Observation) -> tuple[Finding, ...]:
    """Return what is wrong with the distribution point's value, taken by itself."""
    return _side("dp", observation).wrong


def _row(case: _Case) -> Diagnosis:
    match case.dp.word, case.mp.word:
        case "decodes", "decodes":
            return _same_list(case) if _equal(case) else _different_lists(case)
        case "absent" | "undecodable", "decodes":
            return _copy_from_mp(case, _doubts("donor-doubtful", case.mp.judged, case.mp.value))
        case "absent" | "undecodable", "opaque":
            return _copy_from_mp(case, (sentences.acknowledge_unknown_form(case.mp.server),))
        case "absent" | "undecodable" | "decodes", "absent" | "undecodable":
            return _from_database(case)
        case "opaque", "opaque" if _equal(case):
            agree = sentences.agree(_evidence(case), decoded=False)
            return Healthy((agree, *_without(case.findings, "value-format-unknown")))
        case "opaque", _:
            return Affected(case.findings)
        case _:
            return Undecided((), case.findings)


def _same_list(case: _Case) -> Diagnosis:
    """Both hold the same items; out of date or not, it is not this article's fault."""
    at = case.dp.value.at
    doubted = tuple(one for one in case.dp.certificates if not one.current(at))
    given_out = {c.thumbprint for o in _witness(case) for c in certificates_of(o.reading)}
    lacking = given_out - {one.thumbprint for one in case.dp.certificates}
    if not doubted and not lacking:
        agree = sentences.agree(_evidence(case), decoded=True)
        return Healthy((agree, *case.findings))
    stale = sentences.both_stale(_evidence(case), doubted)
    judge_says = _judge(case, case.survey.want)
    findings = (stale, *judge_says.findings, *case.findings)
    newer = tuple(
        one
        for one in judge_says.candidates
        if not one.decoded.doubts(at)
        and lacking <= {certificate.thumbprint for certificate in one.decoded.certificates}
    )
    if not newer:
        return Healthy(findings)
    why = tr("The site database holds a newer list than both servers.")
    sources = _database_sources(case, newer, among=judge_says.candidates)
    return _affected(case, findings, "write-database-value", why, sources)


def _different_lists(case: _Case) -> Diagnosis:
    """Let the person choose, with the database as judge; nothing is overwritten silently."""
    same_certificates = set(case.dp.certificates) == set(case.mp.certificates)
    differ = sentences.differ(_evidence(case), same_certificates=same_certificates)
    judge_says = _judge(case, case.survey.want)
    from_mp = Source(
        "management-point",
        tr("The management point's list, to the distribution point"),
        _present(case.mp.value),
        (case.dp.value,),
        _doubts("donor-doubtful", case.mp.judged, case.mp.value),
    )
    sources = (*_database_sources(case, judge_says.candidates, asked=True), from_mp)
    findings = (differ, *judge_says.findings, *case.findings)
    why = tr("The two servers must hold the same list; which one is right must be chosen.")
    return _affected(case, findings, "choose-value", why, sources, choose=True)


def _copy_from_mp(case: _Case, cautions: tuple[Acknowledge, ...]) -> Diagnosis:
    label = tr("Copied from {server}", server=case.mp.server)
    source = Source("management-point", label, _present(case.mp.value), (case.dp.value,), cautions)
    why = tr(
        "The list on {dp} is missing or cannot be decoded. What {mp} holds is written there: the same"
        " items, in the same order.",
        dp=case.dp.server,
        mp=case.mp.server,
    )
    return _affected(case, case.findings, "copy-from-management-point", why, (source,))


def _from_database(case: _Case) -> Diagnosis:
    """Ask the primary site's database for both: the management point has nothing to give."""
    judge_says = _judge(case, case.survey.need)
    findings = (*case.findings, *judge_says.findings)
    if judge_says.missing or judge_says.standing is Standing.SECONDARY:
        return Undecided(judge_says.missing, findings)
    sources = _database_sources(case, judge_says.candidates)
    if not sources:
        return Affected(findings)
    left_alone = tuple(
        sentences.already_correct(o)
        for o in (case.dp.value,)
        if all(o not in source.targets for source in sources)
    )
    why = tr("The value is missing on the management point, so it comes from the site database.")
    return _affected(case, (*findings, *left_alone), "write-database-value", why, sources)


def _judge(case: _Case, read: Reader) -> Judge:
    scope, code = case.survey.scope, case.seen.site_code
    if scope.database and scope.database_hint and not scope.database_results:
        return site_database.ask_hint(read, scope.database, code)
    return site_database.ask(read, scope.database, code, scope.database_results)


def _database_sources(
    case: _Case,
    candidates: tuple[Candidate, ...],
    *,
    asked: bool = False,
    among: tuple[Candidate, ...] = (),
) -> tuple[Source, ...]:
    """Make one source of each value; with `asked` the choice itself is the consent to overwrite.

    They are counted as they stand `among` all that the database holds, as in the comparison.
    """
    among = among or candidates
    found = []
    imported = case.survey.scope.database_results
    vouch = (sentences.acknowledge_import(case.seen.site_code, imported),) if imported else ()
    for candidate in candidates:
        suffix = f"-{among.index(candidate) + 1}" if len(among) > 1 else ""
        value = Present((candidate.text,), Kind.REG_MULTI_SZ)
        targets = differing(value, case.dp.value, case.mp.value)
        replaced = tuple(
            side.server
            for side in {case.dp.server: case.dp, case.mp.server: case.mp}.values()
            if side.word == "decodes" and side.value in targets
        )
        consent = (
            (sentences.acknowledge_overwrite(f"overwrite{suffix}", replaced),)
            if replaced and not asked
            else ()
        )
        doubts = _doubts(f"donor-doubtful{suffix}", candidate.decoded, case.dp.value)
        role = sentences.database_role(imported=bool(imported))
        name = sentences.database_row(role, candidate.component, int(suffix[1:] or 0))
        cautions = (*vouch, *doubts, *consent)
        found.append(
            Source(f"database{suffix}", _label(name, candidate), value, targets, cautions, name)
        )
    return tuple(found)


def _affected(  # noqa: PLR0913 - the five parts of a verdict, named at each call
    case: _Case,
    findings: tuple[Finding, ...],
    code: str,
    why: Text,
    sources: tuple[Source, ...],
    *,
    choose: bool = False,
) -> Affected:
    """Offer the remedy; where the same site is not proved, the person must vouch for it."""
    writes_dp = any(case.dp.value in source.targets for source in sources)
    services = case.seen.pick(*pxe_service.services(case.dp.server)) if writes_dp else ()
    restart = pxe_service.restart_offer(services)
    gate = (
        (sentences.acknowledge_site(case.dp.server, case.mp.server),)
        if case.same.proof is Proof.OPEN and not case.colocated
        else ()
    )
    taken = any(source.code.startswith("database") for source in sources)
    warnings = sentences.from_files(case.survey.scope.database_results if taken else ())
    additions = Additions((*gate, *restart.questions), restart.steps, warnings)
    remedy: Remedy = copying(code, why, sources, additions, choose=choose or len(sources) > 1)
    return Affected((*findings, *restart.findings), (remedy,))


def _side(role: str, observation: Observation) -> _Side:
    reading = observation.reading
    judged = judge(reading) if isinstance(reading, Present | Absent) else None
    word = type(judged).__name__.lower() if judged else "absent"
    missing_key = reading == Absent("key")  # said by its own finding
    wrong = () if word == "decodes" or missing_key else (
        sentences.value_finding(role, observation, judged),
    )  # fmt: skip
    return _Side(observation, judged, word, wrong)


def _equal(case: _Case) -> bool:
    """Return whether both hold the same items, order aside."""
    dp, mp = _present(case.dp.value).value, _present(case.mp.value).value
    return isinstance(dp, tuple) and isinstance(mp, tuple) and sorted(dp) == sorted(mp)


def _present(observation: Observation) -> Present:
    if not isinstance(observation.reading, Present):
        raise TypeError(observation)
    return observation.reading


def _doubts(code: str, judged: Judgement | None, at: Observation) -> tuple[Acknowledge, ...]:
    doubted = judged.doubts(at.at) if isinstance(judged, Decodes) else ()
    return (sentences.acknowledge_doubts(code, doubted),) if doubted else ()


def _witness(case: _Case) -> tuple[Observation, ...]:
    return case.seen.pick(MpAnswer(case.mp.server, "SMSTRC"))


def _evidence(case: _Case) -> tuple[int, ...]:
    return tuple(dict.fromkeys((case.dp.value.number, case.mp.value.number)))


def _without(findings: tuple[Finding, ...], code: str) -> tuple[Finding, ...]:
    return tuple(one for one in findings if one.code != code)


def _label(row: Text, candidate: Candidate) -> Text:
    return tr(
        "{row}, {column}: {certificates}",
        row=row,
        column=candidate.column,
        certificates=sentences.described(candidate.decoded.certificates),
    )
