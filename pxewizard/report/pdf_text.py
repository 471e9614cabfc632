"""Fonts, colours and text of a PDF report: what a font lacks is drawn by another, or named by its number."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cache, lru_cache
from itertools import groupby
from typing import Final
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph

from pxewizard import resources
from pxewizard.report.document import Sign, Span, Style
from pxewizard.report.markdown import SIGNS


class Face(StrEnum):
    """The three fonts."""

    PLAIN = "Inter-Regular"
    BOLD = "Inter-SemiBold"
    MONO = "DejaVuSansMono"


TEXT: Final = HexColor("#1B1F24")
SUB: Final = HexColor("#525B66")
BORDER: Final = HexColor("#D5DBE2")
ALT: Final = HexColor("#F3F5F8")
ACCENT: Final = HexColor("#0B5CAD")
ERR: Final = HexColor("#B3261E")
ERR_BACK: Final = HexColor("#FBE9E8")
WARN_BACK: Final = HexColor("#FBF1DC")
EDGE: Final = HexColor("#7F8A96")

TONES: Final[dict[Sign, str]] = {
    Sign.OK: "#1A6B36",
    Sign.PROBLEM: "#B3261E",
    Sign.WARNING: "#7F4D00",
    Sign.UNKNOWN: "#4F5966",
    Sign.ABSENT: "#B3261E",
    Sign.NOTE: "#0B5CAD",
    Sign.DIFFERS: "#7F4D00",
    Sign.WAITING: "#4F5966",
}
_SUB: Final = "#525B66"
_ACCENT: Final = "#0B5CAD"
_DARK: Final = "#1B1F24"
_CHIPS: Final = {"F": ("#FFFFFF", _DARK), "S": ("#FFFFFF", _ACCENT)}


@cache
def register() -> None:
    """Load the fonts, once a run."""
    for face in Face:
        pdfmetrics.registerFont(TTFont(face, str(resources.resource("fonts", f"{face}.ttf"))))
    pdfmetrics.registerFontFamily(
        Face.PLAIN, normal=Face.PLAIN, bold=Face.BOLD, italic=Face.PLAIN, boldItalic=Face.BOLD
    )


@cache
def style(size: float = 8, *, bold: bool = False, sub: bool = False) -> ParagraphStyle:
    """Return the style of a paragraph."""
    return ParagraphStyle(
        f"{size}{bold}{sub}",
        fontName=Face.BOLD if bold else Face.PLAIN,
        fontSize=size,
        leading=round(size * 1.38, 1),
        textColor=SUB if sub else TEXT,
        splitLongWords=1,
    )


def paragraph(spans: Iterable[Span], kind: ParagraphStyle) -> Paragraph:
    """Return pieces of text as one paragraph."""
    return Paragraph("".join(map(_span, spans)), kind)


def heading(before: str, words: str, note: str, size: float) -> Paragraph:
    """Return a heading: its number quiet, its note quiet and small."""
    small = f'<font size="8">{_span(Span(f"   {note}", Style.QUIET))}</font>' if note else ""
    number = _span(Span(before.replace(" ", "\u00a0"), Style.QUIET))
    return Paragraph(f"{number}{_span(Span(words, Style.STRONG))}{small}", style(size))


def text(words: str, kind: ParagraphStyle) -> Paragraph:
    """Return a text as a paragraph."""
    return Paragraph(_fallen_back(words, Face(kind.fontName)), kind)


def drawable(words: str) -> str:
    """Return a text of which the plain font has every letter."""
    return "".join(one if _has(Face.PLAIN, one) else "?" for one in words)


def _span(span: Span) -> str:
    sign = ""
    if span.sign:
        sign = f'<font name="{Face.MONO}" color="{TONES[span.sign]}">{SIGNS[span.sign]}</font> '
    face = {Style.STRONG: Face.BOLD, Style.CODE: Face.MONO, Style.TAG: Face.MONO}.get(
        span.style, Face.PLAIN
    )
    inner = _fallen_back(span.text, face)
    match span.style:
        case Style.STRONG:
            return f'{sign}<font name="{Face.BOLD}">{inner}</font>'
        case Style.CODE:
            return f'{sign}<font name="{Face.MONO}" size="6.5">{inner}</font>'
        case Style.TAG:
            return f"{sign}{_chip(span.text, inner)}"
        case Style.QUIET:
            return f'{sign}<font color="{_SUB}">{inner}</font>'
        case Style.LINK:
            address = escape(span.url, {'"': "&quot;"})
            return f'{sign}<link href="{address}" color="{_ACCENT}">{inner}</link>'
        case Style.PLAIN:
            return f"{sign}{inner}"


def _chip(tag: str, inner: str) -> str:
    """Return a tag on its own ground: evidence on grey, a finding on black, a step on blue."""
    colour, ground = _CHIPS.get(tag[:1], (_DARK, "#E4E8ED"))
    edge = '<font size="3">&nbsp;</font>'
    named = f'name="{Face.MONO}" size="6.5" color="{colour}" backColor="{ground}"'
    return f"<font {named}>{edge}{inner}{edge}</font>"


@lru_cache(maxsize=4096)
def _fallen_back(words: str, face: Face) -> str:
    """Return the text escaped, with what the font lacks in the font that has it."""
    if words.isascii():
        return escape(words)
    parts = []
    for own, some in groupby(words, lambda one: _has(face, one)):
        run = "".join(some)
        parts.append(escape(run) if own else _elsewhere(run))
    return "".join(parts)


def _elsewhere(run: str) -> str:
    """Return letters in the font that has most; those that it lacks by their numbers, which can be broken."""
    parts = []
    for known, some in groupby(run, lambda one: _has(Face.MONO, one)):
        letters = "".join(some)
        parts.append(letters if known else f"⟨{' '.join(f'U+{ord(n):04X}' for n in letters)}⟩")
    return f'<font name="{Face.MONO}">{escape("".join(parts))}</font>'


def _has(face: Face, one: str) -> bool:
    return ord(one) in _glyphs(face)


@cache
def _glyphs(face: Face) -> frozenset[int]:
    register()
    font = pdfmetrics.getFont(face)
    if not isinstance(font, TTFont):
        raise TypeError(font)
    return frozenset(font.face.charToGlyph)
