"""README.txt of a change's folder: what it is, and how to undo the change with or without us.

Written for a person who has never seen the program. Pure: an approved plan in, text out.
"""

from __future__ import annotations

from pxewizard.core.plan import ApprovedPlan, Plan
from pxewizard.core.remedy import RestartService
from pxewizard.core.words import Text, tr
from pxewizard.engine.formats.backup import undo_names


def readme(approved: ApprovedPlan, folder: str) -> bytes:
    """Return the text, with the line ends that every Windows editor shows."""
    paragraphs = (
        *_what(approved),
        *_by_program(approved.plan, folder),
        *_by_hand(approved.plan),
        *_contents(approved.plan),
    )
    text = "\n\n".join(str(one) for one in paragraphs) + "\n"
    # Names may hold anything; what UTF-8 cannot carry is shown as an escape.
    return text.replace("\n", "\r\n").encode("utf-8", "backslashreplace")


def _what(approved: ApprovedPlan) -> tuple[Text, ...]:
    return (
        tr(
            """\
This folder is the record of one change made by pxewizard:
{title}
KB {article}, approved by {by} on {at} UTC.""",
            title=approved.plan.title,
            article=approved.plan.article,
            by=approved.approved_by,
            at=f"{approved.approved_at:%Y-%m-%d %H:%M}",
        ),
        *(
            [tr("Change number: {number}", number=approved.change_number)]
            if approved.change_number
            else []
        ),
        tr("""\
Keep it for as long as the change may have to be undone. Do not edit its files: the program refuses
a record that was changed by hand."""),
    )


def _by_program(plan: Plan, folder: str) -> tuple[Text, ...]:
    practice = plan.scope.practice
    options = "" if practice is None else f" --practice {practice} --state DIR"
    return (
        tr("HOW TO UNDO IT WITH THE PROGRAM"),
        tr("    {command}", command=f'pxewizard undo "{folder}"{options}'),
        tr("""\
It says what it will do, and asks. It takes back only what still reads as the change left it."""),
    )


def _by_hand(plan: Plan) -> tuple[Text, ...]:
    names = undo_names(plan)
    if not names:
        return ()
    return (
        tr("HOW TO UNDO IT BY HAND"),
        tr("A .reg file does not know its server. Take each one to its own server only:"),
        _indented(tuple(f"{name}  belongs on  {server}" for server, name in names.items())),
        tr("""\
There, at an elevated prompt, run:  reg import FILE
It puts back what the registry held before the change. If a file is missing here, the change never
came so far as to write on that server."""),
        *(
            tr(
                "Then restart the service {service} on {server}: it reads the value when it starts.",
                service=step.place.name,
                server=step.place.server,
            )
            for step in plan.steps
            if isinstance(step, RestartService) and step.on_undo
        ),
    )


def _contents(plan: Plan) -> tuple[Text, ...]:
    files = [
        tr("plan.json: what was to be done, and on which servers"),
        tr("examination.json: what was found, and why this plan followed from it"),
        tr("journal.jsonl: what was done and when, line by line"),
        tr("backup.json: what each place held just before the first change"),
        *(tr("{name}: the same, for regedit", name=name) for name in undo_names(plan).values()),
    ]
    return tr("THE FILES"), _indented(tuple(str(file) for file in files))


def _indented(lines: tuple[str, ...]) -> Text:
    return tr("{lines}", lines="\n".join(f"    {line}" for line in lines))
