"""What an output format is, and how a tree is printed in one.

A format knows how to write text so that nothing in it is taken for markup, and how to write one
style around what has been written already. It knows nothing of citations.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Protocol

from lssr_cli.csl.nodes import Printed, StyleName

# Raised letters whose plain form the database does not tell (fixture `magic_SuperscriptChars`).
_RAISED = {
    "\u02c0": "<super> 0294",
    "\u02c1": "<super> 0295",
    "\u06e5": "<super> 0648",
    "\u06e6": "<super> 064A",
}


class Format(Protocol):
    """One output format.

    Attributes:
        name: The word users choose it by.
        raises: Superscript letters of Unicode (``nᵒ``) are printed as raised plain ones, since the
            format has a superscript of its own.
    """

    name: str
    raises: bool

    def text(self, text: str) -> str:
        """Return `text` so that it reads as itself in this format."""
        ...

    def styled(self, style: StyleName, content: str) -> str:
        """Return `content`, already in this format, in `style`."""
        ...


def printed(nodes: Iterable[Printed], form: Format) -> str:
    """Return `nodes` in the format `form`."""
    return "".join(
        _text(node, form)
        if isinstance(node, str)
        else form.styled(node.style, printed(node.children, form))
        for node in nodes
    )


def _text(text: str, form: Format) -> str:
    if not form.raises or text.isascii():
        return form.text(text)
    return "".join(
        form.styled("superscript", form.text(piece)) if raised else form.text(piece)
        for raised, piece in _raised_runs(text)
    )


def _decomposition(character: str) -> str:
    return _RAISED.get(character) or unicodedata.decomposition(character)


def _raised_runs(text: str) -> Iterable[tuple[bool, str]]:
    """Split `text` into runs of raised letters, in their plain form, and of others.

    Source: the decompositions marked ``<super>`` in the Unicode character database; each raised
    letter is a run of its own, as in the fixture `bugreports_FrenchApostrophe`.
    """
    start = 0
    for place, character in enumerate(text):
        kind, _, points = _decomposition(character).partition(" ")
        if kind == "<super>":
            yield False, text[start:place]
            yield True, "".join(chr(int(point, 16)) for point in points.split())
            start = place + 1
    yield False, text[start:]
