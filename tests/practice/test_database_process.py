"""The practice database's process ends with its door or with its parent; odd clients do it no harm."""

from __future__ import annotations

import os
import signal
import socket
import ssl
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pxewizard.core.place import Query
from pxewizard.core.queries import SQL
from pxewizard.practice.database import DatabaseDoor
from pxewizard.practice.tds_answers import asked, batch_of, call_of, transaction_reply
from pxewizard.practice.tds_faults import DatabaseFault, DatabaseFaultKind
from pxewizard.practice.tds_login import Encryption, login_of, prelogin_reply, wished_encryption
from pxewizard.practice.tds_packets import Kind, Line, Message, NotTdsError, agreed_size, packets
from tests.practice.test_database import database_of

OPENS = """\
import sys
from pxewizard.practice.database import DatabaseDoor
from pxewizard.practice.estate import load
if __name__ == "__main__":
    door = DatabaseDoor(load("both-missing").database)
    print(door.port, flush=True)
    sys.stdin.read()
"""
PATIENCE = 10.0  # seconds


def listens(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


def comes_true(condition: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while not (met := condition()) and time.monotonic() < end:
        time.sleep(0.02)  # another process is waited for
    return met


@pytest.fixture(scope="module")
def door() -> Iterator[DatabaseDoor]:
    with DatabaseDoor(database_of("both-missing")) as opened:
        yield opened


def test_a_closed_door_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with DatabaseDoor(database_of("both-missing")) as door, socket.socket() as idle:
        assert door.ca.is_file()
        idle.connect(("127.0.0.1", door.port))
    door.close()  # twice does no harm
    assert not listens(door.port)
    assert not list(tmp_path.iterdir())


def test_doors_that_open_at_the_same_time_leave_the_environment_as_it_was() -> None:
    before, opened = dict(os.environ), list[DatabaseDoor]()

    def opens() -> None:
        opened.append(DatabaseDoor(database_of("both-missing")))

    threads = [threading.Thread(target=opens) for _ in range(3)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    for door in opened:
        door.close()
    assert len(opened) == len(threads)
    assert dict(os.environ) == before


def test_the_process_runs_nothing_that_lies_in_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted = tmp_path / "multiprocessing"
    planted.mkdir()
    (planted / "__init__.py").write_text("open('run', 'w')")
    monkeypatch.chdir(tmp_path)
    before = os.environ.get("PYTHONSAFEPATH")
    with DatabaseDoor(database_of("both-missing")) as door:
        assert listens(door.port)
    assert not (tmp_path / "run").exists()
    assert os.environ.get("PYTHONSAFEPATH") == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has neither signal")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT], ids=["killed", "Ctrl+C"])
def test_the_process_ends_when_its_parent_dies(number: signal.Signals, tmp_path: Path) -> None:
    script = tmp_path / "opens.py"
    script.write_text(OPENS, encoding="utf-8")
    folder = tmp_path / "temporary"
    folder.mkdir()
    environment = {**os.environ, "TMPDIR": str(folder), "PYTHONPATH": str(Path.cwd())}
    with subprocess.Popen(
        [sys.executable, str(script)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    ) as parent:
        assert parent.stdout is not None
        port = int(parent.stdout.readline())
        assert listens(port)
        if number is signal.SIGINT:  # as a terminal sends it: to the whole group
            os.killpg(parent.pid, number)
        else:
            parent.send_signal(number)
        parent.wait(PATIENCE)
        assert comes_true(lambda: not listens(port))
        assert comes_true(lambda: not list(folder.iterdir()))


@pytest.mark.parametrize(
    "sent",
    [
        b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"\x16\x03\x01\x02\x00" + b"\0" * 512,  # TLS without TDS around it
        b"\x12\x01\x00\x04\0\0\0\0",  # shorter than its own header
        packets(b"\xff", Kind.PRELOGIN),
        packets(b"", Kind.PRELOGIN),
        packets(b"\x01\x00\x06\x00\x01\xff\x09", Kind.PRELOGIN),
        packets(b"\0" * 2_000_000, Kind.PRELOGIN),
        packets(b"", Kind.LOGIN),
        packets(b"", Kind.BATCH),
    ],
)
def test_what_is_no_greeting_ends_the_connection(door: DatabaseDoor, sent: bytes) -> None:
    with socket.create_connection(("127.0.0.1", door.port), PATIENCE) as client:
        try:
            client.sendall(sent)
            assert client.recv(1) == b""
        except ConnectionError:
            pass  # closed while it was still being sent
    assert listens(door.port)


@pytest.mark.parametrize(
    ("wished", "agreed"),
    [
        (Encryption.OFF, Encryption.REQUIRED),
        (Encryption.ON, Encryption.ON),
        (Encryption.REQUIRED, Encryption.REQUIRED),
        (Encryption.NOT_SUPPORTED, Encryption.REQUIRED),
    ],
)
def test_tls_is_always_asked_for(
    door: DatabaseDoor, wished: Encryption, agreed: Encryption
) -> None:
    with socket.create_connection(("127.0.0.1", door.port), PATIENCE) as client:
        client.sendall(packets(prelogin_reply(wished), Kind.PRELOGIN))
        assert wished_encryption(Line(client).receive().data) is agreed
        if wished is Encryption.NOT_SUPPORTED:
            assert client.recv(1) == b""


def test_a_silent_handshake_is_silent_after_the_greeting(door: DatabaseDoor) -> None:
    door.order(DatabaseFault(DatabaseFaultKind.SILENT_IN_TLS, times=1))
    outgoing = ssl.MemoryBIO()
    tls = ssl.create_default_context().wrap_bio(
        ssl.MemoryBIO(), outgoing, server_hostname="localhost"
    )
    with pytest.raises(ssl.SSLWantReadError):
        tls.do_handshake()
    with socket.create_connection(("127.0.0.1", door.port), PATIENCE) as client:
        line = Line(client)
        line.send(prelogin_reply(Encryption.ON), Kind.PRELOGIN)
        line.receive()
        line.send(outgoing.read(), Kind.PRELOGIN)
        assert not line.is_waiting(0.3)


def headed(data: bytes) -> bytes:
    return struct.pack("<I", 4) + data


@pytest.mark.parametrize(
    "name", [b"\xff\xff\x0a\x00", b"\x0d\x00" + "sp_executesql".encode("utf-16-le")]
)
@pytest.mark.parametrize("form", ["short", "max", "ntext"])
def test_a_call_of_sp_executesql_is_understood(name: bytes, form: str) -> None:
    sql = SQL[Query.SITES].encode("utf-16-le")
    size, collation = struct.pack("<I", len(sql)), b"\0" * 5
    typed = {
        "short": b"\xe7\x40\x1f" + collation + size[:2] + sql,
        "max": b"\xe7\xff\xff" + collation + size + b"\0" * 4 + size + sql + b"\0" * 4,
        "ntext": b"\x63" + size + collation + size + sql,
    }[form]
    found = call_of(Message(Kind.RPC, headed(name + b"\0\0" + b"\0\0" + typed)))
    assert found is not None
    assert asked(found).query is Query.SITES


def test_other_calls_are_not() -> None:
    for name in (b"\xff\xff\x0d\x00", b"\x02\x00" + "sp".encode("utf-16-le")):
        assert call_of(Message(Kind.RPC, headed(name + b"\0" * 20))) is None


@given(st.binary(max_size=200))
def test_no_bytes_upset_the_parsers(data: bytes) -> None:
    for read in (
        lambda: wished_encryption(data),
        lambda: login_of(data),
        lambda: call_of(Message(Kind.RPC, data)),
        lambda: transaction_reply(Message(Kind.TRANSACTION, data), 1),
        lambda: asked(batch_of(Message(Kind.BATCH, data))),
    ):
        with suppress(NotTdsError):
            read()


@given(st.binary(max_size=5000), st.sampled_from([512, 4096]))
def test_a_message_comes_out_as_it_went_in(data: bytes, size: int) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.sendall(packets(data, Kind.BATCH, size))
        assert Line(theirs).receive() == Message(Kind.BATCH, data)


@pytest.mark.parametrize(("wished", "agreed"), [(0, 512), (4096, 4096), (10**6, 16384)])
def test_the_packet_size_has_bounds(wished: int, agreed: int) -> None:
    assert agreed_size(wished) == agreed
