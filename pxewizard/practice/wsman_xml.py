"""WS-Management messages as XML: what a request asks for, and replies written as Windows writes them.

The forms are those of MS-WSMV section 4 and of recorded Windows hosts. Knows no estate.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Final
from xml.etree.ElementTree import Element, ParseError
from xml.sax.saxutils import escape, quoteattr

from pxewizard.core.late import dataclass

SOAP: Final = "http://www.w3.org/2003/05/soap-envelope"
ADDRESSING: Final = "http://schemas.xmlsoap.org/ws/2004/08/addressing"
ANONYMOUS: Final = f"{ADDRESSING}/role/anonymous"
TRANSFER: Final = "http://schemas.xmlsoap.org/ws/2004/09/transfer"
ENUMERATION: Final = "http://schemas.xmlsoap.org/ws/2004/09/enumeration"
EVENTING: Final = "http://schemas.xmlsoap.org/ws/2004/08/eventing"
WSMAN: Final = "http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd"
WSMAN_ACTIONS: Final = "http://schemas.dmtf.org/wbem/wsman/1/wsman"
MICROSOFT: Final = "http://schemas.microsoft.com/wbem/wsman/1/wsman.xsd"
WMI: Final = "http://schemas.microsoft.com/wbem/wsman/1/wmi/root/"
CIM: Final = "http://schemas.dmtf.org/wbem/wscim/1/common"
XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
NAMESPACES: Final = (
    f'xmlns:s="{SOAP}" xmlns:a="{ADDRESSING}" xmlns:x="{TRANSFER}" xmlns:e="{EVENTING}" '
    f'xmlns:n="{ENUMERATION}" xmlns:w="{WSMAN}" xmlns:p="{MICROSOFT}"'
)

Outputs = tuple[tuple[str, str | None], ...]  # element and its text; None is WMI's null


@dataclass(frozen=True)
class Message:
    """A request: its headers without white space, and the first element of its body."""

    action: str = ""
    message_id: str = ""
    resource: str = ""
    selectors: Mapping[str, str] = field(default_factory=dict)  # names in lower case
    body: Element | None = None

    @property
    def method(self) -> str:
        """Return the last word of the action: Get, Enumerate, Pull, StopService, and so on."""
        return self.action.rpartition("/")[2]

    @property
    def wmi_class(self) -> str:
        """Return the last word of the resource: Win32_Service, StdRegProv, or the asterisk."""
        return self.resource.rpartition("/")[2]

    @property
    def about(self) -> str:
        """Return what it concerns, for people: a key and perhaps a value, a service, or a query."""
        key, value = self.argument("sSubKeyName"), self.argument("sValueName")
        named = f"{key}\\{value}" if key and value else key
        return named or self.selectors.get("name") or self.argument("Filter") or ""

    def argument(self, name: str) -> str | None:
        """Return the text of the body's element of that name at any depth, if there is one."""
        if self.body is None:
            return None
        found = (one for one in self.body.iter() if local_name(one) == name)
        return next(((one.text or "").strip() for one in found), None)


@dataclass(frozen=True)
class Reply:
    """What is sent back: the HTTP status, the action, and the body's XML."""

    status: int
    action: str
    body: str


def read(text: bytes) -> Message | None:
    """Return the request in the text, None if it is no XML or no envelope."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        envelope = fromstring(text, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError):  # ValueError: an unknown encoding
        return None
    header = envelope.find(f"{{{SOAP}}}Header")
    body = envelope.find(f"{{{SOAP}}}Body")
    if header is None or body is None:
        return None
    selectors = header.iterfind(f"{{{WSMAN}}}SelectorSet/{{{WSMAN}}}Selector")
    return Message(
        action=_text(header, ADDRESSING, "Action"),
        message_id=_text(header, ADDRESSING, "MessageID"),
        resource=_text(header, WSMAN, "ResourceURI"),
        selectors={one.get("Name", "").lower(): (one.text or "").strip() for one in selectors},
        body=next(iter(body), None),
    )


def written(reply: Reply, relates_to: str) -> bytes:
    """Return the envelope; without `relates_to` its header is left out, as Windows does at times."""
    relates = f"<a:RelatesTo>{escape(relates_to)}</a:RelatesTo>" if relates_to else ""
    return (
        f'<s:Envelope xml:lang="en-US" {NAMESPACES}><s:Header>'
        f"<a:Action>{escape(reply.action)}</a:Action>"
        f"<a:MessageID>{new_id()}</a:MessageID><a:To>{ANONYMOUS}</a:To>{relates}</s:Header>"
        f"<s:Body>{reply.body}</s:Body></s:Envelope>"
    ).encode()


def method_reply(message: Message, outputs: Outputs) -> Reply:
    """Return the reply to a method: METHOD_OUTPUT with its results, the return value last."""
    name = f"{message.method}_OUTPUT"
    inner = "".join(element(*one) for one in outputs)
    space = f'xmlns:xsi="{XSI}" xmlns:p={quoteattr(message.resource)} xmlns:cim="{CIM}"'
    return Reply(200, f"{message.action}Response", f"<p:{name} {space}>{inner}</p:{name}>")


def instance(resource: str, properties: Iterable[tuple[str, str | None]]) -> str:
    """Return one WMI instance; `resource` names its class."""
    name = resource.rpartition("/")[2]
    inner = "".join(element(*one) for one in properties)
    space = f'xmlns:xsi="{XSI}" xmlns:p={quoteattr(resource)} xmlns:cim="{CIM}"'
    return f'<p:{name} {space} xsi:type="p:{name}_Type">{inner}</p:{name}>'


def element(name: str, text: str | None) -> str:
    """Return one property in WMI's namespace; None is written as WMI's null."""
    if text is None:
        return f'<p:{name} xsi:nil="true"/>'
    return f"<p:{name}>{escape(text)}</p:{name}>"


def arguments(body: Element | None) -> dict[str, list[str]]:
    """Return the arguments of a METHOD_INPUT; an argument given several times is a list value."""
    given: dict[str, list[str]] = {}
    for one in () if body is None else body:
        given.setdefault(local_name(one), []).append(one.text or "")
    return given


def local_name(one: Element) -> str:
    """Return an element's name without its namespace."""
    return one.tag.rpartition("}")[2]


def new_id() -> str:
    """Return a fresh message id in Windows' spelling."""
    return f"uuid:{uuid.uuid4()}".upper().replace("UUID", "uuid")


def _text(parent: Element, namespace: str, name: str) -> str:
    return (parent.findtext(f"{{{namespace}}}{name}") or "").strip()
