"""Which of two dates is surely before the other."""

from __future__ import annotations

from functools import lru_cache

from lssr_cli.dates import Bounds, DateError, parse

NEVER = Bounds(None, None, None, None)


@lru_cache(maxsize=65_536)
def span(text: str, calendar: str = "gregorian") -> Bounds:
    """Return the bounds of an EDTF text; one that is no date is open on all sides."""
    try:
        return parse(text, calendar).bounds if text else NEVER
    except DateError:
        return NEVER


def fault_of(text: str, calendar: str = "gregorian") -> str:
    """Return why a text is no date, or an empty string."""
    try:
        parse(text, calendar)
    except DateError as error:
        return error.message
    return ""


def ends_before(one: Bounds, other: Bounds) -> bool:
    """Tell whether the last day of ``one`` is surely before the first day of ``other``."""
    last, first = one.latest_end, other.earliest_start
    return last is not None and first is not None and last < first


def overlap(one: Bounds, other: Bounds) -> bool:
    """Tell whether two dates may share a day."""
    return not ends_before(one, other) and not ends_before(other, one)
