"""What the network door answers: StdRegProv, Win32_Service, Win32_ComputerSystem, as pypsrp reads it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from pypsrp.exceptions import WSManFaultError

from pxewizard.core.place import Service
from pxewizard.core.reading import ServiceState
from pxewizard.practice.estate import Estate, load, with_server, with_service
from pxewizard.practice.listener import PracticeDoor
from pxewizard.practice.server import Right
from pxewizard.practice.site import PracticeSite
from tests.practice.door_clients import ENUMERATION, HKLM, REGISTRY, SERVICE, WMI, WQL, Psrp, names
from tests.support import TurnableClock

DP = "dp01.contoso.test"
KEY = r"SOFTWARE\Microsoft\SMS\Security"
DP_KEY = r"SOFTWARE\Microsoft\SMS\DP"
OTHER_TYPE = "2147749893"
SITE_OF_ENUMERATION = f"{{{ENUMERATION}}}"
COMPUTER = f"{WMI}/cimv2/Win32_ComputerSystem"
OPTIMISED = "<w:OptimizeEnumeration/><w:MaxElements>{}</w:MaxElements>"
FILTER = f'<w:Filter Dialect="{WQL}">{{}}</w:Filter>'
ASSOCIATION = """
<w:Filter xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing"
  xmlns:b="http://schemas.dmtf.org/wbem/wsman/1/cimbinding.xsd"
  Dialect="http://schemas.dmtf.org/wbem/wsman/1/cimbinding/associationFilter">
<b:AssociatedInstances><b:Object><a:Address/><a:ReferenceParameters>
<w:ResourceURI>http://schemas.microsoft.com/wbem/wsman/1/wmi/root/cimv2/Win32_Service</w:ResourceURI>
<w:SelectorSet><w:Selector Name="Name">WDSServer</w:Selector></w:SelectorSet></a:ReferenceParameters>
</b:Object><b:AssociationClassName>Win32_DependentService</b:AssociationClassName>
<b:Role>{}</b:Role></b:AssociatedInstances></w:Filter>"""
DEPENDENTS = (
    "ASSOCIATORS OF {Win32_Service.Name='WDSServer'} WHERE AssocClass=Win32_DependentService"
)


def estate() -> Estate:
    made = load("healthy")
    for name, state in (
        ("WDSServer", ServiceState("Running", "Auto", ("Tftp", "Other"))),
        ("Tftp", ServiceState("Running", "Manual")),
        ("Spooler", ServiceState("Stopped", "Disabled")),
        ("Halting", ServiceState("Stop Pending", "Auto")),
    ):
        made = with_service(made, Service(DP, name), state)
    return made


@contextmanager
def opened(made: Estate) -> Iterator[PracticeDoor]:
    with PracticeDoor(PracticeSite(made, TurnableClock())) as door:
        yield door


@pytest.fixture
def client() -> Iterator[Psrp]:
    with opened(estate()) as door, Psrp(door, DP) as made:
        yield made


def code(found: list[tuple[str, str | None]]) -> str | None:
    return dict(found)["ReturnValue"]


@pytest.mark.parametrize(
    ("what", "argument", "texts"),
    [
        ("MultiStringValue", "sValue", ["a", "b b", "ü"]),
        ("MultiStringValue", "sValue", []),
        ("StringValue", "sValue", ["text"]),
        ("ExpandedStringValue", "sValue", ["%x%"]),
        ("DWORDValue", "uValue", ["4294967295"]),
        ("QWORDValue", "uValue", ["18446744073709551615"]),
        ("BinaryValue", "uValue", ["0", "255"]),
    ],
)
def test_every_type_of_value_is_set_read_and_deleted(
    client: Psrp, what: str, argument: str, texts: list[str]
) -> None:
    given = [(argument, text) for text in texts]

    assert client.registry(f"Set{what}", KEY, "New", *given) == [("ReturnValue", "0")]
    assert client.registry(f"Get{what}", KEY, "new") == [*given, ("ReturnValue", "0")]
    assert code(client.registry("DeleteValue", KEY, "New")) == "0"
    assert client.registry(f"Get{what}", KEY, "New") == [(argument, None), ("ReturnValue", "1")]
    assert code(client.registry("DeleteValue", KEY, "New")) == "2"


def test_missing_keys_and_other_types_have_their_numbers(client: Psrp) -> None:
    nowhere = r"SOFTWARE\Nowhere"

    assert code(client.registry("GetStringValue", nowhere, "x")) == "2"
    assert code(client.registry("SetStringValue", nowhere, "x", ("sValue", "y"))) == "2"
    assert code(client.registry("GetStringValue", DP_KEY, "IsPXE")) == OTHER_TYPE
    assert code(client.registry("GetMultiStringValue", DP_KEY, "SiteCode")) == OTHER_TYPE
    assert code(client.call("GetStringValue", ("hDefKey", 2147483649))) == "6"
    assert code(client.registry("CheckAccess", nowhere)) == "2"
    assert code(client.registry("CreateKey", KEY)) == "0"


def test_both_namespaces_of_the_registry_answer(client: Psrp) -> None:
    named = (HKLM, ("sSubKeyName", DP_KEY), ("sValueName", "IsPXE"))
    for space in ("cimv2", "default"):
        resource = f"{WMI}/{space}/StdRegProv"
        found = client.call("GetDWORDValue", *named, resource=resource)
        assert found == [("uValue", "1"), ("ReturnValue", "0")]


def test_keys_and_values_are_listed_with_their_types(client: Psrp) -> None:
    below = client.registry("EnumKey", r"SOFTWARE\Microsoft")
    values = client.registry("EnumValues", r"SOFTWARE\Microsoft\SMS\Security")

    assert below == [("sNames", "SMS"), ("sNames", "Windows"), ("ReturnValue", "0")]
    assert values == [
        ("sNames", "IssuingCertificateList"),
        ("sNames", "PracticeNote"),
        ("Types", "7"),
        ("Types", "1"),
        ("ReturnValue", "0"),
    ]


def test_rights_that_the_account_lacks_are_5_or_a_fault() -> None:
    made = load("healthy")
    rights = frozenset({Right.REGISTRY_WRITE, Right.SERVICE_CONTROL})
    made = with_server(made, replace(made.servers[DP], denied=rights))
    with opened(made) as door, Psrp(door, DP) as client:
        assert code(client.registry("SetStringValue", KEY, "x", ("sValue", "y"))) == "5"
        assert code(client.registry("CheckAccess", KEY, "", ("uRequired", 1))) == "0"
        refused = client.registry("CheckAccess", KEY, "", ("uRequired", 2))
        assert refused == [("bGranted", "false"), ("ReturnValue", "5")]
        assert code(client.call("StopService", resource=SERVICE, name="SccmPxe")) == "2"


@pytest.mark.parametrize(
    "given",
    [
        ("SetDWORDValue", ("uValue", "4294967296")),
        ("SetDWORDValue", ("uValue", "-1")),
        ("SetDWORDValue",),
        ("SetBinaryValue", ("uValue", "256")),
        ("SetStringValue",),
        ("GetStringValue", ("hDefKey", "x")),
    ],
)
def test_arguments_that_do_not_fit_are_a_schema_fault(
    client: Psrp, given: tuple[str, tuple[str, object]]
) -> None:
    method, *arguments = given
    with pytest.raises(WSManFaultError) as caught:
        client.call(method, *arguments, ("sSubKeyName", KEY), ("sValueName", "x"))
    assert caught.value.code == 0x80338041


@pytest.mark.parametrize(
    ("method", "resource", "expected"),
    [
        ("FormatDisk", REGISTRY, 0x80338001),
        ("FormatDisk", SERVICE, 0x80338001),
        ("GetStringValue", f"{WMI}/cimv2/Win32_Disk", 0x80338000),
        ("GetStringValue", f"{WMI}/other/StdRegProv", 0x80338000),
    ],
)
def test_unknown_methods_and_classes_are_faults(
    client: Psrp, method: str, resource: str, expected: int
) -> None:
    with pytest.raises(WSManFaultError) as caught:
        client.call(method, resource=resource, name="SccmPxe")
    assert caught.value.code == expected


@pytest.mark.parametrize(
    ("method", "service", "expected", "state"),
    [
        ("StopService", "SccmPxe", "0", "Stopped"),
        ("StopService", "WDSServer", "3", "Running"),
        ("StopService", "Spooler", "5", "Stopped"),
        ("StartService", "SccmPxe", "10", "Running"),
        ("StartService", "Spooler", "14", "Stopped"),
        ("StartService", "Halting", "5", "Stop Pending"),
    ],
)
def test_services_stop_and_start_with_windows_numbers(
    client: Psrp, method: str, service: str, expected: str, state: str
) -> None:
    found = client.call(method, resource=SERVICE, name=service)

    assert found == [("ReturnValue", expected)]
    assert client.get(SERVICE, service)["State"] == state


def test_a_service_and_the_computer_are_told_as_wmi_tells_them(client: Psrp) -> None:
    service = client.get(SERVICE, "sccmpxe")
    computer = client.get(COMPUTER, "DP01")

    assert (service["Name"], service["StartMode"], service["Started"]) == (
        "SccmPxe",
        "Auto",
        "true",
    )
    assert service["InstallDate"] is None
    assert (computer["DNSHostName"], computer["Domain"]) == ("dp01", "contoso.test")


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("SELECT * FROM Win32_Service WHERE Name='Tftp'", ["Tftp"]),
        (
            'select Name, State from Win32_Service where (Name = "Tftp") or Name="SccmPxe"',
            ["Tftp", "SccmPxe"],
        ),
        ("SELECT * FROM Win32_Service WHERE Name='None'", []),
        (f"{DEPENDENTS} Role=Antecedent", ["Tftp", "Other"]),
        (f"{DEPENDENTS} ResultRole=Antecedent", []),
    ],
)
def test_queries_find_services_and_their_dependents(
    client: Psrp, wanted: str, expected: list[str]
) -> None:
    found = client.enumerate(OPTIMISED.format(100) + FILTER.format(wanted))

    assert names(found) == expected
    assert found.find(".//{*}EndOfSequence") is not None


@pytest.mark.parametrize(
    ("role", "expected"), [("Antecedent", ["Tftp", "Other"]), ("Dependent", [])]
)
def test_an_association_filter_finds_dependents(
    client: Psrp, role: str, expected: list[str]
) -> None:
    found = client.enumerate(OPTIMISED.format(100) + ASSOCIATION.format(role))
    assert names(found) == expected


def test_only_the_columns_that_are_asked_for_come_back(client: Psrp) -> None:
    query = "SELECT Name,State FROM Win32_Service WHERE Name='Tftp'"
    found = client.enumerate(OPTIMISED.format(1) + FILTER.format(query))
    assert [one.text for one in found.iter() if one.tag.startswith(f"{{{SERVICE}}}")][1:] == [
        "Tftp",
        "Running",
    ]


def test_an_enumeration_is_pulled_to_its_end_and_no_further(client: Psrp) -> None:
    found = client.enumerate("", SERVICE)
    seen, contexts = names(found), []
    while (context := found.findtext(".//{*}EnumerationContext")) is not None:
        contexts.append(context)
        found = client.pull(context)
        seen += names(found)

    assert seen == ["SccmPxe", "WDSServer", "Tftp", "Spooler", "Halting"]
    assert found.find(f".//{SITE_OF_ENUMERATION}EndOfSequence") is not None
    with pytest.raises(WSManFaultError) as caught:
        client.pull(contexts[-1])
    assert caught.value.code == 0x80338007


def test_the_dependencies_are_also_instances_of_their_own(client: Psrp) -> None:
    resource = f"{WMI}/cimv2/Win32_DependentService"
    found = client.enumerate(OPTIMISED.format(9), resource)
    pairs = [one.text for one in found.iter() if one.tag.endswith("}Selector")]
    assert pairs == ["WDSServer", "Tftp", "WDSServer", "Other"]


@pytest.mark.parametrize(
    "wanted", ["SELECT * FROM Win32_Service WHERE State LIKE 'R%'", "SELECT * FROM Win32_Disk", "x"]
)
def test_a_query_of_an_unknown_form_is_a_fault(client: Psrp, wanted: str) -> None:
    with pytest.raises(WSManFaultError) as caught:
        client.enumerate(FILTER.format(wanted))
    assert caught.value.code == 0x8033801A
