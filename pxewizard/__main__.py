"""Where the program starts: the window for no arguments (once there is one), else the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; imports it only now, so that `--version` answers at once."""
    if getattr(sys, "frozen", False):  # the practice database's process is this program again
        from multiprocessing import freeze_support

        freeze_support()
    if sys.argv[1:] == ["ask-database"]:  # started by the program itself
        from pxewizard.wiring import ask_database

        return ask_database()
    from pxewizard.cli.main import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
