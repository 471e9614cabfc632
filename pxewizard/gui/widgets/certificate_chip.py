"""A certificate in one line: its name, the ends of its thumbprint, and a word if it is not valid."""

from __future__ import annotations

import re
from datetime import datetime
from html import escape

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pxewizard.core.certificates import Certificate
from pxewizard.core.words import Text, tr
from pxewizard.engine.shown import legible
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.look.fonts import Type
from pxewizard.gui.times import day_of
from pxewizard.gui.widgets.announce import announce
from pxewizard.gui.widgets.label import Icon, Label
from pxewizard.gui.words import say

_NAME = re.compile(r"CN=((?:\\.|[^,\\])+)")


def name_of(certificate: Certificate) -> str:
    """Return the common name of the certificate, or the whole subject."""
    found = _NAME.search(certificate.subject)
    return legible(found[1] if found else certificate.subject)[:60]


def short(hexadecimal: str) -> str:
    """Return the ends of a thumbprint or a hash."""
    return f"{hexadecimal[:8]}…{hexadecimal[-6:]}"


def validity(certificate: Certificate, at: datetime) -> Text:
    """Return the fixed word for whether it is valid."""
    if certificate.current(at):
        return tr("Valid")
    return tr("Expired") if certificate.not_after < at else tr("Not yet valid")


class CertificateChip(QWidget):
    """One certificate; Ctrl+C copies its thumbprint, the tool tip has every field."""

    def __init__(self, certificate: Certificate, at: datetime) -> None:
        """Show the certificate as it was at the time of the reading."""
        super().__init__()
        self._thumbprint = certificate.thumbprint
        word, name = validity(certificate, at), name_of(certificate)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 6, 0)
        row.setSpacing(6)
        row.addWidget(Icon("certificate"))
        row.addWidget(Label(name, wraps=False))
        number = Label(short(certificate.thumbprint), Type.CODE, Tone.QUIET, wraps=False)
        number.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        row.addWidget(number)
        if not certificate.current(at):
            row.addWidget(Label(word, Type.STRONG, Tone.ERR, wraps=False))
        row.addStretch()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        spoken = tr(
            "Certificate {name}, thumbprint {thumbprint}, {word}",
            name=name,
            thumbprint=certificate.thumbprint,
            word=word,
        )
        self.setAccessibleName(say(spoken))
        self.setToolTip(_tool_tip(certificate, word))

    def ring(self) -> QRect:
        """Return the shape around which the focus is drawn."""
        return self.rect()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy the thumbprint."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._thumbprint)
            announce(self, tr("Copied"))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Be seen whole."""
        super().focusInEvent(event)
        self.update()


def _tool_tip(one: Certificate, word: Text) -> str:
    """Return every field; as markup with everything escaped, since Qt would guess otherwise."""
    lines = (
        tr("Subject: {text}", text=legible(one.subject)),
        tr("Issuer: {text}", text=legible(one.issuer)),
        tr(
            "Valid from {begin} to {end}: {word}",
            begin=day_of(one.not_before),
            end=day_of(one.not_after),
            word=word,
        ),
        tr("Thumbprint: {text}", text=one.thumbprint),
        tr("SHA-256: {text}", text=one.sha256),
    )
    return "<qt>" + "<br>".join(escape(say(line)) for line in lines) + "</qt>"
