"""Which of Debian's and Ubuntu's packages the program, its tests and its checks need, and how they come.

Standard library only, and plain enough that an older Python can read it: build/dev.py begins with it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

# Debian's and Ubuntu's names for what the locked packages load from the system. A renamed one
# (libglib2.0-0t64) answers to its old name too. Add here what a later part needs.
SYSTEM_PACKAGES = [
    *["libodbc2"],  # pyodbc
    *["libgssapi-krb5-2", "libkrb5-3", "libltdl7", "libssl3"],  # mssql-python-odbc
    *["libdbus-1-3", "libegl1", "libfontconfig1", "libgl1", "libglib2.0-0", "libxkbcommon0"],  # Qt
]

# For the tests of the site database: a second ODBC driver, which words the same errors otherwise.
ODBC_PACKAGES = ["tdsodbc"]

# For the Kerberos tests: a server, and what its two packages are compiled with and against.
KERBEROS_PACKAGES = [
    *["krb5-kdc", "krb5-admin-server", "krb5-user"],
    *["gcc", "libc6-dev", "libkrb5-dev"],
]
CREDENTIAL_STORE_PACKAGES = ["dbus-daemon", "gnome-keyring"]  # for the saved passwords

# For the tests that drive the window as people do: an X server with what Qt loads for it, and hands.
DESKTOP_PACKAGES = [
    *[
        "at-spi2-core",
        "dbus-daemon",
        "gir1.2-atspi-2.0",
        "openbox",
        "python3-gi",
        "xdotool",
        "xvfb",
    ],
    *["libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-render-util0"],
    *["libxcb-shape0", "libxcb-xkb1", "libxkbcommon-x11-0"],
]

BROWSER_PACKAGES = ["chromium", "fonts-dejavu-core"]  # to look at the report as a browser shows it


def add_system_packages(wanted: list[str]) -> bool:
    """Install what a Debian or Ubuntu lacks, or name the line to run; return whether all is there."""
    query = shutil.which("dpkg-query")
    if sys.platform == "win32" or query is None:
        return False
    form = "--showformat=${db:Status-Status}\t${Package}\t${Provides}\n"
    listing = subprocess.check_output([query, "-W", form], text=True)
    missing = missing_packages(listing, wanted)
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if missing and os.geteuid() != 0:
        print("dev.py: this system lacks packages. Please run: sudo", *install, flush=True)
        return False
    if missing:
        os.environ["DEBIAN_FRONTEND"] = "noninteractive"
        for command in (["apt-get", "update"], install):
            if subprocess.call(command, stdout=subprocess.DEVNULL):
                sys.exit(f"dev.py: this failed: {' '.join(command)}")
    return True


def missing_packages(listing: str, wanted: list[str]) -> list[str]:
    """Return those wanted that no installed package is, or provides as an older name."""
    there = set()
    for line in listing.splitlines():
        status, name, provides = line.split("\t")
        if status == "installed":
            there.update([name, *(word.split()[0] for word in provides.split(",") if word)])
    return [name for name in wanted if name not in there]
