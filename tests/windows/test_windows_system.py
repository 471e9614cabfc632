"""What the program takes from Windows itself: its credential store, its folders, its code pages.

On Windows alone. `dev.py windows` runs it in Wine.
"""

from __future__ import annotations

import locale
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pxewizard.core.saved_name import Role
from pxewizard.journal.roots import data_root
from pxewizard.remote.saved_names import SavedNames
from pxewizard.remote.secrets import LONGEST, SavedPasswords
from pxewizard.settings import settings_file

assert sys.platform == "win32"  # tests/conftest.py collects these there only

ACCOUNT = r"PXEWIZARD-TEST\Jörg"
SECRET = "Grün & grau: \"'`;{}%s\\ 😀"  # noqa: S105 - it guards nothing


def test_a_password_is_kept_replaced_and_forgotten_in_windows_credential_store(
    tmp_path: Path,
) -> None:
    saved = SavedPasswords(SavedNames(tmp_path / "saved-names.json"))
    try:
        for password in ("first", SECRET, "x" * (LONGEST // 2)):
            saved.save(Role.DP, ACCOUNT, password)
            found = saved.find(ACCOUNT, Role.DP)
            assert found
            assert found.password == password
    finally:
        saved.forget(Role.DP, ACCOUNT)
    assert saved.find(ACCOUNT, Role.DP) is None
    assert saved.trouble() is None


def test_journals_and_settings_lie_in_the_persons_own_profile() -> None:
    home = Path(os.environ["LOCALAPPDATA"])

    assert data_root() == home / "pxewizard"
    assert settings_file().is_relative_to(home)


@pytest.mark.parametrize("page", ["437", "850", "1252", "65001"])
def test_every_code_page_of_a_prompt_will_do(page: str) -> None:
    command = f'chcp {page} >nul & "{sys.executable}" -m pxewizard practice database-denied'
    done = subprocess.run(
        f'cmd.exe /s /c "{command}"', stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=False
    )

    assert done.returncode == 0
    assert "--practice database-denied" in done.stdout.decode(locale.getencoding())
