"""What the frozen program is made of: its data, and what of Qt stays out. Pure, but for listing files.

Knows PyInstaller's names of targets, and nothing else of it; build/pxewizard.spec asks it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
RESOURCES: Final = "pxewizard/_resources"  # as in a wheel
CONTENTS: Final = (
    "CONTENTS.txt"  # of the resources; build/contents.py writes it, the self-test reads it
)
_MAIN: Final = "pxewizard/__init__.py"

# Nothing of the program imports these; what others bring in of them is left out.
EXCLUDED: Final = (
    *("tkinter", "_tkinter", "unittest", "pydoc", "doctest", "pdb", "test", "lib2to3", "sqlite3"),
    *("setuptools", "pip", "mssql_python_odbc"),  # the driver's licence limits passing it on
    *("distutils", "cffi", "pycparser", "xmlrpc", "_pydecimal", "reportlab.graphics"),
    "PIL",  # build/without_pictures.py stands in for it
)
NOT_PACKED: Final = {"pillow", "pycparser"}  # of the locked packages of the program

# What PyInstaller takes of Qt because it is there; the program shows SVG and PNG, and no web page.
_PLUGINS: Final = {
    "platforms": {"qwindows", "qoffscreen"},  # the second for a check without a screen
    "styles": {"qmodernwindowsstyle"},
    "imageformats": {"qsvg", "qico"},
    "iconengines": {"qsvgicon"},
}
_NEVER: Final = re.compile(
    r"opengl32sw|d3dcompiler|libEGL|libGLESv2|Qt6(Pdf|Qml|Quick|VirtualKeyboard|OpenGL)|QtOpenGL"
)


def data_files() -> Iterator[tuple[Path, str]]:
    """Yield each file that the program reads, and the folder in the frozen program for it."""
    resources = ROOT / "resources"
    listed = (resources / CONTENTS).read_text(encoding="utf-8").split()
    for name in (CONTENTS, *listed):
        yield resources / name, str(PurePosixPath(RESOURCES, name).parent)


def missing(packed: Collection[str]) -> list[str]:
    """Return the program's modules that are not among those packed, an article's for one."""
    folder = ROOT / "pxewizard"
    files = (path.relative_to(ROOT).with_suffix("") for path in folder.rglob("*.py"))
    names = {".".join(file.parts).removesuffix(".__init__") for file in files}
    return sorted(names - set(packed))


def is_needed(target: str) -> bool:
    """Return whether a file that PyInstaller would pack is needed, by its path in the program."""
    path = PurePosixPath(target.replace("\\", "/"))
    if _NEVER.search(path.name):
        return False
    match path.parts:
        case ("PySide6", "translations", _):
            return path.stem in _qt_translations()
        case ("PySide6", "plugins", kind, _):
            return path.stem in _PLUGINS.get(kind, ())
        case _:
            return True


def version() -> str:
    """Return the program's version; pxewizard/__init__.py is its one place."""
    found = re.search(r'^__version__ = "(.+)"$', (ROOT / _MAIN).read_text("utf-8"), re.MULTILINE)
    if found is None:
        raise ValueError(f"{_MAIN} names no version")
    return found[1]


def library() -> str:
    """Return the name of the inner folder: one for each version, so that an upgrade mixes no two."""
    return f"lib-{version()}"


def numbers(text: str) -> tuple[int, int, int, int]:
    """Return a version as Windows wants it: four numbers; what is no number ends it."""
    leading = re.match(r"\d+(?:\.\d+)*", text)
    parts = [int(part) for part in leading[0].split(".")][:4] if leading else []
    first, second, third, fourth = (*parts, 0, 0, 0, 0)[:4]
    return first, second, third, fourth


def _qt_translations() -> set[str]:
    return {
        path.stem.replace("pxewizard_", "qtbase_")
        for path in (ROOT / "resources" / "translations").glob("*.qm")
    }
