"""build/dev.py: its decisions, without a network, without changing this machine."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from build import audit, debian, dev

ROOT = Path(__file__).parents[1]
PATHS = ("ROOT", "LOCK", "KERBEROS_LOCK", "KERBEROS_BUILD_LOCK", "VENV", "STAMP", "KERBEROS_STAMP")


def listing(*lines: tuple[str, str, str]) -> str:
    """What dpkg-query prints: status, name, provided names."""
    return "".join("\t".join(line) + "\n" for line in lines)


EVERYTHING = [("installed", name, "") for name in debian.SYSTEM_PACKAGES]


def test_nothing_is_missing_where_all_is_installed() -> None:
    assert debian.missing_packages(listing(*EVERYTHING), debian.SYSTEM_PACKAGES) == []


def test_on_a_bare_system_all_is_missing() -> None:
    assert debian.missing_packages("", debian.SYSTEM_PACKAGES) == debian.SYSTEM_PACKAGES


def test_a_package_that_was_removed_but_left_its_settings_is_missing() -> None:
    removed = [("config-files", "libegl1", ""), *EVERYTHING]
    removed.remove(("installed", "libegl1", ""))
    assert debian.missing_packages(listing(*removed), debian.SYSTEM_PACKAGES) == ["libegl1"]


def test_a_renamed_package_counts_under_its_old_name() -> None:
    renamed = [line for line in EVERYTHING if line[1] != "libglib2.0-0"]
    renamed.append(("installed", "libglib2.0-0t64", "libglib2.0-0 (= 2.84.4-3), libgio2.0-0"))
    assert debian.missing_packages(listing(*renamed), debian.SYSTEM_PACKAGES) == []


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout that was set up, as far as the stamp can tell."""
    for name in PATHS:
        path: Path = getattr(dev, name)
        monkeypatch.setattr(dev, name, tmp_path / path.relative_to(ROOT))
    (tmp_path / "pyproject.toml").write_text("[project]", encoding="utf-8")
    for lock in (dev.LOCK, dev.KERBEROS_LOCK, dev.KERBEROS_BUILD_LOCK):
        lock.write_text("one==1", encoding="utf-8")
    for name in ("python", "pxewizard"):
        program = dev.program(name, dev.VENV)
        program.parent.mkdir(parents=True, exist_ok=True)
        program.touch()
    dev.STAMP.write_text(json.dumps(dev.fingerprints()), encoding="utf-8")
    return tmp_path


def test_a_finished_setup_is_recognised(checkout: Path) -> None:
    assert checkout == dev.ROOT
    assert dev.read_stamp() == dev.fingerprints()


def test_another_lock_asks_for_the_packages_anew(checkout: Path) -> None:
    (checkout / "requirements.lock").write_text("one==2", encoding="utf-8")
    stamp = dev.read_stamp()
    assert stamp["packages"] != dev.fingerprints()["packages"]
    assert stamp["project"] == dev.fingerprints()["project"]


def test_another_pyproject_asks_for_the_project_only(checkout: Path) -> None:
    (checkout / "pyproject.toml").write_text("[tool]", encoding="utf-8")
    stamp = dev.read_stamp()
    assert stamp["packages"] == dev.fingerprints()["packages"]
    assert stamp["project"] != dev.fingerprints()["project"]


def test_another_python_or_another_folder_asks_for_the_packages_anew(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dev.fingerprints()["packages"]
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    other_python = dev.fingerprints()["packages"]
    monkeypatch.setattr(dev, "ROOT", checkout / ".." / checkout.name)
    assert len({before, other_python, dev.fingerprints()["packages"]}) == 3


@pytest.mark.parametrize("text", ["", '{"packages": "ab', "[]", "\x00"])
def test_an_interrupted_setup_is_none(checkout: Path, text: str) -> None:
    assert checkout == dev.ROOT
    dev.STAMP.write_text(text, encoding="utf-8")
    assert dev.read_stamp() == {}


@pytest.mark.parametrize("name", ["python", "pxewizard"])
def test_an_environment_that_lacks_a_program_is_broken(checkout: Path, name: str) -> None:
    assert checkout == dev.ROOT
    dev.program(name, dev.VENV).unlink()
    assert dev.read_stamp() == {}


def test_a_python_that_does_not_fit_is_told_so_in_a_sentence() -> None:
    advice = dev.python_advice("3.10.13")
    assert "needs Python 3.11, 3.12 or 3.13. This is Python 3.10.13" in advice
    assert "install one" in advice


def test_without_a_word_it_says_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main([]) == 0
    assert "build/dev.py test" in capsys.readouterr().out


def test_an_unknown_word_is_wrong_usage() -> None:
    assert dev.main(["tests"]) == 2


def test_a_command_that_fails_ends_it_with_the_sentence() -> None:
    with pytest.raises(SystemExit, match="mend the network"):
        dev.must([sys.executable, "-c", "raise SystemExit(1)"], or_say="mend the network")


@pytest.mark.parametrize("module", [dev, debian], ids=lambda module: module.__name__)
def test_it_needs_the_standard_library_only_and_an_older_python_can_read_it(
    module: ModuleType,
) -> None:
    tree = ast.parse(Path(str(module.__file__)).read_text("utf-8"), feature_version=(3, 8))
    imported = {
        name.split(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imported - {"build"} <= sys.stdlib_module_names


def test_the_pythons_of_dev_py_are_those_of_pyproject() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (first, *_, last) = sorted(dev.PYTHONS)
    wanted = f">={first[0]}.{first[1]},<{last[0]}.{last[1] + 1}"
    assert config["project"]["requires-python"] == wanted


def group(name: str) -> list[str]:
    """The dependency group of pyproject.toml; "": what the program itself needs."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found: list[str] = (
        config["dependency-groups"][name] if name else config["project"]["dependencies"]
    )
    return [re.split("[=<>~ ]", one)[0].lower() for one in found]


@pytest.mark.parametrize(
    ("file", "groups"),
    [
        (dev.LOCK, ["", "dev"]),
        (dev.KERBEROS_LOCK, ["kerberos"]),
        (dev.KERBEROS_BUILD_LOCK, ["kerberos-build"]),
    ],
    ids=lambda value: value.name if isinstance(value, Path) else "",
)
def test_a_lock_has_every_dependency_and_names_no_registry_and_no_folder(
    file: Path, groups: list[str]
) -> None:
    lock = file.read_text(encoding="utf-8")
    locked = set(re.findall(r"^([a-z0-9-]+)==", lock, flags=re.MULTILINE))
    assert {name for one in groups for name in group(one)} <= locked
    assert "://" not in lock
    assert not re.search(r"(^|\s)(--(?!hash=sha256:)|/|[A-Za-z]:\\)", lock)


def test_only_the_two_kerberos_packages_are_compiled() -> None:
    assert group("kerberos") == ["gssapi", "krb5"]


@pytest.fixture
def orders(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """What pip is told, on a Debian where nothing is missing."""
    assert checkout == dev.ROOT
    told: list[tuple[str, ...]] = []
    monkeypatch.setattr(dev, "pip", lambda _, *words: told.append(words))
    monkeypatch.setattr(dev, "add_system_packages", lambda _: True)
    monkeypatch.setenv("CFLAGS", "")
    return told


def test_the_kerberos_packages_are_compiled_once_from_locks_with_hashes(
    orders: list[tuple[str, ...]],
) -> None:
    dev.add_kerberos()
    dev.add_kerberos()

    (tools, packages) = orders
    assert str(dev.KERBEROS_BUILD_LOCK) in tools
    assert str(dev.KERBEROS_LOCK) in packages
    assert all("--require-hashes" in words for words in orders)
    assert "--no-binary" not in tools
    assert packages[packages.index("--no-binary") + 1] == "gssapi,krb5"


@pytest.mark.parametrize("name", ["KERBEROS_LOCK", "KERBEROS_BUILD_LOCK"])
def test_another_kerberos_lock_asks_for_the_packages_anew(
    orders: list[tuple[str, ...]], name: str
) -> None:
    dev.add_kerberos()
    lock: Path = getattr(dev, name)
    lock.write_text("one==2", encoding="utf-8")
    dev.add_kerberos()
    assert len(orders) == 4


def test_without_debians_packages_the_kerberos_tests_are_said_to_be_skipped(
    orders: list[tuple[str, ...]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(dev, "add_system_packages", lambda _: False)
    dev.add_kerberos()
    assert orders == []
    assert "Kerberos tests will be skipped" in capsys.readouterr().out


@pytest.mark.parametrize(("there", "said"), [(True, False), (False, True)])
def test_without_their_packages_tests_are_said_to_be_skipped(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, there: bool, said: bool
) -> None:
    wanted: list[str] = []

    def add(packages: list[str]) -> bool:
        wanted.extend(packages)
        return there

    monkeypatch.setattr(dev, "add_system_packages", add)
    dev.add_or_say(debian.DESKTOP_PACKAGES, "the tests on a screen", "xvfb")
    assert "xvfb" in wanted
    assert ("will be skipped" in capsys.readouterr().out) is said


@pytest.mark.parametrize(("there", "code"), [(True, 5), (False, 77)])
def test_the_report_is_looked_at_in_a_browser_where_there_is_one(
    monkeypatch: pytest.MonkeyPatch, *, there: bool, code: int
) -> None:
    wanted: list[str] = []
    called: list[list[str]] = []

    def add(packages: list[str]) -> bool:
        wanted.extend(packages)
        return there

    def call(command: list[str], **_: object) -> int:
        called.append([str(word) for word in command])
        return 5

    monkeypatch.setattr(dev, "setup", lambda _: 0)
    monkeypatch.setattr(dev, "add_system_packages", add)
    monkeypatch.setattr(subprocess, "call", call)
    assert dev.main(["browser", "-x"]) == code
    assert "chromium" in wanted
    assert [(ROOT / words[1]).is_file() and words[2:] == ["-x"] for words in called] == [
        True
    ] * there


@pytest.mark.parametrize("system", ["win32", "linux"])
def test_the_lock_serves_every_system(system: str) -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert f"; sys_platform == '{system}'" in lock


def test_a_wheel_carries_the_resources_inside_the_package(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", tmp_path],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert "pxewizard/__init__.py" in names
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"pxewizard"}
    if (ROOT / "resources").exists():
        assert any(name.startswith("pxewizard/_resources/") for name in names)


def test_the_program_is_named_as_it_can_be_typed_here(monkeypatch: pytest.MonkeyPatch) -> None:
    path = dev.program("pxewizard", ROOT / ".venv")
    monkeypatch.chdir(ROOT)
    assert Path(dev.typable(path)) == path.relative_to(ROOT)
    monkeypatch.chdir(ROOT.parent)
    assert Path(dev.typable(path)) == path.relative_to(ROOT.parent)
    monkeypatch.chdir(ROOT / "build")
    assert dev.typable(path) == str(path)


def test_run_ends_with_the_programs_path(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "setup", lambda _: 0)
    monkeypatch.setattr(dev, "program", checkout.joinpath(".venv", "bin").joinpath)
    monkeypatch.setattr(subprocess, "call", lambda _: 0)
    monkeypatch.chdir(checkout)
    assert dev.run([]) == 0
    assert capsys.readouterr().out.split()[-1].startswith(".venv")


@pytest.mark.parametrize(
    ("code", "said", "means"),
    [
        (0, "No known vulnerabilities found", 0),
        (1, "Found 2 known vulnerabilities in 1 package", 1),
        (1, "requests.exceptions.ConnectionError: Connection refused", 77),
    ],
)
def test_an_audit_without_an_answer_is_not_taken_for_a_good_one(
    code: int, said: str, means: int
) -> None:
    assert audit.code_of(code, said) == means


@pytest.mark.parametrize("word", dev.LONG_RUNS)
def test_a_long_run_is_a_module_that_is_there(
    word: str, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[list[str]] = []

    def call(command: list[str], *, cwd: Path) -> int:
        called.append(command)
        return 5 if cwd == checkout else 1

    monkeypatch.setattr(dev, "setup", lambda _: 0)
    monkeypatch.setattr(subprocess, "call", call)

    assert dev.main([word, "x"]) == 5
    assert called == [[str(dev.program("python")), "-m", dev.LONG_RUNS[word], "x"]]
    module = ROOT.joinpath(*dev.LONG_RUNS[word].split("."))
    assert module.with_suffix(".py").exists() or (module / "__main__.py").exists()
