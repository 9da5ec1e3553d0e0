"""The trees of this package: what evaluation builds, and what a format prints.

Evaluation builds `Span` and `Leaf`: affixes, delimiters and quotes are still attributes there, so
that a branch can be taken out (a suppressed author, a collapsed year) without traces.
`finish.finish` turns that tree into `Printed` nodes, in which nothing but text and the names of
styles is left; a format knows only those.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

StyleName: TypeAlias = Literal[
    "italic",
    "oblique",
    "upright",
    "small-caps",
    "normal-caps",
    "bold",
    "light",
    "normal-weight",
    "underline",
    "no-underline",
    "superscript",
    "subscript",
    "baseline",
    "block",
    "left-margin",
    "right-inline",
    "indent",
]


class Styled(NamedTuple):
    """A printed branch: `children` shown in one style."""

    style: StyleName
    children: tuple["Printed", ...]


Printed: TypeAlias = str | Styled


class Leaf:
    """A piece of text.

    Args:
        text: The words.
        affix: It comes from the style (an affix or a delimiter), not from the item.
        fixed: No text-case may change it (`<span class="nocase">`).
        number: It is a number of the item: no punctuation moves into it.
    """

    __slots__ = ("affix", "fixed", "number", "text")

    def __init__(
        self, text: str, *, affix: bool = False, fixed: bool = False, number: bool = False
    ) -> None:
        self.text = text
        self.affix = affix
        self.fixed = fixed
        self.number = number


class Span:
    """A branch: children, what stands between and around them, and how they look.

    Args:
        children: Spans and leaves in order.
        delimiter: Printed between children that print something.
        prefix: Printed before a branch that prints something, outside of `look` and quotes.
        suffix: Printed after it.
        look: Pairs of a formatting attribute and its value, outermost first.
        quotes: "true" puts it in the outer quotation marks of the locale, "false" in none (those in
            it are outer ones then); "outer" and "inner" are quotations in a text, which take turns
            with those around them.
        display: A value of the `display` attribute.
        role: What this branch is to the cite, so that it can be found again: "names", "year" …
        inside: The affixes stand inside the formatting (`cs:layout`).
    """

    __slots__ = (
        "children",
        "delimiter",
        "display",
        "inside",
        "look",
        "prefix",
        "quotes",
        "role",
        "suffix",
    )

    def __init__(
        self,
        children: "list[Node]",
        delimiter: str = "",
        prefix: str = "",
        suffix: str = "",
        look: tuple[tuple[str, str], ...] = (),
        *,
        quotes: str = "",
        display: str = "",
        role: str = "",
        inside: bool = False,
    ) -> None:
        self.children = children
        self.delimiter = delimiter
        self.prefix = prefix
        self.suffix = suffix
        self.look = look
        self.quotes = quotes
        self.display = display
        self.role = role
        self.inside = inside


Node: TypeAlias = Leaf | Span


def leaves(node: Node) -> Iterator[Leaf]:
    """Yield the leaves under `node` in order, without affixes kept as attributes."""
    if isinstance(node, Leaf):
        yield node
        return
    for child in node.children:
        yield from leaves(child)


def is_empty(node: Node) -> bool:
    """Tell whether `node` prints nothing."""
    if isinstance(node, Leaf):
        return not node.text
    for child in node.children:  # noqa: SIM110 - met too often for a generator
        if not is_empty(child):
            return False
    return True


def plain(node: Node) -> str:
    """Return the words of `node` with affixes and delimiters, without any other rule."""
    if isinstance(node, Leaf):
        return node.text
    parts = [text for text in map(plain, node.children) if text]
    return f"{node.prefix}{node.delimiter.join(parts)}{node.suffix}" if parts else ""


def by_role(node: Node, role: str) -> Iterator[Span]:
    """Yield the outermost spans under `node` that have `role`, in order."""
    if isinstance(node, Span):
        if node.role == role:
            yield node
        else:
            for child in node.children:
                yield from by_role(child, role)
