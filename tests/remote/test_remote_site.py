"""What only a site of real servers has: names, connections, records, limits, and the whole cycle."""

from __future__ import annotations

import getpass
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.core.address import parse_server
from pxewizard.core.diagnosis import Affected, Healthy
from pxewizard.core.examination import Examination, Scope
from pxewizard.core.outcome import Applied
from pxewizard.core.place import LogFile, MpAnswer, RegistryValue, ServerIdentity, Service
from pxewizard.core.plan import Plan
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Absent, Kind, LogText, Present, Reading, ServiceState
from pxewizard.core.remedy import Answers, SetRegistryValue
from pxewizard.engine.apply import Workplace, apply
from pxewizard.engine.approve import approve
from pxewizard.engine.examine import Examiner
from pxewizard.engine.planning import make_plan
from pxewizard.engine.undo import undo
from pxewizard.journal import ChangeFolder, load, resume
from pxewizard.practice.estate import load as load_estate
from pxewizard.practice.estate import with_service
from pxewizard.practice.listener import Terms
from pxewizard.remote.sign_in import Credentials
from pxewizard.remote.site import Access, Endpoint, Others, RemoteSite
from tests.remote.doors import DP, MP, Client, client, code, read
from tests.support import Onlooker, TurnableClock

VALUE = RegistryValue(DP, r"SOFTWARE\Microsoft\SMS\Security", "IssuingCertificateList")


def examined(one: Client) -> Examination:
    estate = one.behind.estate
    assert estate.mp is not None
    scope = Scope(
        dp=parse_server(one.door.address(estate.dp)), mp=parse_server(one.door.address(estate.mp))
    )
    return examiner(one).examine(wiring.scenarios("4469580")[0], scope)


def examiner(one: Client) -> Examiner:
    return Examiner(one.site, TurnableClock(), wiring.operator())


def test_a_server_that_was_hung_up_is_reached_anew_when_it_is_asked_again() -> None:
    with client("dp-missing") as one:
        name = parse_server(one.door.address(DP)).name
        first = read(one.site, VALUE)
        one.site.hang_up(name)
        one.site.hang_up("nobody.contoso.test")
        assert read(one.site, VALUE) == first == Absent("value")


@pytest.mark.parametrize("https", [False, True], ids=["ntlm", "https"])
def test_a_fix_runs_through_the_network_and_is_taken_back(tmp_path: Path, *, https: bool) -> None:
    clock = TurnableClock()
    with client("dp-missing", terms=Terms(https=https)) as one:
        before = one.behind.estate
        seen = examined(one)
        assert isinstance(seen.diagnosis, Affected)
        plan = make_plan(seen.diagnosis.remedies[0], Answers(), seen, clock.now())
        assert isinstance(plan, Plan)
        scenario = wiring.scenarios("4469580")[0]

        with ChangeFolder(tmp_path, clock) as journal:
            workplace = Workplace(examiner(one), scenario, journal, Onlooker())
            outcome = apply(approve(plan, by="tester", at=clock.now()), workplace)

        assert set(map(type, outcome.results)) == {Applied}
        assert outcome.after is not None
        assert isinstance(outcome.after.diagnosis, Healthy)
        folder = Path(outcome.folder)
        change = load(folder)
        assert change.approved is not None
        with resume(folder, clock) as journal:
            workplace = Workplace(examiner(one), scenario, journal, Onlooker())
            undo(change.approved, change.entries, workplace)
        assert one.behind.estate == before


def test_one_diagnosis_stays_within_fourteen_exchanges_on_the_slower_server() -> None:
    busy = ServiceState("Running", "Auto", running_dependents=("Other",))
    estate = with_service(load_estate("dp-missing"), Service(DP, "WDSServer"), busy)
    with client(estate) as one:
        examined(one)

        assert max(one.site.exchanges().values()) <= 14
        assert len(one.door.exchanges(DP)) == one.site.exchanges()[DP]
        assert one.door.exchanges(DP).count("sign-in") == 2


def test_each_server_is_signed_in_to_once_for_many_calls_and_threads() -> None:
    with client("healthy") as one:
        with ThreadPoolExecutor(8) as executor:
            found = list(executor.map(lambda _: read(one.site, VALUE), range(24)))

        assert len(set(found)) == 1
        assert isinstance(found[0], Present)
        assert one.door.exchanges(DP).count("sign-in") == 2


def test_the_record_names_account_protocol_spn_and_certificate() -> None:
    with client("healthy", terms=Terms(https=True)) as one:
        one.site.read(VALUE)
        ((server, signed_in),) = one.site.sign_ins()

    assert server == DP
    assert signed_in.account == "CONTOSO\\technician"
    assert (signed_in.protocol, signed_in.spn) == ("ntlm", f"HTTP/{DP}")
    assert len(signed_in.thumbprint) == 64
    assert "Practice" not in repr(Credentials("u", "Practice"))


def test_whoever_is_logged_on_needs_to_type_nothing() -> None:
    # pyspnego takes the door's own file of accounts for the store of the logged-on user.
    with client("healthy", credentials=Credentials()) as one:
        assert isinstance(read(one.site, VALUE), Present)
        ((_, signed_in),) = one.site.sign_ins()

    assert signed_in.logged_on
    assert signed_in.account.endswith(getpass.getuser())


def test_where_nobody_is_logged_on_an_account_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with client("healthy", credentials=Credentials()) as one:
        monkeypatch.delenv("NTLM_USER_FILE")
        try:
            assert code(read(one.site, VALUE)) == "no-account"
        finally:
            monkeypatch.undo()
        assert one.door.exchanges(DP) == ()


def test_a_servers_real_name_leads_to_the_connection_of_the_name_typed() -> None:
    with client("healthy") as one:
        known = Credentials(one.door.account.user, one.door.account.password)
        typed = parse_server(one.door.url(DP))
        with RemoteSite([Endpoint(typed, known)], TurnableClock()) as site:
            read(site, ServerIdentity(typed.name))

            assert read(site, VALUE) == read(one.behind, VALUE)
            assert list(site.exchanges().values()) == [site.exchanges()[typed.name]]


def test_name_and_url_must_be_the_same_computer() -> None:
    with client("healthy") as one:
        known = Credentials(one.door.account.user, one.door.account.password)
        mistaken = parse_server(f"{DP}={one.door.url(MP)}")
        write = SetRegistryValue(VALUE, Absent(), Present(("x",), Kind.REG_MULTI_SZ))
        with RemoteSite([Endpoint(mistaken, known)], TurnableClock()) as site:
            with pytest.raises(Problem) as caught:
                site.change(write)
            identity, value = site.read(ServerIdentity(DP), VALUE)

    assert caught.value.code == "another-server"
    assert isinstance(identity.reading, Present)
    assert code(value.reading) == "another-server"
    assert one.behind.sent == ()


def test_a_dead_server_does_not_keep_the_others_from_answering() -> None:
    with client("dp-down") as one:
        dp, mp = one.site.read(VALUE, ServerIdentity(MP))

    assert code(dp.reading) == "connection-refused"
    assert isinstance(mp.reading, Present)


def test_logs_answers_and_rows_are_left_to_others() -> None:
    log, answer = LogFile(DP, "SMSPXE.log"), MpAnswer(MP, "SMSTRC")

    def say_no(place: MpAnswer) -> Reading:
        raise problem("unreachable", server=place.server)

    others = Others(log=lambda _: Present(LogText("C:\\x", "y"), Kind.LOG), mp_answer=say_no)
    with RemoteSite([], TurnableClock(), others=others) as site:
        found = [observation.reading for observation in site.read(log, answer)]
    with RemoteSite([], TurnableClock()) as bare:
        assert code(read(bare, log)) == "not-offered"

    assert isinstance(found[0], Present)
    assert code(found[1]) == "unreachable"


def test_a_place_on_something_that_is_no_name_is_unreadable() -> None:
    with RemoteSite([], TurnableClock()) as site:
        assert code(read(site, ServerIdentity("no name"))) == "bad-server-name"


def test_a_file_that_holds_no_certificates_is_refused_at_once(tmp_path: Path) -> None:
    file = tmp_path / "ca.pem"
    file.write_text("nothing", encoding="utf-8")

    for path in (file, tmp_path / "missing.pem"):
        with pytest.raises(Problem) as caught:
            RemoteSite([], TurnableClock(), Access(ca=path))
        assert caught.value.code == "ca-unusable"
