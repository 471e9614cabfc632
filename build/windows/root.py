"""Debian's part of the Windows check: a root of its own with Wine for 64 and 32 bits, made by mmdebstrap.

This machine keeps its architecture and its packages; where those come from is read from apt's own
configuration, whatever mirror that names.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from build.windows.cache import Unavailable, kept

# ISCC and Setup are programs for 32 bits. The compiler makes the test's own parts, python3 runs the steps.
PACKAGES: Final = (
    *("wine", "wine64", "wine32:i386", "xvfb", "xauth"),
    *("gcc-mingw-w64-x86-64-win32", "python3", "libodbc2"),
)
# Folders of the root for what is bound there; all but the last two to be read only.
MOUNTS: Final = ("checkout", "library", "packages", "interpreter", "compiler", "work", "results")
_DISTRIBUTIONS: Final = ("Debian", "Ubuntu")
_FORM: Final = "$(ORIGIN)|$(REPO_URI)|$(RELEASE)|$(COMPONENT)"
_COMPONENTS: Final = ("main", "universe")
_UPDATE: Final = ("apt-get", "update")
_NOT_NEEDED: Final = ("doc", "man", "locale", "icons")  # below /usr/share

# What a mirror on this machine may need; the rest of apt's settings is about other things.
_SETTINGS: Final = re.compile(
    r"^(?:Acquire::(?:Check-Valid-Until|Check-Date|https?::\S+|Proxy\S*|Retries)) .*;$",
    re.MULTILINE,
)


def made() -> Path:
    """Return the root, made if it is not there; Unavailable where it cannot be made."""
    sources = _sources()
    if not sources:  # as on a machine whose lists were never fetched, or taken away
        subprocess.run(_UPDATE, capture_output=True, check=False)
        sources = _sources()
    if not sources:
        raise Unavailable("apt-get update finds no source of Debian or Ubuntu")
    (_, base, _), *_ = sources
    key = "\n".join([base, *PACKAGES, *MOUNTS])
    return kept("root", key, lambda folder: _make(folder, base, sources)) / "root"


def _sources() -> tuple[tuple[str, str, str], ...]:
    return tuple(
        sources_in(_told("apt-get", "indextargets", "--format", _FORM, "Created-By: Packages"))
    )


def _make(folder: Path, base: str, sources: tuple[tuple[str, str, str], ...]) -> None:
    target = folder / "root"
    own = [("--aptopt", line) for line in _settings()]
    fewer = [("--dpkgopt", f"path-exclude=/usr/share/{name}/*") for name in _NOT_NEEDED]
    command = [
        *("mmdebstrap", "--quiet", "--mode=root", "--variant=apt", "--architectures=amd64,i386"),
        *("--aptopt", 'APT::Sandbox::User "root"'),  # the cache may lie where nobody else can read
        *(word for pair in (*own, *fewer) for word in pair),
        *(f"--include={','.join(PACKAGES)}", base, str(target), "-"),
    ]
    lines = "".join(f"deb {uri} {suite} {component}\n" for uri, suite, component in sources)
    done = subprocess.run(command, input=lines, capture_output=True, text=True, check=False)
    if done.returncode:
        shutil.rmtree(folder, ignore_errors=True)
        raise Unavailable(f"no root with Wine could be made:\n{done.stdout}{done.stderr}".strip())
    for name in MOUNTS:
        (target / name).mkdir()


def sources_in(listing: str) -> Iterator[tuple[str, str, str]]:
    """Yield address, suite and component of the distribution's base and its updates, the base first."""
    rows = {tuple(line.split("|")) for line in listing.splitlines()}
    found = {
        (uri, suite, component)
        for origin, uri, suite, component in rows
        if origin in _DISTRIBUTIONS
        and component in _COMPONENTS
        and not suite.endswith(("-security", "-backports", "-proposed"))
    }
    yield from sorted(found, key=lambda row: (len(row[1]), row))


def _settings() -> list[str]:
    found = _SETTINGS.findall(_told("apt-config", "dump", "Acquire"))
    return [line.removesuffix(";") for line in found]


def _told(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
