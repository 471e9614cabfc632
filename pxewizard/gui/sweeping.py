"""The session's part for page 7: the servers are looked for, read many at once, and told of in batches."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer

from pxewizard.core.clock import Clock
from pxewizard.engine.bulk_rows import BulkRow
from pxewizard.engine.flow import Busy, mending, sweeping
from pxewizard.engine.sweep_names import Target
from pxewizard.engine.sweep_rows import SweepRow, SweepState
from pxewizard.gui.background import Post
from pxewizard.gui.consenting import Consenting
from pxewizard.gui.stage import MAIN

_BATCH: Final = 100  # milliseconds between two looks at what has arrived


@dataclass
class Arrivals:
    """Rows that have come and are not drawn yet; written by the threads that read, or mend."""

    _rows: list[SweepRow] = field(default_factory=list)
    _mended: list[BulkRow] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _stop: threading.Event = field(default_factory=threading.Event)

    def row(self, row: SweepRow) -> None:
        """Keep a row."""
        with self._lock:
            self._rows.append(row)

    def mended(self, row: BulkRow) -> None:
        """Keep how far a server is that is being mended."""
        with self._lock:
            self._mended.append(row)

    def take_mended(self) -> list[BulkRow]:
        """Return what has come of that since the last look."""
        with self._lock:
            taken, self._mended = self._mended, []
        return taken

    def take(self) -> list[SweepRow]:
        """Return what has come since the last look."""
        with self._lock:
            taken, self._rows = self._rows, []
        return taken

    def cancel(self) -> None:
        """Let no other server be asked."""
        self._stop.set()

    def cancelled(self) -> bool:
        """Return whether no other server shall be asked."""
        return self._stop.is_set()


class Sweeping(Consenting):
    """A session that can look at the other distribution points."""

    def __init__(
        self,
        *,
        root: Path | None = None,
        clock: Clock | None = None,
        settings_path: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Contact nothing. See Stage."""
        super().__init__(root=root, clock=clock, settings_path=settings_path, parent=parent)
        self._arrivals = Arrivals()
        self._look = QTimer(self, interval=_BATCH)
        self._look.timeout.connect(self._arrived)

    def open_others(self) -> None:
        """Show page 7; the names of the others are looked for, none of them is asked yet."""
        if self._flow.busy or not sweeping.offered(self._flow):
            return
        self._move(sweeping.opened)
        seen = self._flow.current
        if seen is None or (self._flow.sweep and self._flow.sweep.is_listed):
            return
        reach = self._reach()
        self._move(sweeping.listing)
        self._background.run(
            MAIN,
            lambda _post: reach.others(seen),
            lambda found: self._move(lambda flow: sweeping.listed(flow, found)),
            self._failed,
        )

    def add_others(self, targets: tuple[Target, ...]) -> None:
        """Take servers that a person named."""
        if not self._flow.busy:
            self._move(lambda flow: sweeping.added(flow, targets))

    def sweep(self) -> None:
        """Read the servers that wait."""
        self._read({SweepState.WAITING})

    def retry_failed(self) -> None:
        """Read those again that gave no answer."""
        self._read(sweeping.FAILED)

    def stop_sweep(self) -> None:
        """Ask no other server; what is under way is dropped."""
        self.cancel()

    def save_sweep(self, path: Path) -> None:
        """Write the rows into a file."""
        from pxewizard.engine.formats.sweepcsv import sweep_csv
        from pxewizard.gui import effects

        rows = self._flow.sweep.rows if self._flow.sweep else ()
        self._background.run(
            "save",
            lambda _post: effects.save(path, sweep_csv(rows)),
            lambda _nothing: None,
            self._failed_aside,
        )

    def cancel(self) -> None:
        """Stop what runs; rows that have come are kept."""
        reads = self._flow.busy is Busy.SWEEPING
        self._arrivals.cancel()
        self._drain()
        super().cancel()
        if reads:
            self._swept()

    def close(self) -> None:
        """End."""
        self._arrivals.cancel()
        self._look.stop()
        super().close()

    def _read(self, states: Iterable[SweepState]) -> None:
        again = frozenset(states)
        known, seen = self._flow.sweep, self._flow.current
        targets = [one.target for one in known.rows if one.state in again] if known else []
        if self._flow.busy or seen is None or not targets:
            return
        reach, arrivals = self._reach(), Arrivals()
        self._arrivals = arrivals

        def read(_post: Post) -> None:
            from pxewizard.gui import effects_many

            effects_many.read(reach, seen, targets, arrivals)

        self._move(lambda flow: sweeping.reading(flow, again, self._clock.now()))
        self._look.start()
        self._background.run(
            MAIN,
            read,
            lambda _nothing: self._swept(),
            self._sweep_failed,
        )

    def _arrived(self) -> None:
        if self._flow.busy is None:
            self._look.stop()
            return
        self._drain()

    def _drain(self) -> None:
        rows, at = self._arrivals.take(), self._clock.now()
        if rows and self._flow.busy is Busy.SWEEPING:
            self._move(lambda flow: sweeping.arrived(flow, rows, at))
        mended = self._arrivals.take_mended()
        if mended:
            self._move(lambda flow: mending.told(flow, mended))

    def _swept(self) -> None:
        self._look.stop()
        self._drain()
        self._move(sweeping.ended)

    def _sweep_failed(self, error: Exception) -> None:
        self._swept()
        self._failed(error)
