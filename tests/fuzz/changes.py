"""Changes JSON as JSON: a part goes, comes twice, is another one's, or something odd. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Any, Final

Json = Any

ODD: Final[tuple[Json, ...]] = (
    *(None, True, False, 0, -1, 1, 2**31, 2**32, 2**64, -(2**63), 10**30),
    *(
        "",
        "\0",
        "\ud800",
        "a\nb",
        "..\\..\\x",
        "../../x",
        "\u202e",
        "{",
        "{a}",
        "{a:9}",
        "%s",
        "x" * 300,
    ),
    *("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-11-20T14:02:12Z"),
    *([], {}, [[]], {"type": "absent"}, {"type": "present", "kind": "REG_SZ", "value": ""}),
    *({"bytes": "0"}, {"decimal": "NaN"}, {"decimal": "1E+999999"}, {"float": "inf"}),
)


def changed(data: bytes, random: Random) -> bytes | None:
    """Return the JSON with a few changes; None for what is none."""
    try:
        whole = json.loads(data)
    except (ValueError, RecursionError):
        return None
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        places = [*_places([whole])]
        holder, key = random.choice(places)
        other, which = random.choice(places)
        new = random.choice((other[which], random.choice(ODD), _nearly(holder[key], random)))
        if random.random() < 0.2 and holder[key] is not whole:
            _left_out(holder, key, new, random)
        elif holder[key] is whole:
            whole = new
        else:
            holder[key] = json.loads(json.dumps(new))  # a copy: nothing may hold itself
    try:
        return json.dumps(whole).encode()
    except RecursionError:
        return None


def _left_out(holder: Json, key: Json, new: Json, random: Random) -> None:
    if isinstance(holder, list) and random.random() < 0.5:
        holder.insert(key, json.loads(json.dumps(new)))
    else:
        del holder[key]


def _nearly(value: Json, random: Random) -> Json:
    match value:
        case bool():
            return not value
        case int():
            return value + random.choice((-1, 1, 10**6, -(10**6)))
        case str():
            at = random.randrange(len(value) + 1)
            return value[:at] + random.choice(("", "\0", "é", "'", "{", value)) + value[at + 1 :]
        case _:
            return [value, value]


def _places(holder: Json) -> Iterator[tuple[Json, Json]]:
    keys = holder if isinstance(holder, dict) else range(len(holder))
    for key in list(keys):
        yield holder, key
        if isinstance(holder[key], dict | list):
            yield from _places(holder[key])
