"""Whether somebody listens where the database is said to be."""

from __future__ import annotations

import socket
import time

import pytest

from pxewizard.core.address import DatabaseAddress, parse_database
from pxewizard.core.problem import Problem
from pxewizard.remote.sql_reach import reach


def code(address: DatabaseAddress, limit: float = 1.0) -> str:
    with pytest.raises(Problem) as raised:
        reach(address, limit)
    return raised.value.code


@pytest.mark.parametrize(
    ("family", "host"), [(socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "[::1]")]
)
def test_a_port_that_listens_is_reached(family: int, host: str) -> None:
    with socket.create_server((host.strip("[]"), 0), family=family) as there:
        port = there.getsockname()[1]
        reach(parse_database(f"{host}:{port}/CM_P01"), 1.0)


def test_a_closed_port_is_said_at_once() -> None:
    started = time.monotonic()
    assert code(parse_database("localhost:1/CM_P01"), 20) == "database-port-closed"
    assert time.monotonic() - started < 2


def test_a_name_that_nobody_knows_is_said() -> None:
    assert code(parse_database("sql01.invalid/CM_P01")) == "database-name-not-found"


def test_a_name_that_cannot_be_one_is_said() -> None:
    assert code(DatabaseAddress("a" * 300)) == "database-name-not-found"


def test_of_several_addresses_one_that_answers_suffices(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as there, full() as silent:
        found = [
            (socket.AF_INET, socket.SOCK_STREAM, 0, "", target)
            for target in (("127.0.0.1", 1), silent.getsockname(), there.getsockname())
        ]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
        started = time.monotonic()
        reach(parse_database("listener/CM_P01"), 20)
        assert time.monotonic() - started < 2


def test_a_kind_of_address_that_this_computer_does_not_have_is_passed_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    none_such = (socket.AF_APPLETALK, socket.SOCK_STREAM, 0, "", ("::1", 1))
    with socket.create_server(("127.0.0.1", 0)) as there:
        usual = (socket.AF_INET, socket.SOCK_STREAM, 0, "", there.getsockname())
        for found in ([none_such, usual], [none_such]):
            monkeypatch.setattr(socket, "getaddrinfo", lambda *_, found=found, **__: found)
            address = parse_database("listener/CM_P01")
            if usual in found:
                reach(address, 1.0)
            else:
                assert code(address) == "database-no-route"


def test_who_never_answers_is_given_up_in_time() -> None:
    with full() as silent:
        port = silent.getsockname()[1]
        started = time.monotonic()
        assert code(parse_database(f"127.0.0.1:{port}/CM_P01"), 0.3) == "database-no-route"
        assert time.monotonic() - started < 2


def test_only_the_name_is_looked_up_where_the_instance_knows_the_port() -> None:
    reach(parse_database("localhost\\CM/CM_P01"), 0.1)
    assert code(parse_database("sql01.invalid\\CM/CM_P01")) == "database-name-not-found"


class full:  # noqa: N801 - reads as a word
    """A port whose queue is full: the system leaves further connections without an answer."""

    def __enter__(self) -> socket.socket:
        self._open = [socket.create_server(("127.0.0.1", 0), backlog=0)]
        for _ in range(4):
            one = socket.socket()
            one.settimeout(0)
            one.connect_ex(self._open[0].getsockname())
            self._open.append(one)
        return self._open[0]

    def __exit__(self, *_: object) -> None:
        for one in self._open:
            one.close()
