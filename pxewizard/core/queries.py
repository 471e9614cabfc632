"""The SQL texts, all of them; nothing is ever interpolated into them."""

from __future__ import annotations

from typing import Final

from pxewizard.core.place import Query

PROPERTY: Final = "IssuingCertificateList"  # the name that the article's query asks for
SQL: Final[dict[Query, str]] = {
    # KB 4469580, word for word.
    Query.ISSUING_CERTIFICATES: """\
SELECT SD.SiteCode, SC.ComponentName, SCP.Name, SCP.Value1, SCP.Value2, SCP.Value3 FROM SC_Component SC
JOIN SC_SiteDefinition SD ON SD.SiteNumber = SC.SiteNumber
JOIN SC_Component_Property SCP ON SCP.ComponentID = SC.ID
WHERE SCP.Name = 'IssuingCertificateList'""",
    # Which site is this database's own, of what type, and is it the copy that is written to?
    Query.SITES: """\
SELECT SD.SiteCode, SD.SiteType, SM.ThisSiteCode,
       CONVERT(nvarchar(60), DATABASEPROPERTYEX(DB_NAME(), 'Updateability')) AS Updateability
FROM SC_SiteDefinition SD CROSS JOIN SMSData SM""",
    Query.MANAGEMENT_POINTS: """\
SELECT ServerName, SiteCode FROM v_SystemResourceList WHERE RoleName = 'SMS Management Point'""",
    # Which of these columns this version has, and the account may see.
    Query.DISTRIBUTION_POINT_COLUMNS: """\
SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS
WHERE TABLE_NAME = 'DistributionPoints' AND COLUMN_NAME IN ('ServerName', 'SMSSiteCode', 'IsPXE')""",
    Query.DISTRIBUTION_POINTS: """\
SELECT ServerName, SMSSiteCode, IsPXE FROM DistributionPoints""",
    # Where they are not: every distribution point, without a word on PXE.
    Query.DISTRIBUTION_POINT_NAMES: """\
SELECT ServerName, SiteCode FROM v_SystemResourceList WHERE RoleName = 'SMS Distribution Point'""",
}

# What lets an account run the first two; each person puts their own account in the brackets.
_TABLES: Final = ("SC_Component", "SC_SiteDefinition", "SC_Component_Property", "SMSData")
GRANTS: Final = tuple(f"GRANT SELECT ON dbo.{one} TO [account];" for one in _TABLES)
CREATE_USER: Final = "CREATE USER [account] FOR LOGIN [account];"

# How long a value is that a tool has cut: Results to Text and sqlcmd unless told otherwise; nvarchar(4000);
# varchar(8000); Results to Text at most; Excel; the grid; sqlcmd at most; what a file may hold.
CUTS: Final = frozenset({256, 4000, 8000, 8192, 32_767, 43_679, 65_535, 1024 * 1024})

# Who was let in, for the record; nothing depends on it.
ACCOUNT: Final = "SELECT SUSER_SNAME()"


def is_the_property(name: object) -> bool:
    """Return whether a row's Name is the article's property, compared as SQL Server usually does."""
    return isinstance(name, str) and name.strip().casefold() == PROPERTY.casefold()
