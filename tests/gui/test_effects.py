"""Work beside the window, without a window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.gui.effects import Reach, Watch


def test_cancel_hangs_up_on_whoever_is_read_at_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    hung_up: list[str] = []
    parts = replace(wiring.practice("healthy"), cancel=lambda: hung_up.append("now"))
    monkeypatch.setattr(wiring, "reach", lambda *_: parts)
    watch = Watch(parts.clock)
    assert parts.scope
    Reach(wiring.Connection(), tmp_path, parts.clock).examine(parts.scope, "4469580", watch)
    assert hung_up == []
    watch.cancel()
    assert hung_up == ["now"]
