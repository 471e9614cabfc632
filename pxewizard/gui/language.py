"""The window's language: which one it is, and what is translated into it.

A setting goes before the system's languages; `--language` and PXEWIZARD_LANGUAGE go before both. "xx" is no
language but a test of the window: each sentence accented, 40 % longer and in brackets, so that what was not
translated, and what does not fit, can be seen.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from math import ceil
from string import Formatter
from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from pxewizard.gui.words import CONTEXT
from pxewizard.resources import resource

ENGLISH: Final = "en"  # the sentences as they stand in the program
PSEUDO: Final = "xx"
_VARIABLE: Final = "PXEWIZARD_LANGUAGE"
_OPTION: Final = "--language"
_LONGER: Final = 0.4
_ACCENTED: Final = str.maketrans(
    "AaCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZzBbFfMmPpQqVvXx",
    "ÅåÇçÐðÉéĞğĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽžßƀƑƒṀṁÞþǪǫṼṽẊẋ",
)


def offered() -> tuple[str, ...]:
    """Return the languages that the window speaks, English first."""
    found = resource("translations").glob(f"{CONTEXT}_*.qm")
    return (ENGLISH, *sorted(path.stem.removeprefix(f"{CONTEXT}_") for path in found))


def asked(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> str:
    """Return the language that this start asks for, or nothing."""
    after = arguments[arguments.index(_OPTION) + 1 :] if _OPTION in arguments else ()
    return next(iter(after), environment.get(_VARIABLE, ""))


def chosen(wanted: str, system: Sequence[str]) -> str:
    """Return the wanted language, else the first one of the system that is spoken, else English."""
    spoken = offered()
    names = (one.replace("_", "-").partition("-")[0].lower() for one in (wanted, *system))
    return next((name for name in names if name in spoken or name == PSEUDO), ENGLISH)


def speak(application: QApplication, language: str) -> tuple[QTranslator, ...]:
    """Translate the window and what Qt says in it; numbers and direction are the language's too."""
    system = QLocale.system()
    regional = language == QLocale.languageToCode(system.language())  # "de" may be Austria's
    QLocale.setDefault(system if regional else QLocale(language))
    application.setLayoutDirection(QLocale(language).textDirection())
    translators = _translators(language, application)
    for one in translators:
        application.installTranslator(one)
    return translators


def _translators(language: str, parent: QObject) -> tuple[QTranslator, ...]:
    if language == PSEUDO:
        return (Pseudo(parent),)
    made = []
    folders = (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (CONTEXT, str(resource("translations"))),
    )
    for name, folder in folders:
        translator = QTranslator(parent)
        if translator.load(f"{name}_{language}", folder):
            made.append(translator)
    return tuple(made)


class Pseudo(QTranslator):
    """Says each sentence of the program so that it can be read, and told from one that was not translated."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Say that there is something to ask."""
        return False

    def translate(self, context: str, source: str, _: str | None = None, n: int = -1) -> str:
        """Return the sentence in disguise; those of Qt stay as they are."""
        return disguised(source, n) if context == CONTEXT else ""


def disguised(template: str, number: int = -1) -> str:
    """Return a sentence accented, longer and in brackets, with its gaps and its access key."""
    parts = list(Formatter().parse(template))
    if not any(name for _, name, _, _ in parts):
        return _wrapped(_accented(template), template)
    said = "".join(
        _accented(text).replace("{", "{{").replace("}", "}}")
        + ("" if name is None else f"{{{name}{_counted(forms or '', number)}}}")
        for text, name, forms, _ in parts
    )
    return _wrapped(said, re.sub(r"{\w+:?|}", "", template))


def _counted(forms: str, number: int) -> str:
    one, _, other = forms.partition("|")
    return f":{_accented(one if number == 1 else other or one)}" if forms else ""


def _accented(text: str) -> str:
    """Return the text with each letter accented but an access key."""
    return re.sub(
        r"&\w|[^&]+",
        lambda found: found[0] if found[0][0] == "&" else found[0].translate(_ACCENTED),
        text,
    )


def _wrapped(said: str, measure: str) -> str:
    missing = ceil(len(measure) * _LONGER) - 2
    more = re.sub("(~{7})~", r"\1 ", "~" * missing)  # may be broken like words
    return f"[{said} {more}]" if missing > 0 else f"[{said}]"
