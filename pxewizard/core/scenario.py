"""The port to an article: one file, one public method. It sees a survey, not the site: it cannot write."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from pxewizard.core.comparison import Sides
from pxewizard.core.cure import CureMarks
from pxewizard.core.diagnosis import Diagnosis
from pxewizard.core.examination import Article, Examination, Observation, Scope
from pxewizard.core.place import Place
from pxewizard.core.remedy import Question, Step
from pxewizard.core.sighting import LogSigns
from pxewizard.core.wording import Wording
from pxewizard.core.words import Text


class Survey(Protocol):
    """What an article may ask of a site; each place is read once, and numbered."""

    @property
    def scope(self) -> Scope:
        """Return the servers meant and what the person stated."""
        ...

    def need(self, *places: Place) -> tuple[Observation, ...]:
        """Read places that the verdict depends on."""
        ...

    def want(self, *places: Place) -> tuple[Observation, ...]:
        """Read places that only add to the picture; unreadable ones are reported, no more."""
        ...


class Scenario(Protocol):
    """One knowledge-base article."""

    @property
    def article(self) -> Article:
        """Return the article's number, title and address."""
        ...

    @property
    def asks(self) -> tuple[Question, ...]:
        """Return the questions whose answers the examination can use."""
        ...

    @property
    def whole_site(self) -> bool:
        """Return whether it looks beyond the server at `Scope.dp`: other servers, the site database."""
        ...

    @property
    def follow_up(self) -> tuple[Text, ...]:
        """Return what is left to do by hand after the fix, in order, as the article says."""
        ...

    @property
    def wording(self) -> Wording:
        """Return what a window says of the article: headlines, terms, explanations."""
        ...

    def examine(self, survey: Survey) -> Diagnosis:
        """Read what the article needs and judge it. Changes nothing."""
        ...

    def compared(self, seen: Examination) -> Sides:
        """Return which of its readings stand side by side, for the comparison that a person is shown."""
        ...

    def log_signs(self, since: datetime | None = None) -> LogSigns:
        """Return what looks for the article in logs alone; records from `since` on are counted apart."""
        ...

    def cure_marks(self, steps: tuple[Step, ...]) -> CureMarks | None:
        """Return by what a log shows that these steps have cured the fault; None where they do not tell."""
        ...
