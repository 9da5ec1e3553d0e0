"""Dates as CSL-JSON date variables, both ways.

CSL has no year zero (1 BC is -1), one flag for every kind of doubt, and no sets, masks or open
ends: what does not fit becomes a ``literal`` in our wording.

Source: CSL-JSON schema 1.0.2, ``date-variable``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lssr_cli.dates.calendar import JULIAN
from lssr_cli.dates.errors import DateError
from lssr_cli.dates.notation import edtf_year
from lssr_cli.dates.parse import parse
from lssr_cli.dates.single import shorter
from lssr_cli.dates.typed import parse_input
from lssr_cli.dates.values import Date, Interval, Moment, Single
from lssr_cli.dates.wording import format

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
        return {"literal": format(date)}
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
    single = shorter(single)
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


def from_csl(variable: Mapping[str, object]) -> str:
    """Return EDTF for a CSL-JSON date variable.

    Args:
        variable: With ``date-parts``, or a ``raw`` or ``literal`` text that is a date as typed.

    Raises:
        DateError: It holds no date that EDTF can say.
    """
    parts = variable.get("date-parts")
    mark = "~" if variable.get("circa") else ""
    if isinstance(parts, Sequence) and not isinstance(parts, str) and parts:
        season = _season(variable.get("season"))
        return parse("/".join(_edtf(part, season, mark) for part in parts)).text
    for name in ("raw", "literal"):
        text = variable.get(name)
        if isinstance(text, str):
            return parse_input(text).text
    raise DateError("a CSL date has date-parts, raw or literal")


def _season(season: object) -> int:
    if season is None:
        return 0
    number = _number(season)
    if not 1 <= number <= 4:
        raise DateError(f"a CSL season is 1 to 4, not {number}")
    return number


def _edtf(parts: object, season: int, mark: str) -> str:
    """Write one date; parts that are empty or begin with 0 are an open end."""
    if not isinstance(parts, Sequence) or isinstance(parts, str) or len(parts) > 3:
        raise DateError("CSL date-parts are lists of year, month and day")
    numbers = [_number(part) for part in parts]
    if not numbers or not numbers[0]:
        return ".."
    year, *rest = numbers
    if season and not rest:
        rest = [20 + season]
    text = edtf_year(year if year > 0 else year + 1)
    return text + "".join(f"-{number:02d}" for number in rest) + mark


def _number(part: object) -> int:
    """Return a part as a number; programs write them as strings too."""
    if isinstance(part, int) and not isinstance(part, bool) and abs(part) < 10**18:
        return part
    if isinstance(part, str) and len(part) < 19:
        digits = part.strip().removeprefix("-")
        if digits.isascii() and digits.isdigit():
            return int(part)
    raise DateError("a CSL date is made of whole numbers")
