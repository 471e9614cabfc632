"""From a `Flow` to its `Frame`: rail, main sentence, footer, verb, explanation. Knows no article."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import governing, guides, mending, opening, results, sweeping
from pxewizard.engine.flow.headlines import Saying, of_diagnosis
from pxewizard.engine.flow.pieces import Busy
from pxewizard.engine.flow.rail import NAMES, row
from pxewizard.engine.flow.results import written
from pxewizard.engine.flow.state import Flow
from pxewizard.engine.frame import (
    Back,
    Footer,
    FooterSign,
    Frame,
    Step,
    Verb,
)
from pxewizard.engine.sweep_rows import SweepState


def frame(flow: Flow) -> Frame:
    """Return everything that stands around the page."""
    saying = _SAYINGS[flow.step](flow)
    article, short_name = _article(flow)
    return Frame(
        article=article,
        short_name=short_name,
        step=flow.step,
        rail=tuple(row(flow, step) for step in Step),
        step_line=tr("Step {x} of 7 · {step}", x=int(flow.step), step=NAMES[flow.step]),
        sentence=saying.sentence,
        lead=saying.lead,
        footer=footer(flow),
        guide=guides.guide(flow),
        verb=verb(flow),
        back=_back(flow),
        closes=_closes(flow),
        trouble=None if flow.step is Step.RESULT else flow.problem,
        severity=saying.severity,
    )


def verb(flow: Flow) -> Verb | None:
    """Return the one filled button, if this page has one."""
    ready = why_not(flow) is None
    match flow.step:
        case Step.SERVERS:
            return _on_first_page(flow, ready=ready)
        case Step.EXAMINE:
            return Verb(tr("Co&mpare"), ready)
        case Step.COMPARE:
            return _after_comparing(flow, ready=ready)
        case Step.REVIEW:
            return Verb(results.verb(flow), ready, danger=True)
        case Step.APPLY:
            return Verb(tr("&Result"), ready)
        case Step.RESULT:
            return _after_result(flow)
        case Step.OTHERS:
            return _on_others(flow) if not flow.busy else None


def begins_again(flow: Flow) -> bool:
    """Return whether the fault is still there, or there again, so that its verb examines once more."""
    outcome = flow.outcome
    open_again = outcome is not None and (flow.undone or not results.is_repaired(outcome))
    return flow.step is Step.RESULT and bool(open_again and flow.cards)


def why_not(flow: Flow) -> Text | None:
    """Return why the verb is disabled, None if it is not."""
    if flow.step is Step.APPLY:
        return tr("Cancel stops after the current step and says what was done.")
    if flow.busy:
        return _BUSY[flow.busy]
    match flow.step:
        case Step.SERVERS:
            return None if flow.looks_back else _not_named(flow)
        case Step.EXAMINE:
            return _not_compared(flow)
        case Step.REVIEW:
            return _not_answered(flow)
        case _:
            return None


def footer(flow: Flow) -> Footer:
    """Return why the verb is disabled, or what was (not) written; what went wrong comes first."""
    if flow.cancelling and flow.busy and flow.busy.writes:
        return Footer(tr("Stopping after the current step."), FooterSign.INFO)
    if flow.problem:
        return Footer(_both(flow.problem.summary, written(flow)), FooterSign.WARNING)
    reason = why_not(flow)
    if flow.step is Step.SERVERS:
        if flow.interrupted and flow.looks_back and not reason:
            calm = tr("An interrupted change does not block a new examination.")
            return Footer(calm, FooterSign.INFO)
        reading = tr("Examining only reads. Nothing is written before step 5.")
        return Footer(reason, FooterSign.INFO) if reason else Footer(reading)
    if reason:
        return Footer(_both(reason, written(flow)), FooterSign.INFO)
    if flow.step is Step.REVIEW:
        return Footer(_both(written(flow), tr("Enter does not press this button.")))
    if flow.step is Step.RESULT and not flow.undone and results.stands(flow):
        gone = tr("Back is not offered after a change.")
        return Footer(_both(written(flow), gone), FooterSign.INFO)
    return Footer(_written_anywhere(flow))


def _written_anywhere(flow: Flow) -> Text:
    others = mending.written(flow) if flow.step is Step.OTHERS else None
    if others is None:
        return written(flow)
    return _both(written(flow), others) if flow.outcome else others


_BUSY: Final = {
    Busy.EXAMINING: tr("The servers are being read."),
    Busy.APPLYING: tr("The change is being carried out."),
    Busy.UNDOING: tr("The change is being taken back."),
    Busy.CHECKING: tr("The servers of the interrupted change are being read."),
    Busy.FINISHING: tr("The interrupted change is being finished."),
    Busy.LISTING: tr("CertMgr.log and the site database are being asked for names."),
    Busy.SWEEPING: tr("The servers are only read."),
    Busy.MENDING: tr("The servers are being mended."),
    Busy.TAKING_BACK: tr("The change is being taken back."),
}


def _article(flow: Flow) -> tuple[Text, Text]:
    known = flow.known
    if known:
        return tr("KB {number}", number=known.article.number), known.wording.short_name
    numbers = ", ".join(f"KB {one.article.number}" for one in flow.articles)
    return tr("PXE Wizard"), tr("{articles}", articles=numbers)


# The main sentence


def _servers_page(flow: Flow) -> Saying:
    if flow.looks_back:
        return opening.saying(flow)
    article = flow.known or flow.articles[0]
    lead = tr("Type or choose the server. The other fields fill themselves in where they can.")
    return Saying(article.wording.question, lead)


def _examine_page(flow: Flow) -> Saying:
    cards = [one for one in flow.cards if one.asked]
    if flow.busy:
        arrived = sum(one.answered for one in cards)
        asked = sum(len(one.asked) for one in cards)
        lead = tr("{arrived} of {asked} readings have arrived.", arrived=arrived, asked=asked)
        return Saying(tr("The servers are being read"), lead)
    silent = flow.silent
    if not silent:
        lead = tr("{n:# reading|# readings}, and nothing was changed.", n=_readings(flow))
        if not cards:
            return Saying(tr("Nothing has been read"), tr("Choose the servers, then examine."))
        return Saying(tr("Every server that was asked has answered"), lead)
    names = ", ".join(one.name for one in silent)
    lead = tr("No answer from {names}; below it is shown why, and who can mend it.", names=names)
    sentence = tr(
        "{n:One server could not be read yet|# servers could not be read yet}", n=len(silent)
    )
    return Saying(sentence, lead, "warn")


def _review_page(flow: Flow) -> Saying:
    lead = tr("Each change below names its server, its place and what stays behind.")
    if flow.plan is None:
        return Saying(tr("The fix needs an answer from you"), lead, "warn")
    sentence = tr(
        "Check {n:the change|# changes} before anything is written", n=len(flow.plan.steps)
    )
    return Saying(sentence, lead)


def _others_page(flow: Flow) -> Saying:
    says, severity = sweeping.sentence(flow)
    return Saying(says, sweeping.lead(flow), severity)


_SAYINGS: Final[dict[Step, Callable[[Flow], Saying]]] = {
    Step.SERVERS: _servers_page,
    Step.EXAMINE: _examine_page,
    Step.COMPARE: of_diagnosis,
    Step.REVIEW: _review_page,
    Step.APPLY: results.under_way,
    Step.RESULT: results.result,
    Step.OTHERS: _others_page,
}


# The buttons


def _back(flow: Flow) -> Back:
    if flow.step in {Step.APPLY, Step.RESULT}:
        return Back.GONE
    return Back.DISABLED if flow.step is Step.SERVERS or flow.busy else Back.SHOWN


def _closes(flow: Flow) -> bool:
    nothing_to_do = flow.step is Step.COMPARE and not flow.remedy
    return not flow.busy and (
        nothing_to_do or flow.looks_back or flow.step in {Step.RESULT, Step.OTHERS}
    )


def _on_first_page(flow: Flow, *, ready: bool) -> Verb:
    if flow.looks_back:
        return Verb(tr("&Start a new examination"), ready, plain=True)
    named = _servers(flow)
    says = tr("&Examine {n:# server|# servers}", n=named) if named else tr("&Examine")
    return Verb(says, ready)


def _on_others(flow: Flow) -> Verb | None:
    ticked = len(flow.sweep.ticked) if flow.sweep else 0
    if ticked:
        return Verb(tr("&Review the fix for {n:# server|# servers}…", n=ticked))
    waiting = sweeping.counts(flow)[SweepState.WAITING]
    return Verb(tr("&Read {n:# server|# servers}", n=waiting)) if waiting else None


def _after_result(flow: Flow) -> Verb | None:
    if begins_again(flow):
        return Verb(tr("&Examine again"), not flow.busy)
    return _others(flow) if sweeping.offered(flow) else None


def _after_comparing(flow: Flow, *, ready: bool) -> Verb | None:
    if flow.remedy:
        return Verb(tr("&Review the fix"), ready)
    return _others(flow) if sweeping.worth_a_look(flow) else None


def _others(flow: Flow) -> Verb:
    return Verb(tr("&Other distribution points"), not flow.busy)


def _not_named(flow: Flow) -> Text | None:
    wrong = flow.field_problems()
    if wrong:
        return next(iter(wrong.values())).summary
    if flow.scope() is None:
        return tr("Name the server first.")
    return None


def _not_compared(flow: Flow) -> Text | None:
    if flow.current is None:
        return tr("Nothing has been examined yet.")
    if flow.waits_for:
        return tr("Compare needs an answer from {names}.", names=", ".join(flow.waits_for))
    return None


def _not_answered(flow: Flow) -> Text | None:
    if met := governing.forbidden(flow):
        return met.summary
    if flow.answer_problems:
        return flow.answer_problems[0][1].advice
    if flow.plan is None:
        count = len(flow.open_questions)
        return tr("{n:One question is|# questions are} open.", n=count)
    if not flow.plan.steps:
        return tr("These answers leave nothing to do.")
    return None


def _servers(flow: Flow) -> int:
    scope = flow.scope()
    named = (scope.dp, scope.mp, scope.site_server) if scope else ()
    return len({one.name for one in named if one})


def _readings(flow: Flow) -> int:
    return sum(one.answered for one in flow.cards)


def _both(first: Text, second: Text) -> Text:
    return tr("{first} {second}", first=first, second=second)
