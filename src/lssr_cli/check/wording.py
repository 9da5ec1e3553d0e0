"""Words that several rules share."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

MOST_NAMED = 3
"""So many of a long list are named; the rest is counted."""


def listed(names: Iterable[str], count: int) -> str:
    """Return the first few of ``count`` names in words: ``a, b, c and 7 more``."""
    first = list(islice(names, MOST_NAMED))
    more = count - len(first)
    return ", ".join(first) + (f" and {more} more" if more > 0 else "")
