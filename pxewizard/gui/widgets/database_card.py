"""What only the site database can say: the query, its name, or the administrator who runs it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from pxewizard.core.problem import Problem
from pxewizard.core.words import tr
from pxewizard.engine.flow.database import DatabaseQuestion
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.widgets.announce import announce
from pxewizard.gui.widgets.button import Button
from pxewizard.gui.widgets.card import Card
from pxewizard.gui.widgets.check_list import Tick
from pxewizard.gui.widgets.code_box import CodeBox, CopyText
from pxewizard.gui.widgets.field import Field
from pxewizard.gui.widgets.flow_row import FlowRow
from pxewizard.gui.widgets.label import Icon, Label
from pxewizard.gui.words import plain, say


class DatabaseCard(QWidget):
    """Shows the query, takes the database's name, hands the query out and takes its result."""

    named = Signal(str, bool)  # and whether its certificate is waived
    opened = Signal(object)  # tuple[Path, ...]
    copies = Signal()  # whoever has the text answers with `copy`

    def __init__(self) -> None:
        """Ask nothing yet."""
        super().__init__()
        self._why = Label("", selectable=True)
        self._trouble = Label("", tone=Tone.UNK, selectable=True)
        self._advice = Label("", selectable=True)
        self._trust = Tick(tr("Do not check &this certificate; the record says so"))
        self._not_trusted = Label("", Type.CAPTION, Tone.QUIET)
        self._grants = CopyText(tr("The lines for the administrator"), tr("Copy the &lines"))
        self._query = CodeBox(tr("The query"), lines=6)
        self._field = Field(
            tr("Sit&e database"),
            "database",
            beside=tr("HOST, HOST\\INSTANCE or HOST:PORT, then /NAME"),
        )
        head = QHBoxLayout()
        head.addWidget(Icon("database", 20))
        self._heading = Label("", Type.STRONG)
        head.addWidget(self._heading, 1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        for part in (
            self._why,
            self._trouble,
            self._advice,
            self._grants,
            self._query,
            self._field,
            self._trust,
            self._not_trusted,
        ):
            column.addWidget(part)
        column.addLayout(self._buttons())
        card = Card()
        card.add_row(inner)
        _fill(self, card)
        self.hide()

    def _buttons(self) -> FlowRow:
        ask = Button(tr("As&k it"), small=True)
        ask.setObjectName("ask")
        ask.clicked.connect(self._name)
        self._field.line.edit.returnPressed.connect(self._name)
        copy = Button(tr("Cop&y the query for the DBA"), icon="copy", small=True)
        copy.clicked.connect(self.copies)
        result = Button(tr("Open its &result…"), icon="folder", small=True)
        result.clicked.connect(self._choose)
        return FlowRow(ask, copy, result)

    def show_question(
        self, asked: DatabaseQuestion | None, name: str, wrong: Problem | None
    ) -> None:
        """Show the question; `name` is what stands in the field of page 1, `wrong` what is wrong with it."""
        self.setVisible(asked is not None)
        if asked is None:
            return
        self._heading.set_text(asked.heading)
        self._why.set_text(asked.why)
        trouble = asked.trouble
        self._trouble.set_text(trouble.summary if trouble else "")
        self._trouble.setVisible(trouble is not None)
        self._advice.set_text(asked.advice or "")
        self._advice.setVisible(asked.advice is not None)
        self._grants.setVisible(bool(asked.grants))
        self._grants.box.set_text("\n".join(asked.grants))
        self._show_trust(asked)
        self._query.set_text(asked.query)
        if not self._field.line.edit.hasFocus():
            self._field.set_text(name)
        self._field.set_wrong(wrong.summary if wrong else None)

    def _show_trust(self, asked: DatabaseQuestion) -> None:
        """Offer to waive the check where it failed; where nobody may, say why."""
        met = asked.forbids
        self._trust.setVisible(asked.may_trust or met is not None)
        self._trust.setEnabled(asked.may_trust)
        self._trust.setChecked(asked.may_trust and self._trust.isChecked())
        self._not_trusted.set_text(met.summary if met else "")
        self._not_trusted.setVisible(met is not None)
        whole = tr("{what} {advice}", what=met.summary, advice=met.advice) if met else None
        self._trust.setAccessibleDescription(say(whole) if whole else "")

    def copy(self, text: str) -> None:
        """Put the text for the administrator on the clipboard, and say so."""
        QGuiApplication.clipboard().setText(plain(text))
        announce(self, tr("Copied"))

    def _name(self) -> None:
        if self._field.text:
            self.named.emit(self._field.text, self._trust.isChecked())
        else:
            self._field.set_wrong(tr("Write the name of the database."))

    def _choose(self) -> None:
        """Ask for the files, in the system's own dialog."""
        title, kinds = (
            say(tr("The saved result")),
            say(tr("Results (*.csv *.txt *.tsv);;All files (*)")),
        )
        paths, _ = QFileDialog.getOpenFileNames(self, title, "", kinds)
        if paths:
            self.opened.emit(tuple(Path(one) for one in paths))


def _fill(outer: QWidget, inner: QWidget) -> None:
    whole = QVBoxLayout(outer)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(inner)
