"""Unknown digits: the first and last real day that fits a pattern such as ``156X-02-29``.

Patterns are matched by their digits; no range of years is ever listed, so ``XXXX-12-XX`` costs no
more than ``191X``. Year zero fits with a minus sign too: ``-00XX`` is the whole first century BC.

Source: Library of Congress EDTF specification, levels 1 and 2, "Unspecified digit(s)".
"""

from __future__ import annotations

from functools import lru_cache

from lssr_cli.dates.calendar import GREGORIAN, Day, days_in_month, is_leap

MONTHS = range(1, 13)
"""Numbers of months."""
DAYS = range(1, 32)
"""Numbers of days, of the longest month."""
_ANY = "XX"


def year_span(pattern: str) -> tuple[int, int]:
    """Return the first and last year of a pattern of four digits or ``X``, perhaps signed."""
    digits = pattern.removeprefix("-")
    low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    return (-high, -low) if pattern.startswith("-") else (low, high)


def span(year: str, month: str, day: str, calendar: str = GREGORIAN) -> tuple[Day, Day] | None:
    """Return the first and last day that fits, or None if no real day does.

    Args:
        year: Four digits or ``X``, perhaps with a minus sign.
        month: Two digits or ``X``; empty for any.
        day: Two digits or ``X``; empty for any.
        calendar: The calendar whose leap years count.
    """
    months = fitting(month or _ANY, MONTHS)
    days = fitting(day or _ANY, DAYS)
    if not _some_day(months, days):
        return _leap_days(year, months, days, calendar)
    first_year, last_year = year_span(year)
    return (
        (first_year, *_month_days(first_year, months, days, calendar)[0]),
        (last_year, *_month_days(last_year, months, days, calendar)[-1]),
    )


@lru_cache(maxsize=256)
def fitting(pattern: str, numbers: range) -> tuple[int, ...]:
    """Return the numbers whose two digits fit a pattern, ascending."""
    return tuple(n for n in numbers if _fits(pattern, f"{n:02d}"))


def _fits(pattern: str, digits: str) -> bool:
    return all(p in ("X", d) for p, d in zip(pattern, digits, strict=True))


def _some_day(months: tuple[int, ...], days: tuple[int, ...]) -> bool:
    """Tell whether a common year, hence every year, has such a day."""
    return bool(days) and any(days[0] <= days_in_month(1, month) for month in months)


def _month_days(
    year: int, months: tuple[int, ...], days: tuple[int, ...], calendar: str
) -> list[tuple[int, int]]:
    """Return the first and last fitting day of each month of a year that has one."""
    found: list[tuple[int, int]] = []
    for month in months:
        fitting = [day for day in days if day <= days_in_month(year, month, calendar)]
        if fitting:
            found += [(month, fitting[0]), (month, fitting[-1])]
    return found


def _leap_days(
    year: str, months: tuple[int, ...], days: tuple[int, ...], calendar: str
) -> tuple[Day, Day] | None:
    """Return the first and last 29 February that fits, where no other day of the year does."""
    if 2 not in months or 29 not in days:
        return None
    leap_years = _leap_year_span(year, calendar)
    return leap_years and ((leap_years[0], 2, 29), (leap_years[1], 2, 29))


def _leap_year_span(pattern: str, calendar: str) -> tuple[int, int] | None:
    """Return the first and last leap year that fits a pattern.

    A year is its hundreds and its last two digits, and the leap rule looks at either part alone: of
    each part at most a hundred values need a look.
    """
    negative = pattern.startswith("-")
    hundreds, rest = pattern[-4:-2], pattern[-2:]
    centuries = fitting(hundreds, range(100))
    ends = [end for end in fitting(rest, range(100)) if end % 4 == 0]
    years = [
        100 * century + end
        for century in centuries
        for end in ends
        if is_leap(100 * century + end, calendar)
    ]
    if not years:
        return None
    return (-years[-1], -years[0]) if negative else (years[0], years[-1])
