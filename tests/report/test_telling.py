"""Whatever a server sent becomes one line of plain characters, of which nothing is lost in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from pxewizard.core.place import DatabaseRows, LogFile, Query, RegistryValue
from pxewizard.core.problem import problem
from pxewizard.core.words import tr
from pxewizard.report import Format, Profile, build, rendered
from pxewizard.report.redact import Redactor
from pxewizard.report.telling import LONGEST, Teller, plain
from tests.report.hostile import hostile
from tests.report.poison import PAYLOADS, RAW

TELLER = Teller(Redactor(Profile.NONE))


@given(some.text())
def test_a_text_is_one_line_that_can_be_shown(text: str) -> None:
    assert plain(text).isprintable()


@given(some.text(some.characters(categories=("L", "N", "P", "S"))))
def test_what_can_be_shown_stays_as_it_is(text: str) -> None:
    assert plain(text) == text


def test_what_turns_a_line_around_is_named_by_its_number() -> None:
    assert plain("a\u202eb") == "a⟨U+202E⟩b"
    assert plain("\x1b[31m") == "⟨U+001B⟩[31m"
    assert plain("a\r\n\tb") == "a   b"


def test_a_long_text_is_cut_and_says_by_how_much() -> None:
    told = TELLER.free("x" * 1_000_000)
    assert told == "x" * LONGEST + " … (+999,000)"


def test_places_and_troubles_are_told_in_words() -> None:
    value = RegistryValue("dp01.contoso.test", "SOFTWARE\\A", "B")
    assert TELLER.place(value) == "HKLM\\SOFTWARE\\A : B"
    assert TELLER.place(LogFile("dp01", "SMSPXE.log")) == "SMSPXE.log"
    assert TELLER.on(DatabaseRows("sql01:1433/CM", Query.SITES)) == "sql01:1433/CM"
    assert TELLER.trouble(problem("unreachable", server="dp01")).says == "dp01 does not answer."
    assert TELLER.says(tr("Read {n:# value|# values}", n=2)) == "Read 2 values"


@pytest.mark.parametrize("payload", [*RAW, *PAYLOADS], ids=range(len(RAW) + len(PAYLOADS)))
@pytest.mark.parametrize("profile", Profile)
def test_no_record_however_hostile_makes_a_report_that_cannot_be_drawn(
    payload: str, profile: Profile, tmp_path: Path
) -> None:
    report, _ = build(hostile(payload, tmp_path), profile)
    for form in (Format.JSON, Format.HTML, Format.MARKDOWN):
        text = rendered(report, form).decode()
        assert len(text) < 2_000_000
        assert "\u202e" not in text
        assert "\x1b" not in text
