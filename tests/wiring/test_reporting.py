"""What is laid ready for a report, and what of this computer gets into it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from pxewizard.core.place import LogFile
from pxewizard.core.reading import Kind, LogText, Present
from pxewizard.engine.flow.exhibits import MOST_LINES
from pxewizard.report import Format, Profile, build
from pxewizard.wiring import reporting
from tests.report.stories import BY_NAME, material


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("this system's zone cannot be set")
    with monkeypatch.context() as there:
        there.setenv("TZ", "Europe/Berlin")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("berlin")
def test_the_local_time_is_that_of_the_day_it_began_whenever_the_report_is_made(
    tmp_path: Path,
) -> None:
    made = material(BY_NAME["healthy"], tmp_path)
    in_summer = replace(made.maker, at=made.maker.at + timedelta(days=240))
    later = replace(made, maker=in_summer)
    text = reporting.file_of(later, Format.MARKDOWN, Profile.NONE)[0].decode()
    assert "Started, local: 2026-11-20 13:00:00 UTC+01:00" in text


def test_lines_that_matter_are_counted_also_where_they_are_not_kept(tmp_path: Path) -> None:
    (laid,) = material(BY_NAME["dp-missing"], tmp_path).laid
    line = (
        '<![LOG[PXE::MP_GetList failed; 0x80092002]LOG]!><time="08:12:33.000+00" '
        'date="11-20-2026" component="SMSPXE" context="" type="3" thread="1" file="x:1">\n'
    )
    log = Present(LogText("SMSPXE.log", line * (MOST_LINES + 7)), Kind.LOG)
    seen = replace(
        laid.seen,
        observations=tuple(
            replace(o, reading=log) if o.place == LogFile(o.place.server, "SMSPXE.log") else o
            for o in laid.seen.observations
        ),
    )
    made = replace(reporting.material(seen.context.started), laid=(reporting.laid(seen),))
    (one,) = build(made)[0].examinations
    assert [log.hits for log in one.logs if log.name == "SMSPXE.log"] == [MOST_LINES + 7]
