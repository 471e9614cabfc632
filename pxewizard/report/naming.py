"""Which names a record holds, so that a redaction finds them wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from pxewizard.core.certificates import ISSUER
from pxewizard.core.examination import Examination, Observation, Scope
from pxewizard.core.journal import Intent
from pxewizard.core.place import (
    DatabaseRows,
    LogFile,
    RegistryKey,
    RegistryValue,
    ServerIdentity,
    Service,
)
from pxewizard.core.reading import Identity, Present, text_of
from pxewizard.engine.formats.bulkrecord import Bulk
from pxewizard.engine.sweep_groups import groups
from pxewizard.report.material import Material, Recorded, Swept
from pxewizard.report.redact import Names, What, merged

_ACCOUNT: Final = re.compile(r"(?P<name>.*?)(?: \(.*\))?", re.DOTALL)
_SITE_CODES: Final = {"SiteCode", "Assignment Site"}
# Words that say nothing of anybody: of protocols, logs, certificates, services and this program.
_WORDS: Final = frozenset(
    """
    AMD64 C CN DC DER DP E F HKLM HTTP HTTPS KB Kerberos Issuing MB MP MPLIST1 MSSQLSvc Microsoft
    NTLM NULL O OU PXE Root S SMS SOFTWARE SQL SYSTEM TLS Text UTC Value1 Value2 Value3 WDS WSMAN
    WinRM XML no over row rows text x86 yes
    README.txt backup.json bulk.json changes examination-after.json examination.json
    import journal.jsonl plan.json practice progress.jsonl pxewizard reg rows.jsonl sweep.json undo
    """.split()  # noqa: SIM905 - read more easily
)


def names_of(material: Material) -> Names:
    """Return every name of the records, in a fixed order: aliases are the same whenever it is made."""
    maker = Names(
        ((material.maker.workstation, What.COMPUTER),), (material.maker.operator,), _WORDS
    )
    seen = [one.seen for one in material.laid]
    for record in material.changes:
        seen += [one for one in (record.before.seen, record.after) if one]
    several = [*map(_of_examination, seen), *map(_of_change, material.changes)]
    if material.sweep:
        several.append(_of_sweep(material.sweep))
    if material.mended:
        several += [_of_bulk(material.mended.bulk), *map(_of_examination, material.mended.examined)]
    return merged([*several, maker])


def account_name(told: str) -> str:
    r"""Return the account of “DOMAIN\name (Kerberos, HTTP/server)”."""
    found = _ACCOUNT.fullmatch(told)
    return found["name"] if found else told


def _of_examination(seen: Examination) -> Names:
    context = seen.context
    things = dict(_of_scope(context.scope))
    for o in seen.observations:
        for name, what in _of_observation(o):
            things.setdefault(name, what)
    people = [context.operator, *(account_name(account) for _, account in context.accounts)]
    return Names(
        (*things.items(), (context.workstation, What.COMPUTER)),
        tuple(part for one in people for part in _parts(one)),
        frozenset(_words(seen.observations)),
    )


def _of_scope(scope: Scope) -> Iterator[tuple[str, What]]:
    yield scope.dp.name, What.DP
    for named, what in ((scope.mp, What.MP), (scope.site_server, What.SITE_SERVER)):
        if named:
            yield named.name, what
    if scope.database:
        yield scope.database.host, What.SQL
        if scope.database.name:
            yield scope.database.name, What.DATABASE


def _of_observation(o: Observation) -> Iterator[tuple[str, What]]:
    if isinstance(o.place, DatabaseRows):
        return
    if isinstance(o.reading, Present) and isinstance(o.reading.value, Identity):
        yield o.reading.value.full_name, What.SERVER
    if isinstance(o.place, RegistryValue) and o.place.name in _SITE_CODES:
        code = (text_of(o.reading) or "").strip()
        if code:
            yield code, What.SITE
    yield o.place.server, What.SERVER


def _words(observations: Iterable[Observation]) -> Iterator[str]:
    """Yield the words of the places, which are the program's own."""
    yield from ISSUER.split()
    for o in observations:
        match o.place:
            case RegistryValue(key=key, name=name):
                yield from (*key.split("\\"), *name.split(), name)
            case RegistryKey(key=key):
                yield from key.split("\\")
            case Service(name=name) | LogFile(name=name):
                yield name
            case DatabaseRows(query=query):
                yield str(query)
            case ServerIdentity():
                continue
            case answer:
                yield answer.question.partition("&")[0]


def _of_change(record: Recorded) -> Names:
    approved = record.change.approved
    if approved is None:
        return Names()
    did = (one.by for one in record.change.entries if isinstance(one, Intent) and one.by)
    people = dict.fromkeys((approved.approved_by, approved.plan.made_by, *did))
    return Names((), tuple(part for one in people for part in _parts(one)))


def _of_sweep(swept: Swept) -> Names:
    servers = sorted(row.server for row in swept.rows)
    first = _of_examination(swept.examined) if swept.examined else Names()
    mine = Names(((swept.reference, What.MP), *((one, What.DP) for one in servers)))
    begins = tuple((group.name, What.GROUP) for group in groups(swept.rows) if group.name)
    codes = sorted({row.site_code for row in swept.rows if row.site_code})
    services = frozenset(row.service for row in swept.rows if row.service)
    begun_by = swept.begun_by
    named = [fix.approved_by for fix in swept.fixes] + ([begun_by.operator] if begun_by else [])
    named += [account_name(account) for row in swept.rows for _, account in row.accounts]
    people = tuple(part for one in dict.fromkeys(named) for part in _parts(one) if part)
    own = ((begun_by.workstation, What.COMPUTER),) if begun_by and begun_by.workstation else ()
    shared = [o for row in swept.rows for o in row.held_against]
    mine = merged([mine, Names(tuple(pair for o in shared for pair in _of_observation(o)))])
    services |= frozenset(_words(shared)) if shared else frozenset()
    sites = tuple((one, What.SITE) for one in codes)
    return merged([first, mine, Names((*sites, *begins, *own), people, services)])


def _of_bulk(bulk: Bulk) -> Names:
    approved = bulk.approved
    plans = approved.bulk.plans
    things = dict(pair for plan in plans for pair in _of_scope(plan.scope))
    for server in bulk.servers:
        things.setdefault(server, What.DP)
    people = dict.fromkeys([approved.approved_by, *(plan.made_by for plan in plans)])
    return Names(tuple(things.items()), tuple(part for one in people for part in _parts(one)))


def _parts(person: str) -> tuple[str, ...]:
    r"""Return an account, and its name without the domain: both may stand somewhere."""
    bare = person.rpartition("\\")[2].partition("@")[0]
    return (person, bare) if bare != person and len(bare) > 1 else (person,)
