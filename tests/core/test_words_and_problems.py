"""Sentences for people: no gap is left open, no trouble is unknown, and none stands there unused.

The calls of `problem(...)` and `tr(...)` are read from the program's own source text.
"""

from __future__ import annotations

import ast
import pickle
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given

import pxewizard
from pxewizard.cli import hints
from pxewizard.cli.hints import _HINTS
from pxewizard.core.place import DatabaseRows, Place, Query, RegistryValue
from pxewizard.core.problem import _CATALOGUE, Problem, Trouble, problem
from pxewizard.core.words import Text, tr
from pxewizard.practice.faults import BLOCKING, FaultKind, trouble
from tests.anything import TEXTS

PACKAGE = Path(pxewizard.__file__).parent
# Where the code of a trouble, or a template, is not written out at the call.
PASSED_ON = {
    ("practice/faults.py", "problem"),  # `trouble`, tried below with every kind of fault
    ("core/problem.py", "tr"),
    ("remote/menders.py", "tr"),  # `problem` itself
}


@dataclass(frozen=True)
class Call:
    """A call of `problem` or `tr` whose first argument is written out, and the gaps that it fills."""

    where: str
    name: str
    first: str | None
    fills: frozenset[str]


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def calls(wanted: str) -> list[Call]:
    found = []
    for module, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _called(node) == wanted:
                where = f"{module}:{node.lineno}"
                fills = frozenset(word.arg or "**" for word in node.keywords) - {"detail"}
                first = node.args[0]
                text = first.value if isinstance(first, ast.Constant) else None
                found.append(Call(where, wanted, None if text is None else str(text), fills))
    return found


def _called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def gaps(*templates: str) -> frozenset[str]:
    return frozenset(
        name for one in templates for _, name, _, _ in Formatter().parse(one) if name is not None
    )


def gaps_of(code: str) -> frozenset[str]:
    entry = _CATALOGUE[code]
    return gaps(entry.summary, entry.advice) - ({"lines"} if entry.lines else set())


PROBLEMS = calls("problem")
SENTENCES = calls("tr")


def test_the_source_was_read() -> None:
    assert len(PROBLEMS) > 30
    assert len(SENTENCES) > 50


@pytest.mark.parametrize("code", sorted(_CATALOGUE))
def test_every_trouble_of_the_catalogue_formats_and_says_what_to_do(code: str) -> None:
    told = {name: f"<{name}>" for name in gaps_of(code)}

    made = problem(code, detail="5", **told)

    assert made.code == code
    assert isinstance(made.kind, Trouble)
    assert all(value in str(made) for value in told.values())
    assert "{" not in str(made)
    assert made.summary.template.endswith(".")
    assert made.advice.template.endswith((".", "}"))  # a gap may be the whole advice
    assert "5" not in str(made)


COMMANDS = (
    "apply|credentials|discover|doctor|examine|plan|practice|query|recover|selftest|sweep|undo"
)
OPTION = re.compile(rf"(?<![\w-])--[a-z]{{2}}|pxewizard ({COMMANDS})\b")
NO_BUTTON = {
    "no-display",  # said where a window cannot be opened
    "bulk-undo-interrupted",  # as the next
    "bulk-interrupted",  # the window says that only the command line goes on with it
}


def test_no_sentence_that_a_window_may_show_names_an_option_or_a_command() -> None:
    typed = {call.first for call in PROBLEMS if call.where.startswith("cli/")}
    elsewhere = {call.first for call in PROBLEMS if not call.where.startswith("cli/")}
    shown = set(_CATALOGUE) - (typed - elsewhere) - NO_BUTTON
    assert len(shown) > 90
    told = [f"{_CATALOGUE[code].summary} {_CATALOGUE[code].advice}" for code in sorted(shown)]
    of_window = [
        one.first or ""
        for one in (*SENTENCES, *calls("template"))
        if not one.where.startswith(NOT_SHOWN)
    ]
    assert [one for one in (*told, *of_window) if OPTION.search(one)] == []


# The command line's own words, and the text that lies in an undo folder
NOT_SHOWN = ("cli/", "journal/readme.py")


def test_what_can_be_typed_belongs_to_a_trouble_or_a_finding_and_fills_its_gaps() -> None:
    findings = {
        node.args[0].value
        for _, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _called(node) == "Finding" and node.args
        if isinstance(node.args[0], ast.Constant)
    }
    assert set(_HINTS) - set(_CATALOGUE) - findings == set()
    for code in set(_HINTS) & set(_CATALOGUE):
        met = problem(code, **{name: f"<{name}>" for name in gaps_of(code)})
        assert OPTION.search(hints.hint(met))
        assert all(f"<{name}>" in hints.hint(met) for name in gaps(_HINTS[code]))


@pytest.mark.parametrize("code", sorted(_CATALOGUE))
def test_the_code_of_a_trouble_is_a_kebab_case_word(code: str) -> None:
    assert code == "-".join(part for part in code.split("-") if part.isalpha() and part.islower())


@pytest.mark.parametrize("call", PROBLEMS, ids=lambda call: call.where)
def test_every_trouble_that_is_made_is_in_the_catalogue_and_fills_its_sentences_exactly(
    call: Call,
) -> None:
    if call.first is None:
        assert (call.where.partition(":")[0], call.name) in PASSED_ON
        return
    assert call.first in _CATALOGUE
    assert call.fills == gaps_of(call.first)


def test_every_trouble_of_the_catalogue_is_made_somewhere() -> None:
    made = {call.first for call in PROBLEMS}
    passed_on = {trouble(kind, place).code for kind in BLOCKING for place in PLACES}

    assert set(_CATALOGUE) - made - passed_on == set()


PLACES: tuple[Place, ...] = (
    RegistryValue("dp01", "K", "V"),
    DatabaseRows("sql01/CM_P01", Query.SITES),
)


@pytest.mark.parametrize("kind", sorted(BLOCKING))
@pytest.mark.parametrize("place", PLACES)
def test_a_fault_of_the_practice_site_is_a_whole_sentence(kind: FaultKind, place: Place) -> None:
    made = trouble(kind, place)

    assert place.server in str(made)
    assert "{" not in str(made)


@pytest.mark.parametrize("call", SENTENCES, ids=lambda call: call.where)
def test_every_sentence_has_all_its_gaps_filled_and_no_more(call: Call) -> None:
    if call.first is None:
        assert (call.where.partition(":")[0], call.name) in PASSED_ON
        return
    assert call.fills == gaps(call.first)
    # without values a template is taken as it stands
    assert call.fills or "{{" not in call.first


@given(TEXTS, TEXTS)
def test_what_stands_in_a_gap_is_never_taken_for_a_gap(one: str, two: str) -> None:
    text = tr("{a} and {b}", a=one, b="{a}" + two)

    assert str(text) == f"{one} and {{a}}{two}"
    assert text == Text("{a} and {b}", (("a", one), ("b", "{a}" + two)))


@pytest.mark.parametrize("call", SENTENCES, ids=lambda call: call.where)
def test_at_most_one_count_chooses_the_words_of_a_sentence(call: Call) -> None:
    forms = [form for _, _, form, _ in Formatter().parse(call.first or "") if form]

    assert len(forms) <= 1
    assert all(form.count("|") == 1 for form in forms)


@pytest.mark.parametrize(
    ("number", "says"), [(0, "0 steps are"), (1, "1 step is"), (4026, "4,026 steps are")]
)
def test_a_count_chooses_its_words(number: int, says: str) -> None:
    text = tr("{n:# step is|# steps are} left on {server}", n=number, server="dp1")

    assert str(text) == f"{says} left on dp1"
    assert text.count == number


def test_a_sentence_with_two_counts_is_made_of_texts() -> None:
    values, services = tr("{n:# value|# values}", n=1), tr("{n:# service|# services}", n=2)

    text = tr("Write {values} and restart {services}", values=values, services=services)

    assert str(text) == "Write 1 value and restart 2 services"
    assert text.count is None
    assert dict(text.values)["values"] == values


def test_a_problem_is_compared_and_hashed_as_a_value() -> None:
    one = problem("time-out", server="dp01", detail="1")

    assert one == problem("time-out", server="dp01", detail="1")
    assert one not in {
        problem("time-out", server="dp01"),
        problem("time-out", server="dp02", detail="1"),
        problem("unreachable", server="dp01", detail="1"),
    }
    assert {one, problem("time-out", server="dp01", detail="1")} == {one}
    assert one != "time-out"
    assert isinstance(one, Problem)
    assert str(one) == f"{one.summary} {one.advice}"


@given(TEXTS)
def test_a_problem_goes_from_one_process_to_another_as_it_is(text: str) -> None:
    met = problem("time-out", server=text, detail=text)
    met.__cause__ = TimeoutError()

    again = pickle.loads(pickle.dumps(met))  # noqa: S301 - what was written just now

    assert again == met
    assert str(again) == str(met)
