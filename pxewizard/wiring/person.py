"""Who sits here, as the system itself knows them: an environment variable says what anybody wants."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from pxewizard import __version__

if TYPE_CHECKING:  # a window opens without it
    from pxewizard.engine.examine import Operator


def operator() -> Operator:
    """Return who sits here, for the record; an account without a name is no reason to stop."""
    import platform

    from pxewizard.engine.examine import Operator

    return Operator(own_account(), platform.node(), __version__)


def own_account() -> str:
    r"""Return who is logged on here, on Windows as DOMAIN\name; a question mark where that is not known."""
    try:
        return _account()
    except (OSError, KeyError):
        return "?"


def _account() -> str:
    if sys.platform == "win32":
        return _windows_account()
    import os
    import pwd

    return pwd.getpwuid(os.getuid()).pw_name


def _windows_account() -> str:
    if sys.platform != "win32":
        return ""
    import ctypes
    from ctypes import wintypes

    sam_compatible = 2  # EXTENDED_NAME_FORMAT: DOMAIN\name
    size = wintypes.ULONG(1024)
    text = ctypes.create_unicode_buffer(size.value)
    secur32 = ctypes.WinDLL("secur32", use_last_error=True)
    if not secur32.GetUserNameExW(sam_compatible, text, ctypes.byref(size)):
        raise ctypes.WinError(ctypes.get_last_error())
    return text.value
