"""The session's part for reports: of what was examined, changed or swept; made beside the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal

from pxewizard.core.outcome import Outcome
from pxewizard.engine.flow import Flow
from pxewizard.engine.flow.ending import unrecorded as unrecorded_of
from pxewizard.engine.frame import Step
from pxewizard.gui.sweeping import Sweeping
from pxewizard.gui.words import say

if TYPE_CHECKING:  # a window opens without them
    from pxewizard.engine.formats.record import Noted
    from pxewizard.engine.undo import Undone
    from pxewizard.report import Format, Material, Profile, Replaced


class Reporting(Sweeping):
    """A session that can make reports of what it knows."""

    report_saved = Signal(str)  # the path of the file
    report_ready = Signal(str)  # as Markdown, to be copied
    report_previewed = Signal(object)  # tuple[Replaced, ...]: what a redaction replaces

    def save_report(self, path: Path, profile: str = "none", *, values: bool = False) -> None:
        """Write the report; the end of the file's name says in which form.

        With `values` a package holds every value as it was read.
        """
        flow = self._flow

        def work() -> str:
            from pxewizard.report import format_of
            from pxewizard.wiring import reporting

            data, _ = self._file(flow, format_of(path), profile, values=values)
            reporting.save(path, data)
            return str(path)

        self._aside("saved report", work, self.report_saved.emit)

    def save_report_of(self, folder: Path, path: Path) -> None:
        """Write the report of a past change from its folder."""

        def work() -> str:
            from pxewizard.report import Profile, format_of
            from pxewizard.report.package import Attached
            from pxewizard.wiring import reporting

            form, at = format_of(path), self._clock.now()
            made, record = reporting.of_folder(folder, at, language=_language(), say=say)
            data, _ = reporting.file_of(made, form, Profile.NONE, Attached(record))
            reporting.save(path, data)
            return str(path)

        self._aside("saved report", work, self.report_saved.emit)

    def copy_report(self, profile: str = "none") -> None:
        """Make the report as Markdown; `report_ready` brings it."""
        flow = self._flow

        def work() -> str:
            from pxewizard.report import Format

            return self._file(flow, Format.MARKDOWN, profile)[0].decode()

        self._aside("copied report", work, self.report_ready.emit)

    def preview_report(self, profile: str) -> None:
        """Look what a redaction replaces; `report_previewed` brings it."""
        flow = self._flow

        def work() -> tuple[Replaced, ...]:
            from pxewizard.report import Format

            return self._file(flow, Format.JSON, profile)[1]

        self._aside("previewed report", work, self.report_previewed.emit)

    def _keep_report(self, folder: str, done: Outcome | Undone | None) -> None:
        """Write the report into the folder of a change; closing waits for it."""
        if not folder:
            return

        def work() -> None:
            from pxewizard.wiring import reporting

            at = self._clock.now()
            reporting.keep(Path(folder), at, done, language=_language(), say=say)

        self._background.run(
            "kept report",
            lambda _post: work(),
            lambda _nothing: None,
            self._failed_aside,
            writes=True,
        )

    def _keep_reports(self, folder: str) -> None:
        """Write the report of each server's change of a fix of many; closing waits for it."""

        def work() -> None:
            from pxewizard.wiring import reporting

            at = self._clock.now()
            met = reporting.keep_of_bulk(Path(folder), at, language=_language(), say=say)
            if met:
                raise met

        self._background.run(
            "kept report",
            lambda _post: work(),
            lambda _nothing: None,
            self._failed_aside,
            writes=True,
        )

    def _kept(self, ended: tuple[Outcome, tuple[Noted, ...]]) -> None:
        self._keep_report(ended[0].folder, ended[0])

    def _aside(self, lane: str, work: Callable[[], object], then: Callable[..., object]) -> None:
        self._background.run(lane, lambda _post: work(), then, self._failed_aside)

    def _file(
        self, flow: Flow, form: Format, profile: str, *, values: bool = False
    ) -> tuple[bytes, tuple[Replaced, ...]]:
        from pxewizard.report import Profile
        from pxewizard.report.package import Attached
        from pxewizard.wiring import reporting

        material, record = self._material(flow)
        chosen: Profile = Profile(profile)
        attached = Attached(record, reporting.raw_values(material) if values else {})
        return reporting.file_of(material, form, chosen, attached)

    def _material(self, flow: Flow) -> tuple[Material, dict[str, bytes]]:
        """Return what the report of the page that is shown is made from."""
        from pxewizard.wiring import reporting, reporting_many

        at, language = self._clock.now(), _language()
        if flow.step is Step.OTHERS and flow.sweep:
            empty = reporting.material(at, language=language, say=say)
            swept = reporting_many.with_sweep(empty, flow.sweep, flow.current)
            mended = flow.sweep.mended
            return reporting_many.with_fix(swept, mended.folder if mended else "")
        if flow.outcome and flow.outcome.folder:
            after, proof = flow.outcome.after, flow.log.proof
            since = reporting.Since(after, proof, unrecorded_of(flow))
            folder = Path(flow.outcome.folder)
            return reporting.of_folder(folder, at, since, language=language, say=say)
        return reporting.material(at, flow.examinations, language=language, say=say), {}


def _language() -> str:
    """Return the language that the window speaks; that of a system that names none is English."""
    name = QLocale().name().partition("_")[0]
    return "en" if name == "C" else name
