"""From a remedy and a person's answers to a plan; nothing is assumed that was not answered."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Final

from pxewizard.core.diagnosis import Affected
from pxewizard.core.examination import Examination
from pxewizard.core.late import dataclass
from pxewizard.core.plan import Plan, Unanswered
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Kind, Present
from pxewizard.core.remedy import (
    Acknowledge,
    Answers,
    Choice,
    Condition,
    Number,
    Proposal,
    Question,
    Remedy,
    RestartService,
    SetRegistryValue,
    Step,
)
from pxewizard.core.words import Text, tr

_MOST_DIGITS: Final = 20


def make_plan(
    remedy: Remedy, answers: Answers, examination: Examination, made_at: datetime
) -> Plan | Unanswered:
    """Return the plan that the answers lead to, or the codes of the questions that are open.

    Answers to questions that the remedy does not ask are left out of the plan. Problem "bad-answer"
    for a number out of range or an option that does not exist.
    """
    asked = questions_now(remedy, answers)
    for question, value in asked:
        answer = answers.get(question.code)
        if value is None and answer is not None:
            _checked(question, answer)
    open_codes = tuple(question.code for question, value in asked if value is None)
    if open_codes:
        return Unanswered(open_codes)
    effective = _effective(asked)
    steps = tuple(_step(one, effective) for one in remedy.steps if _holds(one.only_if, effective))
    return Plan(
        article=examination.article.number,
        remedy=remedy.code,
        title=remedy.title,
        why=remedy.why,
        scope=examination.context.scope,
        steps=steps,
        answers=Answers.of(effective.items()),
        acknowledged=_acknowledged(remedy, effective),
        warnings=(*remedy.warnings, *interruptions(steps), *_cautions(remedy, effective)),
        made_at=made_at,
        made_by=examination.context.operator,
    )


def questions_now(remedy: Remedy, answers: Answers) -> tuple[tuple[Question, str | None], ...]:
    """Return the questions that these answers leave to be asked, each with the answer that counts.

    None where there is none: not given, withheld, or one that makes no sense.
    """
    asked: list[tuple[Question, str | None]] = []
    for question in remedy.questions:
        if not _holds(_condition(question), _effective(asked)):
            continue
        answer, value = answers.get(question.code), None
        with suppress(Problem):
            value = _default(question) if answer is None else _checked(question, answer)
        asked.append((question, value))
    return tuple(asked)


@dataclass(frozen=True)
class Offer:
    """A step as these answers leave it: `chosen` by them, `whole` unless a number is still open."""

    proposal: Proposal
    step: Step
    chosen: bool
    whole: bool


def offers_now(remedy: Remedy, answers: Answers) -> tuple[Offer, ...]:
    """Return every step of the remedy, those as well that the answers leave out."""
    effective = _effective(questions_now(remedy, answers))
    return tuple(
        Offer(one, _step(one, effective) if whole else one.step, chosen, whole)
        for one in remedy.steps
        for whole in (one.number_from is None or one.number_from in effective,)
        for chosen in (_holds(one.only_if, effective),)
    )


def proposed_now(plan: Plan, examination: Examination) -> tuple[Step, ...] | None:
    """Return the steps that the article proposes now, given the same answers; None if it does not."""
    for remedy in _remedies(examination):
        if remedy.code != plan.remedy:
            continue
        try:
            again = make_plan(remedy, plan.answers, examination, plan.made_at)
        except Problem:  # an answer of the plan, such as its source, is not among the options now
            continue
        if isinstance(again, Plan):
            return again.steps
    return None


def still_possible(plan: Plan, step: Step, examination: Examination) -> bool:
    """Return whether some remedy could propose the step now, for a plan that is half done.

    A half-done plan leads the article to other questions than the plan answered; the consent was given
    for the step itself. Risks that are asked of every answer must have been taken on.
    """
    for remedy in _remedies(examination):
        risks = {q.code for q in remedy.questions if isinstance(q, Acknowledge) and not q.only_if}
        numbers = {
            p.number_from: plan.answers.get(p.number_from) for p in remedy.steps if p.number_from
        }
        known = {code: answer for code, answer in numbers.items() if answer}
        could = {_step(one, known) for one in remedy.steps if one.number_from in {None, *known}}
        if step in could and risks <= set(plan.acknowledged):
            return True
    return False


def _remedies(examination: Examination) -> tuple[Remedy, ...]:
    diagnosis = examination.diagnosis
    return diagnosis.remedies if isinstance(diagnosis, Affected) else ()


def _effective(asked: Iterable[tuple[Question, str | None]]) -> dict[str, str]:
    return {question.code: value for question, value in asked if value is not None}


def _condition(question: Question) -> Condition | None:
    return question.only_if if isinstance(question, Acknowledge) else None


def _holds(condition: Condition | None, effective: dict[str, str]) -> bool:
    if condition is None:
        return True
    answer = effective.get(condition.question)
    if answer is None:
        return False
    if condition.at_least is not None:
        return int(answer) >= condition.at_least
    return answer == condition.equals


def _default(question: Question) -> str | None:
    match question:
        case Number():
            return str(question.default)
        case Choice():
            return question.default
        case Acknowledge():
            return None


def _checked(question: Question, answer: str) -> str | None:
    """Return the answer in its one form, None for an acknowledgement withheld."""
    given = f"{question.code}={answer}"
    match question:
        case Number(low=low, high=high):
            number = _number(answer)
            if number is not None and low <= number <= high:
                return str(number)
            raise problem(
                "bad-answer",
                text=given,
                expected=tr("Give a number from {low} to {high}.", low=low, high=high),
            )
        case Choice(options=options):
            codes = [option.code for option in options]
            if answer.lower() in codes:
                return answer.lower()
            raise problem(
                "bad-answer",
                text=given,
                expected=tr("Give one of: {codes}.", codes=", ".join(codes)),
            )
        case Acknowledge():
            if answer.lower() in {"yes", "no"}:
                return "yes" if answer.lower() == "yes" else None
            raise problem("bad-answer", text=given, expected=tr("Give yes or no."))


def _number(answer: str) -> int | None:
    """Return the whole number that the digits make; int() itself refuses thousands of digits."""
    digits = answer.lstrip("0")
    plain = answer.isascii() and answer.isdecimal() and len(digits) <= _MOST_DIGITS
    return int(digits or "0") if plain else None


def _step(proposal: Proposal, effective: dict[str, str]) -> Step:
    step = proposal.step
    if proposal.number_from is None or not isinstance(step, SetRegistryValue):
        return step
    return replace(step, after=Present(int(effective[proposal.number_from]), Kind.REG_DWORD))


def _acknowledged(remedy: Remedy, effective: dict[str, str]) -> tuple[str, ...]:
    """Return the risks taken on, each once: two sources may ask the same of whoever chooses them."""
    asked = (question.code for question in remedy.questions if isinstance(question, Acknowledge))
    return tuple(dict.fromkeys(code for code in asked if code in effective))


def _cautions(remedy: Remedy, effective: dict[str, str]) -> tuple[Text, ...]:
    return tuple(
        question.caution
        for question in remedy.questions
        if isinstance(question, Number)
        and question.caution
        and question.caution_below is not None
        and int(effective[question.code]) < question.caution_below
    )


def interruptions(steps: tuple[Step, ...]) -> tuple[Text, ...]:
    """Return what the steps interrupt, and what nobody can take back."""
    return tuple(
        tr(
            "Computers that are booting from {server} when {service} restarts are interrupted.",
            server=step.place.server,
            service=step.place.name,
        )
        for step in steps
        if isinstance(step, RestartService)
    )
