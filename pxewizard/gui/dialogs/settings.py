"""The settings: look, explanations, servers remembered, passwords saved, and where changes are recorded."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QLocale, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pxewizard.core.saved_name import Role, SavedName
from pxewizard.core.words import Text, tr
from pxewizard.gui.language import ENGLISH, offered
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.look.style import choose
from pxewizard.gui.session import Session
from pxewizard.gui.widgets.button import Button, Link
from pxewizard.gui.widgets.card import Card, Padded
from pxewizard.gui.widgets.check_list import Choice, Tick
from pxewizard.gui.widgets.dialog import Dialog
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.widgets.path import Path
from pxewizard.gui.words import say
from pxewizard.journal import changes_folder
from pxewizard.settings import Theme

_THEMES: Final = {
    Theme.SYSTEM: tr("As the &system says"),
    Theme.LIGHT: tr("&Light"),
    Theme.DARK: tr("&Dark"),
}
_AS_THE_SYSTEM: Final = ""  # as the settings keep it
_ROLES: Final = {
    Role.SERVERS: tr("every server"),
    Role.DP: tr("distribution point"),
    Role.MP: tr("management point"),
    Role.SITE_SERVER: tr("site server"),
    Role.DATABASE: tr("site database"),
}


class SettingsDialog(Dialog):
    """Everything takes effect at once; there is nothing to save."""

    guided_changed = Signal()

    def __init__(self, parent: QWidget, session: Session) -> None:
        """Make it from what the session remembers."""
        super().__init__(parent, tr("Settings"))
        self._session = session
        self._vault = session.vault
        self._folder = str(changes_folder(session.root))
        self.themes = {one: Choice(says) for one, says in _THEMES.items()}
        self.languages = {
            _AS_THE_SYSTEM: Choice(tr("As the s&ystem says")),
            **{one: Choice(tr("{language}", language=_own_name(one))) for one in offered()},
        }
        self.guided = Tick(tr("&Explain each step (Guided)"))
        self._recent = Label("", selectable=True)
        self.clear = Button(tr("&Forget them"), small=True)
        self._saved = QVBoxLayout()
        self._saved.setSpacing(4)
        self.forget: list[Link] = []
        self.folder = Button(tr("&Open"), small=True)
        self.shut = Button(tr("&Close"))
        self._lay_out()
        self._connect()
        self._show_recent()
        self._show_saved()
        self._vault.read()

    def _lay_out(self) -> None:
        column = self.column
        column.setSpacing(16)
        _part(column, tr("Light or dark"), *self.themes.values())
        next_start = Label(tr("It counts from the next start on."), Type.CAPTION, Tone.QUIET)
        _part(column, tr("Language"), *self.languages.values(), next_start)
        _part(column, tr("Explanations"), self.guided)
        _part(column, tr("Servers used last"), _row(self._recent, self.clear))
        _part(column, tr("Saved passwords"), _boxed(self._saved))
        path = Path(self._folder)
        if held := self._session.flow.house.policies.in_words():
            rules = (tr("{name}: {says}", name=name, says=says) for name, says in held)
            labels = (Label(one, selectable=True) for one in rules)
            _part(column, tr("Managed by your organisation"), *labels)
        _part(
            column,
            tr("Where changes are recorded, and can be undone from"),
            _row(path, self.folder),
        )
        column.addStretch()
        self.buttons.addWidget(self.shut)
        self.resize(QSize(640, 640))

    def _connect(self) -> None:
        session = self._session
        self.themes[session.theme].setChecked(True)
        self.languages.get(session.language, self.languages[_AS_THE_SYSTEM]).setChecked(True)
        for language, one in self.languages.items():
            one.clicked.connect(partial(self._speak, language))
        self.guided.setChecked(session.guided)
        for theme, choice in self.themes.items():
            choice.clicked.connect(partial(self._take, theme))
        self.guided.clicked.connect(session.set_guided)
        self.guided.clicked.connect(self.guided_changed)
        self.clear.clicked.connect(self._clear)
        self.folder.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))
        )
        self.shut.clicked.connect(self.accept)
        self._vault.changed.connect(self._show_saved)

    def _take(self, theme: Theme, *_: bool) -> None:
        self._session.set_theme(theme)
        choose(theme)

    def _speak(self, language: str, *_: bool) -> None:
        self._session.set_language(language)

    def _clear(self) -> None:
        self._session.forget_recent()
        self._show_recent()
        self.shut.setFocus()

    def _show_recent(self) -> None:
        names = self._session.recent
        self._recent.set_text("\n".join(names) if names else tr("None"))
        self.clear.setEnabled(bool(names))

    def _show_saved(self) -> None:
        """List the names; a password itself is never shown."""
        while (item := self._saved.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        vault = self._vault
        self.forget = []
        for name in vault.names:
            self._saved.addWidget(self._saved_row(name))
        if not vault.names:
            self._saved.addWidget(Label(tr("None"), tone=Tone.QUIET))
        told = vault.failed or vault.trouble
        if told is not None:
            says = tr("{what} {advice}", what=told.summary, advice=told.advice)
            self._saved.addWidget(Label(says, Type.CAPTION, Tone.WARN))

    def _saved_row(self, name: SavedName) -> QWidget:
        role = _ROLES[name.role]
        says: Text = tr("{account} for the role {role}", account=name.account, role=role)
        if not name.usable:
            says = tr("{saved} (set aside: it was refused)", saved=says)
        forget = Link(tr("Forget"))
        forget.setAccessibleName(say(tr("Forget {saved}", saved=says)))
        forget.clicked.connect(lambda: self._vault.forget(name))
        self.forget.append(forget)
        return _row(Label(says, selectable=True), forget)


def _own_name(language: str) -> str:
    """Return what a language calls itself: whoever looks for it may read no other."""
    name = "English" if language == ENGLISH else QLocale(language).nativeLanguageName()
    return name[:1].upper() + name[1:]


def _part(column: QVBoxLayout, says: Text, *parts: QWidget) -> None:
    card, inner = Card(), QWidget()
    rows = QVBoxLayout(inner)
    rows.setContentsMargins(0, 4, 0, 4)
    rows.setSpacing(8)
    for part in parts:
        rows.addWidget(part)
    card.add_row(Padded(inner, margin=16, above=8))
    heading = QVBoxLayout()
    heading.setSpacing(8)
    heading.addWidget(Label(says, Type.STRONG))
    heading.addWidget(card)
    column.addLayout(heading)


def _row(wide: QWidget, narrow: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addWidget(wide, 1)
    row.addWidget(narrow, 0, Qt.AlignmentFlag.AlignTop)
    return made


def _boxed(layout: QVBoxLayout) -> QWidget:
    made = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    made.setLayout(layout)
    return made


def show_settings(parent: QWidget, session: Session) -> SettingsDialog:
    """Open the settings."""
    made = SettingsDialog(parent, session)
    made.begin(made.themes[session.theme])
    return made
