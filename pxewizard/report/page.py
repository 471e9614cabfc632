"""Lays a report out as a page: what comes first, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from pxewizard.core.words import Text, tr
from pxewizard.report.document import (
    Block,
    Chain,
    Document,
    Facts,
    Link,
    Paragraph,
    Points,
    Span,
    Spans,
    Style,
    Timeline,
)
from pxewizard.report.json import digest
from pxewizard.report.model import Changed, Examined, Kind, Report
from pxewizard.report.page_bulk import bulk_blocks
from pxewizard.report.page_change import (
    change_blocks,
    follow_up_blocks,
    nothing_changed,
    read_again,
)
from pxewizard.report.page_examination import examination_blocks, others_blocks
from pxewizard.report.page_sweep import sweep_blocks
from pxewizard.report.paper import Paper, code, moment, plain, short_name, strong

_MOST_ACCOUNTS: Final = 12
_KINDS: Final[dict[Kind, Text]] = {
    Kind.EXAMINATION: tr("Diagnosis"),
    Kind.CHANGE: tr("Diagnosis and repair"),
    Kind.SWEEP: tr("Sweep of distribution points"),
    Kind.BULK: tr("Repair of many distribution points"),
}


def page(
    report: Report, say: Callable[[Text], str] = str, offset: timedelta | None = None
) -> Document:
    """Return the page; `offset` is that of the reader's own clock from UTC."""
    paper = Paper(say)
    numbers = _Numbers()
    blocks: list[Block] = [*_top(report, paper, offset or timedelta())]
    blocks += _many(report, paper, numbers.next)
    speaking = [one for one in report.examinations if one.verdict.code != "not-applicable"]
    for one in speaking:
        own = Paper(say, one.article.number)
        blocks += examination_blocks(one, own, numbers.next, alone=len(speaking) == 1)
    for change in report.changes:
        blocks += change_blocks(change, Paper(say, change.article), numbers.next)
    if not _applied(report):
        blocks += nothing_changed(report, speaking, paper, numbers.next)
    for one in speaking:
        blocks += others_blocks(one, paper, numbers.next)
    for change in report.changes:
        blocks += follow_up_blocks(change.follow_up, paper, numbers.next)
    blocks += _last(report, paper, numbers.next)
    blocks = [_with_change(one, report.changes, say) for one in blocks]
    return Document(
        say(_KINDS[report.kind]),
        report.id,
        report.title,
        report.lead,
        report.language,
        digest(report),
        say(tr("SHA-256 of the JSON")),
        tuple(blocks),
    )


def _many(report: Report, paper: Paper, number: Callable[[], int]) -> Iterator[Block]:
    """Yield a fix of many, the sweep it came from, and what is left to do by hand."""
    if report.bulk:
        yield from bulk_blocks(report.bulk, paper, number)
    if report.sweep:
        changed = not report.changed_nothing
        yield from sweep_blocks(report.sweep, paper, number, changed=changed)
    if report.bulk:
        yield from follow_up_blocks(report.bulk.follow_up, paper, number)


def _with_change(block: Block, changes: Sequence[Changed], say: Callable[[Text], str]) -> Block:
    """Return a timeline with the moment of the change on it; any other block as it is."""
    times = [step.at for one in changes for step in one.steps if step.at and step.result == "done"]
    if not isinstance(block, Timeline) or not times:
        return block
    at = min(times)
    words = say(tr("Changed on {at} UTC", at=moment(at)))
    return replace(
        block,
        begin=min(block.begin, at),
        end=max(block.end, at),
        says=f"{block.says}. {words}.",
        moment=(at, words),
    )


class _Numbers:
    """The numbers of the sections."""

    def __init__(self) -> None:
        self._last = 0

    def next(self) -> int:
        self._last += 1
        return self._last


def _top(report: Report, paper: Paper, offset: timedelta) -> list[Block]:
    blocks: list[Block] = []
    main = report.examinations[0] if report.examinations else None
    if main and main.findings and not report.sweep:
        blocks.append(_chain(main, report, Paper(paper.say, main.article.number)))
    return [*blocks, _facts(report, paper, offset)]


def _applied(report: Report) -> bool:
    """Return whether it is the report of something that was carried out, whatever became of it."""
    return bool(report.changes or report.bulk or report.origin.values_written)


def _chain(one: Examined, report: Report, paper: Paper) -> Chain:
    """Return evidence, finding, step and proof of what weighs most."""
    weighty = [f for f in one.findings if f.severity in {"problem", "decide", "unreadable"}]
    findings = weighty or list(one.findings[:1])
    evidence = dict.fromkeys(tag for finding in findings for tag in finding.evidence)
    links = [
        Link(paper.say(tr("Evidence")), tuple(evidence), ""),
        Link(
            paper.say(tr("Finding")),
            tuple(f.id for f in findings),
            ", ".join(f.code for f in findings),
        ),
    ]
    steps = [step for change in report.changes for step in change.steps if step.result == "done"]
    if report.changes:
        made = paper.say(changes_text(report))
        links.append(Link(paper.say(tr("Step")), tuple(s.id for s in steps), made))
        links.append(_proof(report.changes[0], paper))
    elif one.offer:
        offered = tuple(step.id for step in one.offer.steps)
        links.append(Link(paper.say(tr("Step")), offered, paper.say(tr("not applied"))))
    return Chain(tuple(links))


def _proof(change: Changed, paper: Paper) -> Link:
    """Return what was read back last: of the way back, where that was gone."""
    if change.undone:
        put = [one for one in change.undone if one.after]
        done = sum(one.result == "done" for one in put)
        says = tr("{done} of {n:# value|# values}, read back", done=done, n=len(put))
        return Link(paper.say(tr("Taken back")), (), paper.say(says))
    proved = next(iter(change.stages[1:2]), None)
    tags = tuple(one.id for one in read_again(change))
    return Link(paper.say(tr("Proof")), tags, proved.says if proved else "")


def _facts(report: Report, paper: Paper, offset: timedelta) -> Facts:
    origin, say = report.origin, paper.say
    local = origin.started + offset
    # a record of an older version tells neither who began it nor who was let in
    known = say(tr("no exceptions")), say(tr("none was needed"))
    nothing = known if origin.operator else (_unknown(say), _unknown(say))
    rows: list[tuple[Text, Spans]] = [
        (tr("Operator"), plain(origin.operator or _unknown(say))),
        (tr("Workstation"), plain(origin.workstation or _unknown(say))),
        (tr("Program"), plain(f"PXE Wizard {origin.version}")),
        (tr("Started, UTC"), plain(moment(origin.started))),
        (tr("Finished, UTC"), plain(moment(origin.finished))),
        (tr("Started, local"), plain(f"{moment(local)} {_zone(offset)}")),
        (tr("Servers"), plain(_site(report, say))),
        (tr("TLS"), _joined(origin.tls_exceptions, nothing[0])),
        (
            tr("Dry run"),
            plain(say(tr("no") if _applied(report) else tr("yes: not applied"))),
        ),
        (tr("Changes"), strong(say(changes_text(report)))),
    ]
    if report.sweep:
        took = timedelta(seconds=round((origin.finished - origin.started).total_seconds()))
        rows.insert(6, (tr("Took"), plain(str(took))))
    if report.redaction.profile != "none":
        rows.append((tr("Redaction"), plain(report.redaction.profile)))
    signed_in = [(server, plain(account)) for server, account in origin.accounts]
    return Facts(
        (*((say(name), spans) for name, spans in rows), *_accounts(signed_in, nothing[1], say))
    )


def _unknown(say: Callable[[Text], str]) -> str:
    return say(tr("not recorded"))


def _accounts(
    signed_in: Sequence[tuple[str, Spans]], nobody: str, say: Callable[[Text], str]
) -> list[tuple[str, Spans]]:
    if not signed_in:
        return [(say(tr("Accounts")), plain(nobody))]
    rows = [
        (say(tr("Account, {server}", server=short_name(server))), spans)
        for server, spans in signed_in[:_MOST_ACCOUNTS]
    ]
    if more := signed_in[_MOST_ACCOUNTS:]:
        says = tr("{n:# more is|# more are} in the JSON", n=len(more))
        rows.append((say(tr("Accounts")), plain(say(says))))
    return rows


def _site(report: Report, say: Callable[[Text], str]) -> str:
    if report.origin.practice:
        return say(tr("practice case {case}: no real server", case=report.origin.practice))
    return say(tr("real servers"))


def changes_text(report: Report) -> Text:
    """Return how much was changed; what is not certain is said."""
    origin = report.origin
    if not origin.certain:
        return tr("not certain: see the steps")
    if report.changed_nothing:
        return tr("0 changes")
    values = tr("{n:# value|# values}", n=origin.values_written)
    said = (
        tr("{values}, {n:# restart|# restarts}", values=values, n=origin.services_restarted)
        if origin.services_restarted
        else values
    )
    if not origin.values_taken_back:
        return said
    return tr("{said}, {n:# value|# values} taken back", said=said, n=origin.values_taken_back)


def _zone(offset: timedelta) -> str:
    minutes = round(offset.total_seconds() / 60)
    return f"UTC{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _joined(texts: tuple[str, ...], none: str) -> Spans:
    return plain("; ".join(texts) or none)


def _last(report: Report, paper: Paper, number: Callable[[], int]) -> list[Block]:
    """Return the articles, those that do not apply among them, and how the report can be checked."""
    say = paper.say
    blocks: list[Block] = [paper.heading(number(), tr("The articles"))]
    articles = {one.article.number: (one.article, one.why_not) for one in report.examinations}
    for many in (report.sweep, report.bulk):
        if many:
            articles.setdefault(many.article.number, (many.article, None))
    rows = []
    for article, why in articles.values():
        name = f"KB {article.number}: {article.title}"
        rest = plain(f" {say(tr('Does not apply here: {why}', why=why))}") if why else ()
        rows.append((Span(name, Style.LINK, url=article.url), *rest))
    blocks.append(Points(tuple(rows)))
    blocks.append(paper.heading(number(), tr("This report")))
    if report.redaction.profile != "none":
        replaced = [say(_replaced(kind, n)) for kind, n in report.redaction.replaced]
        says = tr(
            "Redacted by the profile {profile}; replaced: {what}.",
            profile=report.redaction.profile,
            what=", ".join(replaced) or say(tr("nothing")),
        )
        blocks.append(Paragraph((paper.words(says),)))
    check = tr(
        "Its master is the JSON of the same run. This command tells whether a file is whole:"
    )
    blocks.append(
        Paragraph((paper.words(check), Span(" "), *code("pxewizard report --verify FILE")))
    )
    return blocks


def _replaced(kind: str, times: int) -> Text:
    match kind:
        case "USER":
            return tr("{n:# user|# users}", n=times)
        case "ADDRESS":
            return tr("{n:# address|# addresses}", n=times)
        case "SID":
            return tr("{n:# SID|# SIDs}", n=times)
        case "TEXT":
            return tr("{n:# other text|# other texts}", n=times)
        case _:
            return tr("{n:# name|# names} ({kind})", n=times, kind=kind)
