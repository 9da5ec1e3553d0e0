"""Facts in order of time: chosen by date and query, under headings, and as anniversaries.

Dates are compared by their bounds: a fact belongs to a span of time if it may
have happened in it, or, with ``certain``, only if it surely did.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from lssr_cli import dates
from lssr_cli.errors import UsageError
from lssr_cli.index import Index
from lssr_cli.model import Fact

Day = tuple[int, int, int]
WEEK = 7
_LEAP_YEAR = 2000
"""Lends a day of the year its year, so that 29 February is one."""


class Span(NamedTuple):
    """A stretch of time, both days included; ``None`` is without limit."""

    start: Day | None = None
    end: Day | None = None

    @property
    def is_limited(self) -> bool:
        """Whether it leaves anything out."""
        return self.start is not None or self.end is not None


ALWAYS = Span()


class Chronology(NamedTuple):
    """Facts in chronological order, and those that have no date, in file order.

    Attributes:
        dated: Facts with a date.
        undated: Facts without one.
        within: The stretch of time that they were chosen by.
    """

    dated: tuple[Fact, ...]
    undated: tuple[Fact, ...] = ()
    within: Span = ALWAYS

    @property
    def facts(self) -> tuple[Fact, ...]:
        """All facts, the undated last."""
        return self.dated + self.undated

    def reaches_back(self, fact: Fact) -> bool:
        """Return whether a fact's date begins before the stretch of time asked for."""
        earliest = parsed(fact).earliest if self.within.start else None
        return bool(earliest and self.within.start and earliest < self.within.start)


class Heading(NamedTuple):
    """What a fact stands under; ``month`` is 0 for what concerns the whole year or several."""

    year: int
    month: int


class Section(NamedTuple):
    """Facts that stand together under one heading."""

    heading: Heading
    facts: tuple[Fact, ...]


class Anniversary(NamedTuple):
    """A fact of the day asked for, in another year.

    Attributes:
        fact: The fact.
        years: How many years ago; negative for a year to come.
        certain: Whether it surely happened on that day, not only perhaps.
    """

    fact: Fact
    years: int
    certain: bool


def span(start: str | None = None, end: str | None = None) -> Span:
    """Return the stretch of time between two typed dates.

    Args:
        start: The first day is the earliest that this date can mean.
        end: The last day is the latest that this date can mean.

    Raises:
        UsageError: A date is none, has no such bound, or the end lies before the start.
    """
    first = _typed(start, "--from") if start is not None else None
    last = _typed(end, "--to") if end is not None else None
    try:
        return Span(*dates.window(first, last))
    except dates.DateError as error:
        raise UsageError(str(error)) from None


def within(
    start: str | None = None,
    end: str | None = None,
    *,
    on: str | None = None,
    around: str | None = None,
    days: int = WEEK,
) -> Span:
    """Return the stretch of time that typed dates leave in, whichever way it is told.

    Args:
        start: ``--from``: nothing before this date.
        end: ``--to``: nothing after it.
        on: Nothing but this date.
        around: Nothing further than ``days`` from this date.
        days: How many days ``around`` allows on either side.

    Raises:
        UsageError: Dates mean nothing, or exclude each other.
    """
    told = {"--from or --to": start or end, "--on": on, "--around": around}
    given = [option for option, date in told.items() if date is not None]
    if len(given) > 1:
        raise UsageError(f"{given[0]} and {given[1]} exclude each other")
    if around is not None:
        return _around(around, days)
    return span(start if on is None else on, end if on is None else on)


def select(
    index: Index,
    within: Span = ALWAYS,
    *,
    certain: bool = False,
    only: Collection[str] | None = None,
    reverse: bool = False,
) -> Chronology:
    """Choose facts and put them in order of time.

    Args:
        index: The collection.
        within: Where a fact has to fall; with a limit, undated facts are left out.
        certain: Whether a fact has to fall there for sure.
        only: Ids of the facts to choose from, ``None`` for all.
        reverse: Whether the latest come first; facts of the same date stay in the order of the
            files, undated ones last.
    """
    ids = _among(index.between(within.start, within.end, certain), only)
    dated = index.facts(ids)
    if reverse:
        dated.sort(key=lambda fact: dates.sort_key(parsed(fact)), reverse=True)
    rest = [] if within.is_limited or certain else _among(index.undated(), only)
    return Chronology(tuple(dated), tuple(index.facts(rest)), within)


def sections(facts: Iterable[Fact]) -> Iterator[Section]:
    """Cut dated facts, in order, into sections by year and month.

    A fact that spans several months stands under the first; one of which only the year is known
    stands in a section of the year itself.
    """
    for heading, run in groupby(facts, heading_of):
        yield Section(heading, tuple(run))


def heading_of(fact: Fact) -> Heading:
    """Return the heading that a dated fact stands under: that of the day it is sorted by.

    It is the earliest start; without one, the end that is known.
    """
    start, latest_start, _, end = parsed(fact).bounds
    year, month, _ = start or end or latest_start or (0, 0, 0)
    begins_in_any_month = (
        start and latest_start and start[1:] == (1, 1) and latest_start[1:] == (12, 31)
    )
    return Heading(year, 0 if begins_in_any_month else month)


def day_of_year(typed: str, today: Day) -> Day:
    """Return the day typed, with or without its year: ``16 dec``, ``12-16``, ``1918-12-16``.

    Args:
        typed: What a person types.
        today: Gives the year that is not typed.

    Raises:
        UsageError: It is no day.
    """
    text = typed.strip().rstrip(".")
    for attempt in (text, f"{text} {_LEAP_YEAR}", f"{_LEAP_YEAR}-{text}", f"{text}.{_LEAP_YEAR}"):
        try:
            date = dates.parse_input(attempt)
        except dates.DateError:
            continue
        if date.earliest and date.earliest == date.latest:
            year, month, day = date.earliest
            return (year if attempt == text else today[0]), month, day
    raise UsageError(f"{typed[:60]!r} is no day of the year, such as '16 dec' or 12-16")


def anniversaries(index: Index, day: Day) -> list[Anniversary]:
    """Return the facts that happened, or may have happened, on a day of the year, in order of time.

    What is only known to have happened in that year, or to have lasted long, is left out.

    Args:
        index: The collection.
        day: The day to look back from.
    """
    year, month, number = day
    facts = index.facts(index.on_day(month, number))
    return [_anniversary(fact, year, (month, number)) for fact in facts]


def parsed(fact: Fact) -> dates.Date:
    """Return the date of a dated fact."""
    return dates.parse(fact.date, fact.calendar)


def reworded(fact: Fact, style: str) -> Fact:
    """Return a fact with its date in the words of a style, unless the curator gives the words.

    Args:
        fact: Any fact.
        style: ``dmy``, ``mdy`` or ``iso``.
    """
    if not fact.date or fact.date_text:
        return fact
    return fact._replace(when=dates.format(parsed(fact), style))


def _around(date: str, days: int) -> Span:
    centre = _typed(date, "--around")
    if centre.earliest is None or centre.latest is None or not centre.has_year:
        raise UsageError(f"--around: {date[:60]!r} has no beginning or no end")
    return Span(
        dates.from_day_number(dates.day_number(centre.earliest) - days),
        dates.from_day_number(dates.day_number(centre.latest) + days),
    )


def _among(ids: list[str], only: Collection[str] | None) -> list[str]:
    if only is None:
        return ids
    chosen = frozenset(only)
    return [id for id in ids if id in chosen]


def _anniversary(fact: Fact, year: int, day: tuple[int, int]) -> Anniversary:
    date = parsed(fact)
    start, latest_start, earliest_end, _ = date.bounds
    held = start[0] if start else year
    if start and start[1:] > day:
        held += int(date.latest is not None and date.latest[0] > held)
    then = (held, *day)
    surely = bool(latest_start and earliest_end and latest_start <= then <= earliest_end)
    return Anniversary(fact, year - held, surely and not (date.uncertain or date.approximate))


def _typed(text: str, option: str) -> dates.Date:
    try:
        return dates.parse_input(text)
    except dates.DateError as error:
        raise UsageError(f"{option}: {error}") from None
