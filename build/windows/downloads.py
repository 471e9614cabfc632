"""What the Windows check takes from Python's and npm's registries: exact versions, with their hashes.

The Windows Python comes from the wheel of panda3d, which carries one for each minor version; Inno Setup's
compiler from an npm package. Both clients use the configuration of this machine.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Final

from build import locked
from build.windows.cache import Unavailable, kept

PANDA: Final = """\
panda3d==1.10.16 \\
    --hash=sha256:37acfb92655c4226879f95c988e2ef1449a53c54486d6c1ebc00e2772429af82 \\
    --hash=sha256:f6493e2ecc0d1b7c1556a999556e5278cbc9484fe5fe1e159a1ccc02b870b18f \\
    --hash=sha256:0e505261bb58d8402d0099c291f1a3459acfdd38f3e7d666e72aa2e1ea5dc46f
"""  # for Python 3.11, 3.12, 3.13
INNO: Final = "innosetup@6.4.1"
INNO_SHA512: Final = (
    "061fdd365cb216c14a046a137f5f67d66b0f9e6e0d8df6f4096562af0d825753"
    "12257632d1a8d123ec63a3f62bf43b5914b2da7e19f09b566cc53bb7d3d17c95"
)
TESTED_WITH: Final = ("pytest", "pytest-qt", "hypothesis", "pyinstaller", "packaging")
MINOR: Final = "{}.{}".format(*sys.version_info)


def packages() -> Path:
    """Return the folder of the locked packages for Windows: the program's, and what tests and freezes it."""
    every = locked.read(locked.LOCK.read_text(encoding="utf-8"))
    fits = locked.on_windows("{}.{}.{}".format(*sys.version_info))
    wanted = locked.with_what_they_need(filter(fits, every), locked.PROGRAM, *TESTED_WITH)
    text = locked.requirements(wanted)
    return kept(
        "packages", f"{MINOR}\n{text}", lambda folder: _pip(folder, text, "install", "--target")
    )


def interpreter() -> Path:
    """Return the folder with pythonXY.dll, its modules and libraries."""
    return kept("python", f"{MINOR}\n{PANDA}", _unpack_interpreter)


def compiler() -> Path:
    """Return the folder with ISCC.exe."""
    return kept("inno", INNO_SHA512, _unpack_compiler)


def _unpack_interpreter(folder: Path) -> None:
    download = folder / "download"
    _pip(download, PANDA, "download", "--dest")
    (wheel,) = download.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        for name in packed.namelist():
            if name.startswith("deploy_libs/") and not name.endswith("/"):
                (folder / Path(name).name).write_bytes(packed.read(name))
    shutil.rmtree(download)


def _unpack_compiler(folder: Path) -> None:
    _must(["npm", "pack", "--silent", "--pack-destination", str(folder), INNO])
    (packed,) = folder.glob("*.tgz")
    if hashlib.sha512(packed.read_bytes()).hexdigest() != INNO_SHA512:
        raise Unavailable(f"{INNO} is not the package that it was")
    with tarfile.open(packed) as archive:
        archive.extractall(folder, filter="data")
    for path in (folder / "package" / "bin").iterdir():
        path.rename(folder / path.name)
    packed.unlink()


def _pip(folder: Path, text: str, *words: str) -> None:
    """Let pip fetch packages for Windows into a folder: it takes this system's markers, so none is left."""
    wanted = folder.with_suffix(".txt")
    wanted.write_text(text, encoding="utf-8")
    word, where = words
    command = [
        sys.executable,
        "-I",
        "-m",
        "pip",
        word,
        "-qq",
        "--no-input",
        "--no-deps",
        where,
        str(folder),
    ]
    system = ["--platform", "win_amd64", "--implementation", "cp", "--python-version", MINOR]
    _must([*command, *system, "--only-binary", ":all:", "--require-hashes", "-r", str(wanted)])
    wanted.unlink()


def _must(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stdout + done.stderr).strip()
        raise Unavailable(f"this failed: {' '.join(command)}\n{said}")
