"""A log that grows, is rolled over or cut short while it is followed: nothing is lost or read twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pxewizard.core.problem import Problem
from pxewizard.logs.following import Follower


def ccm(text: str) -> str:
    return (
        f'<![LOG[{text}]LOG]!><time="08:00:00.000-60" date="11-20-2026"'
        ' component="SMSPXE" context="" type="3" thread="1" file="x.cpp:1">\r\n'
    )


def new(follower: Follower) -> list[str]:
    return [one.text for one in follower.poll() if one.is_framed]


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "SMSPXE.log"
    path.write_bytes(ccm("first").encode())
    return path


def write(path: Path, text: str) -> None:
    with path.open("ab") as file:
        file.write(text.encode())


def test_only_what_is_new_comes(log: Path) -> None:
    follower = Follower(log)

    assert new(follower) == ["first"]
    assert new(follower) == []
    write(log, ccm("second"))
    assert new(follower) == ["second"]


def test_a_record_that_is_half_written_comes_once_it_is_whole(log: Path) -> None:
    follower = Follower(log)
    new(follower)
    write(log, ccm("grün, half")[:30])
    assert new(follower) == []
    write(log, ccm("grün, half")[30:])

    assert new(follower) == ["grün, half"]


@pytest.mark.parametrize("name", ["SMSPXE.lo_", "SMSPXE-20261120-081500.log", "SMSPXE.log.1"])
def test_a_log_that_is_rolled_over_is_read_to_its_end_and_the_new_one_from_its_beginning(
    log: Path, name: str
) -> None:
    follower = Follower(log)
    new(follower)
    write(log, ccm("last of the old"))
    log.rename(log.with_name(name))
    assert new(follower) == []  # the new one is not there yet
    log.write_bytes(ccm("first of the new").encode())

    assert new(follower) == ["last of the old", "first of the new"]
    write(log, ccm("second of the new"))
    assert [(one.line, one.text) for one in follower.poll()] == [(2, "second of the new")]


def test_a_new_log_that_is_longer_already_is_known_as_another_one(log: Path) -> None:
    follower = Follower(log)
    new(follower)
    log.rename(log.with_suffix(".lo_"))
    log.write_bytes(("x" * 40 + "\n" + ccm("other") * 9).encode())

    assert new(follower) == ["other"] * 9


def test_a_log_that_is_cut_short_in_its_place_is_read_anew(log: Path) -> None:
    write(log, ccm("second"))
    follower = Follower(log)
    new(follower)
    log.write_bytes(ccm("new").encode())

    assert new(follower) == ["new"]


def test_what_is_there_can_be_passed_over_with_the_lines_counted(log: Path) -> None:
    write(log, ccm("two\nlines") + ccm("half")[:25])
    follower = Follower(log)
    follower.skip()
    assert new(follower) == []
    write(log, ccm("half")[25:])

    assert [(one.line, one.text) for one in follower.poll()] == [(4, "half")]


def test_a_log_in_utf_16_is_passed_over_too(log: Path) -> None:
    log.write_bytes(ccm("first").encode("utf-16"))
    follower = Follower(log)
    follower.skip()
    with log.open("ab") as file:
        file.write(ccm("second").encode("utf-16-le"))

    assert [(one.line, one.text) for one in follower.poll()] == [(2, "second")]


def test_a_log_that_is_not_there_yet_brings_nothing(tmp_path: Path) -> None:
    assert new(Follower(tmp_path / "SMSPXE.log")) == []


def test_a_log_that_may_not_be_read_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="could not be read"):
        new(Follower(tmp_path))


@given(texts=st.lists(st.text("ab\n", max_size=9), max_size=8), data=st.data())
def test_in_whatever_pieces_a_log_is_written_each_record_comes_once(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("log") / "SMSPXE.log"
    whole = "".join(ccm(one) for one in texts)
    follower, found = Follower(path), list[str]()
    path.touch()
    while whole:
        size = data.draw(st.integers(1, 300))
        write(path, whole[:size])
        whole = whole[size:]
        found += new(follower)

    assert found == texts
