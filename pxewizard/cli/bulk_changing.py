"""Mends many servers by one approval on the command line, takes an interrupted one up, or all back."""

from __future__ import annotations

import argparse
import threading
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pxewizard import wiring
from pxewizard.cli import connecting, database, reporting, sweep_text, text
from pxewizard.cli.exit_codes import Exit, of_bulk, of_undone_all
from pxewizard.cli.narrator import Narrator
from pxewizard.cli.output import Output, agreed
from pxewizard.core.plan import ApprovedBulkPlan
from pxewizard.core.problem import problem
from pxewizard.engine.approve import MOST_SERVERS, bulk_plan
from pxewizard.engine.bulk import Workshop, carry_out
from pxewizard.engine.bulk_choice import Gathered, gathered
from pxewizard.engine.bulk_rows import BulkRow, BulkState
from pxewizard.engine.bulk_undo import take_back, to_take_back
from pxewizard.engine.formats.bulkrecord import Bulk, Ended
from pxewizard.engine.sweep import AT_ONCE
from pxewizard.engine.sweep_rows import SweepRow
from pxewizard.journal import BulkFolder, begin_bulk, data_root, load_bulk, resume_bulk


@dataclass(frozen=True)
class Fixed:
    """How mending many ended; `verified` are the servers, by the names they were read by."""

    code: Exit
    verified: tuple[str, ...] = ()
    json: Any = None
    folder: str = ""  # of its record


def fix(
    options: argparse.Namespace, out: Output, parts: wiring.Parts, rows: Iterable[SweepRow]
) -> Fixed:
    """Plan, ask once with every server named, and mend: the first alone, then the others in waves."""
    chosen = gathered(rows, at_most=MOST_SERVERS)
    _show(out, chosen, options.at_once or AT_ONCE)
    if not chosen.plans:
        out.say("Nothing can be mended by one approval.")
        return Fixed(Exit.HEALTHY, json=sweep_text.bulk_json("", (), chosen.left_out))
    if options.practice and not options.state:
        raise problem("state-missing")
    count = text.count(len(chosen.plans), "server")
    if not agreed(options, f"Write the value on these {count}? Type yes:"):
        out.say("Cancelled. Nothing was changed.")
        return Fixed(Exit.CANCELLED, json=sweep_text.bulk_json("", (), chosen.left_out))
    clock = parts.clock
    bulk = bulk_plan(chosen.plans, wave=options.at_once or AT_ONCE)
    number = (options.change_number or "").strip()
    approved = wiring.approve_bulk(bulk, clock, change_number=number)
    with begin_bulk(data_root(), approved, clock) as journal:
        done = _carried_out(out, parts, journal)
        _tell(options, out, journal, done)
        names = {one.steps[0].place.server: one.scope.dp.name for one in bulk.plans}
        verified = tuple(names[one.server] for one in done if one.state is BulkState.VERIFIED)
        data = sweep_text.bulk_json(journal.folder, done, chosen.left_out)
    return Fixed(of_bulk(done), verified, data, journal.folder)


def resume(options: argparse.Namespace, out: Output, path: Path) -> Exit:
    """Go on with a fix of many that was interrupted, after a yes."""
    with (
        _taken_up(options, path) as journal,
        closing(_parts(options, journal.approved)) as parts,
    ):
        _show_stands(out, load_bulk(path))
        if not agreed(options, "Go on with what was agreed to then? Type yes:"):
            out.say("Cancelled. Nothing was changed.")
            return Exit.CANCELLED
        done = _carried_out(out, parts, journal)
        _tell(options, out, journal, done)
        out.emit({"schema": 1, "fix": sweep_text.bulk_json(journal.folder, done, ())})
        return of_bulk(done)


def recover(options: argparse.Namespace, out: Output) -> Exit:
    """Say where a fix of many stands by its record; with --finish go on with it."""
    if options.finish:
        return resume(options, out, options.folder)
    bulk = load_bulk(options.folder)
    _show_stands(out, bulk)
    if bulk.ended is None and bulk.undoing:
        out.say("Taking it back was begun; to take the rest back use “pxewizard undo”.")
    elif bulk.ended is None:
        out.say("To go on with it add --finish; to take it back use “pxewizard undo”.")
    return Exit.HEALTHY


def undo(options: argparse.Namespace, out: Output) -> Exit:
    """Take back what a fix of many wrote, on every server where it still stands."""
    path: Path = options.folder
    with _taken_up(options, path) as journal:
        wanted = to_take_back(journal)
        if not wanted:
            out.say("By its records, nothing is left on a server: there is nothing to undo.")
            journal.end(Ended.UNDO)
            return Exit.HEALTHY
        with closing(_parts(options, journal.approved)) as parts:
            out.say("This is taken back; each value only where it is still as it was written:")
            for _, approved in wanted:
                out.say(f"  {text.safe(approved.plan.steps[0].place.server)}")
            if not agreed(
                options, f"Take it back on {text.count(len(wanted), 'server')}? Type yes:"
            ):
                out.say("Cancelled. Nothing was changed.")
                return Exit.CANCELLED
            with Narrator(out) as narrator:
                shop = _shop(parts, journal, narrator)
                done = take_back(journal, shop, force=options.even_if_changed)
        reporting.keep_of_bulk(out, journal.folder)
        code = of_undone_all([one.undone for one in done], begun=len(wanted))
        whole = "Everything stands again as it was." if code is Exit.HEALTHY else (
            "Not everything was taken back; what was not is named above."
        )  # fmt: skip
        out.say(whole)
        return code


def _taken_up(options: argparse.Namespace, path: Path) -> BulkFolder:
    scope = load_bulk(path).approved.bulk.canary.scope
    connecting.check_practice(options, scope, str(path), existing=True)
    database.named(options, scope)
    return resume_bulk(path, wiring.SystemClock())


def _parts(options: argparse.Namespace, approved: ApprovedBulkPlan) -> wiring.Parts:
    plans = approved.bulk.plans
    return connecting.site(options, plans[0].scope, others=[plan.scope.dp for plan in plans])


def _shop(parts: wiring.Parts, journal: BulkFolder, narrator: Narrator) -> Workshop:
    return wiring.workshop(parts, journal, _Rows(narrator))


def _carried_out(out: Output, parts: wiring.Parts, journal: BulkFolder) -> tuple[BulkRow, ...]:
    with Narrator(out) as narrator:
        done = carry_out(journal.approved, _shop(parts, journal, narrator))
    reporting.keep_of_bulk(out, journal.folder)
    return done


@dataclass
class _Rows:
    """Prints each server as it ends; Ctrl+C ends the work after the current step."""

    narrator: Narrator
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def mended(self, row: BulkRow) -> None:
        """Print a server that has ended."""
        if row.state is not BulkState.WORKING:
            with self._lock:
                self.narrator.say(sweep_text.bulk_line(row))

    def cancelled(self) -> bool:
        """Return whether an end was asked for."""
        return self.narrator.cancelled()


def _show(out: Output, chosen: Gathered, wave: int) -> None:
    if chosen.left_out:
        out.say(f"\nLeft out, {text.count(len(chosen.left_out), 'server')}:")
        for server, why in chosen.left_out:
            out.say(text.wrapped(f"{server}: {why}", 2))
    if not chosen.plans:
        return
    out.say("\nTo be written:")
    for line in sweep_text.plans_text(chosen.plans):
        out.say(line)
    first = chosen.plans[0].steps[0].place.server
    out.say(
        text.wrapped(
            f"{first} is written and verified first, then the others, {wave} at a time. The first"
            " surprise stops the rest. No service is restarted.",
            2,
        )
    )


def _show_stands(out: Output, bulk: Bulk) -> None:
    state = "was interrupted" if bulk.ended is None else "has ended"
    out.say(f"This fix of {text.count(len(bulk.servers), 'server')} {state}. By its record:")
    for server in bulk.servers:
        out.say(sweep_text.bulk_line(bulk.row(server)))


def _tell(
    options: argparse.Namespace, out: Output, journal: BulkFolder, done: Sequence[BulkRow]
) -> None:
    out.say(f"\n{sweep_text.bulk_counted(done)}")
    words = connecting.later_words(options)
    folder = text.quoted(journal.folder)
    surprised = [one for one in done if one.state is BulkState.SURPRISE]
    for one in surprised:
        out.say(text.wrapped(f"{one.server}: {one.problem or one.says}", 2))
    if any(one.state in {BulkState.WAITING, BulkState.SURPRISE} for one in done):
        first = "Look at what stopped it; then go on" if surprised else "It was ended. Go on"
        out.say(f"{first} with\n  pxewizard sweep --resume {folder}{words}")
    out.say(f"\nUndo folder: {journal.folder}")
    out.say(f"  pxewizard undo {folder}{connecting.later_words(options, asks_database=False)}")
