"""The tree in the shape that punctuation is settled on: every branch with its own affixes.

Names, dates and groups are levels of branches; a text, a term or a label is one branch with words.
Source: the "blobs" of citeproc-js, whose levels decide how far a mark may move.
"""

import re
from collections.abc import Iterable, Iterator

from lssr_cli.csl.nodes import Leaf, Node
from lssr_cli.csl.scripts import has_alphabetic

MARKS = frozenset(".,:;!?")
BLANKS = frozenset(" \u00a0")
# What a text may begin with and still be a mark of the style, not of the text.
_LEADING = ":.;!? "
_SPACED = frozenset(":;?!»«")
_PLAIN = frozenset(" \u00a0.,:;!?/")


class Branch:
    """A branch that prints something.

    Attributes:
        prefix: What stands before it.
        suffix: What stands after it.
        delimiter: What stands between its children.
        text: Its words; empty if it has children.
        children: The branches in it.
        look: Pairs of a formatting attribute and its value, outermost first.
        quotes: As for a span; the affixes stand outside of quotation marks.
        display: A value of the `display` attribute; affixes stand inside of it.
        number: Its words are a number, which takes no mark.
        level: Elements of the style are its children, not tags of a text or parts of names.
    """

    __slots__ = (
        "children",
        "delimiter",
        "display",
        "level",
        "look",
        "number",
        "prefix",
        "quotes",
        "suffix",
        "text",
    )

    def __init__(self, text: str = "", children: "list[Branch] | None" = None) -> None:
        self.prefix = self.suffix = self.delimiter = ""
        self.text = text
        self.children = children or []
        self.look: tuple[tuple[str, str], ...] = ()
        self.number = self.level = False
        self.quotes = self.display = ""

    @property
    def quoted(self) -> bool:
        """Quotation marks stand around it."""
        return self.quotes not in ("", "false")


def grow(node: Node) -> Branch | None:
    """Return `node` as a branch, or None if it prints nothing."""
    if isinstance(node, Leaf):
        return _words(node) if node.text else None
    children = node.children
    if len(children) == 1 and isinstance(children[0], Leaf):
        branch = _words(children[0])
        branch.level = branch.number
    elif any(isinstance(child, Leaf) and not child.affix for child in children):
        branch = _rich(children)
    else:
        branch = Branch(children=grow_all(children))
        branch.level = node.role != "names"
    if not branch.text and not branch.children:
        return None
    branch.prefix = node.prefix + branch.prefix
    branch.suffix += node.suffix
    branch.delimiter = node.delimiter
    branch.look = node.look
    if branch.look and branch.text and not has_alphabetic(branch.text):
        # Ideographs are not set in italics, nor are marks alone (citeproc-js).
        branch.look = tuple(pair for pair in branch.look if pair[0] != "font-style")
    branch.quotes = node.quotes
    branch.display = node.display
    return branch


def grow_all(nodes: Iterable[Node]) -> list[Branch]:
    """Return the branches of `nodes`; marks between names become suffixes of the name before.

    Each name that has got a suffix so is a level of its own, where blanks may move up.
    """
    branches: list[Branch] = []
    for node in nodes:
        if isinstance(node, Leaf) and node.affix and branches and _PLAIN.issuperset(node.text):
            branches[-1].suffix += node.text
            branches[-1] = Branch(children=[branches[-1]])
            continue
        branch = grow(node)
        if branch is not None:
            branches.append(branch)
    return branches


def _words(leaf: Leaf) -> Branch:
    """Return the words of a leaf; marks that they begin with become a prefix."""
    text, branch = leaf.text if leaf.affix else spaced(leaf.text), Branch()
    branch.number = leaf.number
    start, end = 0 if leaf.affix else _leading(text), len(text)
    if leaf.affix:
        while end and text[end - 1] in BLANKS:
            end -= 1
        while start < end and text[start] in _PLAIN:
            start += 1
        if start == end:
            start, end = 0, len(text)
    branch.prefix, branch.text, branch.suffix = text[:start], text[start:end], text[end:]
    return branch


def _rich(nodes: list[Node]) -> Branch:
    """Return a text with tags or quotations in it; marks that it begins with become its prefix."""
    branch = Branch()
    for node in nodes:
        piece = Branch(spaced(node.text)) if isinstance(node, Leaf) else grow(node)
        if piece is not None and (piece.text or piece.children):
            branch.children.append(piece)
    first = branch.children[0]
    if first.text and len(branch.children) > 1 and isinstance(nodes[0], Leaf):
        start = _leading(first.text)
        branch.prefix, first.text = first.text[:start], first.text[start:]
    return branch


def spaced(text: str) -> str:
    """Return `text` with narrow no-break spaces where French puts blanks beside marks.

    Source: citeproc-js, for texts in whatever language; not for affixes.
    """
    if " " in text and not _SPACED.isdisjoint(text):
        text = re.sub(r" ([:;?!»])", "\u202f\\1", text).replace("« ", "«\u202f")
    return text


def _leading(text: str) -> int:
    """Return how many marks `text` begins with, 0 if nothing else is in it."""
    if text.startswith(" "):
        return 0
    words = text.lstrip(_LEADING)
    return len(text) - len(words) if words else 0


def last(branch: Branch) -> Iterator[Branch]:
    """Yield `branch`, its last child, the last child of that, and so on."""
    yield branch
    while branch.children:
        branch = branch.children[-1]
        yield branch
