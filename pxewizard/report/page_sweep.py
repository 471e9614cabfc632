"""The sections of a sweep: counts and pattern, by the beginning of names, to mend, not read, every server."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from pxewizard.core.words import Text, tr
from pxewizard.engine.flow.sweeping import WORDS
from pxewizard.engine.sweep_rows import SweepState
from pxewizard.report.document import (
    Block,
    Cluster,
    Count,
    Counts,
    Line,
    Paragraph,
    Pattern,
    Sign,
    Spans,
    Style,
    Table,
)
from pxewizard.report.model import Sweep, SweepServer
from pxewizard.report.page_examination import readings_table
from pxewizard.report.paper import Paper, line, moment, plain, quiet, strong

SIGNS: Final[dict[str, Sign]] = {
    "missing": Sign.ABSENT,
    "differs": Sign.DIFFERS,
    "affected": Sign.PROBLEM,
    "undecided": Sign.WARNING,
    "not-read": Sign.UNKNOWN,
    "working": Sign.WAITING,
    "waiting": Sign.WAITING,
    "not-applicable": Sign.NOTE,
    "correct": Sign.OK,
}
_FAULTS: Final = ("missing", "differs", "affected")
_OPEN: Final = ("undecided", "waiting", "working", "not-applicable")


def sweep_blocks(
    sweep: Sweep, paper: Paper, number: Callable[[], int], *, changed: bool
) -> Iterator[Block]:
    """Yield the sections; the servers that gave no answer are apart. `changed`: some were mended."""
    counted = Counter(one.state for one in sweep.servers)
    yield Counts(tuple(_counts(counted, paper)))
    yield Pattern(
        tuple(
            Cluster(f"{name or '…'} {len(some)}", tuple(SIGNS[one.state] for one in some))
            for name, some in _groups(sweep.servers).items()
        ),
        paper.say(_pattern_says(counted)),
    )
    yield paper.heading(number(), tr("Scope"))
    says = tr("Held against {server}.", server=sweep.reference)
    yield Paragraph((paper.words(says), *(plain(f" {' '.join(sweep.sources)}"))))
    if sweep.readings:
        yield readings_table(sweep.readings, paper)
    yield paper.heading(number(), tr("By the beginning of names"))
    yield _by_name(sweep, paper)
    faulty = [one for state in _FAULTS for one in sweep.servers if one.state == state]
    if faulty:
        note = None if changed else tr("nothing was changed yet")
        yield paper.heading(number(), tr("To mend"), note)
        yield _to_mend(faulty, paper, logged=any(one.in_log for one in sweep.servers))
    silent = [one for one in sweep.servers if one.state == "not-read"]
    if silent:
        yield paper.heading(number(), tr("Not read, and who can mend it"))
        yield _not_read(silent, paper)
    rest = [one for one in sweep.servers if one.state in _OPEN]
    if rest:
        yield paper.heading(number(), tr("Undecided, or not looked at"))
        yield _every(rest, paper)
    correct = [one for one in sweep.servers if one.state == "correct"]
    if correct:
        yield paper.heading(number(), tr("Correct"))
        yield _every(correct, paper)


def _counts(counted: Counter[str], paper: Paper) -> Iterator[Count]:
    for state, word in WORDS.items():
        n = counted[str(state)]
        if n or state in {SweepState.MISSING, SweepState.NOT_READ, SweepState.CORRECT}:
            yield Count(n, paper.say(word), SIGNS[str(state)])


def _pattern_says(counted: Counter[str]) -> Text:
    says: Text | None = None
    for state, word in WORDS.items():
        if n := counted[str(state)]:
            one = tr("{word}: {n:#|#}", word=word, n=n)
            says = tr("{first}, {second}", first=says, second=one) if says else one
    return says or tr("No server")


def _groups(servers: Iterable[SweepServer]) -> dict[str, list[SweepServer]]:
    found: dict[str, list[SweepServer]] = {}
    for one in servers:
        found.setdefault(one.group, []).append(one)
    return found


def _by_name(sweep: Sweep, paper: Paper) -> Table:
    states = [one for one in WORDS if any(s.state == one for s in sweep.servers)]
    heads = paper.heads(tr("Begins with"), tr("Servers"), *(WORDS[one] for one in states))
    lines = []
    for name, some in _groups(sweep.servers).items():
        counted = Counter(one.state for one in some)
        cells = [_number(counted[str(one)], SIGNS[str(one)]) for one in states]
        lines.append(line(strong(name or "…"), plain(f"{len(some):,}"), *cells))
    share = 70 // max(len(states), 1)
    return Table(heads, tuple(lines), (18, 12, *([share] * len(states))))


def _number(n: int, sign: Sign) -> Spans:
    return strong(f"{n:,}", sign) if n else quiet("0")


def _to_mend(servers: list[SweepServer], paper: Paper, *, logged: bool) -> Table:
    """Return the table; `logged`: a CertMgr.log names some, so that of the others it can be said, too."""
    named = [tr("In CertMgr.log, UTC")] if logged else []
    heads = paper.heads(
        tr("No."), tr("Server"), tr("State"), tr("What was read"), *named, tr("Proposed")
    )
    lines = [
        line(
            (paper.tag(one.id),),
            strong(one.server),
            _state(one, paper),
            (*plain(one.says), *quiet(f" · {one.service}" if one.service else "")),
            *([_in_log(one, paper)] if logged else []),
            (*plain(one.proposed), *paper.tags([one.donor] if one.donor else [])),
            anchor=paper.anchor(one.id),
        )
        for one in servers
    ]
    return Table(heads, tuple(lines), (8, 24, 12, 21, 15, 20) if logged else (8, 26, 12, 26, 28))


def _in_log(one: SweepServer, paper: Paper) -> Spans:
    return plain(moment(one.named_at) or paper.say(tr("named") if one.in_log else tr("not named")))


def _not_read(servers: list[SweepServer], paper: Paper) -> Table:
    heads = paper.heads(tr("No."), tr("Server"), tr("Stopped at"), tr("What to do"))
    lines = [
        line(
            (paper.tag(one.id),),
            strong(one.server, Sign.UNKNOWN),
            plain(one.problem.says if one.problem else one.says),
            plain(one.problem.advice if one.problem else ""),
            apart=True,
            anchor=paper.anchor(one.id),
        )
        for one in servers
    ]
    return Table(heads, tuple(lines), (8, 26, 29, 37))


def _every(servers: list[SweepServer], paper: Paper) -> Table:
    heads = paper.heads(
        tr("No."), tr("Server"), tr("Site"), tr("State"), tr("What was read"), tr("Read at, UTC")
    )
    return Table(heads, tuple(_server(one, paper) for one in servers), (8, 28, 7, 13, 27, 17))


def _server(one: SweepServer, paper: Paper) -> Line:
    return line(
        quiet(one.id),  # thousands of them: a link for each would be half of the page
        plain(one.server),
        plain(one.site),
        _state(one, paper),
        plain(one.says),
        plain(moment(one.read_at)),
    )


def _state(one: SweepServer, paper: Paper) -> Spans:
    return (paper.words(WORDS[SweepState(one.state)], Style.STRONG, SIGNS[one.state]),)
