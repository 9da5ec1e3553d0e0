"""What the facts rest on: how many lean on a source, and how many on it alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from lssr_cli import markers
from lssr_cli.index import Index
from lssr_cli.model import Fact, Source
from lssr_cli.things import SourceKeys

MAX_ANCESTORS = 1000
"""Sources that are followed upwards from one, so that a hostile file cannot hang the program."""


class Weight(NamedTuple):
    """A source and what leans on it.

    Attributes:
        source: The source.
        facts: Ids of the facts that cite it.
        alone: Of those, the facts that cite nothing else.
        uncited: Ids of the facts that would have no source if it fell, and with it every source
            that derives from fallen ones alone.
    """

    source: Source
    facts: tuple[str, ...]
    alone: tuple[str, ...]
    uncited: tuple[str, ...]


def weights(index: Index, sources: Iterable[Source]) -> list[Weight]:
    """Return how much leans on each of ``sources``."""
    roots = {source.key: source.derives_from for source in index.sources()}
    derived: defaultdict[str, list[str]] = defaultdict(list)
    for key, above in roots.items():
        for root in above:
            derived[root].append(key)
    return [_weight(index, source, _fallen(source.key, roots, derived)) for source in sources]


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


def _fallen(
    key: str, roots: Mapping[str, Sequence[str]], derived: Mapping[str, Sequence[str]]
) -> set[str]:
    """Return a source and those that derive from it alone, directly or by way of one another."""
    fallen = {key}
    waiting = [key]
    while waiting and len(fallen) < MAX_ANCESTORS:
        for one in derived.get(waiting.pop(), ()):
            if one not in fallen and fallen.issuperset(
                root for root in roots[one] if root in roots
            ):
                fallen.add(one)
                waiting.append(one)
    return fallen


def _weight(index: Index, source: Source, fallen: set[str]) -> Weight:
    leaning = {fact for key in fallen for fact in index.facts(index.citing(key))}
    in_order = sorted(leaning, key=lambda fact: fact.order)
    cited = {fact.id: _cited(index, fact) for fact in in_order}
    return Weight(
        source,
        tuple(index.citing(source.key)),
        tuple(id for id, keys in cited.items() if keys == {source.key}),
        tuple(id for id, keys in cited.items() if keys and keys <= fallen),
    )


def _cited(index: Index, fact: Fact) -> set[str]:
    """Return the keys of the sources that a fact's text cites."""
    keys = SourceKeys(index)
    return {cite.key for cite in markers.citations(fact.text, keys) if cite.key in keys}
