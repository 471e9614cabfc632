"""A first glance at the distribution point that was just named: whether it answers, and what it is."""

from __future__ import annotations

from pxewizard.core.place import RegistryValue
from pxewizard.core.reading import Absent, Unreadable, number_of, service_of, text_of
from pxewizard.core.scenario import Survey
from pxewizard.engine import pxe_service
from pxewizard.engine.flow.pieces import LookUp
from pxewizard.engine.identify import identify

_KEY = r"SOFTWARE\Microsoft\SMS\DP"


def look_up(survey: Survey) -> LookUp:
    """Read the server's name, site, PXE switch and services; changes nothing."""
    typed = survey.scope.dp
    (named,) = identify(survey, typed)
    reading = named.observation.reading
    if isinstance(reading, Unreadable):
        return LookUp(typed.name, problem=reading.problem)
    code, pxe = survey.want(
        *(RegistryValue(named.name, _KEY, one) for one in ("SiteCode", "IsPXE"))
    )
    places = pxe_service.services(named.name)
    states = [service_of(o.reading) for o in survey.want(*places)]
    running = [
        place.name
        for place, state in zip(places, states, strict=True)
        if state and state.state == "Running"
    ]
    known = not isinstance(pxe.reading, Unreadable | Absent)
    return LookUp(
        typed.name,
        site_code=text_of(code.reading),
        pxe=bool(number_of(pxe.reading)) if known else None,
        responder=running[0] if len(running) == 1 else None,
    )
