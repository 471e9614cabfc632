"""A real credential store for the length of a test: GNOME Keyring behind a D-Bus of its own.

All it keeps lies in one folder; the session's own bus and keyring are neither asked nor touched.
"""

from __future__ import annotations

import shutil
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import keyring.backend
import keyring.core
import pytest

_PROGRAMS = ("dbus-daemon", "gnome-keyring-daemon")
_NAME = "org.freedesktop.secrets"
_UNLOCKED_WITH = b"what opens the keyring"
_POLLS = 500
_POLL = 0.02  # seconds


def what_is_missing() -> str:
    """Return the sentence with which its tests are skipped; empty where they can run."""
    missing = [name for name in _PROGRAMS if shutil.which(name) is None]
    return f"no Secret Service here, for want of {', '.join(missing)}" if missing else ""


@dataclass(frozen=True)
class SecretService:
    """A running store, and the folder with its files."""

    folder: Path
    bus: str
    daemon: subprocess.Popen[bytes] | None

    @contextmanager
    def silent(self) -> Iterator[None]:
        """Let it answer nothing meanwhile, as one that waits for a person."""
        if self.daemon is None:
            raise AssertionError("there is nobody to be silent")
        self.daemon.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self.daemon.send_signal(signal.SIGCONT)

    def files(self) -> bytes:
        """Return everything that it has written."""
        return b"".join(one.read_bytes() for one in self.folder.rglob("*.key*"))


@contextmanager
def running(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *, locked: bool = False
) -> Iterator[SecretService]:
    """Run a store, and let this process and its children use it; `locked`: nobody has unlocked it.

    A locked one is started by the bus, when it is first asked, as on a desktop.
    """
    folder.mkdir(mode=0o700, exist_ok=True)
    for name in ("HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(folder))
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "PYTHON_KEYRING_BACKEND", "GNOME_KEYRING_CONTROL"):
        monkeypatch.delenv(name, raising=False)  # nobody can be asked to unlock it
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    # keyring looks once which stores there are; the bus of an earlier test may be what it saw
    seen = vars(keyring.backend.get_all_keyring)
    monkeypatch.setitem(seen, "saved_result", None)
    del seen["saved_result"]
    with _process("dbus-daemon", "--session", "--nofork", "--print-address") as bus:
        if bus.stdout is None:
            raise AssertionError("no pipe")
        address = bus.stdout.readline().decode().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        if locked:
            yield SecretService(folder, address, None)
            return
        with _process(
            "gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"
        ) as daemon:
            if daemon.stdin is None:
                raise AssertionError("no pipe")
            daemon.stdin.write(_UNLOCKED_WITH)
            daemon.stdin.close()
            _wait_for_its_name()
            yield SecretService(folder, address, daemon)


@contextmanager
def _process(*command: str) -> Iterator[subprocess.Popen[bytes]]:
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=nowhere) as one:
        try:
            yield one
        finally:
            one.terminate()


def _wait_for_its_name() -> None:
    """Wait until the store answers on the bus: asked before, the bus would start a second one."""
    from jeepney import message_bus  # where there is a Secret Service it came with keyring
    from jeepney.io.blocking import open_dbus_connection

    with open_dbus_connection() as connection:
        for _ in range(_POLLS):
            if connection.send_and_get_reply(message_bus.NameHasOwner(_NAME)).body[0]:
                return
            threading.Event().wait(_POLL)
    raise AssertionError(f"nobody has taken the name {_NAME}")
