"""Asks for published advisories about the locked packages, by pip-audit in an environment of its own.

python3 build/dev.py audit [ARGUMENT ...]    (ARGUMENT: pip-audit's)

0: none known, 1: some, 77: the advisory service could not be asked, which not every network reaches.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from build.dev import KERBEROS_BUILD_LOCK, KERBEROS_LOCK, LOCK, ROOT, make_environment, pip, program

PIP_AUDIT = "pip-audit==2.10.1"
FOLDER = ROOT / "build" / ".work" / "audit"
OPTIONS = ("--require-hashes", "--disable-pip", "--progress-spinner", "off")
FOUND = "known vulnerabilit"  # pip-audit's own words; a service that is silent ends with 1, too
NOTHING_CHECKED = 77


def main(arguments: list[str]) -> int:
    """Ask for each lock; the worst answer counts."""
    make_environment(FOLDER)
    pip(FOLDER, PIP_AUDIT)
    return max(asked(lock, arguments) for lock in (LOCK, KERBEROS_LOCK, KERBEROS_BUILD_LOCK))


def asked(lock: Path, arguments: list[str]) -> int:
    """Ask about one lock; print what is said."""
    tool = program("pip-audit", FOLDER)
    command = [str(tool), *OPTIONS, "--requirement", str(lock), *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    print(f"--- {lock.name}\n{done.stdout}{done.stderr[-2000:]}".rstrip(), flush=True)
    return code_of(done.returncode, done.stderr)


def code_of(code: int, said: str) -> int:
    """Return what pip-audit's exit code and words mean."""
    if not code or FOUND in said:
        return code
    print("dev.py: no advisory service could be asked, so nothing was checked.")
    return NOTHING_CHECKED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
