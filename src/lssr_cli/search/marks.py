"""Where in a fact's text the words stand that a query was answered by."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from lssr_cli import markers
from lssr_cli.index.tokens import TERMS, spans

Mark = tuple[int, int]


def marks(
    text: str, keys: Collection[str], terms: Collection[str], names: Iterable[str]
) -> tuple[Mark, ...]:
    """Return the stretches of ``text`` to mark, in order, none overlapping.

    Args:
        text: A fact's text as it stands in the file.
        keys: Source keys, which make a bracket a marker; markers are never marked.
        terms: Index terms that answered the query, in whatever form they stand.
        names: Names of entities that answered it, as written.
    """
    found: list[Mark] = []
    for piece in markers.parse(text, keys):
        if isinstance(piece, markers.Literal):
            found += [
                (piece.offset + start, piece.offset + end)
                for start, end in _literal(piece.written, terms, names)
            ]
    return tuple(_merged(sorted(found)))


def _literal(text: str, terms: Collection[str], names: Iterable[str]) -> Iterator[Mark]:
    for span in spans(text):
        if TERMS[span.word] in terms:
            yield span.start, span.end
    for name in names:
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
                yield at, end
            at = text.find(name, end)


def _merged(found: list[Mark]) -> Iterator[Mark]:
    last: Mark | None = None
    for start, end in found:
        if last and start <= last[1]:
            last = last[0], max(end, last[1])
            continue
        if last:
            yield last
        last = start, end
    if last:
        yield last
