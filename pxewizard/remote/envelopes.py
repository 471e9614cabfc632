"""What is sent: the bodies and headers of WS-Management requests, as data. Sends nothing.

MS-WSMV 3.1.4 and the examples of its section 4; enumerations after DSP0226.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import field
from functools import lru_cache
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from pxewizard.core.late import dataclass

WMI: Final = "http://schemas.microsoft.com/wbem/wsman/1/wmi"
LARGEST_REPLY: Final = (
    512_000  # bytes, which is what Windows itself allows at most (MaxEnvelopeSizekb)
)
_ENUMERATION: Final = "http://schemas.xmlsoap.org/ws/2004/09/enumeration"
_ANONYMOUS: Final = "http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous"
_WQL: Final = "http://schemas.microsoft.com/wbem/wsman/1/WQL"
_ASSOCIATION: Final = "http://schemas.dmtf.org/wbem/wsman/1/cimbinding/associationFilter"
_AT_ONCE: Final = "100"  # items of an enumeration in one reply

Argument = str | int | tuple[str, ...] | tuple[int, ...]
Tree = Mapping[str, object]  # as xmltodict writes it: "@name" is an attribute, "#text" the text


@dataclass(frozen=True)
class Request:
    """One request: what is done to which resource, and the content of the body."""

    action: str
    resource: str
    body: Tree
    selectors: tuple[tuple[str, str], ...] = ()
    message_id: str = field(default_factory=lambda: str(uuid.uuid4()).upper())


def invoke(
    resource: str,
    method: str,
    arguments: Mapping[str, Argument],
    selectors: tuple[tuple[str, str], ...] = (),
) -> Request:
    """Call a method of a class, or of the instance that the selectors name; a list repeats its element."""
    filled: dict[str, object] = {"@xmlns:r": resource}
    for name, value in arguments.items():
        filled[f"r:{name}"] = list(map(str, value)) if isinstance(value, tuple) else str(value)
    return Request(f"{resource}/{method}", resource, {f"r:{method}_INPUT": filled}, selectors)


def query(namespace: str, wql: str) -> Request:
    """Enumerate what a WQL query finds; the first items come with the first reply."""
    return _enumerate(namespace, {"@Dialect": _WQL, "#text": wql})


def dependents_wql(namespace: str, service: str) -> Request:
    """Enumerate the services that depend on one, by the query language of WMI."""
    where = "WHERE AssocClass=Win32_DependentService Role=Antecedent ResultClass=Win32_Service"
    return query(namespace, f"ASSOCIATORS OF {{Win32_Service.Name={quoted(service)}}} {where}")


def dependents(namespace: str, service: str) -> Request:
    """Enumerate the same in the way of MS-WSMV, for hosts that take no ASSOCIATORS OF."""
    found = {
        "b:Object": {
            "a:Address": _ANONYMOUS,
            "a:ReferenceParameters": {
                "w:ResourceURI": f"{WMI}/{namespace}/Win32_Service",
                "w:SelectorSet": {"w:Selector": {"@Name": "Name", "#text": service}},
            },
        },
        "b:AssociationClassName": "Win32_DependentService",
        "b:Role": "Antecedent",
        "b:ResultClassName": "Win32_Service",
    }
    return _enumerate(namespace, {"@Dialect": _ASSOCIATION, "b:AssociatedInstances": found})


def pull(resource: str, context: str) -> Request:
    """Ask for the next items of an enumeration."""
    body = {"n:Pull": {"n:EnumerationContext": context, "n:MaxElements": _AT_ONCE}}
    return Request(f"{_ENUMERATION}/Pull", resource, body)


def _enumerate(namespace: str, wanted: Tree) -> Request:
    body = {
        "n:Enumerate": {
            "w:OptimizeEnumeration": None,
            "w:MaxElements": _AT_ONCE,
            "w:Filter": wanted,
        }
    }
    return Request(f"{_ENUMERATION}/Enumerate", f"{WMI}/{namespace}/*", body)


def as_xml(name: str, content: object) -> str:
    """Return an element and what is in it; in a `Tree`, a list repeats its element, None leaves it empty.

    What pywinrm's own writer (xmltodict) gives, at a tenth of its time: every question is written.
    """
    if isinstance(content, str):
        return f"<{name}>{escape(content)}</{name}>"
    if isinstance(content, list):
        return "".join(as_xml(name, one) for one in content)
    if not isinstance(content, Mapping):
        return f"<{name}>{'' if content is None else escape(str(content))}</{name}>"
    attributes, inner, text = "", "", ""
    for key, value in content.items():
        if key[0] == "@":
            attributes += f" {key[1:]}={_attribute(str(value))}"
        elif key == "#text":
            text = escape(str(value or ""))
        else:
            inner += as_xml(key, value)
    return f"<{name}{attributes}>{inner}{text}</{name}>"


_attribute = lru_cache(maxsize=256)(quoteattr)  # namespaces, nearly always the same


def quoted(text: str) -> str:
    """Return the text as a WQL string."""
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
