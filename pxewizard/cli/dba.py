"""Without a right on the site database: the text for its administrator, and what comes back."""

from __future__ import annotations

import argparse
from pathlib import Path

from pxewizard import wiring
from pxewizard.cli.exit_codes import Exit
from pxewizard.cli.output import Output
from pxewizard.core.problem import problem
from pxewizard.engine.formats.dbarequest import request_text
from pxewizard.engine.formats.resultcsv import COLUMNS, result_csv
from pxewizard.journal.named_files import write_file


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
