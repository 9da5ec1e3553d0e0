"""The Gregorian and the Julian calendar, both extended to any year, and day numbers.

Years are astronomical: 0 is 1 BC, -1 is 2 BC. The standard library's ``datetime`` stops at the
years 1 and 9999 and knows no Julian calendar, hence this module.

Source: E. G. Richards, "Calendars", in Explanatory Supplement to the Astronomical Almanac, 3rd ed.,
ch. 15, in the form with floor division, which holds for negative years too.
"""

from __future__ import annotations

Day = tuple[int, int, int]
"""Year, month and day; tuples of this kind compare in order of time for any year."""

GREGORIAN = "gregorian"
JULIAN = "julian"
CALENDARS = (GREGORIAN, JULIAN)

_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int, calendar: str = GREGORIAN) -> bool:
    """Tell whether February has 29 days in a year."""
    if year % 4:
        return False
    return calendar == JULIAN or year % 100 != 0 or year % 400 == 0


def days_in_month(year: int, month: int, calendar: str = GREGORIAN) -> int:
    """Return the number of the last day of a month, 1 to 12."""
    if month == 2 and is_leap(year, calendar):
        return 29
    return _LENGTHS[month]


def day_number(day: Day, calendar: str = GREGORIAN) -> int:
    """Count a day in the unbroken sequence of days.

    Args:
        day: Year, month and day; any year.
        calendar: The calendar that ``day`` is written in.

    Returns:
        The Julian day number of the day's noon: 2299161 for 15 October 1582.
    """
    year, month, number = day
    before_march = (14 - month) // 12
    y = year + 4800 - before_march
    m = month + 12 * before_march - 3
    days = number + (153 * m + 2) // 5 + 365 * y + y // 4
    if calendar == JULIAN:
        return days - 32083
    return days - y // 100 + y // 400 - 32045


def from_day_number(number: int) -> Day:
    """Return the Gregorian day with a day number, the inverse of `day_number`."""
    a = number + 32044
    b = (4 * a + 3) // 146097
    c = a - 146097 * b // 4
    e = (4 * c + 3) // 1461
    f = c - 1461 * e // 4
    g = (5 * f + 2) // 153
    return 100 * b + e - 4800 + g // 10, g + 3 - 12 * (g // 10), f - (153 * g + 2) // 5 + 1


def to_gregorian(day: Day) -> Day:
    """Return the Gregorian day that is called ``day`` in the Julian calendar."""
    return from_day_number(day_number(day, JULIAN))
