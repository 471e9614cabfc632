"""From a remedy and answers to a plan: what is asked, what is assumed, and what is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pxewizard.core.address import ServerAddress
from pxewizard.core.diagnosis import Affected, Diagnosis, Healthy, NotApplicable, Undecided
from pxewizard.core.examination import Article, Context, Examination, Scope
from pxewizard.core.place import RegistryValue, Service
from pxewizard.core.plan import Plan, Unanswered
from pxewizard.core.problem import Problem, Trouble
from pxewizard.core.reading import Absent, Kind, Present
from pxewizard.core.remedy import (
    Acknowledge,
    Answers,
    Choice,
    Condition,
    Number,
    Option,
    Proposal,
    Question,
    Remedy,
    RestartService,
    SetRegistryValue,
)
from pxewizard.core.words import tr
from pxewizard.engine.planning import make_plan, proposed_now
from tests.support import NOON

PLACE = RegistryValue("dp01", "SOFTWARE\\X", "Y")
OTHER = RegistryValue("mp01", "SOFTWARE\\X", "Y")
NEW = Present(("new",), Kind.REG_MULTI_SZ)
WRITE = SetRegistryValue(PLACE, Absent(), NEW)
WRITE_OTHER = SetRegistryValue(OTHER, Absent(), NEW)
RESTART = RestartService(Service("dp01", "WDSServer"))

SECONDS = Number(
    "seconds", tr("How long?"), 1, 86_400, 120, caution_below=120, caution=tr("That is short.")
)
SOURCE = Choice("source", tr("Which?"), (Option("a", tr("A")), Option("b", tr("B"))))
RESTART_NOW = Choice(
    "restart", tr("Restart?"), (Option("yes", tr("Yes")), Option("no", tr("No"))), default="no"
)
RISK = Acknowledge("risk", tr("I know the risk."))
RISK_OF_B = Acknowledge("risk-of-b", tr("I know b."), only_if=Condition("source", equals="b"))
TOO_LONG = Acknowledge("too-long", tr("I know."), only_if=Condition("seconds", at_least=1500))


def remedy(*questions: Question, steps: tuple[Proposal, ...] = (Proposal(WRITE),)) -> Remedy:
    return Remedy("fix", tr("Fix it"), tr("Because."), questions, steps, (tr("Mind the gap."),))


def examination(diagnosis: Diagnosis) -> Examination:
    scope = Scope(ServerAddress("dp01"), practice="healthy")
    context = Context(scope, "tester", "ws01", "0", NOON)
    return Examination(Article("1", tr("t"), "u", tr("w")), context, (), diagnosis)


SEEN = examination(Healthy())


def plan(asked: Remedy, **answers: str) -> Plan | Unanswered:
    """Make a plan; `risk_of_b` stands for risk-of-b."""
    pairs = ((code.replace("_", "-"), value) for code, value in answers.items())
    return make_plan(asked, Answers.of(pairs), SEEN, NOON)


def planned(asked: Remedy, **answers: str) -> Plan:
    made = plan(asked, **answers)
    assert isinstance(made, Plan), made
    return made


def test_a_remedy_without_questions_is_the_plan() -> None:
    made = planned(remedy(steps=(Proposal(WRITE), Proposal(RESTART))))

    interrupted = tr(
        "Computers that are booting from {server} when {service} restarts are interrupted.",
        server="dp01",
        service="WDSServer",
    )
    assert made == Plan(
        article="1",
        remedy="fix",
        title=tr("Fix it"),
        why=tr("Because."),
        scope=SEEN.context.scope,
        steps=(WRITE, RESTART),
        answers=Answers(),
        acknowledged=(),
        warnings=(tr("Mind the gap."), interrupted),
        made_at=NOON,
        made_by="tester",
    )


@pytest.mark.parametrize(
    ("answer", "kept"),
    [("1", "1"), ("0120", "120"), ("86400", "86400"), ("0" * 300 + "7", "7")],
)
def test_a_number_is_taken_within_its_limits_and_kept_in_one_form(answer: str, kept: str) -> None:
    steps = (Proposal(WRITE, number_from="seconds"),)

    made = planned(remedy(SECONDS, steps=steps), seconds=answer)

    assert made.answers == Answers((("seconds", kept),))
    assert made.steps == (replace(WRITE, after=Present(int(kept), Kind.REG_DWORD)),)


def test_a_number_that_was_not_given_is_the_default_and_stands_in_the_plan() -> None:
    made = planned(remedy(SECONDS, steps=(Proposal(WRITE, number_from="seconds"),)))

    assert made.answers.get("seconds") == "120"
    assert made.registry_steps == (replace(WRITE, after=Present(120, Kind.REG_DWORD)),)


NO_NUMBERS = ["0", "86401", "-1", "+5", "1.5", "1e3", "0x78", "", " 120", "120 ", "two"]
NO_NUMBERS += ["\N{ARABIC-INDIC DIGIT ONE}", "\N{SUPERSCRIPT TWO}", "1_000", "9" * 5000]


@pytest.mark.parametrize("answer", NO_NUMBERS)
def test_a_number_out_of_range_or_no_number_is_refused_with_the_range(answer: str) -> None:
    with pytest.raises(Problem) as refused:
        plan(remedy(SECONDS), seconds=answer)

    assert refused.value.code == "bad-answer"
    assert refused.value.kind is Trouble.USAGE
    assert "1 to 86400" in str(refused.value)
    assert f"seconds={answer}" in str(refused.value)


@pytest.mark.parametrize("answer", ["c", "", " a", "a b"])
def test_an_option_that_does_not_exist_is_refused_with_those_that_do(answer: str) -> None:
    with pytest.raises(Problem) as refused:
        plan(remedy(SOURCE), source=answer)

    assert refused.value.code == "bad-answer"
    assert "Give one of: a, b." in str(refused.value)


@pytest.mark.parametrize("answer", ["y", "true", "1", ""])
def test_an_acknowledgement_is_yes_or_no_and_nothing_else(answer: str) -> None:
    with pytest.raises(Problem) as refused:
        plan(remedy(RISK), risk=answer)

    assert refused.value.code == "bad-answer"


def test_every_open_question_is_named_in_its_order() -> None:
    made = plan(remedy(RISK, SECONDS, SOURCE, RESTART_NOW))

    assert made == Unanswered(("risk", "source"))


def test_an_acknowledgement_withheld_stays_open() -> None:
    assert plan(remedy(RISK), risk="no") == Unanswered(("risk",))


def test_what_was_acknowledged_is_named_in_the_plan() -> None:
    made = planned(remedy(RISK, SOURCE, RISK_OF_B), risk="yes", source="b", risk_of_b="yes")

    assert made.acknowledged == ("risk", "risk-of-b")


def test_a_question_on_a_condition_is_asked_only_where_it_holds() -> None:
    asked = remedy(SOURCE, RISK_OF_B)

    assert plan(asked) == Unanswered(("source",))
    assert planned(asked, source="a").acknowledged == ()
    assert plan(asked, source="b") == Unanswered(("risk-of-b",))
    assert planned(asked, source="b", risk_of_b="yes").acknowledged == ("risk-of-b",)


def test_an_answer_to_a_question_that_is_not_asked_is_left_out() -> None:
    made = planned(remedy(SOURCE, RISK_OF_B), source="a", risk_of_b="yes", nonsense="yes")

    assert made.answers == Answers((("source", "a"),))
    assert made.acknowledged == ()


@pytest.mark.parametrize(("seconds", "asked"), [("1499", False), ("1500", True), ("1501", True)])
def test_a_condition_on_a_number_begins_at_its_limit(seconds: str, *, asked: bool) -> None:
    made = plan(remedy(SECONDS, TOO_LONG), seconds=seconds)

    assert isinstance(made, Unanswered) is asked


@pytest.mark.parametrize(("seconds", "cautioned"), [("1", True), ("119", True), ("120", False)])
def test_a_number_below_its_caution_is_planned_with_a_warning(
    seconds: str, *, cautioned: bool
) -> None:
    made = planned(remedy(SECONDS), seconds=seconds)

    assert (tr("That is short.") in made.warnings) is cautioned
    assert made.warnings[0] == tr("Mind the gap.")


@pytest.mark.parametrize(
    ("answers", "steps"),
    [
        ({}, (WRITE,)),
        ({"restart": "no"}, (WRITE,)),
        ({"restart": "yes"}, (WRITE, RESTART)),
    ],
)
def test_a_step_on_a_condition_is_planned_only_where_it_holds(
    answers: dict[str, str], steps: tuple[object, ...]
) -> None:
    proposals = (Proposal(WRITE), Proposal(RESTART, only_if=Condition("restart", equals="yes")))

    assert planned(remedy(RESTART_NOW, steps=proposals), **answers).steps == steps


def test_only_writes_to_a_registry_count_as_registry_steps() -> None:
    made = planned(remedy(steps=(Proposal(WRITE), Proposal(RESTART), Proposal(WRITE_OTHER))))

    assert made.registry_steps == (WRITE, WRITE_OTHER)


FROM_A = Proposal(WRITE, only_if=Condition("source", equals="a"))
FROM_B = Proposal(WRITE_OTHER, only_if=Condition("source", equals="b"))
CHOICE_OF_TWO = remedy(SOURCE, steps=(FROM_A, FROM_B))


def test_what_an_article_calls_for_follows_the_answers_of_the_plan() -> None:
    made = planned(CHOICE_OF_TWO, source="b")

    assert proposed_now(made, examination(Affected((), (CHOICE_OF_TWO,)))) == (WRITE_OTHER,)


@pytest.mark.parametrize("diagnosis", [Healthy(), Undecided(()), NotApplicable(tr("x"))])
def test_an_article_that_is_satisfied_calls_for_nothing(diagnosis: Diagnosis) -> None:
    made = planned(CHOICE_OF_TWO, source="b")

    assert proposed_now(made, examination(diagnosis)) is None


@pytest.mark.parametrize(
    "now",
    [
        remedy(RISK, steps=(Proposal(WRITE_OTHER),)),
        remedy(replace(SOURCE, options=SOURCE.options[:1]), steps=(FROM_A,)),
        remedy(replace(SECONDS, code="source"), steps=(FROM_A,)),
    ],
)
def test_what_needs_other_answers_by_now_is_not_called_for(now: Remedy) -> None:
    # a new question, an option that is gone, another kind of question: the plan is out of date
    made = planned(CHOICE_OF_TWO, source="b")

    assert proposed_now(made, examination(Affected((), (now,)))) is None


@given(st.dictionaries(st.sampled_from(["risk", "source", "seconds", "x"]), st.text(max_size=3)))
def test_whatever_is_answered_there_is_a_plan_or_a_list_of_questions_or_one_sentence(
    answers: dict[str, str],
) -> None:
    asked = remedy(RISK, SECONDS, SOURCE)
    fits = all(
        {
            "risk": value in {"yes", "no"},
            "source": value in {"a", "b"},
            "seconds": value.isascii() and value.isdecimal() and int(value) >= 1,
            "x": True,
        }[code]
        for code, value in answers.items()
    )

    if not fits:
        with pytest.raises(Problem):
            plan(asked, **answers)
        return
    made = plan(asked, **answers)

    complete = answers.get("risk") == "yes" and "source" in answers
    assert isinstance(made, Plan if complete else Unanswered)
