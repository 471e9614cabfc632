"""The practice cases as they are written down: JSON under resources/practice, put together here.

Three things keep the files short, and are resolved before anything else sees them:
`"like": "healthy"` starts an object from another file and changes what is named (null removes);
`"@certificates/issuing-a.txt"` stands for the text of that file;
`"crowd"` makes many servers of one sort, `{"ber-dp": 50}` being ber-dp001 to ber-dp050.
"""

from __future__ import annotations

import json
from typing import Final

from pxewizard.core.problem import problem
from pxewizard.resources import resource

Json = dict[str, object]
_ROOT: Final = "practice"


def case_names() -> tuple[str, ...]:
    """Return the names of all cases, sorted."""
    return tuple(sorted(path.stem for path in resource(_ROOT).glob("*.json")))


def read_case(case: str) -> Json:
    """Return what the file of the case says, in full; Problem "unknown-case" if there is none."""
    if case not in case_names():  # this also keeps "../" out of the path
        raise problem("unknown-case", case=case)
    told = _start(case)
    told["servers"] = {**_crowd(told.pop("crowd", None)), **an_object(told["servers"])}
    return an_object(_spelled_out(told))


def _start(name: str) -> Json:
    """Return the object of a file, such as "healthy" or "parts/server"."""
    text = resource(_ROOT, *f"{name}.json".split("/")).read_text(encoding="utf-8")
    return an_object(_merged({}, json.loads(text)))


def _merged(base: object, patch: object) -> object:
    """Return `base` with `patch` over it, as RFC 7396 merges; "like" names another base."""
    if not isinstance(patch, dict):
        return patch
    like = patch.get("like")
    result = _start(str(like)) if like else dict(base) if isinstance(base, dict) else {}
    for name, entry in patch.items():
        if name == "like":
            continue
        if entry is None:
            result.pop(name, None)
        else:
            result[name] = _merged(result.get(name), entry)
    return result


def _crowd(told: object) -> Json:
    if told is None:
        return {}
    crowd = an_object(told)
    return {
        f"{prefix}{number:03}.{crowd['domain']}": crowd["each"]
        for prefix, count in an_object(crowd["names"]).items()
        for number in range(1, int(str(count)) + 1)
    }


def _spelled_out(entry: object) -> object:
    match entry:
        case dict():
            return {name: _spelled_out(inner) for name, inner in entry.items()}
        case list():
            return [_spelled_out(inner) for inner in entry]
        case str() if entry.startswith("@"):
            return _text(entry[1:])
        case _:
            return entry


def _text(name: str) -> str:
    """Return a file's text; a log's exactly as it is, any other without its last line end."""
    text = resource(_ROOT, *name.split("/")).read_bytes().decode("utf-8")
    return text if name.endswith(".log") else text.rstrip("\r\n")


def an_object(told: object) -> Json:
    """Return what JSON held if it is an object; TypeError otherwise."""
    if not isinstance(told, dict):
        raise TypeError(f"{told!r} is not an object")
    return told
