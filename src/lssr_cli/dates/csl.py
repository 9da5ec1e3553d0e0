"""Dates as CSL-JSON date variables.

CSL has no year zero (1 BC is -1), one flag for every kind of doubt, and no sets, masks or open
ends: what does not fit becomes a ``literal`` in our wording.

Source: CSL-JSON schema 1.0.2, ``date-variable``.
"""

from __future__ import annotations

from lssr_cli import dates
from lssr_cli.dates.calendar import JULIAN
from lssr_cli.dates.values import Date, Interval, Moment, Single

CslDate = dict[str, object]


def to_csl(date: Date) -> CslDate:
    """Return a CSL-JSON date variable.

    Args:
        date: A date as read.

    Returns:
        ``date-parts`` with one or two dates and, where they apply, ``season`` (1 to 4) and
        ``circa``; or ``literal`` alone.
    """
    parts = None if date.calendar == JULIAN else _date_parts(date)
    if parts is None:
        return {"literal": dates.format(date)}
    found: CslDate = {"date-parts": parts}
    first = date.singles[0]
    if first.is_season:
        found["season"] = int(first.month) - 20
    if date.uncertain or date.approximate:
        found["circa"] = True
    return found


def _date_parts(date: Date) -> list[list[int]] | None:
    value = date.value
    if isinstance(value, Moment):
        value = value.date
    if isinstance(value, Single):
        parts = _parts(value)
        return None if parts is None else [parts]
    if not isinstance(value, Interval) or any(single.is_season for single in date.singles):
        return None
    ends = [_parts(end) for end in value if isinstance(end, Single)]
    found = [end for end in ends if end is not None]
    return found if len(found) == 2 else None


def _parts(single: Single) -> list[int] | None:
    """Return year, month and day as far as they are told; None for what CSL cannot say."""
    single = single.known
    if single.is_masked or single.month > "24" or single.first[0] != _only_year(single):
        return None
    year, month, day = single.first
    parts = [year if year > 0 else year - 1]
    if single.precision in ("month", "day"):
        parts.append(month)
    return [*parts, day] if single.day else parts


def _only_year(single: Single) -> int | None:
    """Return the year if there is one; an estimated one (``1950S2``) spans several."""
    if single.is_season:
        return single.first[0]
    return single.last[0] if single.last[0] == single.first[0] else None
