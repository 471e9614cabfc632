"""The servers examined last, in the list of the window's button in the task bar.

A server that a person takes out of the list is to be forgotten: Windows refuses a list that shows it again.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Sequence
from ctypes import (
    Structure,
    c_int,
    c_uint,
    c_ushort,
    c_void_p,
    c_wchar_p,
    create_unicode_buffer,
    pointer,
)
from pathlib import Path
from typing import Final

from pxewizard.core.words import tr
from pxewizard.gui.app import USER_MODEL
from pxewizard.gui.taskbar.com import Guid, Shell, begin, guid
from pxewizard.gui.words import say

_LIST: Final = "77f10cf0-3db5-4966-b520-b7c54fd35ed6"  # CLSID_DestinationList
_CUSTOM_LIST: Final = "6332debf-87b5-4670-90c0-5e57b408a49e"  # ICustomDestinationList
_SET_ID, _BEGIN, _APPEND_CATEGORY, _COMMIT = 3, 4, 5, 8
_COLLECTION: Final = "2d3468c1-36a7-43b6-ac24-d3f02fd9607a"  # CLSID_EnumerableObjectCollection
_OBJECT_COLLECTION: Final = "5632b1a4-e38a-400a-928a-d4cd63230295"  # IObjectCollection
_OBJECT_ARRAY: Final = "92ca9dcd-5622-4bba-a805-5e9f541bd8c9"  # IObjectArray
_COUNT, _GET_AT, _ADD = 3, 4, 5
_LINK: Final = "00021401-0000-0000-c000-000000000046"  # CLSID_ShellLink
_SHELL_LINK: Final = "000214f9-0000-0000-c000-000000000046"  # IShellLinkW
_GET_ARGUMENTS, _SET_ARGUMENTS, _SET_ICON, _SET_PATH = 10, 11, 17, 20
_PROPERTIES: Final = "886d8eeb-8cf2-4446-8d02-cdba1dbdcf99"  # IPropertyStore
_SET_PROPERTY, _COMMIT_PROPERTIES = 6, 7
_TITLE: Final = "f29f85e0-4ff9-1068-ab91-08002b27b3d9"  # PKEY_Title: this and 2
_LONGEST: Final = 1024  # characters of an entry's arguments
_TEXT: Final = 31  # VT_LPWSTR


class _Key(Structure):  # PROPERTYKEY
    _fields_ = (  # type: ignore[mutable-override]  # as ctypes has it
        ("format", Guid),
        ("number", c_uint),
    )


class _Value(Structure):  # PROPVARIANT with a text
    _fields_ = (  # type: ignore[mutable-override]  # as ctypes has it
        ("kind", c_ushort),
        ("reserved", c_ushort * 3),
        ("text", c_wchar_p),
        ("more", c_void_p),
    )


class JumpList:
    """The list of this program; after a refusal it is left alone."""

    def __init__(self, program: Path) -> None:
        """Change nothing yet; an entry starts `program`."""
        self._program = program
        self._shown: tuple[str, ...] | None = None
        self.refused: OSError | None = None

    def show(self, servers: Sequence[str]) -> tuple[str, ...]:
        """Put these servers into the list, in their order; return those that a person has taken out of it."""
        if tuple(servers) == self._shown or self.refused:
            return ()
        try:
            taken_out = self._put(servers)
        except OSError as refusal:
            self.refused = refusal
            return ()
        self._shown = tuple(one for one in servers if one not in taken_out)
        return taken_out

    def _put(self, servers: Sequence[str]) -> tuple[str, ...]:
        begin()
        whole = Shell.made(_LIST, _CUSTOM_LIST)
        whole.call(_SET_ID, c_wchar_p(USER_MODEL))
        removed, room = Shell(), c_uint()
        whole.call(_BEGIN, pointer(room), guid(_OBJECT_ARRAY), pointer(removed.pointer))
        unwanted = set(_arguments_in(removed))
        taken_out = tuple(one for one in servers if arguments(one) in unwanted)
        left = [one for one in servers if one not in taken_out]
        if left:  # Windows takes no empty category
            title = c_wchar_p(say(tr("Recent")))
            whole.call(_APPEND_CATEGORY, title, _entries(self._program, left))
        whole.call(_COMMIT)
        return taken_out


def arguments(server: str) -> str:
    """Return the words that open the window with a server filled in, as one line."""
    return subprocess.list2cmdline(["gui", f"--dp={server}"])


def link(program: Path, server: str) -> Shell:
    """Return an IShellLinkW that starts the program with a server, and is shown by the server's name."""
    made = Shell.made(_LINK, _SHELL_LINK)
    made.call(_SET_PATH, c_wchar_p(str(program)))
    made.call(_SET_ARGUMENTS, c_wchar_p(arguments(server)))
    made.call(_SET_ICON, c_wchar_p(str(program)), c_int(0))
    properties = made.also(_PROPERTIES)
    key, value = _Key(guid(_TITLE), 2), _Value(kind=_TEXT, text=server)
    properties.call(_SET_PROPERTY, pointer(key), pointer(value))
    properties.call(_COMMIT_PROPERTIES)
    return made


def arguments_of(one: Shell) -> str:
    """Return the arguments of an IShellLinkW."""
    held = create_unicode_buffer(_LONGEST)
    one.call(_GET_ARGUMENTS, held, c_int(_LONGEST))
    return held.value


def _entries(program: Path, servers: Sequence[str]) -> Shell:
    """Return an IObjectArray with a link for each server."""
    made = Shell.made(_COLLECTION, _OBJECT_COLLECTION)
    for server in servers:
        made.call(_ADD, link(program, server))
    return made.also(_OBJECT_ARRAY)


def _arguments_in(array: Shell) -> Iterator[str]:
    """Yield the arguments of each link of an IObjectArray."""
    count = c_uint()
    array.call(_COUNT, pointer(count))
    for number in range(count.value):
        one = Shell()
        array.call(_GET_AT, c_uint(number), guid(_SHELL_LINK), pointer(one.pointer))
        yield arguments_of(one)
