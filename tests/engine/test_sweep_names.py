"""Where the names of other distribution points come from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pxewizard import wiring
from pxewizard.core.examination import Examination
from pxewizard.core.place import DatabaseRows, Query
from pxewizard.engine.survey import SiteSurvey
from pxewizard.engine.sweep_names import MOST, Targets, find, in_log, joined, typed
from pxewizard.practice.faults import Fault, FaultKind, Operation


def examined(parts: wiring.Parts) -> Examination:
    (article,) = wiring.scenarios("4469580")
    assert parts.scope
    return parts.examiner.examine(article, parts.scope)


def found(parts: wiring.Parts, *, database: bool = True) -> Targets:
    seen = examined(parts)
    scope = seen.context.scope
    return find(SiteSurvey(parts.site, scope if database else replace(scope, database=None)), seen)


def names(targets: Targets) -> list[str]:
    return [one.address.name for one in targets.targets]


def test_the_log_and_the_database_name_every_other_distribution_point_once_the_log_first() -> None:
    many = found(wiring.practice("many"))
    assert len(names(many)) == len(set(names(many))) == 199
    assert "ber-dp004.contoso.test" not in names(many)
    logged = [one for one in many.targets if one.in_log]
    assert len(logged) == 16
    assert many.targets[:16] == tuple(logged)
    assert all(one.named_at for one in logged)
    assert [str(one) for one in many.says] == [
        "16 servers are named in CertMgr.log.",
        "183 more are listed in the site database.",
    ]


def test_without_a_database_the_log_alone_names_them_and_that_is_said() -> None:
    many = found(wiring.practice("many"), database=False)
    assert len(many.targets) == 16
    assert "No site database" in str(many.says[1])


def test_a_database_that_refuses_is_told_of_and_not_held_for_empty() -> None:
    address = wiring.practice("many").scope
    assert address
    assert address.database
    faults = [
        Fault(FaultKind.ACCESS_DENIED, DatabaseRows(str(address.database), query), Operation.READ)
        for query in (Query.DISTRIBUTION_POINTS, Query.DISTRIBUTION_POINT_NAMES)
    ]
    many = found(wiring.practice("many", faults=faults))
    assert len(many.targets) == 16
    assert "refused access" in str(many.says[1])


def test_a_server_that_was_examined_under_an_alias_is_none_of_the_others() -> None:
    seen = examined(wiring.practice("many"))
    assert all(one.address.name != "ber-dp004.contoso.test" for one in in_log(seen))


@pytest.mark.parametrize(
    ("text", "taken", "refused"),
    [
        ("dp01.contoso.test\n\n  DP02 , dp03;dp01.contoso.test\n", 3, 0),
        ("# nothing but a remark\n", 0, 0),
        ("dp01 # behind a name\n", 1, 0),
        ("dp 01/evil\nhttp://dp01:99\n=cmd\n", 1, 3),
        ("", 0, 0),
    ],
)
def test_typed_lines_are_names_or_are_refused(text: str, taken: int, refused: int) -> None:
    told = typed(text)
    assert (len(told.targets), len(told.refused)) == (taken, refused)


@pytest.mark.parametrize(
    ("text", "taken", "refused"),
    [
        (" dp01 ; dp02,dp03=http://dp03.contoso.test \r\n", 3, ()),
        ("http://dp01 dp02\ndp03", 1, ("http://dp01 dp02",)),
        ("dp01 dp02, dp03", 1, ("dp01 dp02",)),
    ],
)
def test_what_has_a_blank_in_it_is_no_server_in_a_file(
    text: str, taken: int, refused: tuple[str, ...]
) -> None:
    told = typed(text, urls=True)
    assert (len(told.targets), told.refused) == (taken, refused)


def test_two_lists_together_are_bounded_as_one() -> None:
    one, two = (
        typed("\n".join(f"{name}{number}" for number in range(MOST // 2 + 5))).targets
        for name in ("a", "b")
    )
    assert len(joined(one, two)) == MOST


def test_a_list_without_end_is_bounded() -> None:
    told = typed("\n".join(f"dp{number}" for number in range(MOST + 10)) + "\n" + "x" * 100_000)
    assert len(told.targets) == MOST
    assert len(told.refused[0]) <= 1000


def test_what_was_known_stays_as_it_was_when_more_is_named() -> None:
    known = found(wiring.practice("many")).targets[:1]
    both = joined(known, typed("ber-dp011.contoso.test\nother").targets)
    assert both[0] is known[0]
    assert len(both) == 2
