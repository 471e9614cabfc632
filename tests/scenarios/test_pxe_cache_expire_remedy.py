"""KB 2019640: the new time, what it asks for, and what is left to the person."""

from __future__ import annotations

from pathlib import Path

import pytest

from pxewizard.cli import text
from pxewizard.core.diagnosis import Healthy
from pxewizard.core.place import RegistryValue
from pxewizard.core.plan import Unanswered
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Absent, Kind, Present
from pxewizard.core.remedy import Number, SetRegistryValue
from pxewizard.practice.estate import (
    load,
    server_of,
    with_value,
)
from tests.scenarios.affected_service_point import PLACE, RESTART, TWICE, on, value_now
from tests.support import codes
from tests.support_estates import (
    PSP,
    PXE_64,
    cache_bench,
    cache_examined,
    deployed,
    remedy_of,
    seconds,
    sentence,
    service_point,
    settings_block,
)


# The value
def test_120_seconds_are_suggested_as_in_the_article(tmp_path: Path) -> None:
    bench = on(tmp_path)
    (number,) = (q for q in remedy_of(bench.examine()).questions if isinstance(q, Number))

    assert (number.low, number.high, number.default, number.unit) == (1, 86_400, 120, "s")
    assert bench.plan().steps == (SetRegistryValue(PLACE, seconds(3600), seconds(120)), RESTART)


@pytest.mark.parametrize("chosen", ["1", "120", "1500"])
def test_the_chosen_number_of_seconds_is_written_as_a_dword(chosen: str, tmp_path: Path) -> None:
    step = on(tmp_path).plan({"cache-expire": chosen}).steps[0]

    assert step == SetRegistryValue(PLACE, seconds(3600), Present(int(chosen), Kind.REG_DWORD))


@pytest.mark.parametrize("chosen", ["0", "86401", "-120", "0x78", "two minutes"])
def test_a_time_out_of_range_is_refused(chosen: str, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="does not fit"):
        on(tmp_path).plan({"cache-expire": chosen})


def test_the_new_time_is_shown_in_decimal_and_in_hexadecimal(tmp_path: Path) -> None:
    lines = "\n".join(text.step_lines(1, on(tmp_path).plan().steps[0]))

    assert "3600 (0xe10)" in lines
    assert "120 (0x78)" in lines
    assert "/v CacheExpire /t REG_DWORD /d 120 /f" in lines


def test_an_absent_value_is_created_and_undo_takes_it_away_again(tmp_path: Path) -> None:
    bench = on(tmp_path, service_point(log=settings_block() + TWICE))
    before = bench.estate

    done = bench.apply(bench.plan())
    created = value_now(bench)
    bench.undo(done.folder)

    assert created == seconds(120)
    assert value_now(bench) == Absent()
    assert bench.estate == before


@pytest.mark.parametrize("old", [Present("120", Kind.REG_SZ), Present(3600, Kind.REG_QWORD)])
def test_a_value_of_another_type_becomes_a_dword_and_undo_restores_its_type(
    old: Present, tmp_path: Path
) -> None:
    bench = on(tmp_path, service_point(old, log=settings_block() + TWICE))

    done = bench.apply(bench.plan())
    written = value_now(bench)
    bench.undo(done.folder)

    assert written == seconds(120)
    assert value_now(bench) == old


@pytest.mark.parametrize("answers", [{}, {"second_deployment": "yes"}])
def test_after_the_change_the_same_rule_finds_it_healthy(
    answers: dict[str, str], tmp_path: Path
) -> None:
    log = "" if answers else TWICE
    bench = on(tmp_path, service_point(seconds(3600), log=log), **answers)

    done = bench.apply(bench.plan())

    assert done.after is not None
    assert isinstance(done.after.diagnosis, Healthy)


# A time that would not cure what was seen
@pytest.mark.parametrize(("chosen", "asked"), [("1500", False), ("1501", True), ("86400", True)])
def test_a_time_longer_than_the_pause_that_was_seen_must_be_acknowledged(
    chosen: str, *, asked: bool, tmp_path: Path
) -> None:
    bench = on(tmp_path)

    made = bench.try_plan({"cache-expire": chosen})
    knowing = bench.plan({"cache-expire": chosen, "does-not-cure": "yes"})

    assert (made == Unanswered(("does-not-cure",))) is asked
    assert knowing.acknowledged == (("does-not-cure",) if asked else ())


@pytest.mark.parametrize(("chosen", "asked"), [("3599", False), ("3600", True)])
def test_an_hour_and_more_must_be_acknowledged_after_a_statement(
    chosen: str, *, asked: bool, tmp_path: Path
) -> None:
    bench = on(tmp_path, service_point(seconds(7200)), second_deployment="yes")

    made = bench.try_plan({"cache-expire": chosen})

    assert (made == Unanswered(("does-not-cure",))) is asked


def test_the_suggestion_itself_must_be_acknowledged_where_the_pause_was_shorter(
    tmp_path: Path,
) -> None:
    log = deployed("09:00:00") + deployed("09:01:40")  # 100 seconds
    bench = on(tmp_path, service_point(seconds(3600), log=log))

    assert bench.try_plan() == Unanswered(("does-not-cure",))
    assert bench.plan({"cache-expire": "100"}).acknowledged == ()


@pytest.mark.parametrize("chosen", ["1500", "1501"])
def test_what_is_said_to_cure_cures(chosen: str, tmp_path: Path) -> None:
    bench = on(tmp_path)

    done = bench.apply(bench.plan({"cache-expire": chosen, "does-not-cure": "yes"}))

    assert done.after is not None
    assert isinstance(done.after.diagnosis, Healthy) is (chosen == "1500")


# Warnings
@pytest.mark.parametrize(("chosen", "warned"), [("1", True), ("119", True), ("120", False)])
def test_a_time_below_two_minutes_is_warned_of(
    chosen: str, *, warned: bool, tmp_path: Path
) -> None:
    plan = on(tmp_path).plan({"cache-expire": chosen})

    assert any("imaged again and again" in str(one) for one in plan.warnings) is warned


def test_the_restart_is_warned_of(tmp_path: Path) -> None:
    assert any("interrupted" in str(one) for one in on(tmp_path).plan().warnings)


def test_the_cause_is_explained_as_the_article_does(tmp_path: Path) -> None:
    why = str(on(tmp_path).plan().why)

    assert "SP1 with the hotfix of KB 969113" in why
    assert "SP2" in why
    assert "60 minutes" in why


# What the article leaves to the person
def test_the_next_settings_block_and_a_second_deployment_are_left_to_look_at(
    tmp_path: Path,
) -> None:
    left = [str(one) for one in on(tmp_path).scenario.follow_up]

    assert len(left) == 2
    assert "PXE Settings" in left[0]
    assert "CacheExpire" in left[0]
    assert "twice" in left[1]


def test_the_server_is_called_what_the_article_calls_it(tmp_path: Path) -> None:
    article = on(tmp_path).scenario.article

    assert article.number == "2019640"
    assert str(article.server_word) == "PXE service point"


def test_the_articles_own_settings_block_is_understood(tmp_path: Path) -> None:
    bench = cache_bench(load("cache-expire"), tmp_path)

    seen = bench.examine()

    assert "second-deployment-too-soon" in codes(seen)
    assert "CacheExpire (3600 seconds)" in sentence(seen, "second-deployment-too-soon")
    only = cache_examined(service_point(log=settings_block()), tmp_path)
    assert isinstance(only.diagnosis, Healthy)


def test_both_values_are_read_and_only_one_is_written(tmp_path: Path) -> None:
    other = RegistryValue(PSP, PXE_64, "CacheExpire")
    bench = on(tmp_path, with_value(service_point(seconds(3600), log=TWICE), other, seconds(3600)))

    bench.apply(bench.plan())

    assert {PLACE, other} <= {o.place for o in bench.examine().observations}
    assert server_of(bench.estate, PSP).value(PXE_64, "CacheExpire") == seconds(3600)
