"""The page as Markdown for a ticket: plain tables, no HTML, and nothing in it that marks up by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from pxewizard.report.closing import Mark, closed
from pxewizard.report.document import (
    Block,
    Chain,
    Code,
    Counts,
    Document,
    Facts,
    Heading,
    Paragraph,
    Pattern,
    Points,
    Sign,
    Span,
    Style,
    Table,
    Timeline,
)

SIGNS: Final[dict[Sign, str]] = {
    Sign.OK: "✔",
    Sign.PROBLEM: "■",
    Sign.WARNING: "▲",
    Sign.UNKNOWN: "⊘",
    Sign.ABSENT: "□",
    Sign.NOTE: "●",
    Sign.DIFFERS: "◆",
    Sign.WAITING: "○",
}
_MARKS: Final = re.compile(r"([\\`*_{}\[\]<>#|~$@])")
_BEGINS: Final = re.compile(r"^(\s*)([-+=]|\d+[.)])", re.MULTILINE)
_ADDRESS: Final = re.compile(r"(https?|ftp|mailto|xmpp|www)([:.])", re.IGNORECASE)


def markdown_text(document: Document) -> bytes:
    """Return the text, with the line that closes it."""
    text = "\n\n".join(_parts(document)) + "\n"
    return closed(text.encode("utf-8", "backslashreplace"), document.sha256, Mark.HTML)


def _parts(document: Document) -> Iterator[str]:
    yield f"# {escaped(document.title)}"
    yield escaped(document.lead)
    yield f"PXE Wizard · {escaped(document.kind)} · {escaped(document.run)}"
    for block in document.blocks:
        yield _block(block)
    yield f"{escaped(document.sha256_word)}: `{document.sha256}`"


def _block(block: Block) -> str:
    match block:
        case Heading(text, number, note):
            head = f"## {number}. {escaped(text)}" if number else f"### {escaped(text)}"
            return f"{head} ({escaped(note)})" if note else head
        case Paragraph(spans):
            return _begun(_spans(spans))
        case Facts(rows):
            return "\n".join(f"- {escaped(name)}: {_spans(value)}" for name, value in rows)
        case Table():
            return _table(block)
        case Code(lines):
            return _fenced("\n".join(lines))
        case Points(rows, boxes):
            mark = "- [ ] " if boxes else "- "
            return "\n".join(f"{mark}{_begun(_spans(row))}" for row in rows)
        case _:
            return _picture(block)


def _picture(block: Chain | Timeline | Counts | Pattern) -> str:
    """Return in words what is a picture elsewhere."""
    match block:
        case Chain(links):
            said = (f"{link.name}: {' '.join((*link.tags, link.text)).strip()}" for link in links)
            return " → ".join(map(escaped, said))
        case Counts(counts):
            said = (f"{SIGNS[one.sign]} **{one.number:,}** {escaped(one.says)}" for one in counts)
            return " · ".join(said)
        case Timeline(says=says) | Pattern(says=says):
            return escaped(says)


def _table(table: Table) -> str:
    heads = [_spans(head) or " " for head in table.heads]
    rows = [[_cell(box.spans, hatched=box.hatched) for box in line.boxes] for line in table.lines]
    rule = ["---"] * len(heads)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, rule, *rows))


def _cell(spans: Iterable[Span], *, hatched: bool) -> str:
    return "—" if hatched else _spans(spans, bar=r"\|") or " "


def _spans(spans: Iterable[Span], *, bar: str = "|") -> str:
    """Return pieces of text; in a table a bar is written as `bar`, also where nothing else is escaped."""
    return "".join(_span(one, bar) for one in spans)


def _span(span: Span, bar: str) -> str:
    sign = f"{SIGNS[span.sign]} " if span.sign else ""
    match span.style:
        case Style.STRONG if span.text.strip():
            behind = " " if span.text.endswith(" ") else ""
            return f"{sign}**{escaped(span.text.strip())}**{behind}"
        case Style.CODE if span.text.strip():
            return f"{sign}{_code(span.text).replace('|', bar)}"
        case Style.LINK:
            return f"{sign}[{escaped(span.text)}]({span.url})"
        case _:
            return f"{sign}{escaped(span.text)}"


def _code(text: str) -> str:
    """Return a text between more back quotes than stand in it."""
    fence = "`" * (_longest(text) + 1)
    gap = " " if text[:1] == "`" or text[-1:] == "`" else ""
    return f"{fence}{gap}{text}{gap}{fence}"


def _fenced(text: str) -> str:
    fence = "`" * max(3, _longest(text) + 1)
    return f"{fence}\n{text}\n{fence}"


def _longest(text: str) -> int:
    return max((len(run) for run in re.findall(r"`+", text)), default=0)


def escaped(text: str) -> str:
    """Return the text so that it marks up nothing, and is no link."""
    safe = _MARKS.sub(r"\\\1", text.replace("&", "&amp;"))
    return _ADDRESS.sub(r"\1\\\2", safe)


def _begun(text: str) -> str:
    return _BEGINS.sub(r"\1\\\2", text)
