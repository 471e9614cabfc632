"""The servers of page 1: fields that fill themselves in, who signs in, what may be left shut, practice."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from pxewizard import wiring
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import Field, Flow
from pxewizard.engine.flow.choosing import hint, whole_site
from pxewizard.gui.pages.choose_account import AccountBox
from pxewizard.gui.pages.choose_article import ArticleChoice
from pxewizard.gui.pages.choose_glance import Glance
from pxewizard.gui.session import Session
from pxewizard.gui.widgets.button import Button
from pxewizard.gui.widgets.card import Card
from pxewizard.gui.widgets.disclosure import Disclosure
from pxewizard.gui.widgets.drop_zone import DropZone, OfferRow
from pxewizard.gui.widgets.field import Field as Entry
from pxewizard.gui.words import say

_OPTIONAL: Final = tr("optional")


class ServersView(QWidget):
    """The fields in the order in which they are filled in."""

    def __init__(self, session: Session) -> None:
        """Make the parts; `show_flow` fills them."""
        super().__init__()
        self._session = session
        self.fields = {
            Field.DP: Entry(tr("&Distribution point (DP)"), "distribution-point"),
            Field.MP: Entry(tr("&Management point (MP)"), "management-point"),
            Field.DATABASE: Entry(tr("Site d&atabase"), "database", beside=_OPTIONAL),
            Field.SITE_SERVER: Entry(tr("Site &server"), "server", beside=_OPTIONAL),
        }
        self.glance = Glance(session)
        self.account = AccountBox(session)
        self.article = ArticleChoice(session)
        self.more = Disclosure(tr("S&how more"))
        self.more.column.addWidget(self.fields[Field.SITE_SERVER])
        self.more.column.addWidget(self.article)
        self.practise = OfferRow(
            "practise",
            tr("Practise on a simulated site"),
            tr("Same pages, servers that exist only in this program."),
            tr("P&ractise…"),
        )
        self.logs = DropZone(
            "log",
            tr("Diagnose from a log file instead"),
            tr("Drop SMSPXE.log, CertMgr.log, a folder or a .zip here. No server is contacted."),
            tr("Open &file…"),
        )
        self.folder = Button(tr("Open folder…"), small=True)
        self.logs.row.addWidget(self.folder)
        self.leave = OfferRow("practise", tr("You are practising"), "", tr("&Leave practice"))
        self._offers = Card()
        self._offers.add_row(self.practise)
        self._offers.add_row(self.leave, line=False)
        self._lay_out()
        self._connect()

    def take_focus(self) -> None:
        """Put the focus where one begins to type."""
        self.fields[Field.DP].line.setFocus()

    def show_flow(self, flow: Flow) -> None:
        """Draw what is entered and what was found; typed text, cursor and selection stay."""
        problems = flow.field_problems()
        for one, entry in self.fields.items():
            entry.set_text(flow.entered.text(one))
            met = problems.get(one)
            typing = entry.line.edit.hasFocus() and not entry.line.is_wrong
            entry.set_wrong(met.summary if met and not typing else None)
            entry.set_hint(hint(flow, one))
        practising = flow.entered.practice
        self.fields[Field.DP].set_choices(() if practising else self._session.recent)
        self.glance.show_flow(flow)
        wide = whole_site(flow)
        self.fields[Field.MP].setVisible(wide)
        self.fields[Field.DATABASE].setVisible(wide)
        self.fields[Field.SITE_SERVER].setVisible(wide)
        self.account.setVisible(not practising)
        self.account.show_flow(flow)
        self.article.show_flow(flow)
        self.more.set_chosen(self.article.chosen)
        self._show_practice(practising)

    def _show_practice(self, case: str | None) -> None:
        self.practise.setVisible(case is None)
        self.leave.setVisible(case is not None)
        if case is not None:
            self.leave.set_below(Text(wiring.practice_case(case).title))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        first = QVBoxLayout()
        first.setSpacing(4)
        first.addWidget(self.fields[Field.DP])
        first.addWidget(self.glance)
        column.addLayout(first)
        column.addWidget(self.fields[Field.MP])
        column.addWidget(self.fields[Field.DATABASE])
        column.addWidget(self.account)
        column.addWidget(self.more)
        column.addWidget(self.logs)
        column.addWidget(self._offers)

    def _connect(self) -> None:
        for one, entry in self.fields.items():
            entry.edited.connect(lambda text, one=one: self._session.enter(one, text))
            entry.line.edit.editingFinished.connect(self._left)
            entry.line.activated.connect(self._left)
        self.logs.dropped.connect(self._show_logs)
        self.logs.does.clicked.connect(self._open_logs)
        self.folder.clicked.connect(self._open_folder)
        self.practise.does.clicked.connect(self._ask_case)
        self.leave.does.clicked.connect(self._session.leave_practice)

    def _open_logs(self) -> None:
        kinds = say(tr("Logs (*.log *.lo_ *.zip);;All files (*)"))
        paths, _ = QFileDialog.getOpenFileNames(self, say(tr("Open logs")), "", kinds)
        self._show_logs([Path(one) for one in paths])

    def _open_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, say(tr("Open a folder with logs")))
        self._show_logs([Path(path)] if path else [])

    def _show_logs(self, paths: list[Path]) -> None:
        if paths:
            from pxewizard.gui.dialogs.logs import show_logs

            show_logs(self, self._session, paths)

    def _ask_case(self) -> None:
        from pxewizard.gui.dialogs.cases import ask_case

        ask_case(self, self._session.practise)

    def _left(self) -> None:
        """Look at the distribution point now that a name is complete, and mark what is wrong."""
        self.show_flow(self._session.flow)
        self._session.look_up()
