"""The servers that the site database knows: distribution points, those with PXE first, and management points.

All of it is additional: what the account may not read is said, and nothing depends on it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pxewizard.core.address import DatabaseAddress, told_server
from pxewizard.core.examination import Observation
from pxewizard.core.late import dataclass
from pxewizard.core.place import DatabaseRows, Query
from pxewizard.core.reading import Present, rows_of
from pxewizard.core.scenario import Survey

_COLUMNS: Final = {"servername", "smssitecode", "ispxe"}
_YES: Final = {"1", "true"}


@dataclass(frozen=True)
class Member:
    """A server of the hierarchy; `pxe` is None where the database does not say."""

    server: str
    site_code: str
    pxe: bool | None = None


@dataclass(frozen=True)
class SiteList:
    """The members that one query returned; `known` is false where it gave no answer."""

    members: tuple[Member, ...]
    observation: Observation
    unusable: int = 0  # rows without a plain host name

    @property
    def known(self) -> bool:
        """Return whether the database answered."""
        return isinstance(self.observation.reading, Present)


def distribution_points(survey: Survey, address: DatabaseAddress) -> SiteList:
    """Return every distribution point, with its word on PXE if this version keeps one."""
    (columns,) = survey.want(DatabaseRows(str(address), Query.DISTRIBUTION_POINT_COLUMNS))
    there = {str(row.get("COLUMN_NAME")).casefold() for row in rows_of(columns.reading)}
    if there >= _COLUMNS:
        (found,) = survey.want(DatabaseRows(str(address), Query.DISTRIBUTION_POINTS))
        if isinstance(found.reading, Present):
            return listed(found, "SMSSiteCode")
    (found,) = survey.want(DatabaseRows(str(address), Query.DISTRIBUTION_POINT_NAMES))
    return listed(found, "SiteCode")


def management_points(survey: Survey, address: DatabaseAddress, *, needed: bool) -> SiteList:
    """Return every management point; `needed` where a verdict depends on it."""
    read = survey.need if needed else survey.want
    (found,) = read(DatabaseRows(str(address), Query.MANAGEMENT_POINTS))
    return listed(found, "SiteCode")


def listed(observation: Observation, code: str) -> SiteList:
    """Return the members in the rows of one query; `code` is the column with the code of their site."""
    found = [_member(row, code) for row in rows_of(observation.reading)]
    members = sorted({one for one in found if one}, key=_order)
    return SiteList(tuple(members), observation, found.count(None))


def _order(one: Member) -> tuple[bool, str, str]:
    return not one.pxe, one.site_code, one.server


def _member(row: dict[str, str | int | None], code: str) -> Member | None:
    server = told_server(str(row.get("ServerName")).lstrip("\\"))
    if server is None or row.get("ServerName") is None:
        return None
    pxe = row.get("IsPXE")
    said = None if pxe is None else str(pxe).lower() in _YES
    return Member(server.name, str(row.get(code) or "").strip().upper(), said)


def of_site(members: Iterable[Member], site_code: str) -> tuple[str, ...]:
    """Return the names of the members of one site."""
    return tuple(one.server for one in members if one.site_code == site_code)
