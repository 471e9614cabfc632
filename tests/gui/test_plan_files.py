"""A plan file in the window: its fix is proposed anew, and only where the site still calls for it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from pxewizard import wiring
from pxewizard.core.plan import Plan
from pxewizard.engine.formats.planfile import plan_text, read_plan
from pxewizard.engine.frame import Step
from pxewizard.gui.start import take_up
from pxewizard.gui.wish import Wish
from tests.gui.desk import Desk, desk


def saved(bot: QtBot, root: Path, *, carried_out: bool = False, **answers: str) -> Path:
    """Save the plan of a practice case, as a colleague's; perhaps carry it out."""
    file = root / "fix.pxeplan"
    with desk(bot, root) as one:
        one.practise("both-missing")
        one.to_review()
        for code, value in answers.items():
            one.session.answer(code.replace("_", "-"), value)
        one.session.save_plan(file)
        bot.waitUntil(file.exists)
        if carried_out:
            one.commit()
    file.write_bytes(plan_text(replace(read(file), made_by="CONTOSO\\m.keller")))
    return file


def read(file: Path) -> Plan:
    return read_plan(file.read_bytes(), path=str(file), now=wiring.SystemClock().now())


def opened(one: Desk, file: Path) -> None:
    take_up(one.session, Wish(path=str(file)))
    one.until(lambda flow: flow.opened is not None and flow.current is not None)
    one.idle()


def test_its_servers_answers_and_maker_are_those_of_the_file(qtbot: QtBot, tmp_path: Path) -> None:
    file = saved(qtbot, tmp_path, restart_pxe_service="yes")
    with desk(qtbot, tmp_path) as one:
        opened(one, file)
        assert one.step() is Step.EXAMINE  # nobody is led past what was read
        assert one.session.flow.entered.practice == "both-missing"
        one.session.verb()
        one.session.verb()
        plan = one.session.flow.plan
        assert plan is not None
        assert (plan.steps, plan.answers) == (read(file).steps, read(file).answers)
        assert plan.made_by == "CONTOSO\\m.keller"
        one.session.answer("restart-pxe-service", "no")  # another fix than the file's
        changed = one.session.flow.plan
        assert changed is not None
        assert changed.made_by == wiring.own_account()


def test_where_the_site_does_not_call_for_it_any_more_it_is_said_and_nothing_is_proposed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = saved(qtbot, tmp_path, carried_out=True)
    with desk(qtbot, tmp_path) as one:
        opened(one, file)
        problem = one.session.flow.problem
        assert problem is not None
        assert problem.code == "plan-outdated"
        assert one.session.flow.plan is None


def test_a_plan_whose_steps_were_changed_counts_for_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    file = saved(qtbot, tmp_path, restart_pxe_service="yes")
    plan = read(file)
    file.write_bytes(plan_text(replace(plan, steps=plan.steps[:1])))
    with desk(qtbot, tmp_path) as one:
        opened(one, file)
        problem = one.session.flow.problem
        assert problem is not None
        assert problem.code == "plan-outdated"
        made = one.session.flow.plan
        assert made is not None
        assert made.made_by == wiring.own_account()
        assert made.answers.get("restart-pxe-service") != "yes"


def test_a_file_makes_no_practice_site_in_a_folder_of_its_choice(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = saved(qtbot, tmp_path)
    elsewhere = tmp_path / "somebody else's"
    elsewhere.mkdir()
    plan = read(file)
    for folder in (elsewhere, tmp_path / "new" / "folder"):
        scope = replace(plan.scope, state=str(folder))
        file.write_bytes(plan_text(replace(plan, scope=scope)))
        with desk(qtbot, tmp_path) as one:
            take_up(one.session, Wish(path=str(file)))
            one.until(lambda flow: flow.problem is not None or flow.current is not None)
            assert one.session.flow.problem is not None
            assert one.session.flow.problem.code == "state-not-there"

    assert list(elsewhere.iterdir()) == []
    assert not (tmp_path / "new").exists()
