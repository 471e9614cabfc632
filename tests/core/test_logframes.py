"""Every framing read back as it was written, in any pieces, and damage that loses one record only."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pxewizard.core.logframes import copied
from pxewizard.core.logline import Framer, Level, Record, records
from pxewizard.core.logtext import Decoder, encoding_of
from tests.support_estates import SAMPLES

MOST = 20
COMPONENTS = st.sampled_from(["SMSPXE", "SMS_CERTIFICATE_MANAGER", "SMS_X"])
THREADS = st.integers(0, 2**32 - 1)
MOMENTS = st.datetimes(datetime(1999, 1, 3), datetime(2090, 1, 1)).map(  # noqa: DTZ001 - local, as in a log
    lambda at: at.replace(microsecond=at.microsecond // 1000 * 1000)
)
BIASES = st.none() | st.integers(
    -840, 840
)  # minutes, changing inside a file as with daylight saving
MESSAGE = st.text(
    st.characters(exclude_characters="\r\n\t~\x00", exclude_categories=["Cs", "Zl", "Zp"]),
    max_size=MOST,
).map(str.strip)


@dataclass(frozen=True)
class Said:
    """What is put into a log, whatever its framing."""

    text: str
    component: str
    thread: int
    at: datetime
    bias: int | None
    level: Level = field(default=Level.INFORMATION)

    @property
    def utc(self) -> datetime | None:
        if self.bias is None:
            return None
        return self.at.replace(tzinfo=UTC) + timedelta(minutes=self.bias)

    @property
    def zone(self) -> str:
        return "" if self.bias is None else f"{self.bias:+04d}"


def ccm(one: Said) -> str:
    time = f"{one.at:%H:%M:%S}.{one.at.microsecond // 1000:03}{one.zone}"
    return (
        f'<![LOG[{one.text}]LOG]!><time="{time}" date="{one.at:%m-%d-%Y}" component="{one.component}"'
        f' context="" type="{int(one.level)}" thread="{one.thread}" file="smspxe.cpp:1">'
    )


def simple(one: Said) -> str:
    time = f"{one.at:%H:%M:%S}.{one.at.microsecond // 1000:03}{one.zone}"
    thread = f"{one.thread} (0x{one.thread:X})"
    return f"{one.text}~  $$<{one.component}><{one.at:%m-%d-%Y} {time}><thread={thread}>"


def old_sms(one: Said) -> str:
    stamp = f"{one.at:%a %b %d %H:%M:%S}.{one.at.microsecond // 1000:03} {one.at:%Y} Pacific Daylight Time"
    return f"{one.text}  $$<{one.component}><{stamp}><thread={one.thread} (0x{one.thread:X})>"


def dpprov(one: Said) -> str:
    return f"[{one.thread:X}][{one.at:%a %m/%d/%Y %H:%M:%S}]:{one.text}"


def pasted(one: Said, between: str = "\t") -> str:
    stamp = f"{one.at.month}/{one.at.day}/{one.at.year} {one.at:%I:%M:%S %p}"
    thread = f"{one.thread} (0x{one.thread:04X})"
    return between.join((one.text, one.component, stamp, thread))


def said(text: st.SearchStrategy[str]) -> st.SearchStrategy[Said]:
    return st.builds(
        Said, text, COMPONENTS, THREADS, MOMENTS, BIASES, level=st.sampled_from(list(Level))
    )


NO_FRAME = MESSAGE.filter(lambda text: "LOG[" not in text and "$$<" not in text)
IN_CCM = st.text(st.characters(exclude_categories=["Cs"]), max_size=MOST).filter(
    lambda text: "]LOG]!" not in f"{text}]LOG]!>"[: len(text) + 5] and "\n<![LOG[" not in text
)


def pieces(text: str, size: int) -> Iterable[str]:
    return (text[start : start + size] for start in range(0, len(text), size))


def read(text: str, size: int) -> list[Record]:
    framer = Framer()
    found = [one for piece in pieces(text, size) for one in framer.feed(piece)]
    return found + framer.close()


@given(st.lists(said(IN_CCM), max_size=5), st.integers(1, 90), st.sampled_from(["\r\n", "\n"]))
def test_ccm_records_are_read_as_written_in_any_pieces(
    written: list[Said], size: int, ending: str
) -> None:
    text = "".join(ccm(one) + ending for one in written)

    found = read(text, size)

    assert [(r.text, r.component, r.thread, r.at, r.level) for r in found] == [
        (s.text, s.component, s.thread, s.utc, s.level) for s in written
    ]
    lines = [0, *(ccm(one).count("\n") + 1 for one in written)]
    assert [one.line for one in found] == [sum(lines[: n + 1]) + 1 for n in range(len(found))]


@given(st.lists(said(NO_FRAME), max_size=5), st.integers(1, 90))
def test_records_of_server_components_are_read_as_written(written: list[Said], size: int) -> None:
    found = read("".join(f"{simple(one)}\r\n" for one in written), size)

    assert [(r.line, r.text, r.component, r.thread, r.at) for r in found] == [
        (n, s.text, s.component, s.thread, s.utc) for n, s in enumerate(written, 1)
    ]


@given(st.lists(said(NO_FRAME), max_size=5), st.integers(1, 90))
def test_records_of_old_sms_are_read_without_their_time(written: list[Said], size: int) -> None:
    found = read("".join(f"{old_sms(one)}\r\n" for one in written), size)

    assert [(r.line, r.text, r.component, r.thread, r.at) for r in found] == [
        (n, s.text, s.component, s.thread, None) for n, s in enumerate(written, 1)
    ]
    assert all(s.at.strftime("%H:%M:%S") in r.stamp for r, s in zip(found, written, strict=True))


@given(st.lists(said(NO_FRAME), max_size=5), st.integers(1, 90))
def test_records_of_smsdpprov_are_read_with_their_thread_and_no_zone(
    written: list[Said], size: int
) -> None:
    found = read("".join(f"{dpprov(one)}\r\n" for one in written), size)

    assert [(r.line, r.text, r.thread, r.at) for r in found] == [
        (n, s.text, s.thread, None) for n, s in enumerate(written, 1)
    ]


@given(st.lists(said(NO_FRAME.filter(lambda t: not t.startswith("["))), max_size=5))
def test_what_cmtrace_copies_is_read_with_its_tabs(written: list[Said]) -> None:
    found = read("".join(f"{pasted(one)}\r\n" for one in written), 50)

    assert [(r.line, r.text, r.component, r.thread) for r in found] == [
        (n, s.text, s.component, s.thread) for n, s in enumerate(written, 1)
    ]


@given(said(st.sampled_from(["PXE::MP_GetList failed; 0x80092002", "no boot", "a  b"])))
def test_what_cmtrace_copies_is_read_with_blanks_in_the_place_of_its_tabs(one: Said) -> None:
    (found,) = records(pasted(one, " "))

    assert (found.text, found.component, found.thread) == (one.text, one.component, one.thread)


@pytest.mark.parametrize("component", ["SMSPXE", "SMS Provider", "SMS_CERTIFICATE_MANAGER"])
def test_what_cmtrace_copies_is_read_where_the_tabs_are_gone(component: str) -> None:
    (found,) = records(f"it failed: 0x80092002{component}04/09/2014 11:30:131552 (0x0610)")

    assert (found.text, found.component) == ("it failed: 0x80092002", component)
    assert (found.stamp, found.thread) == ("04/09/2014 11:30:13", 1552)


@pytest.mark.parametrize(
    "stamp", ["13.04.2018 13:58:12", "2018-04-13 13:58:12", "4/13/2018 1:58:12 p.m.", "<REMOVED>"]
)
def test_what_cmtrace_copies_is_read_in_the_dates_of_other_countries(stamp: str) -> None:
    (found,) = records(f"text\tSMSPXE\t{stamp}\t6008 (0x1778)")

    assert (found.text, found.component, found.stamp) == ("text", "SMSPXE", stamp)


@given(said(NO_FRAME.filter(lambda t: not t.startswith("["))))
def test_what_was_copied_is_copied_again_letter_for_letter(one: Said) -> None:
    (found,) = records(pasted(one))

    assert copied(found) == pasted(one)


@given(st.lists(st.one_of(said(NO_FRAME).map(ccm), said(NO_FRAME).map(simple)), max_size=6))
def test_a_file_of_several_framings_is_read_whole(lines: list[str]) -> None:
    text = "\r\n".join(lines)

    assert [one.line for one in read(text, 64)] == list(range(1, len(lines) + 1))


@given(st.lists(said(IN_CCM), min_size=2, max_size=5), st.data())
def test_a_record_that_was_cut_short_costs_no_other(
    written: list[Said], data: st.DataObject
) -> None:
    kept = data.draw(st.integers(0, len(ccm(written[0])) - 10))
    text = "\r\n".join((ccm(written[0])[:kept], *(ccm(one) for one in written[1:])))

    found = read(text, 33)

    assert [one.text for one in found if one.is_framed][-len(written) + 1 :] == [
        one.text for one in written[1:]
    ]


@given(st.text(max_size=200), st.integers(1, 40))
def test_with_all_lines_kept_no_text_is_lost(text: str, size: int) -> None:
    framer = Framer(keeps_all=True)
    found = [one for piece in pieces(text, size) for one in framer.feed(piece)] + framer.close()

    lines = [one.removesuffix("\r") for one in text.split("\n")]
    if not any(one.is_framed for one in found):
        assert [one.text for one in found] == [one for one in lines if one.strip()]
        assert framer.passed_over == len(found)


def test_the_bias_may_change_inside_a_file() -> None:
    at = datetime(2026, 10, 25, 2, 30)  # noqa: DTZ001 - local, as in a log
    summer, winter = Said("a", "SMSPXE", 1, at, -120), Said("b", "SMSPXE", 1, at, -60)

    first, second = records(f"{ccm(summer)}\r\n{ccm(winter)}\r\n")

    assert first.at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert second.at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Failed to get the copy", Level.ERROR),
        ("An error occurred", Level.ERROR),
        ("failover is on", Level.INFORMATION),
        ("WARNING: port", Level.WARNING),
        ("terrorised", Level.INFORMATION),
        ("all is well", Level.INFORMATION),
    ],
)
def test_a_record_without_a_type_is_coloured_by_its_words(text: str, level: Level) -> None:
    (one,) = records(f"{text}  $$<SMS_X><11-20-2026 09:20:00.083-60><thread=1 (0x1)>")

    assert one.level is level


def test_a_line_of_a_hundred_megabytes_is_kept_at_its_two_ends_only() -> None:
    framer, piece = Framer(keeps_all=True), "x" * 1_000_000
    tracemalloc.start()
    for _ in range(100):
        assert framer.feed(piece) == []
    found = framer.feed("end\nlast\n")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert [one.line for one in found] == [1, 2]
    assert found[0].text.endswith("xend")
    assert len(found[0].text) < 1_500_000
    assert most < 20_000_000


def test_a_record_of_a_hundred_megabytes_ends_where_it_ends_and_the_lines_are_still_right() -> None:
    framer, piece = Framer(), "some text\n" * 100_000
    framer.feed("<![LOG[")
    for _ in range(100):
        assert framer.feed(piece) == []
    one = Said("after", "SMSPXE", 1, datetime(2026, 11, 20), -60)  # noqa: DTZ001 - local
    found = framer.feed(f"{ccm(one)[7:]}\r\n{ccm(one)}\r\n")

    assert [record.line for record in found] == [1, 10_000_002]
    assert found[1].text == "after"


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(1, 5))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"])
def test_text_is_decoded_in_any_pieces(encoding: str, text: str, size: int) -> None:
    begun = f"\ufefflog{text}" if encoding.startswith("utf-16") else f"log{text}"
    stored = begun.encode(encoding)
    decoder = Decoder(stored[:64])

    parts = [decoder.feed(stored[n : n + size]) for n in range(0, len(stored), size)]

    assert "".join(parts) + decoder.feed(b"", last=True) == f"log{text}"


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        ("grün".encode("cp1252"), "grün"),
        ("grün, grün".encode() + "grün".encode("cp1252"), "grün, grüngrün"),
        (b"a\x81b", "a\ufffdb"),
        (b"a\x00b", "a\x00b"),
        ("grün".encode()[:-2], "grÃ"),
        ("grün".encode("utf-16")[:-1], "grü\ufffd"),
        ("no mark at all".encode("utf-16-le"), "no mark at all"),
        ("no mark at all".encode("utf-16-be"), "no mark at all"),
        (b"", ""),
    ],
)
def test_bytes_that_are_no_utf_8_are_read_as_windows_does(stored: bytes, text: str) -> None:
    assert Decoder(stored[:64]).feed(stored, last=True) == text


@given(st.binary())
def test_no_bytes_are_refused(stored: bytes) -> None:
    assert encoding_of(stored) in {"utf-8", "utf-16-le", "utf-16-be"}
    assert isinstance(Decoder(stored).feed(stored, last=True), str)


@pytest.mark.skipif(not SAMPLES.exists(), reason="../shared/samples is not there")
@pytest.mark.parametrize(
    ("name", "framed", "others"),
    [
        ("01_smspxe_ccm_received_from_client.log", 1, 0),
        ("02_smspxe_ccm_multiline_dhcp_dump.log", 1, 0),
        ("10_simple_bgbserver_rotation_boundary.lo_", 4, 1),
        ("12_simple_bgbserver_statmsg_utc_proof.lo_", 7, 0),
        ("22_smspxe_messages_kb4511618_expired_cert.txt", 0, 12),
        ("26_smspxe_cmtrace_copy_untrusted_mp.txt", 3, 0),
        ("30_smsdpprov_kb4468601.log", 12, 0),
    ],
)
def test_every_published_sample_is_read_in_place(name: str, framed: int, others: int) -> None:
    stored = (SAMPLES / name).read_bytes()
    framer = Framer(name, keeps_all=True)

    found = framer.feed(Decoder(stored[:64]).feed(stored, last=True)) + framer.close()

    assert sum(one.is_framed for one in found) == framed
    assert framer.passed_over == others == len(found) - framed
