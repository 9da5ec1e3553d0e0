"""Read EDTF, levels 0 to 2, strictly: nothing is trimmed, folded or guessed.

Source: Library of Congress, "Extended Date/Time Format (EDTF) Specification", 4 February 2019.
Where it is silent, the docstrings here say what is decided.
"""

from __future__ import annotations

import re

from lssr_cli.dates.bounds import PARTS, as_gregorian, bounds_of, part_span
from lssr_cli.dates.calendar import CALENDARS, GREGORIAN, JULIAN, Day, days_in_month
from lssr_cli.dates.errors import DateError, shown
from lssr_cli.dates.faults import explain
from lssr_cli.dates.masks import span, year_span
from lssr_cli.dates.values import (
    Date,
    DateSet,
    Interval,
    Limit,
    Member,
    Missing,
    Moment,
    Range,
    Single,
    Value,
)
from lssr_cli.dates.years import long_year_span

MAX_LENGTH = 200
"""Longest date text, in characters."""

# `re` compiles a pattern at its first use and keeps it, so importing this module compiles nothing.
_SINGLE = (
    r"([?~%])?(-?[0-9X]{4})([?~%])?"
    r"(?:-([?~%])?([0-9X]{2})([?~%])?(?:-([?~%])?([0-9X]{2})([?~%])?)?)?"
)
_YEAR_ALONE = r"([?~%])?([Y0-9ES-]+)([?~%])?"
_MOMENT = (
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"T((?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])"
    r"(Z|[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?)?"
)


def parse(text: str, calendar: str = GREGORIAN) -> Date:
    """Read an EDTF text.

    Args:
        text: EDTF of level 0, 1 or 2.
        calendar: What the text is written in: ``gregorian``, or ``julian`` for Old Style (with the
            year beginning on 1 January).

    Returns:
        The date; its bounds are Gregorian.

    Raises:
        DateError: The text is not EDTF or names no real day, or there is no such calendar.
    """
    if calendar not in CALENDARS:
        raise DateError(f'unknown calendar "{shown(calendar)}"', "gregorian or julian")
    if len(text) > MAX_LENGTH:
        raise DateError(f'a date has at most {MAX_LENGTH} characters: "{shown(text)}"')
    value = _value(text, calendar)
    bounds = bounds_of(value)
    if calendar == JULIAN:
        bounds = as_gregorian(bounds)
    return Date(
        text,
        calendar,
        value,
        bounds,
        uncertain="?" in text or "%" in text,
        approximate="~" in text or "%" in text,
    )


def is_valid(text: str, calendar: str = GREGORIAN) -> bool:
    """Tell whether `parse` reads a text."""
    try:
        parse(text, calendar)
    except DateError:
        return False
    return True


def _value(text: str, calendar: str) -> Value:
    if "/" in text:
        return _interval(text, calendar)
    if text[:1] in ("[", "{"):
        return _set(text, calendar)
    if "T" in text:
        return _moment(text, calendar)
    return _single(text, calendar)


def _interval(text: str, calendar: str) -> Interval:
    ends = text.split("/")
    if len(ends) != 2:
        raise DateError(f'an interval has one slash, two ends: "{shown(text)}"')
    interval = Interval(_end(ends[0], calendar), _end(ends[1], calendar))
    start, end = interval
    if isinstance(start, Single) and isinstance(end, Single):
        _check_order(start, end, text)
    elif not isinstance(start, Single) and not isinstance(end, Single):
        raise DateError(f'an interval needs a date at one end at least: "{shown(text)}"')
    return interval


def _end(text: str, calendar: str) -> Single | Missing:
    if text == "":
        return ""
    if text == "..":
        return ".."
    if "T" in text:
        raise DateError(f'an interval takes no time of day: "{shown(text)}"')
    return _single(text, calendar)


def _check_order(start: Single, end: Single, text: str) -> None:
    if start.first > end.last:
        raise DateError(f'"{shown(text)}" ends before it starts')


def _set(text: str, calendar: str) -> DateSet:
    closing = "]" if text[0] == "[" else "}"
    if text[-1] != closing or len(text) == 1:
        raise DateError(f'the set "{shown(text)}" lacks its closing {closing}')
    items = tuple(_member(word, calendar) for word in text[1:-1].split(","))
    for index, item in enumerate(items):
        if isinstance(item, Limit) and index != (0 if item.is_latest else len(items) - 1):
            place = "first" if item.is_latest else "last"
            raise DateError(f'only the {place} member may be open there: "{shown(text)}"')
    return DateSet(closing == "}", items)


def _member(text: str, calendar: str) -> Member:
    start, dots, end = text.partition("..")
    if not dots:
        return _single(text, calendar)
    if not start and not end:
        raise DateError("a set needs a date, .. alone says nothing")
    if not start or not end:
        return Limit(_single(start or end, calendar), is_latest=not start)
    return _range(_single(start, calendar), _single(end, calendar), text)


def _range(start: Single, end: Single, text: str) -> Range:
    if start.precision != end.precision:
        raise DateError(f'both ends of the range "{shown(text)}" must be equally precise')
    _check_order(start, end, text)
    return Range(start, end)


def _moment(text: str, calendar: str) -> Moment:
    match = re.fullmatch(_MOMENT, text)
    if match is None:
        raise explain(text)
    day, time, zone = match.groups()
    return Moment(_single(day, calendar), time, zone or "")


def _single(text: str, calendar: str) -> Single:
    match = re.fullmatch(_SINGLE, text)
    if match is None:
        return _year_alone(text)
    before, year, after, *rest, last = match.groups()
    before_month, month, after_month, before_day, day = rest
    if year.startswith("-") and year == "-0000":
        raise DateError(f'year zero has no sign in "{shown(text)}"', "write 0000")
    qualifiers = (
        _merged(before, after, after_month, last),
        _merged(before_month, after_month, last) if month else "",
        _merged(before_day, last) if day else "",
    )
    days = _span(text, year, month or "", day or "", calendar)
    return Single(year, month or "", day or "", qualifiers, *days)


def _merged(*marks: str | None) -> str:
    """Combine what several qualifiers say of one component."""
    found = set(marks)
    found.discard(None)
    if len(found) > 1:
        return "%"
    return found.pop() or "" if found else ""


def _span(text: str, year: str, month: str, day: str, calendar: str) -> tuple[Day, Day]:
    """Return the first and last day of a date of four-digit year, or say what is wrong with it."""
    if "X" in year or "X" in month or "X" in day:
        return _masked_span(text, year, month, day, calendar)
    y = int(year)
    if not month:
        return (y, 1, 1), (y, 12, 31)
    m = int(month)
    if m in PARTS and not day:
        return part_span(m, y, y, calendar)
    if not 1 <= m <= 12:
        raise _no_such_month(text, month, day)
    length = days_in_month(y, m, calendar)
    if not day:
        return (y, m, 1), (y, m, length)
    d = int(day)
    if not 1 <= d <= length:
        raise DateError(f'day {day} is out of range in "{shown(text)}"')
    return (y, m, d), (y, m, d)


def _masked_span(text: str, year: str, month: str, day: str, calendar: str) -> tuple[Day, Day]:
    if "X" not in month and month and int(month) in PARTS and not day:
        return part_span(int(month), *year_span(year), calendar)
    days = span(year, month, day, calendar)
    if days is None:
        raise DateError(f'no real day fits "{shown(text)}"')
    return days


def _no_such_month(text: str, month: str, day: str) -> DateError:
    if day and int(month) in PARTS:
        return DateError(f'the season {month} takes no day in "{shown(text)}"')
    return DateError(f'month {month} is out of range in "{shown(text)}"')


def _year_alone(text: str) -> Single:
    match = re.fullmatch(_YEAR_ALONE, text)
    years = long_year_span(match[2]) if match else None
    if match is None or years is None:
        raise explain(text)
    first, last = years
    qualifier = _merged(match[1], match[3])
    return Single(match[2], "", "", (qualifier, "", ""), (first, 1, 1), (last, 12, 31))
