"""The markers of a publication's statements, turned into notes or into citations in the text.

The whole publication is one document to the citation style, so that a work's first note is full and
later ones are short.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lssr_cli import citing
from lssr_cli.csl import CslError, Processor, Style
from lssr_cli.errors import UsageError
from lssr_cli.index import Index
from lssr_cli.output.publication.values import BibliographyItem, Note, Place, Tree


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
    index: Index, places: Sequence[Place], style: str | None, locale: str | None
) -> Apparatus:
    """Format what is cited at each place, in the order of the document.

    Args:
        index: The collection.
        places: What touching markers cite together.
        style: A citation style by id, title or path; without one, the collection's own.
        locale: A language tag for the words of citations; without one, the style's own.

    Raises:
        UsageError: There is no such style or locale.
    """
    chosen = citing.style_for(index, style)
    try:
        return _formatted(index, places, chosen, locale)
    except CslError as error:
        raise UsageError(str(error)) from None


def _formatted(
    index: Index, places: Sequence[Place], style: Style, locale: str | None
) -> Apparatus:
    keys = dict.fromkeys(cite.key for place in places for cite in place.citations)
    items = [citing.item(source) for key in keys if (source := index.source(key))]
    processor = Processor(style, items, locale=locale, output="text")
    clusters = [citing.Cluster(place.citations) for place in places]
    trees = processor.cite_trees([citing.csl_cluster(c, n) for n, c in enumerate(clusters, 1)])
    bibliography = tuple(BibliographyItem(e.id, e.tree) for e in processor.bibliography())
    if style.class_ != "note":
        return Apparatus(in_text=tuple(trees), bibliography=bibliography)
    numbered = enumerate(zip(trees, places, strict=True), 1)
    notes = tuple(Note(number, tuple(tree), place.fact) for number, (tree, place) in numbered)
    return Apparatus(notes, bibliography=bibliography)
