"""Ranking: BM25 over groups of posting lists, looking only where the best can be.

Facts that many telling words have are scored first. Their scores are a floor; which other facts can
reach it is told by the words that they have, without looking at them one by one.

A word that its texts repeat tells what they are about, and counts more than one as rare that stands
in each of its texts once.

Source: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond",
2009, for the weights; H. Turtle and J. Flood, "Query evaluation: strategies and optimizations",
1995, for leaving out what cannot be among the best (max-score); K. W. Church and W. A. Gale,
"Poisson mixtures", Natural Language Engineering 1(2), 1995, for repetition.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from heapq import nlargest
from math import log
from typing import NamedTuple

from lssr_cli.index import Index
from lssr_cli.index.postings import length_of, members
from lssr_cli.index.schema import UNIT
from lssr_cli.index.tables import List
from lssr_cli.search.groups import Group, Part
from lssr_cli.search.levels import Found, parted, united

K1 = 1.2
B = 0.75

NEAR = 1e-9
"""Scores no further apart are equal: sums of the same parts may differ in their last digits."""

_LOOK_UP = 4
"""How many entries of a list are read in the time that one takes to be looked up."""

_MANY = 8
"""Times the wanted number of facts; more than these are not scored if a part of them will do."""

_SAMPLE = 512
"""About so many texts tell how often a word repeats."""

_PATTERNS = 3000
"""Combinations of words that are tried at most; facts with others are all looked at."""


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
    """A group of a query, ready to score.

    Attributes:
        group: The group.
        lists: Its posting lists.
        docs: The facts that it finds, one bit each.
        idf: How telling it is.
        levels: The same facts parted by what the group adds to their scores at most, the few to
            which it may add most first.
    """

    group: Group
    lists: list[tuple[Part, List]]
    docs: int
    idf: float
    levels: list[tuple[int, float]]

    @property
    def bound(self) -> float:
        """What the group adds to a score at most."""
        return self.levels[0][1]


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

    def top(self, wanted: int, among: int) -> dict[int, float]:
        """Return scores of facts, among them the ``wanted`` best and the equals of the last one.

        Args:
            wanted: How many facts are to be ranked right, at least one.
            among: The only facts that count, one bit each.
        """
        if among.bit_count() <= wanted:
            return self._scores(among)
        seeds = among
        for sets in (
            [scored.docs for scored in self.groups],
            [scored.levels[0][0] for scored in self.groups],
        ):
            if seeds.bit_count() <= _MANY * wanted:
                break
            for docs in sets:
                if (seeds & docs).bit_count() >= wanted:
                    seeds &= docs
        scores = self._scores(seeds)
        if seeds != among:
            floor = nlargest(wanted, scores.values())[-1] - NEAR
            reaching = self._reaching(floor, among)
            scores |= self._scores(reaching ^ (reaching & seeds))
        return scores

    def matched(self) -> int:
        """Return all facts that any group finds, one bit each."""
        found = 0
        for scored in self.groups:
            found |= scored.docs
        return found

    def answers_all(self, doc: int) -> bool:
        """Tell whether a fact answers every word of the query."""
        return all(scored.docs >> doc & 1 for scored in self.groups if not scored.group.aside)

    def fullest(self, among: int) -> int:
        """Return the facts that answer as many words of the query as any does, one bit each.

        Args:
            among: The only facts that count, one bit each.
        """
        sets = [scored.docs for scored in self.groups if not scored.group.aside]
        answering = [among] + [0] * len(sets)
        for docs in sets:
            for count in range(len(sets), 0, -1):
                answering[count] |= answering[count - 1] & docs
        return next((docs for docs in reversed(answering[1:]) if docs), 0)

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

    def _load(self, index: Index, group: Group) -> Scored:
        lists: list[tuple[Part, List]] = []
        found: list[Found] = []
        frequency, repeats = 0, 0.0
        telling = [part for part in group.parts if part.kind != "source"] or group.parts
        for part in group.parts:
            segments, docs = index.postings(part.term)
            if not segments:
                continue
            scale = self._scale(part.factor)
            lists += ((part, each) for each in segments)
            head = [scale[code] for each in segments for code in each.head]
            rest = [scale[code] for each in segments for code in each.rest]
            top = docs
            if rest:
                top = index.as_set([each.base + doc for each in segments for doc in each.top])
            found.append(Found(docs, top, head, rest))
            number = sum(len(each.docs) for each in segments)
            if part in telling and number > frequency:
                frequency, repeats = number, _repeats([each.codes for each in segments], number)
        rarity = log(1 + (self.count - frequency + 0.5) / (frequency + 0.5))
        idf = rarity * (1 + repeats) * group.weight
        levels = [(docs, idf * most) for docs, most in parted(found, self.weights)]
        return Scored(group, lists, united(found), idf, levels)

    def _reaching(self, floor: float, among: int) -> int:
        """Return the facts whose groups may together add up to ``floor``."""
        bounds = [scored.bound for scored in self.groups]
        left = [sum(bounds[at:]) for at in range(len(bounds) + 1)]
        reached = tried = 0
        patterns = [(0, among, 0.0)]
        while patterns:
            at, docs, most = patterns.pop()
            if not docs or most + left[at] < floor:
                continue
            tried += 1
            if at == len(bounds) or tried > _PATTERNS:
                reached |= docs
                continue
            scored = self.groups[at]
            patterns.append((at + 1, docs ^ (docs & scored.docs), most))
            patterns += [
                (at + 1, docs & level, most + bound) for level, bound in reversed(scored.levels)
            ]
        return reached

    def _scores(self, docs: int) -> dict[int, float]:
        """Return the scores of facts.

        A fact that a group finds in several ways has their weights added up before they saturate,
        as if the word stood in one text.
        """
        numbers = members(docs)
        scores = dict.fromkeys(numbers, 0.0)
        for scored in self.groups:
            codes: dict[int, int] = {}
            for part, postings in scored.lists:
                scale = self._scale(part.factor)
                for doc, code in _found(postings, numbers, scores):
                    before = codes.get(doc)
                    codes[doc] = scale[code] + (before & ~0xFF if before else 0)
            weights, idf = self.weights, scored.idf
            for doc, code in codes.items():
                scores[doc] += weights[code] * idf
        return scores

    def _scale(self, factor: float) -> _Scaled:
        if factor not in self.scaled:
            self.scaled[factor] = _Scaled(factor)
        return self.scaled[factor]


def _found(postings: List, numbers: list[int], known: dict[int, float]) -> list[tuple[int, int]]:
    """Return the facts of ``numbers``, which ascend, that a list has, with their codes."""
    base, docs, codes = postings.base, postings.docs, postings.codes
    start, end = bisect_left(numbers, base), bisect_left(numbers, base + docs[-1] + 1)
    if (end - start) * _LOOK_UP > len(docs):
        pairs = zip(docs, codes, strict=True)
        return [(doc + base, code) for doc, code in pairs if doc + base in known]
    found = []
    at = 0
    for number in numbers[start:end]:
        at = bisect_left(docs, number - base, at)
        if docs[at] == number - base:
            found.append((number, codes[at]))
    return found


def _repeats(codes: Sequence["array[int]"], number: int) -> float:
    """Return which share of a term's occurrences repeat it within a text, from a sample of them.

    Args:
        codes: Weight and length of each text that has it.
        number: How many texts these are.
    """
    step = 1 + number // _SAMPLE
    weights = [code >> 8 for each in codes for code in each[::step]]
    return max(0.0, 1 - len(weights) * UNIT / sum(weights))


def _code(postings: List, doc: int) -> int:
    """Return the code of a fact in a posting list, 0 if it is not there."""
    local = doc - postings.base
    if local < 0:
        return 0
    at = bisect_left(postings.docs, local)
    if at < len(postings.docs) and postings.docs[at] == local:
        return postings.codes[at]
    return 0
