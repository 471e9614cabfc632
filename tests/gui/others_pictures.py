"""Pictures of page 7, through the practice site.

PYTHONPATH=. python tests/gui/others_pictures.py OUT_FOLDER
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from pxewizard.engine.flow import Flow, around, mending
from pxewizard.engine.frame import Step
from pxewizard.engine.sweep_rows import SweepState
from pxewizard.gui.pages.book import add_pages
from pxewizard.gui.pages.others import OthersPage
from pxewizard.gui.pages.others_mending import ask_bulk
from pxewizard.gui.session import Session
from pxewizard.gui.window import Window
from tests.gui.page_pictures import MIDDLE, NORMAL, SMALL, idle, shot, until
from tests.gui.pictures import DARK, LIGHT, studio, take


def at_others(root: Path, case: str = "many") -> Session:
    """A session that stands on page 7 of a practice case, after its change."""
    session = Session(root=root, settings_path=root / "settings.json")
    session.set_guided(False)
    session.practise(case)
    until(session, lambda flow: flow.entered.practice == case)
    for step in (Step.EXAMINE, Step.COMPARE, Step.REVIEW):
        session.verb()
        idle(session)
        if session.flow.step is not step:
            raise RuntimeError(session.flow.step)
    for _ in range(2):  # write; other distribution points
        session.verb()
        idle(session)
    return session


def read(flow: Flow) -> int:
    """How many servers have been read."""
    return sum(one.state.ended for one in flow.sweep.rows) if flow.sweep else 0


def shot_of(session: Session, earlier: Flow, out: Path) -> None:
    """A picture of a moment that has passed."""
    window = Window(session)
    add_pages(window, session)
    take(window, out, NORMAL)
    window.show_frame(around.frame(earlier))
    page = window.findChild(OthersPage)
    if isinstance(page, OthersPage):
        page.show_flow(earlier)
    take(window, out, NORMAL)
    window.hide()
    window.deleteLater()


def main(folder: Path, root: Path) -> None:
    session = at_others(root)
    shot(session, folder / "07-found.png", NORMAL)
    moments: list[Flow] = []
    session.changed.connect(moments.append)
    session.sweep()
    idle(session)
    shot_of(
        session, next(one for one in moments if 60 < read(one) < 199), folder / "07-reading.png"
    )
    for name, size, scheme in (
        ("07-sweep", NORMAL, LIGHT),
        ("07-sweep-dark", NORMAL, DARK),
        ("07-sweep-1024x768", MIDDLE, LIGHT),
        ("07-sweep-small", SMALL, LIGHT),
    ):
        shot(session, folder / f"{name}.png", size, scheme)
    session.set_guided(True)
    window = Window(session)
    add_pages(window, session)
    page = window.findChild(OthersPage)
    if isinstance(page, OthersPage) and session.flow.sweep:
        page.sieve.chips[3].setChecked(True)
        silent = (one for one in session.flow.sweep.rows if one.state is SweepState.NOT_READ)
        page.table.pick(next(silent).server)
    take(window, folder / "07-guided.png", NORMAL)
    session.set_guided(False)
    mended(session, folder)
    session.close()


def mended(session: Session, folder: Path) -> None:
    """Pictures of mending many: the confirmation, while it runs, afterwards."""
    window = Window(session)
    add_pages(window, session)
    take(window, folder / "07-before.png", NORMAL)
    for name, scheme in (("07-confirm-dark", DARK), ("07-confirm", LIGHT)):
        origins = mending.origins(session.flow)
        dialog = ask_bulk(window, session.chosen(), origins, lambda _plans: None)
        take(dialog, folder / f"{name}.png", (dialog.width(), dialog.height()), scheme)
        dialog.close()
    window.hide()
    moments: list[Flow] = []
    session.changed.connect(moments.append)
    session.mend(session.chosen().plans)
    idle(session)
    under_way = (one for one in moments if one.busy and mending.standing(one))
    shot_of(session, next(under_way), folder / "07-mending.png")
    shot(session, folder / "07-mended.png", NORMAL)
    session.take_all_back()
    idle(session)
    shot(session, folder / "07-undone.png", NORMAL)


if __name__ == "__main__":
    studio()
    with tempfile.TemporaryDirectory() as root:
        main(Path(sys.argv[1]), Path(root))
