"""How a site database is reached: who signs in, what is trusted, and within which limits."""

from __future__ import annotations

from dataclasses import field
from pathlib import Path

from pxewizard.core.late import dataclass
from pxewizard.core.reading import Rows


@dataclass(frozen=True)
class DatabaseLimits:
    """Seconds, and what an answer may hold: 40,000 rows are a large site, 5 MB a long value."""

    reach: float = 5  # until somebody takes the connection
    login: int = 15
    query: int = 15  # a server that answers; one that is dead is given up by `total`
    total: float = 33  # for all questions of an examination to a server, which has 35
    grace: float = 1.5  # for a cancelled query to end
    rows: int = 200_000
    characters: int = 16_000_000
    memory: int = 300 * 2**20  # bytes by which this process may grow meanwhile


@dataclass(frozen=True)
class DatabaseAccess:
    """Without a user it is the Windows account of this session; a user is a SQL Server login.

    `certificate_name` is what the server's certificate is checked for instead of the host's name;
    `ca` holds the certificates to trust instead of the system's, and is not for Windows.
    """

    user: str | None = None
    password: str = field(default="", repr=False)
    trust_certificate: bool = False
    certificate_name: str | None = None
    ca: Path | None = None
    limits: DatabaseLimits = field(default_factory=DatabaseLimits)


@dataclass(frozen=True)
class Answer:
    """What a database said, and who was let in."""

    rows: Rows
    account: str
