"""What comes back: SOAP replies, parsed once, by a parser that refuses DTDs and entities.

Replies are not trusted: their size is bounded by the line, their depth here, and each must relate to
the question. Elements are found by their local names: Windows' prefixes and namespaces vary.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from pxewizard.core.late import dataclass

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element, TreeBuilder

_HIGHEST: Final = 2**64 - 1  # of WMI's largest type; Python would take a number of any length
_DEEPEST: Final = 60  # elements inside each other; Windows' own faults have about 12
_NIL: Final = "{http://www.w3.org/2001/XMLSchema-instance}nil"
_SOAP: Final = "{http://www.w3.org/2003/05/soap-envelope}"


@dataclass(frozen=True)
class Fault:
    """A fault by its numbers; the words in it are in the server's language."""

    code: int | None
    subcode: str = ""
    status: int | None = None  # CIMStatusCode, where WMI itself tells it

    def __str__(self) -> str:
        """Return the numbers for specialists."""
        code = "no number" if self.code is None else f"0x{self.code:08X}"
        return " ".join(filter(None, (code, self.subcode)))


@dataclass(frozen=True)
class Body:
    """The content of a reply that is not a fault: its first element, and the size of the whole."""

    element: Element
    size: int = 0  # bytes

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the texts of the elements of that name in the first level, nil ones left out."""
        return tuple(
            one.text or ""
            for one in self.element
            if local(one) == name and one.get(_NIL, "").strip() not in {"true", "1"}
        )

    def number(self, name: str) -> int | None:
        """Return a number, None where there is none."""
        return number(next(iter(self.texts(name)), ""))

    def items(self) -> tuple[Mapping[str, str], ...]:
        """Return the instances of an enumeration, each with its properties."""
        found = (one for one in self.element if local(one) == "Items")
        return tuple(dict(_properties(instance)) for items in found for instance in items)

    def context(self, kind: str) -> str | None:
        """Return where an enumeration goes on, None at its end.

        Raises ValueError where it says neither, or is no reply of that kind.
        """
        if local(self.element) != kind:
            raise ValueError(f"{local(self.element)} instead of {kind}")
        named = {local(one): (one.text or "").strip() for one in self.element}
        if "EndOfSequence" in named:
            return None
        if not named.get("EnumerationContext"):
            raise ValueError("neither an end nor a context")
        return named["EnumerationContext"]


def parse(body: bytes, message_id: str) -> Body | Fault | None:
    """Return what the reply to that message says; None if it is no reply, ValueError if to another."""
    envelope = _tree(body)
    if envelope is None or envelope.tag != f"{_SOAP}Envelope":
        return None
    content = envelope.find(f"{_SOAP}Body")
    if content is None or not len(content):
        return None
    first = content[0]
    is_fault = first.tag == f"{_SOAP}Fault"
    related = [(one.text or "").strip() for one in envelope.iter() if local(one) == "RelatesTo"]
    # The fault for a quota comes without the element; no other reply does.
    if (related or not is_fault) and not _is(related, message_id):
        raise ValueError(f"{related} instead of {message_id}")
    return _fault(first) if is_fault else Body(first, len(body))


def local(element: Element) -> str:
    """Return an element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def number(text: str) -> int | None:
    """Return a decimal or 0x number of 64 bits at most, None for anything else."""
    try:
        found = int(text.strip(), 0)
    except ValueError:
        return None
    return found if abs(found) <= _HIGHEST else None


def _is(related: list[str], message_id: str) -> bool:
    return [one.casefold().removeprefix("uuid:") for one in related] == [message_id.casefold()]


def _tree(body: bytes) -> Element | None:
    from xml.etree.ElementTree import ParseError, TreeBuilder

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser

    parser = DefusedXMLParser(target=_Shallow(TreeBuilder()), forbid_dtd=True)
    try:
        parser.feed(body)
        found = parser.close()
    except (ParseError, DefusedXmlException, ValueError, LookupError):  # also: unknown encoding
        return None
    return found


class _Shallow:
    """Builds a tree, as long as it does not go too deep: deep trees exhaust the stack."""

    def __init__(self, builder: TreeBuilder) -> None:
        self._builder = builder
        self._depth = 0
        self.data = builder.data
        self.close = builder.close

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ValueError("too deep")
        self._builder.start(tag, attributes)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._builder.end(tag)


def _fault(fault: Element) -> Fault:
    """Collect the numbers: those of Windows before those of WMI, the outermost of each."""
    codes: list[int | None] = []
    wmi: list[int | None] = []
    status: list[int | None] = []
    subcodes: list[str] = []
    for one in fault.iter():
        match local(one):
            case "WSManFault":
                codes.append(number(one.get("Code", "")))
            case "error_Code":
                wmi.append(number(one.text or ""))
            case "CIMStatusCode":
                status.append(number(one.text or ""))
            case "Subcode":
                subcodes += [(value.text or "").strip() for value in one if local(value) == "Value"]
            case _:
                pass
    known = [code & 0xFFFFFFFF for code in codes + wmi if code is not None]
    found = [one for one in status if one is not None]
    return Fault(known[0] if known else None, "".join(subcodes[:1]), found[0] if found else None)


def _properties(instance: Element) -> Iterator[tuple[str, str]]:
    """Yield an instance's properties; a query for some of them wraps them in w:XmlFragment."""
    for one in instance.iter():
        if not len(one) and one is not instance:
            yield local(one), one.text or ""
