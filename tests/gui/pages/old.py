"""Old changes for the first page: ended ones, and one that ended between writing and reading back."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.gui.desk import desk


def made(bot: QtBot, root: Path, case: str = "dp-missing", *, back: bool = False) -> str:
    """Make a change of a practice case, perhaps take it back; return its folder."""
    with desk(bot, root) as one:
        one.practise(case)
        one.to_review()
        one.commit()
        outcome = one.session.flow.outcome
        assert outcome is not None
        if back:
            one.session.undo()
            one.idle()
        return outcome.folder


def cut_short(bot: QtBot, root: Path) -> str:
    """Make a change and cut its journal off behind the first intent, as a crash does."""
    folder = made(bot, root)
    journal = Path(folder) / "journal.jsonl"
    lines = journal.read_bytes().splitlines(keepends=True)
    intent = next(number for number, line in enumerate(lines) if b'"type":"intent"' in line)
    journal.write_bytes(b"".join(lines[: intent + 1]))
    return folder
