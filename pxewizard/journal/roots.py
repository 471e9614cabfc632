"""Where the folders of changes lie."""

from __future__ import annotations

from pathlib import Path

import platformdirs


def data_root() -> Path:
    r"""Return the program's data folder: ~/.local/share/pxewizard, %LOCALAPPDATA%\pxewizard."""
    return Path(platformdirs.user_data_dir("pxewizard", appauthor=False))


def changes_folder(root: Path) -> Path:
    """Return the folder below a data root that holds one folder a change."""
    return root / "changes"


def sweeps_folder(root: Path) -> Path:
    """Return the folder below a data root that holds one folder a sweep."""
    return root / "sweeps"


def bulks_folder(root: Path) -> Path:
    """Return the folder below a data root that holds one folder for each fix of many servers."""
    return root / "bulk"
