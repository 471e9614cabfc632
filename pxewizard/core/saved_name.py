"""Whose password is saved, and for what: names only, never a secret."""

from __future__ import annotations

from enum import StrEnum

from pxewizard.core.late import dataclass


class Role(StrEnum):
    """What an account signs in to; `SERVERS` stands for every server without an entry of its own."""

    SERVERS = "servers"
    DP = "dp"
    MP = "mp"
    SITE_SERVER = "site-server"
    DATABASE = "database"


@dataclass(frozen=True)
class SavedName:
    """One saved password. Not `usable`: a server refused it, or it was never seen to be stored."""

    role: Role
    account: str
    usable: bool = True

    @property
    def key(self) -> tuple[Role, str]:
        """Return what tells entries apart: Windows' account names, and its store's, know no case."""
        return self.role, self.account.casefold()
