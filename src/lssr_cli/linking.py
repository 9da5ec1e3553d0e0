"""Names in a text: which entities it speaks of, and where.

A name links where it stands as written, between word boundaries, the longest name first. A name
that several entities share links to none of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from lssr_cli.markers import spans as marker_spans
from lssr_cli.model import Entity

LONGEST_NAME = 256
"""Longer names than this many characters do not link; it bounds the work on hostile files."""

_WORD = r"\w+"


class Mention(NamedTuple):
    """A name in a text: offsets in characters and the key of the entity."""

    start: int
    end: int
    key: str


class Linker:
    """Finds the names of entities in texts; one linker serves a whole collection.

    Args:
        entities: All entities of the collection.
        ambiguous: Names that link to no entity, although only one of them may bear it.
        sources: The keys of the collection's sources, by which markers are told from text.
    """

    def __init__(
        self,
        entities: Iterable[Entity],
        ambiguous: Iterable[str] = (),
        sources: Container[str] = (),
    ) -> None:
        self._sources = sources
        self._keys: dict[str, str] = {}
        for entity in entities:
            for name in entity.names:
                shared = self._keys.setdefault(name, entity.key) != entity.key
                if shared:
                    self._keys[name] = ""
        self._keys.update(dict.fromkeys(ambiguous, ""))
        self._shapes = _shapes_by_first_word(self._keys)
        self._first_words = frozenset(self._shapes)
        self._words = re.compile(_WORD)

    def link(self, text: str) -> tuple[str, ...]:
        """Return the keys of the entities that ``text`` names, in the order it names them."""
        return tuple(dict.fromkeys([mention.key for mention in self.spans(text)]))

    def spans(self, text: str) -> list[Mention]:
        """Return where ``text`` names which entity.

        Args:
            text: A fact's text with its markers, or any text.

        Returns:
            Mentions in order, none overlapping; offsets count characters of ``text``.
        """
        first_words = self._first_words.intersection(self._words.findall(text))
        if not first_words:
            return []
        return [mention for mention in self._mentions(text, first_words) if mention.key]

    def _mentions(self, written: str, first_words: Iterable[str]) -> Iterator[Mention]:
        last = 0
        text = written.replace("\n", " ")
        bracket = text.find("[") if "[" in text else len(text)
        for place, word in _places(text, first_words):
            for before, length in self._shapes[word]:
                start = place - before
                end = start + length
                if start < last or end > len(text):
                    continue
                if end > bracket:
                    text, bracket = _without_markers(text, self._sources), len(text)
                key = self._keys.get(text[start:end])
                if key is not None and _is_whole(text, start, end):
                    yield Mention(start, end, key)
                    last = end
                    break


def _places(text: str, words: Iterable[str]) -> list[tuple[int, str]]:
    """Return where words stand in a text, parts of longer words included, in order."""
    found = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.append((at, word))
            at = text.find(word, at + 1)
    return sorted(found)


class _Shape(NamedTuple):
    """How a name lies around its first word: signs before the word, and its whole length."""

    before: int
    length: int


def _shapes_by_first_word(names: Iterable[str]) -> dict[str, list[_Shape]]:
    """Return the shapes of names by their first word, the longest first."""
    shapes: defaultdict[str, set[_Shape]] = defaultdict(set)
    for name in names:
        if len(name) <= LONGEST_NAME and (word := re.search(_WORD, name)):
            shapes[word[0]].add(_Shape(word.start(), len(name)))
    return {
        word: sorted(found, key=lambda shape: shape.length, reverse=True)
        for word, found in shapes.items()
    }


def _without_markers(text: str, sources: Container[str]) -> str:
    """Return ``text`` with markers blotted out, in the same length."""
    parts, last = [], 0
    for start, end in marker_spans(text, sources):
        parts += [text[last:start], "\0" * (end - start)]
        last = end
    return "".join([*parts, text[last:]])


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch of text begins and ends with its words."""
    begins = start == 0 or not (_is_word(text[start]) and _is_word(text[start - 1]))
    ends = end == len(text) or not (_is_word(text[end - 1]) and _is_word(text[end]))
    return begins and ends


def _is_word(character: str) -> bool:
    r"""Tell whether a character is part of a word; combining marks are, which ``\w`` denies."""
    return (
        character.isalnum() or character == "_" or unicodedata.category(character).startswith("M")
    )
