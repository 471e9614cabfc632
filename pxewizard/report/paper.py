"""Small pieces of a report's page: tags, times, signs, lines of tables. Says all in one language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final

from pxewizard.core.late import dataclass
from pxewizard.core.words import Text, tr
from pxewizard.report.document import Box, Heading, Line, Sign, Span, Spans, Style
from pxewizard.report.model import Certificate, State, Trouble

HEX_ENDS: Final = 8
_PATH: Final = "\\"

SEVERITIES: Final[dict[str, tuple[Sign, Text]]] = {
    "problem": (Sign.PROBLEM, tr("Problem")),
    "decide": (Sign.WARNING, tr("Decide")),
    "warning": (Sign.WARNING, tr("Warning")),
    "unreadable": (Sign.UNKNOWN, tr("Unreadable")),
    "proved": (Sign.OK, tr("Proved")),
    "agrees": (Sign.OK, tr("Agrees")),
    "note": (Sign.NOTE, tr("Note")),
}
STATES: Final[dict[State, Sign]] = {
    State.PRESENT: Sign.OK,
    State.ABSENT: Sign.ABSENT,
    State.UNREADABLE: Sign.UNKNOWN,
}


@dataclass(frozen=True)
class Paper:
    """Writes in one language; `article` keeps the anchors of one examination apart from another's."""

    say: Callable[[Text], str] = str
    article: str = ""

    def heading(self, number: int, text: Text, note: Text | None = None) -> Heading:
        """Return a numbered heading."""
        anchor = f"s{number}"
        return Heading(self.say(text), number, self.say(note) if note else "", anchor)

    def part(self, text: Text, note: Text | None = None) -> Heading:
        """Return a heading inside a section."""
        return Heading(self.say(text), note=self.say(note) if note else "")

    def words(self, text: Text, style: Style = Style.PLAIN, sign: Sign | None = None) -> Span:
        """Return a sentence of the program's."""
        return Span(self.say(text), style, sign)

    def anchor(self, tag: str) -> str:
        """Return where a tag leads."""
        return f"a{self.article}-{tag}" if tag else ""

    def tag(self, tag: str) -> Span:
        """Return a tag that leads to its line."""
        return Span(tag, Style.TAG, url=f"#{self.anchor(tag)}")

    def tags(self, tags: Iterable[str]) -> Spans:
        """Return several tags, each with a space before it."""
        found: list[Span] = []
        for one in tags:
            found += [Span(" "), self.tag(one)]
        return tuple(found)

    def heads(self, *texts: Text | None) -> tuple[Spans, ...]:
        """Return the heads of a table."""
        return tuple((Span(self.say(one), Style.STRONG),) if one else () for one in texts)

    def trouble(self, trouble: Trouble) -> Spans:
        """Return what is in the way, what to do about it, and its code."""
        advice = f" {trouble.advice}" if trouble.advice else ""
        return (Span(f"{trouble.says}{advice} "), Span(f"({trouble.code})", Style.QUIET))

    def certificate(self, one: Certificate) -> Spans:
        """Return a certificate in one line."""
        says = tr(
            "{subject}, issued by {issuer}, valid from {begin} to {end}, thumbprint",
            subject=one.subject,
            issuer=one.issuer,
            begin=f"{one.valid_from:%Y-%m-%d}",
            end=f"{one.valid_until:%Y-%m-%d}",
        )
        return (self.words(says), Span(" "), Span(one.thumbprint, Style.CODE))


def plain(text: str) -> Spans:
    """Return a text as it is."""
    return (Span(text),) if text else ()


def strong(text: str, sign: Sign | None = None) -> Spans:
    """Return a text that matters."""
    return (Span(text, Style.STRONG, sign),)


def quiet(text: str) -> Spans:
    """Return a text that may be passed over."""
    return (Span(text, Style.QUIET),) if text else ()


def code(text: str) -> Spans:
    """Return a hash, a path, or what somebody else wrote."""
    return (Span(text, Style.CODE),) if text else ()


def line(*cells: Spans, apart: bool = False, anchor: str = "") -> Line:
    """Return a row of a table."""
    return Line(tuple(Box(one) for one in cells), apart, anchor)


def clock(at: datetime | None) -> str:
    """Return the time of day, in UTC."""
    return f"{at:%H:%M:%S}" if at else ""


def moment(at: datetime | None) -> str:
    """Return day and time, in UTC."""
    return f"{at:%Y-%m-%d %H:%M:%S}" if at else ""


def short_hash(sha256: str) -> str:
    """Return the two ends of a hash."""
    return f"{sha256[:4]}…{sha256[-4:]}" if sha256 else ""


def short_place(place: str) -> str:
    """Return the end of a registry key with its value; any other place as it is."""
    key, colon, name = place.partition(" : ")
    parts = key.split(_PATH)
    if not colon or len(parts) < 3:  # noqa: PLR2004 - nothing to leave out
        return place
    view = f"WOW6432Node{_PATH}…{_PATH}" if "WOW6432Node" in parts else ""
    return f"{view}{_PATH.join(parts[-2:])} : {name}"


def short_name(server: str) -> str:
    """Return a server's name without its domain; an address as it is."""
    bare = server.partition("/")[0]
    return (
        server if bare.replace(".", "").replace(":", "").isdecimal() else server.partition(".")[0]
    )
