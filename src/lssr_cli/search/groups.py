"""What a query's words stand for in the index: each a group of posting lists that mean the same.

A word is looked for as itself, in the names and aliases of entities, in tags, and in the titles and
authors of sources. An unknown word is read as its likeliest corrections.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lssr_cli.index import Index
from lssr_cli.index.schema import UNIT
from lssr_cli.index.tokens import TERMS
from lssr_cli.search import spelling
from lssr_cli.search.called import called
from lssr_cli.search.dates import Moment, moments
from lssr_cli.search.figures import same_number
from lssr_cli.search.language import Word
from lssr_cli.search.stopwords import STOPWORDS

MAX_LABELS = 32
"""A word in more names, tags or titles than this tells none of them apart."""


_DATE_WORD = 0.5
"""What the words of a date are worth each: "8" and "December" alone say little."""

_NUMBER = 0.9
"""What a number is worth that is written another way."""

_TOLD = 3
"""Words of like meaning that are told of."""


class Part(NamedTuple):
    """One way in which a fact can answer a word.

    Attributes:
        kind: ``text``, ``name``, ``tag``, ``source`` or ``date``.
        term: The term or label.
        factor: How much a match counts, in occurrences in the text.
        word: The known word it came by; differs from the typed one after a correction.
    """

    kind: str
    term: str
    factor: float
    word: str


class Group(NamedTuple):
    """All that may answer one word of a query.

    Attributes:
        typed: The word as typed, or several that are one name or one date.
        parts: The ways to answer it.
        weight: How often it was typed.
        aside: Whether it only repeats or widens what other groups ask.
    """

    typed: str
    parts: tuple[Part, ...]
    weight: float = 1.0
    aside: bool = False

    @property
    def is_date(self) -> bool:
        """Whether it asks when, and not what."""
        return self.parts[0].kind == "date"


class Correction(NamedTuple):
    """A word that was read as another: what was typed, what was used, and why."""

    typed: str
    used: str
    why: str


class Reading(NamedTuple):
    """A query's words as the index knows them."""

    groups: tuple[Group, ...]
    corrections: tuple[Correction, ...] = ()


_KINDS = {"entity": "name", "tag": "tag", "source": "source"}


def read(index: Index, words: Sequence[Word], *, exact: bool = False) -> Reading:
    """Look up what the words of a query stand for.

    Args:
        index: The collection.
        words: The words, as typed.
        exact: Whether an unknown word is to stay unknown.
    """
    dated = moments(tuple(words))
    when = {word: len(moment.words) for moment in dated for word in moment.words}
    corrections: list[Correction] = []
    groups = [group for moment in dated for group in _dated(moment)]
    groups += [_entity(name, keys) for name, keys in called(index, words)]
    chosen = _telling(words)
    if not exact:
        chosen = [*_repaired(index, chosen, corrections)]
    weights: dict[str, int] = {}
    typed: dict[str, Word] = {}
    for word in chosen:
        weights[word.word] = weights.get(word.word, 0) + 1
        typed.setdefault(word.word, word)
    for folded, weight in weights.items():
        best: dict[str, Part] = {}
        for part in _parts(index, folded, corrections, typed[folded].typed, exact=exact):
            if part.term not in best or best[part.term].factor < part.factor:
                best[part.term] = part
        if best:
            word = typed[folded]
            worth = weight * _DATE_WORD if when.get(word, 0) > 1 else weight
            groups.append(Group(word.typed, tuple(best.values()), worth, word in when))
    return Reading(tuple(groups), tuple(corrections))


def _telling(words: Sequence[Word]) -> list[Word]:
    """Return the words that tell something, all if none does."""
    return [word for word in words if word.word not in STOPWORDS] or list(words)


def _entity(name: str, keys: Sequence[str]) -> Group:
    parts = tuple(Part("name", f"entity:{key}", 1.0, name) for key in keys)
    return Group(name, parts, aside=True)


def _dated(moment: Moment) -> Iterator[Group]:
    """Yield a group for a date, and for the month or year around it, which is worth less."""
    typed = " ".join(word.typed for word in moment.words)
    for label, worth in moment.labels:
        yield Group(typed, (Part("date", label, 1.0, label),), worth, aside=worth < 1)


def _repaired(index: Index, words: Sequence[Word], corrections: list[Correction]) -> Iterator[Word]:
    """Yield the words with wrong blanks set right: two that are one, one that is two."""
    at = 0
    while at < len(words):
        word = words[at]
        following = words[at + 1] if at + 1 < len(words) else None
        if following and _belong_together(index, word, following):
            joined = word.word + following.word
            corrections.append(Correction(f"{word.typed} {following.typed}", joined, "one word"))
            yield Word(joined, f"{word.typed} {following.typed}")
            at += 2
            continue
        at += 1
        if len(word.word) > 4 and not spelling.known(index, word.word):
            pair = spelling.halves(index, word.word)
            if pair and not spelling.is_near(index, word.word):
                corrections.append(Correction(word.typed, " ".join(pair), "two words"))
                yield from (Word(half, half) for half in pair)
                continue
        yield word


def _belong_together(index: Index, first: Word, second: Word) -> bool:
    joined = first.word + second.word
    if joined.isdigit() or not spelling.known(index, joined):
        return False
    return not (spelling.known(index, first.word) and spelling.known(index, second.word))


def _parts(
    index: Index, word: str, corrections: list[Correction], typed: str, *, exact: bool
) -> Iterator[Part]:
    if spelling.known(index, word):
        yield from _named(index, word, word, 1.0)
    elif not exact:
        yield from _instead(index, word, corrections, typed)


def _instead(index: Index, word: str, corrections: list[Correction], typed: str) -> Iterator[Part]:
    """Yield what an unknown word may stand for.

    A number is taken for another way to write it. An English word is taken for one of like
    meaning, and for a slip only if it is written or sounds almost like a known one.
    """
    from lssr_cli.search.thesaurus import related  # words are seldom unknown

    for other in same_number(word):
        if spelling.known(index, other):
            corrections.append(Correction(typed, other, "number"))
            yield from _named(index, other, other, _NUMBER)
            return
    readings = spelling.readings(index, word)
    meant = [each for each in related(word) if spelling.known(index, each[0])]
    if meant and readings and readings[0].cost >= 1:
        readings = []
    for reading in readings:
        yield from _named(index, reading.word, reading.word, 1 - reading.cost / 12)
    for other, worth in meant:
        yield from _named(index, other, other, worth)
    if readings:
        used = readings[0].word
        why = "beginning" if used.startswith(word) else "spelling"
        corrections.append(Correction(typed, used, why))
    elif meant:
        used = " or ".join(other for other, _ in meant[:_TOLD])
        corrections.append(Correction(typed, used, "meaning"))


def _named(index: Index, word: str, used: str, factor: float) -> Iterator[Part]:
    term = TERMS[word]
    yield Part("text", term, factor, used)
    labels = index.labels(term)
    for kind, name in _KINDS.items():
        among = [(label, weight) for label, weight in labels if label.startswith(kind + ":")]
        if len(among) <= MAX_LABELS:
            yield from (Part(name, label, factor * weight / UNIT, used) for label, weight in among)
