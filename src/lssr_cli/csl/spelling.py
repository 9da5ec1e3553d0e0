"""Which of many words a misspelt one was meant to be."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

_LETTERS_PER_SLIP = 3
"""A word of four to six letters may have one slip, one of seven to nine two, a longer one three."""

_MAX_SLIPS = 3


def nearest(word: str, words: Sequence[str], limit: int = 2) -> list[str]:
    """Return the words that differ from a word by few slips, the most similar first.

    A slip is a letter too many, too few or wrong, or two letters in each other's place.

    Args:
        word: The word as it was typed.
        words: What it may have meant; of two that are equally similar the earlier is preferred.
        limit: How many to return at most.
    """
    slips = min((len(word) - 1) // _LETTERS_PER_SLIP, _MAX_SLIPS)
    if slips < 1:
        return []
    found = process.extract(word, words, scorer=OSA.distance, score_cutoff=slips, limit=None)
    found.sort(key=lambda match: (match[1], match[0][:1] != word[:1], match[2]))
    return [match[0] for match in found[:limit]]
