"""The faults that a WS-Management service answers with: their numbers, and their two XML forms.

The numbers are Windows' own (wsmerror.h); the sentences are ours, as clients must not read them.
"""

from __future__ import annotations

from typing import Final
from xml.sax.saxutils import escape

from pxewizard.core.late import dataclass
from pxewizard.practice.wsman_xml import ADDRESSING, ENUMERATION, WSMAN_ACTIONS, XSI, Reply

_CODES: Final = "http://schemas.microsoft.com/wbem/wsman/1/wsmanfault"
_CIM_ERROR: Final = "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/MSFT_WmiError"
_BINDING: Final = "http://schemas.dmtf.org/wbem/wsman/1/cimbinding.xsd"
_COMMON: Final = "http://schemas.dmtf.org/wbem/wscim/1/common"


@dataclass(frozen=True)
class WsmanFault:
    """One fault: `subcode` with its prefix, `code` as Windows numbers it.

    With `cim_status` it is written as MSFT_WmiError instead of WSManFault, without RelatesTo.
    """

    code: int
    subcode: str
    sentence: str
    sender: bool = True
    detail: str = ""
    cim_status: int | None = None


NOT_FOUND: Final = WsmanFault(
    0x80338000,
    "a:DestinationUnreachable",
    "No resource answers to this resource URI with these selectors.",
    detail="http://schemas.dmtf.org/wbem/wsman/1/wsman/faultDetail/ResourceNotFound",
)
NOT_FOUND_BY_CIM: Final = WsmanFault(
    0x80041002, "a:DestinationUnreachable", "WMI has no such instance.", cim_status=6
)
NO_SUCH_ACTION: Final = WsmanFault(
    0x80338001, "a:ActionNotSupported", "The resource does not offer this action."
)
CLOSED_ENUMERATION: Final = WsmanFault(
    0x80338007, "n:InvalidEnumerationContext", "There is no such enumeration any more."
)
BAD_FILTER: Final = WsmanFault(
    0x8033801A, "n:CannotProcessFilter", "The practice site does not know this form of query."
)
SCHEMA: Final = WsmanFault(
    0x80338041, "w:SchemaValidationError", "The request does not fit the schema."
)
DENIED: Final = WsmanFault(5, "w:AccessDenied", "Access is denied.")
WMI_DENIED: Final = WsmanFault(
    0x80338104, "w:AccessDenied", "WMI refused the account.", sender=False
)
PROVIDER_DENIED: Final = WsmanFault(
    0x80338105, "w:AccessDenied", "The WMI provider refused the account.", sender=False
)
TIMED_OUT: Final = WsmanFault(
    0x80338029, "w:TimedOut", "The operation took longer than OperationTimeout.", sender=False
)
QUOTA: Final = WsmanFault(
    0x803381A6, "w:QuotaLimit", "This user runs too many operations at once.", sender=False
)
QUOTA_BY_CIM: Final = WsmanFault(
    0x803381A6, "w:QuotaLimit", "This user runs too many operations at once.", cim_status=27
)


def fault_reply(fault: WsmanFault, machine: str) -> Reply:
    """Return the reply that carries the fault, as the server of that name writes it."""
    side = "s:Sender" if fault.sender else "s:Receiver"
    detail = f"<w:FaultDetail>{fault.detail}</w:FaultDetail>" if fault.detail else ""
    form = _wsman_form(fault, machine) if fault.cim_status is None else _cim_form(fault)
    body = (
        f"<s:Fault><s:Code><s:Value>{side}</s:Value>"
        f"<s:Subcode><s:Value>{fault.subcode}</s:Value></s:Subcode></s:Code>"
        f'<s:Reason><s:Text xml:lang="en-US">{escape(fault.sentence)} </s:Text></s:Reason>'
        f"<s:Detail>{detail}{form}</s:Detail></s:Fault>"
    )
    return Reply(500, f"{_ACTIONS[fault.subcode[0]]}/fault", body)


_ACTIONS: Final = {"a": ADDRESSING, "n": ENUMERATION, "w": WSMAN_ACTIONS}


def _wsman_form(fault: WsmanFault, machine: str) -> str:
    return (
        f'<f:WSManFault xmlns:f="{_CODES}" Code="{fault.code}" Machine="{escape(machine)}">'
        f"<f:Message>{escape(fault.sentence)} </f:Message></f:WSManFault>"
    )


def _cim_form(fault: WsmanFault) -> str:
    text = escape(fault.sentence)
    properties = (
        ("CIMStatusCode", "cim:cimUnsignedInt", str(fault.cim_status)),
        ("CIMStatusCodeDescription", "cim:cimString", None),
        ("ErrorSource", "cim:cimString", None),
        ("ErrorType", "cim:cimUnsignedShort", "0"),
        ("Message", "cim:cimString", text),
        ("MessageID", "cim:cimString", f"HRESULT 0x{fault.code:08x}"),
        ("PerceivedSeverity", "cim:cimUnsignedShort", "0"),
        ("error_Category", "cim:cimUnsignedInt", "30"),
        ("error_Code", "cim:cimUnsignedInt", str(fault.code)),
        ("error_Type", "cim:cimString", "HRESULT"),
        ("error_WindowsErrorMessage", "cim:cimString", text),
    )
    inner = "".join(
        f'<p:{name} xsi:nil="true" xsi:type="{kind}"/>'
        if held is None
        else f'<p:{name} xsi:type="{kind}">{held}</p:{name}>'
        for name, kind, held in properties
    )
    return (
        f'<p:MSFT_WmiError b:IsCIM_Error="true" xmlns:b="{_BINDING}" xmlns:cim="{_COMMON}" '
        f'xmlns:p="{_CIM_ERROR}" xmlns:xsi="{XSI}" xsi:type="p:MSFT_WmiError_Type">{inner}'
        "</p:MSFT_WmiError>"
    )
