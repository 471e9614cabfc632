"""A listener on loopback that says what a test tells it to, whatever it is asked."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

Talk = Callable[[socket.socket], None]


def say(*parts: bytes, after: bytes = b"\r\n\r\n") -> Talk:
    """Wait for a request, send the parts, hang up."""

    def talk(connection: socket.socket) -> None:
        heard = b""
        while after not in heard:
            heard += connection.recv(65536) or after
        for part in parts:
            connection.sendall(part)
        # Whoever closes with something unread cuts off what was sent.
        connection.shutdown(socket.SHUT_WR)
        while connection.recv(65536):
            pass

    return talk


def drip(connection: socket.socket) -> None:
    """Send a header that never ends, as fast as it is taken, a few bytes at a time."""
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    stop = threading.Event()
    while not stop.wait(0.02):
        connection.sendall(b"X")


@contextmanager
def listening(talk: Talk) -> Iterator[int]:
    """Serve one connection after the other that way; the thread has ended on leaving."""
    server = _Server(talk)
    try:
        yield server.port
    finally:
        server.close()


class _Server:
    def __init__(self, talk: Talk) -> None:
        self._talk = talk
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self._open: list[socket.socket] = []
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def close(self) -> None:
        self._closing.set()
        for connection in self._open:
            with suppress(OSError):  # it has ended by itself
                connection.shutdown(socket.SHUT_RDWR)
        with socket.create_connection(("127.0.0.1", self.port)):  # wakes accept
            self._thread.join()
        self._socket.close()

    def _run(self) -> None:
        while True:
            connection, _ = self._socket.accept()
            with connection:
                if self._closing.is_set():
                    return
                self._open.append(connection)
                with suppress(OSError):  # the client has had enough
                    self._talk(connection)
