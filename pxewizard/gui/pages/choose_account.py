"""Who signs in: whoever is logged on, or another account by role; a password is saved on request only."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pxewizard import wiring
from pxewizard.core.saved_name import Role
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import Field, Flow
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.session import Session
from pxewizard.gui.vault import Vault
from pxewizard.gui.widgets.button import Link
from pxewizard.gui.widgets.check_list import Choice, Tick
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.line import TextLine
from pxewizard.gui.words import say

_ROLES: Final = {
    Field.DP: (Role.DP, tr("Distribution point")),
    Field.MP: (Role.MP, tr("Management point")),
    Field.SITE_SERVER: (Role.SITE_SERVER, tr("Site server")),
    Field.DATABASE: (Role.DATABASE, tr("Site database")),
}


_ALWAYS: Final = {Field.DP, Field.MP}


class AccountRow:
    """Name and password for one role, and the way to forget a saved one; not a widget: cells of a grid."""

    def __init__(self, role: Role, says: Text) -> None:
        """Make the cells."""
        self.role = role
        self.label = Label(says, wraps=False)
        self.user = TextLine(tr("Account for the role {role}", role=says))
        self.password = TextLine(tr("Password for the role {role}", role=says), secret=True)
        self.user.setPlaceholderText(say(tr("Current account")))
        self.forget = Link(tr("Forget"))
        self.forget.setAccessibleName(
            say(tr("Forget the saved password for the role {role}", role=says))
        )
        self.cells: tuple[QWidget, ...] = (self.label, self.user, self.password, self.forget)

    @property
    def name(self) -> str:
        """Return the account, without spaces and line breaks around it."""
        return " ".join(self.user.text().split())

    def show_saved(self, vault: Vault) -> None:
        """Say whether a password is saved for the name."""
        saved = bool(self.name) and vault.has(self.role, self.name)
        self.password.setPlaceholderText(say(tr("Saved")) if saved else "")
        self.forget.setVisible(saved and not self.user.isHidden())


class AccountBox(QWidget):
    """Two circles; the second one opens a row for each role."""

    def __init__(self, session: Session) -> None:
        """Make it with the account of whoever is logged on."""
        super().__init__()
        self._session = session
        self._vault = session.vault
        self.own = Choice(tr("Current &Windows account"))
        self.other = Choice(tr("An&other account for each role"))
        self.own.setAccessibleDescription(wiring.own_account())
        self.rows = {one: AccountRow(*spec) for one, spec in _ROLES.items()}
        self.save = Tick(tr("Sa&ve the passwords in this computer's credential store"))
        self._said = Label("", Type.CAPTION, Tone.QUIET)
        self._governed = Label(
            tr("Managed by your organisation: no password is typed here."), Type.CAPTION, Tone.WARN
        )
        self._below = QWidget()
        self._lay_out()
        self._connect()
        self._show_vault()

    def show_flow(self, flow: Flow) -> None:
        """Show who signs in; a forgotten password leaves its field."""
        own, house = flow.entered.own_account, flow.house.policies
        (self.own if own else self.other).setChecked(True)
        opened = not own and not self._below.isVisibleTo(self)
        self._below.setVisible(not own)
        for one, row in self.rows.items():
            shown = one in _ALWAYS or bool(flow.entered.text(one))
            for cell in row.cells[:-1]:
                cell.setVisible(shown)
            row.show_saved(self._vault)
            row.password.setEnabled(not house.forbid_typed_passwords)
            if own and row.password.text():
                row.password.clear()
        self._governed.setVisible(house.forbid_typed_passwords)
        if opened:
            self._vault.read()

    def _lay_out(self) -> None:
        first, grid = QHBoxLayout(), QGridLayout()
        first.setSpacing(8)
        first.addWidget(self.own)
        first.addWidget(Label(wiring.own_account(), Type.BODY, Tone.QUIET), 1)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for at, head in enumerate((tr("Role"), tr("Name"), tr("Password"))):
            grid.addWidget(Label(head, Type.CAPTION, Tone.QUIET, wraps=False), 0, at)
        for number, row in enumerate(self.rows.values(), 1):
            for at, cell in enumerate(row.cells):
                grid.addWidget(cell, number, at)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(24, 0, 0, 0)
        below.setSpacing(8)
        below.addLayout(grid)
        below.addWidget(self._governed)
        below.addWidget(self.save)
        below.addWidget(self._said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(tr("Account"), Type.STRONG))
        column.addLayout(first)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._below)

    def _connect(self) -> None:
        self.own.clicked.connect(self._session.use_own_account)
        self.other.clicked.connect(self._use_others)
        self.save.clicked.connect(self._save_all)
        self._vault.changed.connect(self._show_vault)
        for one, row in self.rows.items():
            row.user.editingFinished.connect(partial(self._use, one))
            row.password.editingFinished.connect(partial(self._use, one))
            row.user.textEdited.connect(lambda _text, row=row: row.show_saved(self._vault))
            row.forget.clicked.connect(partial(self._forget, row))

    def _use_others(self) -> None:
        for one in self.rows:
            self._send(one)

    def _use(self, one: Field) -> None:
        """Take what was typed, save it where that is asked for, and try the server anew."""
        row = self.rows[one]
        self._send(one)
        if self.save.isChecked():
            self._keep(row)
        if row.password.text() or self._vault.has(row.role, row.name):
            self._session.look_up()

    def _send(self, one: Field) -> None:
        row = self.rows[one]
        self._session.use_account(one, row.name, row.password.text())

    def _save_all(self) -> None:
        if self.save.isChecked():
            for row in self.rows.values():
                self._keep(row)

    def _keep(self, row: AccountRow) -> None:
        if row.name and row.password.text():
            self._vault.save(row.role, row.name, row.password.text())

    def _forget(self, row: AccountRow) -> None:
        for saved in self._vault.of(row.role, row.name):
            self._vault.forget(saved)
        row.password.clear()
        self._session.use_account(Field(row.role.replace("-", "_")), row.name, "")

    def _show_vault(self) -> None:
        """Show what is saved, or why nothing can be."""
        vault = self._vault
        for row in self.rows.values():
            row.show_saved(vault)
        self.save.setEnabled(vault.trouble is None)
        told = vault.failed or vault.trouble
        if vault.trouble is not None:
            self.save.setChecked(False)
        quiet = tr("Without it a password is kept only until this window is closed.")
        self._said.set_text(
            tr("{what} {advice}", what=told.summary, advice=told.advice) if told else quiet
        )
        self._said.set_tone(Tone.WARN if told else Tone.QUIET)
