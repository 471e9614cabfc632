"""The command that reads logs as files: what they show of the articles, and what is logged from now on."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from pxewizard import wiring
from pxewizard.cli import text
from pxewizard.cli.exit_codes import Exit
from pxewizard.cli.output import Output
from pxewizard.core.clock import Clock
from pxewizard.core.late import dataclass
from pxewizard.core.logrecord import Level, Record
from pxewizard.core.problem import problem
from pxewizard.core.sighting import Sighting
from pxewizard.engine import stages
from pxewizard.engine.log_analysis import AllSigns, LogAnalysis, as_finding
from pxewizard.engine.log_proof import LogProof, ProofReader
from pxewizard.engine.stages import StageFact
from pxewizard.engine.tally import says, written
from pxewizard.logs.following import Follower
from pxewizard.logs.reading import analyse
from pxewizard.logs.sources import sources

_PAUSE = 2.0  # seconds between two looks at a log
_LONGEST = 240  # characters of a record that are shown
_PROVED = (
    "4469580"  # its cure shows in the log by itself; KB 2019640's only beside the value written
)


@dataclass(frozen=True)
class _Signs:
    """What looks through the logs; `proof` where somebody asked about a time."""

    all: AllSigns
    proof: ProofReader | None


def logs(options: argparse.Namespace, out: Output) -> Exit:
    """Say what the logs show; with --watch go on until Ctrl+C."""
    clock: Clock = options.clock if "clock" in options else wiring.SystemClock()
    since = _moment(options.since) if options.since else None
    found, troubles = sources(options.files)
    followed = [Follower(one.path) for one in found if not one.member] if options.watch else []
    for one in followed:
        one.skip()  # first: what is written while the log is searched is then shown, not lost
    signs = _signs(since, clock.now())
    seen = analyse(found, signs.all, since=since, before=troubles)
    facts = _facts(signs.proof, clock.now())
    _show(out, seen, facts)
    if options.watch:
        seen, facts = _watch(followed, signs, seen, out, clock)
    out.emit(as_json(seen, facts))
    return exit_of(seen)


def exit_of(seen: LogAnalysis) -> Exit:
    """Return 3 where an article's fault shows; else what cannot be read leaves it undecided, 10."""
    if seen.faults:
        return Exit.AFFECTED
    if not seen.unread:
        return Exit.HEALTHY
    return Exit.USAGE if len(seen.unread) == len(seen.logs) else Exit.UNDECIDED


def _signs(since: datetime | None, now: datetime) -> _Signs:
    looking = wiring.log_signs(since)
    marks = wiring.cure_marks(_PROVED) if since else None
    if since is None or marks is None:
        return _Signs(looking, None)
    proof = ProofReader(marks, LogProof(marks.log, since, now))
    return _Signs(AllSigns((looking, proof)), proof)


def _facts(proof: ProofReader | None, now: datetime) -> tuple[StageFact, ...]:
    if proof is None:
        return ()
    told = proof.proof(now)
    return stages.in_log(told), stages.boot_seen(told)


def _moment(typed: str) -> datetime:
    """Return the time that was typed; without a zone it is this computer's. Problem "no-time"."""
    try:
        return datetime.fromisoformat(typed.strip()).astimezone()
    except (ValueError, OverflowError, OSError) as error:
        raise problem("no-time", text=typed, detail=str(error)) from error


def _show(out: Output, seen: LogAnalysis, facts: tuple[StageFact, ...]) -> None:
    for one in seen.logs:
        read = f"{one.name}: {one.size:,} bytes, {one.encoding.upper()}"
        out.say(text.wrapped(one.problem or read))
    out.say(f"\n{seen.headline}.")
    for number, sighting in enumerate(seen.sightings, 1):
        _show_sighting(out, number, sighting)
    if facts:
        out.say()
        show_facts(out, facts, f"Since {seen.since:%Y-%m-%d %H:%M:%S %z}:")


def _show_sighting(out: Output, number: int, seen: Sighting) -> None:
    finding = as_finding(seen)
    first = f"{text.tag('F', number):<4} {finding.severity.capitalize():<11} "
    article = f"KB {seen.article}, " if seen.article else ""
    out.say(text.wrapped(f"{finding.says} ({article}{finding.code})", 2, first))
    for record in dict.fromkeys((seen.first, seen.last)):
        out.say(f"       {_line(record)}")


def show_facts(out: Output, facts: tuple[StageFact, ...], head: str) -> None:
    """Print statements about a change, each for itself."""
    out.say(head)
    rows = []
    for one in facts:
        at = f" ({one.at:%Y-%m-%d %H:%M:%S} UTC)" if one.at else ""
        rows.append((str(one.name), str(one.known), f"{one.says}{at}"))
    out.say(text.table(rows))


def _line(record: Record) -> str:
    said = text.safe(" ".join(record.text.split()))
    cut = said if len(said) <= _LONGEST else f"{said[:_LONGEST]} …"
    return f"{text.safe(record.file)}:{record.line}  {text.safe(written(record))}  {cut}"


def _watch(
    followed: list[Follower], signs: _Signs, seen: LogAnalysis, out: Output, clock: Clock
) -> tuple[LogAnalysis, tuple[StageFact, ...]]:
    """Print what is logged from now on, until Ctrl+C; return what is known then."""
    out.say("\nWatching; Ctrl+C ends it.")
    known: tuple[StageFact, ...] = _facts(signs.proof, clock.now())
    try:
        while True:
            clock.wait(_PAUSE)
            for record in _new(followed):
                signs.all.note(record)
                if record.level is not Level.INFORMATION or _matters(record, signs.all):
                    out.say(_line(record))
            facts = _facts(signs.proof, clock.now())
            if new := tuple(one for one in facts if one not in known):
                show_facts(out, new, "Now:")
            known = facts
    except KeyboardInterrupt:
        ended = LogAnalysis(seen.logs, signs.all.sightings(), seen.since)
        out.say(f"\n{ended.headline}.")
        return ended, known


def _new(followed: list[Follower]) -> Iterator[Record]:
    for one in followed:
        yield from one.poll()


def _matters(record: Record, signs: AllSigns) -> bool:
    return any(says(record.text, word) for word in signs.anchors)


def as_json(seen: LogAnalysis, facts: tuple[StageFact, ...]) -> dict[str, Any]:
    """Return what was read and seen for a program."""
    return {
        "schema": 1,
        "verdict": "affected" if seen.faults else "undecided" if seen.unread else "healthy",
        "since": seen.since.isoformat() if seen.since else None,
        "logs": [
            {
                "name": one.name,
                "size": one.size,
                "encoding": one.encoding or None,
                "problem": str(one.problem) if one.problem else None,
            }
            for one in seen.logs
        ],
        "sightings": [_sighting_json(one) for one in seen.sightings],
        "stages": [
            {
                "code": one.code,
                "known": str(one.known),
                "says": str(one.says),
                "at": one.at.isoformat() if one.at else None,
            }
            for one in facts
        ],
    }


def _sighting_json(seen: Sighting) -> dict[str, Any]:
    return {
        "code": seen.code,
        "article": seen.article or None,
        "severity": str(seen.severity),
        "shows_fault": seen.shows_fault,
        "says": str(seen.says),
        "count": seen.count,
        "since": seen.since,
        "first": _record_json(seen.first),
        "last": _record_json(seen.last),
        "next_step": str(seen.next_step) if seen.next_step else None,
        "url": seen.url or None,
    }


def _record_json(record: Record) -> dict[str, Any]:
    return {
        "file": record.file,
        "line": record.line,
        "at": record.at.isoformat() if record.at else None,
        "written": record.stamp or None,
        "component": record.component or None,
        "thread": record.thread,
        "level": record.level.name.lower(),
        "text": record.text,
    }
