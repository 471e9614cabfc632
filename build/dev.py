#!/usr/bin/env python3
r"""Set up a checkout of pxewizard, run it, test it.

    python3 build/dev.py setup                make .venv, with the locked packages and pxewizard
    python3 build/dev.py run [CASE ...]       set up, then practise on a simulated site
    python3 build/dev.py test [ARGUMENT ...]  set up, then all checks and tests (ARGUMENT: pytest's)
    python3 build/dev.py browser              set up, then look at the report in Chromium
    python3 build/dev.py windows              set up, then build, install and start the Windows program
    python3 build/dev.py fuzz [SECONDS ...]   set up, then fuzz each parser (600 seconds)
    python3 build/dev.py soak [MINUTES]       set up, then look whether anything grows (30 minutes)
    python3 build/dev.py bench [NAME ...]     set up, then measure, and write the README's table
    python3 build/dev.py audit                set up, then ask for advisories about the packages
    python3 build/dev.py lock [--upgrade]     make the requirements*.lock anew from pyproject.toml

It needs nothing but Python and git (on Windows: py build\dev.py setup, and so on) and does again
only what has changed. Outside this checkout it adds, on Debian and Ubuntu as root, the system
packages that are missing (for `test` also a second ODBC driver, a Kerberos server, what the Python
packages gssapi and krb5 are compiled with, a credential store, and an X server with what belongs to
it; for `browser` Chromium); to anybody else it names the line to run.
"""
# Standard library only, and plain enough that an older Python can read it and say what it lacks.

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
import venv
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if __name__ == "__main__":
    sys.path[0] = str(ROOT)  # instead of build/ itself: there lies the package `build`

from build.debian import (
    BROWSER_PACKAGES,
    CREDENTIAL_STORE_PACKAGES,
    DESKTOP_PACKAGES,
    KERBEROS_PACKAGES,
    ODBC_PACKAGES,
    SYSTEM_PACKAGES,
    add_system_packages,
)

LOCK = ROOT / "requirements.lock"
KERBEROS_LOCK = ROOT / "requirements-kerberos.lock"
KERBEROS_BUILD_LOCK = ROOT / "requirements-kerberos-build.lock"
VENV = ROOT / ".venv"
STAMP = VENV / "dev-stamp.json"
KERBEROS_STAMP = VENV / "dev-stamp-kerberos.txt"

PYTHONS = ((3, 13), (3, 12), (3, 11))  # those of pyproject.toml, the preferred one first
UV = "uv==0.13.8"  # makes one lock for all systems; nothing else uses it

CHECKS = {
    "formatting": "ruff format --check",
    "lint": "ruff check",
    "types": "mypy",
    "import contracts": "lint-imports",
    "tests": "pytest --numprocesses auto --dist loadfile",  # last, so that the output ends with its summary
}

# What is no part of the tests, because of its time or its network: a module each, which says itself more.
LONG_RUNS = {"fuzz": "tests.fuzz", "soak": "tests.soak", "bench": "tests.bench"}
LONG_RUNS["audit"] = "build.audit"

LOCK_HEADER = """\
# Every package, with hashes, for every system and Python 3.11 to 3.13. Not edited by hand: it is
# made from pyproject.toml by `python3 build/dev.py lock` (--upgrade: with the newest versions).
"""
WHEELS = "--only-binary :all:"
LOCKS = {LOCK: f"pyproject.toml --group dev {WHEELS}"}  # what uv is told for each
LOCKS[KERBEROS_BUILD_LOCK] = f"--group kerberos-build {WHEELS}"
LOCKS[KERBEROS_LOCK] = "--group kerberos"  # two of its packages have no wheels for Linux


def main(arguments: list[str]) -> int:
    """Do what the first word says; return the exit code."""
    words = {"setup": setup, "run": run, "test": test}
    words |= {"browser": browser, "windows": windows, "lock": lock}
    words |= {word: partial(long_run, word) for word in LONG_RUNS}
    if not arguments or arguments[0] not in words:
        print(__doc__)
        return 2 if arguments else 0
    if sys.version_info[:2] not in PYTHONS:
        return start_again(arguments)
    return words[arguments[0]](arguments[1:])


def setup(_: list[str]) -> int:
    """Bring .venv and the system packages to what this checkout asks for."""
    python = [] if has_ensurepip() else ["python{}.{}-venv".format(*sys.version_info)]
    add_system_packages([*python, *SYSTEM_PACKAGES])
    want, have = fingerprints(), read_stamp()
    if have.get("packages") != want["packages"]:
        make_environment(VENV)
        print("Installing the locked packages into .venv (130 MB to download) ...", flush=True)
        pip(VENV, "--only-binary", ":all:", "--require-hashes", "--requirement", str(LOCK))
    if have != want:
        pip(VENV, "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        STAMP.write_text(json.dumps(want), encoding="utf-8")  # at the very end: all is in place
        print("Ready:", program("pxewizard"), flush=True)
    return 0


def run(arguments: list[str]) -> int:
    """Set up, then practise: the list of cases, or one of them."""
    code = setup([]) or subprocess.call([program("pxewizard"), "practice", *arguments])
    if code == 0:
        print("\nThe program is", shlex.quote(typable(program("pxewizard"))), flush=True)
    return code


def test(arguments: list[str]) -> int:
    """Set up, then the checks in their order; stop at the first that fails, with its exit code."""
    setup([])
    add_or_say(ODBC_PACKAGES, "the tests with the ODBC driver FreeTDS", "tdsodbc")
    add_kerberos()
    add_or_say(CREDENTIAL_STORE_PACKAGES, "the tests with a credential store", "gnome-keyring")
    add_or_say(DESKTOP_PACKAGES, "the tests of the window on a real X server", "xvfb")
    for name, command in CHECKS.items():
        tool, *options = command.split()
        alone = " ".join([str(program(tool).relative_to(ROOT)), *options])
        print(f"--- {name}: {alone}", flush=True)
        extra = arguments if tool == "pytest" else []
        code = subprocess.call([program(tool), *options, *extra], cwd=ROOT)
        if code and tool != "pytest":
            print(f"dev.py: the check of {name} failed. To run it alone: {alone}  (in {ROOT})")
        if code:
            return code
    return 0


def browser(arguments: list[str]) -> int:
    """Set up, then the report in Chromium, with pictures; 77 where there is none."""
    setup([])
    if not add_or_say(BROWSER_PACKAGES, "the tests in a browser", "chromium"):
        return 77
    tests = Path("tests", "report", "test_in_chromium.py")
    code = subprocess.call([program("pytest"), str(tests), *arguments], cwd=ROOT)
    print("The pictures are in", typable(ROOT / "build" / ".work" / "report"), flush=True)
    return code


def windows(_: list[str]) -> int:
    """Set up, then the Windows check; 77 where its parts cannot be had (build/windows)."""
    return setup([]) or subprocess.call([program("python"), "-m", "build.windows"], cwd=ROOT)


def long_run(word: str, arguments: list[str]) -> int:
    """Set up, then one of the long runs; its exit code."""
    call = [str(program("python")), "-m", LONG_RUNS[word], *arguments]
    return setup([]) or subprocess.call(call, cwd=ROOT)


def lock(arguments: list[str]) -> int:
    """Resolve pyproject.toml into its locks, by uv in an environment of its own."""
    folder = ROOT / "build" / ".work" / "lock"
    make_environment(folder)
    pip(folder, UV)
    for file, packages in LOCKS.items():
        made = folder / file.name
        if file.exists():
            shutil.copyfile(file, made)  # uv keeps the versions that it finds there
        options = "pip compile --quiet --universal --python-version 3.11 --generate-hashes"
        options += f" --no-header {packages} --output-file"
        command = [str(program("uv", folder)), *options.split(), str(made), *arguments]
        must(command, or_say=f"no {file.name} was made; uv says above why.")
        file.write_bytes(LOCK_HEADER.encode() + made.read_bytes())
    return 0


def add_kerberos() -> None:
    """Install what the Kerberos tests need, or say that they will be skipped."""
    headers = Path(sysconfig.get_path("include"), "Python.h").exists()  # Debian's Python lacks them
    python = [] if headers else ["python{}.{}-dev".format(*sys.version_info)]
    if not add_or_say([*python, *KERBEROS_PACKAGES], "the Kerberos tests", "krb5-kdc"):
        return
    want = kerberos_fingerprint()
    if KERBEROS_STAMP.exists() and KERBEROS_STAMP.read_text(encoding="utf-8") == want:
        return
    print("Compiling the Kerberos packages into .venv (half a minute) ...", flush=True)
    os.environ["CFLAGS"] = "-O0 -g0"  # a third of the time; they only serve tests
    pip(VENV, *WHEELS.split(), "--require-hashes", "--requirement", str(KERBEROS_BUILD_LOCK))
    choice = [*WHEELS.split(), "--no-binary", "gssapi,krb5", "--no-build-isolation"]
    pip(VENV, *choice, "--require-hashes", "--requirement", str(KERBEROS_LOCK))
    KERBEROS_STAMP.write_text(want, encoding="utf-8")


def add_or_say(packages: list[str], tests: str, need: str) -> bool:
    """Install what some tests need, or say that they will be skipped; return whether all is there."""
    if not (there := add_system_packages(packages)):
        print(f"dev.py: {tests} will be skipped: they need {need}, on Debian or Ubuntu.")
    return there


def start_again(arguments: list[str]) -> int:
    """Start again under a Python that fits, if this machine has one; else say what is needed."""
    for major, minor in PYTHONS:
        windows = os.name == "nt"
        other = ["py", f"-{major}.{minor}"] if windows else [f"python{major}.{minor}"]
        if shutil.which(other[0]):
            tried = subprocess.run([*other, "-c", ""], capture_output=True, check=False)
            if tried.returncode == 0:
                return subprocess.call([*other, __file__, *arguments])
    sys.exit(python_advice(sys.version.split()[0]))


def python_advice(version: str) -> str:
    """Return the sentence for a machine whose Python does not fit."""
    return (
        f"dev.py: pxewizard needs Python 3.11, 3.12 or 3.13. This is Python {version}, and none of "
        "the three was found. Please install one (with uv: uv python install 3.13) and run the "
        "same command again."
    )


def fingerprints() -> dict[str, str]:
    """Return what the stamp must say: a digest of the packages' sources, one of the project's."""
    place = f"{ROOT} {sys.version_info[:2]}"  # the scripts in .venv name the folder they lie in
    return {
        "packages": hashlib.sha256(LOCK.read_bytes() + place.encode()).hexdigest(),
        "project": hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest(),
    }


def kerberos_fingerprint() -> str:
    """Return what the stamp of the Kerberos packages must say."""
    locks = KERBEROS_BUILD_LOCK.read_bytes() + KERBEROS_LOCK.read_bytes()
    return hashlib.sha256(locks).hexdigest()


def read_stamp() -> dict[str, str]:
    """Return what the last setup wrote; empty if it was interrupted, or its result is broken."""
    try:
        whole = all(program(name, VENV).exists() for name in ("python", "pxewizard"))
        stamp = json.loads(STAMP.read_text(encoding="utf-8")) if whole else {}
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def make_environment(folder: Path) -> None:
    """Make an empty virtual environment, over whatever is there."""
    if not has_ensurepip():
        sys.exit("dev.py: this Python lacks ensurepip, without which there is no .venv.")
    try:
        venv.EnvBuilder(clear=True, with_pip=True, symlinks=os.name != "nt").create(folder)
    except (OSError, subprocess.CalledProcessError) as trouble:
        sys.exit(f"dev.py: {folder} could not be made. {trouble}")


def pip(folder: Path, *arguments: str) -> None:
    """Install into a virtual environment, by its own pip; -qq: errors only."""
    options = ["-I", "-m", "pip", "install", "-qq", "--no-input", "--disable-pip-version-check"]
    sentence = (
        "the packages could not be installed; pip says above why. Mend it and run this again."
    )
    must([str(program("python", folder)), *options, *arguments], or_say=sentence)


def has_ensurepip() -> bool:
    """Return whether this Python can make virtual environments; Debian's cannot as it comes."""
    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None


def must(command: list[str], or_say: str) -> None:
    """Run a command in the checkout, without its output; end with a sentence if it fails."""
    if subprocess.call(command, cwd=ROOT, stdout=subprocess.DEVNULL):
        sys.exit(f"dev.py: {or_say}")


def typable(path: Path) -> str:
    """Return a path as it can be typed here: from this folder where it lies below, else whole."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def program(name: str, folder: Path = VENV) -> Path:
    """Return where a virtual environment keeps a program."""
    return folder / "Scripts" / f"{name}.exe" if os.name == "nt" else folder / "bin" / name


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
