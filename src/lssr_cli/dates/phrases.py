"""Pieces of a worded date: numbers, years, days, and dates that share a month or a year."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from lssr_cli.dates.bounds import PARTS
from lssr_cli.dates.calendar import Day
from lssr_cli.dates.words import Layout, Words

Combine = Callable[[Sequence[str]], str]
"""Joins worded dates, or the parts in which they differ, into one phrase."""


class Phrases(NamedTuple):
    """Writes pieces of dates with one table of words, in one layout."""

    words: Words
    layout: Layout

    def number(self, number: int) -> str:
        """Write a number, grouped from five digits on: years of four digits are not."""
        if number < 10_000:
            return str(number)
        return f"{number:,}".replace(",", self.words.group_separator)

    def year(self, year: int) -> str:
        """Write a year, with its era before AD 1000."""
        if year < 1:
            return self.words.bc.format(n=self.number(1 - year))
        if year < 1000:
            return self.words.ad.format(n=year)
        return self.number(year)

    def years(self, first: int, last: int) -> str:
        """Write a stretch of years; an era that both share stands once."""
        if first == last:
            return self.year(first)
        if last < 1:
            stretch = self.stretch((self.number(1 - first), self.number(1 - last)))
            return self.words.bc.format(n=stretch)
        if first >= 1 and last < 1000:
            return self.words.ad.format(n=self.stretch((str(first), str(last))))
        return self.stretch((self.year(first), self.year(last)))

    def winter_years(self, year: int) -> str:
        """Write a year and the next as a season that spans both is written: 1918–19, 1999–2000."""
        if year < 1000 or year % 100 == 99:
            return self.years(year, year + 1)
        return self.stretch((self.number(year), f"{(year + 1) % 100:02d}"))

    def day(self, day: Day) -> str:
        """Write a day."""
        return self.days_of_month(str(day[2]), day)

    def day_of_year(self, day: Day) -> str:
        """Write a day without its year."""
        return self.days_of_same_month(str(day[2]), day)

    def days_of_same_month(self, numbers: str, day: Day) -> str:
        """Write several days of the month that ``day`` is in, without their year."""
        month = self.words.months_beside_day[day[1] - 1]
        return self.layout.day_of_year.format(d=numbers, month=month)

    def days_of_month(self, numbers: str, day: Day) -> str:
        """Write several days of the month that ``day`` is in."""
        month = self.words.months_beside_day[day[1] - 1]
        return self.layout.day.format(d=numbers, month=month, y=self.year(day[0]))

    def in_year(self, text: str, year: int) -> str:
        """Write days that were worded without their year."""
        return self.layout.in_year.format(x=text, y=self.year(year))

    def months_of_year(self, names: str, year: int) -> str:
        """Write one or several months of a year."""
        return self.words.month.format(month=names, y=self.year(year))

    def part(self, code: int, year: int) -> str:
        """Write a season or another part of a year."""
        spans_two = PARTS[code][1] > 12
        years = self.winter_years(year) if spans_two else self.year(year)
        return self._hemisphere(code).format(x=self.words.parts[code].format(y=years))

    def part_alone(self, code: int) -> str:
        """Write a part of a year that is not told."""
        return self._hemisphere(code).format(x=self.words.parts_alone[code])

    def _hemisphere(self, code: int) -> str:
        if 25 <= code <= 28:
            return self.words.northern
        return self.words.southern if 29 <= code <= 32 else "{x}"

    def together(self, days: Sequence[Day], precision: str, combine: Combine) -> str:
        """Word several dates of one precision, saying once the month or year that all share.

        Args:
            days: A day of each date.
            precision: ``year``, ``month`` or ``day``.
            combine: What joins them.
        """
        if precision == "year":
            return combine([self.year(day[0]) for day in days])
        one_year = len({day[0] for day in days}) == 1
        if precision == "month":
            return self._months_together(days, combine, one_year=one_year)
        if one_year and len({day[1] for day in days}) == 1:
            return self.days_of_month(combine([str(day[2]) for day in days]), days[0])
        if one_year:
            return self.in_year(combine([self.day_of_year(day) for day in days]), days[0][0])
        return combine([self.day(day) for day in days])

    def _months_together(self, days: Sequence[Day], combine: Combine, *, one_year: bool) -> str:
        names = [self.words.months[day[1] - 1] for day in days]
        if one_year:
            return self.months_of_year(combine(names), days[0][0])
        return combine(
            [self.months_of_year(name, day[0]) for name, day in zip(names, days, strict=True)]
        )

    def stretch(self, ends: Sequence[str]) -> str:
        """Join the two ends of a stretch by a dash, apart where either holds a blank."""
        start, end = ends
        loose = " " in start or " " in end
        pattern = self.words.loose_range if loose else self.words.tight_range
        return pattern.format(a=start, b=end)

    def pair(self, ends: Sequence[str]) -> str:
        """Join the two limits between which something lies."""
        return self.words.pair.format(a=ends[0], b=ends[1])

    def between(self, days: tuple[Day, Day], precision: str) -> str:
        """Word the stretch in which something lies."""
        return self.words.between.format(x=self.together(days, precision, self.pair))

    def one_of(self, items: Sequence[str]) -> str:
        """List alternatives."""
        return self.listed(items, self.words.one_of)

    def all_of(self, items: Sequence[str]) -> str:
        """List what all applies."""
        return self.listed(items, self.words.all_of)

    def listed(self, items: Sequence[str], last: str) -> str:
        """List items, the last two joined by the pattern ``last``."""
        *head, end = items
        if not head:
            return end
        text = head[0]
        for item in head[1:]:
            text = self.words.comma.format(a=text, b=item)
        return last.format(a=text, b=end)
