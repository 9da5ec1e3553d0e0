"""Names of several words in a query: "Council of Lithuania" is one thing, not two."""

from collections.abc import Iterator, Sequence

from lssr_cli.index import Index
from lssr_cli.index.tokens import TERMS, words
from lssr_cli.search.language import Word
from lssr_cli.search.stopwords import STOPWORDS

_USUAL = "\u052f"
"""The last Cyrillic letter; Latin and Greek come before it."""

_LONGEST = 8
"""Words of a name that are compared."""


def called(index: Index, typed: Sequence[Word]) -> Iterator[tuple[str, list[str]]]:
    """Yield the names of entities that a query writes out, each with the keys of its bearers.

    The longest name at a place counts, and no word is part of two.
    """
    having = [None if word.word in STOPWORDS else _having(index, word) for word in typed]
    at = 0
    while at < len(typed):
        for end in range(min(len(typed), at + _LONGEST), at + 1, -1):
            keys = _bearers(index, typed[at:end], having[at:end])
            if keys:
                yield " ".join(word.typed for word in typed[at:end]), keys
                at = end
                break
        else:
            at += 1


def _having(index: Index, word: Word) -> set[str]:
    labels = (label for label, _ in index.labels(TERMS[word.word]))
    return {label.partition(":")[2] for label in labels if label.startswith("entity:")}


def _bearers(index: Index, name: Sequence[Word], having: Sequence[set[str] | None]) -> list[str]:
    """Return the keys of the entities that have exactly these words for a name.

    Words that stand in every other name have no set of their own.
    """
    sets = [each for each in having if each is not None]
    wanted = [word.word for word in name]
    usual = all(_is_usual(word.typed) for word in name)
    return [
        key
        for key in sorted(set.intersection(*sets) if sets else ())
        if (entity := index.entity(key))
        and any(words(other) == wanted for other in entity.names if _is_usual(other) or not usual)
    ]


def _is_usual(name: str) -> bool:
    """Tell whether a name is in Latin, Greek or Cyrillic letters: others take long to fold."""
    return max(name, default="") <= _USUAL
