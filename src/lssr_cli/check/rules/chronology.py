"""Rules about the time of facts: against the clock, the lives of entities and their sources."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from lssr_cli.check.draft import Draft
from lssr_cli.check.finding import WARNING
from lssr_cli.check.items import Item
from lssr_cli.check.rule import BOOK, Problems, rule
from lssr_cli.check.timing import NEVER, ends_before, span
from lssr_cli.check.wording import listed
from lssr_cli.dates import Bounds
from lssr_cli.factfile.vocabulary import DATE_VARIABLES
from lssr_cli.model import Entity, Fact, Source


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
    """Find facts that no entity of theirs can have lived to see, or that lie before one.

    If that is so of most facts about an entity, its own date is told too.
    """
    lives = {item.value.key: (item, _life(item.value)) for item in draft.entities}
    lives = {key: life for key, life in lives.items() if any(life[1])}
    about: Counter[str] = Counter()
    outside: defaultdict[tuple[str, str], list[Item[Fact]]] = defaultdict(list)
    for item in draft.facts if lives else ():
        when = _when(item)
        for key in draft.entities_of(item) if when != NEVER else ():
            about[key] += 1
            if key not in lives:
                continue
            first, last = lives[key][1]
            if first and ends_before(when, first.when):
                outside[key, first.field].append(item)
                yield item.problem("date", message=f"{item.value.date} is before {first.told(key)}")
            elif last and ends_before(last.when, when):
                outside[key, last.field].append(item)
                yield item.problem("date", message=f"{item.value.date} is after {last.told(key)}")
    for (key, field), items in outside.items():
        if len(items) * 2 > about[key] > 1:
            message = f"at odds with {listed((item.value.id for item in items), len(items))}"
            yield lives[key][0].problem(field, message=message)


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
    """Find cites of sources whose latest date is before the fact begins, and the date at odds.

    If no fact that a source is cited for may be before it, the source's date is told too.
    """
    latest = {source.key: _latest(source) for source in draft.all_sources}
    sound: set[str] = set()
    late: defaultdict[str, list[str]] = defaultdict(list)
    for text in draft.texts:
        if text.string.field != "text":
            continue
        first = _when(text.fact).earliest_start
        for cite in text.cites if first else ():
            key, last = cite.citation.key, latest.get(cite.citation.key)
            if last and first and last < first:
                end = cite.offset + len(cite.written)
                message = f"source {key} is of {last[0]}, the fact of {first[0]}"
                yield text.problem(cite.offset, end, message)
                yield text.fact.problem("date", message=f"source {key} is older, of {last[0]}")
                late[key].append(text.fact.value.id)
            else:
                sound.add(key)
    for source in draft.sources:
        ids = late.get(source.value.key)
        if ids and source.value.key not in sound:
            yield source.problem("issued", message=f"older than {listed(ids, len(ids))}")


def _when(item: Item[Fact]) -> Bounds:
    return span(item.value.date, item.value.calendar)


class _End(NamedTuple):
    """The beginning or the end of a life: the field that tells it, and when it was."""

    field: str
    when: Bounds

    def told(self, key: str) -> str:
        """Return it in words."""
        return f"{key} {'was born' if self.field == 'born' else self.field}"


def _life(entity: Entity) -> tuple[_End | None, _End | None]:
    """Return the ends of a life; none at all if it ends before it begins."""
    first = _end(("born", entity.born), ("began", entity.began))
    last = _end(("died", entity.died), ("ended", entity.ended))
    if first and last and ends_before(last.when, first.when):
        return None, None
    return first, last


def _end(*fields: tuple[str, str]) -> _End | None:
    ends = (_End(field, span(date)) for field, date in fields)
    return next((end for end in ends if end.when != NEVER), None)


def _latest(source: Source) -> tuple[int, int, int] | None:
    """Return the last day on which a source can have been written, or None if that is open."""
    days = [span(str(date)).latest_end for date in _dates(source)]
    if not days or None in days:
        return None
    return max(day for day in days if day)


def _dates(source: Source) -> Iterator[object]:
    return (source.csl[field] for field in DATE_VARIABLES if field in source.csl)


RULES = (future, outside_life, source_before_fact)
