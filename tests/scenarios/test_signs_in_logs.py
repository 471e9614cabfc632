"""What logs alone show of the articles and of what looks like them, by codes and stable words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pxewizard import wiring
from pxewizard.core.diagnosis import Severity
from pxewizard.core.logline import records
from pxewizard.core.sighting import Sighting
from pxewizard.engine.log_search import LogSearch, Words
from pxewizard.resources import resource
from pxewizard.scenarios.look_alikes import LOOK_ALIKES

DECODE = (
    "Ein Fehler ist aufgetreten. (Error: 80092002; Source: Windows)"  # Windows speaks any language
)
AT_START = (
    "PXE::MP_GetList failed; 0x80092002",
    "PXE::MP_LookupDevice failed; 0x80092002",
    f"PXE Provider failed to initialize MP connection.\r\n{DECODE}",
    "PXE::CPolicyProvider::InitializeMPConnection failed; 0x80092002",
)
AT_BOOT = (
    "PXE::MP_LookupDevice failed; 80092002",
    f"PXE Provider failed to process message.\r\n{DECODE}",
)


def smspxe(*messages: str, hour: int = 8, component: str = "SMSPXE") -> str:
    return "".join(
        f'<![LOG[{message}]LOG]!><time="{hour:02}:{minute:02}:00.000-60" date="11-20-2026"'
        f' component="{component}" context="" type="3" thread="1" file="x.cpp:1">\r\n'
        for minute, message in enumerate(messages)
    )


def seen(text: str, since: datetime | None = None) -> dict[str, Sighting]:
    signs = wiring.log_signs(since)
    for record in records(text):
        signs.note(record)
    return {one.code: one for one in signs.sightings()}


def test_starts_and_boots_are_told_apart() -> None:
    found = seen(smspxe(*AT_START) + smspxe(*AT_BOOT, *AT_BOOT, hour=9))

    assert found["log-80092002"].count == len(AT_START) + 2 * len(AT_BOOT)
    assert found["log-80092002-start"].count == 1
    assert found["log-80092002-boot"].count == 2
    assert found["log-80092002"].first.at == datetime(2026, 11, 20, 7, 0, tzinfo=UTC)
    assert found["log-80092002"].last.at == datetime(2026, 11, 20, 8, 3, tzinfo=UTC)


def test_only_a_start_is_no_boot_and_only_a_boot_is_no_start() -> None:
    assert "log-80092002-boot" not in seen(smspxe(*AT_START))
    assert "log-80092002-start" not in seen(smspxe(*AT_BOOT))


def test_what_came_since_a_time_is_counted_apart() -> None:
    text = smspxe(*AT_START) + smspxe(*AT_BOOT, hour=9)

    assert seen(text)["log-80092002"].since is None
    assert seen(text, datetime(2026, 11, 20, 8, 0, tzinfo=UTC))["log-80092002"].since == 2
    assert seen(text, datetime(2026, 11, 20, 8, 1, tzinfo=UTC))["log-80092002"].since == 1


def test_the_first_and_the_last_are_by_time_and_not_by_place() -> None:
    found = seen(smspxe(*AT_BOOT, hour=9) + smspxe(*AT_START))["log-80092002"]

    assert found.first.at == datetime(2026, 11, 20, 7, 0, tzinfo=UTC)
    assert found.last.at == datetime(2026, 11, 20, 8, 1, tzinfo=UTC)


def test_certmgr_names_its_servers_and_that_file_sharing_worked() -> None:
    text = resource("practice/logs/certmgr-80070005.log").read_text(encoding="utf-8")

    found = seen(text)

    assert found["certmgr-80070005"].shows_fault
    assert "dp01.contoso.test" in str(found["certmgr-80070005"].says)
    assert "installation account" in str(found["certmgr-80070005"].says)
    assert ".CMN" in str(found["certmgr-smb-worked"].says)
    assert "ADMIN$" in str(found["certmgr-smb-worked"].says)


def test_cancelling_lines_are_noise_and_other_components_have_their_own_reasons() -> None:
    tail = "  $$<{0}><11-20-2026 09:20:00.083-60><thread=6120 (0x17E8)>\r\n"
    cancel = "Cancelling network connection to \\\\dp01\\ADMIN$."
    denied = "Failed to connect on server dp01 (0x80070005)"

    assert seen(cancel + tail.format("SMS_CERTIFICATE_MANAGER")) == {}
    assert "certmgr-80070005" not in seen(denied + tail.format("SMS_DISTRIBUTION_MANAGER"))
    assert "certmgr-80070005" in seen(denied + tail.format("SMS_CERTIFICATE_MANAGER"))


def test_that_a_server_was_reached_is_said_of_those_that_refused_only() -> None:
    tail = "  $$<SMS_CERTIFICATE_MANAGER><11-20-2026 09:20:00.083-60><thread=6120 (0x17E8)>\r\n"
    reached = "Successfully made a network connection to \\\\{0}\\ADMIN$.~"
    denied = "Cannot get copy of security registry key on server ({0}) (0x80070005)"
    text = (
        reached.format("dp01") + tail + reached.format("dp02") + tail + denied.format("dp01") + tail
    )

    said = str(seen(text)["certmgr-smb-worked"].says)

    assert "dp01" in said
    assert "dp02" not in said


def test_the_certificate_of_the_distribution_point_is_told_by_name_and_thumbprint() -> None:
    text = resource("practice/logs/smspxe-normal.log").read_text(encoding="utf-8")

    found = seen(text)

    assert "e728f6ce-29a6-4ac3-974e-ba3dc855d9a4" in str(found["dp-certificate-in-log"].says)
    assert "7A3E0C51…C8E1F5" in str(found["dp-certificate-in-log"].says)
    assert not any(one.shows_fault for one in found.values())


def test_a_second_deployment_too_soon_is_seen_where_the_settings_are_printed() -> None:
    text = resource("practice/logs/smspxe-2007-sp2.log").read_text(encoding="utf-8")

    assert seen(text)["second-deployment-too-soon"].shows_fault
    assert "1500" in str(seen(text)["second-deployment-too-soon"].says)
    assert "second-deployment-too-soon" not in seen(
        text.replace("CacheExpire: 3600", "CacheExpire: 120")
    )
    assert "second-deployment-too-soon" not in seen(text.replace("CacheExpire:", "Other:"))


@pytest.mark.parametrize("row", LOOK_ALIKES, ids=lambda row: row.code)
def test_each_look_alike_is_seen_once_all_its_words_were_with_its_next_step(row: object) -> None:
    (row,) = (one for one in LOOK_ALIKES if one is row)
    found = seen(smspxe(*(f"it says {word} here" for word in row.codes)))

    assert found[row.code].next_step == row.next_step
    assert found[row.code].url.startswith("https://learn.microsoft.com/")
    assert found[row.code].article.isdecimal()
    assert not found[row.code].shows_fault
    if len(row.codes) > 1:
        assert row.code not in seen(smspxe(f"it says {row.codes[0]} here"))


def test_noise_is_named_as_harmless_and_is_no_problem() -> None:
    noise = {one.code for one in LOOK_ALIKES if one.is_noise}
    found = seen(resource("practice/logs/smspxe-normal.log").read_text(encoding="utf-8"))

    assert noise <= set(found)
    assert {found[code].severity for code in noise} == {Severity.NOTE}


@pytest.mark.parametrize("name", ["smspxe-80092002", "smspxe-normal", "smspxe-2007-sp2",
                                  "smspxe-expired-certificate", "certmgr-80070005-many"])  # fmt: skip
def test_the_words_that_are_looked_for_in_bytes_lead_to_every_record_that_matters(
    name: str,
) -> None:
    stored = resource(f"practice/logs/{name}.log").read_bytes()
    signs = wiring.log_signs()
    search = LogSearch(Words(signs.anchors))

    for record in (*search.feed(stored), *search.close()):
        signs.note(record)

    whole = seen(stored.decode())
    assert {one.code: (one.count, one.first.line) for one in signs.sightings()} == {
        code: (one.count, one.first.line) for code, one in whole.items()
    }
