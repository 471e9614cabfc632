"""Asks where to save a file, and in which form; the window goes on while the person chooses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from pxewizard.core.words import Text
from pxewizard.gui.words import say


def ask_where(
    parent: QWidget,
    says: Text,
    name: str,
    kinds: Sequence[tuple[Text, str]],
    then: Callable[[Path], object],
) -> QFileDialog:
    """Ask; `kinds` are names of forms with the ends of their files, the first of which is meant at first."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    folder = QStandardPaths.writableLocation(documents)
    made = QFileDialog(parent.window(), say(says), folder if Path(folder).is_dir() else "")
    made.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    made.setFileMode(QFileDialog.FileMode.AnyFile)
    ends = {f"{say(kind)} (*.{end})": end for kind, end in kinds}
    made.setNameFilters(list(ends))
    made.setDefaultSuffix(kinds[0][1])
    made.selectFile(f"{name}.{kinds[0][1]}")

    def turn(kind: str) -> None:
        chosen = Path(made.selectedFiles()[0]).with_suffix(f".{ends[kind]}")
        made.setDefaultSuffix(ends[kind])
        made.selectFile(chosen.name)

    made.filterSelected.connect(turn)
    made.fileSelected.connect(lambda path: then(Path(path)))
    made.finished.connect(made.deleteLater)
    made.open()
    return made
