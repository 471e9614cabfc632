"""How far the work is, on the window's button in the task bar (ITaskbarList3)."""

from __future__ import annotations

from ctypes import c_int, c_ulonglong, c_void_p
from typing import Final

from pxewizard.gui.taskbar.com import Shell, begin

_CLASS: Final = "56fdf344-fd6d-11d0-958a-006097c9a090"  # CLSID_TaskbarList
_INTERFACE: Final = "ea1afb91-9e28-4b86-90e9-9e9f8a5eefaf"  # ITaskbarList3
_INIT, _SET_VALUE, _SET_STATE = 3, 9, 10
_NONE, _UNKNOWN, _NORMAL = 0, 1, 2  # TBPFLAG


class Progress:
    """The button of one window; after a refusal it is left alone."""

    def __init__(self, window: int) -> None:
        """Show nothing yet; `window` is its handle."""
        self._window = c_void_p(window)
        self._shown: tuple[int, int] | None = None
        self._bar: Shell | None = None
        self.refused: OSError | None = None

    def show(self, far: tuple[int, int] | None) -> None:
        """Show how much has ended, and of how much; (0, 0) is not known, None clears the button."""
        if far == self._shown or self.refused:
            return
        self._shown = far
        try:
            self._set(far)
        except OSError as refusal:
            self.refused = refusal

    def _set(self, far: tuple[int, int] | None) -> None:
        if self._bar is None:
            begin()
            self._bar = Shell.made(_CLASS, _INTERFACE)
            self._bar.call(_INIT)
        done, of = far or (0, 0)
        state = _NONE if far is None else _NORMAL if of else _UNKNOWN
        self._bar.call(_SET_STATE, self._window, c_int(state))
        if of:
            self._bar.call(_SET_VALUE, self._window, c_ulonglong(done), c_ulonglong(of))
