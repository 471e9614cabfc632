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
_PROOFS: Final = frozenset({PLAN, EXAMINATION, JOURNAL, BACKUP, LOCK, f"{PLAN}.tmp"})


def is_ours(names: frozenset[str]) -> bool:
    """Return whether a folder with these names can be a change's, perhaps cut short by a crash."""
    return not names or not names.isdisjoint(_PROOFS)
