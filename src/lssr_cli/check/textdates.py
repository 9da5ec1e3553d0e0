"""Dates and weekdays that stand in an English statement."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date as Day  # noqa: N812
from typing import NamedTuple

from lssr_cli.check.items import Text
from lssr_cli.check.timing import span
from lssr_cli.dates.vocabulary import MONTHS
from lssr_cli.dates.words import ENGLISH

_MONTH = "|".join(ENGLISH.months)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = "|".join(_WEEKDAYS)
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_DATE = re.compile(
    rf"\b(?:(?P<weekday>{_WEEKDAY}),?\s+(?:the\s+)?)?"
    rf"(?:{_DAY}\s+(?:of\s+)?(?P<month>{_MONTH})"
    rf"|(?P<month2>{_MONTH})\s+(?P<day2>[0-9]{{1,2}})(?:st|nd|rd|th)?,"
    rf"|(?P<month3>{_MONTH})),?"
    r"\s+(?P<year>[12][0-9]{3})\b(?!\s*[-–/])"
    rf"(?:\s*(?:,\s*|\(\s*)(?:a\s+)?(?P<after>{_WEEKDAY})\b)?"
)


class TextDate(NamedTuple):
    """A day or month in a text: EDTF, how it is written, and where."""

    edtf: str
    written: str
    start: int
    end: int

    @property
    def is_day(self) -> bool:
        """Whether it is a single day."""
        return len(self.edtf) > len("1918-12")


class Weekday(NamedTuple):
    """A date with its weekday in a text."""

    day: str
    edtf: str
    written: str
    start: int
    end: int

    def right_days(self, calendars: Iterable[str]) -> list[str]:
        """Return the weekdays that the date had in the calendars; none if there is no such day."""
        firsts = (span(self.edtf, calendar).earliest_start for calendar in sorted(calendars))
        return [_WEEKDAYS[Day(*first).weekday()] for first in firsts if first and first[0] > 0]


def dates_in(text: Text) -> Iterator[TextDate]:
    """Yield the days and months with their years that a text tells, other than in ranges."""
    for found, offset in _found(text):
        end = found.end("year")
        start = found.start("month3") if found["month3"] else _start(found)
        edtf = _edtf(found)
        yield TextDate(edtf, found.string[start:end], offset + start, offset + end)


def weekdays_in(text: Text) -> Iterator[Weekday]:
    """Yield the dates of a text beside which a weekday stands."""
    for found, offset in _found(text):
        day = found["weekday"] or found["after"]
        if day and not found["month3"]:
            start = found.start("weekday") if found["weekday"] else found.start("after")
            written = found.string[_start(found) : found.end("year")]
            yield Weekday(day, _edtf(found), written, offset + start, offset + start + len(day))


def _found(text: Text) -> Iterator[tuple[re.Match[str], int]]:
    for piece in text.literals:
        if any(month in piece.written for month in ENGLISH.months):
            for found in _DATE.finditer(piece.written):
                yield found, piece.offset


def _start(found: re.Match[str]) -> int:
    return found.start("day") if found["day"] else found.start("month2")


def _edtf(found: re.Match[str]) -> str:
    month = MONTHS[(found["month"] or found["month2"] or found["month3"]).lower()]
    day = found["day"] or found["day2"]
    return f"{found['year']}-{month:02d}" + (f"-{int(day):02d}" if day else "")
