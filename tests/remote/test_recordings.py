"""What real hosts have sent is understood; what we send has the form of MS-WSMV's example."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

from pxewizard.remote.envelopes import WMI, invoke
from pxewizard.remote.line import Deadline
from pxewizard.remote.replies import Body, Fault, local
from pxewizard.remote.translate import At, of_fault
from tests.remote.recordings import Playback, asked, recorded, request, wsman

ENVELOPE = "http://www.w3.org/2003/05/soap-envelope"


def played(name: str) -> Body | Fault:
    reply = recorded(name)
    return wsman(Playback(reply)).ask(request(asked(reply)), Deadline(5))


def test_the_one_recorded_reply_of_the_registry_provider_is_read() -> None:
    found = played("openwsman_StdRegProv_EnumKey_root_default.xml")

    assert isinstance(found, Body)
    assert found.number("ReturnValue") == 0
    names = found.texts("sNames")
    assert len(names) == 26
    assert names[0] == "AddressBook"
    assert "Mozilla Firefox 9.0.1 (x86 en-US)" in names


def test_the_documented_replies_are_read_whatever_blanks_surround_their_values() -> None:
    created = played("mswsmv_4.1.4_invoke_response.xml")
    got = played("mswsmv_4.1.1_get_response.xml")

    assert isinstance(created, Body)
    assert (created.number("ProcessId"), created.number("ReturnValue")) == (4000, 0)
    assert isinstance(got, Body)
    assert got.texts("Data1") == ("Hello World",)


@pytest.mark.parametrize(
    ("name", "number", "subcode", "problem"),
    [
        ("mswsmv_4.10_fault_resource_not_found.xml", 0x8000, "a:DestinationUnreachable", "wmi-missing"),
        ("pypsrp_fault_bad_command_0x8033805B.xml", 0x8033805B, "w:InvalidSelectors", "wmi-failed"),
        ("pypsrp_fault_timeout_0x80338029.xml", 0x80338029, "w:TimedOut", "time-out"),
        ("winrb_soap_fault_v1.xml", 0x8033801A, "n:CannotProcessFilter", "wmi-missing"),
        ("winrb_soap_fault_v2.xml", 0x8033801A, "n:CannotProcessFilter", "wmi-missing"),
        ("winrb_wmi_error_v2.xml", 0x803381A5, "w:QuotaLimit", "busy"),
    ],
)  # fmt: skip
def test_the_recorded_faults_are_told_by_their_numbers(
    name: str, number: int, subcode: str, problem: str
) -> None:
    found = played(name)

    assert isinstance(found, Fault)
    assert (found.code, found.subcode) == (number, subcode)
    assert of_fault(found.code, At("dp01")).code == problem


@pytest.mark.parametrize(
    "name",
    [
        "pypsrp_get_config_500kb.xml",
        "pypsrp_shell_command.xml",
        "pypsrp_shell_create.xml",
        "pypsrp_shell_receive_done.xml",
        "pypsrp_shell_receive_stderr_rc.xml",
        "pypsrp_shell_receive_unicode.xml",
        "winrb_open_shell_v2.xml",
    ],
)
def test_every_other_recording_is_an_answer(name: str) -> None:
    assert isinstance(played(name), Body)


def test_what_is_sent_has_the_form_of_the_documented_example() -> None:
    theirs = fromstring(recorded("mswsmv_4.1.4_invoke_request.xml"))
    resource = f"{WMI}/root/cimv2/Win32_Process"
    call = invoke(resource, "Create", {"CommandLine": "notepad.exe", "CurrentDirectory": "C:\\"})

    ours = fromstring(wsman(Playback()).written(call))

    header, their_header = _header(ours), _header(theirs)
    assert their_header.keys() <= header.keys()
    for name in ("ResourceURI", "ReplyTo", "Action"):
        assert header[name] == their_header[name], name
    assert header["MaxEnvelopeSize"] == "512000"
    assert header["MessageID"] == f"uuid:{call.message_id}"
    (method,) = _child(ours, "Body")
    (their_method,) = _child(theirs, "Body")
    # Microsoft's own text has ".../root/cim/..." in the body, against its header: a slip.
    assert method.tag == f"{{{resource}}}Create_INPUT"
    assert local(method) == local(their_method)
    assert [(local(one), one.text) for one in method] == [
        (local(one), one.text) for one in their_method
    ]


def test_a_list_repeats_its_element_and_an_empty_one_has_none() -> None:
    resource = f"{WMI}/root/cimv2/StdRegProv"

    def sent(*items: str) -> list[str | None]:
        call = invoke(resource, "SetMultiStringValue", {"sValue": items})
        tree = fromstring(wsman(Playback()).written(call))
        return [one.text for one in tree.iter() if local(one) == "sValue"]

    assert sent("a", "<&>", "ä") == ["a", "<&>", "ä"]
    assert sent() == []


def _child(envelope: Element, name: str) -> Element:
    found = envelope.find(f"{{{ENVELOPE}}}{name}")
    assert found is not None
    return found


def _header(envelope: Element) -> dict[str, str]:
    return {local(one): "".join(one.itertext()).strip() for one in _child(envelope, "Header")}
