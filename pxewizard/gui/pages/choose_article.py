"""Which article is examined: all, or one."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pxewizard.core.words import Text, tr
from pxewizard.engine.flow import Flow
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.session import Session
from pxewizard.gui.widgets.check_list import Choice
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.words import say


class ArticleChoice(QWidget):
    """One circle for all, and one for each article; not to be seen where there is only one."""

    def __init__(self, session: Session) -> None:
        """Make the choices from the articles that the session knows."""
        super().__init__()
        self.setAccessibleName(say(tr("Article")))
        self.chosen: Text = tr("All articles")
        self.choices: dict[str | None, Choice] = {None: Choice(tr("All ar&ticles"))}
        for known in session.flow.articles:
            own, name = known.article.number, known.wording.short_name
            self.choices[own] = Choice(tr("KB {number} · {name}", number=own, name=name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(tr("Article"), Type.STRONG))
        for number, choice in self.choices.items():
            column.addWidget(choice)
            choice.clicked.connect(partial(self._choose, session, number))
        self.setVisible(len(session.flow.articles) > 1)

    def show_flow(self, flow: Flow) -> None:
        """Show which is chosen."""
        number = flow.entered.article
        self.choices[number].setChecked(True)
        all_of_them = tr("All articles")
        self.chosen = tr("KB {number} only", number=number) if number else all_of_them

    @staticmethod
    def _choose(session: Session, number: str | None, *_: bool) -> None:
        session.choose_article(number)
