"""What the client does when the line, or what is at its end, does not behave."""

from __future__ import annotations

import time

import pytest

from pxewizard.core.address import parse_server
from pxewizard.core.place import RegistryValue, ServerIdentity, Service
from pxewizard.core.problem import Problem, Trouble
from pxewizard.core.reading import Absent, Kind, Present, Unreadable
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.core.site import StopService
from pxewizard.practice import spoiling
from pxewizard.practice.listener import Terms
from pxewizard.practice.wire_faults import WireFaultKind
from pxewizard.remote.sign_in import Credentials
from pxewizard.remote.site import Access, Endpoint, RemoteSite
from tests.remote.doors import DP, MP, client, code, impatient, read
from tests.support import TurnableClock

KEY = r"SOFTWARE\Microsoft\SMS\Security"
VALUE = RegistryValue(DP, KEY, "IssuingCertificateList")
ANOTHER = RegistryValue(DP, KEY, "Another")
LIST = Present(("one", "two"), Kind.REG_MULTI_SZ)
WRITE = SetRegistryValue(VALUE, Absent(), LIST)

HOSTILE = [
    (WireFaultKind.NOT_XML, "reply-unreadable"),
    (WireFaultKind.CUT_XML, "reply-unreadable"),
    (WireFaultKind.ENTITY_BOMB, "reply-unreadable"),
    (WireFaultKind.WRONG_RELATES_TO, "reply-to-another"),
    (WireFaultKind.HUGE, "reply-too-large"),
    (WireFaultKind.ENDLESS, "reply-too-large"),
    (WireFaultKind.TRUNCATED, "connection-lost"),
    (WireFaultKind.HTML, "not-winrm"),
    (WireFaultKind.BAD_GATEWAY, "winrm-unavailable"),
    (WireFaultKind.BARE_400, "winrm-error"),
    (WireFaultKind.BARE_500, "winrm-error"),
    (WireFaultKind.TOO_LARGE, "request-too-large"),
    (WireFaultKind.QUOTA, "busy"),
    (WireFaultKind.QUOTA_BY_CIM, "busy"),
    (WireFaultKind.ACCESS_DENIED, "access-denied"),
    (WireFaultKind.WMI_DENIED, "wmi-denied"),
    (WireFaultKind.PROVIDER_DENIED, "wmi-denied"),
    (WireFaultKind.TIMED_OUT, "time-out"),
]


@pytest.mark.parametrize("https", [False, True], ids=["ntlm", "https"])
@pytest.mark.parametrize(("kind", "expected"), HOSTILE)
def test_a_bad_reply_is_a_problem_and_nothing_is_known(
    kind: WireFaultKind, expected: str, *, https: bool
) -> None:
    with client("healthy", terms=Terms(https=https)) as one:
        one.strike(kind)

        found = [observation.reading for observation in one.site.read(VALUE, ANOTHER)]

    assert [code(reading) for reading in found] == [expected, expected]


@pytest.mark.parametrize("kind", [WireFaultKind.SILENT, WireFaultKind.SLOW])
def test_a_server_that_says_too_little_is_given_up_in_time(kind: WireFaultKind) -> None:
    with client("healthy", limits=impatient()) as one:
        one.strike(kind)
        begun = time.monotonic()

        assert code(read(one.site, VALUE)) == "time-out"

        assert time.monotonic() - begun < 5


SPNEGO = "application/HTTP-SPNEGO-session-encrypted"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (spoiling.SOAP_TYPE, "reply-not-encrypted"),
        ("multipart/encrypted", "reply-not-encrypted"),
        ('multipart/encrypted;boundary="Encrypted Boundary"', "reply-not-encrypted"),
        ('multipart/encrypted;protocol="x"', "reply-not-encrypted"),
        (f'multipart/encrypted;protocol="x";protocol="{SPNEGO}"', "reply-not-encrypted"),
        (f'multipart/encrypted;protocol="{SPNEGO}x"', "reply-not-encrypted"),
        (f"multipart/encrypted;protocol*=utf-8''{SPNEGO}", "reply-not-encrypted"),
        (f"multipart/encrypted;x='protocol=\"{SPNEGO}\"'", "reply-not-encrypted"),
        (f'multipart/encrypted;protocol="{SPNEGO.replace("SPNEGO", "Kerberos")}"',
         "reply-not-encrypted"),
        (f'{spoiling.SOAP_TYPE};x="multipart/encrypted";protocol="{SPNEGO}"',
         "reply-not-encrypted"),
        (f'text/html;x="multipart/encrypted";protocol="{SPNEGO}"', "reply-not-encrypted"),
        ("text/html", "not-winrm"),
        # It says that it is encrypted, so it is opened, in vain.
        (f'multipart/encrypted;protocol="{SPNEGO}"', "reply-unreadable"),
        (f'multipart/encrypted;protocol="{SPNEGO.lower()}"', "reply-unreadable"),
        (f"multipart/encrypted; protocol={SPNEGO}", "reply-unreadable"),
    ],
)  # fmt: skip
def test_an_unencrypted_reply_over_http_is_not_read(
    kind: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spoiling, "SOAP_TYPE", kind)
    with client("healthy") as one:
        one.strike(WireFaultKind.UNSEALED)

        assert code(read(one.site, VALUE)) == expected


def test_after_the_first_trouble_the_rest_of_the_server_is_not_asked() -> None:
    with client("healthy") as one:
        one.strike(WireFaultKind.NOT_XML)

        found = one.site.read(ServerIdentity(DP), VALUE, ANOTHER, Service(DP, "SccmPxe"))

        assert {code(observation.reading) for observation in found} == {"reply-unreadable"}
        asked = [action for action in one.door.exchanges(DP) if action != "sign-in"]
        assert asked == ["Enumerate"]


def test_a_trouble_of_one_call_is_forgotten_at_the_next() -> None:
    with client("healthy") as one:
        one.strike(WireFaultKind.NOT_XML, times=1)

        assert code(read(one.site, VALUE)) == "reply-unreadable"
        assert isinstance(read(one.site, VALUE), Present)


@pytest.mark.parametrize("https", [False, True], ids=["ntlm", "https"])
@pytest.mark.parametrize("kind", [WireFaultKind.UNAUTHORIZED, WireFaultKind.DROP_BEFORE])
def test_a_read_is_repeated_once_where_an_older_session_was_dropped(
    kind: WireFaultKind, *, https: bool
) -> None:
    with client("healthy", terms=Terms(https=https)) as one:
        first = read(one.site, VALUE)
        one.strike(kind, times=1)

        assert read(one.site, VALUE) == first


def test_a_session_that_was_closed_while_idle_is_renewed_before_a_write() -> None:
    with client("dp-missing") as one:
        one.strike(WireFaultKind.CLOSE_AFTER, times=1)
        read(one.site, VALUE)

        one.site.change(WRITE)

        assert read(one.site, VALUE) == LIST
        assert len(one.behind.sent) == 1


def test_a_write_is_sent_again_only_after_a_401_which_certainly_did_nothing() -> None:
    with client("dp-missing") as one:
        read(one.site, VALUE)
        one.strike(WireFaultKind.UNAUTHORIZED, times=1)

        one.site.change(WRITE)

        assert len(one.behind.sent) == 1
        assert read(one.site, VALUE) == LIST


@pytest.mark.parametrize("used_before", [False, True])
@pytest.mark.parametrize(
    ("kind", "expected", "landed"),
    [
        (WireFaultKind.DROP_BEFORE, "connection-lost", False),
        (WireFaultKind.DROP_AFTER, "connection-lost", True),
        (WireFaultKind.TRUNCATED, "connection-lost", True),
        (WireFaultKind.SILENT, "time-out", False),
        (WireFaultKind.SILENT_AFTER, "time-out", True),
        (WireFaultKind.NOT_XML, "reply-unreadable", True),
    ],
)
def test_a_write_whose_answer_is_lost_is_never_sent_again(
    kind: WireFaultKind, expected: str, *, landed: bool, used_before: bool
) -> None:
    with client("dp-missing", limits=impatient()) as one:
        if used_before:
            read(one.site, VALUE)
        one.strike(kind, times=1, action="SetMultiStringValue")

        with pytest.raises(Problem) as caught:
            one.site.change(WRITE)

        assert caught.value.code == expected
        assert len(one.behind.sent) == int(landed)
        assert read(one.site, VALUE) == (LIST if landed else Absent("value"))


def test_a_stop_whose_answer_is_lost_is_never_sent_again() -> None:
    with client("healthy") as one:
        one.strike(WireFaultKind.DROP_AFTER, times=1, action="StopService")

        with pytest.raises(Problem) as caught:
            one.site.change(StopService(Service(DP, "SccmPxe")))

        assert caught.value.code == "connection-lost"
        assert len(one.behind.sent) == 1


def test_nobody_listening_is_said_with_the_port() -> None:
    with client("dp-down") as one:
        port = one.door.url(DP).rpartition(":")[2]

        found = read(one.site, VALUE)

    assert code(found) == "connection-refused"
    assert isinstance(found, Unreadable)
    assert f"port {port}." in str(found.problem)


@pytest.mark.parametrize("https", [False, True], ids=["ntlm", "https"])
def test_a_wrong_password_is_tried_once_on_one_server(*, https: bool) -> None:
    wrong = Credentials("CONTOSO\\technician", "not this")
    with client("healthy", terms=Terms(https=https), credentials=wrong) as one:
        found = one.site.read(ServerIdentity(DP), ServerIdentity(MP), VALUE)
        again = one.site.read(VALUE)

        assert sorted({code(o.reading) for o in found}) == ["ntlm-refused", "sign-in-not-tried"]
        assert code(again[0].reading) in {"ntlm-refused", "sign-in-not-tried"}
        tried = [server for server in (DP, MP) if one.door.exchanges(server)]
        assert len(tried) == 1
        assert len(one.door.exchanges(tried[0])) == 2
        told = " ".join(str(o.reading) + repr(o.reading) for o in found)
        assert "not this" not in told


def test_a_certificate_that_nobody_vouches_for_is_not_trusted() -> None:
    with client("healthy", terms=Terms(https=True)) as one:
        address = parse_server(one.door.address(DP))
        stranger = parse_server(f"other.contoso.test={one.door.url(DP)}")
        with RemoteSite([Endpoint(address)], TurnableClock()) as untrusting:
            assert code(read(untrusting, VALUE)) == "certificate-not-trusted"
        access = Access(ca=one.door.ca)
        with RemoteSite([Endpoint(stranger)], TurnableClock(), access) as mistaken:
            assert code(read(mistaken, ServerIdentity("other.contoso.test"))) == (
                "certificate-other-name"
            )
        assert one.door.exchanges(DP) == ()


def test_every_trouble_on_the_way_counts_as_no_connection() -> None:
    with client("healthy") as one:
        one.strike(WireFaultKind.HTML)
        found = read(one.site, VALUE)

    assert isinstance(found, Unreadable)
    assert found.problem.kind is Trouble.CONNECTION
