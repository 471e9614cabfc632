"""What pages 4, 5 and 6 are made of, without a window: steps, phases, journal, ending."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from pxewizard.core.journal import Closed, Direction, Done, Found, Intent, NotBegun
from pxewizard.core.outcome import Applied, Failed, Refused, Result, Uncertain
from pxewizard.core.problem import problem
from pxewizard.core.reading import Absent
from pxewizard.engine.flow import Busy, Flow, ending, review
from pxewizard.engine.flow.journal_rows import journal_rows
from pxewizard.engine.flow.work import Standing, actions, work
from pxewizard.engine.formats.record import Noted
from pxewizard.engine.shown import origin
from pxewizard.engine.stages import Known
from pxewizard.engine.tasks import Phase
from pxewizard.engine.undo import Undone
from tests.engine.flow.walk import Walk
from tests.support import NOON

TROUBLE = problem("access-denied", server="dp01.contoso.test")


def at_review(tmp_path: Path, case: str, **answers: str) -> Walk:
    walk = Walk.through(case, tmp_path)
    walk.to_review()
    walk.answer(**answers)
    return walk


def under_way(walk: Walk, *phases: tuple[int, Phase], lines: tuple[Noted, ...] = ()) -> Flow:
    times = tuple(NOON + timedelta(seconds=number) for number in range(len(phases)))
    progress = replace(walk.flow.progress, phases=phases, times=times, lines=lines, began_at=NOON)
    return replace(walk.flow, busy=Busy.APPLYING, progress=progress)


def noted(entry: Done | NotBegun | Intent | Found | Closed, seconds: int = 1) -> Noted:
    return Noted(entry, NOON + timedelta(seconds=seconds), "ab" * 32)


BEFORE = ((-1, Phase.COMPARE), (-1, Phase.BACKUP))
WRITTEN = (*BEFORE, (0, Phase.COMPARE), (0, Phase.WRITE), (0, Phase.READ_BACK))


def test_a_step_that_is_left_out_stays_on_the_page_without_a_number(tmp_path: Path) -> None:
    walk = at_review(tmp_path, "dp-missing")
    assert [one.number for one in review.sheets(walk.flow)] == [1, None]
    walk.answer(restart_pxe_service="yes")
    assert [one.number for one in review.sheets(walk.flow)] == [1, 2]
    assert review.asked(walk.flow) == ()  # the box in the step is the question


def test_the_steps_of_a_source_that_was_not_chosen_are_not_shown(tmp_path: Path) -> None:
    walk = at_review(tmp_path, "several-rows")
    assert all(one.switch for one in review.sheets(walk.flow))
    walk.answer(source="database-1")
    assert [one.number for one in review.sheets(walk.flow)] == [1, 2, None]


def test_a_number_that_makes_no_sense_leaves_its_step_open(tmp_path: Path) -> None:
    walk = at_review(tmp_path, "cache-expire", cache_expire="zero")
    first, second = review.sheets(walk.flow)
    assert (first.whole, second.whole) == (False, True)
    (number,) = review.asked(walk.flow)
    assert number.answer == "zero"
    assert number.problem is not None


def test_only_what_was_copied_has_an_origin(tmp_path: Path) -> None:
    walk = at_review(tmp_path / "a", "dp-missing")
    first, _ = review.sheets(walk.flow)
    assert walk.flow.current is not None
    found = origin(first.step, walk.flow.current)
    assert found
    assert (found.server, found.of_database) == ("mp01.contoso.test", False)
    assert not first.typed

    walk = at_review(tmp_path / "b", "cache-expire", cache_expire="60")
    assert review.sheets(walk.flow)[0].typed


def test_phases_are_done_working_or_waiting_and_each_ends_when_the_next_begins(
    tmp_path: Path,
) -> None:
    walk = at_review(tmp_path, "dp-missing", restart_pxe_service="yes")
    before, first, second, last = work(under_way(walk, *WRITTEN))
    assert [row.standing for row in first.rows] == [
        Standing.DONE,
        Standing.DONE,
        Standing.WORKING,
    ]
    assert before.rows[1].at == NOON + timedelta(seconds=2)
    assert {row.standing for row in (*second.rows, *last.rows)} == {Standing.WAITING}
    assert actions((before, first, second, last)) == (4, 9)


def test_a_restart_shows_its_limit_and_a_value_put_back_gets_its_row(tmp_path: Path) -> None:
    walk = at_review(tmp_path, "dp-missing", restart_pxe_service="yes")
    flow = under_way(walk, *WRITTEN, (0, Phase.RESTORE))
    assert [row.phase for row in work(flow)[1].rows][-1] is Phase.RESTORE
    stopping = under_way(walk, *WRITTEN, (1, Phase.COMPARE), (1, Phase.STOP))
    assert work(stopping)[2].rows[1].limit == 90


@pytest.mark.parametrize(
    ("entry", "standing"),
    [
        (Done(Direction.APPLY, 0, Failed(TROUBLE)), Standing.FAILED),
        (Done(Direction.APPLY, 0, Uncertain(TROUBLE)), Standing.UNCERTAIN),
        (NotBegun(Direction.APPLY, 0, Refused(Absent(), TROUBLE)), Standing.REFUSED),
    ],
)
def test_after_a_step_that_went_wrong_the_rest_is_left_out(
    tmp_path: Path, entry: Done | NotBegun, standing: Standing
) -> None:
    walk = at_review(tmp_path, "dp-missing", restart_pxe_service="yes")
    flow = under_way(walk, *WRITTEN, (-1, Phase.VERIFY), lines=(noted(entry),))
    _, first, second, last = work(flow)
    assert first.standing is standing
    assert first.rows[-1].standing is standing
    assert second.standing is Standing.LEFT_OUT
    assert last.standing is Standing.WORKING


def test_what_an_earlier_run_noted_does_not_count_for_this_one(tmp_path: Path) -> None:
    walk = at_review(tmp_path, "dp-missing")
    old = noted(Done(Direction.APPLY, 0, Failed(TROUBLE)), seconds=-5)
    assert work(under_way(walk, *BEFORE, lines=(old,)))[1].standing is Standing.WAITING


def test_cancelling_leaves_out_what_has_not_begun(tmp_path: Path) -> None:
    walk = at_review(tmp_path, "both-missing")
    flow = replace(under_way(walk, *WRITTEN), cancelling=True)
    assert [one.standing for one in work(flow)[1:3]] == [Standing.WORKING, Standing.LEFT_OUT]


def test_taking_back_shows_the_steps_turned_round(tmp_path: Path) -> None:
    walk = at_review(tmp_path, "dp-missing")
    walk.apply()
    flow = replace(under_way(walk, (0, Phase.COMPARE)), busy=Busy.UNDOING)
    (one,) = work(flow)
    assert type(one.step).__name__ == "DeleteRegistryValue"


def test_every_line_of_a_journal_can_be_read(tmp_path: Path) -> None:
    walk = at_review(tmp_path, "dp-missing", restart_pxe_service="yes")
    walk.apply()
    walk.undo()
    plan = walk.flow.outcome.approved.plan if walk.flow.outcome else None
    assert plan is not None
    extra: list[Noted] = [
        noted(Found(Direction.APPLY, 0, Absent())),
        noted(NotBegun(Direction.UNDO, 0, Refused(Absent(), TROUBLE))),
        noted(Done(Direction.APPLY, 1, Uncertain(TROUBLE))),
        noted(Intent(Direction.UNDO, 0)),
        noted(Intent(Direction.APPLY, 1)),
        noted(Closed(Direction.UNDO)),
    ]
    rows = journal_rows(plan, (*walk.flow.progress.lines, *extra))
    said = [(str(row.entry), str(row.says)) for row in rows][-6:]
    assert [entry for entry, _ in said] == [
        "found instead",
        "undo: not begun",
        "uncertain",
        "undo: intent",
        "intent",
        "undo: closed",
    ]
    assert said[0][1] == r"SMS\Security : IssuingCertificateList: Missing"
    assert said[3][1].endswith("3,016 characters → Missing")
    assert said[4][1] == "restart of WDSServer"
    assert all(row.server == "dp01.contoso.test" for row in rows)


@pytest.mark.parametrize(
    ("result", "known"),
    [
        (Applied(), Known.REACHED),
        (Failed(TROUBLE), Known.NOT_REACHED),
        (Refused(Absent(), TROUBLE), Known.NOT_REACHED),
        (Uncertain(TROUBLE), Known.NOT_KNOWN),
    ],
)
def test_written_is_what_the_results_say(tmp_path: Path, result: Result, known: Known) -> None:
    walk = at_review(tmp_path, "dp-missing")
    walk.apply()
    assert walk.flow.outcome is not None
    outcome = replace(walk.flow.outcome, results=(result,))
    assert ending.stages(replace(walk.flow, outcome=outcome))[0].known is known


def test_verified_is_only_what_was_read_afterwards(tmp_path: Path) -> None:
    walk = at_review(tmp_path, "dp-missing")
    walk.apply()
    assert walk.flow.outcome is not None
    assert ending.stages(walk.flow)[1].known is Known.REACHED
    unread = replace(walk.flow, outcome=replace(walk.flow.outcome, after=None))
    assert ending.stages(unread)[1].known is Known.NOT_KNOWN
    before = walk.flow.current
    as_before = replace(walk.flow, outcome=replace(walk.flow.outcome, after=before))
    assert ending.stages(as_before)[1].known is Known.NOT_REACHED


def test_the_log_and_the_boot_are_never_claimed(tmp_path: Path) -> None:
    walk = at_review(tmp_path, "dp-missing")
    walk.apply()
    assert [one.known for one in ending.stages(walk.flow)[2:]] == [Known.NOT_KNOWN] * 2


def test_what_was_left_alone_is_offered_apart_only_after_an_undo(tmp_path: Path) -> None:
    walk = at_review(tmp_path, "dp-missing")
    walk.apply()
    way = ending.way_now(walk.flow)
    assert [write.number for write in way.values] == [0]
    assert ending.left_standing(walk.flow) == ()
    undone = Undone(way.values, (Refused(Absent(), TROUBLE),))
    flow = replace(walk.flow, undone=undone)
    assert len(ending.left_standing(flow)) == 1
    assert ending.way_now(flow).is_empty
