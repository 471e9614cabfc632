"""WMI's instances over a practice site: Win32_Service, its dependents, and Win32_ComputerSystem.

Return values of StopService and StartService are Windows': 0 accepted, 2 no access, 3 dependents
run, 5 cannot accept, 10 already running, 14 disabled.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pxewizard.core.place import ServerIdentity, Service
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Absent, Identity, Present, ServiceState, Unreadable, service_of
from pxewizard.core.site import Change, StartService, StopService
from pxewizard.practice.estate import server_of, service_at
from pxewizard.practice.server import PracticeServer, stored_name
from pxewizard.practice.site import PracticeSite
from pxewizard.practice.wsman_faults import (
    BAD_FILTER,
    NO_SUCH_ACTION,
    NOT_FOUND,
    WMI_DENIED,
    WsmanFault,
)
from pxewizard.practice.wsman_query import Dependents, Select
from pxewizard.practice.wsman_xml import ANONYMOUS, WMI, Outputs, instance

_CIMV2: Final = f"{WMI}cimv2/"
_CODES: Final = {
    "access-denied": 2,
    "service-dependents": 3,
    "service-stuck": 5,
    "service-disabled": 14,
}
_CANNOT_ACCEPT: Final = 5
_ALREADY_RUNNING: Final = 10

Instances = tuple[str, ...]  # as XML


class PracticeInstances:
    """The instances of one server of a practice site, asked for as WMI is asked."""

    def __init__(self, site: PracticeSite, server: str) -> None:
        """Keep the site and the full name of the server."""
        self._site = site
        self._server = server

    def get(self, wmi_class: str, name: str) -> str | WsmanFault:
        """Return one instance by its key; Problem where the server would give no answer."""
        found = self.matching(Select(wmi_class, (name,)))
        if isinstance(found, WsmanFault):
            return NOT_FOUND if found is BAD_FILTER else found
        return found[0] if found else NOT_FOUND

    def matching(self, query: Select | Dependents) -> Instances | WsmanFault:
        """Return all instances that the query asks for; Problem as above."""
        if isinstance(query, Dependents):
            return () if query.upward else self._services(self._dependents(query.name), None)
        match query.wmi_class.lower():
            case "win32_service":
                return self._services(self._stored(query.names), query.columns)
            case "win32_computersystem":
                return self._computer(query)
            case "win32_dependentservice" if query.names is None:
                return self._dependencies()
            case _:
                return BAD_FILTER

    def call(self, method: str, name: str) -> Outputs | WsmanFault:
        """Stop or start a service; Problem where the server would give no answer."""
        place = Service(self._server, name)
        found = service_of(service_at(self._site.estate, place))
        if found is None:
            return NOT_FOUND
        match method:
            case "StopService" if found.state in {"Stopped", "Stop Pending"}:
                code = _CANNOT_ACCEPT
            case "StopService":
                code = self._sent(StopService(place))
            case "StartService" if found.state in {"Running", "Start Pending"}:
                code = _ALREADY_RUNNING
            case "StartService":
                code = self._sent(StartService(place))
            case _:
                return NO_SUCH_ACTION
        return (("ReturnValue", str(code)),)

    def _sent(self, change: Change) -> int:
        try:
            self._site.change(change)
        except Problem as trouble:
            if trouble.code not in _CODES:
                raise
            return _CODES[trouble.code]
        return 0

    def _services(
        self, names: Iterable[str], columns: frozenset[str] | None
    ) -> Instances | WsmanFault:
        observed = self._site.read(*(Service(self._server, name) for name in names))
        found = []
        for observation in observed:
            match observation.place, observation.reading:
                case _, Unreadable(trouble):
                    return _fault(trouble)
                case Service(_, name), Present(ServiceState() as state):
                    found.append(_chosen("Win32_Service", _service(name, state), columns))
                case Service(_, name), Absent():  # a dependent of which the estate knows no more
                    state = ServiceState("Running", "Manual")
                    found.append(_chosen("Win32_Service", _service(name, state), columns))
                case _:
                    raise TypeError(observation)
        return tuple(found)

    def _computer(self, query: Select) -> Instances | WsmanFault:
        (observation,) = self._site.read(ServerIdentity(self._server))
        if isinstance(observation.reading, Unreadable):
            return _fault(observation.reading.problem)
        identity = self._now.identity
        if query.names is not None and stored_name(query.names, identity.host) is None:
            return ()
        return (_chosen("Win32_ComputerSystem", _computer(identity), query.columns),)

    def _dependencies(self) -> Instances:
        resource = f"{_CIMV2}Win32_DependentService"
        made = []
        for name, state in self._now.services.items():
            for dependent in state.running_dependents:
                xml = instance(resource, (("TypeOfDependency", None),))
                ends = _reference("Antecedent", name) + _reference("Dependent", dependent)
                made.append(xml.replace("<p:TypeOf", f"{ends}<p:TypeOf"))
        return tuple(made)

    def _dependents(self, name: str) -> tuple[str, ...]:
        found = service_of(self._now.service(name))
        return found.running_dependents if found else ()

    def _stored(self, names: tuple[str, ...] | None) -> tuple[str, ...]:
        services = self._now.services
        if names is None:
            return tuple(services)
        return tuple(stored for name in names if (stored := stored_name(services, name)))

    @property
    def _now(self) -> PracticeServer:
        return server_of(self._site.estate, self._server)


def _fault(trouble: Problem) -> WsmanFault:
    """Return the fault for a refused reading; raise the trouble where no answer comes at all."""
    if trouble.code != "access-denied":
        raise trouble
    return WMI_DENIED


def _chosen(
    wmi_class: str,
    properties: tuple[tuple[str, str | None], ...],
    columns: frozenset[str] | None,
) -> str:
    kept = (one for one in properties if columns is None or one[0].lower() in columns)
    return instance(f"{_CIMV2}{wmi_class}", kept)


def _service(name: str, state: ServiceState) -> tuple[tuple[str, str | None], ...]:
    """Return the properties of Win32_Service in WMI's alphabetical order."""
    runs = state.state == "Running"
    return (
        ("AcceptPause", "false"),
        ("AcceptStop", "true" if runs else "false"),
        ("Caption", name),
        ("CheckPoint", "0"),
        ("CreationClassName", "Win32_Service"),
        ("DelayedAutoStart", "false"),
        ("Description", None),
        ("DesktopInteract", "false"),
        ("DisplayName", name),
        ("ErrorControl", "Normal"),
        ("ExitCode", "0"),
        ("InstallDate", None),
        ("Name", name),
        ("ProcessId", "4711" if runs else "0"),
        ("ServiceSpecificExitCode", "0"),
        ("ServiceType", "Own Process"),
        ("Started", "true" if runs else "false"),
        ("StartMode", state.start_mode),
        ("StartName", "LocalSystem"),
        ("State", state.state),
        ("Status", "OK"),
        ("SystemCreationClassName", "Win32_ComputerSystem"),
        ("TagId", "0"),
        ("WaitHint", "0"),
    )


def _computer(identity: Identity) -> tuple[tuple[str, str | None], ...]:
    joined = bool(identity.domain)
    return (
        ("BootupState", "Normal boot"),
        ("Caption", identity.host.upper()),
        ("CreationClassName", "Win32_ComputerSystem"),
        ("DNSHostName", identity.host),
        ("Domain", identity.domain or "WORKGROUP"),
        ("DomainRole", "3" if joined else "2"),
        ("InstallDate", None),
        ("Name", identity.host.upper()),
        ("PartOfDomain", "true" if joined else "false"),
        ("Status", "OK"),
        ("SystemType", "x64-based PC"),
        ("Workgroup", None if joined else "WORKGROUP"),
    )


def _reference(role: str, name: str) -> str:
    return (
        f"<p:{role}><a:Address>{ANONYMOUS}</a:Address><a:ReferenceParameters>"
        f"<w:ResourceURI>{_CIMV2}Win32_Service</w:ResourceURI><w:SelectorSet>"
        f'<w:Selector Name="Name">{name}</w:Selector></w:SelectorSet>'
        f"</a:ReferenceParameters></p:{role}>"
    )
