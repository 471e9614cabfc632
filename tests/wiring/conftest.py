"""Policies that a test decides for itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.policed import Decide, decide


@pytest.fixture
def decided(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Decide:
    return lambda **names: decide(monkeypatch, tmp_path, **names)
