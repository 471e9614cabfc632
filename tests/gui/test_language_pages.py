"""No English is left on any page: every word that a person sees or hears was translated, or is a name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pxewizard.gui.pages.book import add_pages
from pxewizard.gui.widgets.log_lines import Lines
from pxewizard.gui.window import Window
from tests.gui.accessible import clashing_keys
from tests.gui.desk import desk
from tests.gui.leftovers import english, written
from tests.gui.test_disguise import CASES

SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize("case", ["dp-missing", "dp-down", "values-differ", "cache-expire"])
def test_no_english_is_left_on_the_pages_of_a_case(
    case: str, qtbot: QtBot, tmp_path: Path, speaks: Callable[[str], None]
) -> None:
    speaks("xx")
    with desk(qtbot, tmp_path) as at:
        window = Window(at.session)
        qtbot.addWidget(window)
        add_pages(window, at.session)
        window.show()
        left = set(english_in(window))
        at.practise(case)
        left |= set(english_in(window))
        at.examine()
        left |= set(english_in(window))
        if at.session.flow.remedy is not None:
            at.session.verb()
            left |= set(english_in(window))
            at.session.verb()
            for code, answer in CASES[case].items():
                at.session.answer(code, answer)
            left |= set(english_in(window))
            at.commit()
            left |= set(english_in(window))

        assert left == set()


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(
    "case", ["both-missing", "dp-down", "database-denied", "values-differ", "cache-expire"]
)
def test_every_control_of_a_page_has_its_own_access_key(
    case: str, language: str, qtbot: QtBot, tmp_path: Path, speaks: Callable[[str], None]
) -> None:
    speaks(language)
    with desk(qtbot, tmp_path) as at:
        window = Window(at.session)
        qtbot.addWidget(window)
        add_pages(window, at.session)
        window.show()
        clashes = [clashing_keys(window)]
        at.practise(case)
        clashes.append(clashing_keys(window))
        at.examine()
        clashes.append(clashing_keys(window))
        at.session.verb()
        clashes.append(clashing_keys(window))
        if at.session.flow.remedy is not None:
            at.session.verb()
            clashes.append(clashing_keys(window))
            at.commit()
            clashes.append(clashing_keys(window))

        assert not any(clashes), clashes


def english_in(window: QWidget) -> Iterator[str]:
    for said in written(window):
        yield from english(said)
    for view in window.findChildren(QAbstractItemView):
        if isinstance(view.model(), Lines):  # what a server wrote
            continue
        for said in cells(view.model()):
            yield from english(said)
    for field in window.findChildren(QLineEdit):
        yield from english(field.placeholderText())


def cells(model: QAbstractItemModel) -> Iterator[str]:
    root = QModelIndex()
    columns = range(1) if isinstance(model, QAbstractListModel) else range(model.columnCount(root))
    for row in range(model.rowCount(root)):
        for column in columns:
            for role in SHOWN:
                yield str(model.index(row, column).data(role) or "")
