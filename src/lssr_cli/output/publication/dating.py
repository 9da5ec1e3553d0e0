"""A fact's date as a publication needs it: short under a heading, exact for machines, in months."""

from __future__ import annotations

import re

from lssr_cli import dates
from lssr_cli.chronology import Day, Heading
from lssr_cli.dates import ENGLISH, Date
from lssr_cli.dates.values import Interval

UNDATED = "Undated"
FURTHER_BACK = "Dates reaching further back"
IN_THE_YEAR = "During the year"
MONTHS_IN_YEAR = 12

Months = tuple[int, int]


def year_name(year: int) -> str:
    """Return a year as a heading: ``1918``, ``AD 800``, ``44 BC``."""
    written = f"{year:0{5 if year < 0 else 4}}"
    return dates.format(dates.parse(written if abs(year) < 10_000 else f"Y{year}"))


def month_name(month: int) -> str:
    """Return the name of a month; 0 stands for facts of which only the year is known."""
    return ENGLISH.months[month - 1] if month else IN_THE_YEAR


def day_name(day: Day) -> str:
    """Return a day of the year in words, such as ``5 January``."""
    _, month, number = day
    return f"{number} {ENGLISH.months_beside_day[month - 1]}"


def shortened(when: str, date: Date, heading: Heading) -> str:
    """Return a date's wording without its year, if the heading tells it and a month remains.

    ``16 December 1918?`` becomes ``16 December?``; ``early 1918`` stays, for want of a month.
    """
    first, last = date.earliest, date.latest
    if not first or not last or not first[0] == last[0] == heading.year:
        return when
    doubt = "?" if when.endswith("?") else ""
    short = when.removesuffix(doubt).removesuffix(f" {year_name(heading.year)}").removesuffix(",")
    tells_month = any(word in ENGLISH.months for word in re.split("[ –]", short))
    return short + doubt if tells_month else when


def exact_day(date: Date) -> str:
    """Return a date in ISO form if it is one day, beyond doubt, in the years 1 to 9999."""
    if date.uncertain or date.approximate or date.earliest is None or date.earliest != date.latest:
        return ""
    year, month, day = date.earliest
    return f"{year:04}-{month:02}-{day:02}" if 1 <= year <= 9999 else ""


def lasts(date: Date, longest: int) -> bool:
    """Return whether a date is a stretch of time of no more than ``longest`` days.

    It is none if it is one moment of which only the year or the month is known.
    """
    first, last = date.earliest, date.latest
    if not isinstance(date.value, Interval) or first is None or last is None:
        return False
    return dates.day_number(last) - dates.day_number(first) < longest


def months_of(date: Date) -> Months | None:
    """Return the months that a date may fall in, first and last, counted from the year 0."""
    if date.earliest is None or date.latest is None:
        return None
    (first, month, _), (last, last_month, _) = date.earliest, date.latest
    return first * MONTHS_IN_YEAR + month - 1, last * MONTHS_IN_YEAR + last_month - 1
