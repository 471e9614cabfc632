"""Signing in with Kerberos: the real client, the practice site's network door, and a real KDC between."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from pxewizard.core.address import parse_server
from pxewizard.core.place import RegistryValue, ServerIdentity
from pxewizard.core.reading import Present, Reading
from pxewizard.practice.listener import Terms
from pxewizard.remote.sign_in import Credentials, SignIn
from pxewizard.remote.site import Access, Endpoint, RemoteSite
from tests.remote import kdc
from tests.remote.doors import DP, MP, SHORT, Client, client, code, read
from tests.support import TurnableClock

pytestmark = pytest.mark.skipif(bool(kdc.what_is_missing()), reason=kdc.what_is_missing())

PS = "ps01.contoso.test"
VALUE = RegistryValue(DP, r"SOFTWARE\Microsoft\SMS\Security", "IssuingCertificateList")
TYPED = Credentials(kdc.TECHNICIAN, kdc.PASSWORD)
NOBODY_TYPED = Credentials()
DOORS = pytest.mark.parametrize("https", [False, True], ids=["encrypted", "https"])


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kdc.Realm]:
    # mp01 has no name HTTP, that of ps01 belongs to a web server's account.
    ours = (f"HTTP/{DP}", f"WSMAN/{MP}", f"WSMAN/{PS}")
    with kdc.realm(tmp_path_factory.mktemp("realm"), ours, others=(f"HTTP/{PS}",)) as one:
        yield one


@pytest.fixture(autouse=True)
def realm(running: kdc.Realm, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> kdc.Realm:
    """Be in the realm, with nobody logged on, and with no account that NTLM could use."""
    for name, text in running.environment.items():
        monkeypatch.setenv(name, text)
    nobody = tmp_path / "no accounts"
    nobody.touch()
    monkeypatch.setenv("NTLM_USER_FILE", str(nobody))
    return running


@pytest.fixture
def log_on(realm: kdc.Realm, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("KRB5CCNAME", realm.log_on(tmp_path / "tickets"))


def signed_in(one: Client, server: str) -> SignIn:
    return dict(one.site.sign_ins())[server]


@contextmanager
def called(name: str, one: Client) -> Iterator[RemoteSite]:
    """The same DP by another name."""
    endpoint = Endpoint(parse_server(f"{name}={one.door.url(DP)}"), NOBODY_TYPED)
    with RemoteSite([endpoint], TurnableClock(), Access(limits=SHORT)) as site:
        yield site


def at_dp(credentials: Credentials, *, https: bool = False) -> tuple[Reading, tuple[str, ...]]:
    """Return what is read of the DP, and the exchanges that it took."""
    with client("healthy", terms=Terms(https=https), credentials=credentials) as one:
        return read(one.site, VALUE), one.door.exchanges(DP)


@DOORS
@pytest.mark.usefixtures("log_on")
def test_whoever_has_a_ticket_types_nothing(*, https: bool) -> None:
    with client("healthy", terms=Terms(https=https), credentials=NOBODY_TYPED) as one:
        assert read(one.site, VALUE) == read(one.behind, VALUE)
        found = signed_in(one, DP)
        assert one.door.exchanges(DP).count("sign-in") == 1

    assert (found.protocol, found.spn, found.logged_on) == ("kerberos", f"HTTP/{DP}", True)
    assert bool(found.thumbprint) == https


@DOORS
def test_a_typed_account_gets_its_own_ticket(*, https: bool) -> None:
    with client("healthy", terms=Terms(https=https), credentials=TYPED) as one:
        assert read(one.site, VALUE) == read(one.behind, VALUE)
        found = signed_in(one, DP)

    assert (found.account, found.protocol, found.logged_on) == (kdc.TECHNICIAN, "kerberos", False)


@DOORS
@pytest.mark.usefixtures("log_on")
def test_kerberos_alone_will_do(*, https: bool) -> None:
    reading, _ = at_dp(Credentials(protocol="kerberos"), https=https)

    assert isinstance(reading, Present)


@pytest.mark.usefixtures("log_on")
def test_a_sign_in_bound_to_another_certificate_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pxewizard.remote.sign_in._bindings", other_binding)
    reading, exchanges = at_dp(NOBODY_TYPED, https=True)

    assert code(reading) == "ticket-refused"
    assert set(exchanges) == {"sign-in"}


def other_binding(_certificate: bytes) -> object:
    from spnego.channel_bindings import GssChannelBindings

    return GssChannelBindings(application_data=b"tls-server-end-point:somebody else's")


@pytest.mark.parametrize("server", [MP, PS], ids=["HTTP unknown", "HTTP of another account"])
@pytest.mark.usefixtures("log_on")
def test_where_the_name_http_does_not_serve_wsman_does(server: str) -> None:
    with client("healthy", credentials=NOBODY_TYPED) as one:
        assert isinstance(read(one.site, ServerIdentity(server)), Present)
        assert signed_in(one, server).spn == f"WSMAN/{server}"
        assert signed_in(one, server).protocol == "kerberos"


@pytest.mark.parametrize("name", ["alias.contoso.test", "127.0.0.1"])
@pytest.mark.usefixtures("log_on")
def test_an_alias_and_an_address_are_no_names_to_kerberos(name: str) -> None:
    with client("healthy") as one, called(name, one) as site:
        assert code(read(site, ServerIdentity(name))) == "kerberos-name-unknown"
        assert one.door.exchanges(DP) == ()


def test_without_a_ticket_an_account_is_asked_for() -> None:
    reading, exchanges = at_dp(NOBODY_TYPED)

    assert code(reading) == "no-account"
    assert exchanges == ()


@pytest.mark.parametrize(
    ("ahead", "expected"),
    [(timedelta(days=2), "no-account"), (-timedelta(hours=1), "clock-skew")],
    ids=["expired", "clock skew"],
)
def test_a_wrong_time_is_told_from_a_ticket_that_is_over(
    realm: kdc.Realm,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    ahead: timedelta,
    expected: str,
) -> None:
    monkeypatch.setenv("KRB5CCNAME", realm.log_on(tmp_path / "tickets", ahead=ahead))

    assert code(at_dp(NOBODY_TYPED)[0]) == expected


@pytest.mark.usefixtures("log_on")
def test_a_realm_whose_controller_is_gone_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, realm: kdc.Realm
) -> None:
    settings = Path(realm.environment["KRB5_CONFIG"]).read_text(encoding="utf-8")
    file = tmp_path / "krb5.conf"
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # nobody listens there
        gone = re.sub(r"(kdc = 127\.0\.0\.1:)\d+", rf"\g<1>{closed.getsockname()[1]}", settings)
        file.write_text(gone, encoding="utf-8")
        monkeypatch.setenv("KRB5_CONFIG", str(file))

        assert code(at_dp(NOBODY_TYPED)[0]) == "no-domain-controller"


def test_kerberos_alone_tells_a_wrong_password_and_a_name_without_a_realm(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wrong = Credentials(kdc.TECHNICIAN, "wrong", protocol="kerberos")
    with client("healthy", credentials=wrong) as one:
        assert code(read(one.site, ServerIdentity(DP))) == "sign-in-refused"
    monkeypatch.setenv("KRB5_CONFIG", str(Path(__file__).parents[1] / "no_kerberos.conf"))
    nowhere = Credentials("technician", kdc.PASSWORD, protocol="kerberos")
    with client("healthy", credentials=nowhere) as one:
        assert code(read(one.site, ServerIdentity(DP))) == "sign-in-failed"
