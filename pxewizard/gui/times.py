"""Times as a person reads them: of this computer's zone."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale


def time_of(at: datetime) -> str:
    """Return the time of day."""
    return f"{at.astimezone():%H:%M:%S}"


def day_of(at: datetime) -> str:
    """Return the day in the form of the window's language."""
    local = at.astimezone()
    return QLocale().toString(
        QDate(local.year, local.month, local.day), QLocale.FormatType.ShortFormat
    )
