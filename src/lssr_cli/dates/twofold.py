"""Read days told in both calendars, "7 November (25 October) 1917", and dates marked Old Style.

What is read is the Gregorian date: where both are told they must name the same days.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lssr_cli.dates.calendar import GREGORIAN, JULIAN
from lssr_cli.dates.errors import DateError, shown
from lssr_cli.dates.oldstyle import as_gregorian_edtf
from lssr_cli.dates.parse import parse
from lssr_cli.dates.values import Date

_STYLE = r"(?i)[ ,(]*\b(o\.? ?s\.?|old style|julian|n\.? ?s\.?|new style|gregorian)\)?$"
_BOTH = r"([^()]*[0-9][^()]*)\(([^()]*[0-9][^()]*)\)([^()]*)"

Read = Callable[[str, str], Date]
"""Reads a typed text in a calendar."""


def read_twofold(typed: str, read: Read) -> Date | None:
    """Read a text that names its calendar, or gives a day in both.

    Args:
        typed: What a person types.
        read: Reads the dates in it.

    Returns:
        The Gregorian date, or None if the text does neither.

    Raises:
        DateError: A date in it is none, or the two are different days.
    """
    if style := re.search(_STYLE, typed):
        calendar = JULIAN if style[1][0] in "oOjJ" else GREGORIAN
        return _gregorian(read(typed[: style.start()], calendar))
    both = re.fullmatch(_BOTH, typed)
    if both is None:
        return None
    before, inner, after = both.groups()
    outer = f"{before} {after}"
    for text in (inner, f"{inner} {after}", f"{re.sub('[0-9–-]+', ' ', before)} {inner} {after}"):
        for new, old in ((outer, text), (text, outer)):
            try:
                date = read(new, GREGORIAN)
                if read(old, JULIAN).bounds == date.bounds:
                    return date
            except DateError:
                continue
    raise DateError(f"'{shown(typed)}' does not name the same day in both calendars")


def _gregorian(date: Date) -> Date:
    return parse(as_gregorian_edtf(date)) if date.calendar == JULIAN else date
