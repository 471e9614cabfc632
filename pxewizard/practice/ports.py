"""The listening sockets of a practice site's servers: accepted from one thread, served by one each.

A port may stop listening, or stop to take in packets, as a server does that is switched off, or that
a firewall is put before. Knows no protocol.
"""

from __future__ import annotations

import os
import selectors
import socket
import ssl
import struct
import sys
import threading
from collections.abc import Iterable
from socketserver import BaseRequestHandler, ThreadingTCPServer
from typing import Final

_LINGER: Final = struct.pack("hh" if os.name == "nt" else "ii", 1, 0)
_QUEUED: Final = 3  # connections that nobody accepts; after them a full queue lets no other in


class Port(ThreadingTCPServer):
    """The listening socket of one server, and its open connections."""

    request_queue_size = 128
    timeout: float | None = (
        0  # `handle_request` is called when a client is there, and must not wait for one
    )

    def __init__(
        self, host: str, handler: type[BaseRequestHandler], tls: ssl.SSLContext | None
    ) -> None:
        """Listen on a free port of that address."""
        super().__init__((host, 0), handler)
        self._tls = tls
        self._lock = threading.Lock()
        self._connections: set[socket.socket] = set()
        self._queued: list[socket.socket] = []

    def get_request(self) -> tuple[socket.socket, object]:
        """Accept a connection; the TLS handshake is left to the connection's own thread."""
        connection, address = super().get_request()
        if self._tls is not None:
            connection = self._tls.wrap_socket(
                connection, server_side=True, do_handshake_on_connect=False
            )
        with self._lock:
            self._connections.add(connection)
        return connection, address

    def shutdown_request(self, request: socket.socket | tuple[bytes, socket.socket]) -> None:
        """Forget a connection and end it: in order, or by the reset that `reset` has ordered."""
        if isinstance(request, socket.socket):
            with self._lock:
                self._connections.discard(request)
            if _is_to_reset(request):
                self.close_request(request)
                return
        super().shutdown_request(request)

    def handle_error(self, request: object, client_address: object) -> None:
        """Report a bug; that a client hung up, or does not trust the certificate, is none."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # typeshed: narrower

    def refuse(self) -> None:
        """Listen no more, and end every connection; for the thread that accepts."""
        self.socket.close()
        self._end_all()

    def fill(self) -> None:
        """Accept no more, and let no packet of a new connection in where the system can do that."""
        self.socket.listen(0)
        for _ in range(_QUEUED):
            one = socket.socket()
            one.setblocking(False)  # noqa: FBT003 - the socket's own word
            one.connect_ex(self.server_address[:2])
            self._queued.append(one)

    def close(self) -> None:
        """End the listening and every connection, and wait for their threads."""
        self._end_all()
        for one in self._queued:
            one.close()
        self.server_close()

    def _end_all(self) -> None:
        with self._lock:
            for connection in self._connections:
                _hang_up(connection)


class Acceptor:
    """The one thread that accepts connections for all ports."""

    def __init__(self, ports: Iterable[Port]) -> None:
        """Begin to accept."""
        self._selector = selectors.DefaultSelector()
        self._bell, self._ring = socket.socketpair()
        self._selector.register(self._bell, selectors.EVENT_READ)
        self._shut: list[tuple[Port, bool, threading.Event]] = []
        for port in ports:
            self._selector.register(port, selectors.EVENT_READ, port)
        self._thread = threading.Thread(target=self._run, name="practice door")
        self._thread.start()

    def shut(self, port: Port, *, silently: bool) -> None:
        """Accept nothing more at a port; what tries it is refused, or silently gets no answer."""
        done = threading.Event()
        self._shut.append((port, silently, done))
        self._ring.send(b"!")
        done.wait()

    def close(self) -> None:
        """Accept no more; returns when the thread has ended."""
        self._ring.close()
        self._thread.join()
        self._bell.close()
        self._selector.close()

    def _run(self) -> None:
        while True:
            for key, _ in self._selector.select():
                if isinstance(key.data, Port):
                    key.data.handle_request()
                elif not self._bell.recv(1):
                    self._let_go()
                    return
                else:
                    self._let_go()
                    break  # a port that is shut now may stand among the rest

    def _let_go(self) -> None:
        while self._shut:
            port, silently, done = self._shut.pop()
            if port in {key.data for key in self._selector.get_map().values()}:
                self._selector.unregister(port)
                (port.fill if silently else port.refuse)()
            done.set()


def reset(connection: socket.socket) -> None:
    """Let the end of a connection reach the client as a reset."""
    try:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER)
    except OSError:  # it has ended by itself
        return


def _is_to_reset(connection: socket.socket) -> bool:
    try:
        set_to = connection.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, len(_LINGER))
    except OSError:
        return False
    return set_to == _LINGER


def _hang_up(connection: socket.socket) -> None:
    """End a connection under the thread that serves it, beneath TLS if there is any."""
    try:
        socket.socket.shutdown(connection, socket.SHUT_RDWR)
    except OSError:  # it has ended by itself
        return
