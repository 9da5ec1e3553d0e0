"""Dates and weekdays that stand in an English statement."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date as Day  # noqa: N812
from functools import cache
from typing import NamedTuple

from lssr_cli.check.items import Text
from lssr_cli.check.timing import span
from lssr_cli.dates.vocabulary import MONTHS
from lssr_cli.dates.words import ENGLISH

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH = "|".join(ENGLISH.months)
_SHORT_MONTH = rf"(?:{_MONTH}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
_WEEKDAY = rf"(?:{'|'.join(_WEEKDAYS)}|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"
_NTH = "(?:st|nd|rd|th)?"
_YEAR = r"(?P<year{}>[12][0-9]{{3}})\b"
_BEFORE_YEAR = r",?\s+"
_NO_RANGE = r"(?!\s*[-–—/])"
_DATE = (
    rf"\b(?:(?P<weekday>{_WEEKDAY}),?\s+(?:the\s+)?)?"
    rf"(?:(?P<day>[0-9]{{1,2}}){_NTH}\s+(?:of\s+)?(?P<month>{_SHORT_MONTH})"
    rf"|(?<![0-9]\s)(?P<month2>{_SHORT_MONTH})\s+(?P<day2>[0-9]{{1,2}}){_NTH}(?![0-9]))"
    rf"(?:{_BEFORE_YEAR}{_YEAR.format('')}|(?!,?\s*[0-9])){_NO_RANGE}"
    rf"(?:\s*(?:,\s*|\(\s*)(?:a\s+)?(?P<after>{_WEEKDAY}))?"
    rf"|\b(?P<month3>{_MONTH}){_BEFORE_YEAR}{_YEAR.format(3)}{_NO_RANGE}"
    rf"|(?<![\w/.-]){_YEAR.format(4)}-(?P<month4>[01][0-9])-(?P<day4>[0-3][0-9])(?![\w/-])"
    rf"|(?<![\w/.-])(?P<day5>[0-3]?[0-9])\.\s?(?P<month5>0?[1-9]|1[0-2])\.\s?{_YEAR.format(5)}"
)
_GROUPS = {
    "year": ("year", "year3", "year4", "year5"),
    "month": ("month", "month2", "month3", "month4", "month5"),
    "day": ("day", "day2", "day4", "day5"),
}
_LONE_YEAR = re.compile(r"(?<![\w/.–-])([12][0-9]{3})(?![\w/–-]|[.,][0-9])")
_OPENING = re.compile(r"(?:By|During|In)\s+\Z")
_HINT = re.compile(
    rf"(?:{'|'.join(name[:3] for name in ENGLISH.months)})[a-z]*\.?,?\s+[0-9]"
    rf"|[0-9]\s?{_NTH}\s+(?:of\s+)?(?:{'|'.join(name[:3] for name in ENGLISH.months)})"
    r"|[0-9]{4}-[01][0-9]-|[0-9]\.\s?[0-9]{1,2}\.\s?[0-9]"
)
"""What stands in every text with a date; it takes less time to look for."""
_ON = re.compile(rf"\b[Oo]n\s+(?:{_WEEKDAY},?\s+)?(?:the\s+)?\Z")
_MORE_DAYS = re.compile(r"[0-9](?:st|nd|rd|th)?\s*(?:,|\band|\bor|\bto|[-–—/])\s*\Z")


class TextDate(NamedTuple):
    """A date in a text: what it says, how it is written, and where.

    ``year`` is empty where none is told; ``month`` and ``day`` are 0 there. Of several days, as in
    *5 and 6 May*, the month counts.
    """

    year: str
    month: int
    day: int
    written: str
    start: int
    end: int

    def edtf(self, year: int | str = "") -> str:
        """Return it as EDTF, with a year if it tells none."""
        month = f"-{self.month:02d}" if self.month else ""
        return f"{self.year or year}{month}" + (f"-{self.day:02d}" if self.day else "")


class Weekday(NamedTuple):
    """A date with its weekday in a text."""

    day: str
    edtf: str
    written: str
    start: int
    end: int

    @property
    def name(self) -> str:
        """The weekday's whole name."""
        return next(name for name in _WEEKDAYS if name.startswith(self.day[:3]))

    def right_days(self, calendars: Iterable[str]) -> list[str]:
        """Return the weekdays that the date had in the calendars; none if there is no such day."""
        firsts = (span(self.edtf, calendar).earliest_start for calendar in sorted(calendars))
        return [_WEEKDAYS[Day(*first).weekday()] for first in firsts if first and first[0] > 0]


class Dates(NamedTuple):
    """What a text tells of days and months, other than in ranges, and of weekdays beside them."""

    dates: tuple[TextDate, ...]
    weekdays: tuple[Weekday, ...]


NO_DATES = Dates((), ())


def dates_in(text: Text) -> Dates:
    """Return the dates that stand in a text.

    A day without a year counts where something happened *on* it: ``since 5 May`` tells of more.
    """
    dates, weekdays = [], []
    for piece in text.literals:
        if not _HINT.search(piece.written):
            continue
        for found in _pattern().finditer(piece.written):
            date = _date(found, piece.offset)
            if date.year or _ON.search(found.string, 0, date.start - piece.offset):
                dates.append(date)
            name = "weekday" if found["weekday"] else "after"
            if found[name] and found["year"]:
                start, end = (piece.offset + at for at in found.span(name))
                weekdays.append(Weekday(found[name], date.edtf(), date.written, start, end))
    return Dates(tuple(dates), tuple(weekdays)) if dates or weekdays else NO_DATES


def years_in(text: Text) -> Iterator[TextDate]:
    """Yield the years that a text tells, other than in ranges."""
    for piece in text.literals:
        for found in _LONE_YEAR.finditer(piece.written):
            start, end = (piece.offset + at for at in found.span())
            yield TextDate(found[1], 0, 0, found[1], start, end)


def opens_with(text: Text, date: TextDate) -> bool:
    """Tell whether a text begins with a date, as in ``In 1918 the party …``."""
    return bool(_OPENING.match(text.written[: date.start]))


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(_DATE)


def _date(found: re.Match[str], offset: int) -> TextDate:
    year, month, day = (_part(found, name) for name in ("year", "month", "day"))
    spans = [found.span(name) for name in (year, month, day) if name]
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    end -= found.string[end - 1] == "."
    named = MONTHS.get(found[month].rstrip(".").lower())
    several = bool(_MORE_DAYS.search(found.string, 0, start))
    return TextDate(
        found[year] if year else "",
        named or int(found[month]),
        0 if several or not day else int(found[day]),
        found.string[start:end],
        offset + start,
        offset + end,
    )


def _part(found: re.Match[str], name: str) -> str:
    """Return the group that holds a part of a date, or an empty string."""
    return next((group for group in _GROUPS[name] if found[group]), "")
