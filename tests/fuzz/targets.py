"""What is fuzzed: each target takes any bytes at all, and raises only where a promise is broken.

The promises: what comes out is a value or the documented trouble; what is accepted can be shown, written and
read again; and nothing depends on the pieces in which bytes arrive.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from tests.fuzz import (
    planted,
    target_files,
    target_logs,
    target_many,
    target_replies,
    target_tds,
    target_values,
)


@dataclass(frozen=True)
class Target:
    """One parser; `json` where most of its inputs are JSON, which is then changed as such."""

    check: Callable[[bytes], object]
    json: bool = False


TARGETS: Final = MappingProxyType(
    {
        "logs": Target(target_logs.check),
        "certificates": Target(target_values.certificates),
        "replies": Target(target_replies.check),
        "tds": Target(target_tds.client),
        "rows": Target(target_tds.rows, json=True),
        "plan": Target(target_files.plan, json=True),
        "journal": Target(target_files.journal, json=True),
        "many": Target(target_many.check, json=True),
        "reg": Target(target_values.reg),
    }
)

PLANTED: Final = "planted"  # no parser, but a fault: what looks for faults must find this one


def named(name: str) -> Target:
    """Return the target of that name."""
    return Target(planted.check) if name == PLANTED else TARGETS[name]
