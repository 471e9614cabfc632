"""The process that asks a database and trusts a certification authority of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pxewizard.core.place import DatabaseRows, Query
from pxewizard.practice.database import DatabaseDoor
from pxewizard.practice.estate import load
from pxewizard.practice.tds_faults import DatabaseFault, DatabaseFaultKind
from pxewizard.remote.database import Databases
from pxewizard.remote.database_access import DatabaseAccess, DatabaseLimits
from tests.practice.odbc_drivers import MICROSOFT, needs
from tests.remote.databases import access, estates_database, failing, rows, sites, trouble

K = DatabaseFaultKind
LIMITS = DatabaseLimits(login=5, query=5, total=8)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="on Windows --ca is refused")


@pytest.fixture(scope="module")
def door() -> Iterator[DatabaseDoor]:
    needs(MICROSOFT)
    with DatabaseDoor(estates_database()) as opened:
        yield opened


def trusting(door: DatabaseDoor, limits: DatabaseLimits = LIMITS) -> DatabaseAccess:
    return replace(access(door, limits), trust_certificate=False, ca=door.ca)


def test_an_authority_of_ones_own_is_trusted(door: DatabaseDoor) -> None:
    databases = Databases(trusting(door))
    for query in (Query.SITES, Query.ISSUING_CERTIFICATES):
        known = load("both-missing").database
        assert known is not None
        assert rows(databases, DatabaseRows(door.address, query)) == known.rows[query]
    assert [name for name, _ in databases.sign_ins()] == [door.address]
    assert databases.tls_exceptions() == ()


@pytest.mark.parametrize("kind", [K.UNTRUSTED, K.OTHER_NAME])
def test_what_another_authority_signed_or_for_another_name_is_refused(
    kind: DatabaseFaultKind,
) -> None:
    needs(MICROSOFT)
    with failing(kind) as door:
        met = trouble(Databases(trusting(door)), sites(door))
        assert door.seen.sign_ins == []
    assert met.code == "database-certificate-refused"


def test_another_name_is_accepted_where_it_was_given() -> None:
    needs(MICROSOFT)
    with failing(K.OTHER_NAME) as door:
        name = estates_database().address.host
        databases = Databases(replace(trusting(door), certificate_name=name))
        assert rows(databases, sites(door)).rows
        assert databases.tls_exceptions() == (
            f"{door.address}: its certificate was checked for localhost or {name}",
        )
        wrong = replace(trusting(door), certificate_name="wrong.name")
        assert trouble(Databases(wrong), sites(door)).code == "database-certificate-refused"


def test_off_windows_another_name_is_one_more_and_the_record_says_so(door: DatabaseDoor) -> None:
    databases = Databases(replace(trusting(door), certificate_name="wrong.name"))
    assert rows(databases, sites(door)).rows
    assert databases.tls_exceptions() == (
        f"{door.address}: its certificate was checked for localhost or wrong.name",
    )


def test_what_the_server_says_comes_back_as_the_same_problem(door: DatabaseDoor) -> None:
    door.order(DatabaseFault(K.NO_SELECT, times=1))
    there = trouble(Databases(trusting(door)), sites(door))
    door.order(DatabaseFault(K.NO_SELECT, times=1))
    assert there == trouble(Databases(access(door)), sites(door))


def test_a_wrong_password_is_sent_once(door: DatabaseDoor) -> None:
    before = len(door.seen.sign_ins)
    databases = Databases(replace(trusting(door), password="}wrong{"))  # noqa: S106 - on purpose
    for _ in range(2):
        assert trouble(databases, sites(door)).code == "database-sign-in-refused"
    assert len(door.seen.sign_ins) == before + 1


def test_a_hanging_handshake_ends_in_time() -> None:
    needs(MICROSOFT)
    with failing(K.SILENT_IN_TLS) as door:
        met = trouble(Databases(trusting(door, replace(LIMITS, total=2.5))), sites(door))
    assert met.code == "database-silent"
    assert isinstance(met.__cause__, TimeoutError)


def test_it_can_be_cancelled() -> None:
    needs(MICROSOFT)
    with failing(K.HANG) as door:
        databases = Databases(trusting(door))
        met: list[str] = []
        asking = threading.Thread(target=lambda: met.append(trouble(databases, sites(door)).code))
        asking.start()
        pause = threading.Event()
        while not door.seen.queries and asking.is_alive():
            pause.wait(0.02)
        databases.cancel()
        asking.join(3)
    assert met == ["database-cancelled"]


def test_no_password_is_handed_to_it_openly_and_it_trusts_one_authority(
    door: DatabaseDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_DIR", "/etc/ssl/certs")  # whom the system trusts
    started: list[Any] = []

    class Watched(subprocess.Popen[bytes]):
        def __init__(self, command: list[str], **options: object) -> None:
            started.extend([command, options["env"]])
            super().__init__(command, **options)  # type: ignore[call-overload]  # passed on as they are

    monkeypatch.setattr(subprocess, "Popen", Watched)
    assert rows(Databases(trusting(door)), sites(door)).rows
    assert len(started) == 2
    assert door.terms.password not in str(started)
    trust = {name: value for name, value in started[1].items() if name.startswith("SSL_")}
    assert trust == {"SSL_CERT_FILE": str(door.ca), "SSL_CERT_DIR": os.devnull}


def test_a_program_that_lies_in_the_current_folder_is_not_started(
    door: DatabaseDoor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted = tmp_path / "pxewizard"
    planted.mkdir()
    (planted / "__init__.py").touch()
    (planted / "__main__.py").write_text("import sys; open('stolen', 'w').write(sys.stdin.read())")
    monkeypatch.chdir(tmp_path)
    assert rows(Databases(trusting(door)), sites(door)).rows
    assert not (tmp_path / "stolen").exists()


def test_a_process_that_dies_is_said(door: DatabaseDoor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    met = trouble(Databases(trusting(door)), sites(door))
    assert met.code == "database-failed"
    assert "ended with 1" in met.detail


def test_on_windows_an_authority_of_ones_own_is_refused_with_advice(
    door: DatabaseDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pxewizard.remote.database.sys.platform", "win32")
    met = trouble(Databases(trusting(door)), sites(door))
    assert met.code == "database-ca-unused"
    assert "Trusted Root Certification Authorities" in str(met)


def test_the_process_answers_in_json_and_says_nothing_else(door: DatabaseDoor) -> None:
    asked = {
        "address": door.address,
        "query": "sites",
        "access": {
            "user": door.terms.user,
            "password": door.terms.password,
            "trust_certificate": True,
            "certificate_name": None,
            "ca": None,
            "limits": {},
        },
    }
    done = subprocess.run(
        [sys.executable, "-m", "pxewizard", "ask-database"],
        input=json.dumps(asked).encode(),
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONPATH": ""},
    )
    answer = json.loads(done.stdout)
    assert answer["reading"]["type"] == "present"
    assert answer["account"] == "technician (SQL Server login)"
    assert done.stderr == b""
