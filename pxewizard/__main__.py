"""Where the program starts: the window for no arguments (once there is one), else the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; imports it only now, so that `--version` answers at once."""
    from pxewizard.cli.main import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
