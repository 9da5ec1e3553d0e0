"""Spelling: what a word that the collection does not have was meant to be.

A known word is never corrected. An unknown one is the beginning of a known word, two known words
run together, another romanisation, another ending, or a slip of the fingers; the least change
wins.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lssr_cli.index import Index
from lssr_cli.index.fold import sound
from lssr_cli.index.tokens import TERMS
from lssr_cli.index.vocabulary import LONGEST, gram_size, grams
from lssr_cli.search.distance import slips

_CANDIDATES = 60
_COMPLETIONS = 40
_KEPT = 4
_READ_TWO_WAYS = (("ch", "kh"), ("kh", "ch"), ("j", "zh"), ("zh", "j"), ("sh", "zh"))
"""Letters that stand for one sound in one language's romanisation and for another in another's."""

_OTHER_WAY = 0.5
_AUDIBLE = 3
"""Letters of a sound below which it says nothing."""

_ENDING = 3
"""Letters at the end of a word that a declension may change."""


class Reading(NamedTuple):
    """A known word for an unknown one, and how far from it (0 is the same)."""

    word: str
    cost: float


def known(index: Index, word: str) -> bool:
    """Tell whether the collection has a word, in this or another English form."""
    return bool(
        index.select("SELECT 1 FROM words WHERE word = ?", word) or index.frequency(TERMS[word])
    )


def readings(index: Index, word: str) -> list[Reading]:
    """Return the known words that an unknown one may stand for, the likeliest first.

    Args:
        index: The collection.
        word: A folded word that the collection does not have.
    """
    if len(word) > LONGEST or word.isdigit():
        return []
    found: dict[str, tuple[float, int]] = {}
    _take(found, _completions(index, word))
    _take(found, _like(index, word))
    if all(cost > 1 for cost, _ in found.values()):
        for letters, others in _READ_TWO_WAYS:
            if letters in word:
                _take(found, _like(index, word.replace(letters, others)), _OTHER_WAY)
    if not found:
        return []
    best = min(cost for cost, _ in found.values())
    near = [(cost, -count, other) for other, (cost, count) in found.items() if cost <= best + 0.25]
    kept = _COMPLETIONS if best == COMPLETION else _KEPT
    return [Reading(other, cost) for cost, _, other in sorted(near)[:kept]]


def _take(
    found: dict[str, tuple[float, int]], more: Iterable[tuple[str, float, int]], extra: float = 0.0
) -> None:
    """Add words with their costs and counts to those found, the lesser cost for each."""
    for other, cost, count in more:
        if other not in found or cost + extra < found[other][0]:
            found[other] = (cost + extra, count)


COMPLETION = 0.75
"""What a word typed only in part costs, against 1 for a slip."""


def halves(index: Index, word: str) -> tuple[str, str] | None:
    """Return the two known words that ``word`` is, run together, the commonest if several."""
    best: tuple[int, str, str] | None = None
    for at in range(2, len(word) - 1):
        counts = [_count(index, part) for part in (word[:at], word[at:])]
        if all(counts) and (best is None or min(counts) > best[0]):
            best = (min(counts), word[:at], word[at:])
    return best[1:] if best else None


def is_near(index: Index, word: str) -> bool:
    """Tell whether a known word is one slip or less from an unknown one, or begins with it."""
    return any(reading.cost <= 1 for reading in readings(index, word)[:1])


def allowance(word: str) -> int:
    """Return how many slips a word of this length may have."""
    return 0 if len(word) < 4 else 1 if len(word) < 7 else 2 if len(word) < 13 else 3


def _count(index: Index, word: str) -> int:
    found = index.select("SELECT n FROM words WHERE word = ?", word)
    return found[0][0] if found else 0


def _completions(index: Index, word: str) -> Iterator[tuple[str, float, int]]:
    if len(word) < 3:
        return
    for other, count in index.select(
        "SELECT word, n FROM words WHERE word > ? AND word < ? ORDER BY n DESC, word LIMIT ?",
        word,
        word + "{",
        _COMPLETIONS,
    ):
        yield other, COMPLETION if len(word) > 3 else 1.0, count


def _like(index: Index, word: str) -> Iterator[tuple[str, float, int]]:
    """Yield words that share many trigrams with ``word``, with their costs and counts."""
    key = sound(word)
    for other, other_key, count in _candidates(index, key):
        cost = _cost(word, key, other, other_key)
        if cost is not None:
            yield other, cost, count


def _candidates(index: Index, key: str) -> list[tuple[str, str, int]]:
    size = gram_size(key)
    wanted = sorted(grams(key, size))
    shared: Counter[int] = Counter()
    for (data,) in index.select(
        f"SELECT words FROM grams WHERE gram IN ({', '.join('?' * len(wanted))})", *wanted
    ):
        numbers = array("I")
        numbers.frombytes(data)
        shared.update(numbers)
    likely = sorted((-count, no) for no, count in shared.items() if count > 1)
    best = [no for _, no in likely[:_CANDIDATES]]
    return index.select(
        f"SELECT word, sound, n FROM words WHERE no IN ({', '.join('?' * len(best))})", *best
    )


def _cost(word: str, key: str, other: str, other_key: str) -> float | None:
    """Return what reading ``word`` as ``other`` costs, ``None`` if they are too far apart.

    What is no slip, another romanisation, another ending or another first letter, costs too.
    """
    allowed = allowance(word)
    costs = []
    if (raw := slips(word, other, allowed)) <= allowed:
        costs.append(float(raw))
    if len(key) >= _AUDIBLE and (heard := slips(key, other_key, allowed)) <= allowed:
        costs.append(heard + 0.5)
    if _same_but_ending(key, other_key):
        costs.append(1.25)
    if not costs:
        return None
    cost = min(costs) + (0.0 if key[0] == other_key[:1] else 0.5)
    return cost if cost <= allowed + 0.5 else None


def _same_but_ending(key: str, other: str) -> bool:
    """Tell whether two sounds differ in a short ending only, as the cases of one name do."""
    shared = 0
    for a, b in zip(key, other, strict=False):
        if a != b:
            break
        shared += 1
    rest = max(len(key), len(other)) - shared
    return shared >= 4 and rest <= _ENDING and shared > rest
