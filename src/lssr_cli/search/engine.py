"""Search: from a query to ranked facts with reasons."""

from collections.abc import Callable, Iterable
from functools import partial
from heapq import nlargest
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from lssr_cli.index import Index, steady
from lssr_cli.index.postings import members
from lssr_cli.model import Fact
from lssr_cli.search import filters
from lssr_cli.search.feedback import DEPTH, Boost, boosts
from lssr_cli.search.groups import Correction, read
from lssr_cli.search.language import Query, parse
from lssr_cli.search.rank import NEAR, Ranker, Share

if TYPE_CHECKING:
    from lssr_cli.search.explain import Explanation
    from lssr_cli.search.marks import Mark

Shares = Callable[[], list[Share]]
Day = tuple[int, int, int]

_DIGITS = 9
"""Scores are equal that are equal to so many digits."""

_GRAIN = 1e-6
"""How far a fact stays below one that it must not overtake."""

_NONE = Boost(0.0, ())


class Hit:
    """A fact that answers a query.

    What a reader may not ask for, where it matched and why, is worked out on demand.

    Attributes:
        fact: The fact.
        score: Higher is better; comparable within one answer only.
    """

    def __init__(
        self, fact: Fact, score: float, index: Index, shares: Shares, boost: Boost
    ) -> None:
        self.fact = fact
        self.score = score
        self._index = index
        self._shares = shares
        self._boost = boost

    def __repr__(self) -> str:
        return f"Hit({self.fact.id!r}, {self.score:.4f})"

    @property
    def matches(self) -> "tuple[Mark, ...]":
        """Stretches of ``fact.text`` that matched, in characters, in order."""
        from lssr_cli.search.marks import marked

        return marked(self.fact.text, self._index, self._shares())

    @property
    def why(self) -> "Explanation":
        """The parts of the score, the largest first."""
        from lssr_cli.search.explain import explain

        return explain(self._index, self._shares(), self._boost)


class Answer(NamedTuple):
    """What was found for a query.

    Attributes:
        hits: The best facts, in order.
        total: How many facts match at all.
        corrections: Words that were read as others.
        problems: What could not be heeded, in words.
        query: The query, taken apart.
    """

    hits: tuple[Hit, ...]
    total: int
    corrections: tuple[Correction, ...] = ()
    problems: tuple[str, ...] = ()
    query: Query = Query("")


class Matching(NamedTuple):
    """The ids of all facts that match a query, and the words that were read as others."""

    ids: set[str]
    corrections: tuple[Correction, ...] = ()


class _Found(NamedTuple):
    """A fact among the best: its number, its score, and what it stands by among equals."""

    doc: int
    score: float
    rank: tuple[bytes, str]
    boost: Boost = _NONE

    def place(self) -> tuple[float, bytes, str]:
        """Return what the best facts are sorted by."""
        return -round(self.score, _DIGITS), *self.rank


@steady
def search(
    index: Index,
    query: str,
    *,
    limit: int | None = 10,
    sort: str = "relevance",
    exact: bool = False,
    start: Day | None = None,
    end: Day | None = None,
    exclude: Iterable[str] = (),
) -> Answer:
    """Return the facts that answer a query, the best first.

    Args:
        index: The collection.
        query: Words, phrases, exclusions and fields; see ``docs/search.md``.
        limit: How many hits at most, ``None`` for all.
        sort: ``relevance``, or ``date`` for the best hits in order of time.
        exact: Whether to look for the words as typed, without correcting any.
        start: The first day on which a fact may fall.
        end: The last day on which it may fall.
        exclude: Further words that must not stand in a fact.

    Raises:
        UsageError: A field has a value that names nothing.
    """
    parsed = _with(parse(query), exclude)
    reading = read(index, parsed.words, exact=exact)
    ranker = Ranker(index, reading.groups)
    within = _within(index, parsed, start, end)
    matched = _matched(ranker, within, parsed)
    total = matched.bit_count()
    wanted = total if limit is None else max(0, limit)
    best = _best(index, ranker, matched, max(DEPTH, wanted))[:wanted]
    if sort == "date":
        best.sort(key=lambda found: found.rank)
    facts = index.facts_at([found.doc for found in best])
    hits = tuple(
        Hit(fact, found.score, index, partial(ranker.explain, found.doc), found.boost)
        for found, fact in zip(best, facts, strict=True)
    )
    return Answer(hits, total, reading.corrections, (), parsed)


@steady
def matching(index: Index, query: str, *, exact: bool = False) -> Matching:
    """Return the facts that answer every word of a query, corrected if need be.

    If none does, those count that answer as many words as any fact.

    Raises:
        UsageError: A field has a value that names nothing.
    """
    parsed = parse(query)
    reading = read(index, parsed.words, exact=exact)
    within = _within(index, parsed, None, None)
    among = index.everything() if within is None else within
    found = Ranker(index, reading.groups).fullest(among) if parsed.words else within or 0
    return Matching(set(index.ids_of(members(found))), reading.corrections)


def _with(query: Query, exclude: Iterable[str]) -> Query:
    more = tuple(word for text in exclude for word in parse(text).words)
    return query._replace(excluded=query.excluded + more)


def _within(index: Index, query: Query, start: Day | None, end: Day | None) -> int | None:
    """Return the facts that all conditions allow, ``None`` if there is no condition."""
    found = filters.allowed(index, query)
    if start or end:
        from lssr_cli.index.spans import between

        dated = index.as_set(between(index, start, end, certain=False))
        found = dated if found is None else found & dated
    barred = filters.refused(index, query)
    if barred:
        found = (index.everything() if found is None else found) & ~barred
    return found


def _matched(ranker: Ranker, within: int | None, query: Query) -> int:
    if not query.words:
        return within or 0
    found = ranker.matched()
    return found if within is None else found & within


def _best(index: Index, ranker: Ranker, matched: int, wanted: int) -> list[_Found]:
    """Return the best facts in order; equals stand by date, then by id."""
    if not matched:
        return []
    found = ranker.top(wanted, matched)
    floor = nlargest(wanted, found.values())[-1] - NEAR
    scores = {doc: round(score, _DIGITS) for doc, score in found.items() if score >= floor}
    least = nlargest(wanted, scores.values())[-1]
    kept = [doc for doc, score in scores.items() if score > least]
    kept += index.earliest([doc for doc, score in scores.items() if score == least], wanted)
    ranks = index.order_of(kept)
    best = [_Found(doc, scores[doc], ranks[doc]) for doc in kept]
    best = sorted(best, key=_Found.place)[:wanted]
    return sorted(_lifted(index, ranker, best), key=_Found.place)


def _lifted(index: Index, ranker: Ranker, best: list[_Found]) -> list[_Found]:
    """Return the best facts with what feedback adds.

    A question of one word has none, and dates are no words. A fact that answers every word is
    not overtaken by one that does not.
    """
    asked = sum(not (each.group.aside or each.group.is_date) for each in ranker.groups)
    if asked < 2 or len(best) < 2:
        return best
    weight = sum(scored.group.weight for scored in ranker.groups)
    added = boosts(index, [(found.doc, found.score) for found in best], weight, ranker.average)
    lifted = []
    ceiling = inf
    for found in best:
        boost = added.get(found.doc, _NONE)
        whole = ranker.answers_all(found.doc) if boost.score else False
        if not whole:
            boost = boost._replace(score=max(0.0, min(boost.score, ceiling - found.score)))
        lifted.append(found._replace(score=found.score + boost.score, boost=boost))
        if whole:
            ceiling = min(ceiling, lifted[-1].score - _GRAIN)
    return lifted
