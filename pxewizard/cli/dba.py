"""Without a right on the site database: the text for its administrator, and what comes back."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

from pxewizard import wiring
from pxewizard.cli.exit_codes import Exit
from pxewizard.cli.files import read_at_most, write_file
from pxewizard.cli.output import Output
from pxewizard.core.examination import ImportedResult
from pxewizard.core.problem import problem
from pxewizard.engine.formats.dbarequest import request_text
from pxewizard.engine.formats.resultcsv import COLUMNS, MAX_SIZE, result_csv
from pxewizard.engine.imported import imported_results


def query(options: argparse.Namespace, out: Output) -> Exit:
    """Print the text for the database's administrator, or write it to a file."""
    operator = wiring.operator()
    asking = f"{operator.name} at {operator.workstation}"
    text = request_text(asking, wiring.SystemClock().now())
    if options.output is None:
        out.say(text.rstrip("\n"))
        return Exit.HEALTHY
    write_file(options.output, text.encode())
    out.say(f"The text for the database's administrator is in {options.output}; what they save is")
    out.say("given to examine and plan with --database-result FILE.")
    return Exit.HEALTHY


def write_result(case: str, path: Path, out: Output) -> Exit:
    """Write what the database administrator of a practice case would send back."""
    database = wiring.practice_case(case).database
    if database is None:
        raise problem("no-practice-database", case=case)
    asked = {query: rows for query, rows in database.rows.items() if query in COLUMNS}
    write_file(path, result_csv(asked))
    out.say(f"What the administrator of the site database would send is in {path}.")
    return Exit.HEALTHY


def read_result(path: Path) -> bytes:
    """Return the bytes of a saved result; one byte too many shows that it is too large."""
    return read_at_most(path, MAX_SIZE)


def results(options: argparse.Namespace) -> tuple[ImportedResult, ...]:
    """Return the results given with --database-result; Problem "result-…" or "unreadable-file"."""
    found: list[ImportedResult] = []
    for typed in options.database_result:
        path = typed.absolute()
        data = read_result(path)
        for one in imported_results(path, data, _saved_at(path)):
            if any(one.query == other.query for other in found):
                raise problem("result-twice", path=path, query=one.query)
            found.append(one)
    return tuple(found)


def _saved_at(path: Path) -> datetime:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, ValueError, OverflowError) as error:
        raise problem("unreadable-file", path=path, detail=str(error)) from error
