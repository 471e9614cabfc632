"""Says at every start what was interrupted earlier, and what can be done about it."""

from __future__ import annotations

import argparse
from pathlib import Path

from pxewizard.cli import connecting, text
from pxewizard.cli.exit_codes import Exit
from pxewizard.cli.output import Output
from pxewizard.core.examination import Scope
from pxewizard.core.journal import Direction
from pxewizard.core.problem import Problem
from pxewizard.engine.bulk_rows import BulkState
from pxewizard.engine.formats.bulkrecord import Bulk
from pxewizard.engine.formats.record import Change
from pxewizard.engine.undo import begun
from pxewizard.journal import data_root, in_use, open_bulks, open_changes, unreadable_changes


def remind(options: argparse.Namespace, out: Output) -> Exit:
    """Name the interrupted changes; they block nothing, nor does a folder that cannot be read.

    Returns 7 if something could not be read, else 0.
    """
    damaged = False
    try:
        bulks = open_bulks(data_root())
        for bulk in bulks:
            describe_bulk(options, out, bulk)
        for change in open_changes(data_root()):
            if Path(change.folder).parent.parent not in {Path(one.folder) for one in bulks}:
                describe(options, out, change)
        for path, problem in unreadable_changes(data_root()):
            out.warn(f"A change may have been interrupted, and its record is damaged: {path}")
            out.warn(f"  {problem}\n")
            damaged = True
    except Problem as problem:
        out.warn(f"Whether a change was interrupted is not known. {problem}\n")
        damaged = True
    return Exit.REFUSED if damaged else Exit.HEALTHY


def describe(options: argparse.Namespace, out: Output, change: Change) -> None:
    """Say where a change stopped, and offer check, finish and undo."""
    if in_use(Path(change.folder)):
        out.warn(f"A change is being made by another run: {change.folder}\n")
        return
    scope = change.approved.plan.scope if change.approved else None
    words, undo_words = _words(options, scope)
    folder = text.quoted(change.folder)
    out.warn(f"A change was interrupted: {change.folder}")
    out.warn(f"  check   pxewizard recover {folder}{words}")
    if not begun(change.entries, Direction.UNDO):
        out.warn(f"  finish  pxewizard recover {folder} --finish{words}")
    out.warn(f"  undo    pxewizard undo {folder}{undo_words}\n")


def describe_bulk(options: argparse.Namespace, out: Output, bulk: Bulk) -> None:
    """Say that a fix of many was interrupted, and offer to go on and to take it back."""
    folder = text.quoted(bulk.folder)
    words, undo_words = _words(options, bulk.approved.bulk.canary.scope)
    what, state = "A fix", BulkState.VERIFIED
    if bulk.undoing:
        what, state = "The undo of a fix", BulkState.TAKEN_BACK
    done, servers = bulk.count(state), len(bulk.servers)
    out.warn(f"{what} of {servers} servers was interrupted, {done} done: {bulk.folder}")
    out.warn(f"  check   pxewizard recover {folder}{words}")
    if not bulk.undoing:
        out.warn(f"  go on   pxewizard sweep --resume {folder}{words}")
    out.warn(f"  undo    pxewizard undo {folder}{undo_words}\n")


def _words(options: argparse.Namespace, scope: Scope | None) -> tuple[str, str]:
    """Return the options for going on and for undo: the practice site's, or the accounts given now."""
    if scope and scope.practice:
        return (text.practice_words(scope.practice, scope.state),) * 2
    if scope is None or options.practice:
        return "", ""
    return (
        connecting.later_words(options),
        connecting.later_words(options, asks_database=False),
    )
