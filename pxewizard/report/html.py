"""The page as HTML: one file, no script, nothing from outside; light and dark, and made to be printed."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Final

from pxewizard import resources
from pxewizard.report.closing import Mark, closed
from pxewizard.report.document import Block, Cluster, Document, Sign, Timeline

if TYPE_CHECKING:
    from jinja2 import Template

_PARTS: Final = re.compile(r"[^\\/]*[\\/]+|[^\\/]+")
_HIGH: Final = 4  # shapes of a cluster one above the other
_BESIDE: Final = 56  # and beside each other: as many as A4 has room for
_STEP: Final = 12  # from shape to shape
_LONG: Final = 640  # the timeline's length
_BINS: Final = 160  # places on it: more moments than the eye can part


def html_text(document: Document) -> bytes:
    """Return the file."""
    text = _template().render(
        document=document, kind=_kind, bands=_bands, marks=_marks, change=_change
    )
    return closed(text.encode("utf-8", "backslashreplace"), document.sha256, Mark.HTML)


@cache
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup, escape

    def breaks(text: str) -> Markup | str:
        """Let a path be broken behind its signs; what is copied is as it was."""
        if "\\" not in text and "/" not in text:
            return text
        return Markup("<wbr>").join(map(escape, _PARTS.findall(text)))

    environment = Environment(
        loader=FileSystemLoader(resources.resource("report")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["breaks"] = breaks
    return environment.get_template("report.html.jinja")


def _kind(block: Block) -> str:
    return type(block).__name__.lower()


def _bands(cluster: Cluster) -> Iterator[tuple[int, list[tuple[int, int, Sign]]]]:
    """Yield the bands of a cluster, no wider than paper: width, and places of the shapes column by column."""
    most = _HIGH * _BESIDE
    for begin in range(0, len(cluster.signs), most):
        band = cluster.signs[begin : begin + most]
        yield (
            math.ceil(len(band) / _HIGH) * _STEP,
            [(n // _HIGH * _STEP, n % _HIGH * _STEP, sign) for n, sign in enumerate(band)],
        )


def _marks(timeline: Timeline) -> Iterator[tuple[str, list[tuple[float, int]]]]:
    """Yield each log with its marks: where on the line, and how many moments fall there."""
    for track in timeline.tracks:
        counted: dict[int, int] = {}
        for at in track.times:
            place = round(_share(timeline, at) * _BINS)
            counted[place] = counted.get(place, 0) + 1
        yield track.name, [(place * _LONG / _BINS, many) for place, many in counted.items()]


def _change(timeline: Timeline) -> float | None:
    """Return where on the line the change stands."""
    return _share(timeline, timeline.moment[0]) * _LONG if timeline.moment else None


def _share(timeline: Timeline, at: datetime) -> float:
    return (at - timeline.begin) / (timeline.end - timeline.begin)
