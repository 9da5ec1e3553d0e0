"""What a citation style would print of a source that the source does not say.

Nothing is listed by style or type: each CSL variable that a source lacks is given a value that
stands nowhere else, the citation and the entry are formatted again, and the variable is wanted if
the value is printed and pushes out nothing that was printed before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from lssr_cli.csl import Processor, Style
from lssr_cli.csl.variables import DATES, NAMES, NUMBERS

TEXTS = frozenset(
    [
        "archive",
        "archive-place",
        "archive_collection",
        "archive_location",
        "authority",
        "call-number",
        "collection-title",
        "container-title",
        "dimensions",
        "division",
        "DOI",
        "event-place",
        "event-title",
        "genre",
        "ISBN",
        "ISSN",
        "jurisdiction",
        "medium",
        "note",
        "original-publisher",
        "original-publisher-place",
        "original-title",
        "PMCID",
        "PMID",
        "publisher",
        "publisher-place",
        "reviewed-genre",
        "reviewed-title",
        "scale",
        "source",
        "status",
        "title",
        "URL",
        "volume-title",
    ]
)
"""Variables of text that describe a work (CSL 1.0.2, Appendix IV), short forms left out."""
OF_THE_CITE = frozenset({"citation-number", "first-reference-note-number", "locator", "page-first"})
WORD = "Zzyzx"
NUMBER = "918273"
YEAR = 1357


_ALWAYS = frozenset({"title", "issued"})
_PUBLISHED = frozenset({"publisher", "publisher-place"})
_PART = frozenset({"container-title"})
_USUAL: dict[str, frozenset[str]] = {
    "article": frozenset({"publisher", "URL"}),
    "article-journal": _PART | {"volume", "page"},
    "article-magazine": _PART | {"page"},
    "article-newspaper": _PART,
    "bill": frozenset({"number", "authority"}),
    "book": _PUBLISHED,
    "chapter": _PART | _PUBLISHED | {"page"},
    "dataset": frozenset({"publisher", "URL"}),
    "document": frozenset({"archive", "archive_location"}),
    "entry": _PART,
    "entry-dictionary": _PART,
    "entry-encyclopedia": _PART,
    "legal_case": frozenset({"authority", "number"}),
    "legislation": frozenset({"number", "container-title"}),
    "manuscript": frozenset({"archive", "archive_location"}),
    "map": _PUBLISHED,
    "paper-conference": _PART | {"page"},
    "pamphlet": _PUBLISHED,
    "patent": frozenset({"number", "authority"}),
    "personal_communication": frozenset(),
    "post": _PART | {"URL"},
    "post-weblog": _PART | {"URL"},
    "report": _PUBLISHED | {"genre"},
    "speech": frozenset({"event-title", "event-place"}),
    "thesis": frozenset({"genre", "publisher"}),
    "treaty": frozenset({"container-title"}),
    "webpage": _PART | {"URL"},
}
"""What a work of each CSL type has, and a reader needs to find it: the required elements of
ISO 690:2021, section 4, in the terms of CSL."""


class Wanted(NamedTuple):
    """What a style would print of one source and the source lacks, in the order of printing.

    Attributes:
        key: The source's key.
        type: Its CSL type.
        usual: Variables that a work of this type has, and that were most likely forgotten.
        optional: Variables that only some works of this type have, such as ``edition``.
    """

    key: str
    type: str
    usual: tuple[str, ...]
    optional: tuple[str, ...]


def wanted(style: Style, item: Mapping[str, Any], locale: str | None = None) -> Wanted:
    """Return the variables that a style would print for an item of this type and that it lacks.

    Args:
        style: The citation style.
        item: A CSL-JSON item.
        locale: A language tag; without one, the style's own.

    Raises:
        CslError: There is no such locale.
    """
    before = _printed(style, item, locale)
    found = [name for _, name in sorted(_places(style, item, locale, before))]
    usual = _usual(item)
    return Wanted(
        str(item["id"]),
        str(item.get("type", "")),
        tuple(name for name in found if name in usual),
        tuple(name for name in found if name not in usual),
    )


def _usual(item: Mapping[str, Any]) -> frozenset[str]:
    usual = _ALWAYS | _USUAL.get(str(item.get("type", "")), frozenset())
    if not any(item.get(name) for name in NAMES):
        usual |= {"author"}
    return usual | {"accessed"} if item.get("URL") else usual


def _places(
    style: Style, item: Mapping[str, Any], locale: str | None, before: str
) -> Iterator[tuple[int, str]]:
    kept = [word for word in _words_of(item) if word in before]
    for name, value, trace in _candidates():
        if item.get(name):
            continue
        after = _printed(style, {**item, name: value}, locale)
        if trace in after and all(word in after for word in kept):
            yield after.index(trace), name


def _candidates() -> Iterator[tuple[str, Any, str]]:
    """Yield each variable with a value for it and what of the value is sure to be printed."""
    for name in NAMES:
        yield name, [{"family": WORD, "given": "Q"}], WORD
    for name in DATES:
        yield name, {"date-parts": [[YEAR]]}, str(YEAR)
    for name in NUMBERS - OF_THE_CITE:
        yield name, NUMBER, NUMBER
    for name in TEXTS:
        yield name, WORD, WORD


def _printed(style: Style, item: Mapping[str, Any], locale: str | None) -> str:
    """Return an item's first citation and its entry as one text."""
    processor = Processor(style, [item], locale=locale, output="text")
    cluster = {"citationItems": [{"id": item["id"]}], "properties": {"noteIndex": 1}}
    entries = [entry.text for entry in processor.bibliography()]
    return "\n".join([*entries, *processor.cite([cluster])])


def _words_of(value: object) -> Iterator[str]:
    """Yield the words of all that an item says."""
    if isinstance(value, Mapping):
        for name, part in value.items():
            if name not in {"id", "type"}:
                yield from _words_of(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _words_of(part)
    else:
        yield from re.findall(r"\w+", str(value))
