"""The sections of a change: what was changed, approval, verification, the way back; what is left to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from pxewizard.core.words import Text, tr
from pxewizard.report.document import Block, Code, Line, Paragraph, Points, Sign, Span, Style, Table
from pxewizard.report.model import (
    Approval,
    Changed,
    Examined,
    Offer,
    Reading,
    Report,
    Step,
    Told,
    Undo,
)
from pxewizard.report.page_examination import readings_table
from pxewizard.report.paper import (
    Paper,
    clock,
    code,
    line,
    moment,
    plain,
    quiet,
    short_hash,
    short_place,
    strong,
)

_RESULTS: Final[dict[str, tuple[Sign, Text]]] = {
    "done": (Sign.OK, tr("Done")),
    "refused": (Sign.WARNING, tr("Refused")),
    "failed": (Sign.PROBLEM, tr("Failed")),
    "uncertain": (Sign.UNKNOWN, tr("Uncertain")),
    "not begun": (Sign.WAITING, tr("Not begun")),
}
_KNOWN: Final = {
    "reached": Sign.OK,
    "not reached": Sign.ABSENT,
    "contradicted": Sign.WARNING,
    "watched": Sign.WAITING,
    "not known": Sign.WAITING,
}


def nothing_changed(
    report: Report, speaking: Iterable[Examined], paper: Paper, number: Callable[[], int]
) -> Iterator[Block]:
    """Yield what is said where nothing was applied: 0 changes, and what could be done."""
    yield paper.heading(number(), tr("What was changed"), tr("0 changes"))
    says = tr("Nothing was written to any server: 0 changes.")
    yield Paragraph((paper.words(says, Style.STRONG),))
    if report.sweep:
        return
    for one in speaking:
        if one.offer:
            own = Paper(paper.say, one.article.number)
            yield paper.part(tr("What could be done, not applied"))
            yield from _offer(one.offer, own)


def change_blocks(change: Changed, paper: Paper, number: Callable[[], int]) -> Iterator[Block]:
    """Yield the sections of one change."""
    yield paper.heading(number(), tr("What was changed"))
    yield Paragraph(strong(change.says))
    yield from _steps(change.steps, paper, undone=bool(change.undone))
    for trouble in change.problems:
        yield Paragraph((Span("", Style.STRONG, Sign.WARNING), *paper.trouble(trouble)))
    yield paper.heading(number(), tr("Approval"))
    yield from approval_blocks(change.approval, paper)
    yield paper.heading(number(), tr("Verification"))
    yield from _verification(change, paper)
    yield paper.heading(number(), tr("Taking it back"))
    yield from undo_blocks(change.undo, paper)
    yield paper.heading(number(), tr("Journal"), tr("each line chained to the one before"))
    yield _journal(change, paper)


def follow_up_blocks(
    follow_up: tuple[Told, ...], paper: Paper, number: Callable[[], int]
) -> Iterator[Block]:
    """Yield what is still to be done by hand, if anything is."""
    if follow_up:
        yield paper.heading(number(), tr("Still to do by hand"))
        yield Points(tuple(plain(one) for one in follow_up), boxes=True)


def _offer(offer: Offer, paper: Paper) -> Iterator[Block]:
    yield Paragraph((*strong(f"{offer.title}."), Span(f" {offer.why}")))
    yield from _steps(offer.steps, paper)
    if offer.warnings:
        yield Points(tuple(plain(one) for one in offer.warnings))


def _steps(steps: tuple[Step, ...], paper: Paper, *, undone: bool = False) -> Iterator[Block]:
    yield _table(steps, paper)
    decoded = [
        (paper.tag(step.id), Span(" "), *paper.certificate(one))
        for step in steps
        for one in step.certificates
    ]
    if decoded:
        after = (
            tr("Certificates after the change, before it was taken back")
            if undone
            else tr("Certificates after the change")
        )
        yield paper.part(after if steps[0].result else tr("Certificates that would be written"))
        yield Points(tuple(decoded))
    commands = [f"{step.id}  {step.server}>  {step.command}" for step in steps if step.command]
    if commands:
        yield paper.part(tr("The same as REG.exe, to read only"))
        yield Code(tuple(commands))


def _table(steps: tuple[Step, ...], paper: Paper, *, anchored: bool = True) -> Table:
    heads = paper.heads(tr("No."), tr("Step"), tr("Before"), tr("After"), tr("Result"), tr("Time"))
    lines = (_step(one, paper, anchored=anchored) for one in steps)
    return Table(heads, tuple(lines), (6, 30, 16, 22, 17, 9))


def _step(one: Step, paper: Paper, *, anchored: bool) -> Line:
    sign, word = _RESULTS.get(one.result, (Sign.WAITING, tr("Not applied")))
    became = plain(f" {one.became}") if one.became and one.result != "done" else ()
    digest = (Span(" "), *code(short_hash(one.sha256))) if one.sha256 else ()
    return line(
        (paper.tag(one.id),),
        (*strong(one.kind), Span(f" {one.server} "), *quiet(short_place(one.place))),
        plain(one.before or paper.say(tr("Running"))),
        (*plain(one.after or paper.say(tr("Running, started again"))), *digest),
        (paper.words(word, Style.STRONG, sign), *became),
        plain(clock(one.at)),
        anchor=paper.anchor(one.id) if anchored else "",
    )


def approval_blocks(approval: Approval, paper: Paper) -> Iterator[Block]:
    """Yield who agreed when, to which words, and who had planned it."""
    says = tr(
        "Approved by {by} on {at} UTC, after this text was shown:",
        by=approval.by,
        at=moment(approval.at),
    )
    yield Paragraph((paper.words(says),))
    shown = [
        (*strong(f"{approval.title}."), Span(f" {approval.why}")),
        *(plain(one) for one in approval.warnings),
    ]
    yield Points(tuple(shown))
    if approval.change_number:
        yield Paragraph(
            (paper.words(tr("Change number: {number}", number=approval.change_number)),)
        )
    if approval.planned_by:
        yield Paragraph(
            (paper.words(tr("The plan was made by {name}.", name=approval.planned_by)),)
        )
    if approval.answers or approval.acknowledged:
        rows = [plain(f"{question} = {answer}") for question, answer in approval.answers]
        rows += [
            (paper.words(tr("risk taken on: {code}", code=one), Style.STRONG, Sign.WARNING),)
            for one in approval.acknowledged
        ]
        yield paper.part(tr("Answers"))
        yield Points(tuple(rows))
    yield Paragraph(
        (paper.words(tr("SHA-256 of the plan")), Span(" "), *code(approval.plan_sha256))
    )


def _verification(change: Changed, paper: Paper) -> Iterator[Block]:
    if change.undone:
        says = tr("The change was taken back. The way back, read back step by step:")
        yield Paragraph((paper.words(says, Style.STRONG),))
        yield _table(change.undone, paper, anchored=False)
        yield paper.part(tr("Before it was taken back"))
    if change.stages:
        heads = paper.heads(tr("Statement"), tr("What is known"), tr("Time, UTC"))
        lines = [
            line(strong(one.name, _KNOWN[one.known]), plain(one.says), plain(moment(one.at)))
            for one in change.stages
        ]
        yield Table(heads, tuple(lines), (34, 42, 24))
    if change.verdict_after:
        says = tr(
            "Examined again on {at} UTC: {says}.",
            at=moment(change.examined_after),
            says=change.verdict_after.says,
        )
        yield Paragraph((paper.words(says),))
        yield from _read_again(change, paper)
    else:
        says = tr("No examination afterwards is recorded; the journal tells what was read back.")
        yield Paragraph((paper.words(says),))


def read_again(change: Changed) -> tuple[Reading, ...]:
    """Return the readings made after the change at the places that it wrote."""
    written = {(one.server, one.place) for one in change.steps if one.after}
    return tuple(one for one in change.readings_after if (one.server, one.place) in written)


def _read_again(change: Changed, paper: Paper) -> Iterator[Block]:
    shown = read_again(change)
    if shown:
        yield readings_table(shown, paper)
    if more := len(change.readings_after) - len(shown):
        says = tr("{n:# other reading|# other readings} made then are in the JSON.", n=more)
        yield Paragraph((paper.words(says, Style.QUIET),))


def undo_blocks(undo: Undo, paper: Paper) -> Iterator[Block]:
    """Yield the undo folder, the command, and the way without this program."""
    if not undo.folder:
        yield Paragraph(
            (paper.words(tr("Nothing was written, so there is nothing to take back.")),)
        )
        return
    yield Paragraph((paper.words(tr("Undo folder:")), Span(" "), *code(undo.folder)))
    if undo.command:
        yield Code((undo.command,))
    else:
        yield Paragraph((paper.words(tr("Nothing of it is left to take back.")),))
    if undo.by_hand:
        yield paper.part(tr("Without this program"))
        yield Points(tuple(plain(one) for one in undo.by_hand))
    if undo.files:
        heads = paper.heads(tr("File"), tr("SHA-256"))
        lines = tuple(line(plain(one.name), code(one.sha256)) for one in undo.files)
        yield Table(heads, lines, (34, 66))


def _journal(change: Changed, paper: Paper) -> Table:
    heads = paper.heads(tr("Time, UTC"), tr("Server"), tr("Entry"), tr("What"), tr("Line hash"))
    lines = tuple(
        line(
            plain(moment(row.at)),
            plain(row.server),
            strong(row.entry),
            plain(row.says),
            code(short_hash(row.sha256)),
        )
        for row in change.journal
    )
    return Table(heads, lines, (18, 22, 14, 35, 11))
