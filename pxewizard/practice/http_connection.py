"""One TCP connection to a practice server as HTTP: what is sent, and what goes wrong on the way.

What is asked and answered is the business of `wsman_connection`.
"""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler
from typing import Final

from pxewizard.practice import spoiling
from pxewizard.practice.ports import reset
from pxewizard.practice.station import Station
from pxewizard.practice.wire_faults import BARE, WireFaultKind

IDLE: Final = 120.0  # seconds after which Windows drops a silent connection
Headers = tuple[tuple[str, str], ...]


class HttpConnection(BaseHTTPRequestHandler):
    """Serves one connection; `station` is set by the class that `connection_to` makes."""

    station: Station
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = IDLE  # type: ignore[mutable-override]  # float, of float or None
    wbufsize = -1  # a reply goes out as a whole

    def setup(self) -> None:
        """Begin without a token of a sign-in that goes with the next reply."""
        super().setup()
        self._token: Headers = ()

    def log_message(self, *_: object) -> None:
        """Say nothing: the client tells what it met."""

    def version_string(self) -> str:
        """Return the name of Windows' HTTP server."""
        return "Microsoft-HTTPAPI/2.0"

    def _is_deaf(self) -> bool:
        """Wait as long as every exchange shall take; hold the line where no packet comes in any more."""
        if self.station.delay:
            self.station.closing.wait(self.station.delay)
        if self.station.filtered:
            self._hold()
        return self.station.filtered

    def _struck(self, kind: WireFaultKind | None) -> bool:
        """Let a fault strike that leaves the request undone; return whether it did."""
        if kind in BARE:
            self._bare(BARE[kind], close=True)
            return True
        match kind:
            case WireFaultKind.DROP_BEFORE:
                self.close_connection = True
            case WireFaultKind.RESET_BEFORE:
                self._reset()
            case WireFaultKind.REFUSED | WireFaultKind.FILTERED:
                self._shut(silently=kind is WireFaultKind.FILTERED)
            case WireFaultKind.SILENT:
                self._hold()
            case WireFaultKind.HTML | WireFaultKind.BAD_GATEWAY:
                status = 200 if kind is WireFaultKind.HTML else 502
                self._send(status, spoiling.HTML, "text/html")
            case WireFaultKind.HUGE | WireFaultKind.ENDLESS | WireFaultKind.SLOW:
                self._stream(kind)
            case _:
                return False
        return True

    def _keeps_silent(self, kind: WireFaultKind | None) -> bool:
        """Let a fault strike that leaves what was done without an answer; return whether it did."""
        match kind:
            case WireFaultKind.DROP_AFTER:
                self.close_connection = True
            case WireFaultKind.RESET_AFTER:
                self._reset()
            case WireFaultKind.SILENT_AFTER | WireFaultKind.LATE:
                self._hold()
            case _:
                return False
        return True

    def _shut(self, *, silently: bool) -> None:
        self.station.filtered = silently
        self.station.shut(silently=silently)
        if silently:
            self._hold()
        else:
            self._reset()

    def _hold(self) -> None:
        """Say nothing until the client hangs up or the door closes."""
        self.wfile.flush()
        self.close_connection = True
        while self.connection.recv(1 << 16):  # what the client goes on sending is lost
            pass

    def _reset(self) -> None:
        self.close_connection = True
        reset(self.connection)

    def _bare(self, status: int, headers: Headers = (), *, close: bool = False) -> None:
        """Send a reply without a body; `close` says so and does it."""
        self.send_response(status, "")
        for header in (*headers, *self._token):
            self.send_header(*header)
        self._token = ()
        if close:
            self.send_header("Connection", "close")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: int, body: bytes, kind: str, *, cut: bool = False) -> None:
        self.send_response(status, "")
        for header in self._token:
            self.send_header(*header)
        self._token = ()
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if cut else body)
        if cut:
            self.close_connection = True

    def _stream(self, kind: WireFaultKind) -> None:
        """Send a body that is too long or endless, until the client or the door has enough."""
        self.close_connection = True
        whole = spoiling.length(kind)
        self.send_response(200, "")
        self.send_header("Content-Type", spoiling.SOAP_TYPE)
        if whole is None:
            self.send_header("Transfer-Encoding", "chunked")
        else:
            self.send_header("Content-Length", str(whole))
        self.end_headers()
        pause = spoiling.SLOW_PAUSE if kind is WireFaultKind.SLOW else 0.0
        for piece in spoiling.stream(kind):
            if self.station.closing.wait(pause):
                return
            self.wfile.write(piece if whole else b"%X\r\n%s\r\n" % (len(piece), piece))
            self.wfile.flush()
