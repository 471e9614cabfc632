"""Runs the benchmarks one after the other and writes their rows into the README's table.

python3 build/dev.py bench [NAME ...]    all of them (10 minutes on a quiet computer), or these

Rows of benchmarks that do not run stay as they are. Ends with 1 where a limit does not hold.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from tests.bench.rows import TAKEN_BY, Row
from tests.bench.table import line, replaced

ROOT: Final = Path(__file__).parents[2]
README: Final = ROOT / "README.md"
NAMES: Final = ("start", "window", "winrm", "database", "discover", "logs", "report", "sweep")


def measured(name: str) -> tuple[int, list[Row]]:
    """Run one benchmark; return its exit code and its rows."""
    with tempfile.TemporaryDirectory(prefix="pxewizard-bench-") as kept:
        taken = Path(kept, "rows")
        taken.touch()
        call = [sys.executable, "-m", f"tests.bench.{name}"]
        code = subprocess.call(call, cwd=ROOT, env=os.environ | {TAKEN_BY: str(taken)})
        return code, [Row(**json.loads(one)) for one in taken.read_text("utf-8").splitlines()]


def machine() -> str:
    """Return on what it is measured, and how busy that is."""
    cpu = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        found = info.read_text(encoding="utf-8").partition("model name")[2].partition("\n")[0]
        cpu = found.lstrip("\t :") or cpu
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    system = f"{platform.system()}, Python {platform.python_version()}"
    return f"{os.cpu_count()} × {cpu}, {system}{load}, {datetime.now(UTC):%Y-%m-%d}"


def main(names: list[str]) -> int:
    """Run them; each one's rows are written as soon as it has ended."""
    if not {*names} <= {*NAMES}:
        print(__doc__)
        print("The benchmarks:", *NAMES)
        return 2
    worst = 0
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # as where the program is installed: compiled
    subprocess.call([sys.executable, "-m", "compileall", "-q", "pxewizard"], cwd=ROOT)
    for name in names or NAMES:
        print(f"--- {name}", flush=True)
        where = machine()
        code, rows = measured(name)
        worst = worst or int(code != 0)
        if rows:
            text = README.read_text(encoding="utf-8")
            lines = [line(name, row) for row in rows]
            README.write_text(replaced(text, name, lines, where, NAMES), encoding="utf-8")
        else:
            print(f"{name} handed over no row, so its old ones stay.")
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
