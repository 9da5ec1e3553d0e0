"""Which dates a stretch of time touches, and which lie in it for certain."""

from typing import NamedTuple

from lssr_cli.dates.calendar import Day
from lssr_cli.dates.errors import DateError, shown
from lssr_cli.dates.values import Date


class Window(NamedTuple):
    """A stretch of days, both ends included; None is without limit."""

    first: Day | None
    last: Day | None


def window(start: Date | None, end: Date | None) -> Window:
    """Return the stretch from the first day of one date to the last day of another.

    Args:
        start: Where the stretch begins, None for no limit.
        end: Where it ends, None for no limit.

    Raises:
        DateError: ``start`` has no first day ("before 1919"), ``end`` no last day, or the one lies
            after the other.
    """
    if start is not None and (start.earliest is None or not start.has_year):
        raise DateError(f'"{shown(start.text)}" has no first day to start from')
    if end is not None and (end.latest is None or not end.has_year):
        raise DateError(f'"{shown(end.text)}" has no last day to end with')
    found = Window(start and start.earliest, end and end.latest)
    if found.first and found.last and found.first > found.last:
        raise DateError(f"the stretch from {found.first[0]} to {found.last[0]} is reversed")
    return found


def may_overlap(date: Date, start: Date | None, end: Date | None) -> bool:
    """Tell whether a date may touch the stretch from ``start`` to ``end``.

    A date without a year never does, unless there is no limit at all.

    Raises:
        DateError: As `window`.
    """
    first, last = window(start, end)
    if first is None and last is None:
        return True
    return (
        date.has_year
        and (date.earliest is None or last is None or date.earliest <= last)
        and (date.latest is None or first is None or date.latest >= first)
    )


def surely_within(date: Date, start: Date | None, end: Date | None) -> bool:
    """Tell whether a date lies in the stretch for certain: wholly, and with nothing in doubt.

    Raises:
        DateError: As `window`.
    """
    first, last = window(start, end)
    return (
        (date.has_year or (first is None and last is None))
        and not date.uncertain
        and not date.approximate
        and (first is None or (date.earliest is not None and date.earliest >= first))
        and (last is None or (date.latest is not None and date.latest <= last))
    )
