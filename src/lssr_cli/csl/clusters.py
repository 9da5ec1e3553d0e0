"""Clusters as callers give them, read into cites."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from lssr_cli.csl.context import Cite
from lssr_cli.csl.errors import CslError


class Cluster(NamedTuple):
    """The cites of one citation.

    Attributes:
        cites: The cites in the order given.
        note: The number of its note; 0 in the text.
        alone: It stands outside of any document, so that positions are its own.
    """

    cites: tuple[Cite, ...]
    note: int
    alone: bool


def read_cluster(cluster: Mapping[str, Any]) -> Cluster:
    """Return a cluster.

    Raises:
        CslError: It names no item.
    """
    properties = cluster.get("properties")
    cites = tuple(_read_cite(cite) for cite in cluster.get("citationItems", ()))
    note = _whole_number((properties or {}).get("noteIndex"))
    return Cluster(cites, note, alone=properties is None)


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
        prefix=str(cite.get("prefix") or ""),
        suffix=str(cite.get("suffix") or ""),
        suppress_author=bool(cite.get("suppress-author")),
        author_only=bool(cite.get("author-only")),
        position=_whole_number(cite.get("position")),
        near_note=bool(cite.get("near-note")),
        first_note=_whole_number(cite.get("first-reference-note-number")),
    )
