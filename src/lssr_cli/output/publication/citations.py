"""The markers of a publication's statements, turned into notes or into citations in the text.

The whole publication is one document to the citation style, so that a work's first note is full and
later ones are short.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lssr_cli import citing
from lssr_cli.csl import CslError, Processor, Style
from lssr_cli.csl.nodes import Styled
from lssr_cli.errors import UsageError
from lssr_cli.index import Index
from lssr_cli.output.publication.values import (
    BibliographyItem,
    Entry,
    InText,
    Literal,
    Note,
    NoteMark,
    Piece,
    Place,
    Publication,
    Section,
    Tree,
)

_MOVING = ".,;:"
_BLANKS = (" ", "\u00a0")


class Apparatus(NamedTuple):
    """Every citation of a publication, formatted.

    Attributes:
        notes: A note for each place that cites; none if the style cites in the text.
        in_text: A citation for each place; none if the style cites in notes.
        bibliography: The works cited, as the style orders them.
    """

    notes: tuple[Note, ...] = ()
    in_text: tuple[Tree, ...] = ()
    bibliography: tuple[BibliographyItem, ...] = ()


def apparatus(
    index: Index,
    places: Sequence[Place],
    style: str | None,
    locale: str | None,
    *,
    listed: bool = True,
) -> Apparatus:
    """Format what is cited at each place, in the order of the document.

    Args:
        index: The collection.
        places: What touching markers cite together.
        style: A citation style by id, title or path; without one, the collection's own.
        locale: A language tag for the words of citations; without one, the style's own.
        listed: Whether a style that cites in notes has its bibliography, too.

    Raises:
        UsageError: There is no such style or locale.
    """
    chosen = citing.style_for(index, style)
    try:
        return _formatted(index, places, chosen, locale, listed)
    except CslError as error:
        raise UsageError(str(error)) from None


def standing_alone(
    index: Index, places: Sequence[Place], style: str | None, locale: str | None
) -> tuple[Note, ...]:
    """Return a note for each place in the form it has where nothing was cited before.

    A style that cites in the text is asked for the entries of its bibliography instead.

    Raises:
        UsageError: There is no such style or locale.
    """
    chosen = citing.style_for(index, style)
    try:
        trees = [_alone(index, place, chosen, locale) for place in places]
    except CslError as error:
        raise UsageError(str(error)) from None
    return tuple(
        Note(number, tree, place.fact)
        for number, (tree, place) in enumerate(zip(trees, places, strict=True), 1)
    )


def _alone(index: Index, place: Place, style: Style, locale: str | None) -> Tree:
    cluster = citing.Cluster(citing.merge(place.citations))
    processor = Processor(style, citing.items(index, [cluster]), locale=locale, output="text")
    [note] = processor.cite_trees([citing.csl_cluster(cluster, 1)])
    if style.class_ == "note":
        return tuple(note)
    entries = [entry.tree for entry in processor.bibliography() if entry.text]
    return tuple(node for entry in entries for node in (*entry, " "))[:-1] or tuple(note)


def _formatted(
    index: Index, places: Sequence[Place], style: Style, locale: str | None, listed: bool
) -> Apparatus:
    clusters = [citing.Cluster(citing.merge(place.citations)) for place in places]
    processor = Processor(style, citing.items(index, clusters), locale=locale, output="text")
    trees = processor.cite_trees([citing.csl_cluster(c, n) for n, c in enumerate(clusters, 1)])
    in_notes = style.class_ == "note"
    entries = processor.bibliography() if listed or not in_notes else []
    bibliography = tuple(BibliographyItem(e.id, e.tree) for e in entries if e.text)
    if not in_notes:
        return Apparatus(in_text=tuple(trees), bibliography=bibliography)
    numbered = enumerate(zip(trees, places, strict=True), 1)
    notes = tuple(Note(number, tuple(tree), place.fact) for number, (tree, place) in numbered)
    return Apparatus(notes, bibliography=bibliography)


def in_text(publication: Publication, citations: Sequence[Tree]) -> Publication:
    """Return a publication with citations in place of its marks for notes.

    A citation moves before the stop that a note would follow; one in superscript stays behind it.
    """
    sections = tuple(_section(section, citations) for section in publication.sections)
    return publication._replace(sections=sections)


def _section(section: Section, citations: Sequence[Tree]) -> Section:
    groups = tuple(
        group._replace(entries=tuple(_entry(entry, citations) for entry in group.entries))
        for group in section.groups
    )
    return section._replace(groups=groups)


def _entry(entry: Entry, citations: Sequence[Tree]) -> Entry:
    return entry._replace(
        statement=tuple(_placed(entry.statement, citations)),
        remark=tuple(_placed(entry.remark, citations)),
    )


def _placed(pieces: Iterable[Piece], citations: Sequence[Tree]) -> Iterator[Piece]:
    before = ""
    begun = False
    for piece in pieces:
        if isinstance(piece, NoteMark):
            yield from _cited(before, citations[piece.number - 1], begun)
            before = ""
        elif isinstance(piece, Literal):
            if before:
                yield Literal(before)
            before = piece.text
        else:
            if before:
                yield Literal(before)
                before = ""
            yield piece
        begun = True
    if before:
        yield Literal(before)


def _cited(before: str, tree: Tree, begun: bool) -> Iterator[Piece]:
    """Yield the words before a citation, the citation, and the stop that moved behind it.

    Args:
        before: The words right before it.
        tree: The citation.
        begun: Whether anything stands before it at all.
    """
    stop = ""
    if not _is_raised(tree):
        stop = before[-1:] if before[-1:] in _MOVING else ""
        before = before.removesuffix(stop)
        if begun and not before.endswith(_BLANKS):
            before += " "
    if before:
        yield Literal(before)
    yield InText(tree)
    if stop:
        yield Literal(stop)


def _is_raised(tree: Tree) -> bool:
    return bool(tree) and isinstance(tree[0], Styled) and tree[0].style == "superscript"
