"""Remote shells of a practice server: they know one script, the one that reads the tail of a log.

The forms are those of MS-WSMV's shell examples and of recorded hosts. Any other command ends as an
unknown one does in cmd. Nothing is run here.
"""

from __future__ import annotations

import base64
import binascii
import re
import threading
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pxewizard.core.place import LogFile
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Present, Unreadable, log_of
from pxewizard.practice.estate import server_of
from pxewizard.practice.server import Right
from pxewizard.practice.site import PracticeSite
from pxewizard.practice.wsman_faults import NO_SUCH_ACTION, SCHEMA, WsmanFault
from pxewizard.practice.wsman_xml import ANONYMOUS, TRANSFER, Message, Reply, local_name

SHELL: Final = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell"
SHELLS_OFF: Final = WsmanFault(0x803381AC, "w:AccessDenied", "Remote shells are switched off.")
NO_SUCH_SHELL: Final = WsmanFault(0x8033805B, "w:InvalidSelectors", "There is no such shell.")
_SPACE: Final = f'xmlns:rsp="{SHELL}"'
_ENCODED: Final = re.compile(
    r"powershell(?:\.exe)? .*-EncodedCommand ([A-Za-z0-9+/=]+)", re.IGNORECASE
)
_SCRIPT: Final = re.compile(r"^\$n='([^']+)';\$k=(\d+)$", re.MULTILINE)  # which log, how many bytes
_IN_ONE_REPLY: Final = 200_000  # bytes of output
_PIECE: Final = 49_152  # bytes of the log in one line of output


@dataclass
class _Shell:
    """One open shell, and what its only command has still to say."""

    command: str = ""
    stdout: bytes = b""
    stderr: bytes = b""
    exit_code: int = 0


@dataclass
class _Ran:
    lines: list[str] = field(default_factory=list)
    stderr: str = ""
    exit_code: int = 0


class PracticeShells:
    """The shells of one server; usable from several threads."""

    def __init__(self, site: PracticeSite, server: str) -> None:
        """Keep the site and the full name of the server; no shell is open."""
        self._site = site
        self._server = server
        self._lock = threading.Lock()
        self._open: dict[str, _Shell] = {}

    def answer(self, message: Message) -> Reply | WsmanFault:
        """Return the reply to one request; Problem where the server would give no answer."""
        if message.action == f"{TRANSFER}/Create":
            return self._create()
        key = message.selectors.get("shellid", "")
        with self._lock:
            shell = self._open.get(key)
        if shell is None:
            return NO_SUCH_SHELL
        if message.action == f"{TRANSFER}/Delete":
            with self._lock:
                self._open.pop(key, None)
            return Reply(200, f"{TRANSFER}/DeleteResponse", "")
        if message.action.rpartition("/")[0] != SHELL:
            return NO_SUCH_ACTION
        match message.method:
            case "Command":
                return self._command(shell, message)
            case "Receive":
                return self._receive(shell)
            case "Signal":
                return _reply("Signal", "")
            case _:
                return NO_SUCH_ACTION

    def _create(self) -> Reply | WsmanFault:
        if self._is_denied(Right.SHELL):
            return SHELLS_OFF
        key = _new_id()
        with self._lock:
            self._open[key] = _Shell()
        body = (
            f"<x:ResourceCreated><a:Address>{ANONYMOUS}</a:Address><a:ReferenceParameters>"
            f"<w:ResourceURI>{SHELL}/cmd</w:ResourceURI><w:SelectorSet>"
            f'<w:Selector Name="ShellId">{key}</w:Selector></w:SelectorSet>'
            "</a:ReferenceParameters></x:ResourceCreated>"
            f"<rsp:Shell {_SPACE}><rsp:ShellId>{key}</rsp:ShellId></rsp:Shell>"
        )
        return Reply(200, f"{TRANSFER}/CreateResponse", body)

    def _command(self, shell: _Shell, message: Message) -> Reply | WsmanFault:
        if message.argument("Command") is None:
            return SCHEMA
        ran = self._run(_script(_line(message)))
        shell.command = _new_id()
        shell.stdout = "".join(f"{one}\r\n" for one in ran.lines).encode()
        shell.stderr = ran.stderr.encode()
        shell.exit_code = ran.exit_code
        return _reply("Command", f"<rsp:CommandId>{shell.command}</rsp:CommandId>")

    def _receive(self, shell: _Shell) -> Reply:
        now, shell.stdout = shell.stdout[:_IN_ONE_REPLY], shell.stdout[_IN_ONE_REPLY:]
        errors, shell.stderr = shell.stderr, b""
        inner = "".join(
            f'<rsp:Stream Name="{name}" CommandId="{shell.command}">'
            f"{base64.b64encode(data).decode()}</rsp:Stream>"
            for name, data in (("stdout", now), ("stderr", errors))
            if data
        )
        state = "Running" if shell.stdout else "Done"
        code = "" if shell.stdout else f"<rsp:ExitCode>{shell.exit_code}</rsp:ExitCode>"
        told = f'CommandId="{shell.command}" State="{SHELL}/CommandState/{state}"'
        return _reply("Receive", f"{inner}<rsp:CommandState {told}>{code}</rsp:CommandState>")

    def _run(self, script: str | None) -> _Ran:
        """Return what the script would print."""
        match = _SCRIPT.search(script or "")
        if match is None:
            return _Ran(stderr="This is not recognized as a command.\r\n", exit_code=1)
        if self._is_denied(Right.FULL_LANGUAGE):
            return _Ran(["mode:ConstrainedLanguage"], exit_code=3)
        return _Ran(["mode:FullLanguage", *self._log(match[1], int(match[2]))])

    def _log(self, name: str, most: int) -> Iterator[str]:
        place = LogFile(self._server, name)
        (observation,) = self._site.read(place)
        reading = observation.reading
        log = log_of(reading)
        if isinstance(reading, Present) and log is not None:
            yield from _tail(log.path, _bytes(log.text), most)
        elif isinstance(reading, Unreadable):
            yield self._refused(reading.problem, name)
        else:
            yield "absent:"

    def _refused(self, trouble: Problem, name: str) -> str:
        if trouble.code != "access-denied":
            raise trouble
        return f"denied:{_text(name)}"

    def _is_denied(self, right: Right) -> bool:
        return right in server_of(self._site.estate, self._server).denied


def _line(message: Message) -> str:
    """Return the command with its arguments, which stand in one element or in several."""
    parts = () if message.body is None else message.body.iter()
    wanted = {"Command", "Arguments"}
    return " ".join((one.text or "").strip() for one in parts if local_name(one) in wanted)


def _script(line: str) -> str | None:
    """Return the script of a command line, None if it has none."""
    match = _ENCODED.fullmatch(line)
    if match is None:
        return None
    try:
        return base64.b64decode(match[1]).decode("utf-16-le")
    except (binascii.Error, UnicodeDecodeError):
        return None


def _tail(path: str, data: bytes, most: int) -> Iterator[str]:
    start = max(0, len(data) - most)
    yield f"path:{_text(path)}"
    yield f"from:{start}"
    yield f"head:{base64.b64encode(data[:3]).decode()}"
    for at in range(start, len(data), _PIECE):
        yield f"data:{base64.b64encode(data[at : at + _PIECE]).decode()}"
    yield f"end:{len(data) - start}"


def _bytes(text: str) -> bytes:
    """Return a log as it is on the disk: in the server's code page, else in UTF-8."""
    try:
        return text.encode("cp1252")
    except UnicodeEncodeError:
        return text.encode("utf-8-sig")


def _text(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def _reply(verb: str, inner: str) -> Reply:
    name = f"rsp:{verb}Response"
    return Reply(200, f"{SHELL}/{verb}Response", f"<{name} {_SPACE}>{inner}</{name}>")


def _new_id() -> str:
    return str(uuid.uuid4()).upper()
