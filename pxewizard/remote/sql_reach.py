"""Whether a SQL Server can be reached at all: its name, its port.

Off Windows the driver says "time-out" to all of it, and only when its whole time is over. A name may
stand for several addresses of which one answers (MultiSubnetFailover), so all are tried at once.
The look-up of a name has the system's own limit: whoever calls this bounds it.
"""

from __future__ import annotations

import errno
import selectors
import socket
import time
from contextlib import ExitStack

from pxewizard.core.address import DatabaseAddress
from pxewizard.core.problem import Problem, problem
from pxewizard.remote.odbc import host_of, port_of


def reach(address: DatabaseAddress, limit: float) -> None:
    """Return if somebody listens there, or if only the instance knows the port; else raise Problem."""
    port = port_of(address)
    try:
        found = socket.getaddrinfo(host_of(address), port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise problem("database-name-not-found", address=address, detail=str(error)) from error
    if port is None:
        return
    with ExitStack() as stack, selectors.DefaultSelector() as waiting:
        refusal = _no_route(address)
        for family, kind, protocol, _, target in found:
            try:
                one = stack.enter_context(socket.socket(family, kind, protocol))
            except OSError:  # IPv6 is switched off here
                continue
            one.settimeout(0)
            met = one.connect_ex(target)
            if met in {0, errno.EINPROGRESS, errno.EWOULDBLOCK}:
                waiting.register(one, selectors.EVENT_WRITE)
            elif met == errno.ECONNREFUSED:
                refusal = _closed(address)
        _wait(waiting, refusal, address, time.monotonic() + limit)


def _wait(
    waiting: selectors.BaseSelector, refusal: Problem, address: DatabaseAddress, until: float
) -> None:
    """Return when one of them is connected; raise the best reason when none is, or time is up."""
    while waiting.get_map() and (left := until - time.monotonic()) > 0:
        for key, _ in waiting.select(left):
            one = key.fileobj
            met = one.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)  # type: ignore[union-attr]  # sockets only
            if not met:
                return
            waiting.unregister(one)
            if met in {errno.ECONNREFUSED, 10061}:
                refusal = _closed(address)
    raise refusal


def _closed(address: DatabaseAddress) -> Problem:
    return problem("database-port-closed", address=address)


def _no_route(address: DatabaseAddress) -> Problem:
    return problem("database-no-route", address=address)
