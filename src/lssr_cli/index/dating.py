"""What the index keeps of a date: its bounds as day numbers, its rank, and labels to find it by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lssr_cli import dates

Day = tuple[int, int, int]

FAR = 1 << 60
"""Stands for an open side, and for day numbers beyond what a table can hold."""

_YEARS, _MONTHS, _DAYS = 30, 24, 31


class Dating(NamedTuple):
    """A date, ready for the tables. ``size`` is the class of its length, see :func:`size_class`."""

    first: int
    last: int
    size: int
    certain: bool
    sort: bytes
    labels: tuple[str, ...]


def dating(date: str, calendar: str) -> Dating | None:
    """Return what to keep of an EDTF date; ``None`` if it says no year."""
    parsed = dates.parse(date, calendar)
    if not parsed.has_year:
        return None
    doubtful = [kind for kind in ("uncertain", "approximate") if getattr(parsed, kind)]
    first, last = day_or(parsed.earliest, -FAR), day_or(parsed.latest, FAR)
    return Dating(
        first,
        last,
        size_class(last - first),
        not doubtful,
        dates.sort_bytes(parsed),
        (*labels(parsed.earliest, parsed.latest), *(f"is:{kind}" for kind in doubtful)),
    )


def day_or(day: Day | None, otherwise: int) -> int:
    """Return the number of a day, ``otherwise`` for none, no further away than :data:`FAR`."""
    return otherwise if day is None else max(-FAR, min(FAR, dates.day_number(day)))


def size_class(length: int) -> int:
    """Return the class of all lengths in days below the same power of two.

    Within a class no date that reaches a given day can begin much before it, so that those which
    touch a stretch of time are found in one short range of first days.
    """
    return max(length, 0).bit_length()


def labels(first: Day | None, last: Day | None) -> Iterator[str]:
    """Yield labels for the years, months and days from ``first`` to ``last``, if they are few.

    ``date:1919``, ``date:1919-01``, ``date:1919-01-05`` are for dates in a query; ``day:01-05`` of
    any year is for anniversaries, also of what is only known to have happened in that month.
    """
    if first is None or last is None or last[0] - first[0] >= _YEARS:
        return
    yield from (f"date:{year}" for year in range(first[0], last[0] + 1))
    months = range(first[0] * 12 + first[1] - 1, last[0] * 12 + last[1])
    if len(months) <= _MONTHS and not (first[1:] == (1, 1) and last[1:] == (12, 31)):
        yield from (f"date:{month // 12}-{month % 12 + 1:02}" for month in months)
    if len(months) <= 2:
        yield from _days(first, last)


def _days(first: Day, last: Day) -> Iterator[str]:
    start, end = dates.day_number(first), dates.day_number(last)
    if end - start >= _DAYS:
        return
    whole = first[2] == 1 and dates.from_day_number(end + 1)[2] == 1
    for number in range(start, end + 1):
        year, month, day = dates.from_day_number(number)
        yield f"day:{month:02}-{day:02}"
        if not whole:
            yield f"date:{year}-{month:02}-{day:02}"
