"""What the facts rest on: how many lean on a source, and how many on it alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lssr_cli import markers
from lssr_cli.index import Index
from lssr_cli.model import Source
from lssr_cli.things import SourceKeys

MAX_ANCESTORS = 1000
"""Sources that are followed upwards from one, so that a hostile file cannot hang the program."""


class Weight(NamedTuple):
    """A source, the ids of the facts that cite it, and of those that cite nothing else."""

    source: Source
    facts: tuple[str, ...]
    alone: tuple[str, ...]


def weights(index: Index, sources: Iterable[Source]) -> list[Weight]:
    """Return how much leans on each of ``sources``."""
    return [_weight(index, source) for source in sources]


def independent(index: Index, sources: Iterable[Source]) -> int:
    """Return how many of ``sources`` stand on ground of their own.

    Those that derive from one another, or from the same source, count once.
    """
    grounds: list[set[str]] = []
    for source in sources:
        ground = _ancestry(index, source)
        apart = [other for other in grounds if other.isdisjoint(ground)]
        grounds = [*apart, ground.union(*(other for other in grounds if other not in apart))]
    return len(grounds)


def _ancestry(index: Index, source: Source) -> set[str]:
    """Return the keys of a source and of all that it derives from."""
    found: set[str] = set()
    waiting = [source]
    while waiting and len(found) < MAX_ANCESTORS:
        one = waiting.pop()
        found.add(one.key)
        waiting += [
            above
            for key in one.derives_from
            if key not in found and (above := index.source(key)) is not None
        ]
    return found


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
