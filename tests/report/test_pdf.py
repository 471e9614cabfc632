"""The PDF: its text can be found and selected, it says what the Markdown says, and runs nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest

from pxewizard.engine.sweep_rows import SweepState
from pxewizard.report import Format, Profile, Report, build, rendered
from pxewizard.report.document import (
    Cluster,
    Document,
    Heading,
    Paragraph,
    Pattern,
    Span,
    Style,
    Track,
)
from pxewizard.report.markdown import escaped
from pxewizard.report.page import page
from pxewizard.report.pdf import pdf_bytes
from pxewizard.report.redact import Redactor
from pxewizard.report.telling import Teller
from tests.report.conftest import Reports
from tests.report.hostile import hostile
from tests.report.pdf_reading import bookmarks, fills, pages, pdf_text
from tests.report.poison import PAYLOADS, RAW, poisoned
from tests.report.stories import BULK, BY_NAME, SWEPT, of_rows
from tests.report.test_sweep import rows

NAMES = [*BY_NAME, SWEPT, BULK]


EMPTY = Document("Sweep", "now", "Many", "", "en", "0" * 64, "SHA-256", ())
SAYS = {"title", "lead", "text", "note", "name", "says", "tags", "lines"}


def facts(one: object, field: str = "") -> Iterator[Span]:
    """Yield every piece of text of a page, whatever block it stands in; pictures say theirs in words."""
    if isinstance(one, Span):
        yield one
    elif isinstance(one, tuple):
        for part in one:
            yield from facts(part, field)
    elif isinstance(one, str) and field in SAYS:
        yield Span(one, Style.CODE if field == "lines" else Style.PLAIN)
    elif is_dataclass(one) and not isinstance(one, Track | Cluster):
        for each in fields(one):
            yield from facts(getattr(one, each.name), each.name)


def without_spaces(text: str) -> str:
    return re.sub(r"[\s\u200b\ufffe\u2060]+", "", text)


def stands(word: str, text: str) -> bool:
    """Return whether it stands there, perhaps cut once by the end of a page."""
    cuts = range(4, len(word) - 3)
    return word in text or any(word[:n] in text and word[n:] in text for n in cuts)


@pytest.mark.parametrize("name", NAMES)
def test_every_fact_of_the_page_stands_in_the_pdf_and_in_the_markdown(
    name: str, reports: Reports
) -> None:
    report = reports(name)
    in_pdf = without_spaces(pdf_text(rendered(report, Format.PDF)))
    in_markdown = without_spaces(rendered(report, Format.MARKDOWN).decode())
    found = [one for one in facts(page(report)) if one.text.strip()]
    assert len(found) > 20
    for one in found:
        text = one.text.strip()
        words = [text] if without_spaces(text) in in_pdf else text.split()  # over the end of a page
        assert all(stands(without_spaces(word), in_pdf) for word in words), text
        plain = text if one.style is Style.CODE else escaped(text)
        assert without_spaces(plain).replace("\\|", "|") in in_markdown.replace("\\|", "|"), text


@pytest.mark.parametrize("name", NAMES)
def test_every_page_has_its_number_and_the_hash_of_the_json(name: str, reports: Reports) -> None:
    report = reports(name)
    read = pages(rendered(report, Format.PDF))
    for number, text in enumerate(read, 1):
        assert f"{number} / {len(read)}" in text
        assert page(report).sha256 in text


def test_every_section_has_its_bookmark(reports: Reports) -> None:
    report = reports("both-missing-mended")
    sections = [one.text for one in page(report).blocks if isinstance(one, Heading) and one.number]
    marks = bookmarks(rendered(report, Format.PDF))
    assert marks[0] == report.title
    assert [one.split("   ")[1] for one in marks if "   " in one] == sections


def test_each_kind_of_tag_has_its_own_ground_and_the_chain_its_arrowheads(
    reports: Reports,
) -> None:
    filled = fills(rendered(reports("both-missing-mended"), Format.PDF))
    assert filled["E4E8ED"] > 10  # evidence
    assert filled["1B1F24"] >= 2  # findings
    assert filled["0B5CAD"] >= 3 + 3  # steps, and the three arrowheads


def test_the_same_report_gives_the_same_bytes(reports: Reports) -> None:
    report = reports("dp-missing")
    assert rendered(report, Format.PDF) == rendered(report, Format.PDF)


@pytest.mark.parametrize("many", [1, 230, 700, 3_000])
def test_the_pattern_of_a_sweep_of_any_size_is_cut_where_a_page_ends(many: int) -> None:
    states = [SweepState.CORRECT] * (many - 1) + [SweepState.MISSING]
    blocks = page(build(of_rows(rows(*states)))[0]).blocks
    (pattern,) = (one for one in blocks if isinstance(one, Pattern))
    above = [Paragraph((Span("x"),))]
    for lines in range(0, 60, 4):
        document = replace(EMPTY, blocks=(*above * lines, pattern))
        assert pages(pdf_bytes(document))


def test_no_heading_is_left_alone_at_the_end_of_a_page(reports: Reports) -> None:
    for name in [*BY_NAME, SWEPT, BULK]:
        report = reports(name)
        found = [one for one in page(report).blocks if isinstance(one, Heading)]
        heads = {without_spaces(f"{one.number or ''}{one.text}{one.note}") for one in found}
        for text in pages(rendered(report, Format.PDF)):
            *_, last, _number = text.splitlines()
            assert without_spaces(last) not in heads, name


def test_the_font_is_embedded(reports: Reports) -> None:
    data = rendered(reports("healthy"), Format.PDF)
    assert data.count(b"/FontFile2") >= 3
    assert b"Inter" in data


def test_whatever_stands_in_any_field_is_text_and_no_link(reports: Reports) -> None:
    every = " ".join(PAYLOADS)
    data = rendered(poisoned(reports("both-missing-mended"), every), Format.PDF)
    named = "".join(one if ord(one) < 0xFF00 else f"⟨U+{ord(one):04X}⟩" for one in every)
    assert without_spaces(named) in without_spaces(pdf_text(data))
    assert b"/JavaScript" not in data
    assert b"/OpenAction" not in data
    links = re.findall(rb"/URI \((.*?)\)", data)
    assert links
    assert all(one.startswith(b"https://learn.microsoft.com/") for one in links)


def bare(text: str) -> str:
    return re.sub("[⟨⟩]", "", without_spaces(text))


@pytest.mark.parametrize("payload", [*RAW, "漢" * 300], ids=range(len(RAW) + 1))
def test_no_record_however_hostile_makes_a_pdf_that_cannot_be_drawn(
    payload: str, tmp_path: Path
) -> None:
    text = pdf_text(rendered(build(hostile(payload, tmp_path))[0], Format.PDF))
    assert "\u202e" not in text
    assert "\x1b" not in text
    begins = Teller(Redactor(Profile.NONE)).free(payload)[:20]
    assert bare(begins) in bare(text).replace("U+6F22", "漢")


@pytest.mark.parametrize("letter", ["W", "漢"])
def test_long_words_in_every_field_are_broken_also_in_the_heads_of_tables(
    letter: str, reports: Reports
) -> None:
    report = poisoned(reports("both-missing-mended"), letter * 400)
    text = without_spaces(pdf_text(rendered(report, Format.PDF)))
    assert "W" * 400 in text or "U+6F22" * 400 in text


def test_letters_that_no_font_has_are_named_by_their_number(reports: Reports) -> None:
    report: Report = poisoned(reports("healthy"), "Ж β ≠ שלום 漢字 🙂")
    text = pdf_text(rendered(report, Format.PDF))
    assert "Ж β ≠" in text
    assert "⟨U+6F22 U+5B57⟩" in text
    assert "⟨U+1F642⟩" in text
