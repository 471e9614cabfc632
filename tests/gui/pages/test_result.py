"""Page 6: only what is known, the reason for what was not done, what is left to do, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pxewizard import wiring
from pxewizard.core.problem import problem
from pxewizard.core.reading import Absent, Kind, Present
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.engine.flow import ending
from pxewizard.engine.stages import Known
from pxewizard.gui.pages.result import ResultPage
from pxewizard.gui.widgets.button import Verb
from pxewizard.gui.widgets.check_list import Tick
from tests.gui.accessible import clashing_keys, nameless
from tests.gui.clipping import unseen
from tests.gui.desk import desk
from tests.gui.pages.stage import Play, play, texts
from tests.gui.pages.watched_site import watch

STAGES = ("Written", "Verified in the registry", "Verified in the log", "PXE boot seen")


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Play]:
    with play(qtbot, tmp_path) as one:
        yield one


def known(at: Play) -> dict[str, Known]:
    return {str(one.name): one.known for one in ending.stages(at.desk.session.flow)}


def press(at: Play, text: str) -> None:
    """Press the verb of the dialog that is open."""
    (verb,) = (one for one in at.dialog().findChildren(Verb) if one.text() == text)
    assert verb.isEnabled()
    verb.click()
    at.desk.idle()


@pytest.mark.parametrize(
    ("case", "answers"),
    [
        ("dp-missing", {"restart_pxe_service": "yes"}),
        ("both-missing", {}),
        ("values-differ", {"source": "management-point"}),
        ("several-rows", {"source": "database-1"}),
        ("opaque", {"value_format_unknown": "yes"}),
        ("cache-expire", {"cache_expire": "60"}),
    ],
)
def test_a_repair_says_four_different_things_and_what_is_left_to_do(
    at: Play, case: str, answers: dict[str, str]
) -> None:
    at.review(case, **answers)
    page = at.commit()
    assert tuple(known(at)) == STAGES
    assert known(at)["Written"] is Known.REACHED
    assert known(at)["Verified in the registry"] is Known.REACHED
    assert known(at)["Verified in the log"] is Known.NOT_KNOWN
    assert known(at)["PXE boot seen"] is Known.NOT_KNOWN
    said = texts(page)
    for expected in (*STAGES, "Read again, equal", "Not watched", "Whether a computer boots"):
        assert expected in said
    article = at.desk.session.flow.known
    assert article is not None
    assert [one.accessibleName() for one in page.todo.boxes] == [str(o) for o in article.follow_up]
    assert "What to do" not in said
    assert nameless(page) == []
    assert clashing_keys(at.window) == {}


def test_a_thing_done_by_hand_is_ticked_and_counted(at: Play) -> None:
    at.review("dp-missing")
    page = at.commit()
    page.todo.boxes[2].click()
    assert at.desk.session.flow.ticked == {2}
    assert str(at.desk.session.frame.sentence) == "The value is in place; 5 things are left to do"
    assert len(page.todo.boxes) == 6


def test_undo_says_what_it_will_do_and_does_it_only_when_confirmed(
    at: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    at.review("dp-missing", restart_pxe_service="yes")
    page = at.commit()
    door = watch(monkeypatch)
    page.keep.undo.click()
    asked = texts(at.dialog())
    assert "Remove IssuingCertificateList on dp01.contoso.test: it was not there before." in asked
    assert "WDSServer on dp01.contoso.test is not restarted" in asked
    QTest.keyClick(at.dialog(), Qt.Key.Key_Return)
    QTest.keyClick(at.dialog().findChildren(Verb)[0], Qt.Key.Key_Return)
    QTest.keyClick(at.dialog(), Qt.Key.Key_Escape)
    at.desk.bot.waitUntil(at.no_dialog)
    assert door.sent == []
    assert at.desk.session.flow.undone is None

    page.keep.undo.click()
    press(at, "&Undo")
    assert len(door.sent) == 1
    said = str(at.desk.session.frame.sentence)
    assert said == "Everything stands again as it was before the change"
    assert said not in texts(page)
    assert "1 value taken back, verified by reading back." in texts(page)
    assert "What is kept" in texts(page)
    assert "Keep or take back" not in texts(page)
    assert not page.todo.isVisibleTo(page)
    assert not page.keep.undo.isVisibleTo(page)
    assert "Not watched" not in texts(page)


def test_the_undo_question_shows_its_last_sentence_without_scrolling(at: Play) -> None:
    at.review("both-missing", restart_pxe_service="yes")
    page = at.commit()
    page.keep.undo.click()
    dialog = at.dialog()
    assert "only where it still is as it was written" in texts(dialog)
    assert unseen(dialog) == []
    dialog.reject()


def test_undo_of_the_second_article_names_the_old_value_and_the_restart(at: Play) -> None:
    at.review("cache-expire", cache_expire="60")
    page = at.commit()
    page.keep.undo.click()
    asked = texts(at.dialog())
    assert "Put CacheExpire on psp01.contoso.test back: 3600 (0xE10)." in asked
    assert "Restart WDSServer on psp01.contoso.test." in asked
    press(at, "&Undo")
    assert at.desk.session.flow.undone is not None
    assert at.desk.session.flow.undone.complete


def test_what_changed_since_is_left_alone_and_taken_back_only_by_a_separate_choice(
    at: Play,
) -> None:
    at.review("dp-missing")
    page = at.commit()
    someone_writes(at, Present(("another",), Kind.REG_MULTI_SZ))
    page.keep.undo.click()
    press(at, "&Undo")
    said = texts(page)
    assert "Not everything was taken back" in str(at.desk.session.frame.sentence)
    assert "Refused" in said
    assert "1 value was not taken back: somebody changed it." in said
    assert page.keep.anyway.isVisibleTo(page)

    page.keep.anyway.click()
    dialog = at.dialog()
    assert "IssuingCertificateList on dp01.contoso.test now: 1 item, 7 characters." in texts(dialog)
    (verb,), (tick,) = dialog.findChildren(Verb), dialog.findChildren(Tick)
    assert not verb.isEnabled()
    tick.click()
    press(at, "&Undo even so")
    assert at.desk.session.flow.undone is not None
    assert at.desk.session.flow.undone.complete
    assert not page.keep.anyway.isVisibleTo(page)


def test_an_undo_that_failed_is_offered_again_with_what_is_left(
    at: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    at.review("both-missing")
    page = at.commit()
    door = watch(monkeypatch)
    door.refuses, door.after_first = problem("access-denied", server="dp01.contoso.test"), True
    page.keep.undo.click()
    press(at, "&Undo")
    assert "Not everything was taken back" in str(at.desk.session.frame.sentence)
    assert not page.keep.anyway.isVisibleTo(page)

    door.refuses = None
    page.keep.undo.click()
    asked = texts(at.dialog())
    assert "Remove IssuingCertificateList on dp01.contoso.test" in asked
    assert "mp01" not in asked
    press(at, "&Undo")
    assert at.desk.session.flow.undone is not None
    assert at.desk.session.flow.undone.complete


def someone_writes(at: Play, value: Present) -> None:
    """Write to the site beside the program."""
    flow = at.desk.session.flow
    assert flow.outcome is not None
    (step,) = flow.outcome.approved.plan.registry_steps
    scope = flow.outcome.approved.plan.scope
    assert scope.practice is not None
    assert scope.state is not None
    site = wiring.practice(scope.practice, state=Path(scope.state)).site
    site.change(SetRegistryValue(step.place, Absent(), value))


def test_a_write_that_was_refused_by_the_server_says_why_and_that_nothing_is_there(
    at: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    at.review("dp-missing", restart_pxe_service="yes")
    door = watch(monkeypatch)
    door.refuses = problem("access-denied", server="dp01.contoso.test", detail="0x80070005 <b>")
    page = at.commit()
    said = texts(page)
    assert "What to do" in said
    assert str(door.refuses.summary) in said
    assert "0x80070005 <b>" in page.problem.details.toPlainText()
    assert "Failed" in said
    assert "Left out" in said
    assert "It was not begun." in said
    assert known(at)["Written"] is Known.NOT_REACHED
    assert known(at)["Verified in the registry"] is Known.NOT_REACHED
    assert not page.todo.isVisibleTo(page)
    assert nameless(page) == []
    assert clashing_keys(at.window) == {}


def test_a_server_that_falls_silent_after_the_write_leaves_it_uncertain(
    at: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    at.review("dp-missing")
    watch(monkeypatch).falls_silent = True
    page = at.commit()
    assert "Uncertain" in texts(page)
    assert known(at)["Written"] is Known.NOT_KNOWN
    assert known(at)["Verified in the registry"] is Known.NOT_KNOWN
    assert "Not certain" in texts(page)
    assert page.keep.undo.isVisibleTo(page)


def test_a_change_that_stopped_in_the_middle_says_which_step_was_done(
    at: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    at.review("both-missing")
    door = watch(monkeypatch)
    door.refuses, door.after_first = problem("access-denied", server="mp01.contoso.test"), True
    page = at.commit()
    said = texts(page)
    assert "S1: Set registry value on dp01.contoso.test" in said
    assert "S2: Set registry value on mp01.contoso.test" in said
    assert "1 of 2 values" in said
    assert not page.todo.isVisibleTo(page)
    assert known(at)["Written"] is Known.CONTRADICTED
    assert known(at)["Verified in the registry"] is Known.CONTRADICTED


def test_a_value_that_is_right_already_is_called_so_and_nothing_is_sent(
    at: Play, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    at.desk.practise("dp-missing", site)
    at.desk.to_review()
    with desk(qtbot, tmp_path / "other") as other:
        other.practise("dp-missing", site)
        other.to_review()
        other.commit()
    door = watch(monkeypatch)
    page = at.commit()
    assert "Already correct" in str(at.desk.session.frame.sentence)
    assert at.desk.session.frame.severity == "ok"
    assert "What to do" not in texts(page)
    assert "Nothing has been written." in texts(page)
    assert not page.keep.isVisibleTo(page)
    assert door.sent == []


class Opener(QObject):
    """Takes the place of the system's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        self.opened.append(unquote(address.toLocalFile()))


def test_the_undo_folder_is_opened_and_its_path_copied(at: Play) -> None:
    at.review("dp-missing")
    page = at.commit()
    outcome = at.desk.session.flow.outcome
    assert outcome is not None
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "take")  # type: ignore[arg-type] # takes texts
    try:
        page.keep.open.click()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert opener.opened == [outcome.folder]
    page.keep.copy.click()
    assert QGuiApplication.clipboard().text() == outcome.folder


def test_what_the_program_did_not_foresee_is_shown_as_uncertain(
    at: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    at.review("dp-missing")
    page = at.one(ResultPage)
    failing = RuntimeError("not foreseen")

    def broken(*_: object) -> None:
        raise failing

    monkeypatch.setattr("pxewizard.gui.effects.carry_out", broken)
    at.commit()
    assert "It is not certain what was written" in str(at.desk.session.frame.sentence)
    assert "RuntimeError" in page.problem.details.toPlainText()
