"""The command that finds a site's servers from one of them, and what they print to look at and to go on."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from typing import Any, Final

from pxewizard.cli import connecting, database, next_steps, show, text
from pxewizard.cli.exit_codes import Exit
from pxewizard.cli.output import Output
from pxewizard.core.address import parse_database, parse_server
from pxewizard.core.discovery import Discovery, Found, Role
from pxewizard.core.examination import Observation, Scope
from pxewizard.core.place import DatabaseRows, Query
from pxewizard.core.problem import Trouble
from pxewizard.core.reading import Kind, Present, Rows, Unreadable, rows_of
from pxewizard.engine.overview import Overview, overview
from pxewizard.engine.site_lists import Member, SiteList
from pxewizard.engine.survey import SiteSurvey

_SHOWN: Final = 20  # of a list on the screen; the JSON has them all


def discover(options: argparse.Namespace, out: Output) -> Exit:
    """Find what one server leads to and show it; changes nothing."""
    database.named(options)
    address = parse_database(options.database) if options.database else None
    scope = Scope(parse_server(options.server), database=address)
    with closing(connecting.site(options, scope)) as parts:
        seen = overview(SiteSurvey(parts.site, scope))
    _show(out, seen)
    next_steps.show_doctor(options, out, seen.observations)
    words = f"{_database(options)}{connecting.later_words(options)}"
    out.say(f"Next:\n  pxewizard examine --dp {_next(options, seen)}{words}")
    out.emit(as_json(seen))
    return exit_of(seen)


def exit_of(seen: Overview) -> Exit:
    """Return 0 if management point and database are known and that answered, 7 for another server.

    Else 6 if all that is missing is an answer or a right, and 10 if the answers led no further.
    """
    scope = seen.discovery.scope
    if any(one.code == "another-server" for one in seen.findings):
        return Exit.REFUSED
    led = scope.mp and scope.database
    asked = (o for o in seen.observations if not led or _is_site_check(o))
    kinds = {o.reading.problem.kind for o in asked if isinstance(o.reading, Unreadable)}
    if led and not kinds:
        return Exit.HEALTHY
    return Exit.NO_CONNECTION if kinds == {Trouble.CONNECTION} else Exit.UNDECIDED


def _is_site_check(one: Observation) -> bool:
    return isinstance(one.place, DatabaseRows) and one.place.query is Query.SITES


def as_json(seen: Overview) -> dict[str, Any]:
    """Return all that was found for a program; a list is null where no database could be asked for it."""
    scope = seen.discovery.scope
    lists = {
        "distribution_points": seen.distribution_points,
        "management_points": seen.management_points,
    }
    listed = {one.observation.number: name for name, one in lists.items() if one and one.known}
    return {
        "schema": 1,
        "server": scope.dp.name,
        "site_code": seen.discovery.site_code or None,
        "found": [_found_json(one) for one in seen.discovery.found],
        **{name: _list_json(one) for name, one in lists.items()},
        "findings": [show.finding_json(n, one) for n, one in enumerate(seen.findings, 1)],
        "observations": [_observation_json(o, listed.get(o.number)) for o in seen.observations],
    }


def _observation_json(one: Observation, listed: str | None) -> dict[str, Any]:
    """Return a reading; rows that stand under `listed` are counted only: a site may have 40,000."""
    if listed is None:
        return show.observation_json(one)
    count = len(rows_of(one.reading))
    bare = replace(one, reading=Present(Rows((), ()), Kind.ROWS))
    reading = {"type": "present", "kind": Kind.ROWS, "count": count, "listed_in": listed}
    return show.observation_json(bare) | {"reading": reading}


def _found_json(one: Found) -> dict[str, Any]:
    return {
        "role": one.role,
        "name": one.name,
        "found_in": [text.tag("E", number) for number in one.evidence],
        "also_named": list(one.others),
        "hint": one.hint,
    }


def _list_json(found: SiteList | None) -> list[dict[str, Any]] | None:
    if found is None or not found.known:
        return None
    return [
        {"server": one.server, "site_code": one.site_code, "pxe": one.pxe} for one in found.members
    ]


def _show(out: Output, seen: Overview) -> None:
    found = seen.discovery
    site = f", site {found.site_code}" if found.site_code else ""
    out.say(f"Found from {text.safe(found.scope.dp.name)}{site}\n")
    out.say(text.table([("role", "name", "found in"), *_roles(found, seen.observations)]))
    _say_list(out, "distribution point", seen.distribution_points)
    _say_list(out, "management point", seen.management_points)
    out.say()
    show.findings(out, seen.findings)
    out.say(f"\nWhat was read\n{text.observations(seen.observations)}\n")


def _roles(
    found: Discovery, observations: tuple[Observation, ...]
) -> Iterable[tuple[str, str, str]]:
    where = {o.number: f"{text.where(o.place)} on {o.place.server}" for o in observations}
    for role in Role:
        one = next((one for one in found.found if one.role is role), None)
        if one:
            hint = " (a hint only)" if one.hint else ""
            source = f"{where[one.evidence[0]]} [{text.tags(one.evidence)}]{hint}"
            yield role.replace("-", " "), text.safe(one.name), text.safe(source)
        else:
            typed = found.scope.database if role is Role.DATABASE else None
            name, source = (text.safe(typed), "named by you") if typed else ("—", "not found")
            yield role.replace("-", " "), name, source


def _say_list(out: Output, what: str, found: SiteList | None) -> None:
    """Print a list of the database as far as a screen holds it, those that answer PXE first."""
    if found is None or not found.known:
        return
    members = found.members
    enabled = sum(bool(one.pxe) for one in members)
    pxe = f", {enabled:,} of them with PXE" if any(one.pxe is not None for one in members) else ""
    unusable = (
        f"; {text.count(found.unusable, 'row')} without a server name" if found.unusable else ""
    )
    tag = text.tag("E", found.observation.number)
    out.say(f"\nThe database lists {text.count(len(members), what)}{pxe}{unusable} [{tag}]")
    if members:
        out.say(text.table([_member(one) for one in members[:_SHOWN]]))
    if len(members) > _SHOWN:
        out.say(f"  and {len(members) - _SHOWN:,} more; --json prints them all")


def _member(one: Member) -> tuple[str, str, str]:
    word = {True: "PXE", False: "no PXE", None: ""}[one.pxe]
    return text.safe(one.server), text.safe(one.site_code), word


def _database(options: argparse.Namespace) -> str:
    """Return the address that was typed, as the options for that database need it."""
    return f" --database {text.quoted(options.database)}" if options.database else ""


def _next(options: argparse.Namespace, seen: Overview) -> str:
    """Return which distribution point to examine: the one asked, or the site's first with PXE."""
    if any(one.role is Role.DISTRIBUTION_POINT for one in seen.discovery.found):
        return text.quoted(options.server)
    members = seen.distribution_points.members if seen.distribution_points else ()
    code = seen.discovery.site_code
    return next((one.server for one in members if one.pxe and one.site_code == code), "SERVER")
