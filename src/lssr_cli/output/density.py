"""How thickly facts lie in time: a row of bars, each for a month, or for a longer unit if need be.

The row covers the whole time if that many bars fit, else the stretch where most facts lie: a few
that lie far before or after it would flatten everything else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from lssr_cli.output.publication.dating import MONTHS_IN_YEAR, month_name, year_name
from lssr_cli.output.publication.values import Publication

LONGEST = 100 * MONTHS_IN_YEAR
"""What may have happened in any month of more than a century counts in none of them."""

SHARE = 0.8
"""The part of all facts that lies in the stretch shown where the whole time is too long."""

MOST = 48
"""Bars in a row; they fit beside their labels in 80 columns and on the narrowest screen."""

LEVELS = tuple("▁▂▃▄▅▆▇█")


class Bar(NamedTuple):
    """What one bar stands for: a stretch of months, counted from the year 0, both included."""

    first: int
    last: int
    facts: float

    @property
    def name(self) -> str:
        """The month, the year or the years in words."""
        year, month = divmod(self.first, MONTHS_IN_YEAR)
        if self.first == self.last:
            return f"{month_name(month + 1)} {year_name(year)}"
        last = self.last // MONTHS_IN_YEAR
        return year_name(year) if year == last else f"{year_name(year)}–{year_name(last)}"


def bars(publication: Publication) -> tuple[Bar, ...]:
    """Return the bars of what stands under years; none if one bar would say it all."""
    years = (section for section in publication.sections if section.year is not None)
    counts = monthly(entry.months for section in years for entry in section.entries)
    if not counts:
        return ()
    row = tuple(_row(counts))
    return row if len(row) > 1 else ()


def heights(row: Iterable[Bar], levels: int) -> Iterator[int]:
    """Yield the height of each bar, from 0 to ``levels`` for the highest; a fact or more shows."""
    figures = [bar.facts for bar in row]
    highest = max(figures, default=0.0)
    for figure in figures:
        height = round(levels * figure / highest) if highest else 0
        yield max(height, 1) if figure >= 1 else height


def blocks(row: Iterable[Bar]) -> str:
    """Return the bars as block characters."""
    return "".join(LEVELS[height] for height in heights(row, len(LEVELS) - 1))


def monthly(spans: Iterable[tuple[int, int] | None]) -> dict[int, float]:
    """Return the number of facts in each month, by months counted from the year 0.

    Args:
        spans: The first and the last month that each fact may fall in. A fact that may fall in any
            of n months adds an n-th to each.
    """
    counts: defaultdict[int, float] = defaultdict(float)
    for span in spans:
        if span is None:
            continue
        first, last = span
        spread = last - first + 1
        for month in range(first, last + 1) if spread <= LONGEST else ():
            counts[month] += 1 / spread
    return dict(counts)


def _row(counts: Mapping[int, float]) -> Iterator[Bar]:
    """Yield bars of the smallest unit in which the whole time, or the thickest stretch, fits."""
    whole, thickest = (min(counts), max(counts)), _thickest(counts)
    fitting = ((u, s) for u in _units() for s in (whole, thickest) if s[1] // u - s[0] // u < MOST)
    unit, (first, last) = next(fitting)
    figures: defaultdict[int, float] = defaultdict(float)
    for month, figure in counts.items():
        figures[month // unit] += figure
    for number in range(first // unit, last // unit + 1):
        yield Bar(number * unit, (number + 1) * unit - 1, figures[number])


def _units() -> Iterator[int]:
    """Yield the months in a month, a year, ten years and so on."""
    yield 1
    unit = MONTHS_IN_YEAR
    while True:
        yield unit
        unit *= 10


def _thickest(counts: Mapping[int, float]) -> tuple[int, int]:
    """Return the shortest stretch of months that holds the share of facts, the first of several."""
    months = sorted(counts)
    wanted = SHARE * sum(counts.values())
    found = months[0], months[-1]
    held, start = 0.0, 0
    for end in months:
        held += counts[end]
        while held - counts[months[start]] >= wanted:
            held -= counts[months[start]]
            start += 1
        if held >= wanted and end - months[start] < found[1] - found[0]:
            found = months[start], end
    return found
