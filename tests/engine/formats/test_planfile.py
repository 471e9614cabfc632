import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pxewizard.core.plan import Plan
from pxewizard.core.problem import Problem
from pxewizard.engine.formats.codec import sha256
from pxewizard.engine.formats.planfile import MAX_AGE, MAX_SIZE, plan_sha256, plan_text, read_plan
from tests import sample
from tests.anything import JSON, values

NOW = sample.MADE + timedelta(hours=1)


def read(data: bytes, *, now: datetime = NOW) -> Plan:
    return read_plan(data, path="plan.json", now=now)


def refusal(data: bytes, *, now: datetime = NOW) -> Problem:
    with pytest.raises(Problem) as raised:
        read(data, now=now)
    return raised.value


def sealed_anew(document: dict[str, Any]) -> bytes:
    document = {key: value for key, value in document.items() if key != "sha256"}
    return json.dumps({**document, "sha256": sha256(document)}).encode()


@settings(deadline=None, max_examples=25)
@given(values(Plan))
def test_any_plan_comes_back_as_it_was_written(plan: Plan) -> None:
    assert read(plan_text(plan), now=plan.made_at) == plan


def test_the_mark_of_the_practice_site_comes_back() -> None:
    plan = replace(sample.PLAN, scope=replace(sample.SCOPE, practice="dp-missing"))

    assert read(plan_text(plan)).scope.practice == "dp-missing"


def test_the_hash_of_a_plan_is_the_one_its_file_ends_with() -> None:
    assert plan_sha256(sample.PLAN) == json.loads(plan_text(sample.PLAN))["sha256"]


def test_a_plan_with_one_letter_changed_is_edited() -> None:
    data = plan_text(sample.PLAN).replace(b"dp01", b"dp02", 1)

    assert refusal(data).code == "plan-edited"


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe{}", b"{}", b"[1]", b"MZ\x90\x00", b"[" * 50_000, b'{"format":"x"}']
)
def test_what_is_no_plan_file_is_unreadable(data: bytes) -> None:
    assert refusal(data).code == "plan-unreadable"


@settings(deadline=None)
@given(JSON)
def test_nonsense_under_a_correct_hash_is_unreadable(nonsense: object) -> None:
    document = json.loads(plan_text(sample.PLAN))

    assert refusal(sealed_anew({**document, "plan": nonsense})).code == "plan-unreadable"


@settings(deadline=None)
@given(st.data())
def test_nonsense_in_one_field_under_a_correct_hash_is_unreadable_or_another_plan(
    data: st.DataObject,
) -> None:
    document = json.loads(plan_text(sample.PLAN))
    field = data.draw(st.sampled_from(sorted(document["plan"])))
    document["plan"][field] = data.draw(JSON)

    try:
        assert isinstance(read(sealed_anew(document)), Plan)
    except Problem as problem:
        assert problem.code == "plan-unreadable"  # noqa: PT017 - both ends are right


def test_a_plan_of_another_version_is_named_even_if_its_hash_is_unknown() -> None:
    document = json.loads(plan_text(sample.PLAN))
    found = refusal(json.dumps({**document, "version": 7}).encode())

    assert found.code == "plan-other-version"
    assert str(found).startswith("plan.json was written in format 7; this program reads format 1.")


def test_a_file_beyond_any_plan_s_size_is_not_even_parsed() -> None:
    found = refusal(b" " * (MAX_SIZE + 1))

    assert (found.code, found.detail) == ("plan-unreadable", "16777217 bytes")


def test_a_plan_may_be_seven_days_old_and_five_minutes_ahead() -> None:
    data = plan_text(sample.PLAN)

    assert read(data, now=sample.MADE + MAX_AGE) == sample.PLAN
    assert read(data, now=sample.MADE - timedelta(minutes=5)) == sample.PLAN


@pytest.mark.parametrize(
    ("late", "words"),
    [
        (timedelta(seconds=1), "is 7 days 1 h old; the limit is 7 days."),
        (timedelta(days=3), "is 10 days old; the limit is 7 days."),
    ],
)
def test_a_plan_beyond_its_age_limit_is_too_old(late: timedelta, words: str) -> None:
    found = refusal(plan_text(sample.PLAN), now=sample.MADE + MAX_AGE + late)

    assert found.code == "plan-too-old"
    assert words in str(found)


def test_a_plan_from_the_future_says_when_it_was_made() -> None:
    found = refusal(plan_text(sample.PLAN), now=sample.MADE - timedelta(minutes=5, seconds=1))

    assert found.code == "plan-from-the-future"
    assert "2026-11-20 14:02 UTC" in str(found)
