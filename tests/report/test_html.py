"""The HTML: valid, one file, nothing from outside, nothing that runs; what it shows is text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

import html5lib
import pytest

from pxewizard import resources
from pxewizard.engine.sweep_rows import SweepState
from pxewizard.report import Format, Report, build, rendered
from tests.report.conftest import Reports
from tests.report.poison import PAYLOADS, poisoned
from tests.report.stories import BULK, BY_NAME, SWEPT, of_rows
from tests.report.test_sweep import rows

ELEMENTS: Final = set(
    """
    a b body circle code col colgroup dd defs div dl dt figcaption figure footer h1 h2 h3 head header html li
    main meta ol p path pre rect small span style svg symbol table tbody td th thead title tr ul use wbr
    """.split()  # noqa: SIM905 - read more easily
)
ATTRIBUTES: Final = set(
    """
    aria-hidden aria-label charset class content cx cy d fill height href http-equiv id lang name
    preserveAspectRatio r rel role scope stroke-dasharray style viewBox width x y
    """.split()  # noqa: SIM905
)
ADDRESS: Final = re.compile(r"#[\w-]+|https://(learn|support)\.microsoft\.com/\S*")
PRINTED: Final = 680  # pixels between the margins of A4
STYLE: Final = re.compile(r"width:\d+%")


def parsed(data: bytes) -> Element:
    """Read it as strictly as the standard asks: every error of the parser is one."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    found: Element = parser.parse(data.decode())
    return found


def wrong(root: Element) -> Iterator[str]:
    """Yield what has no business in a report."""
    for one in root.iter():
        if not isinstance(one.tag, str):
            continue
        tag = one.tag.rpartition("}")[2]
        if tag not in ELEMENTS:
            yield f"<{tag}>"
        for name, value in one.attrib.items():
            if name.rpartition("}")[2] not in ATTRIBUTES:
                yield f"{tag} {name}"
            if name == "href" and not ADDRESS.fullmatch(value):
                yield f"{tag} {name}={value}"
            if name == "style" and not STYLE.fullmatch(value):
                yield f"{tag} {name}={value}"


def page(report: Report) -> bytes:
    return rendered(report, Format.HTML)


@pytest.mark.parametrize("name", [*BY_NAME, SWEPT, BULK])
def test_every_page_is_valid_and_holds_nothing_that_runs_or_comes_from_outside(
    name: str, reports: Reports
) -> None:
    assert list(wrong(parsed(page(reports(name))))) == []


@pytest.mark.parametrize("payload", PAYLOADS)
def test_whatever_stands_in_any_field_is_shown_as_text(payload: str, reports: Reports) -> None:
    for name in ("both-missing-mended", SWEPT, BULK):
        root = parsed(page(poisoned(reports(name), payload)))
        assert list(wrong(root)) == []
        assert payload in " ".join(root.itertext())


def test_the_timeline_shows_when_the_change_was_made(reports: Reports) -> None:
    for name, lines in (("both-missing-mended", 2), ("both-missing", 0)):
        root = parsed(page(reports(name)))
        (figure,) = (one for one in root.iter("figure") if one.get("class") == "timeline")
        drawn = [one for one in figure.iterfind(".//{*}path") if one.get("class") == "change"]
        assert len(drawn) == lines  # one for each log
        assert ("Changed on 2026-11-20 12:00:00 UTC" in figure.attrib["aria-label"]) == (lines > 0)


def test_a_page_with_something_that_runs_would_be_found() -> None:
    for bad in ("<script>1</script>", '<p onclick="1">', '<a href="https://example.test/">x</a>'):
        root = parsed(f"<!DOCTYPE html><html><head><title>x</title></head><body>{bad}".encode())
        assert list(wrong(root)) != []


def test_every_tag_leads_to_its_line_and_no_place_has_two(reports: Reports) -> None:
    for name in ("both-missing-mended", "access-denied", "cache-expire-mended"):
        root = parsed(page(reports(name)))
        ids = [one.attrib["id"] for one in root.iter() if "id" in one.attrib]
        assert len(ids) == len(set(ids))
        inside = {one.attrib["href"] for one in root.iter() if one.get("href", "").startswith("#")}
        assert {one.removeprefix("#") for one in inside} <= set(ids)


def test_style_and_page_name_no_address_of_the_network(reports: Reports) -> None:
    style = resources.resource("report", "report.css").read_text(encoding="utf-8")
    assert "url(" not in style
    assert "@import" not in style
    links = re.findall(rb"https?://[\w.]+", page(reports("healthy")))
    assert set(links) <= {
        b"https://learn.microsoft.com",
        b"https://support.microsoft.com",
        b"http://mp01.contoso.test",  # a value that was read, shown as text
    }


@pytest.mark.parametrize("many", [1, 300, 400, 5_000])
def test_every_server_of_a_sweep_has_its_shape_inside_a_picture_that_fits_a_printed_page(
    many: int,
) -> None:
    states = [SweepState.CORRECT] * (many - 1) + [SweepState.MISSING]
    root = parsed(page(build(of_rows(rows(*states)))[0]))
    (figure,) = (one for one in root.iter("figure") if one.get("class") == "pattern")
    shapes = [(svg, use) for svg in figure.iterfind(".//{*}svg") for use in svg.iterfind("{*}use")]
    assert len(shapes) == many
    for svg, use in shapes:
        left, top, width, height = map(int, svg.attrib["viewBox"].split())
        assert (left, top) == (0, 0)
        assert width <= PRINTED
        assert height <= PRINTED
        assert int(use.attrib["x"]) + int(use.attrib["width"]) <= width
        assert int(use.attrib["y"]) + int(use.attrib["height"]) <= height


def test_it_is_made_for_light_dark_and_paper() -> None:
    style = resources.resource("report", "report.css").read_text(encoding="utf-8")
    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style
    assert "table-header-group" in style
    assert re.search(r"tr, li[^{]*\{ break-inside: avoid; \}", style)
    assert "size:" not in style.replace("font-size:", "")  # A4 and Letter alike
