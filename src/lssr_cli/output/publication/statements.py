"""A fact's text cut into words, names and places that cite."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence

from lssr_cli import markers
from lssr_cli.linking import Mention as Found
from lssr_cli.output.publication.values import Literal, Mention, Place

Names = Callable[[str], Sequence[Found]]
"""Finds the names in a text."""

Unfinished = Literal | Mention | Place


def no_names(_: str) -> Sequence[Found]:
    """Find no names at all."""
    return ()


def cut(text: str, fact: str, keys: Container[str], names: Names) -> Iterator[Unfinished]:
    """Cut a text into literal words, names, and places where sources are cited.

    Markers of which the collection has no source stay words, as they are written.

    Args:
        text: The text as it stands in the file.
        fact: The id of the fact that it belongs to.
        keys: The keys of the collection's sources.
        names: Finds names in the text.
    """
    found = names(text)
    for run in markers.runs(markers.parse(text, keys)):
        if isinstance(run, markers.Literal):
            yield from _words(run, found)
        elif known := [c for marker in run for c in marker.citations if c.key in keys]:
            yield Place(tuple(known), fact)
        else:
            yield Literal("".join(marker.written for marker in run))


def without_places(parts: Iterable[Unfinished]) -> Iterator[Literal | Mention]:
    """Yield the words alone; of the blanks on both sides of a place that cites, one is left."""
    kept: list[Literal | Mention] = []
    for part in parts:
        ended = not kept or kept[-1].text.endswith(" ")
        if isinstance(part, Literal) and ended:
            kept.append(Literal(part.text.removeprefix(" ")))
        elif not isinstance(part, Place):
            kept.append(part)
    if kept and isinstance(kept[-1], Literal):
        kept[-1] = Literal(kept[-1].text.removesuffix(" "))
    return (part for part in kept if part.text)


def _words(literal: markers.Literal, names: Sequence[Found]) -> Iterator[Literal | Mention]:
    """Cut a literal stretch where names begin and end; line breaks become blanks."""
    at, end = literal.offset, literal.offset + len(literal.written)
    for name in names:
        if at <= name.start and name.end <= end:
            yield from _literal(literal, at, name.start)
            yield Mention(_shown(literal, name.start, name.end), name.key)
            at = name.end
    yield from _literal(literal, at, end)


def _literal(literal: markers.Literal, start: int, end: int) -> Iterator[Literal]:
    if start < end:
        yield Literal(_shown(literal, start, end))


def _shown(literal: markers.Literal, start: int, end: int) -> str:
    written = literal.written[start - literal.offset : end - literal.offset]
    return markers.unescape(written).replace("\n", " ")
