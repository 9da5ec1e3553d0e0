"""Dates on their way into and out of EDTF: texts, parts, and the dates of CSL-JSON.

Sources: CSL 1.0.2 data schema, ``date-variable``; citeproc-js manual, "Date fields" (months 13 to
24 for seasons, years before Christ without a year 0).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from lssr_cli.dates import DateError, parse, parse_input
from lssr_cli.dates.vocabulary import SEASONS

MAX_DATE = 200
"""The longest date in characters."""

_LOOSE = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?$")
_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9:.,]+(?:Z|[+-][0-9:]+)?$")
_BRACKETS = re.compile(r"[\[(©]?\s*(?:c(?=[0-9]))?(.*?)\s*[\])]?$", re.DOTALL)
_YEARS = re.compile(r"(-?[0-9]{1,4})\s*(?:[-–—/]|--)\s*([0-9]{2,4})$")
_NUMBER = re.compile(r"-?[0-9]{1,4}$")
_ZEROS = re.compile(r"([0-9]{4}(?:-(?!00)[0-9]{2})?)(?:-00){1,2}$")
_MASKED = re.compile(r"([0-9]{2})(?:--|–|[?_uUxX]{2})$|([0-9]{3})[-–?_uUxX]$")
_SINGLE = re.compile(r"[\[(]\s*[^,.\s]*\s*[\])]$")
_ROMAN = re.compile(r"M{1,2}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})$")
_ROMAN_DIGITS = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}
_PRINTED = range(1400, 2100)
"""The years in which books with a date in Roman numerals were printed."""


def edtf(text: str) -> str | None:
    """Return what ``text`` says as an EDTF string, or None if it is no date.

    Args:
        text: EDTF, an ISO date in any precision, or a date in English words.
    """
    text = text.strip()
    if not text or len(text) > MAX_DATE:
        return None
    if timed := _TIME.match(text) or _ZEROS.match(text):
        text = timed[1]
    if loose := _LOOSE.match(text):
        text = "-".join(part.zfill(2) for part in loose.groups() if part)
    return valid(text) or _typed(text) or _typed(_unbracketed(text))


def years(text: str) -> str | None:
    """Return a year or a span of years as EDTF: where only years are meant, ``2010/11`` is one."""
    text = text.strip()
    if _SINGLE.match(text):
        text = _unbracketed(text)
    if _NUMBER.match(text):
        return year(int(text))
    if masked := _MASKED.match(text):
        return valid((masked[1] or masked[2]).ljust(4, "X"))
    if _ROMAN.match(text) and (number := _roman(text)) in _PRINTED:
        return year(number)
    if span := _YEARS.match(_unbracketed(text)):
        start, end = span[1], span[2]
        end = end if len(end) >= len(start) else start[: -len(end)] + end
        return valid(f"{year(int(start))}/{year(int(end))}")
    return edtf(text)


def year(number: int) -> str:
    """Return an astronomical year as EDTF writes it."""
    if abs(number) > 9999:
        return f"Y{number}"
    return f"-{-number:04d}" if number < 0 else f"{number:04d}"


def valid(text: str) -> str | None:
    """Return ``text`` if it is EDTF."""
    try:
        return parse(text).text
    except DateError:
        return None


def from_parts(first: int, month: int = 0, day: int = 0, mark: str = "") -> str | None:
    """Return year, month or season, and day as EDTF, 0 for what is not given; None if none."""
    text = year(first)
    if month:
        text += f"-{month:02d}"
    if month and day:
        text += f"-{day:02d}"
    return valid(text + mark)


def from_csl(value: Any) -> str | None:
    """Return a date of CSL-JSON as EDTF, or None if it cannot be read.

    Args:
        value: ``date-parts`` with or without ``season`` and ``circa``, ``raw`` or ``literal``, or a
            plain string or number.
    """
    if isinstance(value, (str, int)):
        return edtf(str(value))
    if not isinstance(value, Mapping):
        return None
    mark = "~" if value.get("circa") not in (None, False, 0, "", "0", "false") else ""
    parts = value.get("date-parts")
    if isinstance(parts, Sequence) and not isinstance(parts, str) and parts:
        ends = [_end(end, value.get("season"), mark) for end in parts[:2]]
        if len(parts) == 1:
            return ends[0]
        return _interval(ends, parts)
    for name in ("raw", "literal"):
        if isinstance(text := value.get(name), str) and (date := edtf(text)):
            return date
    return None


def _interval(ends: list[str | None], parts: Sequence[Any]) -> str | None:
    """Return two ends as an interval; an end of zeros or nothing is open."""
    if ends[0] is None or (ends[1] is None and not _is_empty(parts[1])):
        return ends[0]
    return valid(f"{ends[0]}/{ends[1] or '..'}")


def _is_empty(end: Any) -> bool:
    return isinstance(end, Sequence) and all(part in (0, "0", "", None) for part in end)


def _end(parts: Any, season: Any, mark: str) -> str | None:
    numbers = _numbers(parts)
    if not numbers or not numbers[0]:
        return None
    first = numbers[0] + 1 if numbers[0] < 0 else numbers[0]
    month = numbers[1] if len(numbers) > 1 else 0
    if 13 <= month <= 20:
        month = 21 + (month - 13) % 4
    if not month:
        month = _season(season)
    return from_parts(first, month, numbers[2] if len(numbers) > 2 else 0, mark)


def _numbers(parts: Any) -> list[int]:
    """Return date parts as numbers, up to the first that is none."""
    numbers: list[int] = []
    for part in parts if isinstance(parts, (list, tuple)) else ():
        text = str(part).strip()
        if not re.fullmatch(r"-?[0-9]{1,9}", text):
            break
        numbers.append(int(text))
    return numbers[:3]


def _season(value: Any) -> int:
    text = str(value or "").strip().lower()
    if text in SEASONS:
        return SEASONS[text]
    return 20 + int(text) if text in ("1", "2", "3", "4") else 0


def _unbracketed(text: str) -> str:
    match = _BRACKETS.match(text)
    return match[1] if match else text


def _roman(text: str) -> int:
    """Return the value of a Roman numeral, a smaller digit before a greater one being taken off."""
    digits = [_ROMAN_DIGITS[letter] for letter in text]
    after = [*digits[1:], 0]
    return sum(-one if one < other else one for one, other in zip(digits, after, strict=True))


def _typed(text: str) -> str | None:
    try:
        return parse_input(text).text
    except DateError:
        return None
