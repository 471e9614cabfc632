"""The window speaks the person's language, with its numbers, its forms and its direction."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

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
from pxewizard.core.words import tr
from pxewizard.gui.app import language
from pxewizard.gui.language import asked, chosen, offered
from pxewizard.gui.words import label, say
from pxewizard.settings import Settings, save

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
