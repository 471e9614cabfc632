"""Every practice case, from the first page to its last, by the flow alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from pxewizard import wiring
from pxewizard.engine.flow import around, moves
from pxewizard.engine.frame import Back, Step
from tests.engine.flow.walk import Walk


class Mended(NamedTuple):
    """A case that leads to a fix: what is said on 3, the answers, the verb of 4, what is said on 6."""

    says: str
    verb: str
    result: str
    answers: tuple[tuple[str, str], ...] = ()


MISSING = "The value is missing on the distribution point"
BOTH = "The value is missing on both servers"
IN_PLACE = "The value is in place; 6 things are left to do"
TWO_IN_PLACE = "2 values are in place; 6 things are left to do"
RESTART = (("restart-pxe-service", "yes"),)

MENDED = {
    "dp-missing": Mended(MISSING, "&Write 1 value and restart 1 service", IN_PLACE, RESTART),
    "many": Mended(MISSING, "&Write 1 value", IN_PLACE),
    "opaque": Mended(MISSING, "&Write 1 value", IN_PLACE, (("value-format-unknown", "yes"),)),
    "dp-corrupt": Mended(
        "The value on the distribution point is damaged", "&Write 1 value", IN_PLACE
    ),
    "wrong-type": Mended(
        "The value on the distribution point is damaged", "&Write 1 value", IN_PLACE
    ),
    "mp-missing": Mended(
        "The value is missing on the management point", "&Write 1 value", IN_PLACE
    ),
    "both-missing": Mended(BOTH, "&Write 2 values", TWO_IN_PLACE),
    "colocated": Mended(BOTH, "&Write 1 value and restart 1 service", IN_PLACE, RESTART),
    "several-rows": Mended(BOTH, "&Write 2 values", TWO_IN_PLACE, (("source", "database-1"),)),
    "values-differ": Mended(
        "The two servers hold different certificates",
        "&Write 1 value",
        IN_PLACE,
        (("source", "management-point"),),
    ),
    "cache-expire": Mended(
        "A computer is deployed again before the answer to it is forgotten",
        "&Write 1 value and restart 1 service",
        "The value is in place; 2 things are left to do",
        (("cache-expire", "300"),),
    ),
}
LEFT_ALONE = {  # what is said on 3, where nothing can or need be done
    "healthy": "Already correct: there is nothing to do",
    "cache-expire-2012": "Already correct: there is nothing to do",
    "both-stale": "Both servers hold the same certificates, and they are out of date",
    "look-alike": None,
    "no-rows": "The value is missing on both servers, and in the site database",
    "other-site": "The two servers belong to different sites",
    "secondary-site": "A secondary site's list cannot be taken from here",
}
SILENT = {
    "dp-down": "dp01.contoso.test",
    "access-denied": "dp01.contoso.test",
    "database-denied": "sql01.contoso.test:1433/CM_P01",
}


def test_every_case_has_its_row() -> None:
    assert {*MENDED, *LEFT_ALONE, *SILENT} == {one.case for one in wiring.practice_cases()}


@pytest.mark.parametrize("case", MENDED)
def test_an_affected_case_leads_to_its_outcome_and_back(case: str, tmp_path: Path) -> None:
    expected = MENDED[case]
    walk = Walk.through(case, tmp_path)
    walk.examine()
    walk.forward()
    assert str(walk.frame.sentence) == expected.says
    assert str(walk.frame.footer.says) == "Nothing has been written."

    walk.forward()
    walk.answer(**dict(expected.answers))
    verb = walk.frame.verb
    assert verb is not None
    assert (str(verb.says), verb.enabled, verb.danger) == (expected.verb, True, True)
    back = [walk.frame.back]

    walk.apply()
    assert str(walk.frame.sentence) == expected.result
    assert walk.frame.severity == "ok"
    assert [*back, walk.frame.back] == [Back.SHOWN, Back.GONE]
    assert walk.frame.closes
    assert "written" in str(walk.frame.footer.says)
    assert "Nothing" not in str(walk.frame.footer.says)

    walk.undo()
    assert str(walk.frame.sentence) == "Everything stands again as it was before the change"
    assert "taken back, verified by reading back." in str(walk.frame.footer.says)


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_a_case_without_a_fix_ends_on_page_3_and_skips_the_rest(case: str, tmp_path: Path) -> None:
    walk = Walk.through(case, tmp_path)
    walk.examine()
    walk.forward()

    frame = walk.frame
    if LEFT_ALONE[case]:
        assert str(frame.sentence) == LEFT_ALONE[case]
    assert frame.step is Step.COMPARE
    assert (frame.verb, frame.closes) == (None, True)
    assert walk.skipped == {Step.REVIEW, Step.APPLY, Step.RESULT, Step.OTHERS}
    assert len(frame.rail) == 7
    assert str(frame.footer.says) == "Nothing has been written."
    assert not (tmp_path / "changes").exists()


@pytest.mark.parametrize("case", sorted(SILENT))
def test_a_silent_server_keeps_page_3_shut_and_says_who_is_waited_for(
    case: str, tmp_path: Path
) -> None:
    walk = Walk.through(case, tmp_path)
    walk.examine()

    assert str(walk.frame.sentence) == "One server could not be read yet"
    assert [one.name for one in walk.flow.silent] == [SILENT[case]]
    assert str(around.why_not(walk.flow)) == f"Compare needs an answer from {SILENT[case]}."
    assert walk.frame.verb is not None
    assert not walk.frame.verb.enabled
    others = [one for one in walk.flow.cards if one.name != SILENT[case]]
    assert any(one.answered and one.silent is None for one in others)


def test_a_second_run_has_nothing_to_do_and_says_so(tmp_path: Path) -> None:
    walk = Walk.through("dp-missing", tmp_path)
    walk.to_review()
    walk.apply()
    changes = list((tmp_path / "changes").iterdir())
    walk.flow = moves.start_over(walk.flow)
    walk.examine()
    walk.forward()

    assert str(walk.frame.sentence) == "Already correct: there is nothing to do"
    assert walk.frame.verb is None
    assert list((tmp_path / "changes").iterdir()) == changes


def test_every_step_of_every_case_has_its_sentence_its_reason_and_at_most_five_terms(
    tmp_path: Path,
) -> None:
    for case in MENDED:
        walk = Walk.through(case, tmp_path / case)
        walk.to_review()
        for step in Step:
            frame = around.frame(replace(walk.flow, step=step))
            assert str(frame.sentence)
            assert str(frame.lead)
            assert str(frame.guide.why)
            assert frame.guide.cannot
            assert 0 <= len(frame.guide.terms) <= 5
            assert str(frame.step_line).startswith(f"Step {int(step)} of 7")
