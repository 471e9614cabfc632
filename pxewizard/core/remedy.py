"""What can be done: steps as data, and the questions that a person must answer first.

A step names its place, what is there before and what shall be there after; it can be shown, approved,
saved, carried out, compared and inverted without knowing the article it comes from.
"""

from __future__ import annotations

from collections.abc import Iterable

from pxewizard.core.late import dataclass
from pxewizard.core.place import RegistryValue, Service
from pxewizard.core.reading import Absent, Present
from pxewizard.core.words import Text


@dataclass(frozen=True)
class SetRegistryValue:
    """Write `after` where `before` was read; `before` is never Absent("key"): keys are not created."""

    place: RegistryValue
    before: Present | Absent
    after: Present


@dataclass(frozen=True)
class DeleteRegistryValue:
    """Remove the value that reads `before`; only the inverse of setting an absent value."""

    place: RegistryValue
    before: Present


@dataclass(frozen=True)
class RestartService:
    """Stop and start a service that is running; `on_undo` says whether undo restarts it as well."""

    place: Service
    on_undo: bool = False


Step = SetRegistryValue | DeleteRegistryValue | RestartService
RegistryStep = SetRegistryValue | DeleteRegistryValue


def after(step: RegistryStep) -> Present | Absent:
    """Return what the place must read once the step is done."""
    return step.after if isinstance(step, SetRegistryValue) else Absent()


def invert(step: RegistryStep) -> RegistryStep:
    """Return the step that takes this one back; inverting twice gives the same step."""
    if isinstance(step, DeleteRegistryValue):
        return SetRegistryValue(step.place, before=Absent(), after=step.before)
    if isinstance(step.before, Present):
        return SetRegistryValue(step.place, before=step.after, after=step.before)
    return DeleteRegistryValue(step.place, before=step.after)


@dataclass(frozen=True)
class Answers:
    """What a person answered, by question code, in a fixed order."""

    given: tuple[tuple[str, str], ...] = ()

    @staticmethod
    def of(pairs: Iterable[tuple[str, str]]) -> Answers:
        """Sort the pairs by code; a later answer to the same question wins."""
        return Answers(tuple(sorted(dict(pairs).items())))

    def get(self, code: str, default: str | None = None) -> str | None:
        """Return the answer to the question `code`, if there is one."""
        return dict(self.given).get(code, default)


@dataclass(frozen=True)
class Condition:
    """Holds if the question was answered with `equals`, or with a number of `at_least`."""

    question: str
    equals: str | None = None
    at_least: int | None = None


@dataclass(frozen=True)
class Number:
    """A whole number from `low` to `high`; below `caution_below` the text `caution` is shown."""

    code: str
    text: Text
    low: int
    high: int
    default: int
    unit: str = ""
    caution_below: int | None = None
    caution: Text | None = None


@dataclass(frozen=True)
class Option:
    """One of the answers to a choice; `brief` is its text where what it would write is drawn beside it."""

    code: str
    text: Text
    brief: Text | None = None


@dataclass(frozen=True)
class Choice:
    """One of several; without a default the person must choose."""

    code: str
    text: Text
    options: tuple[Option, ...]
    default: str | None = None


@dataclass(frozen=True)
class Acknowledge:
    """A risk that the person must take on knowingly, by the answer "yes"; never by default or in bulk."""

    code: str
    text: Text
    only_if: Condition | None = None


Question = Number | Choice | Acknowledge


@dataclass(frozen=True)
class Proposal:
    """A step as proposed: `only_if` makes it hang on an answer, `number_from` takes the number answered.

    With `number_from`, the step is a SetRegistryValue whose `after` is replaced by that REG_DWORD.
    """

    step: Step
    only_if: Condition | None = None
    number_from: str | None = None


@dataclass(frozen=True)
class Remedy:
    """A fix as a whole: what it does, why it is right here, what must be asked, what would be done."""

    code: str
    title: Text
    why: Text
    questions: tuple[Question, ...]
    steps: tuple[Proposal, ...]
    warnings: tuple[Text, ...] = ()
