"""What the tools of a database administrator save comes back as the rows that the database gave."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from time import thread_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pxewizard.core.place import Query
from pxewizard.core.problem import Problem, Trouble
from pxewizard.core.queries import CUTS, SQL
from pxewizard.core.reading import Rows
from pxewizard.engine.formats.resultcsv import (
    COLUMNS,
    MAX_SIZE,
    MAX_VALUE,
    read_results,
    result_csv,
)
from pxewizard.practice.estate import load
from tests.support_estates import certificate_file

LIST = certificate_file("list-a-b")  # XML with quotation marks
HEX = certificate_file("issuing-a")
ONE, TWO = Query.ISSUING_CERTIFICATES, Query.SITES
RESULT = Rows(
    COLUMNS[ONE],
    (
        ("P01", "SMS_SITE_COMPONENT_MANAGER", "IssuingCertificateList", LIST, "", 0),
        ("P01", "SMS_CERTIFICATE_MANAGER", "IssuingCertificateList", "REG_SZ", HEX, None),
        ("P02", "SMS_POLICY_PROVIDER", "IssuingCertificateList", None, None, -1),
    ),
)
CHECK = Rows(COLUMNS[TWO], (("CAS", 4, "P01", "READ_WRITE"), ("P01", 2, "P01", "READ_WRITE")))


def cells(rows: Rows) -> list[list[str]]:
    return [["NULL" if cell is None else str(cell) for cell in row] for row in rows.rows]


def quoted(rows: Rows, *, separator: str = ",", names: bool = True) -> str:
    """Return what a tool writes that quotes where it must: Azure Data Studio, Excel, SSMS if told to."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator)
    writer.writerows(([list(rows.columns)] if names else []) + cells(rows))
    return out.getvalue()


def bare(rows: Rows, *, names: bool = True) -> str:
    """Return what SSMS writes by default: nothing is quoted."""
    lines = ([list(rows.columns)] if names else []) + cells(rows)
    return "".join(",".join(line) + "\r\n" for line in lines)


def sqlcmd(rows: Rows, *, tail: str = "({} rows affected)") -> str:
    dashes = [["-" * len(column) for column in rows.columns]]
    lines = [list(rows.columns), *dashes, *cells(rows)]
    text = "".join(",".join(line) + "\r\n" for line in lines)
    return f"{text}\r\n{tail.format(len(rows.rows))}\r\n"


def padded(rows: Rows) -> str:
    """Return what sqlcmd writes without -W: every column as wide as its widest."""
    dashes = ["-" * len(column) for column in rows.columns]
    lines = [list(rows.columns), dashes, *cells(rows)]
    widths = [max(map(len, column)) + 3 for column in zip(*lines, strict=True)]
    return "".join(
        ",".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + "\r\n"
        for line in lines
    )


def unlimited(rows: Rows) -> str:
    """Return what sqlcmd -y 0 writes: no names, values as they are, other texts filled up."""
    widths = [0 if name.startswith("Value") else 255 for name in rows.columns]
    lines = (
        [cell.ljust(width) for cell, width in zip(line, widths, strict=True)]
        for line in cells(rows)
    )
    return "".join(",".join(line) + "\r\n" for line in lines)


def excel(rows: Rows) -> str:
    """Return what Excel makes of it in a country of semicolons: it fills up lines, too."""
    return quoted(rows, separator=";").replace("\r\n", ";;\r\n") + ";;;;;;;\r\n"


def read_one(data: bytes) -> Rows:
    ((query, rows),) = read_results(data, "result.csv").items()
    assert rows.columns == COLUMNS[query]
    return rows


def refusal(data: bytes) -> Problem:
    with pytest.raises(Problem) as caught:
        read_results(data, "result.csv")
    assert caught.value.kind is Trouble.USAGE
    assert "result.csv" in str(caught.value)
    return caught.value


WRITERS: Sequence[tuple[str, Callable[[Rows], str]]] = (
    ("SSMS with column names", bare),
    ("SSMS without column names", lambda rows: bare(rows, names=False)),
    ("SSMS that quotes", quoted),
    ("SSMS that quotes, without column names", lambda rows: quoted(rows, names=False)),
    ("SSMS in a country of semicolons", lambda rows: quoted(rows, separator=";")),
    ("the same without names", lambda rows: quoted(rows, separator=";", names=False)),
    ("tabs", lambda rows: quoted(rows, separator="\t")),
    ("pipes", lambda rows: quoted(rows, separator="|")),
    ("sqlcmd -s, -W", sqlcmd),
    ("sqlcmd without -W", padded),
    ("sqlcmd -y 0", unlimited),
    ("sqlcmd in German", lambda rows: sqlcmd(rows, tail="({} Zeile(n) betroffen)")),
    ("sqlcmd after USE", lambda rows: "Changed database context to 'CM_P01'.\r\n" + sqlcmd(rows)),
    (
        "Results to File",
        lambda rows: sqlcmd(rows) + "\r\nCompletion time: 2026-11-20T12:00:00.1234567+01:00\r\n",
    ),
    ("Excel", excel),
    ("lines of Unix", lambda rows: quoted(rows).replace("\r\n", "\n")),
    ("no end of line at the end", lambda rows: quoted(rows).rstrip("\r\n")),
    ("names in lower case", lambda rows: quoted(rows).replace("SiteCode", "sitecode")),
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")


@pytest.mark.parametrize("rows", [RESULT, CHECK], ids=["value", "site check"])
@pytest.mark.parametrize("writer", [one for _, one in WRITERS], ids=[name for name, _ in WRITERS])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_tool_and_encoding_gives_the_same_rows(
    encoding: str, writer: Callable[[Rows], str], rows: Rows
) -> None:
    text = writer(rows)
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""

    assert read_one(mark + text.encode(encoding)) == rows


def test_a_file_with_both_results_gives_both() -> None:
    for text in (sqlcmd(RESULT) + "\r\n" + sqlcmd(CHECK), bare(CHECK, names=False) + bare(RESULT)):
        assert read_results(text.encode(), "x") == {ONE: RESULT, TWO: CHECK}


def test_columns_may_stand_in_another_order_and_have_neighbours() -> None:
    text = "Value3,Value2,Value1,Extra,Name,ComponentName,SiteCode\n,,308,x,IssuingCertificateList,C,P01\n"
    assert read_one(text.encode()).rows == (("P01", "C", "IssuingCertificateList", "308", "", ""),)


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("names", [True, False])
def test_excels_line_that_names_the_separator_is_taken_at_its_word(
    separator: str, *, names: bool
) -> None:
    text = f"sep={separator}\r\n" + quoted(RESULT, separator=separator, names=names)
    assert read_one(text.encode("utf-8-sig")) == RESULT


def test_a_result_without_rows_is_one_where_its_columns_are_named() -> None:
    assert read_one(sqlcmd(Rows(COLUMNS[ONE], ())).encode()) == Rows(COLUMNS[ONE], ())


def test_the_spaces_and_line_breaks_of_a_value_are_its_own() -> None:
    value = f" {HEX[:64]}\r\n{HEX[64:]} "
    rows = Rows(COLUMNS[ONE], (("P01", "C", "IssuingCertificateList", value, "", 0),))
    assert read_one(quoted(rows).encode()) == rows


@pytest.mark.parametrize("formula", ["=cmd|' /C calc'!A0", "+1", "@SUM(A1)", "=HYPERLINK(1)"])
def test_a_formula_is_text(formula: str) -> None:
    rows = Rows(COLUMNS[ONE], ((formula, "C", "IssuingCertificateList", formula, "-1", 0),))
    assert read_one(quoted(rows).encode()) == rows


@pytest.mark.parametrize("case", ["database-denied", "several-rows", "secondary-site", "no-rows"])
def test_what_the_practice_sites_administrator_sends_is_what_its_database_holds(case: str) -> None:
    database = load(case).database
    assert database is not None
    results = {query: database.rows[query] for query in COLUMNS}

    assert read_results(result_csv(results), "x") == results


CELLS = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20).filter(
        lambda text: text != "NULL"
    ),
    st.none(),
)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=3))
def test_whatever_the_values_are_what_is_written_comes_back(
    values: list[tuple[str | None, str | None]],
) -> None:
    told = tuple(
        ("P01", "C", "IssuingCertificateList", one, two, number)
        for number, (one, two) in enumerate(values)
    )
    rows = Rows(COLUMNS[ONE], told)
    assert read_one(result_csv({ONE: rows})) == rows


@given(st.binary(max_size=200))
def test_whatever_the_bytes_are_they_are_read_or_refused_in_words(data: bytes) -> None:
    refused = ""
    try:
        read_results(b"SiteCode,ComponentName,Name,Value1,Value2,Value3\n" + data, "x")
    except Problem as trouble:
        refused = trouble.code
    assert not refused or refused.startswith("result-")


def test_the_columns_are_those_of_the_queries() -> None:
    for query, columns in COLUMNS.items():
        places = [SQL[query].index(column) for column in columns]
        assert places == sorted(places)
        database = load("healthy").database
        assert database is not None
        assert database.rows[query].columns == columns


NAMES = "SiteCode,ComponentName,Name,Value1,Value2,Value3\r\n"
START = "P01,C,IssuingCertificateList,"


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("", "result-empty", "is empty"),
        (" \r\n\r\n", "result-empty", "is empty"),
        ("\0\0\0\0", "result-not-text", "no text"),
        (f"{NAMES}{START}\0,,0\r\n", "result-not-text", "no text"),
        ("Dear Sir or Madam", "result-foreign", "neither its columns nor a row"),
        ("a,b,c\r\n1,2,3\r\n", "result-foreign", "neither its columns nor a row"),
        ("ServerName,SiteCode\r\nmp01,P01\r\n", "result-foreign", "missing: SiteType"),
        ("SiteCode,Name,Value1\r\n", "result-foreign", "missing: ComponentName, Value2, Value3"),
        (
            f"{NAMES.strip()},Value1\r\n{START}REG_SZ,,0,308\r\n",
            "result-foreign",
            "there twice: Value1",
        ),
        (f"{NAMES}P01,C\r\n", "result-damaged", "it has 2 columns"),
        (f"{NAMES}{START}<a,b>,,0\r\n", "result-damaged", "it has 7 columns"),
        (f"{NAMES}{START}<a\r\nb>,,0\r\n", "result-damaged", "Line 2"),
        (f'{NAMES}{START}"308,,0\r\n', "result-damaged", "unexpected end"),
        (f'{NAMES}{START}"3"08,,0\r\n', "result-damaged", "expected after"),
        (f"{START}308,,0\r\nP01,C\r\n", "result-damaged", "Line 2"),
        (NAMES + NAMES, "result-twice", "issuing-certificates"),
        (f"{NAMES}{START}REG_SZ,,0\r\nthe rest of a cut value\r\n", "result-damaged", "Line 3"),
    ],
)
def test_what_is_not_the_result_is_refused_in_words(text: str, code: str, words: str) -> None:
    said = refusal(text.encode())
    assert said.code == code
    assert words in str(said)


def test_a_value_in_an_unknown_encoding_is_refused_and_a_remark_in_one_is_not() -> None:
    remark = sqlcmd(RESULT, tail="({} lignes affectées)").encode("cp850")
    assert read_one(remark) == RESULT

    said = refusal(f"{NAMES}{START}é,,0\r\n".encode("cp850"))
    assert said.code == "result-damaged"
    assert "not UTF-8" in str(said)
    assert refusal("\ufeff\r".encode("utf-16-le") + b"\x00\xd8").code == "result-not-text"


@pytest.mark.parametrize("length", sorted(CUTS))
@pytest.mark.parametrize("column", ["Value1", "Value2"])
def test_a_value_that_ends_where_a_tool_cuts_is_said_to_be_probably_cut(
    column: str, length: int
) -> None:
    cut = (f"<SMSIssuingCerts><Certs><Cert>{HEX}</Cert>" + HEX * (length // len(HEX)))[:length]
    before = "REG_MULTI_SZ," if column == "Value2" else ""
    after = "" if column == "Value2" else ","
    said = refusal(f"{NAMES}{START}{before}{cut}{after},0\r\n".encode())

    assert said.code == "result-cut"
    assert f"{column} of site P01" in str(said)
    assert f"{length:,} characters" in str(said)
    assert "Maximum Characters Retrieved" in str(said)


def test_a_whole_value_of_such_a_length_is_not_taken_for_a_cut_one() -> None:
    value = HEX + " " * (8192 - len(HEX))
    rows = Rows(COLUMNS[ONE], (("P01", "C", "IssuingCertificateList", value, "", 0),))
    assert read_one(quoted(rows).encode()) == rows


def test_rows_of_another_property_stay_as_they_are_and_what_is_cut_in_them_hinders_nothing() -> (
    None
):
    other = ("P01", "C", "SomethingElse", "3082" * 64, "", 0)
    rows = Rows(COLUMNS[ONE], (*RESULT.rows, other))
    assert read_one(quoted(rows).encode()) == rows


@pytest.mark.parametrize("name", ["SomethingElse", "IssuingCertificateListOld"])
def test_without_column_names_a_row_of_another_property_is_not_the_querys(name: str) -> None:
    assert refusal(f"P01,C,{name},{HEX},,0\r\n".encode()).code == "result-foreign"
    mixed = f"{START}REG_SZ,,0\r\nP01,C,{name},{HEX},,0\r\n"
    assert refusal(mixed.encode()).code == "result-damaged"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"x" * (MAX_SIZE + 1), "result-too-large"),
        (f"{NAMES}{START}{'3' * (MAX_VALUE + 1)},,0\r\n".encode(), "result-damaged"),
        (f"{NAMES}{START}{'30' * 5_000_000},,0\r\n".encode(), "result-damaged"),
        (f'{NAMES}{START}"{"3" * 10_000_000}'.encode(), "result-damaged"),
        (b"\n" * MAX_SIZE, "result-empty"),
        (b"a\n" * (MAX_SIZE // 2), "result-too-large"),
        (NAMES.encode() + b"\n" * (MAX_SIZE // 2), "result-too-large"),
        ((NAMES + f"{START}1,,0\n" * 500_000).encode()[:MAX_SIZE], "result-too-large"),
    ],
)
def test_what_is_too_much_is_refused_soon(data: bytes, code: str) -> None:
    begun = thread_time()
    assert refusal(data).code == code
    assert thread_time() - begun < 20  # a second or two, on a busy computer more
