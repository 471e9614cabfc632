"""What KB 4469580 lays side by side: both servers, the site database, the management point's own word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from pxewizard.core.address import ServerAddress
from pxewizard.core.certificates import is_type_name
from pxewizard.core.comparison import Side, Sides
from pxewizard.core.examination import Examination, Observation, Scope
from pxewizard.core.place import DatabaseRows, MpAnswer, Place, Query, ServerIdentity
from pxewizard.core.reading import (
    Absent,
    Identity,
    Kind,
    Present,
    Unreadable,
    text_of,
)
from pxewizard.core.words import Text, tr
from pxewizard.engine.issuing_rows import COLUMNS, candidate, hindrance, rows_for
from pxewizard.engine.site_database import check_site, only_hint, places
from pxewizard.scenarios.missing_issuing_certificate import sentences
from pxewizard.scenarios.missing_issuing_certificate.evidence import site_place, value_place

_NOT_NAMED = tr("not named")
_NOT_ASKED = tr("not asked")


def compared(seen: Examination) -> Sides:
    """Return the four sides; the management point's is the reference."""
    scope = seen.context.scope
    dp = _real_name(seen, scope.dp)
    mp = _real_name(seen, scope.mp) if scope.mp else ""
    servers = [_registry(seen, tr("DP and MP") if dp == mp else tr("DP"), dp, scope.dp)]
    if dp != mp:
        servers.append(_registry(seen, tr("MP"), mp, scope.mp))
    sides = (*servers, *_database(seen, dp), _own_word(seen, mp))
    return Sides(sides, reference=len(servers) - 1)


def _real_name(seen: Examination, address: ServerAddress) -> str:
    """Return the name that the server gave itself, or the one typed where it gave none."""
    found = _find(seen, ServerIdentity(address.name))
    value = found.reading.value if found and isinstance(found.reading, Present) else None
    return value.full_name if isinstance(value, Identity) else address.name


def _find(seen: Examination, place: Place) -> Observation | None:
    return next((o for o in seen.observations if o.place == place), None)


def _registry(seen: Examination, role: Text, name: str, typed: ServerAddress | None) -> Side:
    if typed is None:
        return Side(role, "", None, None, why_not=_NOT_NAMED)
    found = _find(seen, value_place(name))
    if found is None:  # it did not even say its name
        return _unread(role, name, _find(seen, ServerIdentity(typed.name)))
    if isinstance(found.reading, Unreadable):
        return _unread(role, name, found)
    return Side(role, name, found, found.reading)


def _unread(role: Text, name: str, found: Observation | None) -> Side:
    if found and isinstance(found.reading, Unreadable):
        return Side(role, name, found, None, why_not=found.reading.problem.summary)
    return Side(role, name, found, None, why_not=_NOT_ASKED)


def _database(seen: Examination, dp: str) -> tuple[Side, ...]:
    """Return one side for each different value of the site's rows, or one that says there is none.

    Results that were imported speak in the database's place here, too.
    """
    scope = seen.context.scope
    if scope.database_results:
        role = sentences.database_role(imported=True)
        asked: tuple[Place, ...] = tuple(one.place for one in scope.database_results)
    elif scope.database:
        role, asked = sentences.database_role(imported=False), places(scope.database)
    else:
        role = sentences.database_role(imported=False)
        return (Side(role, "", None, None, why_not=_NOT_NAMED),)
    found = _answer(seen, asked, Query.ISSUING_CERTIFICATES)
    site = _find(seen, site_place(dp))
    code = (text_of(site.reading) or "") if site else ""
    check = _answer(seen, asked, Query.SITES)
    for silent in (found, check if found is None else None):
        if silent is not None and isinstance(silent.reading, Unreadable):
            return (_unread(role, asked[0].server, silent),)
    doubt = _doubt(check, code, scope)
    role = tr("{role}, not the judge", role=role) if doubt else role
    if found is None:
        unread = _unread(role, asked[0].server, found)
        return (replace(unread, why_not=doubt) if doubt else unread,)
    texts: dict[str, _Text] = {}
    for row in rows_for(found.reading, code):
        if one := _text(row):
            texts.setdefault(one.text, one)
    server = found.place.server
    return tuple(_sides(role, found, list(texts.values()), doubt)) or (
        Side(role, server, found, Absent(), why_not=doubt, site=code),
    )


def _answer(seen: Examination, asked: tuple[Place, ...], query: Query) -> Observation | None:
    rows = (one for one in asked if isinstance(one, DatabaseRows) and one.query is query)
    return next((found for one in rows if (found := _find(seen, one))), None)


def _doubt(sites: Observation | None, code: str, scope: Scope) -> Text | None:
    """Return why the rows decide nothing for the site; None where they do, or nobody answered."""
    if sites is None or isinstance(sites.reading, Unreadable):
        return None
    if refused := check_site(sites, code):
        return refused.findings[0].says
    is_hint = scope.database_hint and not scope.database_results
    return only_hint(scope.database) if is_hint else None


class _Text(NamedTuple):
    """A row's value, and where it stands; only one that decodes and can be sent can be chosen."""

    site: str
    text: str
    component: str
    column: str
    can_be_chosen: bool


def _sides(
    role: Text, found: Observation, texts: list[_Text], doubt: Text | None
) -> Iterator[Side]:
    """Yield a side for each value; of several, those to choose from by the code of their answer."""
    several = sum(one.can_be_chosen for one in texts) > 1
    number = 0
    for one in texts:
        number += one.can_be_chosen
        chosen = number if several and one.can_be_chosen else 0
        yield Side(
            sentences.database_row(role, one.component, chosen) if several else role,
            found.place.server,
            found,
            _as_list(one.text),
            f"Text, {one.column}",
            doubt,
            one.site,
            f"database-{chosen}" if chosen else "",
        )


def _text(row: dict[str, str | int | None]) -> _Text | None:
    """Return a row's value: of the column that decodes, else of the first that holds a text."""
    site, component = str(row.get("SiteCode")), str(row.get("ComponentName"))
    if one := candidate(row):
        return _Text(site, one.text, component, one.column, can_be_chosen=not hindrance(one.text))
    return next(
        (
            _Text(site, text, component, column, can_be_chosen=False)
            for column in COLUMNS
            if isinstance(text := row.get(column), str) and text and not is_type_name(text)
        ),
        None,
    )


def _own_word(seen: Examination, mp: str) -> Side:
    role = tr("MP's own answer")
    found = _find(seen, MpAnswer(mp, "SMSTRC"))
    text = text_of(found.reading) if found else None
    if text is None:
        return _unread(role, mp, found) if mp else Side(role, "", None, None, why_not=_NOT_NAMED)
    return Side(role, mp, found, _as_list(text), "XML over HTTP")


def _as_list(text: str) -> Present:
    return Present((text,), Kind.REG_MULTI_SZ)
