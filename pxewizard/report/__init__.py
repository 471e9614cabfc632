"""The diagnosis report: what was read, found and changed, for a ticket, a manager, an auditor, a colleague.

A record in, bytes out: nothing here reads a server, a disk or a clock, and there is no Qt. `build` makes the
`Report`, the master that JSON holds; `formats` draws it as HTML, PDF, Markdown, CSV, or packs it whole.
"""

from pxewizard.report.build import build
from pxewizard.report.formats import Format, format_of, rendered
from pxewizard.report.material import Laid, Material, Mended, Recorded, Swept
from pxewizard.report.model import Report
from pxewizard.report.redact import Profile, Replaced

__all__ = [
    "Format",
    "Laid",
    "Material",
    "Mended",
    "Profile",
    "Recorded",
    "Replaced",
    "Report",
    "Swept",
    "build",
    "format_of",
    "rendered",
]
