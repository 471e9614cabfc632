"""What the window asks of whoever drives it: a frame to draw, and what a person does around a page."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import SignalInstance

from pxewizard.engine.frame import Frame, Step


class Driver(Protocol):
    """A session as the window sees it; it knows no page and no server."""

    @property
    def frame(self) -> Frame:
        """Return what stands around the page now."""

    @property
    def guided(self) -> bool:
        """Say whether the person wants the panel."""

    @property
    def frame_changed(self) -> SignalInstance:
        """Return the signal that carries each new frame."""

    def back(self) -> None:
        """Go one step back."""

    def verb(self) -> None:
        """Do what the filled button says."""

    def cancel(self) -> None:
        """Cancel, or close where nothing is left to cancel."""

    def open_step(self, step: Step) -> None:
        """Go to a step that the rail offers."""

    def set_guided(self, wanted: bool) -> None:  # noqa: FBT001 - the slot of a switch
        """Remember whether the person wants the panel."""

    def may_close(self) -> bool:
        """Say whether the window may close now; if not, say on the page what it waits for."""
