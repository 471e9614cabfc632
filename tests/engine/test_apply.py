"""Applying a plan under faults: the result of each step is true, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pxewizard.cli.exit_codes import Exit, of_outcome
from pxewizard.core.journal import Found
from pxewizard.core.outcome import Applied, Failed, Outcome, Refused, Uncertain
from pxewizard.core.place import DatabaseRows, Query, RegistryValue, Service
from pxewizard.core.problem import problem
from pxewizard.core.reading import Absent, Kind, Present, service_of
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.engine.apply import apply as carry_out
from pxewizard.engine.approve import approve
from pxewizard.engine.tasks import Phase
from pxewizard.journal import load
from pxewizard.practice.estate import with_value
from pxewizard.practice.faults import Fault, FaultKind, Operation
from tests.support import Bench, Onlooker
from tests.support_estates import on_bench

KEY = r"SOFTWARE\Microsoft\SMS\Security"
ON_DP = RegistryValue("dp01.contoso.test", KEY, "IssuingCertificateList")
ON_MP = RegistryValue("mp01.contoso.test", KEY, "IssuingCertificateList")
RESPONDER = Service("dp01.contoso.test", "SccmPxe")
RESTART = {"restart-pxe-service": "yes"}


def bench_with(tmp_path: Path, *faults: Fault, case: str = "both-missing") -> Bench:
    return Bench(case, tmp_path, faults=faults)


def applied(bench: Bench, answers: dict[str, str] | None = None) -> Outcome:
    """Plan on a site without faults, so that only the change itself meets them."""
    return bench.apply(Bench(bench.estate.case, bench.root).plan(answers))


def on_write(kind: FaultKind, **more: object) -> Fault:
    fault = Fault(kind, ON_DP, Operation.WRITE, times=1)
    return replace(fault, **more)  # type: ignore[arg-type]  # fields of Fault, given by name


def test_a_connection_lost_after_the_write_landed_is_applied(tmp_path: Path) -> None:
    bench = bench_with(tmp_path, on_write(FaultKind.CONNECTION_LOST, landed=True))
    done = applied(bench)
    assert done.results == (Applied(), Applied())
    assert of_outcome(done) is Exit.FIXED


def test_a_connection_lost_before_the_write_landed_is_failed_and_says_so(tmp_path: Path) -> None:
    done = applied(bench_with(tmp_path, on_write(FaultKind.CONNECTION_LOST)))
    (result,) = done.results
    assert isinstance(result, Failed)
    assert result.problem.code == "connection-lost"
    assert of_outcome(done) is Exit.NO_CONNECTION


@pytest.mark.parametrize("kind", [FaultKind.TIME_OUT, FaultKind.CONNECTION_LOST])
def test_a_write_without_an_answer_may_still_land_so_the_change_stays_open(
    kind: FaultKind, tmp_path: Path
) -> None:
    bench = bench_with(tmp_path)
    before = bench.estate
    bench.site.order(on_write(kind, times=1))
    done = bench.apply(bench.plan())
    (failed,) = done.results
    assert isinstance(failed, Failed)
    assert not done.settled
    assert load(Path(done.folder)).is_open

    late = done.approved.plan.registry_steps[0]
    bench.site.change(late)

    assert bench.undo(done.folder).complete
    assert bench.estate == before
    assert not load(Path(done.folder)).is_open


@pytest.mark.parametrize("landed", [True, False])
def test_a_server_that_never_answers_again_leaves_the_step_uncertain(
    landed: bool,  # noqa: FBT001 - a parameter of the table
    tmp_path: Path,
) -> None:
    fault = on_write(FaultKind.CONNECTION_LOST_FOR_GOOD, landed=landed)
    done = applied(bench_with(tmp_path, fault))
    (result,) = done.results
    assert isinstance(result, Uncertain)
    assert of_outcome(done) is Exit.NOT_VERIFIED


def test_after_a_write_the_read_back_is_tried_again(tmp_path: Path) -> None:
    lost = on_write(FaultKind.CONNECTION_LOST, landed=True)
    bench = bench_with(tmp_path, lost)
    plan = Bench("both-missing", tmp_path).plan()
    blind = Fault(FaultKind.TIME_OUT, ON_DP, Operation.READ, times=2, after=3)
    bench.site.order(blind)
    assert bench.apply(plan).results == (Applied(), Applied())


def test_a_list_stored_as_one_string_is_put_back_and_kept_in_the_journal(tmp_path: Path) -> None:
    bench = bench_with(
        tmp_path, on_write(FaultKind.STORED_AS_ONE_STRING, times=None), case="dp-missing"
    )
    before = bench.estate
    done = applied(bench)
    (result,) = done.results
    assert isinstance(result, Failed)
    assert result.problem.code == "read-back-differs"
    assert bench.estate == before
    assert of_outcome(done) is Exit.NOT_VERIFIED
    entries = load(Path(done.folder)).entries
    (found,) = (entry for entry in entries if isinstance(entry, Found))
    assert isinstance(found.reading, Present)
    assert found.reading.kind is Kind.REG_SZ


def test_a_write_that_is_ignored_is_failed(tmp_path: Path) -> None:
    done = applied(bench_with(tmp_path, on_write(FaultKind.WRITE_IGNORED)))
    (result,) = done.results
    assert isinstance(result, Failed)
    assert result.problem.code == "not-written"


def test_a_value_changed_between_backup_and_write_is_refused(tmp_path: Path) -> None:
    other = Present(("somebody else's",), Kind.REG_MULTI_SZ)
    fault = Fault(FaultKind.VALUE_CHANGED, ON_DP, Operation.READ, times=1, after=2, value=other)
    bench = bench_with(tmp_path, fault)
    done = applied(bench)
    (result,) = done.results
    assert isinstance(result, Refused)
    assert result.found == other
    assert bench.site.sent == ()


def test_a_value_changed_in_the_last_gap_is_told_truly(tmp_path: Path) -> None:
    """WMI has no compare-and-set: what came in between is written over, and the backup has the rest."""
    other = Present(("somebody else's",), Kind.REG_MULTI_SZ)
    fault = Fault(FaultKind.VALUE_CHANGED, ON_DP, Operation.WRITE, times=1, value=other)
    bench = bench_with(tmp_path, fault)
    done = applied(bench)
    assert done.results == (Applied(), Applied())
    assert bench.undo(done.folder).complete


def test_a_donor_that_changed_since_the_plan_is_refused_before_any_write(tmp_path: Path) -> None:
    bench = bench_with(tmp_path, case="dp-missing")
    plan = bench.plan()
    other = Present(("another list",), Kind.REG_MULTI_SZ)
    bench.site.order(Fault(FaultKind.VALUE_CHANGED, ON_MP, Operation.READ, times=1, value=other))
    done = bench.apply(plan)
    (result,) = done.results
    assert isinstance(result, Refused)
    assert result.problem.code == "plan-outdated"
    assert bench.site.sent == ()
    assert done.folder == ""


def test_a_database_that_is_silent_at_apply_stops_before_any_write(tmp_path: Path) -> None:
    bench = bench_with(tmp_path)
    plan = bench.plan()
    place = DatabaseRows("sql01.contoso.test:1433/CM_P01", Query.ISSUING_CERTIFICATES)
    bench.site.order(Fault(FaultKind.TIME_OUT, place))
    done = bench.apply(plan)
    assert isinstance(done.results[0], Failed)
    assert of_outcome(done) is Exit.NO_CONNECTION
    assert bench.site.sent == ()


def test_a_plan_with_a_step_that_the_article_does_not_propose_is_refused(tmp_path: Path) -> None:
    bench = bench_with(tmp_path)
    plan = bench.plan()
    elsewhere = RegistryValue("dp01.contoso.test", r"SOFTWARE\Elsewhere", "Run")
    step = SetRegistryValue(elsewhere, Absent(), Present("evil", Kind.REG_SZ))
    for steps in ((*plan.steps, step), (step,), plan.steps[:1], ()):
        done = bench.apply(replace(plan, steps=steps))
        assert isinstance(done.results[0], Refused)
        assert bench.site.sent == ()


@pytest.mark.parametrize(
    "before",
    [
        Present("%SystemRoot%", Kind.REG_EXPAND_SZ),
        Present("two\r\nlines", Kind.REG_SZ),
    ],
)
def test_a_value_that_could_not_be_put_back_exactly_is_not_written_over(
    before: Present, tmp_path: Path
) -> None:
    estate = with_value(Bench("dp-missing", tmp_path).estate, ON_DP, before)
    bench = on_bench(estate, tmp_path)
    done = bench.apply(bench.plan())
    (result,) = done.results
    assert isinstance(result, Refused)
    assert result.problem.code == "not-restorable"
    assert bench.site.sent == ()


def test_cancel_stops_after_the_current_step_and_says_what_was_done(tmp_path: Path) -> None:
    bench = bench_with(tmp_path)
    bench.watcher = Onlooker(cancel_after=1)
    done = bench.apply(bench.plan())
    assert done.cancelled
    assert done.results == (Applied(),)
    assert of_outcome(done) is Exit.PARTLY_FIXED
    bench.watcher = Onlooker()
    assert bench.undo(done.folder).complete


def test_cancel_before_the_first_step_writes_nothing(tmp_path: Path) -> None:
    bench = bench_with(tmp_path)
    bench.watcher = Onlooker(cancel_after=0)
    done = bench.apply(bench.plan())
    assert of_outcome(done) is Exit.CANCELLED
    assert bench.site.sent == ()


def test_the_watcher_is_told_every_phase_in_order(tmp_path: Path) -> None:
    bench = bench_with(tmp_path)
    bench.apply(bench.plan())
    step = [Phase.COMPARE, Phase.WRITE, Phase.READ_BACK]
    assert bench.watcher.phases == [
        (-1, Phase.COMPARE),
        (-1, Phase.BACKUP),
        *((0, phase) for phase in step),
        *((1, phase) for phase in step),
        (-1, Phase.VERIFY),
    ]


def test_a_service_that_never_stops_is_failed_and_still_there(tmp_path: Path) -> None:
    fault = Fault(FaultKind.SERVICE_NEVER_STOPS, RESPONDER)
    done = applied(bench_with(tmp_path, fault), RESTART)
    assert done.results[:2] == (Applied(), Applied())
    assert isinstance(done.results[2], Failed)
    assert of_outcome(done) is Exit.PARTLY_FIXED


def test_a_start_that_fails_twice_is_tried_a_third_time(tmp_path: Path) -> None:
    fault = Fault(FaultKind.SERVICE_NEVER_STARTS, RESPONDER, times=2)
    done = applied(bench_with(tmp_path, fault), RESTART)
    assert done.results == (Applied(), Applied(), Applied())


def test_a_service_that_stays_stopped_is_said_and_undo_starts_it(tmp_path: Path) -> None:
    fault = Fault(FaultKind.SERVICE_NEVER_STARTS, RESPONDER, times=3)
    bench = bench_with(tmp_path, fault)
    before = bench.estate
    done = applied(bench, RESTART)
    assert isinstance(done.results[2], Failed)
    (stopped,) = bench.site.read(RESPONDER)
    state = service_of(stopped.reading)
    assert state is not None
    assert state.state == "Stopped"
    assert bench.undo(done.folder).complete
    assert bench.estate == before


def test_a_healthy_site_has_no_plan_to_apply(tmp_path: Path) -> None:
    plan = Bench("dp-missing", tmp_path).plan()
    done = Bench("healthy", tmp_path).apply(plan)
    assert isinstance(done.results[0], Refused)


class FullDisk:
    """A journal whose disk is full after so many lines; the rest is the real one."""

    def __init__(self, lines: int) -> None:
        self.folder = "somewhere"
        self._left = lines

    def open(self, *_: object) -> None:
        self.note()

    def back_up(self, *_: object) -> None:
        self.note()

    def note(self, *_: object) -> None:
        if not self._left:
            raise problem("disk", path=self.folder)
        self._left -= 1


FULL_AFTER = [
    # what could be written down                 sent, exit code
    ("nothing", 0, Exit.REFUSED),
    ("the plan", 0, Exit.REFUSED),
    ("the backup", 0, Exit.REFUSED),
    ("the first intent", 1, Exit.PARTLY_FIXED),
    ("the first result", 1, Exit.PARTLY_FIXED),
    ("the second intent", 2, Exit.NOT_VERIFIED),
    ("the second result", 2, Exit.NOT_VERIFIED),
    ("all", 2, Exit.FIXED),
]


@pytest.mark.parametrize("lines", range(len(FULL_AFTER)), ids=[row[0] for row in FULL_AFTER])
def test_a_disk_that_fills_up_never_lets_a_change_go_unrecorded(lines: int, tmp_path: Path) -> None:
    _, sent, code = FULL_AFTER[lines]
    bench = bench_with(tmp_path)
    approved = approve(bench.plan(), by="tester", at=bench.clock.now())
    done = carry_out(approved, bench.workplace(FullDisk(lines)))
    assert len(bench.site.sent) == sent
    assert of_outcome(done) is code
    assert (done.unrecorded is not None) == (2 <= lines < 7)
