"""Read a date written in numbers alone: 16.12.1918, 12/16/1918, 1918 12 16, 12/1918.

Dots put the day first. With any other sign 12/11/1918 has two readings, in two countries, and is
refused unless both are the same day.
"""

from __future__ import annotations

import re

from lssr_cli.dates.calendar import Day
from lssr_cli.dates.errors import DateError
from lssr_cli.dates.notation import edtf_day
from lssr_cli.dates.phrases import Phrases
from lssr_cli.dates.words import ENGLISH

_PHRASES = Phrases(ENGLISH, ENGLISH.layouts["dmy"])

_EDTF = "(-?[0-9x]{4})(?:-([0-9x]{2})(?:-([0-9x]{2}))?)?"
_THREE = r"([0-9]{1,4})( ?[-–./] ?| )([0-9]{1,2})\2([0-9]{1,4})"
_DAY_MONTH = r"([0-9]{1,2})\.([0-9]{1,2})\.?"
_MONTH_YEAR = "([0-9]{1,2})(?: ?[-–./] ?| )([0-9]{3,4})"
_YEAR_MONTH = "([0-9]{3,4})(?: ?[-–./] ?| )([0-9]{1,2})"
_TWO_ORDERS = r"\b([0-9]{1,2})([-/ ])([0-9]{1,2})\2([0-9]{3,4})\b"

Numbers = tuple[str, str, str]
"""An EDTF year, a month and a day; empty for what is not told."""


def read_numbers(text: str) -> Numbers | None:
    """Read year, month and day from numbers.

    Returns:
        What they are, or None if the text is not built as one date of numbers.

    Raises:
        DateError: It is built as one and yet can mean none, or two.
    """
    if edtf := re.fullmatch(_EDTF, text):
        year, month, day = edtf.groups("")
        return year.upper(), month.upper(), day.upper()
    if three := re.fullmatch(_THREE, text):
        return _three(text, *three.groups())
    if pair := re.fullmatch(_DAY_MONTH, text):
        return "", _month(text, pair[2]), f"{int(pair[1]):02d}"
    if pair := re.fullmatch(_MONTH_YEAR, text):
        return _four(pair[2]), _month(text, pair[1]), ""
    if pair := re.fullmatch(_YEAR_MONTH, text):
        return _four(pair[1]), _month(text, pair[2]), ""
    return None


def settled(text: str, order: str) -> str:
    """Write as EDTF what is ambiguous without an order of day and month.

    Args:
        text: Any text.
        order: ``dmy`` or ``mdy``; any other leaves the text as it stands.
    """
    if order not in ENGLISH.layouts:
        return text

    def ordered(match: re.Match[str]) -> str:
        first, second = int(match[1]), int(match[3])
        if not (1 <= first <= 12 and 1 <= second <= 12):
            return match[0]
        month, day = (first, second) if order == "mdy" else (second, first)
        return edtf_day((int(match[4]), month, day))

    return re.sub(_TWO_ORDERS, ordered, text)


def _three(text: str, first: str, separator: str, second: str, third: str) -> Numbers | None:
    """Read three numbers: the year is the one of three or four digits, at either end."""
    if len(first) > 2:
        if len(third) > 2:
            return None
        return _four(first), _month(text, second), f"{int(third):02d}"
    if len(third) < 3:
        raise DateError(f"'{text}' has no year of three or four digits", "write 1918, not 18")
    day, month, year = int(first), int(second), int(third)
    if separator.strip() != "." and day <= 12:
        if month <= 12 and day != month:
            raise _ambiguous(text, (year, month, day), (year, day, month))
        day, month = month, day
    return _four(third), _month(text, str(month)), f"{day:02d}"


def _ambiguous(text: str, one: Day, other: Day) -> DateError:
    return DateError(
        f"'{text}' is ambiguous: {_PHRASES.day(one)} or {_PHRASES.day(other)}? "
        f"write {edtf_day(one)} or {edtf_day(other)}"
    )


def _month(text: str, digits: str) -> str:
    if not 1 <= int(digits) <= 12:
        raise DateError(f"'{text}' names no month: {digits} is not 1 to 12")
    return f"{int(digits):02d}"


def _four(digits: str) -> str:
    return f"{int(digits):04d}"
