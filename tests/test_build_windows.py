"""The Windows check's own decisions, without Wine: what it keeps, where packages come from, what it sees."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

if sys.platform != "linux":
    pytest.skip("Wine is for Linux", allow_module_level=True)

from build.windows import __main__ as outside
from build.windows import cache, downloads, inside, making, root
from build.windows.root import sources_in
from build.windows.screen import Picture
from build.windows.wine import Failed

ROOT = Path(__file__).parents[1]
BOOKWORM = "Debian|http://mirror/debian/|bookworm|main"
UPDATES = "Debian|http://mirror/debian/|bookworm-updates|main"


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def part(text: str) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        (folder / "part").write_text(text, encoding="utf-8")

    return make


def broken(folder: Path) -> None:
    (folder / "half").touch()
    raise cache.Unavailable("no network")


def test_a_part_is_made_once() -> None:
    first = cache.kept("root", "bookworm", part("one"))
    again = cache.kept("root", "bookworm", part("two"))

    assert first == again
    assert (first / "part").read_text(encoding="utf-8") == "one"


def test_a_part_of_an_older_checkout_is_removed_and_others_stay() -> None:
    other = cache.kept("python", "3.13", part("x"))
    older = cache.kept("root", "bookworm", part("x"))
    newer = cache.kept("root", "trixie", part("x"))

    assert (older.exists(), newer.exists(), other.exists()) == (False, True, True)


def test_what_an_interrupted_run_began_is_begun_again() -> None:
    with pytest.raises(cache.Unavailable):
        cache.kept("root", "bookworm", broken)

    made = cache.kept("root", "bookworm", part("whole"))

    assert [path.name for path in made.iterdir()] == ["part"]
    assert [path.name for path in cache.folder().iterdir()] == [made.name]


def test_packages_come_from_the_distributions_own_base_and_updates() -> None:
    others = [
        "Debian|http://mirror/debian-security/|bookworm-security|main",
        "Debian Backports|http://mirror/debian/|bookworm-backports|main",
        "Debian|http://mirror/debian/|bookworm|non-free",
        "Node|https://elsewhere/|nodistro|main",
    ]

    found = list(sources_in("\n".join([UPDATES, *others, BOOKWORM, BOOKWORM])))

    assert found == [
        ("http://mirror/debian/", "bookworm", "main"),
        ("http://mirror/debian/", "bookworm-updates", "main"),
    ]


def test_lists_that_were_never_fetched_are_fetched_first(monkeypatch: pytest.MonkeyPatch) -> None:
    known = iter([(), (("http://mirror/debian/", "bookworm", "main"),)])
    ran: list[tuple[str, ...]] = []
    monkeypatch.setattr(root, "_sources", lambda: next(known))
    monkeypatch.setattr("subprocess.run", lambda command, **_: ran.append(command))
    monkeypatch.setattr(root, "_make", lambda folder, *_: (folder / "root").mkdir())

    assert root.made().is_dir()
    assert ran == [("apt-get", "update")]


def test_a_suite_that_is_named_by_its_state_counts_too() -> None:
    rows = ["Debian|http://mirror/debian/|stable|main", UPDATES]

    assert [suite for _, suite, _ in sources_in("\n".join(rows))] == ["stable", "bookworm-updates"]


def test_without_root_the_check_is_said_not_to_have_been_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")

    assert outside.main() == 77
    assert "NOT RUN: it needs to be root" in capsys.readouterr().out


def test_where_a_part_cannot_be_had_the_check_is_said_not_to_have_been_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nothing() -> Path:
        raise cache.Unavailable("no root with Wine could be made: 404")

    monkeypatch.setattr(outside, "hindrance", lambda: "")
    monkeypatch.setattr(outside, "gathered", nothing)

    assert outside.main() == 77
    assert "NOT RUN: no root with Wine could be made: 404" in capsys.readouterr().out


def test_the_packages_for_windows_are_the_programs_and_what_tests_and_freezes_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(downloads, "_pip", lambda _folder, text, *_: asked.append(text))
    downloads.packages()
    names = {line.split("==")[0] for line in asked[0].splitlines() if "==" in line}

    assert {"pyside6-essentials", "sspilib", "pywin32-ctypes", "pytest", "pefile"} <= names
    assert not {"ruff", "mypy", "mssql-python-odbc", "secretstorage"} & names


def test_an_installers_compiler_that_is_another_is_not_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fetch(command: list[str]) -> None:
        Path(command[-2], "innosetup.tgz").write_bytes(b"another")

    monkeypatch.setattr(downloads, "_must", fetch)

    with pytest.raises(cache.Unavailable, match="not the package that it was"):
        downloads.compiler()


def test_a_picture_of_the_screen_can_be_opened(tmp_path: Path) -> None:
    red, blue = b"\xff\0\0", b"\0\0\xff"
    picture = Picture(2, 2, red + blue + blue + blue)
    file = tmp_path / "window.png"
    file.write_bytes(picture.png())
    shown = QImage(str(file))

    assert picture.colours() == 2
    assert (shown.width(), shown.height()) == (2, 2)
    assert [shown.pixelColor(*at).name() for at in ((0, 0), (1, 0), (0, 1))] == [
        "#ff0000",
        "#0000ff",
        "#0000ff",
    ]


def test_every_test_with_a_windows_side_is_there_to_be_run() -> None:
    assert [name for name in making.TESTS if not (ROOT / name.partition("::")[0]).exists()] == []
    assert "tests/windows" in making.TESTS


@pytest.mark.parametrize(("fails", "code"), [(False, 0), (True, 1)])
def test_the_check_ends_at_the_first_step_that_fails(
    capsys: pytest.CaptureFixture[str], *, fails: bool, code: int
) -> None:
    done: list[str] = []

    def first() -> str:
        if fails:
            raise Failed("no such file")
        return "made"

    def second() -> str:
        done.append("second")
        return "installed"

    assert inside.done({"first": first, "second": second}) == code
    assert done == ([] if fails else ["second"])
    assert ("first: FAILED: no such file" in capsys.readouterr().out) is fails


def test_what_is_downloaded_is_pinned_by_its_hash() -> None:
    assert downloads.PANDA.count("--hash=sha256:") == 3
    assert len(downloads.INNO_SHA512) == len(hashlib.sha512().hexdigest())
