"""Where the program starts: the window for no arguments or `gui`, else the command line."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pxewizard.core.problem import Problem


def main() -> int:
    """Run the window or a command; imports each only now, so that `--version` answers at once."""
    if getattr(sys, "frozen", False):  # the practice database's process is this program again
        from multiprocessing import freeze_support

        freeze_support()
    if sys.argv[1:] == ["ask-database"]:  # started by the program itself
        from pxewizard.wiring import ask_database

        return ask_database()
    from pxewizard import programlog

    programlog.watch(_say)
    arguments = sys.argv[1:]
    if arguments == ["open-window"]:  # started by the self-test
        from pxewizard.gui.opening_check import run as open_and_close

        return open_and_close(_refused)
    if not arguments or arguments[0] == "gui":
        return _window(arguments)
    from pxewizard.cli.main import run

    return run(arguments)


def _window(arguments: list[str]) -> int:
    from pxewizard.core.problem import Problem

    case = None
    if arguments:
        from pxewizard import wiring
        from pxewizard.cli.main import parser

        case = parser().parse_args(arguments).practice
        try:
            if case is not None:
                wiring.practice_case(case)
        except Problem as problem:
            return _refused(problem)
    from pxewizard.gui.start import run

    return run(case, _refused)


def _refused(problem: Problem) -> int:
    """Say on the command line why there is no window."""
    from pxewizard.cli.exit_codes import of_problem

    _say(problem)
    return int(of_problem(problem))


def _say(problem: Problem) -> None:
    from pxewizard.cli.output import Output

    Output().fail(problem)


if __name__ == "__main__":
    sys.exit(main())
