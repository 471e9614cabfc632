"""Settings of every test run: property tests have no time limit of their own, a slow machine is no fault."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("pxewizard", deadline=None)
settings.load_profile("pxewizard")
