"""The servers of a sweep that files name: a list, or a CertMgr.log."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from pxewizard.cli import text
from pxewizard.cli.output import Output
from pxewizard.core.problem import problem
from pxewizard.engine.log_evidence import last_written
from pxewizard.engine.sweep_names import MOST, Target, in_log_text, joined, typed
from pxewizard.journal.saved_results import read_at_most

_LIST: Final = 16 * 1024 * 1024  # bytes
_LOG: Final = 64 * 1024 * 1024
_SHOWN: Final = 5  # refused words


def named_in_files(options: argparse.Namespace, out: Output) -> tuple[Target, ...]:
    """Return the servers that --dps and --certmgr-log name, each once; says what was left out."""
    found = _log(options.certmgr_log, out) if options.certmgr_log else ()
    if not options.dps:
        return found
    listed = _list(options.dps, out)
    both = joined(found, listed)
    _tell_of_rest(len({one.address.name for one in (*found, *listed)}) - len(both), out)
    return both


def _tell_of_rest(beyond: int, out: Output) -> None:
    if beyond:
        out.warn(f"{text.count(beyond, 'server')} left out: one sweep takes {MOST:,}.")


def _list(path: Path, out: Output) -> tuple[Target, ...]:
    listed = typed(_decoded(_bytes(path, _LIST)), urls=True)
    if listed.repeated:
        out.warn(f"{text.count(listed.repeated, 'server')} named more than once: read once.")
    _tell_of_rest(listed.beyond, out)
    if listed.refused:
        out.warn(
            f"{text.count(len(listed.refused), 'word')} left out, no server: {_few(listed.refused)}"
        )
    if not listed.targets:
        raise problem("list-empty", path=path)
    return listed.targets


def _log(paths: Sequence[Path], out: Output) -> tuple[Target, ...]:
    logs = [(path, _decoded(_bytes(path, _LOG))) for path in dict.fromkeys(paths)]
    path, log = logs[0] if len(logs) == 1 else _of_the_active(logs, out)
    found = in_log_text(path.name, log)
    if not found:
        raise problem("list-empty", path=path)
    return found


def _of_the_active(logs: Sequence[tuple[Path, str]], out: Output) -> tuple[Path, str]:
    """Return the log that was written last: of two site servers only the active one writes on."""
    ends = {path: last_written(log) for path, log in logs}
    known = sorted(((at, path) for path, at in ends.items() if at), reverse=True)
    if len(known) < len(logs) or known[0][0] == known[1][0]:
        raise problem("no-newest-log")
    (_, newest), *_ = known
    for at, path in known:
        what = "is taken" if path == newest else "is left aside"
        out.say(
            f"{text.safe(str(path))}: its last record is of {at:%Y-%m-%d %H:%M:%S} UTC, it {what}."
        )
    out.say("Of the site servers of one site only the active one writes on.")
    return newest, dict(logs)[newest]


def _few(words: Sequence[str]) -> str:
    shown = ", ".join(f"“{text.safe(one[:60])}”" for one in words[:_SHOWN])
    return f"{shown} …" if len(words) > _SHOWN else shown


def _bytes(path: Path, most: int) -> bytes:
    data = read_at_most(path, most)
    if len(data) > most:
        raise problem("list-too-long", path=path, most=f"{MOST:,}")
    return data


def _decoded(data: bytes) -> str:
    """Return the text of a file as editors of Windows write it: UTF-8, UTF-16 with its mark, or ANSI."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeError:
        return data.decode("cp1252", "replace")
