"""What a person is shown of an examination, a plan and an outcome; and the same as JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pxewizard import wiring
from pxewizard.cli import beside, hints, text
from pxewizard.cli.output import Output
from pxewizard.core.diagnosis import (
    Affected,
    Diagnosis,
    Finding,
    Healthy,
    NotApplicable,
    Severity,
    Undecided,
    verdict,
)
from pxewizard.core.examination import Examination, Observation
from pxewizard.core.outcome import Applied, Failed, Outcome, Refused, Result, Uncertain
from pxewizard.core.plan import Plan
from pxewizard.core.remedy import Acknowledge, Choice, Number, Question, Remedy
from pxewizard.engine.formats.codec import to_json

_ELSEWHERE = {Severity.PROBLEM, Severity.WARNING}


def examination(out: Output, seen: Examination, command: Callable[[Remedy], str]) -> None:
    """Print the verdict first, then the findings, the comparison and every reading.

    `command` says what writes down the fix, for whoever wants to go on; empty where nothing does.
    """
    out.say(f"KB {seen.article.number}  {seen.article.title}")
    out.say(text.wrapped(headline(seen.diagnosis)) + "\n")
    findings(out, seen.diagnosis.findings)
    if isinstance(seen.diagnosis, NotApplicable):
        out.say()
        return
    for server, account in seen.context.accounts:
        out.say(text.wrapped(f"signed in to {server} as {account}", 2))
    for exception in seen.context.tls_exceptions:
        out.say(text.wrapped(f"exception: {exception}", 2))
    if compared := wiring.comparison(seen):
        out.say(f"\nSide by side\n{beside.table(compared)}")
    out.say(f"\nWhat was read\n{text.observations(seen.observations)}\n")
    for remedy in _remedies(seen.diagnosis):
        _remedy(out, remedy)
        line = command(remedy)
        out.say(f"  Nothing has been written. Next:\n  {line}" if line else "")


def findings(out: Output, told: tuple[Finding, ...]) -> None:
    """Print the findings with their numbers and their evidence."""
    for number, one in enumerate(told, 1):
        evidence = f" [{text.tags(one.evidence)}]" if one.evidence else ""
        first = f"{text.tag('F', number):<4} {one.severity.capitalize():<11} "
        out.say(text.wrapped(f"{one.says}{evidence} ({one.code})", 2, first))
    for typed in hints.of_findings(told):
        out.say(text.wrapped(typed, 2))


def headline(diagnosis: Diagnosis) -> str:
    """Return the verdict as one sentence."""
    match diagnosis:
        case NotApplicable(why):
            return f"This article does not apply. {why}"
        case Affected(remedies=remedies):
            return f"Affected. {_way_out(remedies)}"
        case Undecided(()):
            return "Undecided: what was read allows no certain verdict."
        case Undecided():
            return "Undecided: an answer is missing, so nothing is concluded."
        case Healthy(findings) if any(one.severity in _ELSEWHERE for one in findings):
            return "Healthy for this article; something else needs attention."
        case Healthy():
            return "Healthy for this article: there is nothing to do."


def _way_out(remedies: tuple[Remedy, ...]) -> str:
    if not remedies:
        return "As it stands there is nothing to offer; the findings say why."
    decide = any(_must_decide(one) for one in remedies)
    return "There is a fix, which needs your decision." if decide else "There is a fix."


def _must_decide(remedy: Remedy) -> bool:
    """Return whether a question of the remedy has no answer by itself."""
    return any(
        (isinstance(q, Acknowledge) and not q.only_if) or (isinstance(q, Choice) and not q.default)
        for q in remedy.questions
    )


def _remedies(diagnosis: Diagnosis) -> tuple[Remedy, ...]:
    match diagnosis:
        case Affected(remedies=remedies):
            return remedies
        case Healthy() | Undecided() | NotApplicable():
            return ()


def _remedy(out: Output, remedy: Remedy) -> None:
    out.say("What can be done")
    out.say(text.wrapped(f"{remedy.title}. {remedy.why}", 2))
    questions(out, remedy.questions)


def questions(out: Output, asked: tuple[Question, ...]) -> None:
    """Print the questions with the words that `--answer` takes."""
    for question in asked:
        out.say(text.wrapped(question.text, 2, "? "))
        match question:
            case Number(code, _, low, high, default):
                out.say(f"      --answer {code}=NUMBER   {low} to {high}, default {default}")
            case Choice(code, _, options, default):
                for option in options:
                    mark = "  (default)" if option.code == default else ""
                    out.say(
                        text.wrapped(f"{option.text}{mark}", 6, f"--answer {code}={option.code}   ")
                    )
            case Acknowledge(code, _, only_if):
                when = (
                    f"   if {only_if.question} is {only_if.equals or f'{only_if.at_least} or more'}"
                    if only_if
                    else ""
                )
                out.say(f"      --answer {code}=yes{when}")


def plan(out: Output, shown: Plan) -> None:
    """Print exactly what would be changed."""
    out.say(f"{text.safe(shown.title)}\n")
    out.say(text.wrapped(shown.why, 2))
    for number, step in enumerate(shown.steps, 1):
        out.say("\n" + "\n".join(text.step_lines(number, step)))
    for warning in shown.warnings:
        out.say(text.wrapped(warning, 2, "! "))
    for code, value in shown.answers.given:
        out.say(f"  answered: {code}={value}")
    if shown.scope.database:  # to which account and waiver of “apply” go
        out.say(f"  site database: {text.safe(str(shown.scope.database))}")
    out.say()


def outcome(out: Output, done: Outcome) -> None:
    """Print what became of each step, in order."""
    for number, result in enumerate(done.results, 1):
        out.say(text.wrapped(result_words(result), 2, f"{text.tag('S', number)}  "))
    for number in range(len(done.results) + 1, len(done.approved.plan.steps) + 1):
        out.say(f"  {text.tag('S', number)}  Not begun.")


def result_words(result: Result, *, sent: bool = True) -> str:
    """Return one sentence for a result; `sent` tells whether anything was sent for it."""
    match result:
        case Applied():
            return "Done and verified." if sent else "Nothing to do, it is so already."
        case Refused(found, problem) if problem.code == "changed-since":
            return f"Refused: {problem} It reads: {text.reading(found)}."
        case Refused(problem=problem):
            return f"Refused: {hints.told(problem)}"
        case Failed(problem):
            return f"Failed: {hints.told(problem)}"
        case Uncertain(problem):
            return f"Uncertain, look at the server: {hints.told(problem)}"


def as_json(seen: tuple[Examination, ...]) -> dict[str, Any]:
    """Return the object that `--json` prints: schema 1."""
    return {"schema": 1, "diagnoses": [_diagnosis(one) for one in seen]}


def _diagnosis(seen: Examination) -> dict[str, Any]:
    return {
        "article": seen.article.number,
        "verdict": verdict(seen.diagnosis),
        "why": str(seen.diagnosis.why) if isinstance(seen.diagnosis, NotApplicable) else None,
        "missing": [text.tag("E", n) for n in getattr(seen.diagnosis, "missing", ())],
        "accounts": [
            {"server": server, "account": account} for server, account in seen.context.accounts
        ],
        "tls_exceptions": list(seen.context.tls_exceptions),
        "findings": [finding_json(n, one) for n, one in enumerate(seen.diagnosis.findings, 1)],
        "observations": [observation_json(o) for o in seen.observations],
        "comparison": beside.as_json(wiring.comparison(seen)),
        "remedies": [_remedy_json(one) for one in _remedies(seen.diagnosis)],
    }


def observation_json(one: Observation) -> dict[str, Any]:
    """Return a reading with its number for a program."""
    return {
        "id": text.tag("E", one.number),
        "place": to_json(one.place),
        "reading": to_json(one.reading),
        "at": to_json(one.at),
        "needed": one.needed,
    }


def finding_json(number: int, one: Finding) -> dict[str, Any]:
    """Return a finding with its number for a program."""
    return {
        "id": text.tag("F", number),
        "code": one.code,
        "severity": str(one.severity),
        "says": str(one.says),
        "evidence": [text.tag("E", e) for e in one.evidence],
    }


def _remedy_json(one: Remedy) -> dict[str, Any]:
    return {
        "code": one.code,
        "title": str(one.title),
        "why": str(one.why),
        "questions": [to_json(question) for question in one.questions],
        "steps": [to_json(proposal) for proposal in one.steps],
        "warnings": [str(w) for w in one.warnings],
    }
