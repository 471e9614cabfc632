"""As whom the program acts is said where it acts: on pages 2, 4 and 5, and how only in the evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pxewizard.engine.flow import Flow
from pxewizard.engine.flow.exhibits import exhibits
from pxewizard.gui.pages.apply import ApplyPage
from pxewizard.gui.pages.examine import ExaminePage
from pxewizard.gui.pages.review import ReviewPage
from tests.gui.pages.stage import Play, play, texts

DP, MP = "dp01.contoso.test", "mp01.contoso.test"
ACCOUNTS = (
    (DP, f"CONTOSO\\technician (ntlm, HTTP/{DP})"),
    (MP, f"CONTOSO\\mp-admin (kerberos, HTTP/{MP})"),
)


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Play]:
    with play(qtbot, tmp_path) as one:
        yield one


def signed_in(flow: Flow) -> Flow:
    """The same flow, as if the servers had been signed in to: practice needs no account."""
    seen = (
        replace(one, context=replace(one.context, accounts=ACCOUNTS)) for one in flow.examinations
    )
    return replace(flow, examinations=tuple(seen))


def test_each_server_and_each_step_names_the_account_it_is_reached_by(at: Play) -> None:
    session = at.desk.session
    at.desk.practise("both-missing")
    at.desk.examine()
    examine = at.one(ExaminePage)
    examine.show_flow(signed_in(session.flow))
    said = texts(examine)
    assert "distribution point · as CONTOSO\\technician\n" in said
    assert "management point · as CONTOSO\\mp-admin\n" in said

    session.verb()
    session.verb()
    session.answer("restart-pxe-service", "yes")
    review = at.one(ReviewPage)
    review.show_flow(signed_in(session.flow))
    lines = texts(review).splitlines()
    assert [one for one in lines if "as CONTOSO" in one] == [
        "as CONTOSO\\technician",
        "as CONTOSO\\mp-admin",
        "SccmPxe · as CONTOSO\\technician",
    ]
    assert "ntlm" not in texts(review)

    under_way: list[Flow] = []
    session.changed.connect(under_way.append)
    at.desk.commit()
    apply = at.one(ApplyPage)
    apply.show_flow(signed_in(next(one for one in under_way if one.busy and one.progress.phases)))
    lines = texts(apply).splitlines()
    assert "as CONTOSO\\technician" in lines
    assert "as CONTOSO\\mp-admin" in lines


def test_how_it_signed_in_stands_in_the_evidence(at: Play) -> None:
    at.desk.practise("dp-missing")
    at.desk.examine()
    seen = signed_in(at.desk.session.flow).current
    assert seen is not None
    cards = exhibits(seen, None, ()).cards
    assert {one.account for one in cards if one.server == DP} == {ACCOUNTS[0][1]}
