"""The order of dates in a chronology.

Less specific dates come first and ranges after single dates of the same start, which is how the
Citation Style Language sorts too, so a chronology and a bibliography of the same dates agree.

Source: CSL 1.0.2 specification, "Sorting", on dates.
"""

from __future__ import annotations

from lssr_cli.dates.calendar import Day, day_number
from lssr_cli.dates.values import Date, DateSet, Interval, Moment

SortKey = tuple[int, int, int, int, int, int, int, int]

FOREVER = (1 << 71) - 1
"""Beyond every day number: years have at most 18 digits."""

_WIDTHS = (1, 9, 1, 9, 1, 9, 3, 1)
_QUALIFIER_RANKS = {(False, False): 0, (True, False): 1, (False, True): 2, (True, True): 3}


def sort_key(date: Date | None) -> SortKey:
    """Return a tuple of integers that orders dates, ties left to the order of the file.

    Args:
        date: A date, or None for an undated fact.

    Returns:
        0. 0 for dated, 1 for undated facts and dates without a year;
        1. the day number of the earliest start, else of the latest end, else of the latest start;
        2. 0 where no start is known, else 1;
        3. minus the day number of the latest start: the less specific date first;
        4. 0 for a single date or one of a set, 1 for an interval or all of a set;
        5. the day number of the latest end;
        6. 0, or 1 + the seconds of a time of day;
        7. 0 for a plain date, 1 for ``?``, 2 for ``~``, 3 for both.

        An open side counts as ``FOREVER``.
    """
    if date is None or not date.has_year:
        return (1, 0, 0, 0, 0, 0, 0, 0)
    earliest, latest_start, _, latest = date.bounds
    lasts = isinstance(date.value, Interval) or (
        isinstance(date.value, DateSet) and date.value.every
    )
    return (
        0,
        _number(earliest or latest or latest_start),
        int(earliest is not None),
        -_number(latest_start),
        int(lasts),
        _number(latest),
        _clock(date),
        _QUALIFIER_RANKS[date.uncertain, date.approximate],
    )


def sort_bytes(date: Date | None) -> bytes:
    """Return bytes that compare as the tuples of `sort_key` do, for an index to keep."""
    return b"".join(
        (number + (1 << (8 * width - 1))).to_bytes(width, "big")
        for number, width in zip(sort_key(date), _WIDTHS, strict=True)
    )


def _number(day: Day | None) -> int:
    return FOREVER if day is None else day_number(day)


def _clock(date: Date) -> int:
    if not isinstance(date.value, Moment):
        return 0
    hours, minutes, seconds = date.value.time.split(":")
    return 1 + 3600 * int(hours) + 60 * int(minutes) + int(seconds)
