"""Begins the frozen program: ReportLab asks for Pillow, 11 MB that a report without pictures does not use."""

import sys
from types import ModuleType

pillow = ModuleType("PIL")
pillow.Image = ModuleType("PIL.Image")  # type: ignore[attr-defined]  # as `from PIL import Image` finds it
sys.modules.update({"PIL": pillow, "PIL.Image": pillow.Image})
