"""Draw the README's picture: what `pxewizard examine` prints, as an SVG that needs no network.

    .venv/bin/python build/picture.py

A test draws it again and compares, so that it never shows what the program no longer says.
"""

from __future__ import annotations

import io
import re
from contextlib import redirect_stdout
from html import escape
from pathlib import Path
from typing import Final

from pxewizard.cli.main import run

PICTURE: Final = Path(__file__).parent.parent / "resources" / "pictures" / "examine.svg"
COMMAND: Final = "examine --practice dp-missing --article 4469580"
_END: Final = "\n\nWhat was read"  # the picture ends before the long table
_WIDE, _HIGH, _MARGIN = 8.0, 19, 20
_COLOURS: Final = {
    "Affected.": "#FF938A",
    "Problem": "#FF938A",
    "Proved": "#74CC8E",
    "Agrees": "#74CC8E",
    "missing": "#FF938A",
    "There is a fix.": "#74CC8E",
}


def draw() -> str:
    """Return the picture of what the command prints first."""
    printed = io.StringIO()
    with redirect_stdout(printed):
        run(COMMAND.split())
    shown = re.sub(r"\b\d\d:\d\d:\d\d\b", "12:00:00", printed.getvalue().partition(_END)[0])
    lines = [f"$ pxewizard {COMMAND}", *shown.splitlines()]
    width = round(max(map(len, lines)) * _WIDE) + 2 * _MARGIN
    height = len(lines) * _HIGH + 2 * _MARGIN
    rows = "\n".join(
        f'<text x="{_MARGIN}" y="{_MARGIN + _HIGH * (n + 0.75):.0f}">{_coloured(line)}</text>'
        for n, line in enumerate(lines)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}">\n'
        f"<title>pxewizard {COMMAND}</title>\n"
        '<rect width="100%" height="100%" rx="6" fill="#202327"/>\n'
        '<g font-family="Cascadia Mono, Consolas, DejaVu Sans Mono, monospace" font-size="13"'
        ' fill="#ECEFF2" xml:space="preserve">\n'
        f"{rows}\n</g>\n</svg>\n"
    )


def _coloured(line: str) -> str:
    words = "|".join(map(re.escape, _COLOURS))
    return re.sub(
        rf"(?<!-)\b(?:{words})",
        lambda found: f'<tspan fill="{_COLOURS[found[0]]}">{found[0]}</tspan>',
        escape(line),
    )


if __name__ == "__main__":
    PICTURE.write_text(draw(), encoding="utf-8", newline="\n")
