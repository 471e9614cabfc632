"""Sign-in at the network door, without a network: damaged tokens are refused, and nothing else happens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import spnego
from hypothesis import given
from hypothesis import strategies as st

from pxewizard.practice.sign_in import Account, SignIn, accepted

ACCOUNT = Account()
DAMAGE = st.lists(st.tuples(st.integers(0, 600), st.integers(1, 255)), min_size=1, max_size=4)


@pytest.fixture(scope="module", autouse=True)
def _accounts() -> Iterator[None]:
    with accepted(ACCOUNT):
        yield


def damaged(token: bytes, damage: list[tuple[int, int]]) -> bytes:
    """Return the token with bits turned over; a place behind its end cuts it."""
    changed = bytearray(token)
    for at, bits in damage:
        if at < len(changed):
            changed[at] ^= bits
        else:
            del changed[at % max(len(changed), 1) :]
    return bytes(changed)


@pytest.mark.parametrize("protocol", ["ntlm", "negotiate"])
@given(damage=DAMAGE)
def test_a_damaged_first_token_is_refused_or_answered(
    protocol: str, damage: list[tuple[int, int]]
) -> None:
    client = spnego.client(ACCOUNT.user, ACCOUNT.password, protocol=protocol, service="HTTP")
    server = SignIn(None)

    answer = server.step(damaged(client.step() or b"", damage))

    assert answer is None or isinstance(answer, bytes)
    assert not server.complete


@given(damage=DAMAGE)
def test_a_damaged_last_token_never_raises(damage: list[tuple[int, int]]) -> None:
    client = spnego.client(ACCOUNT.user, ACCOUNT.password, protocol="ntlm", service="HTTP")
    server = SignIn(None)
    last = client.step(server.step(client.step() or b"")) or b""

    answer = server.step(damaged(last, damage))

    assert server.complete == (answer is not None)


@given(body=st.binary(max_size=200))
def test_a_body_that_was_never_sealed_is_not_opened(body: bytes) -> None:
    client = spnego.client(ACCOUNT.user, ACCOUNT.password, protocol="ntlm", service="HTTP")
    server = SignIn(None)
    server.step(client.step(server.step(client.step() or b"")) or b"")
    assert server.complete

    sealed = b"\tContent-Type: application/octet-stream\r\n" + body + b"--Encrypted Boundary--\r\n"
    assert server.opened(sealed) is None
