"""A progress bar on standard error, for work that turns out to last."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

PATIENCE = 0.5
"""Seconds of silence before a bar is drawn."""

_WIDTH = 30
_CLEAR = "\r\x1b[K"


@contextmanager
def progress(what: str, *, shown: bool) -> Iterator[Callable[[float], None] | None]:
    """Yield what takes the share of the work that is done, from 0 to 1, and draws it.

    Args:
        what: The name of the work, shown before the bar.
        shown: Whether there is anyone to see it; without, nothing is yielded.
    """
    if not shown:
        yield None
        return
    begun = time.monotonic()

    def draw(share: float) -> None:
        if time.monotonic() - begun >= PATIENCE:
            full = round(share * _WIDTH)
            bar = "█" * full + "░" * (_WIDTH - full)
            sys.stderr.write(f"{_CLEAR}{what} {bar} {share:4.0%}")
            sys.stderr.flush()

    try:
        yield draw
    finally:
        if time.monotonic() - begun >= PATIENCE:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()
