"""The commands that only read: examine, and plan."""

from __future__ import annotations

import argparse
import json
from contextlib import closing
from dataclasses import replace
from typing import Any

from pxewizard import wiring
from pxewizard.cli import connecting, database, next_steps, show, text
from pxewizard.cli.exit_codes import Exit, of_examination, worst
from pxewizard.cli.interrupted import remind
from pxewizard.cli.options import ROLES
from pxewizard.cli.output import Output
from pxewizard.cli.report_wish import is_report
from pxewizard.core.address import parse_database
from pxewizard.core.diagnosis import Affected, NotApplicable
from pxewizard.core.examination import Examination, Scope
from pxewizard.core.plan import Plan, Unanswered
from pxewizard.core.policy import Policies
from pxewizard.core.problem import Problem, problem
from pxewizard.core.remedy import Answers, Remedy
from pxewizard.core.scenario import Scenario
from pxewizard.engine.planning import make_plan
from pxewizard.journal.named_files import write_file
from pxewizard.journal.saved_results import load_results


def examine(options: argparse.Namespace, out: Output) -> Exit:
    """Hold the articles against the site and show what was seen."""
    as_report = is_report(options)
    remind(options, out)
    examined = _examined(options)
    seen = tuple(one for _, one in examined)
    _show(options, out, seen)
    _check_codes(_answers(options), examined)
    data = show.as_json(seen)
    out.emit(data)
    if as_report:
        from pxewizard.cli import reporting

        reporting.write_examined(options, out, seen)
    elif options.output:
        write_file(options.output, json.dumps(data, indent=2).encode())
    return worst(map(of_examination, seen))


def plan(options: argparse.Namespace, out: Output) -> Exit:
    """Examine, answer the remedy's questions, and write the plan; nothing is changed."""
    remind(options, out)
    try:
        return _plan(options, out)
    finally:
        if options.output.is_file() and "written" not in options:
            out.warn(f"The plan in {options.output} is an older one; it was left as it is.")


def _plan(options: argparse.Namespace, out: Output) -> Exit:
    examined = _examined(options)
    seen = tuple(one for _, one in examined)
    try:
        _check_codes(_answers(options), examined)
    except Problem:
        _show(options, out, seen)
        raise
    out.emit(show.as_json(seen))
    fixable = [one for one in seen if _remedy(one)]
    if len(fixable) > 1:
        numbers = ", ".join(one.article.number for one in fixable)
        raise problem("several-remedies", articles=numbers)
    if not fixable:
        _show(options, out, seen)
        code = worst(map(of_examination, seen))
        why = "neither article has anything to mend here" if not code else "the findings say why"
        out.say(f"No plan was written: {why}.")
        return code
    return _planned(fixable[0], options, out)


def _show(options: argparse.Namespace, out: Output, seen: tuple[Examination, ...]) -> None:
    """Show what does not apply first: the last lines on the screen are those to act on."""

    def command(remedy: Remedy) -> str:
        return "" if options.output else next_steps.plan(options, remedy, _answers(options))

    for one in sorted(seen, key=lambda one: not isinstance(one.diagnosis, NotApplicable)):
        show.examination(out, one, command)
    _show_ways(options, out, seen)


def _show_ways(options: argparse.Namespace, out: Output, seen: tuple[Examination, ...]) -> None:
    """Show how to find out why a server is silent, and how to examine the next one."""
    next_steps.show_doctor(options, out, [o for one in seen for o in one.observations])
    for line in dict.fromkeys(filter(None, (next_steps.let_judge(options, one) for one in seen))):
        out.say(f"If that is the primary site's own database, let it judge:\n  {line}")
    for line in dict.fromkeys(filter(None, (next_steps.others(options, one) for one in seen))):
        out.say(f"CertMgr.log names other servers too. To examine the next one:\n  {line}")


def _planned(seen: Examination, options: argparse.Namespace, out: Output) -> Exit:
    remedy = _remedy(seen)
    if remedy is None:
        raise TypeError(seen)
    made = make_plan(remedy, _answers(options), seen, seen.context.started)
    if isinstance(made, Unanswered):
        out.say(f"KB {seen.article.number}  {remedy.title}. {remedy.why}")
        show.questions(out, remedy.questions)
        out.warn(f"No plan was written. Questions without an answer: {', '.join(made.codes)}")
        return Exit.REFUSED
    write_file(options.output, wiring.plan_file(made))
    options.written = True
    show.plan(out, made)
    out.say(f"Nothing has been changed. The plan is in {options.output}; carry it out with")
    words = connecting.later_words(options)
    if options.practice and not options.state:
        words += f" --state practice-{options.practice}"
    out.say(f"  pxewizard apply {text.quoted(options.output)}{words}")
    _tell_policies(made, out)
    return Exit.HEALTHY


def _tell_policies(made: Plan, out: Output) -> None:
    """Say what the organisation will ask, or refuse, when this plan is carried out from here."""
    held = Policies() if made.scope.practice else wiring.policies()
    for met in (held.of_plans((made,), by=made.made_by), held.of_change_number("")):
        if met:
            out.warn(met)


def _examined(options: argparse.Namespace) -> list[tuple[Scenario, Examination]]:
    typed = _typed(options)
    chosen = wiring.scenarios(options.article)
    answers = _answers(options)
    _check_answers(answers, chosen)
    named = Scope(**typed) if "dp" in typed else None
    imported = typed.get("database_results", ())
    with closing(connecting.site(options, named, imported)) as parts:
        scope = _start(parts.scope, typed, answers)
        return [(one, parts.examiner.examine(one, scope, find=True)) for one in chosen]


def _start(known: Scope | None, typed: dict[str, Any], answers: Answers) -> Scope:
    """Return the scope with what was typed; of a practice case only its distribution point is added."""
    base = known or Scope(typed["dp"])
    unknown = Scope(base.dp, practice=base.practice, state=base.state)
    return replace(unknown, answers=answers, **typed)


def _typed(options: argparse.Namespace) -> dict[str, Any]:
    """Return what was named; the rest is found."""
    if not options.dp and not options.practice:
        raise problem("server-missing")
    typed: dict[str, Any] = dict(connecting.typed_servers(options))
    for role, word in ROLES.items():
        if getattr(options, f"{role}_user") and role not in typed:
            raise problem("account-without-server", word=word)
    database.named(options)
    if options.mp_http and "mp" not in typed:
        raise problem("mp-http-without-mp")
    if options.database:
        typed["database"] = parse_database(options.database)
    if options.database_result:
        typed["database_results"] = load_results(options.database_result)
    return typed


def _answers(options: argparse.Namespace) -> Answers:
    pairs = []
    for given in options.answer:
        code, equals, value = given.partition("=")
        if not equals or not code or not value:
            raise problem("bad-answer", text=given, expected="Write --answer CODE=VALUE.")
        pairs.append((code.strip(), value.strip()))
    return Answers.of(pairs)


def _check_answers(answers: Answers, chosen: tuple[Scenario, ...]) -> None:
    """Refuse an answer that is none of the options of an examination's question."""
    for question in (q for one in chosen for q in one.asks):
        given = answers.get(question.code)
        allowed = [o.code for o in getattr(question, "options", ())]
        if given is not None and given not in allowed:
            text, expected = f"{question.code}={given}", f"Give one of: {', '.join(allowed)}."
            raise problem("bad-answer", text=text, expected=expected)


def _check_codes(answers: Answers, examined: list[tuple[Scenario, Examination]]) -> None:
    """Refuse an answer to a question that nobody asked: it may be a misspelt one."""
    asked = {q.code for scenario, _ in examined for q in scenario.asks}
    remedies = [remedy for _, one in examined if (remedy := _remedy(one))]
    asked |= {q.code for remedy in remedies for q in remedy.questions}
    for code, value in answers.given:
        if code not in asked:
            known = ", ".join(sorted(asked)) or "none"
            expected = (
                "What was found does not lead to that question; it is shown above. "
                f"The questions here are: {known}."
            )
            raise problem("bad-answer", text=f"{code}={value}", expected=expected)


def _remedy(seen: Examination) -> Remedy | None:
    diagnosis = seen.diagnosis
    return next(iter(diagnosis.remedies), None) if isinstance(diagnosis, Affected) else None
