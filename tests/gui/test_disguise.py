"""In pseudo-translation nothing stays English: of what is said about a case, and in the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from string import Formatter

import pytest
from pytestqt.qtbot import QtBot

from build import translate
from pxewizard.engine.flow import Flow, moves
from pxewizard.engine.frame import Frame, Step
from pxewizard.gui.language import disguised
from pxewizard.gui.window import Window
from pxewizard.gui.words import say
from tests.engine.flow.walk import Walk
from tests.gui.frames import Shown
from tests.gui.leftovers import english, texts, written

SENTENCES = sorted(translate.sentences(translate.ROOT))


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
