"""The text for the database's administrator: the article's query word for word, and nothing that writes."""

from __future__ import annotations

from pxewizard.core.place import Query
from pxewizard.core.queries import SQL
from pxewizard.engine.formats.dbarequest import request_text
from tests.support import NOON

TEXT = request_text("lena at pc7", NOON)
RUN = [line for line in TEXT.splitlines() if not line.startswith("--")]


def test_both_statements_stand_there_word_for_word_and_nothing_else_would_be_run() -> None:
    statements = [one.strip() for one in "\n".join(RUN).split(";") if one.strip()]
    assert statements == [SQL[Query.ISSUING_CERTIFICATES], SQL[Query.SITES]]


def test_the_first_line_says_who_asks_and_why() -> None:
    first = TEXT.splitlines()[0]
    assert first.startswith("-- pxewizard asks for lena at pc7 on 2026-11-20 12:00 UTC")
    assert "KB 4469580" in first


def test_every_table_that_is_read_is_in_a_grant_which_is_a_comment() -> None:
    read = {word for line in RUN for word in line.split() if word.startswith(("SC_", "SMSData"))}
    granted = [line for line in TEXT.splitlines() if "GRANT" in line]
    assert all(line.startswith("--   GRANT SELECT ON dbo.") for line in granted)
    assert {line.split("dbo.")[1].split()[0] for line in granted} == read


def test_a_name_with_a_line_break_stays_in_the_comment() -> None:
    text = request_text("x\nDROP TABLE y; --", NOON)
    assert [line for line in text.splitlines() if not line.startswith("--")] == RUN


def test_it_says_how_the_result_is_saved() -> None:
    assert "Save Results As" in TEXT
    assert "Maximum Characters Retrieved" in TEXT


def test_sqlcmd_is_told_to_keep_a_long_value_whole() -> None:
    (line,) = (line for line in TEXT.splitlines() if "-S SERVER" in line)
    options = line.removeprefix("--").split()
    assert options[options.index("-y") + 1] == "0"  # else nvarchar(max) ends after 256 characters
    assert options[options.index("-w") + 1] == "65535"
    assert "-W" not in options  # refused beside -y
