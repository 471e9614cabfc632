"""One server of a practice site as a WS-Management service: a request in, a reply out; no network.

Raises Problem where a real server would give no answer at all; the listener lets that be felt.
"""

from __future__ import annotations

import threading
from typing import Final

from pxewizard.practice.site import PracticeSite
from pxewizard.practice.wsman_faults import (
    BAD_FILTER,
    CLOSED_ENUMERATION,
    NO_SUCH_ACTION,
    NOT_FOUND,
    SCHEMA,
    WsmanFault,
    fault_reply,
)
from pxewizard.practice.wsman_instances import Instances, PracticeInstances
from pxewizard.practice.wsman_query import Dependents, Select, read_query
from pxewizard.practice.wsman_registry import PracticeRegistry
from pxewizard.practice.wsman_shell import SHELL, PracticeShells
from pxewizard.practice.wsman_xml import (
    ENUMERATION,
    TRANSFER,
    WMI,
    Message,
    Reply,
    arguments,
    local_name,
    method_reply,
    new_id,
)

WQL: Final = "http://schemas.microsoft.com/wbem/wsman/1/wql"
ASSOCIATION: Final = "http://schemas.dmtf.org/wbem/wsman/1/cimbinding/associationfilter"
_IDENTIFY: Final = "http://schemas.dmtf.org/wbem/wsman/identity/1/wsmanidentity.xsd"
_REGISTRY: Final = frozenset({f"{WMI}{space}/stdregprov" for space in ("cimv2", "default")})
_CIMV2: Final = f"{WMI}cimv2/"
_KEYS: Final = {"win32_service": "name", "win32_computersystem": "name"}


class WsmanServer:
    """One server of the site, behind WS-Management; usable from several threads."""

    def __init__(self, site: PracticeSite, name: str) -> None:
        """Keep the site and the full name of the server."""
        self._name = name
        self._registry = PracticeRegistry(site, name)
        self._instances = PracticeInstances(site, name)
        self._shells = PracticeShells(site, name)
        self._pages = _Pages()

    def answer(self, message: Message | None) -> Reply:
        """Return the reply to one request; None stands for a request that is no envelope."""
        if message is None:
            return self.fault(SCHEMA)
        if message.body is not None and local_name(message.body) == "Identify":
            return _identity()
        done = self._done(message)
        return done if isinstance(done, Reply) else self.fault(done)

    def fault(self, fault: WsmanFault) -> Reply:
        """Return the fault as this server writes it."""
        return fault_reply(fault, self._name)

    def _done(self, message: Message) -> Reply | WsmanFault:
        if message.resource.lower().startswith(SHELL):
            return self._shells.answer(message)
        match message.action:
            case action if action == f"{TRANSFER}/Get":
                return self._get(message)
            case action if action == f"{ENUMERATION}/Enumerate":
                return self._enumerate(message)
            case action if action == f"{ENUMERATION}/Pull":
                return self._pull(message)
            case action if action == f"{ENUMERATION}/Release":
                return Reply(200, f"{ENUMERATION}/ReleaseResponse", "")
            case _:
                return self._invoke(message)

    def _invoke(self, message: Message) -> Reply | WsmanFault:
        resource = message.resource.lower()
        if message.action.rpartition("/")[0].lower() != resource:
            return NO_SUCH_ACTION
        if resource in _REGISTRY:
            if message.body is None or local_name(message.body) != f"{message.method}_INPUT":
                return SCHEMA
            outputs = self._registry.call(message.method, arguments(message.body))
        elif resource == f"{_CIMV2}win32_service":
            outputs = self._instances.call(message.method, message.selectors.get("name", ""))
        else:
            return NOT_FOUND
        return outputs if isinstance(outputs, WsmanFault) else method_reply(message, outputs)

    def _get(self, message: Message) -> Reply | WsmanFault:
        key = _KEYS.get(message.wmi_class.lower(), "")
        if not message.resource.lower().startswith(_CIMV2) or key not in message.selectors:
            return NOT_FOUND
        found = self._instances.get(message.wmi_class, message.selectors[key])
        return found if isinstance(found, WsmanFault) else _reply(f"{TRANSFER}/GetResponse", found)

    def _enumerate(self, message: Message) -> Reply | WsmanFault:
        if not message.resource.lower().startswith(_CIMV2):
            return NOT_FOUND
        query = _query(message)
        found = BAD_FILTER if query is None else self._instances.matching(query)
        if isinstance(found, WsmanFault):
            unknown = found is BAD_FILTER and message.argument("Filter") is None
            return NOT_FOUND if unknown else found  # no such class, or no such form of query
        action = f"{ENUMERATION}/EnumerateResponse"
        if message.argument("OptimizeEnumeration") is None:
            context = self._pages.kept(found)
            return _reply(action, f"<n:EnumerateResponse>{_context(context)}</n:EnumerateResponse>")
        now, later = _split(found, message)
        context = self._pages.kept(later) if later else ""
        items = f"<w:Items>{''.join(now)}</w:Items>"
        end = "" if later else "<w:EndOfSequence/>"
        inner = f"{_context(context)}{items}{end}"
        return _reply(action, f"<n:EnumerateResponse>{inner}</n:EnumerateResponse>")

    def _pull(self, message: Message) -> Reply | WsmanFault:
        found = self._pages.taken(message.argument("EnumerationContext") or "")
        if found is None:
            return CLOSED_ENUMERATION
        now, later = _split(found, message)
        context = _context(self._pages.kept(later)) if later else ""
        end = "" if later else "<n:EndOfSequence/>"
        inner = f"{context}<n:Items>{''.join(now)}</n:Items>{end}"
        return _reply(f"{ENUMERATION}/PullResponse", f"<n:PullResponse>{inner}</n:PullResponse>")


class _Pages:
    """What enumerations have still to deliver, by context; each context is good for one Pull."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._left: dict[str, Instances] = {}

    def kept(self, items: Instances) -> str:
        context = new_id()
        with self._lock:
            self._left[context] = items
        return context

    def taken(self, context: str) -> Instances | None:
        with self._lock:
            return self._left.pop(context, None)


def _query(message: Message) -> Select | Dependents | None:
    """Return what an Enumerate asks for: its filter, or all instances of its class."""
    text = message.argument("Filter")
    if text is None:
        return Select(message.wmi_class)
    elements = () if message.body is None else message.body.iter()
    dialect = next((one.get("Dialect", "") for one in elements if local_name(one) == "Filter"), "")
    match dialect.lower():
        case known if known == WQL:
            return read_query(text)
        case known if known == ASSOCIATION:
            return _associates(message)
        case _:
            return None


def _associates(message: Message) -> Dependents | None:
    """Return what an association filter asks for (DSP0227 section 10): a service's dependents."""
    kind = (message.argument("AssociationClassName") or "").lower()
    name = message.argument("Selector")
    if name is None or kind != "win32_dependentservice":
        return None
    return Dependents(name, upward=(message.argument("Role") or "").lower() == "dependent")


def _split(items: Instances, message: Message) -> tuple[Instances, Instances]:
    """Return the items of this page and those left; one a page where none is asked for."""
    asked = message.argument("MaxElements") or "1"
    count = int(asked) if asked.isdecimal() and int(asked) > 0 else 1
    return items[:count], items[count:]


def _context(context: str) -> str:
    return f"<n:EnumerationContext>{context}</n:EnumerationContext>"


def _reply(action: str, body: str) -> Reply:
    return Reply(200, action, body)


def _identity() -> Reply:
    inner = (
        "<wsmid:ProtocolVersion>http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd</wsmid:ProtocolVersion>"
        "<wsmid:ProductVendor>Microsoft Corporation</wsmid:ProductVendor>"
        "<wsmid:ProductVersion>OS: 10.0.20348 SP: 0.0 Stack: 3.0</wsmid:ProductVersion>"
    )
    body = f'<wsmid:IdentifyResponse xmlns:wsmid="{_IDENTIFY}">{inner}</wsmid:IdentifyResponse>'
    return Reply(200, "", body)
