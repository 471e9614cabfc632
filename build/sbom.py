"""The list of what the Windows program is made of (SBOM): CycloneDX, made from requirements.lock. Pure."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from typing import Final

from build.locked import PROGRAM, Locked, with_what_they_need

_ROOT: Final = "pxewizard"
# Not in the lock on the program's behalf, and yet in the frozen program: the interpreter, and the start.
_FREEZER: Final = "pyinstaller"


def bill(packages: Iterable[Locked], *, version: str, python: str) -> str:
    """Return the list as JSON; the same for the same versions.

    `packages`: all of the lock that are for Windows. What only development needs is left out.
    """
    every = tuple(packages)
    shipped = {one.name: one for one in with_what_they_need(every, PROGRAM)}
    freezer = next(one for one in every if one.name == _FREEZER)
    root = {"type": "application", "bom-ref": _ROOT, "name": _ROOT, "version": version}
    interpreter = {"type": "platform", "bom-ref": "python", "name": "CPython", "version": python}
    bootloader = _component(freezer) | {"description": "its bootloader only"}
    components = [interpreter, bootloader, *(_component(one) for one in shipped.values())]
    wants = [
        {"ref": _ref(one), "dependsOn": [_ref(o) for o in shipped.values() if name in o.via]}
        for name, one in shipped.items()
    ]
    direct = [_ref(one) for one in shipped.values() if PROGRAM in one.via]
    wants.insert(0, {"ref": _ROOT, "dependsOn": ["python", bootloader["bom-ref"], *direct]})
    content = " ".join([version, python, *(one["bom-ref"] for one in components)])
    whole = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, content)}",
        "version": 1,
        "metadata": {"component": root | {"licenses": [{"license": {"id": "MIT"}}]}},
        "components": components,
        "dependencies": wants,
    }
    return json.dumps(whole, indent=2) + "\n"


def _ref(one: Locked) -> str:
    return f"pkg:pypi/{one.name.lower()}@{one.version}"


def _component(one: Locked) -> dict[str, str]:
    ref = _ref(one)
    return {
        "type": "library",
        "bom-ref": ref,
        "name": one.name,
        "version": one.version,
        "purl": ref,
    }
