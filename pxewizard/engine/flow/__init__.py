"""The wizard without pixels: `Flow` is its state, `moves`, `readings` and `done` lead on, `frame` shows it.

Pure values and functions; no Qt, no threads, no I/O.
"""

from pxewizard.engine.flow import (
    around,
    database,
    done,
    exhibits,
    governing,
    meanwhile,
    mending,
    moves,
    readings,
    said,
    sweeping,
)
from pxewizard.engine.flow.around import frame
from pxewizard.engine.flow.pieces import (
    Asked,
    Busy,
    Entered,
    Field,
    House,
    Interrupted,
    KnownArticle,
    LookUp,
    Progress,
    ServerCard,
    Sweep,
    TakenUp,
)
from pxewizard.engine.flow.state import Counted, Flow

__all__ = [
    "Asked",
    "Busy",
    "Counted",
    "Entered",
    "Field",
    "Flow",
    "House",
    "Interrupted",
    "KnownArticle",
    "LookUp",
    "Progress",
    "ServerCard",
    "Sweep",
    "TakenUp",
    "around",
    "database",
    "done",
    "exhibits",
    "frame",
    "governing",
    "meanwhile",
    "mending",
    "moves",
    "readings",
    "said",
    "sweeping",
]
