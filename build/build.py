#!/usr/bin/env python3
r"""Make what is given away: the Windows program, its Setup, the list of its parts, winget's manifests.

    .venv\Scripts\python build\build.py                    all of it, into build\.dist
    .venv\Scripts\python build\build.py freeze             only the program: build\.dist\pxewizard
    .venv\Scripts\python build\build.py setup              only Setup, from that folder
    .venv\Scripts\python build\build.py papers             only the list and the manifests, for that Setup

It wants the environment of `py build\dev.py setup`, and Inno Setup 6.3 or later. The program is made for
the system that this runs on, so it runs on Windows; elsewhere `build/dev.py windows` runs it in Wine.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
if __name__ == "__main__":
    sys.path[0] = str(ROOT)  # instead of build/ itself

from build import locked, sbom, winget_manifests
from build.frozen import NOT_PACKED, library, missing, numbers, version

DIST: Final = ROOT / "build" / ".dist"
WORK: Final = ROOT / "build" / ".work" / "package"
LARGEST_PROGRAM: Final = 90  # megabytes (2 to the 20th), installed
LARGEST_SETUP: Final = 32
PROGRAMS: Final = ("pxewizard", "pxewizardw")
_MEGABYTE: Final = 2**20


def main(arguments: list[str]) -> int:
    """Do what the words say, in their order; return the exit code."""
    options = _parser().parse_args(arguments)
    words = {"freeze": freeze, "setup": setup, "papers": papers}
    for word in options.words or words:
        begun = time.monotonic()
        result = words[word](options)
        print(f"{word}: {result}; {time.monotonic() - begun:.0f} s", flush=True)
    return 0


def freeze(options: argparse.Namespace) -> str:
    """Make the folder with the two programs."""
    if sys.platform != "win32":
        sys.exit("build.py: the program is made on Windows; here: python3 build/dev.py windows")
    from build import icon

    options.work.mkdir(parents=True, exist_ok=True)
    icon.write(_icon(options))
    folders = ["--workpath", options.work / "pyinstaller", "--distpath", options.out]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    os.environ["PXEWIZARD_ICON"] = str(_icon(options))  # the specification takes no arguments
    _must([*command, *folders, ROOT / "build" / "pxewizard.spec"])
    for name in PROGRAMS:
        program = options.out / "pxewizard" / f"{name}.exe"
        if lacking := missing(_modules_in(program)):
            sys.exit(f"build.py: {program.name} lacks {', '.join(lacking)}.")
        _sign(options, program)
    files = [path for path in (options.out / "pxewizard").rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files)
    return f"{len(files)} files, {_within(size, LARGEST_PROGRAM)}"


def _modules_in(program: Path) -> set[str]:
    from PyInstaller.archive.readers import CArchiveReader

    return set(CArchiveReader(str(program)).open_embedded_archive("PYZ.pyz").toc)


def setup(options: argparse.Namespace) -> str:
    """Compile Setup from that folder."""
    target = setup_file(options.out)
    target.unlink(missing_ok=True)
    _must(
        [
            _compiler(options.iscc),
            "/Qp",
            *([f"/Ssign={options.sign}", "/DSigned"] if options.sign else []),
            f"/DVersion={version()}",
            f"/DNumbers={'.'.join(map(str, numbers(version())))}",
            f"/DLibrary={library()}",
            f"/DSource={options.out / 'pxewizard'}",
            f"/DIcon={_icon(options)}",
            f"/O{options.out}",
            ROOT / "installer.iss",
        ]
    )
    if not target.exists():  # the compiler may end with 0 and have done nothing
        sys.exit(f"build.py: Inno Setup's compiler has made no {target.name}.")
    return f"{target.name}, {_within(target.stat().st_size, LARGEST_SETUP)}"


def papers(options: argparse.Namespace) -> str:
    """Write the list of parts, and winget's manifests for the address where Setup will lie."""
    python = platform.python_version()
    fits = locked.on_windows(python)
    every = locked.read(locked.LOCK.read_text(encoding="utf-8"))
    packages = [one for one in every if fits(one) and one.name not in NOT_PACKED]
    list_of_parts = options.out / f"pxewizard-{version()}.cdx.json"
    options.out.mkdir(parents=True, exist_ok=True)
    list_of_parts.write_text(
        sbom.bill(packages, version=version(), python=python), encoding="utf-8"
    )
    if options.url is None:
        return f"{list_of_parts.name}; no winget manifests, which need --url"
    folder = options.out / "winget" / version()
    folder.mkdir(parents=True, exist_ok=True)
    made = winget_manifests.filled(
        version=version(), setup=setup_file(options.out).read_bytes(), url=options.url
    )
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")
    return f"{list_of_parts.name}, {len(made)} manifests for winget"


def setup_file(folder: Path) -> Path:
    """Return where Setup lies; installer.iss names it so."""
    return folder / f"pxewizard-{version()}-setup.exe"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("words", nargs="*", metavar="WORD", choices=["freeze", "setup", "papers"])
    parser.add_argument("--out", type=Path, default=DIST, help="folder for what is made")
    parser.add_argument("--work", type=Path, default=WORK, help="folder for what is in between")
    parser.add_argument(
        "--iscc", type=Path, help="Inno Setup's compiler, if it is not where it is usual"
    )
    parser.add_argument("--sign", metavar="COMMAND", help="signs a file, which stands as $f in it")
    parser.add_argument("--url", help="where Setup will be offered, for winget: https://...")
    return parser


def _icon(options: argparse.Namespace) -> Path:
    path: Path = options.work / "pxewizard.ico"
    return path


def _compiler(named: Path | None) -> Path:
    usual = Path(os.environ.get("PROGRAMFILES(X86)", ""), "Inno Setup 6", "ISCC.exe")
    found = named or shutil.which("ISCC") or usual
    if not Path(found).exists():
        sys.exit(
            f"build.py: {found} is not there. Please install Inno Setup 6, or name it: --iscc FILE"
        )
    return Path(found)


def _sign(options: argparse.Namespace, file: Path) -> None:
    if options.sign and subprocess.call(options.sign.replace("$f", f'"{file}"')):
        sys.exit(f"build.py: {file.name} could not be signed.")


def _must(command: list[str | Path]) -> None:
    """Run a command with what it prints; end with its name if it fails."""
    if subprocess.call([str(word) for word in command], cwd=ROOT):
        sys.exit(
            f"build.py: this failed: {Path(command[0]).name} {' '.join(map(str, command[1:]))}"
        )


def _within(size: int, most: int) -> str:
    """Return a size in words; end where it is too large."""
    if size > most * _MEGABYTE:
        sys.exit(f"build.py: {size / _MEGABYTE:.1f} MB; it should be at most {most} MB.")
    return f"{size / _MEGABYTE:.1f} MB (at most {most} MB)"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
