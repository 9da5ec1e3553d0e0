"""Words of a publication in HTML: escaped, styles as tags and classes, web addresses as links.

The page forbids style attributes, so a style that has no tag of its own is a class.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from lssr_cli.csl.nodes import Printed, Styled
from lssr_cli.output.links import addresses
from lssr_cli.output.safe import safe

_TAGS = {"italic": "i", "oblique": "em", "bold": "b", "superscript": "sup", "subscript": "sub"}
_BLOCKS = frozenset({"block", "left-margin", "right-inline", "indent"})


def text(words: str) -> str:
    """Return words for the inside of an element or an attribute."""
    return escape(safe(words))


def tree(nodes: Iterable[Printed]) -> str:
    """Return a formatted citation; web addresses in it are links."""
    return "".join(map(_node, nodes))


def link(address: str, label: str) -> str:
    """Return a link to another part of the page."""
    return f'<a href="#{text(address)}">{label}</a>'


def _node(node: Printed) -> str:
    if isinstance(node, str):
        return "".join(_linked(node))
    return _styled(node, tree(node.children))


def _styled(node: Styled, content: str) -> str:
    if tag := _TAGS.get(node.style):
        return f"<{tag}>{content}</{tag}>"
    gap = " " if node.style == "left-margin" else ""
    kind = "csl-block csl-" if node.style in _BLOCKS else "csl-"
    return f'<span class="{kind}{node.style}">{content}</span>{gap}'


def _linked(words: str) -> Iterator[str]:
    for piece, target in addresses(words):
        shown = text(piece)
        yield f'<a href="{escape(target)}" rel="noreferrer">{shown}</a>' if target else shown
