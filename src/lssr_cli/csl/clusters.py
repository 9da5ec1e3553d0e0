"""Clusters as callers give them, read into cites."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from lssr_cli.csl.context import Cite
from lssr_cli.csl.errors import CslError
from lssr_cli.csl.nodes import Printed
from lssr_cli.csl.scripts import begins_alphabetic, is_alphabetic

AUTHOR_ONLY, SUPPRESS_AUTHOR, COMPOSITE = "author-only", "suppress-author", "composite"
"""What the `mode` of a cluster may be: its first author, all but that, or the one and the other."""

_BLANK_AFTER = r"[.;:!?)\],0-9&]"
_CLOSING_MARKS = "\"'”’»\u202f\u00a0 "
_FOLLOWS_AT_ONCE = (".", ",", ":", ";", "!", "?", "’", "'")
_OPENING_BRACKETS = ("[", "(")


class Cluster(NamedTuple):
    """The cites of one citation.

    Attributes:
        cites: The cites in the order given.
        note: The number of its note; 0 in the text.
        alone: It stands outside of any document, so that positions are its own.
        mode: AUTHOR_ONLY, SUPPRESS_AUTHOR, COMPOSITE or empty.
        infix: What stands between the author and the rest of a composite citation.
        unsorted: The cites stay in the order given.
    """

    cites: tuple[Cite, ...]
    note: int
    alone: bool
    mode: str = ""
    infix: str = ""
    unsorted: bool = False


def read_cluster(cluster: Mapping[str, Any]) -> Cluster:
    """Return a cluster.

    Raises:
        CslError: It names no item.
    """
    properties = cluster.get("properties")
    given = properties or {}
    return Cluster(
        tuple(_read_cite(cite) for cite in cluster.get("citationItems", ())),
        _whole_number(given.get("noteIndex")),
        alone=properties is None,
        mode=str(given.get("mode") or ""),
        infix=str(given.get("infix") or ""),
        unsorted=bool(given.get("unsorted")),
    )


def _whole_number(value: Any) -> int:
    return int(value) if isinstance(value, (int, float)) else 0


def _read_cite(cite: Mapping[str, Any]) -> Cite:
    if "id" not in cite:
        raise CslError("a cite item without an id")
    locator = cite.get("locator")
    return Cite(
        id=str(cite["id"]),
        locator="" if locator is None else str(locator).strip(),
        label=str(cite.get("label") or "page"),
        prefix=_spaced_prefix(str(cite.get("prefix") or "")),
        suffix=_spaced_suffix(str(cite.get("suffix") or "")),
        suppress_author=bool(cite.get("suppress-author")),
        author_only=bool(cite.get("author-only")),
        position=_whole_number(cite.get("position")),
        near_note=bool(cite.get("near-note")),
        first_note=_whole_number(cite.get("first-reference-note-number")),
    )


def _spaced_prefix(prefix: str) -> str:
    """Return a prefix with a blank after its last word or mark.

    Source: citeproc-js; fixtures `affix_WordProcessorAffix*`.
    """
    bare = _without_tags(prefix).rstrip(_CLOSING_MARKS)
    spaced = bool(bare) and (is_alphabetic(bare[-1]) or re.match(_BLANK_AFTER, bare[-1]))
    return re.sub(r"\s+", " ", f"{prefix} " if spaced else prefix)


def _spaced_suffix(suffix: str) -> str:
    """Return a suffix with a blank before a word or an opening bracket."""
    spaced = begins_alphabetic(suffix) or suffix.startswith(_OPENING_BRACKETS)
    return f" {suffix}" if spaced else suffix


def begins_sentence(prefix: str) -> bool:
    """Tell whether a sentence begins after a prefix of more than one word.

    Source: citeproc-js; fixture `bugreports_CapsAfterOneWordPrefix`.
    """
    bare = _without_tags(prefix).rstrip(_CLOSING_MARKS)
    return bare.endswith((":", ".", ";", "!", "?")) and " " in prefix.strip()


def _without_tags(text: str) -> str:
    return re.sub(r"<[^>]+>", "", text)


def compose(
    author: tuple[Printed, ...], infix: str, rest: tuple[Printed, ...]
) -> tuple[Printed, ...]:
    """Return the parts of a composite citation with blanks between those that are not empty.

    An infix that begins with a mark follows the author at once.
    """
    between = infix.strip()
    if author and between:
        blank = "" if between.startswith(_FOLLOWS_AT_ONCE) else " "
        author = (*author, f"{blank}{between}")
    return (*author, " ", *rest) if author and rest else (*author, *rest)
