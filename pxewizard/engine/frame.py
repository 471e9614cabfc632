"""What stands around a page of the wizard, in words and states: rail, main sentence, footer, explanation.

Values only, and no Qt: `flow.py` makes a `Frame` from where the person is, the window draws it.
"""

from __future__ import annotations

from dataclasses import field
from enum import IntEnum, StrEnum

from pxewizard.core.late import dataclass
from pxewizard.core.problem import Problem
from pxewizard.core.words import Text


class Step(IntEnum):
    """The seven steps; their number never changes, a step that is left out stays in its place."""

    SERVERS = 1
    EXAMINE = 2
    COMPARE = 3
    REVIEW = 4
    APPLY = 5
    RESULT = 6
    OTHERS = 7


class RailState(StrEnum):
    """How a step stands in the rail."""

    DONE = "done"
    NOW = "now"
    AHEAD = "ahead"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class RailRow:
    """One step in the rail; `answer` is what was given or found there, `open`: one may go back to it."""

    step: Step
    name: Text
    state: RailState
    answer: Text | None = None
    open: bool = False


class Back(StrEnum):
    """What the Back button does on this page."""

    SHOWN = "shown"
    DISABLED = "disabled"
    GONE = "gone"


class FooterSign(StrEnum):
    """The small icon before the footer's sentence."""

    LOCK = "lock"  # nothing is written
    INFO = "info"
    WARNING = "warning"


@dataclass(frozen=True)
class Footer:
    """The sentence that is always there: why the verb is disabled, or what was (not) written."""

    says: Text
    sign: FooterSign = FooterSign.LOCK


@dataclass(frozen=True)
class Verb:
    """The one filled button, or a `plain` one; `danger` marks what writes, which Enter never presses."""

    says: Text
    enabled: bool = True
    danger: bool = False
    plain: bool = False


@dataclass(frozen=True)
class Guide:
    """The panel "What this step does and why": a paragraph, at most five terms, what this step cannot do."""

    why: Text
    terms: tuple[tuple[Text, Text], ...] = ()
    cannot: Text | None = None


@dataclass(frozen=True)
class Frame:
    """Everything around one page. `sentence` says what is true now, `lead` explains it in one line."""

    article: Text
    short_name: Text
    step: Step
    rail: tuple[RailRow, ...]
    step_line: Text
    sentence: Text
    lead: Text
    footer: Footer
    guide: Guide
    verb: Verb | None = None
    back: Back = Back.SHOWN
    closes: bool = False  # Cancel reads Close: nothing is left to cancel
    trouble: Problem | None = (
        None  # of the last thing tried, where the page itself does not tell it
    )
    severity: str = field(default="")  # of the main sentence, for announcements: "", ok, warn, err
