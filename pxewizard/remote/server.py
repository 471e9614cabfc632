"""One real server: its connection, kept from call to call, and the places that are read and changed on it.

Each call has its time limit, and only one call at a time uses the connection. A server that gives no
answer is not asked place by place: the first trouble stands for all the rest of that call.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from pxewizard.core.address import ServerAddress
from pxewizard.core.place import Place, RegistryKey, RegistryValue, ServerIdentity, Service
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Identity, Present, Reading, Unreadable
from pxewizard.core.remedy import DeleteRegistryValue, SetRegistryValue
from pxewizard.core.site import Change, StartService, StopService
from pxewizard.remote.line import Deadline, Limits
from pxewizard.remote.negotiate import REFUSALS, Transport
from pxewizard.remote.registry import Registry
from pxewizard.remote.services import Services
from pxewizard.remote.wsman import Wsman

WinRmPlace = RegistryValue | RegistryKey | Service | ServerIdentity


class Proof:
    """Whether a typed password is right: tried on one server before it goes to the others.

    Each wrong password counts towards a lock-out, so a refused one is not tried elsewhere.
    """

    def __init__(self, account: str) -> None:
        """Nothing is known yet."""
        self._account = account
        self._lock = threading.Lock()
        self._proved = False
        self._refused_by = ""

    def sign_in(self, server: str, transport: Transport, deadline: Deadline) -> None:
        """Sign in, alone as long as the password is not proved; raises Problem."""
        if self._proved:
            transport.sign_in(deadline)
            return
        transport.connect(deadline)  # others need not wait for a server that is switched off
        with _held(self._lock, server, deadline):
            if self._refused_by not in {"", server}:
                raise problem(
                    "sign-in-not-tried",
                    server=server,
                    other=self._refused_by,
                    account=self._account,
                )
            try:
                transport.sign_in(deadline)
            except Problem as met:
                if met.code in REFUSALS:
                    self._refused_by = server
                raise
            self._proved = True


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
        self._real_name: str | None = None

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
            if self.address.pinned and self._real_name is None:
                self._identity(deadline)
            self._must_be_itself()
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
        services = tuple(place for place in batch if isinstance(place, Service))
        if services:
            self._must_be_itself()
            return self._services.states(services, deadline)
        (place,) = batch
        if isinstance(place, ServerIdentity):
            return {place: self._identity(deadline)}
        self._must_be_itself()
        if isinstance(place, RegistryKey):
            return {place: self._registry.key(place, deadline)}
        if isinstance(place, RegistryValue):
            return {place: self._registry.value(place, deadline)}
        raise TypeError(place)

    def _identity(self, deadline: Deadline) -> Present:
        found = self._services.identity(deadline)
        if isinstance(found.value, Identity):
            self._real_name = found.value.full_name
        return found

    def _must_be_itself(self) -> None:
        """Raise Problem if NAME=URL led to another computer than NAME."""
        name, real = self.address.name, self._real_name
        if self.address.pinned and real not in {None, name}:
            raise problem("another-server", name=name, found=real)

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
    if not lock.acquire(timeout=max(deadline.left, 0)):
        raise problem("time-out", server=server, detail="an earlier call still uses the connection")
    try:
        yield
    finally:
        lock.release()
