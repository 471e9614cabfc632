"""Objects of Windows' shell through ctypes: made by their class, asked by the number of a method.

Numbers and identifiers are those of Microsoft's shobjidl_core.h and propkey.h; a method's number counts from
the three of IUnknown. What Windows refuses is an OSError. Elsewhere every call does nothing.
"""

from __future__ import annotations

import ctypes
import sys
import uuid
from typing import Any, Final

_QUERY_INTERFACE, _RELEASE = 0, 2  # of IUnknown
_IN_PROCESS: Final = 1

Guid = ctypes.c_byte * 16


def guid(text: str) -> ctypes.Array[ctypes.c_byte]:
    """Return an identifier as Windows holds it."""
    return Guid.from_buffer_copy(uuid.UUID(text).bytes_le)


def begin() -> None:
    """Let this thread use objects; where Qt has done so already, nothing changes."""
    if sys.platform == "win32":
        ctypes.WinDLL("ole32").CoInitialize(None)


class Shell:
    """One interface of an object; it is given back with the last reference to this."""

    def __init__(self) -> None:
        """Hold nothing yet; a call fills `pointer`."""
        self.pointer = ctypes.c_void_p()

    @classmethod
    def made(cls, of_class: str, interface: str) -> Shell:
        """Make a new object."""
        one = cls()
        if sys.platform == "win32":
            make = ctypes.OleDLL("ole32").CoCreateInstance
            make(guid(of_class), None, _IN_PROCESS, guid(interface), ctypes.byref(one.pointer))
        return one

    def also(self, interface: str) -> Shell:
        """Return another interface of the same object."""
        one = Shell()
        self.call(_QUERY_INTERFACE, guid(interface), ctypes.pointer(one.pointer))
        return one

    def call(self, method: int, *arguments: object) -> None:
        """Call a method by its number, with ctypes' values and other objects; these live until it returns."""
        if sys.platform == "win32":
            given: list[Any] = [one.pointer if isinstance(one, Shell) else one for one in arguments]
            kinds = [type(one) for one in given]
            ctypes.WINFUNCTYPE(ctypes.HRESULT, *kinds)(method, "")(self.pointer, *given)

    def __del__(self) -> None:
        """Give the object back."""
        if sys.platform == "win32" and self.pointer.value:
            ctypes.WINFUNCTYPE(ctypes.c_ulong)(_RELEASE, "")(self.pointer)
