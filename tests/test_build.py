"""What is given away: the parts of build/ that decide, without PyInstaller, Inno Setup or Windows."""

from __future__ import annotations

import json
import re
import struct
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImageReader

import pxewizard
from build import frozen, icon, locked, sbom, winget_manifests
from build.build import PROGRAMS
from build.build import main as build
from pxewizard.core.policy import POLICIES, Form
from pxewizard.gui.app import USER_MODEL

ROOT = Path(__file__).parents[1]
LOCK = locked.read(locked.LOCK.read_text(encoding="utf-8"))
WINDOWS = tuple(filter(locked.on_windows("3.13.1"), LOCK))
SCRIPT = (ROOT / "installer.iss").read_text(encoding="utf-8")
SMALL = """\
# A head.
one==1.0 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
    # via
    #   pxewizard (pyproject.toml)
    #   two
two==2.0 ; sys_platform == 'win32' and python_full_version < '3.12' \\
    --hash=sha256:cc
    # via pxewizard (pyproject.toml:dev)
three==3 ; sys_platform == 'linux' \\
    --hash=sha256:dd
    # via one
"""


# --- the version


def test_the_version_is_the_programs_own() -> None:
    assert frozen.version() == pxewizard.__version__


@pytest.mark.parametrize(
    ("text", "four"),
    [
        ("1.2.3", (1, 2, 3, 0)),
        ("1.2.3.4.5", (1, 2, 3, 4)),
        ("2.0rc1", (2, 0, 0, 0)),
        ("new", (0, 0, 0, 0)),
    ],
)
def test_windows_gets_four_numbers(text: str, four: tuple[int, ...]) -> None:
    assert frozen.numbers(text) == four


def test_no_other_file_of_the_build_names_a_version() -> None:
    for name in (
        "installer.iss",
        "build/pxewizard.spec",
        *map(str, (ROOT / "build/winget").iterdir()),
    ):
        assert pxewizard.__version__ not in (ROOT / name).read_text(encoding="utf-8"), name


# --- the frozen program


def test_every_file_that_is_packed_is_there() -> None:
    packed = dict(frozen.data_files())

    assert [path for path in packed if not path.is_file()] == []
    assert {path.parent.name for path in packed} >= {"icons", "practice", "translations", "policy"}
    assert packed[ROOT / "resources/practice/healthy.json"] == "pxewizard/_resources/practice"
    assert packed[ROOT / "resources/CONTENTS.txt"] == "pxewizard/_resources"


@pytest.mark.parametrize(
    "name",
    ["pxewizard", "pxewizard.__main__", "pxewizard.scenarios.pxe_cache_expire.evidence"],
)
def test_a_module_that_is_not_packed_is_named(name: str) -> None:
    every = set(frozen.missing(()))

    assert name in every
    assert frozen.missing(every) == []
    assert frozen.missing(every - {name}) == [name]


@pytest.mark.parametrize(
    ("target", "needed"),
    [
        ("pxewizard/_resources/practice/healthy.json", True),
        (r"PySide6\plugins\platforms\qwindows.dll", True),
        (r"PySide6\plugins\platforms\qminimal.dll", False),
        ("PySide6/plugins/imageformats/qsvg.dll", True),
        ("PySide6/plugins/imageformats/qwebp.dll", False),
        ("PySide6/plugins/tls/qopensslbackend.dll", False),
        ("PySide6/translations/qtbase_de.qm", True),
        ("PySide6/translations/qtbase_fr.qm", False),
        ("PySide6/QtWidgets.pyd", True),
        ("PySide6/opengl32sw.dll", False),
        ("Qt6Pdf.dll", False),
        ("python313.dll", True),
    ],
)
def test_of_qt_only_what_the_window_uses_is_packed(target: str, *, needed: bool) -> None:
    assert frozen.is_needed(target) is needed


def test_the_icon_has_every_size_and_can_be_read(tmp_path: Path) -> None:
    file = tmp_path / "a.ico"
    icon.write(file)
    reader, sizes = QImageReader(str(file)), []
    for number in range(reader.imageCount()):
        reader.jumpToImage(number)
        picture = reader.read()
        sizes.append(picture.size())
        assert picture.pixelColor(0, 0).alpha() == 0  # the corner is round
        assert picture.pixelColor(picture.width() // 2, picture.height() // 2).alpha() == 255

    assert sizes == [QSize(side, side) for side in (16, 20, 24, 32, 40, 48, 64, 256)]


def test_a_picture_of_256_pixels_is_entered_as_0() -> None:
    made = icon.container({256: b"picture"})

    assert struct.unpack_from("<BB", made, 6) == (0, 0)
    assert made.endswith(b"picture")


def test_elsewhere_than_on_windows_no_program_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(SystemExit, match=r"build/dev\.py windows"):
        build(["freeze"])


def test_a_compiler_that_is_not_there_is_named_with_the_option(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"none\.exe is not there.*--iscc"):
        build(["setup", "--out", str(tmp_path), "--iscc", str(tmp_path / "none.exe")])


# --- the lock, and the list of parts


def test_a_lock_is_read_with_systems_hashes_and_who_wants_what() -> None:
    one, two, three = locked.read(SMALL)

    assert one.hashes == ("sha256:aa", "sha256:bb")
    assert one.via == ("pxewizard (pyproject.toml)", "two")
    assert two.marker == "sys_platform == 'win32' and python_full_version < '3.12'"
    assert [one.name for one in filter(locked.on_windows("3.11.9"), (one, two, three))] == [
        "one",
        "two",
    ]
    assert [one.name for one in filter(locked.on_windows("3.12.0"), (one, two, three))] == ["one"]


def test_what_is_no_lock_is_refused() -> None:
    with pytest.raises(ValueError, match="not a package of a lock"):
        locked.read("one>=1\n")


def test_what_a_package_needs_is_found_through_others() -> None:
    packages = locked.read(SMALL)

    assert [one.name for one in locked.with_what_they_need(packages, locked.PROGRAM)] == [
        "one",
        "three",
    ]
    assert [one.name for one in locked.with_what_they_need(packages, "two")] == [
        "one",
        "three",
        "two",
    ]


def test_pip_is_given_exact_versions_with_hashes_and_no_markers() -> None:
    text = locked.requirements(locked.read(SMALL))

    assert "two==2.0 \\\n    --hash=sha256:cc\n" in text
    assert ";" not in text


def wanted_by_the_program() -> set[str]:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {re.split("[=<>~ ]", one)[0].lower() for one in config["project"]["dependencies"]}


def test_the_list_of_parts_covers_the_lock_and_leaves_out_what_only_development_needs() -> None:
    made = json.loads(sbom.bill(WINDOWS, version="1.2.3", python="3.13.1"))
    parts = {one["name"]: one["version"] for one in made["components"]}

    assert wanted_by_the_program() <= set(parts)
    assert {"sspilib", "pywin32-ctypes", "shiboken6", "CPython", "pyinstaller"} <= set(parts)
    assert not {"pytest", "mypy", "mssql-python-odbc", "secretstorage"} & set(parts)
    assert all(parts[one.name] == one.version for one in LOCK if one.name in parts)
    assert made["metadata"]["component"]["version"] == "1.2.3"


def test_every_part_in_the_list_is_wanted_by_another_or_by_the_program() -> None:
    made = json.loads(sbom.bill(WINDOWS, version="1.2.3", python="3.13.1"))
    refs = {one["bom-ref"] for one in made["components"]}
    wanted = [ref for one in made["dependencies"] for ref in one["dependsOn"]]

    assert set(wanted) == refs
    assert {one["ref"] for one in made["dependencies"]} <= refs | {"pxewizard"}


def test_the_list_of_the_same_parts_is_the_same() -> None:
    lists = [sbom.bill(WINDOWS, version=one, python="3.13.1") for one in ("1", "1", "2")]

    assert lists[0] == lists[1]
    assert json.loads(lists[1])["serialNumber"] != json.loads(lists[2])["serialNumber"]


# --- the installer


def of_script(pattern: str) -> list[str]:
    return re.findall(pattern, SCRIPT, re.MULTILINE)


def test_the_installer_has_a_property_for_every_policy_by_its_form() -> None:
    (switches,) = of_script(r"#dim Switches\[(\d+)\]")
    (names,) = re.findall(r"#dim Switches\[\d+\] \{([^}]*)\}", SCRIPT)
    of_form = {Form.SWITCH: set(re.findall(r'"(\w+)"', names))}
    for form, word in ((Form.SERVERS, "Lists"), (Form.NUMBER, "Counts"), (Form.FOLDER, "Folders")):
        of_form[form] = set(of_script(rf'^#define {word} "(\w+)"$'))

    assert of_form == {form: {one.name for one in POLICIES if one.form is form} for form in Form}
    assert int(switches) == len(of_form[Form.SWITCH])


def test_the_application_is_the_same_for_ever() -> None:
    assert winget_manifests.app_id() == "{8F6B1A52-37C4-4E0B-9D27-5A1C0E94B3D6}"


def test_the_installer_says_everything_in_english_and_german() -> None:
    (messages,) = re.findall(r"\[Messages\]\n(.*?)\n\[Tasks\]", SCRIPT, re.DOTALL)
    english, german = (
        set(re.findall(rf"^{one}\.(\w+)=", messages, re.MULTILINE)) for one in ("en", "de")
    )

    assert english == german
    assert set(re.findall(r"\{cm:(\w+)\}", SCRIPT)) <= english | {
        "CreateDesktopIcon",
        "AdditionalIcons",
    }
    assert set(re.findall(r"CustomMessage\('(\w+)'\)", SCRIPT)) <= english


def test_installer_and_specification_name_the_same_programs() -> None:
    spec = (ROOT / "build" / "pxewizard.spec").read_text(encoding="utf-8")

    assert sorted(re.findall(r'program\("(\w+)"', spec)) == sorted(PROGRAMS)
    assert sorted(of_script(r'^Source: "\{#Source\}\\(\w+)\.exe"')) == sorted(PROGRAMS)


def test_shortcut_and_window_are_one_button_of_the_taskbar() -> None:
    assert of_script(r'^#define UserModel "(.+)"$') == [USER_MODEL]


# --- winget


def test_every_placeholder_of_winget_is_filled() -> None:
    made = winget_manifests.filled(version="1.2.3", setup=b"setup", url="https://example.com/s.exe")

    assert len(made) == 4
    assert not [name for name, text in made.items() if re.search(r"\$(?!schema)", text)]
    assert all('PackageVersion: "1.2.3"' in text for text in made.values())
    installer = made["pxewizard.pxewizard.installer.yaml"]
    assert installer.count('InstallerUrl: "https://example.com/s.exe"') == 2
    assert re.search(r"InstallerSha256: [0-9A-F]{64}$", installer, re.MULTILINE)
    assert installer.count("/MERGETASKS=path") == 2  # "Commands" promises that it is found
    assert 'ProductCode: "{8F6B1A52-37C4-4E0B-9D27-5A1C0E94B3D6}_is1"' in installer


@pytest.mark.parametrize("url", ["http://example.com/s.exe", "", 'https://example.com/"\nX: y'])
def test_winget_is_given_a_safe_address_only(url: str) -> None:
    with pytest.raises(ValueError, match="not an https address"):
        winget_manifests.filled(version="1", setup=b"", url=url)


def test_a_placeholder_that_nobody_fills_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yaml").write_text("Publisher: $publisher", encoding="utf-8")
    monkeypatch.setattr(winget_manifests, "TEMPLATES", tmp_path)

    with pytest.raises(ValueError, match="publisher"):
        winget_manifests.filled(version="1", setup=b"", url="https://example.com")


def test_the_papers_are_written_where_they_are_wanted(tmp_path: Path) -> None:
    (tmp_path / f"pxewizard-{pxewizard.__version__}-setup.exe").write_bytes(b"setup")

    assert build(["papers", "--out", str(tmp_path), "--url", "https://example.com/s.exe"]) == 0

    assert len(list(tmp_path.glob("winget/*/*.yaml"))) == 4
    (written,) = tmp_path.glob("*.cdx.json")
    assert json.loads(written.read_text(encoding="utf-8"))["bomFormat"] == "CycloneDX"
