"""Where a value that is to be written comes from, in one sentence; it knows no page."""

from __future__ import annotations

from pxewizard.core.remedy import RegistryStep, after
from pxewizard.core.words import Text, tr
from pxewizard.engine.shown import Origin, held
from pxewizard.gui.times import time_of
from pxewizard.gui.widgets.certificate_chip import short


def origin_of(found: Origin, step: RegistryStep) -> Text:
    """Return which reading holds what is written, and the hash of that."""
    server, time, tag = found.server, time_of(found.at), f"E{found.number}"
    digest = tr("SHA-256 {digest}", digest=short(held(after(step)).sha256))
    if found.of_database:
        said = tr(
            "From the site database {server}, read {time} ({tag}).",
            server=server,
            time=time,
            tag=tag,
        )
    elif found.in_database:
        said = tr(
            "Copied from {server}, read {time} ({tag}), equal to the site database.",
            server=server,
            time=time,
            tag=tag,
        )
    else:
        said = tr("Copied from {server}, read {time} ({tag}).", server=server, time=time, tag=tag)
    return tr("{said} {digest}", said=said, digest=digest)
