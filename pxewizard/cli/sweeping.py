"""The command `sweep`: many servers are read, kept in a folder as they come, and perhaps mended."""

from __future__ import annotations

import argparse
import json
import threading
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import Final

from pxewizard import wiring
from pxewizard.cli import bulk_changing, connecting, database, reporting, sweep_text, text
from pxewizard.cli.exit_codes import Exit, of_rows, with_fix
from pxewizard.cli.interrupted import remind
from pxewizard.cli.narrator import Narrator
from pxewizard.cli.output import Output
from pxewizard.cli.report_wish import is_report
from pxewizard.cli.sweep_servers import named_in_files
from pxewizard.core.address import ServerAddress, parse_database, parse_server
from pxewizard.core.examination import Scope
from pxewizard.core.problem import problem
from pxewizard.core.words import Text, tr
from pxewizard.engine.formats.sweepcsv import sweep_csv
from pxewizard.engine.same_site import own_site
from pxewizard.engine.survey import SiteSurvey
from pxewizard.engine.sweep import AT_ONCE, Ground
from pxewizard.engine.sweep import sweep as read_all
from pxewizard.engine.sweep_names import Target, Targets, in_database
from pxewizard.engine.sweep_order import NOBODY, SweepOrder, left_to_read
from pxewizard.engine.sweep_rows import SweepRow, mended
from pxewizard.engine.told import site_code_in
from pxewizard.journal import (
    SweepFolder,
    begin_sweep,
    bulks_folder,
    data_root,
    is_bulk,
    sweeps_folder,
    take_up_sweep,
)
from pxewizard.journal.named_files import named_folder, write_file

_ARTICLE: Final = "4469580"  # the one that looks at a whole site
_KNOWN: Final = ("dps", "certmgr_log", "mp", "database", "mp_http")


def sweep(options: argparse.Namespace, out: Output) -> Exit:
    """Read the servers that are named, or are left; with --fix mend those that are plain."""
    wanted = is_report(options, table=True)  # first: one that cannot be written is refused at once
    remind(options, out)
    if options.resume:
        options.resume = named_folder(
            options.resume, sweeps_folder(data_root()), bulks_folder(data_root())
        )
        if is_bulk(options.resume):
            code = bulk_changing.resume(options, out, options.resume)
            if wanted and code is not Exit.CANCELLED:
                reporting.write_of_folder(options, out, options.resume.resolve())
            return code
        return _taken_up(options, out)
    scope, targets = _scope(options), named_in_files(options, out)
    with closing(connecting.site(options, scope, others=_addresses(targets))) as parts:
        scope = _known(scope, parts, options)
        found = (
            Targets(targets, _named(options, targets)) if targets else _listed(parts, scope, out)
        )
        who = wiring.operator()
        order = SweepOrder(
            _ARTICLE,
            scope,
            found.targets,
            parts.clock.now(),
            found.says,
            who.name,
            who.workstation,
            who.version,
        )
        with closing(begin_sweep(data_root(), order)) as folder:
            return _read(options, out, parts, folder)


def _taken_up(options: argparse.Namespace, out: Output) -> Exit:
    for name in _KNOWN:
        if getattr(options, name) and not (name == "database" and options.database_user):
            raise problem("sweep-known", option=f"--{name.replace('_', '-')}")
    with closing(take_up_sweep(options.resume)) as folder:
        scope = folder.order.scope
        connecting.check_practice(options, scope, str(folder.path), existing=bool(scope.state))
        database.named(options, scope)
        others = _addresses(folder.order.targets)
        with closing(connecting.site(options, scope, others=others)) as parts:
            return _read(options, out, parts, folder)


def _read(
    options: argparse.Namespace, out: Output, parts: wiring.Parts, folder: SweepFolder
) -> Exit:
    order = folder.order
    targets = left_to_read(order, folder.rows, failed=options.retry_failed, fix=options.fix)
    out.say(f"Record: {folder.path}")
    out.say("Ctrl+C begins no other server, and waits for those that are being read.")
    (scenario,) = wiring.scenarios(order.article)
    with Narrator(out) as narrator:
        rows = _Rows(narrator, folder, len(targets))
        ground = Ground(
            parts.examiner, scenario, order.scope, rows, parts.hang_up, parts.accounts_of
        )
        read_all(ground, targets, at_once=options.at_once or AT_ONCE)
    for line in sweep_text.summary(order, folder.rows):
        out.say(line)
    data = sweep_text.sweep_json(order, str(folder.path), folder.rows)
    code = of_rows(folder.rows, whole=len(folder.rows) == len(order.targets))
    if code is Exit.CANCELLED:
        words = connecting.later_words(options)
        path = text.quoted(folder.path)
        out.say(f"The rest is read with\n  pxewizard sweep --resume {path}{words}")
    elif options.fix:
        fixed = bulk_changing.fix(options, out, parts, folder.rows)
        for server in fixed.verified:
            _note_mended(folder, server, fixed.folder)
        data = sweep_text.sweep_json(order, str(folder.path), folder.rows) | {"fix": fixed.json}
        code = with_fix(fixed.code, of_rows(folder.rows, whole=True))
    elif any(one.fixable for one in folder.rows):
        words = connecting.later_words(options)
        count = text.count(sum(one.fixable for one in folder.rows), "server")
        out.say(f"To mend {count} by one approval:")
        out.say(f"  pxewizard sweep --resume {text.quoted(folder.path)} --fix{words}")
    _emit(options, out, folder, data)
    return code


def _emit(
    options: argparse.Namespace, out: Output, folder: SweepFolder, data: dict[str, object]
) -> None:
    table = sweep_csv(folder.rows)
    if is_report(options, table=True):
        fix = data["fix"]
        mended = str(fix["folder"]) if isinstance(fix, dict) else ""
        reporting.write_swept(options, out, folder, mended)
    elif options.output:
        as_json = options.json or options.output.suffix.lower() == ".json"
        write_file(options.output, json.dumps(data, indent=2).encode() if as_json else table)
    if options.csv:
        out.table(table.decode("utf-8-sig").replace("\r\n", "\n"))
    out.emit(data)


def _note_mended(folder: SweepFolder, server: str, fix: str) -> None:
    """Keep that a server is well now, and by which fix, under the name by which it was read."""
    for row in folder.rows:
        if row.fixable and row.server == server:
            folder.add(mended(row, fix))


@dataclass
class _Rows:
    """The sweep's onlooker: keeps each row in the folder and prints it; Ctrl+C begins no other server."""

    narrator: Narrator
    folder: SweepFolder
    whole: int
    _done: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def row(self, row: SweepRow) -> None:
        """Keep and print a row that has been read."""
        if not row.state.ended:
            return
        self.folder.add(row)
        with self._lock:
            self._done += 1
            self.narrator.say(f"{self._done:>5}/{self.whole}{sweep_text.row_line(row)}")

    def cancelled(self) -> bool:
        """Return whether an end was asked for."""
        return self.narrator.cancelled()


def _scope(options: argparse.Namespace) -> Scope:
    """Return what the servers have in common, as it was typed."""
    if options.retry_failed:
        raise problem("option-without-use", option="--retry-failed", other="--resume")
    if not options.mp and not options.practice:
        raise problem("sweep-against-what")
    database.named(options)
    named = options.dps or options.certmgr_log or options.database or options.practice
    if not named:
        raise problem("sweep-what")
    return Scope(
        NOBODY,
        mp=parse_server(options.mp) if options.mp else None,
        database=parse_database(options.database) if options.database else None,
        practice=options.practice,
    )


def _known(scope: Scope, parts: wiring.Parts, options: argparse.Namespace) -> Scope:
    """Return the scope with what a practice case brings, where nothing else was typed."""
    if not options.practice or parts.scope is None:
        return scope
    case = parts.scope
    return replace(
        scope,
        mp=scope.mp or case.mp,
        site_server=case.site_server,
        database=scope.database or case.database,
        state=case.state,
    )


def _named(options: argparse.Namespace, targets: tuple[Target, ...]) -> tuple[Text, ...]:
    """Return which files name the servers."""
    files = [*([options.dps] if options.dps else []), *(options.certmgr_log or [])]
    names = ", ".join(dict.fromkeys(path.name for path in files))
    says = tr("{files}: {n:# server is|# servers are} named there.", files=names, n=len(targets))
    return (says,)


def _listed(parts: wiring.Parts, scope: Scope, out: Output) -> Targets:
    """Return the servers that the database lists for the management point's site."""
    if scope.database is None:
        raise problem("sweep-what")
    survey = SiteSurvey(parts.site, scope)
    code = ""
    if scope.mp:
        (observation,) = survey.want(own_site(scope.mp.name))
        code = site_code_in(observation.reading)
    found = in_database(survey, code)
    for says in found.says:
        out.say(text.safe(says))
    if not found.targets:
        raise problem("list-empty", path=scope.database)
    return found


def _addresses(targets: tuple[Target, ...]) -> tuple[ServerAddress, ...]:
    return tuple(one.address for one in targets)
