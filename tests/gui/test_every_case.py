"""Every practice case in the window, its servers behind their network doors: from names to the way back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pxewizard import wiring
from pxewizard.core.examination import Scope
from pxewizard.engine.flow import Field, database
from pxewizard.engine.frame import Step
from pxewizard.gui.start import window_of
from tests.engine.flow.test_cases import LEFT_ALONE, MENDED, SILENT
from tests.gui.desk import PATIENCE, Desk, desk

DENIED = "database-denied"
# No network path leads to the log from here, so a person says what it would show.
SAID = {
    "cache-expire": ("second-deployment", "yes", "The answer to a computer is kept for too long")
}


@dataclass
class AtTheDoors:
    """Somebody at the window, and the case's site database."""

    desk: Desk
    case: str
    database: str
    sentences: list[str]

    def examine(self) -> None:
        """Examine; a database whose certificate nobody here knows is asked all the same, once told so."""
        self.desk.examine()
        self.desk.until(lambda flow: not any(card.climbing for card in flow.cards))
        if self.case in SAID:
            code, answer, _ = SAID[self.case]
            self.desk.session.state(code, answer)
            self.desk.session.examine()
            self.desk.idle()
        self.desk.session.verb()
        asked = database.question(self.desk.session.flow)
        if asked and asked.may_trust:
            self.desk.session.name_database(self.database, trust=True)
            self.desk.idle()
            self.desk.session.verb()

    def waiver_is_on_record(self) -> bool:
        """Return whether the record says of a certificate that it was not checked, exactly if so."""
        flow = self.desk.session.flow
        told = flow.current.context.tls_exceptions if flow.current else ()
        waived = flow.entered.database_trusted is not None
        return bool(told) == waived == (database.waived(flow) is not None)

    @property
    def sentence(self) -> str:
        return self.sentences[-1]


@pytest.fixture
def sits(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with desk(qtbot, tmp_path) as one:
        yield one


@contextmanager
def at_the_doors(case: str, sits: Desk, bot: QtBot) -> Iterator[AtTheDoors]:
    window = window_of(sits.session)
    bot.addWidget(window)
    window.show()
    bot.waitUntil(lambda: window.pages.count() == len(Step), timeout=PATIENCE)
    session = sits.session
    sentences: list[str] = []
    session.frame_changed.connect(lambda frame: sentences.append(str(frame.sentence)))
    with wiring.serve(case, database=True) as door:
        ends = door.endpoints
        texts = {Field.DP: ends.dp, Field.MP: ends.mp, Field.SITE_SERVER: ends.site_server}
        for one, text in texts.items():
            session.enter(one, text or "")
            session.use_account(one, ends.user, ends.password)
        if ends.database:
            session.enter(Field.DATABASE, ends.database)
            session.use_account(
                Field.DATABASE, ends.database_user or "", ends.database_password or ""
            )
        yield AtTheDoors(sits, case, ends.database or "", sentences)
        session.close()


def scope(one: AtTheDoors) -> Scope:
    found = one.desk.session.flow.scope()
    assert found is not None
    return found


@pytest.mark.parametrize("case", MENDED)
def test_a_case_is_mended_over_the_network_and_put_back(
    case: str, sits: Desk, qtbot: QtBot
) -> None:
    expected = MENDED[case]
    with at_the_doors(case, sits, qtbot) as here:
        here.examine()
        assert here.sentence == (SAID[case][2] if case in SAID else expected.says)
        assert here.waiver_is_on_record()
        session = sits.session
        session.verb()
        for code, answer in expected.answers:
            session.answer(code, answer)
        assert session.flow.plan is not None
        assert scope(here).practice is None
        sits.commit()
        assert (here.sentence, session.frame.severity) == (expected.result, "ok")
        session.undo()
        sits.idle()
        assert here.sentence == "Everything stands again as it was before the change"


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_a_case_without_a_fix_ends_on_page_3_over_the_network(
    case: str, sits: Desk, qtbot: QtBot
) -> None:
    with at_the_doors(case, sits, qtbot) as here:
        here.examine()
        assert sits.step() is Step.COMPARE
        if LEFT_ALONE[case]:
            assert here.sentence == LEFT_ALONE[case]
        assert sits.session.flow.remedy is None


@pytest.mark.parametrize("case", sorted(SILENT))
def test_a_silent_server_is_told_of_over_the_network(case: str, sits: Desk, qtbot: QtBot) -> None:
    with at_the_doors(case, sits, qtbot) as here:
        here.examine()
        assert sits.step() is Step.EXAMINE
        assert "could not be read yet" in here.sentence
        ladders = {card.name: card.ladder for card in sits.session.flow.silent}
        assert ladders["dp01.contoso.test"] is not None


def test_a_database_that_refuses_keeps_its_question_open_over_the_network(
    sits: Desk, qtbot: QtBot
) -> None:
    with at_the_doors(DENIED, sits, qtbot) as here:
        here.examine()
        asked = database.question(sits.session.flow)
        assert asked is not None
        assert asked.trouble is not None
        assert (asked.trouble.code, asked.may_trust) == ("database-denied", False)


def test_every_case_has_been_taken() -> None:
    taken = {*MENDED, *LEFT_ALONE, *SILENT, DENIED}
    assert taken == {one.case for one in wiring.practice_cases()}
