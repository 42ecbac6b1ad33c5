"""``python -m charte``: the same command as ``charte``."""

from __future__ import annotations

import signal
import sys

from charte import _native


def main() -> int:
    # The command runs without the interpreter, so an interrupt must end it directly.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return _native.command(["charte", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
