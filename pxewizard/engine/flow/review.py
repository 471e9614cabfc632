"""What page 4 asks and shows, from the remedy and the answers so far. No pixels."""

from __future__ import annotations

from collections.abc import Iterator

from pxewizard.core.late import dataclass
from pxewizard.core.plan import Plan
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Present
from pxewizard.core.remedy import (
    Choice,
    Number,
    Proposal,
    Question,
    Remedy,
    SetRegistryValue,
    Step,
)
from pxewizard.core.words import Text
from pxewizard.engine.flow import database, governing
from pxewizard.engine.flow.state import Flow
from pxewizard.engine.planning import interruptions, offers_now, questions_now
from pxewizard.engine.shown import origin


@dataclass(frozen=True)
class Asked:
    """A question, the answer as it was given or holds by default, and what is wrong with it."""

    question: Question
    answer: str | None
    problem: Problem | None


@dataclass(frozen=True)
class Sheet:
    """A step to be looked at: its place in the remedy, and its number among those that will be done.

    `number` is None for one that is left out, by the yes or no of `switch`. Where a number is still
    open, the step is not `whole`: what it would write is not known yet. A `typed` value comes from
    nowhere else.
    """

    place: int
    number: int | None
    step: Step
    switch: Choice | None
    whole: bool
    typed: bool


def asked(flow: Flow) -> tuple[Asked, ...]:
    """Return the questions that hold now, but for those that switch a single step on or off."""
    remedy = flow.remedy
    if remedy is None:
        return ()
    problems = dict(flow.answer_problems)
    switches = {one.code for proposal in remedy.steps if (one := _switch(remedy, proposal))}
    return tuple(
        Asked(
            question,
            flow.answers.get(question.code, value),
            problems.get(question.code) or governing.of_risk(flow, question.code),
        )
        for question, value in questions_now(remedy, flow.answers)
        if question.code not in switches
    )


def sheets(flow: Flow) -> tuple[Sheet, ...]:
    """Return the steps that will be done, and those that a switch has left out."""
    remedy, number, found = flow.remedy, 0, []
    for place, one in enumerate(offers_now(remedy, flow.answers) if remedy else ()):
        switch = _switch(remedy, one.proposal) if remedy else None
        number += one.chosen
        if one.chosen or switch:
            shown = number if one.chosen else None
            typed = one.proposal.number_from is not None
            found.append(Sheet(place, shown, one.step, switch, one.whole, typed))
    return tuple(found)


def would_write(remedy: Remedy, question: Question) -> tuple[tuple[str, Present], ...]:
    """Return for each option of a choice what it would write; nothing for one that writes nothing."""
    found: dict[str, Present] = {}
    for one in remedy.steps:
        condition = one.only_if
        if condition is None or condition.question != question.code or one.number_from:
            continue
        if isinstance(one.step, SetRegistryValue) and condition.equals is not None:
            found.setdefault(condition.equals, one.step.after)
    return tuple(found.items())


def lasting(flow: Flow) -> tuple[Text, ...]:
    """Return what of the plan cannot be taken back."""
    return interruptions(flow.plan.steps) if flow.plan else ()


def warnings(flow: Flow) -> tuple[Text, ...]:
    """Return what else is to be warned of; a caution stands beside its number already."""
    remedy, plan = flow.remedy, flow.plan
    if remedy is None or plan is None:
        return ()
    beside = [one.caution for one in remedy.questions if isinstance(one, Number)]
    own = (one for one in plan.warnings if one not in lasting(flow) and one not in beside)
    return (*own, *_waived(flow, plan))


def _waived(flow: Flow, plan: Plan) -> Iterator[Text]:
    """Yield that the check of the database's certificate was waived, where a value comes from there."""
    seen = flow.current
    origins = [origin(step, seen) for step in plan.steps] if seen else []
    if any(one and one.of_database for one in origins) and (says := database.waived(flow)):
        yield says


def _switch(remedy: Remedy, proposal: Proposal) -> Choice | None:
    """Return the yes-or-no question on which this step, and no other, hangs."""
    condition = proposal.only_if
    if condition is None or condition.equals != "yes":
        return None
    others = [
        one for one in remedy.steps if one.only_if and one.only_if.question == condition.question
    ]
    return next(
        (
            question
            for question in remedy.questions
            if isinstance(question, Choice)
            and question.code == condition.question
            and {option.code for option in question.options} == {"yes", "no"}
            and len(others) == 1
        ),
        None,
    )
