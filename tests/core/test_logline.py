"""Records of Configuration Manager's logs: both framings, real lines, damage, and hostile texts."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pxewizard.core.logline import Framer, Level, Record, records
from tests.support_estates import SAMPLES

MARKS = 'component="SMSPXE" context="" type="1" thread="2212" file="smspxe.cpp:1">'


def ccm(text: str, marks: str) -> str:
    return f"<![LOG[{text}]LOG]!><{marks}"


def at(time: str, date: str = "11-20-2026") -> datetime | None:
    (one,) = records(ccm("x", f'time="{time}" date="{date}" {MARKS}'))
    return one.at


def sample(name: str, capsys: pytest.CaptureFixture[str]) -> str | None:
    """Return a real log, read in place; without ../shared there is none, and the run says so."""
    path = SAMPLES / name
    if path.exists():
        return path.read_bytes().decode("utf-8")
    with capsys.disabled():
        sys.stdout.write(f"\n  {name} not read: ../shared/samples is not there.")
    return None


def test_a_ccm_record_gives_text_time_component_and_thread() -> None:
    text = ccm("PXE Provider loaded.", f'time="07:58:12.004-60" date="11-20-2026" {MARKS}')

    assert list(records(text)) == [
        Record(
            1,
            datetime(2026, 11, 20, 6, 58, 12, 4000, tzinfo=UTC),
            "SMSPXE",
            2212,
            "PXE Provider loaded.",
            Level.INFORMATION,
            "11-20-2026 07:58:12.004-60",
            "smspxe.cpp:1",
        )
    ]


def test_a_simple_record_gives_the_same_without_its_tildes() -> None:
    text = (
        "~Cannot get copy of security registry key on server (dp01) (0x80070005)~"
        "  $$<SMS_CERTIFICATE_MANAGER><11-20-2026 09:20:00.083-60><thread=6120 (0x17E8)>\r\n"
    )

    assert list(records(text)) == [
        Record(
            1,
            datetime(2026, 11, 20, 8, 20, 0, 83000, tzinfo=UTC),
            "SMS_CERTIFICATE_MANAGER",
            6120,
            "Cannot get copy of security registry key on server (dp01) (0x80070005)",
            Level.INFORMATION,
            "11-20-2026 09:20:00.083-60",
        )
    ]


@pytest.mark.parametrize(
    ("time", "hour"),
    [("03:53:49.320+360", 9), ("03:53:49.320-120", 1), ("03:53:49.320+000", 3)],
)
def test_the_bias_is_added_to_the_local_time(time: str, hour: int) -> None:
    assert at(time) == datetime(2026, 11, 20, hour, 53, 49, 320000, tzinfo=UTC)


@pytest.mark.parametrize(
    ("time", "date"),
    [
        ("03:53:49.320", "11-20-2026"),
        ("03:53:49+360", "11-20-2026"),
        ("25:53:49.320+360", "11-20-2026"),
        ("03:53:49.320+99999", "11-20-2026"),
        ("03:53:49.320+360", "13-45-2026"),
        ("03:53:49.320+360", "20.11.2026"),
        ("03:53:49.320+360", ""),
        ("", "11-20-2026"),
        ("23:53:49.320+360", "12-31-9999"),
        ("00:00:00.000-360", "01-01-0001"),
    ],
)
def test_a_record_whose_time_cannot_be_read_is_kept_without_it(time: str, date: str) -> None:
    assert at(time, date) is None


def test_a_record_runs_over_as_many_lines_as_it_needs_and_knows_its_first() -> None:
    marks = f'time="08:41:07.068-60" date="11-20-2026" {MARKS}'
    text = (
        "something before\r\n"
        + ccm("first.\r\nsecond (Error: 80092002; Source: Windows)", marks)
        + "\r\n"
        + ccm("third", marks)
    )

    first, third = records(text)

    assert (first.line, third.line) == (2, 4)
    assert first.text == "first.\r\nsecond (Error: 80092002; Source: Windows)"
    assert third.text == "third"


def test_what_is_no_record_is_passed_over() -> None:
    tail = "  $$<SMS_X><11-20-2026 09:20:00.083-60><thread=6120 (0x17E8)>"
    text = f"one{tail}\nno record\n<MAXIMUM LOG FILE SIZE REACHED - FILE RENAMED>\n\ntwo{tail}\n"

    assert [(one.line, one.text) for one in records(text)] == [(1, "one"), (5, "two")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "<![LOG[never ended",
        "<![LOG[ended]LOG]!><without an end",
        "text $$<ONE_SPACE><11-20-2026 09:20:00.083-60><thread=1 (0x1)>",
        "text  $$<C><11-20-2026 09:20:00.083-60>",
        "text  $$<C><no-date><thread=1>",
        "[66C][Thu 09/04/2014]:CcmInstallPXE",
        "text\tSMSPXE\t4/13/2018 1:58:12 PM\t6008 (0x1779)",
        "text\tSMSPXE\t4/13/2018\t6008 (0x1778)",
        "failed with 5 (0x5)",
    ],
)
def test_a_text_without_a_whole_record_has_none(text: str) -> None:
    assert list(records(text)) == []


def test_a_message_that_holds_the_mark_of_the_older_framing_ends_at_the_last_one() -> None:
    tail = "  $$<SMS_X><11-20-2026 09:20:00.083-60><thread=6120 (0x17E8)>"

    (one,) = records(f"he wrote  $$<SMS_Y> and went on{tail}")

    assert (one.component, one.text) == ("SMS_X", "he wrote  $$<SMS_Y> and went on")


def test_an_old_record_with_a_spelled_out_date_is_kept_without_its_time() -> None:
    text = "text  $$<COMP><Fri Oct 15 17:09:46.507 1999 Pacific Daylight Time><thread=225 (0xE1)>"

    (one,) = records(text)

    assert (one.at, one.component, one.thread, one.text) == (None, "COMP", 225, "text")


@pytest.mark.parametrize("thread", ["", "x", "-1", "9" * 5000])
def test_a_thread_that_is_no_number_is_not_known(thread: str) -> None:
    (one,) = records(ccm("x", f'thread="{thread}">'))

    assert one.thread is None


def test_a_thread_of_thousands_of_digits_does_not_keep_a_simple_record_from_being_read() -> None:
    text = f"text  $$<C><11-20-2026 09:20:00.083-60><thread={'9' * 5000}>"

    (one,) = records(text)

    assert (one.thread, one.text) == (None, "text")


def test_a_real_smspxe_record_of_one_line_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    text = sample("01_smspxe_ccm_received_from_client.log", capsys)
    if text is not None:
        (one,) = records(text)
        assert one.text == "============> Received from client:"
        assert one.at == datetime(2022, 11, 14, 9, 53, 49, 320000, tzinfo=UTC)
        assert (one.component, one.thread) == ("SMSPXE", 3580)


def test_a_real_smspxe_record_of_twelve_lines_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    text = sample("02_smspxe_ccm_multiline_dhcp_dump.log", capsys)
    if text is not None:
        (one,) = records(text)
        assert one.text.count("\n") >= 10
        assert "ClassId: PXEClient" in one.text
        assert one.component == "SMSPXE"


def test_a_real_log_that_was_rolled_over_is_read_up_to_its_end(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = sample("10_simple_bgbserver_rotation_boundary.lo_", capsys)
    if text is not None:
        found = list(records(text))
        assert len(found) == 4
        assert found[-1].text == "Retrieving online resync flag from database..."
        assert {one.component for one in found} == {"SMS_NOTIFICATION_SERVER"}
        assert found[0].at == datetime(2026, 9, 25, 8, 24, 37, 92000, tzinfo=UTC)


def test_a_real_log_that_prints_both_times_proves_the_sign_of_the_bias(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = sample("12_simple_bgbserver_statmsg_utc_proof.lo_", capsys)
    if text is not None:
        first, status = list(records(text))[:2]
        assert "GMTDATE=Fri Sep 18 20:39:05.718 2026" in status.text
        utc = datetime(2026, 9, 18, 20, 39, 5, 718000, tzinfo=UTC)
        assert first.at is not None
        assert abs(first.at - utc) < timedelta(seconds=1)


PIECES = st.sampled_from(
    [
        "<![LOG[",
        "]LOG]!><",
        'time="01:02:03.004+60" ',
        'date="11-20-2026"',
        ">",
        "  $$<",
        "<thread=",
        "><",
        "11-20-2026 01:02:03.004-60",
        "7",
        "\n",
        "\r\n",
        "~",
        "\N{ARABIC-INDIC DIGIT ONE}",
        '"',
    ]
)


@given(st.text() | st.lists(PIECES | st.text(max_size=3), max_size=30).map("".join))
def test_no_text_makes_it_raise(text: str) -> None:
    found = list(records(text))

    assert all(1 <= one.line <= text.count("\n") + 1 for one in found)
    assert [one.line for one in found] == sorted(one.line for one in found)
    assert all(one.at is None or one.at.utcoffset() == timedelta(0) for one in found)


@given(st.lists(st.text(st.characters(exclude_characters="<>[]\n\r"), max_size=20), max_size=5))
def test_every_record_written_is_read(texts: list[str]) -> None:
    marks = f'time="08:41:07.068-60" date="11-20-2026" {MARKS}'

    assert [one.text for one in records("\n".join(ccm(text, marks) for text in texts))] == texts


@pytest.mark.parametrize(
    "text",
    [
        "'<![LOG[' * 300_000",
        "'\\n<![LOG[' * 250_000",
        "'\\n<![LOG[' * 250_000 + ']LOG]!><>'",
        "'\\n<![LOG[x' * 200_000 + ']LOG]!><time=\"' * 9",
        "'<![LOG[x]LOG]!>' * 200_000",
        "'<![LOG[x]LOG]!><' + 'a' * 2_000_000 + '>'",
        "'<![LOG[x]LOG]!><' + 'a=\"' * 700_000 + '>'",
        "'<![LOG[x]LOG]!><' + 'a ' * 1_000_000",
        "'  $$<' * 400_000",
        "'  $$<a><' * 300_000",
        "'  $$<a><b c>' * 200_000",
        "'  $$<a><b c><thread=1' * 100_000",
        "'  $$<a><' + 'b' * 2_000_000",
        "' ' * 2_000_000",
        "'\\n' * 2_000_000",
        "'\\n  $$<' * 400_000",
        "'<![LOG[x]LOG]!><>\\n' * 100_000",
    ],
)
def test_two_million_hostile_characters_are_read_at_once(text: str) -> None:
    # With a search that starts anew at every mark this would take hours: the limit is only a way out.
    code = f"from pxewizard.core.logline import records; sum(1 for _ in records({text}))"

    done = subprocess.run([sys.executable, "-c", code], timeout=60, check=False)

    assert done.returncode == 0


@pytest.mark.parametrize(
    ("mark", "odd"),
    [("smspxe.cpp:1", "a>b"), ("smspxe.cpp:1", 'a"b>'), ("SMSPXE", "x\ny"), ("SMSPXE", 'x">')],
)
def test_marks_with_a_bracket_or_a_line_end_are_read_alike_in_pieces(mark: str, odd: str) -> None:
    marks = MARKS.replace(mark, odd)
    written = 'time="07:58:12.004-60" date="11-20-2026" '
    whole = f"{ccm('x', written + marks)}\r\nafter\r\n"

    for cut in range(len(whole)):
        framer = Framer("SMSPXE.log", keeps_all=True)
        pieces = framer.feed(whole[:cut]) + framer.feed(whole[cut:]) + framer.close()
        at_once = Framer("SMSPXE.log", keeps_all=True)
        assert pieces == at_once.feed(whole) + at_once.close()


def test_a_bracket_in_the_source_does_not_end_a_record() -> None:
    marks = MARKS.replace("smspxe.cpp:1", "a>b")
    (one,) = records(ccm("x", f'time="07:58:12.004-60" date="11-20-2026" {marks}'))

    assert one.source == "a>b"
