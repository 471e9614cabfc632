"""The readings as they are asked for and answered, sorted by server: page 2 fills in from here."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from pxewizard.core.examination import Observation, Scope
from pxewizard.core.ladder import Ladder
from pxewizard.core.place import DatabaseRows, Place, ServerIdentity
from pxewizard.core.reading import Identity, Present
from pxewizard.core.words import Text
from pxewizard.engine.flow.pieces import (
    Asked,
    Busy,
    Field,
    ServerCard,
)
from pxewizard.engine.flow.state import Flow
from pxewizard.engine.frame import Step


def examining(flow: Flow) -> Flow:
    """Open page 2 with a card for each server that was named, and nothing read.

    The old verdicts stay until the new ones come: `examined` compares their questions.
    """
    scope = flow.scope()
    if scope is None:
        return flow
    cards = tuple(ServerCard((name,), played) for name, played in _roles(scope).items())
    return replace(
        flow,
        step=Step.EXAMINE,
        cards=cards,
        outcome=None,
        undone=None,
        standing=None,
        unsure=False,
        ticked=frozenset(),
        taken_up=None,
        busy=Busy.EXAMINING,
        cancelling=False,
        problem=None,
    )


def asked(flow: Flow, places: tuple[Place, ...], at: datetime) -> Flow:
    """Note that places are being read."""
    cards = flow.cards
    for place in places:
        card = _card(cards, place.server) or ServerCard((place.server,), _of_place(place))
        if all(one.place != place for one in card.asked):  # another article may have asked before
            card = replace(card, asked=(*card.asked, Asked(place, at)))
        cards = _with(cards, card)
    return replace(flow, cards=cards)


def answered(flow: Flow, observations: tuple[Observation, ...]) -> Flow:
    """Note answers as they come; a server's own name joins what was typed with what it is called."""
    cards = flow.cards
    for o in observations:
        card = _card(cards, o.place.server)
        if card is None:
            continue
        rows = tuple(
            replace(one, reading=o.reading, answered_at=o.at) if one.place == o.place else one
            for one in card.asked
        )
        cards = _with(cards, replace(card, asked=rows))
        cards = _renamed(cards, o)
    return replace(flow, cards=cards)


def remarked(flow: Flow, remark: Text | None) -> Flow:
    """Note how the site was read, where that needs saying."""
    return replace(flow, remark=remark)


def climbing(flow: Flow, server: str) -> Flow:
    """Note that the way to a silent server is being looked at."""
    card = _card(flow.cards, server)
    cards = _with(flow.cards, replace(card, climbing=True)) if card else flow.cards
    return replace(flow, cards=cards)


def climbed(flow: Flow, server: str, ladder: Ladder | None) -> Flow:
    """Note how far one got; None where nothing could be learnt."""
    card = _card(flow.cards, server)
    cards = _with(flow.cards, replace(card, climbing=False, ladder=ladder)) if card else flow.cards
    return replace(flow, cards=cards)


def _card(cards: tuple[ServerCard, ...], name: str) -> ServerCard | None:
    return next((one for one in cards if name in one.names), None)


def _with(cards: tuple[ServerCard, ...], card: ServerCard) -> tuple[ServerCard, ...]:
    """Put a card in the place of the one with the same first name, or at the end."""
    if any(one.names[0] == card.names[0] for one in cards):
        return tuple(card if one.names[0] == card.names[0] else one for one in cards)
    return (*cards, card)


def _renamed(cards: tuple[ServerCard, ...], o: Observation) -> tuple[ServerCard, ...]:
    reading = o.reading
    if not isinstance(o.place, ServerIdentity) or not isinstance(reading, Present):
        return cards
    real = reading.value.full_name if isinstance(reading.value, Identity) else ""
    card, other = _card(cards, o.place.server), _card(cards, real)
    if card is None or not real or real in card.names:
        return cards
    if other is not None:  # typed under two names: one server, one card
        joined = ServerCard(
            (*other.names[:-1], *card.names, other.name),
            tuple(dict.fromkeys((*other.roles, *card.roles))),
            (*other.asked, *card.asked),
        )
        return tuple(joined if one is other else one for one in cards if one is not card)
    return _with(cards, replace(card, names=(*card.names, real)))


def with_roles(cards: tuple[ServerCard, ...], scope: Scope) -> tuple[ServerCard, ...]:
    """Give the servers that were found on the way the roles that they were found in."""
    roles = _roles(scope)
    return tuple(
        replace(
            card,
            roles=tuple(dict.fromkeys(role for name in card.names for role in roles.get(name, ())))
            or card.roles,
        )
        for card in cards
    )


def _roles(scope: Scope) -> dict[str, tuple[Field, ...]]:
    """Return which roles each server named plays."""
    roles: dict[str, tuple[Field, ...]] = {}
    for one in Field:
        address = getattr(scope, one)
        if address:
            name = str(address) if one is Field.DATABASE else address.name
            roles[name] = (*roles.get(name, ()), one)
    return roles


def _of_place(place: Place) -> tuple[Field, ...]:
    return (Field.DATABASE,) if isinstance(place, DatabaseRows) else ()
