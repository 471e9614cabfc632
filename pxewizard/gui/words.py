"""Sentences of the program in the language of the window.

One catalogue serves all layers: context "pxewizard", the source is the template as it stands in `tr()`. A
template with a count (`{n:# step|# steps}`) is a numerus message: Linguist asks for each form of the
language, and each form may say {n}, or {n:#|#}, where the number stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from pxewizard.core.words import Text, filled

CONTEXT = "pxewizard"


def say(text: Text) -> str:
    """Return the sentence in the window's language."""
    return _said(text, lambda value: value)


def label(text: Text) -> str:
    """Return a button's text: an & of the template marks the access key, one in a value stays an &."""
    return _said(text, lambda value: value.replace("&", "&&"))


def spoken(text: Text) -> str:
    """Return what a screen reader says of a button or field: its text without the mark of the access key."""
    return re.sub("&(.)", r"\1", label(text))


def _said(text: Text, guarded: Callable[[str], str]) -> str:
    count = text.count
    template = QCoreApplication.translate(
        CONTEXT, text.template, None, -1 if count is None else count
    )
    values = {
        name: guarded(say(value) if isinstance(value, Text) else value)
        for name, value in text.values
    }
    return filled(template, values, _number)


def _number(number: int) -> str:
    return QLocale().toString(number)
