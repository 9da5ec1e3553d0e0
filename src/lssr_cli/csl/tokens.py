"""The tree laid out in the order of reading, so that neighbours can be compared.

Affixes and delimiters become pieces of text here; branches that print nothing vanish with theirs.
"""

from __future__ import annotations

from typing import TypeAlias

from lssr_cli.csl.nodes import Leaf, Node, Span


class Piece:
    """A piece of text that the rules of punctuation may still change."""

    __slots__ = ("affix", "text")

    def __init__(self, text: str, *, affix: bool) -> None:
        self.text = text
        self.affix = affix


class Mark:
    """The beginning or the end of a branch: a look, a display or quotation marks."""

    __slots__ = ("name", "opens", "value")

    def __init__(self, name: str, value: str, *, opens: bool) -> None:
        self.name = name
        self.value = value
        self.opens = opens


Token: TypeAlias = Piece | Mark
QUOTES = "quotes"
DISPLAY = "display"


def lay_out(node: Node) -> list[Token]:
    """Return the tokens of `node`; none if it prints nothing."""
    if isinstance(node, Leaf):
        return [Piece(node.text, affix=node.affix)] if node.text else []
    tokens: list[Token] = []
    for child in node.children:
        inner = lay_out(child)
        if inner and tokens and node.delimiter:
            tokens.append(Piece(node.delimiter, affix=True))
        tokens += inner
    return _framed(node, tokens) if tokens else []


def _framed(span: Span, tokens: list[Token]) -> list[Token]:
    """Return `tokens` with the affixes and marks of `span` around them."""
    if span.quotes:
        tokens = _between(QUOTES, "", tokens)
    if span.inside:
        tokens = _with_affixes(span, tokens)
    for name, value in reversed(span.look):
        tokens = _between(name, value, tokens)
    if not span.inside:
        tokens = _with_affixes(span, tokens)
    return _between(DISPLAY, span.display, tokens) if span.display else tokens


def _between(name: str, value: str, tokens: list[Token]) -> list[Token]:
    return [Mark(name, value, opens=True), *tokens, Mark(name, value, opens=False)]


def _with_affixes(span: Span, tokens: list[Token]) -> list[Token]:
    if span.prefix:
        tokens = [Piece(span.prefix, affix=True), *tokens]
    if span.suffix:
        tokens = [*tokens, Piece(span.suffix, affix=True)]
    return tokens
