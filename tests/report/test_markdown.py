"""The Markdown: readable as it stands, and nothing in it that marks up by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from pxewizard.report import Format, Report, rendered
from pxewizard.report.model import Told
from tests.report.conftest import Reports
from tests.report.poison import PAYLOADS, poisoned
from tests.report.stories import BULK, BY_NAME, SWEPT


def tokens(report: Report) -> Iterator[Token]:
    """Read it as a ticket system does that allows HTML; the last line is a comment."""
    text = rendered(report, Format.MARKDOWN).decode().rpartition("<!--")[0]
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        yield token
        yield from token.children or ()


def links(read: Iterable[Token]) -> set[str]:
    return {str(one.attrs["href"]) for one in read if one.type == "link_open"}


@pytest.mark.parametrize("payload", PAYLOADS)
def test_whatever_stands_in_any_field_marks_up_nothing(payload: str, reports: Reports) -> None:
    for name in ("dp-missing", "dp-down", BULK):
        report = poisoned(reports(name), payload)
        read = list(tokens(report))
        kinds = {one.type for one in read}
        assert not kinds & {"html_inline", "html_block", "image", "s_open", "em_open"}
        assert all(one.startswith("https://learn.microsoft.com/") for one in links(read))
        shown = "".join(one.content for one in read if one.type in {"text", "code_inline", "fence"})
        assert "".join(payload.split()) in "".join(shown.split())


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_bar_breaks_a_table_and_no_address_becomes_a_link_by_itself(
    payload: str, reports: Reports
) -> None:
    for name in ("both-missing-mended", SWEPT, BULK):
        text = rendered(poisoned(reports(name), payload), Format.MARKDOWN).decode()
        tables = re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)
        assert tables
        for table in tables:
            bars = {len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}
            assert len(bars) == 1
        outside_code = re.sub(r"^(```+)$.*?^\1$|`+.*?`+", "", text, flags=re.MULTILINE | re.DOTALL)
        assert not re.search(r"(?<!\()https?://evil|www\.evil", outside_code)


@pytest.mark.parametrize("name", [*BY_NAME, SWEPT, BULK])
def test_every_link_leads_to_an_article_of_microsoft(name: str, reports: Reports) -> None:
    found = links(tokens(reports(name)))
    assert found
    assert all(re.match(r"https://(learn|support)\.microsoft\.com/", one) for one in found)


def test_it_says_the_verdict_first_and_0_changes_where_nothing_was_changed(
    reports: Reports,
) -> None:
    lines = rendered(reports("dp-missing"), Format.MARKDOWN).decode().splitlines()
    assert (
        lines[0] == "# IssuingCertificateList is missing on dp01.contoso.test (distribution point)."
    )
    assert "0 changes were made." in lines[2]
    assert "- Dry run: yes: not applied" in lines
    assert "- Changes: **0 changes**" in lines


def test_the_sections_stand_in_their_order(reports: Reports) -> None:
    text = rendered(reports("both-missing-mended"), Format.MARKDOWN).decode()
    heads = re.findall(r"^## \d+\. (.*?)(?: \(.*)?$", text, re.MULTILINE)
    assert heads == [
        "Scope, and how roles and site were proved",
        "Every reading",
        "Side by side",
        "Log evidence",
        "Reasoning",
        "What was changed",
        "Approval",
        "Verification",
        "Taking it back",
        "Journal",
        "Still to do by hand",
        "The articles",
        "This report",
    ]


def test_the_other_distribution_points_stand_behind_the_way_back_and_before_what_is_left(
    reports: Reports,
) -> None:
    report = reports("both-missing-mended")
    (one,) = report.examinations
    report = replace(report, examinations=(replace(one, others=(Told("dp02.contoso.test"),)),))
    text = rendered(report, Format.MARKDOWN).decode()
    heads = re.findall(r"^## \d+\. (.*?)(?: \(.*)?$", text, re.MULTILINE)
    assert heads[8:13] == [
        "Taking it back",
        "Journal",
        "Other distribution points",
        "Still to do by hand",
        "The articles",
    ]
    many = rendered(reports("many"), Format.MARKDOWN).decode()
    assert many.index("What was changed") < many.index("Other distribution points")


def test_what_was_agreed_to_stands_right_below_the_sentence_that_announces_it(
    reports: Reports,
) -> None:
    text = rendered(reports("both-missing-mended"), Format.MARKDOWN).decode()
    assert "after this text was shown:\n\n- **Write the value on dp01.contoso.test" in text


def test_what_is_to_mend_does_not_say_that_nothing_was_changed_once_something_was(
    reports: Reports,
) -> None:
    report = reports(SWEPT)
    assert "To mend (nothing was changed yet)" in rendered(report, Format.MARKDOWN).decode()
    changed = replace(report, origin=replace(report.origin, values_written=3))
    text = rendered(changed, Format.MARKDOWN).decode()
    assert "To mend\n" in text
    assert "nothing was changed yet" not in text


def test_what_was_not_read_is_apart_and_never_called_right(reports: Reports) -> None:
    text = rendered(reports(SWEPT), Format.MARKDOWN).decode()
    _, _, apart = text.partition("Not read, and who can mend it")
    apart, _, correct = apart.partition("Correct")
    for dead in ("ber-dp042", "muc-dp011", "sea-dp030", "ham-dp015", "sea-dp009"):
        assert dead in apart
        assert dead not in correct
