"""The four bounds of a date, and the months that seasons and quarters stand for.

A qualifier never widens bounds: EDTF gives it no width, so any number would be invented.
"""

from __future__ import annotations

from lssr_cli.dates.calendar import GREGORIAN, Day, days_in_month, to_gregorian
from lssr_cli.dates.values import Bounds, DateSet, Interval, Limit, Moment, Single, Value, singles

SPRING, SUMMER, AUTUMN, WINTER = (3, 5), (6, 8), (9, 11), (12, 14)
PARTS: dict[int, tuple[int, int]] = {
    21: SPRING, 22: SUMMER, 23: AUTUMN, 24: WINTER,
    25: SPRING, 26: SUMMER, 27: AUTUMN, 28: WINTER,
    29: AUTUMN, 30: WINTER, 31: SPRING, 32: SUMMER,
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    37: (1, 4), 38: (5, 8), 39: (9, 12),
    40: (1, 6), 41: (7, 12),
}  # fmt: skip
"""First and last month of each part of a year by its EDTF code; above 12, the next year's.

21–24 name no hemisphere and are read as northern; 25–28 are northern, 29–32 southern seasons, where
spring (29) falls in the northern autumn. 33–36 are quarters, 37–39 thirds, 40 and 41 halves.
"""


def part_span(
    code: int, first_year: int, last_year: int, calendar: str = GREGORIAN
) -> tuple[Day, Day]:
    """Return the first and last day of a part of the year, over a span of years."""
    first_month, last_month = PARTS[code]
    if last_month > 12:
        last_year, last_month = last_year + 1, last_month - 12
    return (
        (first_year, first_month, 1),
        (last_year, last_month, days_in_month(last_year, last_month, calendar)),
    )


def bounds_of(value: Value) -> Bounds:
    """Return earliest start, latest start, earliest end and latest end.

    The days stand in the calendar that the value is written in; see `as_gregorian`.
    """
    if isinstance(value, Single):
        return Bounds(value.first, value.last, value.first, value.last)
    if isinstance(value, Moment):
        return bounds_of(value.date)
    if isinstance(value, Interval):
        return _interval_bounds(value)
    return _set_bounds(value)


def as_gregorian(bounds: Bounds) -> Bounds:
    """Return bounds that stand in the Julian calendar in the Gregorian one."""
    return Bounds(*(day and to_gregorian(day) for day in bounds))


def _interval_bounds(interval: Interval) -> Bounds:
    start, end = interval
    if isinstance(start, Single) and isinstance(end, Single):
        # Ends may overlap ("1918-11/1918"): neither a start after the end nor an end before it.
        latest_start, earliest_end = min(start.last, end.last), max(start.first, end.first)
        return Bounds(start.first, latest_start, earliest_end, end.last)
    if isinstance(start, Single):
        return Bounds(start.first, start.last, start.first, None)
    (known,) = singles(interval)
    return Bounds(None, known.last, known.first, known.last)


def _set_bounds(value: DateSet) -> Bounds:
    members = singles(value)
    limits = [item.is_latest for item in value.items if isinstance(item, Limit)]
    earliest = None if True in limits else min(single.first for single in members)
    latest = None if False in limits else max(single.last for single in members)
    if not value.every:
        return Bounds(earliest, latest, earliest, latest)
    starts_by = min(single.last for single in members)
    ends_from = max(single.first for single in members)
    return Bounds(earliest, starts_by, ends_from, latest)
