"""The sections of an examination: scope, readings, side by side, logs, reasoning; others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from typing import Final

from pxewizard.core.words import Text, tr
from pxewizard.report.document import (
    Block,
    Line,
    Paragraph,
    Points,
    Sign,
    Span,
    Spans,
    Style,
    Table,
    Timeline,
    Track,
)
from pxewizard.report.model import Examined, Log, Reading, State
from pxewizard.report.page_compared import comparison_blocks
from pxewizard.report.paper import (
    SEVERITIES,
    STATES,
    Paper,
    clock,
    code,
    line,
    moment,
    plain,
    quiet,
    short_hash,
    short_name,
    short_place,
    strong,
)

_STAMP: Final = 16  # characters of a time as written: the time of day and its zone


def examination_blocks(
    one: Examined, paper: Paper, number: Callable[[], int], *, alone: bool
) -> Iterator[Block]:
    """Yield the sections; where several articles speak, each says which it is."""
    if not alone:
        says = tr("KB {article}: {says}", article=one.article.number, says=one.verdict.says)
        yield paper.part(says)
    yield paper.heading(number(), tr("Scope, and how roles and site were proved"))
    yield _scope(one, paper)
    yield paper.heading(number(), tr("Every reading"), _counted(one))
    yield from _readings(one, paper)
    if one.comparison:
        yield paper.heading(number(), tr("Side by side"))
        yield from comparison_blocks(one.comparison, paper)
    yield paper.heading(number(), tr("Log evidence"), tr("times in UTC"))
    yield from _logs(one, paper)
    yield paper.heading(number(), tr("Reasoning"))
    yield from _reasoning(one, paper)


def others_blocks(one: Examined, paper: Paper, number: Callable[[], int]) -> Iterator[Block]:
    """Yield the section of the other distribution points, if the log names any."""
    if one.others:
        yield paper.heading(number(), tr("Other distribution points"))
        says = tr(
            "CertMgr.log names {n:one other server|# other servers}, not looked at here:",
            n=len(one.others),
        )
        yield Paragraph((paper.words(says), Span(f" {', '.join(one.others)}")))


def _scope(one: Examined, paper: Paper) -> Table:
    lines = []
    for member in one.members:
        proofs: list[Span] = []
        for proof in member.proofs:
            between = [Span("; ")] if proofs else []
            proofs += [*between, Span(proof.says), *paper.tags(proof.evidence)]
        lines.append(
            line(strong(member.server), plain(member.role), plain(member.site), tuple(proofs))
        )
    heads = paper.heads(tr("Server"), tr("Role"), tr("Site"), tr("Proof"))
    return Table(heads, tuple(lines), (29, 17, 10, 44))


def _counted(one: Examined) -> Text:
    read = [r for r in one.readings if r.state is not State.UNREADABLE]
    servers = len({r.server for r in one.readings})
    silent = len(one.readings) - len(read)
    made = tr("{n:# reading|# readings}", n=len(read))
    asked = tr("{made} from {n:# server|# servers}", made=made, n=servers)
    return tr("{asked}; {silent} not read; times in UTC", asked=asked, silent=silent)


def readings_table(readings: Iterable[Reading], paper: Paper) -> Table:
    """Return a line for each reading, those without an answer last."""
    heads = paper.heads(
        tr("No."), tr("Time"), tr("Server"), tr("Place"), tr("Result"), tr("Count"), tr("SHA-256")
    )
    lines = [_reading(reading, paper) for reading in readings]
    return Table(heads, tuple(sorted(lines, key=lambda row: row.apart)), (6, 9, 13, 27, 27, 8, 10))


def _readings(one: Examined, paper: Paper) -> Iterator[Block]:
    yield readings_table(one.readings, paper)
    if one.readings:
        days = sorted({f"{reading.at:%Y-%m-%d}" for reading in one.readings})
        says = tr("Read on {days}. “Additional” readings decide nothing.", days=", ".join(days))
        yield Paragraph((paper.words(says, Style.QUIET),))
    decoded = [
        (paper.tag(reading.id), Span(" "), *paper.certificate(certificate))
        for reading in one.readings
        for certificate in reading.certificates
    ]
    if decoded:
        yield paper.part(tr("Certificates that were read"))
        yield Points(tuple(decoded))


def _reading(one: Reading, paper: Paper) -> Line:
    silent = one.state is State.UNREADABLE
    says: Spans = (Span(one.says, Style.PLAIN, STATES[one.state]),)
    if silent and one.problem:
        rest = plain(f" {one.problem.advice} ({one.problem.code})")
        says = (*strong(one.says, Sign.UNKNOWN), *rest)
    elif one.state is State.ABSENT:  # what decides nothing is no fault, either
        says = (
            strong(one.says, Sign.ABSENT)
            if one.needed
            else (Span(one.says, Style.PLAIN, Sign.NOTE),)
        )
    if not one.needed:
        says = (*says, Span(" "), paper.words(tr("additional"), Style.QUIET))
    return line(
        (paper.tag(one.id),),
        plain(clock(one.at)),
        plain(short_name(one.server)),
        quiet(short_place(one.place)),
        says,
        plain("" if one.count is None else f"{one.count:,}"),
        code(short_hash(one.sha256)),
        apart=silent,
        anchor=paper.anchor(one.id),
    )


def _logs(one: Examined, paper: Paper) -> Iterator[Block]:
    if not one.logs:
        yield Paragraph((paper.words(tr("No log was asked for.")),))
        return
    if timeline := _timeline(one.logs, paper):
        yield timeline
    heads = paper.heads(tr("No."), tr("Log"), tr("Server"), tr("Read"), tr("Lines that matter"))
    lines = [
        line(
            (paper.tag(log.evidence),),
            strong(log.name),
            plain(short_name(log.server)),
            paper.trouble(log.problem) if log.problem else plain(log.says),
            plain(paper.say(tr("not available")) if log.problem else f"{log.hits:,}"),
            apart=log.problem is not None,
        )
        for log in one.logs
    ]
    yield Table(heads, tuple(lines), (7, 16, 16, 46, 15))
    yield from _lines(one, paper)


def _lines(one: Examined, paper: Paper) -> Iterator[Block]:
    shown = [found for found in one.log_lines if found.chief]
    if not shown:
        return
    heads = paper.heads(tr("No."), tr("Time, UTC, and as written"), tr("Log, line"), tr("Text"))
    lines = [
        line(
            (paper.tag(found.evidence),),
            (
                Span(f"{moment(found.at) or paper.say(tr('unknown'))} "),
                *quiet(found.stamp[-_STAMP:]),
            ),
            plain(f"{found.log}:{found.line}"),
            code(found.text),
        )
        for found in shown
    ]
    yield Table(heads, tuple(lines), (7, 19, 20, 54))
    more = len(one.log_lines) - len(shown)
    if more or one.passed_over:
        says = tr(
            "Of each log the newest lines; {more} more are in the JSON, {older} older ones only in the logs.",
            more=more,
            older=one.passed_over,
        )
        yield Paragraph((paper.words(says, Style.QUIET),))


def _timeline(logs: tuple[Log, ...], paper: Paper) -> Timeline | None:
    tracks = tuple(Track(f"{log.evidence} {log.name}", log.times) for log in logs if log.times)
    times: list[datetime] = [at for track in tracks for at in track.times]
    if not times:
        return None
    begin, end = min(times), max(times)
    says = tr(
        "{n:# line|# lines} that matter, from {begin} to {end} UTC",
        n=len(times),
        begin=moment(begin),
        end=moment(end),
    )
    return Timeline(tracks, begin, max(end, begin + timedelta(seconds=1)), paper.say(says))


def _reasoning(one: Examined, paper: Paper) -> Iterator[Block]:
    yield Paragraph(strong(one.verdict.says))
    if one.findings:
        heads = paper.heads(tr("No."), tr("Weight"), tr("Finding"), tr("Evidence"))
        lines = []
        for found in one.findings:
            sign, word = SEVERITIES[found.severity]
            lines.append(
                line(
                    (paper.tag(found.id),),
                    (paper.words(word, Style.STRONG, sign),),
                    (Span(f"{found.says} "), Span(f"({found.code})", Style.QUIET)),
                    paper.tags(found.evidence),
                    anchor=paper.anchor(found.id),
                )
            )
        yield Table(heads, tuple(lines), (7, 15, 60, 18))
    if one.missing:
        yield Paragraph(
            (paper.words(tr("What is missing for a verdict:")), *paper.tags(one.missing))
        )
    for asked, answer in one.stated:
        yield Paragraph(
            (
                paper.words(
                    tr("Stated by the operator: {code} = {answer}", code=asked, answer=answer)
                ),
            )
        )
    if one.excluded:
        yield paper.part(tr("Look-alikes excluded: the logs that were read do not show them"))
        yield Points(
            tuple(
                (Span(f"{row.says} "), Span(f"({row.code})", Style.QUIET)) for row in one.excluded
            )
        )
