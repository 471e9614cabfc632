"""Climbs to one server rung by rung, from its name to the right to write, and says which one breaks.

On the client's own line, sign-in and WMI: what holds here holds for an examination. Changes nothing,
and tries a password once.
"""

from __future__ import annotations

import platform
import re
import socket
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from pxewizard.core.clock import Clock
from pxewizard.core.ladder import Ladder, LadderStep, Rung, RungState
from pxewizard.core.place import RegistryKey
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Absent, Identity
from pxewizard.core.words import Text, tr
from pxewizard.remote.envelopes import WMI, Argument, invoke
from pxewizard.remote.line import BROKEN, Deadline, Line
from pxewizard.remote.menders import RUNGS, TABLE, mending
from pxewizard.remote.negotiate import Transport
from pxewizard.remote.registry import Registry
from pxewizard.remote.replies import Body, Fault, parse
from pxewizard.remote.services import Services
from pxewizard.remote.site import (
    Access,
    Endpoint,
    ascii_host,
    own_trust,
    system_trust,
    winrm_url,
)
from pxewizard.remote.translate import ACCESS_DENIED, of_fault, of_network
from pxewizard.remote.wsman import Wsman

KEY: Final = r"SOFTWARE\Microsoft\SMS\Security"  # where KB 4469580 writes
_HKLM: Final = 0x80000002
_SET_VALUE: Final = 2  # KEY_SET_VALUE
_NAMESPACES: Final = ("root/cimv2", "root/default")  # the second on old hosts

# DSP0226, section 11: no addressing, and none in the reply.
_IDENTIFY: Final = (
    b'<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"'
    b' xmlns:i="http://schemas.dmtf.org/wbem/wsman/identity/1/wsmanidentity.xsd">'
    b"<s:Header/><s:Body><i:Identify/></s:Body></s:Envelope>"
)
_IDENTIFIED: Final = re.compile(rb"<(?:\w+:)?IdentifyResponse[\s>/]")
_VERSION: Final = re.compile(rb"<(?:\w+:)?ProductVersion>([^<]{1,100})<")


class _Held(NamedTuple):
    """A rung that holds: what is told of it, and what is left to wish for."""

    detail: Text
    state: RungState = RungState.PASSED
    problem: Problem | None = None


def examine(endpoint: Endpoint, access: Access, clock: Clock) -> Ladder:
    """Climb as far as the rungs hold; Problem "bad-server-name" or "ca-unusable" before the first."""
    climb = _Climb(endpoint, access)
    steps: list[LadderStep] = []
    lacking: Problem | None = None
    try:
        for rung, climbed in climb.rungs:
            began = clock.now()
            try:
                held = climbed()
            except Problem as met:
                broken = TABLE[met.code].rung or rung
                return climb.broken(steps, broken, met, clock.now() - began, clock.now())
            took = _milliseconds(clock.now() - began)
            steps.append(LadderStep(rung, held.state, held.detail, took))
            lacking = lacking or held.problem
    finally:
        climb.close()
    if lacking is None:
        return Ladder(climb.name, tuple(steps))
    facts = climb.facts(steps[-1].rung, clock.now())
    return Ladder(climb.name, tuple(steps), lacking, mending(lacking, facts))


def refused(endpoint: Endpoint, access: Access, clock: Clock, met: Problem) -> Ladder | None:
    """Return the ladder that a refused sign-in stands for, None for any other trouble.

    Contacts nobody: a wrong password that is tried again counts towards a lock-out.
    """
    row = TABLE.get(met.code)
    if row is None or row.rung is not Rung.SIGN_IN:
        return None
    climb = _Climb(endpoint, access)
    rungs = [rung for rung, _ in climb.rungs]
    below = [LadderStep(rung, RungState.PASSED) for rung in rungs[: rungs.index(Rung.SIGN_IN)]]
    return climb.broken(below, Rung.SIGN_IN, met, timedelta(0), clock.now())


class _Climb:
    """One connection to one server, a method for each rung; each raises Problem where it breaks."""

    def __init__(self, endpoint: Endpoint, access: Access) -> None:
        self._address = endpoint.address
        self._credentials = endpoint.credentials
        self._limits = access.limits
        self._deadline = Deadline(access.limits.total)
        self._url = winrm_url(endpoint.address, https=access.https_only)
        self._addresses: tuple[str, ...] = ()
        tls = None
        if self._url.startswith("https:"):
            tls = own_trust(access.ca) if access.ca else system_trust()
        name = ascii_host(self.name, endpoint.address)
        self._line = Line(self._url, name, tls, access.limits)
        self._transport = Transport(name, self._url, self._line, endpoint.credentials)
        self._wsman = Wsman(self.name, self._url, self._transport)

    @property
    def name(self) -> str:
        """Return the server's name."""
        return self._address.name

    @property
    def rungs(self) -> tuple[tuple[Rung, Callable[[], _Held]], ...]:
        """Return the rungs of this ladder and how each is climbed."""
        tls = ((Rung.TLS, self._tls),) if self._line.secure else ()
        return (
            (Rung.NAME, self._named),
            (Rung.PORT, self._port),
            *tls,
            (Rung.SIGN_IN, self._sign_in),
            (Rung.WINRM, self._winrm),
            (Rung.WMI, self._wmi),
            (Rung.REGISTRY, self._registry),
        )

    def close(self) -> None:
        """Hang up."""
        self._transport.close()

    def broken(
        self,
        steps: list[LadderStep],
        rung: Rung,
        met: Problem,
        took: timedelta,
        at: datetime,
    ) -> Ladder:
        """Return the ladder that breaks at `rung`; what stood above it, or was passed over, is unknown."""
        known = {step.rung: step for step in steps}
        whole = [one for one, _ in self.rungs]
        where = whole.index(rung) if rung in whole else len(steps)
        broke = LadderStep(whole[where], RungState.BROKE, met.summary, _milliseconds(took))
        below = (known.get(one, _not_tried(one)) for one in whole[:where])
        above = map(_not_tried, whole[where + 1 :])
        help_ = mending(met, self.facts(broke.rung, at))
        return Ladder(self.name, (*below, broke, *above), met, help_)

    def facts(self, rung: Rung, at: datetime) -> dict[str, object]:
        """Return what the texts for others are filled with; nothing of it is secret."""
        return {
            "server": self.name,
            "host": self._line.host,
            "port": self._line.port,
            "addresses": ", ".join(self._addresses) or "—",
            "here": platform.node() or "—",
            "account": self._account(),
            "time": f"{at:%Y-%m-%d %H:%M:%S} UTC",
            "rung": RUNGS[rung],
        }

    def _account(self) -> str:
        try:
            return self._credentials.account
        except (OSError, KeyError):  # logged on without a name, as in some containers
            return "—"

    def _named(self) -> _Held:
        probe = self._probe()
        try:
            found = socket.getaddrinfo(probe.host, probe.port, type=socket.SOCK_STREAM)
        except OSError as error:
            raise of_network(error, probe, self.name) from error
        except UnicodeError as error:
            raise problem("name-not-found", server=self.name, detail=str(error)) from error
        self._addresses = tuple(dict.fromkeys(str(address[0]) for *_, address in found))
        return _Held(tr("{addresses}", addresses=", ".join(self._addresses)))

    def _port(self) -> _Held:
        probe = self._probe()
        try:
            probe.open(self._deadline)
        except BROKEN as error:
            raise of_network(error, probe, self.name) from error
        finally:
            probe.close()
        return _Held(tr("TCP port {port} is open", port=probe.port))

    def _probe(self) -> Line:
        """Return a line that stops below TLS: a port that is closed is not a bad certificate."""
        return Line(self._url, self._line.host, None, self._limits)

    def _tls(self) -> _Held:
        self._transport.connect(self._deadline)
        return _Held(tr("trusted, SHA-256 {thumbprint}", thumbprint=self._line.thumbprint))

    def _sign_in(self) -> _Held:
        self._transport.sign_in(self._deadline)
        who = self._transport.signed_in
        if who is None:
            raise problem("sign-in-failed", server=self.name)
        return _Held(
            tr("{account} by {way}, {spn}", account=who.account, way=who.protocol, spn=who.spn)
        )

    def _winrm(self) -> _Held:
        reply = self._transport.send(_IDENTIFY, self._deadline, repeatable=True)
        found: Body | Fault | None = None
        whole = False
        try:
            found = parse(reply, "")
        except ValueError:  # XML, and it relates to no message: an answer to Identify never does
            whole = True
        if isinstance(found, Fault):
            raise of_fault(found.code, self._wsman.at(f"Identify: {found}"))
        if not whole or not _IDENTIFIED.search(reply):
            start = ascii(reply[:80].decode(errors="replace"))
            raise problem("reply-unreadable", server=self.name, detail=start)
        version = _VERSION.search(reply)
        told = version[1].decode(errors="replace") if version else "?"
        return _Held(tr("{version}", version=told))

    def _wmi(self) -> _Held:
        found = Services(self._wsman).identity(self._deadline).value
        if not isinstance(found, Identity):
            raise TypeError(found)
        real = found.full_name
        if self._address.pinned and real != self.name:
            raise problem(
                "another-server", name=self.name, found=real, detail=f"DNSHostName, Domain: {real}"
            )
        return _Held(tr("the computer calls itself {name}", name=real))

    def _registry(self) -> _Held:
        """Read at least; that nothing may be written is a warning with a problem of its own."""
        held = Registry(self._wsman).key(RegistryKey(self.name, KEY), self._deadline)
        if isinstance(held, Absent):
            none = tr("there is no key {key}: no site system of Configuration Manager?", key=KEY)
            return _Held(none, RungState.WARNING)
        refused = self._write_refused()
        if refused is None:
            return _Held(tr("may read and write {key}", key=KEY))
        return _Held(tr("may read {key}, not write", key=KEY), RungState.WARNING, refused)

    def _write_refused(self) -> Problem | None:
        """Return why no value may be set in the key, None if one may."""
        given: dict[str, Argument] = {
            "hDefKey": _HKLM,
            "sSubKeyName": KEY,
            "uRequired": _SET_VALUE,
        }
        first, second = (
            invoke(f"{WMI}/{namespace}/StdRegProv", "CheckAccess", given)
            for namespace in _NAMESPACES
        )
        found = self._wsman.ask(first, self._deadline)
        body = found if isinstance(found, Body) else self._wsman.answer(second, self._deadline)
        code = body.number("ReturnValue")
        granted = "".join(body.texts("bGranted")).strip().lower() == "true"
        detail = f"CheckAccess KEY_SET_VALUE: ReturnValue {code}"
        allowed = code == 0 and granted
        return None if allowed else of_fault(ACCESS_DENIED, self._wsman.at(detail))


def _not_tried(rung: Rung) -> LadderStep:
    return LadderStep(rung, RungState.NOT_TRIED)


def _milliseconds(took: timedelta) -> int:
    return max(0, round(took / timedelta(milliseconds=1)))  # the clock may have been set meanwhile
