"""The sections of a fix of many: counts, what was agreed to, each server's outcome, the way back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from pxewizard.core.words import Text, tr
from pxewizard.report.document import (
    Block,
    Count,
    Counts,
    Line,
    Paragraph,
    Points,
    Sign,
    Span,
    Spans,
    Style,
    Table,
)
from pxewizard.report.model import Bulk, BulkServer, Step
from pxewizard.report.page_change import approval_blocks, undo_blocks
from pxewizard.report.paper import (
    Paper,
    code,
    line,
    moment,
    plain,
    quiet,
    short_hash,
    short_place,
    strong,
)

_STATES: Final[dict[str, tuple[Sign, Text]]] = {
    "verified": (Sign.OK, tr("Mended and verified")),
    "surprise": (Sign.PROBLEM, tr("Not as expected")),
    "working": (Sign.WARNING, tr("Begun, not ended")),
    "waiting": (Sign.WAITING, tr("Not begun")),
    "taken-back": (Sign.NOTE, tr("Taken back")),
}


def bulk_blocks(bulk: Bulk, paper: Paper, number: Callable[[], int]) -> Iterator[Block]:
    """Yield the sections; what did not go as agreed comes before what did."""
    counted = Counter(one.state for one in bulk.servers)
    yield Counts(
        tuple(
            Count(counted[state], paper.say(word), sign)
            for state, (sign, word) in _STATES.items()
            if counted[state] or state == "verified"
        )
    )
    yield paper.heading(number(), tr("What was agreed to, on each server alike"))
    yield _agreed(bulk, paper)
    yield paper.heading(number(), tr("Approval"))
    yield from approval_blocks(bulk.approval, paper)
    odd = [one for one in bulk.servers if one.state in {"surprise", "working"}]
    if odd or bulk.problems:
        yield paper.heading(number(), tr("Where it did not go as agreed"))
        yield from _odd(odd, bulk, paper)
    yield paper.heading(number(), tr("Every server, in the order of the work"))
    yield from _servers(bulk, paper)
    yield paper.heading(number(), tr("Taking it back"))
    yield from undo_blocks(bulk.undo, paper)


def _agreed(bulk: Bulk, paper: Paper) -> Table:
    """Return each different step once, and on how many servers it was to be taken."""
    alike = Counter(_alike(step) for one in bulk.servers for step in one.steps)
    heads = paper.heads(tr("Step"), tr("Before"), tr("After"), tr("Servers"))
    lines = []
    for (kind, place, before, after, sha256), n in alike.items():
        digest = (Span(" "), *code(short_hash(sha256))) if sha256 else ()
        lines.append(
            line(
                (*strong(kind), Span(" "), *quiet(short_place(place))),
                plain(before),
                (*plain(after), *digest),
                plain(f"{n:,}"),
            )
        )
    return Table(heads, tuple(lines), (36, 22, 32, 10))


def _alike(step: Step) -> tuple[str, str, str, str, str]:
    return step.kind, step.place, step.before, step.after, step.sha256


def _odd(odd: Iterable[BulkServer], bulk: Bulk, paper: Paper) -> Iterator[Block]:
    rows: list[Spans] = []
    for one in odd:
        why = paper.trouble(one.problem) if one.problem else plain(one.says)
        state = _state(one, paper)
        rows.append((*strong(f"{one.server} "), *state, Span(" "), *why))
        if one.uncertain:
            says = tr("{server}: nobody knows what it holds now.", server=one.server)
            rows.append((paper.words(says, Style.STRONG, Sign.UNKNOWN),))
    rows += [paper.trouble(one) for one in bulk.problems]
    yield Points(tuple(rows))


def _servers(bulk: Bulk, paper: Paper) -> Iterator[Block]:
    says = tr(
        "One server was written and verified first, then the others, {n:#|#} at a time. Verified: written,"
        " read back, and examined again: healthy.",
        n=bulk.at_once,
    )
    yield Paragraph((paper.words(says),))
    heads = paper.heads(
        tr("No."), tr("Server"), tr("Result"), tr("Time, UTC"), tr("Its own undo folder")
    )
    lines = (_server(n, one, paper) for n, one in enumerate(bulk.servers, 1))
    yield Table(heads, tuple(lines), (6, 28, 20, 18, 28))
    says = tr("Journal and report of each server are in its own folder.")
    yield Paragraph((paper.words(says, Style.QUIET),))


def _server(number: int, one: BulkServer, paper: Paper) -> Line:
    return line(
        plain(f"{number:,}"),
        strong(one.server),
        _state(one, paper),
        plain(moment(one.at)),
        code(one.folder.replace("\\", "/").rpartition("/")[2]),
    )


def _state(one: BulkServer, paper: Paper) -> Spans:
    sign, word = _STATES[one.state]
    return (paper.words(word, Style.STRONG, sign),)
