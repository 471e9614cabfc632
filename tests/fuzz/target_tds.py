"""The site database: what a client may send to the practice database, and what a driver may hand over."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any, Final
from uuid import UUID

from pxewizard.core.address import parse_database
from pxewizard.core.examination import Observation
from pxewizard.core.place import DatabaseRows, Query
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Kind, Present
from pxewizard.engine.formats.codec import from_json, to_json
from pxewizard.engine.formats.resultcsv import read_results, result_csv
from pxewizard.engine.issuing_rows import found_in
from pxewizard.engine.site_database import check_site
from pxewizard.engine.site_lists import listed
from pxewizard.practice.estate import load
from pxewizard.practice.tds_answers import Answers, asked, batch_of, call_of, transaction_reply
from pxewizard.practice.tds_login import login_of, wished_encryption
from pxewizard.practice.tds_packets import Kind as Sort
from pxewizard.practice.tds_packets import Line, Message
from pxewizard.remote.database_access import DatabaseAccess, DatabaseLimits
from pxewizard.remote.sql_errors import translated
from pxewizard.remote.sql_rows import frozen
from tests.fuzz.bounds import documented

_ADDRESS: Final = parse_database("sql01.contoso.test/CM_P01")
_SITE: Final = "P01"
_AT: Final = datetime(2026, 11, 20, 14, tzinfo=UTC)
_FEW: Final = DatabaseLimits(rows=50, characters=20_000)
_RESULT_CODES: Final = frozenset(
    f"result-{one}"
    for one in ["too-large", "not-text", "empty", "foreign", "damaged", "twice", "cut"]
)
_SOCKET_HOLDS: Final = 60_000  # bytes, without a reader


def _answers() -> Answers:
    database = load("both-missing").database
    assert database is not None
    return Answers(database)


_ANSWERS: Final = _answers()


def client(data: bytes) -> None:
    """Put bytes together as packets, and read them as every message there is; the line may only break."""
    near, far = socket.socketpair()
    with near, far, suppress(OSError):
        near.sendall(data[:_SOCKET_HOLDS])
        near.close()
        line = Line(far)
        while True:
            _understood(line.receive().data)
    _understood(data)


def _understood(data: bytes) -> None:
    for read in (wished_encryption, login_of):
        with suppress(OSError):
            read(data)
    with suppress(OSError):
        transaction_reply(Message(Sort.TRANSACTION, data), 1)
    _answered(batch_of(Message(Sort.BATCH, data)))
    with suppress(OSError):
        _answered(call_of(Message(Sort.RPC, data)))


def _answered(sql: str | None) -> None:
    if sql is not None:
        assert _ANSWERS.reply(asked(sql), _ADDRESS.name or "")


def rows(data: bytes) -> None:
    """Take in rows written as JSON (see `_cell`), and judge them; else a driver's error, a saved result."""
    try:
        told = json.loads(data)
        columns = tuple(str(one) for one in told["columns"])
        made = [tuple(_cell(one) for one in row)[: len(columns)] for row in told["rows"]]
        made = [row + (None,) * (len(columns) - len(row)) for row in made]
    except (ValueError, TypeError, LookupError, AttributeError, InvalidOperation, RecursionError):
        _refused(data)
        _saved(data)
        return
    try:
        found = Present(frozen(_Cursor(columns, made), _FEW, _ADDRESS), Kind.ROWS)
    except Problem as met:
        documented(met, {"database-too-large", "database-reply-unreadable"})
        return
    for query in Query:
        seen = Observation(1, DatabaseRows(str(_ADDRESS), query), found, _AT)
        assert from_json(Observation, to_json(seen)) == seen
        for finding in (*found_in(seen, _SITE).warnings, *found_in(seen, _SITE).unsendable):
            assert str(finding.says)
        judge = check_site(seen, _SITE)
        assert judge is None or all(str(one.says) for one in judge.findings)
        assert listed(seen, "SiteCode").unusable >= 0


def _saved(data: bytes) -> None:
    try:
        found = read_results(data, "saved.csv")
    except Problem as met:
        documented(met, _RESULT_CODES)
        return
    assert read_results(result_csv(found), "again.csv") == found


def _refused(data: bytes) -> None:
    words = data.decode("utf-8", "replace")
    state, _, text = words.partition("|")
    for connected in (True, False):
        met = translated((state, text), _ADDRESS, DatabaseAccess("sa", "p"), connected=connected)
        assert isinstance(met, Problem)


@dataclass
class _Cursor:
    """As much of a cursor of pyodbc as is used."""

    columns: tuple[str, ...]
    rows: list[tuple[object, ...]]

    @property
    def description(self) -> list[tuple[object, ...]]:
        return [(name, str, None) for name in self.columns]

    def fetchmany(self, size: int) -> list[tuple[object, ...]]:
        taken, self.rows = self.rows[:size], self.rows[size:]
        return taken


def _cell(told: Any) -> object:  # noqa: ANN401 - JSON
    """Return a value as pyodbc hands it over: JSON's own, or {type: text}."""
    if not isinstance(told, dict):
        return told
    ((kind, written),) = told.items()
    return _TYPES[kind](written)


_TYPES: Final[dict[str, Callable[[Any], object]]] = {
    "bytes": lambda text: text.encode("utf-8", "surrogatepass"),
    "array": lambda text: bytearray(text.encode("utf-8", "surrogatepass")),
    "decimal": Decimal,
    "float": float,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "datetime": datetime.fromisoformat,
    "uuid": UUID,
    "tuple": tuple,
}
