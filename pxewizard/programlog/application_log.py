"""The Application event log of Windows, by its own functions: source pxewizard, numbers of `events`.

The installer registers the source; without it Windows shows the text all the same, with a remark.
Elsewhere nothing is reported.
"""

from __future__ import annotations

import sys
from typing import Final

from pxewizard.programlog.events import Event, weight

SOURCE: Final = "pxewizard"
_TYPES: Final = {1: 0x0004, 2: 0x0002, 3: 0x0001}  # information, warning, error


def report(event: Event, text: str) -> None:
    """Report an event; OSError where Windows does not take it."""
    if sys.platform != "win32":
        return
    import ctypes
    from ctypes import wintypes

    advapi32 = ctypes.WinDLL("advapi32", use_last_error=True)
    advapi32.RegisterEventSourceW.restype = wintypes.HANDLE
    advapi32.RegisterEventSourceW.argtypes = [wintypes.LPCWSTR, wintypes.LPCWSTR]
    advapi32.ReportEventW.argtypes = [
        wintypes.HANDLE,
        wintypes.WORD,  # type
        wintypes.WORD,  # category
        wintypes.DWORD,  # number
        wintypes.LPVOID,  # the account; Windows adds none by itself
        wintypes.WORD,  # texts
        wintypes.DWORD,  # bytes of data
        ctypes.POINTER(wintypes.LPCWSTR),
        wintypes.LPVOID,
    ]
    advapi32.DeregisterEventSource.argtypes = [wintypes.HANDLE]
    handle = advapi32.RegisterEventSourceW(None, SOURCE)
    if not handle:
        raise ctypes.WinError(ctypes.get_last_error())
    try:
        texts = (wintypes.LPCWSTR * 1)(text)
        kind = _TYPES[weight(event)]
        if not advapi32.ReportEventW(handle, kind, 0, int(event), None, 1, 0, texts, None):
            raise ctypes.WinError(ctypes.get_last_error())
    finally:
        advapi32.DeregisterEventSource(handle)
