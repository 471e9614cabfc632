"""The one report of a fix of many: each server's outcome, and by whose word."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from pxewizard.core.address import ServerAddress
from pxewizard.engine.sweep_names import Target
from pxewizard.engine.sweep_rows import SweepRow, SweepState
from pxewizard.report import Format, Material, Profile, Report, build, rendered
from pxewizard.report.json import check
from pxewizard.wiring import reporting
from tests.report.conftest import Reports
from tests.report.stories import BULK, mended_many, of_rows
from tests.support import NOON
from tests.support_many import AFFECTED, Many


def of(many: Many) -> Material:
    return reporting.of_folder(many.folder, NOON)[0]


def told(many: Many) -> Report:
    return build(of(many))[0]


def test_every_server_agreed_to_stands_in_the_order_of_the_work_with_its_outcome(
    reports: Reports,
) -> None:
    bulk = reports(BULK).bulk
    assert bulk is not None
    assert tuple(one.server for one in bulk.servers) == AFFECTED[:6]
    assert [one.state for one in bulk.servers] == ["verified"] * 3 + ["surprise"] + ["waiting"] * 2
    assert [one.steps[0].result for one in bulk.servers] == [
        *["done"] * 3,
        "failed",
        *["not begun"] * 2,
    ]
    assert bulk.servers[3].problem is not None
    assert bulk.servers[3].problem.code == "access-denied"
    assert reports(BULK).origin.values_written == 3
    check(json.loads(rendered(reports(BULK), Format.JSON)))


def test_both_persons_the_time_and_the_change_number_are_told(reports: Reports) -> None:
    bulk = reports(BULK).bulk
    assert bulk is not None
    approval = bulk.approval
    assert approval.by == "CONTOSO\\t.berger"
    assert approval.planned_by == "CONTOSO\\a.planner"
    assert approval.change_number == "CHG0042"
    assert approval.at == NOON
    assert approval.title.endswith("and the same on 5 other servers")


def test_a_strict_redaction_leaves_no_name(tmp_path: Path) -> None:
    report, replaced = build(mended_many(tmp_path), Profile.STRICT)
    for form in (Format.JSON, Format.HTML, Format.MARKDOWN):
        text = rendered(report, form).decode().lower()
        for name in ("ber-dp", "ham-dp", "contoso", "berger", "planner"):
            assert name not in text
    assert {one.original for one in replaced} >= set(AFFECTED[:6])


def test_after_an_undo_it_says_what_was_taken_back(tmp_path: Path) -> None:
    many = Many(tmp_path)
    many.begin(many.approved(AFFECTED[:3]))
    before = told(many)
    assert before.title == "3 of 3 distribution points are mended and verified."
    many.take_back()
    after = told(many)
    assert after.title == "On 3 of 3 distribution points the change was taken back."
    assert after.origin.values_taken_back == 3
    assert after.bulk is not None
    assert after.bulk.follow_up == ()


def test_an_interrupted_one_is_not_certain_and_says_so(tmp_path: Path) -> None:
    many = Many(tmp_path)
    many.begin(many.approved(AFFECTED[:3]))
    progress = many.folder / "progress.jsonl"
    lines = progress.read_bytes().splitlines(keepends=True)
    progress.write_bytes(b"".join(lines[:1]))
    report = told(many)
    assert report.lead.startswith("The run was interrupted.")
    assert not report.origin.certain
    assert report.bulk is not None
    assert "working" in [one.state for one in report.bulk.servers]


def test_a_server_s_record_that_cannot_be_read_is_named_and_nothing_is_certain(
    tmp_path: Path,
) -> None:
    many = Many(tmp_path)
    many.begin(many.approved(AFFECTED[:3]))
    broken = many.begun[1]
    journal = broken / "journal.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b"apply", b"appl1"))
    report = told(many)
    assert report.bulk is not None
    assert [one.code for one in report.bulk.problems] == ["folder-edited"]
    assert not report.origin.certain


def test_only_so_many_accounts_stand_on_the_page_and_all_in_the_json(tmp_path: Path) -> None:
    made = mended_many(tmp_path)
    assert made.mended is not None
    (first, *rest) = made.mended.changes
    seen = first[1].examination
    assert seen is not None
    accounts = tuple((f"dp{n:03}.contoso.test", "CONTOSO\\t.berger") for n in range(40))
    context = replace(seen.context, accounts=accounts)
    change = replace(first[1], examination=replace(seen, context=context))
    many = replace(made.mended, changes=((first[0], change), *rest))
    report, _ = build(replace(made, mended=many))
    assert len(report.origin.accounts) >= 40
    assert "Account, dp011" in rendered(report, Format.MARKDOWN).decode()
    assert "Account, dp012" not in rendered(report, Format.MARKDOWN).decode()


def test_with_the_sweep_it_is_of_the_silent_are_said_first_and_what_is_left_to_do_last(
    tmp_path: Path,
) -> None:
    many = Many(tmp_path)
    many.begin(many.approved(AFFECTED[:3]))
    made = of(many)
    alone = build(made)[0]
    assert "could not be read" not in alone.lead
    silent = SweepRow(Target(ServerAddress("ber-dp042.contoso.test")), SweepState.NOT_READ)
    report, _ = build(replace(made, sweep=of_rows((silent,)).sweep))
    assert report.lead.endswith(
        "1 server could not be read: listed apart, and not counted as healthy."
    )
    text = rendered(report, Format.MARKDOWN).decode()
    order = [
        text.index(f" {one}\n") for one in ("Not read, and who can mend it", "Still to do by hand")
    ]
    assert order == sorted(order)


def test_the_way_back_of_a_practice_site_names_where_it_keeps_its_changes(tmp_path: Path) -> None:
    many = Many(tmp_path)
    many.begin(many.approved(AFFECTED[:3]))
    made = of(many)
    assert made.mended is not None
    state = made.mended.bulk.approved.bulk.canary.scope.state
    assert state
    bulk = build(made)[0].bulk
    assert bulk is not None
    assert bulk.undo.command.endswith(f' --practice many --state "{state}"')
