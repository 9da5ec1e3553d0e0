"""The screen of ``timeline``: years and months as headings, dates on the left, notes at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lssr_cli.chronology import Chronology, Section, sections, within_year
from lssr_cli.index import Index
from lssr_cli.model import Fact
from lssr_cli.output.document import Document, Row, Span, row
from lssr_cli.output.screens.search import beneath
from lssr_cli.output.screens.statement import statement
from lssr_cli.things import SourceKeys

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def screen(chronology: Chronology, index: Index, *, group: str = "month") -> Document:
    """Return the chronology, its undated facts last."""
    return Document(tuple(_rows(chronology, index, group)))


def year_name(year: int) -> str:
    """Return a year as a heading: ``1918``, ``AD 800``, ``44 BC``."""
    if year > 999:
        return str(year)
    return f"AD {year}" if year > 0 else f"{1 - year} BC"


def short_date(fact: Fact, year: int) -> str:
    """Return a fact's date without the year when the heading already says it."""
    if not year or fact.date_text or not within_year(fact, year):
        return fact.when
    return fact.when.removesuffix(f" {year}").removesuffix(",") or fact.when


def _rows(chronology: Chronology, index: Index, group: str) -> Iterator[Row]:
    year = 0
    for section in sections(chronology.dated, group):
        if section.year != year:
            yield row(Span(year_name(section.year), "heading"), gap=bool(year))
            year = section.year
        if section.month:
            yield row(Span(MONTHS[section.month - 1], "heading"), gap=True)
        yield from _facts(section, index)
    if chronology.undated:
        yield row(Span("Undated", "heading"), gap=bool(chronology.dated))
        yield from _entries(chronology.undated, index, 0)


def _facts(section: Section, index: Index) -> Iterator[Row]:
    yield from _entries(section.facts, index, section.year)


def _entries(facts: Iterable[Fact], index: Index, year: int) -> Iterator[Row]:
    keys = SourceKeys(index)
    for fact in facts:
        body = statement(fact.text, keys)
        left = (Span(short_date(fact, year), "date"),)
        yield Row((body, beneath(fact, index)), left=left)
