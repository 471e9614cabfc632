"""The window draws what a frame says, passes on what a person does, and fits the room that it has."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pxewizard.core.words import Text, tr
from pxewizard.engine.frame import Back, Footer, FooterSign, Step, Verb
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.switch import Switch
from pxewizard.gui.window import Window
from tests.gui.accessible import clashing_keys, nameless, spoken, tab_order
from tests.gui.frames import NAMES, Shown, frame


class Page(QWidget):
    """A page with one field and one button."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(QPushButton(name))


@pytest.fixture
def driver() -> Shown:
    return Shown()


@pytest.fixture
def window(qtbot: QtBot, driver: Shown) -> Window:
    made = Window(driver)
    qtbot.addWidget(made)
    for step in NAMES:
        made.add_page(step, Page(f"Page {step.value}"))
    made.resize(1120, 728)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def field(window: Window) -> QLineEdit:
    return next(each for each in window.findChildren(QLineEdit) if each.isVisible())


def switch(window: Window) -> Switch:
    return next(each for each in window.findChildren(Switch) if each.isVisible())


def texts(window: Window) -> list[str]:
    return [each.text() for each in window.findChildren(Label) if each.isVisible()]


def test_it_shows_what_the_frame_says(window: Window, driver: Shown) -> None:
    for says in (driver.frame.sentence, driver.frame.lead, driver.frame.footer.says):
        assert str(says) in texts(window)
    assert "Step 1 of 7 · Choose the servers" in texts(window)
    assert window.footer.verb.text() == "&Examine 2 servers"
    assert window.windowTitle() == "PXE Wizard"


def test_another_frame_is_drawn_and_what_was_typed_stays(
    window: Window, driver: Shown, qtbot: QtBot
) -> None:
    typed = field(window)
    assert typed.hasFocus()
    qtbot.keyClicks(typed, "dp01")

    driver.show(
        sentence=Text("dp01 has answered"), footer=Footer(Text("Wait."), FooterSign.WARNING)
    )

    assert "dp01 has answered" in texts(window)
    assert "Wait." in texts(window)
    assert typed.hasFocus()
    assert typed.text() == "dp01"


def test_another_step_shows_its_page_and_puts_the_focus_there(
    window: Window, driver: Shown
) -> None:
    driver.show(frame(Step.COMPARE))

    shown = [each for each in window.findChildren(QLineEdit) if each.isVisible()]
    assert [each.accessibleName() for each in shown] == ["Page 3"]
    assert shown[0].hasFocus()


def test_the_buttons_say_what_a_person_wants(window: Window, driver: Shown, qtbot: QtBot) -> None:
    driver.show(back=Back.SHOWN)
    bar = window.footer

    for button in (bar.back, bar.verb, bar.cancel):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert driver.asked == ["back", "verb", "cancel"]


def test_back_is_disabled_or_gone_as_the_frame_has_it(window: Window, driver: Shown) -> None:
    assert not window.footer.back.isEnabled()
    driver.show(back=Back.GONE, closes=True)
    assert not window.footer.back.isVisible()
    assert window.footer.cancel.text() == "&Close"


def test_a_disabled_verb_tells_a_screen_reader_the_reason(window: Window, driver: Shown) -> None:
    driver.show(verb=Verb(tr("&Compare"), enabled=False), footer=Footer(Text("mp01 is missing.")))

    assert window.footer.verb.accessibleDescription() == "mp01 is missing."


def test_enter_in_the_page_presses_nothing(window: Window, driver: Shown, qtbot: QtBot) -> None:
    qtbot.keyClick(field(window), Qt.Key.Key_Return)

    assert driver.asked == []


def test_before_a_verb_that_writes_the_focus_is_on_back_and_enter_never_presses_the_verb(
    window: Window, driver: Shown, qtbot: QtBot
) -> None:
    driver.show(frame(Step.REVIEW), verb=Verb(tr("&Write {n:# value|# values}", n=1), danger=True))
    bar = window.footer
    assert bar.back.hasFocus()

    bar.verb.setFocus()
    qtbot.keyClick(bar.verb, Qt.Key.Key_Return)
    qtbot.keyClick(bar.verb, Qt.Key.Key_Enter)
    assert driver.asked == []

    qtbot.keyClick(bar.verb, Qt.Key.Key_Space)
    qtbot.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: driver.asked == ["verb", "verb"])


def test_the_guided_panel_stands_beside_the_page_and_its_switch_is_remembered(
    window: Window, driver: Shown, qtbot: QtBot
) -> None:
    panel = window.guide
    assert panel.isVisible()
    assert switch(window).isChecked()

    qtbot.mouseClick(switch(window), Qt.MouseButton.LeftButton)

    assert driver.asked == ["guided False"]
    assert not panel.isVisible()
    assert not switch(window).isChecked()
    assert switch(window).hasFocus()


def test_in_a_narrower_window_the_panel_opens_over_the_page_and_escape_closes_it(
    window: Window, driver: Shown, qtbot: QtBot
) -> None:
    window.resize(1024, 688)
    panel = window.guide
    qtbot.waitUntil(lambda: not panel.isVisible())
    qtbot.waitUntil(lambda: window.footer.width() == 1024 - 208)

    qtbot.mouseClick(switch(window), Qt.MouseButton.LeftButton)

    assert panel.isVisible()
    assert panel.geometry().right() == window.centralWidget().rect().right()
    QApplication.processEvents()
    assert window.footer.width() == 1024 - 208
    assert window.guide.geometry().bottom() < window.footer.mapTo(window, QPoint()).y()
    qtbot.keyClick(switch(window), Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert driver.asked == []  # how it is in a wide window has not changed


@pytest.mark.parametrize(
    ("size", "rail", "bar"), [((1120, 728), 208, 64), ((1024, 688), 208, 56), ((960, 476), 56, 56)]
)
def test_it_takes_the_form_for_its_size(
    window: Window, qtbot: QtBot, size: tuple[int, int], rail: int, bar: int
) -> None:
    window.resize(*size)

    qtbot.waitUntil(lambda: window.rail.width() == rail)
    qtbot.waitUntil(lambda: window.footer.height() == bar)
    for button in (window.footer.back, window.footer.verb, window.footer.cancel):
        corner = button.mapTo(window, QPoint(button.width(), button.height()))
        assert window.rect().contains(corner)
        assert button.width() >= max(96, button.sizeHint().width())


def test_it_can_be_as_small_as_a_full_hd_screen_at_250_percent(window: Window) -> None:
    caption, task_bar = 32, 48
    assert window.minimumWidth() <= 1920 / 2.5
    assert window.minimumHeight() <= 1080 / 2.5 - task_bar - caption
    hint = window.centralWidget().minimumSizeHint()
    assert hint.width() <= window.minimumWidth()
    assert hint.height() <= window.minimumHeight()


@pytest.mark.parametrize("size", [(1120, 728), (960, 476)])
def test_every_control_has_a_name_and_its_own_access_key(
    window: Window, size: tuple[int, int]
) -> None:
    window.resize(*size)

    assert nameless(window) == []
    assert clashing_keys(window) == {}


def test_tab_goes_from_the_page_to_the_buttons_and_comes_round(
    window: Window, driver: Shown
) -> None:
    driver.show(back=Back.SHOWN)

    order = [spoken(each) for each in tab_order(window, field(window))]

    assert order == [
        *["Page 1", "Page 1", "Back", "Examine 2 servers", "Cancel"],
        *["Guided", "What this step does and why", "Steps", "History", "Settings", "Help"],
    ]


def test_the_three_ways_out_are_asked_for_and_f1_is_help(window: Window, qtbot: QtBot) -> None:
    rail = window.rail
    for signal, button in (
        (window.history_asked, rail.history),
        (window.settings_asked, rail.settings),
        (window.help_asked, rail.help),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.help_asked):
        qtbot.keyClick(window, Qt.Key.Key_F1)


def test_it_stays_open_while_something_is_written(window: Window, driver: Shown) -> None:
    driver.closes = False
    assert not window.close()
    driver.closes = True
    assert window.close()
    assert QApplication.activeWindow() is not window


@pytest.mark.parametrize("step", [Step.COMPARE, Step.APPLY])
def test_on_a_page_to_read_the_verb_has_the_focus_and_waits_in_cancel(
    qtbot: QtBot, step: Step
) -> None:
    driver = Shown(frame(Step.SERVERS))
    window = Window(driver)
    qtbot.addWidget(window)
    window.add_page(Step.SERVERS, QWidget())
    window.add_page(step, QPushButton("E3"))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    driver.show(frame(step), verb=Verb(tr("&Result"), enabled=False))
    assert window.focusWidget() is window.footer.cancel

    driver.show(verb=Verb(tr("&Result")))
    assert window.focusWidget() is window.footer.verb
