"""The last step before a format: punctuation, quotation marks and flip-flop, settled on the tree.

Source: CSL 1.0.2, "Formatting" and "Quotes"; fixtures `flipflop_*`, `decorations_*`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from lssr_cli.csl.brackets import Brackets
from lssr_cli.csl.branches import Branch, grow
from lssr_cli.csl.locale import Locale
from lssr_cli.csl.nodes import Leaf, Node, Printed, Span, Styled, StyleName
from lssr_cli.csl.punctuation import settle

_STYLES: dict[tuple[str, str], StyleName] = {
    ("font-style", "italic"): "italic",
    ("font-style", "oblique"): "oblique",
    ("font-style", "normal"): "upright",
    ("font-variant", "small-caps"): "small-caps",
    ("font-variant", "normal"): "normal-caps",
    ("font-weight", "bold"): "bold",
    ("font-weight", "light"): "light",
    ("font-weight", "normal"): "normal-weight",
    ("text-decoration", "underline"): "underline",
    ("text-decoration", "none"): "no-underline",
    ("vertical-align", "sup"): "superscript",
    ("vertical-align", "sub"): "subscript",
    ("vertical-align", "baseline"): "baseline",
    ("display", "block"): "block",
    ("display", "left-margin"): "left-margin",
    ("display", "right-inline"): "right-inline",
    ("display", "indent"): "indent",
}
DISPLAY = "display"
Look: TypeAlias = tuple[tuple[str, str], ...]
_FLIPS = {"flip-style": "font-style", "flip-weight": "font-weight", "flip-variant": "font-variant"}
_PLAIN = {
    "font-style": "normal",
    "font-variant": "normal",
    "font-weight": "normal",
    "text-decoration": "none",
    "vertical-align": "baseline",
}


_ENDS = frozenset(":.;!?")


class _Open(NamedTuple):
    """A branch being built: the styles it stands for, what it was before, what is in it."""

    styles: tuple[StyleName, ...]
    before: dict[str, str]
    children: list[Printed]


def finish_cluster(
    nodes: list[Node], layout: Span, locale: Locale, *, in_note: bool
) -> tuple[Printed, ...]:
    """Return a citation as a tree that a format can print.

    Each cite is settled by itself; the affixes of the layout belong to the first and the last one.

    Args:
        nodes: The cites; a leaf that is an affix stands between them as it is.
        layout: The affixes and the look of the layout.
        locale: The locale.
        in_note: Parentheses in parentheses become brackets.
    """
    brackets = Brackets() if in_note else None
    prefix = brackets.turn(layout.prefix) if brackets else layout.prefix
    pieces = [piece for node in nodes if (piece := _cite(node, brackets)) is not None]
    cites = [piece for piece in pieces if isinstance(piece, Branch)]
    if not cites:
        return ()
    suffix = layout.suffix[:1] if layout.suffix[:1] in _ENDS else layout.suffix
    cites[0].prefix = prefix
    cites[-1].suffix = brackets.turn(suffix) if brackets else suffix
    builder = _Builder(locale)
    builder.open(layout.look)
    for piece in pieces:
        if isinstance(piece, Branch):
            settle(piece, into_quotes=locale.punctuation_in_quote)
            builder.blocks(piece)
        else:
            builder.text(piece)
    builder.close(layout.look)
    return builder.tree()


def _cite(node: Node, brackets: Brackets | None) -> Branch | str | None:
    """Return a cite, or the text between two of them."""
    if isinstance(node, Leaf) and node.affix:
        return node.text
    cite = Branch()
    for part in _parts(node):
        if brackets and isinstance(part, Span) and part.role == "affix":
            brackets.turn_words(part)
        branch = grow(part)
        if branch is not None:
            if brackets:
                brackets.turn_affixes(branch)
            cite.children.append(branch)
    return cite if cite.children else None


def _parts(node: Node) -> Iterator[Node]:
    """Yield the branches of a cite or an entry: one span in it only holds those of the style."""
    for child in node.children if isinstance(node, Span) else (node,):
        if isinstance(child, Span) and not child.role and _is_bare(child):
            yield from child.children
        else:
            yield child


def _is_bare(span: Span) -> bool:
    return not (
        span.prefix or span.suffix or span.delimiter or span.look or span.quotes or span.display
    )


def finish_entry(entry: Span, locale: Locale, *, displayed: bool) -> tuple[Printed, ...]:
    """Return an entry as a tree that a format can print.

    Args:
        entry: The entry with the affixes and the look of its layout.
        locale: The locale.
        displayed: The layout begins with a `display`: its suffix belongs to its last element.
    """
    branches = [branch for node in _parts(entry) if (branch := grow(node))]
    if not branches:
        return ()
    level = Branch(children=branches)
    branches[0].prefix = entry.prefix + branches[0].prefix
    if entry.suffix and displayed:
        branches[-1].suffix = entry.suffix
    else:
        level.suffix = entry.suffix
    settle(level, into_quotes=locale.punctuation_in_quote)
    builder = _Builder(locale)
    builder.open(entry.look)
    builder.blocks(level)
    builder.close(entry.look)
    return builder.tree()


class _Builder:
    """Builds the printed tree from settled branches."""

    def __init__(self, locale: Locale) -> None:
        self.outer = (locale.open_quote, locale.close_quote)
        self.inner = (locale.open_inner_quote, locale.close_inner_quote)
        self.quoted: list[str] = []
        self.state = dict(_PLAIN)
        self.stack = [_Open((), {}, [])]

    def tree(self) -> tuple[Printed, ...]:
        """Return what has been built."""
        return tuple(self.stack[0].children)

    def blocks(self, level: Branch) -> None:
        """Add the elements of a layout; `display` counts for them alone, affixes stand inside."""
        self.text(level.prefix)
        for branch in level.children:
            display = ((DISPLAY, branch.display),) if branch.display else ()
            self.open(display)
            self.branch(branch)
            self.close(display)
        self.text(level.suffix)

    def branch(self, branch: Branch) -> None:
        """Add a branch; its affixes stand outside of its quotation marks, those of its look."""
        self.text(branch.prefix)
        marks = self.quotation(branch.quotes)
        self.text(marks[0])
        self.open(branch.look)
        self.text(branch.text)
        for place, child in enumerate(branch.children):
            if place:
                self.text(branch.delimiter)
            self.branch(child)
        self.close(branch.look)
        self.text(marks[1])
        self.quoted.pop()
        self.text(branch.suffix)

    def text(self, text: str) -> None:
        """Add words to what is open; of two blanks in them one is kept from vanishing."""
        if not text:
            return
        if "  " in text or "\u00a0" in text or "\u202f" in text:
            text = re.sub(r"\s\s", "\u00a0 ", text)
        self.add(text)

    def add(self, text: str) -> None:
        """Add a text as it is, in one string with text before it."""
        children = self.stack[-1].children
        if text and children and isinstance(children[-1], str):
            children[-1] += text
        elif text:
            children.append(text)

    def quotation(self, kind: str) -> tuple[str, str]:
        """Begin a quotation of a kind; return its marks, empty if it is none.

        One in a text takes turns with the one it stands in, or with the outermost of the style.
        """
        if not kind:
            self.quoted.append("")
            return ("", "")
        around = [each for each in self.quoted if each]
        if kind in ("outer", "inner") and around:
            nearest = around[-1] if around[-1] in ("outer", "inner") else around[0]
            kind = "inner" if nearest in ("outer", "true") else "outer"
        self.quoted.append(kind)
        if kind == "inner":
            return self.inner
        return self.outer if kind in ("outer", "true") else ("", "")

    def open(self, look: Look) -> None:
        """Open one branch for each attribute of `look`, outermost first."""
        for name, value in look:
            changes = self.changes(name, value)
            styles = tuple(_STYLES[change] for change in changes if change in _STYLES)
            self.stack.append(_Open(styles, dict(self.state), []))
            self.state.update(change for change in changes if change[0] != DISPLAY)

    def changes(self, name: str, value: str) -> list[tuple[str, str]]:
        """Return the attributes that change, with their values.

        A tag in a field turns its own style off where it is on; formatting of the style does not,
        but what is plain already need not be made plain.
        """
        if name == "nodecor":
            styled = ("font-style", "font-variant", "font-weight")
            return [(each, "normal") for each in styled if self.state[each] != "normal"]
        if name in _FLIPS:
            name = _FLIPS[name]
            return [(name, "normal" if self.state[name] == value else value)]
        if self.state.get(name) == value and value == _PLAIN.get(name):
            return []
        return [(name, value)]

    def close(self, look: Look) -> None:
        """Close the branches of `look`."""
        for _ in look:
            done = self.stack.pop()
            self.state = dict(done.before)
            children = done.children
            for style in reversed(done.styles):
                children = [Styled(style, tuple(children))]
            for child in children:
                if isinstance(child, str):
                    self.add(child)
                else:
                    self.stack[-1].children.append(child)
