"""Files that a person names: why one could not be written is told apart."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from pxewizard.core.problem import Problem
from pxewizard.journal.named_files import write_file


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "no-room"), (errno.EDQUOT, "no-room"), (errno.EIO, "cannot-write")],
)
def test_a_full_disk_is_told_apart_and_leaves_the_old_file(
    number: int, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", full)
    place = tmp_path / "report.html"
    place.write_bytes(b"old")

    with pytest.raises(Problem) as met:
        write_file(place, b"new")

    assert met.value.code == code
    assert place.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [place]
