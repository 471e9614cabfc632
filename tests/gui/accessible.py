"""What a screen reader and the keyboard find in a widget."""

from __future__ import annotations

import re
from collections import defaultdict

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget


def spoken(widget: QWidget) -> str:
    """The accessible name of a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def nameless(root: QWidget) -> list[QWidget]:
    """The visible controls that a screen reader could not say."""
    return [
        each
        for each in root.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isVisibleTo(root)
        and not spoken(each)
    ]


def clashing_keys(root: QWidget) -> dict[str, list[str]]:
    """Access keys that more than one visible control has, with the controls' texts."""
    found = defaultdict(list)
    for each in root.findChildren(QWidget):
        if isinstance(each, QAbstractButton | QLabel) and each.isVisibleTo(root):
            key = re.search(r"(?<!&)(?:&&)*&([^&])", each.text())
            if key and not (isinstance(each, QLabel) and each.buddy() is None):
                found[key[1].lower()].append(each.text())
    return {key: texts for key, texts in found.items() if len(texts) > 1}


def tab_order(root: QWidget, first: QWidget) -> list[QWidget]:
    """Where the Tab key goes from a control until it comes round."""
    order, now = [first], first.nextInFocusChain()
    while now is not None and now is not first:
        if (
            now.focusPolicy() & Qt.FocusPolicy.TabFocus
            and now.isVisibleTo(root)
            and now.isEnabled()
        ):
            order.append(now)
        now = now.nextInFocusChain()
    return order
