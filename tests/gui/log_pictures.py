"""Pictures of the log view and of page 6 with its log, through practice logs.

PYTHONPATH=. python tests/gui/log_pictures.py OUT_FOLDER
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from pxewizard.core.logrecord import Record
from pxewizard.engine.flow import Flow, watching
from pxewizard.engine.frame import Step
from pxewizard.gui.dialogs.logs import LogsDialog, show_evidence, show_logs
from pxewizard.gui.pages.book import add_pages
from pxewizard.gui.pages.result import ResultPage
from pxewizard.gui.session import Session
from pxewizard.gui.window import Window
from pxewizard.resources import resource
from tests.gui.page_pictures import MIDDLE, NORMAL, SMALL, idle, until
from tests.gui.pictures import DARK, LIGHT, studio, take


def rest(dialog: LogsDialog) -> None:
    """Let the log arrive."""
    for _ in range(2000):
        QApplication.processEvents()
        if dialog.table.log.records:
            break
    for _ in range(20):
        QApplication.processEvents()


def logs(session: Session, folder: Path) -> None:
    window = Window(session)
    add_pages(window, session)
    take(window, folder / "01-logs-offered.png", NORMAL)
    take(window, folder / "01-logs-offered-small.png", SMALL)
    shown = show_logs(window, session, [resource("practice/logs")])
    rest(shown)
    for name, size, scheme in (
        ("10-logs", (1040, 660), LIGHT),
        ("10-logs-dark", (1040, 660), DARK),
        ("10-logs-1024x768", MIDDLE, LIGHT),
        ("10-logs-small", SMALL, LIGHT),
    ):
        take(shown, folder / f"{name}.png", size, scheme)
    shown.reject()


def result(session: Session, folder: Path) -> None:
    session.set_guided(False)
    session.practise("dp-missing")
    until(session, lambda flow: flow.entered.practice == "dp-missing")
    window = Window(session)
    add_pages(window, session)
    window.show()
    for step in (Step.EXAMINE, Step.COMPARE):
        session.verb()
        idle(session)
        assert session.flow.step is step
    shown = show_evidence(window, session, session.flow.laid_out[0].lines[0].evidence, 26)
    rest(shown)
    take(shown, folder / "11-evidence.png", (1040, 660))
    shown.reject()
    session.verb()
    session.verb()
    idle(session)
    session.read_log()
    until(session, lambda flow: flow.log.proof is not None)
    for name, size, scheme in (("06-log", NORMAL, LIGHT), ("06-log-small", SMALL, LIGHT)):
        take(window, folder / f"{name}.png", size, scheme)
    page = window.findChild(ResultPage)
    assert isinstance(page, ResultPage)
    page.show_flow(proved(session.flow))
    take(window, folder / "06-log-proved-dark.png", NORMAL, DARK)


def proved(flow: Flow) -> Flow:
    """The moment at which the log shows it all."""
    proof = flow.log.proof
    assert proof is not None
    later = proof.since + timedelta(minutes=1)
    seen = Record(9, later, "SMSPXE", 1, "PXE Provider loaded.")
    proof = replace(proof, works=seen, boot=seen, newest=later, at=later + timedelta(minutes=1))
    return watching.watch(watching.read(flow, proof), proof.since)


def main(folder: Path, root: Path) -> None:
    session = Session(root=root, settings_path=root / "settings.json")
    logs(session, folder)
    result(session, folder)
    session.close()


if __name__ == "__main__":
    studio()
    with tempfile.TemporaryDirectory() as root:
        main(Path(sys.argv[1]), Path(root))
