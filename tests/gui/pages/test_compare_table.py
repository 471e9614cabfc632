"""Page 3's table: names that fit, rows of the database by name and site, times of this computer's zone."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.pages.review import ReviewPage
from pxewizard.gui.times import time_of, zone_of
from pxewizard.gui.widgets.check_list import Choice
from pxewizard.gui.widgets.server_name import ServerName, elided
from pxewizard.gui.window import Window
from tests.gui.desk import Desk
from tests.gui.pages.test_compare import compared, page, table

COMPONENTS = ["SMS_SITE_COMPONENT_MANAGER", "SMS_CERTIFICATE_MANAGER"]


@pytest.fixture
def in_kolkata(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Sit where clocks are half an hour apart from everybody's."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system takes no zone from a variable")
    before = os.environ.get("TZ")
    monkeypatch.setenv("TZ", "Asia/Kolkata")
    time.tzset()
    yield
    monkeypatch.undo()
    assert os.environ.get("TZ") == before
    time.tzset()


def heads(window: Window) -> list[str]:
    model = table(window).model()
    sections = range(1, model.columnCount())
    return [str(model.headerData(one, Qt.Orientation.Horizontal)) for one in sections]


def labels(window: Window) -> str:
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())


@pytest.mark.usefixtures("in_kolkata")
def test_a_reading_has_the_same_time_on_pages_3_and_4_and_its_zone_is_named(
    at_desk: Desk, window: Window
) -> None:
    compared(at_desk, "dp-missing")
    seen = at_desk.session.flow.current
    assert seen is not None
    number = next(n for n, head in enumerate(heads(window)) if head.startswith("MP, "))
    _, _, when, tag = heads(window)[number].split(", ")
    at = next(one.at for one in seen.observations if f"E{one.number}" == tag)
    assert when == time_of(at) != f"{at:%H:%M:%S}"
    assert zone_of(at) == "UTC+05:30"
    assert "Times: UTC+05:30, as on this computer." in labels(window)
    at_desk.session.verb()
    assert f"read {when} ({tag})" in labels(window)


def test_rows_of_the_database_have_one_name_on_pages_3_and_4(at_desk: Desk, window: Window) -> None:
    compared(at_desk, "several-rows")
    names = [f"Site database {n} · {one}" for n, one in enumerate(COMPONENTS, 1)]
    assert [one.split(", ")[0] for one in heads(window)[2:4]] == [f"{one} · P01" for one in names]
    assert f"Held against {names[0]}: " in labels(window)
    assert "database-1" not in labels(window)
    at_desk.session.verb()
    review = window.findChild(ReviewPage)
    assert review is not None
    offered = [one.accessibleName() for one in review.findChildren(Choice) if one.isVisible()]
    assert [one.partition(":")[0].partition(",")[0] for one in offered] == names


@pytest.mark.parametrize("case", ["several-rows", "both-missing", "no-rows", "values-differ"])
def test_each_column_of_the_database_says_for_which_site_it_is(
    case: str, at_desk: Desk, window: Window
) -> None:
    compared(at_desk, case)
    of_database = [one for one in heads(window) if one.startswith("Site database")]
    assert of_database
    assert all(one.split(", ")[0].endswith(" · P01") for one in of_database)


def test_names_of_rows_are_whole_in_german(
    at_desk: Desk, window: Window, speaks: Callable[[str], None]
) -> None:
    speaks("de")
    window.resize(1024, 688)
    compared(at_desk, "dp-missing")
    beside = table(window)
    for row in range(beside.model().rowCount()):
        room = QRect(0, 0, beside.columnWidth(0) - 16, 1000)
        label, _, below = str(beside.model().index(row, 0).data()).partition(", ")
        lines = [(Type.STRONG if below else Type.BODY, label), (Type.LABEL, below)]
        needed = 0
        for kind, text in lines:
            found = QFontMetrics(font(kind)).boundingRect(room, Qt.TextFlag.TextWordWrap, text)
            assert found.width() <= room.width()
            needed += found.height() if text else 0
        assert needed <= beside.rowHeight(row)


def test_the_head_is_as_high_as_its_longest_role(at_desk: Desk, window: Window) -> None:
    compared(at_desk, "dp-missing")
    one_line = table(window).horizontalHeader().height()
    compared(at_desk, "several-rows")
    assert table(window).horizontalHeader().height() > one_line
    assert page(window).isVisible()


def test_a_thumbprint_begins_where_the_other_texts_of_its_column_do(
    at_desk: Desk, window: Window
) -> None:
    compared(at_desk, "dp-missing")
    beside = table(window)
    names = [str(beside.model().index(n, 0).data()) for n in range(beside.model().rowCount())]
    picture = beside.viewport().grab().toImage()
    begins = []
    for name, lower in (("Certificate 1, subject, thumbprint", True), ("valid from", False)):
        cell = beside.visualRect(beside.model().index(names.index(name), 2))
        top = cell.center().y() + 1 if lower else cell.top() + 2
        begins.append(_first_ink(picture, QRect(cell.left() + 2, top, 60, 12)))
    assert abs(begins[0] - begins[1]) <= 2


def _first_ink(picture: QImage, at: QRect) -> int:
    ground = picture.pixelColor(at.left(), at.top())
    for x in range(at.left(), at.right()):
        if any(picture.pixelColor(x, y) != ground for y in range(at.top(), at.bottom())):
            return x - at.left()
    raise AssertionError(at)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("sql01.contoso.test:1433/CM_P01", ("sql01", ":1433/CM_P01")),
        ("dp01.contoso.test", ("dp01", "")),
        ("sql01.contoso.test\\SCCM/CM_P01", ("sql01", "\\SCCM/CM_P01")),
        ("10.20.4.17:1433/CM_P01", ("10.20.4.17", "CM_P01")),
        ("result.csv", ("result", "")),
    ],
)
def test_of_a_name_only_the_domain_is_elided(name: str, kept: tuple[str, str]) -> None:
    metrics = QFontMetrics(font(Type.CAPTION))
    whole = metrics.horizontalAdvance(name)
    assert elided(name, metrics, whole) == name
    narrow = elided(name, metrics, whole - 12)
    assert narrow.startswith(kept[0][:8])
    assert narrow.endswith(kept[1][-6:])
    assert "…" in narrow
    for wide in range(0, whole, 7):
        assert metrics.horizontalAdvance(elided(name, metrics, max(20, wide))) <= max(20, wide)


def test_a_name_that_has_no_room_stays_in_one_line_and_can_be_heard_whole(qtbot: QtBot) -> None:
    made = ServerName("sql01.contoso.test:1433/CM_P01")
    qtbot.addWidget(made)
    made.show()
    made.resize(made.minimumSizeHint())
    assert made.text() == "sql01…:1433/CM_P01"
    assert made.accessibleName() == "sql01.contoso.test:1433/CM_P01"
    assert made.accessibleName() in made.toolTip()
    made.resize(made.sizeHint())
    assert made.text() == made.accessibleName()
    assert made.toolTip() == ""
