"""A publication as wikitext, with its notes as references.

Where no citation style is asked for, works are told in citation templates, in references that are
named where they first stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lssr_cli import citing
from lssr_cli.csl.formats import find_format, printed
from lssr_cli.exchange.wikitext.write import References
from lssr_cli.output.publication import Entry, InText, NoteMark, Piece, Publication, Tree
from lssr_cli.output.safe import safe


def render(publication: Publication) -> str:
    """Return a publication as the text of a wiki page; its title is that of the page."""
    return "".join(_parts(publication, references(publication)))


def references(publication: Publication) -> dict[int, str]:
    """Return the references at each place that cites, by the number of its mark."""
    if publication.notes:
        return {note.number: f"<ref>{_tree(note.tree)}</ref>" for note in publication.notes}
    told, works = References(), publication.works
    return {
        number: "".join(
            told.cite({**works[cite.key].csl, "id": cite.key}, cite.label, cite.locator)
            for cite in citing.merge(place.citations)
        )
        for number, place in enumerate(publication.places, 1)
    }


def _parts(publication: Publication, notes: dict[int, str]) -> Iterator[str]:
    if publication.description:
        yield f"{_text(publication.description)}\n"
    for section in publication.sections:
        if section.title:
            yield f"\n== {_text(section.title)} ==\n"
        for group in section.groups:
            if group.title:
                yield f"\n=== {_text(group.title)} ===\n"
            yield from (_entry(entry, notes) for entry in group.entries)
    if publication.notes or (notes and not publication.bibliography):
        yield "\n== Notes ==\n<references />\n"
    if publication.bibliography:
        yield "\n== Bibliography ==\n"
        yield from (f"* {_tree(item.tree)}\n" for item in publication.bibliography)


def _entry(entry: Entry, notes: dict[int, str]) -> str:
    when = f"'''{_text(entry.when)}''' " if entry.when else ""
    standing = _text(", ".join(entry.standing))
    statement = "".join(_pieces(entry.statement, notes))
    lines = [f"* {when}{statement}{f' ({standing})' if standing else ''}"]
    if entry.remark:
        lines.append(f"*: {''.join(_pieces(entry.remark, notes))}")
    return "\n".join(lines) + "\n"


def _pieces(pieces: Iterable[Piece], notes: dict[int, str]) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case NoteMark(number):
                yield safe(notes[number])
            case InText(tree):
                yield _tree(tree)
            case _:
                yield _text(piece.text)


def _text(words: str) -> str:
    """Return words as wikitext; an apostrophe within a line of words is no markup by itself."""
    escaped = find_format("wikitext").text(safe(words))
    return re.sub(r"(?<=\w)&#39;(?=[\w ])", "'", escaped)


def _tree(tree: Tree) -> str:
    return " ".join(safe(printed(tree, find_format("wikitext"))).split())
