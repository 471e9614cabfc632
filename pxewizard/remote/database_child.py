"""Asks a site database in a process of its own, which trusts a certification authority of its own.

Off Windows the driver takes that from the environment (SSL_CERT_FILE) and from nowhere else. Password
and query go in as JSON on standard input, the answer comes out as JSON; nothing secret is an argument.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Final

from pxewizard.core.address import DatabaseAddress, parse_database
from pxewizard.core.place import Query
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Kind, Present, Reading, Rows, Unreadable
from pxewizard.engine.formats.codec import BadRecord, from_json, parse, to_json
from pxewizard.remote.database_access import Answer, DatabaseAccess, DatabaseLimits

WORD: Final = "ask-database"  # what the program is started with; not for people
_START: Final = 2.0  # seconds for a process to start and to end
_PACKAGES: Final = Path(__file__).parents[2]  # where this very program lies


class Child:
    """The process that asks one query."""

    def __init__(self, access: DatabaseAccess, address: DatabaseAddress, query: Query) -> None:
        """Start nothing yet."""
        self._access, self._address, self._query = access, address, query
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def run(self) -> Answer:
        """Start it, wait within the limits, return its answer; raises Problem."""
        limits = self._access.limits
        # -P: else a folder "pxewizard" where the user happens to be would be run, and get the password.
        itself = [] if _is_frozen() else ["-P", "-m", "pxewizard"]
        command = [sys.executable, *itself, WORD]
        with subprocess.Popen(  # noqa: S603 - the program itself
            command,
            env=self._environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as process:
            self._process = process
            if self._stopped:
                process.kill()
            try:
                said, _ = process.communicate(self._request(), limits.total + limits.grace)
            except subprocess.TimeoutExpired:
                raise problem("database-silent", address=self._address) from None
            finally:
                process.kill()  # Ctrl+C leaves nobody behind; one that has ended is not touched
        if self._stopped:
            raise problem("database-cancelled", address=self._address)
        return self._understood(said, process.returncode)

    def stop(self) -> None:
        """Let `run` end soon."""
        self._stopped = True
        if self._process is not None:
            self._process.kill()

    def _environment(self) -> dict[str, str]:
        search = os.pathsep.join([str(_PACKAGES), *filter(None, [os.environ.get("PYTHONPATH")])])
        # The authorities of the system are not trusted beside it: they lie in a folder.
        trust = {"SSL_CERT_FILE": str(self._access.ca), "SSL_CERT_DIR": os.devnull}
        return {**os.environ, **trust, "PYTHONPATH": search}

    def _request(self) -> bytes:
        limits = replace(self._access.limits, total=max(self._access.limits.total - _START, 1))
        access = asdict(replace(self._access, ca=None, limits=limits))
        asked = {"address": str(self._address), "query": self._query, "access": access}
        return json.dumps(asked).encode()

    def _understood(self, said: bytes, code: int) -> Answer:
        try:
            answer: Any = parse(said)
            reading: Reading = from_json(Reading, answer["reading"])
        except (BadRecord, KeyError, TypeError):
            detail = f"the process that asked ended with {code}"
            raise problem("database-failed", address=self._address, detail=detail) from None
        match reading:
            case Unreadable(trouble):
                raise trouble
            case Present(Rows() as rows):
                return Answer(rows, str(answer["account"]))
            case _:
                raise problem("database-failed", address=self._address)


def serve() -> int:
    """Be the process: read the request, ask, write the answer."""
    from pxewizard.remote.database import Databases

    asked = json.load(sys.stdin)
    limits = DatabaseLimits(**asked["access"].pop("limits"))
    databases = Databases(DatabaseAccess(**asked["access"], limits=limits))
    answer = Answer(Rows((), ()), "")
    reading: Reading
    try:
        answer = databases.answer(parse_database(asked["address"]), Query(asked["query"]))
        reading = Present(answer.rows, Kind.ROWS)
    except Problem as trouble:
        reading = Unreadable(trouble)
    json.dump({"reading": to_json(reading), "account": answer.account}, sys.stdout)
    return 0


def _is_frozen() -> bool:
    return bool(getattr(sys, "frozen", False))
