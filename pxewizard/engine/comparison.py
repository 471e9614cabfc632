"""Lays what several places hold side by side, cell by cell against a reference. Pure, judges nothing.

The same are the same items in the same order. Alike are the same certificates, or the same items in
another order: another form of the same list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from pxewizard.core.certificates import Certificate, certificates_of, digest
from pxewizard.core.comparison import Cell, Column, Comparison, Match, Row, Side, Sides
from pxewizard.core.late import dataclass
from pxewizard.core.reading import Kind, Present

_OF_CERTIFICATE: Final[tuple[tuple[str, Callable[[Certificate], str]], ...]] = (
    ("subject", lambda one: one.subject),
    ("issuer", lambda one: one.issuer),
    ("thumbprint", lambda one: one.thumbprint),
    ("valid-from", lambda one: f"{one.not_before:%Y-%m-%d}"),
    ("valid-until", lambda one: f"{one.not_after:%Y-%m-%d}"),
)


@dataclass(frozen=True)
class _Held:
    """A side, and what is in it: the items of a list with their certificates, or a number."""

    side: Side
    items: tuple[str, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    number: int | None = None

    @property
    def present(self) -> bool:
        return isinstance(self.side.held, Present)

    @property
    def form(self) -> str:
        kind = self.side.held.kind if isinstance(self.side.held, Present) else ""
        return self.side.form or str(kind)

    @property
    def registry(self) -> bool:
        return self.form in set(Kind)

    def certificate(self, index: int) -> Certificate | None:
        return self.certificates[index] if index < len(self.certificates) else None


def compare(told: Sides) -> Comparison | None:
    """Return the comparison, None where not one side was read."""
    held = tuple(map(_held, told.sides))
    if all(one.side.held is None for one in held):
        return None
    order = (*range(told.reference, len(held)), *range(told.reference))
    reference = next((n for n in order if held[n].present), None)
    beside = held[reference] if reference is not None else None
    whole = tuple(_whole(one, beside) for one in held)
    rows = tuple(
        Row(code, tuple(_cells(texts, whole, reference, code)), certificate)
        for code, certificate, texts in _texts(held, beside)
    )
    differing = (n for n, row in enumerate(rows) if _differs(row))
    columns = tuple(_column(side, match) for side, match in zip(told.sides, whole, strict=True))
    return Comparison(columns, rows, reference, next(differing, None))


def _held(side: Side) -> _Held:
    value = side.held.value if isinstance(side.held, Present) else None
    match value:
        case int():
            return _Held(side, number=value)
        case str():
            return _Held(side, (value,))
        case tuple() if side.held:
            return _Held(side, value, certificates_of(side.held))
        case _:
            return _Held(side)


def _whole(one: _Held, reference: _Held | None) -> Match:
    """Return how a side as a whole stands to the reference."""
    if one.side.held is None:
        return Match.NOT_READ
    if not one.present or reference is None:
        return Match.ABSENT
    if one is reference:
        return Match.REFERENCE
    if one.registry and reference.registry and one.form != reference.form:
        return Match.DIFFERENT
    if (one.items, one.number) == (reference.items, reference.number):
        return Match.SAME
    same_certificates = set(one.certificates) == set(reference.certificates) != set()
    if one.number is None and (same_certificates or sorted(one.items) == sorted(reference.items)):
        return Match.ALIKE
    return Match.DIFFERENT


_Texts = Iterator[tuple[str, int | None, tuple[str | None, ...]]]


def _texts(held: tuple[_Held, ...], reference: _Held | None) -> _Texts:
    """Yield each row's code, its certificate, and its texts; None where a side has nothing to say."""
    yield "value", None, tuple("present" if one.present else None for one in held)
    if reference is None:
        return
    yield "type", None, tuple(one.form if one.present else None for one in held)
    if any(one.number is not None for one in held):
        yield "decimal", None, tuple(_number(one, "d") for one in held)
        yield "hexadecimal", None, tuple(_number(one, "#x") for one in held)
        return
    yield "items", None, tuple(str(len(one.items)) if one.present else None for one in held)
    counts = (str(len(one.certificates)) if one.present else None for one in held)
    yield "certificates", None, tuple(counts)
    for index in range(max(len(one.certificates) for one in held)):
        found = [one.certificate(index) for one in held]
        for code, told in _OF_CERTIFICATE:
            yield code, index + 1, tuple(told(one) if one else None for one in found)
    yield "sha-256", None, tuple(digest(one.items) if one.present else None for one in held)


def _number(one: _Held, form: str) -> str | None:
    return None if one.number is None else format(one.number, form)


def _cells(
    texts: tuple[str | None, ...], whole: tuple[Match, ...], reference: int | None, code: str
) -> Iterator[Cell]:
    expected = texts[reference] if reference is not None else None
    for text, match in zip(texts, whole, strict=True):
        yield Cell(text or "", _cell(text, expected, match, code))


def _cell(text: str | None, expected: str | None, whole: Match, code: str) -> Match:
    """Return how one cell stands to the reference's; `whole` is its column's."""
    if whole in {Match.NOT_READ, Match.ABSENT, Match.REFERENCE}:
        return whole
    if text is None:
        return Match.ABSENT if expected is not None else Match.NOT_COMPARED
    if text == expected:
        return Match.SAME
    if code == "type" and not {text, expected} <= set(Kind):
        return Match.NOT_COMPARED  # a database keeps it otherwise, and must
    return Match.ALIKE if whole is Match.ALIKE else Match.DIFFERENT


def _differs(row: Row) -> bool:
    return any(cell.match in {Match.DIFFERENT, Match.ABSENT} for cell in row.cells)


def _column(side: Side, match: Match) -> Column:
    seen = side.observation
    return Column(
        side.role,
        side.server,
        seen.at if seen else None,
        seen.number if seen else None,
        seen.reading if seen else None,
        match,
        side.why_not,
        side.site,
        side.choice,
    )
