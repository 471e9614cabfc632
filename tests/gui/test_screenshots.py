"""The README's pictures of the window: each is there, is shown, and can be taken again."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
PICTURES: Final = ROOT / "resources" / "pictures" / "window"


def test_the_readme_shows_every_picture_and_no_other() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = set(re.findall(r"resources/pictures/window/([\w.-]+)", readme))
    assert shown == {one.name for one in PICTURES.glob("*.png")}
    assert len(shown) == 9


def test_every_picture_is_small() -> None:
    assert all(one.stat().st_size < 260_000 for one in PICTURES.glob("*.png"))


def test_the_pictures_of_every_form_are_taken_without_display_and_network(tmp_path: Path) -> None:
    script = str(ROOT / "build" / "screenshots.py")
    done = subprocess.run(
        [sys.executable, script, "--one", "xx", "1", str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    pages, dialogs, schemes, sizes = 7, 6, 2, 3
    assert len(list(tmp_path.glob("*.png"))) == pages * schemes * sizes + dialogs * schemes
