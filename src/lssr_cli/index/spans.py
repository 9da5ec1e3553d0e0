"""Facts by time: those that touch a stretch of days, and those that surely lie in it.

The cost grows with the answer, not with the collection: dates are kept by classes of length, and a
date of a class that reaches a given day cannot begin long before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lssr_cli.index.dating import FAR, day_or

if TYPE_CHECKING:
    from lssr_cli.index.store import Index

Day = tuple[int, int, int]

_CLASSES = FAR.bit_length() + 2


def between(index: Index, start: Day | None, end: Day | None, certain: bool) -> Iterator[int]:
    """Yield the numbers of the facts that may fall between two days, or surely do.

    Args:
        index: The collection.
        start: The first day, ``None`` for no limit.
        end: The last day, ``None`` for no limit.
        certain: Whether a fact has to lie there wholly, and nothing in its date be in doubt.
    """
    first, last = day_or(start, -FAR), day_or(end, FAR)
    for size in range(_CLASSES):
        rows = _inside(index, size, first, last) if certain else _touching(index, size, first, last)
        yield from index.numbers([doc for (doc,) in rows])


def _touching(index: Index, size: int, first: int, last: int) -> list[tuple[int]]:
    return index.select(
        "SELECT doc FROM spans WHERE size = ? AND first BETWEEN ? AND ? AND last >= ?",
        size,
        max(first - (1 << size), -FAR),
        last,
        first,
    )


def _inside(index: Index, size: int, first: int, last: int) -> list[tuple[int]]:
    return index.select(
        "SELECT doc FROM spans WHERE size = ? AND first BETWEEN ? AND ? AND last <= ? AND certain",
        size,
        first,
        last,
        last,
    )
