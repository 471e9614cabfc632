"""The one place where policies are enforced: before a connection, a consent, a write, a server on the way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pxewizard import wiring
from pxewizard.core.address import DatabaseAddress, ServerAddress, parse_server
from pxewizard.core.examination import Observation, Scope
from pxewizard.core.place import DatabaseRows, Query, RegistryValue, ServerIdentity
from pxewizard.core.policy import Policies
from pxewizard.core.reading import Absent, Kind, Present, Unreadable
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.core.saved_name import Role, SavedName
from pxewizard.wiring.governed import GovernedSite
from tests.policed import Decide, refusal
from tests.support import TurnableClock

DP = ServerAddress("dp01.contoso.test")
TYPED = wiring.Account("technician", "typed")
SAVED = wiring.Account("technician", "saved", SavedName(Role.SERVERS, "technician"))
HOW = wiring.Connection()
DATABASE = DatabaseAddress("sql01.contoso.test", name="CM_P01")


ROWS: list[tuple[dict[str, object], Scope, wiring.Connection, str]] = [
    ({"AllowedServers": ["dp02.contoso.test"]}, Scope(DP), HOW, "policy-server"),
    ({"AllowedServers": []}, Scope(DP), HOW, "policy-server"),
    ({"AllowedServers": ["*.contoso.test"]}, Scope(ServerAddress("dp01")), HOW, "policy-server"),
    (
        {"AllowedServers": ["*.contoso.test"]},
        Scope(parse_server("dp01.contoso.test=http://10.0.0.7:5985")),
        HOW,
        "policy-server",
    ),
    ({"AllowedServers": [DP.name]}, Scope(DP, mp=ServerAddress("mp01")), HOW, "policy-server"),
    ({"AllowedServers": [DP.name]}, Scope(DP, site_server=ServerAddress("s")), HOW, "policy-server"),
    ({"AllowedServers": [DP.name]}, Scope(DP, database=DATABASE), HOW, "policy-server"),
    (
        {"AllowedServers": [DP.name]},
        Scope(DP),
        wiring.Connection(mp_http="http://elsewhere.test"),
        "policy-server",
    ),
    ({"RequireHttps": True}, Scope(parse_server("http://dp01:5985")), HOW, "policy-https"),
    (
        {"ForbidNameUrl": True},
        Scope(parse_server("dp01=https://dp01:5986")),
        HOW,
        "policy-name-url",
    ),
    ({"ForbidTlsException": True}, Scope(DP), wiring.Connection(ca=Path("ca.pem")), "policy-tls-exception"),
    (
        {"ForbidTlsException": True},
        Scope(DP),
        wiring.Connection(database=wiring.DatabaseSignIn(trust_certificate=True)),
        "policy-tls-exception",
    ),
    (
        {"ForbidTlsException": True},
        Scope(DP),
        wiring.Connection(database=wiring.DatabaseSignIn(certificate_name="x")),
        "policy-tls-exception",
    ),
    ({"ForbidTypedPasswords": True}, Scope(DP), wiring.Connection(account=TYPED), "policy-typed-passwords"),
    (
        {"ForbidTypedPasswords": True},
        Scope(DP),
        wiring.Connection(by_role={"mp": TYPED}),
        "policy-typed-passwords",
    ),
    (
        {"ForbidTypedPasswords": True},
        Scope(DP),
        wiring.Connection(database=wiring.DatabaseSignIn(TYPED)),
        "policy-typed-passwords",
    ),
    (
        {"ForbidSavedCredentials": True},
        Scope(DP),
        wiring.Connection(account=SAVED),
        "policy-saved-credentials",
    ),
    ({"ReadOnlly": True}, Scope(DP), HOW, "policies-unusable"),
]  # fmt: skip


@pytest.mark.parametrize(("names", "scope", "how", "code"), ROWS)
def test_a_connection_that_a_policy_forbids_is_not_made(
    names: dict[str, object], scope: Scope, how: wiring.Connection, code: str, decided: Decide
) -> None:
    decided(**names)

    assert refusal(lambda: wiring.connect(scope, how)) == code


@pytest.mark.parametrize(
    ("names", "scope", "how", "code"),
    [one for one in ROWS if one[1] == Scope(one[1].dp) and one[2].database == HOW.database],
)
def test_nor_does_the_doctor_climb_there(
    names: dict[str, object], scope: Scope, how: wiring.Connection, code: str, decided: Decide
) -> None:
    decided(**names)
    if how.by_role or how.mp_http:  # it signs in to one server, and asks no management point
        how = wiring.Connection(TYPED)
        scope = Scope(ServerAddress("elsewhere.test"))

    assert refusal(lambda: wiring.doctor(scope.dp, how)) == code


@pytest.mark.parametrize(
    ("names", "scope", "how"),
    [
        ({"AllowedServers": ["DP01.contoso.test."]}, Scope(DP), HOW),
        ({"AllowedServers": ["*.Contoso.test"]}, Scope(DP, database=DATABASE), HOW),
        ({"RequireHttps": True}, Scope(parse_server("https://dp01")), HOW),
        ({"ForbidNameUrl": True}, Scope(parse_server("http://dp01:5985")), HOW),
        ({"ForbidTypedPasswords": True}, Scope(DP), wiring.Connection(account=SAVED)),
        ({"ForbidSavedCredentials": True}, Scope(DP), wiring.Connection(account=TYPED)),
        ({"ReadOnly": True}, Scope(DP), wiring.Connection(account=TYPED)),
        (
            {"RequireHttps": False, "ForbidNameUrl": False},
            Scope(parse_server("http://d")),
            HOW,
        ),
    ],
)
def test_what_no_policy_forbids_is_connected(
    names: dict[str, object], scope: Scope, how: wiring.Connection, decided: Decide
) -> None:
    decided(**names)

    wiring.connect(scope, how).close()


def test_kerberos_alone_and_https_alone_reach_what_signs_in(
    decided: Decide, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pxewizard.remote import site as remote

    made: list[remote.RemoteSite] = []
    make = remote.RemoteSite.__init__

    def noted(self: remote.RemoteSite, *words: Any, **named: Any) -> None:  # noqa: ANN401 - passed on
        make(self, *words, **named)
        made.append(self)

    monkeypatch.setattr(remote.RemoteSite, "__init__", noted)
    decided(ForbidNtlm=True, RequireHttps=True)
    wiring.connect(Scope(DP), HOW)
    server = made[0]._named(DP.name)  # noqa: SLF001 - nothing else tells before it is reached

    assert server.transport._url == f"https://{DP.name}:5986/wsman"  # noqa: SLF001 - as above
    assert server.transport._credentials.protocol == "kerberos"  # noqa: SLF001 - as above
    told = made[0]._named("mp01.contoso.test")  # noqa: SLF001 - as above
    assert told.transport._url.startswith("https://")  # noqa: SLF001 - as above


class Answering:
    """A site that answers everything, and knows what it was asked and sent."""

    def __init__(self) -> None:
        self.asked: list[object] = []
        self.sent: list[object] = []

    def read(self, *places: Any) -> Any:  # noqa: ANN401 - whatever is asked
        self.asked += places
        at = TurnableClock().now()
        return tuple(Observation(n, one, Absent(), at) for n, one in enumerate(places, 1))

    def change(self, change: object) -> None:
        self.sent.append(change)


def step(server: str) -> SetRegistryValue:
    place = RegistryValue(server, "K", "V")
    return SetRegistryValue(place, Absent(), Present("x", Kind.REG_SZ))


def test_a_server_that_is_only_heard_of_is_not_asked_either() -> None:
    behind, held = Answering(), Policies(allowed_servers=("*.contoso.test",))
    site = GovernedSite(behind, held, TurnableClock())
    places = (
        ServerIdentity("evil.example"),
        ServerIdentity("dp01.contoso.test"),
        DatabaseRows("sql01.contoso.test:1433/CM_P01", Query.SITES),
        DatabaseRows(r"sql.example\ONE,1433/CM_P01", Query.SITES),
        ServerIdentity("contoso.test"),
        ServerIdentity("xcontoso.test"),
    )

    seen = site.read(*places)

    assert [one.number for one in seen] == [1, 2, 3, 4, 5, 6]
    assert [one.place for one in seen] == list(places)
    codes = [o.reading.problem.code if isinstance(o.reading, Unreadable) else "" for o in seen]
    assert codes == ["policy-server", "", "", "policy-server", "policy-server", "policy-server"]
    assert behind.asked == [places[1], places[2]]


def test_where_all_are_refused_nobody_is_asked() -> None:
    behind = Answering()
    site = GovernedSite(behind, Policies(allowed_servers=()), TurnableClock())

    assert len(site.read(ServerIdentity("a"), ServerIdentity("b"))) == 2
    assert behind.asked == []


def test_nothing_is_sent_to_a_server_that_may_only_be_read_or_not_even_that() -> None:
    behind = Answering()
    reading = GovernedSite(behind, Policies(read_only=True), TurnableClock())
    allowed = GovernedSite(behind, Policies(allowed_servers=("dp01",)), TurnableClock())

    assert refusal(lambda: reading.change(step("dp01"))) == "policy-read-only"
    assert refusal(lambda: allowed.change(step("dp02"))) == "policy-server"
    allowed.change(step("dp01"))
    assert behind.sent == [step("dp01")]
