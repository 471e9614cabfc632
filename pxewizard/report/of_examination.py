"""One article held against one server, as a report tells it: scope, readings, logs, findings, the offer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from pxewizard.core.address import DatabaseAddress, ServerAddress
from pxewizard.core.diagnosis import (
    Affected,
    NotApplicable,
    Severity,
    Undecided,
    verdict,
)
from pxewizard.core.diagnosis import (
    Finding as Found,
)
from pxewizard.core.diagnosis import (
    LookAlike as Row,
)
from pxewizard.core.examination import Examination, Observation
from pxewizard.core.place import DatabaseRows, LogFile, Query, RegistryValue, ServerIdentity
from pxewizard.core.reading import Identity, Present, Rows, Unreadable, text_of
from pxewizard.core.remedy import Remedy
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import Flow, KnownArticle, said
from pxewizard.engine.flow.exhibits import Exhibits, first_of_each
from pxewizard.engine.flow.headlines import of_diagnosis
from pxewizard.engine.sweep_names import in_log
from pxewizard.report.material import Laid
from pxewizard.report.model import (
    Article,
    Examined,
    Finding,
    Log,
    LogLine,
    LookAlike,
    Member,
    Offer,
    Proof,
    Told,
    Verdict,
)
from pxewizard.report.of_readings import compared, reading, tag, tags
from pxewizard.report.of_steps import told_step
from pxewizard.report.telling import Teller

MOST_CHIEF: Final = 20  # lines of logs on a page
_SITE_CODES: Final = {"SiteCode", "Assignment Site"}


def examined(laid: Laid, look_alikes: Iterable[Row], teller: Teller) -> Examined:
    """Tell one examination."""
    seen = laid.seen
    diagnosis = seen.diagnosis
    return Examined(
        article=article(laid.known, teller),
        verdict=verdict_of(seen, laid.known, teller),
        started=seen.context.started,
        finished=max((o.at for o in seen.observations), default=seen.context.started),
        members=tuple(_members(seen, laid.known, teller)),
        readings=tuple(reading(o, teller) for o in seen.observations),
        comparison=compared(laid.comparison, teller) if laid.comparison else None,
        logs=tuple(_logs(seen, laid.exhibits, teller)),
        log_lines=tuple(_lines(laid.exhibits, teller)),
        passed_over=laid.exhibits.passed_over,
        findings=tuple(
            _finding(number, one, teller) for number, one in enumerate(diagnosis.findings, 1)
        ),
        excluded=tuple(_excluded(seen, look_alikes, teller)),
        missing=tags(diagnosis.missing) if isinstance(diagnosis, Undecided) else (),
        stated=tuple(
            (code, teller.free(value)) for code, value in seen.context.scope.answers.given
        ),
        others=teller.servers(one.address.name for one in in_log(seen)),
        offer=_offer(diagnosis.remedies[0], teller)
        if isinstance(diagnosis, Affected) and diagnosis.remedies
        else None,
        why_not=teller.says(diagnosis.why) if isinstance(diagnosis, NotApplicable) else None,
    )


def article(known: KnownArticle, teller: Teller) -> Article:
    """Tell which article it is."""
    one = known.article
    return Article(one.number, teller.says(one.title), one.url)


def verdict_of(seen: Examination, known: KnownArticle, teller: Teller) -> Verdict:
    """Tell the verdict in the main sentence that the window shows."""
    saying = of_diagnosis(Flow((known,), examinations=(seen,)))
    return Verdict(verdict(seen.diagnosis), teller.says(saying.sentence))


def _finding(number: int, one: Found, teller: Teller) -> Finding:
    return Finding(
        tag("F", number), one.code, str(one.severity), teller.says(one.says), tags(one.evidence)
    )


def _offer(remedy: Remedy, teller: Teller) -> Offer:
    steps = (told_step(n, one.step, teller) for n, one in enumerate(remedy.steps, 1))
    warnings = tuple(teller.says(one) for one in remedy.warnings)
    return Offer(teller.says(remedy.title), teller.says(remedy.why), tuple(steps), warnings)


# Scope


def _members(seen: Examination, known: KnownArticle, teller: Teller) -> Iterator[Member]:
    scope = seen.context.scope
    yield _server(seen, scope.dp, known.article.server_word, teller)
    if scope.mp:
        yield _server(seen, scope.mp, tr("management point"), teller)
    if scope.site_server:
        yield _server(seen, scope.site_server, tr("site server"), teller)
    if scope.database:
        yield _database(seen, scope.database, teller)


def _server(seen: Examination, address: ServerAddress, role: Text, teller: Teller) -> Member:
    own = next((o for o in seen.observations if o.place == ServerIdentity(address.name)), None)
    name = _own_name(own) or address.name
    proofs = []
    if own and _own_name(own):
        proofs.append(Proof(teller.says(tr("its own name")), tags((own.number,))))
    code, where = _site_code(seen, {address.name, name})
    if where:
        proofs.append(Proof(teller.says(tr("its own registry")), tags((where.number,))))
    proofs += _naming(seen, name, teller)
    proofs += [
        Proof(teller.says(one.says), tags(one.evidence))
        for one in seen.diagnosis.findings
        if one.severity is Severity.PROVED and name in _values(one.says)
    ]
    if not proofs:
        proofs.append(Proof(teller.says(tr("named for this examination")), ()))
    return Member(teller.says(role), teller.server(name), teller.site(code), tuple(proofs))


def _database(seen: Examination, address: DatabaseAddress, teller: Teller) -> Member:
    asked = [o for o in seen.observations if o.place == DatabaseRows(str(address), Query.SITES)]
    named = _naming(seen, str(address), teller)
    proofs = tuple(
        Proof(teller.says(tr("the check of its site")), tags((o.number,)))
        for o in asked
        if not isinstance(o.reading, Unreadable)
    )
    if seen.context.scope.database_hint:
        hint = tr("named by the management point only, so it does not judge")
        proofs = (*proofs, Proof(teller.says(hint), ()))
    if not proofs:
        says = tr("no answer") if asked else tr("not asked")
        proofs = (Proof(teller.says(says), ()),)
    code = next((one for o in asked if (one := _own_site(o))), "")
    role = teller.says(tr("site database"))
    return Member(role, teller.free(str(address)), teller.site(code), (*proofs, *named))


def _naming(seen: Examination, name: str, teller: Teller) -> list[Proof]:
    """Return by whom a server was named that was looked for."""
    by_number = {o.number: o for o in seen.observations}
    return [
        Proof(
            teller.says(tr("named by {server}", server=by_number[one.evidence[0]].place.server)),
            tags(one.evidence),
        )
        for one in seen.diagnosis.findings
        if one.code.endswith("-found") and one.evidence and name in _values(one.says)[:1]
    ]


def _own_site(o: Observation) -> str:
    """Return the site that a database says it is of; empty where it gave none, or several."""
    rows = o.reading.value if isinstance(o.reading, Present) else None
    if not isinstance(rows, Rows) or "ThisSiteCode" not in rows.columns:
        return ""
    at = rows.columns.index("ThisSiteCode")
    codes = {str(row[at]) for row in rows.rows}
    return codes.pop() if len(codes) == 1 else ""


def _own_name(o: Observation | None) -> str:
    value = o.reading.value if o and isinstance(o.reading, Present) else None
    return value.full_name if isinstance(value, Identity) else ""


def _site_code(seen: Examination, names: set[str]) -> tuple[str, Observation | None]:
    for o in seen.observations:
        place = o.place
        if isinstance(place, RegistryValue) and place.name in _SITE_CODES and place.server in names:
            code = (text_of(o.reading) or "").strip()
            if code:
                return code, o
    return "", None


def _values(text: Text) -> list[str]:
    return [one for _, one in text.values if isinstance(one, str)]


# Logs


def _logs(seen: Examination, exhibits: Exhibits, teller: Teller) -> Iterator[Log]:
    for o in seen.observations:
        if isinstance(o.place, LogFile):
            lines = [one for one in exhibits.lines if one.evidence == o.number]
            yield Log(
                tag("E", o.number),
                teller.on(o.place),
                teller.place(o.place),
                teller.says(said.found(o.place, o.reading)),
                dict(exhibits.hits).get(o.number, 0),
                tuple(sorted(one.at for one in lines if one.at)),
                teller.trouble(o.reading.problem) if isinstance(o.reading, Unreadable) else None,
            )


def _lines(exhibits: Exhibits, teller: Teller) -> Iterator[LogLine]:
    chief = frozenset(first_of_each(exhibits.lines, MOST_CHIEF))
    for one in exhibits.lines:
        marks = dict.fromkeys(one.text[start:end] for start, end in one.marked)
        yield LogLine(
            tag("E", one.evidence),
            Told(one.log),
            one.number,
            one.at,
            teller.free(one.text),
            tuple(marks),
            teller.free(one.stamp),
            one in chief,
        )


def _excluded(seen: Examination, rows: Iterable[Row], teller: Teller) -> Iterator[LookAlike]:
    """Yield the faults with the same face that the logs do not show; none where no log was read."""
    found = {one.code for one in seen.diagnosis.findings}
    if any(
        isinstance(o.place, LogFile) and isinstance(o.reading, Present) for o in seen.observations
    ):
        for row in rows:
            if row.code not in found and row.severity is not Severity.NOTE:
                yield LookAlike(row.code, teller.says(row.says))
