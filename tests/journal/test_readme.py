from dataclasses import replace

from pxewizard.core.plan import Plan
from pxewizard.core.remedy import RestartService
from pxewizard.journal.readme import readme
from tests import sample

FOLDER = "/home/k/changes/2026 dp01"


def text_of(plan: Plan = sample.PLAN) -> str:
    return readme(replace(sample.APPROVED_PLAN, plan=plan), FOLDER).decode()


def test_it_says_what_was_changed_and_who_approved_it() -> None:
    text = text_of()

    assert "Write the value on 2 servers" in text
    assert "KB 4469580, approved by CONTOSO\\m.keller on 2026-11-20 14:06 UTC." in text


def test_it_names_the_command_that_undoes_the_change() -> None:
    assert 'pxewizard undo "/home/k/changes/2026 dp01"\r\n' in text_of()


def test_it_says_which_reg_file_belongs_on_which_server() -> None:
    text = text_of()

    assert "undo-dp01.contoso.test.reg  belongs on  dp01.contoso.test" in text
    assert "undo-mp01.contoso.test.reg  belongs on  mp01.contoso.test" in text
    assert "reg import FILE" in text


def test_it_names_the_service_that_undo_must_restart() -> None:
    assert "restart the service SccmPxe on dp01.contoso.test" in text_of()


def test_a_service_that_undo_leaves_alone_is_not_named() -> None:
    steps = tuple(
        replace(step, on_undo=False) if isinstance(step, RestartService) else step
        for step in sample.PLAN.steps
    )

    assert "SccmPxe" not in text_of(replace(sample.PLAN, steps=steps))


def test_without_registry_steps_there_is_nothing_to_import_by_hand() -> None:
    text = text_of(replace(sample.PLAN, steps=sample.PLAN.steps[2:]))

    assert "BY HAND" not in text
    assert ".reg" not in text


def test_a_change_of_the_practice_site_is_undone_there() -> None:
    plan = replace(sample.PLAN, scope=replace(sample.SCOPE, practice="both-missing"))

    assert "--practice both-missing --state DIR" in text_of(plan)


def test_every_line_ends_as_windows_expects_and_fits_a_window() -> None:
    lines = text_of().split("\r\n")

    assert not any("\n" in line or "\r" in line for line in lines)
    assert max(map(len, lines)) <= 100


def test_half_a_character_in_a_name_is_shown_as_its_number() -> None:
    data = readme(replace(sample.APPROVED_PLAN, approved_by="k\ud800"), FOLDER)

    assert b"approved by k\\ud800 on" in data
