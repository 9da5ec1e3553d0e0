"""Dates as text that sorts in time (CSL 1.0.2, "Sorting Variables")."""

from __future__ import annotations

from collections.abc import Collection

from lssr_cli.csl.dateinput import Date, Day

_BASE = 10_000_000
ALL_PARTS = frozenset({"year", "month", "day"})


def sortable(date: Date, parts: Collection[str] = ALL_PARTS) -> str:
    """Return a text for a date, its start before its end, that sorts as the date does.

    Args:
        date: The date.
        parts: The parts that count; a sort macro may show fewer.
    """
    if date.start is None:
        return date.literal
    start = _sortable_day(date.start, parts)
    return f"{start}{_sortable_day(date.end, parts)}" if date.end is not None else start


def _sortable_day(day: Day, parts: Collection[str]) -> str:
    year = f"{day.year + _BASE:08d}" if "year" in parts else ""
    month = f"{day.month or day.season * 3 - 2 if day.season else day.month:02d}"
    return f"{year}{month if 'month' in parts else ''}{f'{day.day:02d}' if 'day' in parts else ''}"
