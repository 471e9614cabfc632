"""History, settings and help: found by keyboard, said by a screen reader, and effective at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QRect, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from pxewizard import wiring
from pxewizard.core.words import Text
from pxewizard.engine.flow.help import pages
from pxewizard.engine.frame import Step
from pxewizard.gui.dialogs.cases import ask_case
from pxewizard.gui.dialogs.help import HelpDialog
from pxewizard.gui.dialogs.history import HistoryDialog
from pxewizard.gui.dialogs.settings import SettingsDialog
from pxewizard.gui.look.colours import DARK, LIGHT, colours
from pxewizard.gui.look.style import choose
from pxewizard.gui.start import window_of
from pxewizard.gui.widgets.button import Verb
from pxewizard.gui.widgets.dialog import Dialog, show_text
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.wrapping import unbroken
from pxewizard.gui.window import Window
from pxewizard.journal import changes_folder, load
from pxewizard.report.verify import checked
from pxewizard.settings import Theme
from pxewizard.settings import load as load_settings
from tests.gui.accessible import clashing_keys, nameless
from tests.gui.clipping import cut
from tests.gui.desk import Desk, desk
from tests.gui.pages.old import made


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with desk(qtbot, tmp_path) as one:
        yield one
    choose(Theme.SYSTEM)


def shown(at: Desk) -> Window:
    window = window_of(at.session)
    at.bot.addWidget(window)
    window.show()
    return window


def history(at: Desk, window: Window, number: int) -> HistoryDialog:
    QTest.mouseClick(window.rail.history, Qt.MouseButton.LeftButton)
    found = window.findChild(HistoryDialog)
    assert isinstance(found, HistoryDialog)
    at.bot.waitUntil(lambda: found.table.rows.rowCount() == number)
    return found


def settings(window: Window) -> SettingsDialog:
    window.rail.settings.click()
    found = window.findChild(SettingsDialog)
    assert isinstance(found, SettingsDialog)
    return found


def texts(root: QWidget) -> list[str]:
    return [unbroken(one.text()) for one in root.findChildren(Label)]


def test_an_empty_history_says_so_and_offers_nothing(at: Desk) -> None:
    dialog = history(at, shown(at), 0)
    at.bot.waitUntil(lambda: "No change was made from this computer yet." in texts(dialog))
    assert not dialog.undo.isEnabled()
    assert not dialog.folder.isEnabled()
    dialog.shut.click()


def test_the_report_of_a_past_change_is_saved_from_the_history(at: Desk, tmp_path: Path) -> None:
    made(at.bot, tmp_path)
    dialog = history(at, shown(at), 1)
    assert clashing_keys(dialog) == {}
    out = tmp_path / "past.html"
    dialog.report.click()
    (asking,) = dialog.findChildren(QFileDialog)
    asking.selectFile(str(out))
    with at.bot.waitSignal(at.session.report_saved):
        asking.accept()
    assert f"The report is in {out}." in texts(dialog)
    found = checked(out.read_bytes())
    assert found is not None
    assert found.wrong is None
    at.session.save_report_of(tmp_path / "nowhere", tmp_path / "x.html")
    at.bot.waitUntil(lambda: "nowhere" in " ".join(texts(dialog)))
    assert not (tmp_path / "x.html").exists()
    dialog.reject()


def test_a_change_is_undone_from_the_history_and_seen_on_the_first_page(
    at: Desk, tmp_path: Path
) -> None:
    folder = made(at.bot, tmp_path)
    made(at.bot, tmp_path, back=True)
    window = shown(at)
    dialog = history(at, window, 2)
    assert nameless(dialog) == []
    assert clashing_keys(dialog) == {}
    assert not dialog.undo.isEnabled()  # the first row is the one that was taken back
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    assert dialog.undo.isEnabled()

    dialog.undo.click()
    (question,) = [
        one for one in window.findChildren(Dialog) if one.isVisible() and one is not dialog
    ]
    verb = question.findChild(Verb)
    assert isinstance(verb, Verb)
    QTest.keyClick(verb, Qt.Key.Key_Space)
    at.until(lambda flow: bool(flow.taken_up and flow.taken_up.undone))
    assert at.step() is Step.SERVERS
    assert str(at.session.frame.sentence) == "The change was taken back"
    assert not load(Path(folder)).is_open


def test_light_and_dark_are_chosen_at_once_kept_and_given_back_to_the_system(
    at: Desk, tmp_path: Path
) -> None:
    window = shown(at)
    dialog = settings(window)
    dialog.themes[Theme.DARK].click()
    assert colours() == DARK
    assert at.session.theme is Theme.DARK
    dialog.themes[Theme.LIGHT].click()
    assert colours() == LIGHT
    dialog.shut.click()
    at.session.close()
    assert load_settings(tmp_path / "settings.json")[0].theme is Theme.LIGHT
    choose(Theme.SYSTEM)
    assert not QApplication.styleHints().property("pxewizard chosen scheme")


def test_guided_is_switched_in_the_settings_and_the_window_follows(at: Desk) -> None:
    window = shown(at)
    assert window.guide.isVisible()
    dialog = settings(window)
    dialog.guided.click()
    assert not at.session.guided
    assert not window.guide.isVisible()
    dialog.reject()


def test_servers_used_last_are_forgotten_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"recent": ["dp07.contoso.com"]}')
    with desk(qtbot, tmp_path) as one:
        dialog = settings(shown(one))
        assert "dp07.contoso.com" in texts(dialog)
        dialog.clear.click()
        assert one.session.recent == ()
        assert not dialog.clear.isEnabled()
        assert nameless(dialog) == []
        assert clashing_keys(dialog) == {}
        dialog.reject()


class Desktop(QObject):
    """Stands for the system's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_the_folder_of_the_changes_is_shown_and_opened(at: Desk, tmp_path: Path) -> None:
    desktop = Desktop()
    QDesktopServices.setUrlHandler("file", desktop, "open")  # type: ignore[arg-type] # its stub is wrong
    try:
        dialog = settings(shown(at))
        dialog.folder.click()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert desktop.opened == [str(changes_folder(tmp_path))]
    dialog.reject()


def test_f1_opens_the_help_at_the_current_step_once_and_works_on_beside_it(at: Desk) -> None:
    at.practise("dp-missing")
    at.to_review()
    window = shown(at)
    QTest.keyClick(window, Qt.Key.Key_F1)
    QTest.keyClick(window, Qt.Key.Key_F1)
    (dialog,) = window.findChildren(HelpDialog)
    assert not dialog.isModal()
    assert dialog.list.currentItem().text() == "Review the fix"
    at.session.back()
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert dialog.list.currentItem().text() == "Compare"
    assert nameless(dialog) == []
    dialog.close()


def test_every_page_of_the_help_says_something_and_is_shown(at: Desk) -> None:
    window = shown(at)
    window.rail.help.click()
    (dialog,) = window.findChildren(HelpDialog)
    articles = at.session.flow.articles
    wanted = pages(articles)
    assert len(wanted) == len(Step) + len(articles) + 4
    for number, page in enumerate(wanted):
        assert page.says or page.pairs
        dialog.list.setCurrentRow(number)
        found = texts(dialog.area.widget())
        assert found[0] == str(page.title)
        assert len(found) == 1 + len(page.says) + 2 * len(page.pairs)
    dialog.close()


def test_every_dialog_fits_the_screen_and_scrolls_where_it_is_small(
    at: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = QRect(0, 0, 768, 384)  # full HD at 250 %
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _: room)
    window = shown(at)
    for button in (window.rail.settings, window.rail.history, window.rail.help):
        button.click()
    ask_case(window, lambda _: None)
    show_text(window, Text("Whole"), "text\n" * 400, Text("Copy"))

    opened = [one for one in window.findChildren(QDialog) if one.isVisible()]
    assert len(opened) == 5
    for one in opened:
        assert one.width() <= room.width()
        assert one.height() <= room.height() - 40
        assert not list(cut(one))
        one.close()


def test_the_language_is_chosen_in_the_settings_and_counts_from_the_next_start(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(qtbot, tmp_path) as at:
        dialog = settings(shown(at))
        assert list(dialog.languages) == ["", "en", "de"]
        assert dialog.languages[""].isChecked()
        dialog.languages["de"].click()
        assert dialog.themes[Theme.SYSTEM].isChecked()
        assert "It counts from the next start on." in texts(dialog)
        dialog.close()
    assert load_settings(tmp_path / "settings.json")[0].language == "de"


def test_practice_begins_with_the_simplest_case_and_offers_every_one(at: Desk) -> None:
    picked: list[str] = []
    dialog = ask_case(shown(at), picked.append)
    assert dialog.cases.count() == len(wiring.practice_cases())
    dialog.practise.click()
    assert picked == ["dp-missing"]
