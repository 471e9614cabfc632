"""The window speaks the person's language, all of it: no English is left where there is another one."""

from __future__ import annotations

import getpass
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from build import translate
from pxewizard.core.place import (
    DatabaseRows,
    MpAnswer,
    Place,
    Query,
    RegistryKey,
    ServerIdentity,
    Service,
)
from pxewizard.core.problem import problem
from pxewizard.core.reading import ServiceState
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import Flow, moves
from pxewizard.engine.frame import Frame, Step
from pxewizard.gui.app import language
from pxewizard.gui.language import asked, chosen, disguised, offered
from pxewizard.gui.window import Window
from pxewizard.gui.words import label, say
from pxewizard.settings import Settings, save
from tests.engine.flow.walk import Walk
from tests.gui.frames import Shown

SENTENCES = sorted(translate.sentences(translate.ROOT))
SERVERS = "&Examine {n:# server|# servers}"


# Which language


@pytest.mark.parametrize(
    ("wanted", "system", "speaks"),
    [
        ("", ["de-DE", "de", "en-US"], "de"),
        ("", ["de_AT"], "de"),
        ("", ["fr-FR", "de-DE"], "de"),
        ("", ["en-GB", "de-DE"], "en"),
        ("", ["fr-FR"], "en"),
        ("", [], "en"),
        ("en", ["de-DE"], "en"),
        ("de", ["en-US"], "de"),
        ("xx", ["en-US"], "xx"),
        ("klingon", ["de-DE"], "de"),
        ("../../etc", [], "en"),
    ],
)
def test_what_is_wanted_goes_first_then_the_systems_languages_in_their_order(
    wanted: str, system: list[str], speaks: str
) -> None:
    assert chosen(wanted, system) == speaks


def test_the_window_speaks_english_and_german() -> None:
    assert offered() == ("en", "de")


@pytest.mark.parametrize(
    ("arguments", "environment", "asks"),
    [
        (["--language", "de"], {"PXEWIZARD_LANGUAGE": "en"}, "de"),
        ([], {"PXEWIZARD_LANGUAGE": "xx"}, "xx"),
        (["--language"], {}, ""),
        ([], {}, ""),
    ],
)
def test_the_option_goes_before_the_variable(
    arguments: list[str], environment: Mapping[str, str], asks: str
) -> None:
    assert asked(arguments, environment) == asks


def test_the_setting_counts_where_the_start_says_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(tmp_path / "settings.json", Settings(language="de"))
    monkeypatch.setattr("pxewizard.gui.app.settings_file", lambda: tmp_path / "settings.json")
    monkeypatch.delenv("PXEWIZARD_LANGUAGE", raising=False)

    assert language([]) == "de"
    assert language(["--language", "en"]) == "en"


# What it says


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (1, "1 Server &untersuchen"),
        (0, "0 Server &untersuchen"),
        (4026, "4.026 Server &untersuchen"),
    ],
)
def test_a_count_is_written_as_the_language_writes_it(
    speaks: Callable[[str], None], number: int, says: str
) -> None:
    speaks("de")

    assert label(tr("&Examine {n:# server|# servers}", n=number)) == says


@pytest.mark.parametrize(
    ("number", "says"),
    [(1, "Eine Frage ist offen."), (2, "2 Fragen sind offen."), (0, "0 Fragen sind offen.")],
)
def test_a_count_chooses_the_form_of_the_language(
    speaks: Callable[[str], None], number: int, says: str
) -> None:
    speaks("de")

    assert say(tr("{n:One question is|# questions are} open.", n=number)) == says


@pytest.mark.parametrize(
    ("place", "says"),
    [
        (Service("dp01", "SccmPxe"), "Dienst SccmPxe auf dp01"),
        (ServerIdentity("dp01"), "Computername auf dp01"),
        (MpAnswer("dp01", "SMSTRC"), "Antwort auf SMSTRC auf dp01"),
        (DatabaseRows("dp01", Query.SITES), "Abfrage sites auf dp01"),
        (RegistryKey("dp01", "SOFTWARE"), "HKLM\\SOFTWARE auf dp01"),
    ],
)
def test_a_place_in_a_sentence_is_named_in_the_language(
    speaks: Callable[[str], None], place: Place, says: str
) -> None:
    speaks("de")
    trouble = problem("changed-since", place=place, server=place.server)

    assert say(trouble.summary).startswith(f"{says} hat sich geändert")


@pytest.mark.parametrize(
    ("state", "says"), [("Running", "Wird ausgeführt"), ("Something New", "Something New")]
)
def test_the_state_of_a_service_is_told_in_the_language(
    speaks: Callable[[str], None], state: str, says: str
) -> None:
    speaks("de")
    service = ServiceState(state, "Disabled")

    assert (say(service.text), say(service.start_mode_text)) == (says, "Deaktiviert")


def test_qts_own_words_are_translated_too(speaks: Callable[[str], None]) -> None:
    speaks("de")

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


@pytest.mark.parametrize(
    ("spoken", "direction"),
    [("he", Qt.LayoutDirection.RightToLeft), ("de", Qt.LayoutDirection.LeftToRight)],
)
def test_the_window_is_laid_out_as_the_language_is_read(
    qapp: QApplication,
    speaks: Callable[[str], None],
    spoken: str,
    direction: Qt.LayoutDirection,
) -> None:
    speaks(spoken)

    assert qapp.layoutDirection() == direction


# In disguise


def test_a_disguise_keeps_gaps_and_access_key_and_is_longer() -> None:
    for sentence in SENTENCES:
        said = disguised(sentence, 2)

        assert gaps(said) == gaps(sentence)
        assert translate.keys(said) == translate.keys(sentence)
        assert said.startswith("[")
        assert said.endswith("]")
        assert len(visible(said)) >= 1.4 * len(visible(sentence))


def gaps(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def visible(sentence: str) -> str:
    parts = [(text, forms or "") for text, _, forms, _ in Formatter().parse(sentence)]
    return "".join(text + forms.rpartition("|")[2] for text, forms in parts)


CASES: dict[str, dict[str, str]] = {
    "dp-missing": {"restart-pxe-service": "yes"},
    "both-missing": {},
    "both-stale": {},
    "dp-corrupt": {},
    "dp-down": {},
    "opaque": {"value-format-unknown": "yes"},
    "other-site": {},
    "several-rows": {"source": "database-1"},
    "values-differ": {"source": "management-point"},
    "cache-expire": {"cache-expire": "300"},
    "wrong-type": {},
    "healthy": {},
    "access-denied": {},
    "colocated": {},
    "database-denied": {},
    "look-alike": {},
    "mp-missing": {},
    "no-rows": {},
    "secondary-site": {},
    "cache-expire-2012": {},
}
MONTHS = {QLocale.c().monthName(month, QLocale.FormatType.ShortFormat) for month in range(1, 13)}
NAMES = {
    "CacheExpire",
    "Issuing",
    "IssuingCertificateList",
    "KB",
    "SMS",
    "SccmPxe",
    "UTC",
    "WDSServer",
}
DATA = {*NAMES, *MONTHS, "tester", getpass.getuser()}


@pytest.mark.parametrize("case", CASES)
def test_no_english_is_left_of_what_is_said_about_a_case(
    case: str, tmp_path: Path, speaks: Callable[[str], None]
) -> None:
    speaks("xx")
    seen = [text for flow, frame in walked(case, tmp_path) for text in texts((flow, frame))]

    assert len(seen) > 50
    assert {one for text in seen for one in english(say(text))} == set()


def walked(case: str, root: Path) -> Iterator[tuple[Flow, Frame]]:
    """Walk through a case as far as it leads; yield what there is at each step."""
    walk = Walk.through(case, root)
    yield walk.flow, walk.frame
    walk.examine()
    yield walk.flow, walk.frame
    walk.flow = moves.forward(walk.flow, Step.COMPARE)
    yield walk.flow, walk.frame
    if walk.flow.remedy is None:
        return
    walk.forward()
    for code, answer in CASES[case].items():
        walk.flow = moves.answer(walk.flow, code, answer)
    yield walk.flow, walk.frame
    walk.apply()
    yield walk.flow, walk.frame
    walk.undo()
    yield walk.flow, walk.frame


def texts(whole: object) -> Iterator[Text]:
    """Yield every sentence in a value, however deep it stands."""
    if isinstance(whole, Text):
        yield whole
    elif is_dataclass(whole) and not isinstance(whole, type):
        for field in fields(whole):
            yield from texts(getattr(whole, field.name))
    elif isinstance(whole, Mapping):
        yield from texts(tuple(whole.values()))
    elif isinstance(whole, tuple | frozenset):
        for one in whole:
            yield from texts(one)


def english(said: str) -> Iterator[str]:
    """Yield the words that were not translated: neither accented, nor a name with a digit or a dot in it."""
    for word in re.sub("&.", "", said).split():
        bare = word.strip("[]()“”,;:.?…~")
        if re.fullmatch("[A-Za-z'-]{2,}", bare) and bare not in DATA:
            yield f"{bare}: {said}"


def test_no_english_is_left_in_the_window(
    qtbot: QtBot, tmp_path: Path, speaks: Callable[[str], None]
) -> None:
    speaks("xx")
    shown = Shown()
    window = Window(shown)
    qtbot.addWidget(window)
    for _, frame in walked("dp-missing", tmp_path):
        shown.show(frame)
        left = {word for said in written(window) for word in english(said)}
        assert left == set()


def written(window: QWidget) -> Iterator[str]:
    for widget in (window, *window.findChildren(QWidget)):
        yield widget.windowTitle()
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        yield widget.toolTip()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
