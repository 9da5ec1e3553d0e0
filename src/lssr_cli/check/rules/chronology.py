"""Rules about the time of facts: against the clock, the lives of entities, sources and the text."""

from __future__ import annotations

from collections.abc import Iterator

from lssr_cli.check.draft import Draft
from lssr_cli.check.finding import WARNING
from lssr_cli.check.items import Item
from lssr_cli.check.rule import BOOK, Problems, rule
from lssr_cli.check.textdates import TextDate, dates_in, weekdays_in
from lssr_cli.check.timing import NEVER, ends_before, fault_of, overlap, span
from lssr_cli.dates import Bounds
from lssr_cli.factfile.vocabulary import DATE_VARIABLES
from lssr_cli.model import Fact, Source

FEW_YEARS = 10
"""Farther away, a month in a text is another event that the fact speaks of."""


@rule(
    "future",
    WARNING,
    "A fact, or a source, that lies in the future.",
    bad='date = "2918-12-16"\ntext = "It was taken.[4]"',
    good='date = "1918-12-16"\ntext = "It was taken.[4]"',
)
def future(draft: Draft) -> Problems:
    """Find what begins after the day of the check."""
    for item in draft.facts:
        first = _when(item).earliest_start
        if first and first > draft.today:
            yield item.problem("date", message=f"{item.value.date} is in the future")
    for source in draft.sources:
        for field in ("issued", "accessed"):
            date = str(source.value.csl.get(field, ""))
            first = span(date).earliest_start
            if first and first > draft.today:
                yield source.problem(field, message=f"{date} is in the future")


@rule(
    "outside-life",
    WARNING,
    "A fact before or after the life of an entity that it is about.",
    bad='[entities.kapsukas]\nkind = "person"\nname = "Kapsukas"\nborn = "1880"\ndied = "1935"\n'
    '[[facts]]\nid = "a"\ndate = "1953"\ntext = "Kapsukas led the government.[4]"',
    good='[entities.kapsukas]\nkind = "person"\nname = "Kapsukas"\nborn = "1880"\ndied = "1935"\n'
    '[[facts]]\nid = "a"\ndate = "1919"\ntext = "Kapsukas led the government.[4]"',
)
def outside_life(draft: Draft) -> Problems:
    """Find facts that no entity of theirs can have lived to see, or that lie before one."""
    lives = {e.value.key: _life(e.value) for e in draft.entities}
    lives = {key: life for key, life in lives.items() if life != (NEVER, NEVER)}
    for item in draft.facts if lives else ():
        when = _when(item)
        for key in draft.entities_of(item):
            if key not in lives:
                continue
            begun, ended = lives[key]
            if ends_before(when, begun):
                yield item.problem("date", message=f"{item.value.date} is before {key} began")
            elif ends_before(ended, when):
                yield item.problem("date", message=f"{item.value.date} is after {key} ended")


@rule(
    "source-before-fact",
    WARNING,
    "A fact that rests on a source older than itself.",
    bad=BOOK + '\nissued = "1910"\n'
    '[[facts]]\nid = "a"\ndate = "1919-01-05"\ntext = "Vilnius was taken.[9]"',
    good=BOOK + '\nissued = "1920"\n'
    '[[facts]]\nid = "a"\ndate = "1919-01-05"\ntext = "Vilnius was taken.[9]"',
)
def source_before_fact(draft: Draft) -> Problems:
    """Find cites of sources whose latest date is before the fact begins."""
    latest = {source.value.key: _latest(source.value) for source in draft.sources}
    for text in draft.texts:
        if text.string.field != "text":
            continue
        first = _when(text.fact).earliest_start
        for cite in text.cites if first else ():
            last = latest.get(cite.citation.key)
            if last and first and last < first:
                end = cite.offset + len(cite.written)
                message = f"source {cite.citation.key} is of {last[0]}, the fact of {first[0]}"
                yield text.problem(cite.offset, end, message)


@rule(
    "date-in-text",
    WARNING,
    "Full dates in the text, none of which meets the date of the fact.",
    bad='date = "1919-05-01"\ntext = "Vilnius was taken on 5 January 1919.[4]"',
    good='date = "1919-01-05"\ntext = "Vilnius was taken on 5 January 1919.[4]"',
)
def date_in_text(draft: Draft) -> Problems:
    """Find texts that tell days, or months near the date, and all of them others."""
    for text in draft.texts:
        fact = text.fact.value
        if text.string.field != "text":
            continue
        dates = list(dates_in(text))
        for date in dates:
            if fault := fault_of(date.edtf, fact.calendar):
                yield text.problem(date.start, date.end, fault)
        when = _when(text.fact)
        if fact.date and dates and not any(_meets(date, fact, when) for date in dates):
            near = [date for date in dates if date.is_day or _is_near(date, when)]
            for date in near[:1]:
                message = f"{date.written} does not meet the date, {fact.date}"
                yield text.problem(date.start, date.end, message)


@rule(
    "weekday",
    WARNING,
    "A weekday at odds with the date beside it.",
    bad='text = "Vilnius was taken on Monday, 5 January 1919.[4]"',
    good='text = "Vilnius was taken on Sunday, 5 January 1919.[4]"',
)
def weekday(draft: Draft) -> Problems:
    """Find weekdays that a date does not have in the calendar of its fact."""
    for text in draft.texts:
        for found in weekdays_in(text):
            right = found.right_days({"gregorian", text.fact.value.calendar})
            if right and found.day not in right:
                message = f"{found.written} was a {right[0]}"
                yield text.problem(found.start, found.end, message)


def _when(item: Item[Fact]) -> Bounds:
    return span(item.value.date, item.value.calendar)


def _meets(date: TextDate, fact: Fact, when: Bounds) -> bool:
    return any(overlap(span(date.edtf, c), when) for c in {"gregorian", fact.calendar})


def _is_near(date: TextDate, when: Bounds) -> bool:
    """Tell whether a month is in the year of a date, or a few years from the same month."""
    first, last = when.earliest_start, when.latest_end
    if first is None or last is None:
        return False
    year, month = int(date.edtf[:4]), int(date.edtf[5:7])
    if first[0] <= year <= last[0]:
        return True
    return first[:2] == last[:2] and first[1] == month and abs(first[0] - year) <= FEW_YEARS


def _life(entity: object) -> tuple[Bounds, Bounds]:
    born, died, began, ended = (
        span(getattr(entity, field)) for field in ("born", "died", "began", "ended")
    )
    return (born if born != NEVER else began), (died if died != NEVER else ended)


def _latest(source: Source) -> tuple[int, int, int] | None:
    """Return the last day on which a source can have been written, or None if that is open."""
    days = [span(str(date)).latest_end for date in _dates(source)]
    if not days or None in days:
        return None
    return max(day for day in days if day)


def _dates(source: Source) -> Iterator[object]:
    return (source.csl[field] for field in DATE_VARIABLES if field in source.csl)


RULES = (future, outside_life, source_before_fact, date_in_text, weekday)
