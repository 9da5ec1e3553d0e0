"""The screen of ``search``: ranked facts with their dates, matches marked, sources beneath."""

from __future__ import annotations

from collections.abc import Iterator

from lssr_cli.index import Index
from lssr_cli.model import Fact
from lssr_cli.output.document import Document, Line, Row, Span, joined, line
from lssr_cli.output.links import web_address
from lssr_cli.output.screens.statement import Range, source_label, sources_of, statement
from lssr_cli.search import Answer, Hit
from lssr_cli.things import SourceKeys


def screen(answer: Answer, index: Index, *, explain: bool = False, marked: bool = True) -> Document:
    """Return the hits in order, the best first.

    Args:
        answer: What was found.
        index: The collection.
        explain: Whether to show the parts of each score.
        marked: Whether to mark what matched, which a plain print does not show.
    """
    return Document(tuple(_hits(answer.hits, index, explain=explain, marked=marked)))


def fact_row(fact: Fact, index: Index, matches: tuple[Range, ...] = (), *, gap: bool = True) -> Row:
    """Return a fact as an entry: date, statement, then id and sources beneath."""
    keys = SourceKeys(index)
    when = fact.when or "undated"
    body = statement(fact.text, keys, matches=matches)
    return Row((body, beneath(fact, index)), left=(Span(when, "date"),), gap=gap)


def beneath(fact: Fact, index: Index) -> Line:
    """Return the quiet line under a statement: its id, what is in doubt, its sources."""
    spans = [Span(fact.id, "id")]
    if fact.is_disputed:
        spans.append(Span("disputed", "warn"))
    if fact.confidence != "high":
        spans.append(Span(f"{fact.confidence} confidence", "quiet"))
    for key in sources_of(fact, SourceKeys(index)):
        if source := index.source(key):
            label = f"[{key}] {source_label(source)}"
            spans.append(Span(label, "quiet", web_address(source.csl)))
    return joined(spans)


def _hits(hits: tuple[Hit, ...], index: Index, *, explain: bool, marked: bool) -> Iterator[Row]:
    for number, hit in enumerate(hits):
        entry = fact_row(hit.fact, index, hit.matches if marked else (), gap=number > 0)
        if explain:
            why = line(Span(f"{hit.score:.2f}: {hit.why}", "quiet"))
            entry = entry._replace(lines=(*entry.lines, why))
        yield entry
