"""The names in a change's folder, and which of them prove that a folder is one."""

from __future__ import annotations

from typing import Final

PLAN: Final = "plan.json"
EXAMINATION: Final = "examination.json"
README: Final = "README.txt"
JOURNAL: Final = "journal.jsonl"
BACKUP: Final = "backup.json"
LOCK: Final = "journal.lock"

# README.txt is everybody's name, and never the first that is written.
# The lock is the first file that is made: without it and without a journal, a plan.json is a plan file
# that a person keeps there.
_PROOFS: Final = frozenset({JOURNAL, BACKUP, LOCK})


def is_ours(names: frozenset[str]) -> bool:
    """Return whether a folder with these names can be a change's, perhaps cut short by a crash."""
    return not names or not names.isdisjoint(_PROOFS)


def is_undo_file(name: str) -> bool:
    """Return whether the name is one of a .reg file of the backup."""
    return name.startswith("undo-") and name.endswith(".reg")
