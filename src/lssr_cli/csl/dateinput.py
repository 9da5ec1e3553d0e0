"""Dates as items hold them, read into parts.

Source: the CSL-JSON schema ("date-variable"); texts are read as citeproc-js reads "raw" dates,
English month and season names included.
"""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from lssr_cli.csl.rawdates import read_words

_NUMBER = r"\s*(-?[0-9]{1,9})\s*$"
_SEASONS = {"spr": 1, "sum": 2, "aut": 3, "fal": 3, "win": 4}


class Day(NamedTuple):
    """A date as exact as it is known; 0 stands for a part that is not."""

    year: int
    month: int = 0
    day: int = 0
    season: int = 0


class Date(NamedTuple):
    """The value of a date variable.

    Attributes:
        start: The date, or the first of a range; None if it is only words.
        end: The last of a range; its year is 0 if the range is open.
        circa: It is approximate.
        literal: The words of a date that is none.
    """

    start: Day | None
    end: Day | None = None
    circa: bool = False
    literal: str = ""


def read_date(value: Any) -> Date | None:
    """Return the value of a date variable, or None if there is nothing in it."""
    if isinstance(value, str):
        return read_raw(value)
    if not isinstance(value, Mapping):
        return None
    circa = bool(value.get("circa"))
    parts = value.get("date-parts")
    days = [_read_parts(part) for part in parts[:2]] if isinstance(parts, list) else []
    if not days or days[0] is None:
        return _read_words(value, circa=circa)
    start = days[0]
    named = _SEASONS.get(str(value.get("season")).strip().lower()[:3], 0)
    season = named or _number(value.get("season"))
    if season and not start.month:
        start = start._replace(season=(season - 1) % 4 + 1 if season > 4 else season)
    end = days[1] if len(days) > 1 else None
    if len(days) > 1 and end is None:
        end = Day(0)
    return Date(start, end, circa)


def _read_words(value: Mapping[str, Any], *, circa: bool) -> Date | None:
    if value.get("literal"):
        return Date(None, circa=circa, literal=str(value["literal"]))
    if value.get("raw"):
        raw = read_raw(str(value["raw"]))
        return raw._replace(circa=circa or raw.circa) if raw else None
    return None


def _number(value: Any) -> int:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return int(value) if abs(value) < 1e9 else 0
    match = re.match(_NUMBER, str(value)) if value is not None else None
    return int(match[1]) if match else 0


def _read_parts(parts: Any) -> Day | None:
    if not isinstance(parts, list) or not parts:
        return None
    year, month, day = ([_number(part) for part in parts] + [0, 0])[:3]
    if not year:
        return None
    if 13 <= month <= 24:  # a season, in one of the numberings of EDTF and CSL
        return Day(year, 0, day if 0 < day <= 31 else 0, (month - 13) % 4 + 1)
    return Day(year, month if 0 < month <= 12 else 0, day if 0 < day <= 31 else 0)


def read_raw(text: str) -> Date | None:
    """Return the date in a text, or the text itself as a date in words."""
    text = text.strip()
    if not text:
        return None
    if len(text) > 2 and text[0] == text[-1] == '"':
        return Date(None, literal=text[1:-1])
    found = read_words(text)
    if found is None:
        return Date(None, literal=text)
    start, *end = (
        Day(day.year, day.month, day.day if day.day <= 31 else 0, day.season) for day in found.days
    )
    return Date(start, end[0] if end else None, found.circa)
