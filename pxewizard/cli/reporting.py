"""The command `report`, and what `examine -o` and `apply` share with it."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from pxewizard import wiring
from pxewizard.cli import text
from pxewizard.cli.exit_codes import Exit
from pxewizard.cli.output import Output
from pxewizard.core.examination import Examination
from pxewizard.core.outcome import Outcome
from pxewizard.core.problem import Problem, problem
from pxewizard.core.words import tr
from pxewizard.engine.undo import Undone
from pxewizard.journal import (
    SweepFolder,
    bulks_folder,
    changes_folder,
    data_root,
    kept,
    sweeps_folder,
)
from pxewizard.journal.named_files import named_folder, read_file
from pxewizard.report import Format, Material, Profile, Replaced, format_of
from pxewizard.report.package import Attached
from pxewizard.report.verify import Checked, checked, fits
from pxewizard.wiring import reporting, reporting_many

_LARGEST = 512 * 1024 * 1024  # bytes of a file that is verified
_MOST_SHOWN = 40  # lines of the preview


def report(options: argparse.Namespace, out: Output) -> Exit:
    """Make the report of a change from its folder, or say whether a report is whole."""
    if options.verify:
        return _verify(options.verify, out)
    if options.folder is None or options.output is None:
        raise problem("report-what")
    chosen(options)
    root = data_root()
    places = (changes_folder(root), sweeps_folder(root), bulks_folder(root))
    folder = named_folder(options.folder, *places).resolve()
    write_of_folder(options, out, folder)
    return Exit.HEALTHY


def write_of_folder(options: argparse.Namespace, out: Output, folder: Path) -> None:
    """Write the report of what the folder of a change, a sweep or a fix of many records."""
    form, profile = chosen(options)
    material, files = reporting.of_folder(folder, wiring.SystemClock().now())
    _write(options, out, (material, form, profile), attached(options, material, files))


def chosen(options: argparse.Namespace) -> tuple[Format, Profile]:
    """Return the form that the file's name asks for, and the redaction; before anything is read."""
    form, profile = format_of(options.output), Profile(options.redact)
    if options.values and form is not Format.PACKAGE:
        raise problem("report-values-alone")
    if options.values and profile is not Profile.NONE:
        raise problem("report-values-redacted")
    return form, profile


def write_examined(options: argparse.Namespace, out: Output, seen: Iterable[Examination]) -> None:
    """Write the report of what was just examined."""
    form, profile = chosen(options)
    material = reporting.material(wiring.SystemClock().now(), seen)
    _write(options, out, (material, form, profile), attached(options, material, {}))


def write_swept(
    options: argparse.Namespace, out: Output, record: SweepFolder, mended: str = ""
) -> None:
    """Write the report of a sweep that has just ended, with the fix of many in that folder."""
    form, profile = chosen(options)
    material = reporting_many.with_record(reporting.material(wiring.SystemClock().now()), record)
    material, files = reporting_many.with_fix(material, mended)
    whole = kept.contents(record.path) | files
    _write(options, out, (material, form, profile), attached(options, material, whole))


def keep(out: Output, folder: str, done: Outcome | Undone) -> None:
    """Write the report of a change into its folder; the change stands whatever becomes of it."""
    try:
        path = reporting.keep(Path(folder), wiring.SystemClock().now(), done)
    except Problem as met:
        out.warn(f"The report could not be written: {met}")
    else:
        out.say(f"Report: {path}")


def keep_of_bulk(out: Output, folder: str) -> None:
    """Write the report of the whole and of each server; what they are stands whatever becomes of it."""
    met = reporting.keep_of_bulk(Path(folder), wiring.SystemClock().now())
    if met:
        out.warn(f"A report could not be written: {met}")
    else:
        out.say(f"Report: {Path(folder) / 'report.html'}")


def attached(options: argparse.Namespace, material: Material, record: dict[str, bytes]) -> Attached:
    """Return what a package holds besides the report; Problem "report-values-none" of a sweep alone."""
    if not options.values:
        return Attached(record)
    if not material.examined:
        raise problem("report-values-none")
    return Attached(record, reporting.raw_values(material))


def _write(
    options: argparse.Namespace,
    out: Output,
    what: tuple[Material, Format, Profile],
    attached: Attached,
) -> None:
    data, replaced = reporting.file_of(*what, attached)
    _preview(out, replaced)
    reporting.save(options.output, data)
    out.say(f"The report is in {options.output}.")
    _, form, profile = what
    if form is Format.PACKAGE and profile is not Profile.NONE and attached.record:
        out.say("What it is made from is left out of it: the record names everything.")


def _preview(out: Output, replaced: tuple[Replaced, ...]) -> None:
    """Say what was replaced, how often, by what: on this screen only."""
    if not replaced:
        return
    times = sum(one.times for one in replaced)
    out.say(f"Replaced in it, {text.count(times, 'time')}:")
    rows = [
        (one.alias, text.safe(one.original), f"{one.times:,}") for one in replaced[:_MOST_SHOWN]
    ]
    out.say(text.table(rows))
    if len(replaced) > _MOST_SHOWN:
        out.say(f"  and {text.count(len(replaced) - _MOST_SHOWN, 'other name')}")


def _verify(path: Path, out: Output) -> Exit:
    found = checked(read_file(path, _LARGEST))
    if found is None:
        raise problem("report-not-ours", path=path)
    if found.wrong:
        raise problem("report-edited", path=path, what=found.wrong)
    what = "it is" if found.laid_out else "its content is"
    out.say(f"{path} is whole: {what} as it was made.")
    out.say(f"SHA-256 of its JSON: {found.json_sha256}")
    master = path.with_suffix(".json")
    if path.suffix.lower() != ".json" and master.is_file():
        _against(path, found, master, out)
    return Exit.HEALTHY


def _against(path: Path, found: Checked, master: Path, out: Output) -> None:
    if not fits(found, read_file(master, _LARGEST)):
        raise problem(
            "report-edited", path=path, what=tr("it was not made from {master}", master=master)
        )
    out.say(f"It was made from {master}.")
