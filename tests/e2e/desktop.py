"""A desktop of a test's own: X server, window manager, both buses; all ended by their own process ids."""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Final

SYSTEM_PYTHON: Final = "/usr/bin/python3"  # Debian's packages for the accessibility bus are for it
_LAUNCHER: Final = "/usr/libexec/at-spi-bus-launcher"
_PROGRAMS: Final = ("Xvfb", "openbox", "xdotool", "dbus-daemon", _LAUNCHER, SYSTEM_PYTHON)
_LIBRARIES: Final = (  # what Qt's platform plugin for X loads and PySide6 does not bring along
    *("libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-image.so.0", "libxcb-keysyms.so.1"),
    *("libxcb-render-util.so.0", "libxcb-shape.so.0", "libxcb-xkb.so.1", "libxkbcommon-x11.so.0"),
)
_ATSPI: Final = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
_PATIENCE: Final = 5.0  # seconds that a process is given to end, or to be there


def what_is_missing() -> str:
    """Return the sentence with which its tests are skipped; empty where they can run."""
    missing = [name for name in _PROGRAMS if shutil.which(name) is None]
    missing += [name for name in _LIBRARIES if not _loads(name)]
    if not missing and subprocess.run([SYSTEM_PYTHON, "-c", _ATSPI], check=False).returncode:
        missing = ["gir1.2-atspi-2.0 and python3-gi"]
    return f"no desktop for tests here, for want of {', '.join(missing)}" if missing else ""


def _loads(library: str) -> bool:
    with suppress(OSError):
        return bool(ctypes.CDLL(library))
    return False


@contextmanager
def desktop(folder: Path) -> Iterator[dict[str, str]]:
    """Run an empty desktop; yields the environment of what shall be started on it."""
    runtime = folder / "run"
    runtime.mkdir(mode=0o700)
    env = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
    env |= {"HOME": str(folder), "XDG_RUNTIME_DIR": str(runtime)}
    with ExitStack() as stack:

        def start(*command: str, says: bool = False) -> str:
            one = stack.enter_context(ended(command, env))
            return _first_line(one) if says else ""

        env["DISPLAY"] = ":" + start(
            *("Xvfb", "-displayfd", "1", "-nolisten", "tcp", "-screen", "0", "1280x1024x24"),
            says=True,
        )
        env["DBUS_SESSION_BUS_ADDRESS"] = start(
            "dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address", says=True
        )
        start("openbox", "--startup", "echo ready", says=True)  # a window before it gets no focus
        start(_LAUNCHER, "--launch-immediately")
        yield env


@contextmanager
def ended(command: tuple[str, ...], env: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """Run a process, and at the end of the block end it with whatever it has started itself."""
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, env=env, stdin=pipe, stdout=pipe, text=True, start_new_session=True
    ) as one:
        try:
            yield one
        finally:
            _end(one)


def _end(one: subprocess.Popen[str]) -> None:
    for sent in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError):  # its group is its own: it has the same id
            os.killpg(one.pid, sent)
        with suppress(subprocess.TimeoutExpired):
            one.wait(_PATIENCE)
            return


def _first_line(one: subprocess.Popen[str]) -> str:
    """Return what a process says when it is ready; one that says nothing is ended, and the line is empty."""
    assert one.stdout is not None
    watch = threading.Timer(_PATIENCE, one.kill)
    watch.start()
    try:
        line = one.stdout.readline().strip()
    finally:
        watch.cancel()
    assert line, "one of its programs does not begin"
    return line
