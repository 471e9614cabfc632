"""One real server: its connection, kept from call to call, and the places that are read and changed on it.

Each call has its time limit, and only one call at a time uses the connection. A server that gives no
answer is not asked place by place: the first trouble stands for all the rest of that call.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from pxewizard.core.address import ServerAddress
from pxewizard.core.place import Place, RegistryKey, RegistryValue, ServerIdentity, Service
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Identity, Present, Reading, Unreadable
from pxewizard.core.remedy import DeleteRegistryValue, SetRegistryValue
from pxewizard.core.site import Change, StartService, StopService
from pxewizard.engine.parallel import held
from pxewizard.remote.line import Deadline, Limits
from pxewizard.remote.negotiate import REFUSALS, Transport
from pxewizard.remote.registry import Registry
from pxewizard.remote.services import Services
from pxewizard.remote.sign_in import Credentials, SignIn
from pxewizard.remote.wsman import Wsman

_TRIES: Final = 3  # of a question whose answer came over a connection that has not told its name
WinRmPlace = RegistryValue | RegistryKey | Service | ServerIdentity


class Proof:
    """Whether a typed password is right: tried on one server before it goes to the others.

    Each wrong password counts towards a lock-out: whoever has refused it is not asked again, and as
    long as nobody has accepted it nobody else is asked either.
    """

    def __init__(self, credentials: Credentials) -> None:
        """Nothing is known yet."""
        self._credentials = credentials
        self._lock = threading.Lock()
        self._locks: dict[
            str, threading.Lock
        ] = {}  # one for each server, once the password is proved
        self._accepted: set[str] = set()
        self._refusals: dict[str, Problem] = {}

    def sign_in(self, server: str, transport: Transport, deadline: Deadline) -> None:
        """Sign in, alone as long as the password is not proved; raises Problem."""
        self._may_be_tried(server)
        if not self._accepted:
            transport.connect(deadline)  # others need not wait for a server that is switched off
            with _held(self._lock, server, deadline):
                if not self._accepted:
                    self._try(server, transport, deadline)
                    return
        with _held(self._locks.setdefault(server, threading.Lock()), server, deadline):
            self._try(server, transport, deadline)

    def _try(self, server: str, transport: Transport, deadline: Deadline) -> None:
        self._may_be_tried(server)
        try:
            transport.sign_in(deadline)
        except Problem as met:
            if met.code in REFUSALS:
                proved = bool(self._accepted)
                self._refusals[server] = self._credentials.told(met, proved=proved)
                if server in self._accepted:  # changed or locked meanwhile: no longer proved
                    self._accepted.clear()
                raise self._refusals[server] from met.__cause__
            raise
        self._accepted.add(server)

    def _may_be_tried(self, server: str) -> None:
        """Raise Problem where another try could only count towards a lock-out."""
        known = dict(self._refusals)
        if server in known:
            raise known[server]
        if known and not self._accepted:
            other = next(iter(known))
            raise problem(
                "sign-in-not-tried", server=server, other=other, account=self._credentials.account
            )


class Server:
    """A server as one connection shows it."""

    def __init__(
        self, address: ServerAddress, wsman: Wsman, proof: Proof | None, limits: Limits
    ) -> None:
        """Connect nothing yet; `proof` is needed where a password was given."""
        self.address = address
        self._wsman = wsman
        self._registry = Registry(wsman)
        self._services = Services(wsman)
        self._proof = proof
        self._limits = limits
        self._lock = threading.Lock()
        self._real_name = ""
        self._identified: SignIn | None = None  # the sign-in of the connection that told the name

    @property
    def transport(self) -> Transport:
        """Return the connection, for the record of who signed in how."""
        return self._wsman.transport

    def read(self, places: Iterable[WinRmPlace]) -> Mapping[Place, Reading]:
        """Read the places, the services among them all at once."""
        deadline = Deadline(self._limits.total)
        wanted = tuple(places)
        found: dict[Place, Reading] = {}
        try:
            with _held(self._lock, self.address.name, deadline):
                for batch in _batches(wanted):
                    found |= self._answers(batch, deadline)
        except Problem as trouble:  # before, or in the midst: nothing more comes from that server
            return {place: found.get(place, Unreadable(trouble)) for place in wanted}
        return found

    def change(self, change: Change) -> None:
        """Carry out one change, once; raises Problem where it was refused or the answer was lost."""
        deadline = Deadline(self._limits.total)
        with _held(self._lock, self.address.name, deadline):
            self._sign_in(deadline)
            self._identified = None  # the connection may be stale: ask for the name right before
            self._must_be_itself(deadline)
            match change:
                case SetRegistryValue():
                    self._registry.write(change, deadline)
                case DeleteRegistryValue():
                    self._registry.delete(change, deadline)
                case StopService():
                    self._services.stop(change, deadline)
                case StartService():
                    self._services.start(change, deadline)

    def close(self) -> None:
        """Hang up."""
        with self._lock:
            self.transport.close()

    def _answers(
        self, batch: tuple[WinRmPlace, ...], deadline: Deadline
    ) -> Mapping[Place, Reading]:
        """Read one batch; raises Problem only where the rest need not be asked."""
        self._sign_in(deadline)
        try:
            return self._asked(batch, deadline)
        except Problem as trouble:
            if self.transport.trouble is not None:
                raise
            return dict.fromkeys(batch, Unreadable(trouble))

    def _asked(self, batch: tuple[WinRmPlace, ...], deadline: Deadline) -> Mapping[Place, Reading]:
        (first, *_) = batch
        if isinstance(first, ServerIdentity):
            return {first: self._identity(deadline)}
        for _ in range(_TRIES):
            self._must_be_itself(deadline)
            found = self._found(batch, deadline)
            if not self.address.pinned or self._is_identified:
                return found
        detail = "connected anew at every question"
        raise problem("connection-lost", server=self.address.name, detail=detail)

    def _found(self, batch: tuple[WinRmPlace, ...], deadline: Deadline) -> Mapping[Place, Reading]:
        services = tuple(place for place in batch if isinstance(place, Service))
        if services:
            return self._services.states(services, deadline)
        (place,) = batch
        if isinstance(place, RegistryKey):
            return {place: self._registry.key(place, deadline)}
        if isinstance(place, RegistryValue):
            return {place: self._registry.value(place, deadline)}
        raise TypeError(place)

    def _identity(self, deadline: Deadline) -> Present:
        found = self._services.identity(deadline)
        if isinstance(found.value, Identity):
            self._real_name = found.value.full_name
            self._identified = self.transport.signed_in
        return found

    @property
    def _is_identified(self) -> bool:
        """Return whether this very connection has told its name: every sign-in has its own record."""
        return self._identified is not None and self._identified is self.transport.signed_in

    def _must_be_itself(self, deadline: Deadline) -> None:
        """Raise Problem if NAME=URL led to another computer than NAME, or to one that does not tell."""
        if not self.address.pinned:
            return
        if not self._is_identified:
            self._identity(deadline)
        if self._real_name != self.address.name:
            raise problem("another-server", name=self.address.name, found=self._real_name)

    def _sign_in(self, deadline: Deadline) -> None:
        transport = self.transport
        if transport.is_signed_in:
            return
        try:
            if self._proof is None:
                transport.sign_in(deadline)
            else:
                self._proof.sign_in(self.address.name, transport, deadline)
        except Problem as trouble:
            raise transport.given_up(trouble) from trouble.__cause__


def _batches(places: tuple[WinRmPlace, ...]) -> Iterator[tuple[WinRmPlace, ...]]:
    """Yield what is asked together: the name first, then all services, then every other place alone."""
    services = tuple(place for place in places if isinstance(place, Service))
    yield from ((place,) for place in places if isinstance(place, ServerIdentity))
    if services:
        yield services
    yield from ((place,) for place in places if not isinstance(place, Service | ServerIdentity))


@contextmanager
def _held(lock: threading.Lock, server: str, deadline: Deadline) -> Iterator[None]:
    with held(lock, max(deadline.left, 0)) as got:
        if not got:
            detail = "an earlier call still uses the connection"
            raise problem("time-out", server=server, detail=detail)
        yield
