"""Before and after: open sets and open intervals made from one typed date."""

from __future__ import annotations

import re
from collections.abc import Callable

from lssr_cli.dates.calendar import day_number, from_day_number
from lssr_cli.dates.doubts import read_date
from lssr_cli.dates.notation import edtf_day, edtf_month, edtf_year
from lssr_cli.dates.parse import parse
from lssr_cli.dates.readings import Reading
from lssr_cli.dates.values import singles

Make = Callable[[Reading], Reading]

BEFORE, AFTER, UNTIL, SINCE = "[..{}]", "[{}..]", "../{}", "{}/.."
"""Patterns of what happened by or after a date, and of what lasted until it or from it on."""


def _before(date: Reading) -> Reading:
    return Reading(BEFORE, (_beyond(date.dates[0], -1),))


def _after(date: Reading) -> Reading:
    return Reading(AFTER, (_beyond(date.dates[-1], 1),))


def _by(date: Reading) -> Reading:
    return Reading(BEFORE, date.dates[-1:])


def _not_before(date: Reading) -> Reading:
    return Reading(AFTER, date.dates[:1])


def _until(date: Reading) -> Reading:
    return Reading(UNTIL, date.dates[-1:])


def _since(date: Reading) -> Reading:
    return Reading(SINCE, date.dates[:1])


def _ended(date: Reading) -> Reading:
    return Reading("/{}", date.dates[-1:])


def _begun(date: Reading) -> Reading:
    return Reading("{}/", date.dates[:1])


_LIMITS: tuple[tuple[str, Make], ...] = (
    ("until (.+) start unknown", _ended),
    ("from (.+) end unknown", _begun),
    ("(?:(?:on|in) or before|by(?: end)?|not after|(?:no|not) later than|before end) (.+)", _by),
    (
        "(?:(?:on|in) or after|not before|(?:no|not) earlier than|after (?:beginning|start)) (.+)",
        _not_before,
    ),
    ("(?:before(?: (?:beginning|start))?|prior to|earlier than) (.+)", _before),
    ("(?:after(?: end)?|later than) (.+)", _after),
    ("(.+?),? (?:(?:or|and) (?:earlier|before)|at latest)", _by),
    ("(.+?),? (?:(?:or|and) (?:later|after)|at earliest)", _not_before),
    ("(?:until|till|up to|through|to)(?: end)? (.+)", _until),
    ("(?:since|from)(?: (?:beginning|start))? (.+?)(?: onwards?| on)?", _since),
    ("(.+) (?:onwards?|on)", _since),
    (r"(?:\.\.|–) ?(.+)", _until),
    (r"(.+?) ?(?: -|–|\.\.)", _since),
    ("([0-9]{3,4})-", _since),
)
"""Patterns of limits in the order to try; before the end of 1918 is by 1918."""


def read_limit(text: str) -> Reading | None:
    """Read "before", "after", "by", "until", "since" and their like.

    Returns:
        What it says, or None if the text is no such limit.

    Raises:
        DateError: What stands beside the word is no date.
    """
    for pattern, make in _LIMITS:
        match = re.fullmatch(pattern, text)
        if match:
            return make(read_date(match[1]))
    return None


def _beyond(edtf: str, step: int) -> str:
    """Return the year, month or day next to a date, by a step of -1 or 1, as doubtful as that is.

    What is no year or month is left by a day: before winter 1918 is by 30 November 1918.
    """
    plain = edtf.rstrip("?~%")
    mark = edtf[len(plain) :]
    (date,) = singles(parse(plain).value)
    edge = date.last if step > 0 else date.first
    if date.precision == "year":
        return edtf_year(edge[0] + step) + mark
    if date.precision == "month":
        months = 12 * edge[0] + edge[1] - 1 + step
        return edtf_month(months // 12, months % 12 + 1) + mark
    return edtf_day(from_day_number(day_number(edge) + step)) + mark
