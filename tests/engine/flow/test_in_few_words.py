"""Main sentences are short, say the way on, and no page says one sentence three times."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pxewizard.cli import hints
from pxewizard.core.examination import Examination
from pxewizard.core.outcome import Refused
from pxewizard.core.policy import Policies
from pxewizard.core.problem import problem
from pxewizard.core.reading import Absent, Unreadable
from pxewizard.engine.flow import Flow, around, database, ending, governing, results
from pxewizard.engine.flow.headlines import of_diagnosis
from pxewizard.engine.frame import RailState, Step
from pxewizard.engine.shown import account_alone
from tests.engine.flow.walk import Walk

DENIED = "database-denied"


@pytest.fixture
def review(tmp_path: Path) -> Walk:
    walk = Walk.through("dp-missing", tmp_path)
    walk.to_review()
    return walk


def compared(tmp_path: Path, case: str) -> Walk:
    walk = Walk.through(case, tmp_path)
    walk.examine()
    walk.forward()
    return walk


@pytest.mark.parametrize("case", ["look-alike", "other-site", "database-denied", "healthy"])
def test_a_title_is_one_short_line_without_a_full_stop(case: str, tmp_path: Path) -> None:
    says = str(compared(tmp_path, case).frame.sentence)
    assert len(says) <= 60
    assert not says.endswith(".")


def test_a_fault_that_only_looks_alike_is_named_as_another_one(tmp_path: Path) -> None:
    frame = compared(tmp_path, "look-alike").frame
    assert str(frame.sentence) == "Not this article’s fault: another one shows"
    assert frame.severity == "warn"


def test_of_another_site_the_way_on_is_said(tmp_path: Path) -> None:
    lead = str(compared(tmp_path, "other-site").frame.lead)
    assert lead.startswith("Go back, and name a management point")


def test_where_a_database_may_still_answer_no_step_is_skipped(tmp_path: Path) -> None:
    rail = {row.step: row.state for row in compared(tmp_path, DENIED).frame.rail}
    for step in (Step.REVIEW, Step.APPLY, Step.RESULT):
        assert rail[step] is RailState.AHEAD


def test_of_a_database_that_refused_the_lines_stand_by_the_question_not_in_the_finding(
    tmp_path: Path,
) -> None:
    flow = compared(tmp_path, DENIED).flow
    asked = database.question(flow)
    assert asked is not None
    assert str(asked.heading) == "The site database refused. Two ways on"
    assert len(asked.grants) == 4
    assert all(one.startswith("GRANT SELECT ON dbo.") for one in asked.grants)
    assert "GRANT" not in "".join(str(one.says) for one in database.findings(flow))
    assert flow.current is not None
    assert len(database.findings(flow)) == len(flow.current.diagnosis.findings)
    assert "Below are the ways" in str(of_diagnosis(flow).lead)


def test_an_account_without_a_user_needs_one_more_line(tmp_path: Path) -> None:
    asked = database.question(met(compared(tmp_path, DENIED).flow, "database-no-user"))
    assert asked is not None
    assert asked.grants[0].startswith("CREATE USER ")
    assert len(asked.grants) == 5


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("database-certificate-untrusted", "self-signed"),
        ("database-certificate-name", "self-signed"),
        ("database-certificate-refused", "self-signed"),
        ("database-certificate-expired", "renew it"),
    ],
)
def test_whatever_is_wrong_with_a_certificate_its_check_can_be_waived(
    code: str, says: str, tmp_path: Path
) -> None:
    asked = database.question(met(compared(tmp_path, DENIED).flow, code))
    assert asked is not None
    assert asked.may_trust
    assert says in str(asked.advice)
    assert "waive" in str(asked.advice)
    assert "--" in hints.hint(problem(code, address="sql01/CM_P01"))


def test_without_a_common_cipher_there_is_nothing_to_waive(tmp_path: Path) -> None:
    asked = database.question(met(compared(tmp_path, DENIED).flow, "database-not-encrypted"))
    assert asked is not None
    assert not asked.may_trust


def test_an_organisation_can_forbid_to_waive_the_check_of_a_certificate(tmp_path: Path) -> None:
    flow = met(compared(tmp_path, DENIED).flow, "database-certificate-refused")
    free = database.question(flow)
    assert free is not None
    assert free.may_trust
    assert free.forbids is None
    house = replace(flow.house, policies=Policies(forbid_tls_exception=True))
    entered = replace(flow.entered, practice=None)
    asked = database.question(replace(governing.moved_in(flow, house), entered=entered))
    assert asked is not None
    assert not asked.may_trust
    assert asked.forbids is not None
    assert asked.forbids.code == "policy-tls-exception"


def met(flow: Flow, code: str) -> Flow:
    """The same examination, as if the database had met something else."""
    seen = flow.current
    assert seen is not None
    return replace(
        flow, examinations=tuple(_met(one, code, seen.article) for one in flow.examinations)
    )


def _met(seen: Examination, code: str, article: object) -> Examination:
    if seen.article is not article:
        return seen
    trouble = problem(code, address="sql01/CM_P01")
    return replace(
        seen,
        observations=tuple(
            replace(one, reading=Unreadable(trouble))
            if isinstance(one.reading, Unreadable) and one.reading.problem.code == DENIED
            else one
            for one in seen.observations
        ),
    )


def test_after_a_write_that_was_refused_the_verb_examines_again(review: Walk) -> None:
    review.apply()
    review.flow = replace(review.flow, offers_others=True)
    outcome = review.flow.outcome
    assert outcome is not None
    assert not around.begins_again(review.flow)
    refused = Refused(Absent(), problem("access-denied", server="dp01"))
    failed = replace(outcome, results=(refused,), after=None)
    flow = replace(review.flow, outcome=failed)
    assert around.begins_again(flow)


def test_that_back_is_gone_is_said_only_after_a_change(review: Walk) -> None:
    assert not results.stands(review.flow)
    review.apply()
    assert "Back is not offered after a change." in str(review.frame.footer.says)
    review.undo()
    assert "Back" not in str(review.frame.footer.says)


def test_title_lead_and_verdict_of_an_undo_are_three_sentences(review: Walk) -> None:
    review.apply()
    review.undo()
    verdict = ending.verdict_now(review.flow)
    said = [review.frame.sentence, review.frame.lead, verdict, ending.below(review.flow)]
    assert len({str(one) for one in said}) == 4
    assert str(verdict).endswith("taken back, verified by reading back.")


def test_a_mended_time_is_told_by_the_time_and_by_no_option(tmp_path: Path) -> None:
    walk = Walk.through("cache-expire", tmp_path)
    walk.to_review()
    walk.answer(cache_expire="120")
    walk.apply()
    says = str(ending.verdict_now(walk.flow))
    assert says.startswith("CacheExpire on ")
    assert says.endswith(" is 120 seconds.")


@pytest.mark.parametrize(
    ("told", "account"),
    [
        ("CONTOSO\\technician (ntlm, HTTP/dp01.contoso.test)", "CONTOSO\\technician"),
        ("m.keller@contoso.test (kerberos, WSMAN/dp01)", "m.keller@contoso.test"),
        ("CONTOSO\\sql reader, ODBC Driver 18 for SQL Server", "CONTOSO\\sql reader"),
        ("technician", "technician"),
        ("", ""),
    ],
)
def test_an_account_is_shown_without_how_it_signed_in(told: str, account: str) -> None:
    assert account_alone(told) == account
