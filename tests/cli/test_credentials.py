"""Saved passwords on the command line, and how they are used against the practice site's WinRM door."""

from __future__ import annotations

import getpass
import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.cli import passwords
from pxewizard.practice.listener import PracticeDoor
from tests import secret_service, stores
from tests.cli.conftest import Command, Said

SECRET = "Grün & 100 %\"';{}$"  # noqa: S105
Given = Callable[..., Said]


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> stores.MemoryStore:
    memory = stores.MemoryStore()
    stores.use(monkeypatch, memory)
    return memory


@pytest.fixture
def given(pxewizard: Command, monkeypatch: pytest.MonkeyPatch) -> Given:
    """Run a command with lines on standard input, where nobody can be asked."""

    def command(line: str, *more: str, lines: str = "") -> Said:
        monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
        return pxewizard(line, *more)

    return command


@pytest.fixture
def typed(pxewizard: Command, monkeypatch: pytest.MonkeyPatch) -> Given:
    """Run a command while a person types these words when asked; what was asked is in `err`."""

    def command(line: str, *more: str, words: tuple[str, ...] = ()) -> Said:
        left, asked = list(words), [""]

        def answer(prompt: str) -> str:
            asked.append(prompt)
            return left.pop(0)

        monkeypatch.setattr(passwords, "can_ask", lambda: True)
        monkeypatch.setattr(getpass, "getpass", answer)
        said = pxewizard(line, *more)
        assert left == []
        return Said(said.code, said.out, said.err + "\n".join(asked))

    return command


@pytest.fixture
def door() -> Iterator[PracticeDoor]:
    with wiring.serve("dp-missing") as opened:
        yield opened


def examine(door: PracticeDoor, *more: str) -> tuple[str, ...]:
    ends = door.endpoints
    words = f"--dp {ends.dp} --mp {ends.mp or ''} --user {ends.user} --article 4469580"
    return "examine", *words.split(), *more


def save(given: Given, door: PracticeDoor, role: str = "servers", password: str = "") -> Said:
    ends = door.endpoints
    line = f"credentials save --role {role} --user {ends.user} --password-stdin"
    return given(line, lines=f"{password or ends.password}\n")


@pytest.mark.usefixtures("store")
def test_what_is_saved_is_listed_and_forgotten_and_never_shown(given: Given) -> None:
    assert "No password is saved" in given("credentials list").words
    saved = given(r"credentials save --role dp --user CONTOSO\tech --password-stdin", lines=SECRET)
    again = given("credentials save --role database --user reader --password-stdin", lines=SECRET)
    listed, told = given("credentials list"), given("credentials list --json")
    assert (saved.code, again.code, listed.code, told.code) == (0, 0, 0, 0)
    assert told.json == {
        "schema": 1,
        "store": True,
        "problem": None,
        "saved": [
            {"role": "dp", "account": r"CONTOSO\tech", "usable": True},
            {"role": "database", "account": "reader", "usable": True},
        ],
    }
    assert r"dp CONTOSO\tech" in listed.words
    one = given(r"credentials forget --role dp --user contoso\TECH")
    all_ = given("credentials forget --all")
    assert (one.code, all_.code) == (0, 0)
    for said in (saved, again, listed, told, one, all_):
        assert SECRET not in said.out + said.err
    assert given("credentials list --json").json["saved"] == []
    assert given("credentials forget --all").code == 0


@pytest.mark.usefixtures("store")
def test_a_password_that_is_typed_twice_is_saved(typed: Given) -> None:
    assert typed("credentials save --role dp --user tech", words=(SECRET, SECRET)).code == 0
    differ = typed("credentials save --role mp --user tech", words=(SECRET, "other"))
    empty = typed("credentials save --role mp --user tech", words=("",))
    assert (differ.code, empty.code) == (2, 2)
    assert "Nothing was saved" in differ.err
    assert len(typed("credentials list --json").json["saved"]) == 1


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("role", ["", "database-"])
def test_an_empty_password_is_not_tried(role: str, typed: Given) -> None:
    named = "--database 127.0.0.1:9/CM_P01" if role else ""
    line = f"examine --dp dp01=http://127.0.0.1:9 {named} --{role}user tech"
    said = typed(line, words=("",))
    assert said.code == 2
    assert "No password was given for tech." in said.words


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("credentials", ""),
        ("credentials save --role dp", ""),
        ("credentials save --user tech", ""),
        ("credentials save --role cook --user tech", ""),
        ("credentials save --role dp --user tech", SECRET),  # nobody to ask
        ("credentials save --role dp --user tech --password-stdin", ""),
        ("credentials save --role dp --user tech --password-stdin", "a" * 641),
        ("credentials save --role dp --user a\x07b --password-stdin", SECRET),
        ("credentials forget", ""),
        ("credentials forget --role dp", ""),
        ("credentials forget --all --role dp --user tech", ""),
        ("credentials forget --role dp --user tech", ""),
    ],
)
@pytest.mark.usefixtures("store")
def test_wrong_usage_is_said_and_ends_with_2(given: Given, line: str, lines: str) -> None:
    said = given(line, lines=lines)
    assert said.code == 2
    assert said.err
    assert given("credentials list --json").json["saved"] == []


@pytest.mark.usefixtures("store")
def test_standard_input_that_is_no_text_is_no_crash(
    pxewizard: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Gr\xfcn\n"), "utf-8"))
    said = pxewizard("credentials save --role dp --user tech --password-stdin")
    assert said.code == 2
    assert "encoding" in said.err


def test_a_saved_password_signs_in_without_a_word(
    given: Given, door: PracticeDoor, store: stores.MemoryStore
) -> None:
    assert save(given, door).code == 0
    assert len(store.held) == 1
    assert given(*examine(door)).code == 3
    assert given("doctor", door.endpoints.dp, "--user", door.endpoints.user).code == 0


@pytest.mark.usefixtures("store")
def test_the_password_of_a_role_goes_before_that_of_all_servers(
    given: Given, door: PracticeDoor
) -> None:
    save(given, door, "servers", password=SECRET)
    save(given, door, "dp")
    ends = door.endpoints
    line = f"examine --dp {ends.dp} --dp-user {ends.user} --article 4469580"
    said = given(line)
    assert "credential store" not in said.words
    assert save(given, door, "mp").code == 0
    line += f" --mp {ends.mp} --mp-user {ends.user}"
    assert given(line).code == 3


@pytest.mark.usefixtures("store")
def test_a_password_that_is_given_goes_before_the_saved_one(
    given: Given, door: PracticeDoor
) -> None:
    save(given, door, password=SECRET)
    said = given(*examine(door, "--password-stdin"), lines=door.endpoints.password)
    assert said.code == 3


@pytest.mark.usefixtures("store")
def test_a_refused_saved_password_is_said_once_and_not_tried_again(
    given: Given, typed: Given, door: PracticeDoor
) -> None:
    save(given, door, password=SECRET)
    first = given(*examine(door))
    tries = len(door.exchanges("dp01.contoso.test"))
    again = given(*examine(door))

    assert first.code == 6
    assert "came from the credential store" in first.words
    assert "credentials forget --role servers" in first.words
    assert again.code == 6
    assert "set aside" in again.words
    assert len(door.exchanges("dp01.contoso.test")) == tries
    assert given("credentials list --json").json["saved"][0]["usable"] is False

    asked = typed(*examine(door), words=(door.endpoints.password,))
    assert asked.code == 3
    assert "set aside" in asked.err
    assert save(given, door).code == 0
    assert given(*examine(door)).code == 3


@pytest.mark.usefixtures("store")
def test_the_doctor_says_that_a_refused_password_was_the_saved_one(
    given: Given, door: PracticeDoor
) -> None:
    save(given, door, password=SECRET)
    line = f"doctor {door.endpoints.dp} --user {door.endpoints.user} --json"
    said = given(line)
    assert said.json["problem"]["code"] == "saved-password-refused"
    assert given(line).json["problem"].startswith("The password of")


def test_a_store_that_is_locked_is_said_and_the_person_is_asked(
    given: Given, typed: Given, door: PracticeDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    stores.use(monkeypatch, stores.MemoryStore())
    save(given, door)
    stores.use(monkeypatch, stores.locked())
    alone = given(*examine(door))
    assert alone.code == 7
    assert "locked" in alone.words
    asked = typed(*examine(door), words=(door.endpoints.password,))
    assert asked.code == 3
    assert "locked" in asked.err
    assert "The credential store is locked" in given("credentials forget --all").err


@pytest.mark.parametrize(
    "named", ["keyring.backends.fail.Keyring", "keyring.backends.null.Keyring"]
)
def test_without_a_store_nothing_is_kept_and_that_is_said(tmp_path: Path, named: str) -> None:
    data = {"XDG_DATA_HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path)}
    environment = {**os.environ, **data, "PYTHON_KEYRING_BACKEND": named}

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "pxewizard", "credentials", *words]
        return subprocess.run(
            command, env=environment, input=SECRET, capture_output=True, text=True, check=False
        )

    save = ("save", "--role", "dp", "--user", "tech", "--password-stdin")
    for words, code in ((("list",), 0), (save, 7), (("list", "--json"), 0)):
        done = run(*words)
        assert done.returncode == code, done
        assert "no credential store" in done.stdout + done.stderr
    assert list(tmp_path.rglob("*.json")) == []


@pytest.mark.skipif(bool(secret_service.what_is_missing()), reason=secret_service.what_is_missing())
def test_a_password_in_a_real_store_signs_in(
    given: Given, door: PracticeDoor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with secret_service.running(tmp_path / "session", monkeypatch) as service:
        assert save(given, door).code == 0
        assert given(*examine(door)).code == 3
        assert given("credentials forget --all").code == 0
        assert given(*examine(door)).code == 2  # nobody to ask
        assert door.endpoints.password.encode() not in service.files()
