"""The comparison as a table of at most 80 columns, and as JSON: pure, nothing is printed here."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any, Final

from pxewizard.cli import text
from pxewizard.core.comparison import Cell, Column, Comparison, Match, Row
from pxewizard.engine.formats.codec import to_json

_ABREAST: Final = 4  # columns
_WIDE: Final = 13  # characters of a cell; two more stand before them, for the mark
_LABELS: Final = {
    "value": "Value",
    "type": "Type",
    "decimal": "Decimal",
    "hexadecimal": "Hexadecimal",
    "items": "Items",
    "certificates": "Certificates",
    "issuer": "  issuer",
    "thumbprint": "  thumbprint",
    "valid-from": "  valid from",
    "valid-until": "  valid until",
    "sha-256": "SHA-256",
}
_MARKS: Final = {Match.SAME: "=", Match.ALIKE: "≈", Match.DIFFERENT: "≠"}
_MEANINGS: Final = {
    Match.SAME: "= the same",
    Match.ALIKE: "≈ the same certificates in another form",
    Match.DIFFERENT: "≠ different",
}
_SHORTENED: Final = {"thumbprint", "sha-256"}


def table(shown: Comparison) -> str:
    """Return the comparison for a person; what does not fit abreast comes below."""
    starts = [n for n in range(0, len(shown.columns), _ABREAST) if not n or _was_read(shown, n)]
    notes = (_wrapped(note) for note in _notes(shown))
    return "\n".join([*(_block(shown, first) for first in starts), *notes])


def as_json(shown: Comparison | None) -> dict[str, Any] | None:
    """Return the comparison for a program, nothing shortened."""
    if shown is None:
        return None
    return {
        "columns": [_column_json(one) for one in shown.columns],
        "rows": [
            {
                "code": row.code,
                "certificate": row.certificate,
                "cells": [{"text": cell.text, "match": str(cell.match)} for cell in row.cells],
            }
            for row in shown.rows
        ],
        "reference": shown.reference,
        "first_difference": shown.first_difference,
    }


def _column_json(one: Column) -> dict[str, Any]:
    return {
        "role": _name(one),
        "name": str(one.role),
        "server": one.server,
        "site": one.site,
        "at": to_json(one.at) if one.at else None,
        "evidence": text.tag("E", one.evidence) if one.evidence else None,
        "match": str(one.match),
        "why_not": str(one.why_not) if one.why_not else None,
    }


def _was_read(shown: Comparison, first: int) -> bool:
    return any(c.match is not Match.NOT_READ for c in shown.columns[first : first + _ABREAST])


def _block(shown: Comparison, first: int) -> str:
    columns = shown.columns[first : first + _ABREAST]
    heads = {
        "": [_name(one) for one in columns],
        "Server": [one.server for one in columns],
        **({"Site": [one.site for one in columns]} if any(one.site for one in columns) else {}),
        "Read, UTC": [_when(one) for one in columns],
    }
    lines = [
        _line("", label, [_cut(word, _WIDE + 2) for word in words])
        for label, words in heads.items()
    ]
    for number, row in enumerate(shown.rows):
        marker = ">" if number == shown.first_difference else ""
        cells = [_cell(row, one) for one in row.cells[first : first + _ABREAST]]
        lines.append(_line(marker, _label(row), cells))
    return "\n".join(lines)


def _line(marker: str, label: str, cells: list[str]) -> str:
    padded = (f"{cell:{_WIDE + 2}}" for cell in cells)
    return " ".join([f"{marker:1} {label:{_WIDE}}", *padded]).rstrip()


def _label(row: Row) -> str:
    return f"{row.certificate} subject" if row.code == "subject" else _LABELS[row.code]


def _when(one: Column) -> str:
    return f"{text.tag('E', one.evidence)} {one.at:%H:%M:%S}" if one.at and one.evidence else ""


def _cell(row: Row, cell: Cell) -> str:
    if cell.text:
        shown = cell.text
        if row.code in _SHORTENED:
            shown = f"{shown[:6]}…{shown[-6:]}"
        alone = shown.startswith("CN=") and "," not in shown
        shown = shown.removeprefix("CN=") if alone else shown
        return f"{_MARKS.get(cell.match, ''):1} {_cut(shown, _WIDE)}"
    if row.code == "value":
        return "  not read" if cell.match is Match.NOT_READ else "  missing"
    return "  —" if cell.match is Match.ABSENT else ""


def _cut(shown: str, most: int) -> str:
    plain = text.safe(shown)
    return plain if len(plain) <= most else f"{plain[: most - 1]}…"


def _notes(shown: Comparison) -> Iterator[str]:
    """Yield what the marks in this table mean, and why a column was not read, or decides nothing."""
    met = {cell.match for row in shown.rows for cell in row.cells}
    meanings = [meaning for match, meaning in _MEANINGS.items() if match in met]
    meanings += ["> the first difference"] if shown.first_difference is not None else []
    if shown.reference is not None and meanings:
        held = _name(shown.columns[shown.reference])
        yield f"Held against {held}: {'; '.join(meanings)}."
    for one in shown.columns:
        if one.choice:
            yield f"{one.choice}: {one.role}"
        if one.why_not:
            not_read = " not read" if one.match is Match.NOT_READ else ""
            yield f"{_name(one)}{not_read}: {one.why_not}"


def _name(one: Column) -> str:
    return one.choice or str(one.role)


def _wrapped(note: str) -> str:
    return textwrap.fill(text.safe(note), 79, initial_indent="  ", subsequent_indent="    ")
