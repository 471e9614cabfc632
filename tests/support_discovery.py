"""The practice site whose distribution point alone is named, and what a discovery found from there."""

from __future__ import annotations

from dataclasses import replace

from pxewizard.core.address import ServerAddress
from pxewizard.core.discovery import Discovery
from pxewizard.core.examination import Scope
from pxewizard.core.place import (
    DatabaseRows,
    RegistryValue,
    ServerIdentity,
)
from pxewizard.core.reading import Kind, Present
from pxewizard.engine.discover import discover
from pxewizard.engine.told import of_dp
from pxewizard.practice.estate import Estate, with_server, with_value
from pxewizard.practice.faults import Fault, FaultKind, Operation
from tests.support_estates import (
    DP,
    MP,
    MP_ROLE,
    survey_of,
    with_answer,
    with_text,
)

SS = "ps01.contoso.test"
SQL = r"SOFTWARE\Microsoft\SMS\SQL Server"
ALONE = Scope(ServerAddress(DP))


def silent(*places: RegistryValue | ServerIdentity | DatabaseRows) -> list[Fault]:
    return [Fault(FaultKind.TIME_OUT, place, Operation.READ) for place in places]


def named(estate: Estate, points: str | tuple[str, ...]) -> Estate:
    """Return the estate whose distribution point names these management points."""
    kind = Kind.REG_SZ if isinstance(points, str) else Kind.REG_MULTI_SZ
    return with_value(estate, of_dp(DP, "ManagementPoints"), Present(points, kind))


def with_mp(estate: Estate, name: str, site: str = "P01") -> Estate:
    """Return the estate with one more management point."""
    model = estate.servers[MP]
    estate = with_server(estate, replace(model, name=name, aliases=()))
    estate = with_answer(estate, name, f"MPLIST1&{site}", None)
    return with_text(estate, name, MP_ROLE, "Assignment Site", site)


def found(estate: Estate, *faults: Fault, scope: Scope = ALONE) -> Discovery:
    return discover(survey_of(estate, scope=scope, faults=faults))


def names(discovery: Discovery) -> tuple[str | None, str | None, str | None]:
    """Return management point, site server and database of the completed scope."""
    scope = discovery.scope
    return (
        scope.mp.name if scope.mp else None,
        scope.site_server.name if scope.site_server else None,
        str(scope.database) if scope.database else None,
    )


def codes(discovery: Discovery) -> list[str]:
    return [one.code for one in discovery.findings]
