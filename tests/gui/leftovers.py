"""Finds what was not translated: the sentences of a value, the texts of a window, English words in them."""

from __future__ import annotations

import getpass
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from pxewizard.core.words import Text

MONTHS = {QLocale.c().monthName(month, QLocale.FormatType.ShortFormat) for month in range(1, 13)}
NAMES = {
    *("IsPXE", "ProgramFilesDir", "PxeInstalled", "SiteCode", "SiteServer", "ManagementPoints"),
    *("Assignment", "Site", "Server", "Database", "Name", "SQL", "SMSTRC", "SMSPXE", "CertMgr"),
    *("XML", "HTTP", "REG", "MULTI", "DWORD", "SZ"),
    "CacheExpire",
    "Issuing",
    "IssuingCertificateList",
    "KB",
    "SMS",
    "SccmPxe",
    "UTC",
    "WDSServer",
}
FORMS = {
    "XML over HTTP",
    "Text, Value",
    "printed",
}  # of a side's value; they stand in the record as they are
CODE = re.compile(
    r"F\d+ · [a-z0-9-]+|[A-Z]:\\[^,]*\.log|[A-Z]:\\Program Files|GRANT [^;]*;"
)  # a finding's; paths; SQL
DATA = {*NAMES, *MONTHS, "tester", getpass.getuser()}


def texts(whole: object) -> Iterator[Text]:
    """Yield every sentence in a value, however deep it stands."""
    if isinstance(whole, Text):
        yield whole
    elif is_dataclass(whole) and not isinstance(whole, type):
        for field in fields(whole):
            yield from texts(getattr(whole, field.name))
    elif isinstance(whole, Mapping):
        yield from texts(tuple(whole.values()))
    elif isinstance(whole, tuple | frozenset):
        for one in whole:
            yield from texts(one)


def english(said: str) -> Iterator[str]:
    """Yield the words that were not translated: neither accented, nor a name with a digit or a dot in it."""
    for form in FORMS:
        said = said.replace(form, "")
    for word in CODE.sub("", re.sub("&.", "", said)).split():
        bare = word.strip("[]()“”,;:.?…~")
        if re.fullmatch("[A-Za-z'-]{2,}", bare) and bare not in DATA:
            yield f"{bare}: {said}"


def written(window: QWidget) -> Iterator[str]:
    for widget in (window, *window.findChildren(QWidget)):
        yield widget.windowTitle()
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        yield widget.toolTip()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
