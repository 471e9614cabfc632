"""The four statements about a change in a report: each known by itself, or said not to be looked at."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.core.logrecord import Record
from pxewizard.core.place import LogFile
from pxewizard.engine.log_proof import LogProof
from pxewizard.report import Format, Material, build, rendered
from pxewizard.wiring import reporting
from tests.report.conftest import Reports
from tests.report.stories import BY_NAME, material
from tests.support import NOON, TurnableClock

HOUR = timedelta(hours=1)
NAMES = ("Written", "Verified in the registry", "Verified in the log", "PXE boot seen")


@pytest.fixture
def mended(tmp_path: Path) -> Material:
    return material(BY_NAME["dp-missing-mended"], tmp_path)


def stages(made: Material) -> list[tuple[str, str]]:
    (change,) = build(made)[0].changes
    assert tuple(one.name for one in change.stages) == NAMES
    return [(one.known, one.says) for one in change.stages]


def record(minutes: int, text: str) -> Record:
    return Record(1, NOON + timedelta(minutes=minutes), "SMSPXE", 1, text)


def test_the_log_that_was_read_after_the_change_is_told_with_the_time_of_reading(
    mended: Material,
) -> None:
    *_, log, boot = stages(mended)
    assert log == ("watched", "Nothing was logged since the change")
    assert boot == ("watched", "Not yet")
    (change,) = build(mended)[0].changes
    assert [one.at for one in change.stages[2:]] == [NOON, NOON]


def test_what_was_seen_in_the_log_later_stands_in_the_report(mended: Material) -> None:
    seen = LogProof(
        "SMSPXE.log",
        NOON,
        NOON + HOUR,
        works=record(5, "PXE Provider loaded."),
        boot=record(9, r"BootFile: smsboot\x64\pxeboot.com"),
    )
    known = replace(mended, changes=(replace(mended.changes[0], proof=seen),))
    *_, log, boot = stages(known)
    assert log == ("reached", "The fault is not logged any more")
    assert boot == ("reached", "A computer got its boot program")
    (change,) = build(known)[0].changes
    assert change.stages[3].at == NOON + timedelta(minutes=9)
    assert "is not known yet" in build(mended)[0].lead
    assert "is not known yet" not in build(known)[0].lead


def test_where_no_log_was_read_nobody_has_looked(mended: Material) -> None:
    (one,) = mended.changes
    assert one.after is not None
    silent = tuple(o for o in one.after.observations if not isinstance(o.place, LogFile))
    after = replace(one.after, observations=silent)
    written, read, *logs = stages(
        reporting.with_change(replace(mended, changes=()), one.change, after)
    )
    assert (written[0], read[0]) == ("reached", "reached")
    assert logs == [("not known", "Not looked at")] * 2


def test_what_was_read_again_is_told_with_numbers_of_its_own_and_is_the_proof(
    reports: Reports,
) -> None:
    report = reports("both-missing-mended")
    (change,), (before,) = report.changes, report.examinations
    numbers = [int(one.id[1:]) for one in before.readings + change.readings_after]
    assert numbers == list(range(1, len(numbers) + 1))
    again = [one for one in change.readings_after if "IssuingCertificateList" in one.place]
    assert [one.sha256 for one in again[:2]] == [step.sha256 for step in change.steps[:2]]
    text = rendered(report, Format.MARKDOWN).decode()
    (chain,) = (one for one in text.splitlines() if one.startswith("Evidence: "))
    assert chain.endswith(
        f"Step: S1 S2 S3 2 values, 1 restart → Proof: {again[0].id} {again[1].id} Read again, equal"
    )
    assert f"| {again[0].id} | 12:00:00 | dp01 |" in text


def test_a_change_that_was_taken_back_says_nothing_old_as_if_it_were_true_now(
    reports: Reports,
) -> None:
    report = reports("both-missing-taken-back")
    (change,) = report.changes
    assert [(one.id, one.result, one.after[:7]) for one in change.undone if one.after] == [
        ("S1", "done", "Missing"),
        ("S2", "done", "Missing"),
    ]
    assert report.lead.endswith(
        "2 values taken back, verified by reading back. What the change had mended is open again."
    )
    text = rendered(report, Format.MARKDOWN).decode()
    (chain,) = (one for one in text.splitlines() if one.startswith("Evidence: "))
    assert chain.endswith("Taken back: 2 of 2 values, read back")
    assert "Certificates after the change, before it was taken back" in text
    assert text.index("### Before it was taken back") < text.index("Read again, equal")
    assert text.index("### Before it was taken back") < text.index("Examined again")
    assert "pxewizard undo" not in text
    assert "reg import" not in text
    assert "Nothing of it is left to take back." in text
    assert "not known yet" not in text


def test_where_nothing_was_found_no_chain_is_drawn(reports: Reports) -> None:
    report = reports("cache-expire-2012")
    assert not report.examinations[0].findings
    assert "Evidence:" not in rendered(report, Format.MARKDOWN).decode()


def test_the_title_is_one_sentence_and_what_to_do_stands_below_it(reports: Reports) -> None:
    report = reports("look-alike")
    expired = (
        "dp01.contoso.test: The distribution point's own PXE certificate has expired (800B0101)."
    )
    assert report.title == expired
    assert report.lead.startswith("Renew it in the distribution point's properties;")


def test_the_lines_by_which_another_fault_shows_are_told(reports: Reports) -> None:
    (found,) = [one for one in reports("look-alike").examinations if one.log_lines]
    assert [one.line for one in found.log_lines] == [15, 14, 12]
    assert next(log.hits for log in found.logs if log.name == "SMSPXE.log") == 3


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("both-missing", "dp01.contoso.test: The value is missing on both servers."),
        (
            "colocated",
            "IssuingCertificateList is missing on p02-all.contoso.test (distribution point).",
        ),
    ],
)
def test_what_is_missing_on_two_servers_is_not_said_of_one(
    name: str, says: str, reports: Reports
) -> None:
    assert reports(name).title == says


def test_a_restart_says_what_it_began_with_and_what_it_left(reports: Reports) -> None:
    text = rendered(reports("both-missing-mended"), Format.MARKDOWN).decode()
    (row,) = [one for one in text.splitlines() if "**Restart service**" in one]
    assert "| Running | Running, started again | ✔ **Done** |" in row


def test_whom_nobody_named_says_which_server_named_it_and_a_database_its_own_site() -> None:
    parts = wiring.practice("both-missing", clock=TurnableClock())
    (article,) = wiring.scenarios("4469580")
    assert parts.scope is not None
    alone = replace(parts.scope, mp=None, site_server=None, database=None)
    report, _ = build(reporting.material(NOON, [parts.examiner.examine(article, alone, find=True)]))
    (seen,) = report.examinations
    proofs = {str(one.server): [str(proof.says) for proof in one.proofs] for one in seen.members}
    assert "named by dp01.contoso.test" in proofs["ps01.contoso.test"]
    assert "named by dp01.contoso.test" in proofs["mp01.contoso.test"]
    (database,) = [one for one in seen.members if one.server.startswith("sql01")]
    assert (database.site, str(database.proofs[0].says)) == ("P01", "the check of its site")
    assert "named by ps01.contoso.test" in proofs[str(database.server)]


def test_what_is_missing_and_decides_nothing_is_no_fault(reports: Reports) -> None:
    text = rendered(reports("dp-missing"), Format.MARKDOWN).decode()
    assert "| SMS\\\\Security : IssuingCertificateList | □ **Missing** |" in text
    assert "| service SccmPxe | ● Missing additional |" in text


def test_a_journal_that_goes_on_does_not_say_that_nothing_follows(reports: Reports) -> None:
    (change,) = reports("both-missing-taken-back").changes
    ends = [str(one.says) for one in change.journal if "closed" in one.entry]
    assert ends == ["The change has ended.", "The way back has ended."]
