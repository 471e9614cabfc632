"""Makes the report from its material: everything told through one redaction, in one language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from pxewizard.core.diagnosis import LookAlike, NotApplicable, Severity
from pxewizard.core.examination import Context
from pxewizard.core.plan import ApprovedPlan
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import Flow
from pxewizard.engine.flow.headlines import deciding_finding, of_diagnosis
from pxewizard.report import of_bulk, of_change, of_sweep
from pxewizard.report.material import Laid, Material, Recorded
from pxewizard.report.model import Kind, Origin, Redaction, Report, Told
from pxewizard.report.naming import account_name, names_of
from pxewizard.report.of_bulk import mended
from pxewizard.report.of_change import Counted, changed
from pxewizard.report.of_examination import examined
from pxewizard.report.of_sweep import swept
from pxewizard.report.redact import Profile, Redactor, Replaced
from pxewizard.report.telling import Teller


def build(
    material: Material, profile: Profile = Profile.NONE
) -> tuple[Report, tuple[Replaced, ...]]:
    """Return the report, and what was replaced in it for the eyes of whoever makes it."""
    redactor = Redactor(profile, names_of(material))
    teller = Teller(redactor, material.say)
    done = tuple(
        (one, one.change.approved) for one in material.changes if one.change.approved is not None
    )
    title, lead = _title(material, done)
    report = Report(
        id=teller.free(_id(material)),
        kind=_kind(material),
        language=material.language,
        title=teller.says(title),
        lead=teller.says(lead),
        origin=_origin(material, done, teller),
        redaction=Redaction(str(profile)),
        examinations=tuple(examined(one, material.look_alikes, teller) for one in _laid(material)),
        changes=tuple(changed(one, approved, teller) for one, approved in done),
        sweep=swept(material.sweep, teller) if material.sweep else None,
        bulk=mended(material.mended, teller) if material.mended else None,
    )
    counts = Redaction(str(profile), redactor.counts)
    return replace(report, redaction=counts), redactor.replaced


def _kind(material: Material) -> Kind:
    if material.mended:
        return Kind.BULK
    if material.sweep:
        return Kind.SWEEP
    return Kind.CHANGE if material.changes else Kind.EXAMINATION


def _laid(material: Material) -> tuple[Laid, ...]:
    """Return the examinations, the one that matters first, those that do not apply last."""
    every = (*material.laid, *(one.before for one in material.changes))
    first = Flow((), examinations=tuple(one.seen for one in every)).current
    return tuple(
        sorted(
            every,
            key=lambda one: (one.seen is not first, isinstance(one.seen.diagnosis, NotApplicable)),
        )
    )


def _title(
    material: Material, done: tuple[tuple[Recorded, ApprovedPlan], ...]
) -> tuple[Text, Text]:
    if material.mended:
        lead = of_bulk.lead(material.mended)
        could_not = of_sweep.silent(material.sweep) if material.sweep else None
        if could_not:
            lead = tr("{first} {second}", first=lead, second=could_not)
        return of_bulk.title(material.mended), lead
    if material.sweep:
        return of_sweep.title(material.sweep), of_sweep.lead(material.sweep)
    if done:
        record, approved = done[0]
        server = record.before.seen.context.scope.dp.name
        says = of_change.sentence(record, approved)
        return tr("{server}: {says}", server=server, says=says), of_change.lead(record, approved)
    laid = _laid(material)
    return (
        _of_examination(laid[0], material.look_alikes)
        if laid
        else (tr("Nothing was examined."), _ZERO)
    )


_ZERO = tr("0 changes were made.")


def _of_examination(laid: Laid, look_alikes: Iterable[LookAlike]) -> tuple[Text, Text]:
    seen = laid.seen
    saying = of_diagnosis(Flow((laid.known,), examinations=(seen,)))
    lead = tr("{first} {second}", first=saying.lead, second=_ZERO)
    deciding = deciding_finding(seen.diagnosis)
    server = seen.context.scope.dp.name
    if deciding is None or deciding.severity is Severity.WARNING:
        return tr("{server}: {says}", server=server, says=saying.sentence), lead
    row = next((one for one in look_alikes if one.code == deciding.code), None)
    if row:  # what to do about it is no part of one sentence
        title = tr("{server}: {says}", server=server, says=row.says)
        return title, tr("{first} {second}", first=row.next_step, second=lead)
    return of_change.weightiest(laid) or deciding.says, lead


def _id(material: Material) -> str:
    at = _started(material)
    if material.mended:
        what = "fix of many"
    elif material.sweep:
        what = "sweep"
    else:
        what = _laid(material)[0].seen.context.scope.dp.name
    return f"{at:%Y-%m-%d_%H%M%S} {what}"


def _started(material: Material) -> datetime:
    times = [one.seen.context.started for one in _laid(material)]
    return min([*times, *_of_many(material)], default=material.maker.at)


def _finished(material: Material) -> datetime:
    times = [o.at for one in _laid(material) for o in one.seen.observations]
    times += [at for one in material.changes if (at := of_change.ended(one))]
    return max([*times, *_of_many(material)], default=material.maker.at)


def _of_many(material: Material) -> list[datetime]:
    """Return when servers of a sweep were read, and those of a fix of many changed."""
    times = of_bulk.times(material.mended) if material.mended else []
    rows = material.sweep.rows if material.sweep else ()
    read = (at for row in rows for at in (row.read_at, row.read_until) if at)
    return [*times, *read]


def _origin(
    material: Material, done: tuple[tuple[Recorded, ApprovedPlan], ...], teller: Teller
) -> Origin:
    laid = _laid(material)
    maker = (material.sweep and material.sweep.begun_by) or material.maker
    seen = [one.seen for one in laid]
    seen += [one.after for one in material.changes if one.after]
    seen += [material.sweep.examined] if material.sweep and material.sweep.examined else []
    seen += material.mended.examined if material.mended else []
    context = seen[0].context if seen else None
    rows = material.sweep.rows if material.sweep else ()
    told = [one.context for one in seen] + list(rows)
    accounts = dict.fromkeys(pair for one in told for pair in one.accounts)
    waived = dict.fromkeys(text for one in told for text in one.tls_exceptions)
    sums = [of_change.counted(*one) for one in done] or [Counted()]
    if material.mended:
        sums = [of_bulk.counted(material.mended)]
    elif material.sweep:
        sums = [Counted(of_sweep.mended_rows(material.sweep))]
    practice = _practice(material, context)
    return Origin(
        operator=teller.person(context.operator if context else maker.operator),
        workstation=teller.computer(context.workstation if context else maker.workstation),
        version=context.version if context else maker.version,
        started=_started(material),
        finished=_finished(material),
        practice=Told(practice) if practice else None,
        accounts=tuple(
            (teller.server(one), _account(account, teller)) for one, account in accounts
        ),
        tls_exceptions=tuple(teller.free(one) for one in waived),
        values_written=sum(one.written for one in sums),
        services_restarted=sum(one.restarted for one in sums),
        values_taken_back=sum(one.taken_back for one in sums),
        certain=all(one.certain for one in sums),
    )


def _practice(material: Material, context: Context | None) -> str | None:
    if context:
        return context.scope.practice
    if material.mended:
        return material.mended.bulk.approved.bulk.canary.scope.practice
    return material.sweep.practice if material.sweep else None


def _account(told: str, teller: Teller) -> Told:
    name = account_name(told)
    return Told(f"{teller.person(name)}{teller.free(told[len(name) :])}")
