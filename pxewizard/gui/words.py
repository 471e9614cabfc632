"""Sentences of the program in the language of the window.

One catalogue serves all layers: context "pxewizard", the source is the template as it stands in `tr()`. A
template with a count (`{n:# step|# steps}`) is a numerus message: Linguist asks for each form of the
language, and each form may say {n}, or {n:#|#}, where the number stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication

from pxewizard.core.words import Text, filled

CONTEXT: Final = "pxewizard"
_ISOLATE: Final = "\u2068"  # the direction inside is found from the data itself
_LEFT_TO_RIGHT: Final = "\u2066"
_END: Final = "\u2069"
_MARKS: Final = re.compile(f"[{_ISOLATE}{_LEFT_TO_RIGHT}{_END}]")
_FROM_RIGHT: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


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
        name: guarded(say(value) if isinstance(value, Text) else isolated(value))
        for name, value in text.values
    }
    return filled(template, values, _number)


def isolated(value: str) -> str:
    """Return data so that it cannot turn the sentence around it, where either runs from right to left."""
    turns = QGuiApplication.isRightToLeft() or _FROM_RIGHT.search(value)
    return f"{_ISOLATE}{value}{_END}" if value and turns else value


def in_order(text: str) -> str:
    """Return numbers and signs, as 1 / 2, so that they keep their order where one reads from the right."""
    return f"{_LEFT_TO_RIGHT}{text}{_END}" if QGuiApplication.isRightToLeft() else text


def plain(text: str) -> str:
    """Return a text of the window as it goes into a copy or a file: without the marks for directions."""
    return _MARKS.sub("", text)


def decimal(number: float, places: int = 1) -> str:
    """Return a number as the window's language writes it."""
    return QLocale().toString(number, ord("f"), places)


def _number(number: int) -> str:
    return QLocale().toString(number)
