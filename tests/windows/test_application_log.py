"""Windows' own log takes the events, and names whoever sits here."""

from __future__ import annotations

import pytest

from pxewizard.programlog import application_log
from pxewizard.programlog.events import Event


@pytest.mark.parametrize("event", [Event.WRITTEN, Event.REFUSED, Event.CRASHED])
def test_an_event_of_each_weight_is_taken(event: Event) -> None:
    application_log.report(event, "a test of pxewizard: Änderung")


def test_whoever_sits_here_has_a_domain_and_a_name() -> None:
    from pxewizard.wiring.person import own_account

    domain, _, name = own_account().partition("\\")
    assert domain
    assert name
