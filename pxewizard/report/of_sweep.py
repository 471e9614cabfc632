"""Many distribution points as a report tells them: each in its group, the silent ones apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from pxewizard.core.examination import Observation
from pxewizard.core.plan import Origin
from pxewizard.core.words import Text, tr
from pxewizard.engine.sweep_groups import group_name, groups
from pxewizard.engine.sweep_rows import SweepRow, SweepState
from pxewizard.report.material import Fix, Swept
from pxewizard.report.model import Article, Sweep, SweepServer, Told
from pxewizard.report.of_readings import reading, tag
from pxewizard.report.telling import Teller

_FAULTS: Final = (SweepState.MISSING, SweepState.DIFFERS, SweepState.AFFECTED)
_MOST: Final = 0.6  # of the faults in one group: worth saying


def swept(told: Swept, teller: Teller) -> Sweep:
    """Tell a sweep, its servers in the order of their groups."""
    article = told.article
    shared = list(dict.fromkeys(o for row in told.rows for o in row.held_against))
    shared = [replace(o, number=n) for n, o in enumerate(shared, 1)]
    numbers = {row.server: n for n, row in enumerate(told.rows, len(shared) + 1)}
    return Sweep(
        Article(article.number, teller.says(article.title), article.url),
        teller.server(told.reference),
        tuple(teller.says(one) for one in told.sources),
        tuple(
            _server(numbers[row.server], row, shared, teller)
            for group in groups(told.rows)
            for row in group.rows
        ),
        tuple(reading(o, teller) for o in shared),
    )


def title(told: Swept) -> Text:
    """Return what was found, and where it clusters; servers that still wait are not counted."""
    counted = Counter(row.state for row in told.rows if row.state.ended)
    asked = counted.total()
    faulty = sum(counted[one] for one in _FAULTS)
    if not asked:
        return tr("No distribution point was looked at.")
    if not faulty and (changed := mended_rows(told)):
        return tr(
            "{n:# distribution point was|# distribution points were} mended; no other fault was found.",
            n=changed,
        )
    so_far = asked < len(told.rows)
    if not faulty:
        return _correct(counted[SweepState.CORRECT], asked, so_far=so_far)
    missing = counted[SweepState.MISSING]
    says = (
        _missing(missing, asked, so_far=so_far)
        if missing
        else _affected(faulty, asked, so_far=so_far)
    )
    cluster = _cluster(told)
    return (
        tr("{says}; {cluster}", says=says, cluster=cluster) if cluster else tr("{says}.", says=says)
    )


def _correct(right: int, n: int, *, so_far: bool) -> Text:
    if so_far:
        return tr(
            "{right} of {n:# distribution point|# distribution points} looked at so far: correct; "
            "no fault was found.",
            right=right,
            n=n,
        )
    return tr(
        "{right} of {n:# distribution point is|# distribution points are} correct; no fault was found.",
        right=right,
        n=n,
    )


def _missing(some: int, n: int, *, so_far: bool) -> Text:
    if so_far:
        return tr(
            "{some} of {n:# distribution point|# distribution points} looked at so far: the value is missing",
            some=some,
            n=n,
        )
    return tr(
        "{some} of {n:# distribution point lacks|# distribution points lack} the value",
        some=some,
        n=n,
    )


def _affected(some: int, n: int, *, so_far: bool) -> Text:
    if so_far:
        return tr(
            "{some} of {n:# distribution point|# distribution points} looked at so far: affected",
            some=some,
            n=n,
        )
    return tr(
        "{some} of {n:# distribution point is|# distribution points are} affected", some=some, n=n
    )


def lead(told: Swept) -> Text:
    """Return what is not known, and that nothing was changed, or on how many servers."""
    counted = Counter(row.state for row in told.rows)
    waiting = counted[SweepState.WAITING] + counted[SweepState.WORKING]
    parts = []
    if could_not := silent(told):
        parts.append(could_not)
    elif not waiting:
        parts.append(tr("Every server that was asked has answered."))
    if waiting:
        parts.append(tr("{n:# server has|# servers have} not been read yet.", n=waiting))
    parts.append(
        tr("{n:# server was|# servers were} mended; the report of that fix tells how.", n=changed)
        if (changed := mended_rows(told))
        else tr("0 changes were made.")
    )
    parts += [_by(one) for one in told.fixes]
    said = parts[0]
    for one in parts[1:]:
        said = tr("{first} {second}", first=said, second=one)
    return said


def silent(told: Swept) -> Text | None:
    """Return how many servers gave no answer; None where every one did that was asked."""
    n = sum(row.state is SweepState.NOT_READ for row in told.rows)
    if not n:
        return None
    return tr(
        "{n:# server|# servers} could not be read: listed apart, and not counted as healthy.", n=n
    )


def mended_rows(told: Swept) -> int:
    """Return how many servers were mended after they had been read: each by one value."""
    return sum(bool(row.mended_in) for row in told.rows)


def _by(fix: Fix) -> Text:
    """Return where a fix is recorded, and who approved it."""
    if not fix.approved_by:
        return tr("The folder of that fix: {folder}.", folder=fix.folder)
    return tr(
        "{person} approved that fix; its folder: {folder}.",
        person=fix.approved_by,
        folder=fix.folder,
    )


def _server(
    number: int, row: SweepRow, shared: Iterable[Observation], teller: Teller
) -> SweepServer:
    proposed = _proposed(row)
    donors = (o for o in shared if row.origin and _is_origin(o, row.origin))
    return SweepServer(
        id=tag("E", number),
        server=teller.server(row.server),
        site=teller.site(row.site_code),
        state=str(row.state),
        says=teller.says(row.what) if row.what else Told(""),
        service=teller.free(row.service),
        in_log=row.target.in_log,
        group=teller.free(group_name(row.server)),
        named_at=row.target.named_at,
        read_at=row.read_at,
        milliseconds=None if row.seconds is None else round(row.seconds * 1000),
        problem=teller.trouble(row.problem) if row.problem else None,
        proposed=teller.says(proposed) if proposed else Told(""),
        donor=next((tag("E", o.number) for o in donors), ""),
    )


def _proposed(row: SweepRow) -> Text | None:
    """Return what could be written by one approval for many, or why a person must look at it alone."""
    if row.state not in _FAULTS:
        return None
    if not row.fixable:
        return row.left_out or tr("A person decides.")
    if row.origin is None:
        return tr("Can be written together with others.")
    copied = tr("Copy from {server}", server=row.origin.server)
    if row.origin.in_database and not row.origin.of_database:
        return tr("{copied}; the site database holds the same", copied=copied)
    return copied


def _is_origin(o: Observation, origin: Origin) -> bool:
    return (o.place.server, o.at) == (origin.server, origin.at)


def _cluster(told: Swept) -> Text | None:
    """Return where most faults are, if they share the beginning of their names and others do not."""
    faulty = [row for row in told.rows if row.state in _FAULTS]
    counted = Counter(group_name(row.server) for row in faulty)
    whole = {group_name(row.server) for row in told.rows}
    name, most = counted.most_common(1)[0]
    if len(whole) < 2 or most < 3 or most < _MOST * len(faulty) or not name:  # noqa: PLR2004
        return None
    return tr(
        "{some} of the {n:#|#} affected names begin with {name}.",
        some=most,
        n=len(faulty),
        name=name,
    )
