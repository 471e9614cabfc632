"""After an interruption: what check tells, and what finish will and will not do."""

from __future__ import annotations

from pathlib import Path

from pxewizard.core.journal import BackedUp, Direction, Entry
from pxewizard.core.outcome import Applied, Outcome, Refused
from pxewizard.core.place import RegistryValue
from pxewizard.core.plan import ApprovedPlan
from pxewizard.core.reading import Kind, Present
from pxewizard.engine.recover import Stand, check, finish
from pxewizard.engine.undo import begun, undo
from pxewizard.journal import load, resume
from pxewizard.practice.faults import Fault, FaultKind, Operation
from tests.support import Bench, Onlooker

KEY = r"SOFTWARE\Microsoft\SMS\Security"
ON_DP = RegistryValue("dp01.contoso.test", KEY, "IssuingCertificateList")
ON_MP = RegistryValue("mp01.contoso.test", KEY, "IssuingCertificateList")
OTHER = Present(("somebody else's",), Kind.REG_MULTI_SZ)


def half_done(bench: Bench) -> tuple[Path, ApprovedPlan, tuple[Entry, ...]]:
    """Apply the first of two steps, and stop as a crash would: nobody closes the journal."""
    bench.watcher = Onlooker(cancel_after=1)
    done = bench.apply(bench.plan())
    bench.watcher = Onlooker()
    journal = Path(done.folder) / "journal.jsonl"
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:-1]))
    change = load(Path(done.folder))
    assert change.approved is not None
    return Path(done.folder), change.approved, change.entries


def finished(bench: Bench) -> Outcome:
    folder, approved, entries = half_done(bench)
    with resume(folder, bench.clock) as journal:
        return finish(approved, entries, bench.workplace(journal))


def stands(bench: Bench) -> list[Stand]:
    _, approved, entries = half_done(bench)
    return [one.stand for one in check(approved, entries, bench.site)]


def test_check_tells_each_step_as_the_server_shows_it(tmp_path: Path) -> None:
    assert stands(Bench("both-missing", tmp_path)) == [Stand.DONE, Stand.NOT_DONE]


def test_check_tells_a_value_that_somebody_else_changed(tmp_path: Path) -> None:
    bench = Bench("both-missing", tmp_path)
    _, approved, entries = half_done(bench)
    bench.site.order(Fault(FaultKind.VALUE_CHANGED, ON_MP, Operation.READ, times=1, value=OTHER))
    assert [one.stand for one in check(approved, entries, bench.site)][1] is Stand.CHANGED


def test_check_tells_where_there_is_no_answer(tmp_path: Path) -> None:
    bench = Bench("both-missing", tmp_path)
    _, approved, entries = half_done(bench)
    bench.site.order(Fault(FaultKind.UNREACHABLE, "mp01.contoso.test"))
    assert [one.stand for one in check(approved, entries, bench.site)] == [
        Stand.DONE,
        Stand.UNKNOWN,
    ]


def test_finish_does_what_is_left_and_nothing_twice(tmp_path: Path) -> None:
    bench = Bench("both-missing", tmp_path)
    done = finished(bench)
    assert done.results == (Applied(), Applied())
    assert [change.place for change in bench.site.sent] == [ON_DP, ON_MP]


def test_finish_refuses_what_the_article_no_longer_proposes(tmp_path: Path) -> None:
    bench = Bench("both-missing", tmp_path)
    folder, approved, entries = half_done(bench)
    bench.site.order(Fault(FaultKind.VALUE_CHANGED, ON_DP, Operation.READ, times=1, value=OTHER))
    with resume(folder, bench.clock) as journal:
        done = finish(approved, entries, bench.workplace(journal))
    assert isinstance(done.results[0], Refused)
    assert [change.place for change in bench.site.sent] == [ON_DP]


def test_finish_makes_the_backup_if_the_crash_came_before_it(tmp_path: Path) -> None:
    bench = Bench("both-missing", tmp_path)
    folder, approved, entries = half_done(bench)
    bench.undo(str(folder))
    (folder / "backup.json").unlink()
    for reg in folder.glob("*.reg"):
        reg.unlink()
    journal_file = folder / "journal.jsonl"
    journal_file.write_bytes(journal_file.read_bytes().splitlines(keepends=True)[0])
    with resume(folder, bench.clock) as journal:
        done = finish(approved, entries[:1], bench.workplace(journal))
    assert done.results == (Applied(), Applied())
    assert any(isinstance(entry, BackedUp) for entry in load(folder).entries)
    assert (folder / "undo-mp01.contoso.test.reg").exists()


def test_undo_of_one_place_that_changed_since_still_restores_the_other(tmp_path: Path) -> None:
    bench = Bench("both-missing", tmp_path)
    done = bench.apply(bench.plan())
    bench.site.order(Fault(FaultKind.VALUE_CHANGED, ON_MP, Operation.READ, times=1, value=OTHER))
    undone = bench.undo(done.folder)
    assert isinstance(undone.results[0], Refused)
    assert undone.results[1] == Applied()
    assert not undone.complete


def test_undo_takes_back_only_what_was_begun(tmp_path: Path) -> None:
    bench = Bench("both-missing", tmp_path)
    folder, approved, entries = half_done(bench)
    assert begun(entries, Direction.APPLY) == {0}
    assert begun(entries, Direction.UNDO) == frozenset()
    with resume(folder, bench.clock) as journal:
        undone = undo(approved, entries, bench.workplace(journal))
    assert [task.number for task in undone.tasks] == [0]
    assert undone.complete


def test_undo_restarts_the_service_that_reads_the_value_only_at_its_start(tmp_path: Path) -> None:
    bench = Bench("cache-expire", tmp_path, article="2019640")
    done = bench.apply(bench.plan())
    sent = len(bench.site.sent)
    assert bench.undo(done.folder).complete
    kinds = [type(change).__name__ for change in bench.site.sent[sent:]]
    assert kinds == ["SetRegistryValue", "StopService", "StartService"]


def test_undo_leaves_out_a_restart_that_was_only_offered_and_says_so(tmp_path: Path) -> None:
    bench = Bench("dp-missing", tmp_path)
    done = bench.apply(bench.plan({"restart-pxe-service": "yes"}))
    undone = bench.undo(done.folder)
    assert undone.complete
    assert [service.name for service in undone.left_out] == ["WDSServer"]
