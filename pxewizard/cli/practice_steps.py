"""The commands that lead through a practice case: made by examining it, so that each of them works."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Final

from pxewizard import wiring
from pxewizard.cli import next_steps
from pxewizard.core.address import ServerAddress
from pxewizard.core.diagnosis import Affected
from pxewizard.core.examination import Examination, Scope
from pxewizard.core.plan import Unanswered
from pxewizard.core.remedy import Answers, Choice, Remedy
from pxewizard.engine.planning import make_plan

_OF_A_RESULT: Final = " --database-result result.csv --answer imported-result=yes"


def steps(name: str) -> Iterator[str]:
    """Yield the commands for a case, in their order; FOLDER stands for what apply prints."""
    case = wiring.practice_case(name)
    words = f"--practice {name} --state practice-{name}"
    asked = case.database is not None and case.database.availability == "denied"
    if asked:
        yield "pxewizard query          (for the database administrator, who sends back:)"
        yield f"pxewizard practice {name} --database-result result.csv"
    yield f"pxewizard examine {words}"
    if asked:
        yield from _change(words, _OF_A_RESULT)
        return
    seen = _examined(name, case.dp)
    for one in seen:
        if isinstance(one.diagnosis, Affected) and one.diagnosis.remedies:
            yield from _change(words, _answers(one.diagnosis.remedies[0], one))
    options = argparse.Namespace(practice=name, user=None, ca=None)
    yield from next_steps.doctor(options, [o for one in seen for o in one.observations])


def _examined(name: str, dp: str) -> list[Examination]:
    examiner = wiring.practice(name).examiner
    scope = Scope(ServerAddress(dp), practice=name)
    return [examiner.examine(one, scope, find=True) for one in wiring.scenarios()]


def _answers(remedy: Remedy, seen: Examination) -> str:
    """Return an answer to each question that has none by itself: the first option, or yes."""
    given: dict[str, str] = {}
    while isinstance(
        made := make_plan(remedy, Answers.of(given.items()), seen, seen.context.started), Unanswered
    ):
        question = next(one for one in remedy.questions if one.code == made.codes[0])
        given[question.code] = question.options[0].code if isinstance(question, Choice) else "yes"
    return "".join(f" --answer {code}={value}" for code, value in given.items())


def _change(words: str, answers: str) -> Iterator[str]:
    yield f"pxewizard plan    {words}{answers} -o plan.json"
    yield f"pxewizard apply   plan.json {words}"
    yield f"pxewizard examine {words}"
    yield f"pxewizard undo    FOLDER {words}     (apply prints the folder)"
