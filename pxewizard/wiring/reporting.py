"""Lays ready what a report is made from: the articles' own words, what stands side by side, who makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from pxewizard.core.examination import Examination
from pxewizard.core.late import dataclass
from pxewizard.core.outcome import Outcome
from pxewizard.core.problem import Problem, problem
from pxewizard.core.words import Text
from pxewizard.wiring.governed import report_folder
from pxewizard.wiring.person import operator

if TYPE_CHECKING:  # a command that makes no report does without it
    from pxewizard.engine.formats.record import Change
    from pxewizard.engine.log_proof import LogProof
    from pxewizard.engine.undo import Undone
    from pxewizard.report import Format, Laid, Material, Profile, Replaced, Report
    from pxewizard.report.package import Attached


def laid(seen: Examination) -> Laid:
    """Return an examination with what its article says of it."""
    from pxewizard import wiring
    from pxewizard.engine.flow.exhibits import exhibits
    from pxewizard.report import Laid

    known = next(
        one for one in wiring.known_articles() if one.article.number == seen.article.number
    )
    return Laid(seen, known, exhibits(seen, wiring.comparison(seen), wiring.log_marks(seen)))


def material(
    at: datetime,
    seen: Iterable[Examination] = (),
    *,
    language: str = "en",
    say: Callable[[Text], str] = str,
) -> Material:
    """Return what a report of these examinations is made from; who makes it sits at this computer."""
    from pxewizard.report import Material
    from pxewizard.report.material import Maker
    from pxewizard.scenarios.look_alikes import LOOK_ALIKES

    who = operator()
    maker = Maker(who.name, who.workstation, who.version, at)
    return Material(
        maker, tuple(map(laid, seen)), look_alikes=LOOK_ALIKES, language=language, say=say
    )


def with_change(
    material: Material,
    change: Change,
    after: Examination | None = None,
    files: tuple[tuple[str, str], ...] = (),
    proof: LogProof | None = None,
) -> Material:
    """Return the material with a change, and with what led to it in the place of other examinations.

    `proof` is what its log has shown; without one, what it shows among what was found afterwards.
    """
    from pxewizard.report import Recorded

    if change.examination is None:
        return replace(material, laid=())
    seen = proof or _proof(change, after)
    recorded = Recorded(change, laid(change.examination), after, files, proof=seen)
    return replace(material, laid=(), changes=(*material.changes, recorded))


def _proof(change: Change, after: Examination | None) -> LogProof | None:
    """Return what the log that was read afterwards shows of a change; None where it was not read."""
    from pxewizard import wiring
    from pxewizard.engine.log_proof import LogProof, newest_record, proof_by
    from pxewizard.engine.stages import last_written

    if after is None or change.approved is None or change.examination is None:
        return None
    plan = change.approved.plan
    at = last_written(plan.steps, change.lines)
    marks = wiring.cure_marks(plan.article, plan.steps)
    if at is None or marks is None:
        return None
    known = newest_record(change.examination.observations, marks.log)
    return proof_by(after.observations, marks, LogProof(marks.log, at, at, known))


@dataclass(frozen=True)
class Since:
    """What was found after a change, and what its log has shown since; a folder may not hold it yet.

    `unrecorded` is why the record is not whole, which no folder tells.
    """

    after: Examination | None = None
    proof: LogProof | None = None
    unrecorded: Problem | None = None


def of_folder(
    folder: Path,
    at: datetime,
    since: Since | None = None,
    *,
    language: str = "en",
    say: Callable[[Text], str] = str,
) -> tuple[Material, dict[str, bytes]]:
    """Return what the folder of a change, a sweep or a fix of many tells for a report, and its files by name.

    `since` is known besides of a change that was made just now.
    Problem "report-no-record" where nothing but a beginning is there, and those of `journal.load`.
    """
    from pxewizard.journal import is_bulk, kept, load
    from pxewizard.journal.sweeps import is_sweep
    from pxewizard.wiring.reporting_many import of_sweep, with_bulk

    if is_bulk(folder):
        files = kept.contents(folder)
        return with_bulk(material(at, language=language, say=say), folder, files), files
    if is_sweep(folder):
        empty = material(at, language=language, say=say)
        return of_sweep(folder, empty), kept.contents(folder)
    change = load(folder)
    if change.examination is None:
        raise problem("report-no-record", path=folder)
    files = kept.contents(folder)
    if change.approved is None:
        return material(at, (change.examination,), language=language, say=say), files
    empty = material(at, language=language, say=say)
    known = since or Since()
    found = known.after or kept.found_after(folder)
    told = with_change(empty, change, found, kept.digests(files), known.proof)
    changes = tuple(replace(one, unrecorded=known.unrecorded) for one in told.changes)
    return replace(told, changes=changes), files


def keep(
    folder: Path,
    at: datetime,
    done: Outcome | Undone | None = None,
    *,
    language: str = "en",
    say: Callable[[Text], str] = str,
) -> Path:
    """Write the report of a change or fix of many into its folder, as JSON and HTML; return the page's path.

    What was found afterwards is kept there for later reports; why the record of what was `done` is not
    whole stands in this one only. Where a policy names a folder for reports, the report goes there, under
    the change's name. Problems "disk" and of `of_folder`.
    """
    from pxewizard.journal import kept
    from pxewizard.report import Format, build, rendered

    if isinstance(done, Outcome) and done.after:
        kept.keep_after(folder, done.after)
    since = Since(unrecorded=done.unrecorded if done else None)
    report, _ = build(of_folder(folder.resolve(), at, since, language=language, say=say)[0])
    offset = _offset(report)
    bound = report_folder()
    place, name = (bound, folder.resolve().name) if bound else (folder, "report")
    kept.keep_report(place, f"{name}.json", rendered(report, Format.JSON))
    return kept.keep_report(place, f"{name}.html", rendered(report, Format.HTML, say, offset))


def save(path: Path, data: bytes) -> None:
    """Write a report where a person wants it; the old file stays whole until the new one is.

    Problems "policy-report-folder" where the organisation has named another folder, and of `write_file`.
    """
    from pxewizard.journal.named_files import write_file

    bound = report_folder()
    if bound and not path.resolve().is_relative_to(bound.resolve()):
        raise problem("policy-report-folder", folder=bound)
    write_file(path, data)


def file_of(
    material: Material, form: Format, profile: Profile, attached: Attached | None = None
) -> tuple[bytes, tuple[Replaced, ...]]:
    """Return a report as a file of that form, and what was replaced in it."""
    from pxewizard.report import Format, build, rendered
    from pxewizard.report.package import Attached, package

    report, replaced = build(material, profile)
    offset = _offset(report)
    if form is not Format.PACKAGE:
        return rendered(report, form, material.say, offset), replaced
    html = rendered(report, Format.HTML, material.say, offset)
    return package(report, html, attached or Attached()), replaced


def _offset(report: Report) -> timedelta | None:
    """Return how far this computer's clock was from UTC when that began: a summer may lie between."""
    return report.origin.started.astimezone().utcoffset()


def raw_values(material: Material) -> dict[str, bytes]:
    """Return the raw answer of every reading, by the name of its file in a package.

    Of a fix of many each server has a folder of its own.
    """
    from pxewizard.engine.flow.exhibits import raw_text
    from pxewizard.engine.formats.backup import plain_name

    return {
        f"{f'{plain_name(one.context.scope.dp.name)}/' if material.mended else ''}"
        f"KB{one.article.number}-E{o.number}.txt": text.encode("utf-8", "backslashreplace")
        for one in material.examined
        for o in one.observations
        if (text := raw_text(o.reading))
    }


def keep_of_bulk(
    folder: Path, at: datetime, *, language: str = "en", say: Callable[[Text], str] = str
) -> Problem | None:
    """Write the report of each server's change, and one of the whole; return what hindered one of them."""
    from pxewizard.journal import load_bulk

    met: Problem | None = None
    folders = [Path(row.folder) for row in load_bulk(folder).rows if row.folder]
    for one in (*folders, folder):
        try:
            keep(one, at, language=language, say=say)
        except Problem as error:
            met = error
    return met
