"""The screen of ``show``: a fact, a source or an entity with all that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from lssr_cli import markers
from lssr_cli.evidence import independent
from lssr_cli.index import Index
from lssr_cli.linking import Linker
from lssr_cli.model import Entity, Fact, Source
from lssr_cli.output.counts import counted
from lssr_cli.output.document import Document, Line, Row, Span, joined, line, row
from lssr_cli.output.links import web_address
from lssr_cli.output.screens.search import fact_row
from lssr_cli.output.screens.statement import citation_label, source_label, statement
from lssr_cli.things import SourceKeys, Thing


def screen(things: Sequence[Thing], index: Index) -> Document:
    """Return the things one after the other."""
    rows = [row_ for thing in things for row_ in _thing(thing, index)]
    return Document((rows[0]._replace(gap=False), *rows[1:]) if rows else ())


def in_a_line(thing: Thing) -> tuple[str, str, str, str]:
    """Return a thing in four words: its id or key, what it is, when, and what it says."""
    match thing:
        case Fact():
            return thing.id, "fact", thing.when, thing.text
        case Source():
            return thing.key, "source", str(thing.csl.get("issued", "")), source_label(thing)
    return thing.key, "entity", "", thing.name


def _thing(thing: Thing, index: Index) -> Iterator[Row]:
    match thing:
        case Fact():
            yield from _fact(thing, index)
        case Source():
            yield from _source(thing, index)
        case Entity():
            yield from _entity(thing, index)


def _fact(fact: Fact, index: Index) -> Iterator[Row]:
    keys = SourceKeys(index)
    yield row(Span(fact.id, "heading"), gap=True)
    yield row(*statement(fact.text, keys, names=_named(fact, index)))
    yield from _fields(
        ("date", _date_line(fact)),
        ("about", joined((_name(key, index) for key in fact.entities), ", ")),
        ("tags", line(", ".join(fact.tags))),
        ("confidence", line(fact.confidence)),
        ("note", statement(fact.note, keys)),
        ("quote", line(fact.quote)),
        ("see", joined((Span(id, "id") for id in fact.see), ", ")),
        ("place", line(Span(str(fact.place), "quiet"))),
    )
    yield from _rivals(fact, index)
    yield from _cited(fact, index)


def _date_line(fact: Fact) -> Line:
    if not fact.date:
        return line(fact.when)
    old_style = ", Old Style" if fact.calendar == "julian" else ""
    return line(Span(fact.when, "date"), Span(f" ({fact.date}{old_style})", "quiet"))


def _rivals(fact: Fact, index: Index) -> Iterator[Row]:
    if not fact.is_disputed:
        return
    rivals = index.facts(fact.rivals)
    words = {0: "no rival account is a fact here", 1: "by one other account"}
    about = words.get(len(rivals), f"by {len(rivals)} other accounts")
    yield row(Span("disputed", "warn"), Span(f" {about}", "quiet"), gap=True)
    yield from (fact_row(rival, index, gap=False) for rival in rivals)


def _cited(fact: Fact, index: Index) -> Iterator[Row]:
    cites = dict.fromkeys(markers.citations(fact.text + fact.note, SourceKeys(index)))
    known = [(cite, source) for cite in cites if (source := index.source(cite.key))]
    if not known:
        return
    sources = list({source.key: source for _, source in known}.values())
    yield row(Span(_rests_on(len(sources), independent(index, sources)), "quiet"), gap=True)
    for cite, source in known:
        yield Row(
            (line(Span(source_label(source), link=web_address(source.csl))),),
            left=(Span(f"[{citation_label(cite)}]", "marker"),),
        )


def _rests_on(sources: int, grounds: int) -> str:
    """Say on how many sources a fact rests, and how many of them are independent."""
    told = counted(sources, "source")
    return told if sources == grounds else f"{told}, {grounds} independent"


def _named(fact: Fact, index: Index) -> list[tuple[int, int]]:
    """Return where a fact's text names what it is about."""
    entities = [entity for key in fact.linked if (entity := index.entity(key))]
    spans = Linker(entities, sources=SourceKeys(index)).spans(fact.text) if entities else []
    return [(mention.start, mention.end) for mention in spans]


def _source(source: Source, index: Index) -> Iterator[Row]:
    yield row(Span(f"[{source.key}]", "marker"), " ", Span(source.title, "heading"), gap=True)
    printed = [(name, _value(value)) for name, value in source.csl.items()]
    yield from _fields(
        *((name, line(text)) for name, text in printed if name not in {"id", "title"}),
        ("level", line(source.level)),
        ("derives from", line(", ".join(source.derives_from))),
        ("seen", line("; ".join(source.seen))),
    )
    yield from _listed(index.facts(index.citing(source.key)), index)


def _entity(entity: Entity, index: Index) -> Iterator[Row]:
    yield row(Span(entity.name, "heading"), Span(f" ({entity.kind})", "quiet"), gap=True)
    yield from _fields(
        ("also", line(", ".join(entity.aliases))),
        ("note", line(entity.note)),
        ("born", line(entity.born)),
        ("died", line(entity.died)),
        ("began", line(entity.began)),
        ("ended", line(entity.ended)),
    )
    yield from _listed(index.facts(index.about(entity.key)), index)


def _listed(facts: Sequence[Fact], index: Index) -> Iterator[Row]:
    keys = SourceKeys(index)
    for number, fact in enumerate(facts):
        body = statement(fact.text, keys)
        yield Row(
            (body, line(Span(fact.id, "id"))),
            left=(Span(fact.when or "undated", "date"),),
            gap=number == 0,
        )


def _fields(*fields: tuple[str, Line]) -> Iterator[Row]:
    for name, value in fields:
        if any(span.text for span in value):
            yield Row((value,), left=(Span(name, "quiet"),))


def _name(key: str, index: Index) -> Span:
    entity = index.entity(key)
    return Span(entity.name if entity else key, "name")


def _value(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return "; ".join(_value(part) for part in value)
    if isinstance(value, dict):
        parts = (
            "family",
            "non-dropping-particle",
            "dropping-particle",
            "given",
            "suffix",
            "literal",
        )
        return ", ".join(str(value[part]) for part in parts if part in value)
    return str(value)
