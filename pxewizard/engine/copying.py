"""A remedy that writes one value to one or more servers, taken from one of several sources."""

from __future__ import annotations

from dataclasses import replace

from pxewizard.core.examination import Observation
from pxewizard.core.late import dataclass
from pxewizard.core.place import RegistryValue
from pxewizard.core.reading import Absent, Present
from pxewizard.core.remedy import (
    Acknowledge,
    Choice,
    Condition,
    Option,
    Proposal,
    Question,
    Remedy,
    SetRegistryValue,
)
from pxewizard.core.words import Text, tr

QUESTION = "source"


@dataclass(frozen=True)
class Source:
    """A value, where it comes from, what must be acknowledged for it, and where it would be written.

    `targets` are observations of registry values that are Present or Absent("value").
    """

    code: str
    label: Text
    value: Present
    targets: tuple[Observation, ...]
    cautions: tuple[Acknowledge, ...] = ()
    brief: Text | None = None  # the label where the certificates of the value stand beside it


@dataclass(frozen=True)
class Additions:
    """What a remedy holds besides the copying itself."""

    questions: tuple[Question, ...] = ()
    steps: tuple[Proposal, ...] = ()
    warnings: tuple[Text, ...] = ()


def copying(
    code: str, why: Text, sources: tuple[Source, ...], additions: Additions, *, choose: bool
) -> Remedy:
    """Make the remedy; with `choose` the person must name the source, even if there is only one."""
    questions: list[Question] = [_which(sources)] if choose else []
    steps: list[Proposal] = []
    for source in sources:
        chosen = Condition(QUESTION, equals=source.code) if choose else None
        questions += [replace(caution, only_if=chosen) for caution in source.cautions]
        steps += [
            Proposal(_write(target, source.value), only_if=chosen) for target in source.targets
        ]
    return Remedy(
        code,
        tr("Write the chosen value") if choose else _title(sources),
        why,
        (*questions, *additions.questions),
        (*steps, *additions.steps),
        additions.warnings,
    )


def differing(value: Present, *observations: Observation) -> tuple[Observation, ...]:
    """Return the observations, each place once, that do not read `value` exactly."""
    distinct = {one.place: one for one in observations}
    return tuple(one for one in distinct.values() if one.reading != value)


def _which(sources: tuple[Source, ...]) -> Choice:
    options = tuple(Option(source.code, source.label, source.brief) for source in sources)
    return Choice(QUESTION, tr("Which value shall be written?"), options)


def _write(target: Observation, value: Present) -> SetRegistryValue:
    if not isinstance(target.place, RegistryValue) or not isinstance(
        target.reading, Present | Absent
    ):
        message = f"not a target for writing: {target}"
        raise TypeError(message)
    return SetRegistryValue(target.place, target.reading, value)


def _title(sources: tuple[Source, ...]) -> Text:
    servers = sorted({target.place.server for source in sources for target in source.targets})
    return tr("Write the value on {servers}", servers=", ".join(servers))
