"""What a sweep shall read, as a value that its record keeps: article, scope, servers; and what is left."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from pxewizard.core.address import ServerAddress
from pxewizard.core.examination import Scope
from pxewizard.core.late import dataclass
from pxewizard.core.words import Text
from pxewizard.engine.sweep_names import Target
from pxewizard.engine.sweep_rows import SweepRow, SweepState

NOBODY: Final = ServerAddress("-")  # what the servers have in common is a scope without its own


@dataclass(frozen=True)
class SweepOrder:
    """`scope` is that of each server but for its name; `made_at` is UTC.

    `says` tells where the names are from; who began it is empty in a record of an older version.
    """

    article: str
    scope: Scope
    targets: tuple[Target, ...]
    made_at: datetime
    says: tuple[Text, ...] = ()
    operator: str = ""
    workstation: str = ""
    version: str = ""


def left_to_read(
    order: SweepOrder, known: Iterable[SweepRow], *, failed: bool = False, fix: bool = False
) -> tuple[Target, ...]:
    """Return the servers without a row; with `failed` those that gave no answer, too.

    With `fix` also those that can be mended: what is written is planned from what is read now.
    """
    done = {
        row.server
        for row in known
        if not (failed and row.state is SweepState.NOT_READ) and not (fix and row.fixable)
    }
    return tuple(one for one in order.targets if one.address.name not in done)
