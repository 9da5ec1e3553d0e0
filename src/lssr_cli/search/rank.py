"""Ranking: BM25 over groups of posting lists, looking only where the best can be.

Groups are taken from the most to the least telling. Once what is left cannot lift a new fact among
the best, only those already found are scored on.

Source: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond",
2009, for the weights; H. Turtle and J. Flood, "Query evaluation: strategies and optimizations",
1995, for the order of work (max-score).
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable
from heapq import nlargest
from math import log
from typing import NamedTuple

from lssr_cli.index import Index
from lssr_cli.index.postings import length_of
from lssr_cli.index.schema import UNIT
from lssr_cli.index.store import List
from lssr_cli.search.groups import Group, Part

K1 = 1.2
B = 0.75


def saturated(occurrences: float, length: float) -> float:
    """Return what occurrences of a word count for: less and less, and less in a long text.

    Args:
        occurrences: How often the word stands in the text, weights of fields included.
        length: The length of the text, the average being 1.
    """
    return occurrences * (K1 + 1) / (occurrences + K1 * (1 - B + B * length))


class Share(NamedTuple):
    """What one part of a query adds to the score of a fact."""

    group: Group
    part: Part
    score: float


class _Scaled(dict[int, int]):
    """Posting codes with their weight multiplied, by code; in eighths of an eighth."""

    def __init__(self, factor: float) -> None:
        super().__init__()
        self.factor = factor

    def __missing__(self, code: int) -> int:
        scaled = self[code] = round((code >> 8) * self.factor * UNIT) << 8 | code & 0xFF
        return scaled


class _Weights(dict[int, float]):
    """What a scaled code adds to a score before the rarity of the word counts."""

    def __init__(self, average: float) -> None:
        super().__init__()
        self.average = average

    def __missing__(self, code: int) -> float:
        length = length_of(code & 0xFF) / self.average
        weight = self[code] = saturated((code >> 8) / UNIT / UNIT, length)
        return weight


class Scored(NamedTuple):
    """The groups of a query with their lists loaded, ready to score."""

    group: Group
    lists: list[tuple[Part, List]]
    idf: float
    bound: float


class Ranker:
    """Scores the facts of one collection for one query."""

    def __init__(self, index: Index, groups: Iterable[Group]) -> None:
        segments = index.segments()
        self.count = sum(segment.facts for segment in segments)
        average = sum(segment.words for segment in segments) / max(1, self.count)
        self.average = max(1.0, average)
        self.weights = _Weights(self.average)
        self.scaled: dict[float, _Scaled] = {}
        loaded = [self._load(index, group) for group in groups]
        self.groups = sorted(
            (scored for scored in loaded if scored.lists), key=lambda scored: -scored.bound
        )

    def top(self, wanted: int, allowed: Collection[int] | None = None) -> dict[int, float]:
        """Return scores of facts, among them all of the ``wanted`` best and equals of the last.

        Args:
            wanted: How many facts are to be ranked right.
            allowed: The only facts that count, ``None`` for all.
        """
        scores: dict[int, float] = dict.fromkeys(allowed, 0.0) if allowed is not None else {}
        closed = allowed is not None
        left = sum(scored.bound for scored in self.groups)
        for scored in self.groups:
            if not closed and len(scores) >= wanted:
                least = nlargest(wanted, scores.values())[-1]
                closed = left < least
            if closed:
                scores = self._trim(scores, left, wanted)
            for doc, score in self._score(scored, scores if closed else None).items():
                scores[doc] = scores.get(doc, 0.0) + score
            left -= scored.bound
        return scores

    def matched(self) -> set[int]:
        """Return all facts that any group finds."""
        found: set[int] = set()
        for scored in self.groups:
            for _, part in scored.lists:
                base = part.base
                found.update([base + doc for doc in part.docs] if base else part.docs)
        return found

    def answers_all(self, doc: int) -> bool:
        """Tell whether a fact is found by every group."""
        return all(
            any(_code(postings, doc) for _, postings in scored.lists) for scored in self.groups
        )

    def explain(self, doc: int) -> list[Share]:
        """Return what each part of the query adds to a fact's score, the largest first."""
        shares = []
        for scored in self.groups:
            found = [
                (part, self._scale(part.factor)[code])
                for part, postings in scored.lists
                if (code := _code(postings, doc))
            ]
            occurrences = sum(code >> 8 for _, code in found)
            for part, code in found:
                whole = self.weights[occurrences << 8 | code & 0xFF] * scored.idf
                shares.append(Share(scored.group, part, whole * (code >> 8) / occurrences))
        return sorted(shares, key=lambda share: -share.score)

    def _trim(self, scores: dict[int, float], left: float, wanted: int) -> dict[int, float]:
        if len(scores) <= 4 * wanted:
            return scores
        least = nlargest(wanted, scores.values())[-1] - left
        return {doc: score for doc, score in scores.items() if score >= least}

    def _load(self, index: Index, group: Group) -> Scored:
        lists = [(part, postings) for part in group.parts for postings in index.postings(part.term)]
        main = [(part, each) for part, each in lists if part.kind != "source"] or lists
        found = {part.term: 0 for part, _ in main}
        for part, each in main:
            found[part.term] += len(each.docs)
        frequency = max(found.values(), default=0)
        idf = log(1 + (self.count - frequency + 0.5) / (frequency + 0.5)) * group.weight
        return Scored(group, lists, idf, idf * (K1 + 1))

    def _scale(self, factor: float) -> _Scaled:
        if factor not in self.scaled:
            self.scaled[factor] = _Scaled(factor)
        return self.scaled[factor]

    def _score(self, scored: Scored, only: dict[int, float] | None) -> dict[int, float]:
        """Return what a group adds to each fact it finds, or to those of ``only``.

        A fact found in several ways has their weights added up before they saturate, as if the
        word stood in one text.
        """
        codes: dict[int, int] = {}
        for part, (base, docs, found) in scored.lists:
            scale = self._scale(part.factor)
            for local, code in zip(docs, found, strict=True):
                doc = base + local
                if only is None or doc in only:
                    before = codes.get(doc)
                    codes[doc] = scale[code] + (before & ~0xFF if before else 0)
        weights, idf = self.weights, scored.idf
        return {doc: weights[code] * idf for doc, code in codes.items()}


def _code(postings: List, doc: int) -> int:
    """Return the code of a fact in a posting list, 0 if it is not there."""
    local = doc - postings.base
    if local < 0:
        return 0
    at = bisect_left(postings.docs, local)
    if at < len(postings.docs) and postings.docs[at] == local:
        return postings.codes[at]
    return 0
