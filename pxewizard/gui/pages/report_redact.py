"""Chooses how much a report leaves out, and shows beforehand what is replaced by what, and how often."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QButtonGroup, QWidget

from pxewizard.core.words import Text, tr
from pxewizard.engine.frame import Step
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.session import Session
from pxewizard.gui.widgets.beside import Beside
from pxewizard.gui.widgets.button import Button, Verb
from pxewizard.gui.widgets.check_list import Choice, Tick
from pxewizard.gui.widgets.code_box import CodeBox
from pxewizard.gui.widgets.dialog import Dialog
from pxewizard.gui.widgets.label import Label

if TYPE_CHECKING:
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
_VALUES: Final = tr("Attach the values as they were read")
_WHERE: Final = tr("In the evidence package only, and only with nothing replaced.")


class _Redaction(Dialog):
    """The profiles, what the chosen one replaces, and whether raw values are attached."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent, tr("Redact the report"))
        self._session = session
        self._profiles = QButtonGroup(self)
        for number, (_, name, says) in enumerate(PROFILES):
            choice = Choice(Text(""))
            self._profiles.addButton(choice, number)
            self.column.addWidget(Beside(choice, name, says))
        self._values = Tick(name=_VALUES)
        self._attached = Beside(self._values, _VALUES, _WHERE)
        self._counted = Label(_READS, Type.CAPTION, Tone.QUIET)
        self._box = CodeBox(tr("What is replaced"), "", lines=8)
        for part in (self._attached, self._counted, self._box):
            self.column.addWidget(part)
        # Of many servers no values are kept.
        self._attached.setVisible(session.flow.step is not Step.OTHERS)
        self._add_buttons()
        self._profiles.idClicked.connect(self._choose)
        session.report_previewed.connect(self._show)
        self.finished.connect(lambda _: session.report_previewed.disconnect(self._show))
        self._profiles.button(0).setChecked(True)
        self.begin(self._profiles.button(0))
        self._choose()

    @property
    def profile(self) -> str:
        return PROFILES[self._profiles.checkedId()][0]

    @property
    def values(self) -> bool:
        return self._values.isEnabled() and self._values.isChecked()

    def _add_buttons(self) -> None:
        save, copy = Verb(tr("&Save report…")), Button(tr("Copy as &Markdown"))
        leave = Button(tr("&Cancel"))
        for button in (save, copy, leave):
            self.buttons.addWidget(button)
        save.clicked.connect(self.accept)
        copy.clicked.connect(self._copy)
        leave.clicked.connect(self.reject)

    def _copy(self) -> None:
        self._session.copy_report(self.profile)
        self.reject()

    def _choose(self) -> None:
        self._counted.set_text(_READS)
        self._attached.setEnabled(self.profile == "none")
        self._session.preview_report(self.profile)

    def _show(self, replaced: tuple[Replaced, ...]) -> None:
        self._counted.set_text(_counted(replaced))
        self._box.set_text(_lines(replaced))
        self.fit()


def ask_redaction(parent: QWidget, session: Session, then: Callable[[str, bool], object]) -> Dialog:
    """Ask for a profile, show what it replaces; go on with it, and with whether values are attached."""
    made = _Redaction(parent, session)
    made.accepted.connect(lambda: then(made.profile, made.values))
    return made


def _counted(replaced: Iterable[Replaced]) -> Text:
    return tr("{n:# replacement|# replacements}", n=sum(one.times for one in replaced))


def _lines(replaced: Iterable[Replaced]) -> str:
    """Return alias, original and count, one a line."""
    return "\n".join(f"{one.alias}\t{one.original}\t{one.times}" for one in replaced)
