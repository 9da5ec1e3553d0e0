"""Wording of intervals, sets and date-times."""

from __future__ import annotations

from lssr_cli.dates.phrases import Phrases
from lssr_cli.dates.single import worded_single
from lssr_cli.dates.values import (
    DateSet,
    Interval,
    Limit,
    Member,
    Moment,
    Range,
    Single,
    Value,
    singles,
)


def worded(phrases: Phrases, value: Value) -> str:
    """Word any value, in the calendar it is written in."""
    if isinstance(value, Single):
        return worded_single(phrases, value)
    if isinstance(value, Moment):
        return with_time(phrases, value, worded_single(phrases, value.date))
    if isinstance(value, Interval):
        return _interval(phrases, value)
    return _set(phrases, value)


def with_time(phrases: Phrases, moment: Moment, day: str) -> str:
    """Add the time of day; seconds only where there are any."""
    words = phrases.words
    time = moment.time.removesuffix(":00")
    if moment.zone == "Z":
        time = words.utc.format(time=time)
    elif moment.zone:
        time = words.zone.format(time=time, zone=moment.zone)
    return words.moment.format(x=day, time=time)


def stretch(phrases: Phrases, start: Single, end: Single) -> str:
    """Word what lasts from one date to another."""
    start, end = start.known, end.known
    if start == end:
        return worded_single(phrases, start)
    if not _alike(start, end):
        return phrases.stretch((worded_single(phrases, start), worded_single(phrases, end)))
    if start.precision == "year":
        return phrases.years(start.first[0], end.first[0])
    return phrases.together((start.first, end.first), start.precision, phrases.stretch)


def _alike(*dates: Single) -> bool:
    """Tell whether dates may share a month or year: all plain and of one precision."""
    return all(date.is_plain and date.precision == dates[0].precision for date in dates)


def _interval(phrases: Phrases, interval: Interval) -> str:
    words = phrases.words
    start, end = interval
    if isinstance(start, Single) and isinstance(end, Single):
        return stretch(phrases, start, end)
    if isinstance(start, Single):
        pattern = words.since if end == ".." else words.end_unknown
    else:
        pattern = words.until if start == ".." else words.start_unknown
    (known,) = singles(interval)
    return pattern.format(x=worded_single(phrases, known))


def _set(phrases: Phrases, value: DateSet) -> str:
    items = value.items
    if len(items) == 1:
        return _every(phrases, items[0]) if value.every else _one(phrases, items[0])
    words = phrases.words
    word = _every if value.every else _member
    if any(isinstance(item, Limit) for item in items):
        last = words.all_of_open if value.every else words.one_of_open
        return phrases.listed([word(phrases, item) for item in items], last)
    combine = phrases.all_of if value.every else phrases.one_of
    dates = [item.known for item in items if isinstance(item, Single)]
    if len(dates) == len(items) and _alike(*dates):
        return phrases.together([date.first for date in dates], dates[0].precision, combine)
    return combine([word(phrases, item) for item in items])


def _every(phrases: Phrases, item: Member) -> str:
    """Word a member of which all dates count."""
    if isinstance(item, Limit):
        pattern = phrases.words.until if item.is_latest else phrases.words.since
        return pattern.format(x=worded_single(phrases, item.date))
    return _member(phrases, item)


def _member(phrases: Phrases, item: Member) -> str:
    """Word one of several alternatives, without shifting its limit."""
    if isinstance(item, Single):
        return worded_single(phrases, item)
    if isinstance(item, Range):
        return stretch(phrases, item.start, item.end)
    words = phrases.words
    on_day = item.date.known.precision == "day"
    if item.is_latest:
        pattern = words.on_or_before if on_day else words.in_or_before
    else:
        pattern = words.on_or_after if on_day else words.in_or_after
    return pattern.format(x=worded_single(phrases, item.date))


def _one(phrases: Phrases, item: Member) -> str:
    """Word the only member of a set: one date, a limit, or two limits."""
    if isinstance(item, Range):
        return _between(phrases, item.start.known, item.end.known)
    if isinstance(item, Single):
        return worded_single(phrases, item)
    limit = item.date.known
    if not limit.is_plain or limit.precision == "day":
        return _member(phrases, item)
    pattern = phrases.words.before if item.is_latest else phrases.words.after
    beyond = _neighbour(limit, 1 if item.is_latest else -1)
    return pattern.format(x=worded_single(phrases, beyond))


def _between(phrases: Phrases, start: Single, end: Single) -> str:
    if start == end:
        return worded_single(phrases, start)
    if _alike(start, end):
        return phrases.between((start.first, end.first), start.precision)
    limits = (worded_single(phrases, start), worded_single(phrases, end))
    return phrases.words.between.format(x=phrases.pair(limits))


def _neighbour(date: Single, step: int) -> Single:
    """Return the year or month before or after a plain one, by a step of -1 or 1."""
    year, month, _ = date.first
    if date.precision == "year":
        return date._replace(year=str(year + step), first=(year + step, 1, 1))
    months = 12 * year + month - 1 + step
    return date._replace(first=(months // 12, months % 12 + 1, 1))
