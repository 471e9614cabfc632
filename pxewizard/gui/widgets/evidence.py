"""The small tag of a reading, E1, E2 …, and the card that it opens: what was read, where, when, as whom."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QWidget

from pxewizard.core.words import Text, tr
from pxewizard.engine.flow.exhibits import Card, Exhibits
from pxewizard.gui.look.colours import colours
from pxewizard.gui.look.fonts import Type, font
from pxewizard.gui.widgets.announce import announce
from pxewizard.gui.widgets.button import Button
from pxewizard.gui.widgets.code_box import CodeBox
from pxewizard.gui.widgets.dialog import Dialog
from pxewizard.gui.widgets.key_values import KeyValues
from pxewizard.gui.widgets.label import Label
from pxewizard.gui.words import plain, say


class Tag(Button):
    """E4: opens the card of that reading."""

    opens = Signal(int)

    def __init__(self, number: int) -> None:
        """Make the tag of a reading."""
        super().__init__(tr("E{number}", number=number), small=True)
        self.setAccessibleName(say(tr("Evidence {number}", number=number)))
        self.clicked.connect(lambda: self.opens.emit(number))

    def type(self) -> Type:
        """Return the kind of text on the tag: quiet."""
        return Type.CAPTION

    def colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Return ground, line and text: a thin box."""
        now = colours()
        ground = QColor(now.tint) if self.underMouse() else None
        return ground, QColor(now.border), QColor(now.sub)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the letters, with hardly a margin."""
        hint = super().sizeHint()
        hint.setWidth(hint.width() - 18)
        hint.setHeight(max(20, self.fontMetrics().height() + 4))
        return hint


class EvidenceCard(Dialog):
    """Everything known of one reading. Escape closes it."""

    def __init__(self, card: Card, exhibits: Exhibits, parent: QWidget) -> None:
        """Make the card of a reading; the others are those that it was held against."""
        title = tr(
            "E{number} {name} on {server}", number=card.number, name=card.name, server=card.server
        )
        super().__init__(parent, title)
        digits = QFontMetrics(font(Type.CODE)).horizontalAdvance("0" * 64)  # of a SHA-256
        self.setMinimumWidth(digits + 180)
        self._told = KeyValues()
        self._text: list[str] = [say(title)]
        self._add(tr("Place"), card.place, mono=True)
        self._add(tr("Read"), tr("{at} UTC", at=f"{card.at:%Y-%m-%d %H:%M:%S}"))
        if card.account:
            self._add(tr("Account"), card.account)
        self._add(tr("Found"), card.found)
        if card.sha256:
            self._add(tr("SHA-256"), card.sha256, mono=True)
        others = _beside(card.number, exhibits)
        if others:
            self._add(tr("Compared with"), ", ".join(f"E{number}" for number in others))
        for number, code in card.supports:
            self._add(tr("Supports"), f"F{number} {code}")
        self._lay_out(card)

    def _lay_out(self, card: Card) -> None:
        column = self.column
        column.addWidget(self._told)
        if card.raw:
            column.addWidget(CodeBox(tr("The answer itself"), card.raw))
            self._text.append(card.raw)
        if card.cut:
            left = tr("{n:# more character is|# more characters are} not shown.", n=card.cut)
            column.addWidget(Label(left, Type.CAPTION))
        column.addStretch(1)
        copy = Button(tr("Cop&y"), icon="copy")
        self.shut = Button(tr("&Close"))
        copy.clicked.connect(self.copy)
        self.shut.clicked.connect(self.accept)
        self.buttons.addWidget(copy)
        self.buttons.addWidget(self.shut)

    def copy(self) -> None:
        """Put the whole card on the clipboard, as text."""
        QGuiApplication.clipboard().setText(plain("\n".join(self._text)))
        announce(self, tr("Copied"))

    def _add(self, name: Text, value: Text | str, *, mono: bool = False) -> None:
        self._told.add(name, value, mono=mono)
        self._text.append(f"{say(name)}: {value if isinstance(value, str) else say(value)}")


def _beside(number: int, exhibits: Exhibits) -> tuple[int, ...]:
    columns = exhibits.comparison.columns if exhibits.comparison else ()
    numbers = dict.fromkeys(one.evidence for one in columns if one.evidence)
    return tuple(one for one in numbers if one != number) if number in numbers else ()
