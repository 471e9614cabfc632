"""What the first page says beside its fields: where a name was found, what the first glance showed."""

from __future__ import annotations

from typing import Final

from pxewizard.core.discovery import Role
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow.pieces import Field, LookUp
from pxewizard.engine.flow.state import Flow

_ROLES: Final = {
    Field.MP: Role.MANAGEMENT_POINT,
    Field.DATABASE: Role.DATABASE,
    Field.SITE_SERVER: Role.SITE_SERVER,
}
_HINTS: Final = {
    Field.MP: tr("It is filled in as soon as the server above has answered."),
    Field.DATABASE: tr("Read only, and only if the MP does not have the value either."),
    Field.SITE_SERVER: tr("It names the site database, and holds CertMgr.log."),
}


def hint(flow: Flow, one: Field) -> Text | None:
    """Return what stands below a field: where its text was found, or what it is for."""
    if one in flow.entered.filled:
        return _origin(flow, one)
    comes = one is Field.MP and flow.entered.text(one).strip()
    return None if comes else _HINTS.get(one)


def whole_site(flow: Flow) -> bool:
    """Return whether other servers matter to the article chosen, or to any."""
    number = flow.entered.article
    chosen = [one for one in flow.articles if number in {None, one.article.number}]
    return any(one.whole_site for one in chosen)


def glance(look_up: LookUp) -> Text:
    """Return what the first glance at the server showed, in one line."""
    parts = [tr("in {seconds} s", seconds=_seconds(look_up.seconds))] if look_up.seconds else []
    parts += [tr("site {code}", code=look_up.site_code)] if look_up.site_code else []
    if look_up.pxe is not None:
        parts.append(tr("PXE enabled") if look_up.pxe else tr("PXE not enabled"))
    if look_up.responder:
        parts.append(tr("responder {name}", name=look_up.responder))
    return _dotted(parts)


def _origin(flow: Flow, one: Field) -> Text:
    discovery = flow.look_up.discovery if flow.look_up else None
    role = _ROLES.get(one)
    named = next((f for f in discovery.found if f.role is role), None) if discovery else None
    says = next(
        (
            finding.says
            for finding in (discovery.findings if discovery else ())
            if named and finding.code in {f"{named.role}-found", f"{named.role}-hint"}
        ),
        None,
    )
    if named and says and named.hint:
        return says
    server = dict(says.values).get("server") if says else None
    if server is None:
        return tr("Filled in from what was read. Change it if it is not the right one.")
    return tr("Filled in from {server}. Change it if it is not the right one.", server=server)


def _seconds(seconds: float) -> str:
    return f"{max(seconds, 0.1):.1f}"


def _dotted(parts: list[Text]) -> Text:
    if not parts:
        return tr("Nothing more is known of it.")
    whole = parts[0]
    for part in parts[1:]:
        whole = tr("{first} · {second}", first=whole, second=part)
    return whole
