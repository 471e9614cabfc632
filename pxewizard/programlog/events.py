"""What may be logged: events with fixed numbers, and the facts that may stand beside them. Pure.

The numbers are those of the Application event log too, where they lie between 1 and 1000: the source's
message file is Windows' own eventcreate.exe, which has a message for each of them.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final


class Event(IntEnum):
    """What happened; a number is never given to another event."""

    STARTED = 100
    ENDED = 101
    FAILED = 102
    CRASHED = 103
    SIGNED_IN = 110
    PLANNED = 120
    APPROVED = 130
    ACKNOWLEDGED = 131  # a risk or an exception that a person took on
    REFUSED = 132  # by a policy
    WRITING = 140  # about to be sent
    WRITTEN = 141  # and read back
    NOT_WRITTEN = 142
    UNDOING = 150
    UNDONE = 151
    NOT_UNDONE = 152
    CLOSED = 160  # nothing more follows in this direction

    @property
    def words(self) -> str:
        """Return the event as the line begins."""
        return self.name.replace("_", " ").capitalize()


class Fact(StrEnum):
    """What may stand beside an event: names and codes. There is no fact for a value or a message."""

    ACCOUNT = "account"
    ARTICLE = "article"
    AUTHENTICATION = "authentication"
    CERTIFICATE = "certificate"  # the thumbprint of a server's
    CHANGE_NUMBER = "change-number"
    CODE = "code"  # of a problem, a risk, a policy
    COMMAND = "command"
    DIRECTION = "direction"
    ERROR = "error"  # the name of its class
    EXIT = "exit"
    FILE = "file"
    FOLDER = "folder"
    MADE_BY = "made-by"
    PERSON = "person"
    PLACE = "place"
    PLAN = "plan"  # its hash
    PRACTICE = "practice"
    RESULT = "result"
    SERVER = "server"
    SPN = "spn"
    STEP = "step"
    STEPS = "steps"
    VERSION = "version"


# What an auditor asks for; a practice site's is for nobody's eyes but the person's own.
AUDITED: Final = frozenset(Event) - {Event.STARTED, Event.ENDED, Event.FAILED, Event.CLOSED}
_GRAVE: Final = {Event.CRASHED: 3}
_DOUBTFUL: Final = {Event.FAILED, Event.REFUSED, Event.NOT_WRITTEN, Event.NOT_UNDONE}


def weight(event: Event) -> int:
    """Return CMTrace's type: 1 for a note, 2 for a warning, 3 for an error."""
    return _GRAVE.get(event, 2 if event in _DOUBTFUL else 1)
