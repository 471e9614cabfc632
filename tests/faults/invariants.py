"""What must hold in every cell, whatever went wrong: a story in, the sentences that are broken out. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from pxewizard.core.diagnosis import Affected, Diagnosis, Healthy, Undecided
from pxewizard.core.journal import Found
from pxewizard.core.outcome import Applied, Failed, Refused, Uncertain
from pxewizard.core.place import RegistryValue
from pxewizard.core.reading import Absent, Reading, service_of
from pxewizard.core.remedy import RegistryStep, RestartService, SetRegistryValue, after
from pxewizard.core.site import StopService
from pxewizard.engine.sweep_rows import SweepState
from pxewizard.practice.estate import Estate, service_at, value_at
from tests.faults.story import Place, Said, Story, held

_OPEN: Final = {
    *(SweepState.WAITING, SweepState.WORKING),
    *(SweepState.NOT_READ, SweepState.UNDECIDED),
}


class Rule(StrEnum):
    """The invariants."""

    LOST = "no value lost"
    UNREPORTED = "no unreported change"
    RESTORED = "the backup restores the site exactly"
    UNTRUE = "the result is true"
    LATE = "time bounded"
    VACUOUS = "the fault struck"


Broken = tuple[Rule, str]


def broken(story: Story) -> tuple[Broken, ...]:
    """Return what does not hold, with the reason."""
    return (
        *_lost(story),
        *_lost_of_others(story),
        *_unreported(story),
        *_not_restored(story),
        *_untrue(story),
        *_untrue_diagnosis(story),
        *_untrue_rows(story),
        *_untold_rows(story),
        *_beside(story),
    )


def _beside(story: Story) -> Iterator[Broken]:
    if story.bug:
        yield Rule.UNTRUE, story.bug
    if story.seconds > story.limit:
        yield Rule.LATE, f"{story.seconds:.0f} s"
    if not story.struck:
        yield Rule.VACUOUS, "nothing met it"


def _lost(story: Story) -> Iterator[Broken]:
    """Each place that a step writes holds the old value or the planned one; the backup has the old."""
    for step in story.steps:
        allowed = (*_both_ends(story, step), *_foreign(story, step.place))
        found = value_at(story.later, step.place)
        if found not in allowed and not _is_reported(story, step):
            yield Rule.LOST, f"{step.place} holds {found}"
    if story.change and not story.change.wrote_nothing:
        kept = {o.place: o.reading for o in story.change.backup}
        for step in story.steps:
            if kept.get(step.place) != value_at(story.original, step.place):
                yield Rule.LOST, f"the backup of {step.place} is {kept.get(step.place)}"


def _lost_of_others(story: Story) -> Iterator[Broken]:
    """What somebody else put where a look can see it is still there, or was kept before it went."""
    entries = story.change.entries if story.change else ()
    kept = [one.reading for one in entries if isinstance(one, Found)]
    for place, value in () if story.unseen else story.foreign:
        if not isinstance(place, RegistryValue) or value in kept:
            continue
        if value_at(story.later, place) != value:
            yield Rule.LOST, f"{place} held {value} of somebody else, and nothing has kept it"


def _both_ends(story: Story, step: RegistryStep) -> tuple[Reading, ...]:
    return value_at(story.before, step.place), step.before, after(step)


def _unreported(story: Story) -> Iterator[Broken]:
    planned = {_where(one.place) for one in story.steps} | {
        _where(o.step.place) for o in story.said
    }
    others = {_where(place) for place, _ in story.foreign}
    for place in _changed(story.before, story.later):
        if _where(place) in others:
            continue
        if _where(place) not in planned and not _begun_service(story, place):
            yield Rule.UNREPORTED, f"{place} was changed, and is in no plan"
        elif not _is_told(story, place):
            yield Rule.UNREPORTED, f"{place} was changed, and nothing says so"
    for place in (step.place for step in story.steps):
        if any(one.place == place for one in story.sent) and not _has_intent(story):
            yield Rule.UNREPORTED, f"{place} was sent a change without an intent on disk"


def _is_told(story: Story, place: Place) -> bool:
    """Return whether the result names the change, or the record stays open for the next start."""
    results = [one.result for one in story.said if _where(one.step.place) == _where(place)]
    if any(isinstance(one, Applied | Uncertain) for one in results):
        return True
    return story.change is not None and story.change.is_open and _has_intent(story)


def _is_reported(story: Story, step: RegistryStep) -> bool:
    results = [one.result for one in story.said if one.step.place == step.place]
    return any(isinstance(one, Uncertain) for one in results)


def _begun_service(story: Story, place: Place) -> bool:
    change = story.change
    if change is None or change.approved is None:
        return False
    steps = change.approved.plan.steps
    return any(isinstance(one, RestartService) and one.place == place for one in steps)


def _has_intent(story: Story) -> bool:
    return story.change is not None and not story.change.wrote_nothing


def _not_restored(story: Story) -> Iterator[Broken]:
    if story.restored is None:
        return
    if story.forced and not story.foreign:
        yield Rule.RESTORED, "an undo leaves something, and nobody else has changed anything"
    others = {_where(place) for place, _ in story.foreign}
    for place in _changed(story.original, story.restored):
        if _where(place) not in others:
            yield Rule.RESTORED, f"{place} is {_at(story.restored, place)}"


def _untrue(story: Story) -> Iterator[Broken]:
    for one in story.said:
        if isinstance(one.step, RestartService):
            yield from _untrue_restart(story, one)
        else:
            yield from _untrue_write(story, one, one.step)
    for change, count in Counter(story.sent).items():
        if count > 1 and isinstance(change, SetRegistryValue | StopService):
            yield Rule.UNTRUE, f"{change.place} was sent the same {count} times"


def _untrue_write(story: Story, one: Said, step: RegistryStep) -> Iterator[Broken]:
    found = value_at(story.at_end, step.place)
    others = _foreign(story, step.place)
    match one.result:
        case Applied() if found != after(step) and found not in others:
            yield Rule.UNTRUE, f"{step.place} is said to be applied and holds {found}"
        case Failed() if found != step.before and found not in others:
            yield Rule.UNTRUE, f"{step.place} is said to have failed and holds {found}"
        case Refused() if any(sent.place == step.place for sent in story.sent):
            yield Rule.UNTRUE, f"{step.place} is said to be refused and was sent a change"
        case Applied() | Failed() | Refused() | Uncertain():
            return
        case _:
            yield Rule.UNTRUE, f"{one.result!r} is no result"


def _untrue_restart(story: Story, one: Said) -> Iterator[Broken]:
    place = one.step.place
    state = (
        None if isinstance(place, RegistryValue) else service_of(service_at(story.at_end, place))
    )
    runs = state is not None and state.state == "Running"
    others = _foreign(story, place)
    stopped = [sent for sent in story.sent if sent == StopService(place)]  # type: ignore[arg-type]
    match one.result:
        case Applied() if not runs and not others:
            yield Rule.UNTRUE, f"{place} is said to run again"
        case Refused() if stopped:
            yield Rule.UNTRUE, f"{place} is said to be refused and was stopped"
        case Failed() | Uncertain() if not runs and stopped and story.settled:
            yield Rule.UNTRUE, f"{place} does not run, and the change counts as settled"
        case Applied() | Failed() | Refused() | Uncertain():
            return
        case _:
            yield Rule.UNTRUE, f"{one.result!r} is no result"


def _untrue_diagnosis(story: Story) -> Iterator[Broken]:
    """An examination under a fault says what it says without it, or that it does not know."""
    said, clean = story.diagnosis, story.clean.diagnosis if story.clean else None
    if said is None or clean is None or story.foreign or story.lies:
        return
    if story.said and isinstance(said, Healthy):
        for step in story.steps:
            if value_at(story.at_end, step.place) != after(step):
                yield Rule.UNTRUE, f"verified, and {step.place} is not as planned"
    if story.said or isinstance(said, Undecided):
        return
    if type(said) is not type(clean):
        yield Rule.UNTRUE, f"{type(said).__name__} instead of {type(clean).__name__}"
    elif not _writes(said) <= _writes(clean):
        yield Rule.UNTRUE, "another remedy than without the fault"


def _writes(diagnosis: Diagnosis | None) -> set[RegistryStep]:
    if not isinstance(diagnosis, Affected):
        return set()
    steps = (p.step for remedy in diagnosis.remedies for p in remedy.steps)
    return {one for one in steps if not isinstance(one, RestartService)}


def _untrue_rows(story: Story) -> Iterator[Broken]:
    """A row under a fault says what it says without it, or that nothing is known."""
    clean = dict(story.clean.rows) if story.clean else {}
    for server, row in story.rows:
        known = clean.get(server)
        if row is None or known is None or row.state in _OPEN or story.foreign or story.lies:
            continue
        if row.state is not known.state:
            yield Rule.UNTRUE, f"{server} is said to be {row.state}, and is {known.state}"
        if row.fix and (known.fix is None or row.fix.steps != known.fix.steps):
            yield Rule.UNTRUE, f"{server} would be mended in another way"
    told = {server: row.state for server, row in story.rows if row}
    for row in story.kept:
        if told and told.get(row.server) is not row.state:
            yield Rule.UNREPORTED, f"{row.server} is kept as {row.state}"


def _untold_rows(story: Story) -> Iterator[Broken]:
    """Where a sweep came to its end, each server has a row, and each row that was read is kept."""
    kept = {row.server for row in story.kept}
    for server, found in () if story.problem or story.bug else story.rows:
        if found is None or (found.state.ended and server not in kept):
            yield Rule.UNREPORTED, f"{server} was read, and nothing tells of it"


def _foreign(story: Story, place: Place) -> tuple[Reading, ...]:
    return tuple(value for where, value in story.foreign if _where(where) == _where(place))


def _changed(one: Estate, other: Estate) -> tuple[Place, ...]:
    """Return the places at which two sites differ."""
    places = dict.fromkeys((*held(one), *held(other)))
    return tuple(place for place in places if _at(one, place) != _at(other, place))


def _at(estate: Estate, place: Place) -> Reading:
    found = value_at if isinstance(place, RegistryValue) else service_at
    reading: Reading = found(estate, place)  # type: ignore[arg-type]  # each for its own kind
    return Absent() if isinstance(reading, Absent) else reading


def _where(place: Place) -> tuple[str, ...]:
    if isinstance(place, RegistryValue):
        return place.server, place.key.casefold(), place.name.casefold()
    return place.server, place.name.casefold()
