"""Where the program starts: the window for no arguments, `gui` or what is double-clicked, else a command."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from types import TracebackType

    from pxewizard.core.problem import Problem

_OLDEST_WINDOWS: Final = 14393  # the build of Windows 10 (1607) and Windows Server 2016
_PLAN: Final = ".pxeplan"


def main() -> int:
    """Run the window or a command; imports each only now, so that `--version` answers at once."""
    if getattr(sys, "frozen", False):  # the practice database's process is this program again
        from multiprocessing import freeze_support

        freeze_support()
    if sys.argv[1:] == ["ask-database"]:  # started by the program itself
        from pxewizard.wiring import ask_database

        return ask_database()
    sys.excepthook, threading.excepthook = _met_by_nobody, _met_beside
    if sys.platform == "win32" and (met := too_old(sys.getwindowsversion().build)):
        return _refused(met)
    arguments = sys.argv[1:]
    if arguments == ["open-window"]:  # started by the self-test
        from pxewizard.gui.opening_check import run as open_and_close

        return open_and_close(_refused)
    if not arguments or arguments[0] == "gui" or is_opened(arguments):
        return _window(["gui", *arguments] if is_opened(arguments) else arguments)
    from pxewizard.cli.main import run

    return run(arguments)


def _met_by_nobody(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Let a fault of the program's own end in a report and a sentence; imports nothing before."""
    from pxewizard import programlog

    programlog.watch(_say)
    sys.excepthook(kind, error, trace)


def _met_beside(words: threading.ExceptHookArgs) -> None:
    from pxewizard import programlog

    programlog.watch(_say)
    threading.excepthook(words)


def too_old(build: int) -> Problem | None:
    """Return why this Windows will not do."""
    from pxewizard.core.problem import problem

    return problem("windows-too-old", build=build) if build < _OLDEST_WINDOWS else None


def is_opened(arguments: list[str]) -> bool:
    """Return whether this is a plan or a folder that was double-clicked: those come with their whole path.

    A folder that is named like a command is none, as long as its path is not whole.
    """
    if len(arguments) != 1 or arguments[0].startswith("-"):
        return False
    path = Path(arguments[0])
    return path.suffix.lower() == _PLAN or (path.is_absolute() and path.is_dir())


def _window(arguments: list[str]) -> int:
    from pxewizard.core.problem import Problem

    case = path = server = None
    if arguments:
        from pxewizard import wiring
        from pxewizard.cli.commands import parser

        asked = parser().parse_args(arguments)
        case, path, server = asked.practice, asked.path, asked.dp
        try:
            if case is not None:
                wiring.practice_case(case)
        except Problem as problem:
            return _refused(problem)
    from pxewizard.gui.start import run
    from pxewizard.gui.wish import Wish

    whole = (
        None if path is None else str(Path(path).absolute())
    )  # the other window stands elsewhere
    return run(Wish(case, whole, server), _refused)


def _refused(problem: Problem) -> int:
    """Say on the command line why there is no window."""
    from pxewizard.cli.exit_codes import of_problem

    _say(problem)
    return int(of_problem(problem))


def _say(problem: Problem) -> None:
    from pxewizard.cli.output import Output

    if sys.platform == "win32" and sys.stderr is None:  # the windowed program has no console
        import ctypes

        ctypes.WinDLL("user32").MessageBoxW(None, str(problem), "PXE Wizard", 0x30)
        return
    Output().fail(problem)


if __name__ == "__main__":
    sys.exit(main())
