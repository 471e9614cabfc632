"""Each report is made once for all tests: they are values."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pxewizard.report import Report, build
from tests.report.stories import BULK, BY_NAME, SWEPT, mended_many, swept, told

# A browser takes minutes and is no part of the product: `build/dev.py browser` runs this one by its name.
collect_ignore = ["test_in_chromium.py"]

Reports = Callable[[str], Report]


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Reports:
    """Return the report of a story by its name."""
    made: dict[str, Report] = {}

    def report(name: str) -> Report:
        if name not in made:
            root = tmp_path_factory.mktemp("report")
            many = {SWEPT: swept, BULK: mended_many}.get(name)
            made[name] = build(many(root))[0] if many else told(BY_NAME[name], root)
        return made[name]

    return report
