"""What a practice database lists of its servers where the case does not write it down: as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from pxewizard.core.place import Query
from pxewizard.core.reading import Absent, Rows, number_of, text_of
from pxewizard.practice.server import PracticeServer

_DP: Final = r"SOFTWARE\Microsoft\SMS\DP"
COLUMNS: Final = {
    Query.DISTRIBUTION_POINT_COLUMNS: ("COLUMN_NAME",),
    Query.DISTRIBUTION_POINTS: ("ServerName", "SMSSiteCode", "IsPXE"),
    Query.DISTRIBUTION_POINT_NAMES: ("ServerName", "SiteCode"),
}


def listed(servers: Iterable[PracticeServer]) -> Mapping[Query, Rows]:
    """Return the rows of the queries for distribution points."""
    points = tuple(_points(servers))
    columns = COLUMNS[Query.DISTRIBUTION_POINTS]
    rows: dict[Query, tuple[tuple[str | int | None, ...], ...]] = {
        Query.DISTRIBUTION_POINT_COLUMNS: tuple((name,) for name in columns),
        Query.DISTRIBUTION_POINTS: points,
        Query.DISTRIBUTION_POINT_NAMES: tuple(point[:2] for point in points),
    }
    return {query: Rows(COLUMNS[query], found) for query, found in rows.items()}


def _points(servers: Iterable[PracticeServer]) -> Iterator[tuple[str, str | None, int]]:
    for server in servers:
        code = server.value(_DP, "SiteCode")
        if not isinstance(code, Absent):
            yield server.name, text_of(code), number_of(server.value(_DP, "IsPXE")) or 0
