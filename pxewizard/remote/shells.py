"""A remote shell of WinRM (MS-WSMV 3.1.4, shell/cmd): one command, its output, and the shell is gone again.

For logs only, and only where asked for; registry and services need no shell. Knows nothing of scripts.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from pxewizard.core.problem import Problem, problem
from pxewizard.remote.envelopes import Request, Tree
from pxewizard.remote.line import Deadline
from pxewizard.remote.replies import Body, Fault, local, number, parse
from pxewizard.remote.translate import of_fault
from pxewizard.remote.wsman import Wsman

TIMED_OUT: Final = 0x80338029  # nothing to tell within OperationTimeout: ask again
CLEAN_UP: Final = 2.0  # seconds for each of the two requests that end a shell
_SHELL: Final = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell"
_CMD: Final = f"{_SHELL}/cmd"
_TRANSFER: Final = "http://schemas.xmlsoap.org/ws/2004/09/transfer"
_HEADER_ENDS: Final = "</env:Header>"
_RECEIVES: Final = 400  # replies of one command; a log of 512 kB comes in about 20
Options = Mapping[str, str]


@dataclass
class Output:
    """What a command has written so far; `exit_code` is None until it has ended."""

    stdout: bytearray = field(default_factory=bytearray)
    stderr: bytearray = field(default_factory=bytearray)
    exit_code: int | None = None


def run(wsman: Wsman, command: str, deadline: Deadline, *, most: int) -> Output:
    """Run one command in a shell of its own, and return its output of at most `most` bytes.

    Raises Problem: "shells-off", "time-out", whatever else stands in the way. The shell is deleted in any
    case, for which it takes twice CLEAN_UP at most; a shell whose creation was lost ends by itself.
    """
    shell = _Shell(wsman, deadline, most)
    shell.open()
    try:
        shell.start(command)
        return shell.output()
    finally:
        shell.close()


class _Shell:
    def __init__(self, wsman: Wsman, deadline: Deadline, most: int) -> None:
        self._wsman = wsman
        self._deadline = deadline
        self._most = most
        self._id = ""
        self._command = ""

    def open(self) -> None:
        body: Tree = {
            "rsp:Shell": {
                "rsp:IdleTimeOut": "PT180S",  # how long a shell outlives a lost connection
                "rsp:InputStreams": "stdin",
                "rsp:OutputStreams": "stdout stderr",
            }
        }
        options = {"WINRS_NOPROFILE": "TRUE", "WINRS_CODEPAGE": "65001"}
        created = self._done(Request(f"{_TRANSFER}/Create", _CMD, body), options)
        # 2008 R2 tells the id in the selector of ResourceCreated only.
        selectors = (one for one in created.element.iter() if local(one) == "Selector")
        named = (one.text or "" for one in selectors if one.get("Name", "").lower() == "shellid")
        self._id = self._known(next(named, "").strip(), "no ShellId")

    def start(self, command: str) -> None:
        body: Tree = {"rsp:CommandLine": {"rsp:Command": command}}
        options = {"WINRS_CONSOLEMODE_STDIN": "TRUE", "WINRS_SKIP_CMD_SHELL": "FALSE"}
        started = self._done(self._request("Command", body), options)
        self._command = self._known("".join(started.texts("CommandId")).strip(), "no CommandId")

    def output(self) -> Output:
        """Receive until the command has ended; TIMED_OUT only says that it is still at work."""
        found = Output()
        wanted = {"@CommandId": self._command, "#text": "stdout stderr"}
        body: Tree = {"rsp:Receive": {"rsp:DesiredStream": wanted}}
        for _ in range(_RECEIVES):
            # Never repeated: what a lost reply held would be missing from the next.
            reply = self._wsman.ask(
                self._request("Receive", body), self._deadline, repeatable=False
            )
            if isinstance(reply, Fault):
                if reply.code != TIMED_OUT:
                    raise of_fault(reply.code, self._wsman.at(str(reply)))
                continue
            self._take(reply, found)
            if found.exit_code is not None:
                return found
        raise problem("time-out", server=self._wsman.server, detail=f"{_RECEIVES} replies")

    def close(self) -> None:
        """End the command, if it still runs, and the shell; the trouble before this one stands."""
        signal = {"@CommandId": self._command, "rsp:Code": f"{_SHELL}/signal/terminate"}
        try:
            if self._command:
                request = self._request("Signal", {"rsp:Signal": signal})
                self._wsman.ask(request, Deadline(CLEAN_UP))
        except Problem:
            pass  # deleting the shell ends the command as well
        try:  # the reply to this one has an empty body, which is no answer elsewhere
            self._wsman.ask(self._request("Delete", {}, _TRANSFER), Deadline(CLEAN_UP))
        except Problem:
            return  # it ends by itself: IdleTimeOut

    def _take(self, reply: Body, found: Output) -> None:
        for one in reply.element.iter():
            match local(one), one.get("Name", ""):
                case "Stream", "stdout":
                    found.stdout += self._decoded(one.text or "")
                case "Stream", "stderr":
                    found.stderr += self._decoded(one.text or "")
                case "CommandState", _ if one.get("State", "").endswith("/CommandState/Done"):
                    codes = (inner.text or "" for inner in one if local(inner) == "ExitCode")
                    found.exit_code = number(next(codes, "")) or 0
                case _:
                    pass
        if len(found.stdout) + len(found.stderr) > self._most:
            server = self._wsman.server
            raise problem("reply-too-large", server=server, detail=f"over {self._most} bytes")

    def _decoded(self, text: str) -> bytes:
        try:
            return base64.b64decode(text)
        except ValueError as error:  # also for what is not ASCII
            server = self._wsman.server
            raise problem("reply-unreadable", server=server, detail=str(error)) from error

    def _request(self, verb: str, body: Tree, actions: str = _SHELL) -> Request:
        return Request(f"{actions}/{verb}", _CMD, body, (("ShellId", self._id),))

    def _done(self, request: Request, options: Options) -> Body:
        """Ask with options in the header, and return the answer; raises Problem.

        Sent past Wsman.ask, whose envelopes have no options.
        """
        wsman = self._wsman
        written = wsman.written(request).replace(_HEADER_ENDS, _optioned(options.items()), 1)
        reply = wsman.transport.send(written.encode(), self._deadline, repeatable=False)
        try:
            found = parse(reply, request.message_id)
        except ValueError as error:
            other = problem("reply-to-another", server=wsman.server, detail=str(error))
            raise wsman.transport.given_up(other) from error
        if isinstance(found, Fault):
            raise of_fault(found.code, wsman.at(str(found)))
        if found is None:
            unreadable = problem("reply-unreadable", server=wsman.server, detail=request.action)
            raise wsman.transport.given_up(unreadable)
        return found

    def _known(self, text: str, detail: str) -> str:
        if not text:
            raise problem("reply-unreadable", server=self._wsman.server, detail=detail)
        return text


def _optioned(options: Iterable[tuple[str, str]]) -> str:
    inner = "".join(
        f"<w:Option Name={quoteattr(name)}>{escape(value)}</w:Option>" for name, value in options
    )
    return f"<w:OptionSet>{inner}</w:OptionSet>{_HEADER_ENDS}"
