"""A fact's statement as spans: markers, matches and names each in their role, every word kept."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from lssr_cli import markers
from lssr_cli.model import Citation, Fact, Source
from lssr_cli.output.counts import counted
from lssr_cli.output.document import Line, Span

Range = tuple[int, int]


def statement(
    text: str,
    keys: Container[str],
    *,
    matches: Iterable[Range] = (),
    names: Iterable[Range] = (),
) -> Line:
    """Return ``text`` as a reader sees it, markers included as they are written.

    Args:
        text: A fact's text as it stands in the file.
        keys: The keys of the collection's sources.
        matches: Ranges of code points in ``text`` that a search matched.
        names: Ranges that name an entity.
    """
    roles = _roles(len(text), names, matches)
    spans: list[Span] = []
    for piece in markers.parse(text, keys):
        if isinstance(piece, markers.Marker):
            spans.append(Span(piece.written, "marker"))
        else:
            spans.extend(_literal(piece, roles))
    return tuple(spans)


def source_label(source: Source) -> str:
    """Return a source in a few words: family names, title, year."""
    names = _families(source)
    year = str(source.csl.get("issued", ""))[:4]
    title = str(source.csl.get("title-short") or source.title)
    head = f"{names}, {title}" if names else title
    return f"{head} ({year})" if year.isdigit() else head


def citation_label(cite: Citation) -> str:
    """Return a citation as a marker writes it, without its bracket: ``4, p. 188``."""
    if not cite.label:
        return cite.key
    label = "p." if cite.label == "page" else cite.label
    if cite.label == "page" and any(sign in cite.locator for sign in ",-–"):
        label = "pp."
    return f"{cite.key}, {label} {cite.locator}"


def fact_count(number: int) -> Span:
    """Return a number of facts in words: ``1 fact``, ``12 facts``."""
    return Span(counted(number, "fact"), "quiet")


def sources_of(fact: Fact, keys: Container[str]) -> list[str]:
    """Return the keys of the sources that a fact cites, each once, in order."""
    return list(dict.fromkeys(cite.key for cite in markers.citations(fact.text, keys)))


def _families(source: Source) -> str:
    people = source.csl.get("author") or source.csl.get("editor") or ()
    families = [
        str(name.get("family") or name.get("literal") or name.get("given")) for name in people
    ]
    return f"{families[0]} et al." if len(families) > 3 else ", ".join(families)


def _roles(length: int, names: Iterable[Range], matches: Iterable[Range]) -> list[str]:
    roles = [""] * length
    for role, ranges in (("name", names), ("match", matches)):
        for start, end in ranges:
            roles[start:end] = [role] * (min(end, length) - start)
    return roles


def _literal(piece: markers.Literal, roles: Sequence[str]) -> Iterator[Span]:
    """Cut a literal stretch where the role changes; an escape's backslash is not shown."""
    end = piece.offset + len(piece.written)
    start = piece.offset
    for at in range(start + 1, end + 1):
        if at == end or roles[at] != roles[start]:
            written = piece.written[start - piece.offset : at - piece.offset]
            yield Span(markers.unescape(written), roles[start])
            start = at
