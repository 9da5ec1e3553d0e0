"""Old Style: wording of dates written in the Julian calendar, and their Gregorian EDTF.

A day that both calendars were in use for is given in both, New Style first. Before 15 October 1582
nobody had New Style, so the Julian date stands alone; what is no exact day is marked "(Old Style)".
"""

from __future__ import annotations

from lssr_cli.dates.calendar import Day, to_gregorian
from lssr_cli.dates.phrases import Phrases
from lssr_cli.dates.single import qualified
from lssr_cli.dates.spans import with_time, worded
from lssr_cli.dates.values import Date, Interval, Member, Missing, Moment, Range, Single, Value

REFORM: Day = (1582, 10, 15)
"""The first day of the Gregorian calendar where it was adopted at once."""


def worded_julian(phrases: Phrases, date: Date) -> str:
    """Word a date that is written in the Julian calendar."""
    if date.latest is not None and date.latest < REFORM:
        return worded(phrases, date.value)
    both = _dual(phrases, date.value)
    if both is not None:
        return both
    return phrases.words.old_style.format(x=worded(phrases, date.value))


def _dual(phrases: Phrases, value: Value) -> str | None:
    """Word exact days in both calendars; None for anything else."""
    if isinstance(value, Single):
        return _dual_day(phrases, value) if _is_day(value) else None
    if isinstance(value, Moment):
        return with_time(phrases, value, _dual_day(phrases, value.date))
    if not isinstance(value, Interval):
        return None
    start, end = value
    if not (isinstance(start, Single) and isinstance(end, Single)):
        return None
    if not (_is_day(start) and _is_day(end)):
        return None
    if start == end:
        return _dual_day(phrases, start)
    if start.is_plain and end.is_plain:
        return _dual_stretch(phrases, (start.first, end.first))
    return phrases.stretch((_dual_day(phrases, start), _dual_day(phrases, end)))


def _is_day(date: Single) -> bool:
    return date.precision == "day" and not date.is_masked


def _dual_day(phrases: Phrases, date: Single) -> str:
    return qualified(phrases, date, _dual_stretch(phrases, (date.first,)))


def _dual_stretch(phrases: Phrases, julian: tuple[Day, ...]) -> str:
    """Word one day, or the two ends of a stretch, in both calendars.

    A month or year that all of them share, in either calendar, is said once.
    """
    gregorian = tuple(to_gregorian(day) for day in julian)
    months = {(year, month) for year, month, _ in gregorian + julian}
    if len(months) == 1:
        return phrases.days_of_month(
            _both(phrases, _numbers(phrases, gregorian), _numbers(phrases, julian)), julian[0]
        )
    if len({year for year, _ in months}) == 1:
        texts = (_without_year(phrases, gregorian), _without_year(phrases, julian))
        return phrases.in_year(_both(phrases, *texts), julian[0][0])
    return _both(phrases, _stretch(phrases, gregorian), _stretch(phrases, julian))


def _both(phrases: Phrases, new: str, old: str) -> str:
    return phrases.words.dual.format(new=new, old=old)


def _numbers(phrases: Phrases, days: tuple[Day, ...]) -> str:
    numbers = [str(day[2]) for day in days]
    return numbers[0] if len(numbers) == 1 else phrases.stretch(numbers)


def _without_year(phrases: Phrases, days: tuple[Day, ...]) -> str:
    """Word days of one year without it."""
    if len(days) == 1:
        return phrases.day_of_year(days[0])
    if days[0][1] == days[1][1]:
        return phrases.days_of_same_month(_numbers(phrases, days), days[0])
    return phrases.stretch([phrases.day_of_year(day) for day in days])


def _stretch(phrases: Phrases, days: tuple[Day, ...]) -> str:
    combine = phrases.stretch if len(days) == 2 else phrases.one_of
    return phrases.together(days, "day", combine)


def as_gregorian_edtf(date: Date) -> str:
    """Return EDTF for a Julian date in the Gregorian calendar, of the same bounds.

    A month or year of the one calendar is none of the other, so it becomes the span of its days. A
    year beyond four digits takes no month in EDTF and is returned as it stands.
    """
    value = date.value
    if any(not _has_four_digits(day) for day in date.bounds):
        return date.text
    if isinstance(value, Single):
        return _edtf(value) if _is_day(value) else f"[{_span(value)}]"
    if isinstance(value, Moment):
        return f"{_edtf(value.date)}T{value.time}{value.zone}"
    if isinstance(value, Interval):
        return f"{_limit(value.start, last=False)}/{_limit(value.end, last=True)}"
    members = ",".join(_member(item) for item in value.items)
    return f"{{{members}}}" if value.every else f"[{members}]"


def _has_four_digits(day: Day | None) -> bool:
    return day is None or -9999 <= day[0] <= 9999


def _edtf(date: Single, day: Day | None = None) -> str:
    """Write a day of a date, its first unless told, as Gregorian, with its qualifiers."""
    year, month, number = to_gregorian(day or date.first)
    parts = (f"-{-year:04d}" if year < 0 else f"{year:04d}", f"{month:02d}", f"{number:02d}")
    if date.whole_qualifier is not None:
        return "-".join(parts) + date.whole_qualifier
    return "-".join(mark + part for mark, part in zip(date.qualifiers, parts, strict=True))


def _span(date: Single) -> str:
    return f"{_edtf(date)}..{_edtf(date, date.last)}"


def _limit(date: Single | Missing, *, last: bool) -> str:
    if not isinstance(date, Single):
        return date
    return _edtf(date, date.last if last else date.first)


def _member(item: Member) -> str:
    if isinstance(item, Single):
        return _edtf(item) if _is_day(item) else _span(item)
    if isinstance(item, Range):
        return f"{_edtf(item.start)}..{_edtf(item.end, item.end.last)}"
    return f"..{_edtf(item.date, item.date.last)}" if item.is_latest else f"{_edtf(item.date)}.."
