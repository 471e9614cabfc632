"""Somebody between client and server, who hears every byte, and may change what passes."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

Meddle = Callable[[bytes], bytes]


@dataclass
class Heard:
    """What passed, by direction; `port` is where the client has to connect to."""

    port: int = 0
    by_client: bytearray = field(default_factory=bytearray)
    by_server: bytearray = field(default_factory=bytearray)

    @property
    def all(self) -> bytes:
        """Return everything."""
        return bytes(self.by_client + self.by_server)


@contextmanager
def between(
    server: int, *, to_server: Meddle = bytes, to_client: Meddle = bytes
) -> Iterator[Heard]:
    """Stand before the server on that port of loopback; every thread has ended on leaving."""
    relay = _Relay(server, to_server, to_client)
    try:
        yield relay.heard
    finally:
        relay.close()


class _Relay:
    def __init__(self, server: int, to_server: Meddle, to_client: Meddle) -> None:
        self._server, self._to_server, self._to_client = server, to_server, to_client
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.heard = Heard(self._listener.getsockname()[1])
        self._open: list[socket.socket] = []
        self._pumps: list[threading.Thread] = []
        self._accepting = threading.Thread(target=self._accept)
        self._accepting.start()

    def close(self) -> None:
        _hang_up(self._listener)  # wakes accept
        self._accepting.join()
        for one in self._open:
            _hang_up(one)
        for thread in self._pumps:
            thread.join()
        for one in (self._listener, *self._open):
            one.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection(("127.0.0.1", self._server))
                self._open += client, server
                self._pump(client, server, self.heard.by_client, self._to_server)
                self._pump(server, client, self.heard.by_server, self._to_client)

    def _pump(
        self, source: socket.socket, target: socket.socket, kept: bytearray, meddle: Meddle
    ) -> None:
        def run() -> None:
            with suppress(OSError):
                while piece := source.recv(65536):
                    kept.extend(piece)
                    target.sendall(meddle(piece))
            _hang_up(source)
            _hang_up(target)

        self._pumps.append(threading.Thread(target=run))
        self._pumps[-1].start()


def _hang_up(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)


def spelled(word: str) -> tuple[bytes, ...]:
    """Return the ways in which a word may stand in bytes."""
    return tuple(word.encode(one) for one in ("utf-8", "utf-16-le", "utf-16-be"))


def readable(words: tuple[str, ...], data: bytes) -> list[str]:
    """Return which of these words can be read in the bytes."""
    small = data.lower()
    return [word for word in words if any(one.lower() in small for one in spelled(word))]


def tls_records(said: bytes) -> list[tuple[int, int]]:
    """Return kind and size of the TLS records in what one side said: 22 handshake, 23 sealed."""
    found, at = [], 0
    while at + 5 <= len(said):
        size = int.from_bytes(said[at + 3 : at + 5])
        found.append((said[at], size))
        at += 5 + size
    return found
