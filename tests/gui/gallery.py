"""Every widget in its states on one ground, as widget-states.png of LOOK.md shows them.

PYTHONPATH=. python tests/gui/gallery.py OUT_FOLDER
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pxewizard.core.diagnosis import Finding, Severity
from pxewizard.core.words import Text
from pxewizard.gui.look.colours import Tone
from pxewizard.gui.widgets.bar import Bar
from pxewizard.gui.widgets.button import Button, Link, Verb
from pxewizard.gui.widgets.card import Banner, Card, Heading, Padded
from pxewizard.gui.widgets.check_list import CheckList, Choice, Tick
from pxewizard.gui.widgets.chip import Chip, ChipRow
from pxewizard.gui.widgets.code_box import CopyText
from pxewizard.gui.widgets.drop_zone import DropZone, OfferRow
from pxewizard.gui.widgets.field import Field
from pxewizard.gui.widgets.finding_card import FindingCard
from pxewizard.gui.widgets.focus_ring import FocusRing
from pxewizard.gui.widgets.ground import Ground
from pxewizard.gui.widgets.key_values import KeyValues
from pxewizard.gui.widgets.stage_strip import Stage, StageStrip
from pxewizard.gui.widgets.state import State, StateLabel
from pxewizard.gui.widgets.switch import Switch
from tests.gui.pictures import DARK, LIGHT, main, take

FINDINGS = (
    Finding(
        "dp-value-missing", Severity.PROBLEM, Text("The value is missing on dp01.contoso.com.")
    ),
    Finding("values-differ", Severity.DECIDE, Text("DP and MP hold different certificates.")),
    Finding("access", Severity.UNREADABLE, Text("mp01.contoso.com: access denied to the key.")),
    Finding("3-sources", Severity.AGREES, Text("Three sources hold the same certificates.")),
    Finding("witness", Severity.NOTE, Text("MP’s own answer is not available: 403 over HTTPS.")),
)


class Gallery(Ground):
    """All widgets, in two columns."""

    def __init__(self) -> None:
        super().__init__("window")
        columns = QHBoxLayout(self)
        columns.setContentsMargins(24, 24, 24, 24)
        columns.setSpacing(24)
        for parts in (first(), second()):
            column = QVBoxLayout()
            column.setSpacing(12)
            for part in parts:
                column.addWidget(part)
            column.addStretch()
            columns.addLayout(column, 1)
        FocusRing(self)


def first() -> list[QWidget]:
    findings = FindingCard()
    findings.show_findings(FINDINGS)
    banner, stages = Card(), StageStrip()
    banner.add_row(Banner(Tone.OK, Text("dp01 now holds the certificates."), "1 value written."))
    stages.show_stages(
        (
            Stage(State.OK, Text("Written"), "14:06:12"),
            Stage(State.OK, Text("Verified in the registry"), "14:06:13, 1 item, equal"),
            Stage(State.WORKING, Text("Verified in the log"), "Watching since 14:06:20"),
            Stage(State.WAITING, Text("PXE boot seen"), Text("Not yet")),
        )
    )
    banner.add_row(stages, line=False)
    wrong = Card()
    wrong.add_row(Banner(Tone.ERR, Text("The clocks are 7 min 12 s apart."), "dp03 · 14:02:09"))
    told = KeyValues()
    told.add(
        Text("Cause"),
        Text("Kerberos accepts a sign-in only if both clocks agree within 5 minutes."),
    )
    told.add(Text("Key"), "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\SMS\\Security", mono=True)
    told.add(
        Text("Text to send"), CopyText(Text("Text"), Text("Cop&y text"), "REG.exe ADD one\n/v two")
    )
    wrong.add_row(Padded(told, margin=16, above=12), line=False)
    return [Heading(Text("Findings"), "5 of 5", Link(Text("Show all"))), findings, banner, wrong]


def second() -> list[QWidget]:
    disabled, small = Button(Text("Disabled")), Button(Text("Retry"), icon="retry", small=True)
    disabled.setEnabled(False)
    buttons = row(
        Button(Text("&Back")), Verb(Text("&Write 1 value")), disabled, small, Link(Text("Link"))
    )
    on, tick, choice = Switch(Text("Guided")), Tick(Text("Restart it now")), Choice(Text("One"))
    for each in (on, tick, choice):
        each.setChecked(True)
    controls = row(on, Switch(Text("Off")), tick, Tick(Text("Off")), choice, Choice(Text("Two")))
    states = row(
        *(
            StateLabel(state, Text(state.name.capitalize()))
            for state in (State.OK, State.WARNING, State.PROBLEM, State.UNKNOWN, State.WORKING)
        )
    )
    field = Field(Text("&Distribution point (DP)"), "distribution-point", hint=Text("A hint."))
    field.set_choices(["dp01.contoso.com", "dp02.contoso.com"])
    field.set_text("dp01.contoso.com")
    wrong = Field(Text("&Site database"), "database", beside=Text("optional"))
    wrong.set_text("dp1")
    wrong.set_wrong(Text("No such name in DNS. Type the full name."))
    bar = Bar(Text("Readings"))
    bar.set_done(6, 8)
    chips = [Chip(Text("All"), None, 200), Chip(Text("Missing"), State.PROBLEM, 6)]
    chips.append(Chip(Text("Not read"), State.UNKNOWN, 3))
    todo = CheckList()
    todo.add(Text("Open the properties of dp01"), "Administration > dp01").setChecked(True)
    todo.add(
        Text("Read CertMgr.log once more"), "No new line.", Button(Text("Read now"), small=True)
    )
    offers = Card()
    offers.add_row(OfferRow("practise", Text("Practise"), "Same pages.", Text("Practise…")))
    drop = DropZone("log", Text("Diagnose from a log file instead"), "Drop it here.", Text("Open…"))
    filters = ChipRow(Text("State"), chips)
    return [buttons, controls, states, field, wrong, bar, filters, todo, drop, offers]


def row(*parts: QWidget) -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(4, 4, 4, 4)
    for part in parts:
        line.addWidget(part)
    line.addStretch()
    return made


def gallery(folder: Path) -> None:
    """Take all widgets in light and dark."""
    for name, scheme in (("light", LIGHT), ("dark", DARK)):
        take(Gallery(), folder / f"gallery-{name}.png", (1200, 760), scheme)


if __name__ == "__main__":
    main(gallery)
