"""KB 4469580: what the logs add to the picture, what they do not, and what is left to do by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from pxewizard.core.diagnosis import Healthy, Severity, verdict
from pxewizard.core.place import LogFile
from pxewizard.practice.estate import load
from pxewizard.practice.faults import Fault, FaultKind
from tests.support import codes
from tests.support_estates import DP, on_bench, sentence, with_log

PS = "ps01.contoso.test"
SMB = (
    "Successfully made a network connection to \\\\{0}\\ADMIN$.~",
    "Cancelling network connection to \\\\{0}\\ADMIN$.",
)


def certmgr(*messages: str) -> str:
    tail = "  $$<SMS_CERTIFICATE_MANAGER><11-20-2026 09:20:00.083-60><thread=6120 (0x17E8)>\r\n"
    return "".join(f"{message}{tail}" for message in messages)


def smspxe(*messages: str) -> str:
    return "\r\n".join(
        f'<![LOG[{message}]LOG]!><time="0{number}:00:00.000-60" date="11-20-2026"'
        f' component="SMSPXE" context="" type="3" thread="1" file="x.cpp:1">'
        for number, message in enumerate(messages)
    )


# CertMgr.log
def test_the_lines_of_the_article_name_the_distribution_point(tmp_path: Path) -> None:
    lines = [
        "~Found notification file C:\\Program Files\\X\\inboxes\\certmgr.box\\5_dp01.contoso.test.CMN",
        *(SMB[0].format(DP) for _ in range(2)),
        f"Cannot get copy of security registry key on server ({DP}) (0x80070005)",
        f"Failed to get the copy of Security registry key on server {DP} (0x80070005)",
        *(SMB[1].format(DP) for _ in range(2)),
    ]
    estate = with_log(load("dp-missing"), PS, "CertMgr.log", certmgr(*lines))

    said = sentence(on_bench(estate, tmp_path).examine(), "certmgr-80070005")

    assert said.count(DP) == 1


@pytest.mark.parametrize(
    "message",
    [
        "Cannot get copy of security registry key on server (ber-dp01.contoso.test) (0x80070005)",
        "Failed to get the copy of Security registry key on server BER-DP01.contoso.test (0x80070005)",
        "Failed to get the copy of Security registry key on server ber-dp01.contoso.test (80070005)",
    ],
)
def test_certmgr_names_the_server_and_both_readings_of_access_denied(
    message: str, tmp_path: Path
) -> None:
    estate = with_log(load("dp-missing"), PS, "CertMgr.log", certmgr(message))

    said = sentence(on_bench(estate, tmp_path).examine(), "certmgr-80070005")

    assert "ber-dp01.contoso.test" in said
    assert "this missing value" in said
    assert "site server's computer account" in said
    assert "site system installation account" in said


def test_certmgr_names_every_other_distribution_point_once(tmp_path: Path) -> None:
    failed = "Cannot get copy of security registry key on server ({0}) (0x80070005)"
    names = ["dp03.contoso.test", "dp01.contoso.test", "dp02.contoso.test"]
    text = certmgr(*(failed.format(name) for name in names * 2))

    said = sentence(
        on_bench(with_log(load("dp-missing"), PS, "CertMgr.log", text), tmp_path).examine(),
        "certmgr-80070005",
    )

    assert ", ".join(names) in said
    assert [said.count(name) for name in names] == [1, 1, 1]


@pytest.mark.parametrize(
    "messages",
    [
        ("~Found notification file C:\\x\\certmgr.box\\5_dp01.contoso.test.CMN", *SMB),
        ("Cannot get copy of security registry key on server (dp01) (0x80070035)",),
        ("Something of no server (0x80070005)",),
        (),
    ],
    ids=["only that SMB worked, and noise", "another error", "no server", "an empty log"],
)
def test_lines_that_do_not_name_a_server_with_access_denied_are_no_finding(
    messages: tuple[str, ...], tmp_path: Path
) -> None:
    estate = with_log(load("dp-missing"), PS, "CertMgr.log", certmgr(*messages))

    assert "certmgr-80070005" not in codes(on_bench(estate, tmp_path).examine())


@pytest.mark.parametrize("case", ["healthy", "dp-missing", "both-missing"])
def test_a_log_that_cannot_be_read_changes_no_verdict(case: str, tmp_path: Path) -> None:
    places = (LogFile(PS, "CertMgr.log"), LogFile(DP, "SMSPXE.log"))
    faults = [Fault(FaultKind.ACCESS_DENIED, place) for place in places]

    seen = on_bench(load(case), tmp_path, faults=faults).examine()

    assert verdict(seen.diagnosis) == verdict(on_bench(load(case), tmp_path).examine().diagnosis)
    assert {"certmgr-80070005", "log-80092002"}.isdisjoint(codes(seen))


# SMSPXE.log
_DECODE = "An error occurred during encode or decode operation. (Error: 80092002; Source: Windows)"
_STORE = (
    "Failed to create certificate store from encoded certificate. Verify the provided Certificate"
)
ARTICLE: dict[str, bool] = {  # the article's own records, and whether each shows the fault
    f"{_STORE} was provisioned correctly. .\r\n{_DECODE}": True,
    "PXE::MP_GetList failed; 0x80092002": True,
    "PXE::MP_ReportStatus failed; 0x80092002": True,
    "PXE::CPolicyProvider::InitializePerformanceCounters failed; 0x80070002": False,
    "PXE::MP_LookupDevice failed; 0x80092002": True,
    f"PXE Provider failed to initialize MP connection.\r\n{_DECODE}": True,
    "PXE::CPolicyProvider::InitializeMPConnection failed; 0x80092002": True,
    f"PXE Provider failed to process message.\r\n{_DECODE}": True,
}


@pytest.mark.parametrize(("record", "shows"), ARTICLE.items())
def test_each_record_of_the_article_is_recognised_or_left_aside(
    record: str, *, shows: bool, tmp_path: Path
) -> None:
    estate = with_log(load("dp-missing"), DP, "SMSPXE.log", smspxe(record))

    assert ("log-80092002" in codes(on_bench(estate, tmp_path).examine())) is shows


def test_starts_and_boots_of_the_article_are_told_apart_in_one_short_sentence(
    tmp_path: Path,
) -> None:
    seen = on_bench(load("dp-missing"), tmp_path).examine()

    said = sentence(seen, "log-80092002-kinds")
    assert said == (
        "They tell of 1 failed start of the PXE service and 2 boot attempts without an answer."
    )
    assert "ADMIN$ of dp01.contoso.test" in sentence(seen, "certmgr-smb-worked")


def test_the_whole_log_of_the_article_is_counted(tmp_path: Path) -> None:
    estate = with_log(load("dp-missing"), DP, "SMSPXE.log", smspxe(*ARTICLE))

    said = sentence(on_bench(estate, tmp_path).examine(), "log-80092002")

    assert said.startswith("SMSPXE.log names 80092002 in 7 records")


@pytest.mark.parametrize(
    "message",
    [
        "PXE::MP_GetList failed; 0x80092002",
        "An error occurred during encode or decode operation. (Error: 80092002; Source: Windows)",
        "Fehler beim Codieren oder Decodieren. (Error: 80092002; Source: Windows)",
        "PXE::MP_ReportStatus failed; 0X80092002",
    ],
)
def test_the_error_is_known_by_its_code_in_any_language_and_spelling(
    message: str, tmp_path: Path
) -> None:
    estate = with_log(load("healthy"), DP, "SMSPXE.log", smspxe("start", message, message, "end"))

    seen = on_bench(estate, tmp_path).examine()

    assert sentence(seen, "log-80092002") == (
        "SMSPXE.log names 80092002 in 2 records, the first at 2026-11-20 00:00:00 UTC, the last at"
        " 2026-11-20 01:00:00 UTC."
    )
    assert isinstance(seen.diagnosis, Healthy)  # the values agree: the log may be old


@pytest.mark.parametrize(
    "message",
    [
        "PXE::CPolicyProvider::InitializePerformanceCounters failed; 0x80070002",
        "failed; 0x180092002",
        "failed; 0x800920021",
        "Cannot read the registry value of MACIgnoreListFile (00000000)",
        "reply has no message header marker",
    ],
)
def test_noise_beside_the_error_is_not_taken_for_it(message: str, tmp_path: Path) -> None:
    estate = with_log(load("healthy"), DP, "SMSPXE.log", smspxe(message))

    seen = on_bench(estate, tmp_path).examine()

    assert isinstance(seen.diagnosis, Healthy)
    assert codes(seen) == {"values-agree", "same-site"}


@pytest.mark.parametrize("case", ["dp-missing", "both-missing", "dp-corrupt", "wrong-type"])
def test_the_articles_log_stands_beside_the_missing_value(case: str, tmp_path: Path) -> None:
    seen = on_bench(load(case), tmp_path).examine()

    assert {"log-80092002", "certmgr-80070005"} <= codes(seen)


def test_the_value_and_not_the_log_decides(tmp_path: Path) -> None:
    quiet = with_log(with_log(load("dp-missing"), DP, "SMSPXE.log", None), PS, "CertMgr.log", None)

    seen = on_bench(quiet, tmp_path).examine()

    assert verdict(seen.diagnosis) == "affected"
    assert "dp-value-missing" in codes(seen)


@pytest.mark.parametrize(
    ("messages", "code", "severity"),
    [
        (
            ("Failed to validate PXEClientKey certificate.", "(Error: 800B0101; Source: Windows)"),
            "dp-certificate-expired",
            Severity.PROBLEM,
        ),
        (
            ("Failed to validate PXEClientKey certificate.", "failed; 0x800b0101"),
            "dp-certificate-expired",
            Severity.PROBLEM,
        ),
        (
            ("Failed to get information for MP: https://mp01. 80090006.",),
            "mp-not-trusted",
            Severity.PROBLEM,
        ),
        (
            ("Failed to get information for MP: http://mp01. 80072ee2.",),
            "mp-timed-out",
            Severity.PROBLEM,
        ),
        (("no advertisements found",), "no-deployment", Severity.NOTE),
    ],
)
def test_another_fault_with_the_same_face_is_named_and_is_not_this_one(
    messages: tuple[str, ...], code: str, severity: Severity, tmp_path: Path
) -> None:
    estate = with_log(load("healthy"), DP, "SMSPXE.log", smspxe(*messages))

    seen = on_bench(estate, tmp_path).examine()

    assert isinstance(seen.diagnosis, Healthy)
    assert (code, severity) in [(one.code, one.severity) for one in seen.diagnosis.findings]


# What is left to do
def test_the_rest_of_the_article_is_left_to_do_by_hand_in_its_order(tmp_path: Path) -> None:
    steps = [str(one) for one in on_bench(load("healthy"), tmp_path).scenario.follow_up]

    words = [
        ("distribution point's properties", "self-signed certificate", "created again"),
        ("Administration > Security > Certificates", "Start Date", "time of that change"),
        ("PXE service", "0x80092002", "SMSPXE.log"),
        ("CertMgr.log", "site server", "0x80070005"),
        ("PXE",),
        ("CertMgr.log", "other distribution points"),
    ]
    assert len(steps) == len(words)
    for step, wanted in zip(steps, words, strict=True):
        assert all(word in step for word in wanted), step
