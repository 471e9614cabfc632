"""The one place where policies are enforced: before a connection, a consent, a write, a server on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from pxewizard import wiring
from pxewizard.core.address import DatabaseAddress, ServerAddress, parse_server
from pxewizard.core.examination import Observation, Scope
from pxewizard.core.place import DatabaseRows, Query, RegistryValue, ServerIdentity
from pxewizard.core.plan import Plan
from pxewizard.core.policy import Policies
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Absent, Kind, Present, Unreadable
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.core.saved_name import Role, SavedName
from pxewizard.engine import approve as engine_approve
from pxewizard.engine.approve import bulk_plan
from pxewizard.engine.bulk_rows import BulkRow
from pxewizard.journal import begin_bulk
from pxewizard.wiring.governed import GovernedSite
from tests import stores
from tests.policed import FOLDER, decide
from tests.sample import PLAN
from tests.support import TurnableClock

DP = ServerAddress("dp01.contoso.test")
TYPED = wiring.Account("technician", "typed")
SAVED = wiring.Account("technician", "saved", SavedName(Role.SERVERS, "technician"))
HOW = wiring.Connection()
DATABASE = DatabaseAddress("sql01.contoso.test", name="CM_P01")
Decide = Callable[..., Path]


@pytest.fixture
def decided(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Decide:
    return lambda **names: decide(monkeypatch, tmp_path, **names)


def refusal(work: Callable[[], object]) -> str:
    with pytest.raises(Problem) as met:
        work()
    return met.value.code


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


def by_another() -> Plan:
    return replace(PLAN, acknowledged=(), made_by="CONTOSO\\somebody.else")


@pytest.mark.parametrize(
    ("names", "plan", "code"),
    [
        ({"ReadOnly": True}, by_another(), "policy-read-only"),
        (
            {"ForbidOpaqueCopy": True},
            replace(PLAN, acknowledged=("value-format-unknown",)),
            "policy-opaque-copy",
        ),
        (
            {"ForbidSiteOverride": True},
            replace(PLAN, acknowledged=("same-site-not-proved",)),
            "policy-site-override",
        ),
        ({"RequireSecondApprover": True}, replace(by_another(), made_by=""), "policy-second-approver"),
        ({"MaxServersPerApproval": 1}, by_another(), "policy-servers"),
        ({"RequireChangeNumber": True}, by_another(), "policy-change-number"),
        ({"Nothing": True}, by_another(), "policies-unusable"),
    ],
)  # fmt: skip
def test_a_consent_that_a_policy_forbids_is_not_given(
    names: dict[str, object], plan: Plan, code: str, decided: Decide
) -> None:
    decided(**names)

    assert refusal(lambda: wiring.approve(plan, TurnableClock())) == code
    alone = bulk_plan([replace(plan, acknowledged=())], wave=1)
    if not plan.acknowledged:
        assert refusal(lambda: wiring.approve_bulk(alone, TurnableClock())) == code
    practice = replace(plan, scope=replace(plan.scope, practice="both-missing"))
    assert wiring.approve(practice, TurnableClock()).plan == practice


def test_whoever_made_the_plan_cannot_be_the_second_person_in_whatever_case_it_is_written(
    decided: Decide,
) -> None:
    decided(RequireSecondApprover=True)
    me = wiring.own_account()

    own = replace(by_another(), made_by=me.upper())
    assert refusal(lambda: wiring.approve(own, TurnableClock())) == "policy-second-approver"
    approved = wiring.approve(by_another(), TurnableClock())
    assert (approved.approved_by, approved.plan.made_by) == (me, "CONTOSO\\somebody.else")


@pytest.mark.parametrize("maker", ["", "?"])
def test_whoever_is_not_known_is_not_known_to_be_another_person(
    maker: str, decided: Decide, monkeypatch: pytest.MonkeyPatch
) -> None:
    decided(RequireSecondApprover=True)
    own = replace(by_another(), made_by=maker)
    assert refusal(lambda: wiring.approve(own, TurnableClock())) == "policy-second-approver"

    monkeypatch.setattr("pxewizard.wiring.person._account", lambda: "?")
    code = refusal(lambda: wiring.approve(by_another(), TurnableClock()))
    assert code == "policy-second-approver"


def test_a_person_is_not_who_a_variable_says(monkeypatch: pytest.MonkeyPatch) -> None:
    before = wiring.own_account()
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME", "USERDOMAIN"):
        monkeypatch.setenv(name, "somebody.else")

    assert wiring.own_account() == before
    assert wiring.operator().name == before


@pytest.mark.parametrize("number", ["x" * 65, "CHG\n1", "CHG\x00", "CHG\x1b[2J"])
def test_a_change_number_is_short_and_printable(number: str) -> None:
    code = refusal(lambda: wiring.approve(by_another(), TurnableClock(), change_number=number))

    assert code == "bad-change-number"


def test_a_change_number_is_kept_with_the_consent(decided: Decide) -> None:
    decided(RequireChangeNumber=True, MaxServersPerApproval=2)

    assert (
        wiring.approve(by_another(), TurnableClock(), change_number="CHG1").change_number == "CHG1"
    )


def test_a_plan_with_a_forbidden_risk_is_not_even_written_down(decided: Decide) -> None:
    decided(ForbidOpaqueCopy=True)
    opaque = replace(PLAN, acknowledged=("value-format-unknown",))

    assert refusal(lambda: wiring.plan_file(opaque)) == "policy-opaque-copy"
    assert wiring.plan_file(PLAN)


def test_saved_passwords_can_be_listed_and_forgotten_only(
    decided: Decide, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    stores.use(monkeypatch, stores.MemoryStore())
    wiring.saved_passwords().save(Role.DP, "technician", "secret")
    decided(ForbidSavedCredentials=True)
    saved = wiring.saved_passwords()

    assert saved.find("technician", Role.DP) is None
    assert refusal(lambda: saved.save(Role.DP, "other", "x")) == "policy-saved-credentials"
    trouble = saved.trouble()
    assert trouble is not None
    assert trouble.code == "policy-saved-credentials"
    assert [one.account for one in saved.names()] == ["technician"]
    saved.forget(Role.DP, "technician")
    assert saved.names() == ()


def test_the_folder_for_reports_is_told_to_whoever_writes_them(decided: Decide) -> None:
    assert wiring.report_folder() is None
    decided(ReportFolder=FOLDER)

    assert wiring.report_folder() == Path(FOLDER)


def test_nobody_else_gives_consent_or_lets_a_change_begin() -> None:
    root = Path(wiring.__file__).parents[1]

    def makers(*words: str) -> set[str]:
        files = {one: one.read_text(encoding="utf-8") for one in root.rglob("*.py")}
        found = {one for one, text in files.items() if any(word in text for word in words)}
        return {one.relative_to(root).as_posix() for one in found}

    assert makers("engine.approve import approve", " Workshop(") == {"wiring/governed.py"}
    by_a_workshop = {"engine/bulk.py"}
    assert makers(" Workplace(") == {"wiring/governed.py"} | by_a_workshop


def test_a_fix_of_many_is_held_by_the_policies_and_noted_in_the_log(
    decided: Decide, tmp_path: Path
) -> None:
    decided(ReadOnly=True)
    clock = TurnableClock()
    bulk = bulk_plan([by_another()], wave=1)
    approved = engine_approve.approve_bulk(bulk, by="keller", at=clock.now())
    parts = wiring.practice("both-missing")
    with begin_bulk(tmp_path, approved, clock) as journal:
        nobody = Nobody()
        assert refusal(lambda: wiring.workshop(parts, journal, nobody)) == "policy-read-only"


@dataclass
class Nobody:
    """Follows a fix of many and says nothing."""

    def mended(self, row: BulkRow) -> None:
        """Pass over a server."""

    def cancelled(self) -> bool:
        return False
