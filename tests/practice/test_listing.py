"""What a practice database lists of its servers."""

from __future__ import annotations

import pytest

from pxewizard.core.place import Query
from pxewizard.core.reading import Kind, Present
from pxewizard.engine.told import of_dp
from pxewizard.practice.casefile import case_names
from pxewizard.practice.estate import load, with_value
from pxewizard.practice.listing import listed


@pytest.mark.parametrize("case", case_names())
def test_every_database_answers_every_query_in_the_querys_own_columns(case: str) -> None:
    database = load(case).database
    if database is None:
        assert case == "cache-expire"
        return
    assert set(database.rows) == set(Query)
    for rows in database.rows.values():
        assert all(len(row) == len(rows.columns) for row in rows.rows)


def test_the_servers_with_the_role_are_listed_as_they_are() -> None:
    estate = load("healthy")
    off = with_value(estate, of_dp("dp01.contoso.test", "IsPXE"), Present(0, Kind.REG_DWORD))
    for site, pxe in ((estate, 1), (off, 0)):
        rows = listed(site.servers.values())
        assert rows[Query.DISTRIBUTION_POINTS].rows == (("dp01.contoso.test", "P01", pxe),)
        assert rows[Query.DISTRIBUTION_POINT_NAMES].rows == (("dp01.contoso.test", "P01"),)


def test_of_many_all_200_are_listed() -> None:
    database = load("many").database
    assert database is not None
    assert len(database.rows[Query.DISTRIBUTION_POINTS].rows) == 200
