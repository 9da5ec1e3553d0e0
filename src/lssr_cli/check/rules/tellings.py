"""Rules about the dates that the statements themselves tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lssr_cli.check.draft import Draft
from lssr_cli.check.finding import WARNING
from lssr_cli.check.items import Text
from lssr_cli.check.rule import Problems, rule
from lssr_cli.check.textdates import Dates, TextDate, dates_in, opens_with, years_in
from lssr_cli.check.timing import fault_of, overlap, span
from lssr_cli.dates import Bounds
from lssr_cli.model import Fact

FEW_YEARS = 10
"""Farther away, a month in a text is another event that the fact speaks of, unless its year has the
digits of the fact's in another order."""

LEAP_YEAR = "2000"
"""A day without a year exists if it does in such a year."""


@rule(
    "date-in-text",
    WARNING,
    "Dates in the text, none of which meets the date of the fact.",
    bad='date = "1919-05-01"\ntext = "Vilnius was taken on 5 January 1919.[4]"',
    good='date = "1919-01-05"\ntext = "Vilnius was taken on 5 January 1919.[4]"',
)
def date_in_text(draft: Draft) -> Problems:
    """Find texts that tell days, or months near the date, and all of them others.

    Text and date are both told: either may be wrong.
    """
    for text, (dates, _) in draft.once(_told):
        if text.string.field != "text":
            continue
        fact = text.fact.value
        for date in dates:
            if fault := fault_of(date.edtf(LEAP_YEAR), fact.calendar):
                yield text.problem(date.start, date.end, fault)
        when = span(fact.date, fact.calendar)
        if not fact.date or any(_meets(date, fact, when) for date in dates):
            continue
        if _between(dates, when):
            continue
        odd = dates or _wrong_years(text, when)
        near = (date for date in odd if date.day or not date.month or _is_near(date, when))
        for date in [*near][:1]:
            message = f"{date.written} does not meet the date, {fact.date}"
            yield text.problem(date.start, date.end, message)
            message = f"{fact.date} is not in the text, but {date.written}"
            yield text.fact.problem("date", message=message)


@rule(
    "weekday",
    WARNING,
    "A weekday at odds with the date beside it.",
    bad='text = "Vilnius was taken on Monday, 5 January 1919.[4]"',
    good='text = "Vilnius was taken on Sunday, 5 January 1919.[4]"',
)
def weekday(draft: Draft) -> Problems:
    """Find weekdays that a date does not have in the calendar of its fact."""
    for text, (_, weekdays) in draft.once(_told):
        for found in weekdays:
            right = found.right_days({"gregorian", text.fact.value.calendar})
            if right and found.name not in right:
                message = f"{found.written} was a {right[0]}"
                yield text.problem(found.start, found.end, message)


def _told(draft: Draft) -> list[tuple[Text, Dates]]:
    return [(text, dates_in(text)) for text in draft.texts]


def _wrong_years(text: Text, when: Bounds) -> tuple[TextDate, ...]:
    """Return the years that must be wrong in a text: it opens with one, or digits changed places.

    Years that meet the date speak for all others.
    """
    first, last = when.earliest_start, when.latest_end
    years = list(years_in(text))
    if not first or not last or any(first[0] <= int(year.year) <= last[0] for year in years):
        return ()
    year_of_fact = first[0] if first[0] == last[0] else 0
    return tuple(
        year
        for year in years
        if opens_with(text, year) or _is_anagram(year_of_fact, int(year.year))
    )


def _is_anagram(one: int, other: int) -> bool:
    return one != other and sorted(str(one)) == sorted(str(other))


def _meets(date: TextDate, fact: Fact, when: Bounds) -> bool:
    """Tell whether a date in a text may be that of its fact, in either calendar."""
    calendars = {"gregorian", fact.calendar}
    edtf = [date.edtf(year) for year in _years(date, when)]
    return not edtf or any(overlap(span(one, c), when) for one in edtf for c in calendars)


def _years(date: TextDate, when: Bounds) -> list[str]:
    """Return the years that a date may be of: its own, or those of the fact; none if many."""
    first, last = when.earliest_start, when.latest_end
    if date.year:
        return [date.year]
    if not first or not last or last[0] - first[0] > 1 or first[0] < 1:
        return []
    return [str(year) for year in range(first[0] - 1, last[0] + 2)]


def _between(dates: Sequence[TextDate], when: Bounds) -> bool:
    """Tell whether a date lies between the first and the last of the dates in a text."""
    ends = list(_ends(dates, when))
    if len(ends) < 2 or not when.earliest_start or not when.latest_end:
        return False
    return min(ends) <= when.latest_end and when.earliest_start <= max(ends)


def _ends(dates: Sequence[TextDate], when: Bounds) -> Iterator[tuple[int, int, int]]:
    for date in dates:
        for year in _years(date, when)[1:-1] or [date.year]:
            bounds = span(date.edtf(year))
            yield from (day for day in (bounds.earliest_start, bounds.latest_end) if day)


def _is_near(date: TextDate, when: Bounds) -> bool:
    """Tell whether a month is in the year of a date, or a few years from the same month."""
    first, last = when.earliest_start, when.latest_end
    if first is None or last is None:
        return False
    year, month = int(date.year or first[0]), date.month
    if first[0] <= year <= last[0]:
        return True
    if first[:2] != last[:2] or first[1] != month:
        return False
    return abs(first[0] - year) <= FEW_YEARS or _is_anagram(first[0], year)


RULES = (date_in_text, weekday)
