"""A session that only shows: frames made by hand, and what the window asked of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, SignalInstance

from pxewizard.core.words import Text, tr
from pxewizard.engine.frame import (
    Back,
    Footer,
    Frame,
    Guide,
    RailRow,
    RailState,
    Step,
    Verb,
)

NAMES = {
    Step.SERVERS: tr("Choose the servers"),
    Step.EXAMINE: tr("Examine"),
    Step.COMPARE: tr("Compare"),
    Step.REVIEW: tr("Review the fix"),
    Step.APPLY: tr("Apply"),
    Step.RESULT: tr("Result"),
    Step.OTHERS: tr("Other distribution points"),
}
ANSWERS = {
    Step.SERVERS: Text("dp01 · mp01 · sql01"),
    Step.EXAMINE: Text("17 readings"),
    Step.COMPARE: Text("Missing on dp01"),
}
WHY = (
    "Name the server whose computers do not start from the network. The wizard then reads one registry "
    "value there and on the management point, and compares them."
)
TERMS = (
    (
        "Distribution point (DP)",
        "The server that answers a computer’s PXE request and sends it the boot image.",
    ),
    (
        "Management point (MP)",
        "The server that tells the DP what a computer should do. It normally holds a good copy of the value.",
    ),
    ("Site database", "The site’s SQL Server database. It is the judge when the servers disagree."),
)


def rail(now: Step) -> tuple[RailRow, ...]:
    states = {True: RailState.DONE, False: RailState.AHEAD}
    return tuple(
        RailRow(
            step,
            name,
            RailState.NOW if step is now else states[step < now],
            answer=ANSWERS.get(step) if step < now else None,
            open=step < now,
        )
        for step, name in NAMES.items()
    )


def frame(step: Step = Step.SERVERS) -> Frame:
    """The frame of LOOK.md's first picture, standing at a step."""
    return Frame(
        article=Text("KB 4469580"),
        short_name=Text("PXE boot: certificate not created"),
        step=step,
        rail=rail(step),
        step_line=tr("Step {x} of 7 · {step}", x=step.value, step=NAMES[step]),
        sentence=Text("Which distribution point does not boot?"),
        lead=Text("Type or choose the server. The other fields fill themselves in where they can."),
        footer=Footer(Text("Examining only reads. Nothing is written before step 5.")),
        guide=Guide(
            Text(WHY),
            tuple((Text(word), Text(meaning)) for word, meaning in TERMS),
            Text(
                "Nothing is written in this step. Servers are contacted when you name them, not at start."
            ),
        ),
        verb=Verb(tr("&Examine {n:# server|# servers}", n=2)),
        back=Back.DISABLED if step is Step.SERVERS else Back.SHOWN,
    )


class Shown(QObject):
    """Shows the frames that a test gives it, and writes down what was asked."""

    _changed = Signal(object)

    def __init__(self, first: Frame | None = None, *, guided: bool = True) -> None:
        super().__init__()
        self.frame = first or frame()
        self.guided = guided
        self.closes = True
        self.asked: list[str] = []

    @property
    def frame_changed(self) -> SignalInstance:
        return self._changed

    def show(self, changed: Frame | None = None, **fields: object) -> None:
        self.frame = replace(changed or self.frame, **fields)  # type: ignore[arg-type] # by name
        self._changed.emit(self.frame)

    def back(self) -> None:
        self.asked.append("back")

    def verb(self) -> None:
        self.asked.append("verb")

    def cancel(self) -> None:
        self.asked.append("cancel")

    def open_step(self, step: Step) -> None:
        self.asked.append(f"open {step.value}")

    def set_guided(self, wanted: bool) -> None:  # noqa: FBT001 - the window's port has it so
        self.guided = wanted
        self.asked.append(f"guided {wanted}")

    def may_close(self) -> bool:
        return self.closes
