"""Sources and entities by what they are called: for fields and for ``sources`` and ``entities``."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from lssr_cli.index import Index, steady
from lssr_cli.index.fold import fold
from lssr_cli.index.tokens import TERMS, words
from lssr_cli.search import spelling
from lssr_cli.search.distance import slips
from lssr_cli.search.groups import Correction, read
from lssr_cli.search.language import parse, words_of

_PROPOSALS = 2
_IMPRINT = ("issued", "original-date", "publisher", "publisher-place", "collection-title", "URL")
_NUMBERS = ("ISBN", "ISSN", "DOI", "PMID", "PMCID")
_TABLES = {"entity": "entities", "source": "sources"}
_KEY = 100.0
"""More than words of names can ever add up to."""


class Named(NamedTuple):
    """Keys of what a query names, the likeliest first, and the words that were read as others."""

    keys: tuple[str, ...]
    corrections: tuple[Correction, ...] = ()


@steady
def search_entities(index: Index, query: str) -> Named:
    """Return the entities that a query names."""
    return _ranked(index, query, "entity")


@steady
def search_sources(index: Index, query: str) -> Named:
    """Return the sources whose key, title, names, year, publisher or numbers answer a query."""
    named = _ranked(index, query, "source")
    known = set(named.keys)
    return named._replace(keys=(*named.keys, *_printed(index, query, known)))


def _printed(index: Index, query: str, known: Container[str]) -> Iterator[str]:
    """Yield the further sources that every word of a query stands in the imprint of."""
    wanted = query.casefold().split()
    for source in index.sources():
        if source.key in known:
            continue
        said = words(" ".join(str(source.csl.get(name, "")) for name in _IMPRINT))
        numbers = {_bare(str(source.csl.get(name, ""))) for name in _NUMBERS} - {""}
        if wanted and all(
            _bare(word) in numbers or set(words(word)) <= set(said) for word in wanted
        ):
            yield source.key


def _bare(number: str) -> str:
    return number.casefold().replace("-", "")


def entities_called(index: Index, value: str) -> list[str]:
    """Return the keys of the entities called ``value``: by key, else by all words of a name."""
    return _called(index, value, "entity")


def sources_called(index: Index, value: str) -> list[str]:
    """Return the keys of the sources called ``value``: by key, else by words of title and names."""
    return _called(index, value, "source")


def nearest(value: str, known: Iterable[str]) -> list[str]:
    """Return one or two known values that ``value`` may be a misspelling of."""
    wanted = fold(value)[:60]
    allowed = max(1, len(wanted) // 3)
    scored = []
    for other in known:
        folded = fold(other)
        costs = [slips(wanted, folded, allowed)]
        costs += [slips(wanted, word, allowed) for word in folded.split()]
        if wanted and wanted in folded:
            costs.append(1)
        if min(costs) <= allowed:
            scored.append((min(costs), other))
    return [other for _, other in sorted(scored)[:_PROPOSALS]]


def _called(index: Index, value: str, table: str) -> list[str]:
    if found := index.select(f"SELECT key FROM {_TABLES[table]} WHERE key = ?", value):
        return [found[0][0]]
    found_by: list[set[str]] = []
    for word in (typed.word for typed in words_of(value)):
        keys = _keys(index, word, f"{table}:")
        if not keys:
            keys = {
                key
                for reading in spelling.readings(index, word)
                for key in _keys(index, reading.word, f"{table}:")
            }
        found_by.append(keys)
    return sorted(set.intersection(*found_by)) if found_by else []


def _keys(index: Index, word: str, prefix: str) -> set[str]:
    return {
        label.removeprefix(prefix)
        for label, _ in index.labels(TERMS[word])
        if label.startswith(prefix)
    }


def _ranked(index: Index, query: str, kind: str) -> Named:
    """Rank things by the words of a query in their names; rare words count most, a key first."""
    reading = read(index, parse(query).words)
    prefix = f"{kind}:"
    scores: defaultdict[str, float] = defaultdict(float)
    for group in reading.groups:
        best: dict[str, float] = {}
        for part in group.parts:
            labels = [each for each in index.labels(part.term) if each[0].startswith(prefix)]
            for label, weight in labels:
                score = part.factor * weight / (1 + len(labels))
                best[label] = max(score, best.get(label, 0.0))
        for label, score in best.items():
            scores[label.removeprefix(prefix)] += score
    for word in query.split():
        if index.select(f"SELECT 1 FROM {_TABLES[kind]} WHERE key = ?", word):
            scores[word] += _KEY
    ranked = sorted(scores.items(), key=lambda each: (-each[1], each[0]))
    return Named(tuple(key for key, _ in ranked), reading.corrections)
