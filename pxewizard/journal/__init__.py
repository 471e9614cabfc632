"""The record of each change on this computer's disk: written around every step, read again later.

The one package that knows the undo folder's files. What stands in them is the engine's business.
"""

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
