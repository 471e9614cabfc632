"""A report as a page, in blocks: what HTML, PDF and Markdown draw alike, so that all say the same.

Texts are plain; each format escapes them in its own way.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from pxewizard.core.late import dataclass


class Style(StrEnum):
    """How a piece of text is meant."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    CODE = "code"  # also: what somebody else wrote
    TAG = "tag"  # E1, F1, S1
    LINK = "link"


class Sign(StrEnum):
    """A state: a shape with its word, never a colour alone."""

    OK = "ok"
    PROBLEM = "problem"
    WARNING = "warning"
    UNKNOWN = "unknown"
    ABSENT = "absent"
    NOTE = "note"
    DIFFERS = "differs"
    WAITING = "waiting"


@dataclass(frozen=True)
class Span:
    """A piece of text; `url` of a link to one of Microsoft's articles, `sign` before the text."""

    text: str
    style: Style = Style.PLAIN
    sign: Sign | None = None
    url: str = ""


Spans = tuple[Span, ...]


@dataclass(frozen=True)
class Heading:
    """A numbered section, or a part of one where `number` is 0; `anchor` is unique."""

    text: str
    number: int = 0
    note: str = ""
    anchor: str = ""


@dataclass(frozen=True)
class Paragraph:
    """Running text."""

    spans: Spans


@dataclass(frozen=True)
class Facts:
    """Names and what they are, in columns."""

    rows: tuple[tuple[str, Spans], ...]


@dataclass(frozen=True)
class Box:
    """One cell of a table; `hatched`: there is nothing here."""

    spans: Spans = ()
    hatched: bool = False
    marked: bool = False  # the first difference


@dataclass(frozen=True)
class Line:
    """One row of a table; `apart` sets it off (not read), `anchor` is where its tag leads."""

    boxes: tuple[Box, ...]
    apart: bool = False
    anchor: str = ""


@dataclass(frozen=True)
class Table:
    """Rows below heads; `widths` are shares of the whole."""

    heads: tuple[Spans, ...]
    lines: tuple[Line, ...]
    widths: tuple[int, ...]


@dataclass(frozen=True)
class Code:
    """Lines to be copied as they are."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Points:
    """Sentences one below the other; `boxes`: things to be ticked."""

    rows: tuple[Spans, ...]
    boxes: bool = False


@dataclass(frozen=True)
class Link:
    """One link of the chain at the top: its name, its tags, and what they say."""

    name: str
    tags: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Chain:
    """From the evidence to the proof, in one line."""

    links: tuple[Link, ...]


@dataclass(frozen=True)
class Track:
    """The moments of one log; `name` stands before them."""

    name: str
    times: tuple[datetime, ...]


@dataclass(frozen=True)
class Timeline:
    """When the logs were written to; `says` is the same in words, `moment` the change, if there was one."""

    tracks: tuple[Track, ...]
    begin: datetime
    end: datetime
    says: str
    moment: tuple[datetime, str] | None = None


@dataclass(frozen=True)
class Count:
    """A large number with its words."""

    number: int
    says: str
    sign: Sign


@dataclass(frozen=True)
class Counts:
    """Numbers side by side."""

    counts: tuple[Count, ...]


@dataclass(frozen=True)
class Cluster:
    """Servers of one group as shapes, in their order."""

    name: str
    signs: tuple[Sign, ...]


@dataclass(frozen=True)
class Pattern:
    """Every server as one small shape; `says` is the same in words."""

    clusters: tuple[Cluster, ...]
    says: str


Block = Heading | Paragraph | Facts | Table | Code | Points | Chain | Timeline | Counts | Pattern


@dataclass(frozen=True)
class Document:
    """The page: above all one sentence, below all the hash of the JSON."""

    kind: str
    run: str
    title: str
    lead: str
    language: str
    sha256: str
    sha256_word: str
    blocks: tuple[Block, ...]
