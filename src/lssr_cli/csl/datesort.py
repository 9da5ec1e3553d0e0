"""Dates as text that sorts in time (CSL 1.0.2, "Sorting Variables")."""

from __future__ import annotations

from collections.abc import Collection

from lssr_cli.csl.dateinput import Date, Day

_BASE = 10_000_000
ALL_PARTS = frozenset({"year", "month", "day"})


def sortable(date: Date, parts: Collection[str] = ALL_PARTS) -> str:
    """Return digits for a date, its start before its end, that sort as the date does.

    Args:
        date: The date; one that is only words sorts as none does.
        parts: The parts that count; a sort macro may show fewer.
    """
    if date.start is None:
        return ""
    return f"{_sortable_day(date.start, parts)}{_sortable_day(date.end or Day(0), parts)}"


def _sortable_day(day: Day, parts: Collection[str]) -> str:
    year = day.year if "year" in parts else 0
    month = day.month if "month" in parts else 0
    return f"{year + _BASE:08d}{month:02d}{day.day if 'day' in parts else 0:02d}"
