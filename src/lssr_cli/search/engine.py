"""Search: from a query to ranked facts with reasons."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from lssr_cli.index import Index, steady
from lssr_cli.model import Fact
from lssr_cli.search import filters
from lssr_cli.search.groups import Correction, read
from lssr_cli.search.language import Query, parse
from lssr_cli.search.rank import Ranker, Share

if TYPE_CHECKING:
    from lssr_cli.search.explain import Explanation
    from lssr_cli.search.marks import Mark

Shares = Callable[[], list[Share]]
Day = tuple[int, int, int]


class Hit:
    """A fact that answers a query.

    What a reader may not ask for, where it matched and why, is worked out on demand.

    Attributes:
        fact: The fact.
        score: Higher is better; comparable within one answer only.
    """

    def __init__(self, fact: Fact, score: float, index: Index, shares: Shares) -> None:
        self.fact = fact
        self.score = score
        self._index = index
        self._shares = shares

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

        return explain(self._index, self._shares())


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
    wanted = len(matched) if limit is None else max(0, limit)
    scores = ranker.top(max(1, wanted), within if within is not None else None)
    best = _best(
        index, {doc: scores.get(doc, 0.0) for doc in matched if doc in scores}, wanted, sort
    )
    facts = index.facts_at([doc for doc, _ in best])
    hits = tuple(
        Hit(fact, score, index, partial(ranker.explain, doc))
        for (doc, score), fact in zip(best, facts, strict=True)
    )
    return Answer(hits, len(matched), reading.corrections, (), parsed)


@steady
def matching(index: Index, query: str, *, exact: bool = False) -> set[str]:
    """Return the ids of all facts that match a query: every word of it, corrected if need be.

    Raises:
        UsageError: A field has a value that names nothing.
    """
    parsed = parse(query)
    reading = read(index, parsed.words, exact=exact)
    within = _within(index, parsed, None, None)
    ranker = Ranker(index, reading.groups)
    return set(index.ids_of(_matched(ranker, within, parsed)))


def _with(query: Query, exclude: Iterable[str]) -> Query:
    more = tuple(word for text in exclude for word in parse(text).words)
    return query._replace(excluded=query.excluded + more)


def _within(index: Index, query: Query, start: Day | None, end: Day | None) -> set[int] | None:
    """Return the facts that all conditions allow, ``None`` if there is no condition."""
    found = filters.allowed(index, query)
    if start or end:
        from lssr_cli.index.spans import between

        dated = {doc for _, doc in between(index, start, end, certain=False)}
        found = dated if found is None else found & dated
    barred = filters.refused(index, query)
    if barred:
        found = (filters.everything(index) if found is None else found) - barred
    return found


def _matched(ranker: Ranker, within: set[int] | None, query: Query) -> set[int]:
    if not query.words:
        return within or set()
    found = ranker.matched()
    return found if within is None else found & within


def _best(
    index: Index, scores: dict[int, float], wanted: int, sort: str
) -> list[tuple[int, float]]:
    """Return the best facts with their scores; equals stand by date, then by id."""
    ranked = sorted(scores.items(), key=lambda each: -round(each[1], 9))
    if wanted < len(ranked):
        least = round(ranked[wanted - 1][1], 9) if wanted else 0.0
        ranked = [each for each in ranked if round(each[1], 9) >= least] if wanted else []
    docs = [doc for doc, _ in ranked]
    when = {doc: key for key, doc in index.sorts(docs)}
    named = dict(zip(docs, index.ids_of(docs), strict=True))
    late = b"\xff"
    ranked.sort(key=lambda e: (-round(e[1], 9), when.get(e[0], late), named[e[0]]))
    ranked = ranked[:wanted]
    if sort == "date":
        ranked.sort(key=lambda e: (when.get(e[0], late), named[e[0]]))
    return ranked
