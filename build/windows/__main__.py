"""Gathers the parts of the Windows check and does it in a root of its own; 77 where they cannot be had."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from build.debian import add_system_packages
from build.windows import cache, downloads, root

ROOT: Final = Path(__file__).resolve().parent.parent.parent
RESULTS: Final = ROOT / "build" / ".work" / "windows"
NOT_RUN: Final = 77
_CLIENTS: Final = ("mmdebstrap", "npm")  # programs that fetch parts, and Debian's packages of them

# Everything begins in this namespace and ends with it, also what a program left running.
_NAMESPACE: Final = ("unshare", "--mount", "--pid", "--fork", "--kill-child")
_ENTER: Final = """
set -e
root=$1 work=$2 results=$3
shift 3
mount --make-rprivate /
bind_to_read() { mount --bind "$1" "$2"; mount -o remount,bind,ro "$2"; }
bind_to_read "$root" "$root"
for part; do bind_to_read "${part#*=}" "$root/${part%%=*}"; done
mount --bind "$work" "$root/work"
mount --bind "$results" "$root/results"
mount -t proc proc "$root/proc"
mount -t tmpfs tmpfs "$root/tmp"
mount --rbind /dev "$root/dev"
exec chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME=/work/home \\
  sh -c 'cd /checkout && exec python3 -Bu -m build.windows.inside'
"""


def main() -> int:
    """Do the check; return its exit code."""
    if why := hindrance():
        return not_run(why)
    begun = time.monotonic()
    with cache.alone():
        try:
            system, parts = gathered()
        except cache.Unavailable as trouble:
            return not_run(str(trouble))
        print(f"{time.monotonic() - begun:5.0f} s  parts gathered in {cache.folder()}", flush=True)
        code = enter(system, parts)
    print(f"{time.monotonic() - begun:5.0f} s  in all; what was made lies in {RESULTS}", flush=True)
    return code


def hindrance() -> str:
    """Return why the check cannot be done on this system; "" where it can."""
    if sys.platform != "linux" or shutil.which("apt-get") is None:
        return "it needs Debian or Ubuntu"
    if os.geteuid() != 0:
        return "it needs to be root, to make and to enter a root of its own"
    if subprocess.run([*_NAMESPACE, "true"], capture_output=True, check=False).returncode:
        return "this container may not make namespaces (unshare), which it needs"
    return ""


def not_run(why: str) -> int:
    """Say that nothing was checked; return the exit code for that."""
    print(f"dev.py: the Windows check was NOT RUN: {why}", flush=True)
    return NOT_RUN


def gathered() -> tuple[Path, dict[str, Path]]:
    """Return the root, and by their folders in it the parts; what is missing is fetched side by side."""
    try:
        add_system_packages([name for name in _CLIENTS if shutil.which(name) is None])
    except SystemExit as trouble:
        raise cache.Unavailable(str(trouble)) from None
    with ThreadPoolExecutor() as pool:
        system = pool.submit(root.made)
        parts = {
            "checkout": ROOT,
            "library": Path(sysconfig.get_path("stdlib")),
            "packages": downloads.packages(),
            "interpreter": downloads.interpreter(),
            "compiler": downloads.compiler(),
        }
        return system.result(), parts


def enter(system: Path, parts: dict[str, Path]) -> int:
    """Do the steps in the root; return their exit code."""
    # Not in the checkout: Wine's folder has a link to "/", which packers of a checkout would follow.
    work = cache.folder() / "work"
    for folder in (work, RESULTS):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    bound = [f"{name}={path}" for name, path in parts.items()]
    command = [*_NAMESPACE, "sh", "-c", _ENTER, "sh", str(system), str(work), str(RESULTS), *bound]
    try:
        return subprocess.call(command, stdin=subprocess.DEVNULL)
    finally:
        shutil.rmtree(work)


if __name__ == "__main__":
    sys.exit(main())
