"""Settings of every test run.

Property tests have no time limit of their own: a slow machine is no fault. Where the Kerberos packages
are installed, no test asks the system's realm, which may be far away. A shell that starts the tests in the
background has Ctrl+C ignored, and what is ignored is inherited: here and in children it is heard again.
"""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import sys
import tempfile
from pathlib import Path

from hypothesis import settings

# About Windows' own registry, event log and credential store: `build/dev.py windows` runs these.
collect_ignore = [] if sys.platform == "win32" else ["windows"]

settings.register_profile("pxewizard", deadline=None)
settings.load_profile("pxewizard")

signal.signal(signal.SIGINT, signal.default_int_handler)

# The program's own log: no test writes into that of whoever runs it.
os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp(prefix="pxewizard-state-")
atexit.register(shutil.rmtree, os.environ["XDG_STATE_HOME"], ignore_errors=True)

for name in [name for name in os.environ if name.startswith("KRB5")]:
    del os.environ[name]
os.environ["KRB5_CONFIG"] = str(Path(__file__).with_name("no_kerberos.conf"))
