"""Lays ready what a report of many servers is made from: a sweep, a fix of many, or one with the other."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pxewizard.core.examination import Examination
from pxewizard.core.problem import Problem

if TYPE_CHECKING:  # a command that makes no report does without it
    from pxewizard.engine.flow import Sweep
    from pxewizard.journal import SweepFolder
    from pxewizard.report import Material
    from pxewizard.report.material import Fix


def with_sweep(material: Material, sweep: Sweep, examined: Examination | None = None) -> Material:
    """Return the material with other distribution points; `examined` is what the sweep began with."""
    from pxewizard import wiring
    from pxewizard.report import Swept

    (scenario,) = wiring.scenarios(sweep.article)
    scope = sweep.basis if sweep.basis.mp or examined is None else examined.context.scope
    reference = scope.mp.name if scope.mp else ""
    swept = Swept(scenario.article, reference, sweep.rows, sweep.says, examined, scope.practice)
    return replace(material, sweep=swept)


def of_sweep(folder: Path, material: Material) -> Material:
    """Return the material with the sweep that a folder records; problems of `take_up_sweep`."""
    from pxewizard.journal import take_up_sweep

    with closing(take_up_sweep(folder)) as record:
        return with_record(material, record)


def with_record(material: Material, record: SweepFolder) -> Material:
    """Return the material with the sweep of a record; servers that were not read yet wait."""
    from pxewizard.engine.flow import Sweep
    from pxewizard.engine.sweep_rows import SweepRow
    from pxewizard.report.material import Maker

    order, known = record.order, {row.server: row for row in record.rows}
    waiting = (SweepRow(target) for target in order.targets)
    rows = tuple(known.get(row.server, row) for row in waiting)
    told = with_sweep(material, Sweep(order.article, order.scope, rows, says=order.says))
    begun_by = Maker(order.operator, order.workstation, order.version, order.made_at)
    folders = dict.fromkeys(row.mended_in for row in rows if row.mended_in)
    fixes = tuple(map(_fix, folders))
    if told.sweep is None:
        return told
    return replace(told, sweep=replace(told.sweep, fixes=fixes, begun_by=begun_by))


def _fix(folder: str) -> Fix:
    """Return a fix of many with who approved it, where its record can still be read."""
    from pxewizard.journal import load_bulk
    from pxewizard.report.material import Fix

    try:
        return Fix(folder, load_bulk(Path(folder)).approved.approved_by)
    except Problem:
        return Fix(folder)


def with_bulk(material: Material, folder: Path, files: dict[str, bytes]) -> Material:
    """Return the material with a fix of many; problems of `load_bulk`."""
    from pxewizard import wiring
    from pxewizard.journal import changes_folder, kept, load, load_bulk
    from pxewizard.report import Mended

    bulk = load_bulk(folder)
    changes, problems = {}, []
    begun = changes_folder(folder)
    for path in sorted(begun.iterdir()) if begun.is_dir() else ():
        try:
            change = load(path)
        except Problem as met:
            problems.append(met)
            continue
        if change.approved is not None:
            changes[change.approved.plan.steps[0].place.server] = change
    (scenario,) = wiring.scenarios(bulk.approved.bulk.canary.article)
    told = Mended(
        bulk,
        scenario.article,
        tuple(changes.items()),
        tuple(scenario.follow_up),
        kept.digests(files),
        tuple(problems),
    )
    return replace(material, mended=told)


def with_fix(material: Material, folder: str) -> tuple[Material, dict[str, bytes]]:
    """Return the material with the fix of many in that folder, and its files; as it is without a folder."""
    from pxewizard.journal import kept

    if not folder:
        return material, {}
    files = kept.contents(Path(folder))
    return with_bulk(material, Path(folder), files), files
