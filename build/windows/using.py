"""The check's steps that use what is installed: at work, under policies, damaged, and as a window."""

from __future__ import annotations

import subprocess
from typing import Final

from build.frozen import RESOURCES, library
from build.windows import places, python, screen, wine
from build.windows.handling import install, must_say, program, works
from build.windows.wine import Failed

_FIXED, _BY_RULE = 4, 7  # the program's exit codes
_IN_USE: Final = 5  # Setup's: a file could not be replaced
_PATIENCE: Final = 60  # seconds
_SLOW: Final = ("network", "practice-4469580", "practice-2019640", "report", "window")
_TAKEN: Final = (
    "translations/pxewizard_de.qm",
    "report/report.html.jinja",
    "practice/both-missing.json",
    "icons/app.svg",
)
_CLOSE: Final = """
import ctypes

user32 = ctypes.WinDLL("user32")
closed = []

@ctypes.WINFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)
def look(window, _):
    title = ctypes.create_unicode_buffer(200)
    user32.GetWindowTextW(ctypes.c_void_p(window), title, 200)
    if "PXE Wizard" in title.value and user32.IsWindowVisible(ctypes.c_void_p(window)):
        closed.append(user32.PostMessageW(ctypes.c_void_p(window), 0x0010, None, None))  # WM_CLOSE
    return True

user32.EnumWindows(look, None)
raise SystemExit(closed != [1])
"""


def worked() -> str:
    """Let the frozen and the installed program do a whole job on the practice site."""
    works(places.FROZEN)
    works(places.APP)
    plan = wine.windows_path(places.PLAN)
    program(places.APP, "plan", *_practice(), "--article", "4469580", "-o", plan)
    program(places.APP, "apply", plan, *_practice(), "--yes", code=_FIXED)
    program(places.APP, "examine", *_practice(), "--article", "4469580")
    if not list(places.KEPT.glob("changes/*/undo-*.reg")):
        raise Failed(f"no undo file lies in {places.KEPT}")
    return "planned, applied, examined on the practice site"


def governed() -> str:
    """See that the program keeps to the policies that Setup was given; they are lifted again."""
    install(places.SETUP, "READONLY=1")
    must_say("ReadOnly: ", program(places.APP, "policies"), "the installed program")
    words = ("apply", wine.windows_path(places.PLAN), *_practice(), "--yes")
    said = program(places.APP, *words, code=_BY_RULE)
    must_say("This computer may only read", said, "a computer that may only read")
    install(places.SETUP, "READONLY=0")
    must_say("AllowedServers: ", program(places.APP, "policies"), "the installed program")
    return "READONLY=1 is shown and kept to; ALLOWEDSERVERS of the older version still holds"


def damaged() -> str:
    """See that the program finds out when one of its files is missing."""
    resources = places.APP / library() / RESOURCES
    quickly = (word for name in _SLOW for word in ("--without", name))
    words = ("selftest", *quickly)
    program(places.APP, *words)
    for name in _TAKEN:
        file = resources / name
        aside = file.rename(file.with_name(f"{file.name}.aside"))
        said = program(places.APP, *words, code=1)
        aside.rename(file)
        must_say(f"not packed: {name}", said, f"the program without {name}")
    return f"without {', '.join(_TAKEN)} it says so"


def seen() -> str:
    """Start the window from where it was installed, look at it, let Setup meet it, and close it."""
    window_program = wine.windows_path(places.APP / "pxewizardw.exe")
    words = ["wine", window_program, "gui", "--practice", "both-missing"]
    nothing = subprocess.DEVNULL
    with subprocess.Popen(words, stdin=nothing, stdout=nothing, stderr=nothing) as window:
        try:
            picture = screen.picture_of(window)
            (places.OUT / "window.png").write_bytes(picture.png())
            install(places.SETUP, code=_IN_USE, settled=False)
            wine.run(python.PROGRAM, "-c", _CLOSE)
            code = window.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            raise Failed("the window has not closed") from None
        finally:
            window.kill()
    if code:
        raise Failed(f"the window's program has ended with {code}")
    wine.settle()
    works(places.APP)
    return f"{picture.colours()} colours; Setup left it alone; closed with 0"


def _practice() -> tuple[str, ...]:
    state = wine.windows_path(places.PERSON / "site")
    return "--practice", "both-missing", "--state", state
