"""From a chronology to a publication: headings, dates, statements, notes and bibliography."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from lssr_cli import chronology
from lssr_cli.chronology import Anniversary, Chronology, Day, Heading
from lssr_cli.csl.collation import sort_key
from lssr_cli.index import Index
from lssr_cli.linking import Linker
from lssr_cli.model import Fact
from lssr_cli.output.counts import counted
from lssr_cli.output.publication import dating
from lssr_cli.output.publication.statements import Names, cut, no_names, without_places
from lssr_cli.output.publication.values import (
    Entry,
    Group,
    Name,
    NoteMark,
    Piece,
    Place,
    Publication,
    Section,
)
from lssr_cli.things import SourceKeys

ANNIVERSARY = "On this day"
PERHAPS = "Perhaps on this day"
CHRONOLOGY = "Chronology"


class Terms(NamedTuple):
    """What a publication is to contain.

    Attributes:
        cited: Whether sources are cited; without, statements are bare.
        style: A citation style by id, title or path; without one, the collection's own.
        locale: A language tag for the words of citations; without one, the style's own.
        named: Whether names are found in the statements and listed in an index.
        group: What the headings are: ``month``, ``year`` or ``none``.
        formatted: Whether citations are formatted in a style; without, the medium does it.
        alone: Whether the medium shows facts one by one, so that no note may refer to another.
        listed: Whether works that notes cite are listed in a bibliography as well.
    """

    cited: bool = True
    style: str | None = None
    locale: str | None = None
    named: bool = False
    group: str = "month"
    formatted: bool = True
    alone: bool = False
    listed: bool = True


def publish(found: Chronology, index: Index, terms: Terms) -> Publication:
    """Make a publication of a chronology; its undated facts stand last.

    Before them stand the facts whose dates reach back beyond the time asked for, such as a life or
    a whole year: they touch that time, but its events are others.

    Raises:
        UsageError: There is no such citation style or locale.
    """
    press = _Press(index, terms)
    further = [fact for fact in found.dated if found.reaches_back(fact)]
    among = frozenset(fact.id for fact in further)
    sections = list(press.sections(fact for fact in found.dated if fact.id not in among))
    for title, facts in ((dating.FURTHER_BACK, further), (dating.UNDATED, found.undated)):
        if facts:
            entries = tuple(press.entry(fact, fact.when) for fact in facts)
            sections.append(Section(title, (Group("", entries),)))
    return press.publication(index.collection.title or CHRONOLOGY, sections)


def publish_anniversaries(
    found: Sequence[Anniversary], day: Day, index: Index, terms: Terms
) -> Publication:
    """Make a publication of a day's anniversaries, first what is sure and then what is not.

    Raises:
        UsageError: There is no such citation style or locale.
    """
    press = _Press(index, terms)
    sections = []
    for heading, certain in ((ANNIVERSARY, True), (PERHAPS, False)):
        entries = tuple(press.anniversary(one) for one in found if one.certain is certain)
        if entries:
            sections.append(Section(heading, (Group("", entries),)))
    return press.publication(dating.day_name(day), sections)


def publish_facts(facts: Iterable[Fact], index: Index, terms: Terms) -> Publication:
    """Make a publication of facts in the order given, without headings.

    Raises:
        UsageError: There is no such citation style or locale.
    """
    press = _Press(index, terms)
    entries = tuple(press.entry(fact, fact.when) for fact in facts)
    return press.publication("", [Section("", (Group("", entries),))])


def ago(years: int) -> str:
    """Word the distance of a year: ``107 years ago``."""
    if years == 0:
        return "this year"
    count = counted(abs(years), "year")
    return f"{count} ago" if years > 0 else f"in {count}"


class _Press:
    """Makes entries and remembers what they cite and name, until the whole is put together."""

    def __init__(self, index: Index, terms: Terms) -> None:
        self._index = index
        self._terms = terms
        self._keys = SourceKeys(index)
        self._names = _names(index, self._keys) if terms.named else no_names
        self._places: list[Place] = []
        self._about: defaultdict[str, list[Fact]] = defaultdict(list)

    def sections(self, facts: Iterable[Fact]) -> Iterator[Section]:
        """Yield sections by year with groups by month, as the terms ask for headings."""
        if self._terms.group == "none":
            entries = tuple(self.entry(fact, fact.when) for fact in facts)
            if entries:
                yield Section("", (Group("", entries),))
            return
        for year, run in groupby(chronology.sections(facts), lambda part: part.heading.year):
            yield Section(dating.year_name(year), tuple(self._groups(list(run))), year)

    def _groups(self, parts: list[chronology.Section]) -> Iterator[Group]:
        """Yield the months of a year; the first facts of which only the year is known need none.

        What sorts before the facts of its month, since its beginning is unknown, stands with them.
        """
        by_month: defaultdict[Heading, list[Fact]] = defaultdict(list)
        for heading, facts in parts:
            by_month[heading] += facts
        told = self._terms.group == "month" and len(by_month) > 1
        for number, (heading, run) in enumerate(by_month.items()):
            title = dating.month_name(heading.month) if told and (heading.month or number) else ""
            entries = tuple(self._dated(fact, heading) for fact in run)
            yield Group(title, entries, heading.month if title else 0)

    def _dated(self, fact: Fact, heading: Heading) -> Entry:
        if fact.date_text:
            return self.entry(fact, fact.when)
        return self.entry(fact, dating.shortened(fact.when, chronology.parsed(fact), heading))

    def anniversary(self, one: Anniversary) -> Entry:
        """Return the entry of an anniversary, with its distance for a date."""
        entry = self.entry(one.fact, ago(one.years))
        return entry._replace(standing=(one.fact.when, *entry.standing))

    def entry(self, fact: Fact, when: str) -> Entry:
        """Return a fact's entry; where it cites, a note is called."""
        date = chronology.parsed(fact) if fact.date else None
        for key in fact.entities if self._terms.named else ():
            self._about[key].append(fact)
        return Entry(
            fact,
            when,
            dating.exact_day(date) if date else "",
            tuple(self._pieces(fact.text, fact)),
            tuple(self._pieces(fact.note, fact)),
            dating.months_of(date) if date else None,
            tuple(_standing(fact)),
        )

    def _pieces(self, text: str, fact: Fact) -> Iterator[Piece]:
        parts = cut(text, fact.id, self._keys, self._names)
        for part in parts if self._terms.cited else without_places(parts):
            if isinstance(part, Place):
                self._places.append(part)
                yield NoteMark(len(self._places))
            else:
                yield part

    def publication(self, title: str, sections: Sequence[Section]) -> Publication:
        """Put the publication together, its citations formatted."""
        collection = self._index.collection
        made = Publication(
            title,
            collection.language,
            tuple(sections),
            collection.description,
            collection.license,
            names=tuple(self._index_of_names()),
        )
        if not self._places:
            return made
        keys = dict.fromkeys(cite.key for place in self._places for cite in place.citations)
        works = {key: source for key in keys if (source := self._index.source(key))}
        made = made._replace(works=works, places=tuple(self._places))
        if not self._terms.formatted:
            return made
        # The processor is loaded for publications that cite, and for no others.
        from lssr_cli.output.publication.citations import apparatus, in_text, standing_alone

        wanted = self._index, self._places, self._terms.style, self._terms.locale
        if self._terms.alone:
            return made._replace(notes=standing_alone(*wanted))
        found = apparatus(*wanted, listed=self._terms.listed)
        made = made._replace(notes=found.notes, bibliography=found.bibliography)
        return in_text(made, found.in_text) if found.in_text else made

    def _index_of_names(self) -> Iterator[Name]:
        found = filter(None, (self._index.entity(key) for key in self._about))
        language = self._index.collection.language
        for entity in sorted(found, key=lambda entity: sort_key(entity.name, language)):
            yield Name(entity.key, entity.name, tuple(self._about[entity.key]))


def _names(index: Index, keys: Container[str]) -> Names:
    return Linker(index.entities(), index.collection.check.ambiguous, keys).spans


def _standing(fact: Fact) -> Iterator[str]:
    if fact.is_disputed:
        yield "disputed"
    if fact.confidence != "high":
        yield f"{fact.confidence} confidence"
