"""Where in a fact's text the words stand that a query was answered by."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Sequence

from lssr_cli import markers
from lssr_cli.index import Index
from lssr_cli.index.tokens import TERMS, spans
from lssr_cli.search.language import words_of
from lssr_cli.search.rank import Share
from lssr_cli.things import SourceKeys

Mark = tuple[int, int]


def marked(text: str, index: Index, shares: Sequence[Share]) -> tuple[Mark, ...]:
    """Return the stretches of a fact's text that answered a query.

    Args:
        text: The text as it stands in the file.
        index: The collection.
        shares: The parts of the fact's score.
    """
    terms = {share.part.term for share in shares if share.part.kind == "text"}
    for share in shares:
        if share.part.kind == "date":
            terms |= {TERMS[word.word] for word in words_of(share.group.typed)}
    return marks(text, SourceKeys(index), terms, _names(index, shares))


def marks(
    text: str, keys: Container[str], terms: Collection[str], names: Iterable[str]
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


def _names(index: Index, shares: Sequence[Share]) -> list[str]:
    keys = [share.part.term.partition(":")[2] for share in shares if share.part.kind == "name"]
    entities = [entity for key in dict.fromkeys(keys) if (entity := index.entity(key))]
    return [name for entity in entities for name in entity.names]


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
