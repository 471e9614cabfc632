"""Says at every start what was interrupted earlier, and what can be done about it."""

from __future__ import annotations

from pxewizard.cli.output import Output
from pxewizard.engine.formats.record import Change
from pxewizard.journal import data_root, open_changes


def remind(out: Output) -> None:
    """Name the interrupted changes; they block nothing."""
    for change in open_changes(data_root()):
        describe(out, change)


def describe(out: Output, change: Change) -> None:
    """Say where a change stopped, and offer check, finish and undo."""
    practice = ""
    if change.approved and change.approved.plan.scope.practice:
        practice = f" --practice {change.approved.plan.scope.practice} --state DIR"
    out.warn(f"A change was interrupted: {change.folder}")
    out.warn(f"  check   pxewizard recover {change.folder}{practice}")
    out.warn(f"  finish  pxewizard recover {change.folder} --finish{practice}")
    out.warn(f"  undo    pxewizard undo {change.folder}{practice}\n")
