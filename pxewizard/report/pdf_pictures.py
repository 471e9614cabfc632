"""The drawn parts of a PDF report: timeline of the logs, pattern of the servers, what is not there."""

from __future__ import annotations

from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from pxewizard.report.document import Cluster, Sign, Timeline
from pxewizard.report.pdf_text import ACCENT, EDGE, ERR, SUB, TONES, Face, drawable

_NAMES: Final = 110.0  # points before a timeline
_TRACK: Final = 15.0
_STEP: Final = 7.5
_BELOW: Final = 5.0  # points below a group


class Hatch(Flowable):
    """Fills a cell with lines: there is nothing here, and that was read."""

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the width of the cell."""
        self._width = width
        return width, 8

    def draw(self) -> None:
        """Draw the lines."""
        canvas: Canvas = self.canv
        canvas.saveState()
        canvas.setStrokeColor(ERR)
        canvas.setStrokeAlpha(0.35)
        canvas.setLineWidth(0.5)
        place = 0.0
        while place < self._width - 8:
            canvas.line(place, 0, place + 8, 8)
            place += 4
        canvas.restoreState()


class Arrow(Flowable):
    """The line above a link of the chain; it points to the next link, if there is one."""

    def __init__(self, *, points: bool) -> None:
        """Keep whether a link follows."""
        super().__init__()
        self._points = points

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the width of the cell."""
        self._width = width
        return width, 7

    def draw(self) -> None:
        """Draw the line, and its head."""
        canvas: Canvas = self.canv
        canvas.setStrokeColor(ACCENT)
        canvas.setFillColor(ACCENT)
        canvas.setLineWidth(1.4)
        canvas.line(0, 4, self._width, 4)
        if self._points:
            path = canvas.beginPath()
            path.moveTo(self._width + 3, 4)
            path.lineTo(self._width - 2, 7)
            path.lineTo(self._width - 2, 1)
            path.close()
            canvas.drawPath(path, stroke=0, fill=1)


def height(timeline: Timeline) -> float:
    """Return how high its picture is: a line for each log, and one for the times."""
    return _TRACK * len(timeline.tracks) + 14


class TimelinePicture(Flowable):
    """One line a log, a mark for each moment."""

    def __init__(self, timeline: Timeline, room: float) -> None:
        """Keep what is drawn."""
        super().__init__()
        self._timeline, self._room = timeline, room

    def wrap(self, *_room: float) -> tuple[float, float]:
        """Take a line for each log, and one for the times."""
        return self._room, height(self._timeline)

    def draw(self) -> None:
        """Draw from the top down."""
        canvas, told = self.canv, self._timeline
        length, whole = self._room - _NAMES, told.end - told.begin
        canvas.setFont(Face.PLAIN, 7.5)
        for number, track in enumerate(reversed(told.tracks)):
            bottom = 12 + number * _TRACK
            canvas.setFillColor(SUB)
            canvas.drawString(0, bottom + 2, drawable(track.name)[:26])
            canvas.setStrokeColor(EDGE)
            canvas.line(_NAMES, bottom, self._room, bottom)
            canvas.setFillColor(ERR)
            places = {
                round(float((at - told.begin) / whole) * (length - 2), 1) for at in track.times
            }
            for place in sorted(places):
                canvas.rect(_NAMES + place, bottom, 1.6, 9, stroke=0, fill=1)
        if told.moment:
            at, words = told.moment
            place = _NAMES + min(float((at - told.begin) / whole) * length, length - 1)
            canvas.setStrokeColor(ACCENT)
            canvas.setFillColor(ACCENT)
            canvas.setDash(3, 1.5)
            canvas.line(place, 12, place, 12 + len(told.tracks) * _TRACK)
            canvas.setDash()
            canvas.drawCentredString(_NAMES + length / 2, 2, drawable(words))
        canvas.setFillColor(SUB)
        canvas.drawString(_NAMES, 2, f"{told.begin:%Y-%m-%d %H:%M:%S}")
        canvas.drawRightString(self._room, 2, f"{told.end:%Y-%m-%d %H:%M:%S} UTC")


class ClusterPicture(Flowable):
    """The servers of one group, each a shape with its own form."""

    def __init__(self, cluster: Cluster, room: float) -> None:
        """Keep what is drawn, in as many rows as the room asks for."""
        super().__init__()
        self._cluster, self._room = cluster, room
        self._beside = max(1, int((room - _NAMES) // _STEP))

    def wrap(self, *_room: float) -> tuple[float, float]:
        """Take as many rows as there must be."""
        rows = -(-len(self._cluster.signs) // self._beside)
        return self._room, rows * _STEP + _BELOW

    def split(self, _width: float, height: float) -> list[Flowable]:
        """Be cut behind the last row that the page has room for; the rest has no name."""
        signs, fits = self._cluster.signs, int((height - _BELOW) // _STEP) * self._beside
        if fits <= 0:
            return []
        parts = (Cluster(self._cluster.name, signs[:fits]), Cluster("", signs[fits:]))
        return [ClusterPicture(part, self._room) for part in parts]

    def draw(self) -> None:
        """Draw row by row."""
        canvas = self.canv
        top = -(-len(self._cluster.signs) // self._beside) * _STEP + 4
        canvas.setFont(Face.PLAIN, 7.5)
        canvas.setFillColor(SUB)
        canvas.drawString(0, top - 6, drawable(self._cluster.name)[:26])
        for number, sign in enumerate(self._cluster.signs):
            left = _NAMES + number % self._beside * _STEP
            _shape(canvas, sign, left, top - 6 - number // self._beside * _STEP)


def _shape(canvas: Canvas, sign: Sign, left: float, bottom: float) -> None:
    """Draw one sign, 5 points wide; a full circle only where all is well."""
    colour = HexColor(TONES[sign])
    canvas.setFillColor(colour)
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(0.8)
    match sign:
        case Sign.OK | Sign.NOTE:
            canvas.circle(left + 2.5, bottom + 2.5, 1.3, stroke=0, fill=1)
        case Sign.ABSENT:
            canvas.rect(left + 0.4, bottom + 0.4, 4.2, 4.2, stroke=1, fill=0)
        case Sign.PROBLEM:
            canvas.rect(left, bottom, 5, 5, stroke=0, fill=1)
        case Sign.DIFFERS | Sign.WARNING:
            path = canvas.beginPath()
            path.moveTo(left + 2.5, bottom)
            for x, y in ((5, 2.5), (2.5, 5), (0, 2.5)):
                path.lineTo(left + x, bottom + y)
            path.close()
            canvas.drawPath(path, stroke=0, fill=1)
        case Sign.UNKNOWN | Sign.WAITING:
            canvas.circle(left + 2.5, bottom + 2.5, 2, stroke=1, fill=0)
            if sign is Sign.UNKNOWN:
                canvas.line(left + 1.1, bottom + 1.1, left + 3.9, bottom + 3.9)
