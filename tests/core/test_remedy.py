"""Steps and their inverses, and answers in their one order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pxewizard.core.place import RegistryValue
from pxewizard.core.reading import Absent, Kind, Present
from pxewizard.core.remedy import (
    Answers,
    DeleteRegistryValue,
    RegistryStep,
    SetRegistryValue,
    after,
    invert,
)
from tests.anything import values

PLACES: st.SearchStrategy[RegistryValue] = values(RegistryValue)
PRESENT: st.SearchStrategy[Present] = values(Present)
# A step's `before` is never Absent("key"): keys are not created.
STEPS: st.SearchStrategy[RegistryStep] = st.one_of(
    st.builds(SetRegistryValue, PLACES, PRESENT | st.just(Absent()), PRESENT),
    st.builds(DeleteRegistryValue, PLACES, PRESENT),
)
PAIRS = st.lists(st.tuples(st.sampled_from("abc"), st.text(max_size=3)))

PLACE = RegistryValue("dp01", "SOFTWARE\\X", "Y")
OLD = Present("old", Kind.REG_SZ)
NEW = Present(("new",), Kind.REG_MULTI_SZ)


@given(STEPS)
def test_inverting_twice_gives_the_same_step(step: RegistryStep) -> None:
    assert invert(invert(step)) == step


@given(STEPS)
def test_the_inverse_leads_back_to_where_the_step_began(step: RegistryStep) -> None:
    back = invert(step)

    assert back.place == step.place
    assert after(back) == step.before
    assert back.before == after(step)


def test_writing_an_absent_value_is_taken_back_by_deleting_it() -> None:
    step = SetRegistryValue(PLACE, Absent(), NEW)

    assert after(step) == NEW
    assert invert(step) == DeleteRegistryValue(PLACE, NEW)
    assert after(invert(step)) == Absent()


def test_writing_over_a_value_is_taken_back_with_the_old_type() -> None:
    assert invert(SetRegistryValue(PLACE, OLD, NEW)) == SetRegistryValue(PLACE, NEW, OLD)


@given(PAIRS)
def test_answers_stand_in_one_order_and_the_last_word_counts(pairs: list[tuple[str, str]]) -> None:
    answers = Answers.of(pairs)

    assert answers == Answers.of(answers.given)
    assert list(answers.given) == sorted(answers.given)
    assert {code: answers.get(code) for code in "abc"} == {
        code: dict(pairs).get(code) for code in "abc"
    }
