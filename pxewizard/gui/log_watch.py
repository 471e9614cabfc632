"""Reads the log of a change again and again, each time only what is new. Blocking work; knows no window.

A log that stands under a network path is followed there. Any other is asked of its server, whose answer is
the log's end: of that only what was not there before is looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from pxewizard.core.clock import Clock
from pxewizard.core.cure import CureMarks
from pxewizard.core.logline import Framer
from pxewizard.core.logrecord import Record
from pxewizard.core.place import LogFile
from pxewizard.core.problem import Problem
from pxewizard.core.reading import LogText, Reading, Unreadable, log_of
from pxewizard.engine.log_proof import LogProof, ProofReader
from pxewizard.logs.following import Follower

Look = Callable[[LogFile], Reading]
_NETWORK: Final = ("\\\\", "//")


class LogWatcher:
    """One log of one server, from a change on."""

    def __init__(self, place: LogFile, marks: CureMarks, begun: LogProof, clock: Clock) -> None:
        """Have read nothing yet."""
        self.place = place
        self._reader = ProofReader(marks, begun)
        self._clock = clock
        self._text = ""
        self._framer = Framer(place.name)
        self._follower: Follower | None = None

    def read(self, look: Look) -> LogProof:
        """Read what is new and return what is proved by now; raises Problem."""
        for record in self._followed() if self._follower else self._asked(look):
            self._reader.note(record)
        return self._reader.proof(self._clock.now())

    def _followed(self) -> Iterable[Record]:
        """Return what was added to the file; one that cannot be opened any more is asked for again."""
        follower, self._follower = self._follower, None
        found = tuple(follower.poll()) if follower else ()
        self._follower = follower
        return found

    def _asked(self, look: Look) -> Iterator[Record]:
        reading = look(self.place)
        if isinstance(reading, Unreadable):
            raise reading.problem
        log = log_of(reading)
        if log is None:
            return
        if log.text.startswith(self._text):
            added = log.text[len(self._text) :]
        else:  # its beginning has fallen away, or it was rolled over
            self._framer, added = Framer(self.place.name), log.text
        self._text = log.text
        yield from self._framer.feed(added)
        self._follow(log)

    def _follow(self, log: LogText) -> None:
        if not log.path.startswith(_NETWORK):
            return
        follower = Follower(Path(log.path))
        try:
            follower.skip()
        except Problem:
            return  # it is asked for again
        self._follower = follower
