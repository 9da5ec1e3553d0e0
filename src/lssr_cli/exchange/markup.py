"""The rich text that CSL items may hold: italics, bold, small capitals, raised, lowered, nocase.

Source: citeproc-js manual, "HTML-like formatting tags"; the CSL processor reads the same tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

TAGS: dict[str, tuple[str, str]] = {
    "italic": ("<i>", "</i>"),
    "bold": ("<b>", "</b>"),
    "superscript": ("<sup>", "</sup>"),
    "subscript": ("<sub>", "</sub>"),
    "small-caps": ('<span style="font-variant:small-caps;">', "</span>"),
    "nocase": ('<span class="nocase">', "</span>"),
}
_OPENING = {opening: style for style, (opening, _) in TAGS.items()}
_OPENING['<span style="font-variant: small-caps;">'] = "small-caps"
_OPENING["<sc>"] = "small-caps"
_TAG = re.compile("|".join([*map(re.escape, _OPENING), "</(?:i|b|sup|sub|sc|span)>"]))


class Piece(NamedTuple):
    """A stretch of text, or the beginning or end of a style.

    Attributes:
        kind: ``text``, ``open`` or ``close``.
        value: The text as it stands, or the name of the style.
    """

    kind: str
    value: str


class _Open(NamedTuple):
    at: int
    style: str
    closing: str


def wrap(style: str, text: str) -> str:
    """Return ``text`` inside of the tags of ``style``; nothing stays nothing."""
    opening, closing = TAGS[style]
    return f"{opening}{text}{closing}" if text else ""


def pieces(text: str) -> Iterator[Piece]:
    """Cut ``text`` into stretches of text and the tags around them.

    A tag that is never closed, or closed out of turn, is text.
    """
    tokens = _tokens(text)
    styles: dict[int, Piece] = {}
    pending: list[_Open] = []
    for index, word in enumerate(tokens):
        if word in _OPENING:
            closing = "</sc>" if word == "<sc>" else TAGS[_OPENING[word]][1]
            pending.append(_Open(index, _OPENING[word], closing))
        elif pending and word == pending[-1].closing:
            opened = pending.pop()
            styles[opened.at] = Piece("open", opened.style)
            styles[index] = Piece("close", opened.style)
    for index, word in enumerate(tokens):
        if word:
            yield styles.get(index, Piece("text", word))


def plain(text: str) -> str:
    """Return ``text`` without its tags."""
    return "".join(piece.value for piece in pieces(text) if piece.kind == "text")


def _tokens(text: str) -> list[str]:
    tokens, end = [], 0
    for match in _TAG.finditer(text):
        tokens += [text[end : match.start()], match[0]]
        end = match.end()
    return [*tokens, text[end:]]
