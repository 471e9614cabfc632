"""What a database administrator's tools save of the program's two queries, read into rows: pure.

SQL Server Management Studio (with column names or without), sqlcmd, Azure Data Studio and Excel each
have their own encoding, separator and additions. A file may hold one result or both. Every cell is
text: what a spreadsheet would take for a formula is a value like any other.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from pxewizard.core.certificates import Decodes, is_type_name, judge_items
from pxewizard.core.place import Query
from pxewizard.core.problem import Problem, problem
from pxewizard.core.queries import CUTS, is_the_property
from pxewizard.core.reading import Rows
from pxewizard.core.words import Text, tr

MAX_SIZE: Final = 16 * 1024 * 1024  # bytes of a file
MAX_LINES: Final = 100_000
MAX_VALUE: Final = 1024 * 1024  # characters of a value; a real list has some thousands
COLUMNS: Final = {  # as core/queries.py names them
    Query.ISSUING_CERTIFICATES: ("SiteCode", "ComponentName", "Name", "Value1", "Value2", "Value3"),
    Query.SITES: ("SiteCode", "SiteType", "ThisSiteCode", "Updateability"),
}
_VALUES: Final = ("Value1", "Value2", "Value3")
_NUMBERS: Final = frozenset({"SiteType", "Value3"})  # a driver gives them as numbers
_ENCODINGS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The separator stands behind a word that each result holds, or before one.
_SEPARATOR: Final = re.compile(
    r'(?:SiteCode|IssuingCertificateList)"? *([,;\t|])|([,;\t|]) *"?(?:Updateability|READ_)',
    re.IGNORECASE,
)
# "(1 rows affected)" and "Completion time: 2026-11-20T12:00:00", in any language; sqlcmd's line of dashes.
# "sep=" is left of Excel's first line, which names the separator.
_REMARK: Final = re.compile(r"\(\d+ .+\)|[^:]+: *\d{4}-\d\d-\d\dT\S+|sep=", re.IGNORECASE)
_MARK: Final = re.compile(r'"?sep=([,;\t|])()"?\r?\n', re.IGNORECASE)
_DASHES: Final = re.compile("-+")
_NOT_TEXT: Final = re.compile("[\ud800-\udfff]")

Cell = str | int | None


class _Head(NamedTuple):
    """Which query's columns a line has, and which cell holds each."""

    query: Query
    order: tuple[int, ...]


def read_results(data: bytes, path: object) -> dict[Query, Rows]:
    """Return the rows of each query that the file holds.

    Problem "result-too-large", "-not-text", "-empty", "-foreign", "-damaged", "-twice" or "-cut".
    """
    if len(data) > MAX_SIZE:
        raise problem("result-too-large", path=path)
    text = _text(data, path)
    if not text.strip():
        raise problem("result-empty", path=path)
    found = _collected(text, path)
    if not found:
        raise problem(
            "result-foreign",
            path=path,
            why=tr("neither its columns nor a row of it is there"),
        )
    for row in found.get(Query.ISSUING_CERTIFICATES, ()):
        _check_whole(dict(zip(COLUMNS[Query.ISSUING_CERTIFICATES], row, strict=True)), path)
    return {query: Rows(COLUMNS[query], tuple(rows)) for query, rows in found.items()}


def result_csv(results: Mapping[Query, Rows]) -> bytes:
    """Return the results as one file in the form of Results to File: UTF-8 with its mark, CR LF."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    for rows in results.values():
        writer.writerow(rows.columns)
        writer.writerows(["NULL" if cell is None else cell for cell in row] for row in rows.rows)
        writer.writerows([[], [f"({len(rows.rows)} rows affected)"], []])
    return out.getvalue().encode("utf-8-sig")


def _text(data: bytes, path: object) -> str:
    """Decode the file; a byte that is not UTF-8 is marked, and refused only where a row holds it."""
    mark, encoding = next(
        ((mark, name) for mark, name in _ENCODINGS if data.startswith(mark)), (b"", "utf-8")
    )
    if not mark and data[1:2] == b"\0":
        encoding = "utf-16-le"
    errors = "surrogateescape" if encoding == "utf-8" else "strict"
    try:
        text = data[len(mark) :].decode(encoding, errors)
    except UnicodeError as error:
        raise problem("result-not-text", path=path, detail=str(error)) from error
    if "\0" in text:
        raise problem("result-not-text", path=path, detail="NUL")
    return text


def _collected(text: str, path: object) -> dict[Query, list[tuple[Cell, ...]]]:
    """Go through the lines: column names begin a result; without any, each row shows whose it is."""
    found: dict[Query, list[tuple[Cell, ...]]] = {}
    head: _Head | None = None
    for line, cells in _lines(text, path):
        if named := _head(cells, path):
            if named.query in found:
                raise problem("result-twice", path=path, query=named.query)
            head = named
            found[head.query] = []
            continue
        own = head or _by_form(cells)
        if own is not None:
            found.setdefault(own.query, []).append(_row(own, cells, line, path))
        elif found:
            raise _damaged(line, path, tr("it has {n:# column|# columns}", n=len(cells)))
        elif len(cells) > 1:  # else a message of the tool, before the result
            break
    return found


def _lines(text: str, path: object) -> Iterator[tuple[int, list[str]]]:
    """Return each line that says something, with the number of its last line in the file."""
    match = _MARK.match(text) or _SEPARATOR.search(text)
    separator = (match[1] or match[2]) if match else ","
    csv.field_size_limit(MAX_VALUE)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for cells in reader:
            if reader.line_num > MAX_LINES:
                raise problem("result-too-large", path=path)
            if not _is_remark(cells):
                yield reader.line_num, cells
    except csv.Error as error:
        raise _damaged(reader.line_num, path, Text(str(error))) from error


def _is_remark(cells: list[str]) -> bool:
    """Return whether the line is empty, or one that a tool adds around the rows."""
    said = [cell.strip() for cell in cells if cell.strip()]
    if all(_DASHES.fullmatch(cell) for cell in said):
        return True
    return len(said) == 1 and _REMARK.fullmatch(said[0]) is not None


def _head(cells: list[str], path: object) -> _Head | None:
    """Return what a line of column names names; Problem "result-foreign" where some are missing."""
    names = [cell.strip().casefold() for cell in cells]

    def missing(query: Query) -> list[str]:
        return [column for column in COLUMNS[query] if column.casefold() not in names]

    query = min(COLUMNS, key=lambda one: len(missing(one)))
    lacking = missing(query)
    if len(lacking) == len(COLUMNS[query]):
        return None
    if lacking:
        why = tr("of its columns these are missing: {columns}", columns=", ".join(lacking))
        raise problem("result-foreign", path=path, why=why)
    twice = [column for column in COLUMNS[query] if names.count(column.casefold()) > 1]
    if twice:
        why = tr("of its columns these are there twice: {columns}", columns=", ".join(twice))
        raise problem("result-foreign", path=path, why=why)
    return _Head(query, tuple(names.index(column.casefold()) for column in COLUMNS[query]))


def _by_form(cells: list[str]) -> _Head | None:
    """Return whose row it is, saved without column names."""
    for query, column, shows in (
        (Query.ISSUING_CERTIFICATES, "Name", is_the_property),
        (Query.SITES, "Updateability", _is_updateability),
    ):
        columns = COLUMNS[query]
        if len(cells) >= len(columns) and shows(cells[columns.index(column)]):
            return _Head(query, tuple(range(len(columns))))
    return None


def _is_updateability(cell: str) -> bool:
    return cell.strip().startswith("READ_")


def _row(head: _Head, cells: list[str], line: int, path: object) -> tuple[Cell, ...]:
    """Return a row's values in the order of the query's columns."""
    width = max(head.order) + 1
    if len(cells) < width or any(cell.strip() for cell in cells[width:]):
        raise _damaged(line, path, tr("it has {n:# column|# columns}", n=len(cells)))
    if any(_NOT_TEXT.search(cell) for cell in cells):
        raise _damaged(line, path, tr("it holds bytes that are not UTF-8"))
    named = dict(zip(COLUMNS[head.query], (cells[at] for at in head.order), strict=True))
    # Without -W sqlcmd fills every column up with spaces, values too; else a value's spaces are its own.
    padded = any(text != text.strip(" ") for name, text in named.items() if name not in _VALUES)
    return tuple(_cell(name, text.strip(" ") if padded else text) for name, text in named.items())


def _cell(name: str, text: str) -> Cell:
    if text == "NULL":
        return None
    number = name in _NUMBERS and re.fullmatch(r"-?[0-9]{1,18}", text)
    return int(text) if number else text


def _check_whole(row: Mapping[str, Cell], path: object) -> None:
    """Refuse a value that ends where a tool cuts, and that is nothing as it stands."""
    if not is_the_property(row["Name"]):
        return
    for column in _VALUES:
        text = row[column]
        if not isinstance(text, str) or len(text) not in CUTS or is_type_name(text):
            continue
        if not isinstance(judge_items((text,)), Decodes):
            site = row["SiteCode"]
            raise problem("result-cut", path=path, column=column, site=site, length=len(text))


def _damaged(line: int, path: object, why: Text) -> Problem:
    return problem("result-damaged", path=path, line=line, why=why)
