"""Dates in the forms that the citation templates check for.

Source: *Module:Citation/CS1/Date validation*, ``check_date``: days and months with a year of four
digits, ranges with an en dash (spaced between dates of several words), ``c.`` before a year alone.
"""

from __future__ import annotations

from lssr_cli.dates import ENGLISH, Date, parse
from lssr_cli.dates.values import Interval, Single

_SEASONS = ("Spring", "Summer", "Autumn", "Winter")
WIKIPEDIA_BEGAN = (2001, 1, 15)


def template_date(text: str) -> str:
    """Return an EDTF date as ``|date=`` takes it; empty if the templates cannot have it."""
    date = parse(text)
    if not date.uncertain and not date.approximate:
        told = _exact(date)
        if told:
            return told
    return _years(date)


def access_date(text: str) -> str:
    """Return a full day since Wikipedia began, as ``|access-date=`` takes it, or nothing."""
    date = parse(text)
    is_day = date.earliest is not None and date.earliest == date.latest
    if not is_day or date.earliest is None or date.earliest < WIKIPEDIA_BEGAN:
        return ""
    return template_date(text)


def _exact(date: Date) -> str:
    value = date.value
    if isinstance(value, Single):
        return _single(value)
    if isinstance(value, Interval) and len(date.singles) == 2:
        return _range(*date.singles)
    return ""


def _single(single: Single) -> str:
    if single.is_masked or not single.year.isdecimal() or not 1000 <= int(single.year) <= 9999:
        return ""
    return " ".join(filter(None, (_day(single), _month(single), single.year)))


def _range(first: Single, last: Single) -> str:
    start, end = _single(first), _single(last)
    if not start or not end or first.precision != last.precision or start == end:
        return ""
    if first.year != last.year:
        return f"{start}–{end}" if start.isdecimal() else f"{start} – {end}"
    if first.day and first.month == last.month:
        return f"{_day(first)}–{end}"
    return f"{_day(first)} {_month(first)} – {end}" if first.day else f"{_month(first)}–{end}"


def _month(single: Single) -> str:
    if not single.month:
        return ""
    number = int(single.month)
    return ENGLISH.months[number - 1] if number <= 12 else _season(number)


def _season(number: int) -> str:
    return _SEASONS[number - 21] if 21 <= number <= 24 else ""


def _day(single: Single) -> str:
    return str(int(single.day)) if single.day else ""


def _years(date: Date) -> str:
    """Return the years that a date spans, ``c.`` before one that is not sure."""
    found = sorted({day[0] for day in (date.earliest, date.latest) if day})
    if not found or not 100 <= found[0] <= found[-1] <= 9999:
        return ""
    if len(found) == 2:
        return f"{found[0]}–{found[1]}"
    return str(found[0]) if _is_sure(date) else f"c. {found[0]}"


def _is_sure(date: Date) -> bool:
    open_ended = date.earliest is None or date.latest is None
    return not (date.uncertain or date.approximate or open_ended)
