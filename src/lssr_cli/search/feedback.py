"""Feedback: facts that share their words with the best ones found move up among their neighbours.

A question names a thing in two or three words; the facts that answer it best use others that go
with them. Those words, weighted by how telling they are and how well their facts answer, are
asked for along with the question, but only among the facts that answer it anyway.

Words are compared as written and folded: stems would have to be worked out for every text.

Source: J. J. Rocchio, "Relevance feedback in information retrieval", 1971; the weights of the
facts are those of V. Lavrenko and W. B. Croft, "Relevance-based language models", SIGIR 2001:
probabilities, with the score as logarithm of the odds.
"""

from collections.abc import Collection, Mapping, Sequence
from math import exp, log, sqrt
from typing import NamedTuple

from lssr_cli.index import Index
from lssr_cli.index.tokens import words
from lssr_cli.search.rank import saturated
from lssr_cli.search.stopwords import STOPWORDS

DEPTH = 30
"""How many of the best facts change places at most."""

_MODELS = 10
_WORDS = 40
_SHARE = 0.3
"""How much of a question's weight the added words have."""

_MANY = 500
"""How many values one statement is given."""

_MOST = 0.5
"""How much a fact gains at most, as a share of what the question itself found in it."""

_TEMPER = 2.0
"""Divides scores before they are read as logarithms: BM25 counts related words as independent."""


class Boost(NamedTuple):
    """What feedback adds to a fact's score, and the words that add most."""

    score: float
    words: tuple[str, ...]


def boosts(
    index: Index, best: Sequence[tuple[int, float]], weight: float, average: float
) -> dict[int, Boost]:
    """Return what the best facts gain by what they have in common.

    Args:
        index: The collection.
        best: The best facts with their scores, in order; only the first ``DEPTH`` count.
        weight: How many words the question has.
        average: The average length of a fact, in words.
    """
    best = best[:DEPTH]
    counted = _counted(index, [doc for doc, _ in best])
    models = best[:_MODELS]
    frequencies = _frequencies(index, {word for doc, _ in models for word in counted[doc][0]})
    facts = index.count()
    rarity = {
        word: log(1 + (facts - number + 0.5) / (number + 0.5))
        for word, number in frequencies.items()
        if number > 1
    }
    vectors = {doc: _vector(counted[doc], rarity, average) for doc, _ in best}
    wanted = _wanted([(vectors[doc], score) for doc, score in models])
    total = sum(wanted.values())
    if not total:
        return {}
    factor = weight * _SHARE / (1 - _SHARE) / total
    return {doc: _boost(vectors[doc], wanted, factor, _MOST * score) for doc, score in best}


def _boost(
    vector: Mapping[str, float], wanted: Mapping[str, float], factor: float, most: float
) -> Boost:
    shared = {word: value * wanted[word] for word, value in vector.items() if word in wanted}
    telling = sorted(shared, key=lambda word: (-shared[word], word))
    return Boost(min(most, factor * sum(shared.values())), tuple(telling[:3]))


def _wanted(models: Sequence[tuple[Mapping[str, float], float]]) -> dict[str, float]:
    """Return the words of facts, the most telling ones, weighted by how well their facts answer."""
    found: dict[str, float] = {}
    top = models[0][1]
    for vector, score in models:
        length = sqrt(sum(value * value for value in vector.values())) or 1.0
        likely = exp((score - top) / _TEMPER) / length
        for word, value in vector.items():
            found[word] = found.get(word, 0.0) + likely * value
    chosen = sorted(found.items(), key=lambda each: (-each[1], each[0]))[:_WORDS]
    return dict(chosen)


def _vector(
    counted: tuple[Mapping[str, int], int], rarity: Mapping[str, float], average: float
) -> dict[str, float]:
    occurrences, length = counted
    return {
        word: saturated(number, length / average) * rarity[word]
        for word, number in occurrences.items()
        if word in rarity
    }


def _counted(index: Index, docs: Sequence[int]) -> dict[int, tuple[Mapping[str, int], int]]:
    """Return how often facts have which words, and their lengths; brackets are left out."""
    counted: dict[int, tuple[Mapping[str, int], int]] = {}
    for doc, text in index.texts(docs).items():
        found = words(_unbracketed(text))
        occurrences: dict[str, int] = {}
        for word in found:
            if word not in STOPWORDS and not word.isdigit():
                occurrences[word] = occurrences.get(word, 0) + 1
        counted[doc] = occurrences, len(found)
    return counted


def _frequencies(index: Index, found: Collection[str]) -> dict[str, int]:
    """Return how many facts have each of the words."""
    asked = sorted(found)
    return {
        word: number
        for start in range(0, len(asked), _MANY)
        for part in (asked[start : start + _MANY],)
        for word, number in index.select(
            f"SELECT word, n FROM words WHERE word IN ({_marks(part)})", *part
        )
    }


def _unbracketed(text: str) -> str:
    first, *rest = text.split("[")
    return " ".join([first, *(piece.partition("]")[2] for piece in rest)])


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
