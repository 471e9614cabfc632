"""How much memory this process has in use: a driver takes in a value whole, however long it is."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

_STATM: Final = Path("/proc/self/statm")


def used() -> int:
    """Return the bytes in use, or 0 on a system that does not tell."""
    if sys.platform == "win32":
        return _on_windows()
    import resource

    try:
        resident = _STATM.read_text(encoding="ascii").split()[1]
    except OSError:
        return 0
    return int(resident) * resource.getpagesize()


if sys.platform == "win32":

    def _on_windows() -> int:
        import ctypes
        from ctypes import wintypes

        class Counters(ctypes.Structure):  # PROCESS_MEMORY_COUNTERS
            _fields_ = [  # type: ignore[mutable-override]  # as ctypes has it
                ("cb", wintypes.DWORD),
                ("PageFaultCount", wintypes.DWORD),
                ("PeakWorkingSetSize", ctypes.c_size_t),
                ("WorkingSetSize", ctypes.c_size_t),
                ("QuotaPeakPagedPoolUsage", ctypes.c_size_t),
                ("QuotaPagedPoolUsage", ctypes.c_size_t),
                ("QuotaPeakNonPagedPoolUsage", ctypes.c_size_t),
                ("QuotaNonPagedPoolUsage", ctypes.c_size_t),
                ("PagefileUsage", ctypes.c_size_t),
                ("PeakPagefileUsage", ctypes.c_size_t),
            ]

        kernel = ctypes.WinDLL("kernel32")
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        ask = kernel.K32GetProcessMemoryInfo
        ask.argtypes = [wintypes.HANDLE, ctypes.POINTER(Counters), wintypes.DWORD]
        counters = Counters(cb=ctypes.sizeof(Counters))
        if not ask(kernel.GetCurrentProcess(), ctypes.byref(counters), counters.cb):
            return 0
        return int(counters.PagefileUsage)
