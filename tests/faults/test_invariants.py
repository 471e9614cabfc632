"""The judge of the cells is judged: every invariant is broken once on purpose, and a liar is found out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from pxewizard.core.diagnosis import Affected, Healthy
from pxewizard.core.outcome import Applied, Failed, Refused, Result, Uncertain
from pxewizard.core.place import RegistryValue, Service
from pxewizard.core.problem import problem
from pxewizard.core.reading import Absent, Kind, Present, ServiceState
from pxewizard.core.remedy import RegistryStep, RestartService
from pxewizard.engine import carry_out
from pxewizard.engine.formats.record import Change
from pxewizard.engine.sweep_rows import SweepRow, SweepState
from pxewizard.engine.tasks import Hands
from pxewizard.practice.estate import Estate, with_service, with_value, without_value
from tests.faults import matrix
from tests.faults.invariants import Rule, broken
from tests.faults.matrix import KINDS, WORKS, Cell, cells, clean, try_out
from tests.faults.spots import Door
from tests.faults.story import Said, Story
from tests.faults.works import Apply, Examine, Sweep, Undo, Work

LOST = problem("connection-lost", server="dp01.contoso.test")
FOREIGN = Present(("x",), Kind.REG_MULTI_SZ)
ELSEWHERE = RegistryValue("ps01.contoso.test", r"SOFTWARE\Microsoft\SMS\Setup", "Anything")
RESPONDER = Service("dp01.contoso.test", "SccmPxe")


def number(kind: type[Work], article: str = "4469580") -> int:
    return next(
        n for n, work in enumerate(WORKS) if type(work) is kind and work.case.article == article
    )


@cache
def good(kind: type[Work] = Apply) -> Story:
    story = clean(number(kind))[0]
    assert broken(story) == ()
    return replace(story, clean=story)


def first(story: Story) -> RegistryStep:
    return story.steps[0]


def said(story: Story, result: Any, of: int = 0) -> Story:  # noqa: ANN401 - also what is no result
    one = replace(story.said[of], result=result)
    return replace(story, said=(*story.said[:of], one, *story.said[of + 1 :]))


def elsewhere(story: Story, change: Callable[[Estate], Estate]) -> Story:
    return replace(story, at_end=change(story.at_end), later=change(story.later))


def without_first(story: Story) -> Story:
    place = first(story).place
    return elsewhere(story, lambda estate: without_value(estate, place))


def with_stopped_service(story: Story) -> Story:
    stopped = ServiceState("Stopped", "Auto")
    return elsewhere(story, lambda estate: with_service(estate, RESPONDER, stopped))


def restart_of(story: Story) -> int:
    return next(n for n, one in enumerate(story.said) if isinstance(one.step, RestartService))


def with_backup(story: Story, reading: Present | Absent) -> Story:
    change = story.change
    assert isinstance(change, Change)
    backup = tuple(replace(one, reading=reading) for one in change.backup)
    return replace(story, change=replace(change, backup=backup))


def without_intents(story: Story) -> Story:
    assert story.change is not None
    return replace(story, change=replace(story.change, lines=story.change.lines[:2]))


LIES: list[tuple[str, Rule, Callable[[Story], Story]]] = [
    ("applied and is not there", Rule.UNTRUE, without_first),
    ("failed and is there", Rule.UNTRUE, lambda s: said(s, Failed(LOST))),
    ("refused and was sent", Rule.UNTRUE, lambda s: said(s, Refused(Absent(), LOST))),
    ("no result at all", Rule.UNTRUE, lambda s: said(s, "done")),
    ("no result of a restart", Rule.UNTRUE, lambda s: said(s, None, restart_of(s))),
    ("runs again and is stopped", Rule.UNTRUE, with_stopped_service),
    (
        "stopped and settled",
        Rule.UNTRUE,
        lambda s: said(with_stopped_service(s), Failed(LOST), restart_of(s)),
    ),
    (
        "restart refused and stopped",
        Rule.UNTRUE,
        lambda s: said(s, Refused(Absent(), LOST), restart_of(s)),
    ),
    ("sent twice", Rule.UNTRUE, lambda s: replace(s, sent=(*s.sent, s.sent[0]))),
    ("a bug", Rule.UNTRUE, lambda s: replace(s, bug="KeyError")),
    ("verified too early", Rule.UNTRUE, lambda s: said(without_first(s), Uncertain(LOST))),
    (
        "another value",
        Rule.LOST,
        lambda s: elsewhere(s, lambda estate: with_value(estate, first(s).place, FOREIGN)),
    ),
    (
        "somebody else's value written over",
        Rule.LOST,
        lambda s: replace(s, foreign=((first(s).place, FOREIGN),)),
    ),
    ("another backup", Rule.LOST, lambda s: with_backup(s, FOREIGN)),
    (
        "a change that is in no plan",
        Rule.UNREPORTED,
        lambda s: elsewhere(s, lambda estate: with_value(estate, ELSEWHERE, FOREIGN)),
    ),
    ("a change without a word", Rule.UNREPORTED, lambda s: replace(s, said=())),
    ("a change without an intent", Rule.UNREPORTED, without_intents),
    (
        "not restored",
        Rule.RESTORED,
        lambda s: replace(s, restored=with_value(s.original, first(s).place, FOREIGN)),
    ),
    ("restored by force alone", Rule.RESTORED, lambda s: replace(s, forced=True)),
    ("too long", Rule.LATE, lambda s: replace(s, seconds=s.limit + 1)),
    ("never struck", Rule.VACUOUS, lambda s: replace(s, struck=False)),
]


@pytest.mark.parametrize(("rule", "lie"), [one[1:] for one in LIES], ids=[one[0] for one in LIES])
def test_a_change_that_breaks_an_invariant_is_found(
    rule: Rule, lie: Callable[[Story], Story]
) -> None:
    assert rule in {met for met, _ in broken(lie(good()))}


def test_what_somebody_else_put_there_is_no_fault_of_the_program() -> None:
    story, place = good(), first(good()).place
    others = elsewhere(story, lambda estate: with_value(estate, place, FOREIGN))

    assert broken(replace(others, foreign=((place, FOREIGN),))) == ()


def test_an_undo_that_did_not_take_back_is_found() -> None:
    story = good(Undo)
    left = replace(story, at_end=story.before, later=story.before, restored=story.before)

    assert {met for met, _ in broken(left)} == {Rule.UNTRUE, Rule.RESTORED}


def test_an_examination_that_says_something_else_than_without_the_fault_is_found() -> None:
    story = good(Examine)
    assert isinstance(story.diagnosis, Affected)
    well = replace(story, diagnosis=Healthy(story.diagnosis.findings))
    other = replace(
        story.diagnosis, remedies=tuple(_elsewhere(one) for one in story.diagnosis.remedies)
    )

    assert {met for met, _ in broken(well)} == {Rule.UNTRUE}
    assert {met for met, _ in broken(replace(story, diagnosis=other))} == {Rule.UNTRUE}


def _elsewhere(remedy: Any) -> Any:  # noqa: ANN401 - a remedy, with another place
    steps = tuple(
        replace(one, step=replace(one.step, place=ELSEWHERE))
        for one in remedy.steps
        if not isinstance(one.step, RestartService)
    )
    return replace(remedy, steps=steps)


def test_a_row_that_says_something_else_than_without_the_fault_is_found() -> None:
    story = good(Sweep)
    (server, row), *rest = story.rows
    assert isinstance(row, SweepRow)
    correct = replace(row, state=SweepState.CORRECT)
    wrong = replace(story, rows=((server, correct), *rest))
    other_kept = replace(story, kept=(correct, *story.kept[1:]))

    assert Rule.UNTRUE in {met for met, _ in broken(wrong)}
    assert {met for met, _ in broken(other_kept)} == {Rule.UNREPORTED}


def test_a_row_that_is_not_told_or_not_kept_is_found() -> None:
    story = good(Sweep)
    (server, _), *rest = story.rows
    untold = replace(story, rows=((server, None), *rest), kept=story.kept[1:])

    assert {met for met, _ in broken(untold)} == {Rule.UNREPORTED}
    assert {met for met, _ in broken(replace(story, kept=story.kept[1:]))} == {Rule.UNREPORTED}


def cell_of(kind: str, word: str) -> Cell:
    return next(
        one
        for one in cells(number(Apply))
        if one.kind == kind and one.spot.word == word and one.spot.door is Door.MESSAGE
    )


@pytest.mark.parametrize("kind", ["site: write-ignored", "site: stored-as-one-string"])
def test_an_engine_that_believes_the_server_is_found_out(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    cell = cell_of(kind, "SetMultiStringValue")
    assert try_out(cell).broken == ()

    def believing(hands: Hands, _number: int, step: RegistryStep) -> Result:
        error = hands.send(step)
        return Failed(error) if error else Applied()

    monkeypatch.setattr(carry_out, "_write", believing)
    assert Rule.UNTRUE in {met for met, _ in try_out(cell).broken}


def test_an_engine_that_takes_no_answer_for_a_failure_is_found_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cell = cell_of("line: silent-after", "SetMultiStringValue")
    assert try_out(cell).broken == ()

    def hasty(hands: Hands, _number: int, step: RegistryStep) -> Result:
        error = hands.send(step)
        return Failed(error) if error else Applied()

    monkeypatch.setattr(carry_out, "_write", hasty)
    assert Rule.UNTRUE in {met for met, _ in try_out(cell).broken}


def compared_last(of: int) -> Cell:
    """Return the cell in which somebody else's value is there when the first place is compared."""
    place = first(good()).place
    mine = [
        one for one in cells(of) if one.kind == "site: value-changed" and one.spot.place == place
    ]
    written = next(one.spot.turn for one in mine if one.spot.writes)
    return max(
        (one for one in mine if not one.spot.writes and one.spot.turn < written),
        key=lambda one: one.spot.turn,
    )


def test_an_engine_that_does_not_compare_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    cell = compared_last(number(Apply))
    assert try_out(cell).broken == ()

    monkeypatch.setattr(carry_out, "_as_found", lambda task, _found: task)
    assert Rule.LOST in {met for met, _ in try_out(cell).broken}


def test_a_fault_that_strikes_nothing_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    cell = cell_of("line: 500", "SetMultiStringValue")
    idle = replace(KINDS[cell.kind], strike=lambda *_: None)
    monkeypatch.setitem(matrix.KINDS, cell.kind, idle)

    far = replace(cell, spot=replace(cell.spot, turn=cell.spot.turn + 1000))
    assert Rule.VACUOUS in {met for met, _ in try_out(far).broken}


def test_every_result_is_told_of_its_own_step() -> None:
    story = good()
    assert [type(one) for one in story.said] == [Said] * len(story.said)
    assert [one.result for one in story.said] == [Applied()] * len(story.said)
