"""A remote shell, played back from recordings of real hosts; what we send has their form."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

from pxewizard.core.problem import Problem
from pxewizard.remote.line import Deadline
from pxewizard.remote.replies import local
from pxewizard.remote.shells import Output, run
from tests.remote.recordings import Playback, body, recorded, wsman

SHELL_ID = "4283CBDC-3706-415B-88BD-B385F3E51A53"
COMMAND_ID = "CF84C20A-0A35-43FA-AF78-0B4711DA5F30"
OFF = body(
    "<s:Fault><s:Code><s:Value>s:Sender</s:Value></s:Code><s:Detail>"
    f'<f:WSManFault xmlns:f="urn:f" Code="{0x803381AC}"/></s:Detail></s:Fault>'
)


def again(name: str) -> bytes:
    """Return a recording as the reply to whatever is asked."""
    found, times = re.subn(
        rb"(RelatesTo>\s*uuid:)[^<\s]+", rb"\1THIS-MESSAGE", recorded(f"{name}.xml")
    )
    assert times == 1
    return found


def playback(*receives: str, create: str = "pypsrp_shell_create") -> Playback:
    rest = (*receives, "pypsrp_shell_signal", "pypsrp_shell_delete")
    return Playback(*map(again, (create, "pypsrp_shell_command", *rest)))


def ran(played: Playback, *, most: int = 1000) -> Output:
    return run(wsman(played), "hostname", Deadline(5), most=most)


def refusal(played: Playback, *, most: int = 1000) -> str:
    with pytest.raises(Problem) as met:
        ran(played, most=most)
    return met.value.code


def actions(played: Playback) -> list[str]:
    return [_text(fromstring(one), "Action").rpartition("/")[2] for one in played.sent]


@pytest.mark.parametrize("create", ["pypsrp_shell_create", "winrb_open_shell_v2"])
def test_the_recorded_conversation_gives_its_output(create: str) -> None:
    played = playback("pypsrp_shell_receive_done", create=create)

    found = ran(played)

    assert (bytes(found.stdout), bytes(found.stderr), found.exit_code) == (b"hi\r\n", b"", 0)
    assert actions(played) == ["Create", "Command", "Receive", "Signal", "Delete"]


@pytest.mark.parametrize(
    ("name", "stdout", "stderr", "exit_code"),
    [
        ("pypsrp_shell_receive_stderr_rc", "out \r\n", "err \r\n", 1),
        ("pypsrp_shell_receive_unicode", "こんにちは\n", "", 0),
    ],
)
def test_the_recorded_outputs_are_read(name: str, stdout: str, stderr: str, exit_code: int) -> None:
    found = ran(playback(name))

    assert (found.stdout.decode(), found.stderr.decode()) == (stdout, stderr)
    assert found.exit_code == exit_code


def test_a_recorded_time_out_of_an_operation_only_means_to_ask_again() -> None:
    played = playback("pypsrp_fault_timeout_0x80338029", "pypsrp_shell_receive_done")

    assert ran(played).stdout == b"hi\r\n"
    assert actions(played).count("Receive") == 2


def test_a_fault_while_receiving_still_deletes_the_shell() -> None:
    played = playback("pypsrp_fault_bad_command_0x8033805B")

    assert refusal(played) == "wmi-failed"
    assert actions(played)[-2:] == ["Signal", "Delete"]


def test_shells_that_are_switched_off_are_told_by_their_number() -> None:
    played = Playback(OFF)

    assert refusal(played) == "shells-off"
    assert actions(played) == ["Create"]


def test_a_refused_command_leaves_no_shell_behind() -> None:
    played = Playback(again("pypsrp_shell_create"), OFF, again("pypsrp_shell_delete"))

    assert refusal(played) == "shells-off"
    assert actions(played) == ["Create", "Command", "Delete"]


def test_more_output_than_was_asked_for_is_refused() -> None:
    assert refusal(playback("pypsrp_shell_receive_done"), most=3) == "reply-too-large"


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (body("<x/>"), "reply-unreadable"),  # no ShellId
        (b"<html/>", "reply-unreadable"),
        (body("<x/>").replace(b"THIS-MESSAGE", b"ANOTHER"), "reply-to-another"),
    ],
)
def test_a_reply_that_creates_no_shell_is_refused(reply: bytes, expected: str) -> None:
    assert refusal(Playback(reply)) == expected


@pytest.mark.parametrize("text", ["a", "é"])
def test_output_that_is_no_base64_is_refused(text: str) -> None:
    spoiled = body(f'<r><Stream Name="stdout">{text}</Stream></r>')
    played = Playback(
        again("pypsrp_shell_create"),
        again("pypsrp_shell_command"),
        spoiled,
        again("pypsrp_shell_signal"),
        again("pypsrp_shell_delete"),
    )

    assert refusal(played) == "reply-unreadable"


def test_what_is_sent_names_the_shell_the_command_and_the_code_page() -> None:
    played = playback("pypsrp_shell_receive_done")

    ran(played)

    create, started, receive, signal, delete = map(fromstring, played.sent)
    assert _options(create) == {"WINRS_NOPROFILE": "TRUE", "WINRS_CODEPAGE": "65001"}
    assert _text(create, "OutputStreams") == "stdout stderr"
    assert _text(started, "Command") == "hostname"
    for one in (started, receive, signal, delete):
        assert _text(one, "Selector") == SHELL_ID
    assert _text(receive, "DesiredStream") == "stdout stderr"
    assert _named(receive, "DesiredStream").get("CommandId") == COMMAND_ID
    assert _text(signal, "Code").endswith("/signal/terminate")
    assert played.repeatable[:3] == [False, False, False]


def _named(tree: Element, name: str) -> Element:
    return next(one for one in tree.iter() if local(one) == name)


def _text(tree: Element, name: str) -> str:
    return _named(tree, name).text or ""


def _options(tree: Element) -> dict[str, str]:
    return {one.get("Name", ""): one.text or "" for one in tree.iter() if local(one) == "Option"}
