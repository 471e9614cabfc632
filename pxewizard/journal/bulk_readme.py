"""README.txt of a fix of many: what the folder is, and how to take it back. Pure."""

from __future__ import annotations

from pxewizard.core.plan import ApprovedBulkPlan
from pxewizard.core.words import tr


def bulk_readme(approved: ApprovedBulkPlan, folder: str) -> bytes:
    """Return the text, with the line ends that every Windows editor shows."""
    plans = approved.bulk.plans
    practice = plans[0].scope.practice
    options = f" --practice {practice} --state DIR" if practice else ""
    servers = "\n".join(f"    {plan.steps[0].place.server}" for plan in plans)
    paragraphs = (
        tr(
            """\
This folder is the record of one fix of {n:# server|# servers} by pxewizard:
KB {article}, approved by {by} on {at} UTC.""",
            n=len(plans),
            article=plans[0].article,
            by=approved.approved_by,
            at=f"{approved.approved_at:%Y-%m-%d %H:%M}",
        ),
        tr("{servers}", servers=servers),
        tr("""\
Below “changes” lies an undo folder for each server on which something was begun, with a README of its own
and a .reg file that works without the program."""),
        tr("To take all of it back with the program, or the folder of one server:"),
        tr("    {command}", command=f'pxewizard undo "{folder}"{options}'),
        tr("Do not edit the files: the program refuses a record that was changed by hand."),
    )
    text = "\n\n".join(str(one) for one in paragraphs) + "\n"
    return text.replace("\n", "\r\n").encode("utf-8", "backslashreplace")
