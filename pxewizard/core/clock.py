"""The port to time: tests turn the hands, nothing else sleeps."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """A clock that can also wait."""

    def now(self) -> datetime:
        """Return the time in UTC, with its time zone set."""
        ...

    def wait(self, seconds: float) -> None:
        """Return after so many seconds."""
        ...
