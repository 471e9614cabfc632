"""One window for each person and data folder: a later start hands its wish to it, and it comes forward.

What is passed is a name and a path, over a socket (on Windows a pipe) that only its owner may open. One that
a crash left behind is taken over. Imported late: the first page does without the network.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from pxewizard.gui.wish import Wish, is_there

_LONGEST: Final = 64 * 1024  # bytes of a wish
_PATIENCE: Final = 3_000  # ms for the other window to answer; a hanging one is left alone
_TAKEN: Final = b"taken\n"


def hand_over(wish: Wish, where: str) -> bool:
    """Hand the wish to the window that listens there; return whether it was taken."""
    socket = QLocalSocket()
    socket.connectToServer(where)
    if not socket.waitForConnected(_PATIENCE):
        return False
    _let_come_forward()
    socket.write(json.dumps(asdict(wish)).encode() + b"\n")
    told = b""
    while not told.endswith(b"\n") and socket.waitForReadyRead(_PATIENCE):
        told += bytes(socket.readAll().data())
    socket.abort()
    return told == _TAKEN


class Porter(QObject):
    """Listens for the wishes of later starts. Close it at the end."""

    wished = Signal(object)  # Wish

    def __init__(self, parent: QObject | None = None) -> None:
        """Listen nowhere yet."""
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._come_in)

    def open(self, where: str) -> bool:
        """Listen there, unless another window does; return whether that is so now."""
        if is_there(where):  # off Windows Qt would put itself in the place of who listens already
            probe = QLocalSocket()
            probe.connectToServer(where)
            if probe.waitForConnected(_PATIENCE):
                probe.abort()
                return False
            QLocalServer.removeServer(where)  # nobody is behind it: a crash left it
        return self._server.listen(where)

    def close(self) -> None:
        """Listen no more, and leave nothing behind."""
        self._server.close()

    @Slot()
    def _come_in(self) -> None:
        while self._server.hasPendingConnections():
            visitor = self._server.nextPendingConnection()
            visitor.disconnected.connect(visitor.deleteLater)
            visitor.readyRead.connect(self._heard)
            self._listen(visitor)

    @Slot()
    def _heard(self) -> None:
        # No function that holds the visitor: a circle is cleared on whatever thread, and Qt forbids that.
        visitor = self.sender()
        if isinstance(visitor, QLocalSocket):
            self._listen(visitor)

    def _listen(self, visitor: QLocalSocket) -> None:
        if not visitor.canReadLine():
            if visitor.bytesAvailable() > _LONGEST:
                visitor.abort()
            return
        wish = understood(bytes(visitor.readLine(_LONGEST).data()))
        if wish is None:
            visitor.abort()
            return
        visitor.write(_TAKEN)
        visitor.flush()
        visitor.disconnectFromServer()
        self.wished.emit(wish)


def understood(data: bytes) -> Wish | None:
    """Return the wish of a line, None for anything else."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.keys() != asdict(Wish()).keys():
        return None
    if not all(one is None or isinstance(one, str) for one in found.values()):
        return None
    return Wish(**found)


def _let_come_forward() -> None:
    """Let the other process take the foreground: on Windows only the one that has it may say so."""
    if sys.platform == "win32":
        import ctypes

        anybody = -1
        ctypes.WinDLL("user32").AllowSetForegroundWindow(anybody)
