"""The colours, by name and use: a light set, a dark set, and the system's own in high contrast.

Which set is in use is read from the palette: it is the only place where that is kept.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from pxewizard.core.late import dataclass


@dataclass(frozen=True)
class Colours:
    """One set, each as #RRGGBB; `…bg` is the ground on which the state of that name is drawn."""

    window: str  # the page
    rail: str  # rail and Guided panel
    base: str  # cards, fields, tables
    alt: str  # a table's header, an empty cell
    code: str  # commands, details, text to send
    border: str  # lines of cards and rows: decoration only
    edge: str  # fields, buttons, check boxes
    text: str
    sub: str  # captions, hints, what has not begun
    accent: str  # the verb, the current step, links
    accenthover: str
    onaccent: str
    tint: str  # the current step, the selected row
    ok: str
    okbg: str
    warn: str
    warnbg: str
    err: str
    errbg: str
    unk: str
    unkbg: str


class Tone(StrEnum):
    """What a state's colour means; each is a pair of fields of `Colours`."""

    OK = "ok"
    WARN = "warn"
    ERR = "err"
    UNK = "unk"
    ACCENT = "accent"
    PLAIN = "text"
    QUIET = "sub"


# fmt: off
LIGHT: Final = Colours(
    window="#F7F8FA", rail="#EDF0F4", base="#FFFFFF", alt="#F3F5F8", code="#F1F3F6", border="#D5DBE2",
    edge="#7F8A96", text="#1B1F24", sub="#525B66", accent="#0B5CAD", accenthover="#094B8D",
    onaccent="#FFFFFF", tint="#DFEBF8", ok="#1A6B36", okbg="#E6F3EA", warn="#7F4D00", warnbg="#FBF1DC",
    err="#B3261E", errbg="#FBE9E8", unk="#4F5966", unkbg="#E9ECF0",
)
DARK: Final = Colours(
    window="#202327", rail="#1A1D20", base="#282C31", alt="#2E3338", code="#1C1F23", border="#3C434A",
    edge="#87919C", text="#ECEFF2", sub="#AEB7C0", accent="#74B6F5", accenthover="#93C6F8",
    onaccent="#0A1B2B", tint="#1E3A55", ok="#74CC8E", okbg="#1F3527", warn="#EBBB62", warnbg="#3A301B",
    err="#FF938A", errbg="#432826", unk="#B4BDC7", unkbg="#343A41",
)
# fmt: on


def high_contrast(palette: QPalette) -> Colours:
    """Return the system's colours alone: shapes and words carry the states."""
    role = QPalette.ColorRole
    ground, text = palette.color(role.Window).name(), palette.color(role.WindowText).name()
    mark, on_mark = palette.color(role.Highlight).name(), palette.color(role.HighlightedText).name()
    return Colours(
        **dict.fromkeys(("window", "rail", "base", "alt", "code", "tint"), ground),
        **dict.fromkeys(("okbg", "warnbg", "errbg", "unkbg"), ground),
        **dict.fromkeys(("border", "edge", "text", "sub", "ok", "warn", "err", "unk"), text),
        accent=mark,
        accenthover=mark,
        onaccent=on_mark,
    )


def colours() -> Colours:
    """Return the set that the application's palette was made from."""
    palette = QGuiApplication.palette()
    window = palette.color(QPalette.ColorRole.Window)
    text = palette.color(QPalette.ColorRole.WindowText)
    for one in (LIGHT, DARK):
        if window == QColor(one.window) and text == QColor(one.text):
            return one
    return high_contrast(palette)


def of(tone: Tone) -> QColor:
    """Return the colour in which a state's shape and word are drawn."""
    return QColor(getattr(colours(), tone.value))


def ground(tone: Tone) -> QColor:
    """Return the colour behind a state."""
    grounds = {Tone.ACCENT: "tint", Tone.PLAIN: "base", Tone.QUIET: "alt"}
    return QColor(getattr(colours(), grounds.get(tone, f"{tone.value}bg")))


def palette_of(one: Colours) -> QPalette:
    """Return the palette with which Qt's own drawing uses the set."""
    role, made = QPalette.ColorRole, QPalette()
    roles = {
        "window": (role.Window,),
        "rail": (role.Midlight,),
        "base": (role.Base, role.Button, role.Light, role.ToolTipBase),
        "alt": (role.AlternateBase,),
        "border": (role.Mid,),
        "edge": (role.Dark, role.Shadow),
        "text": (
            role.WindowText,
            role.Text,
            role.ButtonText,
            role.HighlightedText,
            role.ToolTipText,
        ),
        "sub": (role.PlaceholderText,),
        "accent": (role.Accent, role.Link, role.LinkVisited),
        "onaccent": (role.BrightText,),
        "tint": (role.Highlight,),
    }
    for name, wanted in roles.items():
        for each in wanted:
            made.setColor(each, QColor(getattr(one, name)))
    for each in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, each, QColor(one.sub))
    return made


def set_for(scheme: Qt.ColorScheme) -> Colours:
    """Return the set for what the system asks for; light where it does not say."""
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
