"""Enumerations: what is none, what is a part of one only, and where one is too long."""

from __future__ import annotations

import pytest

from pxewizard.core.place import Service
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Absent, Kind, Present, ServiceState
from pxewizard.remote.line import Deadline
from pxewizard.remote.services import Services
from tests.remote.recordings import Playback, body, wsman

WDS = Service("dp01", "WDSServer")
PXE = Service("dp01", "SccmPxe")
END = "<w:EndOfSequence/>"
MORE = "<n:EnumerationContext>more</n:EnumerationContext>"


def page(inner: str, of: str = "EnumerateResponse") -> bytes:
    return body(f'<n:{of} xmlns:n="urn:n" xmlns:w="urn:w" xmlns:p="urn:p">{inner}</n:{of}>')


def items(*rows: str) -> str:
    return (
        f"<w:Items>{''.join(f'<p:Win32_Service>{row}</p:Win32_Service>' for row in rows)}</w:Items>"
    )


def service(name: str, state: str = "Stopped") -> str:
    named = f"<p:Name>{name}</p:Name>" if name else ""
    stated = f"<p:State>{state}</p:State>" if state else ""
    return f"{named}{stated}<p:StartMode>Auto</p:StartMode>"


def trouble(*replies: bytes) -> tuple[str, Playback]:
    played = Playback(*replies)
    with pytest.raises(Problem) as caught:
        Services(wsman(played)).states([WDS, PXE], Deadline(5))
    return caught.value.code, played


def test_the_services_of_all_pages_are_read_and_only_what_is_in_none_is_absent() -> None:
    first = page(MORE + items(service("wdsserver")))
    last = page(items() + END, "PullResponse")

    found = Services(wsman(Playback(first, last))).states([WDS, PXE], Deadline(5))

    assert found == {WDS: Present(ServiceState("Stopped", "Auto"), Kind.SERVICE), PXE: Absent()}


@pytest.mark.parametrize("inner", [END, items() + END, f"<n:EnumerationContext/>{items()}{END}"])
def test_an_enumeration_that_says_so_is_empty(inner: str) -> None:
    found = Services(wsman(Playback(page(inner)))).states([WDS], Deadline(5))

    assert found == {WDS: Absent()}


@pytest.mark.parametrize(
    "reply",
    [
        page(items() + END, "O"),
        page(items() + END, "PullResponse"),
        page(""),
        page(items()),
        page(items(service("WDSServer"))),
        page(f"<n:EnumerationContext> </n:EnumerationContext>{items()}"),
        page(f"<p:A>{END}</p:A>"),
    ],
    ids=range(7),
)
def test_what_is_no_enumeration_or_has_no_end_does_not_make_a_service_absent(
    reply: bytes,
) -> None:
    code, played = trouble(reply)

    assert code == "reply-unreadable"
    assert played.trouble is not None


@pytest.mark.parametrize(
    "later",
    [page(items() + END), page(items(), "PullResponse"), page("", "PullResponse")],
    ids=["other", "endless", "empty"],
)
def test_a_later_page_must_be_one_too(later: bytes) -> None:
    assert trouble(page(MORE), later)[0] == "reply-unreadable"


@pytest.mark.parametrize(
    "rows",
    [
        [service("")],
        [service(" ")],
        [service("Spooler")],
        [service("WDSServer"), service("WDSServer")],
    ],
    ids=["nameless", "blank", "not asked for", "twice"],
)
def test_a_row_that_answers_nothing_asked_is_not_passed_over(rows: list[str]) -> None:
    assert trouble(page(items(*rows) + END))[0] == "reply-unreadable"


@pytest.mark.parametrize(
    "row", [service("", "Running"), service("Other", "")], ids=["nameless", "stateless"]
)
def test_a_dependent_without_name_or_state_is_not_passed_over(row: str) -> None:
    running = page(items(service("WDSServer", "Running")) + END)

    assert trouble(running, page(items(row) + END))[0] == "reply-unreadable"


def test_an_enumeration_without_an_end_is_given_up() -> None:
    pages = [page(MORE), *[page(MORE, "PullResponse")] * 30]

    assert trouble(*pages)[0] == "reply-too-large"


def test_an_enumeration_of_too_many_items_is_given_up_also_where_it_ends() -> None:
    hundred = items(*[service("WDSServer")] * 100)
    pages = [page(MORE + hundred), *[page(MORE + hundred, "PullResponse")] * 15]

    code, played = trouble(*pages)

    assert (code, len(played.sent)) == ("reply-too-large", 11)
    whole = items(*[service("WDSServer")] * 1001)
    assert trouble(page(whole + END))[0] == "reply-too-large"


def test_an_enumeration_of_too_many_bytes_is_given_up() -> None:
    padding = f"<p:Padding>{'x' * 490_000}</p:Padding>"
    pages = [page(MORE + padding), *[page(MORE + padding, "PullResponse")] * 15]

    code, played = trouble(*pages)

    assert (code, len(played.sent)) == ("reply-too-large", 9)
