"""The record of each change on this computer's disk: written around every step, read again later.

The one package that knows the undo folder's files. What stands in them is the engine's business.
"""

import importlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pxewizard.journal.bulk_reading import is_bulk, load_bulk, open_bulks
    from pxewizard.journal.bulk_writing import BulkFolder, begin_bulk, resume_bulk
    from pxewizard.journal.reading import history, load, open_changes, unreadable_changes
    from pxewizard.journal.roots import bulks_folder, changes_folder, data_root, sweeps_folder
    from pxewizard.journal.sweeps import SweepFolder, begin_sweep, take_up_sweep
    from pxewizard.journal.writing import ChangeFolder, in_use, resume

__all__ = [
    "BulkFolder",
    "ChangeFolder",
    "SweepFolder",
    "begin_bulk",
    "begin_sweep",
    "bulks_folder",
    "changes_folder",
    "data_root",
    "history",
    "in_use",
    "is_bulk",
    "load",
    "load_bulk",
    "open_bulks",
    "open_changes",
    "resume",
    "resume_bulk",
    "sweeps_folder",
    "take_up_sweep",
    "unreadable_changes",
]

# Where each name is; a module is imported when something of it is first asked for (PEP 562), because a
# window opens with the folder's place alone.
_FROM: Final = {
    "BulkFolder": "bulk_writing",
    "ChangeFolder": "writing",
    "SweepFolder": "sweeps",
    "begin_bulk": "bulk_writing",
    "begin_sweep": "sweeps",
    "bulks_folder": "roots",
    "changes_folder": "roots",
    "data_root": "roots",
    "history": "reading",
    "in_use": "writing",
    "is_bulk": "bulk_reading",
    "load": "reading",
    "load_bulk": "bulk_reading",
    "open_bulks": "bulk_reading",
    "open_changes": "reading",
    "resume": "writing",
    "resume_bulk": "bulk_writing",
    "sweeps_folder": "roots",
    "take_up_sweep": "sweeps",
    "unreadable_changes": "reading",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the type is that of the import above
    """Import a name of `__all__` from its module."""
    if name not in _FROM:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_FROM[name]}"), name)
