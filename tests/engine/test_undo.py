"""What undo may take back, and what it must leave alone; what stays open until somebody looks."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from pxewizard.cli.exit_codes import Exit, of_undone
from pxewizard.core.journal import Direction, Found, Intent
from pxewizard.core.outcome import Applied, Failed, Refused, Uncertain
from pxewizard.core.place import RegistryValue, Service
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Absent, Kind, Present, service_of
from pxewizard.core.remedy import RestartService, SetRegistryValue
from pxewizard.core.site import StartService, StopService
from pxewizard.engine.flow.journal_rows import journal_rows
from pxewizard.engine.recover import finish
from pxewizard.journal import load, open_changes, resume
from pxewizard.practice.faults import Fault, FaultKind, Operation
from tests.support import Bench, Onlooker
from tests.support_estates import certificate_file, items, list_site, on_bench

KEY = r"SOFTWARE\Microsoft\SMS\Security"
ON_DP = RegistryValue("dp01.contoso.test", KEY, "IssuingCertificateList")
ON_MP = RegistryValue("mp01.contoso.test", KEY, "IssuingCertificateList")
RESPONDER = Service("dp01.contoso.test", "SccmPxe")
A, EXPIRED = certificate_file("issuing-a"), certificate_file("issuing-expired")
BY_HAND = Present(("what the administrator wrote",), Kind.REG_MULTI_SZ)
RESTART = {"restart-pxe-service": "yes"}


def finished(bench: Bench, folder: str) -> None:
    change = load(Path(folder))
    assert change.approved is not None
    with resume(Path(folder), bench.clock) as journal:
        finish(change.approved, change.entries, bench.workplace(journal))


def test_a_value_that_the_server_stored_otherwise_is_still_ours_to_take_back(
    tmp_path: Path,
) -> None:
    mangled = Fault(FaultKind.STORED_AS_ONE_STRING, ON_DP, Operation.WRITE)
    denied = Fault(FaultKind.ACCESS_DENIED, ON_DP, Operation.WRITE, after=1, times=1)
    bench = Bench("both-missing", tmp_path, faults=[mangled, denied])
    before = bench.estate
    done = bench.apply(bench.plan())
    assert isinstance(done.results[0], Uncertain)
    assert not done.settled
    assert [change.folder for change in open_changes(tmp_path)] == [done.folder]
    assert bench.undo(done.folder).complete
    assert bench.estate == before
    assert open_changes(tmp_path) == ()


def test_a_value_that_was_never_written_is_not_taken_from_whoever_wrote_it_since(
    tmp_path: Path,
) -> None:
    denied = Fault(FaultKind.ACCESS_DENIED, ON_DP, Operation.WRITE, times=1)
    bench = Bench("both-missing", tmp_path, faults=[denied])
    plan = bench.plan()
    done = bench.apply(plan)
    assert isinstance(done.results[0], Failed)
    step = plan.steps[0]
    assert isinstance(step, SetRegistryValue)
    bench.site.change(step)  # the administrator runs the command by hand
    assert bench.undo(done.folder).complete
    assert bench.site.read(ON_DP)[0].reading == step.after


def test_the_journal_tells_who_carried_out_and_who_took_back(tmp_path: Path) -> None:
    bench = Bench("both-missing", tmp_path)
    done = bench.apply(bench.plan())
    bench.operator = replace(bench.operator, name="CONTOSO\\a.other")
    bench.undo(done.folder)
    change = load(Path(done.folder))
    who = {(e.direction, e.by) for e in change.entries if isinstance(e, Intent)}
    assert who == {(Direction.APPLY, "tester"), (Direction.UNDO, "CONTOSO\\a.other")}
    assert change.approved is not None
    says = [str(row.says) for row in journal_rows(change.approved.plan, change.lines)]
    assert sum(one.endswith(", by CONTOSO\\a.other") for one in says) == 2
    assert not any("by tester" in one for one in says[1:])


def test_a_change_that_was_undone_does_not_take_a_later_one_back(tmp_path: Path) -> None:
    bench = Bench("both-missing", tmp_path)
    first = bench.apply(bench.plan())
    bench.undo(first.folder)
    bench.clock.wait(60)
    second = bench.apply(bench.plan())
    after = bench.estate
    assert bench.undo(first.folder).complete
    assert bench.estate == after
    assert bench.undo(second.folder).complete


def test_what_changed_since_is_put_back_only_when_that_was_said(tmp_path: Path) -> None:
    bench = Bench("both-missing", tmp_path)
    before = bench.estate
    done = bench.apply(bench.plan())
    other = SetRegistryValue(ON_DP, Absent(), BY_HAND)
    bench.site.change(other)
    undone = bench.undo(done.folder)
    assert isinstance(undone.results[1], Refused)
    assert of_undone(undone) is Exit.PARTLY_FIXED
    assert bench.undo(done.folder, force=True).complete
    assert bench.estate == before
    kept = [e.reading for e in load(Path(done.folder)).entries if isinstance(e, Found)]
    assert kept == [BY_HAND]


@pytest.mark.parametrize("kind", [FaultKind.SERVICE_NEVER_STARTS, FaultKind.SERVICE_NEVER_STOPS])
def test_a_service_that_is_not_back_keeps_the_change_open(kind: FaultKind, tmp_path: Path) -> None:
    bench = Bench("both-missing", tmp_path, faults=[Fault(kind, RESPONDER, times=3)])
    done = bench.apply(bench.plan(RESTART))
    assert isinstance(done.results[2], Failed)
    assert [change.folder for change in open_changes(tmp_path)] == [done.folder]
    finished(bench, done.folder)
    state = service_of(bench.site.read(RESPONDER)[0].reading)
    assert state is not None
    assert state.state == "Running" or kind is FaultKind.SERVICE_NEVER_STOPS


def test_after_a_stop_that_hangs_a_start_is_sent_all_the_same(tmp_path: Path) -> None:
    bench = Bench(
        "both-missing", tmp_path, faults=[Fault(FaultKind.SERVICE_NEVER_STOPS, RESPONDER)]
    )
    bench.apply(bench.plan(RESTART))
    assert StartService(RESPONDER) in bench.site.sent


def test_a_change_that_ended_is_not_finished_again(tmp_path: Path) -> None:
    bench = Bench("both-missing", tmp_path)
    done = bench.apply(bench.plan())
    for _ in range(2):
        with pytest.raises(Problem) as refused:
            finished(bench, done.folder)
        assert refused.value.code == "change-closed"
        bench.undo(done.folder)


def test_an_old_consent_is_not_carried_out(tmp_path: Path) -> None:
    bench = Bench("both-missing", tmp_path)
    bench.watcher = Onlooker(cancel_after=1)
    done = bench.apply(bench.plan())
    bench.watcher = Onlooker()
    journal = Path(done.folder) / "journal.jsonl"
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:-1]))
    bench.clock.wait(timedelta(days=8).total_seconds())
    with pytest.raises(Problem) as refused:
        finished(bench, done.folder)
    assert refused.value.code == "plan-too-old"


def test_a_half_done_change_can_be_finished_although_the_article_asks_otherwise_by_now(
    tmp_path: Path,
) -> None:
    """After the first of two writes the lists differ, which is another row of the table."""
    bench = on_bench(list_site(items(EXPIRED), items(EXPIRED), A), tmp_path)
    bench.watcher = Onlooker(cancel_after=1)
    done = bench.apply(bench.plan({"overwrite": "yes"}))
    bench.watcher = Onlooker()
    journal = Path(done.folder) / "journal.jsonl"
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:-1]))
    finished(bench, done.folder)
    both = [o.reading for o in bench.site.read(ON_DP, ON_MP)]
    assert both == [items(A), items(A)]


def test_a_restart_that_the_article_does_not_propose_is_refused(tmp_path: Path) -> None:
    bench = Bench("both-missing", tmp_path)
    plan = bench.plan()
    elsewhere = RestartService(Service("mp01.contoso.test", "W3SVC"))
    for steps in ((*plan.steps, elsewhere), (elsewhere,)):
        done = bench.apply(replace(plan, steps=steps))
        assert isinstance(done.results[0], Refused)
        assert bench.site.sent == ()


def test_a_service_that_somebody_stopped_since_is_not_started_by_undo(tmp_path: Path) -> None:
    bench = Bench("cache-expire", tmp_path, article="2019640")
    done = bench.apply(bench.plan())
    wds = Service("psp01.contoso.test", "WDSServer")
    bench.site.order(Fault(FaultKind.SERVICE_NEVER_STARTS, wds, Operation.WRITE))
    bench.site.change(StopService(wds))
    undone = bench.undo(done.folder)
    assert undone.results == (Applied(), Applied())
    state = service_of(bench.site.read(wds)[0].reading)
    assert state is not None
    assert state.state == "Stopped"


def torn(folder: str, kept: int) -> None:
    """Cut the journal back to so many lines, as a crash would leave it."""
    journal = Path(folder) / "journal.jsonl"
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:kept]))


def test_a_step_that_could_not_be_looked_at_meanwhile_is_still_taken_back(tmp_path: Path) -> None:
    bench = Bench("both-missing", tmp_path)
    before = bench.estate
    done = bench.apply(bench.plan())
    torn(done.folder, 3)  # the first write was begun; its result was never noted
    bench.site.order(Fault(FaultKind.ACCESS_DENIED, ON_DP, Operation.READ, after=2, times=1))
    finished(bench, done.folder)
    assert [change.folder for change in open_changes(tmp_path)] == [done.folder]
    torn(done.folder, 4)
    bench.site.change(SetRegistryValue(ON_MP, Absent(), BY_HAND))
    undone = bench.undo(done.folder)
    assert undone.complete
    assert bench.site.read(ON_DP)[0].reading == Absent()
    assert before != bench.estate  # what stands on the other server is not this change's


def test_a_silent_server_keeps_the_change_open(tmp_path: Path) -> None:
    bench = Bench("both-missing", tmp_path)
    done = bench.apply(bench.plan())
    torn(done.folder, 3)
    bench.site.order(Fault(FaultKind.UNREACHABLE, "dp01.contoso.test", times=1))
    assert not bench.undo(done.folder).complete
    assert [change.folder for change in open_changes(tmp_path)] == [done.folder]
    assert bench.undo(done.folder).complete
    assert open_changes(tmp_path) == ()


def test_a_restart_waits_for_the_value_that_it_shall_read(tmp_path: Path) -> None:
    bench = Bench("cache-expire", tmp_path, article="2019640")
    before = bench.estate
    done = bench.apply(bench.plan())
    place = bench.site.sent[0].place
    bench.site.order(Fault(FaultKind.ACCESS_DENIED, place, Operation.WRITE, times=1))
    sent = len(bench.site.sent)
    assert isinstance(bench.undo(done.folder).results[0], Failed)
    assert [type(one).__name__ for one in bench.site.sent[sent:]] == ["SetRegistryValue"]
    assert bench.undo(done.folder).complete
    kinds = [type(one).__name__ for one in bench.site.sent[sent + 1 :]]
    assert kinds == ["SetRegistryValue", "StopService", "StartService"]
    assert bench.estate == before


def test_what_was_kept_before_a_forced_undo_does_not_become_ours(tmp_path: Path) -> None:
    bench = Bench("both-missing", tmp_path)
    done = bench.apply(bench.plan())
    bench.site.change(SetRegistryValue(ON_DP, Absent(), BY_HAND))
    bench.site.order(Fault(FaultKind.ACCESS_DENIED, ON_DP, Operation.WRITE, times=1))
    assert not bench.undo(done.folder, force=True).complete
    assert isinstance(bench.undo(done.folder).results[0], Refused)
    assert bench.site.read(ON_DP)[0].reading == BY_HAND


def test_a_write_that_lands_late_is_taken_back_all_the_same(tmp_path: Path) -> None:
    lost = Fault(FaultKind.CONNECTION_LOST, ON_DP, Operation.WRITE, times=1)
    bench = Bench("both-missing", tmp_path, faults=[lost])
    before = bench.estate
    plan = bench.plan()
    done = bench.apply(plan)
    assert isinstance(done.results[0], Failed)
    step = plan.steps[0]
    assert isinstance(step, SetRegistryValue)
    bench.site.change(step)  # the server comes round to it after all
    assert bench.undo(done.folder).complete
    assert bench.estate == before
