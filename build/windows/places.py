"""Where things lie in the check's root. Knows no step."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from build.frozen import version
from build.windows.wine import DRIVE

CHECKOUT: Final = Path("/checkout")
LIBRARY: Final = Path("/library")
PACKAGES: Final = Path("/packages")
INTERPRETER: Final = Path("/interpreter")
COMPILER: Final = Path("/compiler/ISCC.exe")
WORK: Final = Path("/work")
RESULTS: Final = Path("/results")  # what a person may want to see afterwards
OUT: Final = RESULTS / "out"
LOGS: Final = RESULTS / "logs"
OLDER_OUT: Final = WORK / "older"
FROZEN: Final = OUT / "pxewizard"
SETUP: Final = OUT / f"pxewizard-{version()}-setup.exe"
OLDER: Final = "0.0.1"
OLDER_SETUP: Final = OLDER_OUT / f"pxewizard-{OLDER}-setup.exe"
APP: Final = DRIVE / "Program Files" / "PXE Wizard"
PERSON: Final = DRIVE / "users" / "root"
KEPT: Final = PERSON / "AppData" / "Local" / "pxewizard"  # journals, undo folders, reports
PLAN: Final = PERSON / "Plan für dp01.pxeplan"
