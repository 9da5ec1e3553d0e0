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

# Combining marks belong to the letter before them, which \w does not know.
_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_TOKEN = re.compile(rf"[\w{_MARKS}]+|[^\w\s{_MARKS}]")


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
        self._lengths = _lengths_by_first_token(self._keys)
        self._first_tokens = frozenset(self._lengths)

    def link(self, text: str) -> tuple[str, ...]:
        """Return the keys of the entities that ``text`` names, in the order it names them."""
        if self._first_tokens.isdisjoint(_TOKEN.findall(text)):
            return ()
        return tuple(dict.fromkeys(mention.key for mention in self.spans(text)))

    def spans(self, text: str) -> list[Mention]:
        """Return where ``text`` names which entity.

        Args:
            text: A fact's text with its markers, or any text.

        Returns:
            Mentions in order, none overlapping; offsets count characters of ``text``.
        """
        return [
            mention
            for mention in self._mentions(_without_markers(text, self._sources))
            if mention.key
        ]

    def _mentions(self, text: str) -> Iterator[Mention]:
        end = 0
        for token in _TOKEN.finditer(text):
            start = token.start()
            if start < end or token[0] not in self._first_tokens:
                continue
            for length in self._lengths[token[0]]:
                key = self._keys.get(text[start : start + length])
                if key is not None and _is_boundary(text, start + length):
                    end = start + length
                    yield Mention(start, end, key)
                    break


def _lengths_by_first_token(names: Iterable[str]) -> dict[str, list[int]]:
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for name in names:
        if len(name) <= LONGEST_NAME and (token := _TOKEN.match(name)):
            lengths[token[0]].add(len(name))
    return {token: sorted(found, reverse=True) for token, found in lengths.items()}


def _without_markers(text: str, sources: Container[str]) -> str:
    """Return ``text`` with line breaks as blanks and markers blotted out, in the same length."""
    shown = text.replace("\n", " ")
    if "[" not in shown:
        return shown
    parts, last = [], 0
    for start, end in marker_spans(text, sources):
        parts += [shown[last:start], "\0" * (end - start)]
        last = end
    return "".join([*parts, shown[last:]])


def _is_boundary(text: str, at: int) -> bool:
    """Tell whether a name that ends before ``at`` ends with its word."""
    if at >= len(text) or not _is_word(text[at - 1]):
        return True
    return not _is_word(text[at])


def _is_word(character: str) -> bool:
    return (
        character.isalnum() or character == "_" or unicodedata.category(character).startswith("M")
    )
