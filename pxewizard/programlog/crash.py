"""The last resort: a fault of the program's own becomes a report without secrets, and a sentence.

A report holds what failed and where in the source text: names of classes, files, functions, lines. What
an exception says and what variables hold stays out, for it may be anything.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path, PurePath
from types import TracebackType

from pxewizard import __version__
from pxewizard.core.problem import Problem, problem
from pxewizard.programlog.events import Event, Fact
from pxewizard.programlog.log import ProgramLog, log_folder, make_own

Tell = Callable[[Problem], None]


def crashed(error: BaseException, folder: Path | None = None) -> Problem:
    """Write the report of a fault, and return what is said of it."""
    place, name = crash_report(error, folder), type(error).__name__
    return (
        problem("crashed", path=place, detail=name) if place else problem("internal", detail=name)
    )


def crash_report(error: BaseException, folder: Path | None = None) -> Path | None:
    """Write the report of a fault; return where it is, None where it could not be written."""
    at = datetime.now(UTC)
    place = (folder or log_folder()) / f"crash-{at:%Y%m%d-%H%M%S-%f}.txt"
    try:
        make_own(place.parent)
        place.touch(mode=0o600)
        place.write_text(_report(error, at), encoding="utf-8", errors="backslashreplace")
        kept: Path | None = place
    except OSError:
        kept = None
    facts = {Fact.ERROR: type(error).__name__, Fact.FILE: kept}
    ProgramLog(folder).note(Event.CRASHED, facts)
    return kept


def watch(tell: Tell) -> None:
    """Let `tell` say of every fault that nobody met, on whatever thread, where its report lies."""

    def met(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not isinstance(error, Exception):  # Ctrl+C, an end
            sys.__excepthook__(kind, error, trace)
            return
        tell(crashed(error))

    def met_beside(words: threading.ExceptHookArgs) -> None:
        if isinstance(words.exc_value, Exception):
            tell(crashed(words.exc_value))

    sys.excepthook = met
    threading.excepthook = met_beside


def _report(error: BaseException, at: datetime) -> str:
    import platform

    head = (
        f"pxewizard {__version__} met a fault of its own at {at:%Y-%m-%d %H:%M:%S} UTC.",
        f"Python {platform.python_version()}, {platform.platform()}",
        "Passwords, values and messages are left out.",
        "",
    )
    return "\n".join((*head, *_lines(error), ""))


def _lines(error: BaseException) -> Iterator[str]:
    """Yield each exception of the chain, the one that was met last first, with its frames."""
    import traceback

    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        code = f" {link.code}" if isinstance(link, Problem) else ""
        yield f"{type(link).__module__}.{type(link).__qualname__}{code}"
        for frame in traceback.extract_tb(link.__traceback__):
            file = "/".join(PurePath(frame.filename).parts[-3:])
            yield f"  {file}:{frame.lineno} in {frame.name}"
        link = link.__cause__ or link.__context__
