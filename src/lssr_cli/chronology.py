"""Facts in order of time: chosen by date and query, grouped under years and months.

Dates are compared by the rules of ``docs/dates.md``: a fact belongs to a span of time if it may have
happened in it, or, with ``certain``, only if it surely did.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from lssr_cli import dates
from lssr_cli.errors import UsageError
from lssr_cli.index import Index
from lssr_cli.model import Fact

Day = tuple[int, int, int]


class Span(NamedTuple):
    """A stretch of time, both days included; ``None`` is without limit."""

    start: Day | None = None
    end: Day | None = None

    def __bool__(self) -> bool:
        return self.start is not None or self.end is not None


class Chronology(NamedTuple):
    """Facts in chronological order, and those that have no date, in file order."""

    dated: tuple[Fact, ...]
    undated: tuple[Fact, ...] = ()

    @property
    def facts(self) -> tuple[Fact, ...]:
        """All facts, the undated last."""
        return self.dated + self.undated


class Section(NamedTuple):
    """Facts under one heading; ``year`` and ``month`` are 0 where the heading has none."""

    year: int
    month: int
    facts: tuple[Fact, ...]


def span(start: str | None = None, end: str | None = None) -> Span:
    """Return the stretch of time between two typed dates.

    Args:
        start: The first day is the earliest that this date can mean.
        end: The last day is the latest that this date can mean.

    Raises:
        UsageError: A date is none, has no such bound, or the end lies before the start.
    """
    first = _typed(start, "--from").earliest if start is not None else None
    last = _typed(end, "--to").latest if end is not None else None
    if start is not None and first is None:
        raise UsageError(f"--from {start[:60]!r} has no beginning")
    if end is not None and last is None:
        raise UsageError(f"--to {end[:60]!r} has no end")
    if first and last and last < first:
        raise UsageError(f"--to {end!r} lies before --from {start!r}")
    return Span(first, last)


def around(date: str, days: int) -> Span:
    """Return the stretch of time from ``days`` before a typed date to ``days`` after it."""
    centre = span(date, date)
    if centre.start is None or centre.end is None:
        raise UsageError(f"--around {date[:60]!r} is open")
    return Span(
        dates.from_day_number(dates.day_number(centre.start) - days),
        dates.from_day_number(dates.day_number(centre.end) + days),
    )


def select(
    index: Index,
    within: Span = Span(),
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
        reverse: Whether the latest come first; undated facts stay last.
    """
    chosen = None if only is None else frozenset(only)
    ids = [id for id in index.between(*within, certain) if chosen is None or id in chosen]
    if reverse:
        ids.reverse()
    if within or certain:
        return Chronology(tuple(index.facts(ids)))
    rest = [id for id in index.undated() if chosen is None or id in chosen]
    return Chronology(tuple(index.facts(ids)), tuple(index.facts(rest)))


def sections(facts: Iterable[Fact], group: str = "month") -> Iterator[Section]:
    """Cut dated facts, in order, into sections by year, or by year and month.

    A fact that spans several months stands under the first; one of which only the year is known
    stands in a section of the year itself.
    """
    current: tuple[int, int] | None = None
    held: list[Fact] = []
    for fact in facts:
        heading = _heading(fact, group)
        if held and heading != current and current is not None:
            yield Section(*current, tuple(held))
            held = []
        current = heading
        held.append(fact)
    if held and current is not None:
        yield Section(*current, tuple(held))


def parsed(fact: Fact) -> dates.Date:
    """Return the date of a dated fact."""
    return dates.parse(fact.date, fact.calendar)


def anchor(fact: Fact) -> Day:
    """Return the day by which a fact is sorted: its earliest start, else the end that is known."""
    date = parsed(fact)
    es, ls, _, le = date.bounds
    day = es or le or ls
    assert day is not None
    return day


def within_year(fact: Fact, year: int) -> bool:
    """Tell whether a fact has both its bounds in ``year``."""
    date = parsed(fact)
    return bool(
        date.earliest and date.latest and date.earliest[0] == year and date.latest[0] == year
    )


def _heading(fact: Fact, group: str) -> tuple[int, int]:
    if group == "none":
        return 0, 0
    year, month, _ = anchor(fact)
    return year, 0 if group == "year" or _is_whole_year(fact) else month


def _is_whole_year(fact: Fact) -> bool:
    date = parsed(fact)
    first, last = date.earliest, date.latest
    return bool(first and last and first[1:] == (1, 1) and last[1:] == (12, 31))


def _typed(text: str, option: str) -> dates.Date:
    try:
        return dates.parse_input(text)
    except dates.DateError as error:
        raise UsageError(f"{option}: {error}") from None
