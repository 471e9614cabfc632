"""Work beside the window, without a window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.core.address import ServerAddress, parse_database
from pxewizard.core.clock import Clock
from pxewizard.core.examination import Scope
from pxewizard.gui.effects import Reach, Watch


def test_cancel_hangs_up_on_whoever_is_read_at_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    hung_up: list[str] = []
    parts = replace(wiring.practice("healthy"), cancel=lambda: hung_up.append("now"))
    monkeypatch.setattr(wiring, "reach", lambda *_: parts)
    watch = Watch(parts.clock)
    assert parts.scope
    Reach(wiring.Connection(), tmp_path, parts.clock).examine(parts.scope, "4469580", watch)
    assert hung_up == []
    watch.cancel()
    assert hung_up == ["now"]


@pytest.mark.parametrize(
    ("asked", "waived"),
    [("sql01.contoso.com/CM_P01", True), ("sql01.contoso.com/CM_P02", False), (None, False)],
)
def test_only_the_database_that_was_named_is_asked_without_a_look_at_its_certificate(
    asked: str | None, *, waived: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    parts, used = wiring.practice("healthy"), list[wiring.Connection]()

    def reach(_: Scope, connection: wiring.Connection, _clock: Clock | None = None) -> wiring.Parts:
        used.append(connection)
        return parts

    monkeypatch.setattr(wiring, "reach", reach)
    database = parse_database(asked) if asked else None
    scope = Scope(ServerAddress("dp01.contoso.test"), database=database)
    trusted = parse_database("sql01.contoso.com/CM_P01")
    mine = Reach(wiring.Connection(), tmp_path, parts.clock, trusted)
    mine.examine(scope, "4469580", Watch(parts.clock))
    assert [one.database.trust_certificate for one in used] == [waived]
