"""A publication on a screen: headings, dates on the left, statements, the notes at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lssr_cli.csl.nodes import Printed
from lssr_cli.output import density
from lssr_cli.output.document import Document, Line, Row, Span, joined, line, row
from lssr_cli.output.publication import (
    Entry,
    InText,
    NoteMark,
    Piece,
    Publication,
    Section,
    Tree,
)

NOTES = "Notes"
BIBLIOGRAPHY = "Bibliography"
_ROLES = {"italic": "em", "oblique": "em", "bold": "strong"}


def screen(publication: Publication) -> Document:
    """Return a publication as rows, a bar of its density in time first."""
    return Document(tuple(_rows(publication)))


def _rows(publication: Publication) -> Iterator[Row]:
    strip = density.bars(publication)
    if strip:
        yield row(Span(f"{strip[0].name} {density.blocks(strip)} {strip[-1].name}", "quiet"))
    for number, section in enumerate(publication.sections):
        if section.title:
            yield row(Span(section.title, "heading"), gap=bool(number or strip))
        yield from _groups(section)
    if publication.notes:
        yield row(Span(NOTES, "heading"), gap=True)
        for note in publication.notes:
            yield Row((tuple(spans(note.tree)),), left=line(Span(f"[{note.number}]", "marker")))
    elif publication.bibliography:
        yield row(Span(BIBLIOGRAPHY, "heading"), gap=True)
        yield from (row(*spans(item.tree)) for item in publication.bibliography)


def _groups(section: Section) -> Iterator[Row]:
    for group in section.groups:
        if group.title:
            yield row(Span(group.title, "heading"), gap=True)
        yield from (_entry(entry) for entry in group.entries)


def _entry(entry: Entry) -> Row:
    lines = [statement(entry.statement)]
    if entry.remark:
        lines.append((Span("Note: ", "quiet"), *statement(entry.remark)))
    standing = (Span(word, "warn" if word == "disputed" else "quiet") for word in entry.standing)
    lines.append(joined((Span(entry.fact.id, "id"), *standing), " · "))
    return Row(tuple(lines), left=line(Span(entry.when, "date")) if entry.when else ())


def statement(pieces: Iterable[Piece]) -> Line:
    """Return a statement as spans, notes called by their numbers in brackets."""
    found: list[Span] = []
    for piece in pieces:
        if isinstance(piece, NoteMark):
            found.append(Span(f"[{piece.number}]", "marker"))
        elif isinstance(piece, InText):
            found.extend(spans(piece.tree, "marker"))
        else:
            found.append(Span(piece.text))
    return tuple(found)


def spans(tree: Tree | Iterable[Printed], role: str = "") -> Iterator[Span]:
    """Yield a formatted citation as spans, a blank after what stands in a block of its own."""
    for node in tree:
        if isinstance(node, str):
            yield Span(node, role)
            continue
        yield from spans(node.children, _ROLES.get(node.style, role))
        if node.style == "left-margin":
            yield Span(" ")
