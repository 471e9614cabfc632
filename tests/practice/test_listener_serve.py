"""`practice CASE --serve`: one line of JSON, servers that answer, and an orderly end."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests

from pxewizard import wiring
from pxewizard.core.place import Query
from pxewizard.core.queries import SQL
from tests.practice.odbc_drivers import MICROSOFT, needs, pyodbc, trusting

PROGRAM = [sys.executable, "-m", "pxewizard", "practice"]


def ended(server: subprocess.Popen[str], number: signal.Signals) -> tuple[int, str]:
    """Tell the program to stop; return its exit code and what else it printed."""
    server.send_signal(number)
    out, err = server.communicate(timeout=20)
    return server.returncode, out + err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signal that ends a program in order")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_case_is_served_until_it_is_told_to_stop(
    number: signal.Signals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with subprocess.Popen(
        [*PROGRAM, "dp-missing", "--serve", "--https"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout is not None
        told = json.loads(server.stdout.readline())
        name, _, address = told["dp"].partition("=")
        status = requests.post(f"{address}/wsman", verify=told["ca"], timeout=20).status_code
        url = f"{told['mp_http']}/SMS_MP/.sms_aut?SMSTRC"
        witness = requests.get(url, verify=told["ca"], timeout=20)
        code, more = ended(server, number)

    assert set(told) == {
        *("case", "dp", "mp", "mp_http", "dps", "site_server", "user", "password", "ca"),
        *("database", "database_user", "database_password"),
    }
    assert (name, status) == ("dp01.contoso.test", 401)
    assert (witness.status_code, witness.text[:15]) == (200, "<SMSIssuingCert")
    assert told["dps"] == [told["dp"]]
    assert re.fullmatch(r"localhost:\d+/CM_P01", told["database"])
    assert code == 0
    assert more.startswith("In another terminal:\n")
    assert "--dp alone finds nothing more" in more
    assert more.count("\n") == 4  # nothing else was printed
    assert not list(tmp_path.iterdir())  # the authority and the accounts are gone
    parts = urlsplit(address)
    with socket.socket() as client:
        assert client.connect_ex((str(parts.hostname), parts.port or 0)) != 0


@pytest.mark.parametrize("https", [False, True])
def test_one_file_of_authorities_serves_the_servers_and_the_database(*, https: bool) -> None:
    driver = needs(MICROSOFT)
    with wiring.serve("both-missing", https=https, database=True) as door:
        told = door.endpoints
        assert told.ca is not None
        if https:
            address = told.dp.partition("=")[2]
            assert requests.post(f"{address}/wsman", verify=told.ca, timeout=20).status_code == 401
        words = {
            "DRIVER": f"{{{driver.library}}}",
            "SERVER": str(told.database).replace(":", ",").replace("/CM_P01", ""),
            "DATABASE": "CM_P01",
            "UID": str(told.database_user),
            "PWD": str(told.database_password),
        }
        text = ";".join(f"{key}={value}" for key, value in words.items())
        with trusting(Path(told.ca)), closing(pyodbc.connect(text, timeout=10)) as connection:
            found = connection.execute(SQL[Query.SITES]).fetchall()
    assert [tuple(row) for row in found] == [("P01", 2, "P01", "READ_WRITE")]


def test_a_case_without_a_database_serves_none() -> None:
    with wiring.serve("cache-expire", database=True) as door:
        told = door.endpoints
    assert (told.database, told.database_user, told.database_password) == (None, None, None)


@pytest.mark.parametrize("words", ["--serve", "no-such-case --serve", "healthy --serve --delay -1"])
def test_what_cannot_be_served_is_wrong_usage(words: str) -> None:
    done = subprocess.run([*PROGRAM, *words.split()], capture_output=True, text=True, check=False)
    assert done.returncode == 2
