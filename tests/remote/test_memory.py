"""What the process has in use grows with what it holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from pxewizard.remote import memory


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux tells it there")
def test_what_is_held_is_seen() -> None:
    before = memory.used()
    held = b"\x01" * 50_000_000
    assert memory.used() - before > 40_000_000
    assert len(held) == 50_000_000


def test_a_system_that_does_not_tell_says_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "_STATM", tmp_path / "none")
    assert memory.used() == 0
