"""The rail: the seven steps, where one stands, and what was given or found in those passed."""

from __future__ import annotations

from typing import Final

from pxewizard.core.diagnosis import Undecided
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import database, results
from pxewizard.engine.flow.headlines import of_diagnosis
from pxewizard.engine.flow.moves import may_open
from pxewizard.engine.flow.pieces import Busy, Field
from pxewizard.engine.flow.state import Flow
from pxewizard.engine.frame import RailRow, RailState, Step

NAMES: Final = {
    Step.SERVERS: tr("Choose the servers"),
    Step.EXAMINE: tr("Examine"),
    Step.COMPARE: tr("Compare"),
    Step.REVIEW: tr("Review the fix"),
    Step.APPLY: tr("Apply"),
    Step.RESULT: tr("Result"),
    Step.OTHERS: tr("Other distribution points"),
}


def row(flow: Flow, step: Step) -> RailRow:
    """Return one step as it stands."""
    name = NAMES[step]
    if step is flow.step:
        return RailRow(step, name, RailState.NOW)
    if _skipped(flow, step):
        return RailRow(step, name, RailState.SKIPPED, tr("Skipped"))
    passed_by = flow.step is Step.OTHERS and step >= Step.REVIEW and flow.outcome is None
    if step < flow.step and not passed_by:
        return RailRow(step, name, RailState.DONE, _answer(flow, step), open=may_open(flow, step))
    return RailRow(step, name, RailState.AHEAD, open=may_open(flow, step))


def _skipped(flow: Flow, step: Step) -> bool:
    if step is Step.OTHERS:
        return not flow.offers_others or (flow.known is not None and not flow.known.whole_site)
    fixed_already = flow.outcome is not None or flow.busy is Busy.FINISHING
    if fixed_already and not flow.cards:  # an old change was finished
        return step < Step.APPLY
    nothing_to_do = flow.step >= Step.COMPARE and not flow.remedy and _judged(flow)
    return step in {Step.REVIEW, Step.APPLY, Step.RESULT} and nothing_to_do and not fixed_already


def _judged(flow: Flow) -> bool:
    """Return whether the verdict stands: an answer that is missing may still lead to a fix."""
    diagnosis = flow.current.diagnosis if flow.current else None
    waits = isinstance(diagnosis, Undecided) and bool(diagnosis.missing)
    return diagnosis is not None and not waits and database.question(flow) is None


def _answer(flow: Flow, step: Step) -> Text | None:
    match step:
        case Step.SERVERS:
            texts = [flow.entered.text(one) for one in (Field.DP, Field.MP, Field.DATABASE)]
            return tr(
                "{hosts}", hosts=" · ".join(dict.fromkeys(_host(text) for text in texts if text))
            )
        case Step.EXAMINE:
            return tr("{n:# reading|# readings}", n=sum(one.answered for one in flow.cards))
        case Step.COMPARE:
            return of_diagnosis(flow).state if flow.current else None
        case Step.REVIEW if flow.outcome:
            return tr("Approved by {name}", name=flow.outcome.approved.approved_by)
        case Step.APPLY if flow.outcome:
            return results.steps_done(flow.outcome)
        case Step.RESULT:
            return results.state(flow)
        case _:
            return None


def _host(text: str) -> str:
    """Return a server's short name; an address of digits stays whole."""
    name = text.partition("=")[0].partition("://")[2] or text.partition("=")[0]
    host = name.partition("/")[0].partition("\\")[0].partition(":")[0]
    return host if host.replace(".", "").isdecimal() else host.partition(".")[0]
