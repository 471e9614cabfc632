"""Says at every start what was interrupted earlier, and what can be done about it."""

from __future__ import annotations

from pathlib import Path

from pxewizard.cli import text
from pxewizard.cli.output import Output
from pxewizard.core.problem import Problem
from pxewizard.engine.formats.record import Change
from pxewizard.journal import data_root, in_use, open_changes, unreadable_changes


def remind(out: Output) -> None:
    """Name the interrupted changes; they block nothing, nor does a folder that cannot be read."""
    try:
        for change in open_changes(data_root()):
            describe(out, change)
        for path, problem in unreadable_changes(data_root()):
            out.warn(f"A change may have been interrupted, and its record is damaged: {path}")
            out.warn(f"  {problem}\n")
    except Problem as problem:
        out.warn(f"Whether a change was interrupted is not known. {problem}\n")


def describe(out: Output, change: Change) -> None:
    """Say where a change stopped, and offer check, finish and undo."""
    if in_use(Path(change.folder)):
        out.warn(f"A change is being made by another run: {change.folder}\n")
        return
    scope = change.approved.plan.scope if change.approved else None
    practice = text.practice_words(scope.practice, scope.state) if scope else ""
    folder = text.quoted(change.folder)
    out.warn(f"A change was interrupted: {change.folder}")
    out.warn(f"  check   pxewizard recover {folder}{practice}")
    out.warn(f"  finish  pxewizard recover {folder} --finish{practice}")
    out.warn(f"  undo    pxewizard undo {folder}{practice}\n")
