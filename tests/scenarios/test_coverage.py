"""COVERAGE.md says of every sentence of both articles which test shows it: every one of them exists."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TABLE = Path(__file__).with_name("COVERAGE.md")
ARTICLES = ("KB 4469580", "KB 2019640")
_ID = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


@dataclass(frozen=True)
class Row:
    """One sentence of an article, what the program does about it, and the tests that show it."""

    article: str
    sentence: str
    does: str
    tests: tuple[tuple[str, str], ...]


def rows() -> list[Row]:
    """Return the rows of both tables, below the heading of their article."""
    found, article = [], ""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            article = line[3:].partition(":")[0]
        if line.startswith("| ") and not line.startswith("| The article says"):
            sentence, does, shown = (cell.strip() for cell in line.strip("|").split("|"))
            tests = tuple((path, name) for path, name in _ID.findall(shown))
            assert len(tests) == shown.count("`") // 2, f"not a test's name: {shown}"
            found.append(Row(article, sentence, does, tests))
    return found


@cache
def names_in(path: str) -> frozenset[str]:
    """Return the names of a module's tests, read without running it."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    )


ROWS = rows()


def test_both_articles_are_there_and_nothing_else() -> None:
    assert tuple(dict.fromkeys(row.article for row in ROWS)) == ARTICLES
    assert all(sum(row.article == one for row in ROWS) > 15 for one in ARTICLES)


def test_no_sentence_stands_there_twice() -> None:
    sentences = [row.sentence for row in ROWS]

    assert len(sentences) == len(set(sentences))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.sentence[:40])
def test_every_sentence_has_what_the_program_does_and_a_test_that_exists(row: Row) -> None:
    assert row.sentence
    assert row.does
    assert row.tests
    for path, name in row.tests:
        assert (ROOT / path).is_file(), path
        assert name in names_in(path), f"{path}::{name}"
