"""What a person does, and what comes back, as pure functions from one `Flow` to the next.

Nothing is contacted here; the window's session runs the effects and calls these with their results.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pxewizard.core.examination import Examination, Scope
from pxewizard.core.plan import Plan
from pxewizard.core.problem import Problem
from pxewizard.core.remedy import Acknowledge, Answers
from pxewizard.engine.flow import governing, sweeping
from pxewizard.engine.flow.opened import entered_from, taken_up, typed
from pxewizard.engine.flow.pieces import (
    Entered,
    Field,
    Interrupted,
    KnownArticle,
    LookUp,
)
from pxewizard.engine.flow.readings import with_roles
from pxewizard.engine.flow.state import Flow
from pxewizard.engine.frame import Step
from pxewizard.engine.planning import make_plan

if TYPE_CHECKING:
    from pxewizard.engine.flow.exhibits import Exhibits


def begin(articles: tuple[KnownArticle, ...], *, offers_others: bool = False) -> Flow:
    """Return the first page as it opens."""
    return Flow(articles, offers_others=offers_others)


def start_over(flow: Flow) -> Flow:
    """Return the first page with what was entered, and nothing of what followed."""
    return Flow(
        flow.articles,
        entered=flow.entered,
        look_up=flow.look_up,
        interrupted=flow.interrupted,
        damaged=flow.damaged,
        set_aside=flow.set_aside,
        offers_others=flow.offers_others,
        house=flow.house,
    )


# The first page


def type_in(flow: Flow, one: Field, text: str) -> Flow:
    """Note what a person typed into a field; what was looked up for another server is forgotten."""
    entered = flow.entered
    if entered.text(one) == text:
        return flow
    filled = entered.filled - {one}
    look_up = flow.look_up
    texts = dict(entered.texts) | {one: text}
    results = entered.database_results
    if one in {Field.DP, Field.DATABASE}:
        results = ()  # they were another site's, or shall no longer speak
    if one is Field.DP:
        look_up = None
        texts |= dict.fromkeys(filled, "")  # they were found by way of the other server
        filled = frozenset()
    entered = replace(
        entered,
        texts=tuple(sorted(texts.items())),
        filled=filled,
        database_results=results,
        database_hint=entered.database_hint and Field.DATABASE in filled,
    )
    return replace(flow, entered=entered, look_up=look_up, problem=None)


def choose_account(flow: Flow, *, own: bool, users: tuple[tuple[str, str], ...] = ()) -> Flow:
    """Note who signs in: whoever is logged on, or a user name for each role."""
    return replace(flow, entered=replace(flow.entered, own_account=own, users=users))


def choose_article(flow: Flow, number: str | None) -> Flow:
    """Examine this article only, or all."""
    return replace(flow, entered=replace(flow.entered, article=number))


def practise(flow: Flow, scope: Scope) -> Flow:
    """Fill the fields with the servers of a practice case."""
    texts = {
        Field.DP: typed(scope.dp),
        Field.MP: typed(scope.mp),
        Field.SITE_SERVER: typed(scope.site_server),
        Field.DATABASE: str(scope.database or ""),
    }
    pairs = tuple(sorted((one, text) for one, text in texts.items() if text))
    entered = Entered(pairs, practice=scope.practice, state=scope.state)
    return replace(start_over(flow), entered=entered, look_up=None)


def open_plan(flow: Flow, plan: Plan) -> Flow:
    """Fill the fields with the servers of a plan file; what it would write is proposed anew."""
    flow = replace(start_over(flow), look_up=None, taken_up=None, set_aside=True)
    return replace(flow, entered=entered_from(plan), opened=plan)


def leave_practice(flow: Flow) -> Flow:
    """Return to real servers: empty fields."""
    return replace(start_over(flow), entered=Entered(), look_up=None)


def begin_with(flow: Flow, server: str) -> Flow:
    """Name a distribution point in empty fields: what was entered belonged to another one."""
    return type_in(replace(leave_practice(flow), set_aside=True), Field.DP, server)


def looking_up(flow: Flow, server: str) -> Flow:
    """Note that the distribution point is being asked."""
    return replace(flow, look_up=LookUp(server, asking=True))


def looked_up(flow: Flow, found: LookUp, scope: Scope | None) -> Flow:
    """Note what it told; `scope` fills the fields that are empty or were filled before."""
    flow = replace(flow, look_up=found)
    return flow if scope is None else _filled(flow, scope)


def _filled(flow: Flow, scope: Scope) -> Flow:
    """Put what was found into the fields that nobody filled."""
    told = {
        Field.MP: typed(scope.mp),
        Field.SITE_SERVER: typed(scope.site_server),
        Field.DATABASE: str(scope.database or ""),
    }
    entered = flow.entered
    new = {
        one: text
        for one, text in told.items()
        if text and (one in entered.filled or not entered.text(one).strip())
    }
    texts = tuple(sorted((dict(entered.texts) | new).items()))
    hint = scope.database_hint if Field.DATABASE in new else entered.database_hint
    filled = entered.filled | new.keys()
    entered = replace(entered, texts=texts, filled=filled, database_hint=hint)
    return replace(flow, entered=entered)


def found_at_start(
    flow: Flow,
    interrupted: tuple[Interrupted, ...],
    damaged: tuple[tuple[str, Problem], ...],
    bulk: Problem | None = None,
) -> Flow:
    """Note the changes whose run was interrupted, the folders that cannot be read, and a fix of many."""
    trouble = bulk or flow.problem
    return replace(flow, interrupted=interrupted, damaged=damaged, problem=trouble)


# Where one is


def back(flow: Flow) -> Flow:
    """Go one page back, if that is offered; everything entered stays."""
    if flow.busy or flow.step in {Step.SERVERS, Step.APPLY, Step.RESULT}:
        return flow
    before = Step(flow.step - 1)
    if flow.step is Step.OTHERS and not flow.committed:  # it was opened from there
        before = Step.COMPARE
    return replace(flow, step=before, problem=None)


def may_open(flow: Flow, step: Step) -> bool:
    """Return whether the rail leads there now: back to steps passed, never behind a commit."""
    if flow.busy or step is flow.step:
        return False
    if flow.committed:
        return {flow.step, step} == {Step.RESULT, Step.OTHERS} and sweeping.offered(flow)
    if flow.step is Step.OTHERS and step > Step.COMPARE:
        return False  # they were left out
    return step < flow.step


def open_step(flow: Flow, step: Step) -> Flow:
    """Go to a step that the rail offers."""
    if not may_open(flow, step):
        return flow
    return sweeping.opened(flow) if step is Step.OTHERS else forward(flow, step)


def forward(flow: Flow, step: Step) -> Flow:
    """Show the next page; the session asks `around.verb` first whether that is possible."""
    return replace(flow, step=step, problem=None)


# Remedy and answers


def examined(
    flow: Flow, examinations: tuple[Examination, ...], laid_out: tuple[Exhibits, ...] = ()
) -> Flow:
    """Note the verdicts; answers are kept where the very same question is asked again.

    A risk taken on is kept only where the remedy as a whole is the same: it was taken on for these values.
    """
    before = flow.remedy
    flow = replace(flow, examinations=examinations, laid_out=laid_out, busy=None, cancelling=False)
    for one in examinations:
        scope = one.context.scope
        flow = _filled(replace(flow, cards=with_roles(flow.cards, scope)), scope)
    asked_before = before.questions if before else ()
    questions = flow.remedy.questions if flow.remedy else ()
    unchanged = flow.remedy == before
    same = {
        one.code
        for one in questions
        if one in asked_before and (unchanged or not isinstance(one, Acknowledge))
    }
    kept = Answers.of(pair for pair in flow.answers.given if pair[0] in same)
    flow = replace(flow, answers=kept)
    return _planned(taken_up(flow, flow.current, flow.remedies) if before is None else flow)


def choose_remedy(flow: Flow, code: str) -> Flow:
    """Take another of the remedies."""
    return _planned(replace(flow, remedy_code=code))


def answer(flow: Flow, code: str, value: str | None) -> Flow:
    """Answer a question of the remedy; None takes the answer back."""
    given = dict(flow.answers.given)
    given.pop(code, None)
    answers = Answers.of((given if value is None else given | {code: value}).items())
    return _planned(replace(flow, answers=answers))


def state(flow: Flow, code: str, value: str | None) -> Flow:
    """Answer a question of an examination; it counts from the next examination on."""
    given = dict(flow.entered.stated.given)
    given.pop(code, None)
    stated = Answers.of((given if value is None else given | {code: value}).items())
    return replace(flow, entered=replace(flow.entered, stated=stated))


def _planned(flow: Flow) -> Flow:
    """Make the plan that the answers lead to; an answer that makes no sense is named beside its question."""
    remedy, seen = flow.remedy, flow.current
    if remedy is None or seen is None:
        return replace(flow, planned=None, answer_problems=())
    problems: list[tuple[str, Problem]] = []
    for code, value in flow.answers.given:
        try:
            make_plan(remedy, Answers.of([(code, value)]), seen, seen.context.started)
        except Problem as problem:
            problems.append((code, problem))
    planned = None
    if not problems:
        try:
            planned = make_plan(remedy, flow.answers, seen, seen.context.started)
        except Problem as problem:  # an answer that is looked at only together with another
            problems.append(("", problem))
    if isinstance(planned, Plan):
        planned = governing.by_its_maker(flow, planned)
    return replace(flow, planned=planned, answer_problems=tuple(problems))


def tick(flow: Flow, number: int, *, on: bool) -> Flow:
    """Tick a thing of the follow-up list."""
    ticked = flow.ticked | {number} if on else flow.ticked - {number}
    return replace(flow, ticked=ticked)
