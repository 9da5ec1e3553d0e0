"""How thickly facts lie in time: their number month by month, as figures and as a bar of blocks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from lssr_cli.output.publication.values import Entry

MONTHS_IN_YEAR = 12
LONGEST = 100 * MONTHS_IN_YEAR
"""What may have happened in any month of more than a century counts in none of them."""

NOTHING, *LEVELS = tuple("▁▂▃▄▅▆▇█")


def monthly(entries: Iterable[Entry]) -> dict[int, float]:
    """Return the number of facts in each month, by months counted from the year 0.

    A fact that may fall in any of n months adds an n-th to each.
    """
    counts: defaultdict[int, float] = defaultdict(float)
    for entry in entries:
        if entry.months is None:
            continue
        first, last = entry.months
        spread = last - first + 1
        for month in range(first, last + 1) if spread <= LONGEST else ():
            counts[month] += 1 / spread
    return dict(counts)


def of_year(counts: Mapping[int, float], year: int) -> tuple[float, ...]:
    """Return the twelve figures of a year."""
    january = year * MONTHS_IN_YEAR
    return tuple(counts.get(january + month, 0.0) for month in range(MONTHS_IN_YEAR))


def bar(figures: Iterable[float], highest: float) -> str:
    """Return a block for each figure, the tallest for the highest."""
    return "".join(_block(figure / highest if highest else 0.0) for figure in figures)


def _block(share: float) -> str:
    if share <= 0:
        return NOTHING
    return LEVELS[min(int(share * len(LEVELS)), len(LEVELS) - 1)]
