"""The text for the administrator of the site database: what is asked, what is run, how it is saved."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from pxewizard.core.place import Query
from pxewizard.core.queries import GRANTS, SQL
from pxewizard.core.words import Text, tr

_HOW: Final[tuple[Text, ...]] = (
    tr(
        "Run both statements on the primary site's own database (CM_ and its site code), not on a replica."
    ),
    tr(
        "They only read. Save both results as CSV and send them back, with the names of server and database."
    ),
    tr(
        "SQL Server Management Studio: right-click each of the two grids, Save Results As, CSV. Before, in"
    ),
    tr(
        "Tools > Options > Query Results > SQL Server > Results to Grid, switch on the column names and the"
    ),
    tr(
        "quotes around list separators, and let Maximum Characters Retrieved be as large as it can be."
    ),
    tr(
        "sqlcmd (both results in one file; without -y 0 it cuts a value after 256 characters, and it"
    ),
    tr("breaks a line after 65,535):"),
    tr('  sqlcmd -S SERVER -d CM_XXX -E -u -y 0 -w 65535 -s"," -i query.sql -o result.csv'),
    tr(
        "Not Results to Text or Results to File, which cut a value after 256 characters unless told"
    ),
    tr("otherwise, and after 8,192 at most; not Excel, which cuts it after 32,767."),
)


def request_text(who: str, at: datetime) -> str:
    """Return the whole text: plain SQL, everything else in comments. `who` asks."""
    asking = tr(
        "pxewizard asks for {who} on {at} UTC: a value needed to mend PXE boot by Microsoft's KB 4469580.",
        who=" ".join(who.split()),
        at=f"{at:%Y-%m-%d %H:%M}",
    )
    instead = tr(
        "Instead, the right to read these tables (the last one is for the second statement):"
    )
    blocks = (
        _comments(asking, *_HOW),
        f"{SQL[Query.ISSUING_CERTIFICATES]};",
        f"{SQL[Query.SITES]};",
        _comments(instead, *(f"  {one}" for one in GRANTS)),
    )
    return "\n\n".join(blocks) + "\n"


def _comments(*lines: Text | str) -> str:
    return "\n".join(f"-- {line}" for line in lines)
