"""The record of each change on this computer's disk: written around every step, read again later.

The one package that knows the undo folder's files. What stands in them is the engine's business.
"""

from pxewizard.journal.reading import history, load, open_changes, unreadable_changes
from pxewizard.journal.roots import changes_folder, data_root
from pxewizard.journal.writing import ChangeFolder, in_use, resume

__all__ = [
    "ChangeFolder",
    "changes_folder",
    "data_root",
    "history",
    "in_use",
    "load",
    "open_changes",
    "resume",
    "unreadable_changes",
]
