"""From a fact's markers to citations: clusters of sources for the CSL processor.

All sources of markers that touch make one cluster, as they would share one footnote; the locators
of one source are merged. Several facts are one document, so that later citations take their short
forms.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from lssr_cli import dates, markers
from lssr_cli.csl import BibliographyEntry, CslError, Processor, Style
from lssr_cli.csl.variables import DATES
from lssr_cli.errors import UsageError
from lssr_cli.index import Index
from lssr_cli.model import Citation, Fact, Source
from lssr_cli.things import SourceKeys, Thing, look_up

DEFAULT_STYLE = "chicago-notes-bibliography"
FORMS = ("note", "in-text", "bibliography", "both")

Item = dict[str, Any]


class Cluster(NamedTuple):
    """What one note cites: the citations in order, and the fact they stand in, if any."""

    citations: tuple[Citation, ...]
    fact: Fact | None = None


class Cited(NamedTuple):
    """Formatted citations of one document.

    Attributes:
        clusters: What each note cites.
        notes: A string for each cluster: a note, or a citation in the text.
        bibliography: The entries of what was cited, as the style orders them; a style may leave
            out what it cites in notes alone.
    """

    clusters: Sequence[Cluster]
    notes: list[str]
    bibliography: list[BibliographyEntry]


def clusters(fact: Fact, index: Index) -> list[Cluster]:
    """Return the clusters of a fact's text, one for each group of markers that touch.

    Sources that the collection does not have are left out.
    """
    keys = SourceKeys(index)
    pieces = markers.parse(fact.text, keys)
    groups = (merge(cite for cite in group if cite.key in keys) for group in markers.groups(pieces))
    return [Cluster(group, fact) for group in groups if group]


def merge(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Merge the locators of one source in a group: pages 12 and 14 become ``12, 14``.

    Locators of different kinds stay apart; a bare citation adds nothing to one with a locator.
    """
    merged: dict[tuple[str, str], list[str]] = {}
    for cite in citations:
        values = merged.setdefault((cite.key, cite.label), [])
        if cite.locator and cite.locator not in values:
            values.append(cite.locator)
    located = {key for key, label in merged if label}
    return tuple(
        Citation(key, label, ", ".join(values))
        for (key, label), values in merged.items()
        if label or key not in located
    )


def find(index: Index, names: Sequence[str], locator: str = "") -> list[Cluster]:
    """Return the clusters of facts, sources and entities, by id or key.

    Args:
        index: The collection.
        names: Fact ids, source keys or entity keys; ``source:4`` where a fact has the same name.
        locator: A locator for sources named by their key, such as ``p. 36``.

    Raises:
        NotFoundError: Names that are none, all told at once.
    """
    return [c for thing in look_up(index, names) for c in _clusters_of(index, thing, locator)]


def cited(
    index: Index,
    found: Sequence[Cluster],
    style: Style,
    *,
    locale: str | None = None,
    output: str = "text",
) -> Cited:
    """Format clusters as the notes of one document, and its bibliography.

    Raises:
        UsageError: There is no such locale or output format.
    """
    try:
        processor = Processor(style, items(index, found), locale=locale, output=output)
        notes = processor.cite([csl_cluster(c, number) for number, c in enumerate(found, 1)])
        entries = [entry for entry in processor.bibliography() if entry.text]
        return Cited(found, notes, entries)
    except CslError as error:
        raise UsageError(str(error)) from None


def items(index: Index, found: Iterable[Cluster]) -> list[Item]:
    """Return the CSL items of what clusters cite, each once, in the order they are cited."""
    return [item(source) for source in sources(index, found)]


def sources(index: Index, found: Iterable[Cluster]) -> list[Source]:
    """Return the sources that clusters cite, each once, in the order they are cited."""
    keys = dict.fromkeys(cite.key for cluster in found for cite in cluster.citations)
    return [source for key in keys if (source := index.source(key))]


def in_form(made: Cited, form: str | None) -> list[str]:
    """Return the strings of one form: the citations, the bibliography, or both.

    Raises:
        UsageError: There is no such form.
    """
    match form:
        case None | "note" | "in-text":
            return made.notes
        case "bibliography":
            return [entry.text for entry in made.bibliography]
        case "both":
            return made.notes + [entry.text for entry in made.bibliography]
    raise UsageError(f"form {form[:60]!r} is none of {', '.join(FORMS)}")


def style_for(index: Index, name: str | None) -> Style:
    """Return the style asked for, else the collection's own, else Chicago notes.

    Raises:
        UsageError: There is no such style.
    """
    try:
        return Style.find(name or index.collection.style or DEFAULT_STYLE)
    except CslError as error:
        raise UsageError(str(error)) from None


def item(source: Source) -> Item:
    """Return a source as a CSL-JSON item, its dates as CSL date variables."""
    made: Item = {name: _variable(name, value) for name, value in source.csl.items()}
    return {**made, "id": source.key}


def _variable(name: str, value: object) -> object:
    if name in DATES and isinstance(value, str):
        return dates.to_csl(dates.parse(value))
    return value


def _clusters_of(index: Index, thing: Thing, locator: str) -> list[Cluster]:
    match thing:
        case Fact():
            return clusters(thing, index)
        case Source():
            return [Cluster((located(thing.key, locator),))]
    return [c for fact in index.facts(index.about(thing.key)) for c in clusters(fact, index)]


def located(key: str, locator: str) -> Citation:
    """Return the citation of a source with a typed locator such as ``pp. 3–4``.

    Raises:
        UsageError: The label is no CSL locator term.
    """
    if not locator.strip():
        return Citation(key)
    parsed = markers.parse_locator(locator)
    if isinstance(parsed, str):
        raise UsageError(f"--locator: {parsed[:60]!r} is no kind of locator")
    return Citation(key, parsed.label, parsed.locator)


def csl_cluster(cluster: Cluster, number: int) -> Mapping[str, object]:
    """Return a cluster as the processor takes it; ``number`` is that of its note, from 1."""
    return {
        "citationItems": [dict(_cite_item(cite)) for cite in cluster.citations],
        "properties": {"noteIndex": number},
    }


def _cite_item(cite: Citation) -> Iterator[tuple[str, str]]:
    yield "id", cite.key
    if cite.label:
        yield "label", cite.label
        yield "locator", cite.locator
