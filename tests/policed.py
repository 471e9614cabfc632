"""Policies for a test: in a file of its own, which takes the place of the computer's."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from pxewizard import policies
from pxewizard.core.policy import POLICIES, Form
from pxewizard.core.problem import Problem

Decide = Callable[..., Path]
FOLDER = r"C:\srv" if sys.platform == "win32" else "/srv"
VALUES = {
    Form.SWITCH: True,
    Form.NUMBER: 1,
    Form.SERVERS: ["*.contoso.test"],
    Form.FOLDER: FOLDER,
}
_READ = policies.in_force
EACH = {one.name: VALUES[one.form] for one in POLICIES}


def decide(monkeypatch: pytest.MonkeyPatch, folder: Path, **decided: object) -> Path:
    """Let these policies be in force, and no others; return their file."""
    path = folder / "policies.json"
    path.write_text(json.dumps(decided), encoding="utf-8")
    monkeypatch.setattr(policies, "in_force", partial(_READ, path))
    return path


def refusal(work: Callable[[], object]) -> str:
    """Return the code of the Problem that the work must end with."""
    with pytest.raises(Problem) as met:
        work()
    return met.value.code
