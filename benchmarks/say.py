"""A line on the terminal, at once: a benchmark may take long."""

from __future__ import annotations

import sys


def say(line: str) -> None:
    """Print ``line``."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
