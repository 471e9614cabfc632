"""Page 2: servers while they are read, silent ones, and what only a person can say."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit

from pxewizard.core.remedy import Acknowledge, Answers, Number
from pxewizard.core.words import tr
from pxewizard.engine.flow import Field, readings
from pxewizard.engine.frame import Step
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.pages.examine import ExaminePage
from pxewizard.gui.widgets.check_list import Choice, Tick
from pxewizard.gui.widgets.field import Field as Line
from pxewizard.gui.widgets.ladder import LadderView
from pxewizard.gui.widgets.questions import QuestionCard
from pxewizard.gui.widgets.readings import ReadingTable
from pxewizard.gui.widgets.server_card import ServerView
from pxewizard.gui.widgets.silence import Silence
from pxewizard.gui.window import Window
from tests.gui.accessible import clashing_keys, nameless
from tests.gui.desk import Desk


def page(window: Window) -> ExaminePage:
    found = window.findChild(ExaminePage)
    assert found is not None
    return found


def texts(view: ServerView) -> set[str]:
    return {one.text() for one in view.findChildren(QLabel) if one.isVisibleTo(view)}


def cards(window: Window) -> dict[str, ServerView]:
    views = page(window).findChildren(ServerView)
    return {one.accessibleName(): one for one in views if not one.isHidden()}


def button(within: ServerView | QuestionCard, text: str) -> QAbstractButton:
    found = [
        one
        for one in within.findChildren(QAbstractButton)
        if one.text().replace("&", "") == text and one.isVisibleTo(within)
    ]
    assert len(found) == 1, [one.text() for one in within.findChildren(QAbstractButton)]
    return found[0]


def rows(view: ServerView) -> dict[str, tuple[str, str]]:
    table = view.findChild(ReadingTable)
    assert table is not None
    model = table.model()
    spoken = Qt.ItemDataRole.AccessibleTextRole
    return {
        str(model.index(row, 0).data()): (
            str(model.index(row, 0).data(spoken)),
            str(model.index(row, 1).data()),
        )
        for row in range(model.rowCount())
    }


def examined(desk: Desk, case: str) -> None:
    desk.practise(case)
    desk.examine()
    desk.until(lambda flow: not any(one.climbing for one in flow.cards))


def test_each_server_has_its_card_with_every_reading(at_desk: Desk, window: Window) -> None:
    examined(at_desk, "dp-missing")
    assert list(cards(window)) == [one.name for one in at_desk.session.flow.cards]
    for card in at_desk.session.flow.cards:
        if card.asked:
            model = cards(window)[card.name].findChildren(ReadingTable)[0].model()
            assert model.rowCount() == len(card.asked)
    told = cards(window)["dp01.contoso.test"]
    name, found = rows(told)["IssuingCertificateList"]
    assert (name, found.startswith("Missing in HKLM")) == ("IssuingCertificateList, Missing", True)
    assert {"Answered", "14 of 14 readings"} <= texts(told)
    assert "Not asked" in texts(cards(window)["sql01.contoso.test:1433/CM_P01"])


def test_a_card_fills_in_while_its_server_is_read(at_desk: Desk, window: Window) -> None:
    examined(at_desk, "dp-missing")
    flow = at_desk.session.flow
    first = flow.cards[0]
    half = tuple(
        replace(one, reading=None, answered_at=None) if number % 2 else one
        for number, one in enumerate(first.asked)
    )
    read = readings.examining(flow)
    page(window).show_flow(replace(read, cards=(replace(first, asked=half), *flow.cards[1:])))
    view = cards(window)[first.name]
    assert f"{len(half) - len(half) // 2} of {len(half)} readings" in texts(view)
    assert "Answered" not in texts(view)
    assert [one for one, _ in rows(view).values() if one.endswith("Working")]
    page(window).show_flow(replace(flow, step=Step.EXAMINE))
    assert "Answered" in texts(view)


def test_a_server_that_refuses_connections_shows_the_ladder_and_a_text_to_send(
    at_desk: Desk, window: Window
) -> None:
    examined(at_desk, "dp-down")
    view = cards(window)["dp01.contoso.test"]
    assert "Stopped at Port" in texts(view)
    ladder = view.findChild(LadderView)
    assert ladder is not None
    spoken = [
        str(ladder.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(ladder.model().rowCount())
    ]
    assert spoken[0].startswith("Name, Passed")
    assert spoken[1].startswith("Port, Broke")
    assert all(one.endswith("Not tried") for one in spoken[2:])
    button(view, "Copy text").click()
    assert "TCP port" in QGuiApplication.clipboard().text()


def test_a_refused_sign_in_is_told_with_what_to_do_and_who_can(
    at_desk: Desk, window: Window
) -> None:
    examined(at_desk, "access-denied")
    view = cards(window)["dp01.contoso.test"]
    assert {"Stopped at Sign-in", "What to do", "Who can do it"} <= texts(view)
    silence = view.findChild(Silence)
    assert silence is not None
    boxes = silence.findChildren(QPlainTextEdit)
    box = next(one for one in boxes if one.accessibleName() == "Details")
    assert box.isHidden()
    button(view, "Details").click()
    assert not box.isHidden()
    assert "Sign-in" in box.toPlainText()


def test_try_again_examines_again_with_everything_entered(at_desk: Desk, window: Window) -> None:
    examined(at_desk, "access-denied")
    entered, before = at_desk.session.flow.entered, at_desk.session.flow.examinations
    button(cards(window)["dp01.contoso.test"], "Try again").click()
    at_desk.idle()
    assert at_desk.session.flow.entered == entered
    assert at_desk.session.flow.examinations is not before


def test_another_name_is_taken_for_the_server_and_examined(at_desk: Desk, window: Window) -> None:
    examined(at_desk, "dp-down")
    view = cards(window)["dp01.contoso.test"]
    button(view, "Use another name…").click()
    (line,) = (one for one in view.findChildren(Line) if one.isVisibleTo(view))
    line.set_text("")
    button(view, "Examine with this name").click()
    assert at_desk.session.flow.entered.text(Field.DP) == "dp01.contoso.test"
    line.set_text("dp99.contoso.test")
    button(view, "Examine with this name").click()
    at_desk.idle()
    assert at_desk.session.flow.entered.text(Field.DP) == "dp99.contoso.test"


def test_the_distribution_point_cannot_be_left_out_and_others_can(
    at_desk: Desk, window: Window
) -> None:
    examined(at_desk, "database-denied")
    view = cards(window)["sql01.contoso.test:1433/CM_P01"]
    button(view, "Examine the others without this one").click()
    at_desk.idle()
    assert at_desk.session.flow.entered.text(Field.DATABASE) == ""
    examined(at_desk, "dp-down")
    offered = [
        one.text() for one in cards(window)["dp01.contoso.test"].findChildren(QAbstractButton)
    ]
    assert not [one for one in offered if "others without" in one]


def test_a_question_of_the_examination_is_answered_and_used(at_desk: Desk, window: Window) -> None:
    examined(at_desk, "cache-expire")
    card = page(window).findChild(QuestionCard)
    assert card is not None
    assert card.isVisibleTo(page(window))
    again = button(card, "Examine again with these answers")
    assert not again.isEnabled()
    yes = next(one for one in card.findChildren(Choice) if one.text() == "Yes")
    yes.click()
    assert again.isEnabled()
    again.click()
    at_desk.idle()
    seen = at_desk.session.flow.current
    assert seen is not None
    assert seen.context.scope.answers == at_desk.session.flow.entered.stated != Answers()
    assert "PXE service point" in texts(cards(window)["psp01.contoso.test"])


def test_numbers_and_acknowledgements_are_asked_from_their_types(
    window: Window,
) -> None:
    card = page(window).findChild(QuestionCard)
    assert card is not None
    told: list[tuple[str, object]] = []
    card.answered.disconnect()
    card.answered.connect(lambda code, value: told.append((code, value)))
    asked = (Number("n", tr("How long"), 1, 9, 3), Acknowledge("a", tr("I know")))
    card.show_questions(asked, Answers(), used=Answers())
    line, tick = card.findChild(Line), card.findChild(Tick)
    assert line is not None
    assert tick is not None
    line.set_text("12")
    line.set_text("7")
    tick.click()
    assert told == [("n", None), ("n", "7"), ("a", "yes")]


@pytest.mark.parametrize("case", ["dp-missing", "dp-down", "access-denied", "cache-expire-2012"])
def test_every_control_has_a_name(case: str, at_desk: Desk, window: Window) -> None:
    examined(at_desk, case)
    assert nameless(page(window)) == []


@pytest.mark.parametrize("text", ["x" * 10_000, "<b>bold</b>", "\u202eabc\x07\n"])
def test_a_hostile_answer_is_shown_as_plain_text(text: str, at_desk: Desk, window: Window) -> None:
    examined(at_desk, "dp-missing")
    flow = at_desk.session.flow
    first = flow.cards[0]
    hostile = replace(first, names=(first.names[0], text))
    page(window).show_flow(replace(flow, cards=(hostile, *flow.cards[1:])))
    label = next(one for one in page(window).findChildren(QLabel) if one.accessibleName() == text)
    assert label.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("case", ["dp-down", "access-denied", "cache-expire"])
def test_access_keys_are_unique_beside_those_of_the_window(
    case: str, at_desk: Desk, window: Window
) -> None:
    examined(at_desk, case)
    assert clashing_keys(window) == {}


def test_what_hangs_on_a_silent_server_says_so_and_times_are_of_the_language(
    at_desk: Desk, window: Window
) -> None:
    QLocale.setDefault(QLocale("de"))
    examined(at_desk, "dp-down")
    told = texts(cards(window)["sql01.contoso.test:1433/CM_P01"])
    assert "dp01.contoso.test gave no answer" in told
    assert "it was not needed" not in told

    table = cards(window)["mp01.contoso.test"].findChild(ReadingTable)
    assert table is not None
    times = {str(table.model().index(row, 2).data()) for row in range(table.model().rowCount())}
    assert all(re.fullmatch(r"\d+,\d s", one) for one in times)


def test_a_32_bit_value_is_told_from_its_namesake_and_no_name_runs_into_the_next_column(
    at_desk: Desk, window: Window
) -> None:
    examined(at_desk, "cache-expire")
    table = cards(window)["psp01.contoso.test"].findChild(ReadingTable)
    assert table is not None
    names = [str(table.model().index(row, 0).data()) for row in range(table.model().rowCount())]
    assert {"CacheExpire", "CacheExpire (32-bit)"} <= set(names)
    widest = max(QFontMetrics(font(Type.STRONG)).horizontalAdvance(name) for name in names)
    assert table.columnWidth(0) >= 40 + widest
