"""Wording of dates with unknown digits: "1910s", "25 December, year unknown".

A pattern is never printed as if it were a date: what has an idiom gets it, the rest reads "between"
its first and last day.
"""

from __future__ import annotations

from lssr_cli.dates.calendar import days_in_month
from lssr_cli.dates.masks import DAYS, MONTHS, fitting, year_span
from lssr_cli.dates.phrases import Phrases
from lssr_cli.dates.values import Single

_NO_YEAR = "XXXX"
_LEAP_YEAR = 4
"""Stands for a year that may be any: it has every day that there is."""


def masked(phrases: Phrases, date: Single) -> str:
    """Word a date some digits of which are unknown; nothing is unknown altogether at its end."""
    if not date.month:
        return masked_year(phrases, date.year)
    date = _with_only_month(date)
    if not date.is_masked:
        return phrases.together([date.first], date.precision, phrases.one_of)
    if "X" in date.year:
        return _in_some_year(phrases, date)
    if date.month == "XX" and "X" not in date.day:
        return phrases.words.in_some_year.format(
            x=_unknown_month(phrases, date), year=phrases.year(date.first[0])
        )
    if not date.day:
        return _candidates(phrases, date, fitting(date.month, MONTHS))
    if "X" not in date.month:
        return _candidates(phrases, date, fitting(date.day, DAYS))
    return phrases.between((date.first, date.last), "day")


def _with_only_month(date: Single) -> Single:
    """Return a date with its month written in full if only one month fits: March for ``X3``."""
    if "X" not in date.month:
        return date
    year = _LEAP_YEAR if "X" in date.year else date.first[0]
    earliest = min(fitting(date.day, DAYS)) if date.day else 1
    months = [m for m in fitting(date.month, MONTHS) if earliest <= days_in_month(year, m)]
    return date if len(months) > 1 else date._replace(month=f"{months[0]:02d}")


def masked_year(phrases: Phrases, year: str) -> str:
    """Word a year some digits of which are unknown."""
    words = phrases.words
    if year == _NO_YEAR:
        return words.date_unknown
    hundreds, tens, unit = year[:-2], year[-2], year[-1]
    if "X" not in hundreds and tens + unit == "XX":
        pattern = words.century_bc if year[0] == "-" else words.century
        return pattern.format(nth=words.ordinals[abs(int(hundreds)) + 1])
    if "X" not in hundreds + tens and year >= "1":
        return words.decade.format(n=f"{hundreds}{tens}0")
    first, last = year_span(year)
    return phrases.between(((first, 1, 1), (last, 1, 1)), "year")


def _in_some_year(phrases: Phrases, date: Single) -> str:
    words = phrases.words
    text = _without_year(phrases, date)
    if text is None and date.year == _NO_YEAR:
        text = _between_days(phrases, date)
    if text is None:
        return phrases.between((date.first, date.last), "day")
    unknown = date.year == _NO_YEAR
    year = words.year_unknown if unknown else masked_year(phrases, date.year)
    return words.in_some_year.format(x=text, year=year)


def _between_days(phrases: Phrases, date: Single) -> str:
    """Word the first and last day of a year that is not told, a month that both share once."""
    first, last = date.first, date.last
    if first[1] == last[1]:
        longest = days_in_month(_LEAP_YEAR, first[1])
        end = max(day for day in fitting(date.day, DAYS) if day <= longest)
        text = phrases.days_of_same_month(phrases.pair([str(first[2]), str(end)]), first)
    else:
        text = phrases.pair([phrases.day_of_year(first), phrases.day_of_year(last)])
    return phrases.words.between.format(x=text)


def _without_year(phrases: Phrases, date: Single) -> str | None:
    """Word month and day, or return None where their unknown digits allow it only with a year."""
    if date.is_season:
        return phrases.part_alone(int(date.month))
    if "X" in date.day:
        return None
    if date.month == "XX":
        return _unknown_month(phrases, date)
    if "X" in date.month:
        return None
    return phrases.day_of_year(date.first) if date.day else phrases.words.months[date.first[1] - 1]


def _unknown_month(phrases: Phrases, date: Single) -> str:
    return phrases.words.unknown_month.format(nth=phrases.words.ordinals[int(date.day)])


def _candidates(phrases: Phrases, date: Single, numbers: tuple[int, ...]) -> str:
    """Word the one, two or more months or days that fit."""
    place = 2 if date.day else 1
    limits = (date.first, date.last)
    count = sum(limits[0][place] <= number <= limits[1][place] for number in numbers)
    precision = "day" if date.day else "month"
    if count == 1:
        return phrases.together(limits[:1], precision, phrases.one_of)
    if count == 2:
        return phrases.together(limits, precision, phrases.one_of)
    return phrases.between(limits, precision)
