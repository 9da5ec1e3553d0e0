"""Words of a text: as folded words for the index, as stretches of the original for marking.

Figures are one word however they are grouped (17636, 17,636, 17 636), initials are one word
(U.S.S.R.), a possessive counts as the bare name.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lssr_cli.index.fold import fold
from lssr_cli.index.stem import stem

_WORD = r"[0-9]{1,3}(?:[,.' ][0-9]{3})+(?![0-9a-z])|(?:[a-z]\.){2,}|[a-z0-9]+(?:'[a-z]+)*"
_WRITTEN = re.compile(
    r"[0-9]{1,3}(?:[,.'’ \xa0\u202f\u2009][0-9]{3})+(?!\w)|(?:[^\W\d_]\.){2,}"
    r"|(?:[^\W_][\u0300-\u036f\u0591-\u05c7]*)+(?:['’ʼ](?:[^\W\d_][\u0300-\u036f]*)+)*"
)
_SIGNS = str.maketrans("", "", ",.' ")

_CONTRACTED = frozenset({"s", "m", "d", "ll", "re", "ve"})


class Span(NamedTuple):
    """A word where it stands: offsets count characters of the original text."""

    word: str
    start: int
    end: int


class _Terms(dict[str, str]):
    """Index terms by folded word, worked out when first asked for."""

    def __missing__(self, word: str) -> str:
        term = self[word] = stem(word)
        return term


TERMS = _Terms()
"""Folded word → index term; a memory that lives as long as the process."""


def words(text: str) -> list[str]:
    """Return the folded words of ``text`` in order."""
    folded = fold(text)
    if "'" not in folded and not _joined().search(folded):
        return _plain().findall(folded)
    found = re.findall(_WORD, folded)
    return [word if word.isalnum() else _clean(word) for word in found]


def spans(text: str) -> Iterator[Span]:
    """Yield the folded words of ``text`` with their places in it."""
    for match in _WRITTEN.finditer(text):
        word = _clean(fold(match[0]))
        if word:
            yield Span(word, match.start(), match.end())


def terms(text: str) -> list[str]:
    """Return the index terms of ``text`` in order."""
    return [TERMS[word] for word in words(text)]


@cache
def _joined() -> re.Pattern[str]:
    """Return what a text has, besides apostrophes, where signs may be parts of words."""
    return re.compile(r"\.[a-z]|[0-9][,. ][0-9]{3}")


@cache
def _plain() -> re.Pattern[str]:
    return re.compile(r"[a-z0-9]+")


def _clean(word: str) -> str:
    bare, apostrophe, ending = word.rpartition("'")
    return (bare if apostrophe and ending in _CONTRACTED else word).translate(_SIGNS)
