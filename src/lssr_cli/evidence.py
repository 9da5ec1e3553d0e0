"""What the facts rest on: how many lean on a source, and how many on it alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lssr_cli import markers
from lssr_cli.index import Index
from lssr_cli.model import Source
from lssr_cli.things import SourceKeys


class Weight(NamedTuple):
    """A source, the ids of the facts that cite it, and of those that cite nothing else."""

    source: Source
    facts: tuple[str, ...]
    alone: tuple[str, ...]


def weights(index: Index, sources: Iterable[Source]) -> list[Weight]:
    """Return how much leans on each of ``sources``."""
    return [_weight(index, source) for source in sources]


def _weight(index: Index, source: Source) -> Weight:
    ids = index.citing(source.key)
    keys = SourceKeys(index)
    alone = tuple(
        fact.id
        for fact in index.facts(ids)
        if {cite.key for cite in markers.citations(fact.text, keys) if cite.key in keys}
        == {source.key}
    )
    return Weight(source, tuple(ids), alone)
