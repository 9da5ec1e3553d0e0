"""Sources and entities by what they are called: for fields, for ``sources QUERY``, for completion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from lssr_cli.index import Index, steady
from lssr_cli.index.fold import fold
from lssr_cli.index.tokens import TERMS
from lssr_cli.search import spelling
from lssr_cli.search.distance import slips
from lssr_cli.search.language import parse, words_of

_PROPOSALS = 2


@steady
def search_entities(index: Index, query: str) -> list[str]:
    """Return the keys of the entities that a query names, the likeliest first."""
    return _ranked(index, query, "entity:")


@steady
def search_sources(index: Index, query: str) -> list[str]:
    """Return the keys of the sources whose key, title or names answer a query, the best first."""
    return _ranked(index, query, "source:")


def entities_called(index: Index, value: str) -> list[str]:
    """Return the keys of the entities called ``value``: by key, else by all words in their names."""
    return _called(index, value, "entity")


def sources_called(index: Index, value: str) -> list[str]:
    """Return the keys of the sources called ``value``: by key, else by all words of title and names."""
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
    if found := index.select(f"SELECT key FROM {table_of(table)} WHERE key = ?", value):
        return [found[0][0]]
    words = [word.word for word in words_of(value)]
    found_by: list[set[str]] = []
    for word in words:
        keys = _keys(index, word, f"{table}:")
        if not keys:
            keys = {
                key
                for reading in spelling.readings(index, word)
                for key in _keys(index, reading.word, f"{table}:")
            }
        found_by.append(keys)
    return sorted(set.intersection(*found_by)) if found_by else []


def table_of(kind: str) -> str:
    """Return the table that holds a kind of thing."""
    return {"entity": "entities", "source": "sources"}[kind]


def _keys(index: Index, word: str, prefix: str) -> set[str]:
    return {
        label.removeprefix(prefix)
        for label, _ in index.labels(TERMS[word])
        if label.startswith(prefix)
    }


def _ranked(index: Index, query: str, prefix: str) -> list[str]:
    scores: Counter[str] = Counter()
    for word in parse(query).words:
        forms = [(word.word, 1.0)]
        if not spelling.known(index, word.word):
            forms = [(r.word, 1 / (1 + r.cost)) for r in spelling.readings(index, word.word)]
        for form, factor in forms:
            labels = [label for label, _ in index.labels(TERMS[form]) if label.startswith(prefix)]
            for label in labels:
                scores[label.removeprefix(prefix)] += factor / (1 + len(labels))  # type: ignore[assignment]
        scores[word.typed] += (
            2
            if index.select(f"SELECT 1 FROM {table_of(prefix[:-1])} WHERE key = ?", word.typed)
            else 0
        )
    return [
        key for key, score in sorted(scores.items(), key=lambda each: (-each[1], each[0])) if score
    ]
