"""What the article concludes from the time in force, the restart that it needs, and two deployments."""

from __future__ import annotations

from pxewizard.core.diagnosis import (
    Affected,
    Diagnosis,
    Finding,
    Healthy,
    NotApplicable,
    Undecided,
)
from pxewizard.core.place import RegistryValue, Service
from pxewizard.core.reading import Absent, Kind, Present, Unreadable, service_of
from pxewizard.core.remedy import Proposal, Remedy, RestartService, SetRegistryValue
from pxewizard.core.scenario import Survey
from pxewizard.core.words import tr
from pxewizard.engine import pxe_service, registry_view
from pxewizard.engine.identify import identify
from pxewizard.scenarios.pxe_cache_expire import sentences
from pxewizard.scenarios.pxe_cache_expire.evidence import (
    DEFAULT,
    Seen,
    is_service_pack_2,
    read,
    shortest_gap,
)


def examine(survey: Survey) -> Diagnosis:
    """Read CacheExpire in both views, the service and the log, and apply the article's rule."""
    (named,) = identify(survey, survey.scope.dp)
    names = (named.finding,) if named.finding else ()
    if named.another:
        return Undecided((), names)
    if isinstance(named.observation.reading, Unreadable):
        return Undecided((named.observation.number,), names)
    seen = read(survey, named.name)
    if seen.missing:
        return Undecided(seen.missing, names)
    if seen.not_here:
        return NotApplicable(sentences.not_here(seen), names)
    if view := registry_view.not_proved(seen.view):
        return Undecided((), (view, *names))
    if not seen.bitness_known:
        return Undecided((), (sentences.bitness_unknown(seen), *names))
    return _judge(survey, seen, names)


def _judge(survey: Survey, seen: Seen, names: tuple[Finding, ...]) -> Diagnosis:
    findings = (*names, sentences.time_in_force(seen), *sentences.unknown_machines(seen))
    if not is_service_pack_2(survey, seen):
        return Undecided((), (sentences.ask_service_pack(seen), *findings))
    gap = shortest_gap(seen.lines)
    if gap and gap.seconds < seen.seconds:
        return _affected(seen, (sentences.too_soon(seen, gap), *findings), gap.seconds)
    stated = survey.scope.answers.get("second-deployment")
    if stated == "yes" and seen.seconds >= DEFAULT:
        return _affected(seen, (sentences.stated(seen), *findings), DEFAULT - 1)
    return Healthy((sentences.nothing_seen(seen), *findings))


def _affected(seen: Seen, findings: tuple[Finding, ...], cures_up_to: int) -> Diagnosis:
    """Offer the new time and the restart; `cures_up_to` is the longest time that cures what was seen."""
    reading, place = seen.value.reading, seen.value.place
    if reading == Absent("key") or not isinstance(place, RegistryValue):
        return Affected((*findings, sentences.other_view(seen)))
    before = reading if isinstance(reading, Present) else Absent()
    write = SetRegistryValue(place, before, Present(sentences.SUGGESTED, Kind.REG_DWORD))
    service = Service(seen.server, pxe_service.WDS)
    hindered = _restart_hindered(seen)
    restart = () if hindered else (Proposal(RestartService(service, on_undo=True)),)
    remedy = Remedy(
        "change-cache-expire",
        tr("Change CacheExpire on {server}", server=seen.server),
        sentences.WHY,
        sentences.questions(cures_up_to),
        (Proposal(write, number_from="cache-expire"), *restart),
    )
    return Affected((*findings, *((hindered,) if hindered else ())), (remedy,))


def _restart_hindered(seen: Seen) -> Finding | None:
    state = service_of(seen.service.reading)
    if state is None or state.state != "Running":
        return sentences.service_not_running(seen)
    return pxe_service.why_not(seen.service, state)
