"""Whether “-o FILE” asks for a report, by the end of the name. Imports nothing heavy."""

from __future__ import annotations

import argparse
from typing import Final

from pxewizard.core.problem import problem

_REPORTS: Final = {".html", ".htm", ".pdf", ".md", ".zip", ".csv"}


def is_report(options: argparse.Namespace, *, table: bool = False) -> bool:
    """Return whether a report is wanted, not the JSON; refuses what cannot be written before all else.

    `table` tells whether there are rows for a CSV.
    """
    if options.output is None or options.output.suffix.lower() not in _REPORTS:
        if options.values or options.redact != "none":
            raise problem("report-options-alone")
        return False
    from pxewizard.cli import reporting

    if options.output.suffix.lower() == ".csv" and not table:
        raise problem("report-no-rows")
    reporting.chosen(options)
    return True
