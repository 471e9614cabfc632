"""What practice does not depend on: the computer's own accounts, and what it allows of them."""

from __future__ import annotations

import pytest
from spnego._sspi import SSPIProxy

from pxewizard import wiring


def test_the_ladder_of_practice_is_climbed_without_the_systems_own_sign_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As on Windows, whose own NTLM knows no account of a practice door, and may be forbidden."""
    everything = classmethod(lambda *_, **__: ["kerberos", "negotiate", "ntlm"])
    monkeypatch.setattr(SSPIProxy, "available_protocols", everything)

    assert wiring.practice_doctor("healthy", "dp01.contoso.test").stands
