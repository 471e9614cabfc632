"""Chooses how much a report leaves out, and shows beforehand what is replaced by what, and how often."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QButtonGroup, QWidget

from pxewizard.core.words import Text, tr
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.session import Session
from pxewizard.gui.widgets.beside import Beside
from pxewizard.gui.widgets.button import Button, Verb
from pxewizard.gui.widgets.check_list import Choice
from pxewizard.gui.widgets.code_box import CodeBox
from pxewizard.gui.widgets.dialog import Dialog
from pxewizard.gui.widgets.label import Label

if TYPE_CHECKING:  # the window begins without it
    from pxewizard.report import Replaced

PROFILES: Final = (
    ("standard", tr("Standard"), tr("Users, addresses and SIDs are replaced; servers stay.")),
    (
        "strict",
        tr("Strict"),
        tr("Servers get names such as DP-1, too; other texts of servers are left out."),
    ),
    ("none", tr("None"), tr("Everything stays as it was read.")),
)
_READS: Final = tr("Looking what is replaced …")


def ask_redaction(parent: QWidget, session: Session, then: Callable[[str], object]) -> Dialog:
    """Ask for a profile, show what it replaces, and go on with it."""
    made = Dialog(parent, tr("Redact the report"))
    group = QButtonGroup(made)
    for number, (_, name, says) in enumerate(PROFILES):
        choice = Choice(Text(""))
        group.addButton(choice, number)
        made.column.addWidget(Beside(choice, name, says))
    counted = Label(_READS, Type.CAPTION, Tone.QUIET)
    box = CodeBox(tr("What is replaced"), "", lines=8)
    save, leave = Verb(tr("&Save report…")), Button(tr("&Cancel"))
    for part in (counted, box):
        made.column.addWidget(part)
    for button in (save, leave):
        made.buttons.addWidget(button)

    def choose(number: int) -> None:
        counted.set_text(_READS)
        session.preview_report(PROFILES[number][0])

    def show(replaced: tuple[Replaced, ...]) -> None:
        counted.set_text(_counted(replaced))
        box.set_text(_lines(replaced))
        made.fit()

    group.idClicked.connect(choose)
    session.report_previewed.connect(show)
    made.finished.connect(lambda _: session.report_previewed.disconnect(show))
    made.accepted.connect(lambda: then(PROFILES[group.checkedId()][0]))
    save.clicked.connect(made.accept)
    leave.clicked.connect(made.reject)
    group.button(0).setChecked(True)
    made.begin(group.button(0))
    choose(0)
    return made


def _counted(replaced: tuple[Replaced, ...]) -> Text:
    times = sum(one.times for one in replaced)
    return tr("{n:# replacement|# replacements}", n=times)


def _lines(replaced: tuple[Replaced, ...]) -> str:
    """Return alias, original and count, one a line."""
    return "\n".join(f"{one.alias}\t{one.original}\t{one.times}" for one in replaced)
