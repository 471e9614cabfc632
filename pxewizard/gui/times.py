"""Times as a person reads them: of this computer's zone."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale


def time_of(at: datetime) -> str:
    """Return the time of day."""
    return f"{at.astimezone():%H:%M:%S}"


def zone_of(at: datetime) -> str:
    """Return the zone in which these times are, as its distance from UTC then."""
    offset = f"{at.astimezone():%z}"
    return "UTC" if not int(offset) else f"UTC{offset[:3]}:{offset[3:5]}"


def day_of(at: datetime) -> str:
    """Return the day in the form of the window's language."""
    local = at.astimezone()
    return QLocale().toString(
        QDate(local.year, local.month, local.day), QLocale.FormatType.ShortFormat
    )
