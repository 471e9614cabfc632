"""Replies of servers: the first byte chooses the question, the rest is what comes back, reply after reply."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pxewizard.cli import text
from pxewizard.core.certificates import certificates_of
from pxewizard.core.place import LogFile, MpAnswer, RegistryKey, RegistryValue, Service
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Absent, Kind, Present, Reading, Unreadable
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.core.site import StartService, StopService
from pxewizard.engine.formats.codec import to_json
from pxewizard.engine.told import names_in
from pxewizard.remote import logscript, shells
from pxewizard.remote.line import Deadline, Reply
from pxewizard.remote.mp_answers import text_of
from pxewizard.remote.registry import Registry
from pxewizard.remote.services import Services
from pxewizard.remote.wsman import Wsman
from tests.remote.recordings import Playback, wsman

BETWEEN: Final = b"\n--\n"  # two replies
_SERVER: Final = "dp01"
_VALUES: Final = tuple(
    RegistryValue(_SERVER, "K", name)
    for name in ("IssuingCertificateList", "CacheExpire", "Server")
)
_CHANGE: Final = SetRegistryValue(_VALUES[1], before=Absent(), after=Present(1, Kind.REG_DWORD))
_PXE: Final = Service(_SERVER, "SccmPxe")
_LOG: Final = LogFile(_SERVER, "SMSPXE.log")
_ANSWERS: Final = tuple(MpAnswer(_SERVER, question) for question in ("SMSTRC", "MPLIST"))
_TIME: Final = Deadline(1e9)
_MOST: Final = 100_000  # bytes of a shell's output


def check(data: bytes) -> None:
    """Ask one question; nothing but a reading or a Problem may come of it."""
    if not data:
        return
    replies = data[1:].split(BETWEEN)
    try:
        found = QUESTIONS[data[0] % len(QUESTIONS)](wsman(_Repeating(*replies)), replies)
    except Problem as met:
        found = Unreadable(met)
    if found is not None:
        to_json(found)
        text.reading(found)
        certificates_of(found)
        names_in(found)


class _Repeating(Playback):
    """Says its last reply for good."""

    def send(self, message: bytes, deadline: Deadline, *, repeatable: bool) -> bytes:
        if len(self.replies) == 1:
            self.replies *= 2
        return super().send(message, deadline, repeatable=repeatable)


_Asked = Callable[[Wsman, list[bytes]], Reading | None]


def _value(place: RegistryValue) -> _Asked:
    return lambda server, _: Registry(server).value(place, _TIME)


def _states(server: Wsman, _: list[bytes]) -> Reading:
    return Services(server).states([_PXE], _TIME)[_PXE]


def _log(server: Wsman, _: list[bytes]) -> Reading:
    return logscript.reading(_LOG, shells.run(server, "dir", _TIME, most=_MOST))


def _answer(place: MpAnswer) -> _Asked:
    return lambda _, replies: Present(text_of(Reply(200, {}, (), replies[0]), place), Kind.ANSWER)


QUESTIONS: Final[tuple[_Asked, ...]] = (
    *(_value(place) for place in _VALUES),
    lambda server, _: Registry(server).key(RegistryKey(_SERVER, "K"), _TIME),
    lambda server, _: Registry(server).write(_CHANGE, _TIME),
    lambda server, _: Services(server).identity(_TIME),
    _states,
    lambda server, _: Services(server).stop(StopService(_PXE), _TIME),
    lambda server, _: Services(server).start(StartService(_PXE), _TIME),
    _log,
    *(_answer(place) for place in _ANSWERS),
)
