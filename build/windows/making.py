"""The check's steps that make something: Wine and its Python, the tests run by it, the program, its Setup."""

from __future__ import annotations

import re
import shutil
from typing import Final

from build.frozen import version
from build.windows import places, python, wine

# Those with a Windows side; all others are run on every system by `dev.py test`. Left out although they have
# one, as Wine takes minutes for their many files and processes, or lacks what they need:
# - tests/journal, tests/logs: what is written and read again there goes through the installed program below;
# - tests/gui: without a screen Wine has no fonts; the installed window is looked at below;
# - tests/remote, tests/practice: WinRM on this computer is in the self-test; Wine has no ODBC driver.
TESTS: Final = (
    "tests/windows",
    "tests/engine/formats/test_regcommand.py",
    "tests/test_resources.py",
    "tests/test_settings.py",
    "tests/gui/test_taskbar.py",
    *(
        f"tests/gui/test_one_window.py::test_{name}"  # through a pipe there
        for name in (
            "a_wish_arrives_as_it_was_made",
            "a_second_window_does_not_take_the_place_of_the_first",
            "what_a_crash_left_behind_is_taken_over",
            "whatever_else_is_said_there_is_not_taken",
        )
    ),
)
_URL: Final = "https://example.invalid/pxewizard-setup.exe"


def prepared() -> str:
    """Make a Windows with a Python."""
    for folder in (places.WORK / "home", places.OUT, places.LOGS, places.OLDER_OUT):
        folder.mkdir()
    wine.begin()
    python.assemble(places.LIBRARY, places.INTERPRETER, places.PACKAGES, places.CHECKOUT)
    told = wine.run(python.PROGRAM, "-c", "import platform; print(platform.python_version())")
    return f"Python {told.said.strip()}"


def tested() -> str:
    """Run the tests that have a Windows side under the Windows Python."""
    options = ("-v", "--durations=10", "-p", "no:cacheprovider", "-o", "faulthandler_timeout=120")
    done = wine.run(python.PROGRAM, "-u", "-m", "pytest", *options, *TESTS, seconds=900)
    (places.LOGS / "tests.txt").write_text(done.said, encoding="utf-8")
    return done.said.strip().splitlines()[-1].strip("= ")


def frozen() -> str:
    """Let PyInstaller make the program."""
    return _built("freeze")


def packed() -> str:
    """Let Inno Setup make Setup, and write the list of parts and winget's manifests."""
    said = [_built("setup"), _built("papers")]
    manifests = list((places.OUT / "winget").rglob("*.yaml"))
    if len(manifests) != 4:  # noqa: PLR2004 - three that winget wants, and the German texts
        raise wine.Failed(f"{len(manifests)} manifests for winget were made")
    return "; ".join(said)


def made_older() -> str:
    """Make a Setup of an older version: other libraries, the same AppId."""
    source = places.WORK / "older-program"
    library = source / f"lib-{places.OLDER}"
    library.mkdir(parents=True)
    (library / "older.txt").write_text("older", encoding="utf-8")
    for name in ("pxewizard.exe", "pxewizardw.exe"):
        shutil.copy(python.PROGRAM, source / name)
    words = {
        "Version": places.OLDER,
        "Numbers": f"{places.OLDER}.0",
        "Library": library.name,
        "Source": wine.windows_path(source),
        "Icon": wine.windows_path(places.WORK / "package" / "pxewizard.ico"),
    }
    defined = [f"/D{name}={value}" for name, value in words.items()]
    script = wine.windows_path(places.CHECKOUT / "installer.iss")
    wine.run(places.COMPILER, "/Qp", *defined, f"/O{wine.windows_path(places.OLDER_OUT)}", script)
    if not places.OLDER_SETUP.exists():
        raise wine.Failed("Inno Setup's compiler has made no Setup of the older version")
    return f"{places.OLDER} before {version()}"


def _built(word: str) -> str:
    """Run build.py for one word; return what it says of the result."""
    folders = [
        ("--out", places.OUT),
        ("--work", places.WORK / "package"),
        ("--iscc", places.COMPILER),
    ]
    options = [text for name, path in folders for text in (name, wine.windows_path(path))]
    script = wine.windows_path(places.CHECKOUT / "build" / "build.py")
    done = wine.run(python.PROGRAM, script, word, *options, "--url", _URL, seconds=900)
    (places.LOGS / f"{word}.txt").write_text(done.said, encoding="utf-8")
    found = re.search(rf"{word}: (.*); \d+ s$", done.said, re.MULTILINE)
    if found is None:
        raise wine.Failed(f"build.py {word} has not said what it made:\n{done.said}")
    return found[1]
