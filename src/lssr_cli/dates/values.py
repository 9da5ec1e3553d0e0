"""What a date can be, as immutable values: a single date, an interval, a set, a date-time.

The parts of a date stand in the calendar it is written in; `Date.bounds` are Gregorian.
"""

from typing import Literal, NamedTuple

from lssr_cli.dates.calendar import Day

Missing = Literal["", ".."]
"""An interval's end that is not given: ``..`` is open (no limit meant), empty is unknown."""


class Single(NamedTuple):
    """A year, month, season or day, as written and without qualifiers.

    Attributes:
        year: Such as ``1918``, ``191X``, ``-0043``, ``Y17E7``, ``1950S2``.
        month: Two digits, ``X`` for an unknown one, or a season's code from 21; empty if absent.
        day: Two digits, ``X`` for an unknown one; empty if absent.
        qualifiers: What holds of year, month and day: ``?``, ``~``, ``%`` or nothing.
        first: The first day it can mean, in the calendar it is written in.
        last: The last day it can mean.
    """

    year: str
    month: str
    day: str
    qualifiers: tuple[str, str, str]
    first: Day
    last: Day

    @property
    def precision(self) -> str:
        """``year``, ``season``, ``month`` or ``day``: what the smallest component written is."""
        if self.day:
            return "day"
        if not self.month:
            return "year"
        return "season" if self.is_season else "month"

    @property
    def is_season(self) -> bool:
        """Whether the second component is a season, quarter or other part of a year."""
        return self.month > "20" and "X" not in self.month

    @property
    def is_masked(self) -> bool:
        """Whether a digit of it is unknown."""
        return "X" in self.year or "X" in self.month or "X" in self.day

    @property
    def is_plain(self) -> bool:
        """Whether it is a year, month or day with all digits known and nothing in doubt."""
        return (
            self.qualifiers == ("", "", "")
            and not self.is_masked
            and not self.is_season
            and "S" not in self.year
        )

    @property
    def whole_qualifier(self) -> str | None:
        """The qualifier that all components share, or None where they differ."""
        marks = set(self.qualifiers[: 1 + bool(self.month) + bool(self.day)])
        return marks.pop() if len(marks) == 1 else None

    @property
    def known(self) -> "Single":
        """The date without the components at its end of which no digit is known."""
        day = "" if self.day == "XX" else self.day
        month = "" if self.month == "XX" and not day else self.month
        return self._replace(month=month, day=day)


class Moment(NamedTuple):
    """A day with a time of day (``11:00:00``) and a zone: ``Z``, an offset, or nothing."""

    date: Single
    time: str
    zone: str


class Interval(NamedTuple):
    """Something that lasted from ``start`` to ``end``."""

    start: Single | Missing
    end: Single | Missing


class Range(NamedTuple):
    """A stretch of consecutive dates inside a set, of equal precision."""

    start: Single
    end: Single


class Limit(NamedTuple):
    """An open member of a set: a date and all before it, or a date and all after it."""

    date: Single
    is_latest: bool
    """True for ``..1918``, false for ``1918..``."""


Member = Single | Range | Limit


class DateSet(NamedTuple):
    """One of several dates, or each of them.

    Attributes:
        every: True for ``{…}``, all of the members; False for ``[…]``, one of them.
        items: The members in the order written.
    """

    every: bool
    items: tuple[Member, ...]


Value = Single | Moment | Interval | DateSet


class Bounds(NamedTuple):
    """The four limits of a date, Gregorian, both ends of each span included.

    None is the infinite past at a span's early side and the infinite future at its late side.
    """

    earliest_start: Day | None
    latest_start: Day | None
    earliest_end: Day | None
    latest_end: Day | None


class Date(NamedTuple):
    """A date as read.

    Attributes:
        text: The EDTF text it was read from or stands for.
        calendar: The calendar ``text`` is written in, ``gregorian`` or ``julian``.
        value: What it says.
        bounds: Earliest start, latest start, earliest end, latest end; always Gregorian.
        uncertain: Whether any component is marked ``?`` or ``%``.
        approximate: Whether any component is marked ``~`` or ``%``.
    """

    text: str
    calendar: str
    value: Value
    bounds: Bounds
    uncertain: bool
    approximate: bool

    @property
    def earliest(self) -> Day | None:
        """The first day it can reach back to, None if open or unknown."""
        return self.bounds.earliest_start

    @property
    def latest(self) -> Day | None:
        """The last day it can reach, None if open or unknown."""
        return self.bounds.latest_end

    @property
    def singles(self) -> tuple[Single, ...]:
        """Every single date in it, in the order written."""
        return singles(self.value)

    @property
    def has_year(self) -> bool:
        """Whether any year is told at all; ``XXXX-12-25`` has none."""
        return any(single.year != "XXXX" for single in self.singles)


def singles(value: Value) -> tuple[Single, ...]:
    """Return the single dates that a value is made of, in the order written."""
    if isinstance(value, Single):
        return (value,)
    if isinstance(value, Moment):
        return (value.date,)
    if isinstance(value, Interval):
        return tuple(end for end in value if isinstance(end, Single))
    return tuple(single for item in value.items for single in _of_member(item))


def _of_member(item: Member) -> tuple[Single, ...]:
    if isinstance(item, Range):
        return tuple(item)
    return (item.date,) if isinstance(item, Limit) else (item,)
