from dataclasses import replace

import pytest

from pxewizard.core.place import RegistryValue
from pxewizard.core.plan import Plan
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Absent, Kind, Present, Unreadable
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.engine.formats import regfile
from pxewizard.engine.formats.backup import (
    holds,
    plain_name,
    proves,
    read_backup,
    undo_files,
    undo_names,
)
from pxewizard.engine.formats.codec import BadRecord
from pxewizard.engine.formats.sealed import BACKUP, PLAN, seal
from tests import sample


def plan_for(*servers: str) -> Plan:
    steps = (
        SetRegistryValue(RegistryValue(server, sample.KEY, sample.NAME), Absent(), sample.NEW)
        for server in servers
    )
    return replace(sample.PLAN, steps=tuple(steps))


def test_each_server_gets_one_file_that_restores_what_it_held() -> None:
    files = undo_files(sample.PLAN, sample.BACKUP)

    assert {name: regfile.read(data) for name, data in files.items()} == {
        "undo-dp01.contoso.test.reg": ((sample.KEY, sample.NAME, Absent()),),
        "undo-mp01.contoso.test.reg": ((sample.KEY, sample.NAME, sample.OLD),),
    }


def test_what_is_in_the_backup_and_not_in_the_plan_is_in_no_reg_file() -> None:
    (step, *_) = sample.PLAN.steps
    files = undo_files(replace(sample.PLAN, steps=(step,)), sample.BACKUP)

    assert list(files) == ["undo-dp01.contoso.test.reg"]


def test_a_place_without_an_answer_ends_the_backup_with_its_own_problem() -> None:
    silent = problem("unreachable", server=sample.MP)
    backup = (sample.BACKUP[0], replace(sample.BACKUP[1], reading=Unreadable(silent)))

    with pytest.raises(Problem) as raised:
        undo_files(sample.PLAN, backup)

    assert raised.value == silent


def test_a_place_that_was_not_read_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="is not in the backup"):
        undo_files(sample.PLAN, sample.BACKUP[:1])


def test_files_are_proved_by_what_they_restore() -> None:
    files = undo_files(sample.PLAN, sample.BACKUP)

    assert proves(sample.PLAN, sample.BACKUP, files)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        regfile.write([]),
        regfile.write([(RegistryValue("", sample.KEY, sample.NAME), Absent())]),
        regfile.write([(RegistryValue("", sample.KEY, "Other"), sample.OLD)]),
        regfile.write([(RegistryValue("", "SOFTWARE", sample.NAME), sample.OLD)]),
        regfile.write([(RegistryValue("", sample.KEY, sample.NAME), Present("x", Kind.REG_SZ))]),
    ],
    ids=["empty", "nothing", "absent", "name", "key", "value"],
)
def test_a_file_that_restores_something_else_proves_nothing(data: bytes) -> None:
    files = undo_files(sample.PLAN, sample.BACKUP)

    assert not proves(sample.PLAN, sample.BACKUP, {**files, "undo-mp01.contoso.test.reg": data})


def test_a_key_that_is_missing_by_now_is_proved_as_a_missing_value() -> None:
    backup = (replace(sample.BACKUP[0], reading=Absent("key")), sample.BACKUP[1])

    assert proves(sample.PLAN, backup, undo_files(sample.PLAN, backup))


def test_a_backup_file_comes_back_with_its_types() -> None:
    data = seal(BACKUP, sample.BACKUP)

    assert read_backup(data) == sample.BACKUP
    assert holds(data, sample.BACKUP)


@pytest.mark.parametrize(
    "data",
    [b"", seal(PLAN, sample.PLAN), seal(BACKUP, sample.BACKUP[:2]), seal(BACKUP, ("nonsense",))],
    ids=["empty", "plan", "shorter", "nonsense"],
)
def test_a_backup_file_that_says_something_else_does_not_hold(data: bytes) -> None:
    assert not holds(data, sample.BACKUP)


def test_a_backup_file_with_nonsense_under_a_correct_hash_is_refused() -> None:
    with pytest.raises(BadRecord):
        read_backup(seal(BACKUP, ("nonsense",)))


def test_servers_whose_names_look_alike_on_disk_get_two_files() -> None:
    plan = plan_for("fe80::1", "fe80__1", "fe80:_1", "dp01.contoso.test", "fe80::1")

    assert undo_names(plan) == {
        "fe80::1": "undo-fe80__1.reg",
        "fe80__1": "undo-fe80__1-2.reg",
        "fe80:_1": "undo-fe80__1-3.reg",
        "dp01.contoso.test": "undo-dp01.contoso.test.reg",
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("dp01.contoso.test", "dp01.contoso.test"),
        ("..\\..\\x", "_.._x"),
        ("../etc", "_etc"),
        ('a/b:c*?"<>|\0', "a_b_c_______"),
        ("münchen", "m_nchen"),
        ("...", "_"),
        ("", "_"),
        ("x" * 300, "x" * 200),
    ],
)
def test_a_name_is_made_plain_for_every_file_system(text: str, name: str) -> None:
    assert plain_name(text) == name
