"""The program's own log: what it did, for support staff and auditors; never a secret, never a value.

What may be logged is a list (`events`): anything else has no place to stand. Nothing hangs on the log:
where it cannot be written, the work goes on.
"""

from pxewizard.programlog.crash import crash_report, crashed, watch
from pxewizard.programlog.events import Event, Fact
from pxewizard.programlog.log import ProgramLog, log_folder

__all__ = ["Event", "Fact", "ProgramLog", "crash_report", "crashed", "log_folder", "watch"]
